"""Verdicts in words."""

from __future__ import annotations

import pytest

from brief_tui.core.verdict import VerdictKind
from brief_tui.tui.explain import clock_time, explain, person, place, summarise
from tests.unit.factories import make_assessment, make_evidence, make_judged, make_verdict


@pytest.mark.parametrize(
    ("seconds", "words"), [(None, ""), (0.0, "00:00:00"), (724.9, "00:12:04"), (360_000.0, "100:00:00")]
)
def test_clock_time(seconds: float | None, words: str) -> None:
    assert clock_time(seconds) == words


def test_a_verdict_names_symbol_word_person_reason_and_place() -> None:
    head, body = explain(make_judged(make_verdict(VerdictKind.DRIFTED, reason="A number differs.")))
    assert head.plain == "✗ drifted  Ilse Tamm @ Brack Metals [BRCK]"
    assert body.plain == "A number differs.\nsaid at 00:12:04 Ilse Tamm, tamm.vtt:88"


def test_warnings_and_further_places_are_said() -> None:
    verdict = make_verdict(
        VerdictKind.ELIDED, reason="Stands.", warnings=("Swallows “not”.",), evidence=(make_evidence(),) * 3
    )
    assert explain(make_judged(verdict))[1].plain.split("\n") == [
        "Stands.",
        "Swallows “not”.",
        "said at 00:12:04 Ilse Tamm, tamm.vtt:88 (+2 more)",
    ]


def test_a_hint_is_called_no_evidence() -> None:
    verdict = make_verdict(VerdictKind.FABRICATED, hint=make_evidence(time=None, speaker=None))
    assert explain(make_judged(verdict))[1].plain.endswith("nearest, no evidence: nobody named, tamm.vtt:88")


def test_text_of_files_is_made_harmless() -> None:
    verdict = make_verdict(
        VerdictKind.DRIFTED, reason="“\x1b[2J” differs", evidence=(make_evidence(transcript="a/\x1b.md"),)
    )
    head, body = explain(make_judged(verdict, speaker="Il\x07se"))
    assert not {"\x1b", "\x07"} & set(head.plain + body.plain)


def test_nobody_named() -> None:
    assert person(make_judged(speaker=None)) == "nobody named"
    assert place(make_evidence()) == "00:12:04 Ilse Tamm, tamm.vtt:88"


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ([], "No quotations yet"),
        ([VerdictKind.EXACT, VerdictKind.TIDIED], "All 2 quotations stand"),
        ([VerdictKind.EXACT, VerdictKind.STITCHED], "1 of 2 quotations to fix"),
    ],
)
def test_summary(kinds: list[VerdictKind], words: str) -> None:
    assessment = make_assessment(*(make_judged(make_verdict(kind)) for kind in kinds))
    assert summarise(assessment)[0].plain == words
