"""Reading the event folder for the workstation, and again whatever changes in it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from brief_tui.store.support_log import note_error
from brief_tui.store.watching import WatchState
from brief_tui.tui.filing import Filing
from brief_tui.tui.status import broken

if TYPE_CHECKING:
    from brief_tui.tui.screens.workstation import Workstation

Watch = Callable[[Path, Callable[[WatchState], None]], AsyncIterator[frozenset[Path]]]
"""Folder and what hears of the state, to the changes: `watch_event`, or a stand-in."""


class FolderReader:
    """Reads, and has the screen show what was read."""

    def __init__(self, screen: Workstation, filing: Filing, folder: Path, watch: Watch) -> None:
        self._screen, self._filing = screen, filing
        self._folder, self._watch = folder, watch
        self.fault = ""
        """Why what was read is not what is on disk."""

    async def open(self) -> None:
        """Read the folder, then go on reading whatever changes in it."""
        from brief_tui.store.errors import ConfigError  # noqa: PLC0415 - after the first paint

        try:
            async for changed in self._watch(self._folder, self._watched):
                await self.read(changed)
        except ConfigError as error:  # of the first reading only
            self._screen.app.exit(return_code=2, message=Text(str(error)))

    def _watched(self, state: WatchState) -> None:
        self._screen.show_status(replace(self._screen.status, watch=state))

    async def read(self, changed: frozenset[Path]) -> None:
        """Read what changed, everything where that is empty."""
        before = self._filing.reading
        try:
            # After a fault, what else had changed was not read either.
            reading = await self._filing.read(frozenset() if self.fault else changed)
        except Exception as error:
            if before is None:
                raise
            note_error("reading failed", error)
            self.fault = broken("The event folder could not be read again", error)
            self._screen.show_files()
            return
        self.fault = ""
        self._screen.show_reading(reading, before)
