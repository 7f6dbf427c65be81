"""A text over whatever is on the screen, to scroll through."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

_NARROWEST = 40
"""Cells under which nothing is laid out."""


class LongText(ModalScreen[None]):
    """Closes with Escape, F1, Enter or q."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q,enter", "dismiss(None)", "Close", show=False)]

    def __init__(self, title: str, laid_out: Callable[[int], Content]) -> None:
        """`laid_out` gives the text in lines of so many cells."""
        super().__init__()
        self._title, self._laid_out = title, laid_out

    def compose(self) -> ComposeResult:
        """One text to scroll through."""
        with VerticalScroll(id="long-text") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "↑ ↓ scroll · Esc close"
            yield Static(markup=False)

    def on_mount(self) -> None:
        """The text has the keys."""
        self.set_focus(self.query_one(VerticalScroll))

    def on_resize(self) -> None:
        """Wrap the text anew; it is laid out only after this."""
        self.call_after_refresh(self._wrap)

    def _wrap(self) -> None:
        width = self.query_one(VerticalScroll).scrollable_content_region.width
        self.query_one(Static).update(self._laid_out(max(_NARROWEST, width)))
