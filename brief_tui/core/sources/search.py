"""Search as one types: the turns of all transcripts ranked against a few words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nlargest
from itertools import islice
from typing import NamedTuple

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from brief_tui.core.offsets import Span
from brief_tui.core.sources.picking import sentences_of
from brief_tui.core.sources.transcripts import Transcript, Turn

QUERY_LIMIT = 64
"""Characters of a query that are looked for: as many as rapidfuzz compares in one machine word."""
FUZZY_CUTOFF = 72.0
"""Similarity in percent below which a turn is not shown. Search only finds; it accepts nothing."""
_BATCH = 2_000
"""Turns ranked between two looks at whether the search is still wanted (some 5 ms)."""
_PHRASE, _BEGINNING, _WORDS, _SLIPS = 400.0, 300.0, 200.0, 120.0
_NEAR, _TWO_SLIPS, _MOST_NEAR = 4, 8, 8
"""Letters from which on a word may be typed with one slip, or two; most words said that are tried for it."""
_WORD = re.compile(r"[^\W_]{3,}")
_TYPOGRAPHY = str.maketrans("’‘“”–—\n\t\u00a0", "''\"\"--   ")

_Rank = Callable[[str, int, int], Iterator[tuple[int, float]]]


class Hit(NamedTuple):
    """A turn that answers a query."""

    transcript: Transcript
    turn: Turn
    marks: tuple[Span, ...]
    """Where the query's words stand in the readable text, in order."""
    found: Span
    """The mark to jump to: the first in the sentence that holds most of the words."""
    score: float
    """Higher is better: the phrase as typed, a phrase that it begins, all of its words, its words but for slips of the
    finger, what only resembles it."""
    company: str = ""
    """The speaker's, where it is known."""

    @property
    def similar(self) -> bool:
        """Whether the words are not there, and something only resembles them."""
        return self.score < _WORDS

    @property
    def time(self) -> float | None:
        """Seconds of the last time code at or before the words found."""
        return self.transcript.time_at(self.found.start)


