"""A few lines under the draft that explain the quotation at the cursor."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static


class DetailStrip(Vertical):
    """A heading that is cut and a text that wraps; the height is fixed, so that nothing moves while one types."""

    def compose(self) -> ComposeResult:
        """Heading and text."""
        yield Static(id="heading", markup=False)
        yield Static(id="explanation", markup=False)

    def show(self, heading: Content, explanation: Content) -> None:
        """Show an explanation in place of the last one."""
        for name, content in (("#heading", heading), ("#explanation", explanation)):
            line = self.query_one(name, Static)
            if not (isinstance(line.content, Content) and content.is_same(line.content)):
                line.update(content, layout=False)
