"""WebVTT: cues with voice spans (`<v Ada Moreau>`), `Name: text` cues, or captions that name nobody.

In a file with voice spans, text outside them is nobody's. Without them a label holds until the next one (see
`captions.speakers` and `dialogue`). NOTE, STYLE and REGION blocks and text before the first cue are never speech.

Why no library reads this: webvtt-py knows voices but drops a cue with a bad timing line without a word, pysubs2
rewrites tags and knows no speakers, and neither keeps line numbers or character positions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder, TranscriptError
from brief_tui.formats.blocks import Line, blocks
from brief_tui.formats.captions import srt
from brief_tui.formats.captions.cues import shown, split, timed
from brief_tui.formats.captions.speakers import say_cues
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.labels.event_labels import EventLabels

NAME = "webvtt"

_HEADER = re.compile(r"WEBVTT(?=[ \t\r\n]|\Z)")
_NO_SPEECH = re.compile(r"\s*(?:NOTE|STYLE|REGION)(?:[ \t:]|$)")
_KARAOKE = re.compile(r"<[0-9:.]+><c[.>]")
"""A time tag before a word, as in the captions that a machine makes."""


def recognises(text: str) -> bool:
    """Whether `text` begins with the header."""
    return _HEADER.match(text) is not None


def read(text: str, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in `text`; SubRip under such a name is read as what it is.

    Raises TranscriptError when the header is missing. Warns of bad and disordered times, of text outside cues and of
    torn tags (FAULTS.md, rows 15 to 19 and 21).
    """
    if not recognises(text):
        if srt.is_subrip(text):
            return srt.read(text, path, event_labels)
        raise TranscriptError("a WebVTT file begins with a line WEBVTT: add it, or rename the file", 1, 1)
    builder = TranscriptBuilder(path, NAME, text)
    complaints = Complaints()
    cues = timed(shown(split(_cue_blocks(text, complaints), named=True), complaints, leading=False), ".", complaints)
    say_cues(builder, cues, complaints, rolls=_KARAOKE.search(text) is not None, event_labels=event_labels)
    complaints.report(builder)
    return builder.build()


def _cue_blocks(text: str, complaints: Complaints) -> Iterator[list[Line]]:
    """The blocks that are not the header, a note (which may hold blank lines), a style sheet or a region."""
    noted = False
    for number, block in enumerate(blocks(text, spaces_divide=False)):
        if number == 0:
            if any("-->" in line.text for line in block):
                yield block[1:]
        elif _NO_SPEECH.match(next((line.text for line in block if not line.text.isspace()), "")) is not None:
            noted = True
        elif noted and not any("-->" in line.text for line in block):
            complaints.add(block[0].start, "this text follows a note and stands outside of any cue; it is not read")
        else:
            noted = False
            yield block
