"""A question with a few answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from brief_tui.core.visible import visible
from brief_tui.tui.marked_list import MarkedList
from brief_tui.tui.pauses import Question

Answer = tuple[str, str, str]
"""Id, label, and one sentence on what happens then."""


class Dialog(Question):
    """Returns the id of the answer chosen with Enter; None, which must be the harmless one, for Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Cancel", show=False)]

    def __init__(self, title: str, text: str, answers: Sequence[Answer]) -> None:
        """The first of `answers` is highlighted."""
        super().__init__()
        self._title, self._answers = title, answers
        self.text = text
        """The question."""

    def again(self) -> Dialog:
        """A copy of this dialog, to be asked again."""
        return Dialog(self._title, self.text, self._answers)

    def compose(self) -> ComposeResult:
        """The text and the answers."""
        with Vertical(id="dialog") as box:
            box.border_title = self._title
            box.border_subtitle = "Enter choose · Esc cancel"
            yield Static(Content(visible(self.text)), markup=False)
            yield MarkedList(
                *(Option(_told(answer), id=answer[0]) for answer in self._answers), markup=False, compact=True
            )

    def on_mount(self) -> None:
        """The answers have the keys."""
        for answers in self.query(MarkedList):  # none where it stepped aside before they were there
            self.set_focus(answers)

    def on_resize(self) -> None:
        """Lay it out anew, at first in all its words."""
        if self.query(MarkedList):
            self._tighten(tight=False)

    def fit(self) -> None:
        """Where not all of it has room it is told in fewer words, and where these have none they are scrolled."""
        answers = self.query_one(MarkedList)
        if self._room < answers.outer_size.height:
            if self.has_class("-tight"):
                answers.styles.max_height = max(1, self._room)
            else:
                self._tighten(tight=True)

    def _tighten(self, *, tight: bool) -> None:
        """`tight`: only the answer that is highlighted says what happens then, so that all are in sight."""
        self.set_class(tight, "-tight")
        self.query_one(MarkedList).styles.max_height = None
        self._tell()

    @property
    def _room(self) -> int:
        """Rows that the answers may have."""
        return self.query_one("#dialog").size.height - self.query_one(MarkedList).virtual_region.y

    @on(MarkedList.OptionHighlighted)
    def _tell(self) -> None:
        answers = self.query_one(MarkedList)
        for n, answer in enumerate(self._answers):
            whole = n == answers.highlighted or not self.has_class("-tight")
            answers.replace_option_prompt_at_index(n, _told(answer if whole else (*answer[:2], "")))

    @on(MarkedList.OptionSelected)
    def _chosen(self, event: MarkedList.OptionSelected) -> None:
        event.stop()
        self.dismiss(event.option_id)


def _told(answer: Answer) -> Content:
    _, label, consequence = answer
    name = Content.styled(label, "bold")
    return Content("\n").join([name, Content.styled(consequence, "$muted")]) if consequence else name
