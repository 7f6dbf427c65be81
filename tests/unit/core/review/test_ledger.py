"""Decisions hold for these words and that passage, and waivers count as event.toml lets them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event import Event, PillarConfig, ReviewConfig, RubricConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.people import People
from brief_tui.core.review import deciding
from brief_tui.core.review.deciding import withdrawn
from brief_tui.core.review.ledger import Decision, DecisionKind, Ledger, quotation_digest, source_digest
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

SAID: list[tuple[str | None, str]] = [
    ("Ada Moreau", "We replaced the store because YAML is very verbose. It took nine weeks of evenings.")
]
RUBRIC = RubricConfig(verified_citations=0, operators=0, tickers=0)
RIGHT = "It took nine weeks of evenings."
WRONG = "We replaced the shop because YAML is very verbose."


def sources(policy: ReviewConfig | None = None, said: list[tuple[str | None, str]] | None = None) -> Sources:
    event = Event(
        title="Quay Talks",
        pillars=[PillarConfig(id="dev", heading="Developer")],
        rubric=RUBRIC,
        review=policy or ReviewConfig(),
    )
    talk = transcript(said or SAID, "transcripts/talk.txt")
    return Sources(event, (talk,), TranscriptIndex((talk,)), People(talk.speakers))


def brief(*quotations: str) -> str:
    cited = "\n\n".join(f"> “{words}”\n> — Ada Moreau" for words in quotations)
    return f"# Quay\n\n## Developer\n\n### Stores\n\nMoreau on the store.\n\n{cited}\n"


def decided(judged: Judged, kind: DecisionKind, by: str = "k.ohm", reason: str = "the audio says so") -> Decision:
    return Decision(
        kind=kind,
        by=by,
        at=datetime(2026, 5, 1, 9, 30, tzinfo=UTC),
        reason=reason,
        quotation=quotation_digest(judged.quotation),
        source=source_digest(judged.verdict),
        verdict=judged.verdict.kind,
        speaker=judged.speaker or "",
        words=judged.quotation.text,
    )


def reviewed(
    text: str, kind: DecisionKind, policy: ReviewConfig | None = None, by: str = "k.ohm"
) -> tuple[Sources, Assessment]:
    """The first quotation of `text` decided about, and everything assessed again."""
    ground = sources(policy)
    first = assess(ground, text).quotations[0]
    ground = replace(ground, ledger=Ledger((decided(first, kind, by),)))
    return ground, assess(ground, text)


def test_a_waived_quotation_passes_and_is_told_of() -> None:
    ground, found = reviewed(brief(WRONG, RIGHT), DecisionKind.WAIVED)
    assert assess(replace(ground, ledger=Ledger()), brief(WRONG, RIGHT)).gate == "fail"
    assert found.gate == "pass"
    assert found.quotations[0].waived and not found.quotations[0].verified
    assert found.checks[0].note == "1 waived"
    assert (found.pillars[0].verified, found.pillars[0].waived, found.pillars[0].passed) == (1, 1, True)


def test_an_approval_lets_nothing_pass() -> None:
    _, found = reviewed(brief(WRONG, RIGHT), DecisionKind.APPROVED)
    assert found.gate == "fail"
    assert found.quotations[0].decision is not None


def test_a_withdrawn_waiver_waives_nothing() -> None:
    ground, found = reviewed(brief(WRONG), DecisionKind.WAIVED)
    again = decided(found.quotations[0], DecisionKind.WITHDRAWN)
    ledger = Ledger((*ground.ledger.decisions, again))
    assert assess(replace(ground, ledger=ledger), brief(WRONG)).gate == "fail"


def test_what_nobody_said_is_waived_only_where_event_toml_lets_it() -> None:
    text = brief("Penguins audit the pumps on alternate Thursdays in the rain.")
    _, refused = reviewed(text, DecisionKind.WAIVED)
    assert refused.quotations[0].verdict.kind == "fabricated" and refused.gate == "fail"
    _, allowed = reviewed(text, DecisionKind.WAIVED, ReviewConfig(waivable=["fabricated"]))
    assert allowed.gate == "pass"


@pytest.mark.parametrize(("by", "gate"), [("K.Ohm", "fail"), ("r.lind", "pass")])
def test_with_four_eyes_an_author_waives_nothing(by: str, gate: str) -> None:
    policy = ReviewConfig(four_eyes=True, authors=["k.ohm"])
    _, found = reviewed(brief(WRONG), DecisionKind.WAIVED, policy, by)
    assert found.gate == gate
    assert [one.id for one in found.findings if "does not count" in one.message] == (
        ["uncounted-decision"] if gate == "fail" else []
    )


def voids(found: Assessment) -> list[tuple[Severity, int, str]]:
    """Severity, line and words of each decision that is void."""
    return [(one.severity, one.line, one.message) for one in found.findings if one.id == "void-decision"]


def test_changed_words_make_a_decision_void_until_somebody_decides_anew() -> None:
    ground, _ = reviewed(brief(RIGHT), DecisionKind.APPROVED)
    changed = brief("It took nine weeks.")
    found = assess(ground, changed)
    ((severity, line, message),) = voids(found)
    assert (severity, line) == (Severity.ERROR, 9)
    assert "the quotation was changed" in message and found.gate == "fail"
    anew = decided(found.quotations[0], DecisionKind.APPROVED)
    ledger = Ledger((*ground.ledger.decisions, anew))
    found = assess(replace(ground, ledger=ledger), changed)
    assert (voids(found), found.gate) == ([], "pass")
    taken_back = replace(ground, ledger=Ledger((*ledger.decisions, withdrawn(anew, "k.ohm", anew.at))))
    assert [void[:2] for void in voids(assess(taken_back, changed))] == [(Severity.ERROR, 9)]


def test_a_quotation_that_was_taken_out_is_only_a_note() -> None:
    ground, _ = reviewed(brief(RIGHT), DecisionKind.APPROVED)
    found = assess(ground, brief("We replaced the store because YAML is very verbose."))
    ((severity, _, message),) = voids(found)
    assert (severity, found.gate) == (Severity.NOTE, "pass") and "was taken out" in message


ALIKE = "It takes nine weeks of mornings."
BOTH = [(SAID[0][0], f"{SAID[0][1]} {ALIKE} We never sell at night. Nobody sells at noon.")]


def decided_of(place: int, quotations: list[str], *, known: bool = True) -> Sources:
    """Sources whose ledger approves one of these quotations; `known`: with what stood beside it."""
    ground = sources(said=BOTH)
    every = assess(ground, brief(*quotations)).quotations
    now = datetime(2026, 5, 1, tzinfo=UTC)
    one = deciding.decided(every[place], DecisionKind.APPROVED, "k.ohm", now, among=every if known else ())
    return replace(ground, ledger=Ledger((one,)))


def test_what_stood_beside_a_quotation_that_was_taken_out_is_not_what_became_of_it() -> None:
    found = assess(decided_of(0, [RIGHT, ALIKE]), brief(ALIKE))
    assert [void[:2] for void in voids(found)] == [(Severity.NOTE, 0)] and found.gate == "pass"


def test_what_is_alike_in_another_place_is_not_what_became_of_it() -> None:
    others = ["We never sell at night.", "Nobody sells at noon.", ALIKE]
    found = assess(decided_of(0, [RIGHT, *others]), brief(*others))
    assert [void[0] for void in voids(found)] == [Severity.NOTE]


@pytest.mark.parametrize("known", [True, False])
def test_the_changed_quotation_is_found_where_it_stood(known: bool) -> None:
    before = decided_of(1, ["We never sell at night.", RIGHT, "Nobody sells at noon."], known=known)
    found = assess(before, brief("We never sell at night.", "It took nine weeks.", "Nobody sells at noon."))
    assert [void[:2] for void in voids(found)] == [(Severity.ERROR, 12)] and found.gate == "fail"


def test_no_quotation_is_what_became_of_two() -> None:
    ground = sources(said=BOTH)
    every = assess(ground, brief(RIGHT, ALIKE)).quotations
    ledger = Ledger(tuple(decided(one, DecisionKind.APPROVED) for one in every))
    found = assess(replace(ground, ledger=ledger), brief("It takes nine weeks."))
    assert sorted(void[0] for void in voids(found)) == [Severity.ERROR, Severity.NOTE]


def test_what_was_decided_about_before_is_not_what_became_of_it() -> None:
    ground = sources(said=BOTH)
    every = assess(ground, brief(ALIKE, RIGHT)).quotations
    ledger = Ledger(tuple(decided(one, DecisionKind.APPROVED) for one in every))
    found = assess(replace(ground, ledger=ledger), brief(ALIKE))
    assert [void[0] for void in voids(found)] == [Severity.NOTE]


def test_a_changed_passage_makes_a_decision_void() -> None:
    ground, _ = reviewed(brief(RIGHT), DecisionKind.APPROVED)
    other = sources(said=[("Ada Moreau", "We left it. It took nine weeks; of evenings.")])
    found = assess(replace(other, ledger=ground.ledger), brief(RIGHT))
    (void,) = [finding for finding in found.findings if finding.id == "void-decision"]
    assert "passage" in void.message and found.gate == "fail"


def test_the_gate_may_want_every_quotation_reviewed() -> None:
    policy = ReviewConfig(sign_off=True)
    ground, half = reviewed(
        brief(RIGHT, "We replaced the store because YAML is very verbose."), DecisionKind.APPROVED, policy
    )
    (row,) = [check for check in half.checks if check.id == "sign-off"]
    assert (row.value, row.threshold, row.passed, row.missing) == (1, 2, False, "1 not reviewed")
    every = Ledger(tuple(decided(judged, DecisionKind.APPROVED) for judged in half.quotations))
    assert assess(replace(ground, ledger=every), half.brief.text).gate == "pass"


def test_another_company_makes_a_decision_void() -> None:
    text = brief(WRONG).replace("— Ada Moreau", "— Ada Moreau, Engineer @ Quayline")
    ground, found = reviewed(text, DecisionKind.WAIVED)
    assert found.gate == "pass"
    changed = assess(ground, text.replace("Quayline", "Tidewell"))
    (void,) = [finding for finding in changed.findings if finding.id == "void-decision"]
    assert "its attribution was changed" in void.message and changed.gate == "fail"
