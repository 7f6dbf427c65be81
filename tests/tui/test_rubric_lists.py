"""What the rubric's rows about pillars and companies open, and where that leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.screens.review import Review
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.rubric_pane import RubricPane
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, EVENT, FAILING, judged, until, words_of
from tests.tui.test_lists import options


async def choose(pilot: Pilot[None], app: WorkstationApp, row: str) -> None:
    """Choose a row of the rubric by its id."""
    rubric = app.query_one(RubricPane)
    await pilot.press("f4")
    await until(pilot, lambda: rubric.has_focus)
    rubric.highlighted = rubric.get_option_index(row)
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("row", ["check:pillars-present", "pillar:developer"])
async def test_an_absent_pillar_gets_its_heading(event: Path, workstation: MakeApp, row: str) -> None:
    (event / "brief.md").write_text(BRIEF.replace("## Developer\n\n", ""))
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await choose(pilot, app, row)
        if isinstance(finder := app.screen, Finder):
            await until(pilot, lambda: finder.answered)
            assert "✗ Developer" in options(app)[0]
            assert "✓ C-Suite" in options(app)[1]
            await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: "## Developer\n\n## C-Suite\n" in draft.text)
        assert draft.text[: draft.cursor_offset].endswith("\n## Developer\n")
        assert all(pillar.present for pillar in (await judged(pilot)).pillars)


async def test_the_last_pillar_is_written_at_the_end(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(BRIEF.partition("\n## C-Suite")[0].rstrip("\n"))
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await choose(pilot, app, "pillar:c-suite")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.text.endswith("Calder Cranes\n\n## C-Suite\n"))
        assert draft.cursor_offset == len(draft.text)


async def test_a_present_pillar_is_gone_to(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        await choose(pilot, app, "pillar:c-suite")
        await until(pilot, lambda: app.query_one(Draft).has_focus)
        assert app.query_one(Draft).cursor_location[0] == assessment.pillars[1].line - 1


async def test_companies_that_are_not_linked_come_first_with_their_citations(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(FAILING)
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await choose(pilot, app, "check:tracked-tickers")
        await until(pilot, lambda: isinstance(app.screen, Finder) and len(options(app)) == 2)
        assert "✗ CLDR" in options(app)[0]
        assert "0 of 1 citation verified" in options(app)[0]
        await pilot.press("enter")
        await until(
            pilot,
            lambda: (
                isinstance(app.screen, Finder) and "Counted here" in str(app.screen.query_one("#finder").border_title)
            ),
        )
        await until(pilot, lambda: len(options(app)) == 1 and "drifted" in options(app)[0])


async def test_a_company_that_nobody_is_cited_for_says_what_to_write(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(BRIEF.partition("\n## C-Suite")[0])
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await choose(pilot, app, "ticker:Brandt Walls")
        await until(pilot, lambda: len(app._notifications) == 1)
        assert "“— Name, Title @ Brandt Walls”" in next(iter(app._notifications)).message
        await choose(pilot, app, "check:tracked-tickers")
        await until(pilot, lambda: isinstance(app.screen, Finder) and "not cited yet" in words_of(app.screen))


async def test_an_empty_pillar_has_the_same_sign_in_the_list_as_in_the_rubric(
    event: Path, workstation: MakeApp
) -> None:
    (event / "brief.md").write_text(BRIEF.partition("\n> “Nobody budgets")[0])
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        assert "! C-Suite" in words_of(app.query_one(RubricPane))
        await choose(pilot, app, "check:pillars-present")
        finder = app.screen
        assert isinstance(finder, Finder)
        await until(pilot, lambda: finder.answered)
        assert "! C-Suite" in options(app)[1]
        assert "no citations" in options(app)[1]


async def test_every_row_opens_what_it_counts_and_says_so_where_that_is_nothing(
    event: Path, workstation: MakeApp
) -> None:
    own = "fabricated = 0\ndrifted = 0\nfigure-without-source = 0\nrepeated-citation = 0\n"
    settings = EVENT.replace("[rubric]\n", f"[rubric]\n{own}") + "\n[review]\nsign_off = true\n"
    (event / "event.toml").write_text(settings)
    (event / "brief.md").write_text(FAILING.replace("she has not seen", "has 77 legs"))
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        rubric, draft = app.query_one(RubricPane), app.query_one(Draft)
        rows = [row for row in rubric.rows if row.chosen]
        assert {"check:drifted", "check:figure-without-source", "check:sign-off"} <= {row.id for row in rows}
        for row in rows:
            app.clear_notifications()
            await choose(pilot, app, row.id)
            await until(pilot, lambda: app.screen is not rubric.screen or draft.has_focus or bool(app._notifications))
            assert bool(app._notifications) == (row.value == "0" and row.wanted == "= 0"), row
            if app.screen is not rubric.screen:
                await pilot.press("q" if isinstance(app.screen, Review) else "escape")
                await until(pilot, lambda: app.screen is rubric.screen)
