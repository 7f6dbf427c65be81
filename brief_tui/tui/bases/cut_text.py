"""A text that wraps, and ends in an ellipsis behind a word where there is no room for all of it."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

_ELLIPSIS = "…"


class CutText(Static):
    """Shows `Content` only."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Rows of the whole text; what it has of them is for the stylesheet to say."""
        return len(self._whole.wrap(max(1, width)))

    def render(self) -> Content:
        """As much as there are rows for."""
        width, height = self.content_size
        rows = self._whole.wrap(max(1, width))
        if not 0 < height < len(rows):
            return self._whole
        last = rows[height - 1].rstrip()
        if last.cell_length + len(_ELLIPSIS) > width:
            last = last[: max(0, last.plain.rfind(" "))].rstrip()
        return Content("\n").join([*rows[: height - 1], last.append(_ELLIPSIS)])

    @property
    def _whole(self) -> Content:
        return self.content if isinstance(self.content, Content) else Content(str(self.content))
