"""Questions with answers: whatever the size of the terminal, all answers are in sight."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from textual.widgets import OptionList

from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.dialog import Dialog
from tests.tui.bursts import burst
from tests.tui.conftest import MakeApp
from tests.tui.quayside import judged, until, words_of

ANSWERS = [
    ("beside", "Take theirs, keep mine beside", "Your text is saved as a file of its own; theirs opens."),
    ("mine", "Keep mine, theirs beside", "Your text is saved; theirs is kept as a file of its own."),
    ("theirs", "Take theirs", "Theirs opens; undo brings yours back."),
]


def shows(app: WorkstationApp, *words: str) -> bool:
    shown = words_of(app.screen.query_one(OptionList))
    return all(one in shown for one in words)


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_all_answers_are_in_sight(event: Path, workstation: MakeApp, size: tuple[int, int]) -> None:
    app = workstation(event)
    async with app.run_test(size=size) as pilot:
        await judged(pilot)
        app.push_screen(Dialog("Two drafts", "brief.md was changed by another program. Nothing is written.", ANSWERS))
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.pause()
        labels = [label for _, label, _ in ANSWERS]
        for _, _, consequence in ANSWERS:
            # The rows may be laid out anew for one that is longer.
            await until(pilot, partial(shows, app, consequence, *labels))
            await pilot.press("down")


async def test_more_answers_than_there_is_room_for_are_scrolled(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(40, 12)) as pilot:
        await judged(pilot)
        answers = [(str(n), f"Answer {n}", "What happens then, in some words.") for n in range(12)]
        app.push_screen(Dialog("Many", "A question.", answers))
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.pause()
        await pilot.press("end")
        await pilot.pause()
        answers_shown = app.screen.query_one(OptionList)
        assert "Answer 11" in words_of(answers_shown)
        assert answers_shown.region.bottom <= app.screen.query_one("#dialog").region.bottom - 1


async def test_what_is_closed_is_laid_out_no_more(event: Path, workstation: MakeApp) -> None:
    screen = Dialog("Many", "A question.", ANSWERS)
    app = workstation(event)
    async with app.run_test(size=(40, 12)) as pilot:
        await judged(pilot)
        app.push_screen(screen)
        await until(pilot, lambda: app.screen is screen and bool(screen.children))
        screen.on_resize()
        await screen.query("*").remove()  # as when it is closed right after the terminal changed its size
        await pilot.pause()
        assert app.is_running
        assert app._exception is None


@pytest.mark.parametrize("keys", [("enter", "enter"), ("enter", "escape"), ("escape", "escape")])
async def test_two_keys_at_once_close_nothing_beneath(event: Path, workstation: MakeApp, keys: tuple[str, str]) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        answers: list[str | None] = []
        app.push_screen(Dialog("Two drafts", "A question.", ANSWERS), answers.append)
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.pause()
        await burst(pilot, *keys)
        await until(pilot, lambda: len(answers) > 0)
        await pilot.pause(0.1)
        assert app.screen is app._workstation
        assert len(answers) == 1
