"""The words between the marks: pieces divided by ellipses, and editors' brackets in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

from brief_tui.core.language.contractions import verb_of
from brief_tui.core.language.stage_notes import blank
from brief_tui.core.language.words import Words, fold
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered

ELLIPSIS = re.compile(
    r"\[ ?(?:…|\.{3,4}|\. \. \.) ?\]|\((?:…|\.{3})\)|…|\.{3,4}|\.[ \u00a0]\.[ \u00a0]\.(?:[ \u00a0]\.)?"
)
_BRACKET = re.compile(r"\[([^\[\]]{1,200})\](?:['’]s\b)?")
_PART_OF_WORD = re.compile(r"\[\w{1,12}\](?=\w)|(?<=\w)\[\w{1,12}\]")
_JOINER = "\u2060"  # vanishes in folding, so that [W]ord folds to word with offsets unchanged


class Bracket(NamedTuple):
    """An editor's words in square brackets."""

    before: int
    """Number of the piece's words that stand before it."""
    keys: tuple[str, ...]
    text: str
    """Brackets included."""
    at: Span
    """In the piece's text."""


class QuotedPiece(NamedTuple):
    """Quoted words without an ellipsis between them."""

    text: str
    offset: int
    """Where `text` starts in the quotation's text."""
    words: Words
    """The words outside brackets; offsets count in `text`."""
    brackets: tuple[Bracket, ...]
    altered: Mapping[int, str]
    """Words of which a part stands in brackets, as in [W]ord, and what stands before that part, folded."""

    def span(self, start: int, end: int) -> Span:
        """Words `start` to `end` in the quotation's text."""
        inner = self.words.span(start, end)
        return Span(self.offset + inner.start, self.offset + inner.end)


def _whole_verb(text: str, words: Words, n: int) -> str:
    """The folded word; what is contracted with a bracket, as in [the team]’re, in full."""
    word = words[n]
    contracted = word.start > 1 and text[word.start - 1] in "'’" and text[word.start - 2] == "]"
    return (contracted and verb_of(word.key)) or word.key


@remembered(2048)
def quoted_pieces(text: str) -> tuple[QuotedPiece, ...]:
    """The pieces of a quotation that hold at least one word; a quotation without any gives none."""
    pieces, at = [], 0
    for gap in [*ELLIPSIS.finditer(text), None]:
        end = gap.start() if gap else len(text)
        piece = _piece(text[at:end], at)
        if len(piece.words) or piece.brackets:
            pieces.append(piece)
        at = gap.end() if gap else end
    return tuple(pieces)


@remembered(2048)
def whole(text: str) -> QuotedPiece:
    """The quotation as one piece, its ellipses read as punctuation."""
    pieces = quoted_pieces(text)
    return pieces[0] if len(pieces) == 1 and pieces[0].text == text else _piece(text, 0)


def _piece(text: str, offset: int) -> QuotedPiece:
    if "[" not in text:
        return QuotedPiece(text, offset, fold(text, notes=False), (), {})
    plain = _PART_OF_WORD.sub(lambda m: _JOINER + m[0][1:-1] + _JOINER, text)
    found = [(m.span(), m[1]) for m in _BRACKET.finditer(plain)]
    plain = _BRACKET.sub(lambda m: blank(len(m[0])), plain)
    words = fold(plain, notes=False)
    starts = [word.start for word in words]
    brackets = tuple(
        Bracket(
            bisect_left(starts, span[0]),
            tuple(fold(inner, notes=False).keys),
            text[slice(*span)],
            Span(*span),
        )
        for span, inner in found
        if not ELLIPSIS.fullmatch(f"[{inner}]")
    )
    parts = ((n, plain[word.start : word.end].partition(_JOINER)) for n, word in enumerate(words))
    altered = {n: before.casefold() for n, (before, joiner, _) in parts if joiner}
    keys = [_whole_verb(text, words, n) for n in range(len(words))]
    words = Words(text, keys, [(word.start, word.end) for word in words])
    return QuotedPiece(text, offset, words, brackets, altered)
