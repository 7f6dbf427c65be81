"""What is to look at beside quotations: told in the draft's margin and in the strip, where one writes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.draft_marks import FindingMark, FindingMarks
from brief_tui.tui.looks import ERROR, WARNED
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, judged, text_of, until, words_of

STRANGER = "Marvin Gayley said that cranes are honest, and Calder Crannes agreed.\n"
WITH_STRANGER = BRIEF.replace("\n## C-Suite", f"\n{STRANGER}\n## C-Suite")


def margin(app: WorkstationApp, words: str) -> str:
    """The symbol beside the row of the draft that holds these words."""
    row = next(row for row in text_of(app.query_one(Draft)).splitlines() if words in row)
    return row[:2].strip()


async def go_to(pilot: Pilot[None], app: WorkstationApp, words: str) -> None:
    draft = app.query_one(Draft)
    draft.go_to(draft.text.index(words))
    await pilot.pause()


async def test_a_name_that_nobody_bears_is_flagged_while_it_is_written(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft, strip = app.query_one(Draft), app.query_one(DetailStrip)
        await go_to(pilot, app, "\n## C-Suite")
        assert "All 2 quotations stand" in words_of(strip)
        draft.insert(f"\n{STRANGER}")
        await go_to(pilot, app, "Marvin")
        await until(pilot, lambda: margin(app, "Marvin Gayley") == "!")
        await until(pilot, lambda: "! warning unknown-name" in words_of(strip))
        assert "Marvin Gayley" in words_of(strip)
        assert strip.border_title == "^G says why"
        await go_to(pilot, app, "The quay that moves")
        assert "All 2 quotations stand" in words_of(strip)


async def test_f5_repairs_what_is_to_look_at(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(WITH_STRANGER)
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await go_to(pilot, app, "Marvin")
        await pilot.press("f5")
        await until(pilot, lambda: len(app._notifications) == 1)
        assert next(iter(app._notifications)).message.startswith("No repair is known. Correct the name")
        await go_to(pilot, app, "Crannes")
        assert "company-spelled-two-ways" in words_of(app.query_one(DetailStrip))
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "and Calder Cranes agreed" in app.query_one(Draft).text)


async def test_a_quotation_is_explained_first_and_what_else_is_to_look_at_in_it_after(
    event: Path, workstation: MakeApp
) -> None:
    (event / "brief.md").write_text(BRIEF.replace("Director @ Brandt Walls", "Director @ Brandt Wals"))
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await go_to(pilot, app, "Brandt Wals")
        assert margin(app, "Nobody budgets") == "✓"
        strip = words_of(app.query_one(DetailStrip))
        assert strip.index("✓ exact") < strip.index("! warning “Brandt Wals”")


async def test_f5_in_a_quotation_that_stands_offers_what_the_strip_tells_of_before_what_can_be_added(
    event: Path, workstation: MakeApp
) -> None:
    (event / "brief.md").write_text(BRIEF.replace("Director @ Brandt Walls", "Director @ Brandt Wals"))
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await go_to(pilot, app, "Brandt Wals")
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        choices = words_of(app.screen)
        assert choices.index("Write Brandt Walls") < choices.index("Add time and source")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: app.query_one(Draft).text == BRIEF)


async def test_f5_in_a_quotation_that_stands_says_what_to_do_about_what_nothing_repairs(
    event: Path, workstation: MakeApp
) -> None:
    def warn(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        assessment = assess(sources, text, previous)
        lines, at = assessment.brief.lines, text.index("Chief Engineer")
        place = lines.line(at), lines.column(at)
        warning = Finding("title-two-ways", Severity.WARNING, "brief.md", *place, "Two titles.")
        return replace(assessment, findings=(warning,))

    (event / "brief.md").write_text(BRIEF.replace("@ Calder Cranes", "@ Calder Cranes [src=calder.md]"))
    app = workstation(event, assess=warn)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await go_to(pilot, app, "Chief Engineer")
        assert "Two titles." in words_of(app.query_one(DetailStrip))
        await pilot.press("f5")
        await until(pilot, lambda: len(app._notifications) == 1)
        assert next(iter(app._notifications)).message.startswith("No repair is known. ")


async def test_an_error_is_worse_than_a_quotation_that_stands_and_the_next_to_fix(
    event: Path, workstation: MakeApp
) -> None:
    (event / "brief.md").write_text(
        BRIEF.replace("“Nobody budgets for a wall that moves.”", "“Nobody budgets for a wall that moves.")
    )
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        assert margin(app, "Nobody budgets") == "✗"
        strip = app.query_one(DetailStrip)
        assert "All 2 quotations stand · 1 error left (^G) ^N goes to the next one, ^G lists" in words_of(strip)
        await pilot.press("ctrl+n")
        await until(pilot, lambda: "✗ error unbalanced-mark" in words_of(strip))
        assert "✓ exact" in words_of(strip)
        assert "^G says why" in (strip.border_title or "")
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: app.query_one(Draft).text == BRIEF)


def test_the_worst_is_what_is_nearest_of_the_worst() -> None:
    marks = FindingMarks([FindingMark(10, 0, ERROR), FindingMark(20, 1, WARNED), FindingMark(30, 2, ERROR)])
    assert [mark and mark.number for at in (5, 20, 30) if (mark := marks.worst(5, 31, at))] == [0, 0, 2]


def test_marks_move_with_the_words_and_go_with_them() -> None:
    marks = FindingMarks([FindingMark(at, number, WARNED) for number, at in enumerate((30, 10, 20))])

    def places(moved: FindingMarks) -> list[tuple[int, int]]:
        return [(mark.at, mark.number) for mark in moved.within(0, 100)]

    assert places(marks) == [(10, 1), (20, 2), (30, 0)]
    assert places(marks.edited(10, 0, 5)) == [(15, 1), (25, 2), (35, 0)]
    assert places(marks.edited(11, 5, 0)) == [(10, 1), (15, 2), (25, 0)]
    assert places(marks.edited(15, 10, 1)) == [(10, 1), (21, 0)]


def test_the_nearest_is_the_last_before_else_the_first() -> None:
    marks = FindingMarks([FindingMark(at, at, WARNED) for at in (10, 20, 30)])
    nearest = [marks.nearest(5, 31, offset) for offset in (6, 10, 19, 25, 31)]
    assert [mark and mark.number for mark in nearest] == [10, 10, 10, 20, 30]
    assert marks.nearest(11, 20, 15) is None
