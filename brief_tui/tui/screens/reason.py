"""One line to type in: why something may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from brief_tui.core.visible import says_anything, visible, visible_line

if TYPE_CHECKING:
    from brief_tui.tui.kept_reason import KeptReason

_ADVICE = "It is written into the draft as a comment, and shown to everybody who reads the findings."


class Reason(ModalScreen[str | None]):
    """Returns what was typed; None for Escape. Enter asks for a word while there is none."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Cancel", show=False)]

    def __init__(self, title: str, text: str, advice: str = _ADVICE, kept: KeptReason | None = None) -> None:
        """`text` is what the reason is asked for; `advice` says what becomes of it; `kept` keeps what is typed."""
        super().__init__()
        self._title, self._text, self._advice, self._kept = title, text, advice, kept
        self.typed = ""
        """What stands in the line, for whoever keeps it when the program has to end; empty where `kept` does."""

    def compose(self) -> ComposeResult:
        """What is asked, and the line."""
        with Vertical(id="reason") as box:
            box.border_title = Content(visible_line(self._title))
            box.border_subtitle = "Enter go on · Esc back"
            yield Static(Content(visible(self._text)), markup=False)
            before = self._kept.text if self._kept is not None else ""
            yield Input(before, placeholder="because …", compact=True, max_length=400, select_on_focus=False)
            yield Static(Content.styled(self._advice, "$muted"), markup=False)

    def on_mount(self) -> None:
        """The line has the keys."""
        line = self.query_one(Input)
        line.cursor_blink = False
        line.cursor_position = len(line.value)
        self.set_focus(line)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        self._keep(event.value)

    def _keep(self, text: str) -> None:
        if self._kept is not None:
            self._kept.text = text
        else:
            self.typed = text

    def action_back(self) -> None:
        """Go back; that the line has changed may not have been told yet."""
        self._keep(self.query_one(Input).value)
        self.dismiss(None)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self._keep(event.value)
        if says_anything(event.value):
            self.dismiss(event.value)
        else:
            self.notify("A reason is needed: write it, or go back with Esc.", severity="warning", markup=False)
