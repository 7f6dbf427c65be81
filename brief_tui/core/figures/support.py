"""Whether a figure of the prose is said in its context, and what is said in its stead.

That a number stands somewhere supports nothing: it must measure or count the same, and no other figure may stand in
clearly more of the context.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache
from heapq import nlargest
from typing import Literal

from brief_tui.core.article.said_context import REACH, Context, telling
from brief_tui.core.figures.answer import Answer, Said
from brief_tui.core.figures.clues import Clue
from brief_tui.core.figures.figure import Figure, comparable, digits, means
from brief_tui.core.figures.number_words import NAMELESS
from brief_tui.core.figures.reader import adjoins, behind_other
from brief_tui.core.figures.said import BEHIND, OCCURRENCES, SPOKEN_OF, SaidFigures
from brief_tui.core.figures.silent_figures import NUMBERED
from brief_tui.core.figures.units import DIMENSIONS, PERCENT, UNITS
from brief_tui.core.language.quantities import CURRENCY, SCALES
from brief_tui.core.language.wordlists import AUXILIARIES
from brief_tui.core.language.words import Words
from brief_tui.core.sources.lexicon import UNKNOWN

_NEAR = 8
"""Words to either side in which the noun of a bare number stands."""
_LOOKED_AT = 16
"""Places of a figure, those with most of the context, at which it is read what is said."""
_COUNTED = 3
"""Most places of a word at which it is read how many of it are counted."""
_NOUN = 0.7
"""What the same noun, or unit, right after a figure adds to its score."""
_LEAST = {"same": 0.9, "open": 0.65, "other": 1.4}
"""Least context that must stand around a figure, by how well it fits."""
_OF_PART = 0.3
"""Share of all context that must stand around a part or a multiple: such are said of anything."""
_OF_OTHER_UNIT = 0.65
"""The same, beside what the unit adds, for a time said in another one and not exactly so: four months, 17 weeks."""
_WORTH = {"same": 1.0, "open": 0.7, "other": 0.6}
"""Factor on that context beside another figure, by how well the figure fits."""
_OF_YEAR = 2
"""Digits that tell a year."""
_BARE = 0.95
"""Factor on the score of another figure where the prose does not say what it counts."""
_MATTER = 0.8
"""Least context that stands where a matter is spoken of."""
_SLIP = 1.5
"""Factor on the score of another figure that has the same number of another unit: nine minutes for nine hours."""
_MILLION, _WHOLE = 10**6, 100
_LARGE = 1000
"""From this number on, one with a noun may be money, 12 million in grain, and one without a noun may count."""
_ALIKE = 10
"""A large number that counts nothing does not contradict one this many times as large."""
_FAR = 10
"""What is so many times as large, or as small, and not told to be of the same is not said in a figure's stead."""
_TELLS = 0.3
"""So much of the context must stand right beside a figure that is said in the stead of another."""
_OF_WHOLE = 3
"""Words behind "of" among which stands the whole of which a figure is part."""
_TELLING = 4
"""Smaller counts without a noun contradict nothing: they are in every talk."""
_Fit = Literal["same", "open", "other"]
"""How what is said fits a claim: it has the claim's unit or noun; has none; or has a noun of its own."""


