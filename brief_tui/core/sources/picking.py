"""A part of a turn, picked by words and sentences: what an editor takes from a transcript."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from brief_tui.core.language.clause_words import ABBREVIATIONS
from brief_tui.core.language.stage_notes import notes, without_notes
from brief_tui.core.offsets import Span
from brief_tui.core.sources.transcripts import PARAGRAPH, Transcript, Turn

_WORD = re.compile(r"\S*[^\W_]\S*")
_END = re.compile(rf"[.?!…。？！][\"'”’»)\]]*(?=\s|$)|{PARAGRAPH}")
_INNER = re.compile(
    rf"""(?<=[^\s.?!…][ \n])(?:“(?:(?!{PARAGRAPH})[^“”]){{1,400}}”"""
    rf"""|"(?=\S)(?:(?!{PARAGRAPH})[^"]){{1,400}}(?<=\S)"(?!\w))"""
)
"""What a sentence quotes: marks in pairs behind words of its own."""
_BEFORE = re.compile(r"[^\s\"'“‘(\[]*$")
_LOOSE_BEFORE = re.compile(r"[\s,;:.?!…—–\-)\]]+")
_LOOSE_BEHIND = re.compile(r"(?<![\s,;:—–\-(\[])[\s,;:—–\-(\[]+$")


@dataclass(frozen=True)
class Pick:
    """Words of one turn of a transcript, from the first to the last, what is written between them included."""

    transcript: Transcript
    turn: Turn
    span: Span
    """In the transcript's readable text, within the turn."""

    @property
    def text(self) -> str:
        """The words as the transcript has them."""
        return self.transcript.text[slice(*self.span)]

    @property
    def time(self) -> float | None:
        """Seconds of the last time code at or before the first word."""
        return self.transcript.time_at(self.span.start)

    @cached_property
    def words(self) -> list[Span]:
        """The turn's words with what is written close to them."""
        return words_of(self.transcript.text, self.turn)

    @cached_property
    def sentences(self) -> list[Span]:
        """The turn's sentences."""
        return sentences_of(self.transcript.text, self.turn)

    def ending(self, by: int, *, sentences: bool = False) -> Pick:
        """The pick with its end so many words, or sentences, farther on (or back); it keeps one word at least."""
        ends = [span.end for span in (self.sentences if sentences else self.words)]
        low = bisect_right(ends, self.span.start)
        at = bisect_right(ends, self.span.end) + by - 1 if by > 0 else bisect_left(ends, self.span.end) + by
        return replace(self, span=Span(self.span.start, ends[max(low, min(at, len(ends) - 1))]))

    def beginning(self, by: int, *, sentences: bool = False) -> Pick:
        """The pick with its beginning so many words, or sentences, farther on (or back)."""
        starts = [span.start for span in (self.sentences if sentences else self.words)]
        high = bisect_left(starts, self.span.end) - 1
        at = bisect_right(starts, self.span.start) + by - 1 if by > 0 else bisect_left(starts, self.span.start) + by
        return replace(self, span=Span(starts[min(high, max(at, 0))], self.span.end))

    def quotable(self) -> Pick | None:
        """Without stage notes and punctuation that belongs to its neighbours; None where no word is left."""
        text = self.transcript.text
        start, end = self.span
        before = None
        while before != (start, end):
            before = start, end
            part = text[start:end]
            start += m.end() if (m := _LOOSE_BEFORE.match(part)) else 0
            part = text[start:end]
            end -= len(m[0]) if (m := _LOOSE_BEHIND.search(part)) else 0
            for note in notes(text[start:end]):
                start += len(note) if text.startswith(note, start) else 0
                end -= len(note) if start < end and text.endswith(note, start, end) else 0
        return replace(self, span=Span(start, end)) if _WORD.search(text[start:end]) else None


def words_of(text: str, turn: Turn) -> list[Span]:
    """The words of a turn, as spans in `text`: what white space divides and holds a letter or digit; no stage notes."""
    return [
        Span(turn.start + m.start(), turn.start + m.end()) for m in _WORD.finditer(without_notes(_said(text, turn)))
    ]


def _said(text: str, turn: Turn) -> str:
    return text[turn.start : turn.end]


def sentences_of(text: str, turn: Turn) -> list[Span]:
    """The sentences of a turn, as spans in `text`; each holds a word, and a paragraph ends one.

    What a sentence quotes behind words of its own, full stops and all, is whole in it.
    """
    said, found, at = without_notes(_said(text, turn)), list[Span](), 0
    inner = [Span(*m.span()) for m in _INNER.finditer(said)]
    ends = [m.end() for m in _END.finditer(said) if not _abbreviates(said, m) and not _goes_on(said, m.end(), inner)]
    for end in [*ends, len(said)]:
        part = said[at:end]
        if _WORD.search(part):
            start = at + len(part) - len(part.lstrip())
            found.append(Span(turn.start + start, turn.start + at + len(part.rstrip())))
            at = end
    return found or [Span(turn.start, turn.end)]


def _goes_on(text: str, end: int, inner: Sequence[Span]) -> bool:
    """Whether a stop that ends at `end` is one of the words that a sentence quotes, and not the sentence's own."""
    at = bisect_left(inner, end, key=lambda span: span.end)
    if at == len(inner) or inner[at].start >= end:
        return False
    return end < inner[at].end or text[end : end + 2].lstrip()[:1].islower()


def _abbreviates(text: str, stop: re.Match[str]) -> bool:
    """Whether a full stop belongs to the word before it: "Dr.", "e.g.", an initial."""
    if stop[0] != ".":
        return False
    word = _BEFORE.search(text, max(0, stop.start() - 20), stop.start())
    before = word[0] if word else ""
    if "." in before and text[stop.end() : stop.end() + 2].lstrip()[:1].islower():
        return True  # "the U.S. and"
    return before.lower() in ABBREVIATIONS or (len(before) == 1 and before.isupper() and before != "I")


def pick_sentence(transcript: Transcript, offset: int) -> Pick | None:
    """The sentence at `offset` of the readable text, or the next one of its turn; None without turns."""
    turn = _turn_at(transcript.turns, offset)
    if turn is None or turn.end <= turn.start:
        return None
    sentences = sentences_of(transcript.text, turn)
    at = bisect_right([span.end for span in sentences], offset)
    return Pick(transcript, turn, sentences[min(at, len(sentences) - 1)])


def pick_words(transcript: Transcript, start: int, end: int) -> Pick | None:
    """The words that [start, end) touches, of the turn it begins in; None where it touches none."""
    turn = _turn_at(transcript.turns, start)
    if turn is None:
        return None
    touched = [span for span in words_of(transcript.text, turn) if span.start < end and span.end > start]
    return Pick(transcript, turn, Span(touched[0].start, touched[-1].end)) if touched else None


def _turn_at(turns: Sequence[Turn], offset: int) -> Turn | None:
    at = bisect_right(turns, offset, key=lambda turn: turn.start) - 1
    return turns[max(at, 0)] if turns else None
