"""A text over whatever is on the screen, to scroll through."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from brief_tui.tui.modal import Modal
from brief_tui.tui.widgets.laid_out import LaidOut


class LongText(Modal[None]):
    """Closes with Escape, F1, Enter or q."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q,enter", "dismiss(None)", "Close", show=False)]

    def __init__(self, title: str, laid_out: Callable[[int], Content]) -> None:
        """`laid_out` gives the text in lines of so many cells."""
        super().__init__()
        self._title, self._laid_out = title, laid_out

    def compose(self) -> ComposeResult:
        """One text to scroll through."""
        with _Scrolled(id="long-text") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = "↑ ↓ scroll · Esc close"
            yield LaidOut(self._laid_out)

    def on_mount(self) -> None:
        """The text has the keys."""
        self.set_focus(self.query_one(VerticalScroll))


class _Scrolled(VerticalScroll):
    """Stays as far scrolled as it was, whatever size it and its text get: what was at its end is there again."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._share, self._most = 0.0, 0
        """How far it was scrolled, 0 to 1, and how many rows it could be."""

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Only a place of the size that it has is one that somebody chose."""
        super().watch_scroll_y(old_value, new_value)
        if self.max_scroll_y == self._most:
            self._share = new_value / max(1, self._most)

    def watch_virtual_size(self) -> None:
        """The text is laid out anew."""
        self._hold()

    def on_resize(self) -> None:
        """There is more or less room for it."""
        self._hold()

    def _hold(self) -> None:
        share, self._most = self._share, self.max_scroll_y
        self.scroll_to(y=round(share * self._most), animate=False, immediate=True)
        self._share = share
