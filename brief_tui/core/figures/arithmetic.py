"""Arithmetic with figures: what two of them come to in the dimension of a third, and by which operation."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import chain
from typing import Literal

from brief_tui.core.figures.figure import Figure, comparable
from brief_tui.core.figures.units import CENTS, MONTH, PERCENT
from brief_tui.core.language.quantities import CURRENCY

Operation = Literal[
    "rest",
    "rest of both",
    "inverse",
    "rate",
    "ratio",
    "multiple",
    "years",
    "ages",
    "portion",
    "part",
    "share",
    "share of one",
    "whole share",
    "change",
    "shift",
    "difference",
    "fewer",
    "sum",
    "product",
    "quotient",
]
"""The rest is what is left of all, by one share or both; a rate is told of another time; a portion is some per cent of
an amount, and a part what is above or below it. A share is of another amount, or of another share ("share of one"), a
whole share of both; a change is in per cent of an amount, a shift of a share. Ages are years without the word. What is
fewer is a difference that a small count makes, or a share that leaves out per cent."""
Reckoned = tuple[Operation, Fraction]

SMALL = 4
"""Counts so small make no share or multiple, unless the sentence has them and says what they count: too many would fit,
and hours, between two and four, count nothing."""
_LARGE, _MILLION = 10_000, 10**6
_YEAR, _DAY = 12 * MONTH, 86_400
_OLDEST = 104
_OFTEN = 1000
"""So many times no time goes into another one of which an article speaks: eleven hours into 22 years."""


def of_one(figure: Figure, one: Figure) -> Iterator[Reckoned]:
    """What one figure alone comes to: another rate, the inverse (half, twice), the rest of all, 61 days as a sixth."""
    if figure.per and one.per and figure.per != one.per and figure.dimension == one.dimension:
        yield "rate", one.value * figure.per / one.per
    if {figure.dimension, one.dimension} == {PERCENT, "x"}:
        yield "inverse", 100 / one.value
    elif figure.dimension == one.dimension == PERCENT:
        yield "rest", 100 - one.value
    elif figure.dimension == PERCENT and figure.bound and one.unit == _DAY:
        yield "share", 100 * one.value / _DAY / 365


def of_two(figure: Figure, one: Figure, other: Figure, small: int = SMALL) -> Iterator[Reckoned]:
    """What comes of two figures, the first divided by the second or less it, in the dimension of the one asked for.

    Counts of at most `small` make no share.
    """
    if CENTS in {figure.dimension, one.dimension, other.dimension}:
        one, other = in_cents(one), in_cents(other)
    if figure.dimension == "date":
        yield from _years(figure, one, other)
    elif figure.dimension == PERCENT:
        money = min(one.value, other.value) >= _LARGE and {"", *CURRENCY} >= {one.dimension, other.dimension}
        alike = _alike(one, other, scaled=False) if money else [(one, other)]
        yield from chain(chain.from_iterable(_shares(a, b, small) for a, b in alike), _points(one, other))
    elif figure.dimension == "x":
        yield from chain.from_iterable(_multiples(a, b) for a, b in _alike(one, other, scaled=False))
    else:
        yield from _amounts(figure, one, other, small)
        few = sum(not one.dimension and one.value <= small for one in (one, other))
        if not few:
            yield from chain.from_iterable(_sums(figure, a, b) for a, b in _alike(one, other))
        elif few == 1 and not figure.dimension and one.dimension == other.dimension:  # four, seven fewer than eleven
            yield "fewer", one.value - other.value


def in_cents(money: Figure) -> Figure:
    """Euros or dollars as cents: 4,600 euros for 5,000 litres are 92 cents a litre."""
    return money._replace(dimension=CENTS, value=100 * money.value) if money.dimension in CURRENCY else money


def _points(one: Figure, other: Figure) -> Iterator[Reckoned]:
    """Between two shares of which one leaves out per cent: sixty-one percent now, and eighteen at first."""
    for bare, share in ((one, other), (other, one)):
        whole = share.dimension == PERCENT and share.value.denominator == 1
        if whole and bare.kind == "count" and SMALL < bare.value < 100:
            yield "fewer", abs(share.value - bare.value)


def _years(figure: Figure, a: Figure, b: Figure) -> Iterator[Reckoned]:
    """The year so long before another one, or after it."""
    if figure.kind == a.kind == "year" and b.dimension == "time":
        yield from (("years", a.value - b.value / _YEAR), ("years", a.value + b.value / _YEAR))


def _alike(one: Figure, other: Figure, *, scaled: bool = True) -> Iterator[tuple[Figure, Figure]]:
    """Two figures of one dimension, or such as a unit, or millions, that one has left out makes them."""
    if one.dimension == other.dimension:
        yield one, other
    for n, (bare, full) in enumerate(((one, other), (other, one))):
        if bare.kind != "count":
            continue  # long paragraphs ask of each two of their figures
        whole = bare.elided(full)
        unit = full.dimension not in {"", "date", "x", PERCENT}
        millions = whole.value >= _MILLION * bare.value * whole.unit
        if (scaled if millions else unit and not bare.named) and comparable(whole, full):
            yield (whole, full) if n == 0 else (full, whole)


def _multiples(a: Figure, b: Figure) -> Iterator[Reckoned]:
    """How many times one figure is another: 48 against 12."""
    tells = a.dimension not in {"", "date", "x"} or (a.dimension == "" and b.value > SMALL)
    if a.dimension == b.dimension and tells and a.value > b.value:
        yield "ratio", a.value / b.value


def _shares(a: Figure, b: Figure, small: int) -> Iterator[Reckoned]:
    """Per cent: 52 of 80, 35 percent less than 80, 13 points above 18; none of what may be read in several ways."""
    if a.dimension != b.dimension or a.dimension in {"date", "x"} or "spoken" in {a.kind, b.kind}:
        return
    p, q = a.value, b.value
    changes = (100 * (1 - p / q), 100 * (q / p - 1)) if p < q else ()
    if a.dimension == PERCENT:
        yield from (("difference", p - q), ("rest of both", 100 - p - q))
        yield from (("share of one", 100 * p / q),) if p < q else ()
        yield from (("shift", change) for change in changes)
    elif p < q and (a.dimension or p > (small if a.named or b.named else SMALL) or p.denominator > 1):
        yield from (("share", 100 * p / q), ("whole share", 100 * p / (p + q)), ("whole share", 100 * q / (p + q)))
        yield from (("change", change) for change in changes)


def _amounts(figure: Figure, a: Figure, b: Figure, small: int) -> Iterator[Reckoned]:
    """Products, parts and quotients; the years between two."""
    dimension, large = figure.dimension, figure.value >= _LARGE
    if a.dimension == b.dimension == "date":
        if a.kind == b.kind == "year" and dimension == "time":
            yield "years", (a.value - b.value) * _YEAR
        return
    elided = not dimension and a.dimension in CURRENCY
    if elided and b.dimension == "" and b.value > 1:
        yield "quotient", a.value / b.value
    if dimension == "time" and a.dimension == b.dimension == "" and a.value <= _OLDEST:
        yield "ages", (a.value - b.value) * _YEAR
    bare = a.dimension == "" and dimension in {
        "",
        "time",
        b.dimension,
        *CURRENCY,
    }  # degrees are not made of mere counts
    if a.dimension == dimension or bare or (large and elided):
        if b.dimension == "" and b.value > small:
            each = a.value * _often(figure, a)
            yield from (("product", each * b.value), ("quotient", each / b.value))
        elif b.dimension == "x":
            yield from (("multiple", a.value * b.value), ("multiple", a.value / b.value))
        elif b.dimension == PERCENT:
            share = b.value / 100
            yield "portion", a.value * share
            parts = (a.value / share, a.value * (1 - share), a.value * (1 + share))
            yield from (("part", part) for part in parts if not b.aside)  # what is made of two counts adds to neither
        elif b.dimension == "time":
            yield from _over_time(figure, a, b)
        elif b.dimension not in {"", "date"}:
            yield "product", a.value * b.value / b.unit * _often(figure, b)
    often = a.dimension != "time" or a.value < _OFTEN * b.value
    if a.dimension == b.dimension and dimension == "" and a.dimension not in {"x", PERCENT} and often:
        yield "quotient", a.value / b.value
    if dimension == "time" and a.dimension == b.dimension and b.per and not a.per:
        yield "years", a.value / b.value * b.per


def _often(figure: Figure, one: Figure) -> Fraction:
    """How often the time of a rate goes into that of a figure: 19 dollars a month for each are so many a year."""
    return figure.per / one.per if figure.per and one.per else Fraction(1)


def _over_time(figure: Figure, a: Figure, b: Figure) -> Iterator[Reckoned]:
    """The rate that an amount in a time comes to, or the amount that a rate comes to in a time."""
    if figure.per:
        yield "rate", a.value * figure.per / b.value
    elif a.per:
        yield "product", a.value * b.value / a.per


def _sums(figure: Figure, a: Figure, b: Figure) -> Iterator[Reckoned]:
    """Sums and differences of what has the dimension that is asked for, or leaves a currency out."""
    named = {a.dimension, figure.dimension} - {""}
    if a.dimension == figure.dimension or (figure.value >= _LARGE and named <= set(CURRENCY)):
        yield "difference", a.value - b.value
        yield from (("sum", a.value + b.value),) if a.value != b.value else ()
