"""A file's lines in blocks that blank lines divide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]+")
_LINE_ENDS = frozenset({"\n", "\r\n", "\r"})


class Line(NamedTuple):
    """A line without its ending; `start` is the file offset of its first character."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """File offset after its last character."""
        return self.start + len(self.text)


def blocks(text: str, start: int = 0, *, spaces_divide: bool = True) -> Iterator[list[Line]]:
    """Blocks of `text` from offset `start` on. Lines end at LF, CRLF or CR.

    A line of white space is blank, or with `spaces_divide` false a line like any other (as in subtitles).
    """
    block: list[Line] = []
    end = start
    for match in _LINE.finditer(text, start):
        at = match.start()
        if block and text[end:at] not in _LINE_ENDS:
            yield block
            block = []
        line = match.group()
        if not spaces_divide or not line.isspace():
            block.append(Line(line, at))
        elif block:
            yield block
            block = []
        end = match.end()
    if block:
        yield block
