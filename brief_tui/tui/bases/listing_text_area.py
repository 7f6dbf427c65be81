"""A text area with a small list over its rows.

A widget of its own over the screen would have everything laid out at each key, and every scroll bar painted again.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip

from brief_tui.tui.bases.row_text_area import RowTextArea

_FEWEST, _SHARE = 2, 3
"""Rows of the list that there are at least, and the part of the pane that it takes at most."""


class ListingTextArea(RowTextArea, inherit_bindings=False):
    """The list takes no keys. What it looks like is for those that inherit from it: component class `list`."""

    def __init__(self, *, id: str | None = None) -> None:
        self._list: Sequence[str] = ()
        self._list_at = Offset()
        super().__init__(id=id)

    def show_list(self, rows: Sequence[str], at: Offset) -> None:
        """Show rows of one width below a cell of the pane, or above it where there is more room.

        The first row is marked, and the last one says what can be done. Of those between as many are shown as leave
        most of the pane to the text.
        """
        width, height = self.scrollable_content_region.size
        is_below = height - at.y - 1 >= min(at.y, len(rows))
        room = min(max(_FEWEST, height // _SHARE), height - at.y - 1 if is_below else at.y)
        self._list = [*rows[: room - 1], rows[-1]] if len(rows) > room else rows
        top = at.y + 1 if is_below else at.y - len(self._list)
        self._list_at = Offset(max(0, min(at.x, width - cell_len(rows[0]))), top)
        self._repaint_rows()

    def hide_list(self) -> None:
        """Show none."""
        self._list = ()
        self._repaint_rows()

    @property
    def list_shown(self) -> Sequence[str]:
        """The rows of the list; empty for none."""
        return self._list

    def _laid_over(self, y: int, strip: Strip) -> Strip:
        n, left = y - self._list_at.y, self._list_at.x
        if not 0 <= n < len(self._list):
            return strip
        words = self._list[n]
        style = self._style("base") + self._style("list") + Style(bold=n == 0, dim=False)
        behind = strip.crop(left + cell_len(words))
        return Strip.join([strip.crop(0, left), Strip([Segment(words, style)]), behind])
