"""The draft as Markdown tokens ready to be printed: each quotation in its place, nothing in it that acts.

A library parses; what it lacks is where in the draft a character of a paragraph stands. That is taken from the core's
own reading of the same blocks, and only where both read a paragraph alike.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from brief_tui.core.draft.brief import Brief, Quotation
from brief_tui.core.draft.markdown import MAX_DEPTH, Block
from brief_tui.core.offsets import Span
from brief_tui.reports.publishing.inert import inert, safe_link

QUOTATION = "quotation"
"""Around the words of a quotation stand tokens `quotation_open` and `quotation_close`; one that crosses other markup is
in several parts. The meta of both has the quotation's `id`, and whether it is the `last` part."""
CITATIONS = "citations"
"""One token instead of block quotes in a row; its meta has the citations' `ids`."""

_BREAK = " \t"
_COMMENT = re.compile(r"<!--.*?(?:-->|(?<!<!)--!>|\Z)", re.DOTALL)
_LINKS = {"link_open": 1, "link_close": -1}


class Section(NamedTuple):
    """A part of the draft under one heading of the second level, or what stands before the first."""

    heading: Token | None
    """The inline token of the heading."""
    pillar: str | None
    """Id of the event's pillar that it is."""
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
    parser = MarkdownIt("commonmark", {"maxNesting": 2 * MAX_DEPTH, "xhtmlOut": False}).enable("table")
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # `_harmless` drops the others
    parser.inline.ruler.before("text", "mark", _mark)
    parser.inline.ruler.at("text", _text)
    parser.core.ruler.at("inline", _Places(brief).inline)
    tokens = list(_inert_blocks(parser.parse(brief.text)))
    return _cited(tokens, [quotation for quotation in brief.quotations if quotation.kind == "citation"])


class _Mark(NamedTuple):
    """Where a quotation begins or ends, in the content of an inline token."""

    at: int
    opens: bool
    """Sorted behind one that closes at the same place."""
    id: str


class _Places:
    """Where the quotations of a draft stand in the paragraphs that the library reads."""

    def __init__(self, brief: Brief) -> None:
        self._text = brief.text
        self._quotations = [quotation for quotation in brief.quotations if quotation.kind != "citation"]
        self._leaves: defaultdict[int, list[Block]] = defaultdict(list)
        for leaf in brief.leaves:
            if leaf.lines:
                self._leaves[brief.lines.line(leaf.lines[0].start) - 1].append(leaf)

    def inline(self, state: StateCore) -> None:
        """The library's rule of this name, with quotations marked."""
        for token in state.tokens:
            if token.type == "inline":
                marks = self._marks(token)[::-1]
                state.env.update(content=token.content, marks=marks)
                children: list[Token] = []
                state.md.inline.parse(token.content, state.md, state.env, children)
                children += [_mark_token(mark) for mark in marks[::-1]]  # of what ends with the paragraph
                token.children = list(_parted(_harmless(children)))

    def _marks(self, token: Token) -> list[_Mark]:
        """In order; none where the two readings of a paragraph differ."""
        content = token.content
        leaf = self._leaf(token)
        if leaf is None:
            return []
        starts, at = [], 0
        for line in content.split("\n"):
            starts.append(at + len(line) - len(line.lstrip(_BREAK)))
            at += len(line) + 1
        marks = []
        first, last = leaf.lines[0].start, leaf.lines[-1].end
        low = max(0, bisect_right(self._quotations, first, key=lambda quotation: quotation.span.start) - 1)
        for quotation in self._quotations[low:]:
            start, end = max(quotation.span.start, first), min(quotation.span.end, last)
            if start >= last:
                break
            if start < end:
                opening = _before_escape(content, _content_offset(leaf.lines, starts, start))
                marks += [
                    _Mark(opening, True, quotation.id),
                    _Mark(_content_offset(leaf.lines, starts, end - 1) + 1, False, quotation.id),
                ]
        return sorted(marks)

    def _leaf(self, token: Token) -> Block | None:
        """The block of the core's reading that an inline token is, each given once."""
        lines = [line.strip(_BREAK) for line in token.content.split("\n")]
        there = self._leaves[token.map[0]] if token.map else []
        for leaf in there:
            if [self._text[slice(*line)] for line in leaf.lines] == lines:
                there.remove(leaf)
                return leaf
        return None


def _content_offset(lines: Sequence[Span], starts: Sequence[int], offset: int) -> int:
    """Where the character at an offset of the draft stands in the content whose lines begin at `starts`."""
    n = max(0, bisect_right(lines, offset, key=lambda line: line.start) - 1)
    return starts[n] + min(offset, lines[n].end) - lines[n].start


def _before_escape(content: str, at: int) -> int:
    """A character with its backslash is one token."""
    slashes = at - len(content[:at].rstrip("\\"))
    return at - slashes % 2


def _mark(state: StateInline, silent: bool) -> bool:
    """A rule that reads nothing: it puts down the marks that have been reached, but not in what is looked ahead at."""
    marks = state.env["marks"]
    if not silent and state.src is state.env["content"]:
        while marks and marks[-1].at <= state.pos:
            if state.pending:
                state.pushPending()
            state.tokens.append(_mark_token(marks.pop()))
            state.tokens_meta.append(None)
    return False


