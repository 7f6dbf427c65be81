"""Times of day in words: half past seven, ten past six, at five to eight, 8 in the evening."""

from __future__ import annotations

import re

from brief_tui.core.figures.figure import Figure
from brief_tui.core.language.quantities import is_count
from brief_tui.core.language.words import Words

_HOUR = frozenset("am pm a.m p.m o'clock oclock sharp".split())
_DAYTIMES = frozenset("morning afternoon evening".split())
_MINUTES = r"(?:half|(?:a )?quarter|[0-9]{1,2}(?: minutes?)?)"
_BEFORE = re.compile(rf"{_MINUTES} (?:past|after)|(?:at|by|until|till|about|around|before|since) {_MINUTES} to")
"""What stands before the hour; "from five to eight" is how long."""
_BEHIND = re.compile(r"(?:past|to) (?:[1-9]|1[0-2])\b")
_POINTED = re.compile(r"(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]")
_AT = re.compile(r"(?:at|by|until|till|from|since|before|after|between)(?: [0-9.]+ (?:to|and))?$")
_EACH = frozenset("a an each apiece per against from to".split())
"""Behind these it is no hour but a price, or a level."""
_REACH = 3
"""Words to either side that are read."""
_LAST_HOUR, _LAST_MINUTE = 24, 60
_NOON, _ROUND_MINUTES = 12, 5


def is_time_of_day(words: Words, figure: Figure) -> bool:
    """Whether a count is an hour, or the minutes before or after one."""
    start, end, keys = figure.start, figure.end, words.keys
    following = keys[end : end + _REACH]
    if _POINTED.fullmatch(words.said(start, end)) and _AT.search(" ".join(keys[max(0, start - 3) : start])):  # at 5.20
        return not (following and (following[0] in _EACH or _counts(words, end)))
    if following[:1] and (following[0] in _HOUR or following[:2] == ["at", "night"]):
        return True
    if following[:2] == ["in", "the"] and not _DAYTIMES.isdisjoint(following[2:]):
        return True
    if figure.value > _LAST_MINUTE or figure.value.denominator != 1 or (following and _counts(words, end)):
        return False
    if end - start == _REACH:  # five to eight
        return (
            keys[max(0, start - 1) : start] != []
            and _BEFORE.fullmatch(" ".join(keys[start - 1 : start + 2])) is not None
            and _is_to_hour(keys[start], keys[end - 1])
        )
    before = " ".join(keys[max(0, start - 4) : start])
    hour = figure.value <= _LAST_HOUR and any(m.end() == len(before) for m in _BEFORE.finditer(before))
    return hour or (keys[end : end + 1] == ["past"] and _BEHIND.match(" ".join(following[:2])) is not None)


def _is_to_hour(minutes: str, hour: str) -> bool:
    """Whether so many minutes are told to an hour: by ten to seven, but no vote won by 44 to 27."""
    return not (is_count(minutes) and int(minutes) % _ROUND_MINUTES) and is_count(hour) and int(hour) <= _NOON


def _counts(words: Words, at: int) -> bool:
    """Whether a plural stands right behind: five to nine days."""
    return not words.before(at).strip() and words.keys[at].endswith("s")
