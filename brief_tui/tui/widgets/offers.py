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
    """Shows some offers; the one that the key takes is marked.

    Without any it has no cells, and still its place among the widgets: whenever one comes or goes (`display`),
    Textual paints the whole screen, which over SSH is eleven kilobytes.
    """

    DEFAULT_CSS = """
    Offers {
        overlay: screen;
        constrain: inside inflect;
        width: auto;
        height: auto;
        background: $panel;
        color: $foreground;
        &.-gone { width: 0; height: 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False, classes="-gone")
        self._offered = Content("")

    def show(self, offers: Sequence[Offer], at: Offset) -> None:
        """Show these below `at`, a place on the screen; the first one is taken first."""
        width = max(_NARROWEST, min(_WIDEST, self.screen.size.width - 2))
        rows = [_row(offer, n == 0, width) for n, offer in enumerate(offers)]
        rows.append(Content.styled(f" {_keys(offers)} ", "$muted").truncate(width, ellipsis=True))
        shown, place = Content("\n").join(rows), at + Offset(0, 1)
        if not (self.shown and place == self.absolute_offset and shown.is_same(self._offered)):
            self.absolute_offset, self._offered = place, shown
            self.remove_class("-gone")
            self.update(shown)

    def hide(self) -> None:
        """Show nothing."""
        self.add_class("-gone")

    @property
    def shown(self) -> bool:
        """Whether there is something on the screen."""
        return not self.has_class("-gone")


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
