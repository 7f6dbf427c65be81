"""Phrases of measures: an hour and a half, six days a week, a tenth of a second, 90ms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from brief_tui.core.figures.figure import Figure, FigureKind
from brief_tui.core.figures.number_words import THEN, Built, Phrase, is_of_figure, names_something, number_of, value_of
from brief_tui.core.figures.units import DECADES, PERCENT, REGULAR, SECOND, UNITS, Unit
from brief_tui.core.language.quantities import CURRENCY

_DECADE = re.compile(rf"(1[6-9]|20)?({'|'.join(DECADES)})")
_THIS = 20
"""The twenties are those of this century."""
_YEARS = 1000
_HUNDRED = 100
_PARTED = {
    UNITS["hour"]: (UNITS["minute"], range(2, 60)),
    UNITS["minute"]: (UNITS["second"], range(5, 60)),
    UNITS["meter"]: (UNITS["centimeter"], range(10, 100)),
    UNITS["kilometer"]: (UNITS["meter"], range(100, 1000)),
    UNITS["kilo"]: (UNITS["gram"], range(100, 1000)),
}
"""Unit → the smaller one that a number right behind it leaves out, and how many of those are said so."""
_BY = frozenset("broad deep high long tall thick wide".split())
_WHOLE = frozenset("full whole single entire more further extra plus odd".split())
_AGES = frozenset("my your his her its their our".split())
"""In his late seventies is no decade."""
_OF_DECADE = frozenset("the early late mid".split())
_WITHIN = frozenset("within inside".split())
_ORDERED = frozenset("time birthday anniversary season century year day week month edition floor place".split())
"""What there is a twenty-second of."""
_HELD = {
    ("second", "minute"): 60,
    ("minute", "hour"): 60,
    ("hour", "day"): 24,
    ("day", "week"): 7,
    ("night", "week"): 7,
    ("week", "year"): 52,
    ("month", "year"): 12,
}
"""Units of time → how many of the first the second has."""


def compound(p: Phrase) -> Built:
    """A year and nine months; three minutes forty seconds."""
    large, small = p.unit(1), p.unit(-1)
    if large.dimension != small.dimension or not small.factor < large.factor:
        return None
    value = p.number(0) * large.factor + p.number(-2) * small.factor
    return p.measure(value / small.factor, small)


def unit_and_parts(p: Phrase) -> Built:
    """An hour fifty, three metres forty; but no "six hours one day", nor "at two metres forty boats"."""
    unit, rest = p.unit(1), p.number(-1)
    part, parts = _PARTED.get(unit, (unit, range(0)))
    counts = unit != UNITS["hour"] and p.after == "w" and names_something(p.next) and p.next not in _BY
    if rest not in parts or p.after == "u" or counts or p.number(0) >= _HUNDRED:
        return None
    in_parts = unit.dimension == "time"  # 2.90 behind three metres forty are metres
    value = p.number(0) * unit.factor + rest * part.factor
    return p.measure(value, Unit(unit.dimension, Fraction(1)))._replace(unit=(part if in_parts else unit).factor)


def and_a_half(p: Phrase) -> Built:
    """An hour and a half; three years and a quarter; the hour and a half before seven, which claims nothing."""
    half, first = Fraction(1, 2 if p.tokens[-1].key == "half" else 4), p.tokens[0].key
    if first.isalpha() and first not in {"a", "an"}:
        return p.measure(1 + half, p.unit(-4))._replace(aside=True)
    return p.measure(p.number(0) + half, p.unit(-4))


def mixed(p: Phrase) -> Built:
    """Five and a quarter hours."""
    half = Fraction(1, 2 if p.tokens[3].key == "half" else 4)
    return p.measure(p.number(0) + half, p.unit(4), 4)


def half_unit(p: Phrase) -> Built:
    """Half an hour; a half year; half a kilo, a mile or a point."""
    singular = not p.tokens[-1].key.endswith("s") and p.tokens[0].key in {"a", "half"}
    return p.measure(Fraction(1, 2), p.unit(-1)) if singular else None


def part_of_unit(p: Phrase) -> Built:
    """A tenth of a second; three quarters of an hour."""
    last = p.tokens[-1].key
    parts = p.tokens[:-3]
    if (last not in UNITS and last != SECOND) or parts[0].key in CURRENCY:  # the $ of a day
        return None
    unit = p.unit(-1)
    if "/" in parts[0].key:
        return p.measure(value_of(parts[0].key), unit)
    times = p.number(0) if len(parts) > 1 else 1
    return p.measure(Fraction(times) / value_of(parts[-1].key), unit)


def every_unit(p: Phrase) -> Built:
    """Every third week; every other day."""
    return p.measure(2 if p.tokens[1].key == "other" else p.number(1), p.unit(-1))


def every_quarter(p: Phrase) -> Built:
    """Every quarter; but no "every quarter of it"."""
    return None if p.after == "v" else p.measure(1, UNITS["quarter"])


def regular(p: Phrase) -> Built:
    """Quarterly, which claims nothing."""
    return p.measure(1, REGULAR[p.tokens[0].key])._replace(aside=True)


def seconds(p: Phrase) -> Built:
    """A five-second card."""
    joined = p.tokens[-1].key == SECOND and p.words.before(p.tokens[-1].start) == "-"
    return p.measure(p.number(0), p.unit(-1), 1) if joined else None


def tens_of_seconds(p: Phrase) -> Built:
    """A twenty-second load, which is folded as the 22nd one is; no twenty-second birthday."""
    number = p.number(0) - 2
    joined = p.words.said(p.tokens[0].start, p.tokens[0].end).lower().endswith("y-second")
    if not joined or p.before not in {"a", "an"} or p.next in _ORDERED:
        return None
    return p.measure(number, UNITS["second"])


def _unit_of(p: Phrase) -> Figure:
    return p.measure(p.number(0), p.unit(-1), 1)


def _is_age(p: Phrase) -> bool:
    """Whether years are those of somebody's life, which are said without the word."""
    keys = p.words.keys[p.tokens[-1].end :][:2]
    return p.unit(-1) == UNITS["year"] and (keys[:1] in (["old"], ["olds"]) or keys == ["of", "age"])


