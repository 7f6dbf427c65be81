"""What opens over the workstation: it is closed once, however fast the keys come that close it."""

from __future__ import annotations

import math
from contextlib import suppress
from time import monotonic
from typing import Any, ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.css.query import NoMatches
from textual.events import Key, Paste
from textual.screen import ModalScreen, Screen

Result = TypeVar("Result")


class Modal(ModalScreen[Result]):
    """A screen that closes itself only: else the second of two quick keys would close the screen beneath."""

    decides_on: ClassVar[str] = ""
    """Key that decides about what is shown, so that it counts only from somebody who has seen that."""
    shown_from = math.inf
    """Time, as in `Key.time`, from which it can be seen."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close it with a result; nothing where it is closed, or beneath another one."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def seen_by(self, event: Key | Paste) -> bool:
        """Whether it was shown when a key was pressed."""
        return event.time > self.shown_from

    def refuses(self, event: Key | Paste) -> bool:
        """Whether a key decides about what nobody had seen when it was pressed."""
        return isinstance(event, Key) and event.key == self.decides_on and not self.seen_by(event)

    def on_mount(self) -> None:
        """Layouts are followed."""
        # Not once it is painted: who sees it may press a key before this process hears that it has written it all.
        self.screen_layout_refresh_signal.subscribe(self, self._note_shown, immediate=True)
        self.screen_layout_refresh_signal.subscribe(self, self._after_layout)

    def _note_shown(self, _screen: Screen[Any]) -> None:
        self.shown_from = min(self.shown_from, monotonic())

    def _after_layout(self, _screen: Screen[Any]) -> None:
        with suppress(NoMatches):  # where it was closed meanwhile its widgets go one after the other
            self.fit()

    def fit(self) -> None:
        """What depends on the room that things have; called after each layout, so it changes nothing that fits."""
