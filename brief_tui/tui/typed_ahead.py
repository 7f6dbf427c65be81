"""Keys pressed while an event is opened: kept in order, and pressed once there is what they are for."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

from textual.events import Key, Paste

from brief_tui.core.phrasing import counted
from brief_tui.tui.action import Action, Group, keys_of
from brief_tui.tui.actions import ACTIONS, key_of
from brief_tui.tui.local_actions import REVIEW_ACTIONS
from brief_tui.tui.screens.too_small import TooSmall

if TYPE_CHECKING:
    from textual.app import App

    from brief_tui.tui.screens.workstation import Workstation

_AT_ONCE = frozenset({Group.PANES, Group.APPLICATION})
"""Actions that need nothing of the event."""
_TEXT = 2
"""Characters from which keys without effect count as text; fewer may be keys meant for a list or the review."""


class TypedAhead:
    """Text waits for the draft, and actions for its verdicts; what comes behind something that waits, waits too.

    What comes behind an action is not pressed: the action decides what it would mean, and nobody has seen that. Where
    the review opens first, all waits until it is painted, and no key decides what nobody has seen. Text that is not
    pressed, nor taken by a draft that cannot be edited, is set aside as a copy.
    """

    def __init__(
        self, app: App[None], press: Callable[[Key | Paste], Awaitable[None]], *, for_review: bool = False
    ) -> None:
        self._app, self._press, self._for_review = app, press, for_review
        self._screen: Workstation | None = None
        self._kept: deque[Key | Paste] = deque()
        self._pressing = False

    def wait_for(self, screen: Workstation) -> None:
        """The workstation is there."""
        self._screen = screen
        self._tell()

    def keep_early(self, event: Key | Paste) -> bool:
        """Keep a key where the workstation is not there yet; from any thread. False where it is."""
        if self._screen is not None:
            return False
        self._kept.append(event)
        return True

    def keep(self, event: Key | Paste) -> bool:
        """Keep a key for later; False where it is to be pressed now."""
        screen, action = self._screen, _action_of(event)
        if screen is None:
            return self.keep_early(event)
        if action is not None and action.id == "quit" and self._may_leave():
            return False
        here = self._app.screen is screen or (self._for_review and screen.reviews)
        here = here or (action is None and isinstance(self._app.screen, TooSmall))
        waits = here and (bool(self._kept) or not self._is_ready(action))
        if waits or self._pressing:
            self._kept.append(event)
        self._tell()
        return waits or self._pressing

    def press(self) -> None:
        """More of the event is there: press what was kept for it."""
        if self._screen is None or self._screen.review_first:
            return
        for_review, self._for_review = self._for_review, False
        if self._kept and not self._pressing and (for_review or self._app.screen is self._screen):
            self._pressing = True
            self._app.call_later(self._press_in_review if for_review else self._press_next)

    @property
    def text(self) -> str:
        """The text among the kept keys that was typed for the draft."""
        if self._for_review:
            return ""
        typed = [event.text if isinstance(event, Paste) else _typed(event) for event in list(self._kept)]
        return "".join(typed).rstrip("\n")

    async def _press_next(self) -> None:
        action = _action_of(self._kept[0]) if self._kept else None
        if action is None and self._screen is not None and self._screen.is_read_only and self.text:
            self._drop("for a draft that cannot be edited here")
        self._pressing = bool(self._kept) and self._is_ready(action)
        if self._pressing:
            await self._press(self._kept.popleft())
            if action is not None:
                self._drop_behind(action)
            self._app.call_later(self._press_next)

    async def _press_in_review(self) -> None:
        in_review = self._screen is not None and self._screen.reviews
        action = _action_of(self._kept[0], REVIEW_ACTIONS) if in_review else None
        if action is None or action.decides:
            self._drop("that came before there was anything to review")
        else:
            await self._press(self._kept.popleft())
            self._drop_behind(action)
        self._pressing = False

    def _drop_behind(self, action: Action) -> None:
        self._drop(f"behind {key_of(action.id)}, which came early")

    def _drop(self, which: str) -> None:
        if self._kept and self._screen is not None:
            count, text = len(self._kept), self.text
            self._kept.clear()
            words = f"Not pressed: {counted(count, 'key')} {which}."
            self._screen.not_pressed(words, text if len(text.strip()) >= _TEXT else "")

    def _may_leave(self) -> bool:
        """Whether to leave now: not past typed text that waits, unless the key is pressed again."""
        last = _action_of(self._kept[-1]) if self._kept else None
        may = not self.text or (last is not None and last.id == "quit")
        if not may:
            key = key_of("quit")
            self._app.notify(f"{key} waits for what you typed; again, it leaves without that.")
        return may

    def _is_ready(self, action: Action | None) -> bool:
        if self._screen is None:
            return False
        if action is not None and action.group in _AT_ONCE:
            return True
        if self._for_review:
            return False
        return self._screen.takes_text if action is None else not self._screen.status.loading

    def _tell(self) -> None:
        if self._screen is not None:
            self._screen.keeps_keys = bool(self._kept)


def _typed(event: Key) -> str:
    return "\n" if event.key == "enter" else event.character or "" if event.is_printable else ""


def _action_of(event: Key | Paste, among: Sequence[Action] = ACTIONS) -> Action | None:
    if isinstance(event, Paste):
        return None
    return next((action for action in among if event.key in keys_of(action)), None)
