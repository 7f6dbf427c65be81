"""Where do these words occur: every transcript's words as one searchable string.

Each distinct folded word is one character, a transcript is the string of its words, the corpus is all of them
divided by a character that no word has. Finding words verbatim is then `str.find`, at the speed of memory.
Turns are folded with their offsets only when a passage in them is looked at.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from brief_tui.core.cells import Cells
from brief_tui.core.quantities import is_quantity_part, joins_alone
from brief_tui.core.stage_notes import without_notes
from brief_tui.core.transcripts import Transcript, Turn
from brief_tui.core.words import Words, fold, fold_token, tokens

_DIVIDER = "\x00"
_JOINS_ALONE = range(0x01, 0x10)
_QUANTITY = range(0x10, 0x8000)
_OTHER = range(0x8000, 0x110000)
_SENTENCE = re.compile(r"(?<=[.;?!])\s")
_NEEDS_OFFSETS = re.compile("[\x01-\x0f]|[\x10-\u7fff]{2}")


_LARGE = 500_000
"""From so many words on, scanning for every look-up costs more than keeping the positions of rare words."""
_SPARSE = 400
"""A word is rare when at most one word in so many is it."""


class Lexicon(dict[str, str]):
    """Raw token → one character, the same for all tokens that fold to one word."""

    def __init__(self) -> None:
        super().__init__()
        self._characters: dict[str, str] = {}
        self._next = {block: iter(block) for block in (_JOINS_ALONE, _QUANTITY, _OTHER)}

    def __missing__(self, token: str) -> str:
        character = self[token] = self.character(fold_token(token))
        return character

    def character(self, key: str) -> str:
        """The character of a folded word, made when it is new.

        Its block lets `encode` see which turns hold parts of a quantity. A full block spills into the general one:
        such a corpus loses the equality of number forms for its rarest numbers, never anything else.
        """
        known = self._characters.get(key)
        if known is None:
            block = _JOINS_ALONE if joins_alone(key) else _QUANTITY if is_quantity_part(key) else _OTHER
            code = next(self._next[block], None) or next(self._next[_OTHER])
            known = self._characters[key] = chr(code)
        return known

    def lookup(self, keys: Iterable[str]) -> str:
        """The characters of folded words; UNKNOWN for a word that no transcript holds."""
        return "".join(self._characters.get(key, UNKNOWN) for key in keys)

    def encode(self, text: str) -> str:
        """The words of a turn, one character each, as many as `fold(text)` has."""
        encoded = self._quickly(text)
        if not _NEEDS_OFFSETS.search(encoded):
            return encoded
        # Quantities never reach over the end of a sentence, so that few sentences need their offsets.
        sentences = (part for part in _SENTENCE.split(without_notes(text)) if part)
        return "".join(map(self._sentence, sentences))

    def _quickly(self, text: str) -> str:
        return "".join(map(self.__getitem__, tokens(text)))

    def _sentence(self, text: str) -> str:
        encoded = self._quickly(text)
        return "".join(map(self.character, fold(text).keys)) if _NEEDS_OFFSETS.search(encoded) else encoded


UNKNOWN = "\U0010ffff"
"""Stands for a word that no transcript holds."""


class _Encoded(NamedTuple):
    words: str
    starts: tuple[int, ...]
    """Position in `words` of each turn's first word."""


class Place(NamedTuple):
    """A turn, and where its words stand in the corpus."""

    transcript: Transcript
    turn: Turn
    start: int
    """Corpus position of its first word."""
    end: int


@lru_cache(maxsize=512)
def _folded(text: str) -> Words:
    return fold(text)


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
        self.words = _DIVIDER.join(encoded.words for encoded in self._encoded)
        self._turn_starts: list[int] = []
        self._turns: list[tuple[int, int]] = []
        self.starts: list[int] = []
        base = 0
        for number, encoded in enumerate(self._encoded):
            self.starts.append(base)
            self._turn_starts.extend(base + start for start in encoded.starts)
            self._turns.extend((number, turn) for turn in range(len(encoded.starts)))
            base += len(encoded.words) + 1
        self._counts: dict[str, int] = {}
        self._positions: dict[str, array[int]] = {}

    def _encode(self, transcript: Transcript) -> _Encoded:
        parts, starts, at = [], [], 0
        for turn in transcript.turns:
            part = self.lexicon.encode(transcript.text[turn.start : turn.end])
            starts.append(at)
            parts.append(part)
            at += len(part)
        return _Encoded("".join(parts), tuple(starts))

    def count(self, character: str) -> int:
        """How often a word occurs in the corpus."""
        known = self._counts.get(character)
        if known is None:
            known = self._counts[character] = self.words.count(character)
        return known

    @cached_property
    def cells(self) -> Cells:
        """The corpus in cells, to find where many words stand close together."""
        return Cells(self.words)

    def occurrences(self, words: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Positions at which `words` (characters of the lexicon) occur one after the other, ascending."""
        if not words or UNKNOWN in words:
            return
        stop = len(self.words) if end is None else end
        if stop - start > _LARGE:
            rarest = min(words, key=self.count)
            if self.count(rarest) * _SPARSE < stop - start:
                yield from self._filtered(words, rarest, start, stop)
                return
        yield from _finds(self.words, words, start, stop)

    def positions(self, character: str) -> array[int]:
        """Where a word occurs, ascending; kept, so that the second look costs no scan."""
        known = self._positions.get(character)
        if known is None:
            known = self._positions[character] = array("I", _finds(self.words, character))
        return known

    def _filtered(self, words: str, rarest: str, start: int, stop: int) -> Iterator[int]:
        """Occurrences by way of one word's positions."""
        before = words.index(rarest)
        for at in self.positions(rarest):
            first = at - before
            if start <= first <= stop - len(words) and self.words.startswith(words, first):
                yield first

    def place(self, position: int) -> Place:
        """The turn that holds the word at `position`."""
        at = bisect_right(self._turn_starts, position) - 1
        number, turn = self._turns[at]
        encoded, base = self._encoded[number], self.starts[number]
        last = turn + 1 == len(encoded.starts)
        end = base + (len(encoded.words) if last else encoded.starts[turn + 1])
        transcript = self.transcripts[number]
        return Place(transcript, transcript.turns[turn], self._turn_starts[at], end)

    def places(self, start: int, end: int) -> list[Place]:
        """The turns that hold the words from `start` to before `end`, of one transcript."""
        found = [self.place(start)]
        while found[-1].end < end:
            found.append(self.place(found[-1].end))
        return found

    def turn_words(self, place: Place) -> Words:
        """The words of a turn with their offsets in the turn's text."""
        return _folded(place.transcript.text[place.turn.start : place.turn.end])

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
