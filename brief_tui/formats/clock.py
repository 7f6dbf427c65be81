"""Time codes: how transcripts write them, and how many seconds they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from brief_tui.core.sources.transcripts import seconds_of

_FRAMES = r"[0-9]{1,4}:[0-5]?[0-9]:[0-5][0-9][:;][0-9]{2}"
CLOCK = rf"(?:{_FRAMES}|(?:[0-9]{{1,4}}:[0-5]?[0-9]|[0-9]{{1,3}}):[0-5][0-9](?:[.,][0-9]{{1,3}})?)(?![0-9])"
"""Pattern of 4:13, 00:04:13, 00:04:13.250, or 00:04:13:12 with frames: ASCII digits only, no group."""

_NOON = r"(?:[ \t\u202f]?[AaPp][Mm])?"
STAMP = (
    rf"\\?[\[(]{{1,2}}[ \t]{{0,3}}{CLOCK}{_NOON}(?:[ \t]{{0,3}}(?:-->|[-–—])[ \t]{{0,3}}{CLOCK}{_NOON})?"
    r"[ \t]{0,3}\\?[\])]{1,2}"
)
"""Pattern of a time code or a range of two in brackets, which Markdown may have escaped; no group."""

_CLOCK = re.compile(CLOCK)
_CUE = r"[0-9]{1,4}:[0-9]{1,2}:[0-9]{1,2}[.,][0-9]{1,3}"
_ANY = re.compile(rf"(?P<clock>{CLOCK}|{_CUE})(?:[ \t\u202f]?(?P<noon>[AaPp])[Mm]\b)?")
CLOCK_LINE = re.compile(rf"[ \t]*(?:{CLOCK}|{STAMP})[ \t]*")
"""A line that is a time code."""
_STAMP = re.compile(STAMP + r"[ \t]*")
_LONG = r"[0-9]{1,4}:[0-5]?[0-9]:[0-5][0-9](?:[.,][0-9]{1,3}|[:;][0-9]{2})?"
_JOINT = re.compile(r":(?<=\d:)\d")
_LIKE_A_CLOCK = re.compile(r"\d+(?::\d\d+)+(?:[.,]\d+)?")
_LEADING = re.compile(
    rf"[ \t]*(?:{_CUE}[ \t]*-->[ \t]*{_CUE}[ \t]*(?=\n|$)|{CLOCK}[ \t]*(?:-->|[-–—])[ \t]*{CLOCK}[ \t]*(?=\n|$)|"
    rf"{_LONG}(?:[ \t]*[-–—][ \t]*{_LONG})?(?=\s)[ \t]*(?:[-–—][ \t]+)?|{CLOCK}[ \t]*(?=\n|$))"
)
"""Also a range of two, with hours or filling its line, and the times of a cue, whose
minutes and seconds may have one digit, as in older documents of Teams."""

_DAY = rf"[0-9]{{1,4}}[./-][0-9]{{1,2}}[./-][0-9]{{1,4}},?[ \t]{CLOCK}{_NOON}"
DATED = rf"(?:\[{_DAY}\]|{_DAY}[ ]-(?=[ ]))"
"""Pattern of the day and time that a chat puts before a name; no group."""


class Stamp(NamedTuple):
    """A time code as it stands in a text: offsets with the white space after it, and its seconds."""

    start: int
    end: int
    seconds: float


def seconds(clock: str) -> float | None:
    """Seconds of a time code such as 04:13 or 00:04:13.250; None for anything else."""
    return _seconds(clock) if _CLOCK.fullmatch(clock) else None


def _seconds(clock: str) -> float:
    """Also of 04:13,250, and of 00:04:13:12 or 00:04:13;12 without their frames."""
    return seconds_of(":".join(clock.replace(",", ".").partition(";")[0].split(":")[:3]))


def first_seconds(text: str) -> float:
    """Seconds of the first time code in `text`, which must hold one; 10:30 AM is an hour of the day."""
    match = _ANY.search(text)
    if match is None:
        raise ValueError(f"no time code in {text!r}")
    if match["noon"] is None:
        return _seconds(match["clock"])
    hours, _, rest = match["clock"].partition(":")
    return _seconds(f"{int(hours) % 12 + 12 * (match['noon'] in 'pP')}:{rest}{'' if ':' in rest else ':00'}")


def stamps(line: str) -> Iterator[Stamp]:
    """The time codes of a line of plain text.

    Those in brackets wherever they stand; without brackets one with hours at the line's start, or one that is
    the whole line. "10:30 we meet" is speech.
    """
    leading = _LEADING.match(line)
    if leading is not None:
        yield Stamp(0, leading.end(), first_seconds(leading.group()))
    if "[" in line or "(" in line:
        for match in _STAMP.finditer(line, leading.end() if leading else 0):
            yield Stamp(match.start(), match.end(), first_seconds(match.group()))


def unreadable(text: str) -> Iterator[int]:
    """Where digits with colons stand as time codes do, in brackets or first in a line with hours, but are none.

    Too many digits, or other ones than 0 to 9 (FAULTS.md, row 21).
    """
    end = 0
    for joint in _JOINT.finditer(text):
        if joint.start() < end:
            continue
        at = joint.start()
        while at and text[at - 1].isdecimal():
            at -= 1
        clock = _LIKE_A_CLOCK.match(text, at)
        if clock is None:
            continue
        end = clock.end()
        before = text[at - 1 : at]
        placed = before in {"[", "("} or (before in {"", "\n", "\r"} and clock.group().count(":") > 1)
        if placed and seconds(clock.group()) is None:
            yield at
