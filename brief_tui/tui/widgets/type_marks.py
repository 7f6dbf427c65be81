"""Quotation marks as they are typed into the draft: around what is selected, and curly where the draft is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets.text_area import Selection

from brief_tui.core.draft.typed_marks import CLOSING, curly, uses_curly

if TYPE_CHECKING:
    from brief_tui.tui.widgets.draft import Draft


def type_mark(draft: Draft, character: str) -> bool:
    """Put in a quotation mark; False, and nothing done, where `character` is to go in as any other does.

    Around a selection it and its partner are one step of undo. A straight mark that becomes a curly one is two:
    the first gives the straight one back.
    """
    if character not in CLOSING or draft.read_only:
        return False
    if not draft.selection.is_empty:
        _wrap(draft, character)
        return True
    if character != '"' or not uses_curly(draft.text):
        return False
    draft.replace(character, *draft.selection, maintain_selection_offset=False)
    first, text = draft.paragraph_at_cursor()
    at = draft.cursor_offset - 1
    if (mark := curly(text, at - first)) != character:
        draft.put(at, at + 1, mark)
    return True


def _wrap(draft: Draft, opening: str) -> None:
    """Put marks around the selection; the words stay selected."""
    if opening == '"' and uses_curly(draft.text):
        opening = "“"
    (top, left), (bottom, right) = sorted(draft.selection)
    backwards = draft.selection.end < draft.selection.start
    start, end = draft.selected_span
    draft.put(start, end, opening + draft.text[start:end] + CLOSING[opening])
    words = (top, left + 1), (bottom, right + (1 if top == bottom else 0))
    draft.selection = Selection(*(reversed(words) if backwards else words))
