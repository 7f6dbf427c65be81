"""What the tests of the readers ask of a transcript."""

from __future__ import annotations

from brief_tui.core.sources.transcripts import Transcript
from brief_tui.formats import read_transcript

Turns = list[tuple[str | None, str]]


def read(text: str, path: str) -> Transcript:
    return read_transcript(text.encode(), path)


def turns(transcript: Transcript) -> Turns:
    return [(turn.speaker, transcript.text[turn.start : turn.end]) for turn in transcript.turns]


def times(transcript: Transcript) -> list[tuple[str, float]]:
    """Every time code with the first word of the speech that it stands before."""
    return [(transcript.text[mark.offset :].split()[0], mark.seconds) for mark in transcript.times]


def warned_lines(transcript: Transcript) -> list[int]:
    return [warning.line for warning in transcript.warnings]


def misplaced(transcript: Transcript, source: str) -> list[str]:
    """Readable characters, white space aside, that are not those of their place in the file."""
    at = transcript.speech.source_of
    return [
        char
        for offset, char in enumerate(transcript.text)
        if not char.isspace() and (at(offset) >= len(source) or source[at(offset)] != char)
    ]
