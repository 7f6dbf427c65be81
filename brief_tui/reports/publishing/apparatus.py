"""How a brief was checked, for the end of its page: the rubric, the companies linked, the transcripts."""

from __future__ import annotations

from collections.abc import Iterable

from brief_tui.core.rubric import Check, TickerRow
from brief_tui.reports.publishing.elements import Markup, element, joined, lines, scrolling
from brief_tui.reports.publishing.publication import Publication
from brief_tui.store.originals import Original


def check_section(publication: Publication) -> Markup:
    """The section that the badge leads to."""
    assessment = publication.assessment
    parts = [
        element("h2", "How this brief was checked", id="check"),
        element("p", publication.verdict),
        _table("Rubric", ("Check", "Found", "Required", "Result"), map(_check, assessment.checks)),
    ]
    if assessment.tickers:
        heads = ("Company", "Symbol", "Verified citations")
        parts.append(_table("Companies on the watch list", heads, map(_ticker, assessment.tickers)))
    if publication.sources:
        rows = (_source(publication, source) for source in publication.sources.values())
        parts.append(_table("Transcripts", ("Transcript and its SHA-256", "Verified citations"), rows))
    return element(
        "section",
        lines(*parts),
        class_="check",
        aria_labelledby="check",
        **publication.our_words,
    )


def _table(caption: str, heads: Iterable[str], rows: Iterable[Markup]) -> Markup:
    head = element("tr", *(element("th", head, scope="col") for head in heads))
    body = element("tbody", lines(*rows))
    return scrolling(element("table", element("caption", caption), element("thead", head), body), caption)


def _row(head: str, *cells: str, class_: str | None = None) -> Markup:
    return element("tr", element("th", head, scope="row"), *(element("td", cell) for cell in cells), class_=class_)


def _check(check: Check) -> Markup:
    result = "✓ passed" if check.passed else "✗ failed"
    found = f"{check.shown} ({check.note})" if check.note else check.shown
    return _row(check.label, found, check.wanted, result, class_="passed" if check.passed else "failed")


def _ticker(row: TickerRow) -> Markup:
    return _row(row.company, row.symbol, str(row.citations))


def _source(publication: Publication, source: Original) -> Markup:
    cited = publication.assessment.cited.get(source.path, 0)
    return _row(
        joined([f"{source.path}{publication.caveat(source)} ", element("code", source.sha256, class_="hash")]),
        str(cited),
    )
