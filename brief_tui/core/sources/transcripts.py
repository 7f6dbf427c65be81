"""A transcript: what was said, by whom, when, and where it stands in its file."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from brief_tui.core.offsets import LineTable, MappedText, MappedTextBuilder

PARAGRAPH = "\n\n"
"""What divides turns, and paragraphs inside a turn, in the readable text."""


UNKNOWN_SPEAKER = "unknown"
"""What stands for the name of a speaker whom nothing names, wherever one is shown (FAULTS.md, row 22)."""


def clock(seconds: float) -> str:
    """ "00:12:04": hours, minutes and seconds."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def seconds_of(clock: str) -> float:
    """The way back, to milliseconds: of two or three numbers between colons, the last with a fraction or without."""
    total = 0.0
    for part in clock.split(":"):
        total = total * 60 + float(part)
    return round(total, 3)


class Turn(NamedTuple):
    """What one speaker says until somebody else speaks: `text[start:end]` of its transcript."""

    number: int
    """From 1."""
    speaker: str | None
    """The label as the file writes it (or as event.toml maps it); None where nobody is named."""
    start: int
    end: int
    label: str | None = None
    """Without a speaker, what stands where the file names them and is no name: event.toml can say whose it is."""


class TimeMark(NamedTuple):
    """A time code: speech from readable offset `offset` on was said at `seconds` or later."""

    offset: int
    seconds: float


class TimeMarks:
    """Time codes, ascending by offset, in the few bytes that a file with one for every word can afford."""

    __slots__ = ("_offsets", "_seconds")

    def __init__(self, marks: Iterable[TimeMark] = ()) -> None:
        self._offsets, self._seconds = array("L"), array("d")
        for mark in marks:
            self.add(*mark)

    def add(self, offset: int, seconds: float) -> None:
        """Append the mark: from `offset` on, `seconds` have passed."""
        self._offsets.append(offset)
        self._seconds.append(seconds)

    def __len__(self) -> int:
        return len(self._offsets)

    def __iter__(self) -> Iterator[TimeMark]:
        return map(TimeMark, self._offsets, self._seconds)

    def latest(self, offset: int) -> float | None:
        """Seconds of the last one at or before `offset`; None before the first."""
        at = bisect_right(self._offsets, offset) - 1
        return self._seconds[at] if at >= 0 else None

    def following(self, offset: int) -> float | None:
        """Seconds of the first one at or behind `offset`; None behind the last."""
        at = bisect_left(self._offsets, offset)
        return self._seconds[at] if at < len(self._offsets) else None


class ReadWarning(NamedTuple):
    """Something in a transcript that was understood only in part; its text is kept."""

    line: int
    """From 1."""
    message: str
    label: str | None = None
    """The label (see `Turn`) of which it says that it names nobody."""


class TranscriptGrade(StrEnum):
    """Who wrote down what was said."""

    HUMAN = "human"
    MACHINE = "machine"
    """Speech recognition, which nobody is known to have corrected: its words may be wrong."""
    UNKNOWN = "unknown"

    @property
    def caveat(self) -> str:
        """What to add to a name or place in a transcript that a machine wrote down, else nothing."""
        return " (machine transcript)" if self is TranscriptGrade.MACHINE else ""


