"""A file's lines in blocks that blank lines divide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What ends a line: some programs write Word's line break, the page's end or Unicode's separators for it."""
LINE = re.compile(f"[^{_ENDS}]+")
RULE = re.compile(r"[ \t]*(?:[-=_*~–—#`+─━═┌┐└┘├┤╔╗╚╝╭╮╰╯][ \t]*){3,}")
"""A line that is a rule, a fence or the border of a box, and no name."""
ONE_END = frozenset({"\r\n", *_ENDS})
"""What stands between two lines that no blank line divides."""


class Line(NamedTuple):
    """A line without its ending; `start` is the file offset of its first character."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """File offset after its last character."""
        return self.start + len(self.text)


def blocks(text: str, start: int = 0, *, spaces_divide: bool = True) -> Iterator[list[Line]]:
    """Blocks of `text` from offset `start` on.

    A line of white space is blank, or with `spaces_divide` false a line like any other (as in subtitles).
    """
    block: list[Line] = []
    end = start
    for match in LINE.finditer(text, start):
        at = match.start()
        if block and text[end:at] not in ONE_END:
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
