"""Two versions of a sequence, of lines or of paragraphs: what stayed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_COMPARED = 5_000
"""Items between the first and the last that differ, in either version, beyond which they are not compared."""


def kept(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Index in `old` and index in `new` of the items that stayed, both ascending."""
    # Bit-parallel, where difflib would take seconds for drafts whose lines repeat. Imported after the first paint.
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415

    shortest = min(len(old), len(new))
    head = next((at for at in range(shortest) if old[at] != new[at]), shortest)
    rest = shortest - head
    tail = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    yield from ((at, at) for at in range(head))
    middle, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if len(middle) <= _COMPARED and len(other) <= _COMPARED:
        for step in LCSseq.opcodes(middle, other):
            if step.tag == "equal":
                places = zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)
                yield from ((head + before, head + after) for before, after in places)
    yield from ((len(old) - at, len(new) - at) for at in range(tail, 0, -1))