class TranscriptError(Exception):
    """A transcript that cannot be read. `line` and `column` count from 1; 0 means the file as a whole."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


@dataclass(frozen=True, slots=True)
class Transcript:
    """One transcript as readable speech, with the way back to its file.

    `speech.text` holds only what was said, stage notes included (labels, time codes and markup are not in it).
    Turns are divided by PARAGRAPH, and so are paragraphs inside a turn; cues inside a turn by one space.
    """

    path: str
    """Relative to the event folder, with forward slashes."""
    format: str
    speech: MappedText
    turns: tuple[Turn, ...]
    times: TimeMarks
    lines: LineTable
    warnings: tuple[ReadWarning, ...] = field(default=())
    grade: TranscriptGrade = TranscriptGrade.UNKNOWN
    end: float | None = None
    """Seconds at which the last of it was said, where the file has ends of times."""

    @property
    def text(self) -> str:
        """The readable speech."""
        return self.speech.text

    def said_in(self, turn: Turn) -> str:
        """What is said in one of its turns."""
        return self.text[turn.start : turn.end]

    def time_at(self, offset: int) -> float | None:
        """Seconds of the last time code at or before `offset`; None before the first."""
        return self.times.latest(offset)

    def line_at(self, offset: int) -> int:
        """Line in the file of the readable character at `offset`, from 1."""
        return self.lines.line(self.speech.source_of(offset))

    @property
    def speakers(self) -> tuple[str, ...]:
        """Every label of the transcript, in order of first appearance."""
        return tuple(dict.fromkeys(turn.speaker for turn in self.turns if turn.speaker is not None))

    @property
    def warning_lines(self) -> tuple[str, ...]:
        """The warnings, each as `path:line: message`."""
        return tuple(f"{self.path}:{warning.line}: {warning.message}" for warning in self.warnings)


class TranscriptBuilder:
    """Puts a transcript together from what a reader finds, merging neighbouring speech of one speaker.

    Readers call `time` for a time code and `say` for speech, in file order. `source` is always the offset in
    the decoded file of the first character of the text given.
    """

    def __init__(self, path: str, format: str, source: str) -> None:
        self._path, self._format = path, format
        self._lines = LineTable(source)
        self._speech = MappedTextBuilder()
        self._turns: list[tuple[str | None, str | None, int]] = []  # speaker, label and start
        self._times = TimeMarks()
        self._pending: float | None = None
        self._end: float | None = None
        self._warnings: list[ReadWarning] = []

    def warn(self, source: int, message: str, label: str | None = None) -> None:
        """Note at file offset `source` what could not be understood; `label` is one that names nobody."""
        self._warnings.append(ReadWarning(self._lines.line(source), message, label))

    def time(self, seconds: float) -> None:
        """The next speech was said at `seconds`."""
        self._pending = seconds

    def until(self, seconds: float | None) -> None:
        """Something was said until `seconds`; None where that cannot be told."""
        if seconds is not None:
            self._end = max(self._end or 0.0, seconds)

    def say(
        self,
        speaker: str | None,
        text: str,
        source: int,
        *,
        joint: str = PARAGRAPH,
        new_turn: bool = False,
        step: int = 1,
        label: str | None = None,
    ) -> None:
        """Append speech. `joint` divides it from earlier speech of the same turn: PARAGRAPH, " " or "".

        A new turn starts when the speaker or the `label` (see `Turn`) differs from the last one, or when `new_turn`
        is set. Empty text is ignored. `step` is how many characters of the file stand for one of the text (see
        `Piece`).
        """
        if not text:
            return
        speech, turns = self._speech, self._turns
        begins = new_turn or not turns or turns[-1][:2] != (speaker, label)
        if turns:
            speech.fill(PARAGRAPH if begins else joint)
        at = len(speech)
        if begins:
            turns.append((speaker, label, at))
        if self._pending is not None:
            self._times.add(at, self._pending)
            self._pending = None
        speech.add(text, source, step)

    def build(self) -> Transcript:
        """The transcript so far."""
        ends = [*(start - len(PARAGRAPH) for *_, start in self._turns[1:]), len(self._speech)]
        turns = tuple(
            Turn(n, speaker, start, end, label)
            for n, ((speaker, label, start), end) in enumerate(zip(self._turns, ends, strict=False), 1)
        )
        return Transcript(
            self._path,
            self._format,
            self._speech.build(),
            turns,
            self._times,
            self._lines,
            tuple(self._warnings),
            end=self._end,
        )


def with_labels(
    transcript: Transcript, names: Mapping[str, str], everybody: str | None = None, grade: TranscriptGrade | None = None
) -> Transcript:
    """The transcript with its labels replaced by people's names, as `[[labels]]` of event.toml says.

    Labels are speakers as the file writes them, and what stands in the place of one and is no name. `everybody` is the
    one speaker of the whole file, `grade` another grade than its own. Neighbouring turns that now belong to one person
    merge, and labels that are somebody now are no longer warned of.
    """
    renamed: Iterable[Turn] = (
        turn._replace(speaker=everybody or names.get(turn.speaker or turn.label or "", turn.speaker))
        for turn in transcript.turns
    )
    merged: list[Turn] = []
    for turn in renamed:
        if merged and turn.speaker is not None and merged[-1].speaker == turn.speaker:
            merged[-1] = merged[-1]._replace(end=turn.end)
        else:
            merged.append(turn._replace(number=len(merged) + 1))
    warnings = tuple(one for one in transcript.warnings if not (one.label and (everybody or one.label in names)))
    return replace(transcript, turns=tuple(merged), warnings=warnings, grade=grade or transcript.grade)
