"""YouTube's json3 captions: events of segments, times in milliseconds; `>>` is a turn without a name.

Automatic captions have a segment for every word, and events that only append a line break. Lines that captions
show again while they roll up are read once, and told of.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.offsets import MappedTextBuilder
from brief_tui.core.sources.transcripts import TimeMark
from brief_tui.formats.json.document import Document
from brief_tui.formats.json.tree import Fields, Items
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.speech import Speech, part

NAME = "json3"

_ROLLED = 4
"""Lines that captions show at once, at most."""
_OWN = frozenset({"wireMagic", "pens"})
"""Keys that no other format has."""


def recognises(root: Fields) -> bool:
    """Whether there are events with a start and segments."""
    events = root.get("events")
    found = isinstance(events, Items) and any(isinstance(event, Fields) and "tStartMs" in event for event in events)
    return found or ("events" in root and not _OWN.isdisjoint(root))


def speech(document: Document) -> Iterator[SpeechLine]:
    """What is said in the file, in its order. Raises TranscriptError for what is not of the format's shape."""
    shown: list[str] = []
    for event in document.objects(document.fields, "events"):
        if event.get("segs") is None:
            continue
        start, length = document.seconds(event, "tStartMs", 1000), document.seconds(event, "dDurationMs", 1000)
        said = _said(document, event, start)
        if event.get("aAppend") == 1:
            yield SpeechLine(said, "")
            continue
        end = None if start is None or length is None else max([start + length, *(at for _, at in said.times[-1:])])
        span = document.checked(event, start, end)
        lines = said.words.text.split("\n")
        again = _again([line.strip() for line in lines], shown)
        if again:
            document.complain(event, "lines of this event were shown before it, and are read once")
            said = part(said, sum(len(line) + 1 for line in lines[:again]), len(said.words.text), since=0)
        shown = [line.strip() for line in lines if line.strip()] or shown
        yield SpeechLine(said, " ", span.gap)


def _again(lines: list[str], shown: list[str]) -> int:
    """How many of the first `lines` repeat the last ones that were shown, while others follow."""
    longest = min(len(lines) - 1, _ROLLED)
    return next((count for count in range(longest, 0, -1) if lines[0] and lines[:count] == shown[-count:]), 0)


def _said(document: Document, event: Fields, start: float | None) -> Speech:
    builder, marks = MappedTextBuilder(), []
    for segment in document.objects(event, "segs"):
        if start is not None:
            offset = document.seconds(segment, "tOffsetMs", 1000) or 0.0
            marks.append(TimeMark(len(builder), round(start + offset, 3)))
        said = document.whole(segment, "utf8")
        builder.copy(said, 0, len(said.text))
    return Speech(builder.build(), tuple(marks))
