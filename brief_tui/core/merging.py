"""Two drafts that began as one, made one again, paragraph by paragraph; nothing that either wrote is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.offsets import LINE_END
from brief_tui.core.sequences import common_start, kept

_END = r"(?>\r\n|\r|\n)"
_GAP = re.compile(rf"({_END}(?:(?:[ \t]*{_END})+|\Z))")
_MINE, _BETWEEN, _THEIRS = "<<<<<<< mine", "=======", ">>>>>>> theirs"


class Merge(NamedTuple):
    """What came of it."""

    text: str
    clashes: int
    """Places that both changed, each in its own way: both versions stand there, one below the other, between markers
    as version control writes them. Each marker is a paragraph, so that Markdown reads those around it as they are."""


class _Paragraph(NamedTuple):
    """Lines up to a blank one; paragraphs are the same when their `words` are."""

    words: str
    gap: str
    """The end of its last line, and the blank lines below."""


class _Edit(NamedTuple):
    """One side has other paragraphs in place of [start, end) of the base."""

    start: int
    end: int
    first: int
    last: int
    """That side's paragraphs [first, last)."""

    def meets(self, start: int, end: int) -> bool:
        """Whether an edit of the other side touches the same paragraphs, or puts others in at the same place."""
        return (self.start < end and start < self.end) or (self.start, self.end) == (start, end)


class _Side:
    """One of the two versions, and what it changed in the base."""

    def __init__(self, base: Sequence[_Paragraph], text: str) -> None:
        self.paragraphs = _paragraphs(text)
        stayed = list(kept([one.words for one in base], [one.words for one in self.paragraphs]))
        self.stayed = dict(stayed)
        """Number of a paragraph in the base → its number in this version."""
        ends = [(-1, -1), *stayed, (len(base), len(self.paragraphs))]
        self.edits = [
            _Edit(before + 1, after, first + 1, last)
            for (before, first), (after, last) in pairwise(ends)
            if (before + 1, first + 1) != (after, last)
        ]

    def version(self, start: int, end: int, edits: Sequence[_Edit]) -> list[_Paragraph]:
        """This version's paragraphs for [start, end) of the base; `edits` are its own in there."""
        version, at = [], start
        for edit in [*edits, _Edit(end, end, 0, 0)]:
            version += [self.paragraphs[self.stayed[n]] for n in range(at, edit.start)]
            version += self.paragraphs[edit.first : edit.last]
            at = edit.end
        return version


def merge(base: str, mine: str, theirs: str) -> Merge:
    """Make one draft of `mine` and `theirs`, which both began as `base`.

    A paragraph that one side changed, added or took out is as that side has it. Where both changed the same ones in
    the same way, that is taken once; else both versions are kept, and marked. Everything stays byte for byte; only
    where a side has converted all line ends are the other's converted as well.
    """
    ends = [set(LINE_END.findall(text)) for text in (base, mine, theirs)]
    if any(len(kinds) > 1 for kinds in ends):
        return _merged(base, mine, theirs, next((end[0] for end in LINE_END.finditer(mine + theirs)), "\n"))
    was, my, their = ("".join(kinds) for kinds in ends)
    end = my if my and my != was else their or my or was or "\n"
    base, mine, theirs = (re.sub(r"\r\n?", "\n", text) for text in (base, mine, theirs))
    text, clashes = _merged(base, mine, theirs, "\n")
    return Merge(text.replace("\n", end), clashes)


def _merged(base: str, mine: str, theirs: str, line_end: str) -> Merge:
    began = _paragraphs(base)
    sides = _Side(began, mine), _Side(began, theirs)
    merged: list[_Paragraph] = []
    clashes = at = 0
    for start, end, mine_edits, theirs_edits in _places(sides[0].edits, sides[1].edits):
        merged += _unchanged(began, *sides, at, start)
        at = end
        versions = sides[0].version(start, end, mine_edits), sides[1].version(start, end, theirs_edits)
        if not mine_edits or not theirs_edits:
            merged += versions[0] if mine_edits else versions[1]
            continue
        before, first, second, after = _apart(*versions)
        merged += before
        if first or second:
            clashes += 1
            merged += _marked(first, second, line_end)
        merged += after
    merged += _unchanged(began, *sides, at, len(began))
    if not _lines(mine) & _lines(theirs) <= _lines("\n".join(one.words for one in merged)):
        # Of paragraphs that are alike, each took out those that the other left.
        merged, clashes = _marked(sides[0].paragraphs, sides[1].paragraphs, line_end), 1
    was, my, their = (one[-1].gap if one else "" for one in (began, *(side.paragraphs for side in sides)))
    return Merge(_joined(merged, my if my != was else their, line_end), clashes)


def _marked(mine: Sequence[_Paragraph], theirs: Sequence[_Paragraph], line_end: str) -> list[_Paragraph]:
    marks = [_Paragraph(words, line_end) for words in (_MINE, _BETWEEN, _THEIRS)]
    return [marks[0], *mine, marks[1], *theirs, marks[2]]


def _places(mine: Sequence[_Edit], theirs: Sequence[_Edit]) -> Iterator[tuple[int, int, list[_Edit], list[_Edit]]]:
    """What was changed in [start, end) of the base, by one side or by both, in order."""
    waiting = sorted([*((edit, 0) for edit in mine), *((edit, 1) for edit in theirs)])
    at = 0
    while at < len(waiting):
        place: tuple[list[_Edit], list[_Edit]] = ([], [])
        start, end = waiting[at][0][:2]
        while at < len(waiting) and waiting[at][0].meets(start, end):
            edit, side = waiting[at]
            place[side].append(edit)
            end, at = max(end, edit.end), at + 1
        yield start, end, *place


def _unchanged(base: Sequence[_Paragraph], mine: _Side, theirs: _Side, start: int, end: int) -> Iterator[_Paragraph]:
    """Paragraphs that are in all three; the blank lines below them may have changed."""
    for n in range(start, end):
        my, their = mine.paragraphs[mine.stayed[n]], theirs.paragraphs[theirs.stayed[n]]
        yield my if my.gap != base[n].gap else their


def _apart(
    mine: list[_Paragraph], theirs: list[_Paragraph]
) -> tuple[list[_Paragraph], list[_Paragraph], list[_Paragraph], list[_Paragraph]]:
    """What both begin with, what each has then, and what both end with."""
    words = [[one.words for one in version] for version in (mine, theirs)]
    head = common_start(*words)
    tail = common_start(*(version[head:][::-1] for version in words))
    last = len(mine) - tail
    return mine[:head], mine[head:last], theirs[head : len(theirs) - tail], mine[last:]


def _paragraphs(text: str) -> list[_Paragraph]:
    parts = [*_GAP.split(text), ""]
    paragraphs = [_Paragraph(words, gap) for words, gap in zip(parts[::2], parts[1::2], strict=True)]
    return paragraphs if paragraphs[-1].words else paragraphs[:-1]


def _joined(paragraphs: Sequence[_Paragraph], end: str, line_end: str) -> str:
    """The paragraphs as one text that ends in `end`; a last one that has others below it now gets a blank line."""
    gaps = [one.gap if len(LINE_END.findall(one.gap)) > 1 else line_end * 2 for one in paragraphs[:-1]]
    return "".join(one.words + gap for one, gap in zip(paragraphs, [*gaps, end], strict=False))


def lacks(text: str, theirs: str) -> bool:
    """Whether `theirs` has lines that `text` has not."""
    return not _lines(theirs) <= _lines(text)


def _lines(text: str) -> set[str]:
    return {line.strip() for line in LINE_END.split(text)} - {""}
