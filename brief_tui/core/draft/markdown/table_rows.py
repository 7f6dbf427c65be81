"""A row of a table in Markdown: its cells, and whether the row below makes it the table's head."""

from __future__ import annotations

from brief_tui.core.draft.markdown.syntax import CELL_END, DELIMITER_ROW
from brief_tui.core.offsets import Span


def is_head(text: str, row: Span, below: Span) -> bool:
    """Whether a line has as many cells as the one below it has delimiters, and nothing else."""
    return (
        "|" in text[slice(*row)]
        and DELIMITER_ROW.match(text, *below) is not None
        and len(cells(text, row)) == len(cells(text, below))
    )


def cells(text: str, row: Span) -> list[Span]:
    """Each cell of a line, without the white space around it."""
    start, end = row
    start += text[start] == "|"
    bars = [m.start() for m in CELL_END.finditer(text, start, end) if m[1]]
    if not bars or bars[-1] != end - 1:
        bars.append(end)
    found = []
    for bar in bars:
        content = text[start:bar]
        at = start + len(content) - len(content.lstrip(" \t"))
        found.append(Span(at, max(at, start + len(content.rstrip(" \t")))))
        start = bar + 1
    return found
