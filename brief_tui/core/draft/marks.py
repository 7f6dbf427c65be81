"""Quotation marks: which ones belong together, and which stand alone.

Curly marks, guillemets and low marks mostly say by themselves whether they open or close; straight ones say it by
where they stand. What lies between two marks belongs to the outermost pair. Apostrophes are no marks: single marks
count only where they are clearly paired around several words, or stand before a sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from brief_tui.core.language.typography import CUT_WORDS
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered_of_text

_ONLY_OPENING = "„‟❝「『〝‚‛"
_ONLY_CLOSING = "❞」』〞〟"
_FAMILIES = ("“”„‟❝❞", "«»", "‹›", '"＂″', "「」", "『』", "〝〞〟")
"""Marks that close one another."""
_LOW = "‚‛"
_FAMILY = {mark: family[0] for family in (*_FAMILIES, _LOW + "‘’") for mark in family}
_DOUBLE = re.compile(f"[{''.join(_FAMILIES)}{_LOW}]")
_LOW_OR_DOUBLE = re.compile(f"{_DOUBLE.pattern}|[‘’](?!\\w)")
_TYPED = re.compile(r"(?<!`)``(?=[^\s`])|(?<!,),,(?=[^\s,])|(?<![\w'])''(?=[^\s'])")
"""Marks put together from others, as typewriters and TeX do: nothing says for sure what they close."""
OPENING = tuple(mark for mark in _FAMILY if mark not in _ONLY_CLOSING + "‘’")
"""Marks that may stand where a quotation begins, single ones aside."""
MARK = re.compile(_DOUBLE.pattern + "|``|,,|''|['‘](?<![\\w'’]['‘])(?=[^\\s'’])")
"""Finds a text that may hold a quotation at all."""

_MIRRORED = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_DEPTH = 8
"""Most open marks that are looked back at."""
_LOOK_AHEAD = 2000
"""Most characters behind a mark of another kind in which the right one is looked for."""
_BEFORE_OPENING = frozenset("([{<—–―-/=…‘'“„«¿¡*_~|")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–―-/…’'”“»«*_~|")
# A mark comes first in both, and what stands before it is looked back at: so the search leaps from mark to mark.
_SINGLE_OPENING = re.compile(f"['‘](?<![\\w'’.,;:!?…]['‘])(?=[^\\s'’])(?!(?:[0-9]0s|[0-9]{{2}}|{CUT_WORDS})\\b)", re.I)
_SINGLE_CLOSING = re.compile("['’](?<=[^\\s'‘]['’])(?![\\w'’])")
_BEGINNING = "i|we|you|he|she|it|they|the|this|that|these|there|our|my|if|when|what|no|nobody|not|but"
"""Words that nothing was cut off from."""
_BEGINS_SPEECH = re.compile(
    rf"(?:‘[^\W\d_a-z]|(?:(?<=:\s)|(?:\A|(?<=[,.!?]\s))(?='[A-Z]))'(?i:{_BEGINNING})(?!\w))[\w'’-]*"
    r"(?:,?\s+[\w'’-]+){2}"
)
"""A single mark before a sentence is no apostrophe that was typed the wrong way round: “‘twas”.

A straight one is none before a whole word where speech begins.
"""
_POSSESSIVE = re.compile("[sS]['’] [a-z]")


class Marks(NamedTuple):
    """The marks of a paragraph."""

    pairs: tuple[Span, ...]
    """Outermost quotations with their marks, in order."""
    unclosed: tuple[int, ...]
    """Marks that open and are never closed."""
    stray: tuple[int, ...]
    """Marks that close nothing."""


def find_marks(text: str, literal: Sequence[Span] = ()) -> Marks:
    """The quotations of one paragraph; no mark is looked for in `literal` spans. Linear in its length."""
    return _find_marks(text, tuple(literal))


@remembered_of_text(4096)
def _find_marks(text: str, literal: tuple[Span, ...]) -> Marks:
    pairing = _Pairing(text)
    free = _outside(literal)
    marks = _DOUBLE if _LOW[0] not in text and _LOW[1] not in text else _LOW_OR_DOUBLE
    for mark in marks.finditer(text):
        if free(mark.start()):
            pairing.take(mark.start())
    typed = (m.start() for m in _TYPED.finditer(text) if free(m.start()))
    pairs, singles = _with_singles(text, pairing.pairs, literal)
    unclosed = sorted([*pairing.dropped, *pairing.open, *typed, *singles])
    return Marks(tuple(pairs), tuple(unclosed), tuple(pairing.stray))


def told_by_place(before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between these characters (empty: an edge of the paragraph) may open, and whether it may close."""
    opens = (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after) and not after.isspace()
    closes = (not after or after.isspace() or after in _AFTER_CLOSING) and bool(before) and not before.isspace()
    return opens, closes


