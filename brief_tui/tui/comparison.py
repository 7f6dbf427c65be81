"""A quotation beside its passage: what differs in either, as spans; no widgets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from brief_tui.core.judging.verdict import Edit
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span

_COMPARED = 1_000
"""Words in either text beyond which places are not told by comparing them."""


class Mark(NamedTuple):
    """A difference: where it is (an empty span for words that are not there), and whether it may be."""

    span: Span
    allowed: bool


def marks_in_quotation(edits: Sequence[Edit]) -> list[Mark]:
    """What differs in the quotation's text; an allowed omission is not marked."""
    marks = [Mark(edit.at, edit.allowed) for edit in edits]
    return sorted(mark for mark in marks if mark.span.start < mark.span.end or not mark.allowed)


def marks_in_passage(quoted: str, passage: str, edits: Sequence[Edit]) -> list[Mark]:
    """What differs in the passage's text: an edit names its words, the words around it tell which of them.

    Words that the passage does not hold as they are written are left unmarked.
    """
    place = _Places(quoted, passage)
    marks = []
    for edit in edits:
        at = _nearest(passage, edit.source, place.of(edit.at.start)) if edit.source else None
        if at is not None:
            marks.append(Mark(Span(at, at + len(edit.source)), edit.allowed))
    return sorted(marks)


class _Places:
    """Maps places in the quotation to the places in the passage that hold the same words."""

    def __init__(self, quoted: str, passage: str) -> None:
        mine, theirs = fold(quoted), fold(passage)
        self._pairs: list[tuple[int, int]] = [(0, 0)]
        if max(len(mine.keys), len(theirs.keys)) <= _COMPARED:
            blocks = SequenceMatcher(None, list(mine.keys), list(theirs.keys), autojunk=False).get_matching_blocks()
            for a, b, size in blocks:
                self._pairs += [(mine[a + n].end, theirs[b + n].end) for n in range(size)]

    def of(self, offset: int) -> int:
        """The end of the last word before `offset` that both have, in the passage."""
        return self._pairs[bisect_right(self._pairs, offset, key=lambda pair: pair[0]) - 1][1]


def _nearest(text: str, words: str, offset: int) -> int | None:
    """Where `words` first stand in `text` at or after `offset`, else where they last stand; None for nowhere."""
    after = text.find(words, offset)
    at = after if after >= 0 else text.rfind(words)
    return at if at >= 0 else None
