"""What the transcripts have on a figure of the prose: where it is said, and what is said in its stead."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from brief_tui.core.figures.claims import Claim
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.fitting import is_in_points

_SHARE_OF_RIVAL = 0.55
"""A figure is supported where it has this share of the context that the best other figure has."""
_DISTINCT, _LONG = 0.4, 0.3
"""The same share for a figure of several digits that are said so: a year, 64 percent; and for a long one, 12,600."""
_LONG_FROM = 3
"""Digits of a long figure."""
_RIVAL = 1.5
"""Least context with which a figure contradicts another."""
_ALL = 1.1
"""How many times the weight of all context stands around a figure that leaves no doubt what is said of a matter."""


class Said(NamedTuple):
    """A figure of a transcript in a context."""

    start: int
    """Corpus positions."""
    end: int
    score: float
    """How much of the context stands around it."""
    figure: Figure
    words: str
    """As said."""
    akin: bool
    """Whether it is told beside it that it measures or counts the same, as far as the prose says what that is."""


class Answer(NamedTuple):
    """What the transcripts have on a figure of the prose."""

    support: float
    """The most context around a place where the figure is said as exactly as the prose means it; 0 for nowhere."""
    at: int
    """Corpus position of the place with that context."""
    others: tuple[Said, ...]
    """Other figures of the same kind that are said where the context is, best first."""
    rivals: tuple[Said, ...]
    """Those of them that may be what is said in its stead."""
    elsewhere: tuple[tuple[int, int], ...]
    """Where the value is said at all: corpus positions."""
    weight: float
    """The most that `support` could be: the weight of all context."""
    least: float = 0.0
    """Least support with which it stands, whatever else is said."""
    distinct: int = 0
    """How many digits it has, of several, that are said where it is supported."""
    matter: int | None = None
    """Corpus position around which most of its context stands; None where hardly any does."""

    def stands(self, is_given: Callable[[Figure], bool]) -> bool:
        """Whether it is said in its context, where no other figure fits clearly better but those the prose has too."""
        rivals = (said for said in self.rivals if said.score >= _RIVAL and not is_given(said.figure))
        return (
            self.support > 0
            and self.support >= self.least
            and all(self.support >= self._needed(rival) for rival in rivals)
        )

    def rival(self, is_given: Callable[[Figure], bool]) -> float:
        """How much of the context stands around the best figure that is said in its stead; 0 where none is."""
        return next((said.score for said in self.others if not is_given(said.figure)), 0.0)

    def _needed(self, rival: Said) -> float:
        """How much of the context must stand around it beside another figure."""
        share = _DISTINCT if self.distinct < _LONG_FROM else _LONG
        return rival.score * (share if self.distinct else _SHARE_OF_RIVAL)


class Asked(NamedTuple):
    """A claim with what the transcripts have on it."""

    base: int
    """Offset in the prose at which its sentence begins."""
    claim: Claim
    answer: Answer

    def surely(self, is_given: Callable[[Figure], bool]) -> tuple[Figure, ...]:
        """The figures that are said of just this, without a doubt, and that the prose does not have.

        They are told in the unit of the claim, and as it is: a level is said in the stead of no difference in points.
        """
        figure, in_points = self.claim.figure, is_in_points(self.claim.said)
        sure = (one for one in self.answer.others if one.akin and one.score >= _ALL * self.answer.weight)
        return tuple(
            one.figure
            for one in sure
            if one.figure.unit == figure.unit
            and one.figure.per == figure.per
            and is_in_points(one.words) == in_points
            and not is_given(one.figure)
        )
