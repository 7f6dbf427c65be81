"""A text over whatever is on the screen, to scroll through."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from brief_tui.tui.modal import Modal

_NARROWEST = 24
"""Cells under which nothing is laid out."""


class LongText(Modal[None]):
    """Closes with Escape, F1, Enter or q."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q,enter", "dismiss(None)", "Close", show=False)]

    def __init__(self, title: str, laid_out: Callable[[int], Content]) -> None:
        """`laid_out` gives the text in lines of so many cells."""
        super().__init__()
        self._title, self._laid_out = title, laid_out
        self._share, self._wrapping = 0.0, False
        """How far it is scrolled, 0 to 1."""

    def compose(self) -> ComposeResult:
        """One text to scroll through."""
        with VerticalScroll(id="long-text") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "↑ ↓ scroll · Esc close"
            yield Static(markup=False)

    def on_mount(self) -> None:
        """The text has the keys."""
        box = self.query_one(VerticalScroll)
        self.set_focus(box)
        self.watch(box, "scroll_y", self._scrolled, init=False)

    def _scrolled(self, y: float) -> None:
        if not self._wrapping:
            self._share = y / max(1, self.query_one(VerticalScroll).max_scroll_y)

    def on_resize(self) -> None:
        """Wrap the text anew; it is laid out only after this."""
        self._wrapping = True
        self.when_laid_out(self._wrap)

    def _wrap(self) -> None:
        width = self.query_one(VerticalScroll).scrollable_content_region.width
        self.query_one(Static).update(self._laid_out(max(_NARROWEST, width)))
        self.when_laid_out(self._hold)

    def _hold(self) -> None:
        """Scroll it as far as it was: what was at its end is there again."""
        box = self.query_one(VerticalScroll)
        box.scroll_to(y=round(self._share * box.max_scroll_y), animate=False, immediate=True)
        self._wrapping = False