class Support:
    """Looks for figures of the prose in the transcripts of one index."""

    def __init__(self, said: SaidFigures) -> None:
        self._said, self._index, self._clues, self._around = said, said.index, said.clues, said.around
        lookup = self._index.lexicon.lookup
        self._numbered = frozenset(lookup(sorted(NUMBERED))) - {UNKNOWN}
        """What a number behind it names: plot fourteen."""
        self._of_them = frozenset(lookup(["of", them]) for them in ("them", "those", "these"))
        self._often = frozenset(lookup(["every", "each"])) - {UNKNOWN}
        self._levels = frozenset(lookup(["at", "to"])) - {UNKNOWN}

    def answer(self, figure: Figure, context: Context) -> Answer:
        """Whether a figure of the prose is said in its context; if not, what is."""
        score_at = cache(lambda at: self._around.score(at, context))
        scored = {clue: score_at(clue.start) for clue in self._clues.places(figure)}
        best = nlargest(_LOOKED_AT, scored, key=lambda clue: scored[clue])
        fits = {clue: self._fit(figure, clue, context) for clue in best}
        alike = sorted(self._alike(figure, context, score_at), key=lambda said: -said.score)
        meant = ((said.start, said.score) for said in alike if means(figure, said.figure))
        enough = ((at, score) for at, score in meant if score >= _LEAST["same"])
        support = [(at, score) for at, score in enough if not self._is_no_span(figure, at)]
        for clue, fit in fits.items():
            score = scored[clue] + _NOUN * (fit == "same")
            if fit is not None and score >= _LEAST[fit]:
                support.append((clue.start, score * _WORTH[fit]))
        at, most = max(support, key=lambda place: place[1], default=(0, 0.0))
        vague = _BARE if figure.dimension == "" and not context.counts else 1
        others = tuple(said._replace(score=vague * said.score) for said in alike if not means(figure, said.figure))
        slips = [_is_slip(figure, said.figure) for said in others]
        if any(slips):
            scored_anew = (
                said._replace(score=said.score * (_SLIP if slip else 1))
                for said, slip in zip(others, slips, strict=True)
            )
            others = tuple(sorted(scored_anew, key=lambda said: -said.score))
        elsewhere = tuple((clue.start, clue.end) for clue, fit in fits.items() if fit is not None)
        distinct = self._digits(figure, at) if most > 0 else 0
        matter = next(
            (at for at in self._around.passages(context)[:1] if score_at(at) >= max(_MATTER, sum(context.weights) / 2)),
            None,
        )
        whole = self._whole(at) if most > 0 else None
        rivals = tuple(
            said
            for said in others
            if (said.akin or not _is_far(figure, said.figure)) and not (whole and means(whole, said.figure))
        )
        weight = sum(context.weights)
        loose = figure.dimension in {PERCENT, "x"} and not distinct
        least = _OF_PART * weight if loose else 0.0
        if most > 0 and self._is_converted(figure, at):
            least = _OF_OTHER_UNIT * weight + _NOUN
        return Answer(most, at, others, rivals, elsewhere[:2], weight, least, distinct, matter)

    def _digits(self, figure: Figure, at: int) -> int:
        """How many digits of a figure are said at a position; 0 for one that is said otherwise, or of anything."""
        number = figure.value / figure.unit
        words = self._index.turn_words(self._index.place(at))
        said = any(
            figure.amount == said.amount
            or (said.value == number and said.kind == "spoken")
            or (said.value == number and said.kind == "count" and _is_bare(words, said.end))
            for said in self._said.figures_at(at)
        )
        tells = digits(number) if figure.kind != "year" else _OF_YEAR
        return tells if said and tells > 1 else 0

    def _whole(self, at: int) -> Figure | None:
        """The count of which the one at a position is said to be part: eighteen of the 23."""
        place = self._index.place(at)
        ends = (place.start + one.end for one in self._said.figures_at(at) if one.kind == "count" and not one.aside)
        end = next((end for end in ends if self._said.stands_at("of", end)), None)
        behind = range(end + 1, min(end + 1 + _OF_WHOLE, place.end)) if end is not None else range(0)
        told = (one for n in behind for one in self._said.figures_at(n))
        return next((one for one in told if one.kind == "count" and not one.aside), None)

    def _fit(self, figure: Figure, clue: Clue, context: Context) -> _Fit | None:
        """How well what is said at a place may be what the prose counts or measures; None where it is no such thing."""
        if figure.dimension == "date":
            return "same"
        for said in self._said.figures_at(clue.start):
            if fit := self._fit_of(figure, said, clue, context):
                return fit
        return None

    def _is_of_rate(self, said: Figure, at: int) -> bool:
        """Whether a count at a position is any so many of which one is told: one in five, where nobody counts five."""
        if not said.aside or said.kind != "count":
            return False
        words, told = self._index.turn_words(self._index.place(at)), self._said.figures_at(at)
        ones = (one for one in told if one.kind == "share" and one.value * said.value == _WHOLE)
        return any("in" in words.keys[one.start : one.end] for one in ones)

    def _fit_of(self, figure: Figure, said: Figure, clue: Clue, context: Context) -> _Fit | None:
        place = self._index.place(clue.start)
        at, end = place.start + said.start, place.start + said.end
        if said.dimension and means(figure, said):
            return None if self._is_no_span(figure, at) else "same"
        if self._is_of_rate(said, at):
            return None
        if said.dimension == "date" and said.value != figure.value:  # the building of 1931 counts no 1,900
            return None
        otherwise = said.dimension != "" or (said.aside and said.kind != "spoken")
        if figure.dimension == "x" or (figure.dimension and otherwise) or said.value == 1:
            return None
        meant = figure._replace(bound="") if figure.dimension and not clue.united else figure  # up to 85 is not 70
        scaled = figure.value >= _MILLION and self._is_among_millions(at)
        numbers = _numbers(meant, every=clue.united, scaled=scaled)
        if not any(means(number, said.number) for number in numbers):
            return None
        counts = self._counts(at, said)
        unit = self._index.words[place.start + said.number_end : end]
        if not figure.dimension and not context.nouns.isdisjoint(unit):
            return "same"  # what is counted is called as a unit is: water meters
        if figure.dimension:
            if clue.united:
                if counts and figure.dimension == "time" and not self._is_timed(end):
                    return None
                return "other" if counts else "same"
            if figure.dimension == PERCENT:  # we fill them to 85; but nobody calls a third thirty
                written = (2 * figure.value).denominator == 1
                return "open" if written and not counts and self._is_level(at) else None
            return "open" if not counts else "other" if figure.number.value >= _LARGE else None
        if said.dimension in {"", *CURRENCY}:
            if self._names(context, at, end):
                return "same"
            return "other" if counts and context.counts and not self._is_of_them(end) else "open"
        return None if context.counts else "other"

    def _is_among_millions(self, at: int) -> bool:
        """Whether millions are spoken of around a position, where nobody says the word each time."""
        return any(one.number.value >= _MILLION and not one.aside for _, one, _ in self._said.figures_around(at))

    def _is_converted(self, figure: Figure, at: int) -> bool:
        """Whether a time at a position is not quite the one of the prose, told in another unit: 16 weeks, 4 months."""
        times = [said for said in self._said.figures_at(at) if said.dimension == figure.dimension == "time"]
        return times != [] and not any(said.unit == figure.unit or said.value == figure.value for said in times)

    def _is_no_span(self, figure: Figure, at: int) -> bool:
        """Whether a time at a position is no span within which something is done: every week, three weeks old."""
        within = figure.dimension == "time" and figure.bound == "under"
        again = not self._often.isdisjoint(self._index.words[max(0, at - 1) : at + 1])
        return within and (again or self._said.stands_at("old", at + 2))

    def _names(self, context: Context, at: int, end: int) -> bool:
        """Whether a noun stands close to a number that another one does not count: 28 beds, and six students."""
        words = self._index.words
        return any(
            words[n] in context.nouns and (n == end or words[n - 1] not in self._clues.telling)
            for n in range(max(0, at - _NEAR), min(len(words), end + _NEAR))
        )

    def _is_level(self, at: int) -> bool:
        """Whether the number at a position, its unit left out, is a level, up to 85, or said beside shares."""
        shares = (one.dimension == PERCENT and not one.aside for _, one, _ in self._said.figures_around(at, REACH))
        return self._index.words[at - 1 : at] in self._levels or any(shares)

    def _counts(self, at: int, said: Figure) -> bool:
        """Whether a word right behind the figure at a position says what it counts."""
        if said.dimension == "" and said.number_end < said.end:  # an age
            return True
        words = self._index.turn_words(self._index.place(at))
        of_them = self._is_of_them(at + said.end - said.start)
        behind = behind_other(words, said.end)
        return adjoins(words, behind) and (of_them or telling(words.keys[behind]))

    def _is_timed(self, end: int) -> bool:
        """Whether a unit of time stands shortly behind a number that a word follows: six long years, not six boats."""
        behind = self._said.talk(end, BEHIND)[-BEHIND:]
        return any(key in UNITS and UNITS[key].dimension == "time" for key in behind)

    def _is_of_them(self, at: int) -> bool:
        """Whether what is counted before a position was named earlier: six hundred of them."""
        return self._index.words[at : at + 2] in self._of_them

    def _alike(self, figure: Figure, context: Context, score_at: Callable[[int], float]) -> list[Said]:
        """The figures of the same kind that are said where the context is."""
        found: dict[tuple[int, str, int], Said | None] = {}
        for at in (*self._around.passages(context), *self._counted(context, score_at)):
            for low, said, words in self._said.figures_around(at):
                key = low, said.dimension, said.value.numerator
                if key not in found:
                    other = self._in_money(said, low, figure)
                    weight = self._is_alike(figure, other, low, context)
                    high = low + other.end - other.start
                    found[key] = None
                    if weight is not None:
                        akin = self._is_of_it(context, low, high) and (
                            weight > 0 or self._counts_same(context, low, high)
                        )
                        found[key] = Said(low, high, score_at(low) + weight, other, words, akin)
        return [said for said in found.values() if said is not None]

    def _in_money(self, said: Figure, low: int, figure: Figure) -> Figure:
        """What is said at a position, as money where a sum is asked for: we paid 415 million for it."""
        large = figure.dimension in CURRENCY and said.kind == "count" and said.value >= _LARGE
        if not large or self._counts(low, said):
            return said
        return said._replace(kind=figure.kind, dimension=figure.dimension)

    def _is_alike(self, figure: Figure, other: Figure, low: int, context: Context) -> float | None:
        """What a figure's score gains as it counts or measures the same as the other one; None where it does not."""
        if (
            other.dimension == ""
            and self._index.words[low - 1 : low] in self._numbered
            and not self._counts(low, other)
        ):
            return None
        vague = other.most is not None and figure.most is None
        idle = vague or other.is_one or other.aside or (other.dimension == "" and other.value == 1)
        if (idle and not means(figure, other)) or not comparable(figure, other) or self._is_of_rate(other, low):
            return None
        words = self._index.words
        beside = words[low : low + other.end - other.start + BEHIND] + words[max(0, low - 2) : low][:1]
        if figure.dimension or not context.nouns.isdisjoint(beside):
            return _NOUN if figure.dimension or context.counts else _NOUN / 2  # people are everywhere
        if other.kind == "count" and not self._counts(low, other) and self._is_counted_before(context, low):
            return _NOUN
        least, most = sorted((figure.value, other.value))
        large = least >= _LARGE and most < _ALIKE * least and not other.aside
        bare = (large or (not context.counts and other.value >= _TELLING)) and not self._counts(low, other)
        return 0.0 if bare else None

    def _is_of_it(self, context: Context, low: int, high: int) -> bool:
        """Whether what the prose tells of its figure stands right beside another, or what it counts behind it."""
        behind = context.counts and not context.nouns.isdisjoint(self._index.words[low : high + BEHIND])
        return behind or self._is_counted_before(context, low) or self._around.beside(low, context) >= _TELLS

    def _is_counted_before(self, context: Context, low: int) -> bool:
        """Whether what the prose counts is told in the sentence of "there were 80", before it."""
        lead, sentence = self._said.talk_before(low, 2), self._said.sentence(low)
        if not context.counts or "there" not in lead[:1] or "there" not in sentence or lead[1] not in AUXILIARIES:
            return False
        named = self._index.lexicon.lookup(sentence[: sentence.index("there")])
        return not context.nouns.isdisjoint(named)

    def _counts_same(self, context: Context, low: int, high: int) -> bool:
        """Whether what the prose counts, if it says so, is spoken of close to a bare number."""
        near = self._index.words[max(0, low - SPOKEN_OF) : high + SPOKEN_OF]
        return not context.counts or not context.nouns.isdisjoint(near)

    def _counted(self, context: Context, score_at: Callable[[int], float]) -> list[int]:
        """Corpus positions where what the prose counts is counted, those with most of the context."""
        near = {
            at: score_at(at)
            for noun in sorted(context.nouns)
            for at in self._index.positions(noun)[:OCCURRENCES]
            if not self._clues.telling.isdisjoint(self._index.words[max(0, at - 3) : at])
            and self._index.place(at).transcript.path in context.near
        }
        return nlargest(_COUNTED, near, key=lambda at: near[at])


def _is_bare(words: Words, end: int) -> bool:
    """Whether no word right behind a number says what it counts: we're at nineteen."""
    return not adjoins(words, end) or words.keys[end] in NAMELESS


def _is_far(figure: Figure, said: Figure) -> bool:
    """Whether one of two figures is many times the other."""
    low, high = sorted((figure.value, said.value))
    return high > _FAR * low


def _is_slip(figure: Figure, said: Figure) -> bool:
    """Whether a figure has the number of one that is said, and another unit."""
    return figure.unit != said.unit and figure.dimension == "time" and figure.number.value == said.number.value


def _numbers(figure: Figure, *, every: bool, scaled: bool) -> Iterator[Figure]:
    """The number of a figure as it may be said without its unit, or in every other one; `scaled`: without its scale."""
    unit = figure.unit if figure.dimension != PERCENT else Fraction(1)
    for factor in DIMENSIONS.get(figure.dimension, [unit]) if every else [unit]:
        yield figure._replace(unit=factor).number
    if scaled and figure.dimension not in DIMENSIONS:
        yield from (figure._replace(unit=Fraction(scale)).number for scale in SCALES.values() if scale >= _LARGE)
