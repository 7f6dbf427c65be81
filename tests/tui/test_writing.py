"""Writing under judgement: verdicts follow the draft, and the way to a source and back."""

from __future__ import annotations

from pathlib import Path

from brief_tui.core.assessment import Assessment, Sources
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.rubric_rows import Row
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.transcript_view import TranscriptView
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, assess_in_nine_ms, judged, text_of, until, words_of


def rows(app: WorkstationApp) -> dict[str, Row]:
    return {row.id: row for row in app.query_one(RubricPane).rows}


async def test_opens_judged_and_passing(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        assert assessment.gate == "pass"
        assert "✓ QA PASS" in str(app.query_one(RubricPane).border_title)
        assert app.query_one(Draft).has_focus


async def test_a_wrong_word_turns_red_at_once_and_green_when_taken_back(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.go_to(draft.text.index("readings"))
        await pilot.press("n", "o", "t", "space")
        assessment = await judged(pilot)
        assert assessment.gate == "fail"
        assert "✗ QA FAIL" in str(app.query_one(RubricPane).border_title)
        assert rows(app)["pillar:developer"].passed is False
        assert rows(app)["check:verification-rate"].note
        assert "✗ > “We threw out" in text_of(draft)
        await pilot.press(*["backspace"] * 4)
        assert (await judged(pilot)).gate == "pass"
        assert rows(app)["pillar:developer"].passed is True
        assert "✗" not in text_of(draft)


async def test_next_and_previous_to_fix_go_round(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        draft = app.query_one(Draft)
        to_fix = [j.quotation.span.start for j in assessment.quotations if not j.verified]
        assert len(to_fix) == 2
        visited = []
        for key in ("ctrl+n", "f8", "ctrl+n", "ctrl+r", "f20"):
            await pilot.press(key)
            visited.append(draft.cursor_offset)
        first, second = to_fix
        assert visited == [first, second, first, second, first]


async def test_next_quotation_visits_those_that_stand_too(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        draft = app.query_one(Draft)
        for expected in assessment.quotations:
            await pilot.press("f9")
            assert draft.cursor_offset == expected.quotation.span.start
        await pilot.press("ctrl+up")
        assert draft.cursor_offset == assessment.quotations[-2].quotation.span.start


async def test_strip_explains_the_quotation_at_the_cursor(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+n")
        await pilot.pause()
        words = words_of(app.query_one(DetailStrip))
        assert "✗ drifted" in words
        assert "Ines Calder @ Calder Cranes [CLDR]" in words
        assert "transcript: “65,000”, brief: “130,000”" in words
        assert "calder.md:5" in words


async def test_source_and_back(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("f9", "f9", "ctrl+o")
        view = app.query_one(TranscriptView)
        await until(pilot, lambda: view.has_focus)
        assert "00:12:04" in words_of(view)
        assert "Nobody budgets for a wall" in words_of(view)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: app.query_one(Draft).has_focus)


async def test_escape_leads_back_from_the_transcript(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: app.query_one(TranscriptView).has_focus)
        await pilot.press("escape")
        await until(pilot, lambda: app.query_one(Draft).has_focus)


async def test_no_source_says_so(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert app.query_one(Draft).has_focus


async def test_choosing_a_turn_leads_to_the_quotation_that_rests_on_it(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        await pilot.press("f9", "f9", "ctrl+o")
        await until(pilot, lambda: app.query_one(TranscriptView).has_focus)
        app.query_one(Draft).go_to(0)
        await pilot.press("enter")
        await until(pilot, lambda: app.query_one(Draft).has_focus)
        assert app.query_one(Draft).cursor_offset == assessment.quotations[1].quotation.span.start


async def test_a_row_of_the_rubric_opens_what_it_counts(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        await pilot.press("f4")
        pane = app.query_one(RubricPane)
        await until(pilot, lambda: pane.has_focus)
        pane.highlighted = pane.get_option_index("pillar:c-suite")
        await pilot.press("enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.has_focus)
        assert draft.cursor_location == (assessment.pillars[1].line - 1, 0)


async def test_typing_outside_quotations_keeps_every_verdict(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        before = await judged(pilot)
        await pilot.press("x")
        after = await judged(pilot)
        assert [j.verdict for j in after.quotations] == [j.verdict for j in before.quotations]


async def test_a_fault_of_the_judge_keeps_the_draft_and_takes_the_gate_back(event: Path, workstation: MakeApp) -> None:
    def judge(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        if text.startswith("x"):
            raise ValueError(text)
        return assess_in_nine_ms(sources, text, previous)

    app = workstation(event, judge)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        await until(pilot, lambda: app.query_one(Banner).display)
        assert "QA PASS" not in str(app.query_one(RubricPane).border_title)
        assert "could not be judged (ValueError)" in text_of(app.query_one(Banner))
        assert app.query_one(Draft).text == "x" + BRIEF
        await pilot.press("backspace")
        await until(pilot, lambda: "QA PASS" in str(app.query_one(RubricPane).border_title))
        assert not app.query_one(Banner).display
