"""A figure of a text, whatever its form: how much of what, how exactly it is meant, and where it stands.

Two thirds, 66 %, and two out of three are one value of one dimension; `reader` reads them.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from brief_tui.core.figures.units import PERCENT, UNITS
from brief_tui.core.language.quantities import SCALES

FigureKind = Literal["count", "spoken", "measure", "share", "multiple", "decade", "year", "month", "day", "quarter"]
"""A count has a noun or none; what is spoken may have two values (one ninety); a measure has a unit; a share is of a
whole; the last five are dates."""
Bound = Literal["", "about", "over", "under"]

Amount = tuple[str, Fraction]
"""A dimension and a value."""


_SELDOM_RATED = {UNITS[name].factor for name in ("fortnight", "decade", "century")}
"""Units of time that make no rate: nothing is 40 a decade."""
_SCALED = 1000
"""Least scale that a smaller number behind it takes over: nine million … thirty-one."""


class Figure(NamedTuple):
    """A figure; `start` and `end` are numbers of words, its unit among them."""

    kind: FigureKind
    value: Fraction
    """Its value in the base unit of its dimension: a share in per cent, a month as 1 to 12, 27 April as 427."""
    dimension: str
    """"%", "$", "time", "x" for multiples, and so on; "date" for dates; empty for a count."""
    start: int
    end: int
    number_end: int
    """The word after the number itself."""
    unit: Fraction = Fraction(1)
    """One of the written unit in the base unit: for seven in ten, 10 (per cent)."""
    most: Fraction | None = None
    """The most that a vague one (dozens of, the seventies) may be, `value` being the least; None for others."""
    per: Fraction = Fraction(0)
    """Seconds in which there are so many: those of a day in "sixty beds a day"; 0 where nothing is said of it."""
    bound: Bound = ""
    aside: bool = False
    """Whether it is another reading of words that are read as a figure already."""
    named: bool = False
    """Whether it is a count behind which a word names what it counts: such a number has left out no unit."""

    @property
    def amount(self) -> Amount:
        """Its dimension and value, by which figures are compared."""
        return self.dimension, self.value

    @property
    def bare(self) -> Figure:
        """The figure without its offsets, so that the same figure elsewhere is equal."""
        return self._replace(start=0, end=0, number_end=0)

    @property
    def number(self) -> Figure:
        """Its bare number: the 12 of 12 minutes."""
        return self._replace(value=self.value / self.unit, unit=Fraction(1), dimension="")

    def in_unit_of(self, other: Figure) -> Figure:
        """The number of this figure in the unit of `other`; in per cent where that is a share."""
        unit = other.unit if other.dimension != PERCENT else Fraction(1)
        value = self.value * unit
        return self._replace(kind=other.kind, value=value, dimension=other.dimension, unit=unit)

    def elided(self, before: Figure) -> Figure:
        """A number with the unit of the figure before it, and its scale: nine million pounds out of thirty-one.

        2,400 have no scale: 700 behind them are not thousands.
        """
        number = before.value / before.unit
        if not number >= _SCALED > self.value:
            return self.in_unit_of(before)
        scale = max(scale for scale in SCALES.values() if scale <= number)
        scaled = scale > _SCALED or number % _SCALED == 0
        return (self._replace(value=self.value * scale) if scaled else self).in_unit_of(before)

    @property
    def is_operand(self) -> bool:
        """Whether other figures may be computed from it."""
        small = self.kind == "count" and self.value <= 1
        return (
            self.value > 0
            and self.most is None
            and not (self.is_one or small or (self.aside and self.dimension == "x"))
        )

    @property
    def is_one(self) -> bool:
        """Whether it is one of its unit, which often says per what: so much an hour."""
        return self.kind == "measure" and self.value == self.unit and self.unit not in _SELDOM_RATED


_TOLERANCE: dict[Bound, tuple[Fraction, Fraction]] = {
    "": (Fraction(1), Fraction(1)),
    "about": (Fraction(9, 10), Fraction(11, 10)),
    "over": (Fraction(1), Fraction(5, 4)),
    "under": (Fraction(4, 5), Fraction(1)),
}
_LEAST_OF_SHARE = Fraction(22, 25)
"""Nearly half is not four in ten."""
_STEP_AT_MOST, _CALENDAR = Fraction(12, 100), Fraction(9, 100)
"""Shares by which a time in another unit may be off: by rounding, at most; and as a month of four weeks."""
_POINTS, _POINTS_OF_PART, _OFF_PART = Fraction(7, 10), Fraction(17, 10), Fraction(1, 9)
"""Per cent that a share may be off where it is given in per cent, or in parts, and what part of it at most: a third for
35 %, but one in thirty is no one in twenty."""
_ROUNDED = Fraction(1, 40)
_DAY = 86400


def limits(figure: Figure) -> tuple[Fraction, Fraction]:
    """Least and greatest value that a figure may stand for, as loosely as it is meant, whatever unit is said."""
    low, high = _TOLERANCE[figure.bound]
    if figure.dimension == PERCENT:
        low = max(low, _LEAST_OF_SHARE)
        in_percent = figure.value.denominator == 1 and figure.unit == 1
        slack = _POINTS if in_percent else min(_POINTS_OF_PART, figure.value * _OFF_PART)
        exact = figure.value.denominator == 1  # over two fifths are no 39 per cent
        below, above = (Fraction(0) if exact and figure.bound == bound else slack for bound in ("over", "under"))
        return figure.value * low - below, figure.value * high + above
    slack = Fraction(0)
    if figure.dimension == "time":
        written = figure.value / figure.unit
        slack = min(figure.unit / written.denominator / 2, figure.value * _STEP_AT_MOST)
        slack = max(slack, figure.value * _CALENDAR) if figure.unit > _DAY else slack
    elif figure.dimension != "date":
        slack = figure.value * _ROUNDED
    return figure.value * low - slack, (figure.most or figure.value) * high + slack


def means(figure: Figure, said: Figure) -> bool:
    """Whether a figure that is said has the value of one in the prose, as loosely as that is meant."""
    if figure.dimension != said.dimension:
        return _is_rise(figure, said) or _is_rise(said, figure)
    if said.most and not figure.most and (not figure.bound or digits(figure.value) > 1):  # hundreds are no 340
        return False
    if figure.per and said.per and figure.per != said.per:
        return figure.value * said.per == said.value * figure.per
    least, most = figure.value, figure.most or figure.value
    if figure.dimension != PERCENT and not (least <= 2 * (said.most or said.value) and said.value <= 2 * most):
        return False
    below, above = _TOLERANCE[figure.bound]
    if figure.bound == "about" and figure.value and (fine := place(figure) / figure.value) < above - 1:
        below, above = 1 - fine, 1 + fine  # about 1,840 are no 1,974
    if figure.dimension == PERCENT:
        below = max(below, _LEAST_OF_SHARE)
    if least * below <= (said.most or said.value) and said.value <= most * above:
        return True
    if not _may_be_rounded(figure, said):
        return False
    low, high = limits(figure._replace(bound="") if figure.bound == "about" else figure)
    return low <= said.value <= high


def place(figure: Figure) -> Fraction:
    """The value of 1 in the last digit that is not 0, or of 5 where it is a five: 10 of 1,840, 50 of 250."""
    written = figure.value / figure.unit
    if _decimals(written) == _ENDLESS:
        return figure.value
    digits = (Decimal(written.numerator) / written.denominator).normalize().as_tuple()
    return figure.unit * (5 if digits.digits[-1] == 5 else 1) * Fraction(10) ** int(digits.exponent)


def _may_be_rounded(figure: Figure, said: Figure) -> bool:
    """Whether a figure may be a rounder one for what is said."""
    if figure.dimension == PERCENT:
        if _is_one_of_many(figure) and _is_one_of_many(said):
            return False
        own, other = _decimals(figure.value), _decimals(said.value)
        return own < other or other < own == _ENDLESS or figure.unit > 1
    if figure.dimension == "time":
        return figure.unit != said.unit
    return figure.dimension != "date" and digits(figure.value) < digits(said.value)


def _is_one_of_many(share: Figure) -> bool:
    """Whether a share is told as one of so many, as which it is exact: one in eleven is no tenth."""
    return share.value > 0 and (100 / share.value).denominator == 1 and (share.value.denominator > 1 or share.unit > 1)


_ENDLESS = 9


def _decimals(value: Fraction) -> int:
    """How many decimals a number has; thirds have no end."""
    return next((n for n in range(_ENDLESS) if (value * 10**n).denominator == 1), _ENDLESS)


def digits(value: Fraction) -> int:
    """How many digits of a number tell something."""
    return len(f"{float(value):.6g}".partition("e")[0].replace(".", "").strip("0"))


def _is_rise(share: Figure, multiple: Figure) -> bool:
    """Whether a rise by so many per cent, or so many per cent of before, is a multiple: 100 percent more are twice."""
    if (share.dimension, multiple.dimension) != (PERCENT, "x") or share.value < 100:
        return False
    return share.value in {100 * (multiple.value - 1), 100 * multiple.value}


_FAR_OFF = 30
_UNIT_SLIPS = frozenset((60, 1000, 3600, 86400, 10**6, 10**9))


def comparable(one: Figure, other: Figure) -> bool:
    """Whether figures could be about the same thing: five minutes are no slip for 120 days, but for five hours."""
    if one.dimension == "date" or other.dimension == "date":
        return one.kind == other.kind
    if one.dimension != other.dimension:
        return False
    low, high = sorted((one.value, other.value))
    return high < _FAR_OFF * low or (low > 0 and high / low in _UNIT_SLIPS)
