"""Subtitle cues, as WebVTT and SubRip share them: timing lines, their faults, and the lines of speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brief_tui.formats.blocks import Line
from brief_tui.formats.clock import CLOCK, seconds
from brief_tui.formats.complaints import Complaints

_ARROW = re.compile(r"-{1,3}>")
_BAD_ARROW = re.compile(rf"[ \t]*{CLOCK}[ \t]*-{{1,3}}>")
_SETTING = (
    r"(?:align:(?:start|center|middle|end|left|right)|(?:position|line|size):-?[0-9][^ \t]*+|vertical:(?:rl|lr)"
    r"|region:[^ \t]++|[XY][12]:[0-9]++)(?![^ \t])"
)
"""What WebVTT and SubRip know to stand behind the times; any other word there is said."""
_TIMING = re.compile(
    r"[ \t]*+(?P<start>(?:(?!-{1,3}>)[^ \t])*+)[ \t]*+-{1,3}>[ \t]*(?P<end>[^ \t]*+)"
    rf"(?:[ \t]++{_SETTING})*+[ \t]*"
)
"""A timing line up to the end of its settings, whatever stands for its times."""
_ROUNDED_UP = re.compile(r"(?P<minute>[0-9]{1,4}:(?:[0-5]?[0-9]:)?)60[.,]0{1,3}")
_WORDLESS = re.compile(r"[\W_]*")
_USUAL = {
    mark: re.compile(rf"{one}[ \t]*-->[ \t]*{one}(?![^ \t])")
    for mark in ".,"
    for one in [rf"(?:([0-9]{{1,4}}):)?([0-5][0-9]):([0-5][0-9]){re.escape(mark)}([0-9]{{3}})"]
}
"""A timing line without fault, by the mark before milliseconds."""


class Cue(NamedTuple):
    """What is shown from one timing line on."""

    timing: Line | None
    """None for text that stands outside of any cue."""
    name: Line | None
    """The line before the timing: a number or an identifier."""
    text: list[Line]
    start: float | None = None
    """Seconds; None where they cannot be read."""
    end: float | None = None

    @property
    def at(self) -> int:
        """File offset of the cue's first line."""
        lines = [line for line in (self.name, self.timing, *self.text[:1]) if line is not None]
        return lines[0].start


def split(blocks: Iterable[list[Line]], *, named: bool) -> Iterator[Cue]:
    """The cues of `blocks` in file order, their times not yet read.

    With `named`, any single line above a timing is the cue's name; else only a number is.

    A block may hold several cues when blank lines are missing between them, and a number may be parted from its
    timing by a blank line. A number at the end of the file is a cue with nothing else.
    """
    number: Line | None = None
    for block in blocks:
        places = [place for place, line in enumerate(block) if _is_timing(line)]
        if number is not None and places[:1] != [0]:
            yield Cue(None, None, [number])
            number = None
        if places:
            yield from _cues(block, places, number, named)
            number = None
        elif len(block) == 1 and _is_number(block[0]):
            number = block[0]
        elif not all(line.text.isspace() for line in block):
            yield Cue(None, None, block)
    if number is not None:
        yield Cue(None, number, [])


def _cues(block: list[Line], places: list[int], name: Line | None, named: bool) -> Iterator[Cue]:
    """The cues of one block, whose timing lines are at `places`."""
    before = block[: places[0]]
    if before and (_is_number(before[-1]) or (named and len(before) == 1)):
        name = before.pop()
    if before:
        yield Cue(None, None, before)
    for place, stop in zip(places, [*places[1:], len(block)], strict=True):
        text = [*_behind(block[place]), *block[place + 1 : stop]]
        following = text.pop() if stop < len(block) and text and _is_number(text[-1]) else None
        yield Cue(block[place], name, text)
        name = following


def _is_timing(line: Line) -> bool:
    """Whether it is a timing line, a bad one among them; text may have an arrow too (`We <!-- never --> ship`)."""
    if "-->" not in line.text:
        return "->" in line.text and _BAD_ARROW.match(line.text) is not None
    times = _TIMING.match(line.text)
    if times is None:
        return False
    return any(map(str.isdecimal, f"{times['start']}{times['end']}")) or _WORDLESS.fullmatch(line.text) is not None