def _text(state: StateInline, silent: bool) -> bool:
    """The library's rule of this name, which also stops at the next mark."""
    special = state.md.inline.terminator_re.search(state.src, state.pos)
    end = special.start() if special else state.posMax
    if not silent and state.src is state.env["content"] and (marks := state.env["marks"]):
        end = min(end, marks[-1].at)
    if end == state.pos:
        return False
    if not silent:
        state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def _mark_token(mark: _Mark) -> Token:
    return Token("mark_open" if mark.opens else "mark_close", "", 0, meta={"id": mark.id})


def _parted(tokens: Iterable[Token]) -> Iterator[Token]:
    """With the marks replaced by tokens around what is between them."""
    links, inside, id = 0, 0, ""
    part: list[Token] | None = None
    for token in tokens:
        if token.type == "mark_open":
            part, inside, id = [], links, token.meta["id"]
        elif token.type == "mark_close":
            yield from _around(part or [], id, inside)
            part = None
        elif part is None:
            yield token
        else:
            part.append(token)
        links += _LINKS.get(token.type, 0)


def _around(tokens: Sequence[Token], id: str, links: int) -> Iterator[Token]:
    """The tokens of a quotation, in as few parts as nest; what is in a link stays in that one.

    `links` is how many are open where it begins.
    """
    apart = _crossing(tokens, links)
    parts: list[list[Token]] = [[]]
    for n, token in enumerate(tokens):
        links += _LINKS.get(token.type, 0)
        if n in apart or links:
            parts += [[token], []]
        else:
            parts[-1].append(token)
    wrapped = [n for n, part in enumerate(parts) if n % 2 == 0 and part]
    for n, part in enumerate(parts):
        yield from _quotation(part, id, last=n == wrapped[-1]) if n in wrapped else part


def _crossing(tokens: Sequence[Token], links: int) -> set[int]:
    """The opening and closing tokens that may not be inside a part: all of them where there is a link among them."""
    if links or any(token.type in _LINKS for token in tokens):
        return {n for n, token in enumerate(tokens) if token.nesting}
    opened: list[int] = []
    crossing: set[int] = set()
    for n, token in enumerate(tokens):
        if token.nesting > 0:
            opened.append(n)
        elif token.nesting < 0:
            if opened:
                opened.pop()
            else:
                crossing.add(n)
    return crossing.union(opened)


def _quotation(tokens: Sequence[Token], id: str, *, last: bool) -> Iterator[Token]:
    yield Token(f"{QUOTATION}_open", "a", 1, meta={"id": id, "last": last})
    yield from tokens
    yield Token(f"{QUOTATION}_close", "a", -1, meta={"id": id, "last": last})


def _inert_blocks(tokens: Iterable[Token]) -> Iterator[Token]:
    """The blocks without comments, HTML as text."""
    for token in tokens:
        token.content, token.info = inert(token.content), inert(token.info)
        if token.type != "html_block":
            yield token
        elif text := _COMMENT.sub("", token.content).strip():
            yield Token("paragraph_open", "p", 1, block=True)
            yield Token("inline", "", 0, block=True, children=[_text_token(text)])
            yield Token("paragraph_close", "p", -1, block=True)


def _harmless(tokens: Iterable[Token]) -> Iterator[Token]:
    """Inline tokens without comments, HTML as text, links only where readers may go, all text inert."""
    kept: list[bool] = []
    for token in tokens:
        token.content = inert(token.content)
        if token.type == "html_inline":
            if not token.content.startswith("<!--"):
                yield _text_token(token.content)
        elif token.type == "image":
            yield from _image(token, inside_link=any(kept))
        elif token.type == "link_open":
            kept.append(safe_link(token.attrs.get("href")) is not None)
            if kept[-1]:
                yield _with_inert_title(token)
        elif token.type != "link_close" or kept.pop():
            yield token


def _image(token: Token, *, inside_link: bool) -> Iterator[Token]:
    """An image as a link to it, for a page is one file; its text in another link, or where it leads elsewhere."""
    text = [_text_token(inert(_plain(token.children or [])))]
    address = safe_link(token.attrs.get("src"))
    if address is None or inside_link:
        yield from text
    else:
        yield Token("link_open", "a", 1, attrs={"href": address})
        yield from text
        yield Token("link_close", "a", -1)


def _plain(tokens: Iterable[Token]) -> str:
    return "".join(_plain(token.children) if token.children else token.content for token in tokens)


def _with_inert_title(token: Token) -> Token:
    if "title" in token.attrs:
        token.attrs["title"] = inert(str(token.attrs["title"]))
    return token


def _text_token(text: str) -> Token:
    return Token("text", "", 0, content=text)


def _cited(tokens: Sequence[Token], citations: Iterable[Quotation]) -> list[Token]:
    """With tokens for the citations, those that the library reads as no block quote at the end."""
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
