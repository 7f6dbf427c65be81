"""Where the matter of a paraphrase is said, and by whom: windows of one speaker's own words that hold most of it.

What others say between is passed over. A word counts in any of its endings, the more the rarer it is, and one of the
same everyday matter nearly as much where that is asked for; a name that is in no transcript counts as a rare word does.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import chain, groupby
from math import log
from operator import attrgetter

from brief_tui.core.article.paraphrases.said_windows import AKIN, WINDOW, Hit, Window, densest
from brief_tui.core.article.paraphrases.telling_words import TellingWord
from brief_tui.core.article.said_context import inflected
from brief_tui.core.language.common_words import sums_up
from brief_tui.core.language.kin_words import kin_forms
from brief_tui.core.language.opposites import opposite_forms
from brief_tui.core.language.words import has_number
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN

BEFORE = 40
"""Words of others before a turn that may say what the turn takes up: a question."""
_CLOSE = 8
"""Words between a figure and what it counts."""
_TURN = 12
"""A shorter turn takes nothing up: "Yeah, exactly."."""
_APART = 1000
"""Words that lie between the same speaker's words in two transcripts."""
_UNSAID, _UNSAID_NAME, _UNSAID_SUMMING = 3.0, 4.0, 1.0
_LEAST, _MOST, _COMMON = 0.3, 3.0, 3.0
"""Least and most weight of a word, and what is taken from its weight, the logarithm of how rare it is."""
_DECIMAL = re.compile(r"\d{1,15}(?:\.\d{1,3})?")
_SCALES = (1, 10**6, 10**9)
"""What a number with a point counts: ones, millions, billions."""
SIGNS = "%€$£"
"""What a number has beside it that is an amount or a percentage."""
_FREQUENT = 150
"""A word that makes up more than one word in this many tells nothing here."""
SHOWN = 3
"""Most windows of others that are told of."""

_Places = dict[str | None, list[tuple[int, int]]]
"""Where something is said, by label: its place in the speaker's words and in the corpus."""


