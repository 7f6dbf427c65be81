"""Below the smallest size: nothing acts that cannot be seen, and nothing is lost."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.events import Paste

from brief_tui.core.assessment import Assessment, Judged
from brief_tui.core.event_sources import Sources
from brief_tui.core.repairs.repair import Repair
from brief_tui.core.repairs.repairs import repairs_for
from brief_tui.tui import pauses
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.screens.review import Review
from brief_tui.tui.screens.too_small import TooSmall
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.draft import Draft
from tests.tui.bursts import burst
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, FAILING, Watcher, judged, until, words_of
from tests.tui.test_typed_ahead import Gate

SMALL = (30, 8)


@pytest.mark.parametrize("size", [(39, 30), (100, 11), (20, 5), (2, 1)])
async def test_says_so_and_recovers(event: Path, workstation: MakeApp, size: tuple[int, int]) -> None:
    app = workstation(event)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TooSmall))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        await judged(pilot)
        assert app.query_one(Draft).has_focus


async def test_no_key_acts_but_what_is_typed_goes_on(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await pilot.resize_terminal(*SMALL)
        await until(pilot, lambda: isinstance(app.screen, TooSmall))
        await pilot.press("f3", *"GHOSX", "backspace", "T", "ctrl+p", *"light", "enter", "ctrl+n", "escape")
        app.post_message(Paste("pasted\n"))
        await until(pilot, lambda: draft.text == f"GHOSTlight\npasted\n{BRIEF}")
        assert isinstance(app.screen, TooSmall)
        assert app.theme == "brief-dark"


async def test_what_is_typed_before_the_draft_is_there_waits_for_it(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate()
    monkeypatch.setattr("brief_tui.tui.filing.read_sources", gate)
    app = workstation(event)
    async with app.run_test(size=SMALL) as pilot:
        with gate.shut():
            await until(pilot, lambda: isinstance(app.screen, TooSmall) and bool(app._workstation.query(Draft)))
            await pilot.press(*"early")
        await until(pilot, lambda: app._workstation.takes_text)
        await pilot.press(*"late")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: app._workstation.draft_text == "earlylate" + BRIEF)


async def test_the_keys_are_where_they_were_when_it_is_large_again(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(50, 20)) as pilot:
        await judged(pilot)
        await pilot.press("f2")
        view = app.query_one(TranscriptView)
        await until(pilot, lambda: view.has_focus)
        await pilot.resize_terminal(*SMALL)
        await until(pilot, lambda: isinstance(app.screen, TooSmall))
        await pilot.resize_terminal(50, 20)
        await until(pilot, lambda: isinstance(app.screen, Workstation) and view.has_focus)


async def test_quits_when_nothing_is_lost(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.resize_terminal(*SMALL)
        await until(pilot, lambda: isinstance(app.screen, TooSmall))
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_code == 0)


async def test_does_not_quit_blindly_with_unsaved_text_but_saves(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        await pilot.resize_terminal(*SMALL)
        await until(pilot, lambda: isinstance(app.screen, TooSmall))
        await pilot.press("ctrl+q", "down", "enter")
        await until(pilot, lambda: "brief.md is not saved. Enlarge the window" in words_of(app.screen))
        assert app.return_code is None
        await pilot.press("ctrl+s")
        await until(pilot, lambda: (event / "brief.md").read_text() == "x" + BRIEF)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_code == 0)


async def test_an_open_question_waits(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.resize_terminal(*SMALL)
        await until(pilot, lambda: isinstance(app.screen, TooSmall))
        await pilot.press("down", "enter", "escape")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.return_code == 0)
        assert (event / "brief.md").read_text() == BRIEF


async def test_an_open_question_steps_aside_for_text(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pauses, "PAUSE_S", 0.5)
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.resize_terminal(*SMALL)
        await until(pilot, lambda: isinstance(app.screen, TooSmall))
        await burst(pilot, *"two words", "enter", "backspace")
        app.post_message(Paste(" pasted"))
        await until(pilot, lambda: app._workstation.draft_text == f"xtwo words pasted{BRIEF}")
        await until(pilot, lambda: "brief.md is not saved. Enlarge the window" in words_of(app.screen))
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        assert app.return_code is None


async def test_a_repair_that_is_found_late_waits_beneath(
    failing: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(judged: Judged, assessment: Assessment, sources: Sources) -> tuple[Repair, ...]:
        assert go_on.wait(10)
        return repairs_for(judged, assessment, sources)

    monkeypatch.setattr("brief_tui.core.repairs.repairs.repairs_for", slow)
    app = workstation(failing)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+n", "f5")
        await pilot.resize_terminal(*SMALL)
        await until(pilot, lambda: isinstance(app.screen, TooSmall))
        go_on.set()
        await until(pilot, lambda: any(isinstance(screen, RepairScreen) for screen in app.screen_stack))
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, TooSmall)
        assert app._workstation.draft_text == FAILING
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        assert not any(isinstance(screen, TooSmall) for screen in app.screen_stack)
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: app._workstation.draft_text != FAILING)


async def test_a_review_that_opens_beneath_is_left_for_the_workstation(failing: Path, watcher: Watcher) -> None:
    app = WorkstationApp(failing, watch=watcher, pause=0.005, review=True)
    async with app.run_test(size=SMALL) as pilot:
        await until(pilot, lambda: any(isinstance(screen, Review) for screen in app.screen_stack))
        assert isinstance(app.screen, TooSmall)
        await pilot.resize_terminal(120, 40)
        await until(pilot, lambda: isinstance(app.screen, Review))
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        await pilot.pause()
        assert app.screen_stack[1:] == [app._workstation]


async def test_a_question_stands_through_every_width(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        for width in range(12, 0, -1):
            await pilot.resize_terminal(width, 3)
            await pilot.pause()
        await pilot.resize_terminal(120, 40)
        await until(pilot, lambda: isinstance(app.screen, Dialog))
    assert app.crash is None
