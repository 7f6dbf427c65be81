"""What was before: a level that something is so far from now, and a year that is told as the twelve months before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from brief_tui.core.figures.answer import Asked
from brief_tui.core.figures.claims import FARTHEST, Claim
from brief_tui.core.figures.courses import courses
from brief_tui.core.figures.figure import Figure, comparable
from brief_tui.core.figures.fitting import fits
from brief_tui.core.figures.said import OCCURRENCES, SPOKEN_OF, SaidFigures
from brief_tui.core.figures.sentences import read_sentence
from brief_tui.core.figures.setting import Nearby
from brief_tui.core.figures.told_apart import is_near
from brief_tui.core.figures.units import UNITS
from brief_tui.core.figures.ways import departure
from brief_tui.core.language.quantities import CURRENCY
from brief_tui.core.language.words import fold

_OF_TIME = 0.5
"""How much words of the sentence must tell that are said around a year that it tells in months."""
_LEAST = 10
"""Smaller numbers come between too many."""
_WHICH = frozenset("the last next this that previous first past following".split())
"""Words before a time that say which one it is: the twelve months before, the year before that."""
_ONE = {UNITS[name].factor: name for name in ("day", "week", "year")}


def is_former_level(doubted: Asked, beside: Sequence[Asked], sentence: str, said: SaidFigures) -> bool:
    """Whether a figure is what another one of its sentence was, where somebody says both how much that is, and since.

    It is 46,000 tonnes, down from 48,000, where "forty-six thousand, and that's two thousand down on the year before".
    """
    words, read = read_sentence(sentence)
    return any(
        fits(course.first, value, in_parts=False)
        for course in courses(words, read)
        if words.span(course.first.start, course.first.end).start == doubted.claim.at.start
        for one in beside
        if one.answer.support > 0 and one.claim.at.start == words.span(course.then.start, course.then.end).start
        for value in _left_behind(course.then, one.answer.at, said)
    )


def is_gap_of_course(claim: Claim, sentence: str) -> bool:
    """Whether a figure is just what its sentence says that something lost or gained before it: from 5.1 million to 4.6
    million, so half a million is to be found.
    """
    words, read = read_sentence(sentence)
    figure = claim.figure
    bare = figure.dimension in {"", *CURRENCY} and not claim.nouns  # twelve skippers are no boats
    tells = bare and figure.number.value >= _LEAST and figure.most is None
    return tells and any(
        course.then.dimension in ({figure.dimension} if figure.dimension or claim.nouns else {"", *CURRENCY})
        and abs(course.then.value - course.first.value) == figure.value
        and words.span(course.start, course.end).end <= claim.at.start
        for course in courses(words, read)
    )


def _left_behind(level: Figure, at: int, said: SaidFigures) -> Iterator[Fraction]:
    """From where something came to a level that is said at a position, by what is said close behind."""
    base, words, near = said.near(at)
    for one in near:
        way = departure(words, one) if 0 < base + one.start - at <= SPOKEN_OF and not one.aside else ""
        for change in (one, one.in_unit_of(level), one.elided(level)) if way else ():
            if comparable(change, level):
                yield level.value + (change.value if way == "down" else -change.value)


def is_told_by_name(doubted: Asked, sentence: str, near: Nearby, said: SaidFigures) -> bool:
    """Whether a time is one that somebody calls by name: in the twelve months before, for the year before.

    No other time may be said in as many words of the sentence.
    """
    claim = doubted.claim
    name = _ONE.get(claim.figure.value, "") if claim.figure.dimension == "time" else ""
    if not name or _WHICH.isdisjoint(fold(sentence[: claim.at.start], notes=False).keys[-1:]):
        return False
    keys = [key for key, told in claim.around if told >= FARTHEST]
    rivals = [one.start for one in doubted.answer.others if one.akin and is_near(one.start, near, said)]
    least = max((said.around.shared(keys, at, at) for at in rivals), default=_OF_TIME)
    return any(
        said.stands_at(name, at)
        and not _WHICH.isdisjoint(said.talk_before(at, 1))
        and is_near(at, near, said)
        and said.around.shared(keys, at, at) >= max(_OF_TIME, least)
        for form in said.around.forms(name)
        for at in islice(said.index.positions(form), OCCURRENCES)
    )