class SaidMatter:
    """Looks words up in the speech of everybody in one index. What was asked once is kept."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._starts, self._own = array("L"), array("L")
        self._labels: list[str | None] = []
        self._turns: defaultdict[str | None, list[tuple[int, int, int]]] = defaultdict(list)
        self._hits: dict[str, _Places] = {}
        self._kin: dict[str, _Places] = {}
        self._opposites: dict[str, _Places] = {}
        self._frequent: set[str] = set()
        self._near: dict[tuple[frozenset[str], str, bool], list[int]] = {}
        self._spans: dict[frozenset[str], list[tuple[int, int]]] = {}
        said = Counter[str | None]()
        for _, turns in groupby(index.turns(), key=attrgetter("transcript.path")):
            places = list(turns)
            for place in places:
                label = place.turn.speaker
                self._starts.append(place.start)
                self._own.append(said[label])
                self._labels.append(label)
                self._turns[label].append((place.start, place.end, max(places[0].start, place.start - BEFORE)))
                said[label] += place.end - place.start
            for label in said:
                said[label] += _APART
        self._size = len(index.words)

    def speaks(self, labels: Iterable[str]) -> bool:
        """Whether somebody of these labels has a word in the transcripts."""
        return any(label in self._turns for label in labels)

    def weights(self, words: Sequence[TellingWord]) -> list[float]:
        """How much each word tells."""
        return [self._weight(word) for word in words]

    def _weight(self, word: TellingWord) -> float:
        said = sum(map(len, self._found(word.key).values()))
        if not said:
            unsaid = _UNSAID_NAME if word.name else _UNSAID_SUMMING if sums_up(word.key) else _UNSAID
            return 0.0 if word.key in self._frequent else unsaid
        return max(_LEAST, min(_MOST, log(self._size / said) - _COMMON))

    def is_unsaid(self, key: str) -> bool:
        """Whether nobody says a word."""
        return not (self._found(key) or key in self._frequent)

    def is_unheard(self, key: str) -> bool:
        """Whether nobody says a word, nor one akin to it."""
        return self.is_unsaid(key) and not self._akin(key)

    def knows(self, labels: frozenset[str], key: str, *, akin: bool) -> bool:
        """Whether these labels, or others right before them, say a word, or, if `akin`, one akin to it."""
        if any(self._found(key).get(label) for label in labels) or key in self._frequent:
            return True
        if self._beside(labels, key, akin=False):
            return True
        return akin and (any(map(self._akin(key).get, labels)) or bool(self._beside(labels, key, akin=True)))

    def says_together(self, labels: Iterable[str | None], key: str, other: str) -> bool:
        """Whether one of these labels says two words close together."""
        for label in labels:
            others = [at for at, _ in self._found(other).get(label, ())]
            for at, _ in self._found(key).get(label, ()):
                near = bisect_left(others, at - _CLOSE)
                if near < len(others) and others[near] <= at + _CLOSE:
                    return True
        return False

    def _is_too_often(self, count: int) -> bool:
        return count * _FREQUENT > self._size >= _FREQUENT * WINDOW

    def _said(self, keys: Iterable[str]) -> set[str]:
        """Those of some words that are in the transcripts, as characters of the lexicon."""
        return set(self._index.lexicon.lookup(keys)) - {UNKNOWN}

    def _found(self, key: str) -> _Places:
        """Where a word is said in any of its endings."""
        known = self._hits.get(key)
        if known is None:
            places = sorted([*self._places(self._said(_forms(key))), *self._spelled_out(key)])
            if self._is_too_often(len(places)):
                self._frequent.add(key)
                places = []
            known = self._hits[key] = self._by_label(places)
        return known

    def _spelled_out(self, key: str) -> Iterator[int]:
        """Where a number is said with the word for its point: "four point two million"."""
        for words in _pointed(key.strip(SIGNS)) if has_number(key) else ():
            characters = self._index.lexicon.lookup(words)
            if UNKNOWN not in characters:
                yield from self._index.occurrences("".join(characters))

    def _akin(self, key: str) -> _Places:
        """Where another word of the same everyday matter is said."""
        known = self._kin.get(key)
        if known is None:
            said = self._said(kin_forms(key)) - self._said(_forms(key))
            known = self._kin[key] = self._by_label(
                self._places(c for c in said if not self._is_too_often(self._index.count(c)))
            )
        return known

    def nearly(self, labels: Iterable[str], key: str) -> Iterator[tuple[int, float]]:
        """Where these labels say a word, its opposite or one akin to it: corpus positions, and what each counts."""
        ways = ((self._akin(key), AKIN), (self._opposed(key), 1.0), (self._found(key), 1.0))
        yield from (
            (position, counts) for found, counts in ways for label in labels for _, position in found.get(label, ())
        )

    def _opposed(self, key: str) -> _Places:
        """Where an opposite of a word is said."""
        known = self._opposites.get(key)
        if known is None:
            known = self._opposites[key] = self._by_label(self._places(self._said(opposite_forms(key))))
        return known

    def _places(self, characters: Iterable[str]) -> list[int]:
        return sorted(at for character in characters for at in self._index.positions(character))

    def _by_label(self, places: Iterable[int]) -> _Places:
        found: _Places = {}
        for position in places:
            turn = bisect_right(self._starts, position) - 1
            own = self._own[turn] + position - self._starts[turn]
            found.setdefault(self._labels[turn], []).append((own, position))
        return found

    def own(self, label: str | None, words: Sequence[TellingWord], weights: Sequence[float], *, akin: bool) -> Window:
        """The window of one label's own words that holds most."""
        hits = [
            Hit(at, position, n) for n, found in self._numbered(words, akin) for at, position in found.get(label, ())
        ]
        return densest(hits, weights)._replace(label=label)

    def held(self, window: Window, words: Sequence[TellingWord]) -> list[int]:
        """The numbers of the words that a window has themselves."""
        places = set(window.places)
        found = (chain.from_iterable(self._found(word.key).values()) for word in words)
        return [n for n, hits in enumerate(found) if any(at in places for _, at in hits)]

    def _numbered(self, words: Sequence[TellingWord], akin: bool) -> Iterator[tuple[int, _Places]]:
        """Where each word is said, with its number, and then what is akin to it."""
        yield from ((n, self._found(word.key)) for n, word in enumerate(words))
        if akin:
            yield from ((n, self._akin(word.key)) for n, word in enumerate(words, len(words)))

    def around(
        self, labels: frozenset[str], words: Sequence[TellingWord], weights: Sequence[float], *, akin: bool
    ) -> Window:
        """The window of the corpus where these labels speak, with what others say right before."""
        count = len(words)
        hits = [Hit(at, at, n) for n, word in enumerate(words) for at in self._beside(labels, word.key, akin=False)]
        if akin:
            also = ((n, self._beside(labels, word.key, akin=True)) for n, word in enumerate(words, count))
            hits += [Hit(at, at, n) for n, places in also for at in places]
        return densest(hits, weights)

    def _beside(self, labels: frozenset[str], key: str, *, akin: bool) -> list[int]:
        """Where a word, or what is akin to it, is said by these labels, or by others right before them."""
        known = self._near.get((labels, key, akin))
        if known is None:
            spans = self._spoken(labels)
            places = (at for found in (self._akin if akin else self._found)(key).values() for _, at in found)
            known = [at for at in places if at < spans[bisect_right(spans, (at, at)) - 1][1]]
            self._near[labels, key, akin] = known
        return known

    def _spoken(self, labels: frozenset[str]) -> list[tuple[int, int]]:
        """Where these labels speak at any length, with what stands right before; an empty span comes first."""
        if labels not in self._spans:
            turns = (turn for label in labels for turn in self._turns.get(label, ()))
            spans = _merged((before, end) for start, end, before in turns if end - start >= _TURN)
            self._spans[labels] = [(-1, -1), *spans]
        return self._spans[labels]

    def most(
        self, labels: Iterable[str | None], words: Sequence[TellingWord], weights: Sequence[float], *, akin: bool
    ) -> tuple[Window, ...]:
        """The best windows of these labels, no more than SHOWN, best first; of equals, by the names of their labels."""
        bound: defaultdict[str | None, float] = defaultdict(float)
        for n, found in self._numbered(words, akin):
            for label in found:
                bound[label] += weights[n % len(words)]
        best: list[Window] = []
        likely = bound.keys() & set(labels)
        for label in sorted(likely, key=lambda one: (-bound[one], one or "")):
            if len(best) == SHOWN and best[-1].share * sum(weights) >= bound[label]:
                break
            best = sorted([*best, self.own(label, words, weights, akin=akin)], key=lambda one: -one.share)[:SHOWN]
        return tuple(best)

    def cost(self, words: Sequence[TellingWord]) -> int:
        """At how many places the words are said."""
        return sum(len(hits) for word in words for hits in self._found(word.key).values())


@remembered(1)
def said_matter(index: TranscriptIndex) -> SaidMatter:
    """The one look-up of an index: who said which words takes long to gather."""
    return SaidMatter(index)


def _forms(key: str) -> Sequence[str]:
    """A word in any of its endings; a number as an amount or a percentage as well: "from 21 to 26 percent"."""
    if not has_number(key):
        return inflected(key)
    value = key.strip(SIGNS)
    return list(dict.fromkeys((key, value, f"{value}%", *(f"{sign}{value}" for sign in "€$£")))) if value else [key]


def _pointed(value: str) -> Iterator[tuple[str, ...]]:
    """The words that say a number with a point: 4, point, 2 millions; the millions may be left out."""
    if not _DECIMAL.fullmatch(value):
        return
    for scale in _SCALES:
        whole, part = divmod(Fraction(value) / scale, 1)
        if whole and part and (part * 10).denominator == 1:
            tenths = int(part * 10)
            for last in dict.fromkeys((tenths * scale, tenths)):
                yield from ((str(whole), "point", form) for form in _forms(str(last)))


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, overlapping ones as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
