"""Otter's text: `Name  0:03` on a line, paragraphs below it, and a last line that says who transcribed it.

What Otter puts before the first turn (a title, keywords, the speakers) is no speech, and neither is its last line.
There is no library for this format.
"""

from __future__ import annotations

import re

from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder
from brief_tui.formats.blocks import Line, blocks
from brief_tui.formats.clock import CLOCK
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dialogue import say_all
from brief_tui.formats.divisions import below_rules, said_lines
from brief_tui.formats.front_matter import below_front_matter
from brief_tui.formats.labels.event_labels import EventLabels

NAME = "otter"

_FOOTER = re.compile(r"[ \t]*Transcribed by (?:https?://)?otter\.ai/?[ \t]*", re.IGNORECASE)
_TURN = re.compile(rf"[^\W_][^\t\r\n:]{{0,59}}?  {CLOCK} ?")
_SUMMARY = re.compile(r"(?:SUMMARY KEYWORDS|SPEAKERS)[ \t]*")
_LAST = 300
"""Characters at the end of a file in which its last line is looked for."""
_TITLE = 12
"""Most words of a title."""
_ENDS = frozenset('.?!…"”')
_SHOWN = 5_000
"""Characters at the start of a file in which two turns begin."""


def recognises(text: str) -> bool:
    """Whether `text` ends in Otter's last line, or its first lines have two turns as Otter writes them."""
    if any(map(_FOOTER.fullmatch, text[-_LAST:].splitlines())):
        return True
    return sum(_TURN.fullmatch(line) is not None for line in text[:_SHOWN].splitlines()) > 1


def read(text: str, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in `text`."""
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    lines = below_rules(said_lines(_spoken(list(blocks(below_front_matter(text))))))
    say_all(builder, lines, complaints, event_labels=event_labels)
    complaints.report(builder)
    return builder.build()


def _spoken(found: list[list[Line]]) -> list[list[Line]]:
    """The blocks without Otter's last line, and without what it puts before the first turn."""
    if found and _FOOTER.fullmatch(found[-1][-1].text):
        found = [*found[:-1], *([found[-1][:-1]] if len(found[-1]) > 1 else [])]
    turns = (place for place, block in enumerate(found) if _TURN.fullmatch(block[0].text))
    first = next(turns, 0)
    summed = any(_SUMMARY.fullmatch(line.text) for block in found[:first] for line in block)
    return found[first:] if summed or all(map(_is_title, found[:first])) else found


def _is_title(block: list[Line]) -> bool:
    """Whether a block is a title, or a date, rather than speech, which Otter ends with a full stop."""
    text = block[0].text.strip()
    return len(block) == 1 and len(text.split()) <= _TITLE and text[-1:] not in _ENDS
