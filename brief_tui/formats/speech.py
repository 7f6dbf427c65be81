"""Speech on its way from a file to a turn: readable text with its offsets and the time codes inside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from brief_tui.core.offsets import MappedText, MappedTextBuilder, Piece
from brief_tui.core.transcripts import PARAGRAPH, TimeMark, TranscriptBuilder

_start = attrgetter("start")
_offset = attrgetter("offset")


class Speech(NamedTuple):
    """Readable text and the time codes that stood in it, by readable offset, ascending."""

    words: MappedText
    times: tuple[TimeMark, ...] = ()


class Cut(NamedTuple):
    """`text[start:end]` is not readable; `instead` stands for it, and counts as standing at `start`."""

    start: int
    end: int
    instead: str = ""


def plain(text: str, source: int) -> Speech:
    """`text` as it is; it stands at file offset `source`."""
    return Speech(MappedText(text, (Piece(0, source),)))


def without(text: str, source: int, cuts: Iterable[Cut], times: Iterable[TimeMark] = ()) -> Speech:
    """`text`, which stands at file offset `source`, without `cuts`.

    `cuts` may come in any order, and one may hold others. `times` carry offsets in `text`, ascending, where
    cuts begin.
    """
    words, marks = MappedTextBuilder(), []
    pending = list(times)[::-1]
    at = 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.end <= at:
            continue
        start = max(cut.start, at)
        words.add(text[at:start], source + at)
        while pending and pending[-1].offset <= start:
            marks.append(TimeMark(len(words), pending.pop().seconds))
        words.add(cut.instead, source + start)
        at = cut.end
    words.add(text[at:], source + at)
    marks.extend(TimeMark(len(words), mark.seconds) for mark in reversed(pending))
    return Speech(words.build(), tuple(marks))


def part(speech: Speech, start: int, end: int) -> Speech:
    """The readable characters in [start, end) of `speech`, with the time codes that stood there."""
    text, pieces = speech.words.text, speech.words.pieces
    first = max(0, bisect_left(pieces, start + 1, key=_start) - 1)
    last = bisect_left(pieces, end, key=_start)
    moved = [
        Piece(max(piece.start, start) - start, piece.source + max(0, start - piece.start))
        for piece in pieces[first:last]
    ]
    late = len(speech.times) if end == len(text) else bisect_left(speech.times, end, key=_offset)
    times = speech.times[bisect_left(speech.times, start, key=_offset) : late]
    marks = tuple(TimeMark(mark.offset - start, mark.seconds) for mark in times)
    return Speech(MappedText(text[start:end], tuple(moved)), marks)


def say(
    builder: TranscriptBuilder,
    speaker: str | None,
    speech: Speech,
    start: int = 0,
    *,
    joint: str = PARAGRAPH,
    new_turn: bool = False,
) -> bool:
    """Give `speech` from readable offset `start` on to `speaker`, white space at its ends left out.

    Time codes before `start` count too. Returns whether anything was left to say.
    """
    words = speech.words
    text = words.text
    start = len(text) - len(text[start:].lstrip())
    stop = max(start, len(text.rstrip()))
    if len(words.pieces) == 1 and not speech.times:
        source = words.pieces[0].source + start
        builder.say(speaker, text[start:stop], source, joint=joint, new_turn=new_turn)
        return start < stop
    seconds = {min(max(mark.offset, start), stop): mark.seconds for mark in speech.times}
    begins = {start, *seconds, *(piece.start for piece in words.pieces if start < piece.start < stop)}
    for begin, end in pairwise([*sorted(begins), stop]):
        if begin in seconds:
            builder.time(seconds[begin])
        builder.say(speaker, text[begin:end], words.source_of(begin), joint=joint, new_turn=new_turn)
        if begin < end:
            joint, new_turn = "", False
    return start < stop
