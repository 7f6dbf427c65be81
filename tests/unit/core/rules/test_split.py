"""Divided quotations: what follows unbroken in the transcript may be divided, what does not is one false sentence."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging import judge
from brief_tui.core.judging.judge import Judge
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


def _assessed(prose: str, previous: Assessment | None = None) -> Assessment:
    return assess(SOURCES, f"# Quay\n\n## Developer\n\n{prose}\n", previous)


def _remarks(assessment: Assessment) -> list[Finding]:
    return [finding for finding in assessment.findings if finding.id == "split-quotation"]


def _found(prose: str) -> list[str]:
    return [finding.severity for finding in _remarks(_assessed(prose))]


@pytest.mark.parametrize(
    "prose",
    [
        "“We do,” Moreau said, “sell your data to brokers.”",
        "“It is,” Moreau said, “safe yet.”",
        "“The market,” Moreau said, “is safe.”",
        "“We replaced the store,” Moreau said, “and nobody read them.”",
        "“We do” — Moreau said — “sell your data to brokers.”",
        "“The market,” Moreau said, “Is safe.”",
        "“It is not safe yet,” Moreau said, “The fund is safe.”",
        "Then, “the fund is safe,” Moreau said on Monday, “Nobody read them.”",
        "“The fund is safe,” Moreau said, and “nobody read them.”",
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
        "“We do not sell your data to brokers,” Moreau said, “The fund is safe.”",
        "“The fund is safe,” Moreau said, adding, “It is not safe yet.”",
        "“The fund is safe,” Moreau said, and then, “It is not safe yet.”",
        "Asked whether “the fund is safe,” Moreau said, “It is not safe yet.”",
        "“The fund is safe,” Moreau said, and “nobody read them” was how she put it.",
        "“We do not sell your data to brokers,” Moreau said, “the fund is safe.”",
        "“We replaced the store,” Moreau said, “because the fools were very verbose.”",
    ],
)
def test_what_goes_on_unbroken_is_apart_or_false_already_is_left_alone(prose: str) -> None:
    assert _found(prose) == []


def test_both_halves_together_are_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _assessed("“The market,” Moreau said, “is safe.”")
    monkeypatch.setattr(Judge, "judge", None)
    assert _remarks(_assessed("Then “The market,” Moreau said, “is safe.”", before))


def test_what_is_too_much_to_judge_is_not_said_to_be_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "_LONGEST", 40)
    (remark,) = _remarks(_assessed("“We replaced the store,” Moreau said, “because the files were very verbose.”"))
    assert remark.severity is Severity.ERROR
    assert "could not be checked" in remark.message
