"""The words of a claim that tell what it is about, and how many of them stand around a place of the transcripts.

A word tells the more the rarer it is, in any of its endings; so does another figure of the same sentence. Who is named
counts as well: the transcript that a paragraph rests on, and whoever it gives the word to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from itertools import chain
from math import log
from typing import NamedTuple

from brief_tui.core.language.common_words import COMMON, LITTLE
from brief_tui.core.language.word_forms import irregular_forms
from brief_tui.core.language.words import has_number
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN

_THOUSANDS = re.compile(r"(?<=[0-9]{2})(?:000)+$")
REACH = 40
"""Words to either side of a figure that are its context."""
FEW = frozenset("0 1 2 3".split())
"""Numbers that are in every context."""
_NARROW = 12
"""What of the context stands so close counts half as much again."""
_ASIDE, _ALL_ASIDE = 0.3, 2.0
"""Weight of a word of the paragraph against one of the claim's own sentence, and most weight of all of them."""
_VOICE, _SESSION, _OTHER_SESSION, _QUOTED = 0.3, 0.3, -0.6, 0.5
"""What adds to the score of a place: the paragraph names its speaker; rests on its transcript; rests on others only;
quotes its turn."""
_RARE = 60
"""A word of the context that occurs at most so often leads to the passage that is meant."""
_PASSAGES = 12
_ENDINGS = ("", "s", "es", "ed", "d", "ing", "er", "ers", "ly", "y")
_OF_NOUNS = "er ers or ors ation ations ment ments ship ships".split()
_QUALIFYING = frozenset(
    "actually anything away back became coming found getting half hand keeps mind new old ones open own place plus "
    "put run runs seems set show side small stop two use view ways week year yes".split()
)
"""Common words that tell one figure from another: a year, a week, the small ones."""
_COMMON = frozenset(word for word in COMMON - _QUALIFYING if "'" not in word) | frozenset(
    "above according although began behind below best bring brought build built cannot case comes done during "
    "either enough five four gave himself itself knew known late later least looked matter meant might near nine "
    "others ought perhaps second seen seven several shall sometimes taken takes themselves third thought three "
    "times together toward turned uses whose works yours".split()
)
"""Words that are in every context; contractions are not, which the transcriber chose."""


class Context(NamedTuple):
    """The context that tells what a figure in the prose is about; words are characters of the lexicon."""

    about: dict[str, int]
    """Word, in any of its endings, → its number in `weights`."""
    weights: tuple[float, ...]
    """How much each word tells, 0 to 1."""
    nouns: frozenset[str]
    """What is counted: the words right after the figure, or for it, as far as somebody says them."""
    counts: bool
    """Whether words after the figure say what it counts."""
    near: frozenset[str]
    """Paths of the transcripts that the paragraph rests on."""
    voices: frozenset[str]
    """Labels of the people whom the paragraph names."""
    turns: frozenset[tuple[str, int]]
    """Path and number of the turns that it quotes."""


