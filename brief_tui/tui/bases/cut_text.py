"""A text that wraps, and ends in an ellipsis and a key behind a word where there is no room for all of it."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive, reactive
from textual.widgets import Static


class CutText(Static):
    """Shows `Content` only."""

    # Textual's own repaints it once more whenever its height changes.
    virtual_size: Reactive[Size] = reactive(Size(0, 0), layout=True, repaint=False)

    def __init__(self, more: str, id: str | None = None) -> None:
        """`more` is the key that shows the whole text, named where it is cut; empty for none."""
        super().__init__(markup=False, id=id)
        self._tail = Content.assemble("…", (f" {more}" if more else "", "$accent bold"))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Rows of the whole text; what it has of them is for the stylesheet to say."""
        return len(self._whole.wrap(max(1, width)))

    def render(self) -> Content:
        """As much as there are rows for."""
        width, height = self.content_size
        rows = self._whole.wrap(max(1, width))
        if not 0 < height < len(rows):
            return self._whole
        last, room = rows[height - 1].rstrip(), width - self._tail.cell_length
        while last.cell_length > max(0, room):
            last = last[: max(0, last.plain.rfind(" "))].rstrip()
        return Content("\n").join([*rows[: height - 1], last.append(self._tail)])

    @property
    def _whole(self) -> Content:
        return self.content if isinstance(self.content, Content) else Content(str(self.content))
