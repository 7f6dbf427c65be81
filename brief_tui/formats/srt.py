"""SubRip: numbered cues with `Name: text` or without names.

Who speaks is the business of `dialogue`; a label holds until the next one. Tags (`<i>`) and drawing commands
(`{\\an8}`) are taken out.

Why no library reads this: srt and pysubs2 give text without the line or character it came from, know no
speakers, and stop at or pass over what they cannot read instead of saying where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.offsets import MappedText
from brief_tui.core.transcripts import Transcript, TranscriptBuilder
from brief_tui.formats.blocks import blocks
from brief_tui.formats.cue_text import spoken
from brief_tui.formats.cues import Complaints, Cue, said, shown, split, timed
from brief_tui.formats.dialogue import say_all

NAME = "srt"
SUFFIXES: tuple[str, ...] = (".srt", ".txt", "")

_BEGINNING = re.compile(r"\s{0,99}(?:[0-9]{1,9}[ \t]*(?:\r\n?|\n))?[ \t]*[0-9:.,]{1,20}[ \t]*-->")


def recognises(text: str) -> bool:
    """Whether `text` begins with a cue."""
    return _BEGINNING.match(text) is not None


def read(text: str, path: str) -> Transcript:
    """The transcript in `text`; `path` is only its name. Raises nothing.

    Warns of bad and disordered times, missing numbers, text outside cues and a file that was cut off
    (FAULTS.md, rows 16, 17, 20 and 21).
    """
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    cues = shown(split(blocks(text, spaces_divide=False), named=False), complaints, leading=True)
    numbered = _numbered(timed(cues, ",", complaints), complaints)
    say_all(builder, said((cue, _lines(cue)) for cue in numbered), captions=True)
    complaints.report(builder)
    return builder.build()


def _numbered(cues: Iterator[Cue], complaints: Complaints) -> Iterator[Cue]:
    """The cues; complains of those without a number."""
    for cue in cues:
        if cue.timing is not None and cue.name is None:
            complaints.add(cue.timing.start, "this cue has no number")
        yield cue


def _lines(cue: Cue) -> list[MappedText]:
    return [span.words for line in cue.text for span in spoken(line).spans]
