"""A quotation that is being typed is shown as open, not as a fault; the gate over it is never green."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.looks import ERROR, PENDING
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.status_bar import StatusBar
from tests.tui.conftest import MakeApp, Open
from tests.tui.quayside import BRIEF, judged, text_of, until, words_of

BEGUN = "She said “We moved nine"


def gate(app: WorkstationApp) -> str:
    return str(app.query_one(RubricPane).border_title)


def margin(app: WorkstationApp, words: str) -> str:
    """The symbol beside the row of the draft that holds these words."""
    return next(row for row in text_of(app.query_one(Draft)).splitlines() if words in row)[:2].strip()


async def begin(pilot: Pilot[None], app: WorkstationApp, words: str) -> None:
    """Type in a paragraph of its own before the last pillar."""
    draft = app.query_one(Draft)
    draft.focus()
    draft.go_to(draft.text.index("\n## C-Suite"))
    await pilot.press("enter")
    draft.insert(words)
    await judged(pilot)


@pytest.mark.parametrize("words", [BEGUN, "> “We moved nine", "He said «We moved\nnine", "It moved, “so far"])
async def test_what_is_being_typed_is_open_and_no_fault(opened: Open, event: Path, words: str) -> None:
    async with opened(event) as (app, pilot):
        rows = app.query_one(RubricPane).rows
        await begin(pilot, app, words)
        await until(pilot, lambda: "waits for line" in gate(app))
        assert margin(app, words.partition("\n")[0]) == PENDING.symbol
        assert "· quotation open" in words_of(app.query_one(DetailStrip))
        assert "▲" not in words_of(app.query_one(StatusBar))
        pane = app.query_one(RubricPane)
        assert pane.rows == tuple(row._replace(held=True) for row in rows)


async def test_meanwhile_no_row_stands_that_the_newest_judgement_may_not_bear(opened: Open, event: Path) -> None:
    async with opened(event) as (app, pilot):
        pane = app.query_one(RubricPane)
        assert "✓" in text_of(pane)
        false = "“We never lost a single boat to the pirates,” Marit said. "
        await begin(pilot, app, f"{false}{BEGUN}")
        await until(pilot, lambda: "waits for line" in gate(app))
        assert "✓" not in text_of(pane)
        app.query_one(Draft).insert(" thousand jobs,” Marit said.")
        await judged(pilot)
        await until(pilot, lambda: "QA FAIL" in gate(app))
        assert "✓" in text_of(pane)
        assert any(row.id == "check:fabricated-quotes" and row.passed is False for row in pane.rows)


async def test_it_is_judged_once_the_cursor_leaves_its_paragraph(opened: Open, event: Path) -> None:
    async with opened(event) as (app, pilot):
        await begin(pilot, app, BEGUN)
        await until(pilot, lambda: "waits for line" in gate(app))
        await pilot.press("left")
        assert "waits for line" in gate(app)
        await pilot.press("up", "up")
        await until(pilot, lambda: "QA FAIL" in gate(app))
        assert margin(app, BEGUN) == ERROR.symbol
        assert "▲" in words_of(app.query_one(StatusBar))
        await pilot.press("down", "down", "end")
        await until(pilot, lambda: "waits for line" in gate(app))


async def test_it_is_judged_once_it_is_closed(opened: Open, event: Path) -> None:
    async with opened(event) as (app, pilot):
        await begin(pilot, app, BEGUN)
        await until(pilot, lambda: "waits for line" in gate(app))
        app.query_one(Draft).insert(" thousand jobs,” Marit said.")
        await judged(pilot)
        await until(pilot, lambda: "QA FAIL" in gate(app))
        assert "quotation open" not in words_of(app.query_one(DetailStrip))


async def test_it_is_judged_once_it_is_saved_and_open_again_as_somebody_types_on(opened: Open, event: Path) -> None:
    async with opened(event) as (app, pilot):
        await begin(pilot, app, BEGUN)
        await until(pilot, lambda: "waits for line" in gate(app))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "QA FAIL" in gate(app))
        assert "quotation open" not in words_of(app.query_one(DetailStrip))
        app.query_one(Draft).insert(" thousand")
        await judged(pilot)
        await until(pilot, lambda: "waits for line" in gate(app))


async def test_a_mark_left_open_in_the_file_is_a_fault(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(BRIEF.replace("\n## C-Suite", f"\n{BEGUN} hundred\n\nCranes move.\n\n## C-Suite"))
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.go_to(draft.text.index("nine hundred"))
        await pilot.pause()
        assert "QA FAIL" in gate(app)
        draft.go_to(draft.text.index("Cranes move"))
        await pilot.press("a")
        await judged(pilot)
        draft.go_to(draft.text.index("nine hundred"))
        await pilot.pause()
        assert "QA FAIL" in gate(app)
        assert margin(app, "nine hundred") == ERROR.symbol


async def test_a_mark_that_closes_nothing_is_a_fault_while_it_is_typed(opened: Open, event: Path) -> None:
    async with opened(event) as (app, pilot):
        await begin(pilot, app, "She moved nine” and")
        await until(pilot, lambda: "QA FAIL" in gate(app))
