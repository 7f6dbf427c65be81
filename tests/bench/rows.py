"""A row of the table: what was measured, against its budget."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from time import process_time
from typing import NamedTuple

from rapidfuzz import fuzz

from brief_tui.core.draft.brief import Quotation


class Row(NamedTuple):
    """One measurement."""

    name: str
    measured: str
    budget: str = ""
    """Empty for what is only told."""
    kept: bool | None = None

    def __str__(self) -> str:
        mark = "" if self.kept is None else "ok" if self.kept else "MISSED"
        return f"{self.name:50} | {self.measured:44} | {self.budget:10} | {mark}"


def within(name: str, seconds: float, most: float) -> Row:
    """A time that may not be more than `most` seconds."""
    return Row(name, f"{seconds * 1000:.1f} ms", f"<= {most * 1000:.0f} ms", seconds <= most)


def faster(name: str, ours: float, theirs: float, least: float | None = None) -> Row:
    """How many times faster than a baseline something is, and at least should be."""
    measured = f"{ours * 1000:.2f} ms against {theirs * 1000:.1f} ms: {theirs / ours:.1f}x"
    return Row(name, measured) if least is None else Row(name, measured, f">= {least:.0f}x", theirs >= least * ours)


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """Median processor time of `runs` runs after one warm-up."""
    work()
    return statistics.median(once(work) for _ in range(runs))


def once(work: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    """Time of one run: the processor's, so that it is the same on a busy machine."""
    began = clock()
    work()
    return clock() - began


def p95(times: Sequence[float]) -> float:
    """What 95 of 100 do not exceed."""
    return sorted(times)[int(len(times) * 0.95)]


def fuzzy(quotations: Sequence[Quotation], texts: Sequence[str]) -> float:
    """Seconds of the fuzzy search for all quotations in all texts; on large corpora one quotation stands for all."""
    sample = quotations if len(texts) <= 100 else quotations[:1]

    def search() -> None:
        for quoted in sample:
            for text in texts:
                fuzz.partial_ratio_alignment(quoted.text, text)

    return once(search) * len(quotations) / len(sample)
