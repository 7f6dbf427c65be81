"""The outline of the draft: where its headings are, what stands under them, and lines by number."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from brief_tui.tui.outline import Heading, outline
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import FAILING, judged, until, words_of


async def test_words_citations_and_what_fails_are_told_of_each_heading(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        headings = outline(await judged(pilot))
        lines = FAILING.splitlines()
        assert [lines[heading.line - 1].lstrip("# ") for heading in headings] == [heading.text for heading in headings]
        assert headings[0] == Heading("title", "The quay that moves", 1, 10 + 12 + 10 + 7 + 14, 3, 2)
        assert headings[1] == Heading("pillar", "Developer", 3, 10 + 12, 1, 1)
        assert headings[2] == Heading("headline", "Measure it yourself", 5, 10 + 12, 1, 1)
        assert headings[3] == Heading("pillar", "C-Suite", 12, 10 + 7 + 14, 2, 1)


async def test_a_pillar_without_headlines_is_listed(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text("# The quay that moves\n\n## Developer\n\nNothing yet.\n\n## C-Suite\n")
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+p", *"outline", "enter")
        await until(pilot, lambda: isinstance(app.screen, Finder) and "a heading" in words_of(app.screen))
        assert "C-Suite" in words_of(app.screen)


async def test_enter_goes_to_a_heading(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("alt+g", *"cost", "enter")
        await until(pilot, lambda: not isinstance(app.screen, Finder))
        await pilot.pause()
        draft = app.query_one(Draft)
        assert draft.text[draft.cursor_offset :].startswith("### A wall is a cost")
        assert draft.has_focus


async def test_a_number_goes_to_that_line(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        for typed, row in (("9", 8), ("0", 0), ("99999", FAILING.count("\n"))):
            await pilot.press("alt+g", *typed)
            await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
            assert f"of {FAILING.count(chr(10)) + 1}" in words_of(app.screen)
            await pilot.press("enter")
            await until(pilot, lambda: not isinstance(app.screen, Finder))
            assert app.query_one(Draft).cursor_location == (row, 0)


async def test_failing_ones_are_found_by_that_word(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("alt+g")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        assert "6 rows" not in words_of(app.screen)
        app.screen.query_one(Input).value = "pillar fails"
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        assert "2 rows" in words_of(app.screen)


async def test_the_rubric_tells_the_words_of_a_pillar_where_there_is_room(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        assert "Developer 22w 0 of 1" in words_of(app.screen)
