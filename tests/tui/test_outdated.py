"""What the screen says and refuses while what it shows is old: a text not judged yet, a fault of judge or reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from brief_tui.core.assessment import Assessment
from brief_tui.core.event_sources import Sources
from brief_tui.tui import filing
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.desk import read_sources
from brief_tui.tui.screens.live_judge import Assess
from brief_tui.tui.screens.review import Review
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.status_bar import StatusBar
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, CALDER, HeldJudge, Watcher, assess_in_nine_ms, judged, text_of, until, words_of

SIZE = (120, 40)
STILL = "Still judging the draft: try again in a moment."


@pytest.fixture(autouse=True)
def reviewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Oda Finch")


@pytest.fixture
def judge() -> Iterator[HeldJudge]:
    held = HeldJudge()
    yield held
    held.let.set()


async def test_a_late_fault_is_not_shown_over_a_newer_text(event: Path, workstation: MakeApp, judge: HeldJudge) -> None:
    app = workstation(event, judge)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        judge.let.clear()
        await pilot.press("x")
        await pilot.pause()
        live_judge = app._workstation._live_judge
        live_judge._deliver(ValueError("of the text before"), live_judge._generation - 1)
        await pilot.pause()
        assert not app.query_one(Banner).display
        judge.let.set()


async def test_a_fault_of_a_reader_keeps_what_was_read_until_all_is_read_again(
    event: Path, workstation: MakeApp, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = workstation(event)
    said = event / "transcripts" / "calder.md"
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("x")
        monkeypatch.setattr(filing, "read_sources", fail)
        said.write_text(CALDER.replace("65,000", "70,000"))
        watcher.saw(said)
        banner = app.query_one(Banner)
        await until(pilot, lambda: "could not be read again (ValueError)" in text_of(banner))
        assert "DEGRADED reading failed" in text_of(app.query_one(StatusBar))
        assert app.query_one(Draft).text == "x" + BRIEF
        monkeypatch.setattr(filing, "read_sources", read_sources)
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: not banner.display)
        await until(pilot, lambda: "QA FAIL" in str(app.query_one(RubricPane).border_title))


def fail(*_: object) -> NoReturn:
    raise ValueError


async def test_nothing_is_said_to_stand_before_it_is_judged(
    event: Path, workstation: MakeApp, judge: HeldJudge
) -> None:
    app = workstation(event, judge)
    async with app.run_test(size=SIZE) as pilot:
        judge.let.clear()
        await until(pilot, lambda: bool(app.query(Draft)) and app.query_one(Draft).text == BRIEF)
        await pilot.press("ctrl+n")
        assert told(app) == []  # the key waits for the verdicts
        judge.let.set()
        await judged(pilot)
        await until(pilot, lambda: told(app) == ["All 2 quotations stand · 2 warnings to read (^G)"])
        judge.let.clear()
        app.query_one(Draft).replace_span(BRIEF.index("65,000"), BRIEF.index("65,000") + 6, "95,000")
        await pilot.press("ctrl+n")
        assert told(app) == [STILL]
        judge.let.set()


async def test_nothing_is_said_to_stand_after_a_fault(event: Path, workstation: MakeApp) -> None:
    app = workstation(event, judge_of(BRIEF))
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("x")
        await until(pilot, lambda: app.query_one(Banner).display)
        await pilot.press("ctrl+n")
        (words,) = told(app)
        assert words.startswith("The draft could not be judged (ValueError)")


async def test_nothing_is_decided_about_a_text_that_is_judged_again(
    event: Path, workstation: MakeApp, judge: HeldJudge
) -> None:
    app = workstation(event, judge)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(app.screen, Review))
        await pilot.pause()
        judge.let.clear()
        app._workstation.query_one(Draft).replace_span(0, 0, "x")
        await pilot.press("a")
        await until(pilot, lambda: any(STILL in toast.message for toast in app._notifications))
        judge.let.set()
        await until(pilot, lambda: isinstance(app.screen, Review) and not app._workstation.outdated)
        await pilot.press("a")
        await until(pilot, (event / "review.toml").exists)


async def test_a_review_after_a_fault_shows_no_gate_and_decides_nothing(event: Path, workstation: MakeApp) -> None:
    app = workstation(event, judge_of(BRIEF))
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("x")
        await until(pilot, lambda: app.query_one(Banner).display)
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(app.screen, Review))
        await pilot.pause()
        assert "QA PASS" not in words_of(app.screen)
        await pilot.press("a")
        words = "could not be judged (ValueError)"
        await until(pilot, lambda: any(words in toast.message for toast in app._notifications))
        assert not (event / "review.toml").exists()


def judge_of(known: str) -> Assess:
    """A judge that fails at every other text."""

    def judge(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        return assess_in_nine_ms(sources, text, previous) if text == known else fail()

    return judge


def told(app: WorkstationApp) -> list[str]:
    """What was said for a few seconds."""
    return [notification.message for notification in app._notifications]
