"""Completion under the cursor: offered while one types, taken by one key, and never in the way."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import NoReturn

import pytest
from textual.pilot import Pilot

from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import Open
from tests.tui.quayside import BRIEF, judged, until


async def typing(pilot: Pilot[None], app: WorkstationApp, words: str) -> Draft:
    """Type at the end of the draft, in a paragraph of its own."""
    draft = app.query_one(Draft)
    draft.go_to(len(BRIEF))
    await pilot.press("enter")
    for character in words:
        if character.isascii():
            await pilot.press(character)
        else:
            draft.insert(character)
    return draft


def offered(draft: Draft) -> str:
    """What the list shows, without runs of spaces."""
    return " ".join(" ".join(draft.list_shown).split())


def listed(draft: Draft) -> list[int]:
    """Rows of the pane that name what the key takes."""
    return [y for y in range(draft.size.height) if "▸" in draft.render_line(y).text]


async def test_a_passage_is_offered_with_speaker_and_time_and_taken_with_its_mark(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        draft = await typing(pilot, app, "Tomas Brandt said: “The qu")
        words = "▸ The quay wall moves by twelve mil… — Tomas Brandt"
        await until(pilot, lambda: words in offered(draft))
        await pilot.press("ctrl+@")
        assert draft.text.endswith("said: “The quay wall moves by twelve millimetres a year.”")
        assessment = await judged(pilot)
        assert assessment.quotations[-1].verdict.kind == "exact"
        await pilot.press("ctrl+z")
        assert draft.text.endswith("said: “The qu")


async def test_the_list_goes_when_it_was_taken_from_and_the_same_key_takes_the_next_one_instead(
    event: Path, opened: Open
) -> None:
    async with opened(event, (80, 24)) as (app, pilot):
        draft = await typing(pilot, app, "Later Ca")
        await until(pilot, lambda: bool(draft.list_shown))
        assert "^Space takes ▸, again the next" in offered(draft)
        await pilot.press("ctrl+@")
        await pilot.pause()
        assert draft.text.endswith("\nLater Ines Calder")
        assert not draft.list_shown
        await pilot.press("ctrl+@")
        await pilot.pause()
        assert draft.text.endswith("\nLater Calder Cranes")
        await pilot.press(".", "ctrl+@")
        await pilot.pause()
        assert draft.text.endswith("\nLater Calder Cranes.")


async def test_a_passage_is_taken_word_by_word_each_one_step_of_undo(event: Path, opened: Open) -> None:
    async with opened(event, (80, 24)) as (app, pilot):
        draft = await typing(pilot, app, "Say “The qu")
        await until(pilot, lambda: "Alt+W a word" in offered(draft))
        for said in ("The quay", "The quay wall", "The quay wall moves"):
            await pilot.press("alt+w")
            async with asyncio.timeout(10):
                while not draft.text.endswith(f"Say “{said}"):
                    await pilot.pause()
        await until(pilot, lambda: bool(draft.list_shown))
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert draft.text.endswith("Say “The quay wall")


async def test_the_list_stays_under_what_was_begun_while_one_types_on(event: Path, opened: Open) -> None:
    async with opened(event, (80, 24)) as (app, pilot):
        draft = await typing(pilot, app, "Say “The qu")
        await until(pilot, lambda: bool(draft.list_shown))
        rows = listed(draft)
        assert rows[0] in range(draft.size.height)
        for key in "ay ":
            await pilot.press(key)
            assert draft.list_shown
        await pilot.pause(0.2)
        assert listed(draft) == rows
        assert draft.text.endswith("Say “The quay ")
        await pilot.press("x")
        await until(pilot, lambda: not draft.list_shown)
        assert listed(draft) == []


async def test_where_nothing_begins_so_that_is_said(event: Path, opened: Open) -> None:
    async with opened(event, (80, 24)) as (app, pilot):
        await typing(pilot, app, "say “the zebra")
        await pilot.press("ctrl+@")
        await until(pilot, lambda: len(app._notifications) == 1)
        assert "Nothing to complete" in next(iter(app._notifications)).message


async def test_an_attribution_line_is_completed(event: Path, opened: Open) -> None:
    async with opened(event, (80, 24)) as (app, pilot):
        draft = await typing(pilot, app, "> — In")
        await until(pilot, lambda: bool(draft.list_shown))
        await pilot.press("ctrl+@")
        assert draft.text.endswith("> — Ines Calder, Chief Engineer @ Calder Cranes")


async def test_typing_moving_and_leaving_are_as_ever_while_the_list_is_open(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        draft = await typing(pilot, app, "Say “The qu")
        await until(pilot, lambda: bool(draft.list_shown))
        await pilot.press("a", "enter", "x", "space", "y")
        assert draft.text.endswith("Say “The qua\nx y")
        await pilot.pause(0.1)
        assert not draft.list_shown
        await pilot.press("ctrl+@")
        assert draft.text.endswith("x y")
        draft.insert(" “")
        await pilot.press(*"The qu")
        await until(pilot, lambda: bool(draft.list_shown))
        await pilot.press("left")
        await until(pilot, lambda: not draft.list_shown)
        await pilot.press("right", "a")
        await until(pilot, lambda: bool(draft.list_shown))
        await pilot.press("escape")
        await until(pilot, lambda: not draft.list_shown)
        assert draft.text.endswith("“The qua")


async def test_nothing_is_offered_for_words_that_a_repair_put_there(failing: Path, opened: Open) -> None:
    async with opened(failing) as (app, pilot):
        await pilot.press("ctrl+n", "f5")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "“We threw out 65,000" in app.query_one(Draft).text)
        await judged(pilot)
        await pilot.pause(0.2)
        assert not app.query_one(Draft).list_shown
        await pilot.press("x")
        await pilot.press("backspace")
        await until(pilot, lambda: bool(app.query_one(Draft).list_shown))


async def test_a_fault_of_the_search_is_noted_and_offers_nothing(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async with opened(event) as (app, pilot):
        draft = await typing(pilot, app, "Say “The qu")
        await until(pilot, lambda: bool(draft.list_shown))
        with monkeypatch.context() as broken:
            broken.setattr("brief_tui.core.repairs.completion.offers", fail)
            await pilot.press("a")
            await until(pilot, lambda: not draft.list_shown)
        log = tmp_path / "state" / "brief-tui" / "brief-tui.log"
        await until(pilot, lambda: "completing failed" in log.read_text())
        await pilot.press("y")
        await pilot.press("backspace")
        await until(pilot, lambda: bool(draft.list_shown))
        assert draft.text.endswith("“The qua")
    assert app.crash is None


def fail(*_: object) -> NoReturn:
    raise ValueError


async def test_asked_for_before_it_is_found_it_is_taken_once_it_is(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief_tui.tui.screens.completion_list._PAUSE", 3600)
    monkeypatch.setattr("brief_tui.tui.judging.PATIENCE", 3600)
    async with opened(event, (80, 24)) as (app, pilot):
        draft = await typing(pilot, app, "> — In")
        assert not draft.list_shown
        await pilot.press("ctrl+@")
        await until(pilot, lambda: draft.text.endswith("> — Ines Calder, Chief Engineer @ Calder Cranes"))


async def test_the_list_never_stands_on_the_line_that_is_typed(event: Path, opened: Open) -> None:
    async with opened(event, (80, 24)) as (app, pilot):
        draft = await typing(pilot, app, "Tomas Brandt said: “The qu")
        await until(pilot, lambda: bool(draft.list_shown))
        for height in range(24, 16, -1):
            await pilot.resize_terminal(80, height)
            await pilot.pause()
            cursor = draft.cursor_screen_offset.y - draft.content_region.y
            assert listed(draft), height
            assert cursor not in listed(draft), height
            assert "“The qu" in draft.render_line(cursor).text, height


async def test_all_of_what_was_taken_is_in_sight(event: Path, opened: Open) -> None:
    async with opened(event, (60, 24)) as (app, pilot):
        draft = await typing(pilot, app, "\n" * 30 + "Ines Calder said: “We threw")
        await until(pilot, lambda: bool(draft.list_shown))
        await pilot.press("ctrl+@")
        await pilot.pause()
        row = draft.cursor_screen_offset.y - draft.content_region.y
        assert 0 <= row < draft.size.height
