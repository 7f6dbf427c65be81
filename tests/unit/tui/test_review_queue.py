"""The queue of a review: its order, its filters, and how it follows what changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from brief_tui.core.assessment import Assessment
from brief_tui.core.event import ReviewConfig
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import Caution, Concern, EditKind, VerdictKind
from brief_tui.core.review.deciding import decided
from brief_tui.core.review.ledger import DecisionKind, Ledger, quotation_digest
from brief_tui.tui.review_queue import Filter, ReviewQueue, decided_by, left_over
from tests.unit.factories import make_assessment, make_edit, make_event, make_judged, make_verdict

NOW = datetime(2026, 4, 27, 4, 8, tzinfo=UTC)
WARNED = make_verdict(warnings=(Caution(Concern.SWALLOWED, "Words were swallowed."),))


def quoted(kind: VerdictKind, line: int) -> Judged:
    return make_judged(make_verdict(kind), f"Words of line {line}.", line=line)


def approved(judged: Judged, by: str = "Oda Finch") -> Judged:
    return replace(judged, decision=decided(judged, DecisionKind.APPROVED, by, NOW))


def lines(queue: ReviewQueue) -> list[int]:
    return [judged.quotation.line for judged in queue.items]


def at(queue: ReviewQueue) -> int:
    assert queue.current is not None
    return queue.current.quotation.line


EXACT, DRIFTED, FABRICATED, TIDIED = (
    quoted(VerdictKind.EXACT, 1),
    quoted(VerdictKind.DRIFTED, 2),
    quoted(VerdictKind.FABRICATED, 3),
    quoted(VerdictKind.TIDIED, 4),
)
ALL = make_assessment(EXACT, DRIFTED, FABRICATED, TIDIED)


def test_worst_first_then_by_place() -> None:
    assert lines(ReviewQueue(ALL)) == [3, 2, 4, 1]


def differing(line: int, said: str, quoted: str, kind: VerdictKind = VerdictKind.DRIFTED) -> Judged:
    edit = EditKind.SUBSTITUTE if said and quoted else EditKind.DROP if said else EditKind.ADD
    return make_judged(make_verdict(kind, edits=(make_edit(edit, said, quoted),)), f"Words of {line}.", line=line)


def test_of_the_refused_a_changed_number_comes_first_then_a_negation_and_small_words_last() -> None:
    refused = (
        differing(1, "", "probably"),
        quoted(VerdictKind.MISATTRIBUTED, 2),
        differing(7, "slow", "swift"),
        differing(4, "not", "", VerdictKind.STITCHED),
        differing(5, "not before the tide turns and the", "…"),
        differing(6, "40", "60"),
    )
    assert lines(ReviewQueue(make_assessment(*refused, FABRICATED))) == [3, 6, 4, 5, 2, 7, 1]


def test_of_two_alike_what_a_finding_is_about_comes_first() -> None:
    other = quoted(VerdictKind.EXACT, 9)
    finding = Finding("void-decision", Severity.ERROR, "brief.md", 9, 1, "Look.", (other.quotation.id,))
    assert lines(ReviewQueue(make_assessment(EXACT, other, findings=(finding,)))) == [9, 1]
    allowed = replace(finding, allowed="she said so")
    assert lines(ReviewQueue(make_assessment(EXACT, other, findings=(allowed,)))) == [1, 9]


def test_terms_are_no_part_of_it() -> None:
    term = make_judged(make_verdict(VerdictKind.FABRICATED), "tide", kind="term", line=7)
    assert lines(ReviewQueue(make_assessment(EXACT, term))) == [1]


def test_it_begins_at_the_first_without_a_decision() -> None:
    queue = ReviewQueue(make_assessment(approved(FABRICATED), EXACT, DRIFTED))
    assert at(queue) == 2
    assert queue.progress() == "2 of 3 · 1 decided"


def test_all_decided_begins_at_the_worst() -> None:
    queue = ReviewQueue(make_assessment(approved(EXACT), approved(TIDIED)))
    assert at(queue) == 4
    assert queue.all_decided


def test_a_decision_of_an_author_is_none_where_four_eyes_are_wanted() -> None:
    event = make_event(review=ReviewConfig(authors=["Oda Finch"], four_eyes=True))
    queue = ReviewQueue(make_assessment(approved(EXACT), approved(TIDIED, "Ruth Vale"), event=event))
    assert at(queue) == 1
    assert not queue.all_decided


def test_steps_end_at_the_ends() -> None:
    queue = ReviewQueue(ALL)
    assert not queue.step(-1)
    assert [queue.step(1) for _ in range(4)] == [True, True, True, False]
    assert at(queue) == 1


def test_going_on_passes_over_what_is_decided_and_begins_again() -> None:
    queue = ReviewQueue(make_assessment(DRIFTED, FABRICATED, approved(TIDIED), EXACT))
    queue.step(1)
    assert queue.go_on([DRIFTED.quotation.id])
    assert at(queue) == 1
    assert queue.go_on([DRIFTED.quotation.id, EXACT.quotation.id])
    assert at(queue) == 3
    assert not queue.go_on([judged.quotation.id for judged in ALL.quotations])
    assert at(queue) == 3


@pytest.mark.parametrize(
    ("presses", "wanted", "shown"),
    [
        (1, Filter.UNREVIEWED, [3, 2, 4]),
        (2, Filter.FAILING, [3, 2]),
        (3, Filter.NOTED, [4, 6]),
        (4, Filter.PILLAR, [3, 2, 4, 6, 1]),
        (5, Filter.ALL, [3, 2, 4, 6, 1]),
    ],
)
def test_filters(presses: int, wanted: Filter, shown: list[int]) -> None:
    warned = approved(make_judged(WARNED, "Swallowed.", line=6))
    queue = ReviewQueue(make_assessment(approved(EXACT), DRIFTED, FABRICATED, TIDIED, warned))
    for _ in range(presses):
        queue.next_filter()
    assert queue.filter is wanted
    assert lines(queue) == shown


def test_filters_that_let_nothing_through_are_passed_over() -> None:
    queue = ReviewQueue(make_assessment(approved(EXACT)))
    queue.next_filter()
    assert queue.filter is Filter.PILLAR


def test_this_pillar_is_that_of_the_quotation_where_the_filters_began() -> None:
    deep = replace(DRIFTED, quotation=replace(DRIFTED.quotation, pillar="deep"))
    queue = ReviewQueue(make_assessment(deep, TIDIED, EXACT))
    while queue.filter is not Filter.PILLAR:
        queue.next_filter()
    assert at(queue) == 2
    assert lines(queue) == [2]


def test_progress_tells_the_filter() -> None:
    queue = ReviewQueue(ALL)
    queue.next_filter()
    queue.next_filter()
    assert queue.progress() == "1 of 2 failing · 0 of 4 decided"


def test_what_is_on_the_screen_stays_although_the_filter_wants_it_no_more() -> None:
    queue = ReviewQueue(ALL)
    queue.next_filter()
    queue.follow(make_assessment(EXACT, DRIFTED, approved(FABRICATED), TIDIED))
    assert at(queue) == 3
    assert lines(queue) == [3, 2, 4, 1]
    queue.step(1)
    assert lines(queue) == [2, 4, 1]


def changed(judged: Judged, text: str, kind: VerdictKind) -> Judged:
    fresh = make_judged(make_verdict(kind), text, line=judged.quotation.line)
    return replace(fresh, quotation=replace(fresh.quotation, id=text))


def test_what_was_put_right_keeps_its_place_and_is_shown() -> None:
    queue = ReviewQueue(ALL)
    queue.step(1)
    mended = changed(DRIFTED, "mended", VerdictKind.EXACT)
    queue.follow(make_assessment(EXACT, mended, FABRICATED, TIDIED))
    assert queue.current == mended
    assert lines(queue) == [3, 2, 4, 1]


def test_what_comes_back_is_shown_in_its_old_place() -> None:
    repaired = replace(quoted(VerdictKind.EXACT, 3), quotation=replace(FABRICATED.quotation, id="repaired"))
    queue = ReviewQueue(ALL)
    queue.follow(make_assessment(EXACT, DRIFTED, repaired, TIDIED))
    queue.step(1)
    assert at(queue) == 2
    queue.expect_return()
    queue.follow(ALL)
    assert (at(queue), lines(queue)) == (3, [3, 2, 4, 1])


def test_what_is_new_comes_last_worst_first() -> None:
    queue = ReviewQueue(make_assessment(EXACT, TIDIED))
    fresh = changed(DRIFTED, "new", VerdictKind.DRIFTED), changed(FABRICATED, "worse", VerdictKind.FABRICATED)
    queue.follow(make_assessment(EXACT, TIDIED, *fresh))
    assert lines(queue) == [4, 1, 3, 2]
    assert at(queue) == 4


def test_what_was_taken_out_gives_way_to_its_neighbour() -> None:
    queue = ReviewQueue(ALL)
    queue.step(1)
    queue.follow(make_assessment(EXACT, FABRICATED, TIDIED))
    assert at(queue) == 4


def test_the_last_one_taken_out() -> None:
    queue = ReviewQueue(make_assessment(EXACT))
    queue.follow(make_assessment())
    assert queue.current is None
    assert queue.progress() == "no quotations"
    assert not queue.step(1)
    assert not queue.go_on([])
    queue.next_filter()
    queue.follow(make_assessment(EXACT))
    assert at(queue) == 1


def test_going_to_words_and_what_is_decided_with_them() -> None:
    again = replace(EXACT, quotation=replace(EXACT.quotation, id="other", line=8))
    assessment: Assessment = make_assessment(EXACT, DRIFTED, again)
    queue = ReviewQueue(assessment)
    queue.go_to_words(quotation_digest(EXACT.quotation))
    assert at(queue) == 1
    queue.go_to_words("no such digest")
    assert at(queue) == 1
    ledger = Ledger((decided(EXACT, DecisionKind.APPROVED, "Oda Finch", NOW),))
    assert decided_by(ledger, assessment) == [EXACT.quotation.id, "other"]


def test_what_is_left_over() -> None:
    assert left_over(ReviewQueue(ALL)) == "That was the last one; 4 quotations here without a decision."
    assert left_over(ReviewQueue(make_assessment(approved(EXACT)))) == "Everything here is decided."
    assert left_over(ReviewQueue(make_assessment(EXACT)), [EXACT.quotation.id]) == "Everything here is decided."
