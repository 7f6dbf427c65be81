"""The export as one JSON object, described in export.schema.json beside this file."""

from __future__ import annotations

from typing import Any

from brief_tui.reports.json_report import to_dict
from brief_tui.reports.json_text import json_text
from brief_tui.reports.publishing.anchors import web_annotations
from brief_tui.reports.publishing.publication import TOOL, Publication

SCHEMA = "brief-tui/export/1"
_OF_ONE_RUN = ("schema", "load_ms", "elapsed_ms")


def to_json(publication: Publication, path: str) -> str:
    """The object in lines of ASCII; `path` is the event folder as the user gave it.

    What `check --format json` says, but for what differs from run to run; the article's own data; and where every
    verified quotation stands in its transcript. The same publication gives the same bytes.
    """
    report = to_dict(publication.assessment, path)
    whole = {
        "schema": SCHEMA,
        "tool": TOOL,
        "draft": publication.is_draft,
        "article": _article(publication),
        **{key: value for key, value in report.items() if key not in _OF_ONE_RUN},
        "notes": {id: f"#{note.anchor}" for id, note in publication.notes.items()},
        "sources": [
            {"id": id, "path": source.path, "sha256": source.sha256} for id, source in publication.sources.items()
        ],
        "annotations": web_annotations(publication),
    }
    return json_text(whole)


def _article(publication: Publication) -> dict[str, Any]:
    event = publication.assessment.event
    headlines = {
        pillar.id: [headline.text for headline in pillar.headlines] for pillar in publication.assessment.brief.pillars
    }
    return {
        "title": publication.title,
        "publisher": event.publisher,
        "published": event.published.isoformat() if event.published else None,
        "summary": event.summary,
        "source_url": event.source_url,
        "pillars": [
            {
                "id": row.id,
                "heading": row.heading,
                "audience": publication.audiences[row.id],
                "headlines": headlines.get(row.id, []),
            }
            for row in publication.assessment.pillars
            if row.present
        ],
    }
