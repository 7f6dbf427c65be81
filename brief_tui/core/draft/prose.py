"""The prose of a draft: every heading, paragraph and table cell outside block quotes."""

from __future__ import annotations

import re
from typing import NamedTuple

from brief_tui.core.draft.markdown.blocks import BlockKind
from brief_tui.core.draft.speakers.clauses import Clauses, read_clauses
from brief_tui.core.offsets import MappedText, Span
from brief_tui.core.people import People
from brief_tui.core.remembering import remembered_of_text


class Prose(NamedTuple):
    """A piece of prose as its reader sees it."""

    kind: BlockKind
    level: int
    """Of a heading, 1 to 6; 0 for others."""
    words: MappedText
    """Mapped to the draft's offsets."""
    quoted: tuple[Span, ...]
    """Its quotations, marks included, in order; spans in `text`, as are those of all functions of this module."""
    pillar: str | None
    """Id of the pillar under whose heading it stands; that of the pillar itself for its heading."""
    about: str | None = None
    """The person whom a pronoun means that it opens with: the one whom the paragraph before is about."""
    unclosed: tuple[int, ...] = ()
    """Where in `text` marks open a quotation that nothing closes."""

    @property
    def text(self) -> str:
        """What its reader sees."""
        return self.words.text

    def source(self, span: Span) -> Span:
        """Where the readable characters of `span` stand in the draft."""
        return self.words.source_span(*span)

    @property
    def unquoted(self) -> str:
        """The text with spaces for its quotations, so that offsets hold."""
        parts, at = [], 0
        for start, end in self.quoted:
            parts += [self.text[at:start], " " * (end - start)]
            at = end
        return "".join([*parts, self.text[at:]])


def clauses(prose: Prose, people: People) -> Clauses:
    """The codes that the rules of attribution read (see `clauses.Clauses`)."""
    return read_clauses(prose.text, prose.quoted, people)


def sentences(prose: Prose, people: People) -> tuple[Span, ...]:
    """The sentences, in order; a quotation never ends one by what stands inside it alone."""
    return _sentences(prose.text, prose.quoted, people)


@remembered_of_text(2048)
def _sentences(text: str, quoted: tuple[Span, ...], people: People) -> tuple[Span, ...]:
    read = read_clauses(text, quoted, people)
    ends = [read.places[found.start()][1] for found in re.finditer(r"[.!]", read.codes)]
    spans, at = [], 0
    for end in [*ends, len(text)]:
        start = at + len(text[at:end]) - len(text[at:end].lstrip())
        stop = at + len(text[at:end].rstrip())
        if start < stop:
            spans.append(Span(start, stop))
        at = max(at, end)
    return tuple(spans)
