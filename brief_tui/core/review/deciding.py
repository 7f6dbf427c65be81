"""Deciding about a quotation: whether the policy lets somebody, in words, and the entry of the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from brief_tui.core.event import ReviewConfig
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.reasons import clip
from brief_tui.core.judging.verdict import Verdict, VerdictKind
from brief_tui.core.review.ledger import Decision, DecisionKind, neighbours, quotation_digest, source_digest

_WORDS, _PIECES = 200, 4
"""Characters of a passage that people who read the ledger are shown, and so many pieces of a quotation."""


def why_not(judged: Judged, kind: DecisionKind, by: str, policy: ReviewConfig) -> str:
    """Why `by` may not decide so, and what to do instead; empty when that may be.

    What does not stand is never approved: it is waived, for a reason, or put right. Decisions of authors are taken
    back by anybody, for that lets nothing pass.
    """
    if kind is DecisionKind.WITHDRAWN:
        return ""
    if policy.four_eyes and by.casefold() in {name.casefold() for name in policy.authors}:
        return f"{by} is an author of this brief: [review] four_eyes of event.toml wants somebody else to decide."
    verdict = judged.verdict
    if kind is DecisionKind.APPROVED:
        return "" if verdict.stands else f"It is {verdict.kind} and does not stand: {_instead(verdict.kind, policy)}."
    if verdict.stands:
        return "It stands: there is nothing to waive."
    if verdict.kind not in policy.waivable:
        return (
            f"It is {verdict.kind}, which may not be waived here: {_instead(verdict.kind, policy)}. "
            "Your newsroom’s policy is [review] waivable in event.toml."
        )
    return ""


def _instead(kind: VerdictKind, policy: ReviewConfig) -> str:
    """What can be done with a quotation that does not stand."""
    return "put it right, or waive it" if kind in policy.waivable else "repair it, take it out, or add the transcript"


def decided(
    judged: Judged, kind: DecisionKind, by: str, at: datetime, reason: str = "", among: Sequence[Judged] = ()
) -> Decision:
    """The decision about these words, given to this person, resting on that passage.

    `among` are all quotations of the brief, in order, by which its place is known once its words change.
    """
    quotation, verdict = judged.quotation, judged.verdict
    around = zip(among, neighbours([other.quotation for other in among]), strict=True)
    return Decision(
        kind=kind,
        by=by,
        at=at,
        reason=" ".join(reason.split()),
        quotation=quotation_digest(quotation),
        source=source_digest(verdict),
        verdict=str(verdict.kind),
        speaker=quotation.attribution.name if quotation.attribution else "",
        words=quotation.text,
        passages=_passages(verdict),
        beside=next((beside for other, beside in around if other.quotation.id == quotation.id), ()),
    )


def _passages(verdict: Verdict) -> tuple[str, ...]:
    """ "Ada Moreau at 00:12:04, moreau.vtt:88: “We replaced the store …”": each piece, or else the best passage."""
    pieces = verdict.evidence if verdict.kind is VerdictKind.STITCHED else verdict.evidence[:1]
    return tuple(
        f"{one.sayer}, {one.transcript}:{one.line}{one.caveat}: “{clip(one.text, _WORDS)}”" for one in pieces[:_PIECES]
    )


def withdrawn(decision: Decision, by: str, at: datetime) -> Decision:
    """The entry that takes `decision` back."""
    return replace(decision, kind=DecisionKind.WITHDRAWN, by=by, at=at, reason="", beside=())
