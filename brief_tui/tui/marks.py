"""Marked characters of a text as spans that ascend and do not overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from brief_tui.core.offsets import Span


def apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The characters of `spans`, as spans that ascend and neither overlap nor touch; empty ones are dropped."""
    result: list[Span] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def within(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """The `spans` that share a character with [start, end); they must be `apart`."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, end, key=lambda span: span.start)]
