"""Where to go next in draft and transcripts."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import LineTable, Span
from brief_tui.tui.navigation import at, neighbour, offset_of_line, offset_of_place, resting_on, source_of, stops
from tests.unit.factories import make_assessment, make_evidence, make_judged, make_transcript, make_verdict


def quotation(start: int, end: int, kind: VerdictKind = VerdictKind.EXACT) -> Judged:
    judged = make_judged(make_verdict(kind))
    return replace(judged, quotation=replace(judged.quotation, span=Span(start, end)))


THREE = (quotation(10, 20), quotation(30, 40, VerdictKind.DRIFTED), quotation(50, 60))


@pytest.mark.parametrize(
    ("offset", "step", "expected"),
    [(0, 1, 10), (10, 1, 30), (45, 1, 50), (50, 1, 10), (0, -1, 50), (35, -1, 10), (45, -1, 30), (10, -1, 50)],
)
def test_neighbour(offset: int, step: Literal[1, -1], expected: int) -> None:
    found = neighbour(stops(make_assessment(*THREE), failing=False), offset, step)
    assert found is not None
    assert found.at == expected


def test_neighbour_of_those_to_fix_only() -> None:
    found = neighbour(stops(make_assessment(*THREE), failing=True), 0, 1)
    assert found is not None
    assert found.what is THREE[1]
    assert neighbour(stops(make_assessment(*THREE[:1]), failing=True), 0, 1) is None
    assert neighbour((), 0, 1) is None


def test_errors_are_to_fix_where_no_quotation_is_that_does_not_pass() -> None:
    def finding(column: int, severity: Severity = Severity.ERROR, path: str = "brief.md", line: int = 1) -> Finding:
        return Finding("unbalanced-mark", severity, path, line, column, "")

    elsewhere = finding(4, path="event.toml"), finding(0, line=0), finding(4, Severity.WARNING)
    findings = finding(13), finding(33), finding(46), *elsewhere
    assessment = make_assessment(*THREE, findings=findings)
    failing = stops(assessment, failing=True)
    assert [stop.at for stop in failing] == [12, 30, 45]
    assert [stop.what for stop in failing] == [findings[0], THREE[1], findings[2]]
    assert [stop.at for stop in stops(assessment, failing=False)] == [10, 30, 50]
    assert neighbour(failing, 45, -1) == failing[1]
    assert neighbour(failing, 12, 1) == failing[1]


def test_at_takes_the_innermost() -> None:
    outer, inner = quotation(10, 60), quotation(30, 40)
    assessment = make_assessment(outer, inner)
    assert at(assessment, 35) is inner
    assert at(assessment, 45) is outer
    assert at(assessment, 5) is None


def test_source_is_the_evidence_else_the_hint() -> None:
    hint = make_evidence(turn=3)
    assert source_of(make_judged(make_verdict(VerdictKind.FABRICATED, hint=hint))) is hint
    judged = make_judged()
    assert source_of(judged) is judged.verdict.evidence[0]


def test_resting_on() -> None:
    assessment = make_assessment(make_judged())
    assert resting_on(assessment, "transcripts/tamm.vtt", Span(20, 60)) is assessment.quotations[0]
    assert resting_on(assessment, "transcripts/tamm.vtt", Span(27, 60)) is None
    assert resting_on(assessment, "transcripts/other.vtt", Span(20, 60)) is None


@given(st.text(alphabet="ab\r\n", max_size=20), st.integers(0, 30), st.integers(0, 30))
def test_a_place_is_an_offset_of_the_text(text: str, line: int, column: int) -> None:
    offset = offset_of_place(text, line, column)
    assert 0 <= offset <= len(text)


@given(st.text(alphabet="ab\r\n", min_size=1, max_size=20), st.data())
def test_a_place_is_where_the_line_table_says(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = LineTable(text)
    assert offset_of_place(text, lines.line(offset), lines.column(offset)) == offset


def test_offset_of_line_is_the_turn_that_holds_it() -> None:
    transcript = make_transcript("One.\n\nTwo.")
    assert offset_of_line(transcript, 3) == 0
    assert offset_of_line(transcript, 0) == 0
