"""Two drafts, mine on the screen and theirs on disk: the editor takes one or merges them, and neither is lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from brief_tui.core.phrasing import plural
from brief_tui.tui import questions
from brief_tui.tui.actions import key_of
from brief_tui.tui.desk import save_beside, save_over

if TYPE_CHECKING:
    from brief_tui.core.merging import Merge
    from brief_tui.store.draft import BriefFile
    from brief_tui.tui.bases.row_text_area import Undone
    from brief_tui.tui.editor import Editor
    from brief_tui.tui.screens.dialog import Dialog

# Imported where used: merging takes longer to import than the first paint may take.
# ruff: noqa: PLC0415


class TwoDrafts:
    """Resolves a conflict. `base` is always the draft that mine began as; `theirs` is None where it was removed."""

    def __init__(
        self, editor: Editor, on_disk: Callable[[BriefFile], None], how_written: Callable[[BriefFile], str]
    ) -> None:
        """`on_disk` is told what the draft on the screen is held to from then on; `how_written` tells of a save."""
        self._editor, self._on_disk, self._how_written = editor, on_disk, how_written
        self._merged: tuple[tuple[str, str, str], Merge] | None = None
        """Base, mine and theirs, and what came of them: between the question and the answer."""
        self._taken: list[tuple[str, Undone]] = []
        """Theirs that came on the screen by a step of undo, each with what tells whether that was undone."""

    async def question(self, base: BriefFile, theirs: BriefFile | None) -> Dialog:
        """What the editor is asked."""
        if theirs is None:
            return questions.removed(base.name)
        return questions.conflict(base.name, (await self._merge_of(base, theirs)).clashes)

    async def _merge_of(self, base: BriefFile, theirs: BriefFile) -> Merge:
        """What comes of merging theirs with what is on the screen; that may be typed on while it is made."""
        from brief_tui.core.merging import merge

        while True:
            texts = base.text, self._editor.draft_text, theirs.text
            if self._merged is not None and self._merged[0] == texts:
                return self._merged[1]
            self._merged = texts, await asyncio.to_thread(merge, *texts)

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

    def took(self, theirs: str, undone: Undone) -> None:
        """Theirs is on the screen by a step of undo: where it is `undone`, it is kept beside before mine is saved."""
        self._taken.append((theirs, undone))

    async def keep_undone(self, base: BriefFile) -> str:
        """Before mine is saved: save beside it each draft of theirs that was taken in and undone; gives words on that.

        Raises SaveFailed.
        """
        from brief_tui.core.merging import lacks

        text, beside = self._editor.draft_text, ""
        for theirs, undone in list(self._taken):
            if undone() and lacks(text, theirs):
                beside = f" Theirs is in {await asyncio.to_thread(save_beside, base, theirs, 'theirs')}."
                self._taken.remove((theirs, undone))
        return beside

    async def _keep_mine(self, base: BriefFile, theirs: BriefFile | None) -> None:
        text, beside = self._editor.draft_text, ""
        if theirs is not None:
            beside = f" Theirs is in {await asyncio.to_thread(save_beside, base, theirs.text, 'theirs')}."
        saved = await asyncio.to_thread(save_over, base, theirs, text)
        self._on_disk(saved)
        self._editor.tell(f"Saved {base.name}.{beside}{self._how_written(saved)}")

    async def _merge(self, base: BriefFile, theirs: BriefFile) -> None:
        """Put both on the screen as one text, which is not saved."""
        text, clashes = await self._merge_of(base, theirs)
        self._merged = None
        beside = await self._show(base, theirs, text, undoable=True)
        look = f"Look it through: {key_of('save')} saves it."
        if clashes:
            look = f"{clashes:,} {plural(clashes, 'place')} still to choose: {key_of('findings')} lists them."
        if self._editor.draft_text == text:
            self._editor.tell(f"Merged. {look}" + (f" Yours as it was is in {beside}." if beside else ""))

    async def _show(self, base: BriefFile, theirs: BriefFile, text: str, *, undoable: bool) -> str:
        """Show `text`, which is theirs or holds it, so that the editor can come back to mine.

        That is a step of undo, if `undoable`; else, and where `text` has other line ends, a file beside the draft,
        whose name is given.
        """
        mine = self._editor.draft_text
        undone = self._editor.replace_draft(text) if undoable else None
        if undone is not None:
            self._on_disk(theirs)
            self.took(theirs.text, undone)
            return ""
        beside = await asyncio.to_thread(save_beside, base, mine, "mine")
        if self._editor.draft_text != mine:  # somebody typed on: what is not in that file must not go
            self._editor.tell(f"You typed on: choose again. Yours as it was is in {beside}.")
            return ""
        self._on_disk(theirs)
        self._editor.open_draft(text)
        return beside
