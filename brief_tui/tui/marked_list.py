"""A list whose selected row has a mark: where colours are off, a grey ground is hardly seen."""

from __future__ import annotations

import locale
from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widgets import OptionList

MARK = "▸" if "utf" in locale.getencoding().lower() else ">"


class MarkedList(OptionList):
    """Draws the mark in the first cell of the selected row, which the stylesheet's padding keeps free."""

    MARKED_WITHOUT_FOCUS: ClassVar[bool] = False
    """Whether the selected row is marked while something else has the keys."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Rows of all options; as if one cell were left for words where there is none (Textual 8.2.8 would fail)."""
        padding = self.get_component_styles("option-list--option").padding.width
        return super().get_content_height(container, viewport, max(width, padding + 1))

    def render_line(self, y: int) -> Strip:
        """A line of the list; the selected row's first one begins with the mark."""
        strip = super().render_line(y)
        if not (self.has_focus or self.MARKED_WITHOUT_FOCUS) or self.highlighted is None:
            return strip
        above = _row(super().render_line(y - 1)) if y else None  # at -1 the list would give its last line
        if _row(strip) != self.highlighted or above == self.highlighted:
            return strip
        first = next(iter(strip.crop(0, 1)))
        return Strip.join([Strip([Segment(MARK, first.style)], 1), strip.crop(1)])


def _row(strip: Strip) -> int | None:
    """The row that a line belongs to, as the list notes it for the mouse."""
    return next((segment.style.meta.get("option") for segment in strip if segment.style), None)
