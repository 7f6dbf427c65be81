"""A line to type in that nobody types into in vain: what is not used stands there again."""

from __future__ import annotations

import asyncio
from typing import Any

from textual.widgets import Input

from brief_tui.tui.keeping import keeper_of


class KeptLine(Input):
    """Kept from the moment it has the keys, under a name, and open until it is gone.

    What is left of an earlier session stands there when it gets the keys first, if it is empty.
    """

    def __init__(self, name: str, value: str = "", *, passing: bool = True, **options: Any) -> None:  # noqa: ANN401  # Textual's
        """`options` are those of Textual's; unless it is `passing`, whoever asked for it says what becomes of it."""
        super().__init__(value, compact=True, **options)
        self._kept_as, self._passing, self._open = name, passing, False
        self.cursor_blink = False  # it would paint for ever

    async def on_focus(self) -> None:
        """Keep what is typed from now on; the next keys wait for what was left before."""
        if not self._open:
            self._open = True
            before = await asyncio.to_thread(
                keeper_of(self).open_line, self._kept_as, self._typed, passing=self._passing
            )
            if before and not self.value:
                self.value = before
                self.cursor_position = len(before)

    def _typed(self) -> str:
        seen = not self._passing or all(node.display for node in self.ancestors_with_self)
        return self.value if seen else ""

    async def on_unmount(self) -> None:
        """What is passing is gone with it."""
        if self._open and self._passing:
            await asyncio.to_thread(keeper_of(self).close_line, self._kept_as, used=True)
