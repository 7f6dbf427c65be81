"""What changed between two assessments, and what only moved."""

from __future__ import annotations

from dataclasses import replace

from brief_tui.core.assessment import Assessment
from brief_tui.core.changes import changes, moved_checks
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from tests.unit.factories import make_assessment, make_check, make_judged, make_verdict

STANDS, FAILS = make_verdict(), make_verdict(VerdictKind.DRIFTED)


def named(id: str, judged: Judged) -> Judged:
    return replace(judged, quotation=replace(judged.quotation, id=id))


def finding(message: str, line: int = 3, id: str = "uncited-speech", path: str = "brief.md") -> Finding:
    return Finding(id, Severity.WARNING, path, line, 1, message)


def ids(before: Assessment, now: Assessment) -> dict[str, list[str]]:
    return {
        name: [judged.quotation.id for judged in those]
        for name, those in changes(before, now).quotations.items()
        if those
    }


def test_an_assessment_did_not_change_against_itself() -> None:
    one = make_assessment(make_judged(), findings=(finding("a"),))
    assert not changes(one, one)


def test_a_verdict_that_changed_under_the_same_words() -> None:
    before = make_assessment(named("a", make_judged(STANDS)), named("b", make_judged(FAILS)))
    now = make_assessment(named("a", make_judged(FAILS)), named("b", make_judged(STANDS)))
    assert ids(before, now) == {"came_to_stand": ["b"], "stopped_standing": ["a"]}


def test_a_quotation_whose_words_were_corrected_is_the_same_one() -> None:
    wrong = named("a", make_judged(FAILS, "We threw out 130,000 readings and began again."))
    right = named("b", make_judged(STANDS, "We threw out 65,000 readings and began again."))
    assert ids(make_assessment(wrong), make_assessment(right)) == {"came_to_stand": ["b"]}
    assert ids(make_assessment(right), make_assessment(wrong)) == {"stopped_standing": ["a"]}


def test_other_words_with_the_same_outcome_are_told() -> None:
    old = named("a", make_judged(STANDS, "We threw out 65,000 readings."))
    new = named("b", make_judged(STANDS, "We threw out 65,000 of the readings."))
    assert ids(make_assessment(old), make_assessment(new)) == {"reworded": ["b"]}


def test_of_several_that_are_alike_the_nearest_is_followed() -> None:
    first = named("a", make_judged(FAILS, "The wall moves by ten millimetres a year."))
    second = named("b", make_judged(FAILS, "The wall moves by ten metres a year, they say."))
    mended = named("c", make_judged(STANDS, "The wall moves by ten metres a year, we say."))
    assert ids(make_assessment(first, second), make_assessment(first, mended)) == {"came_to_stand": ["c"]}
    assert ids(make_assessment(first, second), make_assessment(mended)) == {"came_to_stand": ["c"], "gone": ["a"]}


def test_quotations_with_nothing_in_common_are_new_and_gone() -> None:
    old = named("a", make_judged(text="The tide tables were wrong."))
    new = named("b", make_judged(text="Nobody budgets for quays which move!"))
    assert ids(make_assessment(old), make_assessment(new)) == {"new": ["b"], "gone": ["a"]}


def test_speech_does_not_become_a_citation() -> None:
    old = named("a", make_judged(text="The tide tables were wrong.", kind="speech"))
    new = named("b", make_judged(text="The tide tables were wrong."))
    assert ids(make_assessment(old), make_assessment(new)) == {"new": ["b"], "gone": ["a"]}


def test_where_too_much_differs_nothing_is_followed() -> None:
    def many(prefix: str) -> list[Judged]:
        base = make_judged(text="The tide tables were wrong.")
        return [named(f"{prefix}{n}", base) for n in range(201)]

    told = changes(make_assessment(*many("a")), make_assessment(*many("b")))
    assert (len(told.new), len(told.gone), len(told.reworded)) == (201, 201, 0)


def test_findings_that_only_moved_are_the_same() -> None:
    before = make_assessment(findings=(finding("cited on line 12 already", 3), finding("on lines 3, 4 and 9")))
    now = make_assessment(findings=(finding("cited on line 15 already", 6), finding("on lines 5, 6 and 11")))
    assert not changes(before, now)


def test_findings_are_counted() -> None:
    before = make_assessment(findings=(finding("a", 1), finding("b")))
    now = make_assessment(findings=(finding("a", 1), finding("a", 9), finding("b", path="other.md")))
    told = changes(before, now)
    assert [(f.message, f.line, f.path) for f in told.new_findings] == [("a", 9, "brief.md"), ("b", 3, "other.md")]
    assert [f.message for f in told.gone_findings] == ["b"]


def test_a_figure_in_a_message_is_no_line() -> None:
    before, now = (make_assessment(findings=(finding(f"{n} words stand nowhere"),)) for n in (3, 4))
    assert len(changes(before, now).new_findings) == 1


def test_checks_that_moved() -> None:
    before = make_assessment(checks=(make_check("a"), make_check("b"), make_check("c")))
    relaxed = make_check("b", wanted="≥ 5", threshold=5)
    now = make_assessment(checks=(make_check("a", passed=False), relaxed, make_check("d")))
    moved = moved_checks(before, now)
    assert [(one.id, one.before and one.before.shown, one.now and one.now.shown) for one in moved] == [
        ("a", "9", "5"),
        ("b", "9", "9"),
        ("d", None, "9"),
        ("c", "9", None),
    ]
