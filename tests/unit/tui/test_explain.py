"""Verdicts in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.verdict import Caution, Concern, VerdictKind
from brief_tui.core.repairs.repair import Repair
from brief_tui.core.sources.transcripts import TranscriptGrade
from brief_tui.tui.explain import explain, person, place, summarise, ways_on
from brief_tui.tui.navigation import place_to_fix
from tests.unit.factories import make_assessment, make_evidence, make_judged, make_verdict


def test_a_verdict_names_symbol_word_person_reason_and_place() -> None:
    shown = explain(make_judged(make_verdict(VerdictKind.DRIFTED, reason="A number differs.")))
    assert [content.plain for content in shown] == [
        "✗ drifted  Ilse Tamm @ Brack Metals [BRCK]",
        "A number differs.",
        "said by Ilse Tamm at 00:12:04, tamm.vtt:88",
    ]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"time": None}, "said by Ilse Tamm, tamm.vtt:88"),
        ({"grade": TranscriptGrade.HUMAN}, "said by Ilse Tamm at 00:12:04, tamm.vtt:88"),
        ({"grade": TranscriptGrade.MACHINE}, "said by Ilse Tamm at 00:12:04, tamm.vtt:88 (machine transcript)"),
        ({"speaker": None}, "said by an unknown speaker at 00:12:04, tamm.vtt:88"),
        ({"time": None, "speaker": None}, "said by an unknown speaker, tamm.vtt:88"),
    ],
)
def test_what_is_not_known_of_a_place_is_left_out(changes: dict[str, Any], words: str) -> None:
    verdict = make_verdict(evidence=(make_evidence(**changes),))
    assert explain(make_judged(verdict)).source.plain == words


def test_warnings_and_further_places_are_said() -> None:
    verdict = make_verdict(
        VerdictKind.ELIDED,
        reason="Stands.",
        warnings=(Caution(Concern.SWALLOWED, "Swallows “not”."),),
        evidence=(make_evidence(),) * 3,
    )
    shown = explain(make_judged(verdict))
    assert shown.reason.plain == "Swallows “not”.\nStands."
    assert shown.source.plain == "said by Ilse Tamm at 00:12:04, tamm.vtt:88 (+2 more)"


def test_a_hint_is_called_no_evidence() -> None:
    verdict = make_verdict(VerdictKind.FABRICATED, hint=make_evidence(time=None, speaker=None))
    assert explain(make_judged(verdict)).source.plain == "nearest, no evidence: an unknown speaker, tamm.vtt:88"


def test_of_a_term_that_nobody_said_no_passage_is_called_said() -> None:
    verdict = make_verdict(VerdictKind.DRIFTED, evidence=(make_evidence(),))
    judged = make_judged(verdict)
    term = replace(judged, quotation=replace(judged.quotation, kind="term"))
    assert explain(term).source.plain == "nearest, no evidence: Ilse Tamm at 00:12:04, tamm.vtt:88"


def test_text_of_files_is_made_harmless() -> None:
    verdict = make_verdict(
        VerdictKind.DRIFTED, reason="“\x1b[2J” differs", evidence=(make_evidence(transcript="a/\x1b.md"),)
    )
    shown = explain(make_judged(verdict, speaker="Il\x07se"))
    assert not {"\x1b", "\x07"} & set("".join(content.plain for content in shown))


def test_of_what_stands_that_comes_first_which_is_to_look_at() -> None:
    caution = Caution(Concern.RELAYED, "Ilse Tamm was quoting.")
    stands = make_verdict(VerdictKind.TIDIED, reason="Stands, noted.", warnings=(caution,))
    drifted = make_verdict(VerdictKind.DRIFTED, reason="Words differ.", warnings=(caution,))
    assert explain(make_judged(stands)).reason.plain == "Ilse Tamm was quoting.\nStands, noted."
    assert explain(make_judged(drifted)).reason.plain == "Words differ.\nIlse Tamm was quoting."


def test_a_warning_that_is_a_finding_too_is_said_once() -> None:
    caution = Caution(Concern.RELAYED, "Ilse Tamm was quoting.")
    stands = make_judged(make_verdict(VerdictKind.TIDIED, reason="Stands, noted.", warnings=(caution,)))
    finding = Finding("relayed-words", Severity.WARNING, "brief.md", 3, 1, f"{caution.message} So in line 9.")
    assert explain(stands, finding).reason.plain == "! warning  Ilse Tamm was quoting. So in line 9.\nStands, noted."
    worse = replace(finding, severity=Severity.ERROR)
    assert explain(stands, worse).reason.plain.count(caution.message) == 1


def test_who_is_not_named_is_unknown() -> None:
    assert person(make_judged(speaker=None)) == "unknown"
    assert place(make_evidence()) == "Ilse Tamm at 00:12:04, tamm.vtt:88"


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ([], "No quotations yet"),
        ([VerdictKind.EXACT, VerdictKind.TIDIED], "All 2 quotations stand"),
        ([VerdictKind.EXACT], "The one quotation stands"),
        ([VerdictKind.EXACT, VerdictKind.STITCHED], "1 of 2 quotations to fix"),
    ],
)
def test_summary(kinds: list[VerdictKind], words: str) -> None:
    assessment = make_assessment(*(make_judged(make_verdict(kind)) for kind in kinds))
    assert summarise(assessment)[0].plain == words


def test_summary_of_terms_is_no_fault() -> None:
    term = make_judged(make_verdict(VerdictKind.FABRICATED), kind="term", speaker=None)
    drifted = make_judged(make_verdict(VerdictKind.DRIFTED))
    assert summarise(make_assessment(make_judged(), term))[0].plain == "1 term nobody said"
    both = summarise(make_assessment(drifted, term))[0].plain
    assert both == "1 of 1 quotation to fix · 1 term nobody said"


def test_the_summary_forgets_no_error() -> None:
    term = make_judged(make_verdict(VerdictKind.FABRICATED), kind="term", speaker=None)
    drifted = make_judged(make_verdict(VerdictKind.DRIFTED))
    error = Finding("unbalanced-mark", Severity.ERROR, "brief.md", 3, 1, "It is never closed.")
    assert summarise(make_assessment(term, findings=(error,)))[0].plain == "1 error (^G) · 1 term nobody said"
    both = summarise(make_assessment(drifted, findings=(error, error)))[0].plain
    assert both == "1 of 1 quotation to fix · 2 errors (^G)"
    all_three = summarise(make_assessment(drifted, term, findings=(error,)))[0].plain
    assert all_three == "1 of 1 to fix · 1 error (^G) · 1 unsaid term"  # in the 49 columns that there are of 80


def test_what_is_to_fix_is_counted_in_one_way() -> None:
    term = make_judged(make_verdict(VerdictKind.FABRICATED), kind="term", speaker=None, line=9)
    drifted = [make_judged(make_verdict(VerdictKind.DRIFTED), line=line) for line in (3, 12)]
    assessment = make_assessment(drifted[0], term, drifted[1], make_judged(line=20))
    assert summarise(assessment).heading.plain.startswith("2 of 3 quotations to fix")
    assert [place_to_fix(assessment, one) for one in drifted] == ["1 of 2 to fix", "2 of 2 to fix"]
    assert place_to_fix(assessment, term) == "1 of 1 term nobody said"


def test_a_term_is_nobodys() -> None:
    shown = explain(make_judged(make_verdict(VerdictKind.FABRICATED), kind="term", speaker=None))
    assert shown.heading.plain == "✗ fabricated  a term"


def test_the_keys_promise_no_repair_that_is_not_known() -> None:
    finding = Finding("uncited-speech", Severity.WARNING, "brief.md", 3, 1, "Nobody is cited.")
    assert ways_on(finding) == "^G says why"
    assert ways_on(replace(finding, repair=Repair("Cite it", ()))) == "F5 repairs · ^G says why"
