"""What opens over the workstation: it is closed once, however fast the keys come that close it."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Modal(ModalScreen[Result]):
    """Of two keys pressed before the first one has had its effect, the second would close what is beneath."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close it with a result; nothing where it is closed, or beneath another one."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
