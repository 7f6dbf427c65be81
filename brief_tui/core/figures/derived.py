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
from itertools import chain, combinations, pairwise, permutations, product
from typing import NamedTuple

from brief_tui.core.figures.arithmetic import SMALL, Operation, of_one, of_two
from brief_tui.core.figures.figure import Amount, Figure, comparable, place
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span

_CHANGES = re.compile(
    r"(?:above|add|ahead|behind|below|bigger|cheap|climb|cut|dear|declin|differen|discount|drop|exceed|extra|fall|fell"
    r"|fewer|further|gain|gap|gr[eo]w|higher|improv|increas|larger|less|lift|lo[sw]|margin|more|narrow|over|premium|rais"
    r"|reduc|remov|ris[ei]|rose|sav|scrap|shed|short|shr[aiu]nk|slash|slid|slip|small|spare|sunk|swell|swollen|than|trim"
    r"|undercut|up|vacant|wid|worse|better)|.{2,}(?:i|.)er$"
)
"""How words begin that say that one thing is more or less than another, or gone."""
_AWAY = frozenset("before early late".split())
"""Behind a time, like words for more and less: four months before her deadline."""
_REST = frozenset(
    "gone left leaves leaving missing only other others remain remainder remaining remains rest stayed without "
    "implied".split()
)
_TOTALS = frozenset("altogether arithmetic combined makes sum sums together total totals totalling worth".split())
"""Words for so many and so many, or for so many times so much."""
_TIMES = frozenset("apiece each every per times".split())
"""Words for so many times so much alone."""
_SHARED = frozenset("average averaging averages head mean".split())
"""Words for so much of all for one of so many."""
_RECKONS = re.compile(
    r"\b(?:(?:that|this|it|which)(?:['’]s| is| means| makes)|hence|impl(?:y|ies|ying)|making|meaning|so that"
    r"|(?:adds? up|amount(?:s|ed)?|c[ao]mes?|works? out) (?:at|to)|would (?:be|cost|make|mean)"
    r"|or (?:about|almost|around|close to|more than|nearly|over|roughly|some))\b",
    re.IGNORECASE,
)
"""A clause that says what the figures before it come to."""
_OF_THESE = frozenset(("of", word) for word in ("which", "whom", "these", "those", "them"))
_EACH = (["a"], ["an"])
_HEDGES = frozenset("about almost around just nearly only over perhaps roughly some under well".split())
_PAIRS = [["more", "than"], ["less", "than"], ["fewer", "than"], ["close", "to"], ["at", "least"], ["up", "to"]]
_YEAR = re.compile(r"(?:19|20)[0-9]{2}|1st|2nd")
_NEXT, _BESIDE, _OF = 2, 5, 4
"""So many words to either side of a figure say that it is a difference, and a total."""
_LOOSELY: dict[str, tuple[Fraction, Fraction]] = {
    "under": (Fraction(3, 4), Fraction(1)),
    "over": (Fraction(1), Fraction(5, 4)),
    "about": (Fraction(19, 20), Fraction(21, 20)),
}
"""Well under two years are eighteen months."""
_HALF, _ABOUT = Fraction(1, 2), Fraction(1, 10)
_OFF = Fraction(1, 9)
"""So much a multiple may be off: six times of 6.2."""
_PART, _PART_OFF, _PART_AT_MOST = Fraction(2, 25), Fraction(17, 10), Fraction(1, 8)
"""Of what it is a share that is one part may be off, a quarter for 26 percent; and per cent that several may be, and of
what they are."""
_OPERANDS = 10
"""So many figures of a place are reckoned with."""
_APART = 3
"""Of figures that are said in a row those are reckoned with that have at most so many between them, less one."""
_OF_MANY = frozenset[Operation]({"sum", "product", "quotient"})
_RELATIONS = frozenset[Operation]({"share", "change", "shift"})
_MULTIPLE = frozenset[Operation]({"multiple"})
_NOT_SAID: dict[str, frozenset[Operation]] = {"date": frozenset({"years"}), "time": frozenset({"portion", "part"})}
"""Dimension → what is reckoned with the figures of the sentence only: too many other years and times would fit."""
_DIFFERENCE, _SHARE = frozenset[Operation]({"difference", "fewer"}), frozenset[Operation]({"share"})
_IN_PERCENT = re.compile(r"%|cent|pct|point|^[\d.,]+$")
"""How a share is written that is no part: 68 to 92 percent."""
_ROUNDED = 40
"""One of so many a figure may be rounded by, that does not say so."""
_RECKONED = _OF_MANY.union(frozenset[Operation]({"difference", "part", "portion", "share", "whole share", "change"}))
"""What a clause may reckon that says so."""
_ALWAYS = frozenset[Operation]({"rate", "ratio", "years", "inverse"})
"""What seldom fits by chance, or is said of nothing else."""
_PLAIN = _OF_MANY.union(frozenset[Operation]({"difference", "part", "portion"}))
_PRECISE, _HUNDRED = 2, 100
"""Digits of a figure that nobody hits upon by chance, and the least of such figures."""
_OF_SENTENCE = _ALWAYS.union(frozenset[Operation]({"rest", "multiple", "portion", "ages"}))


