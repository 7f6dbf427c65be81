"""Two versions of a text, line by line: where a place of the old one is in the new one, and how many lines differ."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

_COMPARED = 5_000
"""Lines between the first and the last that differ, in either version, beyond which they are not compared."""


def kept_place(old: str, new: str, offset: int) -> int:
    """Where what stands at `offset` of `old` is in `new`; the column stays as far as the line reaches.

    A line that is gone counts as the one that came in its stead, else as the line before it.
    """
    if not old:
        return 0
    before = old[:offset].split("\n")
    row, column = len(before) - 1, len(before[-1])
    lines = new.split("\n")
    kept = [(-1, -1), *_kept(old.split("\n"), lines)]
    at = bisect_right(kept, (row, len(lines)))
    (kept_row, kept_as), following = kept[at - 1], kept[at][1] if at < len(kept) else len(lines)
    target = max(0, kept_as, min(kept_as + row - kept_row, following - 1))
    return sum(len(line) + 1 for line in lines[:target]) + min(column, len(lines[target]))


def lines_differing(old: str, new: str) -> int:
    """How many lines were changed, added or removed; at most so many, where too much differs to be compared."""
    before, after = old.split("\n"), new.split("\n")
    kept = [(-1, -1), *_kept(before, after), (len(before), len(after))]
    return sum(max(b[0] - a[0], b[1] - a[1]) - 1 for a, b in pairwise(kept))


def _kept(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Row in `old` and row in `new` of the lines that stayed, in order."""
    # Bit-parallel, where difflib would take seconds for drafts whose lines repeat.
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - after the first paint

    shortest = min(len(old), len(new))
    head = next((at for at in range(shortest) if old[at] != new[at]), shortest)
    rest = shortest - head
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    yield from ((at, at) for at in range(head))
    middle, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(middle) <= _COMPARED and len(other) <= _COMPARED:
        for step in LCSseq.opcodes(middle, other):
            if step.tag == "equal":
                rows = zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
                yield from ((head + before, head + after) for before, after in rows)
    yield from ((len(old) - at, len(new) - at) for at in range(tail, 0, -1))
