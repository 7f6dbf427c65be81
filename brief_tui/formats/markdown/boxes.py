"""Quotations, boxes, tables and lists in a Markdown talk: what they hold is nobody's, but for what goes on in a list.

Nor does a label in them name a speaker, unless the talk itself stands in them, or a name alone above a quotation tells
whose it is. A rule ends a turn too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from brief_tui.formats.blocks import RULE
from brief_tui.formats.boxes import label_of, mostly_outside, name_a_box, nobodys
from brief_tui.formats.doubts import COLUMNS, Doubt, apart
from brief_tui.formats.html.hidden import marks
from brief_tui.formats.lines import SpeechLine

_QUOTED = apart("this stands in a quotation")
_BOX = apart("a box begins or ends here")
_BORDER = re.compile(r":{3,}[ \t]*(?P<name>[^\s:].*)?$")
"""A line above or below a box (`::: note`), as Pandoc and the makers of many sites write them."""
_ASIDE = re.compile(r"</?(?:aside|blockquote|details|dialog|figure|form|iframe)\b", re.IGNORECASE)
_PART = re.compile(r"<(?:div|section|p)\b(?P<more>[^<>]*=[^<>]*)>", re.IGNORECASE)
_CELLS = re.compile(r"\|.*\|")
_RULE = re.compile(
    r"^[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:`{3,}|~{3,})[^`\r\n]*)\r?$", re.MULTILINE
)


class Placed(NamedTuple):
    """A line, and where it stands."""

    said: SpeechLine
    nested: bool
    """Whether in a list, a quotation, a table or a box."""
    quoted: bool


def box_or_table_row(line: str) -> Doubt | None:
    """Why a line that looks like this is no speech: a box's border, or a row of what is no table for want of a rule."""
    part = _PART.match(line)
    boxed = _ASIDE.match(line) is not None or (part is not None and name_a_box(marks(part["more"])))
    if boxed or _BORDER.match(line) is not None or RULE.fullmatch(line) is not None:
        return _BOX
    return COLUMNS if _CELLS.match(line) is not None else None


def has_rule_between(text: str, start: int, end: int) -> bool:
    """Whether a rule stands between these offsets, where one block ends and where the next begins."""
    return _RULE.search(text, start, end) is not None


def boxed(lines: Sequence[str]) -> list[bool]:
    """Whether paragraphs that begin with these lines stand in boxes; one that nothing closes holds nothing."""
    steps = [0] * (len(lines) + 1)
    opened: list[int] = []
    for place, line in enumerate(lines):
        border = _BORDER.match(line)
        if border is not None and border["name"]:
            opened.append(place)
        elif border is not None and opened:
            steps[opened.pop()] += 1
            steps[place + 1] -= 1
    return [depth > 0 for depth in accumulate(steps[:-1])]


def boxed_lines(lines: Iterable[Placed]) -> Iterator[SpeechLine]:
    """The lines, those of quotations and labelled ones of lists as nobody's where most labels stand outside of both."""
    every = [(line, label_of(line.said)) for line in lines]
    outside = mostly_outside(line.nested for line, name in every if name is not None)
    before, own = False, False
    for (said, nested, quoted), name in every:
        if not (outside and nested):
            own = said.label is not None and not said.speech.words.text.strip()
            yield said
        elif name is not None:
            own = False
            yield nobodys(said, name)
        elif quoted and not before and not own and not said.change:
            yield said._replace(change=True, doubt=_QUOTED)
        else:
            yield said
        before = quoted
