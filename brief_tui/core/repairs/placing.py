"""Where in a draft a citation can be put, and how it is written there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from brief_tui.core.draft.markdown.blocks import Block, Blocks
from brief_tui.core.draft.markdown.markdown import read_blocks
from brief_tui.core.offsets import LINE_END, Span, line_at, newline_of
from brief_tui.core.repairs.repair import Repair, Replacement

_LINE_ENDS = ("\n", "\r")
_TRIES = 6
"""Most places that are tried before the end of the draft."""


def citation_lines(quoted: str, credit: str) -> tuple[str, ...]:
    """The lines of a citation: `quoted` has its marks, `credit` is what follows the dash; "" for no attribution."""
    return (f"> {quoted}", f"> — {credit}") if credit else (f"> {quoted}",)


def below_paragraph(leaves: Sequence[Block], offset: int) -> int | None:
    """Where a paragraph and the citations below it end; None in a list or table, where no citation can follow it."""
    written, at = _leaves_to(leaves, offset)
    if at < 0 or written[at].nested or written[at].kind != "text":
        return None
    citations = takewhile(lambda one: one.quote is not None, islice(written, at + 1, None))
    return [written[at], *citations][-1].lines[-1].end


def in_prose(blocks: Blocks, offset: int) -> bool:
    """Whether words put in at an offset are prose: not in a heading, block quote or code."""
    leaves, at = _leaves_to(blocks.leaves, offset)
    leaf = leaves[at] if at >= 0 else None
    return leaf is None or leaf.lines[-1].end < offset or (leaf.quote is None and leaf.kind in {"text", "cell"})


def only_adds_prose(before: Blocks, after: Blocks) -> bool:
    """Whether a draft is made of the same blocks as before, but for words in one of them or a paragraph more."""
    one, other = _shape(before), _shape(after)
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one == other or (other[at + 1 :] == one[at:] and other[at][0] == "text")


def placed_behind(draft: str, blocks: Blocks, offset: int, lines: Sequence[str]) -> Replacement | None:
    """A citation behind the paragraph, list, table or block quote around an offset, or in its empty line.

    `blocks` are those of the draft. None where all that follows is code or HTML that nothing closes.
    """
    for at in _places(draft, blocks, offset):
        replacement = standing_apart(draft, at, newline_of(draft).join(lines))
        if _is_read(draft, blocks, replacement):
            return replacement
    return None


def _leaves_to(leaves: Sequence[Block], offset: int) -> tuple[list[Block], int]:
    """The leaves with lines, and the number of the last one that begins at or before an offset; -1 for none."""
    written = [leaf for leaf in leaves if leaf.lines]
    return written, bisect_right(written, offset, key=lambda leaf: leaf.lines[0].start) - 1


def _places(draft: str, blocks: Blocks, offset: int) -> Iterator[int]:
    """Where a citation might be put, the nearest first."""
    line = line_at(draft, offset)
    if not draft[slice(*line)].strip():
        yield line.start
    leaves, at = _leaves_to(blocks.leaves, line.end)
    at = max(0, at)
    at += sum(1 for _ in takewhile(_is_headline, pairwise(leaves[at:])))
    ends = [one.lines[-1].end for one, other in pairwise([*leaves[at:], Block("text")]) if not _belong(one, other)]
    for end in ends[:_TRIES]:
        last = line_at(draft, end).end
        yield last
        yield line_at(draft, min(len(draft), last + 2)).end  # behind what closes code
    yield len(draft)


def _is_headline(neighbours: tuple[Block, Block]) -> bool:
    """Whether a heading has another one right below, which belongs to it."""
    one, other = neighbours
    return one.kind == other.kind == "heading" and other.level > one.level


def _belong(one: Block, other: Block) -> bool:
    """Whether nothing is put between two neighbours: of one block quote, list or table."""
    if one.quote is not None or other.quote is not None:
        return one.quote == other.quote
    return (one.nested and other.nested) or one.kind == other.kind == "cell"


def standing_apart(draft: str, at: int, block: str) -> Replacement:
    """The lines with an empty line before and behind them; a draft that ends with a line end still does."""
    newline, before, after = newline_of(draft), draft[:at], draft[at:]
    above = len(LINE_END.findall(before[len(before.rstrip("\r\n")) :]))
    below = len(LINE_END.findall(after[: len(after) - len(after.lstrip("\r\n"))]))
    lead = newline * max(0, 2 - above) if before.strip("\ufeff \t\r\n") else ""
    trail = newline * max(0, 2 - below) if after.strip() else newline if not after and before[-1:] in _LINE_ENDS else ""
    return Replacement(Span(at, at), lead + block + trail)


def _is_read(draft: str, blocks: Blocks, replacement: Replacement) -> bool:
    """Whether the lines are read as a block quote of their own, and all else as before."""
    mark = replacement.span.start + replacement.text.index(">")
    read = read_blocks(Repair("", (replacement,)).applied(draft))
    return any(leaf.quote == mark for leaf in read.leaves) and _shape(read, without=mark) == _shape(blocks)


def _shape(blocks: Blocks, without: int | None = None) -> list[tuple[str, bool, bool, int]]:
    """What a document is made of, but for the block quote at an offset."""
    leaves = (leaf for leaf in blocks.leaves if without is None or leaf.quote != without)
    return [(leaf.kind, leaf.quote is None, leaf.nested, len(leaf.lines)) for leaf in leaves]
