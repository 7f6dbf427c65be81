"""Windows: the places where somebody says most of some words close together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.sources.index import TranscriptIndex

WINDOW = 80
"""Words of one speaker."""
AKIN = 0.7
"""What a word of the same everyday matter counts against the word itself."""

_PAIR, _SENTENCE = 2, 30
"""Words that stand together by chance, if more words than a sentence has are between them."""


class Window(NamedTuple):
    """The densest place of some words in somebody's speech."""

    share: float
    """Share of the words' weight that it holds, 0 to 1."""
    held: int
    """How many different words it holds."""
    label: str | None
    places: tuple[int, ...]
    """Corpus positions of the words in it, ascending."""

    @property
    def has_phrase(self) -> bool:
        """Whether two of its words stand next to each other."""
        return any(other - one == 1 for one, other in pairwise(self.places))

    @property
    def is_scattered(self) -> bool:
        """Whether it holds but two words, and they stand sentences apart, as by chance."""
        return self.held <= _PAIR and all(other - one > _SENTENCE for one, other in pairwise(self.places))


NOWHERE = Window(0.0, 0, None, ())


class Hit(NamedTuple):
    """A word of those asked for, where it is said."""

    at: int
    """Position among the words of its speaker, or in the corpus."""
    position: int
    """Corpus position."""
    word: int
    """Number of the word among those asked for; of one akin to it, that and how many are asked for."""


def densest(hits: list[Hit], weights: Sequence[float]) -> Window:
    """The window of WINDOW words that holds the greatest weight of different words; the first of equals."""
    hits.sort()
    count = len(weights)
    inside: Counter[int] = Counter()
    weight = best = 0.0
    low, bounds = 0, (0, 0)

    def held(number: int) -> float:
        n = number % count
        return weights[n] if inside[n] else AKIN * weights[n] if inside[n + count] else 0.0

    for high, hit in enumerate(hits):
        before = held(hit.word)
        inside[hit.word] += 1
        weight += held(hit.word) - before
        while hits[low].at <= hit.at - WINDOW:
            before = held(hits[low].word)
            inside[hits[low].word] -= 1
            weight += held(hits[low].word) - before
            low += 1
        if weight > best + 1e-9:
            best, bounds = weight, (low, high + 1)
    if not best:
        return NOWHERE
    among = hits[slice(*bounds)]
    places = tuple(sorted({hit.position for hit in among}))
    return Window(best / sum(weights), len({hit.word % count for hit in among}), None, places)


def together(index: TranscriptIndex, places: Sequence[int]) -> tuple[int, ...]:
    """Those of a window's places that stand in the turn that has most of them."""
    first = index.place(places[0])
    turns = [first.start]
    for one, other in pairwise(places):
        turns.append(turns[-1] if other < index.place(one).end else index.place(other).start)
    turn = Counter(turns).most_common(1)[0][0]
    low = bisect_left(turns, turn)
    return tuple(places[low : bisect_right(turns, turn)])
