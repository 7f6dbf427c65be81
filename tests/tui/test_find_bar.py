"""Finding and replacing in the draft: every place while typing, no step of undo for looking, one for replacing all."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.find_bar import FindBar
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, judged, words_of


def bar(app: WorkstationApp) -> str:
    return words_of(app.query_one(FindBar))


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_every_place_is_counted_while_typing_and_keys_go_round(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await press(pilot, "f12", *"wall")
        assert "1 of 3" in bar(app)
        assert draft.selected_text == "wall"
        starts = [at for at in range(len(BRIEF)) if BRIEF.lower().startswith("wall", at)]
        seen = [draft.selected_span.start]
        for key in ("enter", "down", "enter", "up", "f12"):
            await press(pilot, key)
            seen.append(draft.selected_span.start)
        assert seen == [starts[n] for n in (0, 1, 2, 0, 2, 0)]
        await press(pilot, "x", "q")
        assert "not found" in bar(app)


@pytest.mark.parametrize("key", ["escape", "f3"])
async def test_closing_stays_where_one_went_with_nothing_selected(event: Path, workstation: MakeApp, key: str) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await press(pilot, "f12", *"nobody", key)
        assert draft.has_focus
        assert not app.query_one(FindBar).display
        assert draft.selected_span == (BRIEF.index("Nobody"),) * 2
        await press(pilot, "x")
        assert draft.text == BRIEF.replace("Nobody", "xNobody")


async def test_closing_where_nothing_was_found_leaves_the_place_as_it_was(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.go_to(7)
        before = draft.selection, draft.scroll_offset
        await press(pilot, "f12", *"xyzzy", "escape")
        assert (draft.selection, draft.scroll_offset) == before


async def test_opening_it_again_selects_the_old_words(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await press(pilot, "f12", *"tape", "escape", "f12")
        assert "1 of 1" in bar(app)
        await press(pilot, *"wall")
        assert "of 3" in bar(app)
        app.query_one(FindBar).query_one("#instead").focus()
        await press(pilot, "f12", *"tape")
        assert "1 of 1" in bar(app)


async def test_straight_marks_find_curly_ones_and_the_other_way_round(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text('“We” didn’t say "no", he isn\'t ‘sure’.\n')
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        for words, found in (('"', "of 4"), ("'", "of 4"), ("”", "of 3"), ("’t", "of 2"), ('"we', "1 of 1")):
            await press(pilot, "f12")
            app.query_one(FindBar).query_one("#wanted", Input).value = words
            await pilot.pause()
            await pilot.pause()
            assert found in bar(app), words
            await press(pilot, "escape")


async def test_looking_leaves_undo_and_redo_as_they_are(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await press(pilot, "x", "enter", "y", "ctrl+z")
        before = draft.history.undo_stack, draft.history.redo_stack
        await press(pilot, "f12", *"wall", "enter", "up", "escape", "f12", *"zz", "escape")
        assert (draft.history.undo_stack, draft.history.redo_stack) == before
        await press(pilot, "ctrl+y")
        assert draft.text == "x\ny" + BRIEF


async def test_case_and_whole_words(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text("A wall, Walls and wall.\n")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await press(pilot, "f12", *"wall")
        assert "of 3" in bar(app)
        await press(pilot, "tab", "tab", "space")
        assert "[x] case" in bar(app)
        assert "of 2" in bar(app)
        await press(pilot, "enter", "tab", "enter")
        assert "[ ] case [x] words" in bar(app)
        assert "of 2" in bar(app)
        await press(pilot, "shift+tab", "space")
        assert "of 2" in bar(app)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
async def test_replacing_all_is_one_step_of_undo(event: Path, workstation: MakeApp, newline: str) -> None:
    text = newline.join(["A wall.", "A lone\u2028 end, a wall", "", "Wall and wall", ""])
    (event / "brief.md").write_bytes(text.encode())
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await press(pilot, "f12", *"wall", "tab", *"quay", "tab", "tab", "tab", "enter")
        assert draft.text == text.replace("wall", "quay").replace("Wall", "quay")
        assert "not found" in bar(app)
        await press(pilot, "f3", "ctrl+z")
        assert draft.text == text


async def test_replacing_all_leaves_foreign_line_ends_alone(event: Path, workstation: MakeApp) -> None:
    text = "A wall.\nTwo\r\nWall\n"
    (event / "brief.md").write_bytes(text.encode())
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await press(pilot, "f12", *"wall", "tab", "x", "tab", "tab", "tab", "enter")
        assert draft.text == "A x.\nTwo\r\nx\n"
        draft.undo()
        assert draft.text == text


async def test_replacing_one_goes_on_to_the_next(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text("wall wall wall\n")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await press(pilot, "f12", *"wall", "tab", *"a wall", "enter")
        assert draft.text == "a wall wall wall\n"
        assert draft.selected_span == (7, 11)
        await press(pilot, "enter")
        assert draft.text == "a wall a wall wall\n"
        draft.undo()
        assert draft.text == "a wall wall wall\n"


async def test_words_that_are_selected_are_looked_for_at_once(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.select_span(type(draft.selected_span)(BRIEF.index("tape"), BRIEF.index("tape") + 4))
        await press(pilot, "f12")
        assert "1 of 1" in bar(app)
        await press(pilot, *"wall")
        assert "of 3" in bar(app)


async def test_places_follow_the_text(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await press(pilot, "f12", *"wall")
        draft.replace_span(0, 0, "A wall, ")
        await pilot.pause()
        await press(pilot, "up", "down")
        assert "of 4" in bar(app)


async def test_it_comes_in_the_way_of_no_key_of_the_same_read(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(50, 20)) as pilot:
        await judged(pilot)
        await press(pilot, "f2")
        await press(pilot, "f12")
        await pilot.pause(0.1)
        await press(pilot, *"wall")
        draft = app.query_one(Draft)
        assert draft.text == BRIEF
        assert draft.selected_text == "wall"
