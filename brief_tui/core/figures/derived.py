"""Figures that an article works out itself: a sum, a difference, a share or a multiple of figures that stand.

Nobody need have said that 130 left, where 210 of 340 stayed; or 3.5 million, where half of seven million was said. Any
two figures that are close to each other may be reckoned with. The looser they hang together with the sentence, the more
the sentence must say that it reckons: two figures that are said where the matter is spoken of have a sum, and a
difference, that somebody may have mistaken for a third.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from decimal import Decimal
from fractions import Fraction
from itertools import chain, combinations, permutations, product
from typing import NamedTuple

from brief_tui.core.figures.arithmetic import SMALL, Operation, of_one, of_two
from brief_tui.core.figures.figure import Amount, Figure, comparable, digits
from brief_tui.core.figures.fitting import fits, is_in_parts, is_in_points
from brief_tui.core.figures.reckoning_words import OF_MANY, Spoken, spoken_operations
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.quantities import CURRENCY
from brief_tui.core.offsets import Span

_OPERANDS = 10
"""Most figures of a place that are used as operands."""
_APART, _CLOSE = 3, 2
"""How far apart two operands may stand in a row of figures said one after the other; neighbours are 1 apart."""
_MANY_TIMES = frozenset[Operation]({"product", "quotient", "part"})
_RELATIONS = frozenset[Operation]({"share", "change", "shift"})
_PRODUCT, _PORTION = frozenset[Operation]({"product"}), frozenset[Operation]({"portion"})
_MULTIPLE = frozenset[Operation]({"multiple"})
_NOT_SAID: dict[str, frozenset[Operation]] = {"date": frozenset({"years"}), "time": frozenset({"portion", "part"})}
"""Dimension → what is reckoned with the figures of the sentence only: too many other years and times would fit."""
_DIFFERENCE, _SHARE = frozenset[Operation]({"difference", "fewer"}), frozenset[Operation]({"share"})
_ALWAYS = frozenset[Operation]({"rate", "ratio", "years", "inverse"})
"""Operations that need no such words: they seldom fit by chance."""
_PLAIN = OF_MANY.union(frozenset[Operation]({"difference", "part", "portion"}))
_PRECISE, _HUNDRED, _LARGE = 2, 100, 1000
"""Digits of a figure that nobody hits upon by chance, and the least of such figures."""
_BY_CHANCE = frozenset[Operation]({"ratio", "inverse", "change"})
"""What figures that are said in the stead of others of the sentence make too easily."""
_RESTS = frozenset[Operation]({"rest", "rest of both"})
_OF_SENTENCE = _ALWAYS.union(_RESTS, frozenset[Operation]({"multiple", "portion", "ages"}))

_DEPARTS = re.compile(r"\b(?:(?:up|down) from|against|compared (?:to|with))(?: \w+)?\s*$")
"""What stands before a former level, with a word that loosens it perhaps."""


class Basis(NamedTuple):
    """What a figure of the prose may be worked out from."""

    sentence: Sequence[Figure]
    """The other figures of its sentence."""
    written: Sequence[Figure]
    """The figures of `sentence`, of the sentence before it, and of the text under a heading."""
    beside: Sequence[Sequence[Figure]]
    """For each place where a figure of its sentence is said: what is said there, in order."""
    akin: Sequence[Figure]
    """For the other figures of its sentence: the figures that the transcripts most clearly have in their place."""
    rivals: Sequence[Sequence[Figure]]
    """For each place where its matter is spoken of: what is said there, in order."""
    alike: Sequence[Figure]
    """What is said of its matter, wherever each is said."""
    year: Figure | None
    """The year in which the article appears."""
    instead: Sequence[Figure] = ()
    """Figures said so clearly of its matter that one of the two operands must be among them."""
    surely: Sequence[Figure] = ()
    """Figures said of just this, without a doubt: one of the two operands must be among them, whatever words say."""
    matter: Sequence[Figure] = ()
    """What is said where its matter is spoken of, in order, if nothing of its kind is said there."""


class _Source(NamedTuple):
    """Figures of one kind of place, and how they may be reckoned with."""

    places: Sequence[Sequence[Figure]]
    """The figures of each place, in order."""
    inside: Set[Operation]
    """Operations on two figures of one place."""
    across: Set[Operation] = frozenset()
    """Operations on a figure of a place and one of `written`."""
    written: Sequence[Figure] = ()
    among: Set[Amount] | None = None
    """Amounts of which one must be one of the two; None where any two will do."""
    apart: int = _APART
    small: int = SMALL
    """Largest count that makes no share."""


def follows(figure: Figure, clause: str, at: Span, basis: Basis) -> bool:
    """Whether a figure that stands at some place of its clause can be worked out from others.

    From those of its sentence by whatever the clause reckons; from what is said in one place by what seldom fits by
    chance, and by what the words right beside the figure speak of. What is said clearly of the matter must be one of
    those that it is worked out from, unless these are said where the sentence stands, and its words speak of it.
    """
    if figure.most is not None or not figure.value:
        return False
    spoken, form = spoken_operations(figure, clause, at), _form(figure, clause[at.start : at.end])
    if "rest" in spoken.anywhere and not figure.dimension and _is_left(figure, basis.written):
        return True
    if spoken.beside & _DIFFERENCE and _is_price_of_fewer(figure, basis.written):
        return True
    now = _level_now(figure, clause[: at.start], basis.sentence)
    gap = {now.amount, (now.dimension, now.value + figure.value)} if now is not None else None
    return any(
        fits(figure, value, in_parts=form.in_parts)
        and (source.among is None or not source.among.isdisjoint(one.amount for one in of))
        and {one.amount for one in of} != gap
        for source in _sources(figure, basis, spoken, form)
        for value, of in _come_of(figure, source)
    )


def _level_now(figure: Figure, before: str, sentence: Sequence[Figure]) -> Figure | None:
    """The level of which a figure is the former one, 22,000, up from 18,000: nothing else exceeds that by as much."""
    if _DEPARTS.search(before) is None:
        return None
    return max((one for one in sentence if one.start < figure.start), key=lambda one: one.start, default=None)


def _is_left(figure: Figure, written: Sequence[Figure]) -> bool:
    """Whether a bare number is what is left of a measured one: 46 minutes, nine of them …; the other 37 …"""
    wholes = [one for one in written if one.dimension not in {"", "date", "x"}]
    return any(
        whole.value - part.value == figure.in_unit_of(whole).value
        for whole, other in product(wholes, written[:_OPERANDS])
        for part in (other, *([other.in_unit_of(whole)] if not other.dimension else []))
        if part.dimension == whole.dimension and part.value != whole.value
    )


def _is_price_of_fewer(figure: Figure, written: Sequence[Figure]) -> bool:
    """Whether an amount is what each of some things costs times how many fewer they are: 9,000 a day, 31 days, now 12.

    All three are written close to it, and one of the counts at most says of what it is: both are of the same.
    """
    bare = not figure.dimension and not figure.named and figure.value >= _LARGE  # it saved 5.7 million
    other = figure.dimension in {"", "date", "x", PERCENT} and not bare
    if other or digits(figure.value / figure.unit) < _PRECISE:
        return False
    counts = [one for one in written[:_OPERANDS] if one.kind == "count" and not one.dimension]
    return any(
        fits(figure, abs(one.value - other.value) * price.value, in_parts=False)
        for price in written[:_OPERANDS]
        if price.kind == "measure" and (price.dimension in CURRENCY if bare else price.dimension == figure.dimension)
        for one, other in combinations(counts, 2)
        if price.number.value not in {one.value, other.value} and not (one.named and other.named)
    )


def _sources(figure: Figure, basis: Basis, spoken: Spoken, form: _Form) -> Iterator[_Source]:
    """The figures of the sentence, and those of the places, the loosest last."""
    year = [basis.year] if basis.year is not None else []
    written = [*basis.written[:_OPERANDS], *year]
    both_left = _RESTS if "rest" in spoken.anywhere else frozenset[Operation]()
    unspoken = form.of_sentence - (_PORTION if figure.dimension == "time" else frozenset())
    own = unspoken.union(*spoken, _plainly(figure), both_left) - form.never
    rival = bool(figure.bound and basis.instead)  # some 40 per cent, where 61 are written and half is said of it
    unsaid = _RESTS - frozenset[Operation]().union(*spoken) if rival else frozenset[Operation]()
    yield _Source([written], own - unsaid, apart=_OPERANDS, small=1)
    yield _Source([basis.sentence], own & unsaid, apart=_OPERANDS, small=1)
    beside = spoken.beside | spoken.loosely
    compares = "fewer" in beside and "rest" not in spoken.anywhere
    both = frozenset[Operation]() if compares else _given(figure, basis.sentence)
    barred = form.never | (form.seldom - (beside & {"share"})) | both
    barred |= _NOT_SAID.get(figure.dimension, frozenset())
    here = (_ALWAYS | beside | (spoken.anywhere - OF_MANY)) - barred
    there = (_ALWAYS | (beside - OF_MANY) | (spoken.anywhere & {"rest"})) - barred - {"shift"}
    in_place = here - {"ratio", "shift", "share of one"}
    surely = {(dimension, one.value) for one in basis.surely for dimension in _unsaid(one)} or None
    instead = surely or {one.amount for one in basis.instead} or None
    free = surely if spoken.beside else instead
    amounts = [one for one in written if one.dimension != "x"]
    reckons = (_MULTIPLE | spoken.reckons & (OF_MANY | {"portion"})) - barred
    yield _Source(basis.beside, in_place, here | reckons, amounts, free)
    yield _Source([basis.akin], in_place - _BY_CHANCE, here - _BY_CHANCE, written, free)
    given = {one.amount for one in basis.sentence}
    yield _Source(basis.beside, (beside & {"change"}) - both - form.never, among=given)
    yield _Source(basis.beside, _of_a_hundred(figure) - barred, among=given, apart=_CLOSE)
    yield _Source(basis.beside, beside & {"years"}, among=given)
    if "share of one" in beside - form.never:  # 1.2 million, and now a quarter of that
        wholes = basis.written[:_OPERANDS]
        either = {(one.dimension or PERCENT, one.value) for one in wholes}.union(one.amount for one in wholes)
        yield _Source(basis.beside, frozenset({"share of one"}), _SHARE, wholes, either)
    across = there | (reckons & {"portion"})
    totals = (beside & {"sum"}) - barred
    yield _Source([*basis.rivals, basis.alike], (there & in_place) | totals, across, basis.written[:_OPERANDS], instead)
    yield _Source([basis.matter], (beside | _closely(figure)) - barred - {"share of one"})
    yield _Source(basis.rivals, beside & {"ages"})
    if instead is not None:
        bare = {one.value for one in basis.alike if not one.dimension}  # neither 85 nor 88 is a share of the other
        rows = [[one for one in row if not (one.dimension == PERCENT and one.value in bare)] for row in basis.rivals]
        yield _Source(rows, _closely(figure).union(_PORTION) - barred, among=instead)
        yield _Source(basis.rivals, beside & {"years"}, among=instead, apart=_CLOSE)


def _unsaid(figure: Figure) -> tuple[str, ...]:
    """The dimension of a figure, and that of money which leaves out its currency."""
    return (figure.dimension, "") if figure.dimension in CURRENCY else (figure.dimension,)


def _of_a_hundred(figure: Figure) -> frozenset[Operation]:
    """What one said figure and one of the sentence need no word for: 24 trams at 3.2 million are 77 million.

    Nor 1,100 pounds, for a tenth of a price of 11,000.
    """
    large = figure.dimension not in {"date", "x", "time", PERCENT} and figure.value >= _HUNDRED
    return _PRODUCT | _PORTION if large else frozenset()


def _closely(figure: Figure) -> frozenset[Operation]:
    """What two figures said of its matter need no word for to come to this one: it has too many digits for chance."""
    exact = figure.dimension not in {"date", "x", PERCENT} and not figure.bound
    return _MANY_TIMES if exact and digits(figure.value / figure.unit) > _PRECISE else frozenset()


def _plainly(figure: Figure) -> frozenset[Operation]:
    """What figures of a sentence need no word for to come to this one: it is too precise to fit them by chance."""
    number = figure.value / figure.unit
    if figure.dimension in {"date", "x", PERCENT} or figure.bound or number < _HUNDRED:
        return frozenset()
    return _PLAIN if len(Decimal(number.numerator).normalize().as_tuple().digits) >= _PRECISE else frozenset()


def _given(figure: Figure, sentence: Sequence[Figure]) -> frozenset[Operation]:
    """Operations that only figures of the sentence may be operands of: it has both that are compared."""
    amounts = [one for one in sentence if one.dimension not in {"date", "x", PERCENT}]
    for one, other in combinations(amounts, 2):
        if one.dimension == other.dimension and one.value != other.value and comparable(one, other):
            if figure.dimension == PERCENT:
                return _RELATIONS | _DIFFERENCE
            if figure.dimension == one.dimension:
                return _DIFFERENCE
    return frozenset()


class _Form(NamedTuple):
    """What the way in which a figure is written tells of how it may have been computed."""

    in_parts: bool
    """A share that is not given in per cent."""
    of_sentence: frozenset[Operation]
    """Always reckoned with the figures of its sentence."""
    seldom: frozenset[Operation]
    """Operations not tried with figures that are said: too much would fit."""
    never: frozenset[Operation]


def _form(figure: Figure, said: str) -> _Form:
    in_parts = is_in_parts(figure, said)
    one_part = (100 / figure.value).denominator == 1
    of_sentence = _OF_SENTENCE - (_RESTS if in_parts and not figure.bound else frozenset())
    of_sentence |= frozenset() if in_parts and not one_part else _SHARE
    if is_in_points(said):  # 13 points are what is between two shares
        return _Form(in_parts, of_sentence.union(_DIFFERENCE), frozenset(), _RELATIONS | {"share of one"})
    seldom = _DIFFERENCE if figure.dimension == PERCENT else frozenset[Operation]()
    return _Form(in_parts, of_sentence, _RELATIONS | seldom if in_parts and not figure.bound else seldom, frozenset())


def _come_of(figure: Figure, source: _Source) -> Iterator[tuple[Fraction, tuple[Figure, ...]]]:
    """What comes of the figures of each place, and of which; of two said ones at most so far apart in their row."""
    for row in source.places:
        for one in row if source.inside else ():
            yield from ((value, (one,)) for operation, value in of_one(figure, one) if operation in source.inside)
        pairs = ((a, b) for (n, a), (m, b) in permutations(enumerate(row), 2) if abs(n - m) <= source.apart)
        yield from _of_pairs(figure, pairs, source.inside, source.small)
        mixed = ((a, b) for a, b in product(source.written, row) if not _is_far(a, b, row, source.apart))
        yield from _of_pairs(figure, chain.from_iterable(((a, b), (b, a)) for a, b in mixed), source.across, SMALL)


def _of_pairs(
    figure: Figure, pairs: Iterable[tuple[Figure, Figure]], allowed: Set[Operation], small: int
) -> Iterator[tuple[Fraction, tuple[Figure, ...]]]:
    """The results of `allowed` operations on these pairs, each with the figures that it comes from."""
    for of in pairs if allowed else ():
        yield from ((value, of) for operation, value in of_two(figure, *of, small) if operation in allowed)


def _is_far(written: Figure, said: Figure, row: Sequence[Figure], apart: int) -> bool:
    """Whether what is written is said in the row as well, too far from what measures something else."""
    if written.dimension == said.dimension:
        return False
    at = [n for n, one in enumerate(row) if one.amount == written.amount]
    return bool(at) and all(abs(n - row.index(said)) > apart for n in at)
