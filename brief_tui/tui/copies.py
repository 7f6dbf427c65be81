"""Text that was not saved before: its copies, which of them may go into the draft, and which one is in it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from brief_tui.store.recovery import is_copy_of
from brief_tui.tui.actions import key_of
from brief_tui.tui.desk import copies_left, read_copy
from brief_tui.tui.editor import Editor
from brief_tui.tui.keeping import AHEAD, UnsavedText

if TYPE_CHECKING:
    from brief_tui.store.draft import BriefFile
    from brief_tui.tui.bases.row_text_area import Undone


class Copies:
    """Knows the copies of a draft that hold other text than it, as far as somebody has looked."""

    def __init__(self, folder: Path, editor: Editor) -> None:
        self._ahead, self._editor = folder / AHEAD, editor
        self._found: list[Path] = []
        self._taken: tuple[Path, Undone] | None = None

    async def look(self, draft: BriefFile, taken: Path | None = None) -> None:
        """Look for copies of `draft`; the one that is `taken` into it goes."""
        self._found = await asyncio.to_thread(copies_left, draft, self._ahead, taken)

    @property
    def left_over(self) -> str:
        """What is said of them; empty where there is none."""
        return f"There is text that was not saved before: {key_of('unsaved')} shows it." if self._found else ""

    @property
    def older(self) -> int:
        """How many older copies wait behind the one that `latest` gives."""
        return len(self._found) - 1

    async def latest(self) -> tuple[Path, str] | None:
        """The latest copy, and the draft as it would be with that; None where there is none. Raises OSError.

        What was typed before the draft was there goes where it would have gone: before all else.
        """
        if not self._found:
            return None
        path = self._found[0]
        text, draft = await asyncio.to_thread(read_copy, path), self._editor.draft_text
        if is_copy_of(path, self._ahead):
            text += draft
        return path, text

    async def set_aside(self, text: str) -> str:
        """Keep what was typed ahead and goes into no draft, and say where it is: `look` finds it."""
        then = f": {key_of('unsaved')} shows it"
        aside = UnsavedText(lambda: (self._ahead, text), "What they would have typed", then)
        return await asyncio.to_thread(aside.rescue, set_aside=True)

    def take(self, path: Path, undone: Undone) -> None:
        """The draft on the screen has the text of a copy, which goes when that is saved, unless it was `undone`."""
        self._taken = path, undone

    @property
    def taken(self) -> Path | None:
        """The copy whose text the draft on the screen has."""
        return self._taken[0] if self._taken is not None and not self._taken[1]() else None

    def settle(self) -> None:
        """The draft on the screen is that on disk."""
        self._taken = None
