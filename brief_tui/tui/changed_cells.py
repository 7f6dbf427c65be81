"""Which cells of a row look otherwise than before."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import get_character_cell_size
from rich.style import Style
from textual.strip import Strip


def changed_cells(before: Strip | None, after: Strip) -> tuple[int, int]:
    """The first cell that differs, and the one behind the last; equal where none does.

    The whole row where characters do not take one cell each.
    """
    if before is None or not (is_plain(before) and is_plain(after)) or before.cell_length != after.cell_length:
        return 0, 0 if before == after else after.cell_length
    pairs = zip(_cells(before), _cells(after), strict=True)
    changed = [at for at, (one, other) in enumerate(pairs) if one != other]
    return (changed[0], changed[-1] + 1) if changed else (0, 0)


def is_plain(strip: Strip) -> bool:
    """Whether each character takes one cell: a wide one and a combining one do not make up for each other."""
    return {*map(get_character_cell_size, set(strip.text))} <= {1}


def _cells(strip: Strip) -> Iterator[tuple[str, Style | None]]:
    return ((character, segment.style) for segment in strip for character in segment.text)
