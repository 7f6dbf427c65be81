"""Figures in the transcripts: where one is said in a context, and what is said in its stead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property, lru_cache
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

from brief_tui.core.article.figures import MONTHS, PERCENT, UNITS, Figure, figures
from brief_tui.core.language.quantities import CURRENCY
from brief_tui.core.language.words import Words, fold
from brief_tui.core.sources.index import Place, TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN

REACH = 40
"""Words to either side of a figure that are its context."""
_NARROW = 12
"""What of the context stands so close counts twice where passages are compared."""
_NEAR = 8
"""Words to either side in which the unit or the noun of a bare number stands."""
_NOUN = 2
"""What the same noun right after another figure adds to its score."""
_BEFORE = 16
"""Words before a bare number in which its unit stands: from forty minutes … to six."""
_OCCURRENCES = 300
"""So many places of one form of a figure are looked at."""
_FEW, _MANY = 4, 25
"""Telling words of a context."""
_RARE = 60
"""A word of the context that occurs at most so often leads to the passage that is meant."""
_PASSAGES = 12
_LOOSE = 30
"""So many values are tried for a figure that is meant loosely."""
_ENDINGS = ("", "s", "es", "ed", "d", "ing", "er", "ers", "ly", "y")
_SCALES = [Decimal(10) ** 12, Decimal(10) ** 9, Decimal(10) ** 6, Decimal(1000)]
_SCALE_WORDS = dict(zip(_SCALES, ("trillion", "billion", "million", "thousand"), strict=True))
_COMMON = frozenset(
    "about above according across after again against almost along already also although always among another "
    "around because become been before began behind being below best better between both bring brought build "
    "built came cannot case come comes could does doing done down during each either else enough even ever every "
    "everybody everyone everything first five four from gave give given goes going gone good great have having "
    "here himself into itself just keep kept kind knew know known last late later least left less like little "
    "long look looked made make makes making many matter maybe mean meant might more most much must near need "
    "needs never next nine nobody nothing now often once only other others ought over part people perhaps point "
    "pretty probably quite rather really right said same says second seem seen seven several shall should since "
    "some somebody someone something sometimes still such sure take taken takes talk tell than that their them "
    "themselves then there these they thing things think third this those though thought three through time times "
    "today together told took toward turn turned under until upon used uses using very want wanted wants well "
    "went were what when where whether which while whole whose will with within without work works would yeah "
    "years your yours".split()
)
"""Words that are in every context."""


_RANGE = re.compile(r"([0-9]{1,9})[-–]([0-9]{1,9})[.,;:!?”\"']*")


class Context(NamedTuple):
    """The characters of the corpus that tell what a figure in the prose is about."""

    about: dict[str, int]
    """Character of a word in any of its endings → number of the word in the sentence."""
    nouns: frozenset[str]
    """Characters of what is counted: the words right after the figure."""
    near: frozenset[str]
    """Paths of the transcripts that the paragraph rests on."""

    @property
    def enough(self) -> int:
        """How much of it must stand around a figure that is said with its unit: more of a longer one."""
        words = len(set(self.about.values()))
        return 1 if words < _FEW else 2 if words < _MANY else 3


class Said(NamedTuple):
    """A figure of a transcript in a context."""

    start: int
    """Corpus positions."""
    end: int
    score: int
    """How much of the context stands around it."""
    figure: Figure
    words: str
    """As said."""


class SaidFigures:
    """Looks figures up in the transcripts of one index."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
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

    def context(self, keys: Iterable[str], nouns: Iterable[str], near: frozenset[str]) -> Context:
        """The context of a figure from the folded words around it, and from what follows it."""
        about: dict[str, int] = {}
        for number, key in enumerate(dict.fromkeys(key for key in keys if telling(key))):
            about.update(dict.fromkeys(self._forms(key), number))
        return Context(about, frozenset(c for noun in nouns for c in self._forms(noun)), near)

    def _forms(self, key: str) -> list[str]:
        """The characters of a word with other endings."""
        return [c for c in self._index.lexicon.lookup(inflected(key)) if c != UNKNOWN]

    def score(self, position: int, context: Context, reach: int = REACH) -> int:
        """How many words of the context stand around a position; the transcript meant counts as one."""
        low, high = self._index.transcript_bounds(position)
        window = self._index.words[max(low, position - reach) : min(high, position + reach)]
        shared = len({context.about[c] for c in set(window) & context.about.keys()})
        if len(self._index.transcripts) > 1 and context.near:
            shared += self._index.place(position).transcript.path in context.near
        return shared

    def supports(self, figure: Figure, context: Context) -> bool:
        """Whether the figure, as loosely as it is meant, is said in this context."""
        if any(self._fits(figure, at, end, exact, context) for at, end, exact in self.places(figure)):
            return True
        low, high = _TOLERANCE.get(figure.bound, (1, 1))
        alike = (said for said in self._alike(figure, context) if said.score >= context.enough)
        return any(figure.value * low <= said.figure.value <= figure.value * high for said in alike)

    def _fits(self, figure: Figure, at: int, end: int, exact: bool, context: Context) -> bool:
        beside = set(self._index.words[max(0, at - _NEAR) : end + _NEAR])
        score, small = self.score(at, context), figure.value <= _SMALL
        if figure.kind in {"measure", "share", "multiple"}:
            percent = figure.dimension == PERCENT and not beside.isdisjoint(self._percents)
            return score >= context.enough + (0 if exact else 1 if percent else 2)
        if context.nouns:
            return not beside.isdisjoint(context.nouns) or score >= (1 if small else 3)
        return score >= (1 if small else 2)

    def places(self, figure: Figure) -> Iterator[tuple[int, int, bool]]:
        """Where a value is said: corpus positions, and whether its unit is beside it."""
        for value in self._meant(figure):
            for keys, exact in _forms(figure, value):
                yield from self._occurrences(keys, exact)
            for keys in self._ranges.get(value, ()):
                yield from self._occurrences(keys, exact=False)
        if figure.dimension in _DIMENSIONS:
            yield from self._measured(figure)

    def dated(self, figure: Figure) -> bool:
        """Whether a date is said anywhere; a year may be said without its century."""
        return any(True for keys in _dates(figure) for _ in self._occurrences(keys, exact=True))

    def _occurrences(self, keys: tuple[str, ...], exact: bool) -> Iterator[tuple[int, int, bool]]:
        found = self._index.occurrences(self._index.lexicon.lookup(keys))
        for at in islice(found, _OCCURRENCES):
            yield at, at + len(keys), exact

    def _measured(self, figure: Figure) -> Iterator[tuple[int, int, bool]]:
        """A number that has its unit, or another one of the dimension, close to it: 90 minutes, 1.5 hours."""
        lookup, words = self._index.lexicon.lookup, self._index.words
        for factor, names in _DIMENSIONS[figure.dimension].items():
            beside = frozenset(lookup(names))
            for value in self._meant(figure._replace(value=figure.value / factor)):
                if not Decimal("0.1") <= value < 10**7:
                    continue
                for keys in (*number_forms(value), *self._ranges.get(value, ())):
                    for at, end, _ in self._occurrences(keys, exact=False):
                        yield at, end, not beside.isdisjoint(words[max(0, at - _BEFORE) : end + _NEAR])
                for name in names:
                    yield from self._occurrences((f"{_plain(value)}{name}",), exact=True)
                    if value in _HALVES:
                        for before, after in _HALVES[value]:
                            yield from self._occurrences((*before, name, *after), exact=True)

    def _meant(self, figure: Figure) -> list[Decimal]:
        """The values that a figure may stand for, itself first."""
        value = figure.value
        if not figure.bound or value <= 0:
            return [value]
        low, high = _TOLERANCE[figure.bound]
        near = [other for other in self._values if value * low <= other <= value * high]
        step = Decimal(10) ** (value.adjusted() - 1)
        round_ones = [step * n for n in range(int(value * low / step), int(value * high / step) + 1)]
        return list(dict.fromkeys([value, *round_ones, *near]))[:_LOOSE]

    def instead(self, figure: Figure, context: Context) -> list[Said]:
        """Other figures of the same kind that are said where the context is, best first."""
        found = (said for said in self._alike(figure, context) if said.figure.value != figure.value)
        return sorted(found, key=lambda said: -said.score)

    def _alike(self, figure: Figure, context: Context) -> list[Said]:
        """The figures of the same kind that are said where the context is."""
        found: dict[tuple[int, Decimal], Said] = {}
        for at in self._passages(context):
            place = self._index.place(at)
            for start, end, other, words in _figures_of(self._index, place):
                low, high = place.start + start, place.start + end
                same = (other.kind, other.dimension) == (figure.kind, figure.dimension) and _comparable(other, figure)
                same = same and abs(low - at) <= 2 * REACH
                noun = not context.nouns.isdisjoint(self._index.words[low : high + 3])
                if same and (figure.dimension or noun):
                    score = self.score(low, context) + self.score(low, context, _NARROW) + _NOUN * noun
                    found[low, other.value] = Said(low, high, score, other, words)
        return list(found.values())

    def _passages(self, context: Context) -> list[int]:
        """Positions about which most rare words of the context stand."""
        near: dict[int, set[int]] = {}
        for character, number in {**dict.fromkeys(context.nouns, -1), **context.about}.items():
            places = self._index.positions(character)
            for position in places if len(places) <= _RARE else ():
                near.setdefault(position // REACH, set()).add(number)
        best = nlargest(_PASSAGES, near, key=lambda cell: len(near[cell]) + len(near.get(cell + 1, ())))
        return [cell * REACH + REACH // 2 for cell in best]


_SMALL = 12
_TOLERANCE = {
    "about": (Decimal("0.93"), Decimal("1.07")),
    "over": (Decimal(1), Decimal("1.25")),
    "under": (Decimal("0.8"), Decimal(1)),
}
_HALVES: dict[Decimal, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {
    Decimal("0.5"): [(("half", "an"), ()), (("half", "a"), ()), (("half",), ())],
    Decimal("1.5"): [((), ("and", "a", "half"))],
    Decimal(1): [(("a",), ()), (("an",), ()), (("per",), ())],
}


def _dimensions() -> dict[str, dict[Decimal, list[str]]]:
    found: dict[str, dict[Decimal, list[str]]] = {}
    for name, unit in UNITS.items():
        if unit.dimension != PERCENT:
            found.setdefault(unit.dimension, {}).setdefault(unit.factor, []).append(name)
    return found


_DIMENSIONS = _dimensions()
_SHARES: dict[int, list[tuple[str, ...]]] = {
    50: [("half",), ("halves",), ("halved",), ("halving",)],
    33: [("a", "3rd"), ("1", "3rd"), ("thirds",)],
    67: [("2", "thirds"), ("3rd",)],
    25: [("a", "quarter"), ("1", "quarter"), ("quarter", "of")],
    75: [("3", "quarters")],
    20: [("a", "5th"), ("1", "5th")],
    10: [("a", "10th"), ("1", "10th")],
}
_MULTIPLE_WORDS = {
    2: "double doubled doubling doubles twice 2x twofold 100%".split(),
    3: "triple tripled tripling triples 3x threefold treble trebled".split(),
    4: "quadruple quadrupled 4x fourfold".split(),
    10: ["tenfold", "10x"],
}


def _comparable(one: Figure, other: Figure) -> bool:
    """Whether figures could be about the same thing: five minutes are no other word for 120 days."""
    return one.value < 30 * other.value and other.value < 30 * one.value


def telling(key: str) -> bool:
    """Whether a folded word says what a sentence is about."""
    return (len(key) > 3 or not key.isascii()) and key not in _COMMON and not key[0].isdigit()


def inflected(key: str) -> Iterator[str]:
    """A word with the endings that another sentence may give it."""
    bases = {key}
    if key.endswith("ies"):
        bases |= {f"{key[:-3]}y", key[:-3]}
    for ending in ("'s", "s", "es", "ed", "ing", "er", "ers", "ly"):
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            bases |= {key[: -len(ending)], f"{key[: -len(ending)]}e"}
    for base in sorted(bases):
        yield from (base + ending for ending in _ENDINGS)
        if base.endswith("e"):
            yield f"{base[:-1]}ing"
        if base.endswith("y"):
            yield f"{base[:-1]}ies"


def _value(chunk: str) -> Decimal | None:
    number = chunk.strip("$€£(“\"',.;:?!)”%").replace(",", "")
    return Decimal(number) if number.isascii() and number.isdigit() and len(number) < 16 else None


def _plain(value: Decimal) -> str:
    return str(int(value)) if value == value.to_integral_value() else format(value.normalize(), "f")


def number_forms(value: Decimal) -> list[tuple[str, ...]]:
    """The folded words of a number as it may be said."""
    forms: list[tuple[str, ...]] = [(_plain(value),)]
    whole = value.to_integral_value(rounding="ROUND_FLOOR")
    if value != whole:
        head, tail = _plain(whole), _plain(value).partition(".")[2]
        forms += [(head, "point", tail), (head, "point", *tail), (f"{_plain(value)}0",)]
        if value - whole == Decimal("0.5"):
            forms += [(head, "and", "a", "half")] if whole else [("half",)]
    for scale in _SCALES:
        if value / scale in {Decimal("0.5"), Decimal("0.25")}:
            forms += [("half" if value / scale == Decimal("0.5") else "quarter", "a", _SCALE_WORDS[scale])]
        elif scale <= value < 1000 * scale and (value / scale) % 1 == Decimal("0.5"):
            forms += [(_plain(value // scale), "and", "a", "half", _SCALE_WORDS[scale])]
    if value == 12:
        forms.append(("dozen",))
    elif value == 24:
        forms.append(("2", "dozen"))
    return forms


def _forms(figure: Figure, value: Decimal) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The words for a value of the figure's kind, and whether they hold its unit."""
    number = number_forms(value) if figure.kind != "share" else []
    if figure.dimension == PERCENT:
        rounded = int(value.to_integral_value())
        yield from (
            ((f"{_plain(value) if value % 1 == 0 else n}%",), True) for n in dict.fromkeys([rounded, int(value)])
        )
        yield from (((f"{_plain(value)}%",), True), ((f"{_plain(value)}%", "points"), True))
        yield from ((words, True) for words in _SHARES.get(rounded, ()))
    elif figure.dimension in CURRENCY:
        yield (f"{figure.dimension}{_plain(value)}",), True
    elif figure.kind == "multiple":
        yield from (((word,), True) for word in _MULTIPLE_WORDS.get(int(value), [f"{_plain(value)}x"]))
        yield from (((*words, unit), True) for words in number for unit in ("times", "fold", "x"))
        return
    elif figure.kind == "count":
        yield from (((f"{sign}{_plain(value)}",), True) for sign in CURRENCY)
        yield (f"{_plain(value)}%",), True
    if figure.dimension not in _DIMENSIONS:
        yield from ((words, False) for words in number)


def _dates(figure: Figure) -> list[tuple[str, ...]]:
    """The words for a date as it may be said."""
    value = int(figure.value)
    if figure.kind == "year":
        century, year = divmod(value, 100)
        return [(str(value),), (str(century), str(year)), (str(century), "oh", str(year)), (f"{value}'s",)]
    if figure.kind == "month":
        return [(MONTHS[value - 1],)]
    if figure.kind == "quarter":
        return [(f"q{value}",), (_ordinal(value), "quarter")]
    month, day = MONTHS[value // 100 - 1], value % 100
    days = (str(day), _ordinal(day))
    return [words for d in days for words in ((month, d), (d, month), (d, "of", month), (month, "the", d))]


def _ordinal(value: int) -> str:
    ending = "th" if 10 < value < 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


@lru_cache(maxsize=256)
def _figures_in(text: str) -> tuple[Figure, ...]:
    return tuple(figures(fold(text)))


def _figures_of(index: TranscriptIndex, place: Place) -> Iterator[tuple[int, int, Figure, str]]:
    """The figures of a turn: words from its start, the figure, and how it is said."""
    words: Words = index.turn_words(place)
    for figure in _figures_in(words.text):
        yield figure.start, figure.end, figure, words.said(figure.start, figure.end)
