"""Names that the layout of a file marks, apart from what is said: they speak until it marks the next one.

Where such names are those of a file, a label in the words below one contradicts it, or is none: `Jonas Ryhl: you lied`
in the turn of Marta Quell.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from brief_tui.formats.labels.names import Sighting, believed


class Beginning(NamedTuple):
    """What a line begins with."""

    marked: str | None
    """The name that the layout marks, empty where it marks that somebody else speaks."""
    inline: bool
    """Whether it stands there as labels stand in words: in bold, with a colon."""
    seen: Sighting | None
    """The name in front of a colon."""


def headers(lines: Sequence[Beginning], people: AbstractSet[str]) -> list[str | None]:
    """For every line what is marked above it; nothing in a file that has more believable labels than such names.

    `people` are those of whom event.toml tells.
    """
    marked = sum(bool(line.marked) and not line.inline for line in lines)
    seen = [line.seen for line in lines if line.seen is not None] if marked else []
    labels = believed(seen, people)
    if sum(one.name in labels for one in seen) > marked:
        return [None] * len(lines)
    found: list[str | None] = []
    name: str | None = None
    for line in lines:
        if line.inline:
            name = None
        elif line.marked or (name is not None and line.marked is not None):
            name = line.marked
        found.append(name)
    return found
