"""The brief as JSON-LD: a schema.org NewsArticle, its verified quotations, and their anchors in the transcripts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Evidence
from brief_tui.reports.json_text import json_text
from brief_tui.reports.publishing.anchors import web_annotations
from brief_tui.reports.publishing.inert import safe_link
from brief_tui.reports.publishing.publication import Note, Publication

_MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "podcast-html": "text/html",
    "markdown": "text/markdown",
    "srt": "application/x-subrip",
    "webvtt": "text/vtt",
    **dict.fromkeys(
        ("assemblyai", "deepgram", "json3", "podcast-json", "revai", "whisper", "whisperx"), "application/json"
    ),
}
"""Format of a transcript → its media type; all other formats are plain text."""


def linked_data(publication: Publication) -> dict[str, Any]:
    """One graph: the article, people, transcripts, quotations, annotations.

    Identifiers are fragments of the document that holds it, those of the quotations being the page's own. Only what
    is verified is given to a person.
    """
    people = _People(publication)
    quotations = [_quotation(publication, note, passage, people) for note, passage in publication.verified]
    graph = [_article(publication, quotations), *people.nodes(), *_transcripts(publication), *quotations]
    return {"@context": "https://schema.org", "@graph": [*graph, *web_annotations(publication)]}


def to_json(publication: Publication) -> str:
    """The graph by itself, in lines of ASCII. The same publication gives the same bytes."""
    return json_text(linked_data(publication))


def to_script(publication: Publication) -> str:
    """The graph for a script element: ASCII, and nothing in it can end the element or begin a comment."""
    text = json.dumps(linked_data(publication), separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _article(publication: Publication, quotations: list[dict[str, Any]]) -> dict[str, Any]:
    event = publication.assessment.event
    about = {"@type": "Event", "name": event.title, "url": safe_link(event.source_url)}
    return _without_nothing(
        {
            "@type": "NewsArticle",
            "@id": "#article",
            "headline": publication.marked_title,
            "inLanguage": event.language,
            "description": event.summary,
            "datePublished": None if publication.is_draft else event.published and event.published.isoformat(),
            "publisher": {"@type": "Organization", "name": event.publisher} if event.publisher else None,
            "creativeWorkStatus": "Draft" if publication.is_draft else "Published",
            "about": _without_nothing(about),
            "articleSection": [row.heading for row in publication.assessment.pillars if row.present],
            "hasPart": [{"@id": quotation["@id"]} for quotation in quotations],
            "isBasedOn": [{"@id": id} for id in publication.sources],
        }
    )


def _quotation(publication: Publication, note: Note, passage: Evidence, people: _People) -> dict[str, Any]:
    person = people.id(note.judged)
    return _without_nothing(
        {
            "@type": "Quotation",
            "@id": f"#{note.anchor}",
            "text": note.text,
            "spokenByCharacter": person,
            "creator": person,
            "isPartOf": {"@id": "#article"},
            "isBasedOn": {"@id": publication.source_ids[passage.transcript]},
        }
    )


class _People:
    """The people who are quoted, each once."""

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._nodes: dict[str, dict[str, Any]] = {}

    def id(self, judged: Judged) -> dict[str, str] | None:
        """A reference to the speaker of a quotation; None where it has none."""
        if judged.speaker is None:
            return None
        node = self._nodes.setdefault(judged.speaker, self._person(judged.speaker))
        if judged.title:
            node.setdefault("jobTitle", judged.title)
        if judged.company:
            node.setdefault("worksFor", self._company(judged))
        return {"@id": node["@id"]}

    def nodes(self) -> Iterator[dict[str, Any]]:
        """Everybody asked for so far."""
        yield from self._nodes.values()

    def _person(self, name: str) -> dict[str, Any]:
        return {"@type": "Person", "@id": f"#person-{len(self._nodes) + 1}", "name": name}

    def _company(self, judged: Judged) -> dict[str, str]:
        known = self._publication.companies.get(judged.known_company or "")
        if known is None or not known.symbols:
            return {"@type": "Organization", "name": judged.company}
        return {"@type": "Corporation", "name": judged.company, "tickerSymbol": known.symbols[0].replace(":", " ")}


def _transcripts(publication: Publication) -> Iterator[dict[str, Any]]:
    for id, source in publication.sources.items():
        yield {
            "@type": "MediaObject",
            "@id": id,
            "name": source.path,
            "encodingFormat": _MEDIA_TYPES.get(publication.transcripts[source.path].format, "text/plain"),
            "sha256": source.sha256,
        }


def _without_nothing(node: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
