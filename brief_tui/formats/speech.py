"""Speech on its way from a file to a turn: readable text with its offsets and the time codes inside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from brief_tui.core.offsets import MappedText, MappedTextBuilder, Piece
from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark, TranscriptBuilder
from brief_tui.formats.clock import stamps

_offset = attrgetter("offset")
_CLOCK_LIKE = re.compile(r"[0-9]:[0-9]")


class Speech(NamedTuple):
    """Readable text and the time codes that stood in it, by readable offset, ascending."""

    words: MappedText
    times: tuple[TimeMark, ...] = ()


class Cut(NamedTuple):
    """What stands in [start, end) is not readable; `instead` is read for it, and counts as standing at `start`."""

    start: int
    end: int
    instead: str = ""


def plain(text: str, source: int) -> MappedText:
    """`text` as it is; it stands at file offset `source`."""
    return MappedText(text, (Piece(0, source),))


def without(words: MappedText, cuts: Iterable[Cut], times: Iterable[TimeMark] = ()) -> Speech:
    """`words` without `cuts`, which ascend and do not overlap.

    `times` carry offsets in `words`, ascending, where cuts begin. Offsets of cuts are those in `words` too.
    """
    builder, marks = MappedTextBuilder(), []
    pending = list(times)[::-1]
    at = 0
    for cut in cuts:
        builder.copy(words, at, cut.start)
        while pending and pending[-1].offset <= cut.start:
            marks.append(TimeMark(len(builder), pending.pop().seconds))
        if cut.instead:
            builder.add(cut.instead, words.source_of(cut.start), 1 if len(cut.instead) <= cut.end - cut.start else 0)
        at = cut.end
    builder.copy(words, at, len(words.text))
    return Speech(builder.build(), tuple(marks))


def timed(words: MappedText) -> Speech:
    """`words` without the time codes in them (see `clock.stamps`)."""
    found = list(stamps(words.text)) if ":" in words.text and _CLOCK_LIKE.search(words.text) else []
    if not found:
        return Speech(words)
    cuts = (Cut(stamp.start, stamp.end) for stamp in found)
    return without(words, cuts, (TimeMark(stamp.start, stamp.seconds) for stamp in found))


def part(speech: Speech, start: int, end: int, since: int | None = None) -> Speech:
    """The readable characters in [start, end) of `speech`, with the time codes that stood there.

    Those from offset `since` up to `start` count as well, where what stood there is left out of the text.
    """
    times = speech.times
    first = bisect_left(times, start if since is None else since, key=_offset)
    last = bisect_left(times, end, key=_offset) if end < len(speech.words.text) else len(times)
    marks = tuple(TimeMark(max(mark.offset - start, 0), mark.seconds) for mark in times[first:last])
    return Speech(speech.words.part(start, end), marks)


def say(
    builder: TranscriptBuilder,
    speaker: str | None,
    speech: Speech,
    start: int = 0,
    *,
    joint: str = PARAGRAPH,
    new_turn: bool = False,
    label: str | None = None,
) -> bool:
    """Give `speech` from readable offset `start` on to `speaker`, white space at its ends left out.

    `label` is that of a turn that names nobody. Time codes before `start` count too. Returns whether anything was left
    to say.
    """
    words, times = speech
    text = words.text
    if start >= len(text) and not times:
        return False
    start = len(text) - len(text[start:].lstrip())
    stop = max(start, len(text.rstrip()))
    if len(words.pieces) == 1 and (not times or times[-1].offset <= start):
        if times:
            builder.time(times[-1].seconds)
        _, source, step = words.rest(start)
        builder.say(speaker, text[start:stop], source, joint=joint, new_turn=new_turn, step=step, label=label)
        return start < stop
    seconds = {min(max(mark.offset, start), stop): mark.seconds for mark in times}
    begins = {start, *seconds, *(piece.start for piece in words.pieces if start < piece.start < stop)}
    for begin, end in pairwise([*sorted(begins), stop]):
        if begin in seconds:
            builder.time(seconds[begin])
        _, source, step = words.rest(begin)
        builder.say(speaker, text[begin:end], source, joint=joint, new_turn=new_turn, step=step, label=label)
        if begin < end:
            joint, new_turn = "", False
    return start < stop
