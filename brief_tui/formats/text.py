"""Plain text: `Name: text`, with or without time codes, and paragraphs that name nobody.

Read are `Name: text`, `[00:01:23] Name: text`, `00:01:23 Name: text`, `Name (00:01:23): text`, `NAME:` alone on
its line, and `Name 00:12` or `Name [00:12]` alone on the first line of a block of several. Time codes are those
of `clock.stamps`. What is a name is the business of `labels`, who speaks that of `dialogue`.

There is no library for this format, which nobody specified.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.offsets import MappedText
from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark, Transcript, TranscriptBuilder
from brief_tui.formats.blocks import Line, blocks
from brief_tui.formats.clock import CLOCK, first_seconds
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dialogue import Said, labelled, say_all
from brief_tui.formats.labels import Strength, strength
from brief_tui.formats.speech import Speech, plain, timed

NAME = "text"

_TIMED_NAME = re.compile(rf"(?P<name>[^\W\d_][^:：\[\]()\r\n]{{0,59}}?)[ \t]+[\[(]?(?P<clock>{CLOCK})[\])]?[ \t]*$")


class _Name(NamedTuple):
    """A name and a time code alone on a line."""

    name: str
    seconds: float
    sure: bool
    """Whether it is believed when it stands in the file only once."""


def recognises(text: str) -> bool:
    """Any text will do."""
    return True


def read(text: str, path: str) -> Transcript:
    """The transcript in `text`; `path` is only its name. Raises nothing; warns of time codes that cannot be read."""
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    complaints.add_clocks(text)
    say_all(builder, _lines(text), complaints)
    complaints.report(builder)
    return builder.build()


def _lines(text: str) -> Iterator[Said]:
    """Every line, divided by PARAGRAPH from the block before it and by a space from the line before it."""
    found = list(blocks(text))
    width = _width(found)
    named = [_timed_name(block[0].text) if len(block) > 1 else None for block in found]
    counts = Counter(name.name for name in named if name is not None)
    for block, name in zip(found, named, strict=True):
        first = Said(timed(plain(*block[0])), PARAGRAPH, gap=True)
        if name is None:
            yield first
        elif name.sure or counts[name.name] > 1:
            mark = TimeMark(0, name.seconds)
            yield first._replace(speech=Speech(MappedText("", ()), (mark,)), label=name.name)
        else:
            yield first._replace(change=True, doubt=labelled(name.name))
        for above, line in pairwise(block):
            yield Said(timed(plain(*line)), " ", wraps=_full(above.text, line.text, width))


def _width(found: list[list[Line]]) -> int:
    """The width to which the lines of a file are broken, but for a few longer ones, if they are."""
    widths = sorted(len(line.text) for block in found for line in block)
    return widths[9 * len(widths) // 10] if widths else 0


def _full(above: str, line: str, width: int) -> bool:
    """Whether the first word of `line` had no room at the end of the line above it."""
    return len(above) + 1 + len(line.split(maxsplit=1)[0]) > width


def _timed_name(line: str) -> _Name | None:
    """The label that a line is as a whole, when it ends in a time code."""
    match = _TIMED_NAME.match(line)
    if match is None:
        return None
    name = " ".join(match["name"].split())
    known = strength(name)
    return _Name(name, first_seconds(match["clock"]), known >= Strength.COMPANY) if known > Strength.NEVER else None
