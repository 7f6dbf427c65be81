"""Figures in a text: counts, amounts, percentages, durations, multiples, fractions and dates, with what they count.

Numbers are read by `words` and `number_forms`; this file adds the unit that follows, and how exactly it is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from brief_tui.core.article.units import MONTHS, MULTIPLES, PERCENT, SECOND, UNITS, Unit
from brief_tui.core.language.number_forms import readings
from brief_tui.core.language.quantities import CURRENCY, SCALES, TENS
from brief_tui.core.language.words import Words

FigureKind = Literal["count", "measure", "share", "multiple", "year", "month", "day", "quarter"]
"""A count has a noun or none; a measure has a unit; a share is a fraction; the last four are dates."""
Bound = Literal["", "about", "over", "under"]

_FIRST = frozenset("a an half halved halving quarter point".split()) | MULTIPLES.keys() | frozenset(MONTHS)
"""Words of letters alone with which a figure may begin; all others have a digit or a sign."""
_BOUNDS: dict[str, Bound] = {
    **dict.fromkeys("about around roughly approximately some circa approx ca ≈ ~ say estimated".split(), "about"),
    **dict.fromkeys("over above exceeding beyond".split(), "over"),
    **dict.fromkeys("under below nearly almost within".split(), "under"),
}
_BOUND_PAIRS: dict[tuple[str, str], Bound] = {
    **dict.fromkeys([("more", "than"), ("at", "least"), ("upwards", "of"), ("greater", "than")], "over"),
    **dict.fromkeys([("less", "than"), ("fewer", "than"), ("up", "to"), ("at", "most")], "under"),
    **dict.fromkeys([("as", "many"), ("as", "much")], "under"),
    ("close", "to"): "about",
    ("order", "of"): "about",
}
_NUMBER = re.compile(r"(?P<sign>[$€£¥₹]?)(?P<value>[0-9]{1,30}(?:\.[0-9]{1,30})?)(?P<percent>%?)")
_RANGE = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,9})?)[-–]([0-9]{1,15}(?:\.[0-9]{1,9})?)(%?)")
_FUSED = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,9})?)([a-zµμ]{1,3})")
_QUARTER = re.compile(r"q[1-4]")
_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:1[6-9]|20)[0-9]{2}")
_JOINED = re.compile(r"[\s\u00a0-]*")
_NTH = re.compile(r"([1-9][0-9]{0,3})(?:st|nd|rd|th)")
_PARTS = {f"{word[:-1]}ieth": value for word, value in TENS.items()} | {"hundredth": 100, "thousandth": 1000}
_PLURALS = {"thirds": Decimal(100) / 3, "quarters": Decimal(25), "fifths": Decimal(20)}
_BEFORE_SHARE = frozenset({"by", "cut"})
_AFTER_SHARE = frozenset("of the its their his her our all as".split())
_COMPARES = frozenset("as more less fewer worse better what the its their our his her".split())
"""What follows "five times" where it multiplies, and counts no occasions; so do comparatives."""
_BEGINNINGS = [
    *"two three four five six seven eight nine ten eleven twelve thir fort fif twen hundred thousand million".split(),
    *"billion trillion dozen half halv third quarter hour fifth sixth eighth tenth doubl tripl trebl".split(),
    *"quadrupl year".split(),
    *MONTHS,
]
MAY_HOLD = re.compile(rf"[0-9]|\b(?:{'|'.join(_BEGINNINGS)})", re.IGNORECASE)
"""A text in which this finds nothing holds no figure."""


Amount = tuple[str, Decimal]
"""A dimension and a value."""


class Figure(NamedTuple):
    """A figure; `start` and `end` are numbers of words, its unit among them."""

    kind: FigureKind
    value: Decimal
    """In the base unit of its dimension; of a share in per cent; of a month 1 to 12; of a day 427 for 27 April."""
    dimension: str
    """"%", "$", "time" and so on; empty for a count."""
    start: int
    end: int
    bound: Bound = ""
    number_end: int = 0
    """The word after the number itself."""
    factor: Decimal = Decimal(1)
    """What one of the unit that is written is in the base unit."""

    @property
    def amount(self) -> Amount:
        """How much of what it is."""
        return self.dimension, self.value


def figures(words: Words) -> Iterator[Figure]:
    """The figures of a text, in order."""
    at = 0
    while at < len(words):
        if words.keys[at].isalpha() and words.keys[at] not in _FIRST:  # most words
            at += 1
            continue
        found = _figures_at(words, at)
        yield from (figure._replace(bound=_bound(words, figure.start, figure.end)) for figure in found)
        at = max(at + 1, *(figure.end for figure in found)) if found else at + 1


def adjoins(words: Words, at: int) -> bool:
    """Whether only spaces and hyphens stand between word `at` and the one before it."""
    return 0 < at < len(words) and _JOINED.fullmatch(words.before(at)) is not None


def _key(words: Words, at: int) -> str:
    return words.keys[at] if adjoins(words, at) else ""


def _figures_at(words: Words, at: int) -> list[Figure]:
    key = words.keys[at]
    one = _spoken(words, at) or _plain(words, at, 1, key) or _share(words, at) or _date(words, at, key)
    if one is not None:
        return [one]
    if key in MULTIPLES and _key(words, at + 1) != "down":
        return [Figure("multiple", Decimal(MULTIPLES[key]), "x", at, at + 1, "", at + 1)]
    return _range(words, at, key)


def _spoken(words: Words, at: int) -> Figure | None:
    if words.keys[at] in {"a", "an", "half"} and (duration := _duration(words, at)):
        return duration
    for count, key in readings(words, at):
        if count > 1:
            return _plain(words, at, count, key)
    return None


def _duration(words: Words, at: int) -> Figure | None:
    """Half an hour; an hour and a half."""
    keys = [words.keys[at], *(_key(words, at + n) for n in range(1, 5))]
    if keys[0] == "half":
        n = 2 if keys[1] in {"a", "an"} else 1
        value = Decimal("0.5")
    elif keys[2:] == ["and", "a", "half"]:
        n, value = 1, Decimal("1.5")
    else:
        return None
    unit = UNITS.get(keys[n])
    if unit is None or unit.dimension not in {"time", "months"} or keys[n].endswith("s"):
        return None
    end = at + (n + 1 if keys[0] == "half" else 5)
    return Figure("measure", value * unit.factor, unit.dimension, at, end, "", end, unit.factor)


def _plain(words: Words, at: int, count: int, key: str) -> Figure | None:
    """A number in `count` words, and the unit that follows it."""
    end = at + count
    if fused := _FUSED.fullmatch(key):
        if fused[2] == "x":
            return Figure("multiple", Decimal(fused[1]), "x", at, end, "", end)
        unit = UNITS.get(fused[2])
        value = Decimal(fused[1])
        return unit and Figure("measure", value * unit.factor, unit.dimension, at, end, "", end, unit.factor)
    if "/" in key and key in {"1/3", "2/3", "1/2", "1/4", "3/4"}:
        return Figure("share", Decimal(key[0]) * 100 / Decimal(key[2]), PERCENT, at, end, "", end)
    number = _NUMBER.fullmatch(key)
    if number is None:
        return None
    value = Decimal(number["value"])
    if dimension := number["sign"] or number["percent"]:
        return Figure("measure", value, dimension, at, end, "", end)
    following = _key(words, end)
    if following in _PLURALS and value < 10:
        return Figure("share", value * _PLURALS[following], PERCENT, at, end + 1, "", end + 1)
    if following in MONTHS and 1 <= value <= 31:
        return Figure("day", (MONTHS.index(following) + 1) * 100 + value, "date", at, end + 1, "", end)
    if following == "fold" or (following == "times" and _compares(_key(words, end + 1))):
        return Figure("multiple", value, "x", at, end + 1, "", end)
    if following == "dozen":
        return Figure("count", value * 12, "", at, end + 1, "", end + 1)
    if (unit := UNITS.get(following)) is not None:
        return Figure("measure", value * unit.factor, unit.dimension, at, end + 1, "", end, unit.factor)
    said = words.said(at, end)
    if _YEAR.fullmatch(key) and (said == key or (not said[0].isdigit() and " thousand" not in said)):
        return Figure("year", value, "date", at, end, "", end)
    if following in {"to", "or"} and (unit := _unit_of_next(words, end + 1)) is not None:
        return Figure("measure", value * unit.factor, unit.dimension, at, end, "", end, unit.factor)
    return Figure("count", value, "", at, end, "", end)


def _compares(key: str) -> bool:
    return key in _COMPARES or (len(key) > len("her") and key.endswith("er"))


def _unit_of_next(words: Words, at: int) -> Unit | None:
    """The unit of the number at word `at`, which that before it shares: 10 to 15 minutes."""
    number = _NUMBER.fullmatch(_key(words, at))
    if number is None:
        return None
    if sign := number["percent"] or number["sign"]:
        return Unit(sign, Decimal(1))
    return UNITS.get(_key(words, at + 1))


def _share(words: Words, at: int) -> Figure | None:
    """Half of; a third; by half; halved."""
    key = words.keys[at]
    if key in {"halved", "halving"}:
        return Figure("share", Decimal(50), PERCENT, at, at + 1, "", at + 1)
    before, following = _key_before(words, at), _key(words, at + 1)
    if key == "half" and (following in _AFTER_SHARE or before in {"by", "in"}):
        return Figure("share", Decimal(50), PERCENT, at, at + 1, "", at + 1)
    if key == "a" and following == "dozen":
        return Figure("count", Decimal(12), "", at, at + 2, "", at + 2)
    part = _part(following) if key in {"a", "1"} else None
    if part is None:
        return None
    if _key(words, at + 2) == "of" and (unit := _unit_of_one(words, at + 3)) is not None:
        return Figure("measure", part * unit.factor, unit.dimension, at, at + 5, "", at + 2, unit.factor)
    loosened = before in _BOUNDS and before != "within"  # "within a quarter" is a time
    if before in _BEFORE_SHARE or loosened or _key(words, at + 2) in _AFTER_SHARE:
        return Figure("share", part * 100, PERCENT, at, at + 2, "", at + 2)
    return None


def _part(key: str) -> Decimal | None:
    """What "third", "quarter", "fifth" and so on are of one."""
    if key == "quarter":
        return Decimal("0.25")
    nth = _NTH.fullmatch(key)
    parts = int(nth[1]) if nth else _PARTS.get(key, 0)
    return 1 / Decimal(parts) if parts > 2 else None


def _unit_of_one(words: Words, at: int) -> Unit | None:
    """The unit in "a second", at word `at`."""
    key = _key(words, at + 1) if _key(words, at) in {"a", "an"} else ""
    unit = UNITS.get("second" if key == SECOND else key)
    return unit if unit and unit.dimension in {"time", "months"} else None


def _key_before(words: Words, at: int) -> str:
    return words.keys[at - 1] if adjoins(words, at) else ""


def _date(words: Words, at: int, key: str) -> Figure | None:
    if _QUARTER.fullmatch(key):
        return Figure("quarter", Decimal(key[1]), "date", at, at + 1, "", at + 1)
    if key in MONTHS and words.said(at, at + 1)[:1].isupper() and not (key in {"may", "march"} and not at):
        month, day = Decimal(MONTHS.index(key) + 1), _DAY.fullmatch(_key(words, at + 1))
        if day and int(day[1]) <= 31:
            return Figure("day", month * 100 + int(day[1]), "date", at, at + 2, "", at + 2)
        return Figure("month", month, "date", at, at + 1, "", at + 1)
    return None


def _range(words: Words, at: int, key: str) -> list[Figure]:
    """10-15 minutes, $10-15 million: both ends, with one place and one unit."""
    ends = _RANGE.fullmatch(key)
    if ends is None or not Decimal(ends[1]) < Decimal(ends[2]) or _YEAR.fullmatch(ends[1]):
        return []
    start, end = at, at + 1
    dimension, factor = ends[3], Decimal(1)
    if words.keys[at - 1] in CURRENCY and at and adjoins(words, at):
        start, dimension = at - 1, words.keys[at - 1]
    if scale := SCALES.get(_key(words, end)):
        factor, end = Decimal(scale), end + 1
    if not dimension and (unit := UNITS.get(_key(words, end))):
        dimension, factor, end = unit.dimension, factor * unit.factor, end + 1
    kind: FigureKind = "measure" if dimension else "count"
    return [Figure(kind, Decimal(value) * factor, dimension, start, end, "", at + 1) for value in ends.group(1, 2)]


def _bound(words: Words, start: int, end: int) -> Bound:
    """How the words beside a figure loosen it."""
    before = [words.keys[n] for n in range(max(0, start - 3), start)]
    for n in range(len(before)):
        pair = (before[n], before[n + 1]) if n + 1 < len(before) else ("", "")
        if bound := _BOUND_PAIRS.get(pair):
            return bound
    for key in before[-2:]:
        if bound := _BOUNDS.get(key):
            return bound
    following = words.keys[end : end + 3]
    return "about" if following[:2] == ["or", "so"] or following[1:3] == ["or", "so"] else ""
