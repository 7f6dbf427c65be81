"""A few lines under the draft that explain the quotation at the cursor."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from brief_tui.tui.actions import key_of
from brief_tui.tui.bases.cut_text import CutText


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
