"""Times told from another day: 2027 as next year, two years ago as the year before last, five days as to Tuesday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, permutations

from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.fitting import fits
from brief_tui.core.figures.number_words import NAMELESS, THEN
from brief_tui.core.figures.reader import adjoins, figures
from brief_tui.core.figures.units import MONTH, UNITS
from brief_tui.core.language.measures import MONTHS, SEASONS
from brief_tui.core.language.quantities import is_count
from brief_tui.core.language.words import Words

_YEAR, _WEEK = 12 * MONTH, 7
_DAY = UNITS["day"].factor
_PARTS = frozenset([*MONTHS, *SEASONS, "year", "fall", "christmas"])
_OFF = {"last": -1, "next": 1}
_BEFORE_LAST = {("year", "before"), ("before", "last")}
_HOUR, _HALF_DAY = UNITS["hour"].factor, 12
_AFTER = frozenset("after before behind early late too".split()) | THEN - {"ago", "old"}
"""Words behind a time that lies between two others."""
_MINUTE = UNITS["minute"].factor
_TO, _EARLY = frozenset({"to", "before"}), frozenset("before early earlier ahead to".split())
_PAST, _LATE = frozenset({"past", "after"}), frozenset("after late later past".split())
_OFF_TIME = frozenset("ahead early earlier late later".split())
"""Words behind so many minutes that need not say off which hour they are."""
_ORDINAL = re.compile(r"[1-9][0-9]{0,2}(?:st|nd|rd|th)")
_CALENDAR_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


def is_told_from_today(figure: Figure, keys: Sequence[str], year: int) -> bool:
    """Whether talk whose words are `keys` has a date, or so many years ago, by another name: last spring, in two years.

    `year` is that in which the talk is read; 0 where nobody knows.
    """
    if figure.kind == "month":
        return figure.value == 1 and ("this", "year") in pairwise(keys)
    years = years_off(figure, year)
    return years is not None and years in _told(keys)


def years_off(figure: Figure, year: int) -> int | None:
    """How many years a year is off that of the article, or so many years ago are; None for anything else."""
    if figure.kind == "year":
        return int(figure.value) - year if year else None
    if figure.dimension == "time" and figure.unit == _YEAR and (figure.value / _YEAR).denominator == 1:
        return -round(figure.value / _YEAR)
    return None


def _told(keys: Sequence[str]) -> Iterator[int]:
    """How many years off today are the times that words tell."""
    yield from (_OFF[word] for word, then in pairwise(keys) if word in _OFF and then in _PARTS)
    yield from (-2 for pair in pairwise(keys) if pair in _BEFORE_LAST)
    for before, number, unit, behind in zip(keys, keys[1:], keys[2:], keys[3:], strict=False):
        if is_count(number) and unit in {"year", "years"}:
            yield from (-int(number),) if behind == "ago" else (int(number),) if before == "in" else ()


def is_from_numbered(figure: Figure, sentence: Words, behind: Sequence[str], paragraph: Words) -> bool:
    """Whether so many days lie between one that the prose numbers and a time, or another such day, of its paragraph.

    An alarm on the eleventh day comes two days after what lasts nine. `behind` are the words behind the figure.
    """
    if figure.dimension != "time" or _AFTER.isdisjoint(behind[:1]):
        return False
    read = (one for one in figures(paragraph) if one.dimension == "time" and one.unit == figure.unit)
    others = {one.value / one.unit for one in read} | set(_numbered(paragraph, figure))
    apart = figure.value / figure.unit
    return any(abs(number - other) == apart for number in _numbered(sentence, figure) for other in others)


def _numbered(words: Words, figure: Figure) -> Iterator[Fraction]:
    """The numbers of days, or of what else a figure measures, that are named: day eleven, the ninth."""
    keys = words.keys
    for n, key in enumerate(keys):
        unit = UNITS.get(keys[n - 1]) if n else None
        if is_count(key) and unit is not None and unit.factor == figure.unit and not keys[n - 1].endswith("s"):
            yield Fraction(key)
        elif _ORDINAL.fullmatch(key) and keys[max(0, n - 1) : n] == ["the"]:
            unit = UNITS.get(keys[n + 1]) if adjoins(words, n + 1) else None
            named = adjoins(words, n + 1) and keys[n + 1] not in NAMELESS
            if not named or (unit is not None and unit.factor == figure.unit):
                yield Fraction(key[:-2])


def is_between_weekdays(figure: Figure, keys: Sequence[str]) -> bool:
    """Whether a number of days is what lies between two weekdays that are named: five from Thursday to Tuesday."""
    if figure.unit != _DAY or not 0 < figure.value / _DAY <= _WEEK:
        return False
    days = [_WEEKDAYS.index(key) for key in keys if key in _WEEKDAYS]
    apart = {Fraction((other - one) % _WEEK) for one, other in permutations(days, 2) if one != other}
    return figure.value / _DAY in apart


def is_between_months(figure: Figure, keys: Sequence[str]) -> bool:
    """Whether a time is what lies between two months: fifteen from December 2027 to March 2029, a year from month 14.

    Months without their year are looked at only from one to the other: from March to May.
    """
    if figure.dimension != "time" or figure.unit not in {MONTH, _YEAR}:
        return False
    dated = [12 * int(year) + MONTHS.index(key) for key, year in pairwise(keys) if _is_dated(key, year)]
    numbered = [int(number) for key, number in pairwise(keys) if key == "month" and is_count(number)]
    apart = {abs(one - other) for row in (dated, numbered) for one, other in combinations(row, 2)}
    apart |= {
        (MONTHS.index(then) - MONTHS.index(one)) % 12
        for lead, one, link, then in zip(keys, keys[1:], keys[2:], keys[3:], strict=False)
        if lead == "from" and link == "to" and one in MONTHS and then in MONTHS
    }
    return any(fits(figure, months * MONTH, in_parts=False) for months in apart)


def _is_dated(key: str, year: str) -> bool:
    return key in MONTHS and _CALENDAR_YEAR.fullmatch(year) is not None


def is_told_to_hour(figure: Figure, sentence: Sequence[str], behind: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether so many minutes before an hour, or past it, are told as a time of day: at ten to five, ten past five.

    The sentence, whose words `behind` the figure are its last, names the hour; or it tells of none, and the talk names
    it once more: five was the plan. From ten to five is no time.
    """
    minutes = figure.value / figure.unit
    if figure.unit != _MINUTE or minutes not in range(1, 60) or not behind:
        return False
    links = _TO if behind[0] in _EARLY else _PAST if behind[0] in _LATE else frozenset[str]()
    return any(
        number == str(minutes)
        and link in links
        and is_count(hour)
        and int(hour) <= _HALF_DAY
        and lead != "from"
        and (hour in sentence or (behind[0] in _OFF_TIME and keys.count(hour) > 1))
        for lead, number, link, hour in zip(["", *keys], keys, keys[1:], keys[2:], strict=False)
    )


def is_between_hours(figure: Figure, keys: Sequence[str]) -> bool:
    """Whether a number of hours is what lies between two that are named: four from ten to two."""
    hours = figure.value / _HOUR
    return figure.unit == _HOUR and any(
        (lead == "between" and link == "and") or (link in {"till", "until"}) or (lead == "from" and link == "to")
        for lead, one, link, other in zip(keys, keys[1:], keys[2:], keys[3:], strict=False)
        if is_count(one) and is_count(other) and 0 < hours == (int(other) - int(one)) % _HALF_DAY
    )
