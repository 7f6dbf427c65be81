"""Figures that an article works out itself: a sum, a difference, a share or a multiple of figures that stand.

Nobody need have said that 130 left, where 210 of 340 stayed; or 3.5 million, where half of seven million was said. Any
two figures that are close to each other may be reckoned with. The looser they hang together with the sentence, the more
the sentence must say that it reckons: two figures that are said where the matter is spoken of have a sum, and a
difference, that somebody may have mistaken for a third.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, permutations, product
from typing import Literal, NamedTuple

from brief_tui.core.figures.figure import Amount, Figure, comparable, place
from brief_tui.core.figures.units import MONTH, PERCENT
from brief_tui.core.language.quantities import CURRENCY
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span

_Operation = Literal[
    "rest", "ratio", "years", "inverse", "portion", "share", "whole share", "change", "shift", "difference", "sum", "part", "product", "quotient"
]
_Reckoned = tuple[_Operation, Fraction]
_HALF = Fraction(1, 2)

_CHANGES = re.compile(
    r"(?:above|add|ahead|behind|below|bigger|cheap|climb|cut|dear|declin|differen|discount|drop|exceed|extra|fall|fell"
    r"|fewer|further|gain|gap|gr[eo]w|higher|improv|increas|larger|less|lift|lo[sw]|margin|more|narrow|over|premium|rais"
    r"|reduc|remov|ris[ei]|rose|sav|scrap|shed|short|shr[aiu]nk|slash|slid|slip|small|spare|sunk|swell|swollen|than|trim"
    r"|undercut|up|vacant|wid|worse|better)|.{2,}(?:i|.)er$"
)
"""How words begin that say that one thing is more or less than another, or gone."""
_REST = frozenset("left leaves leaving only other others remainder remaining rest still stayed without implied".split())
_TOTALS = frozenset(
    "altogether apiece arithmetic combined each every makes per sum sums times together total totals totalling "
    "worth".split()
)
"""Words for so many and so many, and for so many times so much."""
_RECKONS = re.compile(
    r"\b(?:(?:that|this|it|which)(?:['’]s| is| means| makes)|hence|impl(?:y|ies|ying)|making|meaning|so that"
    r"|(?:adds? up|amount(?:s|ed)?|c[ao]mes?|works? out) (?:at|to)|would (?:be|cost|make|mean)"
    r"|or (?:about|almost|around|close to|more than|nearly|over|roughly|some))\b",
    re.IGNORECASE,
)
"""A clause that says what the figures before it come to."""
_HEDGES = frozenset("about almost around just nearly only over perhaps roughly some under well".split())
_PAIRS = [["more", "than"], ["less", "than"], ["fewer", "than"], ["close", "to"], ["at", "least"], ["up", "to"]]
_NEXT, _BESIDE = 2, 5
"""So many words to either side of a figure say that it is a difference, and a total."""
_LOOSELY: dict[str, tuple[Fraction, Fraction]] = {
    "under": (Fraction(3, 4), Fraction(1)),
    "over": (Fraction(1), Fraction(5, 4)),
    "about": (Fraction(19, 20), Fraction(21, 20)),
}
"""Well under two years are eighteen months."""
_OFF = Fraction(1, 9)
"""So much a multiple may be off: six times of 6.2."""
_PART, _PART_OFF = Fraction(2, 25), Fraction(17, 10)
"""Of what it is a share that is one part may be off, a quarter for 26 percent; and per cent that several may be."""
_SMALL = 4
"""Counts so small have a ratio only where the sentence itself has them: too many would fit."""
_LARGE, _MILLION = 10_000, 10**6
_OPERANDS = 10
"""So many figures of a place are reckoned with."""
_APART = 3
"""Of figures that are said in a row those are reckoned with that have at most so many between them, less one."""
_YEAR = 12 * MONTH
_DAY = 86_400

_OF_MANY = frozenset[_Operation]({"sum", "product", "quotient"})
_RELATIONS = frozenset[_Operation]({"share", "change", "shift"})
_IN_PERCENT = re.compile(r"%|cent|pct|point")
_ROUNDED = 40
"""One of so many a figure may be rounded by, that does not say so."""
_ALWAYS = frozenset[_Operation]({"rest", "ratio", "years", "inverse", "portion"})
_AT_PLACE = _ALWAYS - {"portion"}
"""What seldom fits by chance, or is said of nothing else."""


class Basis(NamedTuple):
    """What a figure of the prose may be worked out from."""

    written: Sequence[Figure]
    """The other figures of its sentence, and those of the one before."""
    beside: Sequence[Sequence[Figure]]
    """For each place where a figure of its sentence is said: what is said there, in order."""
    rivals: Sequence[Sequence[Figure]]
    """The same for the places where its matter is spoken of."""
    year: Figure | None
    """That in which the article appears."""
    instead: Sequence[Figure] = ()
    """What is said so clearly of its matter that it must be one of the two."""


def follows(figure: Figure, clause: str, at: Span, basis: Basis) -> bool:
    """Whether a figure that stands at some place of its clause can be worked out from others.

    From those of its sentence whatever the clause reckons; from what is said in one place, what is left of all and how
    many times more it is, but shares, sums and differences only where the clause speaks of one.
    """
    if figure.most is not None:
        return False
    year = [basis.year] if basis.year is not None else []
    loose, close, reckons = _spoken_of(figure, clause, at)
    in_parts = _IN_PERCENT.search(clause, at.start, at.end) is None
    inside = _AT_PLACE - {"ratio"} | (close - _RELATIONS if in_parts and not figure.bound else close)
    beside, rival = _AT_PLACE | close, (_AT_PLACE | close) - _OF_MANY - ({"rest"} - loose)
    own = _reckoned(figure, [*basis.written[:_OPERANDS], *year], _ALWAYS | loose | close | reckons)
    of_places = chain(
        *(_reckoned(figure, place, inside, _APART) for place in basis.beside),
        *(_across(figure, [*basis.written, *year], place, beside) for place in basis.beside),
    )
    of_rivals = chain(
        *(_reckoned(figure, place, inside & rival, _APART) for place in basis.rivals),
        *(_across(figure, [*basis.written, *year], place, rival) for place in basis.rivals),
    )
    instead = {one.amount for one in basis.instead}
    if any(_fits(figure, value, in_parts) for value, _ in chain(own, of_places if close or not instead else ())):
        return True
    more = chain(of_places, of_rivals)
    return any(_fits(figure, value, in_parts) and (not instead or not instead.isdisjoint(of)) for value, of in more)


def _spoken_of(
    figure: Figure, clause: str, at: Span
) -> tuple[frozenset[_Operation], frozenset[_Operation], frozenset[_Operation]]:
    """What a clause says that it reckons: somewhere; right beside the figure; and by telling what others come to."""
    before, after = fold(clause[: at.start], notes=False).keys[-_BESIDE:], fold(clause[at.end :], notes=False).keys
    while len(before) > 1 and (before[-1] in _HEDGES or before[-2:] in _PAIRS):
        del before[-1 if before[-1] in _HEDGES else -2 :]
    last = before[-2:-1] if before[-1:] == ["of"] else before[-1:]
    loose, close, reckons = set[_Operation](), set[_Operation](), set[_Operation]()
    if last == ["by"] or any(map(_CHANGES.match, (*last, *after[:_NEXT]))):
        close |= {"difference", "change", "shift"}
    keys = fold(clause, notes=False).keys
    if not _REST.isdisjoint(keys):
        loose, close = loose | {"rest"}, close | {"difference"}
    elif any(map(is_negation, keys)):
        loose |= {"rest", "difference"}
    if not _TOTALS.isdisjoint((*before, *after[:_BESIDE])):
        close |= _OF_MANY
    if figure.bound:
        close |= {"share", "change", "portion"}
        reckons |= {"product", "quotient"}
    if _RECKONS.search(clause) is not None or last == ["or"]:
        reckons |= {"difference", "sum", "product", "quotient", "part", "inverse", "portion", "share", "whole share", "change"}
    return frozenset(loose), frozenset(close), frozenset(reckons)


def _fits(figure: Figure, value: Fraction, in_parts: bool) -> bool:
    """Whether a figure is what was worked out, rounded to what it is written in, and as loosely as it is meant."""
    if value <= 0:
        return False
    unit = figure.unit if figure.dimension != PERCENT else Fraction(1)
    written = figure.value / unit
    low, high = _LOOSELY.get(figure.bound, (Fraction(1), Fraction(1)))
    if figure.dimension == PERCENT and in_parts:
        parts = 100 / written
        least, most = written - _PART_OFF, written + _PART_OFF
        if parts.denominator == 1 and parts > 1:  # one in eight, a third
            least, most = written * (1 - _PART), written * (1 + _PART)
    elif figure.dimension == PERCENT and written.denominator == 1:
        least, most = written - _HALF, written + _HALF
    elif figure.dimension == "x":
        least, most = written * (1 - _OFF), written * (1 + _OFF)
    else:
        half = min(place(figure) / unit / 2, written / _ROUNDED)
        least, most = written - half, written + half
    return min(least, low * written) <= value / unit <= max(most, high * written)


def _reckoned(
    figure: Figure, those: Sequence[Figure], allowed: frozenset[_Operation], apart: int = _OPERANDS
) -> Iterator[tuple[Fraction, set[Amount]]]:
    """What comes of the figures of one place, and of which; of two at most so far `apart` in their row."""
    for one in those:
        yield from ((value, {one.amount}) for operation, value in _of_one(figure, one) if operation in allowed)
    for (n, one), (m, other) in permutations(enumerate(those), 2):
        if abs(n - m) <= apart:
            yield from _of_two(figure, one, other, allowed)


def _across(
    figure: Figure, written: Sequence[Figure], said: Sequence[Figure], allowed: frozenset[_Operation]
) -> Iterator[tuple[Fraction, set[Amount]]]:
    """What comes of a figure that is written and one that is said."""
    for one, other in product(written[:_OPERANDS], said):
        yield from _of_two(figure, one, other, allowed)
        yield from _of_two(figure, other, one, allowed)


def _of_one(figure: Figure, one: Figure) -> Iterator[_Reckoned]:
    """What is left of all, or the inverse: of what is said to be half, the other is twice; 61 days are a sixth."""
    if {figure.dimension, one.dimension} == {PERCENT, "x"}:
        yield "inverse", 100 / one.value
    elif figure.dimension == one.dimension == PERCENT:
        yield "rest", 100 - one.value
    elif figure.dimension == PERCENT and figure.bound and one.unit == _DAY:
        yield "share", 100 * one.value / _DAY / 365


def _of_two(
    figure: Figure, one: Figure, other: Figure, allowed: frozenset[_Operation]
) -> Iterator[tuple[Fraction, set[Amount]]]:
    """What comes of two figures in the dimension of the one that is asked for."""
    found = list[_Reckoned]()
    if figure.dimension == "date":
        found += _years(figure, one, other)
    elif figure.dimension in {PERCENT, "x"}:
        if figure.dimension == PERCENT:
            found += _relations(PERCENT, one, other)
        else:
            found += chain.from_iterable(_relations(figure.dimension, a, b) for a, b in _alike(one, other, scaled=False))
    else:
        found += _amounts(figure, one, other)
        found += chain.from_iterable(_sums(figure, a, b) for a, b in _alike(one, other))
    yield from ((value, {one.amount, other.amount}) for operation, value in found if operation in allowed)


def _years(figure: Figure, a: Figure, b: Figure) -> Iterator[_Reckoned]:
    """The year so long before another one, or after it."""
    if figure.kind == a.kind == "year" and b.dimension == "time":
        yield from (("years", a.value - b.value / _YEAR), ("years", a.value + b.value / _YEAR))


def _alike(one: Figure, other: Figure, *, scaled: bool = True) -> Iterator[tuple[Figure, Figure]]:
    """Two figures of one dimension, or such as a unit, or millions, that one has left out makes them."""
    if one.dimension == other.dimension:
        yield one, other
    for n, (bare, full) in enumerate(((one, other), (other, one))):
        whole = bare.elided(full)
        unit = full.dimension not in {"", "date", "x", PERCENT}
        millions = whole.value >= _MILLION * bare.value
        if bare.kind == "count" and (scaled if millions else unit) and comparable(whole, full):
            yield (whole, full) if n == 0 else (full, whole)


def _relations(dimension: str, a: Figure, b: Figure) -> Iterator[_Reckoned]:
    """Shares and multiples: 52 of 80, 35 percent less than 80, 48 against 21; 31 percent are 13 points above 18."""
    if a.dimension != b.dimension or a.dimension in {"date", "x"}:
        return
    p, q = a.value, b.value
    tells = p < q and (a.dimension != "" or p > _SMALL)
    if dimension == "x":
        if p > q and (a.dimension or q > _SMALL):
            yield "ratio", p / q
    elif a.dimension == PERCENT:
        yield from (("difference", p - q), ("rest", 100 - p - q))
        yield from (("shift", 100 * (1 - p / q)), ("shift", 100 * (q / p - 1))) if p < q else ()
    elif tells:
        yield from (("share", 100 * p / q), ("whole share", 100 * p / (p + q)), ("whole share", 100 * q / (p + q)))
        yield from (("change", 100 * (1 - p / q)), ("change", 100 * (q / p - 1)))


def _amounts(figure: Figure, a: Figure, b: Figure) -> Iterator[_Reckoned]:
    """Products, parts and quotients; the years between two."""
    dimension, large = figure.dimension, figure.value >= _LARGE
    if a.dimension == b.dimension == "date":
        if a.kind == b.kind == "year" and dimension == "time":
            yield "years", (a.value - b.value) * _YEAR
        return
    if a.dimension in {dimension, ""} or (large and not dimension and a.dimension in CURRENCY):
        if b.dimension == "" and b.value > 1:
            yield from (("product", a.value * b.value), ("quotient", a.value / b.value))
        elif b.dimension == "x":
            yield from (("ratio", a.value * b.value), ("ratio", a.value / b.value))
        elif b.dimension == PERCENT:
            share = b.value / 100
            yield from (("portion", a.value * share), ("part", a.value / share))
            yield from (("part", a.value * (1 - share)), ("part", a.value * (1 + share)))
        elif b.dimension == "time" and figure.per:
            yield "quotient", a.value * figure.per / b.value
    if a.dimension == b.dimension and dimension == "" and a.dimension not in {"x", PERCENT}:
        yield "quotient", a.value / b.value
    if dimension == "time" and a.dimension == b.dimension and b.per and not a.per:
        yield "years", a.value / b.value * b.per


def _sums(figure: Figure, a: Figure, b: Figure) -> Iterator[_Reckoned]:
    """Sums and differences of what has the dimension that is asked for, or leaves a currency out."""
    named = {a.dimension, figure.dimension} - {""}
    if a.dimension == figure.dimension or (figure.value >= _LARGE and named <= set(CURRENCY)):
        yield "difference", a.value - b.value
        yield from (("sum", a.value + b.value),) if a.value != b.value else ()
