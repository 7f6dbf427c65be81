"""Reading transcripts: the bytes of a file to turns of speech, one module a format.

To read a new format: write a module with a NAME, `recognises(text)` and `read(text, path, event_labels)`, and a line in
_FORMATS below; `otter` is the shortest to copy. `path` is only the file's name, `event_labels` are what event.toml
tells of who speaks, and no reader raises anything but a TranscriptError that its docstring names. A new kind of JSON is
a module in `json` with a line in `json.transcripts`. The table in README and `reports/assessment.schema.json` name
every format.

Who decides whose words a line is: the format makes lines of `lines.SpeechLine`, and `dialogue.say_all` gives each of
their `parts` to a speaker, or to nobody, by what the rules in `labels` say about its beginning (see `speakers`).

What formats share:
- text and where it stands: `decoding`, `blocks` (lines), `clock` (time codes), `speech` (words with their offsets)
- what is no speech: `divisions` (headings, rules), `notices` (of Meet, Teams and Otter), `raised` (footnote marks)
- layouts: `tables`, `boxes`, `dashes`, `sentences`
- what editors are told of a file: `complaints`, `doubts` (why nobody is given a line), `grades`
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import PurePosixPath
from typing import Protocol, cast

from brief_tui.core.sources.transcripts import ReadWarning, Transcript, TranscriptError
from brief_tui.formats.decoding import decode
from brief_tui.formats.grades import grade_of
from brief_tui.formats.labels.event_labels import NOTHING, EventLabels
from brief_tui.formats.labels.unnamed import unnamed

__all__ = ["SUFFIXES", "EventLabels", "read_transcript"]


class _Format(Protocol):
    def recognises(self, text: str, /) -> bool: ...

    def read(self, text: str, path: str, event_labels: EventLabels, /) -> Transcript: ...


_FORMATS = {
    "json.transcripts": (".json", ".json3", ".txt", ".text", ""),
    "captions.webvtt": (".vtt", ".srt", ".txt", ".text", ".md", ".markdown", ""),
    "captions.srt": (".srt", ".txt", ".text", ".md", ".markdown", ""),
    "html.podcast_html": (".html", ".htm", ".xhtml", ".txt", ".text", ""),
    "revai_text": (".txt", ".text", ""),
    "otter": (".txt", ".text", ""),
    "markdown.markdown": (".md", ".markdown", ".txt", ".text"),
    "text": (".txt", ".text", ""),
}
"""Every format's module and its suffixes, the first its own; in the order in which they are asked. Whatever none
recognises is of the one whose own suffix it has, else of the last.

Modules are imported when a file needs them: most events have transcripts of one format.
"""

_ANY = "text"
_HEADED = frozenset({"json.transcripts", "captions.webvtt"})
"""Formats that refuse what does not begin as they do."""
_DOCUMENT = ".docx"
_ARCHIVE = b"PK\x03\x04"
"""How a ZIP archive begins, which a Word document is; it is read as bytes, all other formats as text."""

SUFFIXES = tuple(sorted({_DOCUMENT, *(own for own, *_ in _FORMATS.values())}))
"""How the name of a transcript of each format ends, for people to choose from."""


def read_transcript(data: bytes, path: str, event_labels: EventLabels = NOTHING) -> Transcript:
    """The transcript in the file contents `data`, whose size the store limits; `path` is relative to the event folder.

    `event_labels` are what event.toml tells of who speaks in it. The format is the first that shares the path's suffix
    and recognises the text, else the one whose own it is, or the last.
    Offsets count code points of the decoded text, 0-based, without a byte order mark. A file that says nothing gives
    a transcript without turns, and so does an empty one of any suffix. Raises TranscriptError for
    a file that cannot be read (FAULTS.md, rows 12 to 15).
    """
    suffix = PurePosixPath(path).suffix.lower()
    candidates = [name for name, suffixes in _FORMATS.items() if suffix in suffixes]
    if not candidates and suffix != _DOCUMENT:
        known = ", ".join(SUFFIXES)
        message = f"no transcript format ends in {suffix}: rename it ({known}) or keep it out of `transcripts`"
        raise TranscriptError(message)
    if data.startswith(_ARCHIVE) or (suffix == _DOCUMENT and data.strip()):
        from brief_tui.formats.word import docx  # noqa: PLC0415 - as all formats

        document = docx.read(data, path, event_labels)
        return replace(document, warnings=(*document.warnings, *unnamed(document, document.text)))
    decoded, warning = decode(data)
    own = next((name for name in candidates if _FORMATS[name][0] == suffix), (candidates or [_ANY])[-1])
    if not decoded.strip():
        candidates = [name for name in candidates if name not in _HEADED]
        own = own if own in candidates else _ANY
    name = next((name for name in candidates if _format(name).recognises(decoded)), own)
    transcript = _format(name).read(decoded, path, event_labels)
    warnings = (
        *([] if warning is None else [ReadWarning(1, warning)]),
        *transcript.warnings,
        *unnamed(transcript, decoded),
    )
    return replace(transcript, warnings=warnings, grade=grade_of(transcript.format, decoded))


def _format(name: str) -> _Format:
    return cast(_Format, import_module(f"brief_tui.formats.{name}"))
