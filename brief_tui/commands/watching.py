"""`brief-tui check --watch`: the report anew whenever something changes that bears on it."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn

from brief_tui.store.watching import watch_event

if TYPE_CHECKING:
    from brief_tui.commands.checking import Checked, EventCheck


def watch(checks: Sequence[EventCheck], show: Callable[[Sequence[Checked]], object]) -> NoReturn:
    """Show what came out for all of them, and again after each change of one; only a signal ends it."""
    gc.enable()  # it lives on, unlike a run that ends with its report
    try:
        asyncio.run(_watch(checks, show))
    except ExceptionGroup as those:
        raise those.exceptions[0] from those
    raise AssertionError("nothing but an exception ends it")


async def _watch(checks: Sequence[EventCheck], show: Callable[[Sequence[Checked]], object]) -> None:
    changed: asyncio.Queue[EventCheck] = asyncio.Queue()
    results: dict[EventCheck, Checked] = {}
    async with asyncio.TaskGroup() as followers:
        for check in checks:
            followers.create_task(_follow(check, changed))
        while True:
            shown = dict(results)
            for check in await _all(changed):
                results[check] = check.check()
            if len(results) == len(checks) and any(results[check] is not shown.get(check) for check in checks):
                show([results[check] for check in checks])


async def _follow(check: EventCheck, changed: asyncio.Queue[EventCheck]) -> None:
    async for _ in watch_event(check.folder):
        changed.put_nowait(check)


async def _all(changed: asyncio.Queue[EventCheck]) -> set[EventCheck]:
    """What waits, one at least."""
    those = {await changed.get()}
    while not changed.empty():
        those.add(changed.get_nowait())
    return those
