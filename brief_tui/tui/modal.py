"""What opens over the workstation: it is closed once, however fast the keys come that close it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, TypeVar

from textual.await_complete import AwaitComplete
from textual.css.query import NoMatches
from textual.screen import ModalScreen, Screen

Result = TypeVar("Result")


class Modal(ModalScreen[Result]):
    """A screen that closes itself only: else the second of two quick keys would close the screen beneath."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close it with a result; nothing where it is closed, or beneath another one."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def on_mount(self) -> None:
        """Layouts are followed."""
        self.screen_layout_refresh_signal.subscribe(self, self._after_layout)

    def _after_layout(self, _screen: Screen[Any]) -> None:
        with suppress(NoMatches):  # where it was closed meanwhile its widgets go one after the other
            self.fit()

    def fit(self) -> None:
        """What depends on the room that things have; called after each layout, so it changes nothing that fits."""
