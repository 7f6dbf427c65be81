"""Markdown inside a paragraph taken out: the text that a reader sees, mapped to the draft."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from html import unescape
from string import punctuation
from typing import NamedTuple

from brief_tui.core.draft.markdown.syntax import AUTOLINK, COMMENT_END, ENTITY, LINK_TAIL, TAG, TAG_NAME, caseless
from brief_tui.core.offsets import MappedText, MappedTextBuilder, Span

_MARKUP = re.compile(r"[\\`*_<&]|\]\(")
_SPECIAL = re.compile(r"[\\`*_<&\[\]]")
_TOKEN = re.compile(r"\\.|`+|[<&]|\[|\]|\*+|_+", re.S)
_TICKS = re.compile(r"`+")
_LONGEST_LABEL = 999
_LABEL = re.compile(rf"\[((?:[^\[\]\\]|\\.){{0,{_LONGEST_LABEL}}}+)\]", re.S)
_UNSEEN = re.compile(r"<(?:(?P<comment>!--)|(?P<processing>\?)|(?P<cdata>!\[CDATA\[)|(?P<declaration>![A-Za-z]))")
_SHOWN_TAGS = {"<br": " ", "<q": "“", "</q": "”"}
"""Tags of which the reader sees something."""
_UNSEEN_END = {
    "comment": COMMENT_END,
    "processing": re.compile(r"\?>"),
    "cdata": re.compile(r"\]\]>"),
    "declaration": re.compile(r">"),
}

_LONGER = {"&": ";", "<": ">"}
"""First character → last one, where several are written for one readable character."""


class Plain(NamedTuple):
    """A paragraph without its markup; line breaks are spaces."""

    words: MappedText
    literal: tuple[Span, ...]
    """Code and addresses, in `words`: what looks like a quotation mark there is none."""


def plain_text(raw: MappedText, labels: frozenset[str] = frozenset()) -> Plain:
    """A paragraph as its reader sees it.

    Emphasis, tags, comments and the addresses of links go; link text, code and the text of images stay; escapes and
    entities are resolved. `labels` are those of the draft's link definitions. Linear in the paragraph's length.
    """
    if not _MARKUP.search(raw.text) and not (labels and "[" in raw.text):
        return Plain(_on_one_line(raw), ())
    scan = _Scan(raw.text, labels)
    scan.run()
    if not scan.changes:
        return Plain(_on_one_line(raw), ())
    builder, literal, at = MappedTextBuilder(), [], 0
    for change in sorted(scan.changes):
        builder.copy(raw, at, change.start)
        start = len(builder)
        if change.literal:
            builder.copy(raw, change.start, change.end)
            literal.append(Span(start, len(builder)))
        elif change.text:
            builder.add(change.text[0], raw.source_of(change.start))
            builder.fill(change.text[1:])
        at = change.end
    builder.copy(raw, at, len(raw.text))
    return Plain(_on_one_line(builder.build()), tuple(literal))


def written_end(draft: str, words: MappedText, end: int) -> int:
    """Offset in the draft behind all that is written for the readable character before `end`: an entity, a tag."""
    at = words.source_of(end - 1) + 1
    closing = _LONGER.get(draft[at - 1])
    return draft.index(closing, at) + 1 if closing and draft[at - 1] != words.text[end - 1] else at


def _on_one_line(mapped: MappedText) -> MappedText:
    return MappedText(mapped.text.replace("\n", " "), mapped.pieces) if "\n" in mapped.text else mapped


class _Change(NamedTuple):
    """Raw characters that are replaced by `text`, or kept as they are and read as `literal`."""

    start: int
    end: int
    text: str = ""
    literal: bool = False


class _Run(NamedTuple):
    """A run of `*` or `_`, of which `left` marks from `start` are not yet used."""

    char: str
    start: int
    left: int
    length: int
    opens: bool
    closes: bool


class _Scan:
    """One pass over a paragraph, collecting what changes in it."""

    def __init__(self, text: str, labels: frozenset[str]) -> None:
        self._text, self._labels = text, labels
        self.changes: list[_Change] = []
        self._brackets: list[tuple[int, int, bool, int]] = []  # start, end, whether of an image, emphasis before
        self._links_from = 0  # brackets below this height are around a link and can hold no other
        self._runs: list[_Run] = []
        self._absent: set[re.Pattern[str]] = set()
        self._ticks: dict[int, list[int]] = {}
        for run in _TICKS.finditer(text):
            self._ticks.setdefault(run.end() - run.start(), []).append(run.start())

    def run(self) -> None:
        """Scan to the end."""
        at = 0
        while special := _SPECIAL.search(self._text, at):
            token = _TOKEN.match(self._text, special.start())
            at = self._take(token[0], *token.span(), at) if token else special.end()
        self.changes += _emphasis(self._runs)

    def _take(self, token: str, start: int, end: int, free: int) -> int:
        """Handle one token; gives where to go on. What stands from `free` on belongs to no token before it."""
        first = token[0]
        if first == "\\":
            if token[1] in punctuation or token[1] == "\n":
                self.changes.append(_Change(start, start + 1))
        elif first == "`":
            return self._code(start, end)
        elif first == "<":
            return self._angle(start)
        elif first == "&":
            return self._entity(start)
        elif first == "]":
            return self._close_bracket(start)
        elif first in "*_":
            opens, closes = _flanks(self._text, start, end)
            self._runs.append(_Run(first, start, end - start, end - start, opens, closes))
        else:
            image = start > free and self._text[start - 1] == "!"
            self._brackets.append((start - image, end, image, len(self._runs)))
        return end

    def _code(self, start: int, end: int) -> int:
        """Code from backticks to the next run of as many."""
        runs = self._ticks.get(end - start, [])
        at = bisect_left(runs, end)
        if at == len(runs):
            return end
        closing = runs[at] + end - start
        self.changes += [_Change(start, end), _Change(end, runs[at], literal=True), _Change(runs[at], closing)]
        return closing

    def _angle(self, start: int) -> int:
        """A tag, a comment or an address in angle brackets; or just the character."""
        text = self._text
        if link := AUTOLINK.match(text, start):
            end = link.end()
            self.changes += [
                _Change(start, start + 1),
                _Change(start + 1, end - 1, literal=True),
                _Change(end - 1, end),
            ]
            return end
        if tag := TAG.match(text, start):
            name = TAG_NAME.match(tag[0])
            self.changes.append(_Change(start, tag.end(), _SHOWN_TAGS.get(name[0].lower(), "") if name else ""))
            return tag.end()
        unseen = _UNSEEN.match(text, start)
        closing = _UNSEEN_END[unseen.lastgroup or ""] if unseen else None
        if unseen is None or closing is None or closing in self._absent:
            return start + 1
        closed = closing.search(text, start + 2)
        if closed is None:
            self._absent.add(closing)
            return start + 1
        self.changes.append(_Change(start, closed.end()))
        return closed.end()

    def _entity(self, start: int) -> int:
        entity = ENTITY.match(self._text, start)
        if entity is None or (char := unescape(entity[0])) == entity[0]:
            return start + 1
        self.changes.append(_Change(start, entity.end(), char))
        return entity.end()

    def _close_bracket(self, start: int) -> int:
        """The end of a link's or an image's text, if an address or a defined label belongs to it."""
        if not self._brackets:
            return start + 1
        opening, inner, image, runs = self._brackets.pop()
        active = image or len(self._brackets) >= self._links_from
        self._links_from = min(self._links_from, len(self._brackets))
        end = self._link_end(inner, start) if active else None
        if end is None:
            return start + 1
        self.changes += [_Change(opening, inner), _Change(start, end), *_emphasis(self._runs[runs:])]
        del self._runs[runs:]
        if not image:
            self._links_from = len(self._brackets)
        return end

    def _link_end(self, start: int, end: int) -> int | None:
        """Where a link ends whose text is in [start, end); None if it is no link."""
        if tail := LINK_TAIL.match(self._text, end + 1):
            return tail.end()
        if not self._labels or end - start > _LONGEST_LABEL:
            return None
        reference = _LABEL.match(self._text, end + 1)
        if reference is not None and reference[1]:
            return reference.end() if caseless(reference[1]) in self._labels else None
        if caseless(self._text[start:end]) not in self._labels:
            return None
        return reference.end() if reference is not None else end + 1


def _emphasis(runs: list[_Run]) -> list[_Change]:
    """Pair runs as CommonMark does; what a failed search for an opener has passed is not searched again."""
    changes: list[_Change] = []
    stacks: dict[str, list[_Run]] = {"*": [], "_": []}
    searched: dict[tuple[str, bool, int], int] = {}
    for closer in runs:
        run, stack = closer, stacks[closer.char]
        kind = (run.char, run.opens, run.length % 3)
        while run.closes and run.left:
            at = _opener(stack, run, searched.get(kind, 0))
            if at is None:
                searched[kind] = run.start
                break
            opener = stack[at]
            used = 2 if opener.left >= 2 and run.left >= 2 else 1
            inner = opener.start + opener.left
            changes += [_Change(inner - used, inner), _Change(run.start, run.start + used)]
            run = run._replace(start=run.start + used, left=run.left - used)
            stack[at:] = [opener._replace(left=opener.left - used)] if opener.left > used else []
            other = stacks["_" if run.char == "*" else "*"]
            while other and other[-1].start > opener.start:
                other.pop()
        if run.opens and run.left:
            stack.append(run)
    return changes


def _opener(stack: list[_Run], closer: _Run, searched: int) -> int | None:
    """The innermost run that `closer` may close, among those from offset `searched` on."""
    for at in range(len(stack) - 1, -1, -1):
        opener = stack[at]
        if opener.start < searched:
            return None
        either = opener.closes or closer.opens
        if not (either and (opener.length + closer.length) % 3 == 0 and (opener.length % 3 or closer.length % 3)):
            return at
    return None


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Whether a run of emphasis marks may open and may close, by what stands beside it."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _is_punctuation(before))
    right = not before.isspace() and (not _is_punctuation(before) or after.isspace() or _is_punctuation(after))
    if text[start] == "*":
        return left, right
    return left and (not right or _is_punctuation(before)), right and (not left or _is_punctuation(after))


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"
