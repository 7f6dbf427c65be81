"""Quotations marked where a library has parsed the draft.

What it lacks is where in the draft a character of a paragraph stands. That is taken from the core's own reading of the
same blocks, and only where both read a paragraph alike.
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

from brief_tui.core.draft.brief import Brief
from brief_tui.core.draft.markdown.blocks import Block
from brief_tui.core.offsets import Span
from brief_tui.reports.publishing.harmless import harmless
from brief_tui.reports.publishing.inert import inert

QUOTATION = "quotation"
"""Around the words of a quotation stand tokens `quotation_open` and `quotation_close`; one that crosses other markup is
in several parts. The meta of both has the quotation's `id`, and whether it is the `last` part."""

_BREAK = " \t"
_MARKUP = re.compile(r"[\[*_&<`]")
_MOST_MARKUP = 1_000
"""Most characters of a paragraph that may begin markup."""
_LINKS = {"link_open": 1, "link_close": -1}


def mark_quotations(parser: MarkdownIt, brief: Brief) -> None:
    """Have a parser mark the quotations of this draft's prose, and make harmless what else is in its paragraphs."""
    parser.inline.ruler.before("text", "mark", _mark)
    parser.inline.ruler.at("text", _text)
    parser.core.ruler.at("inline", _Places(brief).inline)


class _Mark(NamedTuple):
    """Where a quotation begins or ends, in the content of an inline token."""

    at: int
    opens: bool
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
            if token.type == "inline" and _is_no_prose(token.content):
                token.children = [Token("code_inline", "code", 0, content=inert(token.content), markup="`")]
            elif token.type == "inline":
                marks = self._marks(token)[::-1]
                state.env.update(content=token.content, marks=marks)
                children: list[Token] = []
                state.md.inline.parse(token.content, state.md, state.env, children)
                children += [_mark_token(mark) for mark in marks[::-1]]  # of what ends with the paragraph
                token.children = list(_parted(harmless(children)))

    def _marks(self, token: Token) -> list[_Mark]:
        """The marks of the quotations in a token; none where the two readings of its paragraph differ."""
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
        return marks

    def _leaf(self, token: Token) -> Block | None:
        """The core's block with the lines of an inline token, each given once; None where there is none."""
        lines = [line.strip(_BREAK) for line in token.content.split("\n")]
        there = self._leaves[token.map[0]] if token.map else []
        for leaf in there:
            if [self._text[slice(*line)] for line in leaf.lines] == lines:
                there.remove(leaf)
                return leaf
        return None


def _is_no_prose(content: str) -> bool:
    """Whether a paragraph holds so much markup that libraries would take minutes: it is printed as it is written."""
    return len(_MARKUP.findall(content)) > _MOST_MARKUP


def _content_offset(lines: Sequence[Span], starts: Sequence[int], offset: int) -> int:
    """Where the character at an offset of the draft stands in the content whose lines begin at `starts`."""
    n = max(0, bisect_right(lines, offset, key=lambda line: line.start) - 1)
    return starts[n] + min(offset, lines[n].end) - lines[n].start


def _before_escape(content: str, at: int) -> int:
    """`at`, or one less where a backslash escapes the character there: both are one token."""
    slashes = at - len(content[:at].rstrip("\\"))
    return at - slashes % 2


def _mark(state: StateInline, silent: bool) -> bool:
    """A rule that reads nothing: it inserts the marks that have been reached, unless it looks ahead (`silent`)."""
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
    end, marks = state.posMax, state.env["marks"]
    if not silent and marks and state.src is state.env["content"]:
        end = min(end, marks[-1].at)
    special = state.md.inline.terminator_re.search(state.src, state.pos, end)
    if special is not None:
        end = special.start()
    if end == state.pos:
        return False
    if not silent:
        state.pending += state.src[state.pos : end]
    state.pos = end
    return True


def _mark_token(mark: _Mark) -> Token:
    return Token("mark_open" if mark.opens else "mark_close", "", 0, meta={"id": mark.id})


def _parted(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, with each pair of marks replaced by tokens around what is between them."""
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
