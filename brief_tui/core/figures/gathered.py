"""What a doubted figure may be worked out from: gathered from its paragraph, and from what is said of its matter."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import chain

from brief_tui.core.figures.answer import Asked
from brief_tui.core.figures.derived import Basis, follows
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.reckoning_words import is_of_before
from brief_tui.core.figures.sentences import clause_of, plain_figures, quoted
from brief_tui.core.figures.setting import Piece
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.words import fold

ALIKE = 1.2
"""Least context that must stand around a figure that is said of the same matter."""
SHOWN = 2
"""Most figures shown that are said instead."""
_FEW = frozenset(("", Fraction(value)) for value in (1, 2, 3))
_RIVAL, _CLEAR = 1.5, 0.8
"""Least context, and least share of the most that a figure of the paragraph has, around a figure that is meant."""
_SURE = 4 / 3
"""How many times the weight of all context stands around one meant by a share told loosely, which too much fits."""
_OTHERS = 3
"""Most figures said of the matter that are used as operands, wherever each is said."""


def _claims_before(doubted: Asked, standing: Iterable[Asked]) -> list[Asked]:
    """The claims of the last sentence before that of a doubted one that has any."""
    before = [one for one in standing if one.base < doubted.base]
    last = max((one.base for one in before), default=-1)
    return [one for one in before if one.base == last]


def claims_beside(doubted: Asked, standing: Sequence[Asked]) -> list[Asked]:
    """The claims of the sentence of a doubted one, or else of the last one before it that has any."""
    return [one for one in standing if one.base == doubted.base] or _claims_before(doubted, standing)


def _written(doubted: Asked, around: Sequence[Asked], piece: Piece) -> list[Figure]:
    """The figures that are written around a doubted one, quoted ones included.

    What is too small to be a claim counts as well: the six places, and 53 letters for each of three.
    """
    written = [figure for one in around for figure in one.claim.readings]
    clause, at = clause_of(piece.prose.unquoted, doubted.base, doubted.claim.at)
    others = (*plain_figures(clause[: at.start]), *plain_figures(clause[at.end :]))
    small = [one for one in others if one.amount in _FEW]
    written += dict.fromkeys(few.in_unit_of(one).bare for few in small for one in written if one.dimension)
    written += small
    formerly = is_of_before(fold(clause[at.end :], notes=False).keys)
    written += chain.from_iterable(map(plain_figures, quoted(piece.prose, doubted.base, behind=formerly)))
    written += plain_figures(piece.more)
    return written


def is_reckoned(doubted: Asked, basis: Basis, text: str) -> bool:
    """Whether a figure, in one of its readings, follows from others."""
    clause, at = clause_of(text, doubted.base, doubted.claim.at)
    return any(follows(figure, clause, at, basis) for figure in doubted.claim.readings)


def basis_of(doubted: Asked, standing: Sequence[Asked], piece: Piece) -> Basis:
    """The figures from which a doubted one may be computed; in a heading also those of the text under it."""
    said = piece.said
    beside = [one for one in standing if one.base == doubted.base]
    before = _claims_before(doubted, standing)
    rivals = [one for one in doubted.answer.others[:SHOWN] if one.score >= ALIKE]
    whole = (piece.ask(doubted.claim._replace(figure=count)) for count in doubted.claim.counts)
    rivals += [one for answer in whole for one in answer.others[:1] if one.score >= ALIKE]
    akin = [other.figure for one in beside for other in one.answer.others[:1] if other.figure.is_operand]
    others = (one for one in doubted.answer.others[:_OTHERS] if one.score >= ALIKE)
    alike = [one.figure for one in others if one.figure.is_operand]
    places = dict.fromkeys(said.close(one.answer.at) for one in beside or before if one.answer.support > 0)
    clear = max(_RIVAL, _CLEAR * max((one.answer.support for one in standing), default=0))
    loose = doubted.claim.figure.dimension == PERCENT and doubted.claim.figure.bound != ""
    sure = _SURE * doubted.answer.weight if loose else math.inf
    clearly = (one for one in rivals[:SHOWN] if one.score >= clear or (one.akin and one.score >= sure))
    instead = [one.figure for one in clearly if not piece.is_given(one.figure)]
    return Basis(
        sentence=[one.claim.figure for one in beside],
        written=[one for one in _written(doubted, (*beside, *before), piece) if one.is_operand],
        beside=list(places),
        akin=akin,
        rivals=[place for one in rivals if (place := said.close(one.start)) not in places],
        alike=alike,
        year=Figure("year", Fraction(piece.near.year), "date", 0, 0, 0) if piece.near.year else None,
        instead=instead,
        surely=doubted.surely(piece.is_given),
        matter=() if rivals or doubted.answer.matter is None else said.close(doubted.answer.matter),
    )
