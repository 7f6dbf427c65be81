"""A pane's frame, whose title can be written anew without painting what is in it."""

from __future__ import annotations

from typing import Self

from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region


class Frame(Vertical):
    """A border with a title around a pane."""

    _titling = False

    def show_title(self, title: Content) -> None:
        """Write another title: a line goes to the terminal, and not the whole pane as after `border_title = …`."""
        self._titling = True
        self.border_title = title
        self._titling = False

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint again; of a new title only the row that it stands in."""
        if self._titling:
            left, top = self.content_offset  # regions count from the content's corner
            regions = (Region(-left, -top, self.outer_size.width, 1),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
