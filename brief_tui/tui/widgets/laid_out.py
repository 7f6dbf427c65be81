"""A text that is wrapped by its own rules, such as in columns, for whatever width it gets."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

_NARROWEST = 24
"""Cells under which nothing is laid out."""


class LaidOut(Widget):
    """As high as its lines; it takes part in the layout, so that it is never shown as it was for another width."""

    DEFAULT_CSS = "LaidOut { height: auto; }"

    def __init__(self, laid_out: Callable[[int], Content]) -> None:
        """`laid_out` gives the text in lines of so many cells."""
        super().__init__(markup=False)
        self._laid_out = laid_out

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines at this width; those that are too long for it are wrapped."""
        return len(self._at(width).wrap(max(1, width)))

    def render(self) -> Content:
        """The text at its own width."""
        return self._at(self.content_size.width)

    def _at(self, width: int) -> Content:
        return self._laid_out(max(_NARROWEST, width))
