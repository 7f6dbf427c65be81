"""Figures that an article works out itself: a sum, a difference, a share or a multiple of figures that stand.

Nobody need have said that 130 left, where 210 of 340 stayed; or 3.5 million, where half of seven million was said. Any
two figures that are close to each other may be reckoned with. The looser they hang together with the sentence, the more
the sentence must say that it reckons: two figures that are said where the matter is spoken of have a sum, and a
difference, that somebody may have mistaken for a third.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from fractions import Fraction
from itertools import chain, pairwise, permutations, product
from typing import NamedTuple

from brief_tui.core.figures.arithmetic import Operation, of_one, of_two
from brief_tui.core.figures.figure import Amount, Figure, place
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
_REST = frozenset(
    "left leaves leaving only other others remain remainder remaining remains rest still stayed without implied".split()
)
_TOTALS = frozenset(
    "altogether apiece arithmetic combined each every makes per sum sums times together total totals totalling "
    "worth".split()
)
"""Words for so many and so many, and for so many times so much."""
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
_NEXT, _BESIDE, _OF = 2, 5, 4
"""So many words to either side of a figure say that it is a difference, and a total."""
_LOOSELY: dict[str, tuple[Fraction, Fraction]] = {
    "under": (Fraction(3, 4), Fraction(1)),
    "over": (Fraction(1), Fraction(5, 4)),
    "about": (Fraction(19, 20), Fraction(21, 20)),
}
"""Well under two years are eighteen months."""
_HALF = Fraction(1, 2)
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
_DIFFERENCE, _SHARE = frozenset[Operation]({"difference"}), frozenset[Operation]({"share"})
_IN_PERCENT = re.compile(r"%|cent|pct|point")
_ROUNDED = 40
"""One of so many a figure may be rounded by, that does not say so."""
_RECKONED = _OF_MANY.union(frozenset[Operation]({"difference", "part", "portion", "share", "whole share", "change"}))
"""What a clause may reckon that says so."""
_ALWAYS = frozenset[Operation]({"rest", "rate", "ratio", "years", "inverse"})
"""What seldom fits by chance, or is said of nothing else."""
_PLAIN = _OF_MANY.union(frozenset[Operation]({"difference", "part", "portion"}))
_PRECISE, _HUNDRED = 2, 100
"""Digits of a figure that nobody hits upon by chance; a smaller one is a difference at most."""
_OF_SENTENCE = _ALWAYS.union(frozenset[Operation]({"portion", "ages"}))


class Basis(NamedTuple):
    """What a figure of the prose may be worked out from."""

    written: Sequence[Figure]
    """The other figures of its sentence, and those of the one before."""
    beside: Sequence[Sequence[Figure]]
    """For each place where a figure of its sentence is said: what is said there, in order."""
    akin: Sequence[Figure]
    """What is said most clearly in the stead of other figures of its sentence."""
    rivals: Sequence[Sequence[Figure]]
    """The same for the places where its matter is spoken of."""
    year: Figure | None
    """That in which the article appears."""
    instead: Sequence[Figure] = ()
    """What is said so clearly of its matter that it must be one of the two."""


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
    year = [basis.year] if basis.year is not None else []
    written = basis.written[:_OPERANDS]
    own = _reckoned(figure, [*written, *year], form.of_sentence.union(*spoken, _plainly(figure)) - form.never)
    if any(_fits(figure, value, form.in_parts) for value, _ in own):
        return True
    here = _ALWAYS | spoken.beside | (spoken.anywhere - _OF_MANY)
    there = (_ALWAYS | spoken.beside) - _OF_MANY - ({"rest"} - spoken.anywhere)
    barred = form.never | (form.seldom - (spoken.beside & {"share"}))
    instead = {one.amount for one in basis.instead}
    for places, inside, across, those in (
        (basis.beside, here, here | (spoken.reckons & (_OF_MANY | {"portion"})), [*written, *year]),
        ([basis.akin], here, here, [*written, *year]),
        (basis.rivals, there, there | (spoken.reckons & {"portion"}), written),
    ):
        free = not instead or (places is not basis.rivals and spoken.beside)
        reckoned = chain.from_iterable(
            chain(
                _reckoned(figure, place, (inside & here) - barred - {"ratio"}, _APART),
                _across(figure, those, place, across - barred),
            )
            for place in places
        )
        if any(_fits(figure, value, form.in_parts) and (free or not instead.isdisjoint(of)) for value, of in reckoned):
            return True
    return False


def _plainly(figure: Figure) -> frozenset[Operation]:
    """What figures of a sentence need no word for to come to this one: it is too precise to fit them by chance."""
    if figure.dimension in {"date", "x", PERCENT} or figure.bound:
        return frozenset()
    digits = Decimal((figure.value / figure.unit).numerator).normalize().as_tuple().digits
    if len(digits) < _PRECISE:
        return frozenset()
    return _PLAIN if figure.value / figure.unit >= _HUNDRED else _DIFFERENCE


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
    if "point" in said:  # 13 points are what is between two shares
        return _Form(in_parts, of_sentence.union(_DIFFERENCE), frozenset(), _RELATIONS)
    return _Form(
        in_parts, of_sentence, _RELATIONS | _DIFFERENCE if in_parts and not figure.bound else frozenset(), frozenset()
    )


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
    if after[:2] == ["of", "what"]:
        beside |= {"share"}
    if not _REST.isdisjoint(keys):
        anywhere |= {"rest"}
        beside |= {"difference"}
    elif any(map(is_negation, keys)):
        anywhere |= {"rest", "difference"}
    if not _TOTALS.isdisjoint((*before, *after[:_BESIDE])) or after[:2] == ["in", "all"]:
        beside |= _OF_MANY
    if figure.bound:
        beside |= {"share", "portion", *(("change",) if any(map(_CHANGES.match, keys)) else ())}
        anywhere |= {"product", "quotient"}
    reckons = set(_RECKONED) if _RECKONS.search(clause) is not None or last == ["or"] else set[Operation]()
    if not _TOTALS.isdisjoint(keys):
        reckons |= _OF_MANY
    if not _OF_THESE.isdisjoint(pairwise(keys)):
        reckons |= {"difference"}
    if not _SHARED.isdisjoint((*before, *after[:_BESIDE])) or after[:1] in _EACH or after[:2] == ["to", "a"]:
        reckons |= {"quotient"}
    return _Spoken(frozenset(anywhere), frozenset(beside), frozenset(reckons))


def _fits(figure: Figure, value: Fraction, in_parts: bool) -> bool:
    """Whether a figure is what was worked out, rounded to what it is written in, and as loosely as it is meant."""
    if value <= 0:
        return False
    unit = figure.unit if figure.dimension != PERCENT else Fraction(1)
    written = figure.value / unit
    low, high = _LOOSELY.get(figure.bound, (Fraction(1), Fraction(1)))
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


def _reckoned(
    figure: Figure, those: Sequence[Figure], allowed: Set[Operation], apart: int = _OPERANDS
) -> Iterator[tuple[Fraction, set[Amount]]]:
    """What comes of the figures of one place, and of which; of two at most so far `apart` in their row."""
    for one in those:
        yield from ((value, {one.amount}) for operation, value in of_one(figure, one) if operation in allowed)
    for (n, one), (m, other) in permutations(enumerate(those), 2):
        if abs(n - m) <= apart:
            of = {one.amount, other.amount}
            yield from ((value, of) for operation, value in of_two(figure, one, other) if operation in allowed)


def _across(
    figure: Figure, written: Sequence[Figure], said: Sequence[Figure], allowed: Set[Operation]
) -> Iterator[tuple[Fraction, set[Amount]]]:
    """What comes of a figure that is written and one that is said."""
    for one, other in product(written, said):
        both = chain(of_two(figure, one, other), of_two(figure, other, one))
        yield from ((value, {one.amount, other.amount}) for operation, value in both if operation in allowed)
