"""One line to type in: why something may stand."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from brief_tui.core.visible import says_anything, visible, visible_line

_ADVICE = "It is written into the draft as a comment, and shown to everybody who reads the findings."


class Reason(ModalScreen[str | None]):
    """Returns what was typed; None for Escape. Enter does nothing while there is no word."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel", show=False)]

    def __init__(self, title: str, text: str, advice: str = _ADVICE) -> None:
        """`text` is what the reason is asked for; `advice` says what becomes of it."""
        super().__init__()
        self._title, self._text, self._advice = title, text, advice
        self.typed = ""
        """What stands in the line, for whoever keeps it when the program has to end."""

    def compose(self) -> ComposeResult:
        """What is asked, and the line."""
        with Vertical(id="reason") as box:
            box.border_title = Content(visible_line(self._title))
            box.border_subtitle = "Enter go on · Esc back"
            yield Static(Content(visible(self._text)), markup=False)
            yield Input(placeholder="because …", compact=True, max_length=400)
            yield Static(Content.styled(self._advice, "$muted"), markup=False)

    def on_mount(self) -> None:
        """The line has the keys."""
        line = self.query_one(Input)
        line.cursor_blink = False
        self.set_focus(line)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self.typed = event.value

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        if says_anything(event.value):
            self.dismiss(event.value)
