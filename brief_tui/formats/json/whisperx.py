"""WhisperX: segments with speakers, and words with times and speakers of their own.

Numbers have neither in it: they take the speaker of the words around them. So are read other texts with a `speaker`:
those of OpenAI's diarized transcripts, chunks, and the `speakers` that insanely-fast-whisper puts beside its chunks.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.formats.json.document import Document, Keys, first
from brief_tui.formats.json.segments import Segment, said_segments
from brief_tui.formats.json.tree import Fields, Items
from brief_tui.formats.lines import SpeechLine

NAME = "whisperx"

_WORD = Keys("word")
_UNITS = ("speakers", "segments", "chunks")


def recognises(root: Fields) -> bool:
    """Whether texts have speakers, or the words that WhisperX aligns."""
    return _unit(root) is not None


def speech(document: Document) -> Iterator[SpeechLine]:
    """What is said in the file, in its order. Raises TranscriptError for what is not of the format's shape."""
    found = document.objects(document.fields, _unit(document.fields) or "")
    yield from said_segments(document, (_segment(document, fields) for fields in found))


def _segment(document: Document, fields: Fields) -> Segment:
    span, text = document.span(fields, Keys()), document.said(fields, "text")
    return Segment(fields, text, document.words(fields, "words", _WORD), span, document.label(fields))


def _unit(root: Fields) -> str | None:
    """Name of the field that holds the texts, with speakers or scores; None for none."""
    for unit in _UNITS:
        texts = root.get(unit)
        found = (
            [item for item in texts if isinstance(item, Fields) and "text" in item] if isinstance(texts, Items) else []
        )
        if any(item.get("speaker") is not None or "score" in (first(item.get("words")) or ()) for item in found):
            return unit
    return None