class Basis(NamedTuple):
    """What a figure of the prose may be worked out from."""

    sentence: Sequence[Figure]
    """The other figures of its sentence."""
    written: Sequence[Figure]
    """These, and those of the sentence before, and of the text under a heading."""
    beside: Sequence[Sequence[Figure]]
    """For each place where a figure of its sentence is said: what is said there, in order."""
    akin: Sequence[Figure]
    """What is said most clearly in the stead of other figures of its sentence."""
    rivals: Sequence[Sequence[Figure]]
    """For each place where its matter is spoken of: what is said there, in order."""
    alike: Sequence[Figure]
    """What is said of its matter, wherever each is said."""
    year: Figure | None
    """That in which the article appears."""
    instead: Sequence[Figure] = ()
    """What is said so clearly of its matter that it must be one of the two."""


class _Source(NamedTuple):
    """Figures of one kind of place, and how they may be reckoned with."""

    places: Sequence[Sequence[Figure]]
    """What stands in each, in order."""
    inside: Set[Operation]
    """Done with two figures of a place."""
    across: Set[Operation]
    """Done with one of these and a written one."""
    written: Sequence[Figure]
    free: bool
    """Whether what is said clearly of the matter need not be one of the two."""
    apart: int = _APART
    small: int = SMALL
    """Counts of at most so many make no share."""


class _Spoken(NamedTuple):
    """The operations that a clause speaks of."""

    anywhere: frozenset[Operation]
    """By words for what is left, or a denial."""
    beside: frozenset[Operation]
    """By words right beside the figure."""
    reckons: frozenset[Operation]
    """By saying what figures come to."""


def follows(figure: Figure, clause: str, at: Span, basis: Basis) -> bool:
    """Whether a figure that stands at some place of its clause can be worked out from others.

    From those of its sentence by whatever the clause reckons; from what is said in one place by what seldom fits by
    chance, and by what the words right beside the figure speak of. What is said clearly of the matter must be one of
    those that it is worked out from, unless these are said where the sentence stands, and its words speak of it.
    """
    if figure.most is not None or not figure.value:
        return False
    spoken, form = _spoken(figure, clause, at), _form(figure, clause[at.start : at.end])
    if "rest" in spoken.anywhere and not figure.dimension and _is_left(figure, basis.written):
        return True
    instead = {one.amount for one in basis.instead}
    return any(
        _fits(figure, value, form.in_parts) and (source.free or not instead.isdisjoint(of))
        for source in _sources(figure, basis, spoken, form)
        for value, of in _come_of(figure, source)
    )


def _is_left(figure: Figure, written: Sequence[Figure]) -> bool:
    """Whether a bare number is what is left of a measured one: 46 minutes, nine of them …; the other 37 …"""
    wholes = [one for one in written if one.dimension not in {"", "date", "x"}]
    return any(
        whole.value - part.value == figure.in_unit_of(whole).value
        for whole, other in product(wholes, written[:_OPERANDS])
        for part in (other, *([other.in_unit_of(whole)] if not other.dimension else []))
        if part.dimension == whole.dimension and part.value != whole.value
    )


