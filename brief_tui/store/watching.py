"""Telling that files of the event folder changed, and whether that can be told at all."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from brief_tui.store.files import identity, is_scratch

TICK_S = 1.0
"""Seconds between two looks at the folder, whatever the system's notifications say or miss."""
_FORCE_POLLING = "WATCHFILES_FORCE_POLLING"  # watchfiles obeys it, for network file systems
_REARM_TICKS = 15
_MANY = 20
_SETTLE_S = 0.1
_SETTLE_ROUNDS = 30
_MAX_FILES = 20_000
_TOO_MANY = f"more than {_MAX_FILES:,} files in the event folder: changes to some are not seen"

Snapshot = dict[Path, tuple[int, ...]]
"""Every file, with what changes when somebody writes to it."""


class WatchMode(StrEnum):
    """How soon a change is seen: at once, within a second, or not at all."""

    LIVE = "live"
    POLLING = "polling"
    NOT_LIVE = "not live"


class WatchState(NamedTuple):
    """How the folder is watched, and why not better."""

    mode: WatchMode
    reason: str = ""


async def watch_event(
    folder: Path, on_state: Callable[[WatchState], None] = lambda _: None
) -> AsyncIterator[frozenset[Path]]:
    """Yield the files that were written, created or removed, a set for each burst of changes; for ever.

    The first set is empty: it says that every change from then on is seen, so that now the folder can be read.
    Paths begin with `folder`; hidden files and editors' backups are passed over. What changed in a way that
    the set does not show (a folder renamed, a link's target) is in the next look at the whole folder, at most
    TICK_S later: notifications only tell when to look. More than a few changes are waited for until they
    settle. `on_state` hears every change of how well this works; it is called in the event loop. Stop it by
    cancelling the task.
    """
    state: WatchState | None = None

    def tell(new: WatchState) -> None:
        nonlocal state
        if len(seen) > _MAX_FILES and new.mode is not WatchMode.NOT_LIVE:
            new = WatchState(WatchMode.NOT_LIVE, _TOO_MANY)
        if new != state:
            state = new
            on_state(new)

    seen = await asyncio.to_thread(_snapshot, folder)
    yield frozenset()
    async for hints in _wakes(folder, tell):
        now = await asyncio.to_thread(_snapshot, folder)
        changed = _differences(seen, now) | (hints & now.keys())
        if len(changed) > _MANY:
            now = await _settled(folder, now)
            changed |= _differences(seen, now)
        seen = now
        if changed:
            yield frozenset(changed)


async def _wakes(folder: Path, tell: Callable[[WatchState], None]) -> AsyncIterator[set[Path]]:
    """Yield whenever it is time to look: with the paths that a notification named, or with none."""
    armed = WatchState(WatchMode.LIVE)
    if os.environ.get(_FORCE_POLLING):
        armed = WatchState(WatchMode.POLLING, f"{_FORCE_POLLING} is set")
    works = True
    while True:
        if identity(folder) is None:
            tell(WatchState(WatchMode.NOT_LIVE, "the event folder is gone"))
            await asyncio.sleep(TICK_S)
            yield set()
            continue
        try:
            if works:
                tell(armed)
            async for hints in _notifications(folder):
                tell(armed)
                works = True
                yield hints
        except Exception as error:
            # Whatever it is that fails: looking every second goes on.
            works = False
            tell(WatchState(WatchMode.POLLING, f"the system cannot watch the folder: {_words(error)}"))
            for _ in range(_REARM_TICKS):
                await asyncio.sleep(TICK_S)
                yield set()


async def _notifications(folder: Path) -> AsyncIterator[set[Path]]:
    """The paths that the system reports, an empty set each TICK_S; ends when another folder is in its place."""
    try:
        async for hints in _reported(folder, pass_over_denied=False):
            yield hints
    except PermissionError:  # of a folder in it that others keep to themselves
        async for hints in _reported(folder, pass_over_denied=True):
            yield hints


async def _reported(folder: Path, *, pass_over_denied: bool) -> AsyncIterator[set[Path]]:
    """As `_notifications`; where the system has no watches left, `pass_over_denied` passes over that as well."""
    from watchfiles import awatch  # noqa: PLC0415 - takes 60 ms, and only the workstation watches

    watched = identity(folder)
    async for changes in awatch(
        folder,
        watch_filter=None,
        debounce=50,
        step=10,
        rust_timeout=int(TICK_S * 1000),
        yield_on_timeout=True,
        ignore_permission_denied=pass_over_denied,
    ):
        yield {Path(path) for _, path in changes}
        if identity(folder) != watched:
            return


def _words(error: Exception) -> str:
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error).partition(" about [")[0]  # then paths, and the error again as Rust prints it


async def _settled(folder: Path, now: Snapshot) -> Snapshot:
    for _ in range(_SETTLE_ROUNDS):
        await asyncio.sleep(_SETTLE_S)
        later = await asyncio.to_thread(_snapshot, folder)
        if later == now:
            break
        now = later
    return now


def _differences(old: Snapshot, new: Snapshot) -> set[Path]:
    return {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}


def _snapshot(folder: Path) -> Snapshot:
    found: Snapshot = {}
    for directory, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not is_scratch(Path(name))]
        for name in files:
            if not is_scratch(Path(name)):
                path = Path(directory, name)
                found[path] = _signature(path)
        if len(found) > _MAX_FILES:
            break
    return found


def _signature(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except OSError:
        return ()
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
