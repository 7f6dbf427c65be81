"""The workstation's screen as a picture, without a terminal."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from textual.pilot import Pilot

from brief_tui.store.watching import WatchMode, WatchState
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.settings import Settings
from brief_tui.tui.widgets.draft import Draft

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.event_sources import Sources

_PATIENCE = 60.0
"""Seconds for the verdicts to come; after them, the screen is taken as it is."""
_LOOK = 0.02
_ELSEWHERE = re.compile(r',\s*url\("https?://[^")]*"\) format\("\w+"\)')
"""Addresses of fonts, which are taken out: a picture must not have its reader's computer fetch anything."""


def screen_svg(folder: Path, size: tuple[int, int], time: datetime | None, theme: str) -> str:
    """The first screen on an event, verdicts and all, as SVG; `size` is columns and rows.

    With `time` it shows that for the time of day, and none for how long judging took: the same files give the same
    picture then. Nothing of the user is read or written, neither settings nor text that was not saved.
    """
    with TemporaryDirectory() as nobody:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CONFIG_HOME"] = nobody
        return asyncio.run(_svg(folder, size, time, theme))


async def _svg(folder: Path, size: tuple[int, int], time: datetime | None, theme: str) -> str:
    frozen: dict[str, Callable[..., object]] = {} if time is None else {"clock": lambda: time, "assess": _at_no_time}
    app = WorkstationApp(folder, settings=Settings(theme=theme), watch=_once, **frozen)  # type: ignore[arg-type]  # as named
    async with app.run_test(size=size) as pilot:
        with suppress(TimeoutError):
            await asyncio.wait_for(_judged(pilot), _PATIENCE)
        await pilot.pause()
        return _ELSEWHERE.sub("", app.export_screenshot(title="brief-tui"))


async def _judged(pilot: Pilot[None]) -> None:
    app = pilot.app
    while not app.query(Draft):
        await pilot.pause(_LOOK)
    draft, panes = app.query_one(Draft), app.query_one(Panes)
    while panes.assessment is None or panes.assessment.brief.text != draft.text:
        await pilot.pause(_LOOK)


async def _once(_: Path, on_state: Callable[[WatchState], None]) -> AsyncIterator[frozenset[Path]]:
    """Stands in for the system's notifications: the folder is read once."""
    on_state(WatchState(WatchMode.LIVE))
    yield frozenset()
    await asyncio.Event().wait()


def _at_no_time(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
    from brief_tui.core.assessment import assess  # noqa: PLC0415 - as the workstation does

    return replace(assess(sources, text, previous), elapsed_ms=0.0)
