"""Plain text: `Name: text`, with or without time codes, and paragraphs that name nobody.

Read are `Name: text`, `[00:01:23] Name: text`, `00:01:23 Name: text`, `Name (00:01:23): text`, `NAME:` alone on
its line, and what `name_lines` finds: `Name 00:12`, `[00:12] Name` or a name above what it says, as Descript and
Trint write, `Name [00:12] text`, and names with tabs behind them. Time codes are those of `clock.stamps`. What is a
name is the business of `labels.names` and `labels.colons`, who speaks that of `dialogue`.

There is no library for this format, which nobody specified.
"""

from __future__ import annotations

from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder
from brief_tui.formats.blocks import blocks
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.dialogue import say_all
from brief_tui.formats.divisions import below_rules, said_lines
from brief_tui.formats.front_matter import below_front_matter
from brief_tui.formats.labels.event_labels import EventLabels
from brief_tui.formats.notices import without_notices

NAME = "text"


def recognises(text: str) -> bool:
    """Any text will do."""
    return True


def read(text: str, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in `text`. Warns of time codes that cannot be read."""
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    complaints.add_clocks(text)
    lines = below_rules(said_lines(without_notices(list(blocks(below_front_matter(text))))))
    say_all(builder, lines, complaints, event_labels=event_labels)
    complaints.report(builder)
    return builder.build()
