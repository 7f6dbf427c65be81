"""The brief as one HTML page: no script, no other file, for screens and for paper."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from brief_tui.reports.publishing.apparatus import check_section
from brief_tui.reports.publishing.cards import citation_list
from brief_tui.reports.publishing.elements import Markup, element, joined, lines
from brief_tui.reports.publishing.inert import safe_link
from brief_tui.reports.publishing.linked_data import to_script
from brief_tui.reports.publishing.prose import Section, read_document
from brief_tui.reports.publishing.prose_html import ProseHtml
from brief_tui.reports.publishing.publication import TOOL, Publication

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Should anything of the event ever get past the escaping, browsers neither run nor fetch it."""


def to_page(publication: Publication) -> str:
    """The whole document. The same publication gives the same bytes."""
    body = element("body", lines(*_Page(publication).parts()), class_="marked" if publication.is_draft else None)
    language, direction = publication.assessment.event.language, publication.direction
    whole = element("html", lines(_head(publication), body), lang=language, dir=direction)
    return f"<!doctype html>\n{whole}\n"


def _head(publication: Publication) -> Markup:
    event = publication.assessment.event
    style = (files("brief_tui.reports.publishing") / "page.css").read_text(encoding="utf-8")
    return element(
        "head",
        lines(
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("meta", name="color-scheme", content="light dark"),
            element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
            element("title", publication.marked_title),
            element("meta", name="description", content=event.summary) if event.summary else "",
            element("meta", name="robots", content="noindex") if publication.is_draft else "",
            element("meta", name="generator", content=TOOL),
            element("style", Markup(f"\n{style}")),
            element("script", Markup(to_script(publication)), type="application/ld+json"),
        ),
    )


class _Page:
    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self._prose = ProseHtml(publication)
        self._document = read_document(publication.assessment.brief)

    def parts(self) -> Iterator[Markup]:
        """The body, from top to bottom."""
        if self._publication.is_draft:
            yield self._banner()
        sections = [self._section(number, section) for number, section in enumerate(self._document.sections, 1)]
        article = element("article", lines(self._header(), *sections))
        yield element("main", lines(article, *self._further(), check_section(self._publication)))
        yield element(
            "footer",
            element("p", f"Checked by {TOOL}. “Verified” means that the words stand in the transcript named."),
            **self._publication.our_words,
        )

    def _banner(self) -> Markup:
        """The banner of a draft, which page.css puts on every printed page as well."""
        words = element("p", element("strong", "Draft"), " Not cleared for publication.")
        return element("aside", words, class_="draft", aria_label="Draft", **self._publication.our_words)

    def _header(self) -> Markup:
        publication, event = self._publication, self._publication.assessment.event
        title = self._prose.line_of(self._document.title) if self._document.title else publication.title
        return element(
            "header",
            lines(
                element("p", event.title, class_="event") if publication.title != event.title else "",
                element("h1", title),
                element("p", event.summary, class_="summary") if event.summary else "",
                self._dateline(),
                element("p", self._badge(), " ", publication.counts, class_="counts", **publication.our_words),
                *self._why_not(),
                self._contents(),
            ),
            class_="head",
        )

    def _dateline(self) -> Markup:
        event = self._publication.assessment.event
        day = event.published
        parts = [
            element("span", event.publisher) if event.publisher else "",
            element("time", event.day, datetime=day.isoformat(), **self._publication.our_words) if day else "",
            self._source(event.source_url),
        ]
        written = joined(parts, " · ")
        return element("p", written, class_="dateline") if written else Markup("")

    def _source(self, address: str) -> Markup:
        shown = address.split("://", 1)[-1]
        if not address:
            return Markup("")
        link = safe_link(address)
        label = element("span", "Source:", **self._publication.our_words)
        return element("span", label, " ", element("a", shown, href=link) if link else address)

    def _badge(self) -> Markup:
        gate = self._publication.assessment.gate
        return element("a", f"QA {gate.upper()}", class_=f"badge {gate}", href="#check")

    def _why_not(self) -> list[Markup]:
        """What keeps the gate shut, and the errors that it counts."""
        rows = [element("li", check.words) for check in self._publication.failing]
        if not rows:
            return []
        errors = [element("li", error) for error in self._publication.errors]
        parts = [element("p", "Why it may not be published:"), element("ul", lines(*rows))]
        if errors:
            parts += [element("p", "Errors:"), element("ul", lines(*errors))]
        return [element("div", *parts, class_="failing", **self._publication.our_words)]

    def _contents(self) -> Markup:
        rows = [
            element("li", element("a", self._prose.line_of(section.heading, linked=False), href=f"#section-{number}"))
            for number, section in enumerate(self._document.sections, 1)
            if section.heading
        ]
        if len(rows) < 2:
            return Markup("")
        listed = element("ul", lines(*rows), **self._publication.their_words)
        return element("nav", listed, aria_label="Sections", **self._publication.our_words)

    def _section(self, number: int, section: Section) -> Markup:
        blocks = self._prose.blocks_of(section.blocks)
        if section.heading is None:
            return element("div", blocks, class_="lead")
        id = f"section-{number}"
        heading = element("h2", self._prose.line_of(section.heading), id=id)
        row = self._publication.pillars.get(section.pillar or "")
        if row is None:
            return element("section", lines(heading, blocks), aria_labelledby=id)
        audience = self._publication.audiences[row.id]
        head = [
            heading,
            element("p", audience, class_="audience") if audience else "",
            element("p", self._publication.count_of(row), class_="count", **self._publication.our_words),
        ]
        return element("section", lines(element("header", lines(*head)), blocks), class_="pillar", aria_labelledby=id)

    def _further(self) -> list[Markup]:
        """The quotations of the prose that no citation shows."""
        notes = self._publication.further
        if not notes:
            return []
        heading = element("h2", "Also quoted", id="further", **self._publication.our_words)
        cards = citation_list(self._publication, notes, "further")
        return [element("section", lines(heading, cards), aria_labelledby="further")]
