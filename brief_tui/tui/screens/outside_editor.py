"""The draft in the user's own editor, at the line of the cursor, and back."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from brief_tui.tui.filing import Filing
from brief_tui.tui.outside import chosen_editor, command, run
from brief_tui.tui.screens.dialog import Dialog

if TYPE_CHECKING:
    from brief_tui.tui.screens.workstation import Workstation


class OutsideEditor:
    """Opens it; what comes back is read as any other program's change is (`Filing`)."""

    def __init__(
        self,
        screen: Workstation,
        filing: Filing,
        save: Callable[[], Awaitable[bool]],
        read: Callable[[frozenset[Path]], Awaitable[None]],
    ) -> None:
        self._screen, self._filing, self._save, self._read = screen, filing, save, read

    async def open(self) -> None:
        """Ask about text that is not saved, then let the editor have the terminal until it ends."""
        editor, base = chosen_editor(os.environ), self._filing.base
        if base is None:
            return
        if not editor:
            words = "No editor is set: leave, say export VISUAL=vim (or another one) in your shell, and come back."
            self._screen.notify(words, severity="warning")
            return
        if not await self._may_open():
            return
        path = Path(os.path.realpath(base.path))  # of links that lead round, too
        try:
            arguments = command(editor, path, self._screen.panes.draft.cursor_location[0] + 1)
        except ValueError as error:
            self._screen.notify(f"VISUAL or EDITOR cannot be read: {error}.", severity="warning")
            return
        fault = self._run(arguments)
        await self._read(frozenset({base.path}))
        if fault:
            self._screen.notify(f"{fault}. The draft is as it stands on disk.", severity="warning")

    async def _may_open(self) -> bool:
        if not self._filing.modified:
            return True
        answer = await self._screen.ask(_unsaved(self._filing.name))
        return answer == "as-is" or (answer == "save" and await self._save())

    def _run(self, arguments: list[str]) -> str:
        try:
            # `suspend` would leave the terminal as it is if anything were raised in it; `run` raises nothing.
            with self._screen.app.suspend():
                return run(arguments)
        except SuspendNotSupported:
            return "This terminal cannot be given to another program"


def _unsaved(name: str) -> Dialog:
    answers = [
        ("save", "Save, then open it", ""),
        ("as-is", "Open what is on disk", "Your text stays here; if both are changed, saving lets you choose."),
    ]
    return Dialog("Open in your editor", f"{name} is not saved.", answers)
