"""Citations of a few words: counted only where they say something by themselves."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "Is it safe? Absolutely not. We replaced the store and we burned the files, so the boats were late. I did. "
            "You asked Nobody was prepared. At the Harbour was rope. Open the tin. Oh my. It is fun.",
        )
    ]
)
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))


def _assessed(text: str, event: Event = EVENT) -> Assessment:
    sources = Sources(event, (TALK,), SOURCES.index, SOURCES.people)
    return assess(sources, f"# Quay\n\n## Developer\n\n> “{text}”\n> — Ada Moreau\n")


def _counted(assessment: Assessment) -> list[float]:
    counts = {check.id: check.value for check in assessment.checks}
    return [counts["verified-citations"], counts["named-operators"], counts["verification-rate"]]


@pytest.mark.parametrize(
    "text",
    [
        "the",
        "and we",
        "the boats",
        "store",
        "I did.",
        "the store … the files … the boats",
        "[Our crew] we",
        "Nobody was",
        "Harbour was rope.",
        "Oh my.",
        "It is fun.",
        "the tin",
    ],
)
def test_a_few_words_say_nothing_and_are_not_counted(text: str) -> None:
    found = _assessed(text)
    (finding,) = [one for one in found.findings if one.id == "short-citation"]
    assert (finding.severity, finding.line) == ("warning", 5)
    assert _counted(found) == [0, 0, 1.0]


def test_switched_off_it_counts_no_more() -> None:
    off = EVENT.model_copy(update={"findings": {"short-citation": "off"}})
    found = _assessed("the", off)
    assert not any(one.id == "short-citation" for one in found.findings)
    assert _counted(found)[0] == 0


@pytest.mark.parametrize(
    "text",
    [
        "Absolutely not.",
        "Nobody was prepared.",
        "Open the tin.",
        "We replaced the store",
        "the boats were late",
        "We sank them all",
    ],
)
def test_a_sentence_and_four_words_are_left_alone(text: str) -> None:
    found = _assessed(text)
    assert not any(one.id == "short-citation" for one in found.findings)
    assert _counted(found)[0] == found.quotations[0].verified
