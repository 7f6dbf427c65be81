"""A text area with a small list over its rows.

A widget of its own over the screen would have everything laid out at each key, and every scroll bar painted again.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from brief_tui.tui.bases.row_text_area import RowTextArea

_FEWEST, _SHARE = 2, 3
"""Rows of the list that there are at least, and the part of the pane that it takes at most."""


class ListingTextArea(RowTextArea, inherit_bindings=False):
    """The list takes no keys. What it looks like is for those that inherit from it: component class `list`."""

    def __init__(self, *, id: str | None = None) -> None:
        self._list: Sequence[str] = ()
        self._list_x = 0
        super().__init__(id=id)

    def show_list(self, rows: Sequence[str], x: int) -> None:
        """Show rows of one width from a column of the pane on, below the cursor's row or above it: `_laid_list`.

        The first row is marked, and the last one says what can be done.
        """
        self._list, self._list_x = rows, x
        self._repaint_rows()

    def hide_list(self) -> None:
        """Hide the list."""
        self._list = ()
        self._repaint_rows()

    @property
    def list_shown(self) -> Sequence[str]:
        """The rows of the list; empty for none."""
        return self._list

    def _laid_list(self) -> tuple[int, Sequence[str]]:
        """The row of the pane in which the list begins, and its rows: above the cursor's where there is more room.

        Of those between the first and the last as many are shown as leave most of the pane to the text. Told anew
        for each row that is drawn: the cursor's moves when the pane is scrolled, or has another size.
        """
        rows, height = self._list, self.scrollable_content_region.height
        at = self._rows.location_to_offset(self.cursor_location).y - self.scroll_offset.y
        is_below = height - at - 1 >= min(at, len(rows))
        room = min(max(_FEWEST, height // _SHARE), height - at - 1 if is_below else at)
        shown = [*rows[: room - 1], rows[-1]] if len(rows) > room else rows
        return (at + 1 if is_below else at - len(shown)), shown

    def _laid_over(self, y: int, strip: Strip) -> Strip:
        if not self._list:
            return strip
        top, rows = self._laid_list()
        n, left = y - top, max(0, min(self._list_x, self.scrollable_content_region.width - cell_len(self._list[0])))
        if not 0 <= n < len(rows):
            return strip
        words = rows[n]
        style = self._style("base") + self._style("list") + Style(bold=n == 0, dim=False)
        behind = strip.crop(left + cell_len(words))
        return Strip.join([strip.crop(0, left), Strip([Segment(words, style)]), behind])
