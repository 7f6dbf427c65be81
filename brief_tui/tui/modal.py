"""What opens over the workstation: it is closed once, however fast the keys come that close it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.css.query import NoMatches
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Modal(ModalScreen[Result]):
    """A screen that closes itself only: else the second of two quick keys would close the screen beneath."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close it with a result; nothing where it is closed, or beneath another one."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def when_laid_out(self, callback: Callable[[], None]) -> None:
        """Call back after the next layout; what it does ends where it was closed meanwhile and a widget is gone."""

        def laid_out() -> None:
            with suppress(NoMatches):  # they go one after the other
                callback()

        self.call_after_refresh(laid_out)
