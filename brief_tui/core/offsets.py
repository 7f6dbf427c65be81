"""Where readable text stands in its file: offsets, lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, count
from operator import add
from typing import Literal, NamedTuple

_LAST = float("inf")
LINE_END = re.compile(r"\r\n|\r|\n")
Newline = Literal["\r\n", "\n", "\r"]


def newline_of(text: str) -> Newline:
    """The one line end that `text` is divided at; any other is an ordinary character of its line.

    CRLF only where every LF has its CR, and CR only where there is no LF: so every division can be undone.
    """
    if "\n" not in text:
        return "\r" if "\r" in text else "\n"
    return "\r\n" if text.count("\r\n") == text.count("\n") else "\n"


class Span(NamedTuple):
    """A half-open range of code points, 0-based."""

    start: int
    end: int


def line_at(text: str, at: int) -> Span:
    """The line that holds an offset, without its end."""
    end = LINE_END.search(text, at)
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    return Span(start, end.start() if end else len(text))


class Piece(NamedTuple):
    """From readable offset `start` on, readable character `start + k` is file character `source + k * step`."""

    start: int
    source: int
    step: int = 1
    """File characters that stand for a readable one: six in a run of escapes such as \\u00e9, none of what is read for
    fewer characters than it has."""


class MappedText(NamedTuple):
    """Readable text (markup, labels and time codes taken out) that remembers its place in the file.

    `pieces` ascend by `start` and the first starts at 0, unless the text is empty. All offsets are code
    points of the decoded file, 0-based.
    """

    text: str
    pieces: tuple[Piece, ...]

    def source_of(self, offset: int) -> int:
        """File offset of the readable character at `offset`."""
        start, source, step = self._piece(offset)
        return source + (offset - start) * step

    def rest(self, offset: int) -> Piece:
        """The piece in which the readable character at `offset` stands, from there on."""
        start, source, step = self._piece(offset)
        return Piece(offset, source + (offset - start) * step, step)

    def _piece(self, offset: int) -> Piece:
        if len(self.pieces) < 2:
            return self.pieces[0] if self.pieces else Piece(offset, 0)
        return self.pieces[max(0, bisect_right(self.pieces, (offset, _LAST)) - 1)]

    def source_span(self, start: int, end: int) -> Span:
        """File span of the readable characters in [start, end); empty spans stay empty."""
        first = self.source_of(start)
        if start >= end:
            return Span(first, first)
        last = self.rest(end - 1)
        return Span(first, last.source + last.step)

    def part(self, start: int, end: int) -> MappedText:
        """The readable characters in [start, end), still mapped."""
        if start >= end:
            return MappedText("", ())
        _, source, step = self.rest(start)
        first = Piece(0, source, step)
        if len(self.pieces) == 1:
            return MappedText(self.text[start:end], (first,))
        after = bisect_right(self.pieces, (start, _LAST))
        before = bisect_right(self.pieces, (end - 1, _LAST))
        inner = (Piece(at - start, source, step) for at, source, step in self.pieces[after:before])
        return MappedText(self.text[start:end], (first, *inner))


class MappedTextBuilder:
    """Collects readable text piece by piece, with the file offset of each."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._shift: int | None = None  # file offset less readable offset, where the last piece stands

    def __len__(self) -> int:
        return self._length

    def add(self, text: str, source: int, step: int = 1) -> None:
        """Append `text`, whose first character stands at file offset `source`; `step` is that of a piece."""
        if not text:
            return
        shift = source - self._length if step == 1 else None
        if shift is None or shift != self._shift:
            self._pieces.append(Piece(self._length, source, step))
            self._shift = shift
        self._parts.append(text)
        self._length += len(text)

    def fill(self, text: str) -> None:
        """Append characters that stand nowhere in the file; they count as following what came before."""
        self._parts.append(text)
        self._length += len(text)

    def copy(self, mapped: MappedText, start: int, end: int) -> None:
        """Append the readable characters of `mapped` in [start, end), with the places they come from."""
        if start >= end:
            return
        if len(mapped.pieces) == 1:
            _, source, step = mapped.rest(start)
            self.add(mapped.text[start:end], source, step)
            return
        part = mapped.part(start, end)
        ends = (*(piece.start for piece in part.pieces[1:]), len(part.text))
        for piece, until in zip(part.pieces, ends, strict=False):
            self.add(part.text[piece.start : until], piece.source, piece.step)

    def build(self) -> MappedText:
        """The text so far."""
        return MappedText("".join(self._parts), tuple(self._pieces))


def line_starts(text: str) -> list[int]:
    """Where the lines of `text` start; they end at LF, CRLF or CR, as editors count them.

    An ending at the end of the text starts one more line, which is empty.
    """
    if "\r" in text:
        return [0, *(ending.end() for ending in LINE_END.finditer(text))]
    return list(map(add, accumulate(map(len, text.split("\n")), initial=0), count()))[:-1]


class LineTable:
    """Line and column of an offset, lines counted as in `line_starts`."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = line_starts(text)

    def __len__(self) -> int:
        return len(self._starts)

    def line(self, offset: int) -> int:
        """Line number of `offset`, from 1."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """Column of `offset` in its line, in code points, from 1."""
        return offset - self._starts[self.line(offset) - 1] + 1

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, as above."""
        return self.line(offset), self.column(offset)

    def start(self, line: int) -> int:
        """Offset of the first character of `line` (from 1)."""
        return self._starts[line - 1]
