"""Undo and redo in the draft: whatever becomes shorter, or the pane, the cursor stays within the text."""

from __future__ import annotations

import random

import pytest

from tests.tui.apps.draft_app import DraftApp

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
