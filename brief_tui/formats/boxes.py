"""Boxes, quotations and tables beside a talk, in every layout: a label in one does not say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from brief_tui.formats.labels.names import Trust, head, trust
from brief_tui.formats.lines import SpeechLine

_WORD = re.compile(r"[^\W_]+")
_BOXES = frozenset(
    "ad ads advert adverts advertisement adsbygoogle box callout cookie cookies factbox infobox newsletter note popup "
    "promo promotion pullquote related sidebar signup sponsor sponsored sponsors subscribe".split()
)


def name_a_box(marks: Iterable[str]) -> bool:
    """Whether a class or id among `marks` has a word for something that stands beside a talk, as `ad-slot` has."""
    return any(not _BOXES.isdisjoint(_WORD.findall(mark.casefold())) for mark in marks)


def label_of(line: SpeechLine) -> str | None:
    """The name that a line of speech begins with: by its layout, or in front of a colon."""
    if line.aside:
        return None
    if line.label is not None:
        return line.label
    found = head(line.speech.words.text)
    return found.name if found is not None and trust(found.name) >= Trust.IF_OTHERS else None


def mostly_outside(in_box: Iterable[bool]) -> bool:
    """Whether more labels (or lines) of a file stand outside of boxes than inside: the talk is not in the boxes.

    `in_box` says for each whether it stands in one.
    """
    found = list(in_box)
    return 2 * sum(found) < len(found)


def nobodys(line: SpeechLine, name: str | None) -> SpeechLine:
    """A line with the label `name` in a box, where it names no speaker."""
    return line._replace(label=None, unnamed_label=line.unnamed_label or name, change=True, quoted=True)
