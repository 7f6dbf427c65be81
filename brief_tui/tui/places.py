"""Two versions of a text, line by line: where a place of the old one is in the new one, and what differs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise

from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Replacement
from brief_tui.core.sequences import kept


def kept_place(old: str, new: str, offset: int) -> int:
    """The offset in `new` of what stands at `offset` in `old`; the column is kept as far as the line reaches.

    A line that is gone counts as the one that came in its stead, else as the line before it.
    """
    if not old:
        return 0
    before = old[:offset].split("\n")
    row, column = len(before) - 1, len(before[-1])
    lines = new.split("\n")
    stayed = [(-1, -1), *kept(old.split("\n"), lines)]
    at = bisect_right(stayed, (row, len(lines)))
    (kept_row, kept_as), following = stayed[at - 1], stayed[at][1] if at < len(stayed) else len(lines)
    target = max(0, kept_as, min(kept_as + row - kept_row, following - 1))
    return sum(len(line) + 1 for line in lines[:target]) + min(column, len(lines[target]))


def lines_differing(old: str, new: str) -> int:
    """How many lines were changed, added or removed; an upper bound where too much differs to be compared."""
    before, after = old.split("\n"), new.split("\n")
    stayed = [(-1, -1), *kept(before, after), (len(before), len(after))]
    return sum(max(b[0] - a[0], b[1] - a[1]) - 1 for a, b in pairwise(stayed))


def line_edits(old: str, new: str) -> Iterator[Replacement]:
    """What makes `new` of `old`, in whole lines, ascending."""
    before, after = old.split("\n"), new.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in before)]
    stayed = [(-1, -1), *kept(before, after), (len(before), len(after))]
    for (row, other), (next_row, next_other) in pairwise(stayed):
        if next_row == row + 1 and next_other == other + 1:
            continue
        rows, start = after[other + 1 : next_other], starts[row + 1]
        if next_row < len(before):
            yield Replacement(Span(start, starts[next_row]), "".join(f"{line}\n" for line in rows))
        else:  # the last line has no end: that of the line before it comes or goes
            divider = "\n" if row >= 0 and rows else ""
            yield Replacement(Span(max(0, start - 1), len(old)), divider + "\n".join(rows))
