"""The draft as Markdown tokens ready to be printed: each quotation in its place, nothing in it that acts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from brief_tui.core.draft.brief import Brief, Quotation
from brief_tui.core.draft.markdown.blocks import MAX_DEPTH
from brief_tui.reports.publishing.harmless import inert_blocks
from brief_tui.reports.publishing.marking import mark_quotations

CITATIONS = "citations"
"""Type of the token that stands for block quotes in a row; its meta has the citations' `ids`."""


class Section(NamedTuple):
    """A part of the draft under one heading of the second level, or what stands before the first."""

    heading: Token | None
    """The inline token of the heading."""
    pillar: str | None
    """Id of the event's pillar under this heading; None for other sections."""
    blocks: list[Token]
    """All that stands under the heading."""


class Document(NamedTuple):
    """The draft, divided."""

    title: Token | None
    """The inline token of the first heading of the first level, which is in no section."""
    sections: list[Section]


def read_document(brief: Brief) -> Document:
    """The draft divided at its headings of the second level; see `draft_tokens`."""
    tokens = draft_tokens(brief)
    pillars = {pillar.line: pillar.id for pillar in brief.pillars}
    title: Token | None = None
    sections = [Section(None, None, [])]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if (
            token.type == "heading_open"
            and token.level == 0
            and (token.tag == "h2" or (token.tag == "h1" and not title))
        ):
            heading, at = tokens[at + 1], at + 3
            if token.tag == "h1":
                title = heading
            else:
                pillar = pillars.get(token.map[0] + 1) if token.map else None
                sections.append(Section(heading, pillar, []))
        else:
            sections[-1].blocks.append(token)
            at += 1
    return Document(title, [section for section in sections if section.heading or section.blocks])


def draft_tokens(brief: Brief) -> list[Token]:
    """The blocks of a draft, with their inline tokens as children.

    Comments are gone, HTML is text, links lead to web and mail addresses only, images elsewhere are their text, and
    all text is inert.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_DEPTH, "xhtmlOut": False}).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # `harmless` drops the others
    mark_quotations(parser, brief)
    tokens = list(inert_blocks(parser.parse(f"{brief.text}\n")))
    return _cited(tokens, [quotation for quotation in brief.quotations if quotation.kind == "citation"])


def _cited(tokens: Sequence[Token], citations: Iterable[Quotation]) -> list[Token]:
    """The tokens, block quotes of citations replaced by tokens; citations not found among them come at the end."""
    waiting = {citation.line: citation.id for citation in citations}
    out: list[Token] = []
    depth, hidden = 0, False
    for token in tokens:
        if token.type == "blockquote_open":
            depth += 1
            id = waiting.pop(token.map[0] + 1, None) if depth == 1 and token.map else None
            if id is not None:
                hidden = True
                _add_citation(out, id, token.level)
        if not hidden:
            out.append(token)
        if token.type == "blockquote_close":
            depth -= 1
            hidden = hidden and depth > 0
    for id in waiting.values():
        _add_citation(out, id, 0)
    return out


def _add_citation(tokens: list[Token], id: str, level: int) -> None:
    if not tokens or tokens[-1].type != CITATIONS:
        tokens.append(Token(CITATIONS, "", 0, level=level, meta={"ids": []}, block=True))
    tokens[-1].meta["ids"].append(id)
