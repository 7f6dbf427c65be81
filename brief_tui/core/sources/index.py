"""Where do these words occur: every transcript's words as one searchable string.

Each distinct folded word is one character, a transcript is the string of its words, the corpus is all of them
divided by a character that no word has. Finding words verbatim is then `str.find`, at the speed of memory.
Turns are folded with their offsets only when a passage in them is looked at.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from brief_tui.core.language.words import Words, fold
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.cells import Cells
from brief_tui.core.sources.lexicon import DIVIDER, UNKNOWN, Lexicon
from brief_tui.core.sources.transcripts import Transcript, Turn

_LARGE = 50_000
"""Words from which on scanning for every look-up costs more than keeping the positions of rare words."""
_SPARSE = 400
"""A word is rare when it makes up at most one word in this many."""


@dataclass(frozen=True, slots=True, eq=False)
class _Encoded:
    """A transcript by its words; equal to itself alone, so that it is quickly told from others."""

    transcript: Transcript
    words: str
    starts: tuple[int, ...]
    """Position in `words` of each turn's first word, then the end."""


class Place(NamedTuple):
    """A turn, and where its words stand in the corpus."""

    transcript: Transcript
    turn: Turn
    start: int
    """Corpus position of its first word."""
    end: int


@remembered(4096)
def _folded(encoded: _Encoded, turn: Turn) -> Words:
    return fold(encoded.transcript.said_in(turn))


def _finds(text: str, part: str, start: int = 0, stop: int | None = None) -> Iterator[int]:
    at = text.find(part, start, stop)
    while at >= 0:
        yield at
        at = text.find(part, at + 1, stop)


