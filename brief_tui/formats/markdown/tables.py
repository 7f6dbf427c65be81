"""Tables in Markdown, row by row, as `tables` reads those whose columns tell who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.draft.markdown.blocks import Block
from brief_tui.core.draft.markdown.inline import plain_text
from brief_tui.core.draft.markdown.syntax import DELIMITER_ROW
from brief_tui.formats.complaints import Complaints
from brief_tui.formats.tables import Row, columns, columns_without_names

_BLANK = re.compile(r"\n[ \t>]*\r?\n|\r[ \t>]*\r(?!\n)")


class Told(NamedTuple):
    """A block of the file, and what its table tells of it."""

    block: Block
    row: Row | None = None
    """Who says what stands in this cell."""
    begins: bool = False
    """Whether it begins a row of a table whose columns tell nothing."""


def begins_table(head: str, below: str) -> bool:
    """Whether the line `head` names columns that tell who speaks, and `below` divides it from the rows."""
    named = "|" in head and DELIMITER_ROW.match(below.strip()) is not None
    return named and columns(tuple(cell.strip(" *_") for cell in head.strip().strip("|").split("|"))) is not None


def read_tables(blocks: Sequence[Block], text: str, complaints: Complaints) -> Iterator[Told]:
    """The blocks; of tables whose columns tell who speaks only what is said. Tells of what of them is not read."""
    table: list[list[Block]] = []
    end = 0
    for block in blocks:
        if block.kind != "cell":
            if table:
                yield from _read(table, text, complaints)
                table = []
            yield Told(block)
            continue
        (start, _) = block.lines[0]
        between = text[end:start] if table else ""
        if _BLANK.search(between):
            yield from _read(table, text, complaints)
            table = []
        if not table or "\n" in between or "\r" in between:
            table.append([])
        table[-1].append(block)
        end = block.lines[0].end
    yield from _read(table, text, complaints)


def _read(table: list[list[Block]], text: str, complaints: Complaints) -> Iterator[Told]:
    rows = [tuple(plain_text(block.joined(text)).words.text for block in row) for row in table]
    if not rows:
        return
    named = columns(rows[0])
    if named is not None:
        named.tell(table[0][0].lines[0].start, complaints)
    found = named or columns_without_names(rows)
    for place, (blocks, cells) in enumerate(zip(table, rows, strict=True)):
        row = found.row(cells) if found is not None else None
        if place == 0 and named is not None:
            continue
        if found is not None and row is not None:
            yield Told(blocks[found.said], row)
        else:
            yield from (Told(block, begins=column == 0) for column, block in enumerate(blocks))