class Surroundings:
    """Weighs the words around places of one index."""

    def __init__(self, index: TranscriptIndex) -> None:
        self._index = index
        self._forms: dict[str, tuple[str, ...]] = {}
        self._size = log(max(3, len(index.words)))

    def context(
        self,
        around: Iterable[tuple[str, float]],
        more: Sequence[str],
        nouns: Sequence[str],
        counts: bool,
        near: frozenset[str],
        voices: frozenset[str],
        turns: frozenset[tuple[str, int]],
    ) -> Context:
        """The context of a figure: the folded words around it, those of its paragraph, and what follows it."""
        about: dict[str, int] = {}
        weights: list[float] = []
        aside = min(_ASIDE, _ALL_ASIDE / max(1, len(more)))
        for key, share in chain(around, ((key, aside) for key in more)):
            forms = [form for form in self.forms(key) if form not in about] if _tells(key) else []
            if forms:
                about.update(dict.fromkeys(forms, len(weights)))
                weights.append(share * self.weight(forms))
        counted = frozenset(form for noun in nouns for form in self.forms(noun))
        return Context(about, tuple(weights), counted, counts, near, voices, turns)

    def forms(self, key: str) -> tuple[str, ...]:
        """The characters of a word with other endings; of a number without its thousands: 210 of 210 million."""
        known = self._forms.get(key)
        if known is None:
            keys = [key, _THOUSANDS.sub("", key)] if key[0].isdigit() else inflected(key)
            known = self._forms[key] = tuple(c for c in self._index.lexicon.lookup(keys) if c != UNKNOWN)
        return known

    def weight(self, forms: Iterable[str]) -> float:
        """How much a word tells that is said in these forms, the rarer the more, 0 to 1."""
        said = max(1, sum(map(self._index.count, forms)))
        return float(max(0.0, (self._size - log(said)) / self._size) ** 2)

    def score(self, position: int, context: Context) -> float:
        """How much of the context stands around a position."""
        low, high = self._index.transcript_bounds(position)
        words, about, weights = self._index.words, context.about, context.weights
        wide = set(words[max(low, position - REACH) : min(high, position + REACH)]).intersection(about)
        narrow = (
            wide.intersection(words[max(low, position - _NARROW) : min(high, position + _NARROW)]) if wide else wide
        )
        shared = sum(weights[number] for number in {about[c] for c in wide})
        shared += 0.5 * sum(weights[number] for number in {about[c] for c in narrow})
        return shared + self._known(position, context)

    def beside(self, position: int, context: Context) -> float:
        """How much of the context stands right beside a position."""
        low, high = self._index.transcript_bounds(position)
        near = self._index.words[max(low, position - _NARROW) : min(high, position + _NARROW)]
        return sum(context.weights[number] for number in {context.about[c] for c in near if c in context.about})

    def shared(self, keys: Iterable[str], one: int, other: int) -> float:
        """How much those of the words tell that are said close to two positions of one transcript."""
        low, high = self._index.transcript_bounds(one)
        near = set(self._index.words[max(low, min(one, other) - _NARROW) : min(high, max(one, other) + _NARROW)])
        said = dict.fromkeys(forms for key in keys if telling(key) and (forms := self.forms(key)))
        return sum(self.weight(forms) for forms in said if not near.isdisjoint(forms))

    def _known(self, position: int, context: Context) -> float:
        if len(self._index.transcripts) < 2 or not (context.near or context.voices):
            return 0.0
        place = self._index.place(position)
        session = _SESSION if place.transcript.path in context.near else _OTHER_SESSION if context.near else 0.0
        quoted = _QUOTED * ((place.transcript.path, place.turn.number) in context.turns)
        return session + _VOICE * (place.turn.speaker in context.voices) + quoted

    def passages(self, context: Context) -> list[int]:
        """Positions about which most of the context stands."""
        cells: dict[int, dict[int, float]] = {}
        for character, number in context.about.items():
            if self._index.count(character) <= _RARE:
                for position in self._index.positions(character):
                    cells.setdefault(position // REACH, {})[number] = context.weights[number]
        weight = {cell: sum(held.values()) for cell, held in cells.items()}
        best = nlargest(_PASSAGES, weight, key=lambda cell: weight[cell] + weight.get(cell + 1, 0))
        return [cell * REACH + REACH // 2 for cell in best]


def _tells(key: str) -> bool:
    return telling(key) or (key[0].isdigit() and key not in FEW)


_SHORT, _LITTLE = 3, COMMON | LITTLE


def telling(key: str) -> bool:
    """Whether a folded word says what a sentence is about."""
    return (len(key) > 3 or not key.isascii()) and key not in _COMMON and not key[0].isdigit()


def tells(key: str) -> bool:
    """As `telling`; words of three letters and numbers of two digits count as well."""
    if has_number(key):
        return len(key) > 1
    return telling(key) or (len(key) == _SHORT and key.isalpha() and key not in _LITTLE)


def is_common(key: str) -> bool:
    """Whether a folded word is in every context."""
    return key in _COMMON


@remembered(4096)
def inflected(key: str) -> tuple[str, ...]:
    """A word with the endings that another sentence may give it."""
    return tuple(dict.fromkeys(_inflected(key)))


def _inflected(key: str) -> Iterator[str]:
    bases = {key}
    yield f"{key}'s"
    yield from irregular_forms(key)
    bases.update(irregular_forms(key)[:1])
    if key.endswith("ies"):
        bases |= {f"{key[:-3]}y", key[:-3]}
    for ending in ("'s", "s", "es", "ed", "ing", "ly", *_OF_NOUNS):
        if key.endswith(ending) and len(key) - len(ending) >= 3:
            base = key[: -len(ending)]
            bases |= {base, f"{base}e", base[:-1] if base[-2] == base[-1] else base}
    for base in sorted(bases):
        yield from (base + ending for ending in _ENDINGS)
        if base.endswith("e"):
            yield f"{base[:-1]}ing"
        if base.endswith("y"):
            yield f"{base[:-1]}ies"
