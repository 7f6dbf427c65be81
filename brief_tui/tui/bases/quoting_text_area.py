"""A text area that knows quotation marks: around what is selected, curly where the text is, and each its partner."""

from __future__ import annotations

from textual.widgets.text_area import Selection

from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.typed_marks import CLOSING, MARKS, curly, partner, uses_curly
from brief_tui.core.offsets import Span
from brief_tui.tui.bases.listing_text_area import ListingTextArea

_NEAR = 200
"""Most lines on either side of the cursor in which the partner of a quotation mark is looked for."""


class QuotingTextArea(ListingTextArea, inherit_bindings=False):
    """Types quotation marks and finds the pair at the cursor; subclasses draw the pair."""

    def __init__(self, *, id: str | None = None) -> None:
        self._pair: tuple[Span, ...] = ()
        super().__init__(id=id)

    def type_mark(self, character: str) -> bool:
        """Type a quotation mark; False, with nothing done, where `character` is to be typed like any other.

        Around a selection it and its partner are one step of undo. A straight mark that becomes a curly one is two
        of its own: the first gives the straight one back.
        """
        if character not in CLOSING or self.read_only:
            return False
        if not self.selection.is_empty:
            self._wrap(character)
            return True
        if character != '"' or not uses_curly(self.text):
            return False
        self.history.checkpoint()
        self.replace(character, *self.selection, maintain_selection_offset=False)
        first, text = self._paragraph_at_cursor()
        at = self.cursor_offset - 1
        if (mark := curly(text, at - first)) != character:
            self.put(at, at + 1, mark)
        return True

    def _wrap(self, opening: str) -> None:
        """Put marks around the selection; the words stay selected."""
        if opening == '"' and uses_curly(self.text):
            opening = "“"
        (top, left), (bottom, right) = sorted(self.selection)
        backwards = self.selection.end < self.selection.start
        start, end = self.selected_span
        self.put(start, end, opening + self.text[start:end] + CLOSING[opening])
        words = (top, left + 1), (bottom, right + (1 if top == bottom else 0))
        self.selection = Selection(*(reversed(words) if backwards else words))

    def watch_selection(self) -> None:
        """The cursor moved, or was set anew after an edit."""
        self._pair = self._pair_at_cursor()
        self._repaint_rows()

    def _pair_at_cursor(self) -> tuple[Span, ...]:
        """The mark at the cursor, or else directly before it, and its partner."""
        line, column = self._draft.get_line(self.cursor_location[0]), self.cursor_location[1]
        near = [at for at in (column, column - 1) if 0 <= at < len(line) and line[at] in MARKS]
        if not near:
            return ()
        first, text = self._paragraph_at_cursor()
        places = [self.cursor_offset - column + at for at in near]
        pairs = ((at, first + other) for at in places if (other := partner(text, at - first)) is not None)
        return tuple(Span(at, at + 1) for at in sorted(next(pairs, ())))

    def _left_open(self, typed: int) -> tuple[int, ...]:
        """Offsets of the marks that open a quotation which goes on at the cursor and at `typed`, in one paragraph."""
        first, text = self._paragraph_at_cursor()
        if not first <= typed <= first + len(text):
            return ()
        return tuple(first + at for at in find_marks(text[: min(typed, self.cursor_offset) - first]).unclosed)

    def _paragraph_at_cursor(self) -> tuple[int, str]:
        """Offset and text of the lines around the cursor up to the next empty ones, or to `_NEAR` lines away."""
        row = self.cursor_location[0]
        first = next((n + 1 for n in range(row, max(-1, row - _NEAR), -1) if self._is_empty(n)), max(0, row - _NEAR))
        last = next((n for n in range(row, min(self._draft.line_count, row + _NEAR)) if self._is_empty(n)), row + _NEAR)
        first = min(first, row)
        return self._draft.offset_of((first, 0)), self._draft.newline.join(
            self._draft.lines[first : max(last, row + 1)]
        )

    def _is_empty(self, row: int) -> bool:
        return not self._draft.get_line(row).strip(" \t>")
