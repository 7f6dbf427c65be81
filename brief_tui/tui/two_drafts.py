"""Two drafts, mine on the screen and theirs on disk: the editor takes one or merges them, and neither is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from brief_tui.tui import questions
from brief_tui.tui.actions import key_of
from brief_tui.tui.desk import save_beside, save_over
from brief_tui.tui.status import plural

if TYPE_CHECKING:
    from brief_tui.store.draft import BriefFile
    from brief_tui.tui.filing import Editor
    from brief_tui.tui.screens.dialog import Dialog

# Imported where used: merging takes longer to import than the first paint may take.
# ruff: noqa: PLC0415


class TwoDrafts:
    """What is done about a conflict. `base` is always what mine began as, `theirs` None where it was removed."""

    def __init__(self, editor: Editor, on_disk: Callable[[BriefFile], None]) -> None:
        """`on_disk` is told what the draft on the screen is held to from then on."""
        self._editor, self._on_disk = editor, on_disk
        self._undoable: tuple[BriefFile, str] | None = None
        """Theirs, which came on the screen as a step of undo, and mine as it was before; until something is saved."""

    def question(self, base: BriefFile, theirs: BriefFile | None) -> Dialog:
        """What the editor is asked."""
        from brief_tui.core.merging import merge

        if theirs is None:
            return questions.removed(base.name)
        return questions.conflict(base.name, merge(base.text, self._editor.draft_text, theirs.text).clashes)

    async def settle(self, base: BriefFile, theirs: BriefFile | None, answer: str) -> bool:
        """Do as the editor said; whether mine is on disk then. Raises SaveFailed and SaveConflict."""
        if answer == "mine":
            await self._keep_mine(base, theirs)
            return True
        if theirs is None:
            return False
        if answer == "merge":
            await self._merge(base, theirs)
            return False
        beside = await self._show(base, theirs, theirs.text, undoable=answer == "theirs")
        if beside:
            self._editor.tell(f"{base.name} is theirs now. Yours is in {beside}.")
        return bool(beside)

    async def keep_undone(self, base: BriefFile) -> str:
        """Before mine is saved: save theirs beside if it had been taken in and that was undone. The words for it.

        Raises SaveFailed.
        """
        from brief_tui.core.merging import nothing_of

        if self._undoable is None:
            return ""
        theirs, mine = self._undoable
        beside = ""
        if nothing_of(theirs.text, mine, self._editor.draft_text):
            beside = f" Theirs is in {await asyncio.to_thread(save_beside, base, theirs.text, 'theirs')}."
        self._undoable = None
        return beside

    async def _keep_mine(self, base: BriefFile, theirs: BriefFile | None) -> None:
        text, beside = self._editor.draft_text, ""
        if theirs is not None:
            beside = f" Theirs is in {await asyncio.to_thread(save_beside, base, theirs.text, 'theirs')}."
        self._on_disk(await asyncio.to_thread(save_over, base, theirs, text))
        self._editor.tell(f"Saved {base.name}.{beside}")

    async def _merge(self, base: BriefFile, theirs: BriefFile) -> None:
        """Put both on the screen as one text, which is not saved."""
        from brief_tui.core.merging import merge

        text, clashes = merge(base.text, self._editor.draft_text, theirs.text)
        beside = await self._show(base, theirs, text, undoable=True)
        look = f"Look it through: {key_of('save')} saves it."
        if clashes:
            look = f"{clashes:,} {plural(clashes, 'place')} still to choose: {key_of('findings')} lists them."
        if self._editor.draft_text == text:
            self._editor.tell(f"Merged. {look}" + (f" Yours as it was is in {beside}." if beside else ""))

    async def _show(self, base: BriefFile, theirs: BriefFile, text: str, *, undoable: bool) -> str:
        """Have `text`, which is theirs or holds it, on the screen, and mine to come back to.

        That is a step of undo, if `undoable`; else, and where `text` has other line ends, a file beside the draft,
        whose name is given.
        """
        mine = self._editor.draft_text
        if undoable and self._editor.replace_draft(text):
            self._on_disk(theirs)
            self._undoable = theirs, mine
            return ""
        beside = await asyncio.to_thread(save_beside, base, mine, "mine")
        if self._editor.draft_text != mine:  # somebody typed on: what is not in that file must not go
            return ""
        self._on_disk(theirs)
        self._editor.open_draft(text)
        return beside