def _are_places(behind: Sequence[str]) -> bool:
    """Whether points are places by the words behind them, and not of a hundred: eleven points at which it stops."""
    return behind[:1] in (["where"], ["along"]) or (behind[1:2] == ["which"] and behind[0] in {"at", "in", "on"})


def unit(p: Phrase) -> Built:
    """Ninety minutes; six long weeks; nine basis points."""
    if p.tokens[1].key == "basis" and p.unit(-1).dimension == PERCENT:
        return p.figure("share", p.number(0) / 100, PERCENT)
    if _is_age(p):
        return [p.figure("count", p.number(0), "", 1), _unit_of(p)._replace(aside=True)]
    if p.tokens[-1].key == "points" and (p.number(0) > _HUNDRED or _are_places(p.words.keys[p.tokens[-1].end :])):
        return p._replace(tokens=p.tokens[:1]).figure("count", p.number(0), "")
    unit = p.unit(-1)
    plural = p.tokens[-1].key.endswith("s") and len(p.tokens[-1].key) > len("secs")
    if (
        p.tokens[1:-1]
        and p.tokens[1].key not in _WHOLE
        and not (unit.dimension == "time" and plural and 1 < p.number(0) < _YEARS)
    ):
        return None
    return _unit_of(p)


def one_unit(p: Phrase) -> Built:
    """A month; a fortnight; but in "900 a month" it is no time, as in "900 a month ago"; and no points system."""
    key = p.tokens[-1].key
    plural = len(key) > len("kms") and key.removesuffix("s") != key and key.removesuffix("s") in UNITS
    rated = p.before and is_of_figure(p.before) and p.next not in THEN
    return None if plural or rated else p.measure(1, p.unit(-1), 1)


def a_week(p: Phrase) -> Built:
    """Six days a week, twenty minutes of every hour: six days, and six of seven."""
    part, whole = (token.key.removesuffix("s") for token in (p.tokens[1], p.tokens[-1]))
    held, first = _HELD.get((part, whole)), p._replace(tokens=p.tokens[:2])
    if held is None or p.number(0) > held:
        return None
    share = first.share(p.number(0) / held)
    return [_unit_of(first), *([share._replace(aside=True)] if share else [])]


def within_unit(p: Phrase) -> Built:
    """Within the month: a month at most."""
    return p.measure(1, p.unit(-1))._replace(aside=True) if p.before in _WITHIN else None


def full_unit(p: Phrase) -> Built:
    """A full year; the whole kilometre, which claims nothing."""
    if p.tokens[1].key not in _WHOLE:
        return None
    return p.measure(1, p.unit(-1), 2)._replace(aside=p.tokens[0].key not in {"a", "an"})


def first_unit(p: Phrase) -> Built:
    """The first week: what is done in it is done within a week."""
    return p.measure(1, p.unit(-1))._replace(aside=True) if p.tokens[0].key == "1st" else None


def shared_unit(p: Phrase) -> Built:
    """10 in "10 to 15 minutes", "5 or 6 percent", "between 94 and 98 percent"."""
    unit, sign = UNITS.get(p.tokens[-1].key), p.tokens[2].key.strip("0123456789.")
    if p.tokens[1].key not in {"to", "or", "and"} or (p.tokens[1].key == "and" and p.before != "between"):
        return None
    first = p._replace(tokens=p.tokens[:1])
    if unit is None or sign:
        return first.measure(p.number(0), Unit(sign, Fraction(1))) if sign else None
    if _is_age(p):
        return first.figure("count", p.number(0), "")
    return first.measure(p.number(0), unit)


def fused(p: Phrase) -> Built:
    """90ms; 10x; Q3; the 1970s, the '70s, the seventies."""
    key = p.tokens[0].key
    if decade := _DECADE.fullmatch(key):
        year = DECADES[decade[2]]
        first = 100 * int(decade[1] or (19 if year > _THIS else 20)) + year
        lead = p.words.keys[max(0, p.tokens[0].start - 2) : p.tokens[0].start]
        if not _AGES.isdisjoint(lead) or (not decade[1] and _OF_DECADE.isdisjoint(lead[-1:])):
            return None
        return p.figure("decade", first, "date")._replace(most=Fraction(first + 9))
    if key[0] == "q":
        return p.figure("quarter", int(key[1]), "date")
    for dimension, value in number_of(key):
        unit = UNITS.get(key.lstrip("0123456789."), Unit("", Fraction(1)))
        kind: FigureKind = "multiple" if dimension == "x" else "measure"
        return p.figure(kind, value, dimension)._replace(unit=unit.factor)
    return None
