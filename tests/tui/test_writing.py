"""Writing under judgement: verdicts follow the draft, and the way to a source and back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Set
from pathlib import Path

import pytest
from textual.content import Content
from textual.widgets import Input, OptionList

from brief_tui.core.assessment import Assessment
from brief_tui.core.event_sources import Sources
from brief_tui.store.limits import Limits
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.desk import Found, Reading, read_sources
from brief_tui.tui.navigation import landing
from brief_tui.tui.rubric_rows import Row
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.status_bar import StatusBar
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, Watcher, assess_in_nine_ms, judged, text_of, until, words_of


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
        to_fix = [landing(j) for j in assessment.quotations if not j.verified]
        assert len(to_fix) == 2
        visited = []
        for key in ("ctrl+n", "f8", "ctrl+n", "ctrl+r", "f20"):
            await pilot.press(key)
            visited.append(draft.cursor_offset)
        first, second = to_fix
        assert visited == [first, second, first, second, first]


async def test_the_strip_says_which_to_fix_and_a_notice_that_it_goes_round(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await judged(pilot)
        strip = app.query_one(DetailStrip)
        for key, place, notices in (
            ("ctrl+n", "1 of 2 to fix", 0),
            ("ctrl+n", "2 of 2 to fix", 0),
            ("ctrl+n", "1 of 2 to fix", 1),
            ("ctrl+r", "2 of 2 to fix", 1),
            ("ctrl+r", "1 of 2 to fix", 0),
        ):
            await pilot.press(key)
            await until(pilot, lambda: strip.border_title == place)  # noqa: B023  # asked before the next one
            assert len(app._notifications) == notices
        await pilot.press("f9")
        await until(pilot, lambda: "exact" in words_of(strip))
        assert not strip.border_title


async def test_next_quotation_visits_those_that_stand_too(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        draft = app.query_one(Draft)
        for expected in assessment.quotations:
            await pilot.press("f9")
            assert draft.cursor_offset == landing(expected)
        await pilot.press("ctrl+up")
        assert draft.cursor_offset == landing(assessment.quotations[-2])


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


async def test_choosing_a_turn_leads_to_the_quotation_that_rests_on_it(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        await pilot.press("f9", "f9", "ctrl+o")
        await until(pilot, lambda: app.query_one(TranscriptView).has_focus)
        app.query_one(Draft).go_to(0)
        await pilot.press("enter")
        await until(pilot, lambda: app.query_one(Draft).has_focus)
        assert app.query_one(Draft).cursor_offset == landing(assessment.quotations[1])


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


@pytest.mark.parametrize(
    ("row", "counted"),
    [
        ("verdict:exact", ["exact"]),
        ("check:fabricated-quotes", ["fabricated", "fabricated"]),
        ("check:verification-rate", ["drifted", "fabricated"]),
        ("ticker:Brandt Walls", ["exact", "fabricated"]),
    ],
)
async def test_a_row_lists_what_it_counts_and_nothing_that_only_reads_like_it(
    failing: Path, workstation: MakeApp, row: str, counted: list[str]
) -> None:
    with (failing / "brief.md").open("a") as brief:
        brief.write("\nBrandt fears “exactly this fabricated citation” [BRND] that fails.\n")
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        app.query_one(RubricPane).post_message(RubricPane.RowChosen(row))
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        rows = [str(option.prompt) for option in app.screen.query_one(OptionList).options]
        assert [line.split()[1] for line in rows] == counted


async def test_a_symbol_of_the_event_never_reaches_the_terminal_raw(event: Path, workstation: MakeApp) -> None:
    text = (event / "event.toml").read_text()
    (event / "event.toml").write_text(text.replace("QSE:BRND", "QSE:B\\u001b[2JRND"))
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        app.query_one(RubricPane).post_message(RubricPane.RowChosen("ticker:Brandt Walls"))
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        strips = [strip for widget in app.screen.query(Input) for strip in widget.render_lines(widget.size.region)]
        assert not any("\x1b" in segment.text for strip in strips for segment in strip)
        assert "1 row" in words_of(app.screen)


async def test_evidence_is_never_marked_in_a_transcript_that_it_was_not_found_in(
    event: Path, workstation: MakeApp, watcher: Watcher
) -> None:
    release = threading.Event()
    release.set()

    def judge(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        assert release.wait(10)
        return assess_in_nine_ms(sources, text, previous)

    app = workstation(event, judge)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        panes, view = app.query_one(Panes), app.query_one(TranscriptView)
        panes.open_transcript("transcripts/calder.md")
        assert view._evidence
        release.clear()
        try:
            path = event / "transcripts" / "calder.md"
            path.write_text("**Oda Finch:** Good morning to everybody in this hall.\n\n" + path.read_text())
            watcher.saw(path)
            await until(pilot, lambda: "Good morning" in words_of(view))
            assert not view._evidence
            app.query_one(Draft).focus()
            panes.go_to_source()
            await pilot.pause()
            assert not view.has_focus
        finally:
            release.set()
        await until(pilot, lambda: bool(view._evidence))


async def test_the_first_judgement_may_fail(event: Path, workstation: MakeApp) -> None:
    def judge(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        raise ValueError(text)

    app = workstation(event, judge)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: bool(app.query(Banner)) and app.query_one(Banner).display)
        await until(pilot, lambda: "DEGRADED judging failed" in text_of(app.query_one(StatusBar)))
        assert "LOADING" not in text_of(app.query_one(StatusBar))


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
        assert "not judged" in str(app.query_one(RubricPane).border_title)
        await pilot.pause(0.7)
        assert "judging…" not in text_of(app.query_one(StatusBar))
        assert "could not be judged (ValueError)" in text_of(app.query_one(Banner))
        assert app.query_one(Draft).text == "x" + BRIEF
        await pilot.press("backspace")
        await until(pilot, lambda: "QA PASS" in str(app.query_one(RubricPane).border_title))
        assert not app.query_one(Banner).display


async def test_while_the_event_is_read_every_pane_says_so(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    release, read = threading.Event(), read_sources

    def slow(
        folder: Path, previous: Reading | None, changed: Set[Path], tell: Callable[[str], None], limits: Limits
    ) -> Found:
        release.wait(10)
        return read(folder, previous, changed, tell, limits)

    monkeypatch.setattr("brief_tui.tui.filing.read_sources", slow)
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        try:
            await until(pilot, lambda: bool(app.query(Draft)))
            app._workstation.action_unsaved()  # from the palette; its key waits for the event
            await until(pilot, lambda: any("not been looked for" in told.message for told in app._notifications))
            assert "read-only until it is read" in words_of(app.screen)
            await pilot.press("f2")
            assert "being read" in words_of(app.query_one(TranscriptView))
            assert "No transcript yet" not in words_of(app.query_one(TranscriptView))
        finally:
            release.set()
        await judged(pilot)
        assert "read-only" not in words_of(app.screen)
        assert app.query_one(Draft).text == BRIEF


async def test_a_transcript_that_disappears_is_told_of_with_what_rested_on_it(
    event: Path, workstation: MakeApp, watcher: Watcher
) -> None:
    app = workstation(event)
    transcript = event / "transcripts" / "calder.md"
    async with app.run_test(size=(160, 40)) as pilot:
        await judged(pilot)
        kept = transcript.read_bytes()
        transcript.unlink()
        watcher.saw(transcript)
        gone = "calder.md is gone: 1 quotation rested on it"
        await until(pilot, lambda: any(gone in told.message for told in app._notifications))
        await until(pilot, lambda: "calder.md gone (1 quotation)" in text_of(app.query_one(StatusBar)))
        transcript.write_bytes(kept)
        watcher.saw(transcript)
        await until(pilot, lambda: "OPTIMAL" in text_of(app.query_one(StatusBar)))


async def test_a_transcript_with_another_name_is_not_gone(event: Path, workstation: MakeApp, watcher: Watcher) -> None:
    app = workstation(event)
    transcript = event / "transcripts" / "calder.md"
    async with app.run_test(size=(160, 40)) as pilot:
        await judged(pilot)
        panes = app.query_one(Panes)
        renamed = transcript.rename(event / "transcripts" / "ines.md")
        watcher.saw(transcript, renamed)
        await until(pilot, lambda: "transcripts/ines.md" in panes._transcripts)
        await judged(pilot)
        assert "OPTIMAL" in text_of(app.query_one(StatusBar))
        assert not app._notifications


async def test_a_quotation_without_evidence_leaves_nothing_marked(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        view, frame = app.query_one(TranscriptView), app.query_one("#transcripts")
        await pilot.press("ctrl+n")
        await until(pilot, lambda: "▌" in text_of(view))
        assert "no passage" not in str(frame.border_title)
        await pilot.press("ctrl+n")
        await until(pilot, lambda: "no passage" in str(frame.border_title))
        assert "▌" not in text_of(view)
        await pilot.press("f2")
        await until(pilot, lambda: "▌" in text_of(view))
        await pilot.press("f3", "ctrl+n")
        await until(pilot, lambda: "no passage" not in str(frame.border_title))
        assert "▌" in text_of(view)


async def test_an_explanation_that_does_not_fit_ends_in_an_ellipsis(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        strip = app.query_one(DetailStrip)
        strip.show(Content("head"), Content("word " * 300), Content(""))
        await until(pilot, lambda: "word" in text_of(strip))
        await pilot.pause()
        assert words_of(strip).endswith("word… Alt+R")
        strip.show(Content("head"), Content("short one"), Content(""))
        await pilot.pause()
        assert words_of(strip).endswith(" head short one")
        strip.show(Content("head"), Content("\n".join(["a reason", "b", "c", "last"])), Content(""))
        await pilot.pause()
        assert words_of(strip).endswith(" head a reason b c last")
