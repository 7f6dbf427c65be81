"""A switch of one line: "[x] case"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static


class Toggle(Static, can_focus=True):
    """On or off; Space, Enter and the mouse change it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,enter", "change", "Change", show=False)]

    @dataclass
    class Changed(Message):
        """It is on now, or off."""

        toggle: Toggle

        @property
        def control(self) -> Toggle:
            """The switch."""
            return self.toggle

    def __init__(self, label: str, *, id: str) -> None:
        super().__init__(markup=False, id=id)
        self._label = label
        self.on = False
        """Whether it is on."""

    def render(self) -> str:
        """The box and the label."""
        return f"[{'x' if self.on else ' '}] {self._label}"

    def action_change(self) -> None:
        """Change it."""
        self.on = not self.on
        self.refresh()
        self.post_message(self.Changed(self))

    def on_click(self) -> None:
        """Change it."""
        self.action_change()
