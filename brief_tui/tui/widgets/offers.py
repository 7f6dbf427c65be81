"""The small list under the draft's cursor: what could be written here, and by which keys. It takes none itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Static

from brief_tui.core.visible import visible_line
from brief_tui.tui.actions import key_of

if TYPE_CHECKING:
    from brief_tui.core.repairs.completion import Offer

_WIDEST, _NARROWEST = 76, 24
"""Cells of the list."""


class Offers(Static):
    """Shows some offers; the one that the key takes is marked."""

    DEFAULT_CSS = """
    Offers {
        display: none;
        overlay: screen;
        constrain: inside inflect;
        width: auto;
        height: auto;
        background: $panel;
        color: $foreground;
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, offers: Sequence[Offer], at: Offset) -> None:
        """Show these below the cursor, whose place on the screen is `at`; the first one is taken first."""
        width = max(_NARROWEST, min(_WIDEST, self.screen.size.width - 2))
        rows = [_row(offer, n == 0, width) for n, offer in enumerate(offers)]
        rows.append(Content.styled(f" {_keys(offers)} ", "$muted").truncate(width, ellipsis=True))
        self.absolute_offset = at + Offset(0, 1)
        self.update(Content("\n").join(rows))
        self.display = True

    def hide(self) -> None:
        """Show nothing."""
        self.display = False


def _keys(offers: Sequence[Offer]) -> str:
    keys = f"{key_of('complete')} takes ▸"
    keys += ", once more the next" if len(offers) > 1 else ""
    return keys + (f" · {key_of('complete_word')} a word of it" if offers[0].passage else "")


def _row(offer: Offer, chosen: bool, width: int) -> Content:
    note = Content.styled(f"  {visible_line(offer.note)} " if offer.note else " ", "$muted")
    note = note.truncate(width // 2, ellipsis=True)
    text = Content(visible_line(offer.text)).truncate(width - 3 - note.cell_length, ellipsis=True)
    row = Content.assemble((" ▸ " if chosen else "   ", "$accent bold"), text, note)
    return row.stylize("bold") if chosen else row
