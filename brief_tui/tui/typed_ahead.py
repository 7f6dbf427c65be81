"""Keys pressed while an event is opened: kept in order, and pressed once there is what they are for."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from textual.events import Key, Paste

from brief_tui.tui.action import Action, Group, keys_of
from brief_tui.tui.actions import ACTIONS

if TYPE_CHECKING:
    from textual.app import App

    from brief_tui.tui.screens.workstation import Workstation

_AT_ONCE = frozenset({Group.PANES, Group.APPLICATION})
"""Actions that need nothing of the event."""


class TypedAhead:
    """Text waits for the draft, and actions for its verdicts; what comes behind something that waits, waits too."""

    def __init__(self, app: App[None], screen: Workstation, press: Callable[[Key | Paste], Awaitable[None]]) -> None:
        self._app, self._screen, self._press = app, screen, press
        self._kept: deque[Key | Paste] = deque()
        self._pressing = False

    def keep(self, event: Key | Paste) -> bool:
        """Keep a key for later; False where it is to be pressed now, as the one that leaves always is."""
        action = _action_of(event)
        if self._screen.review_first or (action is not None and action.id == "quit"):
            return False
        waits = self._app.screen is self._screen and (bool(self._kept) or not self._is_ready(action))
        if waits or self._pressing:
            self._kept.append(event)
        self._screen.keeps_keys = bool(self._kept)
        return waits or self._pressing

    def press(self) -> None:
        """More of the event is there: press what was kept for it."""
        if self._kept and not self._pressing and self._app.screen is self._screen:
            self._pressing = True
            self._app.call_later(self._press_next)

    async def _press_next(self) -> None:
        """One at a time, for it may open what the next one is for."""
        self._pressing = bool(self._kept) and self._is_ready(_action_of(self._kept[0]))
        if self._pressing:
            await self._press(self._kept.popleft())
            self._app.call_later(self._press_next)

    def _is_ready(self, action: Action | None) -> bool:
        if action is None:
            return self._screen.takes_text
        return action.group in _AT_ONCE or not self._screen.status.loading


def _action_of(event: Key | Paste) -> Action | None:
    if isinstance(event, Paste):
        return None
    return next((action for action in ACTIONS if event.key in keys_of(action)), None)
