"""The brief as Markdown for other systems: verified quotations with footnotes, citations with their sources.

A library writes it, and escapes whatever text could be taken for markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from markdown_it.token import Token
from mdformat.renderer import MDRenderer, RenderContext, RenderTreeNode

from brief_tui.reports.publishing.marking import QUOTATION
from brief_tui.reports.publishing.prose import CITATIONS, Document, Section, read_document
from brief_tui.reports.publishing.publication import TOOL, Note, Publication, credit, place, standing
from brief_tui.reports.publishing.tokens import (
    bullets,
    code,
    emphasis,
    footnote,
    heading,
    line_break,
    link,
    paragraph,
    quote,
    strong,
    text,
)

_ELSEWHERE = re.compile(r"(?<!\\)(\[(?=\^)|~)")
"""Markup of footnotes and struck words, which the library does not escape: it knows CommonMark's only."""
_ALIGNMENTS = {"text-align:left": ":--", "text-align:right": "--:", "text-align:center": ":-:"}


def to_markdown(publication: Publication) -> str:
    """The whole document: CommonMark, with tables and footnotes. The same publication gives the same bytes."""
    tokens = list(_tokens(publication, read_document(publication.assessment.brief)))
    return MDRenderer().render(tokens, {"parser_extension": [Extension(publication)], "mdformat": {"number": True}}, {})


def _tokens(publication: Publication, document: Document) -> Iterator[Token]:
    yield from _header(publication, document.title)
    for section in document.sections:
        yield from _section(publication, section)
    yield from _check(publication)
    for number, note in sorted(_referred(publication, document).items()):
        yield from footnote(number, text(f"“{note.text}” — {_source(note)}"))


def _header(publication: Publication, title: Token | None) -> Iterator[Token]:
    event = publication.assessment.event
    mark = [text("[DRAFT] ")] if publication.is_draft else []
    yield from heading(1, [*mark, *(title.children or [] if title else [text(publication.title)])])
    if publication.is_draft:
        yield from paragraph(*strong("DRAFT. Not cleared for publication."))
    if publication.failing:
        yield from paragraph(text("Why it may not be published:"))
        yield from bullets([text(check.words)] for check in publication.failing)
    if publication.errors:
        yield from paragraph(text("Errors:"))
        yield from bullets([text(error)] for error in publication.errors)
    if publication.title != event.title:
        yield from paragraph(text(event.title))
    for line in (event.summary, event.dateline):
        if line:
            yield from paragraph(text(line))
    if event.source_url:
        yield from paragraph(text("Source: "), *link(event.source_url))
    yield from paragraph(*strong(f"QA {publication.assessment.gate.upper()}"), text(f" · {publication.counts}"))


def _section(publication: Publication, section: Section) -> Iterator[Token]:
    if section.heading is not None:
        yield from heading(2, section.heading.children or [])
    row = publication.pillars.get(section.pillar or "")
    if row is not None:
        if audience := publication.audiences[row.id]:
            yield from paragraph(*emphasis(audience))
        yield from paragraph(text(publication.count_of(row)))
    for token in section.blocks:
        if token.type == CITATIONS:
            for id in token.meta["ids"]:
                yield from _citation(publication.notes[id], told=publication.is_draft)
        else:
            yield token


def _citation(note: Note, *, told: bool) -> list[Token]:
    """A citation as a block quote like those of drafts, its standing below; `told`: also why it does not stand."""
    judged = note.judged
    lines = [text(f"“{judged.quotation.text}”"), line_break(), text(f"— {credit(note)}")]
    reason = f" {judged.verdict.reason}" if told and not judged.passes else ""
    return quote(paragraph(*lines), paragraph(text(f"{_standing(note)}{reason}")))


def _source(note: Note) -> str:
    return f"{credit(note)}. {_standing(note)}"


def _standing(note: Note) -> str:
    return standing(note.judged) if note.passage is None else f"{standing(note.judged)}: {place(note.passage)}"


def _check(publication: Publication) -> Iterator[Token]:
    assessment = publication.assessment
    yield from heading(2, [text("How this brief was checked")])
    yield from paragraph(text(publication.verdict))
    yield from bullets([text(f"{'✓' if check.passed else '✗'} {check.words}")] for check in assessment.checks)
    if assessment.tickers:
        yield from paragraph(text("Companies on the watch list, and how many verified citations link them:"))
        yield from bullets([text(f"{row.company} [{row.symbol}]: {row.citations}")] for row in assessment.tickers)
    if publication.sources:
        yield from paragraph(text("Transcripts, with the SHA-256 of each:"))
        yield from bullets(
            [code(source.path), text(f"{publication.caveat(source)} "), code(source.sha256)]
            for source in publication.sources.values()
        )
    yield from paragraph(text(f"Checked by {TOOL}."))


def _referred(publication: Publication, document: Document) -> dict[int, Note]:
    """The notes that a quotation of the prose refers to, by number."""
    inline = [document.title, *(section.heading for section in document.sections)]
    inline += [token for section in document.sections for token in section.blocks]
    ids = [child.meta.get("id", "") for token in inline if token for child in token.children or ()]
    notes = (publication.notes[id] for id in ids if id in publication.notes)
    return {note.number: note for note in notes}


def _only_text(words: str, node: RenderTreeNode, _: RenderContext) -> str:
    """`words` so escaped that they make no footnote, strike and fence nothing, and begin and end harmlessly.

    Its ends must mean nothing beside a quotation or its footnote: the library thinks that nothing is there.
    """
    if not words.strip():  # the library would strip a line of it, and leave an empty one
        return "".join(char if char in " \t" else f"&#{ord(char)};" for char in words)
    words = _ELSEWHERE.sub(r"\\\1", words)
    before = node.previous_sibling
    if words[:1] in {"*", "_"} or (words[:1] == "(" and before is not None and before.type == QUOTATION):
        words = f"\\{words}"
    rest = words[:-1]
    if words[-1:] in {"*", "_"} and (len(rest) - len(rest.rstrip("\\"))) % 2 == 0:
        words = f"{rest}\\{words[-1]}"
    return words


class Extension:
    """Tells the library how to write tokens that it does not know; it looks up these two names by token type."""

    POSTPROCESSORS: Mapping[str, Callable[[str, RenderTreeNode, RenderContext], str]] = {
        "text": _only_text,
    }

    def __init__(self, publication: Publication) -> None:
        self._publication = publication
        self.RENDERERS = {QUOTATION: self._quotation, "footnote": _footnote, "table": _table}

    def _quotation(self, node: RenderTreeNode, context: RenderContext) -> str:
        words = "".join(child.render(context) for child in node.children)
        note = self._publication.notes.get(node.meta["id"])
        return f"{words}[^{note.number}]" if note is not None and node.meta["last"] else words


def _footnote(node: RenderTreeNode, context: RenderContext) -> str:
    words = "".join(child.render(context) for child in node.children)
    return f"[^{node.meta['number']}]: {words}"


def _table(node: RenderTreeNode, context: RenderContext) -> str:
    rows = [
        ["".join(inline.render(context) for inline in cell.children).replace("|", "\\|") for cell in row.children]
        for part in node.children
        for row in part.children
    ]
    heads = node.children[0].children[0].children
    delimiters = [_ALIGNMENTS.get(str(head.attrs.get("style")), "---") for head in heads]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], delimiters, *rows[1:]))
