"""Prose with figures, right ones and wrong, and what is found in it against some talks."""

from __future__ import annotations

import re

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event
from brief_tui.core.event_sources import Sources
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript
from tests.unit.factories import make_event


def sources_of(*talks: Transcript, event: Event | None = None) -> Sources:
    """What an article of some event is judged against that has these talks."""
    event = event or make_event()
    return Sources(event, talks, TranscriptIndex(talks), People(label for talk in talks for label in talk.speakers))


def doubted(sources: Sources, prose: str) -> list[str]:
    """What is found of the figures of an article."""
    found = assess(sources, f"# Matters of measure\n\n## Developer\n\n{prose}\n").findings
    return [one.message for one in found if one.id.startswith("figure-")]


def readings(row: str) -> list[str]:
    """A sentence that has [a figure|a wrong one|another wrong one] with each of these in turn."""
    before, figures, after = re.split(r"[\[\]]", row)
    return [f"{before}{figure}{after}" for figure in figures.split("|")]
