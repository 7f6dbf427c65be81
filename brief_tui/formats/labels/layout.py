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
    in_words: bool
    """Whether it stands there as labels stand in words: in bold, with a colon."""
    seen: Sighting | None
    """The name in front of a colon."""


def layout_speakers(lines: Sequence[Beginning], people: AbstractSet[str]) -> list[str | None]:
    """The speaker whom the layout names above each line; None in a file with more believable labels than such names.

    `people` are those of whom event.toml tells.
    """
    marked = sum(bool(line.marked) and not line.in_words for line in lines)
    seen = [line.seen for line in lines if line.seen is not None] if marked else []
    labels = believed(seen, people)
    if sum(one.name in labels for one in seen) > marked:
        return [None] * len(lines)
    found: list[str | None] = []
    name: str | None = None
    for line in lines:
        if line.in_words:
            name = None
        elif line.marked or (name is not None and line.marked is not None):
            name = line.marked
        found.append(name)
    return found
