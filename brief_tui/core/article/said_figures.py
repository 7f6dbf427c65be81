"""Figures in the transcripts: where one is said in a context, and what is said in its stead.

That a number stands somewhere supports nothing: it must measure or count the same, and no other figure may stand in
clearly more of the context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from decimal import Decimal
from functools import cached_property, lru_cache
from heapq import nlargest
from itertools import islice
from math import ceil
from typing import Literal, NamedTuple

from brief_tui.core.article.figure_forms import (
    DIMENSIONS,
    date_forms,
    figure_forms,
    measure_forms,
    number_forms,
)
from brief_tui.core.article.figures import Amount, Figure, figures
from brief_tui.core.article.said_context import REACH, Context, Surroundings, telling
from brief_tui.core.article.units import PERCENT
from brief_tui.core.language.quantities import CURRENCY
from brief_tui.core.language.words import fold
from brief_tui.core.sources.index import Place, TranscriptIndex

_NEAR = 8
"""Words to either side in which the unit or the noun of a bare number stands."""
_BEFORE = 16
"""Words before a bare number in which its unit stands: from forty minutes … to six."""
_OCCURRENCES = 300
"""So many places of one form of a figure are looked at."""
_LOOKED_AT = 12
"""Places of a figure, those with most of the context, at which it is asked what is counted."""
_LOOSE = 30
"""So many values are tried for a figure that is meant loosely."""
_NOUN = 0.7
"""What the same noun, or unit, right after a figure adds to its score."""
_LEAST = {"same": 0.9, "open": 0.65, "other": 1.4}
"""How much of the context must stand around a figure that fits so well."""
_WORTH = {"same": 1.0, "open": 0.7, "other": 0.6}
"""What that is worth beside another figure."""
_SHARE_OF_RIVAL, _BESIDE_RIVAL = 0.5, 0.35
"""A figure is supported where it has so much of the context as the best other figure has; less is enough beside it."""
_RIVAL = 1.5
"""With less of the context no figure contradicts another."""
_TOLERANCE = {
    "": (Decimal(1), Decimal(1)),
    "about": (Decimal("0.93"), Decimal("1.07")),
    "over": (Decimal(1), Decimal("1.15")),
    "under": (Decimal("0.87"), Decimal(1)),
}
_TIMES, _MONTH = frozenset({"time", "months"}), Decimal(2_629_746)
_FAR_OFF = 30
_LARGE = 1000
"""From so much on a number with a noun may be an amount of money: 12 million in grain."""
_TELLING = 4
"""Smaller counts without a noun contradict nothing: they are in every talk."""
_UNIT_SLIPS = frozenset(Decimal(n) for n in (60, 1000, 3600, 86400, 10**6, 10**9))
_RANGE = re.compile(r"([0-9]{1,9})[-–]([0-9]{1,9})[.,;:!?”\"']*")

_Fit = Literal["same", "open", "other"]
"""What is said has the claim's unit or noun; has none; or has a noun of its own."""


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


class Answer(NamedTuple):
    """What the transcripts have on a figure of the prose."""

    support: float
    """How much of the context stands where it is said, as loosely as it is meant, of what it may be; 0 for nowhere."""
    at: int
    """Corpus position of that."""
    others: tuple[Said, ...]
    """Other figures of the same kind that are said where the context is, best first."""
    elsewhere: tuple[tuple[int, int], ...]
    """Where the value is said at all: corpus positions."""

    def stands(self, given: Set[Amount]) -> bool:
        """Whether it is said in its context, where no other figure but those `given` as well fits clearly better."""
        rivals = (said for said in self.others if said.score >= _RIVAL and said.figure.amount not in given)
        return self.support > 0 and all(self.support >= self._needed(rival) for rival in rivals)

    def _needed(self, rival: Said) -> float:
        """How much of the context must stand around it beside another figure."""
        return rival.score * (_BESIDE_RIVAL if abs(rival.start - self.at) <= 2 * REACH else _SHARE_OF_RIVAL)


