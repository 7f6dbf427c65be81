"""What opens over the workstation: it is closed once, however fast the keys come that close it."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Modal(ModalScreen[Result]):
    """A screen that closes itself only: else the second of two quick keys would close the screen beneath."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close it with a result; nothing where it is closed, or beneath another one."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
