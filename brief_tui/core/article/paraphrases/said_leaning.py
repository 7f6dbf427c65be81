"""The statements in an index that lean on what stands before them, by who makes them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brief_tui.core.article.paraphrases.denied_before import Leaning, leaning
from brief_tui.core.article.paraphrases.said_matter import SaidMatter
from brief_tui.core.article.paraphrases.same_matter import akin
from brief_tui.core.article.paraphrases.telling_words import TellingWord
from brief_tui.core.language.opposites import opposite_forms
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.sources.index import Place, TranscriptIndex
from brief_tui.core.sources.picking import sentences_of

_ANSWERS = re.compile(
    r"[?]|n['’]t|\b(?:fallacy|false|lie|misconception|myth|no|nonsense|not|untrue|wrong)\b", re.IGNORECASE
)
"""A turn without one of these, and not behind a question, has no such statement."""
_NO = re.compile(r"\W*No\.\s+(?=[A-Z])")
"""Is a sentence of its own here, and no number."""
_MOST = 4000
"""Most turns with one label that are looked at."""


class Said(NamedTuple):
    """One such statement, and where it stands."""

    span: Span
    """Corpus positions of the speaker's own words."""
    asked: str
    """The question of somebody else that it answers; mostly nothing."""
    leaning: Leaning
    keys: tuple[str, ...]
    """Its folded words."""


class SaidLeaning:
    """All of them in one index, looked for when somebody's are asked for."""

    def __init__(self, index: TranscriptIndex, said: SaidMatter) -> None:
        self._index, self._said = index, said
        self._by_label: dict[str, list[Said]] = {}

    def about(
        self, labels: Iterable[str], words: tuple[TellingWord, ...], weights: list[float]
    ) -> Iterator[tuple[Said, list[float]]]:
        """The statements of some labels with words of a claim, and the weights of those words."""
        for label in labels:
            for said in self._of(label):
                met = [weight for word, weight in zip(words, weights, strict=True) if _has(said.keys, word.key)]
                if met:
                    yield said, met

    def _of(self, label: str) -> list[Said]:
        if label not in self._by_label:
            starts = self._said.turns(label)[:_MOST]
            self._by_label[label] = [said for start in starts for said in self._in_turn(self._index.place(start))]
        return self._by_label[label]

    def _in_turn(self, place: Place) -> Iterator[Said]:
        text, turn = place.transcript.text, place.turn
        before = self._index.place(place.start - 1) if place.start else place
        others = before.transcript is place.transcript and before.turn.speaker != turn.speaker
        asked = others and _last(before)
        if not asked and not _ANSWERS.search(text, turn.start, turn.end):
            return
        spans = list(_split(text, sentences_of(text, turn)))
        texts = [asked or "", *(text[slice(*span)] for span in spans)]
        for one in leaning(texts):
            span = Span(spans[max(0, one.first - 1)].start, spans[one.last - 1].end)
            yield Said(self._positions(place, span), "" if one.first else texts[0], one, tuple(fold(one.text).keys))

    def _positions(self, place: Place, span: Span) -> Span:
        starts = [word.start + place.turn.start for word in self._index.turn_words(place)]
        return Span(*(place.start + bisect_left(starts, at) for at in span))


def _last(place: Place) -> str:
    """The question at the end of a turn; nothing where it ends in none."""
    text = place.transcript.said_in(place.turn).rstrip()
    if not text.endswith("?"):
        return ""
    last = sentences_of(place.transcript.text, place.turn)[-1]
    return place.transcript.text[slice(*last)]


def _split(text: str, sentences: Iterable[Span]) -> Iterator[Span]:
    for start, end in sentences:
        alone = _NO.match(text, start, end)
        if alone:
            yield Span(start, alone.end())
        yield Span(alone.end() if alone else start, end)


def _has(keys: Iterable[str], key: str) -> bool:
    return any(akin(key, other) or other in opposite_forms(key) for other in keys)
