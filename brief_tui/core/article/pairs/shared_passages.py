"""The passages that quotations of one draft rest on: which of them two share, and which citation shows one."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Evidence, VerdictKind
from brief_tui.core.offsets import Span

_SHARED = 2 / 3
"""Share of a passage that a citation must have to show it."""
_LOOKED_AT = 50
"""Most marks near a passage that are compared with it."""
_NO_PASSAGE = frozenset({VerdictKind.FABRICATED})


def passages_of(judged: Judged) -> tuple[Evidence, ...]:
    """Where its words stand; none for what stands nowhere."""
    return () if judged.verdict.kind in _NO_PASSAGE else judged.verdict.evidence


def share_passage(one: Judged, other: Judged) -> bool:
    """Whether a passage of one overlaps a passage of the other."""
    return any(_overlap(a, b) for a in passages_of(one) for b in passages_of(other))


def _overlap(one: Evidence, other: Evidence) -> int:
    """How many matched characters two passages share."""
    if one.transcript != other.transcript or one.span.end <= other.span.start or other.span.end <= one.span.start:
        return 0
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.marks for b in other.marks)


class Passages:
    """The passages of some quotations by their place, for looking up what overlaps another one."""

    def __init__(self, those: Iterable[Judged]) -> None:
        self._marks: defaultdict[str, list[tuple[Span, Judged]]] = defaultdict(list)
        for judged in those:
            for evidence in passages_of(judged):
                self._marks[evidence.transcript] += [(mark, judged) for mark in evidence.marks]
        self._longest: dict[str, int] = {}
        for path, marks in self._marks.items():
            marks.sort(key=lambda entry: entry[0])
            self._longest[path] = max(mark.end - mark.start for mark, _ in marks)

    def overlapping(self, evidence: Evidence) -> dict[int, tuple[Judged, int]]:
        """The quotations that share matched characters with a passage, by identity, and how many characters."""
        found: dict[int, tuple[Judged, int]] = {}
        marks = self._marks.get(evidence.transcript, [])
        for start, end in evidence.marks if marks else ():
            first = bisect_right(marks, start - self._longest[evidence.transcript], key=lambda entry: entry[0].start)
            for mark, judged in islice(marks, max(0, first - 1), max(0, first - 1) + _LOOKED_AT):
                if mark.start >= end:
                    break
                shared = min(mark.end, end) - max(mark.start, start)
                if shared > 0:
                    before = found.get(id(judged), (judged, 0))[1]
                    found[id(judged)] = judged, before + shared
        return found

    def showing(self, judged: Judged) -> list[Judged]:
        """The verified ones whose passage has two thirds of the passage that a verified quotation rests on, or more."""
        found = []
        for evidence in judged.verdict.evidence if judged.verdict.stands else ():
            least = _SHARED * sum(mark.end - mark.start for mark in evidence.marks)
            found += [one for one, shared in self.overlapping(evidence).values() if one.verified and shared >= least]
        return found


def shown_by(quotations: Iterable[Judged]) -> dict[str, str]:
    """By the id of each verified quotation of the prose, the id of the citation that shows its passage.

    Of several, the first of its own pillar, else the first; quotations that no citation shows are left out.
    """
    those = list(quotations)
    passages = Passages(judged for judged in those if judged.is_citation)
    found = {}
    for judged in those:
        if judged.is_citation:
            continue
        pillar = judged.quotation.pillar
        showing = sorted(passages.showing(judged), key=lambda one: (one.quotation.pillar != pillar, one.quotation.span))
        if showing:
            found[judged.quotation.id] = showing[0].quotation.id
    return found
