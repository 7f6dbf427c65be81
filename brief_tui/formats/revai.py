"""Rev.ai and Rev: monologues of elements; spaces are elements too.

A text element is a word, `punct` stands as it is, and `unknown` is a word that could not be made out.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.offsets import MappedText, MappedTextBuilder
from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark
from brief_tui.formats.json_document import Document
from brief_tui.formats.json_speech import Spoken
from brief_tui.formats.json_tree import Fields
from brief_tui.formats.speech import Speech

NAME = "revai"

_UNHEARD = "<unk>"


def recognises(root: Fields) -> bool:
    """Whether there are monologues."""
    return "monologues" in root


def speech(document: Document) -> Iterator[Spoken]:
    """What is said in the file, in its order. Raises TranscriptError for what is not of the format's shape."""
    root = document.fields
    people = document.objects(root, "speakers")
    names = {label: document.label(one, "name") for one in people if (label := document.label(one, "id"))}
    for monologue in document.objects(root, "monologues"):
        label = document.label(monologue)
        named = document.label(document.member(monologue, "speaker_info"), "display_name") or names.get(label or "")
        yield Spoken(_said(document, monologue), named or label, PARAGRAPH)


def _said(document: Document, monologue: Fields) -> Speech:
    builder, marks = MappedTextBuilder(), []
    if monologue.get("elements") is None:
        document.lacks(monologue, "elements")
    for element in document.objects(monologue, "elements"):
        value = document.whole(element, "value")
        start = document.seconds(element, "timestamp" if element.get("ts") is None else "ts")
        if start is not None:
            marks.append(TimeMark(len(builder), start))
        if element.get("type") == "unknown" and value.text:
            value = MappedText(_UNHEARD, value.pieces[:1])
        builder.copy(value, 0, len(value.text))
    return Speech(builder.build(), tuple(marks))