def _sources(figure: Figure, basis: Basis, spoken: _Spoken, form: _Form) -> Iterator[_Source]:
    """The figures of the sentence, and those of the places, the loosest last."""
    year = [basis.year] if basis.year is not None else []
    written = [*basis.written[:_OPERANDS], *year]
    own = form.of_sentence.union(*spoken, _plainly(figure)) - form.never
    yield _Source([written], inside=own, across=frozenset(), written=(), free=True, apart=_OPERANDS, small=1)
    barred = form.never | (form.seldom - (spoken.beside & {"share"}))
    barred |= frozenset() if "fewer" in spoken.beside else _given(figure, basis.sentence)
    barred |= _NOT_SAID.get(figure.dimension, frozenset())
    here = (_ALWAYS | spoken.beside | (spoken.anywhere - _OF_MANY)) - barred
    there = (_ALWAYS | (spoken.beside - _OF_MANY) | (spoken.anywhere & {"rest"})) - barred - {"shift"}
    free, in_place = not basis.instead, here - {"ratio", "shift"}
    amounts = [one for one in written if one.dimension != "x"]
    reckons = (_MULTIPLE | spoken.reckons & (_OF_MANY | {"portion"})) - barred
    yield _Source(basis.beside, in_place, here | reckons, amounts, free or bool(spoken.beside))
    yield _Source([basis.akin], in_place, here, written, free or bool(spoken.beside))
    across = there | (reckons & {"portion"})
    yield _Source([*basis.rivals, basis.alike], there & in_place, across, basis.written[:_OPERANDS], free)


def _plainly(figure: Figure) -> frozenset[Operation]:
    """What figures of a sentence need no word for to come to this one: it is too precise to fit them by chance."""
    number = figure.value / figure.unit
    if figure.dimension in {"date", "x", PERCENT} or figure.bound or number < _HUNDRED:
        return frozenset()
    digits = Decimal(number.numerator).normalize().as_tuple().digits
    return _PLAIN if len(digits) >= _PRECISE else frozenset()


def _given(figure: Figure, sentence: Sequence[Figure]) -> frozenset[Operation]:
    """What is reckoned with the figures of the sentence only: it has both that are compared."""
    amounts = [one for one in sentence if one.dimension not in {"date", "x", PERCENT}]
    for one, other in combinations(amounts, 2):
        if one.dimension == other.dimension and one.value != other.value and comparable(one, other):
            if figure.dimension == PERCENT:
                return _RELATIONS | _DIFFERENCE
            if figure.dimension == one.dimension:
                return _DIFFERENCE
    return frozenset()


class _Form(NamedTuple):
    """What the way in which a figure is written says of how it may have come about."""

    in_parts: bool
    """A share that is not given in per cent."""
    of_sentence: frozenset[Operation]
    """Always reckoned with the figures of its sentence."""
    seldom: frozenset[Operation]
    """Not reckoned with what is said: too much would fit."""
    never: frozenset[Operation]


def _form(figure: Figure, said: str) -> _Form:
    in_parts = figure.dimension == PERCENT and _IN_PERCENT.search(said) is None
    one_part = (100 / figure.value).denominator == 1
    of_sentence = _OF_SENTENCE if in_parts and not one_part else _OF_SENTENCE | _SHARE
    if "point" in said or "percentage" in said:  # 13 points are what is between two shares
        return _Form(in_parts, of_sentence.union(_DIFFERENCE), frozenset(), _RELATIONS)
    seldom = _DIFFERENCE if figure.dimension == PERCENT else frozenset[Operation]()
    return _Form(in_parts, of_sentence, _RELATIONS | seldom if in_parts and not figure.bound else seldom, frozenset())


