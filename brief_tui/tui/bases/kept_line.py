"""A line to type in that nobody types into in vain: what is not used stands there again."""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

from rich.highlighter import Highlighter
from rich.text import Text
from textual.binding import Binding
from textual.events import Key, Paste
from textual.widgets import Input

from brief_tui.core.visible import visible_line
from brief_tui.tui.keeping import UnsavedText, keeper_of

_LONG_S = 60.0


def in_one_line(text: str) -> str:
    """The lines of a text, one behind the other."""
    return " ".join(filter(None, map(str.strip, text.splitlines())))


class _Visible(Highlighter):
    """Makes control characters visible: pasted text may hold some that terminals act on (FAULTS.md, row 42)."""

    def highlight(self, text: Text) -> None:
        text.plain = visible_line(text.plain)


class KeptLine(Input):
    """Kept from the moment it has the keys, under a name, and open until it is gone.

    What is left of an earlier session stands there when it gets the keys first, if it is empty.
    """

    _EDITS: ClassVar[dict[str, str]] = {
        key: binding.action
        for binding in Input.BINDINGS
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }

    def __init__(self, name: str, value: str = "", *, temporary: bool = True, **options: Any) -> None:  # noqa: ANN401  # Textual's
        """`options` are those of Textual's; unless it is `temporary`, whoever asked for it says what becomes of it."""
        super().__init__(value, compact=True, highlighter=_Visible(), **options)
        self._kept_as, self._temporary = name, temporary
        self._asked = False
        self._line: UnsavedText | None = None
        self.cursor_blink = False  # it would paint for ever

    async def on_focus(self) -> None:
        """Keep what is typed from now on; the next keys wait for what was left before."""
        if not self._asked:
            self._asked = True
            self._line, before = await asyncio.to_thread(
                keeper_of(self).open_line, self._kept_as, self._typed, self._tell_fault, temporary=self._temporary
            )
            if before and not self.value:
                self.value = before
                self.cursor_position = len(before)

    async def _on_key(self, event: Key) -> None:
        """Do what a key means before the letters behind it are put in, as the draft does."""
        action = self._EDITS.get(event.key)
        if action is not None and await self.app.run_action(action, self):
            event.stop()
            event.prevent_default()

    def _on_paste(self, event: Paste) -> None:
        """Put all pasted text on the one line; Textual would take only the first of several lines."""
        if event.text.strip():
            super()._on_paste(Paste(in_one_line(event.text)))
        event.stop()
        event.prevent_default()

    def action_paste(self) -> None:
        """Replace the selection by what was copied in this program, put on one line."""
        self.replace(in_one_line(self.app.clipboard), *self.selection)

    def restricted(self) -> None:
        """Say that the line is full, and that what was typed or pasted last is not in it."""
        words = f"This line takes {self.max_length:,} characters at most: what you typed or pasted last is not in it."
        self.notify(words, severity="warning")

    def _tell_fault(self, fault: str) -> None:
        if fault and not self._temporary:
            self.notify(f"{fault}.", severity="error", timeout=_LONG_S)

    def _typed(self) -> str:
        seen = not self._temporary or all(node.display for node in self.ancestors_with_self)
        return self.value if seen else ""

    async def close(self, *, used: bool) -> None:
        """Keep what was typed for the next time, if it was not `used`."""
        if self._line is not None:
            await asyncio.to_thread(keeper_of(self).close_line, self._kept_as, used=used, line=self._line)

    async def on_unmount(self) -> None:
        """A temporary text is gone with it."""
        if self._temporary:
            await self.close(used=True)