def _behind(timing: Line) -> list[Line]:
    """The text behind the times and settings of a timing line: one line, or none."""
    times = _TIMING.match(timing.text)
    end = len(timing.text) if times is None else times.end()
    return [Line(timing.text[end:], timing.start + end)] if end < len(timing.text) else []


def _is_number(line: Line) -> bool:
    return line.text.strip().isdecimal()


def timed(cues: Iterable[Cue], decimal: str, complaints: Complaints) -> Iterator[Cue]:
    """The cues with their times; complains of what is wrong with these (FAULTS.md, rows 16, 17, 20, 21).

    `decimal` is the format's mark before milliseconds. Cues keep the order of the file, whatever their times.
    """
    last = latest = 0.0
    for cue in cues:
        for line in cue.text:
            if "-->" in line.text:
                complaints.add(line.start, "an arrow stands in this line as between two times; it is read as speech")
        if cue.timing is None:
            yield cue
            continue
        if cue.text and cue.text[0].start < cue.timing.end:
            complaints.add(cue.timing.start, "text stands behind the times of this cue; it is read as speech")
        usual = _USUAL[decimal].match(cue.timing.text)
        if usual is None:
            start, end = _times(cue.timing.text)
        else:
            start, end = _clock(*usual.group(1, 2, 3, 4)), _clock(*usual.group(5, 6, 7, 8))
        if usual is None or (start or 0.0) > (end or 0.0):
            for fault in _faults(cue.timing.text, start, end, decimal):
                complaints.add(cue.timing.start, fault)
        if start is not None and start < last:
            complaints.add(cue.timing.start, "this cue starts before the one above it; the order of the file is kept")
            latest = 0.0
        elif start is not None and start < latest:
            complaints.add(cue.timing.start, "this cue overlaps one above it; both are kept")
        last = start if start is not None else last
        latest = max(latest, end or 0.0)
        yield Cue(cue.timing, cue.name, cue.text, start, end)


def _clock(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return (((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(thousandths)) / 1000


def _times(timing: str) -> tuple[float | None, float | None]:
    """Seconds of the start and the end of a cue, None where they cannot be read."""
    left, right = _ARROW.split(timing, maxsplit=1)
    return _read(left.strip()), _read(next(iter(right.split(maxsplit=1)), ""))


def _read(clock: str) -> float | None:
    """Seconds of a time; also of 00:02:60,000, as tools write what they round up to the next minute."""
    rounded = _ROUNDED_UP.fullmatch(clock)
    if rounded is None:
        return seconds(clock)
    minute = seconds(f"{rounded['minute']}00")
    return None if minute is None else minute + 60


def _faults(timing: str, start: float | None, end: float | None, decimal: str) -> Iterator[str]:
    """What is wrong with a timing line by itself."""
    if start is None or end is None or "-->" not in timing:
        yield f"this timing line cannot be read, it should look like 00:00:01{decimal}000 --> 00:00:02{decimal}000"
    elif end < start:
        yield "this cue ends before it starts"
    wrong = "," if decimal == "." else "."
    if start is not None and wrong in timing.partition("-")[0]:
        yield f"a {wrong!r} stands before the milliseconds, where this format has a {decimal!r}"


def shown(cues: Iterable[Cue], complaints: Complaints, *, leading: bool) -> Iterator[Cue]:
    """The cues and whatever else is speech; complains of text outside cues and of a file that was cut off.

    `leading` says whether text before the first cue is speech.
    """
    begun, last = leading, None
    for cue in cues:
        last = cue
        if cue.timing is not None:
            begun = True
        elif cue.text and begun:
            complaints.add(cue.at, "this text stands outside of any cue; it is read as speech")
        elif cue.text:
            complaints.add(cue.at, "this text stands before the first cue; it is not read as speech")
            continue
        yield cue
    if last is not None and not last.text:
        complaints.add(last.at, "the file ends in the middle of this cue; was it cut off?")
