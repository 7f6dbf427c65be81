"""Whether a figure may stand for a value that was worked out, as it is rounded and as loosely as it is meant."""

from __future__ import annotations

import re
from fractions import Fraction

from brief_tui.core.figures.figure import Figure, place
from brief_tui.core.figures.units import PERCENT, UNITS

_LOOSELY: dict[str, tuple[Fraction, Fraction]] = {
    "under": (Fraction(3, 4), Fraction(1)),
    "over": (Fraction(1), Fraction(5, 4)),
    "about": (Fraction(19, 20), Fraction(21, 20)),
}
"""Well under two years are eighteen months."""
_NEARLY = Fraction(5, 6)
"""Nearly doubled is no rise by half, and nearly 90 per cent are not 69."""
_HALF, _ABOUT = Fraction(1, 2), Fraction(1, 10)
_OFF = Fraction(1, 9)
"""Share by which a multiple may be off: six times for 6.2."""
_PART, _PART_OFF, _PART_AT_MOST = Fraction(2, 25), Fraction(17, 10), Fraction(1, 8)
"""How far a share in words may be off: one part by this share of itself (a quarter for 26 percent); several parts by so
many points, and at most by this share of themselves."""
_IN_PERCENT = re.compile(r"%|cent|pct|point|^[\d.,]+$")
"""Signs that a share is written in per cent, not as a part: 68 to 92 percent."""
_POINTS = re.compile("point|percentage")
"""Signs that it is written in points."""
_ROUNDED, _DECADES_ROUNDED = 40, 10
"""A figure that no word calls rounded may be off by half its last place, and at most by one part in so many; decades,
which are told only roughly, by more: nine for 93 years."""
_HUNDRED = 100
_FAR = 2
"""How many times a value goes into what no looseness makes of it, or that into the value."""
_DECADE = UNITS["decade"].factor


def is_in_parts(figure: Figure, said: str) -> bool:
    """Whether a share is written as a part, a third, and not in per cent."""
    return figure.dimension == PERCENT and _IN_PERCENT.search(said) is None


def is_in_points(said: str) -> bool:
    """Whether what is written of a share makes it one in points, which are between two shares."""
    return _POINTS.search(said) is not None


def fits(figure: Figure, value: Fraction, *, in_parts: bool) -> bool:
    """Whether a figure is what was worked out, rounded to what it is written in, and as loosely as it is meant."""
    if value <= 0:
        return False
    unit = figure.unit if figure.dimension != PERCENT else Fraction(1)
    written = figure.value / unit
    told = value / unit
    if told > _FAR * written > 0 or _FAR * told < written:  # most of what comes of two figures
        return False
    low, high = _LOOSELY.get(figure.bound, (Fraction(1), Fraction(1)))
    if figure.dimension == "x" or (figure.dimension == PERCENT and not in_parts):
        low = max(low, _NEARLY)
    if figure.bound == "about" and written >= _HUNDRED:
        off = min(place(figure) / figure.value / 2, _ABOUT)
        low, high = min(low, 1 - off), max(high, 1 + off)
    if in_parts:
        parts = 100 / written
        off = min(_PART_OFF, written * _PART_AT_MOST)
        least, most = written - off, written + off
        if parts.denominator == 1 and parts > 1:  # one in eight, a third
            least, most = written * (1 - _PART), written * (1 + _PART)
    elif figure.dimension == PERCENT and written.denominator == 1:
        least, most = written - _HALF, written + _HALF
    elif figure.dimension == "x":
        least, most = written * (1 - _OFF), written * (1 + _OFF)
    else:
        rounded = _DECADES_ROUNDED if unit == _DECADE else _ROUNDED
        half = min(place(figure) / unit / 2, written / rounded)
        least, most = written - half, written + half
    if in_parts and figure.unit > 1 and abs(value - written) >= figure.unit:  # nearly nine in ten are no 76 per cent
        return False
    return min(least, low * written) <= told <= max(most, high * written)
