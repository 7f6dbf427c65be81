"""The event's title, publisher and date."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from brief_tui.core.visible import visible_line

_WITH_DETAILS = 60
"""Cells from which on publisher and date are shown."""


class EventHeader(Static):
    """One line under the status bar."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._title, self._details = "", ""

    def show(self, title: str, details: str) -> None:
        """Show the title at the left, publisher and date at the right."""
        if (title, details) != (self._title, self._details):
            self._title, self._details = title, details
            self._draw()

    def on_resize(self) -> None:
        """Cut the line anew."""
        self._draw()

    def _draw(self) -> None:
        width = self.content_size.width
        # A narrow line has room for the title only.
        shown = visible_line(self._details) if width >= _WITH_DETAILS else ""
        details = Content.styled(shown, "$muted").truncate(width // 2, ellipsis=True)
        room = max(0, width - details.cell_length - 2)
        title = Content.styled(visible_line(self._title), "bold").truncate(room, ellipsis=True, pad=True)
        self.update(title.append("  ").append(details), layout=False)
