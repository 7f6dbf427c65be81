"""Figures that an article works out itself: a sum, a difference, a share or a multiple of figures that stand.

Nobody need have said that 130 left, where 210 of 340 stayed; or 3.5 million, where half of seven million was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import chain, permutations, product

from brief_tui.core.figures.figure import Figure, means
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.quantities import CURRENCY
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold

_REST = frozenset("left only other others remainder remaining rest still without".split())
"""Words for what is left, beside those of denial."""
_CHANGE = frozenset(
    "above below decline difference down drop dropped extra fall fell fewer further gain gained growth increase less "
    "lost more reduction rise rose saving savings than up".split()
)
"""Words for a difference; "than" stands with all that compare."""
_TOTAL = frozenset("all altogether apiece arithmetic each every per sum times together total worth".split())
"""Words for so many times so much."""
_LOOSELY: dict[str, tuple[Fraction, Fraction]] = {
    "under": (Fraction(7, 10), Fraction(1)),
    "over": (Fraction(1), Fraction(7, 5)),
}
"""Well under two years are eighteen months."""
_OFF = Fraction(1, 9)
"""So much a multiple may be off: six times of 6.2."""
_TOO_SMALL = (0, 9)
"""Counts so small, against measures of any size, are no parts of a ratio: too many would fit."""
_OF_EACH = frozenset("apiece each every per".split())
_RECKONS = re.compile(
    r"\b(?:(?:that|this|it|which)(?:['’]s| is| means| makes| implies| comes to| amounts to| adds up to| works out)"
    r"|implying|making|meaning|or (?:about|almost|around|close to|more than|nearly|over|roughly|some))\b",
    re.IGNORECASE,
)
"""A clause that says what the figures before it come to."""
_LARGE = 10_000
_PART_OFF = Fraction(3, 2)
_REMOVAL = re.compile(
    r"\b(?:abandon|ax|bin|clos|cut|delet|discard|ditch|drop|eliminat|lo[ss]|lost|remov|sack|scrap|scuttl|shed|sold|shut)"
    r"(?:e|es|s|ed|ing|p?ped|p?ping|t?ting)?\b",
    re.IGNORECASE,
)
_TELLING = 10
"""Of smaller counts too many pairs would do."""
_OPERANDS = 12
"""So many figures of a paragraph are reckoned with."""


def multiplies(figure: Figure, beside: Sequence[Figure], close: Sequence[Figure]) -> bool:
    """Whether a multiple is the ratio of a figure of its sentence (`beside`) and one there, or said `close` to it.

    93 tonnes are six times 15; seven years are more than twice three; of what is said to be half, the other is twice.
    """
    if figure.dimension != "x":
        return False
    near = [one for one in close if one.most is None and not one.is_one]
    pairs = ((one, other) for one in beside for other in (*beside, *near))
    ratios = (
        max(one.value, other.value) / min(one.value, other.value)
        for one, other in pairs
        if one.dimension == other.dimension not in {"date", "x"}
        and min(one.value, other.value) > _TOO_SMALL[one.dimension == ""]
    )
    shares = (100 / one.value for one in near if one.dimension == PERCENT and one.value > 0)
    least, most = _LOOSELY.get(figure.bound, (1 - _OFF, 1 + _OFF))
    return any(least * figure.value <= ratio <= most * figure.value for ratio in chain(ratios, shares))


def derives(figure: Figure, standing: Sequence[Figure], beside: Iterable[Figure], factors: Iterable[Figure]) -> bool:
    """Whether a figure follows from others.

    `standing` are the figures of its paragraph that are said, `beside` those of its sentence, and `factors` the shares
    and multiples that are said close to one that stands.
    """
    if figure.most is not None:
        return False
    if figure.bound == "about":  # what is worked out is near it only as what is rounded is
        figure = figure._replace(bound="")
    return any(means(figure, one) for one in _derived(figure, standing[:_OPERANDS], list(beside)[:_OPERANDS], factors))


def remains(
    figure: Figure, said: str, clause: str, beside: Iterable[Figure], close: Sequence[Figure], akin: Sequence[Figure]
) -> bool:
    """Whether a figure, written as `said`, is the rest or the difference that its clause speaks of.

    That is between one of its sentence (`beside`) and one that is said close to it (`close`): of 61 yards 53 had
    nobody, where "only eight" had somebody; shares are up 38 points to 79, from 41. A difference may also be to what
    is said of the same thing elsewhere (`akin`). The rest of a share is what it leaves of all.
    """
    keys = fold(clause).keys
    rest = any(key in _REST or is_negation(key) for key in keys)
    changes = "point" in said or not _CHANGE.isdisjoint(keys)
    if not (rest or changes):
        return False
    alike = [one for one in close if one.dimension == figure.dimension and one.most is None]
    if rest and figure.dimension == PERCENT:
        slack = 0 if said.endswith(("%", "cent", "ct")) else _PART_OFF  # four in five, where 19 percent did
        if any(abs(figure.value + one.value - 100) <= slack for one in alike):
            return True
    alike += [one for one in akin if changes and one.dimension == figure.dimension and one.most is None]
    own = [one for one in beside if one.dimension == figure.dimension not in {"date", "x"}]
    return any(figure.value == abs(one.value - other.value) for one in own for other in alike)


def parts_from(figure: Figure, clause: str, said: Iterable[tuple[Figure, Figure]]) -> bool:
    """Whether a figure is the difference of two that are `said` together, where a clause speaks of one, or of removal.

    The harbour scraps 239 rings: there were 260, and 21 were kept. It is up two million, where 23 were 21 before.
    """
    changes = _REMOVAL.search(clause) is not None or not _CHANGE.isdisjoint(fold(clause).keys)
    if not changes or figure.dimension in {"date", "x"}:
        return False
    alike = ((one.value, other.value) for one, other in said if one.dimension == other.dimension == figure.dimension)
    return any(min(pair) >= _TELLING and abs(pair[0] - pair[1]) == figure.value for pair in alike)


def works_out(figure: Figure, clause: str, beside: Sequence[Figure], close: Sequence[Figure]) -> bool:
    """Whether a clause says itself how a figure follows from others of its sentence (`beside`).

    That is a change in per cent (from 51 to 22, a drop of 57 percent), a quotient in time (31 million, at 18 million a
    year), a difference (five years, three longer than the two), a part of each (318 for six), or, with those of the
    sentence before (`close`), a product (89 of them, at 70,000 each) and whatever a clause reckons from them.
    """
    keys = fold(clause).keys
    found = chain(
        _quotients(figure, beside),
        _changes(figure, beside) if not _CHANGE.isdisjoint(keys) else (),
        _products(figure, beside, close) if not _TOTAL.isdisjoint(keys) else (),
        _parts_of_each(figure, beside) if not _OF_EACH.isdisjoint(keys) else (),
        _reckoned(figure, [*beside, *close]) if _RECKONS.search(clause) else (),
    )
    loose = figure._replace(bound="") if figure.bound == "about" else figure
    off = _OFF if figure.dimension == "x" else 0
    least, most = _LOOSELY.get(figure.bound, (Fraction(1 - off), Fraction(1 + off)))
    return figure.most is None and any(
        least * figure.value <= value <= most * figure.value or means(loose, figure._replace(value=value))
        for value in found
    )


def _quotients(figure: Figure, beside: Sequence[Figure]) -> Iterator[Fraction]:
    for one, other in permutations(beside, 2):
        alike = figure.dimension == "time" and one.dimension == other.dimension
        if alike and other.value > 0 and other.per and not one.per:
            yield one.value / other.value * other.per


def _parts_of_each(figure: Figure, beside: Sequence[Figure]) -> Iterator[Fraction]:
    """318 letters for six places make 53 for each."""
    for one, other in permutations(beside, 2):
        if (
            one.dimension == figure.dimension not in {PERCENT, "date", "x"}
            and other.dimension == ""
            and other.value > 1
        ):
            yield one.value / other.value


def _reckoned(figure: Figure, those: Sequence[Figure]) -> Iterator[Fraction]:
    """37 of them, at 6.8 million each: that's more than 250 million; two million over five years: 400,000 a year."""
    for one, other in permutations(those, 2):
        if figure.dimension == "x" and other.value > 0 and "date" not in {one.dimension, other.dimension}:
            if one.dimension == other.dimension or "" in {one.dimension, other.dimension}:
                yield one.value / other.value
        elif (
            figure.dimension in {one.dimension, ""} and one.dimension not in {PERCENT, "date", "x"} and other.value > 1
        ):
            if other.dimension == "":
                yield from (one.value * other.value, one.value / other.value)
            elif other.dimension == "time" and figure.per:
                yield one.value * figure.per / other.value


