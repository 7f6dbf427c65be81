"""`brief-tui check --watch`: the report anew whenever something changes that bears on it."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from brief_tui.store.watching import TICK_S, watch_event

if TYPE_CHECKING:
    from brief_tui.commands.checking import Checked, EventCheck

_SETTLE_S = 0.2
_LOOKS = 10
"""Most looks at a draft that may be half written until it is whole."""


def watch(
    named: Callable[[], Sequence[Path]],
    check: Callable[[Path], EventCheck],
    show: Callable[[Sequence[Checked]], object],
) -> NoReturn:
    """Show what came out for all events, and again after each change of one; only a signal ends it.

    `named` gives their folders, and is asked again every second: a glob may match more of them by then, or fewer.
    """
    gc.enable()  # it lives on, unlike a run that ends with its report
    try:
        asyncio.run(_Watch(named, check, show).run())
    except ExceptionGroup as those:
        raise those.exceptions[0] from those
    raise AssertionError("nothing but an exception ends it")


class _Watch:
    def __init__(
        self,
        named: Callable[[], Sequence[Path]],
        check: Callable[[Path], EventCheck],
        show: Callable[[Sequence[Checked]], object],
    ) -> None:
        self._named, self._check, self._show = named, check, show
        self._checks: dict[Path, EventCheck] = {}
        self._results: dict[Path, Checked] = {}
        self._followers: dict[Path, asyncio.Task[None]] = {}
        self._changed = asyncio.Queue[Path]()
        self._shown: list[Checked] = []

    async def run(self) -> NoReturn:
        async with asyncio.TaskGroup() as group:
            self._name(group)
            group.create_task(self._look_again(group))
            while True:
                changed = await self._those_changed()
                await asyncio.gather(*map(self._settled, changed))
                self._name(group)  # what changed may be that an event has gone
                for folder in changed:
                    if folder in self._checks:
                        self._results[folder] = self._checks[folder].check()
                self._show_changes()
        raise AssertionError("nothing but an exception ends it")

    async def _settled(self, folder: Path) -> None:
        """Wait for a draft that is being written, for a while."""
        for _ in range(_LOOKS):
            check = self._checks.get(folder)
            if check is None or not check.may_be_half():
                break
            await asyncio.sleep(_SETTLE_S)

    async def _look_again(self, group: asyncio.TaskGroup) -> None:
        while True:
            await asyncio.sleep(TICK_S)
            self._name(group)

    def _name(self, group: asyncio.TaskGroup) -> None:
        """Follow the events that are named now, and no others."""
        folders = self._named()
        for folder in self._checks.keys() - set(folders):
            self._followers.pop(folder).cancel()
            self._results.pop(folder, None)
            self._changed.put_nowait(folder)
        self._checks = {folder: self._checks.get(folder) or self._check(folder) for folder in folders}
        for folder in folders:
            if folder not in self._followers:
                self._followers[folder] = group.create_task(self._follow(folder))

    async def _follow(self, folder: Path) -> None:
        async for _ in watch_event(folder):
            self._changed.put_nowait(folder)

    async def _those_changed(self) -> set[Path]:
        """The folders whose results have changed; waits until there is one."""
        those = {await self._changed.get()}
        while not self._changed.empty():
            those.add(self._changed.get_nowait())
        return those

    def _show_changes(self) -> None:
        """Show all results once each event was judged, unless they are what was shown before."""
        if self._results and self._results.keys() == self._checks.keys():
            every = [self._results[folder] for folder in self._checks]
            if len(every) != len(self._shown) or any(
                one is not other for one, other in zip(every, self._shown, strict=True)
            ):
                self._shown = every
                self._show(every)
