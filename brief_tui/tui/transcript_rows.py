"""A transcript as rows of its pane: a head, then for each turn a label and its wrapped speech."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from brief_tui.core.phrasing import plural
from brief_tui.core.sources.transcripts import Transcript, TranscriptGrade
from brief_tui.core.visible import visible
from brief_tui.tui.explain import file_name
from brief_tui.tui.wrapping import is_plain, wrap


class RowKind(Enum):
    """What a row shows."""

    HEAD = "head"
    LABEL = "label"
    SPEECH = "speech"
    BLANK = "blank"


class Row(NamedTuple):
    """A row: [start, end) of the speech, or of the head. Labels and blanks are empty, where what follows starts."""

    kind: RowKind
    turn: int
    """Index of the turn in `Transcript.turns`."""
    start: int
    end: int


class ShownTranscript(NamedTuple):
    """A transcript with what its pane shows of it at any width."""

    transcript: Transcript
    cited: int
    """Standing citations that rest on it."""
    head: str
    speech: str
    """`Transcript.text` as shown, a character for a character: TAB as a space, LF kept."""

    @classmethod
    def of(cls, transcript: Transcript, cited: int) -> ShownTranscript:
        """The transcript made harmless for the terminal."""
        return cls(transcript, cited, _head(transcript, cited), _shown(transcript.text))


class TranscriptRows:
    """The rows of a transcript at one width, and where an offset of its speech is among them."""

    def __init__(self, shown: ShownTranscript, width: int) -> None:
        """`width` is in cells, 1 or more."""
        self.shown = shown
        self._rows = [Row(RowKind.HEAD, 0, start, end) for start, end in wrap(shown.head, width)]
        self._first = len(self._rows)
        self._labels: list[int] = []
        for index, turn in enumerate(shown.transcript.turns):
            self._rows.append(Row(RowKind.BLANK, index, turn.start, turn.start))
            self._labels.append(len(self._rows))
            self._rows.append(Row(RowKind.LABEL, index, turn.start, turn.start))
            self._rows.extend(_speech_rows(shown.speech, index, turn.start, turn.end, width))
        self._starts = [row.start for row in self._rows[self._first :]]

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, number: int) -> Row:
        return self._rows[number]

    def row_of(self, offset: int) -> int:
        """Number of the row that shows the speech at `offset`."""
        return self._first + max(0, bisect_right(self._starts, offset) - 1)

    def label_of(self, turn: int) -> int:
        """Number of the label of the turn with this index, or of the nearest one; 0 without turns."""
        return self._labels[min(max(turn, 0), len(self._labels) - 1)] if self._labels else 0


def _speech_rows(speech: str, turn: int, start: int, end: int, width: int) -> Iterator[Row]:
    for paragraph in re.finditer(r"[^\n]+", speech[start:end]):
        at = start + paragraph.start()
        if paragraph.start():
            yield Row(RowKind.BLANK, turn, at, at)
        for first, last in wrap(paragraph[0], width):
            yield Row(RowKind.SPEECH, turn, at + first, at + last)


def _shown(text: str) -> str:
    return "\n".join(line if is_plain(line) else visible(line).replace("\t", " ") for line in text.split("\n"))


def _head(transcript: Transcript, cited: int) -> str:
    turns, words = len(transcript.turns), word_count(transcript)
    parts = [
        file_name(transcript.path),
        transcript.format,
        *([] if transcript.grade is TranscriptGrade.UNKNOWN else [f"{transcript.grade} transcript"]),
        f"{turns:,} {plural(turns, 'turn')}",
        f"{words:,} {plural(words, 'word')}",
    ]
    return " · ".join([*parts, f"{cited} cited"] if cited else parts)


def word_count(transcript: Transcript) -> int:
    """Words of a transcript (DESIGN.md): tokens between white space that hold a letter or digit; no stage notes."""
    from brief_tui.core.language.words import count_words  # noqa: PLC0415 - after the first paint

    return count_words(transcript.text)
