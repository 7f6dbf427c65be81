"""The small list under the draft's cursor: what could be written here. It takes no keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Static

from brief_tui.core.visible import visible_line

if TYPE_CHECKING:
    from brief_tui.core.repairs.completion import Offer

_WIDEST, _NARROWEST = 76, 24
"""Cells of the list."""


class Offers(Static):
    """Shows some offers; the one that the key takes next is marked."""

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

    def show(self, offers: Sequence[Offer], chosen: int, key: str, at: Offset) -> None:
        """Show these below the cursor, whose place on the screen is `at`; `chosen` is what `key` takes next."""
        width = max(_NARROWEST, min(_WIDEST, self.screen.size.width - 2))
        rows = [_row(offer, n == chosen, width) for n, offer in enumerate(offers)]
        rows.append(Content.styled(f" {key} takes ▸, once more the next ", "$muted"))
        self.absolute_offset = at + Offset(0, 1)
        self.update(Content("\n").join(rows))
        self.display = True

    def hide(self) -> None:
        """Show nothing."""
        self.display = False


def _row(offer: Offer, chosen: bool, width: int) -> Content:
    note = Content.styled(f"  {visible_line(offer.note)} " if offer.note else " ", "$muted")
    note = note.truncate(width // 2, ellipsis=True)
    text = Content(visible_line(offer.text)).truncate(width - 3 - note.cell_length, ellipsis=True)
    row = Content.assemble((" ▸ " if chosen else "   ", "$accent bold"), text, note)
    return row.stylize("bold") if chosen else row
