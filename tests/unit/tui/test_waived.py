"""A quotation that passes only because somebody waived it looks so wherever it is shown or counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal

import pytest

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.review.deciding import decided
from brief_tui.core.review.ledger import DecisionKind
from brief_tui.core.rubric import PillarRow
from brief_tui.tui.explain import badge, explain, summarise
from brief_tui.tui.looks import look_of
from brief_tui.tui.navigation import place_to_fix
from brief_tui.tui.rubric_rows import gate_badge, rubric_rows
from brief_tui.tui.status import alert_of, counts
from tests.unit.factories import make_assessment, make_check, make_judged, make_verdict

NOW = datetime(2026, 4, 27, 4, 8, tzinfo=UTC)
DRIFTED = make_judged(make_verdict(VerdictKind.DRIFTED), line=20)
DECISION = decided(DRIFTED, DecisionKind.WAIVED, "Oda Finch", NOW, "she spells it so")
WAIVED = replace(DRIFTED, decision=DECISION, waived=True)


def test_it_has_a_look_and_words_of_its_own() -> None:
    symbols = {look_of(kind).symbol for kind in VerdictKind}
    assert look_of(VerdictKind.DRIFTED, waived=True).symbol not in symbols
    assert badge(VerdictKind.DRIFTED, waived=True).plain == "w drifted, waived"


def test_the_strip_says_who_waived_it_and_why() -> None:
    heading, reason, _ = explain(WAIVED)
    assert "w drifted, waived" in heading.plain
    assert reason.plain.startswith("waived by Oda Finch, 27 April 2026 04:08 UTC: she spells it so\n")


def test_an_error_in_it_comes_before_what_was_waived() -> None:
    error = Finding("quoted-company", Severity.ERROR, "brief.md", 20, 1, "She works elsewhere.")
    heading, reason, _ = explain(WAIVED, error)
    assert heading.plain.endswith("quoted-company")
    told = [line.partition(" by ")[0] for line in reason.plain.splitlines()]
    assert told == [
        "She works elsewhere.",
        "w drifted, waived  Ilse Tamm @ Brack Metals [BRCK]",
        "waived",
        WAIVED.verdict.reason,
    ]


def test_it_is_nothing_to_fix() -> None:
    assessment = make_assessment(make_judged(), WAIVED)
    assert place_to_fix(assessment, WAIVED) == ""
    assert summarise(assessment).heading.plain == "All 2 quotations stand or are waived (1)"
    assert alert_of(assessment) == ("", None)


def test_counts_tell_of_it() -> None:
    check = make_check("verification-rate", passed=True, shown="100%")
    assessment = make_assessment(make_judged(), WAIVED, checks=(check,))
    assert counts(assessment).endswith("2 citations · 1/2 verified · 1 citation waived (100%)")
    assert gate_badge("pass", 1, 0).plain == " ✓ QA PASS · 1 waived "
    assert gate_badge("pass", 0, 0).plain == " ✓ QA PASS "


@pytest.mark.parametrize(
    ("gate", "waived", "warnings", "words"),
    [
        ("pass", 0, 1, " ✓ QA PASS · 1 warning "),
        ("pass", 0, 10, " ✓ QA PASS · 10 warnings "),
        ("pass", 2, 10, " ✓ QA PASS · 10 warnings · 2 waived "),
        ("fail", 0, 10, " ✗ QA FAIL "),
    ],
)
def test_a_gate_that_passes_tells_of_what_there_is_to_read(
    gate: Literal["pass", "fail"], waived: int, warnings: int, words: str
) -> None:
    assert gate_badge(gate, waived, warnings).plain == words


def test_rows_of_the_rubric_tell_of_it() -> None:
    rate = make_check("verification-rate", passed=False, missing="3 not verified", note="1 waived")
    pillar = PillarRow("dev", "Developer", True, 2, 1, 3, waived=1)
    rows = {
        row.id: row for row in rubric_rows(make_assessment(make_judged(), WAIVED, checks=(rate,), pillars=(pillar,)))
    }
    assert rows["check:verification-rate"].note == "3 not verified · 1 waived"
    assert (rows["pillar:dev"].note, rows["pillar:dev"].passed) == ("1 waived", True)
    assert rows["verdict:drifted"].note == "1 waived"
    assert rows["verdict:exact"].note == ""
