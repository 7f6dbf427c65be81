"""Reading transcripts: bytes of a file to turns of speech, one module a format.

A format module has NAME (as in the JSON report), SUFFIXES (the first is its own, the others it shares),
`recognises(text)` and `read(text, path)`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath
from typing import Protocol

from brief_tui.core.sources.transcripts import ReadWarning, Transcript, TranscriptError
from brief_tui.formats import markdown, srt, text, webvtt
from brief_tui.formats.decoding import SIZE_LIMIT, decode

__all__ = ["SIZE_LIMIT", "SUFFIXES", "read_transcript"]


class _Format(Protocol):
    NAME: str
    SUFFIXES: tuple[str, ...]

    def recognises(self, text: str, /) -> bool: ...

    def read(self, text: str, path: str, /) -> Transcript: ...


_FORMATS: tuple[_Format, ...] = (webvtt, srt, markdown, text)
"""In the order in which they are asked whether they recognise a text."""

SUFFIXES = tuple(sorted(form.SUFFIXES[0] for form in _FORMATS))
"""How the name of a transcript of each format ends, for people to choose from: .md, .srt, .txt, .vtt."""


def read_transcript(data: bytes, path: str) -> Transcript:
    """The transcript in the file contents `data`; `path` is relative to the event folder.

    The format is the first that shares the path's suffix and recognises the text, else the one whose own suffix
    it is. Offsets count code points of the decoded text, 0-based, without a byte order mark. A file that says
    nothing gives a transcript without turns. Raises TranscriptError for a file that cannot be read
    (FAULTS.md, rows 12 to 15 and 28).
    """
    suffix = PurePosixPath(path).suffix.lower()
    candidates = [form for form in _FORMATS if suffix in form.SUFFIXES]
    if not candidates:
        known = ", ".join(SUFFIXES)
        message = f"no transcript format ends in {suffix}: rename it ({known}) or keep it out of `transcripts`"
        raise TranscriptError(message)
    decoded, warning = decode(data)
    form = next((form for form in candidates if form.recognises(decoded)), None)
    if form is None:
        form = next((form for form in candidates if form.SUFFIXES[0] == suffix), candidates[-1])
    transcript = form.read(decoded, path)
    if warning is None:
        return transcript
    return replace(transcript, warnings=(ReadWarning(1, warning), *transcript.warnings))
