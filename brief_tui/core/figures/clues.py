"""Which words lead to the places of the transcripts where a figure may be said; what is said there is read then."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import islice, product
from typing import NamedTuple

from brief_tui.core.figures.figure import Figure, limits
from brief_tui.core.figures.number_words import FIGURE_WORDS, number_of
from brief_tui.core.figures.units import (
    DECADES,
    DIMENSIONS,
    DOZENS,
    MULTIPLES,
    PARTS,
    PERCENT,
    PLURAL_PARTS,
    REGULAR,
    SECOND,
    VAGUE,
    WHOLES,
)
from brief_tui.core.language.measures import MONTHS
from brief_tui.core.language.quantities import CURRENCY, CURRENCY_WORDS, SCALES, TENS
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN

_WIDE = Fraction(9, 8)
"""Ratio of the greatest share to the least one from which on a third one between them is looked for."""
_OCCURRENCES = 300
"""Most places of one word that are looked at."""
_BEFORE, _AFTER = 16, 8
"""Words to either side of a number in which its unit stands: from forty minutes … to six."""
_FAR_BEFORE = 60
"""Words before a number in which stands the unit of time that all of the talk is about: over forty, of hours."""
_BESIDE = 5
"""Words of one phrase: six of every ten."""
_MILLION = 10**6
_EVERYWHERE = frozenset({"1", "1st", "2nd"})
_THOUSAND = 1000
_PARTS = {
    Fraction(1, 2): [("and", "a", "half")],
    Fraction(1, 4): [("and", "a", "quarter")],
    Fraction(3, 4): [("and", "3", "quarters")],
}
_MONEY = (*CURRENCY_WORDS, "pound", "pounds")
_EPSILON = 1e-9
_TIMES = {2: "twice", 3: "thrice"}
_HALVES = frozenset("half halves halved halving other 2nd".split())


class Clue(NamedTuple):
    """A place at which a figure may be said: corpus positions, and whether its unit stands there or close to it."""

    start: int
    end: int
    united: bool


class Clues:
    """Finds the places of one index."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._numbers: dict[str, list[tuple[float, str]]] = {}
        """Dimension → value and character of each folded word that has both, ascending."""
        numbers = list(index.lexicon.numbers())
        for key, character in numbers:
            for dimension, value in number_of(key):
                self._numbers.setdefault(dimension, []).append((float(value), character))
        for known in self._numbers.values():
            known.sort()
        telling = [character for key, character in numbers if key not in _EVERYWHERE]
        self.telling = frozenset([*telling, *index.lexicon.lookup(FIGURE_WORDS)]) - {UNKNOWN}
        """Characters without one of which no figure is said that matters."""
        self.percents = frozenset(character for _, character in self._numbers.get(PERCENT, ()))
        """Characters of shares in per cent."""

    def places(self, figure: Figure) -> Iterator[Clue]:
        """Where a figure may be said."""
        if figure.dimension == "date":
            for keys in _dates(figure):
                for at in self._index.occurrences(self._index.lexicon.lookup(keys)):
                    yield Clue(at, at + len(keys), True)
            return
        low, high = limits(figure)
        yield from self._at(self._said(figure.dimension, low, high), united=figure.dimension != "")
        if figure.dimension == PERCENT:
            yield from self._shares(low / 100, high / 100)
            numbers = self._said("", low, high)
            yield from self._beside(numbers, self.percents, _BEFORE, _AFTER)
            yield from self._at(numbers, united=False)
        elif figure.dimension == "x":
            yield from self._beside(self._said("", low, high), self._index.lexicon.lookup(["times", "fold", "factor"]))
        elif figure.dimension in DIMENSIONS:
            yield from self._measures(figure, low, high)
        else:
            yield from self._counts(figure, low, high)
        yield from self._words(figure, low, high)
        for form in _spoken(figure):
            found = self._index.occurrences(self._index.lexicon.lookup(form))
            yield from (Clue(at, at + len(form), False) for at in islice(found, _OCCURRENCES))

    def _said(self, dimension: str, low: Fraction, high: Fraction) -> list[str]:
        known = self._numbers.get(dimension, [])
        first = bisect_left(known, (float(low) * (1 - _EPSILON), ""))
        last = bisect_left(known, (float(high) * (1 + _EPSILON), UNKNOWN))
        return [character for _, character in known[first:last]]

    def _at(self, characters: Iterable[str], *, united: bool) -> Iterator[Clue]:
        for character in dict.fromkeys(characters):
            if character != UNKNOWN:
                for at in self._index.positions(character)[:_OCCURRENCES]:
                    yield Clue(at, at + 1, united)

    def _beside(
        self, characters: Iterable[str], close: Iterable[str], before: int = _BESIDE, after: int = _BESIDE
    ) -> Iterator[Clue]:
        """Places of one of the characters with one of others close by."""
        words, wanted = self._index.words, frozenset(close) - {UNKNOWN}
        for clue in self._at(characters, united=True) if wanted else ():
            if not wanted.isdisjoint(words[max(0, clue.start - before) : clue.end + after]):
                yield clue

    def _shares(self, low: Fraction, high: Fraction) -> Iterator[Clue]:
        """Thirds, a fifth, six in ten."""
        lookup = self._index.lexicon.lookup
        shares = (low, high) if high < low * _WIDE else (low, (low + high) / 2, high)
        for whole in WHOLES:
            for part in {round(share * whole) for share in shares}:
                if 0 < part < whole and low <= Fraction(part, whole) <= high:
                    number = "dozen" if whole == 12 else str(whole)
                    yield from self._beside(lookup({str(whole), number}), lookup({str(part), _TIMES.get(part, "")}))
                    names = [word for word, parts in (PARTS | PLURAL_PARTS).items() if parts == whole]
                    one = ("a", "an", "every", "each") if part == 1 else ()
                    yield from self._beside(lookup(names), lookup([str(part), *one]))
                    if part == 1:  # every ten episodes
                        yield from self._beside(lookup([str(whole)]), lookup(["every", "each"]), before=1, after=0)
                    fractions = lookup([f"{part}/{whole}"])
                    yield from self._at(fractions, united=True)
        if low <= Fraction(1, 2) <= high:
            yield from self._at(lookup(sorted(_HALVES)), united=True)

    def _measures(self, figure: Figure, low: Fraction, high: Fraction) -> Iterator[Clue]:
        """A number that has its unit, or another one of the dimension, close to it: 90 minutes, 1.5 hours."""
        lookup = self._index.lexicon.lookup
        for factor, named in DIMENSIONS[figure.dimension].items():
            names = lookup(named)
            characters = self._said("", low / factor, high / factor)
            yield from self._beside(characters, names, _BEFORE, _AFTER)
            if factor == figure.unit and figure.dimension != "time":
                yield from self._at(characters, united=False)
            elif factor == figure.unit:
                far = self._beside(characters, names, _FAR_BEFORE, _AFTER)
                yield from (clue._replace(united=False) for clue in far)
            if low <= factor <= high:
                yield from self._beside(
                    names, lookup("a an the every each per 1 whole full entire".split()), before=2, after=0
                )
                regular = (word for word, unit in REGULAR.items() if unit.factor == factor)
                yield from self._at(lookup(regular), united=True)
            for words, part in (("half",), 2), (("quarter", "quarters"), 4):
                if any((value * part / factor).denominator == 1 for value in (figure.value, low, high)):
                    yield from self._beside(lookup(words), names)
            often = round(factor / figure.value) if figure.value > 0 else 0
            parts = often if figure.value < factor else 0
            if parts > 2:
                beside = lookup([SECOND if name == "second" else name for name in named])
                yield from self._beside(lookup(w for w, n in (PARTS | PLURAL_PARTS).items() if n == parts), beside)
            if often > 1 and figure.dimension == "time":  # twice a year
                yield from self._beside(lookup([str(often), _TIMES.get(often, "")]), names, before=0, after=4)
            number = round(figure.value / factor)
            yield from self._beside(lookup([_ordinal(number)] if number > 1 else []), lookup(["every", "each"]))
            if named[0] == "second" and number in TENS.values():  # a twenty-second load
                yield from self._at(lookup([_ordinal(number + 2)]), united=True)
            if figure.unit < factor < figure.value:
                whole = figure.value // factor
                yield from self._beside(names, lookup([str(whole), "a", "an"]))

    def _counts(self, figure: Figure, low: Fraction, high: Fraction) -> Iterator[Clue]:
        for sign in ("", *CURRENCY) if not figure.dimension else ("",):
            yield from self._at(self._said(sign, low, high), united=False)
        if not figure.dimension:
            yield from self._at(self._said(PERCENT, low, high), united=False)
        whole, cents = divmod(figure.value * 100, 100)
        if figure.dimension in {"", "£", *CURRENCY} and cents and cents.denominator == 1:
            signs = [figure.dimension] if figure.dimension else sorted(CURRENCY)
            for name, link in product((*(f"{sign}{whole}" for sign in signs), *_MONEY), ((), ("and",))):
                spoken = self._index.lexicon.lookup([name, *link, str(cents)])
                yield from (Clue(at, at + 2, True) for at in self._index.occurrences(spoken))
        if figure.value < _MILLION:
            ends = self._index.lexicon.lookup(["to", "or", "and"])  # eight or ten thousand
            for scale in (100, _THOUSAND):
                if scale <= figure.value:
                    yield from self._beside(self._said("", low / scale, high / scale), ends, before=0, after=1)
            thousands = figure.value / _THOUSAND  # 38,000, and 105 the year before
            if thousands > 1 and thousands.denominator == 1:
                yield from self._at(self._said("", thousands, thousands), united=False)
        if figure.value >= _MILLION:
            # Among millions nobody says the word each time: nine of the thirty-eight.
            scale = max(scale for scale in SCALES.values() if scale <= figure.value)
            yield from self._at(self._said("", low / scale, high / scale), united=False)

    def _words(self, figure: Figure, low: Fraction, high: Fraction) -> Iterator[Clue]:
        """Dozens, halves of a million, and what multiplies."""
        words = [word for word, value in MULTIPLES.items() if figure.dimension == "x" and low <= value <= high]
        if figure.dimension == PERCENT and figure.value >= 100:
            words += [word for word, value in MULTIPLES.items() if figure.value in {100 * value, 100 * value - 100}]
        if figure.dimension in {"", *CURRENCY}:
            words += [word for word, (least, most) in VAGUE.items() if least <= high and low <= most]
            words += ["dozen"] * (any((value / 6).denominator == 1 for value in (low, high, figure.value)))
            words += ["couple"] * (figure.value / 2 in DOZENS.values())
            for scale in SCALES.values():
                words += ["half"] * ((figure.value * 2 / scale).denominator == 1 and figure.value * 2 >= scale)
                words += ["quarter"] * (figure.value * 4 == scale)
        united = figure.dimension not in CURRENCY
        yield from self._at(self._index.lexicon.lookup(dict.fromkeys(words)), united=united)


