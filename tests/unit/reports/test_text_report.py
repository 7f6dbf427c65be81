from __future__ import annotations

import io

import pytest
from rich.cells import cell_len

from brief_tui.core.assessment import Assessment
from brief_tui.core.event import Event
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import Caution, Concern, VerdictKind
from brief_tui.core.rubric import PillarRow
from brief_tui.reports.text_report import print_report
from tests.unit.factories import (
    make_assessment,
    make_check,
    make_event,
    make_evidence,
    make_judged,
    make_verdict,
)

FIGURE = Finding("figure-without-source", Severity.WARNING, "brief.md", 31, 8, "130,000 stands in no transcript")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def report(assessment: Assessment) -> str:
    file = io.StringIO()
    print_report(assessment, "sample", file)
    return file.getvalue()


def lines(assessment: Assessment) -> list[str]:
    return [line.strip() for line in report(assessment).splitlines()]


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_the_heading_says_what_was_checked_and_whether_it_passes() -> None:
    shown = lines(make_assessment(make_judged(), make_judged(make_verdict(VerdictKind.FABRICATED))))
    assert shown[:4] == [
        "Quay Forum 2026",
        "quay-press · 27 April 2026 · sample",
        "",
        "QA PASS   1 of 2 citations verified",
    ]


def test_every_check_shows_what_is_there_wanted_and_missing() -> None:
    checks = (
        make_check(),
        make_check("no-errors", label="Input errors", passed=False),
        make_check("verification-rate", passed=False, missing="11 not verified", note="2 waived"),
    )
    shown = lines(make_assessment(checks=checks))
    assert "✓  Verified citations  9  ≥ 8" in shown
    assert "✗  Input errors        5  ≥ 8  3 more needed" in shown
    assert "✗  Verified citations  5  ≥ 8  11 not verified, 2 waived" in shown
    assert "QA FAIL   no citations" in shown


def test_the_last_line_says_that_the_gate_passes_with_warnings() -> None:
    finding = Finding("thin-pillar", Severity.WARNING, "brief.md", 4, 1, "Little stands here.")
    last = "the gate passes with 1 warning; event.toml says which findings close it"
    assert lines(make_assessment(findings=(finding,)))[-1] == last
    assert lines(make_assessment(findings=(finding,), checks=(make_check(passed=False),)))[-1] != last


def test_a_pillar_without_citations_counts_none() -> None:
    assert "!  Deep Tech  no citations" in lines(
        make_assessment(pillars=(PillarRow("deep", "Deep Tech", True, 0, 0, 9),))
    )


def test_pillars_and_tickers() -> None:
    shown = lines(make_assessment(make_judged()))
    for line in (
        "✓  Developer  1 of 1 citation verified",
        "✗  Deep Tech  missing",
        "✓  BRCK  Brack Metals  1 verified citation",
        "✗  OLM  Olm  no verified citation",
    ):
        assert line in shown


def test_a_refused_quotation_shows_place_verdict_speaker_reason_and_evidence() -> None:
    verdict = make_verdict(VerdictKind.DRIFTED, warnings=(Caution(Concern.RELAYED, "Check the audio."),))
    shown = lines(make_assessment(make_judged(verdict)))
    at = shown.index("Does not stand (1)")
    assert shown[at + 1 : at + 7] == [
        "",
        "✗  brief.md:12  drifted  Ilse Tamm, Harbour Engineer @ Brack Metals",
        "“The tide tables were wrong.”",
        "Because it is drifted.",
        "Check the audio.",
        "said by Ilse Tamm at 00:12:04, transcripts/tamm.vtt:88",
    ]


def test_every_kind_of_verdict_has_its_mark() -> None:
    kinds = [VerdictKind.ELIDED, VerdictKind.UNCHECKED, VerdictKind.STITCHED]
    shown = lines(make_assessment(*(make_judged(make_verdict(kind)) for kind in kinds)))
    marks = [line[0] for line in shown if "  brief.md:12  " in line]
    assert marks == ["✗", "?", "~"]


def test_what_could_not_be_checked_has_a_heading_of_its_own() -> None:
    judged = [make_judged(make_verdict(kind)) for kind in (VerdictKind.UNCHECKED, VerdictKind.FABRICATED)]
    shown = lines(make_assessment(*judged))
    assert shown.index("Does not stand (1)") < shown.index("Could not be checked (1)")


def test_a_hint_is_never_called_evidence() -> None:
    verdict = make_verdict(VerdictKind.FABRICATED, hint=make_evidence(time=None))
    shown = lines(make_assessment(make_judged(verdict)))
    assert "nearest, but no evidence: Ilse Tamm, transcripts/tamm.vtt:88" in shown
    assert not any(line.startswith("said by") for line in shown)


