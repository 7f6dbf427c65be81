"""What changed between two assessments of one article: checks that moved, quotations, findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from rapidfuzz import fuzz

from brief_tui.core.assessment import Assessment
from brief_tui.core.findings import Finding
from brief_tui.core.judging.judged import Judged
from brief_tui.core.rubric import Check

_ALIKE = 60.0
"""Likeness in percent from which on a new quotation is an earlier one in other words."""
_COMPARED = 40_000
"""Pairs of quotations beyond which nobody asks whether one is another in other words."""
_HEAD = 500
"""Characters by which they are compared."""
_LINES = re.compile(r"\blines? \d+(?:(?:, | and )\d+)*(?: and more)?")


class Moved(NamedTuple):
    """A check whose value, threshold or outcome is another one."""

    id: str
    label: str
    before: Check | None
    """None for a check that there was not."""
    now: Check | None
    """None for a check that there is no more."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed. A quotation is in one of its lists at most; it is followed where only its words changed."""

    checks: tuple[Moved, ...]
    """In the order of the rubric."""
    came_to_stand: tuple[Judged, ...]
    """As they are now, in order of appearance; the other quotations likewise."""
    stopped_standing: tuple[Judged, ...]
    reworded: tuple[Judged, ...]
    """Given to other people or in other words, with the same outcome."""
    new: tuple[Judged, ...]
    gone: tuple[Judged, ...]
    """The quotations that are gone, as they were before."""
    new_findings: tuple[Finding, ...]
    gone_findings: tuple[Finding, ...]

    def __bool__(self) -> bool:
        return any((self.checks, *self.quotations.values(), self.new_findings, self.gone_findings))

    @property
    def quotations(self) -> dict[str, tuple[Judged, ...]]:
        """The lists of quotations by what happened to them."""
        return {
            "came_to_stand": self.came_to_stand,
            "stopped_standing": self.stopped_standing,
            "reworded": self.reworded,
            "new": self.new,
            "gone": self.gone,
        }


class Since(NamedTuple):
    """What changed since a revision of the event folder, for reports."""

    revision: str
    """The revision as the user wrote it."""
    changes: Changes
    is_new: bool = False
    """Whether there was no such event then: all of it is new."""


def changes(before: Assessment | None, now: Assessment) -> Changes:
    """Compare two assessments, or one with nothing.

    Findings are the same by rule, file and message, wherever they stand.
    """
    old_quotations, old_findings = (before.quotations, before.findings) if before else ((), ())
    earlier = dict(_followed(old_quotations, now.quotations))
    ids = {judged.quotation.id for judged in earlier.values()}
    kept = [judged for judged in now.quotations if judged.quotation.id in earlier]
    was = [earlier[judged.quotation.id] for judged in kept]
    pairs = list(zip(was, kept, strict=True))
    return Changes(
        checks=moved_checks(before, now),
        came_to_stand=tuple(one for old, one in pairs if one.verified and not old.verified),
        stopped_standing=tuple(one for old, one in pairs if old.verified and not one.verified),
        reworded=tuple(
            one for old, one in pairs if old.verified == one.verified and old.quotation.id != one.quotation.id
        ),
        new=tuple(judged for judged in now.quotations if judged.quotation.id not in earlier),
        gone=tuple(judged for judged in old_quotations if judged.quotation.id not in ids),
        new_findings=_without(now.findings, old_findings),
        gone_findings=_without(old_findings, now.findings),
    )


def moved_checks(before: Assessment | None, now: Assessment) -> tuple[Moved, ...]:
    """The checks that moved, in the order of the rubric; those that are gone come last."""
    old, new = ({check.id: check for check in (one.checks if one else ())} for one in (before, now))
    every = dict.fromkeys(chain(new, old))
    rows = (Moved(id, (new.get(id) or old[id]).label, old.get(id), new.get(id)) for id in every)
    return tuple(row for row in rows if _seen(row.before) != _seen(row.now))


def _seen(check: Check | None) -> tuple[str, str, bool] | None:
    return None if check is None else (check.shown, check.wanted, check.passed)


def _followed(before: Sequence[Judged], now: Sequence[Judged]) -> Iterator[tuple[str, Judged]]:
    """Id of a quotation now, and what it was: the same id, else the one of its kind that is most alike."""
    old = {judged.quotation.id: judged for judged in before}
    new = {judged.quotation.id: judged for judged in now}
    yield from ((id, old[id]) for id in new if id in old)
    gone = [judged for id, judged in old.items() if id not in new]
    come = [judged for id, judged in new.items() if id not in old]
    if len(gone) * len(come) > _COMPARED:
        return
    scored = sorted(
        (-_likeness(one, other), place, n)
        for n, one in enumerate(come)
        for place, other in enumerate(gone)
        if one.quotation.kind == other.quotation.kind
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for score, place, n in scored:
        if -score >= _ALIKE and place not in taken[0] and n not in taken[1]:
            taken[0].add(place)
            taken[1].add(n)
            yield come[n].quotation.id, gone[place]


def _likeness(one: Judged, other: Judged) -> float:
    return fuzz.ratio(one.quotation.text[:_HEAD], other.quotation.text[:_HEAD], score_cutoff=_ALIKE)


def _without(findings: Sequence[Finding], others: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings that are not among the others, each of which stands for one."""
    there = Counter(map(_what, others))
    found = []
    for finding in findings:
        there[_what(finding)] -= 1
        if there[_what(finding)] < 0:
            found.append(finding)
    return tuple(found)


def _what(finding: Finding) -> tuple[str, str, str]:
    # Messages name lines of other places, which move with every line that is written above them.
    return finding.id, finding.path, _LINES.sub("line", finding.message)
