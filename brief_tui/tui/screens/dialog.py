"""A question with a few answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.option_list import Option

from brief_tui.core.visible import visible
from brief_tui.tui.marked_list import MarkedList


class Dialog(ModalScreen[str | None]):
    """Returns the id of the answer chosen with Enter; None, which must be the harmless one, for Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel", show=False)]

    def __init__(self, title: str, text: str, answers: Sequence[tuple[str, str, str]]) -> None:
        """`answers` are id, label and one sentence on what happens then; the first is highlighted."""
        super().__init__()
        self._title, self._answers = title, answers
        self.text = text
        """The question."""

    def compose(self) -> ComposeResult:
        """The text and the answers."""
        with Vertical(id="dialog") as box:
            box.border_title = self._title
            box.border_subtitle = "Enter choose · Esc cancel"
            yield Static(Content(visible(self.text)), markup=False)
            yield MarkedList(
                *(Option(_answer(label, consequence), id=id) for id, label, consequence in self._answers),
                markup=False,
                compact=True,
            )

    def on_mount(self) -> None:
        """The answers have the keys."""
        self.query_one(MarkedList).focus()

    @on(MarkedList.OptionSelected)
    def _chosen(self, event: MarkedList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)


def _answer(label: str, consequence: str) -> Content:
    name = Content.styled(label, "bold")
    return Content("\n").join([name, Content.styled(consequence, "$muted")]) if consequence else name
