"""Where quotations and findings stand in the draft, kept in step with edits until the next judgement."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.tui.looks import Look


class QuotationSpan(NamedTuple):
    """A quotation in the draft: code points [start, end) of the text that was judged."""

    start: int
    end: int
    kind: VerdictKind | None
    """Its verdict; None once it was edited, as the verdict then no longer holds."""
    id: str
    waived: bool = False
    """Whether a reviewer lets it pass although it does not stand."""


class QuotationSpans:
    """The quotations of a draft in order of place; they may nest."""

    def __init__(self, spans: Sequence[QuotationSpan] = ()) -> None:
        self._spans = sorted(spans, key=lambda span: (span.start, -span.end))
        # The furthest end so far tells where looking backwards may stop although spans nest.
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def __iter__(self) -> Iterator[QuotationSpan]:
        return iter(self._spans)

    def within(self, start: int, end: int) -> list[QuotationSpan]:
        """The quotations that share a character with [start, end), outer ones first."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._spans, end, key=lambda span: span.start)
        return [span for span in self._spans[first:last] if span.end > start]

    def at(self, offset: int) -> QuotationSpan | None:
        """The innermost quotation that a cursor at `offset` is in or directly behind."""
        first = bisect_left(self._reach, offset)
        last = bisect_right(self._spans, offset, key=lambda span: span.start)
        return next((span for span in reversed(self._spans[first:last]) if span.end >= offset), None)

    def find(self, id: str) -> QuotationSpan | None:
        """The quotation with this id."""
        return next((span for span in self._spans if span.id == id), None)

    def edited(self, at: int, removed: int, inserted: int) -> QuotationSpans:
        """The quotations after `removed` code points at `at` gave way to `inserted` ones.

        A quotation that the edit touches loses its verdict; one that lay wholly in the removed text is gone.
        """
        growth, end = inserted - removed, at + removed
        behind = bisect_right(self._spans, end, key=lambda span: span.start)
        moved = [_moved(span, at, end, growth) for span in self._spans[:behind]]
        moved += [_shifted(span, growth) for span in self._spans[behind:]]
        return QuotationSpans([span for span in moved if span.start < span.end])


def _shifted(span: QuotationSpan, growth: int) -> QuotationSpan:
    # As `_replace` gives it, in a third of the time: at every key press there is one for each quotation behind it.
    return QuotationSpan(span[0] + growth, span[1] + growth, *span[2:])


def _moved(span: QuotationSpan, start: int, end: int, growth: int) -> QuotationSpan:
    """`span` after [start, end) gave way to a text `growth` longer, which belongs to it only if inside it."""
    if span.end < start:
        return span
    if span.start > end:
        return _shifted(span, growth)
    first = span.start if span.start < start else max(span.start, end) + growth
    last = span.end + growth if span.end >= end and span.end > start else min(span.end, start)
    return span._replace(start=first, end=last, kind=None)


class FindingMark(NamedTuple):
    """The beginning of what a finding is about: an offset in the text that was judged."""

    at: int
    number: int
    """Its index in the assessment's findings."""
    look: Look
    unclosed: bool = False
    """Whether a quotation mark stands there that is never closed, or closes nothing."""


class FindingMarks:
    """The marks of a draft in order of place."""

    def __init__(self, marks: Sequence[FindingMark] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.at)

    def within(self, start: int, end: int) -> Sequence[FindingMark]:
        """The marks at offsets in [start, end)."""
        first, last = (bisect_left(self._marks, offset, key=lambda mark: mark.at) for offset in (start, end))
        return self._marks[first:last]

    def nearest(self, start: int, end: int, offset: int) -> FindingMark | None:
        """Of the marks in [start, end) the last one at or before `offset`, else the first one; None for none."""
        return _nearest(self.within(start, end), offset)

    def worst(self, start: int, end: int, offset: int) -> FindingMark | None:
        """As `nearest`, of the worst marks in [start, end)."""
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
