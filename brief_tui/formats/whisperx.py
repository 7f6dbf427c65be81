"""WhisperX: segments with speakers, and words with times and speakers of their own.

Numbers have neither in it: they take the speaker of the words around them. So are read other segments with a
`speaker`, such as those of OpenAI's diarized transcripts.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.formats.json_document import Document, Keys, first
from brief_tui.formats.json_segments import segment
from brief_tui.formats.json_speech import Spoken
from brief_tui.formats.json_tree import Fields, Items

NAME = "whisperx"

_WORD = Keys("word")


def recognises(root: Fields) -> bool:
    """Whether segments have speakers, or the words that WhisperX aligns."""
    segments = root.get("segments")
    if not isinstance(segments, Items):
        return False
    found = [item for item in segments if isinstance(item, Fields) and "text" in item]
    aligned = any("score" in (first(item.get("words")) or ()) for item in found)
    return bool(found) and (aligned or any("speaker" in item for item in found))


def speech(document: Document) -> Iterator[Spoken]:
    """What is said in the file, in its order. Raises TranscriptError for what is not of the format's shape."""
    for fields in document.objects(document.fields, "segments"):
        span = document.span(fields, Keys())
        text = document.said(fields, "text")
        words = document.words(fields, "words", _WORD)
        yield from segment(document, fields, text, words, span, document.label(fields))
