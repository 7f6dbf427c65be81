"""Figures that follow by one plain step from what is said where their matter is spoken of, whatever the sentence says.

Four are kept where forty are offered and 36 thrown away; 42 per cent stayed out where 58 took part; a stock that went
from three to eleven has nearly quadrupled. The two figures of a step must be neighbours, or nearly so: any two of a
talk would come to anything. How many times one is another, and what part of it, is looked for in whole turns, as long
as words of the sentence are said around the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from fractions import Fraction
from itertools import combinations, permutations, product
from typing import Literal, NamedTuple

from brief_tui.core.figures.arithmetic import in_cents
from brief_tui.core.figures.figure import Figure, comparable, digits
from brief_tui.core.figures.fitting import fits
from brief_tui.core.figures.units import CENTS, PERCENT
from brief_tui.core.language.quantities import CURRENCY

_NEIGHBOURS = {"": (1, 16), PERCENT: (2, 16), "x": (4, 40)}
"""Dimension → how many figures and how many words apart two of one kind are that make one of it; others as counts."""
_ANYWHERE = (1, 16)
"""The same for two figures of one turn, wherever in it they stand."""
_FARTHEST = 4
"""Most figures apart of two that are not of one kind."""
_OF_TURN, _OF_PLACE = 1.5, 0.9
"""How much words of the sentence that are said around two figures must tell: for any of a turn, and at a place."""
_BY_CHANCE = 4
"""Most digits of the product of two figures that come to a third by chance, at a place."""
_SCALED, _TELLING = 1000, 2
"""Least scale that a smaller number behind it leaves out; digits of a quotient that nobody hits upon by chance."""
_TENTH, _HALF, _WHOLE = 10, 50, 100
_FEW, _ROUND = 12, 5
"""So few make any part within bounds: only exactly one follows from them; and parts up to which several are round."""
_OFF_PART = Fraction(1, 25)
"""Share of itself by which a part, or a multiple, may be off."""
_OFF_BOUND = Fraction(3, 20)
"""The same share for a part that is meant loosely: 17 or 18 per cent are less than a fifth."""
_FAR_OFF = 30
"""Amounts this many times as large are not compared."""


Form = Literal["part", "points", "more", ""]
"""How a share is written: as a part of one, in points, or in per cent; "more" is an amount told as a difference."""


class Place(NamedTuple):
    """A place of the transcripts where a matter is spoken of."""

    at: int
    """Its corpus position."""
    slack: int | None
    """How many words off it one of the two figures may stand; None where both may stand anywhere in the row."""
    row: Mapping[int, Sequence[Figure]]
    """What is said around it: corpus position → the readings of the figure that starts there."""
    tied: bool = False
    """Whether its figures are known to be told of one thing, wherever they stand: positions are mere numbers then."""


def is_plain_step(
    figure: Figure,
    places: Iterable[Place],
    written: Sequence[Figure],
    compared: Sequence[Figure],
    shared: Callable[[int, int], float],
    *,
    form: Form,
    rises: bool,
    surely: Set[Fraction] = frozenset(),
) -> bool:
    """Whether a figure follows from two neighbours that are said at one of these places.

    `written` are the other figures of its sentence, and `compared` those of its clause: what these compare follows
    from them. `shared` is how much the words of its sentence tell that are said around two corpus positions. A `form`
    is that of a share; one that `rises` tells a gain: half as many again, but not cut by half. Where numbers are said
    `surely` of just this, one of the two must be among them.
    """
    if figure.most is not None or not figure.value or figure.dimension == "date":
        return False
    if figure.dimension != "x" and figure.bound not in {"", "about"}:
        places = [one for one in places if one.slack is None and form == "part"]
    if figure.dimension == PERCENT and figure.unit == _TENTH:  # six in ten
        return False
    if figure.dimension in {PERCENT, "x"} and _compares(compared):
        return False
    if surely and figure.dimension == "time" and form != "more":  # eleven minutes, and half an hour: no 19 minutes
        return False
    given = {one.amount for one in written}
    shares = any(one.dimension == PERCENT for one in written)
    exact = figure._replace(bound="") if figure.bound == "about" else figure

    def least(a: Figure, b: Figure, place: Place) -> float:
        if place.slack is None:
            return _OF_PLACE if form == "more" else _OF_TURN
        free = place.slack > 0 or not given.isdisjoint({a.amount, b.amount}) or digits(a.value * b.value) > _BY_CHANCE
        return 0.0 if free else _OF_PLACE

    return any(
        _fits(figure if kind == "portion" or place.tied or form == "part" else exact, value, form)
        and not (kind == "portion" and shares)
        and (place.tied or shared(*at) >= least(a, b, place))
        for place in places
        for a, b, at in _pairs(figure, place)
        if not {a.amount, b.amount} <= given and not (surely and surely.isdisjoint({a.number.value, b.number.value}))
        for kind, value in _steps(figure, a, b, place, form=form, rises=rises)
    )


def _steps(
    figure: Figure, a: Figure, b: Figure, place: Place, *, form: Form, rises: bool
) -> Iterator[tuple[str, Fraction]]:
    if place.slack is None:
        yield from _relations(figure, *_in_one_unit(a, b), form=form)
        yield from _without_unit(figure, a, b, place) if form == "more" else ()
        return
    yield from _of_one_kind(figure, a, b, in_parts=form == "part", rises=form == "part" and rises)
    yield from _of_two_kinds(figure, a, b)
    yield from _without_unit(figure, a, b, place)


def _without_unit(figure: Figure, a: Figure, b: Figure, place: Place) -> Iterator[tuple[str, Fraction]]:
    """What bare numbers come to in the unit that they leave out: 74, 68, and the six centimetres between them."""
    if a.kind != "count" or a.dimension or figure.dimension in {PERCENT, "x", "date"}:
        return
    number = figure.value / figure.unit
    if digits(number) < _TELLING:
        return
    if figure.dimension and b.dimension == figure.dimension and a.value == number:
        yield "same", figure.value
    if not figure.dimension and b.value >= _SCALED * b.unit and a.elided(b).number.value == number:
        yield "same", figure.value
    bare = figure.dimension and not b.dimension and a.value > b.value
    if bare and any(one.dimension == figure.dimension for row in place.row.values() for one in row):
        yield "difference", (a.value - b.value) * figure.unit


def _compares(written: Sequence[Figure]) -> bool:
    """Whether a clause has two amounts that can be compared."""
    amounts = [one for one in written if one.dimension not in {"date", "x", PERCENT}]
    return any(
        one.value != other.value and (comparable(one, other) or any(map(_is_bare, (one, other))))
        for one, other in combinations(amounts, 2)
        if max(one.number.value, other.number.value) < _FAR_OFF * min(one.number.value, other.number.value)
    )


def _is_bare(figure: Figure) -> bool:
    """Whether a number may have left out its unit."""
    return not (figure.dimension or figure.named)


def _fits(figure: Figure, value: Fraction, form: Form) -> bool:
    """Whether a figure is what a step comes to; a part of a whole no more loosely than a third is 32 per cent."""
    close = figure.dimension in {PERCENT, "x"} and form != "points" and not figure.bound
    part = figure.value if figure.dimension == "x" else min(figure.value, _WHOLE - figure.value)
    if close and abs(value - figure.value) > part * _OFF_PART:
        return False
    bounded = form == "part" and figure.bound in {"over", "under"}
    if bounded and not figure.value * (1 - _OFF_BOUND) <= value <= figure.value * (1 + _OFF_BOUND):
        return False
    return fits(figure, value, in_parts=form == "part")


def _pairs(figure: Figure, place: Place) -> Iterator[tuple[Figure, Figure, tuple[int, int]]]:
    """Neighbours of which one stands at the place, and where they start."""
    apart, reach = _ANYWHERE if place.slack is None else _NEIGHBOURS.get(figure.dimension, _NEIGHBOURS[""])
    starts = sorted(start for start, said in place.row.items() if not (_is_range(said) or said[0].dimension == "date"))
    for (n, one), (m, other) in permutations(enumerate(starts), 2):
        close = place.slack is None or min(abs(place.at - one), abs(place.at - other)) <= place.slack
        if close and abs(n - m) <= _FARTHEST and (figure.per or abs(one - other) <= reach):
            pairs = product(place.row[one], place.row[other])
            at = one, other
            yield from ((a, b, at) for a, b in pairs if abs(n - m) <= apart or a.dimension != b.dimension)


def _is_range(readings: Sequence[Figure]) -> bool:
    """Whether one phrase has two figures: eleven to four."""
    return len({one.amount for one in readings if not one.aside}) > 1


def _of_two_kinds(figure: Figure, a: Figure, b: Figure) -> Iterator[tuple[str, Fraction]]:
    """What two figures of different kinds come to: so many per cent of one, one in a time, a price in rents."""
    dimension = figure.dimension
    shared = b.dimension == PERCENT and a.dimension == dimension and dimension not in {PERCENT, "x", "time"}
    if shared and b.value != _HALF:
        yield "portion", a.value * b.value / 100
    if b.dimension == "time" and figure.per and a.dimension == dimension and not a.per:
        yield "rate", a.value * figure.per / b.value
    if dimension == "time" and b.per and a.dimension in CURRENCY and b.dimension in {"", a.dimension}:
        yield "time", a.value / b.value * b.per


def _in_one_unit(a: Figure, b: Figure) -> tuple[Figure, Figure]:
    """Two figures, of which a bare number takes over the unit of the other: $4,000 before, and now seven hundred."""
    if CENTS in {a.dimension, b.dimension}:  # two dollars before, and now forty cents
        return in_cents(a), in_cents(b)
    for bare, full in ((a, b), (b, a)):
        if bare.kind == "count" and _is_bare(bare) and full.dimension not in {"", "date", "x"}:
            whole = bare.in_unit_of(full)
            if comparable(whole, full):
                return (whole, full) if bare is a else (full, whole)
    return a, b


def _exceeds(a: Figure, b: Figure) -> bool:
    """Whether an amount is more than another one of its kind."""
    alike = a.dimension == b.dimension and a.dimension not in {"date", "x"} and "spoken" not in {a.kind, b.kind}
    return alike and a.value > b.value


def _relations(figure: Figure, a: Figure, b: Figure, *, form: Form) -> Iterator[tuple[str, Fraction]]:
    """How two figures of one kind relate: how many times the second one the first is, its part, points between them."""
    if not _exceeds(a, b):
        return
    if figure.dimension == "x":
        yield "ratio", a.value / b.value
    elif form == "part":
        share = 100 * b.value / a.value
        parts = figure.value / 100
        counted = parts.numerator > 1 and parts.denominator > _ROUND  # four of nine
        exact = counted or (a.dimension == PERCENT and not figure.bound) or (not a.dimension and a.value <= _FEW)
        told = [("share", share), *([("drop", 100 - share)] if a.dimension != PERCENT else [])]
        yield from ((kind, part) for kind, part in told if not exact or part == figure.value)
    elif form == "more":
        yield from (("difference", a.value - b.value),) if a.dimension == figure.dimension else ()
    elif a.dimension in {"", PERCENT} and a.value <= _WHOLE:
        yield "difference", a.value - b.value


def _of_one_kind(
    figure: Figure, a: Figure, b: Figure, *, in_parts: bool, rises: bool
) -> Iterator[tuple[str, Fraction]]:
    """What two figures of one kind come to: the first less the second, or divided by it."""
    if not _exceeds(a, b):
        return
    ratio = a.value / b.value
    if figure.dimension == PERCENT:
        if a.dimension != PERCENT or (in_parts and 100 / ratio == figure.value):
            yield "share", 100 / ratio
        if rises and figure.value == _HALF:  # half as many again
            yield "change", 100 * (ratio - 1)
    elif a.dimension != PERCENT:
        if figure.dimension == "x":
            yield "ratio", ratio
        elif figure.dimension == a.dimension:
            yield "difference", a.value - b.value
        if figure.dimension == "" and a.dimension in {"", *CURRENCY} and digits(figure.value) >= _TELLING:
            yield "quotient", ratio
