"""The rows of the list under the draft's cursor: what could be written here, and by which keys; no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from brief_tui.core.visible import visible_line
from brief_tui.tui.actions import key_of

if TYPE_CHECKING:
    from brief_tui.core.repairs.completion import Offer

_WIDEST = 76


def offer_rows(offers: Sequence[Offer], width: int) -> list[str]:
    """The offers, the first one marked as the one that the key takes, and the keys; all as wide as the widest.

    `width` is what there is room for, in cells.
    """
    most = min(_WIDEST, width)
    rows = [*(_row(offer, n == 0, most) for n, offer in enumerate(offers)), Content(f" {_keys(offers)} ")]
    widest = min(most, max(row.cell_length for row in rows))
    return [row.truncate(widest, ellipsis=True, pad=True).plain for row in rows]


def _keys(offers: Sequence[Offer]) -> str:
    keys = f"{key_of('complete')} takes ▸"
    keys += ", again the next" if len(offers) > 1 else ""
    return keys + (f" · {key_of('complete_word')} a word" if offers[0].passage else "")


def _row(offer: Offer, chosen: bool, width: int) -> Content:
    note = _note(offer.note, width * 2 // 5)
    text = Content(visible_line(offer.text)).truncate(width - 3 - note.cell_length, ellipsis=True)
    return Content.assemble(" ▸ " if chosen else "   ", text, note)


def _note(note: str, room: int) -> Content:
    """The note of an offer (who says it and when, or who somebody is), as many words as fit in `room` cells."""
    words = visible_line(note).split()
    while len(words) > 1 and cell_len(f" — {' '.join(words)} ") > room:
        words.pop()
    return Content(f" — {' '.join(words)} " if words else " ").truncate(room, ellipsis=True)
