"""Which parts of a Markdown line are structure: headings, block-quote marks, attributions. For display only."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

PartKind = Literal["title", "heading", "headline", "mark", "attribution"]

_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_QUOTE_MARK = re.compile(r" {0,3}>[ \t]?")
_DASH = re.compile(r"[ \t]*(?:[\u2010-\u2015]|--?)[ \t]*(?=\w)")
_HEADING_KINDS: tuple[PartKind, ...] = ("title", "heading", "headline")


class LinePart(NamedTuple):
    """Columns [start, end) of a line, in code points."""

    start: int
    end: int
    kind: PartKind


def parts_of_line(line: str, following: str) -> list[LinePart]:
    """The structure of `line`; an attribution is the last line of its block quote, so `following` matters."""
    if heading := _HEADING.match(line):
        return [LinePart(0, len(line), _HEADING_KINDS[min(len(heading[1]), 3) - 1])]
    mark = _QUOTE_MARK.match(line)
    if mark is None:
        return []
    parts = [LinePart(0, mark.end(), "mark")]
    if _DASH.match(line, mark.end()) and not _QUOTE_MARK.match(following):
        parts.append(LinePart(mark.end(), len(line), "attribution"))
    return parts
