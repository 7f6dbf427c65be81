"""The first frame, before most of the program is imported, and what is pressed meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.events import Key
from textual.widgets import Static

from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.too_small import TooSmall
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.draft import Draft
from tests.tui.quayside import BRIEF, Watcher, until


@pytest.fixture
def opening(event: Path, watcher: Watcher) -> WorkstationApp:
    return WorkstationApp(event, watch=watcher)


async def test_the_first_frame_says_what_is_opened(opening: WorkstationApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async def not_yet(_: WorkstationApp) -> None:
        return

    monkeypatch.setattr(WorkstationApp, "_open", not_yet)
    async with opening.run_test() as pilot:
        await pilot.pause()
        assert [str(line.render()) for line in opening.screen.query(Static)] == ["Opening quayside …"]


async def test_keys_pressed_before_the_workstation_is_there_are_for_it(
    opening: WorkstationApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    compose = WorkstationApp.compose

    def pressed_meanwhile(app: WorkstationApp) -> ComposeResult:
        for letter in "tide":
            app.post_message(Key(letter, letter))
        return compose(app)

    monkeypatch.setattr(WorkstationApp, "compose", pressed_meanwhile)
    async with opening.run_test() as pilot:
        await until(pilot, lambda: isinstance(opening.screen, Workstation) and bool(opening.screen.query(Draft)))
        await until(pilot, lambda: opening.screen.query_one(Draft).text == f"tide{BRIEF}")


async def test_a_terminal_that_is_too_small_is_covered_from_the_start(opening: WorkstationApp) -> None:
    async with opening.run_test(size=(30, 8)) as pilot:
        await until(pilot, lambda: isinstance(opening.screen, TooSmall) and len(opening.screen_stack) == 3)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: isinstance(opening.screen, Workstation))


def test_a_signal_before_the_workstation_is_there_finds_nothing_to_keep(opening: WorkstationApp) -> None:
    opening.rescue()
    assert not opening.last_words
    assert "_workstation" not in vars(opening)  # and imports nothing


def test_what_is_slow_to_import_comes_after_the_first_frame() -> None:
    code = "import sys, brief_tui.tui.opening; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=True)
    assert "brief_tui.tui.app" in run.stdout.split()
    assert not {"pydantic", "rapidfuzz", "watchfiles", "textual.widgets._text_area"} & set(run.stdout.split())


def test_what_is_slower_still_comes_after_the_panes() -> None:
    code = "import sys, brief_tui.tui.screens.workstation; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=os.environ, check=True)
    assert "textual.widgets._text_area" in run.stdout.split()
    assert not {"pydantic", "rapidfuzz", "watchfiles", "numpy", "tree_sitter"} & set(run.stdout.split())
