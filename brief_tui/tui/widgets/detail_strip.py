"""A few lines under the draft that explain the quotation at the cursor."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.widgets import Static

from brief_tui.tui.actions import key_of


class DetailStrip(Vertical):
    """A heading that is cut, a text that wraps, and where it was said, which a long text never pushes out of sight.

    It grows by few lines only, so that little moves while one types.
    """

    @dataclass
    class SourceWanted(Message):
        """The editor clicked on where it was said."""

    def compose(self) -> ComposeResult:
        """Heading, text and source."""
        yield Static(id="heading", markup=False)
        yield CutText(key_of("explain"), id="explanation")
        yield Static(id="source", markup=False)

    def show(self, heading: Content, explanation: Content, source: Content) -> None:
        """Show an explanation in place of the last one; an empty `source` leaves its room to the text."""
        self.set_class(bool(source), "-sourced")
        for name, content in (("#heading", heading), ("#explanation", explanation), ("#source", source)):
            line = self.query_one(name, Static)
            if not (isinstance(line.content, Content) and content.is_same(line.content)):
                line.update(content, layout=name != "#heading")

    def show_place(self, place: str) -> None:
        """Show at the right of the line above which of those to fix this is, or the ways on; empty for none."""
        if self.border_title != place:
            self.border_title = place

    def on_click(self, event: Click) -> None:
        """Ask for the passage whose place was clicked."""
        if event.widget is self.query_one("#source"):
            self.post_message(self.SourceWanted())


class CutText(Static):
    """A text that wraps, and ends in an ellipsis and a key behind a word where there is no room for all of it.

    Shows `Content` only.
    """

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
