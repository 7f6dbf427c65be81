"""SubRip: numbered cues with `Name: text` or without names.

Who speaks is the business of `captions.speakers` and `dialogue`; a label holds until the next one. Tags (`<i>`) and
drawing commands (`{\\an8}`) are taken out.

Why no library reads this: srt and pysubs2 give text without the line or character it came from, know no
speakers, and stop at or pass over what they cannot read instead of saying where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder
from brief_tui.formats.blocks import blocks
from brief_tui.formats.captions.cues import Cue, shown, split, timed
from brief_tui.formats.captions.speakers import say_cues
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.labels.event_labels import EventLabels

NAME = "srt"

_BEGINNING = re.compile(r"\s{0,99}(?:[0-9]{1,9}[ \t]*(?:\r\n?|\n))?[ \t]*[0-9:.,]{1,20}[ \t]*-->")


def recognises(text: str) -> bool:
    """Whether `text` begins with a cue."""
    return _BEGINNING.match(text) is not None


def is_subrip(text: str) -> bool:
    """Whether its first cue's times are written as only SubRip has them, with commas."""
    beginning = _BEGINNING.match(text)
    return beginning is not None and "," in beginning.group()


def read(text: str, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in `text`.

    Warns of bad and disordered times, missing numbers, text outside cues and a file that was cut off (FAULTS.md, rows
    16, 17, 20 and 21).
    """
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    cues = shown(split(blocks(text, spaces_divide=False), named=False), complaints, leading=True)
    numbered = _numbered(timed(cues, ",", complaints), complaints)
    say_cues(builder, numbered, complaints, event_labels=event_labels)
    complaints.report(builder)
    return builder.build()


def _numbered(cues: Iterator[Cue], complaints: Complaints) -> Iterator[Cue]:
    """The cues; complains of those without a number."""
    for cue in cues:
        if cue.timing is not None and cue.name is None:
            complaints.add(cue.timing.start, "this cue has no number")
        yield cue
