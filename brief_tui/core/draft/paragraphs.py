"""Paragraphs with their quotation marks; a quotation that runs over several is put together.

By the old convention each paragraph of a long quotation opens with a mark and only the last one closes it: a
paragraph that leaves a mark open, followed by one that begins with an opening mark, goes on in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.draft.markdown.blocks import Block
from brief_tui.core.draft.markdown.inline import Plain, plain_text
from brief_tui.core.draft.marks import OPENING, Marks, find_marks
from brief_tui.core.draft.typed_marks import CLOSING
from brief_tui.core.offsets import MappedText, MappedTextBuilder, Span


class Paragraph(NamedTuple):
    """What its reader sees, mapped to the draft, and the marks in it."""

    words: MappedText
    literal: tuple[Span, ...]
    marks: Marks

    @property
    def text(self) -> str:
        """What its reader sees."""
        return self.words.text


def read_paragraph(text: str, block: Block, labels: frozenset[str]) -> Paragraph:
    """A block of the draft `text` as a paragraph; code is taken as it stands."""
    raw = block.joined(text)
    plain = plain_text(raw, labels) if block.kind != "code" else Plain(raw, (Span(0, len(raw.text)),))
    return Paragraph(plain.words, plain.literal, find_marks(plain.words.text, plain.literal))


def goes_on(one: Paragraph, other: Paragraph) -> bool:
    """Whether a quotation left open in `one` goes on in `other`, the paragraph after it."""
    return bool(one.marks.unclosed) and other.text.startswith(OPENING)


def runs_on(one: Paragraph, other: Paragraph) -> bool:
    """Whether a quotation left open at the end of `one` is closed in `other`, the paragraph after it, which does not
    open with a mark: nothing else is quoted behind the mark that opens, or before the one that closes."""
    if not (one.marks.unclosed and other.marks.stray) or goes_on(one, other):
        return False
    at, end = one.marks.unclosed[-1], other.marks.stray[0]
    behind = (*(pair.start for pair in one.marks.pairs), *one.marks.stray)
    before = (*(pair.start for pair in other.marks.pairs), *other.marks.unclosed)
    return (
        CLOSING.get(one.text[at]) == other.text[end]
        and max(behind, default=0) <= at
        and min(before, default=end) >= end
    )


def joined(paragraphs: Sequence[Paragraph]) -> Paragraph:
    """Neighbouring paragraphs as one, a space between them; marks that only carry a quotation on are left out."""
    if len(paragraphs) == 1:
        return paragraphs[0]
    builder, literal = MappedTextBuilder(), []
    for n, paragraph in enumerate(paragraphs):
        skipped = n > 0 and goes_on(paragraphs[n - 1], paragraph)
        if len(builder):
            builder.fill(" ")
        shift = len(builder) - skipped
        builder.copy(paragraph.words, int(skipped), len(paragraph.text))
        literal += [Span(start + shift, end + shift) for start, end in paragraph.literal]
    words = builder.build()
    return Paragraph(words, tuple(literal), find_marks(words.text, literal))
