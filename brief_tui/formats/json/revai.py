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
        yield SpeechLine(
            _said(document, monologue), PARAGRAPH, label=names.get(label) or _own(document, monologue) or label
        )


def _names(document: Document) -> dict[str | None, str | None]:
    """The speakers' names by label, and the label itself where the file gives two names to one."""
    root = document.fields
    listed = (
        (one, document.label(one, "id"), document.label(one, "name")) for one in document.objects(root, "speakers")
    )
    own = ((one, document.label(one), _own(document, one)) for one in document.objects(root, "monologues"))
    names: dict[str | None, str | None] = {}
    for person, label, name in (*listed, *own):
        if label is not None and name is not None and names.setdefault(label, name) != name:
            document.complain(person, "this speaker has two names; none of them is read")
            names[label] = label
    return names


def _own(document: Document, monologue: Fields) -> str | None:
    """The name that stands in a monologue itself."""
    return document.label(document.member(monologue, "speaker_info"), "display_name")


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
