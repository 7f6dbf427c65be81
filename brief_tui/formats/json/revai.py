"""Rev.ai and Rev: monologues of elements; spaces are elements too.

A text element is a word, `punct` stands as it is, and `unknown` is a word that could not be made out.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief_tui.core.offsets import MappedText, MappedTextBuilder
from brief_tui.core.sources.transcripts import PARAGRAPH, TimeMark
from brief_tui.formats.json.document import Document
from brief_tui.formats.json.tree import Fields
from brief_tui.formats.lines import SpeechLine
from brief_tui.formats.speech import Speech

NAME = "revai"

_UNHEARD = "<unk>"


def recognises(root: Fields) -> bool:
    """Whether there are monologues."""
    return "monologues" in root


def speech(document: Document) -> Iterator[SpeechLine]:
    """What is said in the file, in its order. Raises TranscriptError for what is not of the format's shape."""
    root = document.fields
    names = _names(document)
    for monologue in document.objects(root, "monologues"):
        label = document.label(monologue)
        listed = names.get(label)
        own = document.label(document.member(monologue, "speaker_info"), "display_name")
        if own is not None and listed is not None and own != listed:
            document.complain(monologue, "this speaker has two names; none of them is read")
            own = listed = None
        yield SpeechLine(_said(document, monologue), PARAGRAPH, label=own or listed or label)


def _names(document: Document) -> dict[str | None, str | None]:
    """The speakers' names by label; None where the file gives two names to one."""
    names: dict[str | None, str | None] = {}
    for person in document.objects(document.fields, "speakers"):
        label, name = document.label(person, "id"), document.label(person, "name")
        if label is not None and names.setdefault(label, name) != name:
            document.complain(person, "this speaker has two names; none of them is read")
            names[label] = None
    return names


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
