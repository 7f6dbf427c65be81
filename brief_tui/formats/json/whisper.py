"""Whisper: segments with or without words, as openai-whisper, faster-whisper, the OpenAI API and others write them.

Read are `segments`, the `chunks` of Hugging Face pipelines, a bare array of segments, and a `text` alone. Words
may stand in the segments or beside them (the API's word granularity). Whisper names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.formats.json.document import NO_SPAN, Document, Keys, Word
from brief_tui.formats.json.segments import segment
from brief_tui.formats.json.tree import Fields
from brief_tui.formats.lines import SpeechLine

NAME = "whisper"

_WORD = Keys("word")
_ALONE = frozenset("text language task duration usage logprobs words segments".split())
"""The only fields that a file with a text and no segments may have."""


def recognises(root: Fields) -> bool:
    """Whether there are segments, or nothing but a text."""
    return "segments" in root or "chunks" in root or ("text" in root and _ALONE.issuperset(root))


def speech(document: Document) -> Iterator[SpeechLine]:
    """What is said in the file, in its order. Raises TranscriptError for what is not of the format's shape."""
    root = document.fields
    segments = document.objects(root, "segments") or document.objects(root, "chunks")
    beside = document.words(root, "words", _WORD)
    if not segments and "text" in root:
        yield from segment(document, root, document.said(root, "text"), beside, NO_SPAN, None)
    used = 0
    for fields in segments:
        span, words = document.span(fields, Keys()), document.words(fields, "words", _WORD)
        begin = used
        while used < len(beside) and _belongs(beside[used], span.end):
            used += 1
        yield from segment(document, fields, document.said(fields, "text"), words or beside[begin:used], span, None)


def _belongs(word: Word, end: float | None) -> bool:
    return end is None or word.start is None or word.start < end
