"""Transcripts in JSON: which of the formats it is, told by content alone.

Every text file is asked whether it is one, so what reads JSON is imported only when one is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder, TranscriptError
from brief_tui.formats.labels.event_labels import EventLabels

if TYPE_CHECKING:
    from brief_tui.formats.complaints import Complaints
    from brief_tui.formats.json.document import Document
    from brief_tui.formats.json.tree import Fields
    from brief_tui.formats.lines import SpeechLine


class _Format(Protocol):
    NAME: str

    def recognises(self, root: Fields, /) -> bool: ...

    def speech(self, document: Document, /) -> Iterator[SpeechLine]: ...


_FORMATS = {
    "deepgram": "Deepgram",
    "revai": "Rev.ai",
    "json3": "YouTube's json3",
    "whisper_cpp": "whisper.cpp",
    "assemblyai": "AssemblyAI",
    "podcast_json": "Podcasting 2.0",
    "whisperx": "WhisperX",
    "whisper": "Whisper",
}
"""Every format's module and what people call it, in the order in which they are asked."""

_BEGINNING = re.compile(r'\s*+(?:\[\s*+)?\{\s*+"')
_SHOWN = 8
"""Keys of an unknown file that are named."""


def recognises(text: str) -> bool:
    """Whether `text` begins as an object with a key, or an array of such objects, does."""
    return _BEGINNING.match(text) is not None


def read(text: str, path: str, event_labels: EventLabels) -> Transcript:
    """The transcript in `text`.

    Raises TranscriptError for what is not JSON, or not of the shape of a format that is read (FAULTS.md, rows 24 to
    26). Warns of times that cannot be used, and of whatever is odd.
    """
    from brief_tui.formats.json.speech import say_spoken  # noqa: PLC0415 - see above

    name, spoken, complaints, end = _read(text)
    builder = TranscriptBuilder(path, name, text)
    builder.until(end)
    say_spoken(builder, spoken, complaints, event_labels=event_labels)
    complaints.report(builder)
    return builder.build()


def _read(text: str) -> tuple[str, list[SpeechLine], Complaints, float | None]:
    """The format's name, what is said, and until what second. The document, which may be large, is not kept."""
    from brief_tui.formats.json.beside import complain_of_unread  # noqa: PLC0415 - see above
    from brief_tui.formats.json.document import Document  # noqa: PLC0415 - see above

    document = Document(text)
    modules = (cast(_Format, import_module(f"brief_tui.formats.json.{name}")) for name in _FORMATS)
    format = next((module for module in modules if module.recognises(document.fields)), None)
    if format is None:
        raise TranscriptError(_unknown(document.fields), 1, 1)
    spoken = list(format.speech(document))
    complain_of_unread(document, " ".join(said.speech.words.text for said in spoken))
    return format.NAME, spoken, document.complaints, document.end


def _unknown(root: Fields) -> str:
    keys = ", ".join(f"“{key[:40]}”" for key in list(root)[:_SHOWN])
    found = f"this JSON, with the keys {keys}," if keys else "this JSON"
    return f"{found} is no transcript of a format that is read: {', '.join(_FORMATS.values())}"
