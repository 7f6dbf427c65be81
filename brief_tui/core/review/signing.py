"""What the ledger means for the gate: decisions that are void or do not count, and how much was reviewed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brief_tui.core.event import Event
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.reasons import clip
from brief_tui.core.review.ledger import Ledger, counts


def void_decisions(ledger: Ledger, quotations: Sequence[Judged], event: Event) -> Iterator[Finding]:
    """A finding for every decision that holds no more: an error until somebody decides anew.

    One about a quotation that was taken out is only a note.
    """
    for void in ledger.void([(judged.quotation, judged.verdict) for judged in quotations]):
        decision, quotation = void.decision, void.quotation
        words = f"{decision.by} {decision.kind} “{clip(decision.words)}”, but {void.why}"
        if quotation is None:
            yield Finding("void-decision", Severity.NOTE, event.brief, 0, 0, f"{words}.")
        else:
            message = f"{words}: review it again."
            place = quotation.line, quotation.column
            yield Finding("void-decision", Severity.ERROR, event.brief, *place, message, (quotation.id,))


def uncounted_decisions(quotations: Sequence[Judged], event: Event) -> Iterator[Finding]:
    """A warning for every decision of an author where the policy wants four eyes."""
    for judged in quotations:
        decision, quotation = judged.decision, judged.quotation
        if decision is not None and not counts(decision, event.review):
            message = (
                f"{decision.kind.capitalize()} by {decision.by}, which does not count: {decision.by} is an author of "
                "the brief. Somebody else has to decide."
            )
            place = quotation.line, quotation.column
            yield Finding("uncounted-decision", Severity.WARNING, event.brief, *place, message, (quotation.id,))


def reviewed(quotations: Sequence[Judged], event: Event) -> tuple[list[Judged], list[Judged]]:
    """Citations and speech with a decision that counts, and those without."""
    wanted = [judged for judged in quotations if not judged.is_term]
    done = [judged for judged in wanted if counts(judged.decision, event.review)]
    left = [judged for judged in wanted if not counts(judged.decision, event.review)]
    return done, left