class _Pairing:
    """Takes double marks from left to right; `open` are those not yet closed, outermost first."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.open: list[int] = []
        self.pairs: list[Span] = []
        self.stray: list[int] = []
        self.dropped: list[int] = []

    def take(self, at: int) -> None:
        """The mark at offset `at`: it opens, closes, or is no mark."""
        if self._text[at] in "‘’":  # closes a low mark; else it is an apostrophe or a single mark
            if self.open and self._text[self.open[-1]] in _LOW:
                self._close(at)
            return
        before, after = self._text[at - 1 : at], self._text[at + 1 : at + 2]
        opens, closes = told_by_place(before, after)
        role = self._role(self._text[at], opens=opens and not closes, closes=closes and not opens)
        if self._text[at] in '"＂″' and role != "open" and before.isdecimal() and '"' not in self._families():
            return  # inches
        if role == "open":
            self.open.append(at)
        elif self.open:
            self._close(at)
        else:
            self.stray.append(at)

    def _role(self, mark: str, *, opens: bool, closes: bool) -> str:
        """Whether a mark opens or closes; `opens` and `closes` tell what its place says beyond doubt."""
        top = self._text[self.open[-1]] if self.open else ""
        if mark in _ONLY_OPENING:
            return "open"
        if mark in _ONLY_CLOSING:
            return "close"
        if mark == "“":
            return "close" if closes or (top != "" and top in "„‟" and not opens) else "open"
        if mark == "”":
            return "open" if not self.open and opens else "close"
        if mark in "«‹":
            return "close" if top == _MIRRORED[mark] else "open"
        if mark in "»›":
            return "open" if opens and top != _MIRRORED[mark] else "close"
        if opens or closes:
            return "open" if opens else "close"
        return "close" if '"' in self._families() else "open"

    def _families(self) -> set[str]:
        return {_FAMILY[self._text[at]] for at in self.open[-_DEPTH:]}

    def _close(self, at: int) -> None:
        """Close the innermost open mark of this mark's kind, or the innermost of all."""
        family = _FAMILY[self._text[at]]
        last = len(self.open) - 1
        near = range(last, max(-1, last - _DEPTH), -1)
        depth = next((n for n in near if _FAMILY[self._text[self.open[n]]] == family), None)
        if depth is None and self._is_closed_later(self._text[self.open[last]], at):
            self.stray.append(at)
            return
        depth = last if depth is None else depth
        start = self.open[depth]
        self.dropped += self.open[depth + 1 :]
        del self.open[depth:]
        while self.pairs and self.pairs[-1].start > start:
            self.pairs.pop()
        self.pairs.append(Span(start, at + 1))

    def _is_closed_later(self, mark: str, at: int) -> bool:
        """Whether behind `at` a mark that can only close `mark` comes before another one that opens."""
        closing = {"“": "”", "«": "»", "‹": "›"}.get(mark)
        if closing is None:
            return False
        until = at + 1 + _LOOK_AHEAD
        end, following = self._text.find(closing, at + 1, until), self._text.find(mark, at + 1, until)
        return end >= 0 and not 0 <= following < end


def _outside(spans: Sequence[Span]) -> Callable[[int], bool]:
    """Whether a place is in none of some spans, which are in order."""
    starts = [span.start for span in spans]

    def free(place: int) -> bool:
        n = bisect_right(starts, place) - 1
        return n < 0 or place >= spans[n].end

    return free


def _with_singles(text: str, doubles: list[Span], literal: Sequence[Span]) -> tuple[list[Span], list[int]]:
    """Quotations in single marks around or beside those in double ones, and single marks that are never closed."""
    openings = [m.start() for m in _SINGLE_OPENING.finditer(text)]
    if not openings:
        return doubles, []
    free = _outside(sorted([*doubles, *literal]))
    openings = [at for at in openings if free(at)]
    closings = [m.start() for m in _SINGLE_CLOSING.finditer(text) if free(m.start())]
    singles: list[Span] = []
    unclosed: list[int] = []
    for n, at in enumerate(openings):
        until = openings[n + 1] if n + 1 < len(openings) else len(text)
        wanted = "'" if text[at] == "'" else "’"
        ends = [
            end for end in closings[bisect_right(closings, at) : bisect_left(closings, until)] if text[end] == wanted
        ]
        end = next((end for end in ends if not _POSSESSIVE.match(text, end - 1)), ends[0] if ends else None)
        if end is not None and len(text[at + 1 : end].split(None, 2)) > 1:
            singles.append(Span(at, end + 1))
        elif not ends and _BEGINS_SPEECH.match(text, at):
            unclosed.append(at)
    outside = [pair for pair in doubles if (n := bisect_right(singles, pair) - 1) < 0 or pair.start >= singles[n].end]
    return sorted([*outside, *singles]), unclosed
