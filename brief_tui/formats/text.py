"""Plain text: `Name: text`, with or without time codes, and paragraphs that name nobody.

Read are `Name: text`, `[00:01:23] Name: text`, `00:01:23 Name: text`, `Name (00:01:23): text`, `NAME:` alone on
its line, and `Name 00:12` or `Name [00:12]` alone on the first line of a block of several. Time codes are those
of `clock.stamps`. What is a name is the business of `labels`, who speaks that of `dialogue`.

There is no library for this format, which nobody specified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.offsets import MappedText
from brief_tui.core.transcripts import PARAGRAPH, TimeMark, Transcript, TranscriptBuilder
from brief_tui.formats.blocks import blocks
from brief_tui.formats.clock import CLOCK, first_seconds
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dialogue import Said, say_all
from brief_tui.formats.labels import Strength, strength
from brief_tui.formats.speech import Speech, plain, timed

NAME = "text"
SUFFIXES: tuple[str, ...] = (".txt", ".text", "")

_TIMED_NAME = re.compile(rf"(?P<name>[^\W\d_][^:：\[\]()\r\n]{{0,59}}?)[ \t]+[\[(]?(?P<clock>{CLOCK})[\])]?[ \t]*$")


def recognises(text: str) -> bool:
    """Any text will do."""
    return True


def read(text: str, path: str) -> Transcript:
    """The transcript in `text`; `path` is only its name. Raises nothing."""
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    say_all(builder, _lines(text), complaints)
    complaints.report(builder)
    return builder.build()


def _lines(text: str) -> Iterator[Said]:
    """Every line, divided by PARAGRAPH from the block before it and by a space from the line before it."""
    for block in blocks(text):
        named = _timed_name(block[0].text) if len(block) > 1 else None
        yield named or Said(timed(plain(*block[0])), PARAGRAPH, gap=True)
        for line in block[1:]:
            yield Said(timed(plain(*line)), " ")


def _timed_name(line: str) -> Said | None:
    """The label that a line is as a whole, when it ends in a time code."""
    match = _TIMED_NAME.match(line)
    if match is None:
        return None
    name = " ".join(match["name"].split())
    if strength(name) < Strength.COMPANY:
        return None
    mark = TimeMark(0, first_seconds(match["clock"]))
    return Said(Speech(MappedText("", ()), (mark,)), PARAGRAPH, gap=True, label=name)
