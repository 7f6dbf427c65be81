"""What Markdown is read as: a document's blocks, with the lines of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from brief_tui.core.offsets import MappedText, MappedTextBuilder, Piece, Span

BlockKind = Literal["heading", "text", "cell", "code", "html"]

MAX_DEPTH = 100
"""Block quotes and list items inside one another; what is deeper is read as text of the innermost."""


@dataclass(slots=True)
class Block:
    """A leaf of the document."""

    kind: BlockKind
    lines: list[Span] = field(default_factory=list)
    """Each line's own text in the draft: without the marks of its containers, without white space around it."""
    level: int = 0
    """Level of a heading, 1 to 6; 0 for other blocks."""
    quote: int | None = None
    """Offset of the mark that opens the outermost block quote around it."""
    nested: bool = False
    """Whether it stands in a list or block quote."""

    def joined(self, text: str) -> MappedText:
        """The lines, with a line feed between them."""
        if len(self.lines) == 1:
            start, end = self.lines[0]
            return MappedText(text[start:end], (Piece(0, start),) if start < end else ())
        builder = MappedTextBuilder()
        for n, (start, end) in enumerate(self.lines):
            if n:
                builder.fill("\n")
            builder.add(text[start:end], start)
        return builder.build()


class Blocks(NamedTuple):
    """A document as read."""

    leaves: tuple[Block, ...]
    """In order; code and HTML included, blank lines and rules not."""
    labels: frozenset[str]
    """Labels of its link definitions, as `syntax.caseless` folds them."""
    unclosed: int | None
    """Offset of the code fence or HTML that runs to the end because nothing closes it."""
