"""The selected row of every list is told by a mark, not by its ground alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import OptionList

from brief_tui.tui.marked_list import MARK
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.transcript_list import TranscriptList
from tests.tui.conftest import MakeApp
from tests.tui.quayside import judged, text_of, until


def marked(rows: OptionList) -> list[str]:
    lines = (line.strip("│") for line in text_of(rows).splitlines())
    return [line[1:].strip() for line in lines if line.startswith(MARK)]


@pytest.mark.parametrize(
    ("keys", "first", "second"), [(["ctrl+l"], "✗ drifted", "✓ exact"), (["ctrl+p"], "Save", "Find")]
)
async def test_finder(failing: Path, workstation: MakeApp, keys: list[str], first: str, second: str) -> None:
    app = workstation(failing)
    async with app.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        await pilot.press(*keys)
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        rows = app.screen.query_one(OptionList)
        await until(pilot, lambda: [row.startswith(first) for row in marked(rows)] == [True])
        await pilot.press("down")
        await until(pilot, lambda: [row.startswith(second) for row in marked(rows)] == [True])


async def test_dialog(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        rows = app.screen.query_one(OptionList)
        await until(pilot, lambda: marked(rows) == ["Save and quit"])
        await pilot.press("down")
        await until(pilot, lambda: marked(rows) == ["Quit without saving"])


async def test_panes_only_while_they_have_the_keys(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        rubric, transcripts = app.query_one(RubricPane), app.query_one(TranscriptList)
        assert marked(rubric) == marked(transcripts) == []
        await pilot.press("f4", "down")
        await until(pilot, lambda: len(marked(rubric)) == 1)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: [row.split()[:2] for row in marked(transcripts)] == [["•", "brandt.vtt"]])
        assert marked(rubric) == []


async def test_a_selected_row_that_is_scrolled_into_half_has_no_second_mark(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        rows = app.screen.query_one(OptionList)
        for _ in range(17):
            await pilot.press("down")
            await pilot.pause()
            assert len(marked(rows)) == 1


async def test_the_only_row_is_marked_too(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+f", *"wall")
        finder = app.screen
        assert isinstance(finder, Finder)
        await until(pilot, lambda: finder.answered and len(marked(finder.query_one(OptionList))) == 1)
        assert "Tomas Brandt" in marked(finder.query_one(OptionList))[0]
