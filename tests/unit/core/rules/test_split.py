"""Divided quotations: what follows unbroken in the transcript may be divided, what does not is one false sentence."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import Sources, assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "We do not sell your data to brokers. The fund is safe. The market is a casino with better carpets. "
            "We replaced the store, because the files were very verbose and nobody read them. It is not safe yet.",
        ),
        ("Jon Feld", "We sell your data to brokers every night."),
    ]
)
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))


def _found(prose: str) -> list[str]:
    findings = assess(SOURCES, f"# Quay\n\n## Developer\n\n{prose}\n").findings
    return [finding.severity for finding in findings if finding.id == "split-quotation"]


@pytest.mark.parametrize(
    "prose",
    [
        "“We do,” Moreau said, “sell your data to brokers.”",
        "“It is,” Moreau said, “safe yet.”",
        "“The market,” Moreau said, “is safe.”",
        "“We replaced the store,” Moreau said, “and nobody read them.”",
        "“We do” — Moreau said — “sell your data to brokers.”",
    ],
)
def test_halves_that_were_not_said_together_are_one_false_sentence(prose: str) -> None:
    assert _found(prose) == ["error"]


@pytest.mark.parametrize(
    "prose",
    [
        "“We do not sell,” Moreau said, “your data to brokers.”",
        "“We replaced the store,” Moreau said, “because the files were very verbose.”",
        "“We replaced the store,” Moreau said, “… and nobody read them.”",
        "“We replaced the store,” Moreau said. “It is not safe yet.”",
        "“The fund is safe,” Moreau said, and “nobody read them” was how she put it.",
        "“We do not sell your data to brokers,” Moreau said, “the fund is safe.”",
        "“We replaced the store,” Moreau said, “because the fools were very verbose.”",
    ],
)
def test_what_goes_on_unbroken_is_apart_or_false_already_is_left_alone(prose: str) -> None:
    assert _found(prose) == []
