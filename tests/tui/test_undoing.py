"""Undo and redo in the draft: whatever becomes shorter, or the pane, the cursor stays within the text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.draft import Draft, differing
from tests.tui.apps.draft_app import DraftApp
from tests.tui.conftest import Open
from tests.tui.quayside import BRIEF, Watcher, until, words_of

LINES = st.lists(st.sampled_from("ab"), min_size=1, max_size=6)

KEYS = [
    *("ctrl+z", "ctrl+y") * 6,
    *("ctrl+end", "ctrl+home", "up", "down", "pageup", "pagedown", "home", "end", "shift+up", "shift+down"),
    *("enter", "a", "x", '"', "backspace", "delete", "ctrl+x", "ctrl+k", "ctrl+u"),
]


def lines(number: int) -> str:
    return "\n".join(["Line."] * number)


async def test_undo_may_leave_the_cursor_below_a_text_that_fits_its_pane() -> None:
    app = DraftApp(lines(4))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("ctrl+end", *["enter"] * 20, "ctrl+end", *["ctrl+z"] * 20)
        assert app.draft.text == lines(4)
        assert app.draft.cursor_location == app.draft.document.end


async def test_redo_may_leave_the_cursor_below_a_text_that_fits_its_pane() -> None:
    app = DraftApp(lines(20))
    async with app.run_test(size=(60, 12)) as pilot:
        app.draft.select_all()
        await pilot.press("ctrl+x", "ctrl+z", "ctrl+end", "ctrl+y")
        assert (app.draft.text, app.draft.cursor_location) == ("", (0, 0))


@pytest.mark.parametrize("seed", range(3))
async def test_edits_undo_jumps_and_sizes_in_any_order(seed: int) -> None:
    chosen = random.Random(seed)  # noqa: S311  # a test’s own choices
    text = "\n".join("word " * chosen.randrange(30) for _ in range(12))
    app = DraftApp(text)
    async with app.run_test(size=(60, 12)) as pilot:
        for _ in range(40):
            await pilot.press(*chosen.choices(KEYS, k=4))
            what = chosen.randrange(8)
            if what == 0:
                await pilot.resize_terminal(chosen.randrange(8, 60), chosen.randrange(3, 30))
            elif what == 1:
                app.draft.select_all()
            elif what == 2:
                start, end = sorted(chosen.choices(range(len(app.draft.text) + 1), k=2))
                app.draft.put(start, end, "\n" * chosen.randrange(40))
        while app.draft.history.undo_stack:
            await pilot.press("ctrl+end", "ctrl+z")
        assert app.draft.text == text
        assert app.draft.cursor_location <= app.draft.document.end


async def test_what_another_program_saved_is_one_step_of_undo(event: Path, opened: Open, watcher: Watcher) -> None:
    theirs = BRIEF.replace("trusts no sensor", "trusts a tape measure")
    async with opened(event, notifications=True) as (app, pilot):
        draft = app.query_one(Draft)
        await pilot.press("x", "ctrl+s")
        await until(pilot, lambda: (event / "brief.md").read_text() == "x" + BRIEF)
        (event / "brief.md").write_text(theirs)
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: draft.text == theirs)
        assert "●" not in str(app.query_one("#draft").border_title)
        await pilot.press("ctrl+z")
        assert draft.text == "x" + BRIEF
        await until(pilot, lambda: "●" in str(app.query_one("#draft").border_title))
        await pilot.press("ctrl+y")
        assert draft.text == theirs
        await pilot.press("ctrl+z", "ctrl+z")
        assert draft.text == BRIEF
        await pilot.press("ctrl+z")
        assert [toast.message for toast in app._notifications] == ["There is nothing to take back."]
        await pilot.press("ctrl+y", "ctrl+y", "ctrl+y")
        assert [toast.message for toast in app._notifications] == ["There is nothing to do again."]


async def test_what_another_program_saved_and_was_undone_is_kept_beside(
    event: Path, opened: Open, watcher: Watcher
) -> None:
    theirs = BRIEF.replace("trusts no sensor", "trusts a tape measure")
    async with opened(event) as (app, pilot):
        draft = app.query_one(Draft)
        (event / "brief.md").write_text(theirs)
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: draft.text == theirs)
        await pilot.press("ctrl+z", "ctrl+s")
        await until(pilot, lambda: (event / "brief.md").read_text() == BRIEF)
        assert (event / "brief.theirs.md").read_text() == theirs


async def test_undone_and_saved_by_both_is_asked_about(event: Path, opened: Open, watcher: Watcher) -> None:
    async with opened(event) as (app, pilot):
        draft = app.query_one(Draft)
        for words in ("trusts a tape measure", "trusts a plumb line"):
            theirs = BRIEF.replace("trusts no sensor", words)
            (event / "brief.md").write_text(theirs)
            watcher.saw(event / "brief.md")
            await until(pilot, lambda: words in draft.text or "changed by another" in words_of(app.query_one(Banner)))  # noqa: B023  # asked before the next one
            await pilot.press("ctrl+z")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert (event / "brief.md").read_text() == theirs


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
async def test_any_version_is_taken_over_and_taken_back_as_it_was(newline: str) -> None:
    versions = [newline.join(lines) for lines in (["a", ""], ["a", "b", ""], ["b", ""], ["", "b", "b", "é\u2028x"])]
    app = DraftApp(versions[0])
    async with app.run_test(size=(60, 12)) as pilot:
        for version in versions:
            undone = app.draft.take_over(version, lambda at: at)
            assert undone is not None
            assert (app.draft.text, undone()) == (version, False)
        for version in reversed(versions[:-1]):
            await pilot.press("ctrl+z")
            assert app.draft.text == version
        assert app.draft.take_over("a" if newline != "\n" else "a\rb\r", lambda at: at) is None


@given(LINES, LINES)
def test_what_two_versions_begin_and_end_with_stays(old: list[str], new: list[str]) -> None:
    first, last = differing(old, new)
    assert [*old[:first], *new[first : len(new) - last], *old[len(old) - last :]] == new
    assert first + last < min(len(old), len(new))
