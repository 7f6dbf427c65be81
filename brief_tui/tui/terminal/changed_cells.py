"""Which cells of a row look otherwise than before."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import get_character_cell_size
from rich.style import Style
from textual.strip import Strip

_HALF_FLAGS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""The letters two of which are a flag."""


def changed_cells(before: Strip | None, after: Strip) -> tuple[int, int]:
    """The first cell that differs, and the one behind the last; equal where none does.

    The whole row where characters do not take one cell each.
    """
    if before is None or before.cell_length != after.cell_length or not of_single_cells(before.text + after.text):
        return 0, 0 if before == after else after.cell_length
    pairs = zip(_cells(before), _cells(after), strict=True)
    changed = [at for at, (one, other) in enumerate(pairs) if one != other]
    return (changed[0], changed[-1] + 1) if changed else (0, 0)


def of_single_cells(text: str) -> bool:
    """Whether each character takes one cell by itself: a wide one and a combining one do not make up for each other."""
    characters = set(text)
    return characters.isdisjoint(_HALF_FLAGS) and {*map(get_character_cell_size, characters)} <= {1}


def _cells(strip: Strip) -> Iterator[tuple[str, Style | None]]:
    return ((character, segment.style) for segment in strip for character in segment.text)
