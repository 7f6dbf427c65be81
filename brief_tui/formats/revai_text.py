"""Rev.ai's text: `Speaker 0    00:00:01    text`, a line for every turn, its parts divided by spaces or tabs.

There is no library for this format.
"""

from __future__ import annotations

import re

from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark, Transcript, TranscriptBuilder
from brief_tui.formats.blocks import Line, blocks
from brief_tui.formats.clock import CLOCK, first_seconds
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dialogue import say_all
from brief_tui.formats.divisions import below_rules
from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.labels.words import LABEL_LENGTH
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.speech import Speech, plain, timed

NAME = "revai-text"

_BETWEEN = r"(?: {2,}+| *+\t)[ \t]*+"
_TURN = re.compile(
    rf"[ \t]*(?P<name>[^\s:][^\t\r\n:]{{0,{LABEL_LENGTH - 1}}}?){_BETWEEN}(?P<clock>{CLOCK}){_BETWEEN}(?=\S)"
)


def recognises(text: str) -> bool:
    """Whether `text` begins with a turn."""
    first = re.match(r"\s{0,99}", text)
    return first is not None and _TURN.match(text, first.end()) is not None


def read(text: str, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in `text`."""
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    lines = (_said(line, begins=place == 0) for block in blocks(text) for place, line in enumerate(block))
    say_all(builder, below_rules(lines), complaints, frozenset(), event_labels=event_labels)
    complaints.report(builder)
    return builder.build()


def _said(line: Line, *, begins: bool) -> SpeechLine:
    """A turn, or a line that goes on with the one above it, unless it `begins` a block and looks like a heading."""
    turn = _TURN.match(line.text)
    if turn is None:
        return SpeechLine(timed(plain(*line)), PARAGRAPH, gap=begins)
    words = plain(line.text[turn.end() :], line.start + turn.end())
    times = (TimeMark(0, first_seconds(turn["clock"])),)
    return SpeechLine(Speech(words, times), PARAGRAPH, label=" ".join(turn["name"].split()))
