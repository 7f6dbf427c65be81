"""Text that was not saved before: a look at what it would change in the draft, and taking it or deleting its copy."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from brief_tui.core.repairs.repair import Repair
from brief_tui.store.user_paths import recovery_folder
from brief_tui.tui.filing import Filing
from brief_tui.tui.places import line_edits, lines_differing
from brief_tui.tui.questions import left_over, unusable_copy

if TYPE_CHECKING:
    from brief_tui.tui.screens.workstation import Workstation

_NONE = (
    "No copy that is known to be of this draft holds other text. Where the event was copied here, or moved from "
    "another disk, copies of before are in {}. What stood in a line to type in is offered there."
)


class RecoveryDialog:
    """Never changes anything by itself (FAULTS.md, row 69)."""

    def __init__(self, screen: Workstation, filing: Filing) -> None:
        self._screen, self._filing = screen, filing

    async def open(self) -> None:
        """Ask what becomes of the copy."""
        try:
            found = await self._filing.copies.latest()
            if found is None:
                self._screen.tell(_NONE.format(recovery_folder()))
                return
            path, text = found
            draft = self._screen.draft_text
            lines, older = lines_differing(draft, text), self._filing.copies.older
            answer = await self._screen.ask(left_over(path, self._filing.name, lines, older))
            if answer == "delete":
                await asyncio.to_thread(path.unlink, missing_ok=True)
                await self._filing.look_for_copies()
                self._screen.tell(f"{path.name} is deleted.")
            elif answer == "look":
                await self._compare(path, draft, text)
        except OSError as error:
            await self._screen.ask(unusable_copy(error))
        self._screen.show_files()

    async def _compare(self, path: Path, draft: str, text: str) -> None:
        from brief_tui.tui.screens.repair import RepairScreen  # noqa: PLC0415 - after the first paint

        repair = Repair("Take the text that was not saved", tuple(line_edits(draft, text)))
        accepted = await self._screen.app.push_screen_wait(RepairScreen(repair, draft))
        undone = self._screen.panes.make(accepted, draft) if accepted is not None else None
        if undone is not None and draft != text:
            self._filing.copies.take(path, undone)
