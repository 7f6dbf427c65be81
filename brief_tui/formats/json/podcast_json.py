"""Podcasting 2.0 JSON: segments with `body`, times in seconds, and a speaker where that changes.

A segment may be a sentence or a single word, and has `text` in some files that have no `body`. One without a `speaker`
is that of the last one, one whose `speaker` is empty is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.sources.transcripts import TimeMark
from brief_tui.formats.json.document import Document, Keys, first
from brief_tui.formats.json.speech import joint
from brief_tui.formats.json.tree import Fields
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.parts import CAPTION_CHEVRONS
from brief_tui.formats.speech import Speech

NAME = "podcast-json"

_KEYS = Keys("body", "startTime", "endTime")


def recognises(root: Fields) -> bool:
    """Whether there are segments with a `body` or a `startTime`."""
    segment = first(root.get("segments"))
    return segment is not None and ("body" in segment or "startTime" in segment)


def speech(document: Document) -> Iterator[SpeechLine]:
    """What is said in the file, in its order. Raises TranscriptError for what is not of the format's shape."""
    label: str | None = None
    for fields in document.objects(document.fields, "segments"):
        start, _, gap = document.span(fields, _KEYS)
        body = document.whole(fields, "text" if "text" in fields and "body" not in fields else _KEYS.said)
        if "speaker" in fields or CAPTION_CHEVRONS.match(body.text):
            label = document.label(fields)
        yield SpeechLine(Speech(body, () if start is None else (TimeMark(0, start),)), joint(body), gap, label=label)
