"""Times and sources of citations that lead elsewhere, and those that lead to the words."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.formats import read_transcript

QUAY = read_transcript(
    b"""WEBVTT

00:01:00.000 --> 00:01:09.000
<v Ines Calder>Nobody missed the old crane.

00:12:04.000 --> 00:12:19.000
<v Ines Calder>We burned the files in the yard.

00:12:19.000 --> 00:12:30.000
<v Ines Calder>Nobody wrote that down.

00:40:00.000 --> 00:40:09.000
<v Ines Calder>It was the long summer of the cranes.

01:10:00.000 --> 01:10:09.000
<v Ines Calder>It was the long summer of the cranes.
""",
    "transcripts/quay.vtt",
)
NOTES = read_transcript(b"Ines Calder: The tide was in before the ships were.\n", "transcripts/notes.txt")
OWN = (QUAY, NOTES)
INDEX = TranscriptIndex(OWN)
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="dev", heading="Developer")])
SOURCES = Sources(EVENT, OWN, INDEX, People(INDEX.labels))

FILES, SUMMER, TIDE = (
    "We burned the files in the yard.",
    "It was the long summer of the cranes.",
    "The tide was in before the ships were.",
)


def _draft(words: str, note: str) -> str:
    return f"# Quay\n\n## Developer\n\n> “{words}”\n> — Ines Calder{note}\n"


def _found(draft: str) -> list[Finding]:
    return [one for one in assess(SOURCES, draft).findings if one.id == "wrong-source"]


@pytest.mark.parametrize(
    ("words", "note"),
    [
        (FILES, ""),
        (FILES, " [t=12:04 src=quay.vtt]"),
        (FILES, " [t=00:12:04 src=transcripts/quay.vtt]"),
        (FILES, " [src=quay.vtt t=12:10]"),
        (FILES, " [src=quay]"),
        (FILES, " [t=12:04]"),
        (FILES, " [t=11:30]"),
        (FILES, " [t=12:04-12:19 src=quay.vtt]"),
        (SUMMER, " [t=40:00 src=quay.vtt]"),
        (SUMMER, " [t=1:10:00 src=quay.vtt]"),
        (TIDE, " [src=notes.txt]"),
        (TIDE, " [t=12:04 src=notes.txt]"),
        ("Nobody burned the files.", " [t=55:00 src=no.vtt]"),
    ],
)
def test_what_leads_to_the_words_and_what_is_refused_anyway_is_left_alone(words: str, note: str) -> None:
    assert not _found(_draft(words, note))


@pytest.mark.parametrize(
    ("words", "note", "right", "says"),
    [
        (FILES, "[t=12:04 src=notes.txt]", "[t=12:04 src=quay.vtt]", "leads to other words"),
        (FILES, "[t=21:04 src=quay.vtt]", "[t=12:04 src=quay.vtt]", "leads to other words"),
        (FILES, "[t=01:00 src=quay.vtt]", "[t=12:04 src=quay.vtt]", "leads to other words"),
        (FILES, "[t=44:00]", "[t=12:04 src=quay.vtt]", "leads to other words"),
        (FILES, "[t=12:04 src=key.vtt]", "[t=12:04 src=quay.vtt]", "leads nowhere"),
        (FILES, "[src=ay.vtt]", "[t=12:04 src=quay.vtt]", "leads nowhere"),
        (FILES, "[t=noon src=quay.vtt]", "[t=12:04 src=quay.vtt]", "leads nowhere"),
        (SUMMER, "[t=1:30:00 src=quay.vtt]", "[t=40:00 src=quay.vtt]", "leads to other words"),
        (TIDE, "[t=12:04 src=quay.vtt]", "[src=notes.txt]", "leads to other words"),
    ],
)
def test_what_leads_elsewhere_is_told_with_the_right_place(words: str, note: str, right: str, says: str) -> None:
    draft = _draft(words, f" {note}")
    (finding,) = _found(draft)
    assert (finding.severity, finding.line, finding.column) == ("warning", 6, len("> — Ines Calder ") + 1)
    assert says in finding.message
    assert finding.repair is not None
    assert finding.repair.applied(draft) == _draft(words, f" {right}")
    assert not _found(finding.repair.applied(draft))


def test_what_is_given_is_shown_in_part_where_it_is_long() -> None:
    (finding,) = _found(_draft(FILES, f" [src={' ' * 60_000}{'x ' * 60_000}]"))
    assert len(finding.message) < 400
