"""AssemblyAI: utterances with speakers, or sentences, paragraphs or words without; times in milliseconds."""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.formats.json.document import NO_SPAN, Document, Keys, first
from brief_tui.formats.json.segments import Segment, said_segments
from brief_tui.formats.json.speech import covered, found
from brief_tui.formats.json.tree import Fields
from brief_tui.formats.lines import SpeechLine

NAME = "assemblyai"

_KEYS = Keys(per_second=1000)
_UNITS = ("utterances", "sentences", "paragraphs")
"""Fields in which words are grouped, the best first; only one of them is read."""
_FOREIGN = frozenset({"type", "speaker_id"})
"""Keys of the words of another service, which counts in seconds."""
_UNHEARD = "words stand in this text, which is what is read, that are not among its words"


def recognises(root: Fields) -> bool:
    """Whether there are words, alone or in groups, that have a `text` and whole milliseconds.

    As a sign of the service there is a `confidence`, of each or of all, or an empty array of a group's words.
    """
    group = next((item for unit in _UNITS if (item := first(root.get(unit)))), root)
    word = first(root.get("words")) or first(group.get("words")) or group
    return (
        "text" in word
        and ("confidence" in word or "confidence" in root or group.get("words") == [])
        and _FOREIGN.isdisjoint(word)
        and all(isinstance(time, float) and time.is_integer() for time in (word.get("start"), word.get("end")))
    )


def speech(document: Document) -> Iterator[SpeechLine]:
    """What is said in the file, in its order. Raises TranscriptError for what is not of the format's shape."""
    root = document.fields
    groups = next((items for unit in _UNITS if (items := document.objects(root, unit))), None)
    yield from said_segments(
        document, (_segment(document, fields, grouped=bool(groups)) for fields in groups or [root])
    )


def _segment(document: Document, fields: Fields, *, grouped: bool) -> Segment:
    span = document.span(fields, _KEYS) if grouped else NO_SPAN
    words = document.words(fields, "words", _KEYS)
    said = document.said(fields, "text")
    offsets = found(said.text, words) if said is not None else []
    if said is not None and words and None not in offsets and not covered(said.text, words, offsets):
        document.complain(fields, _UNHEARD)
    return Segment(fields, said, words, span, document.label(fields))
