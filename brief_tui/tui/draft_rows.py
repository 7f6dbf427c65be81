"""The draft's lines as rows of the pane: soft-wrapped, and quick to ask for one row."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from textual.geometry import Offset
from textual.widgets.text_area import Location, WrappedDocument


class Row(NamedTuple):
    """Columns [start, end) of a line; a line's last row also holds the place behind its last character."""

    line: int
    start: int
    end: int

    def holds(self, location: Location) -> bool:
        """Whether a cursor at `location` is drawn in this row."""
        line, column = location
        return line == self.line and self.start <= column < self.end


class DraftRows(WrappedDocument):
    """A wrapped document; what is asked for at every row drawn does not walk through the whole of it."""

    @property
    def height(self) -> int:
        """Number of rows."""
        return len(self._offset_to_line_info)  # private; the public way counts the rows of every line

    def location_to_offset(self, location: Location) -> Offset:
        """Cell and row of a location; one below the text, where an undo leaves the cursor at first, is at its end."""
        return super().location_to_offset(min(location, self.document.end))

    def get_sections(self, line_index: int) -> list[str]:
        """The text of a line's rows."""
        line = self.document.get_line(line_index)
        return [line[start:end] for start, end in pairwise([0, *self.get_offsets(line_index), len(line)])]

    def row(self, number: int) -> Row | None:
        """The row of this number, from 0; None below the last one."""
        if number >= self.height:
            return None
        line, start = self.offset_to_location(Offset(0, number))
        end = next((end for end in self.get_offsets(line) if end > start), len(self.document.get_line(line)) + 1)
        return Row(line, start, end)

    def tab_widths(self, row: Row) -> list[int]:
        """Cells of each tab of a row; how wide one is depends on the rows before."""
        line = self.document.get_line(row.line)
        before = line.count("\t", 0, row.start)
        return self.get_tab_widths(row.line)[before : before + line.count("\t", row.start, row.end)]
