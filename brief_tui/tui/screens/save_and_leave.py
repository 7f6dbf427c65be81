"""Saving the draft, and leaving: one after the other, and nothing past a question."""

from __future__ import annotations

from asyncio import Lock, to_thread
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from brief_tui.store.support_log import note
from brief_tui.tui.filing import Filing
from brief_tui.tui.questions import leaving
from brief_tui.tui.screens.live_judge import LiveJudge

if TYPE_CHECKING:
    from brief_tui.tui.screens.workstation import Workstation


class SaveAndLeave:
    """Saves the draft and leaves the workstation, one at a time."""

    def __init__(self, screen: Workstation, filing: Filing, live_judge: LiveJudge) -> None:
        self._screen, self._filing, self._live_judge = screen, filing, live_judge
        self._turn = Lock()

    async def save(self) -> bool:
        """Whether the draft is saved then."""
        return await self._alone(self._write)

    async def leave(self) -> bool:
        """Whether it was left; asks when the draft is not saved."""
        return await self._alone(self._leave)

    async def _alone(self, work: Callable[[], Awaitable[bool]]) -> bool:
        """Do `work` in its turn; False, with nothing done, where a question was asked meanwhile: its answer counts."""
        last = self._screen.asked_last
        if last not in self._screen.app.screen_stack:
            async with self._turn:
                if self._screen.asked_last is last:
                    return await work()
        self._screen.tell("Not done: there was a question first. Press it again once that is answered.")
        return False

    async def _write(self) -> bool:
        saved = await self._filing.save()
        note("saved" if saved else "not saved")
        if saved and not self._filing.modified:
            self._screen.panes.draft.saved()
        self._live_judge.now()
        self._screen.show_files()
        return saved

    async def _leave(self) -> bool:
        """Ask about unsaved text until there is none, also about what is typed during a save; False to stay."""
        unsaved = self._filing.unsaved_text
        await to_thread(unsaved.keep_up)  # what was typed and taken back has no copy any more
        while self._filing.modified:
            answer = await self._screen.ask(leaving(self._filing.name))
            if answer == "discard":
                await to_thread(unsaved.discard)
                break
            if answer != "save" or not await self._write():
                return False
        self._screen.app.exit(return_code=0)
        return True
