"""What was decided of a quotation before, and whether it still holds; no widgets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from brief_tui.core.review.ledger import Decision, DecisionKind, Ledger, counts, quotation_digest, source_digest

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.judging.judged import Judged


class Entry(NamedTuple):
    """An earlier decision."""

    decision: Decision
    remark: str
    """Why it does not hold or count; empty when it does."""


def history(ledger: Ledger, assessment: Assessment, judged: Judged) -> list[Entry]:
    """Every decision about a quotation, the newest first; those about its words as they were come last."""
    digest = quotation_digest(judged.quotation)
    about = [decision for decision in ledger.decisions if decision.quotation == digest]
    entries = [Entry(decision, _remark(about, n, judged, assessment)) for n, decision in enumerate(about)]
    return [*reversed(entries), *_about_other_words(ledger, assessment, judged, digest)]


def _remark(about: list[Decision], n: int, judged: Judged, assessment: Assessment) -> str:
    decision, policy = about[n], assessment.event.review
    if decision.kind is DecisionKind.WITHDRAWN:
        return ""
    if n + 1 < len(about):
        return "taken back" if about[n + 1].kind is DecisionKind.WITHDRAWN else "decided anew since"
    if decision.source != source_digest(judged.verdict):
        was = f"; it was {decision.passages[0]}" if decision.passages else ""
        return f"void: the passage it rests on was changed{was}"
    if not counts(decision, policy):
        return "does not count: decided by an author of the brief"
    if decision.kind is DecisionKind.WAIVED and not judged.passes:
        return f"does not count: nobody may waive what is {judged.verdict.kind}"
    return ""


def _about_other_words(ledger: Ledger, assessment: Assessment, judged: Judged, digest: str) -> Iterator[Entry]:
    for void in ledger.void([(other.quotation, other.verdict) for other in assessment.quotations]):
        if (
            void.quotation is not None
            and void.quotation.id == judged.quotation.id
            and void.decision.quotation != digest
        ):
            yield Entry(void.decision, f"void: {void.why}")


def last_decision(ledger: Ledger, judged: Judged) -> Decision | None:
    """The decision about a quotation that can be taken back, whether it holds or is void."""
    digest = quotation_digest(judged.quotation)
    about = [decision for decision in ledger.decisions if decision.quotation == digest]
    return about[-1] if about and about[-1].kind is not DecisionKind.WITHDRAWN else None
