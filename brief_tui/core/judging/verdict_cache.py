"""The verdicts of one draft: none is worked out twice, and those of an earlier assessment are taken over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from brief_tui.core.draft.brief import Quotation, QuotationKind
from brief_tui.core.judging.case import Claim
from brief_tui.core.judging.judge import Judge
from brief_tui.core.judging.reasons import BOUND
from brief_tui.core.judging.verdict import Concern, Evidence, Verdict, VerdictKind

Question = tuple[QuotationKind, str, Claim]
"""The kind and text of a quotation, and the person it is given to: what a verdict depends on beside the sources."""
_ALTERED = frozenset({VerdictKind.DRIFTED, VerdictKind.STITCHED, VerdictKind.FABRICATED})


class Verdicts:
    """The verdicts of a judge on the quotations of one draft."""

    def __init__(
        self, judge: Judge, known: Mapping[Question, Verdict], is_report: Callable[[Evidence], bool] = lambda _: False
    ) -> None:
        """`known` are the verdicts that may be taken over.

        `is_report` tells whether its speaker says of a passage without quotation marks that another one said it.
        """
        self._judge, self._known, self._is_report = judge, known, is_report
        self.given: dict[Question, Verdict] = {}
        """The verdicts so far."""

    def of(self, quotation: Quotation) -> Verdict:
        """The verdict on a quotation."""
        question = (quotation.kind, quotation.text, self._judge.claim(quotation))
        verdict = self.given.get(question) or self._kept(question) or self._judge.judge(quotation)
        self.given[question] = verdict
        return verdict

    def heard(self, quotation: Quotation) -> tuple[Quotation, Verdict]:
        """A quotation and its verdict; one that the prose gives to nobody is given to the first of those who could be
        meant who says these words; where nobody does, to the one of them who says nearly these. One that it gives to a
        stranger is told by the first near by who quotes these words."""
        verdict = self.of(quotation)
        if verdict.kind is not VerdictKind.UNATTRIBUTED:
            return quotation, verdict
        for who in filter(None, (quotation.likely, *quotation.possible)):
            given = replace(quotation, attribution=who)
            if not (verdict.evidence or self._is_near(given, verdict)):
                continue
            theirs = self.of(given)
            if theirs.stands if verdict.evidence else theirs.kind in _ALTERED:
                return given, theirs
        for teller in quotation.tellers if verdict.evidence else ():
            given = replace(quotation, attribution=teller)
            theirs = self.of(given)
            if theirs.stands and self._is_relayed(theirs):
                return given, theirs
        return quotation, verdict

    def _is_relayed(self, verdict: Verdict) -> bool:
        marked = any(warning.concern is Concern.RELAYED for warning in verdict.warnings)
        return marked or self._is_report(verdict.evidence[0])

    def _is_near(self, given: Quotation, verdict: Verdict) -> bool:
        """Whether it is the one whom the quotation is given to who says what comes nearest to it."""
        near = verdict.hint
        return near is not None and self._judge.person(near.speaker) == self._judge.claim(given).person

    def _kept(self, question: Question) -> Verdict | None:
        """A verdict that is taken over with what it took, so that the reserve goes to the same quotations as it would
        if all were judged anew; what the budget no longer holds is judged, and cut off."""
        verdict, budget = self._known.get(question), self._judge.budget
        if verdict is None or verdict.reason == BOUND or not budget.can_spend(verdict.from_reserve):
            return None
        budget.draw(verdict.from_reserve)
        return verdict