class TranscriptIndex:
    """All transcripts of an event, searchable by words. Positions count words through the whole corpus."""

    def __init__(self, transcripts: Sequence[Transcript], previous: TranscriptIndex | None = None) -> None:
        """`previous` lends what it has of the same transcripts, so that one changed file costs one file."""
        self.transcripts = tuple(transcripts)
        self.labels = frozenset(label for transcript in self.transcripts for label in transcript.speakers)
        """Every speaker's label, once: a draft is judged at each pause in typing, the transcripts change seldom."""
        self.lexicon: Lexicon = previous.lexicon if previous else Lexicon()
        known = dict(zip(map(id, previous.transcripts), previous._encoded, strict=True)) if previous else {}
        self._encoded: list[_Encoded] = [known.get(id(t)) or self._encode(t) for t in self.transcripts]
        self.words = DIVIDER.join(encoded.words for encoded in self._encoded)
        self.starts = list(accumulate((len(encoded.words) + 1 for encoded in self._encoded), initial=0))[:-1]
        """Corpus position of each transcript's first word."""
        self._lent = previous.cells.lend(self._shared(previous)) if previous else None
        self._counts: dict[str, int] = {}
        self._positions: dict[str, array[int]] = {}
        self._followers: dict[str, str] = {}
        self._last_place: Place | None = None

    def _encode(self, transcript: Transcript) -> _Encoded:
        turns = self.lexicon.encode([transcript.said_in(turn) for turn in transcript.turns])
        return _Encoded(transcript, "".join(turns), tuple(accumulate(map(len, turns), initial=0)))

    def count(self, character: str) -> int:
        """How often a word occurs in the corpus."""
        known = self._counts.get(character)
        if known is None:
            known = self._counts[character] = self.words.count(character)
        return known

    @cached_property
    def cells(self) -> Cells:
        """The corpus in cells, to find where many words stand close together."""
        return Cells(self.words, self._lent)

    def _shared(self, previous: TranscriptIndex) -> list[tuple[int, int, int]]:
        """The stretches of words that another index has too: position there, position here, and length."""
        there = dict(zip(map(id, previous._encoded), previous.starts, strict=True))
        found: list[tuple[int, int, int]] = []
        for one, here in zip(self._encoded, self.starts, strict=True):
            if id(one) in there:
                before = (there[id(one)], here, 0)
                if found and (found[-1][0] + found[-1][2], found[-1][1] + found[-1][2]) == before[:2]:
                    before = found.pop()
                found.append((*before[:2], before[2] + len(one.words) + 1))
        return [(own, here, length - 1) for own, here, length in found]  # nothing divides the last one off

    def occurrences(self, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Positions at which `words` (characters of the lexicon) occur one after the other, ascending."""
        if not words or UNKNOWN in words:
            return
        stop = len(self.words) if end is None else end
        if stop - start > _LARGE:
            # What was met late is seldom met; to count every word would take as many scans.
            rarest = min(sorted(set(words[:-1] or words))[-2:], key=lambda word: len(self.positions(word)))
            if len(self.positions(rarest)) * _SPARSE < stop - start:
                yield from self._filtered(words, rarest, start, stop)
                return
        yield from _finds(self.words, words, start, stop)

    def positions(self, character: str) -> array[int]:
        """Where a word occurs, ascending; kept, so that the second look costs no scan."""
        known = self._positions.get(character)
        if known is None:
            known = self._positions[character] = array("I", _finds(self.words, character))
        return known

    def _behind(self, character: str) -> str:
        """The words right behind a word, one for each of its positions; read together, they are near in memory."""
        known = self._followers.get(character)
        if known is None:
            words, last = self.words, len(self.words) - 1
            known = "".join([words[at + 1] for at in self.positions(character) if at < last])
            self._followers[character] = known
        return known

    def _filtered(self, words: str, rarest: str, start: int, stop: int) -> Iterator[int]:
        """Occurrences by way of one word's positions, where the word behind it is the right one, too."""
        before, positions = words.index(rarest), self.positions(rarest)
        behind = words[before + 1 : before + 2]
        for at in _finds(self._behind(rarest), behind) if behind else range(len(positions)):
            first = positions[at] - before
            if start <= first <= stop - len(words) and self.words.startswith(words, first):
                yield first

    def place(self, position: int) -> Place:
        """The turn that holds the word at `position`."""
        last = self._last_place  # what is asked next is mostly in the same turn
        if last is not None and last.start <= position < last.end:
            return last
        number = bisect_right(self.starts, position) - 1
        transcript, base, starts = self.transcripts[number], self.starts[number], self._encoded[number].starts
        turn = bisect_right(starts, position - base, hi=len(transcript.turns)) - 1
        place = Place(transcript, transcript.turns[turn], base + starts[turn], base + starts[turn + 1])
        self._last_place = place
        return place

    def places(self, start: int, end: int) -> list[Place]:
        """The turns that hold the words from `start` to before `end`, of one transcript."""
        found = [self.place(start)]
        while found[-1].end < end:
            found.append(self.place(found[-1].end))
        return found

    def turns(self) -> Iterator[Place]:
        """Every turn in which there are words."""
        for transcript, base, encoded in zip(self.transcripts, self.starts, self._encoded, strict=True):
            for turn, start, end in zip(transcript.turns, encoded.starts, encoded.starts[1:], strict=False):
                if start < end:
                    yield Place(transcript, turn, base + start, base + end)

    def turn_words(self, place: Place) -> Words:
        """The words of a turn with their offsets in the turn's text."""
        return _folded(self._encoded[bisect_right(self.starts, place.start) - 1], place.turn)

    def transcript_bounds(self, position: int) -> tuple[int, int]:
        """First position, and the one after the last, of the transcript that holds `position`."""
        number = bisect_right(self.starts, position) - 1
        return self.starts[number], self.starts[number] + len(self._encoded[number].words)

    def transcript_parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The positions from `start` to before `end`, transcript by transcript."""
        while start < end:
            _, last = self.transcript_bounds(start)
            if start < last:
                yield start, min(end, last)
            start = last + 1
