"""Text into rows by the width of its characters in cells: pure, linear, and quick for text of single cells."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from rich.cells import get_character_cell_size

# Characters that take one cell each and that `visible` leaves alone; most lines hold no others.
_PLAIN = re.compile(r"[ -~\xa0-\xac\xae-\u02ff\u0370-\u0373\u0400-\u0482\u2010-\u2027\u2030-\u205e]*")


def is_plain(text: str) -> bool:
    """Whether every character takes one cell and is shown as it is; False where that is not known at a glance."""
    return _PLAIN.fullmatch(text) is not None


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The rows of `text`, which holds no line end, in at most `width` (1 or more) cells: offsets [start, end).

    Rows break at spaces, which then belong to no row; a word longer than a row is cut. Combining marks stay
    with their letter. A character wider than `width` makes a row of its own.
    """
    cells = None if is_plain(text) else [0, *accumulate(map(get_character_cell_size, text))]
    rows, at, length = [], 0, len(text)
    while True:
        last = at + width if cells is None else bisect_right(cells, cells[at] + width) - 1
        if last >= length:
            rows.append((at, length))
            return rows
        space = text.rfind(" ", at, last + 1)
        end = space if space > at else max(last, at + 1)
        rows.append((at, end))
        at = end + 1 if space > at else end
