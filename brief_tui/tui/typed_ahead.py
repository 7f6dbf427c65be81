"""Keys pressed while an event is opened: kept in order, and pressed once there is what they are for."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.events import Key, Paste

from brief_tui.core.told import counted
from brief_tui.tui.action import Action, Group, keys_of
from brief_tui.tui.actions import ACTIONS, key_of

if TYPE_CHECKING:
    from textual.app import App

    from brief_tui.tui.screens.workstation import Workstation

_AT_ONCE = frozenset({Group.PANES, Group.APPLICATION})
"""Actions that need nothing of the event."""


@runtime_checkable
class TypedIn(Protocol):
    """A screen in which text is typed that is not the draft's."""

    typed: str
    """What stands there now."""


class TypedAhead:
    """Text waits for the draft, and actions for its verdicts; what comes behind something that waits, waits too.

    What comes behind an action is not pressed: the action decides what it would mean, and nobody has seen that.
    """

    def __init__(self, app: App[None], press: Callable[[Key | Paste], Awaitable[None]]) -> None:
        self._app, self._press = app, press
        self._screen: Workstation | None = None
        self._kept: deque[Key | Paste] = deque()
        self._pressing = False

    def wait_for(self, screen: Workstation) -> None:
        """The workstation is there. Before its review opens nothing is kept: no key may decide what was not seen."""
        self._screen = screen
        if screen.review_first:
            self._kept.clear()
        self._tell()

    def keep(self, event: Key | Paste) -> bool:
        """Keep a key for later; False where it is to be pressed now."""
        screen, action = self._screen, _action_of(event)
        if screen is None:
            self._kept.append(event)
            return True
        if screen.review_first or (action is not None and action.id == "quit" and self._may_leave()):
            return False
        waits = self._app.screen is screen and (bool(self._kept) or not self._is_ready(action))
        if waits or self._pressing:
            self._kept.append(event)
        self._tell()
        return waits or self._pressing

    def press(self) -> None:
        """More of the event is there: press what was kept for it."""
        if self._kept and not self._pressing and self._app.screen is self._screen:
            self._pressing = True
            self._app.call_later(self._press_next)

    @property
    def text(self) -> str:
        """What was typed of it for the draft."""
        typed = [event.text if isinstance(event, Paste) else _typed(event) for event in list(self._kept)]
        return "".join(typed).rstrip("\n")

    async def _press_next(self) -> None:
        action = _action_of(self._kept[0]) if self._kept else None
        self._pressing = bool(self._kept) and self._is_ready(action)
        if self._pressing:
            await self._press(self._kept.popleft())
            if action is not None:
                self._drop_behind(action)
            self._app.call_later(self._press_next)

    def _drop_behind(self, action: Action) -> None:
        if self._kept:
            keys = counted(len(self._kept), "key")
            self._app.notify(f"Not pressed: {keys} behind {key_of(action.id)}, which came early.", markup=False)
            self._kept.clear()

    def _may_leave(self) -> bool:
        """Not past text that waits, unless one insists; then it is put to the question with it."""
        last = _action_of(self._kept[-1]) if self._kept else None
        may = not self.text or (last is not None and last.id == "quit")
        if not may:
            key = key_of("quit")
            self._app.notify(f"{key} waits for what you typed; again, it leaves without that.", markup=False)
        return may

    def _is_ready(self, action: Action | None) -> bool:
        if self._screen is None:
            return False
        if action is None:
            return self._screen.takes_text
        return action.group in _AT_ONCE or not self._screen.status.loading

    def _tell(self) -> None:
        if self._screen is not None:
            self._screen.keeps_keys = bool(self._kept)


def _typed(event: Key) -> str:
    return "\n" if event.key == "enter" else event.character or "" if event.is_printable else ""


def _action_of(event: Key | Paste) -> Action | None:
    if isinstance(event, Paste):
        return None
    return next((action for action in ACTIONS if event.key in keys_of(action)), None)
