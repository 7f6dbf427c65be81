"""The queue of a review: which quotations are looked at, in which order, and where the reviewer is; no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Literal, NamedTuple

from brief_tui.core.judging.evidence import gravity
from brief_tui.core.phrasing import plural
from brief_tui.core.review.ledger import counts, quotation_digest

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.judging.judged import Judged
    from brief_tui.core.review.ledger import Ledger


class Filter(StrEnum):
    """Which quotations are in the queue, in the order in which a key goes through them."""

    ALL = "all"
    UNREVIEWED = "unreviewed"
    FAILING = "failing"
    NOTED = "noted"
    PILLAR = "in this pillar"


class Left(NamedTuple):
    """Where a review was left: at which quotation, by which filter, in which pillar."""

    id: str | None
    filter: Filter
    pillar: str | None


class ReviewQueue:
    """Citations and speech of an assessment, worst first, and the one on the screen.

    What is on the screen stays there, whatever happens to the draft or the ledger: it is in the queue until the
    reviewer goes on, although the filter may not want it any more.
    """

    def __init__(self, assessment: Assessment, left: Left | None = None, at: str | None = None) -> None:
        """Begins at the quotation with the id `at`, else where it was left, else at the first without a decision."""
        self._filter = left.filter if left else Filter.ALL
        self._pillar: str | None = left.pillar if left else None
        self._returns = False
        self._assessment = assessment
        self._all = _worst_first(assessment)
        there = [judged.quotation.id for judged in self._all]
        undecided = (judged.quotation.id for judged in self._all if not self.is_decided(judged))
        known = (id for id in (at, left.id if left else None) if id in there)
        self._id: str | None = next(chain(known, undecided, there), None)

    @property
    def left(self) -> Left:
        """Where the review stands, to go on from there later."""
        return Left(self._id, self._filter, self._pillar)

    @property
    def filter(self) -> Filter:
        """What is in the queue."""
        return self._filter

    @property
    def current(self) -> Judged | None:
        """The quotation on the screen; None when there is none at all."""
        return next((judged for judged in self._all if judged.quotation.id == self._id), None)

    def is_at(self, judged: Judged) -> bool:
        """Whether this quotation is on the screen, wherever in the draft it stands by now."""
        return judged.quotation.id == self._id

    @property
    def items(self) -> list[Judged]:
        """The quotations in the queue."""
        return [judged for judged in self._all if self._wanted(judged) or judged.quotation.id == self._id]

    @property
    def all_decided(self) -> bool:
        """Whether there is nothing left to decide."""
        return all(map(self.is_decided, self._all))

    def is_decided(self, judged: Judged) -> bool:
        """Whether there is a decision that counts."""
        return counts(judged.decision, self._assessment.event.review)

    def progress(self) -> str:
        """ "7 of 23 · 5 decided", or, with a filter, "2 of 6 failing · 5 of 23 decided"."""
        items, total = self.items, len(self._all)
        if (current := self.current) is None:
            return "no quotations"
        place = f"{items.index(current) + 1} of {len(items)}"
        decided = sum(map(self.is_decided, self._all))
        if self._filter is Filter.ALL:
            return f"{place} · {decided} decided"
        return f"{place} {self._filter} · {decided} of {total} decided"

    # Going

    def step(self, by: Literal[1, -1]) -> bool:
        """Go to the next (1) or previous (-1) one; False at the end."""
        items, current = self.items, self.current
        if current is None:
            return False
        at = items.index(current) + by
        if not 0 <= at < len(items):
            return False
        self._id = items[at].quotation.id
        return True

    def go_on(self, done: Sequence[str]) -> bool:
        """Go to the next one without a decision, from the start again past the end; False when there is none.

        `done` are the ids of those that are decided, as the assessment may not know yet.
        """
        items, current = self.items, self.current
        at = items.index(current) if current else 0
        ahead = (j for j in [*items[at + 1 :], *items[:at]] if j.quotation.id not in done and not self.is_decided(j))
        found = next(ahead, None)
        if found is not None:
            self._id = found.quotation.id
        return found is not None

    def go_to_words(self, digest: str) -> None:
        """Go to the first quotation with this digest, whatever the filter; nowhere when there is none."""
        found = next((judged for judged in self._all if quotation_digest(judged.quotation) == digest), None)
        self._id = found.quotation.id if found else self._id

    def next_filter(self) -> None:
        """Change to the next filter that lets something through, and to its first quotation if need be."""
        if self._filter is Filter.ALL:  # other filters may have gone to another pillar
            self._pillar = self.current.quotation.pillar if self.current else None
        order = list(Filter)
        at = order.index(self._filter)
        for candidate in [*order[at + 1 :], *order[:at]]:
            self._filter = candidate
            wanted = list(filter(self._wanted, self._all))
            if wanted:
                break
        if self.current not in wanted and wanted:
            self._id = wanted[0].quotation.id

    def _wanted(self, judged: Judged) -> bool:
        if self._filter is Filter.UNREVIEWED:
            return not self.is_decided(judged)
        if self._filter is Filter.FAILING:
            return not judged.passes
        if self._filter is Filter.NOTED:
            return _noted(judged)
        return self._filter is Filter.ALL or judged.quotation.pillar == self._pillar

    # Following

    def expect_return(self) -> None:
        """Go to the quotation that comes back once a repair is taken back."""
        self._returns = True

    def follow(self, assessment: Assessment) -> None:
        """Take over a new assessment. Of a quotation whose words were changed, what stands in its place is shown.

        Everything keeps its place, what was put right too; what is new comes last, worst first.
        """
        before, self._assessment = self._assessment, assessment
        order = [judged.quotation.id for judged in self._all]
        place = order.index(self._id) if self._id in order else 0
        fresh = _worst_first(assessment)
        there = {judged.quotation.id for judged in fresh}
        moved = {id: _successor(before, assessment, id) for id in order if id not in there} if there else {}
        if self._id in moved:
            self._id = moved[self._id]
        came = [successor for successor in moved.values() if successor is not None]
        if self._returns and came:
            self._id, self._returns = came[0], False
        places = {moved.get(id) or id: n for n, id in enumerate(order)}
        self._all = sorted(fresh, key=lambda judged: places.get(judged.quotation.id, len(places)))
        if self._id is None and self._all:
            self._id = self._all[min(place, len(self._all) - 1)].quotation.id


def decided_by(ledger: Ledger, assessment: Assessment) -> list[str]:
    """Ids of the quotations with a decision that counts, those that the assessment does not know of yet too."""
    policy = assessment.event.review
    rows = assessment.quotations
    return [j.quotation.id for j in rows if counts(ledger.decision(j.quotation, j.verdict), policy)]


def left_over(queue: ReviewQueue, done: Sequence[str] = ()) -> str:
    """What is said past the last quotation; `done` as in `go_on`."""
    waiting = sum(judged.quotation.id not in done and not queue.is_decided(judged) for judged in queue.items)
    if not waiting:
        return "Everything here is decided."
    return f"That was the last one; {waiting} {plural(waiting, 'quotation')} here without a decision."


def _worst_first(assessment: Assessment) -> list[Judged]:
    """What the gate counts: the worst verdicts first, of these a changed number, then a negation (`gravity`).

    Then what there is to look at comes before the rest, and at last it is by place in the brief.

    Decisions do not move anything, so that the queue stays as it is while one goes through it.
    """
    found = {id for finding in assessment.findings if not finding.allowed for id in finding.quotations}
    found |= {judged.quotation.id for judged in assessment.quotations if judged.verdict.warnings}
    return sorted(assessment.statements, key=lambda j: (gravity(j.verdict), j.quotation.id not in found))


def _noted(judged: Judged) -> bool:
    """Whether it stands with something that a careful editor should see."""
    return judged.verified and (judged.verdict.kind.noted or bool(judged.verdict.warnings))


def _successor(before: Assessment, after: Assessment, id: str | None) -> str | None:
    """The quotation that stands where this one stood: behind the nearest earlier one that is still there."""
    old = [judged.quotation.id for judged in before.statements]
    new = [judged.quotation.id for judged in after.statements]
    if id not in old:
        return None
    kept = next((earlier for earlier in reversed(old[: old.index(id)]) if earlier in new), None)
    at = new.index(kept) + 1 if kept is not None else 0
    return next((fresh for fresh in new[at:] if fresh not in old), None)
