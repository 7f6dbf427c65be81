"""Quotation marks under the hands of a writer: which one is meant, which one belongs to it, what one wraps."""

from __future__ import annotations

from brief_tui.core.draft.marks import find_marks, told_by_place
from brief_tui.core.remembering import LONGEST_KEPT

CLOSING = {'"': '"', "“": "”", "„": "“", "«": "»", "‹": "›", "‘": "’"}
"""The marks that wrap a selection, with what they close it by."""
MARKS = frozenset('"“”„«»‹›‘’')
"""Marks whose partner is looked for."""
_DEPTH = 8
"""Pairs within pairs that are looked into."""


def uses_curly(text: str) -> bool:
    """Whether a text is written with curly marks rather than straight ones."""
    return text.count("“") + text.count("”") > text.count('"')


def curly(text: str, at: int) -> str:
    """ "“" or "”", whichever a straight mark at `at` of a paragraph is by the rule of `find_marks`; itself for inches.

    Where nothing stands behind it yet, a space before it says that it opens.
    """
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    open_before = bool(find_marks(text[:at]).unclosed)
    if before.isdecimal() and not open_before:
        return text[at]
    opens, closes = told_by_place(before, after)
    if opens is closes:
        opens = not before or before.isspace() or (closes and not open_before)
    return "“" if opens else "”"


def partner(text: str, at: int) -> int | None:
    """Offset of the mark that belongs to the one at `at` of a paragraph; None for any other character."""
    start, end = 0, len(text)
    for _ in range(_DEPTH):
        if end - start > LONGEST_KEPT:
            return None
        pairs = find_marks(text[start:end]).pairs
        pair = next((pair for pair in pairs if start + pair.start <= at < start + pair.end), None)
        if pair is None:
            return None
        first, last = start + pair.start, start + pair.end - 1
        if at in (first, last):
            return last if at == first else first
        start, end = first + 1, last
    return None
