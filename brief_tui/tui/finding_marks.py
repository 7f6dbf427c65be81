"""Where what is to look at begins in the draft, kept in step with edits until the next judgement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.tui.looks import Look


class FindingMark(NamedTuple):
    """The beginning of what a finding is about: an offset in the text that was judged."""

    at: int
    number: int
    """Which of the assessment's findings it is, from 0."""
    look: Look
    unclosed: bool = False
    """Whether a quotation mark stands there that is never closed, or closes nothing."""


class FindingMarks:
    """The marks of a draft in order of place."""

    def __init__(self, marks: Sequence[FindingMark] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.at)

    def within(self, start: int, end: int) -> Sequence[FindingMark]:
        """Those in [start, end)."""
        first, last = (bisect_left(self._marks, offset, key=lambda mark: mark.at) for offset in (start, end))
        return self._marks[first:last]

    def nearest(self, start: int, end: int, offset: int) -> FindingMark | None:
        """Of those in [start, end) the last one at or before `offset`, else the first one."""
        return _nearest(self.within(start, end), offset)

    def worst(self, start: int, end: int, offset: int) -> FindingMark | None:
        """The same of those in [start, end) that are worst."""
        found = self.within(start, end)
        worst = max((mark.look.rank for mark in found), default=0)
        return _nearest([mark for mark in found if mark.look.rank == worst], offset)

    def edited(self, at: int, removed: int, inserted: int) -> FindingMarks:
        """The marks after `removed` code points at `at` gave way to `inserted` ones; those in them are gone."""
        growth, end = inserted - removed, at + removed
        return FindingMarks(
            [
                mark._replace(at=mark.at + growth) if mark.at >= end else mark
                for mark in self._marks
                if not at <= mark.at < end
            ]
        )


def _nearest(marks: Sequence[FindingMark], offset: int) -> FindingMark | None:
    before = [mark for mark in marks if mark.at <= offset]
    return next(iter([*before[-1:], *marks]), None)
