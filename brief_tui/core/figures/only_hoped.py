"""Figures that were only hoped for, feared or promised, and are no fact: down by a third, I'd hoped for half."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from brief_tui.core.figures.answer import Asked
from brief_tui.core.figures.clause_bounds import divide
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.language.turning_words import TELLS_OPINION

_HOPED = frozenset(
    "aimed budgeted expected feared forecast foreseen hoped hoping imagined planned predicted promized supposed wanted "
    "wished".split()
)
"""Folded words of the past before what was to be, and did not come to be where another figure is told beside it."""
_BEFORE, _BESIDE = 6, 24
"""Words before a figure among which it is hoped for, and words to either side among which it is told what came."""
_HOPES = tuple("aim ambition ask budget deman expect fear forecast goal hop imagin inten plan predict promiz".split())
_HOPES += tuple("project purpose suppos target want wish".split())
"""Beginnings of folded words by which the prose tells a figure as one that was to be."""


def is_only_hoped(one: Asked, sentence: Sequence[str], is_given: Callable[[Figure], bool], said: SaidFigures) -> bool:
    """Whether a figure that a sentence tells as a fact is only hoped for where it is said, and another one came.

    Not where the prose tells that one as well (`is_given`), or speaks of hopes itself.
    """
    if one.answer.support <= 0 or one.claim.figure.bound in {"over", "under"}:  # less than a third of what was promised
        return False
    if any(key.startswith(_HOPES) or key in TELLS_OPINION for key in sentence):
        return False
    at = one.answer.at
    return _is_hoped(at, said) and any(
        other.akin
        and abs(other.start - at) <= _BESIDE
        and said.index.place(other.start).start == said.index.place(at).start
        and not is_given(other.figure)
        and not _is_hoped(other.start, said)
        for other in one.answer.rivals
    )


def _is_hoped(at: int, said: SaidFigures) -> bool:
    """Whether the clause of what is said at a position says shortly before that it is hoped for."""
    base, words, _ = said.near(at)
    low = max(0, at - base - _BEFORE)
    begin = divide(words, low, at - base)
    return not _HOPED.isdisjoint(words.keys[low if begin is None else begin : at - base])