def test_refused_ones_come_first_then_noted_ones_then_a_count_of_the_rest() -> None:
    judged = [
        make_judged(make_verdict(kind), line=10 * n)
        for n, kind in enumerate(
            [VerdictKind.EXACT, VerdictKind.TIDIED, VerdictKind.FABRICATED, VerdictKind.NORMALISED, VerdictKind.EXACT],
            1,
        )
    ]
    shown = report(make_assessment(*judged))
    order = [shown.index(words) for words in ("Does not stand (1)", "brief.md:30", "Stands, noted (1)", "brief.md:20")]
    assert order == sorted(order)
    assert "3 quotations stand without a note: 2 exact, 1 normalised" in shown
    assert "brief.md:10" not in shown


def test_terms_are_no_quotations() -> None:
    term = make_judged(make_verdict(VerdictKind.EXACT), "permanent chaos", kind="term", speaker=None)
    shown = report(make_assessment(make_judged(make_verdict(VerdictKind.EXACT)), term))
    assert "1 quotation and 1 term stand without a note: 2 exact" in shown


def test_speech_and_terms_are_told_from_citations() -> None:
    verdict = make_verdict(VerdictKind.FABRICATED)
    shown = lines(make_assessment(make_judged(verdict, "permanent chaos", kind="term", speaker=None)))
    assert "✗  brief.md:12  fabricated term  unknown" in shown


def test_very_many_places_are_counted() -> None:
    verdict = make_verdict(VerdictKind.DRIFTED, evidence=tuple(make_evidence() for _ in range(5)))
    shown = " ".join(lines(make_assessment(make_judged(verdict))))
    assert shown.count("said by") == 3
    assert "tamm.vtt:88, and in 2 more places" in shown


def test_findings_name_place_severity_and_rule() -> None:
    shown = lines(make_assessment(findings=(FIGURE,)))
    at = shown.index("Findings (1)")
    assert shown[at + 1 : at + 3] == [
        "brief.md:31:8  warning  figure-without-source",
        "130,000 stands in no transcript",
    ]


def hostile() -> Assessment:
    evil = "\x1b[2J[/][@click=app.quit]x\x9b\u202e\n"
    verdict = make_verdict(
        VerdictKind.DRIFTED,
        reason=evil,
        warnings=(Caution(Concern.RELAYED, evil),),
        evidence=(make_evidence(transcript=evil, speaker=evil),),
        hint=make_evidence(transcript=evil),
    )
    finding = Finding("x", Severity.ERROR, evil, 1, 1, evil)
    event = Event.model_construct(**dict(make_event()) | {"title": evil, "publisher": evil, "brief": evil})
    checks = (make_check(passed=False, missing=evil),)
    return make_assessment(make_judged(verdict, evil, speaker=evil), findings=(finding,), event=event, checks=checks)


@pytest.mark.parametrize("file", [io.StringIO(), Terminal()], ids=["piped", "terminal"])
def test_text_of_files_is_shown_literally_and_harmless(file: io.StringIO) -> None:
    print_report(hostile(), "a\x1bb\n", file)
    shown = file.getvalue()
    assert shown.count("[/][@click=app.quit]x") >= 10
    assert "\x1b[2J" not in shown
    assert not {"\x9b", "\u202e"} & set(shown)


def test_a_page_that_is_piped_is_plain_and_at_most_80_columns_wide() -> None:
    verdict = make_verdict(VerdictKind.DRIFTED, reason="A long reason. " * 20)
    shown = report(make_assessment(make_judged(verdict, "words and words " * 40), findings=(FIGURE,)))
    assert "\x1b" not in shown
    assert max(cell_len(line) for line in shown.splitlines()) <= 80
    assert not any(line.endswith(" ") for line in shown.splitlines())


def test_no_color_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    file = Terminal()
    print_report(make_assessment(make_judged(make_verdict(VerdictKind.FABRICATED))), "sample", file)
    assert "\x1b[1m" in file.getvalue()
    assert "\x1b[3" not in file.getvalue().replace("\x1b[3m", "")  # italics are no colour


def test_a_terminal_that_takes_only_ascii_has_other_marks() -> None:
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding="ascii", errors="replace", write_through=True)
    print_report(make_assessment(make_judged(make_verdict(VerdictKind.FABRICATED))), "sample", file)
    shown = raw.getvalue().decode()
    assert "+  Verified citations" in shown
    assert "x  brief.md:12  fabricated" in shown
