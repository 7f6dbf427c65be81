"""The page of a quotation under review, as printed, and what is told of earlier decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from brief_tui.core.assessment import Assessment
from brief_tui.core.event import ReviewConfig
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Caution, Concern, Edit, EditKind, VerdictKind
from brief_tui.core.offsets import LineTable, MappedText, Piece, Span
from brief_tui.core.review.deciding import decided, withdrawn
from brief_tui.core.review.ledger import Decision, DecisionKind, Ledger
from brief_tui.core.sources.transcripts import TimeMark, TimeMarks, Turn
from brief_tui.tui.review_history import history, last_decision
from brief_tui.tui.review_page import page
from tests.unit.factories import make_assessment, make_event, make_evidence, make_judged, make_transcript, make_verdict

NOW = datetime(2026, 4, 27, 4, 8, tzinfo=UTC)
SPEECH = "What did you find?\n\nThe tide tables were never right, and we knew. Then we left."
FIRST, SECOND = SPEECH.split("\n\n")
SPAN = Span(SPEECH.index("The"), SPEECH.index(", and"))
TRANSCRIPT = replace(
    make_transcript(),
    speech=MappedText(SPEECH, (Piece(0, 0),)),
    turns=(Turn(1, "Oda Finch", 0, len(FIRST)), Turn(2, "Ilse Tamm", len(FIRST) + 2, len(SPEECH))),
    times=TimeMarks([TimeMark(0, 724.0)]),
    lines=LineTable(SPEECH),
)
EVIDENCE = make_evidence("The tide tables were never right", span=SPAN, marks=(SPAN,), turn=2)
EDITS = (Edit(EditKind.SUBSTITUTE, "never right", "wrong", False, Span(21, 26)),)
DRIFTED = make_judged(make_verdict(VerdictKind.DRIFTED, evidence=(EVIDENCE,), edits=EDITS))
EXACT = make_judged(make_verdict(evidence=(EVIDENCE,)))


def assessed(*judged: Judged, **changes: Any) -> Assessment:  # noqa: ANN401 - whatever fields an assessment has
    return make_assessment(*judged, **({"transcripts": (TRANSCRIPT,)} | changes))


def lines(
    judged: Judged, ledger: Ledger | None = None, width: int = 70, height: int = 40, **changes: object
) -> list[str]:
    text = page(assessed(judged, **changes), judged, ledger or Ledger(), width, height)
    return [line.rstrip() for line in text.plain.split("\n")]


def marked(judged: Judged) -> set[str]:
    """The words that are shown in reverse."""
    text = page(assessed(judged), judged, Ledger(), 100, 40)
    return {text.plain[span.start : span.end] for span in text.spans if "reverse" in str(span.style)}


def test_page_as_printed() -> None:
    assert lines(DRIFTED) == [
        "Verdict ✗ drifted  brief.md:12 · Developer",
        "        Because it is drifted.",
        "",
        "Brief   “The tide tables were wrong.”",
        "        — Ilse Tamm, Harbour Engineer @ Brack Metals [BRCK]",
        "",
        "Source  transcripts/tamm.vtt:88 · 00:12:04 · turn 2",
        "        Oda Finch: What did you find?",
        "        Ilse Tamm: The tide tables were never right, and we knew. Then",
        "        we left.",
        "",
    ]


def test_differences_are_marked_in_both() -> None:
    assert marked(DRIFTED) == {"wrong", "never right"}


def test_the_name_is_the_difference_of_what_somebody_else_said() -> None:
    judged = make_judged(make_verdict(VerdictKind.MISATTRIBUTED, evidence=(EVIDENCE,)), speaker="Jon Feld")
    assert marked(judged) == {"Jon Feld", "Ilse Tamm"}


def test_words_left_out_have_a_sign() -> None:
    edits = (Edit(EditKind.DROP, "never", "", False, Span(21, 21)),)
    judged = make_judged(make_verdict(VerdictKind.DRIFTED, evidence=(EVIDENCE,), edits=edits))
    assert "Brief   “The tide tables were ‸wrong.”" in lines(judged)


def test_a_low_screen_shows_less_around() -> None:
    long = "Well. " * 60
    transcript = replace(
        TRANSCRIPT,
        speech=MappedText(long + SECOND, (Piece(0, 0),)),
        turns=(Turn(1, "Ilse Tamm", 0, len(long + SECOND)),),
    )
    span = Span(len(long), len(long) + 8)
    judged = make_judged(make_verdict(evidence=(make_evidence("The tide", span=span, marks=(span,)),)))
    low = " ".join(lines(judged, height=20, transcripts=(transcript,)))
    high = " ".join(lines(judged, height=40, transcripts=(transcript,)))
    assert 0 < low.count("Well.") < high.count("Well.") < 60
    assert "Ilse Tamm: … Well." in low


def test_pieces_are_shown_apart_and_others_counted() -> None:
    stitched = make_judged(make_verdict(VerdictKind.STITCHED, evidence=(EVIDENCE, EVIDENCE)))
    assert [line[:7] for line in lines(stitched) if line.startswith("Piece")] == ["Piece 1", "Piece 2"]
    twice = make_judged(make_verdict(evidence=(EVIDENCE, EVIDENCE, EVIDENCE)))
    assert "        and 2 more passages" in lines(twice)


def test_what_stands_nowhere_says_so() -> None:
    nowhere = make_judged(make_verdict(VerdictKind.FABRICATED))
    assert "Source  These words were found in no transcript." in lines(nowhere)
    hinted = make_judged(make_verdict(VerdictKind.FABRICATED, hint=EVIDENCE))
    assert "Nearest This is no evidence." in lines(hinted)


def test_warnings_and_findings_each_once() -> None:
    warned = make_judged(make_verdict(evidence=(EVIDENCE,), warnings=(Caution(Concern.RELAYED, "Relayed."),)))
    same = Finding("relayed-words", Severity.WARNING, "brief.md", 12, 1, "Relayed.", (warned.quotation.id,))
    other = replace(same, severity=Severity.ERROR, message="Decide anew.")
    elsewhere = replace(same, message="Not about this.", quotations=("another",))
    shown = lines(warned, findings=(other, same, elsewhere))
    assert shown[-3:] == ["Look at ✗ Decide anew.", "        ! Relayed.", ""]
    assert "Not about this." not in " ".join(shown)


def about_it(id: str, message: str, allowed: str = "") -> Finding:
    return Finding(id, Severity.ERROR, "brief.md", 12, 1, message, (DRIFTED.quotation.id,), allowed=allowed)


@pytest.mark.parametrize("id", ["false-speech", "uncertain-speech"])
def test_what_the_verdict_says_is_not_said_again(id: str) -> None:
    assert "Look at" not in " ".join(lines(DRIFTED, findings=(about_it(id, "It is drifted."),)))


@pytest.mark.parametrize(
    "other",
    [
        about_it("split-quotation", "Not one behind the other. Because it is drifted."),
        about_it("uncertain-speech", "Because it is drifted. Allowed: a sign", "a sign"),
        about_it("no-rule", "Because it is drifted."),
    ],
)
def test_what_others_say_is_though_they_use_its_words(other: Finding) -> None:
    assert lines(DRIFTED, findings=(other,))[-2].endswith(other.message)


@pytest.mark.parametrize("width", [20, 40, 78, 200])
def test_lines_fit(width: int) -> None:
    ledger = Ledger((decided(DRIFTED, DecisionKind.WAIVED, "Oda Finch", NOW, "because " * 20),))
    assert max(map(len, lines(DRIFTED, ledger, width))) <= min(width, 108)


def test_nothing_reaches_the_terminal_raw() -> None:
    judged = make_judged(make_verdict(reason="[red]\x1b[31m"), "Tide \x1b]52;c;x\x07 [b]tables[/b].", speaker="I\x1b T")
    ledger = Ledger((decided(judged, DecisionKind.APPROVED, "O\x1bF", NOW, "\x1b"),))
    text = "\n".join(lines(judged, ledger))
    assert "\x1b" not in text
    assert "[b]tables[/b]" in text


# Earlier decisions


def remarks(judged: Judged, *decisions: Decision, event: ReviewConfig | None = None) -> list[tuple[str, str]]:
    assessment = make_assessment(judged, event=make_event(review=event or ReviewConfig()))
    return [(entry.decision.kind, entry.remark) for entry in history(Ledger(decisions), assessment, judged)]


APPROVED = decided(EXACT, DecisionKind.APPROVED, "Oda Finch", NOW)
LATER = replace(APPROVED, by="Ruth Vale", at=NOW + timedelta(hours=1))


def test_the_newest_decision_comes_first_and_holds() -> None:
    assert remarks(EXACT, APPROVED, LATER) == [("approved", ""), ("approved", "decided anew since")]


def test_what_was_taken_back_says_so() -> None:
    assert remarks(EXACT, APPROVED, withdrawn(APPROVED, "Ruth Vale", NOW)) == [
        ("withdrawn", ""),
        ("approved", "taken back"),
    ]


def test_a_changed_passage_makes_it_void() -> None:
    moved = make_judged(make_verdict(evidence=(replace(EVIDENCE, text="Other words."),)))
    assert remarks(moved, APPROVED) == [
        (
            "approved",
            "void: the passage it rests on was changed; "
            "it was Ilse Tamm at 00:12:04, transcripts/tamm.vtt:88: “The tide tables were never right”",
        )
    ]


def test_changed_words_make_it_void() -> None:
    changed = make_judged(make_verdict(evidence=(EVIDENCE,)), "The tide tables were always wrong.")
    assert remarks(changed, APPROVED) == [("approved", "void: the quotation was changed")]


def test_decisions_that_the_policy_does_not_count() -> None:
    authors = ReviewConfig(authors=["Oda Finch"], four_eyes=True)
    assert remarks(EXACT, APPROVED, event=authors)[0][1] == "does not count: decided by an author of the brief"
    waived = decided(DRIFTED, DecisionKind.WAIVED, "Oda Finch", NOW, "so")
    assert remarks(DRIFTED, waived, event=ReviewConfig(waivable=[]))[0][1].startswith(
        "does not count: nobody may waive"
    )
    assert remarks(replace(DRIFTED, decision=waived, waived=True), waived) == [("waived", "")]


def test_the_decision_that_can_be_taken_back() -> None:
    assert last_decision(Ledger((APPROVED, LATER)), EXACT) == LATER
    assert last_decision(Ledger((APPROVED, withdrawn(APPROVED, "Ruth Vale", NOW))), EXACT) is None
    assert last_decision(Ledger(), EXACT) is None


def test_a_waived_quotation_looks_waived() -> None:
    waived = decided(DRIFTED, DecisionKind.WAIVED, "Oda Finch", NOW, "she spells it so")
    judged = replace(DRIFTED, decision=waived, waived=True)
    shown = lines(judged, Ledger((waived,)))
    assert shown[0] == "Verdict w drifted, waived  brief.md:12 · Developer"
    assert "Decided waived by Oda Finch, 27 April 2026 04:08 UTC: she spells it so" in shown
