"""What lies over everything while the terminal is smaller than the workstation can use."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key, Paste
from textual.geometry import Size
from textual.widgets import Static

from brief_tui.core.visible import visible_line
from brief_tui.tui.action import bindings
from brief_tui.tui.actions import ACTIONS, key_of
from brief_tui.tui.modal import Modal
from brief_tui.tui.pauses import is_typed

if TYPE_CHECKING:
    from brief_tui.tui.screens.workstation import Workstation

COLUMNS, ROWS = 40, 12
"""The smallest terminal."""
_WORDS = f"This terminal is too small: {COLUMNS} columns and {ROWS} rows at least."
_KEYS = frozenset({"save", "quit"})


class TooSmall(Modal[None]):
    """Nothing can be seen, so no key but those of saving and leaving does anything.

    What is typed goes where it went before: nobody who types on is to lose it. What opens meanwhile waits beneath it
    (`WorkstationApp.push_screen`); what saving and leaving ask is put off.
    """

    BINDINGS: ClassVar[list[BindingType]] = [binding for binding in bindings(ACTIONS) if binding.id in _KEYS]

    def __init__(self, workstation: Workstation) -> None:
        super().__init__()
        self._workstation = workstation
        self._asked = False

    def compose(self) -> ComposeResult:
        """What to do, and what could not be asked."""
        yield Static(_WORDS, id="too-small", markup=False)

    def on_key(self, event: Key) -> None:
        """Hand on what is typed."""
        self._hand_on(event)

    def on_paste(self, event: Paste) -> None:
        """Hand on what is pasted."""
        self._hand_on(event)

    def _hand_on(self, event: Key | Paste) -> None:
        beneath = self.app.screen_stack[-2].focused
        answers = self._asked and isinstance(event, Key) and not event.is_printable  # a question that cannot be seen
        if beneath is not None and is_typed(event, beneath) and not answers:
            event.stop()
            beneath.post_message(event)

    def put_off(self, question: str) -> None:
        """Say what had to be asked, and that it cannot be answered here."""
        advice = f"Enlarge the window to choose what to do; {key_of('save')} saves."
        self._asked = True
        self.query_one(Static).update(Content(f"{visible_line(question)} {advice}"))

    def action_save(self) -> None:
        """Save the draft."""
        self._show_words()
        self._workstation.action_save()

    def action_quit(self) -> None:
        """Leave if nothing is lost by that."""
        self._show_words()
        self._workstation.action_quit()

    def _show_words(self) -> None:
        self._asked = False
        self.query_one(Static).update(_WORDS)


def is_too_small(size: Size) -> bool:
    """Whether a terminal of this size cannot show the workstation."""
    return size.width < COLUMNS or size.height < ROWS
