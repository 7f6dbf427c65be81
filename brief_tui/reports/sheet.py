"""Styled lines on a stream: wrapped to its width, in the styles that it takes."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TextIO

# Only the widths of characters: rich's console would take as long to import as a small brief to judge.
from rich.cells import cell_len, chop_cells

from brief_tui.core.visible import log_line

Part = tuple[str, str]
"""Text, and the names of its styles with spaces between; none for plain."""

_ATTRIBUTES = {"bold": "1", "dim": "2", "italic": "3", "reverse": "7"}
_COLOURS = {"red": "31", "green": "32", "yellow": "33"}
_WORD = re.compile(r"\s*\S+\s*")
_WIDTH = 80
_LEAST = 16
"""Least columns of text beside what stands before it, even where the terminal is too narrow for both."""


class Sheet:
    """Where a page is written. Styles and width are the terminal's; elsewhere there are none, and 80 columns.

    NO_COLOR leaves the styles that are no colours; FORCE_COLOR, TTY_COMPATIBLE and COLUMNS are obeyed too.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._codes = _codes(file)
        self._width = _width()
        self.ascii_only = not (file.encoding or "utf-8").lower().startswith("utf")

    def write(self, *parts: Part, before: Iterable[Part] = ()) -> None:
        """Write these parts behind `before`, wrapped: lines after the first begin below the end of `before`."""
        lead = list(before)
        indent = sum(cell_len(text) for text, _ in lead)
        whole = "".join(text for text, _ in parts)
        for start, end in _lines(whole, max(self._width - indent, _LEAST)):
            # Without the space that it was divided at: in the last column a terminal would begin a new line for it.
            self._put(chain(lead, _cut(parts, start, start + len(whole[start:end].rstrip()))))
            lead = [(" " * indent, "")]

    def _put(self, parts: Iterable[Part]) -> None:
        self._file.write(log_line("".join(self._styled(*part) for part in parts).rstrip()) + "\n")

    def _styled(self, text: str, style: str) -> str:
        codes = ";".join(self._codes[name] for name in style.split() if name in self._codes)
        return f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Start and end offset of each line of at most `width` columns; a word too long for one is divided."""
    start = used = 0
    for word in _WORD.finditer(text):
        cells = cell_len(word[0].rstrip())
        if used and used + cells > width:
            yield start, word.start()
            start, used = word.start(), 0
        if cells > width:
            *full, rest = chop_cells(word[0], width)
            for piece in full:
                yield start, start + len(piece)
                start += len(piece)
            used = cell_len(rest)
        else:
            used += cell_len(word[0])
    yield start, len(text)


def _cut(parts: Iterable[Part], start: int, end: int) -> Iterator[Part]:
    for text, style in parts:
        yield text[max(start, 0) : max(end, 0)], style
        start, end = start - len(text), end - len(text)


def _codes(file: TextIO) -> dict[str, str]:
    """Style → the terminal's code for it, of the styles that `file` takes; empty for none."""
    if not _is_terminal(file) or os.environ.get("TERM", "").lower() in {"dumb", "unknown"}:
        return {}
    return _ATTRIBUTES if os.environ.get("NO_COLOR") else _ATTRIBUTES | _COLOURS


def _is_terminal(file: TextIO) -> bool:
    if (told := os.environ.get("TTY_COMPATIBLE")) in {"0", "1"}:
        return told == "1"
    forced = os.environ.get("FORCE_COLOR")
    return file.isatty() if forced is None else forced != ""


def _width() -> int:
    told = os.environ.get("COLUMNS", "")
    if told.isdigit() and int(told):
        return int(told)
    for descriptor in range(3):  # of a page that is piped, the terminal may still be the one that shows it
        try:
            return os.get_terminal_size(descriptor).columns or _WIDTH
        except OSError:
            continue
    return _WIDTH