def _changes(figure: Figure, beside: Sequence[Figure]) -> Iterator[Fraction]:
    for one, other in permutations(beside, 2):
        if one.dimension == other.dimension not in {"date", "x"} and 0 < one.value < other.value:
            if figure.dimension == PERCENT:
                yield from (100 * (1 - one.value / other.value), 100 * (other.value / one.value - 1))
            elif figure.dimension == one.dimension:
                yield other.value - one.value


def _products(figure: Figure, beside: Sequence[Figure], close: Sequence[Figure]) -> Iterator[Fraction]:
    if figure.dimension not in {PERCENT, "date", "x"}:
        for one, other in product(beside, [*beside, *close]):
            if one is not other and {one.dimension, other.dimension} == {"", figure.dimension}:
                yield one.value * other.value


def _derived(
    figure: Figure, standing: Sequence[Figure], beside: Sequence[Figure], factors: Iterable[Figure]
) -> Iterator[Figure]:
    alike = [one for one in standing if _is_alike(one, figure)]
    if figure.dimension in {PERCENT, "x"}:
        for one, other in permutations(beside, 2):
            if one.dimension == other.dimension != "date" and 0 < one.value < other.value:
                ratio = one.value / other.value
                yield figure._replace(value=100 * ratio if figure.dimension == PERCENT else 1 / ratio)
        alike = [one for one in beside if one.dimension == figure.dimension == PERCENT]
        yield from (figure._replace(value=one.value) for one in alike)  # more than half of it: 22 of forty-one
        factors = ()
    for one, other in permutations(beside, 2):
        if one.dimension == "" and other.dimension == figure.dimension not in {PERCENT, "x", "date"}:
            yield figure._replace(value=one.value * other.value)  # eight of 160 million each
    for one, other in permutations(alike, 2):
        if figure.value in {one.value - other.value, one.value + other.value}:
            yield figure
    for factor in factors:
        times = factor.value / (100 if factor.dimension == PERCENT else 1)
        yield from (figure._replace(value=one.value * times) for one in alike)


def _is_alike(one: Figure, other: Figure) -> bool:
    """Whether two figures may be added: of one dimension, or large ones of which one leaves its currency out."""
    large = one.value >= _LARGE <= other.value
    named = {one.dimension, other.dimension} - {""}
    return named != {"date"} and (one.dimension == other.dimension or (large and len(named) == 1 and named <= CURRENCY))
