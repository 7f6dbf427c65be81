"""Keys are done in the order they came: letters behind Tab or Enter are for where that leads."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Collection
from contextlib import suppress
from functools import partial
from typing import Any

from textual.app import ScreenStackError
from textual.events import Key, Paste
from textual.screen import Screen

from brief_tui.core.phrasing import counted
from brief_tui.tui.ending_app import TYPED_S, EndingApp
from brief_tui.tui.modal import Modal
from brief_tui.tui.pauses import Question, is_text
from brief_tui.tui.work import KEYS_WAIT, begin

_ROUNDS = 3
"""A key goes up to who knows what it means; what that sets off goes up; and then who asked has the answer."""
_LOOK_S = 0.005
"""Seconds between two looks whether work is done."""


class InTurn:
    """Holds what comes while a key is on its way that may lead elsewhere.

    What was held acts on no screen that was shown after it was pressed, for nobody had seen that: only text goes there.
    """

    def __init__(self, app: EndingApp, take: Callable[[Key | Paste], Awaitable[None]]) -> None:
        """`take` does a key, and may hold what comes behind it."""
        self._app, self._take = app, take
        self._held: deque[Key | Paste] = deque()
        self._holds = False

    def keep(self, event: Key | Paste) -> bool:
        """Keep a key for later; False where it is to be done now."""
        if self._holds:
            self._held.append(event)
        return self._holds

    def hold(self) -> None:
        """A key is on its way to what has the keys: what comes now waits until it is done."""
        if not self._holds:
            self._holds = True
            seen = tuple(self._app.screen_stack)
            begin(self._app, partial(self._follow, seen), name="in turn", group="in turn")

    @property
    def work_is_on(self) -> bool:
        """Whether something is being done that keys wait for."""
        return any(worker.group == KEYS_WAIT and not worker.is_finished for worker in self._app.workers)

    async def _follow(self, seen: Collection[Screen[Any]]) -> None:
        with suppress(TimeoutError, ScreenStackError):  # it takes too long, or the application ends
            async with asyncio.timeout(TYPED_S):
                for _ in range(_ROUNDS):
                    for node in (self._app.focused or self._app.screen).ancestors_with_self:
                        await self._app.done_before(node)
                    while self.work_is_on:  # to wait for a worker would end it where the wait takes too long
                        await asyncio.sleep(_LOOK_S)
        self._app.call_later(self._release, seen)

    async def _release(self, seen: Collection[Screen[Any]]) -> None:
        self._holds, unseen = False, 0
        new = [screen for screen in self._app.screen_stack if screen not in seen]
        while self._held and not self._holds:
            event = self._held.popleft()
            screen = self._app.screen
            is_seen = screen not in new or (isinstance(screen, Modal) and screen.seen_by(event))
            if not is_seen and not self._is_text(event):
                unseen += 1
            else:
                await self._take(event)
        if unseen:
            self.refuse(unseen)

    def refuse(self, number: int) -> None:
        """Say that so many keys were not pressed, as they came before the screen."""
        self._app.notify(f"Not pressed: {counted(number, 'key')} that came before this was there.")

    def _is_text(self, event: Key | Paste) -> bool:
        """Whether it is text where the keys are; for a question, which steps aside for that, beneath it."""
        *_, beneath, top = (None, *self._app.screen_stack)
        asked = beneath is not None and isinstance(top, Question)
        return is_text(event, beneath.focused if asked else self._app.focused)
