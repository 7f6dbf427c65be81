"""Where the matter of a paraphrase is said, and by whom: windows of one speaker's own words that hold most of it.

What others say between is passed over. A word counts in any of its endings, the more the rarer it is; a name that is
in no transcript counts as a rare word does.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from math import log
from operator import attrgetter
from typing import NamedTuple

from brief_tui.core.article.reported import TellingWord
from brief_tui.core.article.said_context import inflected
from brief_tui.core.language.words import has_number
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN

_WINDOW = 80
"""Words of one speaker."""
_BEFORE = 40
"""Words of others before a turn that may say what the turn takes up: a question."""
_TURN = 12
"""A shorter turn takes nothing up: "Yeah, exactly."."""
_APART = 1000
"""Words that lie between the same speaker's words in two transcripts."""
_UNSAID, _UNSAID_NAME = 3.0, 4.0
_LEAST, _MOST, _COMMON = 0.3, 4.0, 4.0
"""Least and most weight of a word, and what is taken from its weight, the logarithm of how rare it is."""
_SIGNS = "%€$£"
_FREQUENT = 150
"""A word that makes up more than one word in this many tells nothing here."""


class Window(NamedTuple):
    """The densest place of some words in somebody's speech."""

    share: float
    """Share of the words' weight that it holds, 0 to 1."""
    held: int
    """How many different words it holds."""
    label: str | None
    places: tuple[int, ...]
    """Corpus positions of the words in it, ascending."""


NOWHERE = Window(0.0, 0, None, ())


class _Hit(NamedTuple):
    at: int
    """Position among the words of its speaker, or in the corpus."""
    position: int
    """Corpus position."""
    word: int
    """Number of the word among those asked for."""


class SaidMatter:
    """Looks words up in the speech of everybody in one index. What was asked once is kept."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._starts, self._own = array("L"), array("L")
        self._labels: list[str | None] = []
        self._turns: defaultdict[str | None, list[tuple[int, int, int]]] = defaultdict(list)
        self._hits: dict[str, dict[str | None, list[tuple[int, int]]]] = {}
        self._near: dict[tuple[frozenset[str], str], list[int]] = {}
        self._spans: dict[frozenset[str], list[tuple[int, int]]] = {}
        said = Counter[str | None]()
        for _, turns in groupby(index.turns(), key=attrgetter("transcript.path")):
            places = list(turns)
            for place in places:
                label = place.turn.speaker
                self._starts.append(place.start)
                self._own.append(said[label])
                self._labels.append(label)
                self._turns[label].append((place.start, place.end, max(places[0].start, place.start - _BEFORE)))
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
            return _UNSAID_NAME if word.name else _UNSAID
        return max(_LEAST, min(_MOST, log(self._size / said) - _COMMON))

    def _found(self, key: str) -> dict[str | None, list[tuple[int, int]]]:
        """Where a word is said in any of its endings: by label, its place in the speaker's words and in the corpus."""
        known = self._hits.get(key)
        if known is None:
            known = self._hits[key] = {}
            forms = {form for form in self._index.lexicon.lookup(_forms(key)) if form != UNKNOWN}
            places = sorted(at for form in forms for at in self._index.positions(form))
            if len(places) * _FREQUENT <= self._size or self._size < _FREQUENT * _WINDOW:
                for position in places:
                    turn = bisect_right(self._starts, position) - 1
                    own = self._own[turn] + position - self._starts[turn]
                    known.setdefault(self._labels[turn], []).append((own, position))
        return known

    def own(self, label: str | None, words: Sequence[TellingWord], weights: Sequence[float]) -> Window:
        """The window of one label's own words that holds most."""
        hits = [
            _Hit(at, position, n)
            for n, word in enumerate(words)
            for at, position in self._found(word.key).get(label, ())
        ]
        return _densest(hits, weights)._replace(label=label)

    def around(self, labels: frozenset[str], words: Sequence[TellingWord], weights: Sequence[float]) -> Window:
        """The window of the corpus where these labels speak, with what others say right before."""
        hits = [_Hit(at, at, n) for n, word in enumerate(words) for at in self._beside(labels, word.key)]
        return _densest(hits, weights)

    def _beside(self, labels: frozenset[str], key: str) -> list[int]:
        """Where a word is said by these labels, or by others right before them."""
        known = self._near.get((labels, key))
        if known is None:
            spans = self._spoken(labels)
            places = (at for found in self._found(key).values() for _, at in found)
            known = self._near[labels, key] = [at for at in places if at < spans[bisect_right(spans, (at, at)) - 1][1]]
        return known

    def _spoken(self, labels: frozenset[str]) -> list[tuple[int, int]]:
        """Where these labels speak at any length, with what stands right before; an empty span comes first."""
        if labels not in self._spans:
            turns = (turn for label in labels for turn in self._turns.get(label, ()))
            spans = _merged((before, end) for start, end, before in turns if end - start >= _TURN)
            self._spans[labels] = [(-1, -1), *spans]
        return self._spans[labels]

    def most(
        self, labels: Iterable[str | None], words: Sequence[TellingWord], weights: Sequence[float]
    ) -> list[Window]:
        """The windows of these labels, best first; labels that say too few of the words to matter are left out."""
        bound: defaultdict[str | None, float] = defaultdict(float)
        for word, weight in zip(words, weights, strict=True):
            for label in self._found(word.key):
                bound[label] += weight
        wanted = set(labels)
        likely = [label for label in bound if label in wanted]
        return sorted((self.own(label, words, weights) for label in likely), key=lambda window: -window.share)

    def cost(self, words: Sequence[TellingWord], labels: Iterable[str | None] | None = None) -> int:
        """At how many places these labels say the words, or everybody."""
        found = [self._found(word.key) for word in words]
        if labels is None:
            return sum(len(hits) for by_label in found for hits in by_label.values())
        return sum(len(by_label.get(label, ())) for label in labels for by_label in found)


def _forms(key: str) -> list[str]:
    """A word in any of its endings; a number as an amount or a percentage as well: "from 21 to 26 percent"."""
    if not has_number(key):
        return list(inflected(key))
    value = key.strip(_SIGNS)
    return list(dict.fromkeys((key, value, f"{value}%", *(f"{sign}{value}" for sign in "€$£")))) if value else [key]


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, overlapping ones as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _densest(hits: list[_Hit], weights: Sequence[float]) -> Window:
    """The window that holds the greatest weight of different words; the first of equals."""
    hits.sort()
    inside: Counter[int] = Counter()
    weight = best = 0.0
    low, bounds = 0, (0, 0)
    for high, hit in enumerate(hits):
        weight += 0 if inside[hit.word] else weights[hit.word]
        inside[hit.word] += 1
        while hits[low].at <= hit.at - _WINDOW:
            inside[hits[low].word] -= 1
            weight -= 0 if inside[hits[low].word] else weights[hits[low].word]
            low += 1
        if weight > best + 1e-9:
            best, bounds = weight, (low, high + 1)
    if not best:
        return NOWHERE
    held = hits[slice(*bounds)]
    return Window(best / sum(weights), len({hit.word for hit in held}), None, tuple(sorted({h.position for h in held})))


def together(index: TranscriptIndex, places: Sequence[int]) -> tuple[int, ...]:
    """Those of a window's places that stand in the turn that has most of them."""
    first = index.place(places[0])
    turns = [first.start]
    for one, other in pairwise(places):
        turns.append(turns[-1] if other < index.place(one).end else index.place(other).start)
    turn = Counter(turns).most_common(1)[0][0]
    low = bisect_left(turns, turn)
    return tuple(places[low : bisect_right(turns, turn)])
