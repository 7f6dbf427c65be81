"""A line that says what the editor must know before going on; absent when there is nothing."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from brief_tui.core.visible import visible_line


class Banner(Static):
    """Shows the first of several messages and how many more there are."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.display = False
        self._words = ""

    def show(self, messages: Sequence[str]) -> None:
        """Show messages, worst first; none of them hides the banner."""
        self.display = bool(messages)
        more = f" (+{len(messages) - 1} more)" if len(messages) > 1 else ""
        words = f"! {visible_line(messages[0])}{more}" if messages else ""
        if words and words != self._words:  # to be told the same again would lay the screen out anew, at every key
            self._words = words
            self.update(Content(words))
