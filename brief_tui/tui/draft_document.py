"""The draft's lines, divided and joined so that no character of the text is lost or changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import overload

from rich.cells import cell_len
from textual.geometry import Size
from textual.widgets.text_area import DocumentBase, EditResult, Location

from brief_tui.core.offsets import Newline, newline_of
from brief_tui.core.visible import visible

LONGEST_LINE = 200_000
"""Characters; beyond this a key press takes longer than a tenth of a second."""


def too_long_for_editing(lines: Sequence[str]) -> str | None:
    """Why a text of these lines cannot be edited; None where it can."""
    lengths = [len(line) for line in lines]
    if max(lengths) <= LONGEST_LINE:
        return None
    number = lengths.index(max(lengths)) + 1
    return (
        f"line {number} has {max(lengths):,} characters and the limit for editing here is {LONGEST_LINE:,}: "
        "divide it in another editor"
    )


class DraftDocument(DocumentBase):
    """A document whose `text` is what was given, edits apart.

    Textual's own `Document` divides at whatever `str.splitlines` takes for a line end and joins with one kind.
    Rows and columns count from 0; columns and offsets are code points. Lines are given as they are shown
    (`visible`), which has a character for each of the text's; `text` and `get_text_range` give what is stored.
    """

    def __init__(self, text: str, on_edit: Callable[[int, int, int], None]) -> None:
        """`on_edit` is told of each edit: offset, code points removed, code points inserted."""
        self._newline: Newline = newline_of(text)
        self._lines = text.split(self._newline)
        self._shown = [visible(line) for line in self._lines]
        self._starts = self._starts_of(self._lines, 0)
        self._on_edit = on_edit

    @cached_property
    def text(self) -> str:
        """The whole text."""
        return self.text_anywhere()

    def text_anywhere(self) -> str:
        """The whole text, from any thread: one step, and nothing is remembered that an edit may have made old."""
        return self._newline.join(self._lines)

    def _starts_of(self, lines: list[str], first: int) -> list[int]:
        """Offsets of lines that follow one another from offset `first` on."""
        return list(accumulate((len(line) + len(self._newline) for line in lines[:-1]), initial=first))

    @property
    def newline(self) -> Newline:
        """What divides the lines."""
        return self._newline

    @property
    def lines(self) -> list[str]:
        """Every line as shown."""
        return self._shown

    def get_line(self, index: int) -> str:
        """One line as shown."""
        return self._shown[index]

    @overload
    def __getitem__(self, line_index: int) -> str: ...
    @overload
    def __getitem__(self, line_index: slice) -> list[str]: ...
    def __getitem__(self, line_index: int | slice) -> str | list[str]:
        """One line or some, as shown."""
        return self._shown[line_index]

    @property
    def line_count(self) -> int:
        """Number of lines; a text that ends in a line end has an empty last one."""
        return len(self._lines)

    @property
    def start(self) -> Location:
        """Row and column of the first character."""
        return (0, 0)

    @property
    def end(self) -> Location:
        """Row and column behind the last character."""
        return (len(self._lines) - 1, len(self._lines[-1]))

    def get_size(self, indent_width: int) -> Size:
        """Cells of the longest line, and number of lines."""
        return Size(max(cell_len(line.expandtabs(indent_width)) for line in self._shown), self.line_count)

    def offset_of(self, location: Location) -> int:
        """Offset in `text` of a location; one beyond the end counts as the end."""
        row, column = min(location, self.end)
        return self._starts[row] + min(column, len(self._lines[row]))

    @property
    def too_long(self) -> str | None:
        """Why the text cannot be edited: a line in which a key press takes too long; None where there is none."""
        return too_long_for_editing(self._lines)

    def location_of(self, offset: int) -> Location:
        """Row and column of an offset in `text`; inside a line end, the end of its line."""
        row = bisect_right(self._starts, max(0, offset)) - 1
        return row, min(max(0, offset) - self._starts[row], len(self._lines[row]))

    def get_text_range(self, start: Location, end: Location) -> str:
        """The text between two locations, in either order."""
        start, end = sorted((start, end))
        return self.text[self.offset_of(start) : self.offset_of(end)]

    def replace_range(self, start: Location, end: Location, text: str) -> EditResult:
        """Replace what stands between two locations, and say where the new text ends and what gave way.

        `text` is divided at this document's line end only.
        """
        start, end = sorted((min(start, self.end), min(end, self.end)))
        at = self.offset_of(start)
        replaced = self.get_text_range(start, end)
        (top, left), (bottom, right) = start, end
        inserted = text.split(self._newline)
        destination = (top + len(inserted) - 1, len(inserted[-1]) + (left if len(inserted) == 1 else 0))
        inserted[0] = self._lines[top][:left] + inserted[0]
        inserted[-1] += self._lines[bottom][right:]
        self._lines[top : bottom + 1] = inserted
        self._shown[top : bottom + 1] = [visible(line) for line in inserted]
        # Counted anew, the lines of a large draft would take longer than all else that a key press does.
        growth = len(text) - len(replaced)
        behind = [start + growth for start in self._starts[bottom + 1 :]]
        self._starts[top:] = [*self._starts_of(inserted, self._starts[top]), *behind]
        self.__dict__.pop("text", None)
        self._on_edit(at, len(replaced), len(text))
        return EditResult(destination, replaced)
