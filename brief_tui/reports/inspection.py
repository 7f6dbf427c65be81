"""What was understood of one transcript, for people and as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import NamedTuple, TextIO

from brief_tui.core.language.words import count_words
from brief_tui.core.phrasing import counted
from brief_tui.core.sources.transcripts import UNKNOWN_SPEAKER, Transcript, TranscriptGrade, clock
from brief_tui.core.visible import visible_line
from brief_tui.reports.sheet import Sheet

_SCHEMA = "brief-tui/inspection/1"
_GRADE_UNKNOWN = "human or machine: unknown"


class Speaker(NamedTuple):
    """Somebody who speaks in a transcript."""

    speaker: str | None
    """Name of the speaker; None for whoever is not named."""
    turns: int
    words: int


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was understood of a file."""

    path: str
    format: str
    grade: TranscriptGrade
    turns: int
    words: int
    begins: str | None
    """The first time code as HH:MM:SS; None where there is none."""
    ends: str | None
    """The latest one, or the end of the last cue or word where the file tells it."""
    speakers: tuple[Speaker, ...]
    """Who says most first."""
    warnings: tuple[str, ...]
    """What was understood only in part, each beginning with path and line."""


def inspected(transcript: Transcript) -> Inspection:
    """What was understood of a transcript."""
    said: dict[str | None, Speaker] = {}
    for turn in transcript.turns:
        name, turns, words = said.get(turn.speaker, Speaker(turn.speaker, 0, 0))
        said[turn.speaker] = Speaker(name, turns + 1, words + count_words(transcript.said_in(turn)))
    seconds = [mark.seconds for mark in transcript.times]
    latest = max((*seconds, *([] if transcript.end is None else [transcript.end])), default=0.0)
    return Inspection(
        path=transcript.path,
        format=transcript.format,
        grade=transcript.grade,
        turns=len(transcript.turns),
        words=sum(speaker.words for speaker in said.values()),
        begins=clock(min(seconds)) if seconds else None,
        ends=clock(latest) if seconds else None,
        speakers=tuple(sorted(said.values(), key=lambda speaker: -speaker.words)),
        warnings=transcript.warning_lines,
    )


def inspection_line(found: Inspection) -> str:
    """One line of JSON, described in inspection.schema.json beside this file."""
    speakers = [speaker._asdict() for speaker in found.speakers]
    return json.dumps({"schema": _SCHEMA, **asdict(found), "speakers": speakers})


def print_inspection(found: Inspection, file: TextIO, *, first: bool) -> None:
    """Write it as a few lines, behind a blank one unless it is the `first`; control characters are made visible."""
    sheet = Sheet(file)
    if not first:
        sheet.write()
    sheet.write((visible_line(found.path), "bold"))
    grade = _GRADE_UNKNOWN if found.grade is TranscriptGrade.UNKNOWN else f"{found.grade} transcript"
    times = f"{found.begins} to {found.ends}" if found.begins else "no times"
    sheet.write((f"{found.format} · {grade} · {_counts(found.turns, found.words)} · {times}", ""), before=[("  ", "")])
    if not found.turns:
        sheet.write(("no text in it", "red"), before=[("  ", "")])
    for speaker in found.speakers:
        name = UNKNOWN_SPEAKER if speaker.speaker is None else visible_line(speaker.speaker)
        style = "yellow" if speaker.speaker is None else "bold"
        sheet.write((name, style), (f"  {_counts(speaker.turns, speaker.words)}", ""), before=[("    ", "")])
    for warning in found.warnings:
        sheet.write((visible_line(warning), "yellow"), before=[("  ", "")])


def _counts(turns: int, words: int) -> str:
    return f"{counted(turns, 'turn')}, {counted(words, 'word')}"
