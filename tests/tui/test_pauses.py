"""Questions that come late: they wait for a pause in typing, and take no key that was meant for something else."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from textual.events import Paste
from textual.screen import Screen
from textual.widgets import Input

from brief_tui.tui import pauses
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.widgets.draft import Draft
from tests.tui.bursts import burst
from tests.tui.conftest import Open
from tests.tui.quayside import BRIEF, FAILING, until


@pytest.fixture(autouse=True)
def reading_takes_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pauses, "READ_S", 3600.0)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another program keeps the folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(descriptor)


def asked(app: WorkstationApp) -> bool:
    return isinstance(app.screen, Dialog)


def asked_anew(app: WorkstationApp, before: Screen[object]) -> bool:
    return asked(app) and app.screen is not before


def shown(app: WorkstationApp, text: str) -> bool:
    return app.query_one(Draft).text == text


async def test_no_question_comes_while_somebody_types(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pauses, "PAUSE_S", 3600.0)
    async with opened(event, notifications=True) as (app, pilot):
        await pilot.press("x")
        with locked(event):
            await pilot.press("ctrl+s")
            (event / "brief.md").write_text(FAILING)
            await pilot.press("y")
        await until(pilot, lambda: any("as soon as you pause" in toast.message for toast in app._notifications))
        await burst(pilot, *"z z", "enter", "enter", "backspace")
        await until(pilot, lambda: app.query_one(Draft).text == "xyz z\n" + BRIEF)
        assert not asked(app)


async def test_one_that_comes_late_steps_aside_for_who_types_and_comes_again(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pauses, "PAUSE_S", 0.0)
    monkeypatch.setattr(pauses, "PROMPT_S", 0.0)
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        (event / "brief.md").write_text(FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: asked(app))
        monkeypatch.setattr(pauses, "PAUSE_S", 0.5)
        first = app.screen
        await burst(pilot, *"ab", "enter")
        app.post_message(Paste("c\n"))
        await until(pilot, lambda: app.query_one(Draft).text == "xab\nc\n" + BRIEF)
        await until(pilot, lambda: asked(app) and app.screen is not first)
        assert app._workstation.asked_last is app.screen
        assert (event / "brief.md").read_text() == FAILING
        await pilot.press("escape")
        await until(pilot, lambda: not asked(app))


async def test_enter_alone_answers_nothing_that_nobody_has_seen(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pauses, "PAUSE_S", 0.0)
    monkeypatch.setattr(pauses, "PROMPT_S", 0.0)
    async with opened(event) as (app, pilot):
        await pilot.press("f12")
        await pilot.press("x")
        line = app.query_one("#wanted", Input)
        await until(pilot, lambda: line.value == "x")
        question = Dialog("A title", "A question", [("yes", "Yes", "")])
        asking = app._workstation.run_worker(app._workstation.ask(question))
        await until(pilot, lambda: asked(app))
        await burst(pilot, "enter", "enter", "down")
        assert asked(app)
        await pilot.press("y")
        await until(pilot, lambda: line.value == "xy")
        await until(pilot, lambda: asked(app))
        monkeypatch.setattr(pauses, "READ_S", 0.0)
        await pilot.press("z")
        await until(pilot, lambda: line.value == "xyz")
        await until(pilot, lambda: asked(app))
        await pilot.press("enter")
        assert await asking.wait() == "yes"


async def test_one_that_a_key_asks_for_takes_the_next(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: asked(app))
        await pilot.press("enter")
        await until(pilot, lambda: app.return_code == 0)
    assert (event / "brief.md").read_text() == "x" + BRIEF


async def test_one_that_a_key_asked_for_steps_aside_for_text_as_any_other(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pauses, "PAUSE_S", 0.5)
    async with opened(event) as (app, pilot):
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: asked(app))
        first = app.screen
        await burst(pilot, *"ab", "enter", "c")
        await until(pilot, lambda: app.query_one(Draft).text == "xab\nc" + BRIEF)
        await until(pilot, lambda: asked(app) and app.screen is not first)
        assert app.return_code is None


async def test_a_single_letter_is_text_however_late_it_comes(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pauses, "READ_S", 0.0)
    monkeypatch.setattr(pauses, "PAUSE_S", 0.5)
    async with opened(event, notifications=True) as (app, pilot):
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: asked(app))
        typed = "x"
        for letter in "pq ":
            first = app.screen
            await burst(pilot, letter, "enter")
            typed += f"{letter}\n"
            await until(pilot, partial(shown, app, typed + BRIEF))
            assert any("as soon as you pause" in toast.message for toast in app._notifications)
            await until(pilot, partial(asked_anew, app, first))
        app.post_message(Paste("d"))
        await until(pilot, lambda: app.query_one(Draft).text == f"{typed}d{BRIEF}")
        await until(pilot, lambda: asked(app))
        assert app.return_code is None
    assert (event / "brief.md").read_text() == BRIEF
