"""Quotations and lists in a Markdown talk: what is quoted is nobody's, and a label in either names no speaker.

Unless the talk itself stands in them, or a name alone above a quotation tells whose it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from brief_tui.formats.labels import Strength, head, strength
from brief_tui.formats.said import Doubt, Said

_QUOTED: Doubt = ("this stands in a quotation; nobody is given it and what follows, unless a name begins it", "")


class Placed(NamedTuple):
    """A line, and where it stands."""

    said: Said
    nested: bool
    """Whether in a list or a quotation."""
    quoted: bool


def beside(lines: Iterable[Placed]) -> Iterator[Said]:
    """The lines, those of quotations and labelled ones of lists as nobody's where most labels stand outside of both."""
    every = list(lines)
    names = [_label(line.said) for line in every]
    inside = sum(name is not None and line.nested for name, line in zip(names, every, strict=True))
    talk = 2 * inside >= sum(name is not None for name in names)
    before, own = False, False
    for (said, nested, quoted), name in zip(every, names, strict=True):
        if talk or not nested:
            own = said.label is not None and not said.speech.words.text.strip()
            yield said
        elif name is not None:
            own = False
            yield said._replace(label=None, nobody=name, change=True, quoted=True)
        elif quoted and not before and not own and not said.change:
            yield said._replace(change=True, doubt=_QUOTED)
        else:
            yield said
        before = quoted


def _label(said: Said) -> str | None:
    """The name with which a line begins."""
    if said.label is not None or said.aside:
        return said.label
    found = head(said.speech.words.text)
    return found.name if found is not None and strength(found.name) >= Strength.COMPANY else None