def _spoken(figure: Figure, clause: str, at: Span) -> _Spoken:
    """What a clause says that it reckons."""
    before, after = fold(clause[: at.start], notes=False).keys[-_BESIDE:], fold(clause[at.end :], notes=False).keys
    while len(before) > 1 and (before[-1] in _HEDGES or before[-2:] in _PAIRS):
        del before[-1 if before[-1] in _HEDGES else -2 :]
    last = before[-2:-1] if before[-1:] == ["of"] else before[-1:]
    keys, anywhere, beside = fold(clause, notes=False).keys, set[Operation](), set[Operation]()
    of_these = tuple(before[-2:]) in _OF_THESE
    of_so_many = after[:1] == ["of"] and any(key[0].isdigit() for key in after[1:_OF])
    if last == ["by"] or of_these or of_so_many or any(map(_CHANGES.match, (*last, *after[:_NEXT]))):
        beside |= {"difference", "change", "shift"}
    if figure.dimension == "time" and not _AWAY.isdisjoint(after[:1]):
        beside |= {"difference"}
    if after[:2] == ["of", "what"]:
        beside |= {"share"}
    if not _REST.isdisjoint(keys):
        anywhere |= {"rest"}
        beside |= {"difference"}
    elif any(map(is_negation, keys)):
        anywhere |= {"rest", "difference"}
    close = (*before, *after[:_BESIDE], *(["altogether"] if after[:2] == ["in", "all"] else []))
    beside |= _called(close)
    if figure.bound:
        beside |= {"share", "change"} if any(map(_CHANGES.match, keys)) else {"share"}
        beside |= {"portion"} if of_these or figure.per else set()
        anywhere |= {"product", "quotient"}
    reckons = set(_RECKONED) if _RECKONS.search(clause) is not None or last == ["or"] else set[Operation]()
    reckons -= {"whole share" if any(map(_CHANGES.match, keys)) else "change"}
    reckons |= _called(keys)
    if not _OF_THESE.isdisjoint(pairwise(keys)):
        reckons |= {"difference"}
    if not _SHARED.isdisjoint(close) or after[:1] in _EACH or after[:2] == ["to", "a"]:
        reckons |= {"quotient"}
    if last == ["to"] and any(map(_CHANGES.match, keys)):
        reckons |= {"part"}
    beside |= {"fewer"} if _names_other(after) else set()
    return _Spoken(frozenset(anywhere), frozenset(beside), frozenset(reckons))


def _names_other(after: Sequence[str]) -> bool:
    """Whether words behind a figure compare it with what has none there: more than in 2024, fewer than at first."""
    than = next((n for n, key in enumerate(after[:_OF]) if key == "than"), None)
    if than is None:
        return False
    return all(not key[0].isdigit() or _YEAR.fullmatch(key) for key in after[than + 1 : than + 1 + _OF])


def _called(keys: Sequence[str]) -> frozenset[Operation]:
    """What the words of a clause, or those close to a figure, call sums and products."""
    if not _TOTALS.isdisjoint(keys):
        return _OF_MANY
    return frozenset() if _TIMES.isdisjoint(keys) else _OF_MANY - {"sum"}


def _fits(figure: Figure, value: Fraction, in_parts: bool) -> bool:
    """Whether a figure is what was worked out, rounded to what it is written in, and as loosely as it is meant."""
    if value <= 0:
        return False
    unit = figure.unit if figure.dimension != PERCENT else Fraction(1)
    written = figure.value / unit
    low, high = _LOOSELY.get(figure.bound, (Fraction(1), Fraction(1)))
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
        half = min(place(figure) / unit / 2, written / _ROUNDED)
        least, most = written - half, written + half
    return min(least, low * written) <= value / unit <= max(most, high * written)


def _come_of(figure: Figure, source: _Source) -> Iterator[tuple[Fraction, set[Amount]]]:
    """What comes of the figures of each place, and of which; of two said ones at most so far apart in their row."""
    for row in source.places:
        for one in row:
            yield from ((value, {one.amount}) for operation, value in of_one(figure, one) if operation in source.inside)
        pairs = ((a, b) for (n, a), (m, b) in permutations(enumerate(row), 2) if abs(n - m) <= source.apart)
        yield from _of_pairs(figure, pairs, source.inside, source.small)
        mixed = ((a, b) for a, b in product(source.written, row) if not _is_far(a, b, row, source.apart))
        yield from _of_pairs(figure, chain.from_iterable(((a, b), (b, a)) for a, b in mixed), source.across, SMALL)


def _of_pairs(
    figure: Figure, pairs: Iterable[tuple[Figure, Figure]], allowed: Set[Operation], small: int
) -> Iterator[tuple[Fraction, set[Amount]]]:
    """What comes of pairs of figures, and of which."""
    for one, other in pairs:
        of = {one.amount, other.amount}
        yield from ((value, of) for operation, value in of_two(figure, one, other, small) if operation in allowed)


def _is_far(written: Figure, said: Figure, row: Sequence[Figure], apart: int) -> bool:
    """Whether what is written is said in the row as well, too far from what measures something else."""
    if written.dimension == said.dimension:
        return False
    at = [n for n, one in enumerate(row) if one.amount == written.amount]
    return bool(at) and all(abs(n - row.index(said)) > apart for n in at)
