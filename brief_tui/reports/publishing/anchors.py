"""Where a quotation stands in the files of its transcripts, as W3C Web Annotations.

Positions count code points of the decoded file, from 0, without a byte order mark and with line ends as they are; the
quoted text is what stands there, labels and time codes inside a passage included. A passage with gaps has a target for
each piece.
"""

from __future__ import annotations

from typing import Any

from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.offsets import Span
from brief_tui.reports.publishing.publication import Note, Publication

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Code points of the file that are given before and behind a piece."""


def web_annotations(publication: Publication) -> list[dict[str, Any]]:
    """One for each verified quotation that has a note of its own, in order of the notes."""
    return [_annotation(publication, note, passage) for note, passage in publication.verified]


def _annotation(publication: Publication, note: Note, passage: Evidence) -> dict[str, Any]:
    source = publication.source_ids[passage.transcript]
    return {
        "@context": CONTEXT,
        "id": f"#anchor-{note.number}",
        "type": "Annotation",
        "motivation": "linking",
        "body": f"#{note.anchor}",
        "target": [
            {"type": "SpecificResource", "source": source, "selector": _selectors(publication, passage, mark)}
            for mark in passage.marks
        ],
    }


def _selectors(publication: Publication, passage: Evidence, mark: Span) -> list[dict[str, Any]]:
    transcript = publication.transcripts[passage.transcript]
    said = transcript.text[slice(*mark)]
    start, end = transcript.speech.source_span(*mark)
    file = publication.sources[publication.source_ids[passage.transcript]].text
    if file is None or file[start : start + 1] != said[:1] or file[end - 1 : end] != said[-1:]:
        return [{"type": "TextQuoteSelector", "exact": said}]  # of a format whose text is not that of its file
    quote = {
        "type": "TextQuoteSelector",
        "exact": file[start:end],
        "prefix": file[max(0, start - _AROUND) : start],
        "suffix": file[end : end + _AROUND],
    }
    return [quote, {"type": "TextPositionSelector", "start": start, "end": end}]