class SaidFigures:
    """Looks figures up in the transcripts of one index."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self.around = Surroundings(index)
        self.labels: dict[str, set[str]] = {}
        """Label → paths of the transcripts in which it speaks."""
        for transcript in index.transcripts:
            for label in transcript.speakers:
                self.labels.setdefault(label, set()).add(transcript.path)
        self._percents = frozenset(index.lexicon.lookup(f"{n}%" for n in range(101)))

    @cached_property
    def _values(self) -> list[Decimal]:
        """The numbers that are said, ascending."""
        return sorted({value for chunk in self._index.lexicon if (value := _value(chunk)) is not None})

    @cached_property
    def _ranges(self) -> dict[Decimal, set[tuple[str, ...]]]:
        """The words of the ranges (10-12) that begin or end with a number."""
        ranges: dict[Decimal, set[tuple[str, ...]]] = {}
        for chunk in self._index.lexicon:
            if ends := _RANGE.fullmatch(chunk):
                for end in ends.group(1, 2):
                    ranges.setdefault(Decimal(end), set()).add((f"{ends[1]}-{ends[2]}",))
        return ranges

    def answer(self, figure: Figure, context: Context) -> Answer:
        """Whether a figure of the prose is said in its context; if not, what is."""
        scored = {place: self.around.score(place[0], context) for place in self.places(figure)}
        best = nlargest(_LOOKED_AT, scored, key=lambda place: scored[place])
        fitting = (
            (at, self._fitting(figure, at, end, united, scored[at, end, united], context)) for at, end, united in best
        )
        alike = sorted(self._alike(figure, context), key=lambda said: -said.score)
        meant = (
            (said.start, said.score)
            for said in alike
            if _is_meant(figure, said.figure) and said.score >= _LEAST["same"]
        )
        at, support = max((*fitting, *meant), key=lambda place: place[1], default=(0, 0.0))
        others = tuple(said for said in alike if not _is_meant(figure, said.figure))
        return Answer(support, at, others, tuple(place[:2] for place in best[:2]))

    def _fitting(self, figure: Figure, at: int, end: int, united: bool, score: float, context: Context) -> float:
        """The score of a place with what it counts or measures; 0 where that is something else, or too little."""
        fit = self._fit(figure, at, end, united, context)
        score += _NOUN * (fit == "same")
        return score * _WORTH[fit] if fit is not None and score >= _LEAST[fit] else 0.0

    def _fit(self, figure: Figure, at: int, end: int, united: bool, context: Context) -> _Fit | None:
        """How well what is said at a place may be what the prose counts or measures; None where it is no such thing."""
        if figure.dimension == "date":
            return "same"
        said = self._figure_at(at, figure)
        measured = said.dimension if said is not None else ""
        if measured and said is not None and measured == figure.dimension:
            return "same" if _is_meant(figure, said) else None
        beside = self._index.words[max(0, at - _NEAR) : end + _NEAR]
        counts = self._counts(at, said)
        if united and not measured:
            return "other" if counts and said is not None and figure.dimension in DIMENSIONS else "same"
        if figure.dimension == "" and measured in {"", *CURRENCY}:
            if not context.nouns.isdisjoint(beside):
                return "same"
            return "other" if counts and context.counts else "open"
        if measured == "" or "x" in {measured, figure.dimension}:
            if figure.dimension == PERCENT and not self._percents.isdisjoint(beside):
                return "same"
            return "open" if not counts else "other" if figure.value >= _LARGE else None
        return None if figure.dimension or context.counts else "other"

    def _counts(self, at: int, said: Figure | None) -> bool:
        """Whether a word right behind the number at a position says what it counts."""
        place = self._index.place(at)
        words = self._index.turn_words(place)
        n = said.end if said is not None else at - place.start + 1
        return n < len(words) and not words.before(n).strip() and telling(words.keys[n])

    def places(self, figure: Figure) -> Iterator[tuple[int, int, bool]]:
        """Where a value is said: corpus positions, and whether its unit is in the words or beside them."""
        if figure.dimension == "date":
            for keys in date_forms(figure):
                yield from self._occurrences(keys, united=True)
            return
        for value in self._meant(figure):
            for keys, united in figure_forms(figure, value):
                yield from self._occurrences(keys, united)
            for keys in self._ranges.get(value, ()):
                yield from self._occurrences(keys, united=False)
        if figure.dimension in DIMENSIONS:
            yield from self._measured(figure)

    def _occurrences(self, keys: tuple[str, ...], united: bool) -> Iterator[tuple[int, int, bool]]:
        found = self._index.occurrences(self._index.lexicon.lookup(keys))
        for at in islice(found, _OCCURRENCES):
            yield at, at + len(keys), united

    def _measured(self, figure: Figure) -> Iterator[tuple[int, int, bool]]:
        """A number that has its unit, or another one of the dimension, close to it: 90 minutes, 1.5 hours."""
        lookup, words = self._index.lexicon.lookup, self._index.words
        for factor, names in DIMENSIONS[figure.dimension].items():
            beside = frozenset(lookup(names))
            for value in self._meant(figure._replace(value=figure.value / factor)):
                if not Decimal("0.001") <= value < 10**7:
                    continue
                as_written = value * factor == figure.value and factor == figure.factor
                for keys in (*number_forms(value), *self._ranges.get(value, ())):
                    for at, end, _ in self._occurrences(keys, united=False):
                        united = not beside.isdisjoint(words[max(0, at - _BEFORE) : end + _NEAR])
                        if united or as_written:
                            yield at, end, united
                for name in names:
                    for keys in measure_forms(value, name):
                        yield from self._occurrences(keys, united=True)

    def _meant(self, figure: Figure) -> list[Decimal]:
        """The values that a figure may stand for, itself first."""
        value = figure.value
        if not figure.bound or value <= 0:
            return [value]
        low, high = (value * share for share in _TOLERANCE[figure.bound])
        near = [other for other in self._values if low <= other <= high]
        step = Decimal(10) ** (value.adjusted() - 1)
        round_ones = [step * n for n in range(ceil(low / step), int(high / step) + 1)]
        return list(dict.fromkeys([value, *round_ones, *near]))[:_LOOSE]

    def _alike(self, figure: Figure, context: Context) -> list[Said]:
        """The figures of the same kind that are said where the context is."""
        found: dict[tuple[int, Decimal], Said] = {}
        for at in self.around.passages(context):
            place = self._index.place(at)
            for other, words in _figures_of(self._index, place):
                low, high = place.start + other.start, place.start + other.end
                if abs(low - at) > 2 * REACH or not _comparable(figure, other):
                    continue
                noun = not context.nouns.isdisjoint(self._index.words[low : high + 3])
                bare = not context.counts and other.value >= _TELLING and not self._counts(low, other)
                if figure.dimension or noun or bare:
                    score = self.around.score(low, context) + _NOUN * (noun or bool(figure.dimension))
                    found[low, other.value] = Said(low, high, score, other, words)
        return list(found.values())

    def _figure_at(self, position: int, wanted: Figure) -> Figure | None:
        """The figure that is said at a position, with its unit; of a range the end that is wanted."""
        place = self._index.place(position)
        n = position - place.start
        found = [figure for figure, _ in _figures_of(self._index, place) if figure.start <= n < figure.end]
        return next((one for one in found if _is_meant(wanted, one)), found[0] if found else None)


def _is_meant(figure: Figure, said: Figure) -> bool:
    """Whether a figure that is said has the value of one in the prose, as loosely as that is meant."""
    low, high = _TOLERANCE[figure.bound]
    value, other = _seconds(figure), _seconds(said)
    return value * low <= other <= value * high


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether figures could be about the same thing: five minutes are no slip for 120 days, but for five hours."""
    if one.dimension == "date" or other.dimension == "date":
        return one.kind == other.kind
    if one.dimension != other.dimension and not {one.dimension, other.dimension} <= _TIMES:
        return False
    low, high = sorted((_seconds(one), _seconds(other)))
    return high < _FAR_OFF * low or (low > 0 and high / low in _UNIT_SLIPS)


def _seconds(figure: Figure) -> Decimal:
    """The value, with months as seconds."""
    return figure.value * _MONTH if figure.dimension == "months" else figure.value


def _value(chunk: str) -> Decimal | None:
    number = chunk.strip("$€£(“\"',.;:?!)”%").replace(",", "")
    return Decimal(number) if number.isascii() and number.isdigit() and len(number) < 16 else None


@lru_cache(maxsize=512)
def _figures_in(text: str) -> tuple[tuple[Figure, str], ...]:
    words = fold(text)
    return tuple((figure, words.said(figure.start, figure.end)) for figure in figures(words))


def _figures_of(index: TranscriptIndex, place: Place) -> tuple[tuple[Figure, str], ...]:
    """The figures of a turn, counted in words from its start, and how each is said."""
    return _figures_in(index.turn_words(place).text)
