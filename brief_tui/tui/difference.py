"""What a repair changes, as lines before and after with the words that differ marked; no widgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from heapq import merge
from itertools import accumulate, product, takewhile
from operator import itemgetter
from typing import Literal, NamedTuple

from brief_tui.core.offsets import LINE_END, LineTable, Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.sequences import common_start

Side = Literal[" ", "-", "+"]
_TOKEN = re.compile(r"\w+|[^\w\s]")
_COMPARED = 1_000
"""Tokens or lines in either version beyond which they are not compared one by one."""


_PREVIEW = 62
"""Characters of a line that tells a repair from others."""


class DiffLine(NamedTuple):
    """One line as it is (" "), was ("-") or will be ("+")."""

    side: Side
    number: int
    """Number of the line in the draft as it is, from 1; of a "+", that of the line that it replaces or follows."""
    text: str
    """Without its line end."""
    marked: tuple[Span, ...] = ()
    """What differs, in `text`; nothing in a line that is new or goes as a whole."""


def difference(text: str, repair: Repair) -> list[DiffLine]:
    """The lines of the draft `text` that the repair touches, before and after."""
    lines = LineTable(text)
    shown: list[DiffLine] = []
    for first, last, replacements in _groups(lines, repair.replacements):
        start = lines.start(first)
        end = lines.start(last + 1) if last < len(lines) else len(text)
        moved = [Replacement(Span(a - start, b - start), words) for (a, b), words in replacements]
        before = text[start:end]
        shown += _compared(_lines(before), _lines(Repair("", tuple(moved)).applied(before)), first)
    return shown


def in_context(text: str, lines: Sequence[DiffLine], around: int) -> list[DiffLine]:
    """A difference of `text` with up to `around` lines more, above and below, of the blocks that its lines stand in."""
    every, touched, near = _lines(text), {line.number for line in lines}, set[int]()

    def in_block(number: int) -> bool:
        return 0 < number <= len(every) and bool(every[number - 1].strip())

    for number, way in product(filter(in_block, touched), (-1, 1)):
        near.update(takewhile(in_block, range(number + way, number + way * (around + 1), way)))
    context = ((n, DiffLine(" ", n, every[n - 1])) for n in sorted(near - touched))
    changed = zip(accumulate((line.number for line in lines), max), lines, strict=True)
    return [line for _, line in merge(context, changed, key=itemgetter(0))]


def previews(text: str, repairs: Sequence[Repair]) -> list[str]:
    """For each repair, part of a line that only this repair writes (else of its first), from where it differs on.

    Empty for one that writes nothing.
    """
    written = [
        [line for line in difference(text, repair) if line.side == "+" and line.text.strip(" >")] for repair in repairs
    ]
    shown = []
    for lines in written:
        others = [line.text for other in written if other is not lines for line in other]
        line = next((line for line in lines if line.text not in others), next(iter(lines), None))
        shown.append("" if line is None else _piece(line, others))
    return shown


def _piece(line: DiffLine, others: Sequence[str]) -> str:
    """The line where it differs, as much as there is room for; where another one reads alike there, where it parts."""
    at = line.marked[0].start if line.marked else 0
    alike = [
        other for other in others if other != line.text and other[at : at + _PREVIEW] == line.text[at : at + _PREVIEW]
    ]
    at = max([at, *(common_start(line.text, other) for other in alike)])
    start = max(0, at - _PREVIEW // 2)
    start = max(start, line.text.find(" ", start, at) + 1) if start else 0
    end = start + _PREVIEW
    if end >= len(line.text):
        return f"{'…' if start else ''}{line.text[start:]}"
    end = max(line.text.rfind(" ", at, end), at) if " " in line.text[at:end] else end
    return f"{'…' if start else ''}{line.text[start:end]} …"


def _groups(lines: LineTable, replacements: Sequence[Replacement]) -> Iterator[tuple[int, int, list[Replacement]]]:
    """First and last line of what is replaced together: replacements that touch the same lines, or neighbours."""
    group: list[Replacement] = []
    first = last = 0
    for replacement in replacements:
        top, bottom = (lines.line(offset) for offset in replacement.span)
        if group and top > last + 1:
            yield first, last, group
            group = []
        if not group:
            first, last = top, bottom
        last = max(last, bottom)
        group.append(replacement)
    if group:
        yield first, last, group


def _lines(text: str) -> list[str]:
    parts = LINE_END.split(text)
    return parts[:-1] if len(parts) > 1 and not parts[-1] else parts


def _compared(before: list[str], after: list[str], number: int) -> Iterator[DiffLine]:
    """Lines that stay are shown around those that do not."""
    for tag, a, b, c, d in _opcodes(before, after):
        if tag == "equal":
            yield from (DiffLine(" ", number + n, before[n]) for n in range(a, b))
            continue
        was, will = before[a:b], after[c:d]
        paired = [_words(one, other) for one, other in zip(was, will, strict=False)]
        for n, line in enumerate(was):
            yield DiffLine("-", number + a + n, line, paired[n][0] if n < len(paired) else ())
        for n, line in enumerate(will):
            marked = paired[n][1] if n < len(paired) else ()
            yield DiffLine("+", number + min(a + n, max(b - 1, a)), line, marked)


def _words(before: str, after: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """What differs in each of two lines, word by word."""
    sides = [[Span(*found.span()) for found in _TOKEN.finditer(line)] for line in (before, after)]
    old, new = ([line[slice(*span)] for span in spans] for line, spans in zip((before, after), sides, strict=True))
    marks: tuple[list[Span], list[Span]] = ([], [])
    for tag, a, b, c, d in _opcodes(old, new):
        if tag != "equal":
            for marked, spans, start, end in zip(marks, sides, (a, c), (b, d), strict=True):
                if start < end:
                    marked.append(Span(spans[start].start, spans[end - 1].end))
    return tuple(marks[0]), tuple(marks[1])


def _opcodes(before: list[str], after: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    if max(len(before), len(after)) > _COMPARED:
        return [("replace", 0, len(before), 0, len(after))]
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