def _spoken(figure: Figure) -> Iterator[tuple[str, ...]]:
    """The words that together say its number: one point nine, four and a half, one ninety, seven three seven."""
    value = figure.value / (figure.unit if figure.dimension != PERCENT else 1)
    sign = f"{figure.dimension}{{}}" if figure.dimension in CURRENCY else "{}%" if figure.dimension == PERCENT else "{}"
    signs = [f"{one}{{}}" for one in sorted(CURRENCY)] if not figure.dimension and value >= _THOUSAND else [sign]
    ends = dict.fromkeys(("{}", *signs))
    for scale in (1, *(scale for scale in SCALES.values() if _THOUSAND <= scale <= value)):
        whole, part = divmod(value / scale, 1)
        if part > 0 and (part * 1000).denominator == 1 and whole < _THOUSAND:
            digits = f"{int(part * 1000):03}".rstrip("0")
            lead = [str(whole), "point"] if whole else ["point"]
            for said in dict.fromkeys((tuple(digits), (digits,))):
                last = {int(said[-1]) * scale, int(said[-1])}  # the scale may be left out
                yield from ((*lead, *said[:-1], end.format(number)) for number, end in product(sorted(last), ends))
            yield from ((str(whole), *words) for words in _PARTS.get(part, ()))
    for whole, rest in (divmod(value, 100), divmod(value * 100, 100)):
        if 0 < whole < 100 and rest and rest.denominator == 1:
            said = (str(whole), "oh") if rest < 10 else (str(whole),)
            yield from ((*said, end.format(rest)) for end in ends)
    if value.denominator == 1 and 100 <= value < 10_000:
        yield tuple(str(value))
    if value % _THOUSAND == 0 and _THOUSAND <= value < _MILLION:
        yield from ((str(value // _THOUSAND), end.format("000")) for end in ends)


def _ordinal(value: int) -> str:
    ending = "th" if 10 < value % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def _dates(figure: Figure) -> list[tuple[str, ...]]:
    """The words for a date as it may be said."""
    value = int(figure.value)
    if figure.kind == "decade":
        names = [word for word, year in DECADES.items() if year == value % 100]
        return [(word,) for word in (f"{value}s", *names, *map(str, range(value, value + 10)))]
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
