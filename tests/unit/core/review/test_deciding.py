"""Who may decide what, and what stands in the ledger then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from brief_tui.core.event import ReviewConfig
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.review.deciding import decided, why_not, withdrawn
from brief_tui.core.review.ledger import DecisionKind, Ledger
from brief_tui.core.review.signing import reviewed
from brief_tui.core.sources.transcripts import TranscriptGrade
from tests.unit.factories import make_event, make_evidence, make_judged, make_verdict

NOW = datetime(2026, 4, 27, 4, 8, tzinfo=UTC)
APPROVED, WAIVED, WITHDRAWN = DecisionKind.APPROVED, DecisionKind.WAIVED, DecisionKind.WITHDRAWN
FOUR_EYES = ReviewConfig(authors=["Oda Finch"], four_eyes=True)


@pytest.mark.parametrize(
    ("verdict", "kind", "words"),
    [
        (VerdictKind.EXACT, APPROVED, ""),
        (VerdictKind.TIDIED, APPROVED, ""),
        (VerdictKind.DRIFTED, APPROVED, "It is drifted and does not stand: put it right, or waive it."),
        (VerdictKind.UNCHECKED, APPROVED, "It is unchecked and does not stand: put it right, or waive it."),
        (VerdictKind.FABRICATED, APPROVED, "It is fabricated and does not stand: repair it, take it out, or add"),
        (VerdictKind.DRIFTED, WAIVED, ""),
        (VerdictKind.EXACT, WAIVED, "It stands: there is nothing to waive."),
        (VerdictKind.FABRICATED, WAIVED, "It is fabricated, which may not be waived here: repair it"),
        (VerdictKind.FABRICATED, WITHDRAWN, ""),
    ],
)
def test_why_not(verdict: VerdictKind, kind: DecisionKind, words: str) -> None:
    refusal = why_not(make_judged(make_verdict(verdict)), kind, "Oda Finch", ReviewConfig())
    assert refusal.startswith(words)
    assert bool(refusal) is bool(words)


def test_the_policy_says_what_may_be_waived() -> None:
    policy = ReviewConfig(waivable=["fabricated"])
    assert not why_not(make_judged(make_verdict(VerdictKind.FABRICATED)), WAIVED, "Oda Finch", policy)
    assert "waivable" in why_not(make_judged(make_verdict(VerdictKind.DRIFTED)), WAIVED, "Oda Finch", policy)


@pytest.mark.parametrize("kind", [APPROVED, WAIVED])
def test_four_eyes_let_others_decide(kind: DecisionKind) -> None:
    judged = make_judged(make_verdict(VerdictKind.EXACT if kind is APPROVED else VerdictKind.DRIFTED))
    assert "four_eyes" in why_not(judged, kind, "oda FINCH", FOUR_EYES)
    assert not why_not(judged, kind, "Ruth Vale", FOUR_EYES)
    assert not why_not(judged, WITHDRAWN, "Oda Finch", FOUR_EYES)


def test_a_decision_holds_for_what_it_is_about_until_it_is_withdrawn() -> None:
    judged = make_judged(make_verdict(VerdictKind.DRIFTED))
    decision = decided(judged, WAIVED, "Oda Finch", NOW, " two\n lines ")
    assert decision.reason == "two lines"
    assert Ledger((decision,)).decision(judged.quotation, judged.verdict) == decision
    back = withdrawn(decision, "Ruth Vale", NOW)
    assert (back.by, back.words) == ("Ruth Vale", judged.quotation.text)
    assert Ledger((decision, back)).decision(judged.quotation, judged.verdict) is None


def test_how_much_is_reviewed_is_told_in_one_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    def compared(*_: object) -> bool:
        raise AssertionError("no two quotations are compared")

    monkeypatch.setattr(Judged, "__eq__", compared)
    first, second = (make_judged(line=line) for line in (1, 2))
    first = replace(first, decision=decided(first, APPROVED, "Oda Finch", NOW))
    assert [[judged.quotation.line for judged in those] for those in reviewed([first, second], make_event())] == [
        [1],
        [2],
    ]


def test_a_decision_says_what_the_verdict_rested_on() -> None:
    long = make_evidence("The tide tables were wrong, " + 30 * "and wrong again, " + "and nobody said so.")
    silent = make_evidence(time=None, speaker=None, line=3, grade=TranscriptGrade.MACHINE)
    drifted, stitched = VerdictKind.DRIFTED, VerdictKind.STITCHED
    told = decided(make_judged(make_verdict(drifted, evidence=(long, silent))), WAIVED, "Oda Finch", NOW, "so")
    (passage,) = told.passages
    assert passage.startswith("Ilse Tamm at 00:12:04, transcripts/tamm.vtt:88: “The tide tables were wrong, and")
    assert passage.endswith("and nobody said so.”")
    assert len(passage) < 260
    pieces = decided(make_judged(make_verdict(stitched, evidence=(long, silent))), WAIVED, "Oda Finch", NOW, "so")
    assert pieces.passages[1:] == (
        "an unknown speaker, transcripts/tamm.vtt:3 (machine transcript): “The tide tables were wrong.”",
    )
    assert withdrawn(told, "Ruth Vale", NOW).passages == told.passages
    assert decided(make_judged(make_verdict(VerdictKind.FABRICATED)), WAIVED, "Oda Finch", NOW, "so").passages == ()
