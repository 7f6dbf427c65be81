"""Runs of words that two texts share, in an order that holds in both. Linear in their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.sequences import common_start

GRAM = 3
"""Words in common that make a run."""
_RUNS = 30
_SKIPS = ((1, 1), (0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0), (2, 2))
"""Words of either side that may differ between what is the same on both sides of them."""


class Run(NamedTuple):
    """Words [at, at + length) of one quotation that are words [other, other + length) of the other."""

    at: int
    other: int
    length: int

    @property
    def ends(self) -> tuple[int, int]:
        """The word after the last one, in either."""
        return self.at + self.length, self.other + self.length


def shared_runs(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """Runs of three words and more, in an order that holds on both sides; the longest come first to choose."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(other) - GRAM + 1):
        known = places[tuple(other[j : j + GRAM])]
        if len(known) < GRAM:
            known.append(j)
    found: list[Run] = []
    ends: dict[int, int] = {}
    for i in range(len(one) - GRAM + 1):
        for j in places.get(tuple(one[i : i + GRAM]), ()):
            if ends.get(j - i, 0) > i:
                continue
            length = GRAM + common_start(one[i + GRAM :], other[j + GRAM :])
            ends[j - i] = i + length
            found.append(Run(i, j, length))
    chosen: list[Run] = []
    for run in sorted(found, key=lambda run: (-run.length, run))[:_RUNS]:
        if all(_before(run, known) or _before(known, run) for known in chosen):
            chosen.append(run)
    return sorted(chosen)


def _before(run: Run, later: Run) -> bool:
    return run.ends[0] <= later.at and run.ends[1] <= later.other


def reach(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """The runs in common from the start on, behind few words that differ; a single word only where a text ends."""
    i = j = 0
    found: list[Run] = []
    while True:
        for skip, skip_other in _SKIPS:
            a, b = i + skip, j + skip_other
            length = common_start(one[a:], other[b:])
            if length > 1 or (length == 1 and (a + 1 == len(one) or b + 1 == len(other))):
                found.append(Run(a, b, length))
                i, j = found[-1].ends
                break
        else:
            return found
