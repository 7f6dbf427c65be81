"""Comparison of two versions of a sequence of words, turns, lines or paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_COMPARED = 5_000
"""Items between the first and the last that differ, in either version, beyond which they are not compared."""


def common_start(one: Sequence[object], other: Sequence[object]) -> int:
    """The number of items at the start that are the same."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def kept(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The items that stayed, by their index in `old` and in `new`, both ascending."""
    # Bit-parallel, where difflib would take seconds for drafts whose lines repeat. Imported after the first paint.
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415

    head = common_start(old, new)
    tail = common_start(old[head:][::-1], new[head:][::-1])
    yield from ((at, at) for at in range(head))
    middle, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(middle) <= _COMPARED and len(other) <= _COMPARED:
        for step in LCSseq.opcodes(middle, other):
            if step.tag == "equal":
                places = zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
                yield from ((head + before, head + after) for before, after in places)
    yield from ((len(old) - at, len(new) - at) for at in range(tail, 0, -1))
