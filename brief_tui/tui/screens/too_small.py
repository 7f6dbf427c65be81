"""What lies over everything while the terminal is smaller than the workstation can use."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from brief_tui.core.visible import visible_line
from brief_tui.tui.action import bindings
from brief_tui.tui.actions import ACTIONS, key_of

if TYPE_CHECKING:
    from brief_tui.tui.screens.workstation import Workstation

COLUMNS, ROWS = 40, 12
"""The smallest terminal."""
_WORDS = f"This terminal is too small: {COLUMNS} columns and {ROWS} rows at least."
_KEYS = frozenset({"save", "quit"})


class TooSmall(ModalScreen[None]):
    """Nothing can be seen, so no key but those of saving and leaving does anything.

    What opens meanwhile waits beneath it (`WorkstationApp.push_screen`); what saving and leaving ask is put off.
    """

    BINDINGS: ClassVar[list[BindingType]] = [binding for binding in bindings(ACTIONS) if binding.id in _KEYS]

    def __init__(self, workstation: Workstation) -> None:
        super().__init__()
        self._workstation = workstation

    def compose(self) -> ComposeResult:
        """What to do, and what could not be asked."""
        yield Static(_WORDS, id="too-small", markup=False)

    def put_off(self, question: str) -> None:
        """Say what had to be asked, and that it cannot be answered here."""
        advice = f"Enlarge the window to choose what to do; {key_of('save')} saves."
        self.query_one(Static).update(Content(f"{visible_line(question)} {advice}"))

    def action_save(self) -> None:
        """Save the draft."""
        self.query_one(Static).update(_WORDS)
        self._workstation.action_save()

    def action_quit(self) -> None:
        """Leave if nothing is lost by that."""
        self.query_one(Static).update(_WORDS)
        self._workstation.action_quit()


def is_too_small(size: Size) -> bool:
    """Whether a terminal of this size cannot show the workstation."""
    return size.width < COLUMNS or size.height < ROWS
