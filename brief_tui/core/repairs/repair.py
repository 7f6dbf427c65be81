"""Repairs: edits of the draft that would put something right, for a person to look at and apply."""

from __future__ import annotations

from typing import NamedTuple

from brief_tui.core.offsets import Span


class Replacement(NamedTuple):
    """What stands in `span` of the draft becomes `text`; an empty span inserts."""

    span: Span
    text: str


class Repair(NamedTuple):
    """One repair: it is applied and taken back as a whole."""

    label: str
    """What it does, in a few words: "Quote the citation's wording"."""
    replacements: tuple[Replacement, ...]
    """Ascending, and none overlaps another."""
    caution: str = ""
    """What would be warned of once it is made, in whole sentences, and is not warned of as the draft is."""

    def applied(self, text: str) -> str:
        """The draft `text` with the repair in it."""
        parts, at = [], 0
        for (start, end), words in self.replacements:
            parts += [text[at:start], words]
            at = end
        return "".join([*parts, text[at:]])