class SearchIndex:
    """The turns of some transcripts, prepared once so that every key press can search them all."""

    def __init__(self, transcripts: Iterable[Transcript], companies: Mapping[str, str] | None = None) -> None:
        """`companies` are those of the speakers, by their labels in the transcripts."""
        self._companies = companies or {}
        self._near: dict[str, list[str]] = {}
        self._turns = [(transcript, turn) for transcript in transcripts for turn in transcript.turns]
        self._texts = [_fold(transcript.said_in(turn)) for transcript, turn in self._turns]
        self._speakers = [_fold(f"{turn.speaker or ''} {self._company(turn)}") for _, turn in self._turns]

    def _company(self, turn: Turn) -> str:
        return self._companies.get(turn.speaker or "", "")

    @cached_property
    def _vocabulary(self) -> list[str]:
        """Every word that was said, and of the speakers' names."""
        return list({word for text in (*self._texts, *set(self._speakers)) for word in _WORD.findall(text)})

    def search(self, query: str, limit: int = 100, stopped: Callable[[], bool] = lambda: False) -> tuple[Hit, ...]:
        """The `limit` best turns for `query`, best first; equal ones in the order of the transcripts.

        Case, typography and order do not matter. A word of the query may be the beginning of one that was said
        ("safe" finds "safely" and not "unsafe"), or of one of the speaker's name or company. Where nothing holds all
        words, slips of the finger are forgiven; and only where that finds nothing, what resembles the query as a
        whole is found. Queries of less than two characters find nothing; past QUERY_LIMIT characters the rest is
        ignored.
        `stopped` is asked now and then: once it is true, what was found so far comes back.
        """
        needle = " ".join(_fold(query).split())[:QUERY_LIMIT].strip()
        if len(needle) < 2:
            return ()
        scores: dict[int, float] = {}
        for rank in (self._holding, self._slipped, self._resembling):
            scores = scores or self._gather(rank, needle, stopped)
        best = nlargest(limit, scores, key=lambda at: (scores[at], -at))
        return tuple(self._hit(at, needle, scores[at]) for at in best)

    def _gather(self, rank: _Rank, needle: str, stopped: Callable[[], bool]) -> dict[int, float]:
        """Score by position of the turns that `rank` finds, in batches."""
        scores: dict[int, float] = {}
        for first in range(0, len(self._texts), _BATCH):
            if stopped():
                break
            scores |= dict(rank(needle, first, first + _BATCH))
        return scores

    def _holding(self, needle: str, first: int, last: int) -> Iterator[tuple[int, float]]:
        """Position and score of the turns in [first, last) that hold the phrase, or all of its words."""
        words = needle.split()
        turns = zip(islice(self._texts, first, last), islice(self._speakers, first, last), strict=True)
        for at, (text, speaker) in enumerate(turns, first):
            if _holds(text, needle):
                yield at, _PHRASE if _find(needle, text, ends=True) >= 0 else _BEGINNING
            elif all(_holds(text, word) or _holds(speaker, word) for word in words):
                yield at, _WORDS + fuzz.partial_ratio(needle, text) / 2

    def _slipped(self, needle: str, first: int, last: int) -> Iterator[tuple[int, float]]:
        """Position and score of the turns in [first, last) that hold all of its words, or words near to them."""
        wanted = [self._alike(word) for word in needle.split()]
        if not all(wanted) or "".join(needle.split()) == "".join(near[0] for near in wanted):
            return  # nobody said one of them; or all were said, and no turn holds all
        turns = zip(islice(self._texts, first, last), islice(self._speakers, first, last), strict=True)
        for at, (text, speaker) in enumerate(turns, first):
            if all(any(_holds(text, word) or _holds(speaker, word) for word in near) for near in wanted):
                yield at, _SLIPS + fuzz.partial_ratio(needle, text) / 2

    def _alike(self, word: str) -> list[str]:
        """The word itself where it was said or begins one that was; else the words nearest to it, best first."""
        known = self._near.get(word)
        if known is None:
            if len(word) < _NEAR or any(said.startswith(word) for said in self._vocabulary):
                known = [word]
            else:
                slips = 2 if len(word) >= _TWO_SLIPS else 1
                found = process.extract(
                    word, self._vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_NEAR
                )
                known = [said for said, _, _ in found]
            self._near[word] = known
        return known

    def _resembling(self, needle: str, first: int, last: int) -> Iterator[tuple[int, float]]:
        """Position and score of the turns in [first, last) that resemble `needle`."""
        texts = self._texts[first:last]
        for _, score, at in process.extract_iter(needle, texts, scorer=fuzz.partial_ratio, score_cutoff=FUZZY_CUTOFF):
            # A turn shorter than the query resembles a part of it; that is no answer.
            if len(texts[at]) >= len(needle) * FUZZY_CUTOFF / 100:
                yield first + at, score

    def _hit(self, at: int, needle: str, score: float) -> Hit:
        transcript, turn = self._turns[at]
        if _SLIPS <= score < _WORDS:
            marks, found = self._word_marks(at, self._said(needle, self._texts[at]))
        elif _WORDS <= score < _BEGINNING:
            marks, found = self._word_marks(at, needle.split())
        else:
            marks = [_phrase_mark(needle, self._texts[at], score)]
            found = marks[0]
        moved = tuple(Span(turn.start + mark.start, turn.start + mark.end) for mark in marks)
        return Hit(transcript, turn, moved, moved[marks.index(found)], score, self._company(turn))

    def _said(self, needle: str, text: str) -> list[str]:
        """The words of `text` that are nearest to those of the needle."""
        near = (self._alike(word) for word in needle.split())
        said = (next((word for word in words if _find(word, text) >= 0), "") for words in near)
        return [word for word in said if word]

    def _word_marks(self, at: int, words: Sequence[str]) -> tuple[list[Span], Span]:
        """One place for each word that a turn holds, and the first in the sentence that holds most of them.

        Words that stand in no such sentence are marked where they stand behind it, else before it.
        """
        (transcript, turn), text = self._turns[at], self._texts[at]
        present = [word for word in dict.fromkeys(words) if _find(word, text) >= 0]
        if not present:
            return [Span(0, 0)], Span(0, 0)
        start, end = 0, len(text)
        if len(present) > 1:
            sentences = ((a - turn.start, b - turn.start) for a, b in sentences_of(transcript.text, turn))
            start, end = max(sentences, key=lambda span: sum(_holds(text[slice(*span)], word) for word in present))
        places = ((word, _find(word, text, start)) for word in present)
        firsts = ((word, place if place >= 0 else _find(word, text)) for word, place in places)
        kept = _apart(Span(first, first + len(word)) for word, first in firsts)
        return kept, next((mark for mark in kept if start <= mark.start < end), kept[0])


def _phrase_mark(needle: str, text: str, score: float) -> Span:
    """Where in `text` the needle stands, or what resembles it."""
    if score >= _BEGINNING:
        start = _find(needle, text, ends=score >= _PHRASE)
        return Span(start, start + len(needle))
    alignment = fuzz.partial_ratio_alignment(needle, text)
    return Span(alignment.dest_start, alignment.dest_end) if alignment else Span(0, 0)


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, without those that overlap the one before."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _find(words: str, text: str, start: int = 0, *, ends: bool = False) -> int:
    """Where `words` first stand at or after `start` and begin a word, and also end one if `ends`; else -1."""
    at = text.find(words, start)
    while at >= 0 and (_joined(text, at) or (ends and _joined(text, at + len(words)))):
        at = text.find(words, at + 1)
    return at


def _holds(text: str, word: str) -> bool:
    """Whether a word of `text` begins so."""
    return word in text and _find(word, text) >= 0


def _joined(text: str, at: int) -> bool:
    """Whether the characters before and at `at` belong to one word, in a script that divides its words."""
    return 0 < at < len(text) and _divided(text[at - 1]) and _divided(text[at])


def _divided(character: str) -> bool:
    # Letters without case are those of scripts that write words together (Chinese), or prefixes (Arabic).
    return character.isdigit() or character.lower() != character.upper()


def _fold(text: str) -> str:
    """`text` without case and typography, character for character, so that offsets hold."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return lowered.translate(_TYPOGRAPHY)
