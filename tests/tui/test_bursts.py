"""Keys of one read go to what the keys before them have opened, and nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from textual.app import App
from textual.events import Key
from textual.message_pump import MessagePump
from textual.widgets import Input

from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.navigation import landing
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.reason import Reason
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.screens.review import Review
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.passage_picker import PassagePicker
from tests.tui.bursts import burst
from tests.tui.conftest import Open
from tests.tui.quayside import EVENT, FAILING, judged, until

SIZES = [(120, 40), (80, 24), (50, 24)]


@pytest.fixture(autouse=True)
def reviewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Oda Finch")


def picks(app: App[None]) -> bool:
    return app.query_one(PassagePicker).picking


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("keys", "then"),
    [
        (("f2", "space"), picks),
        (("f4", "enter"), lambda app: isinstance(app.screen, Finder)),
        (("f4", "down", "enter"), lambda app: isinstance(app.screen, Finder)),
        (("f4", "f2", "space"), picks),
        (("f2", "f4", "f2", "space"), picks),
        (("f2", "f6", "space"), picks),
        (("ctrl+t", "down"), lambda app: True),
        (("f12", "q"), lambda app: app.query_one("#wanted", Input).value == "q"),
        (("f2", "f12", "q"), lambda app: app.query_one("#wanted", Input).value == "q"),
        (("f12", "q", "f12", "x"), lambda app: app.query_one("#wanted", Input).value == "qx"),
        (("f12", *"abc", "backspace", "backspace", "x"), lambda app: app.query_one("#wanted", Input).value == "ax"),
        (("f12", *"abc", "left", "left", "x"), lambda app: app.query_one("#wanted", Input).value == "axbc"),
        (("f12", *"abc", "home", "x", "end", "y"), lambda app: app.query_one("#wanted", Input).value == "xabcy"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else "",
)
async def test_a_key_behind_one_that_goes_to_a_pane_is_for_that_pane(
    failing: Path, opened: Open, size: tuple[int, int], keys: tuple[str, ...], then: Callable[[App[None]], bool]
) -> None:
    async with opened(failing, size) as (app, pilot):
        before = app.query_one(Draft).text
        await burst(pilot, *keys)
        await until(pilot, lambda: then(app))
        assert app.query_one(Draft).text == before


@pytest.mark.parametrize("size", SIZES)
async def test_a_key_behind_the_way_back_is_typed(failing: Path, opened: Open, size: tuple[int, int]) -> None:
    async with opened(failing, size) as (app, pilot):
        draft = app.query_one(Draft)
        before = draft.text
        await burst(pilot, "f2", "f3", "x", "f4", "f3", "y")
        await until(pilot, lambda: draft.text == f"xy{before}")
        assert app.focused is draft


@pytest.mark.parametrize("keys", ["ab", "a\n", "\n"])
async def test_an_action_comes_behind_the_letters_typed_before_it(failing: Path, opened: Open, keys: str) -> None:
    async with opened(failing) as (app, pilot):
        draft = app.query_one(Draft)
        await pilot.press("f8")
        failing_at = draft.cursor_offset
        await pilot.press("ctrl+home")
        before = draft.text
        await burst(pilot, *["enter" if key == "\n" else key for key in keys], "f8", "x", "ctrl+s", "y")
        written = [keys + before[:failing_at] + typed + before[failing_at:] for typed in ("x", "xy")]
        await until(pilot, lambda: (failing / "brief.md").read_text() in written)  # the last letter may be saved, too
        await until(pilot, lambda: draft.text == written[1])


async def test_the_source_and_back_again_is_the_draft(failing: Path, opened: Open) -> None:
    async with opened(failing) as (app, pilot):
        draft = app.query_one(Draft)
        await pilot.press("f8")
        before = draft.text
        await burst(pilot, "ctrl+o", "space")
        await until(pilot, lambda: picks(app))
        assert draft.text == before
        await burst(pilot, "ctrl+o", "ctrl+o", "ctrl+o", "x")
        await until(pilot, lambda: draft.text != before)


@pytest.mark.parametrize("key", ["ctrl+f", "ctrl+l", "ctrl+g", "alt+g"])
async def test_what_is_typed_behind_a_key_that_opens_a_line_stands_in_it(failing: Path, opened: Open, key: str) -> None:
    async with opened(failing) as (app, pilot):
        await burst(pilot, key, *"crane")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.query_one(Input).value == "crane")


async def test_a_row_is_chosen_among_those_that_what_was_typed_before_finds(failing: Path, opened: Open) -> None:
    async with opened(failing) as (app, pilot):
        assessment = await judged(pilot)
        await burst(pilot, "ctrl+l", *"fails", "down", "enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.has_focus)
        assert draft.cursor_offset == landing(assessment.failing[1])


async def test_what_is_typed_behind_the_key_of_the_review_is_no_text_and_decides_nothing(
    failing: Path, opened: Open
) -> None:
    async with opened(failing) as (app, pilot):
        draft = app.query_one(Draft)
        before = draft.text
        await burst(pilot, "f7", *"xaw", "enter")
        await until(pilot, lambda: isinstance(app.screen, Review) and app.screen.painted.is_set())
        assert draft.text == before
        assert not (failing / "review.toml").exists()
        await pilot.press("q")
        await until(pilot, lambda: app.focused is draft)


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_typed_behind_the_key_of_a_repair_is_no_text_and_accepts_nothing(
    failing: Path, opened: Open, size: tuple[int, int]
) -> None:
    async with opened(failing, size) as (app, pilot):
        draft = app.query_one(Draft)
        await pilot.press("f8")
        before = draft.text
        await burst(pilot, "f5", "x", "enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        assert draft.text == before
        await pilot.press("escape")
        await until(pilot, lambda: app.focused is draft)


async def test_a_key_that_was_held_beyond_the_painting_of_a_screen_acts_on_it(
    failing: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(failing) as (app, pilot):
        held, done_before = asyncio.Event(), WorkstationApp.done_before

        async def slowly(app: WorkstationApp, pane: MessagePump) -> None:
            await done_before(app, pane)
            if isinstance(app.screen, RepairScreen):
                await held.wait()

        await pilot.press("f8")
        before = app.query_one(Draft).text
        monkeypatch.setattr(WorkstationApp, "done_before", slowly)
        await burst(pilot, "ctrl+p", *"repair", "enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen) and app.screen.shown_from < monotonic())
        app.post_message(Key("enter", "\r"))
        held.set()
        await until(pilot, lambda: app.query_one(Draft).text != before)


async def test_what_is_typed_behind_the_key_that_waives_is_the_reason_and_no_command(
    failing: Path, opened: Open
) -> None:
    (failing / "event.toml").write_text(EVENT + '\n[review]\nwaivable = ["drifted", "fabricated"]\n')
    async with opened(failing) as (app, pilot):
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(app.screen, Review) and app.screen.is_current)
        await pilot.pause(0.2)
        await burst(pilot, "w", "a", "space", "o", "k", "a", "y")
        await until(pilot, lambda: isinstance(app.screen, Reason) and app.screen.query_one(Input).value == "a okay")
        assert not (failing / "review.toml").exists()
        await burst(pilot, "enter")
        await until(pilot, (failing / "review.toml").exists)
        assert 'reason = "a okay"' in (failing / "review.toml").read_text()


@pytest.mark.parametrize("size", SIZES)
async def test_letters_behind_tab_are_for_the_line_that_it_leads_to(
    failing: Path, opened: Open, size: tuple[int, int]
) -> None:
    async with opened(failing, size) as (app, pilot):
        await burst(pilot, "f12", *"abc", "tab", *"xy", "shift+tab", "end", "d")
        await until(pilot, lambda: app.query_one("#instead", Input).value == "xy")
        await until(pilot, lambda: app.query_one("#wanted", Input).value == "abcd")


@pytest.mark.parametrize(("key", "again"), [("alt+g", ["down"]), ("ctrl+l", [])], ids=["outline", "as it was left"])
async def test_letters_behind_the_enter_that_goes_to_a_place_are_typed_there(
    failing: Path, opened: Open, key: str, again: list[str]
) -> None:
    async with opened(failing) as (app, pilot):
        await judged(pilot)
        draft = app.query_one(Draft)
        before = draft.text
        await burst(pilot, key, "down", "enter")
        await until(pilot, lambda: draft.has_focus)
        place = draft.cursor_offset
        await pilot.press("ctrl+home")
        await burst(pilot, key, *again, "enter", *"ZZ", "ctrl+s", "Y")
        written = [before[:place] + typed + before[place:] for typed in ("ZZ", "ZZY")]
        await until(pilot, lambda: draft.text == written[1])
        await until(pilot, lambda: (failing / "brief.md").read_text() in written)


async def test_keys_behind_one_that_is_chosen_by_name_are_for_what_it_opens(failing: Path, opened: Open) -> None:
    async with opened(failing) as (app, pilot):
        before = app.query_one(Draft).text
        await burst(pilot, "ctrl+p", *"find words", "enter", *"abc")
        await until(pilot, lambda: app.query_one("#wanted", Input).value == "abc")
        assert app.query_one(Draft).text == before


async def test_a_key_behind_the_enter_that_answers_is_for_the_workstation(failing: Path, opened: Open) -> None:
    async with opened(failing) as (app, pilot):
        draft = app.query_one(Draft)
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await burst(pilot, "down", "down", "enter", "ctrl+s")
        await until(pilot, lambda: (failing / "brief.md").read_text() == draft.text)


async def test_the_key_of_a_finding_is_about_the_row_that_the_letters_before_it_find(
    failing: Path, opened: Open
) -> None:
    (failing / "brief.md").write_text(FAILING.replace("Tomas Brandt asks", "Tomas Brant asks"))
    async with opened(failing) as (app, pilot):
        await judged(pilot)
        await burst(pilot, "ctrl+g", *"brief.md:16", "ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, Dialog | RepairScreen))


@pytest.mark.parametrize("before", [("ctrl+home", "down"), ("enter",), ("a", "enter", "enter")], ids="-".join)
@pytest.mark.parametrize("keys", ["ctrl+g ctrl+r", "ctrl+g ctrl+l", "ctrl+g ctrl+o", "ctrl+f ctrl+l", "ctrl+f ctrl+r"])
async def test_no_key_acts_on_a_screen_before_all_of_it_is_there(
    failing: Path, opened: Open, before: tuple[str, ...], keys: str
) -> None:
    async with opened(failing) as (app, pilot):
        await judged(pilot)
        await burst(pilot, *before, *keys.split())
        await until(pilot, lambda: len(app.screen_stack) > 2)
        await pilot.pause()
        assert app.crash is None


async def test_what_is_saved_right_behind_the_key_that_cites_has_the_citation(failing: Path, opened: Open) -> None:
    async with opened(failing) as (app, pilot):
        draft = app.query_one(Draft)
        await judged(pilot)
        await burst(pilot, "ctrl+end", "ctrl+f", *"twelve", "ctrl+l", "ctrl+s")
        await until(pilot, lambda: "> “The quay wall moves by twelve" in (failing / "brief.md").read_text())
        assert (failing / "brief.md").read_text() == draft.text


@pytest.mark.parametrize("key", ["ctrl+g", "ctrl+l", "ctrl+f", "f1"])
async def test_a_list_is_left_and_the_draft_saved_in_one_burst(failing: Path, opened: Open, key: str) -> None:
    async with opened(failing) as (app, pilot):
        await pilot.press("x")
        await pilot.press(key)
        await until(pilot, lambda: len(app.screen_stack) > 2)
        await burst(pilot, "escape", "ctrl+s")
        await until(pilot, lambda: (failing / "brief.md").read_text() == app.query_one(Draft).text)


@pytest.mark.parametrize(("key", "words"), [("ctrl+g", "brief.md"), ("ctrl+f", "wall"), ("f12", "wall")])
@pytest.mark.parametrize("close", ["escape", "enter"])
async def test_what_is_typed_replaces_what_was_looked_for_before(
    failing: Path, opened: Open, key: str, words: str, close: str
) -> None:
    async with opened(failing) as (app, pilot):
        await judged(pilot)
        await pilot.press(key, *words)
        await pilot.pause()
        await pilot.press(close)
        if key == "f12":
            await pilot.press("escape")
        await until(pilot, lambda: app.query_one(Draft).has_focus or len(app.screen_stack) == 2)
        await pilot.press("f3")
        await burst(pilot, key, *"tape")
        await until(pilot, lambda: isinstance(app.focused, Input) and app.focused.value.endswith("tape"))
        assert isinstance(app.focused, Input)
        assert app.focused.value == "tape"
