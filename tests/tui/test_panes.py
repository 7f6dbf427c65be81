"""The panes as an editor lays them: alone, hidden, wider, and so again at the next start; by key and by mouse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from brief_tui.store.user_state import UserState, read_state
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.layout import DRAFT_NARROWEST, NARROWEST
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.settings import Settings, load_settings
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.transcript_list import TranscriptList
from tests.tui.conftest import MakeApp
from tests.tui.quayside import judged, text_of, until, words_of
from tests.tui.test_layout import shown

ALL = {"transcripts", "draft", "rubric"}
SMALL, LARGE, ONE = (80, 24), (120, 40), (50, 20)


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def pane(app: WorkstationApp, name: str) -> Widget:
    return app.query_one(f"#{name}")


@pytest.mark.parametrize(
    ("size", "keys", "panes"),
    [
        pytest.param(LARGE, ["f6"], {"draft"}, id="zoom"),
        pytest.param(LARGE, ["f6", "f6"], ALL, id="and back"),
        pytest.param(LARGE, ["f6", "f4"], {"rubric"}, id="zoom follows the keys"),
        pytest.param(SMALL, ["f2", "f6"], {"transcripts"}, id="zoom of two"),
        pytest.param(SMALL, ["f2", "f6", "alt+z"], {"transcripts", "draft"}, id="and back to two"),
        pytest.param(ONE, ["f6"], {"draft"}, id="zoom of one"),
        pytest.param(LARGE, ["alt+l"], {"draft", "rubric"}, id="without transcripts"),
        pytest.param(LARGE, ["alt+l", "alt+l"], ALL, id="with them again"),
        pytest.param(LARGE, ["alt+l", "alt+k"], {"draft"}, id="the draft alone"),
        pytest.param(LARGE, ["alt+k", "f4"], ALL, id="hidden, but with the keys"),
        pytest.param(LARGE, ["alt+k", "f4", "f3"], {"transcripts", "draft"}, id="without them hidden again"),
        pytest.param(LARGE, ["f4", "alt+k"], {"transcripts", "draft"}, id="hidden with the keys in it"),
        pytest.param(SMALL, ["alt+k"], {"draft"}, id="two without the rubric"),
        pytest.param(SMALL, ["alt+l"], {"draft", "transcripts"}, id="two: the other one"),
        pytest.param(SMALL, ["alt+l", "alt+l"], {"draft"}, id="two: the other one hidden"),
        pytest.param(SMALL, ["alt+k", "f4", "f2", "f3"], {"transcripts", "draft"}, id="two: the one not hidden"),
        pytest.param(ONE, ["alt+l"], {"transcripts"}, id="one"),
        pytest.param(ONE, ["alt+l", "alt+l"], {"draft"}, id="one and back"),
    ],
)
async def test_which_panes_have_room(
    event: Path, workstation: MakeApp, size: tuple[int, int], keys: list[str], panes: set[str]
) -> None:
    app = workstation(event)
    async with app.run_test(size=size) as pilot:
        await judged(pilot)
        await press(pilot, *keys)
        await until(pilot, lambda: shown(app) == panes)
        await until(pilot, lambda: app.focused is not None and app.focused.region.area > 0)


@pytest.mark.parametrize(("size", "mode"), [(LARGE, "-three"), (SMALL, "-two"), ((160, 50), "-wide")])
async def test_a_pane_gets_wider_by_key_and_is_so_at_the_next_start(
    event: Path, workstation: MakeApp, size: tuple[int, int], mode: str
) -> None:
    app = workstation(event)
    async with app.run_test(size=size) as pilot:
        await judged(pilot)
        await press(pilot, "f4")
        width = pane(app, "rubric").size.width
        await press(pilot, "alt+right", "alt+right", "alt+left", "alt+right")
        await until(pilot, lambda: pane(app, "rubric").size.width == width + 8)
        outer = pane(app, "rubric").outer_size.width
    state, note = read_state()
    assert (state.widths, note) == ({mode: {"rubric": outer}}, "")
    app = workstation(event, settings=Settings(state=state))
    async with app.run_test(size=size) as pilot:
        await judged(pilot)
        await until(pilot, lambda: pane(app, "rubric").outer_size.width == outer)


async def test_the_draft_gets_wider_at_the_cost_of_the_pane_beside_it(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=LARGE) as pilot:
        await judged(pilot)
        before = pane(app, "draft").size.width
        await press(pilot, "alt+right")
        await until(pilot, lambda: pane(app, "draft").size.width == before + 4)
        await press(pilot, *["alt+right"] * 9)
        assert pane(app, "transcripts").outer_size.width == NARROWEST
        await press(pilot, "f4", *["alt+right"] * 30)
        assert pane(app, "draft").outer_size.width == DRAFT_NARROWEST


async def test_what_has_no_room_at_another_size_is_narrower_there(event: Path, workstation: MakeApp) -> None:
    widths = {"-two": {"rubric": 500, "transcripts": 500}, "-three": {"rubric": 500}}
    app = workstation(event, settings=Settings(state=UserState(widths=widths)))
    async with app.run_test(size=SMALL) as pilot:
        await judged(pilot)
        await until(pilot, lambda: pane(app, "draft").outer_size.width == DRAFT_NARROWEST)
        await pilot.resize_terminal(*LARGE)
        await until(pilot, lambda: shown(app) == ALL)
        await until(pilot, lambda: pane(app, "draft").outer_size.width >= DRAFT_NARROWEST)
        await pilot.resize_terminal(*ONE)
        await until(pilot, lambda: shown(app) == {"draft"} and pane(app, "draft").outer_size.width == 50)


async def drag(pilot: Pilot[None], start: int, end: int) -> None:
    await pilot.mouse_down(offset=(start, 10))
    await pilot.hover(offset=((start + end) // 2, 11))
    await pilot.hover(offset=(end, 12))
    await pilot.mouse_up(offset=(end, 12))
    await pilot.pause()


async def test_dividers_are_drawn_by_mouse(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=LARGE) as pilot:
        await judged(pilot)
        edge = pane(app, "transcripts").region.right - 1
        await drag(pilot, edge, edge + 9)
        await until(pilot, lambda: pane(app, "transcripts").region.right - 1 == edge + 9)
        edge = pane(app, "rubric").region.x
        await drag(pilot, edge - 1, edge - 6)
        await until(pilot, lambda: pane(app, "rubric").region.x == edge - 6)
        assert read_state()[0].widths["-three"].keys() == ALL - {"draft"}
        before = pane(app, "rubric").region
        await pilot.hover(offset=(60, 12))
        assert pane(app, "rubric").region == before


async def test_the_divider_of_two_panes_is_drawn_by_mouse(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=SMALL) as pilot:
        await judged(pilot)
        edge = pane(app, "rubric").region.x
        await drag(pilot, edge, edge - 7)
        await until(pilot, lambda: pane(app, "rubric").region.x == edge - 7)


async def test_what_is_hidden_is_hidden_at_the_next_start(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=LARGE) as pilot:
        await judged(pilot)
        await press(pilot, "alt+l")
    app = workstation(event, settings=load_settings())
    async with app.run_test(size=LARGE) as pilot:
        await judged(pilot)
        assert shown(app) == {"draft", "rubric"}


async def test_what_is_remembered_is_not_in_the_event_folder_and_for_the_user_only(
    event: Path, workstation: MakeApp, tmp_path: Path
) -> None:
    before = sorted(event.rglob("*"))
    app = workstation(event)
    async with app.run_test(size=LARGE) as pilot:
        await judged(pilot)
        await press(pilot, "alt+l")
    (file,) = (tmp_path / "state").rglob("*.json")
    assert file.stat().st_mode & 0o777 == 0o600
    assert sorted(event.rglob("*")) == before


async def test_a_foreign_file_is_ignored_and_told_once(event: Path, workstation: MakeApp, tmp_path: Path) -> None:
    folder = tmp_path / "state" / "brief-tui"
    folder.mkdir(parents=True)
    (folder / "workstation.json").write_text(json.dumps({"version": 7, "panes": []}))
    app = workstation(event, settings=load_settings())
    async with app.run_test(size=LARGE) as pilot:
        await judged(pilot)
        assert shown(app) == ALL
        (told,) = app._notifications
        assert "workstation.json" in told.message
    assert load_settings().note == ""


async def test_a_click_on_a_quotation_shows_its_verdict_and_its_passage(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=LARGE) as pilot:
        assessment = await judged(pilot)
        draft, view = app.query_one(Draft), app.query_one(TranscriptView)
        rows = text_of(draft).split("\n")
        row = next(n for n, line in enumerate(rows) if "130,000" in line)
        await pilot.click(draft, offset=(rows[row].index("130,000") + 2, row))
        await until(pilot, lambda: "drifted" in words_of(app.query_one(DetailStrip)))
        await until(pilot, lambda: "65,000 readings" in words_of(view))
        assert draft.has_focus
        assert assessment.quotations[0].verdict.kind == "drifted"


async def test_a_click_on_where_it_was_said_goes_there(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=SMALL) as pilot:
        await judged(pilot)
        await press(pilot, "ctrl+n")
        await pilot.click("#source")
        view = app.query_one(TranscriptView)
        await until(pilot, lambda: view.has_focus and "65,000 readings" in words_of(view))


async def test_a_click_on_a_row_of_the_rubric_opens_what_it_counts(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=LARGE) as pilot:
        await judged(pilot)
        rubric = app.query_one(RubricPane)
        row = next(n for n, line in enumerate(text_of(rubric).split("\n")) if "Fabricated" in line)
        await pilot.click(rubric, offset=(5, row + 1))
        await until(pilot, lambda: isinstance(app.screen, Finder))


async def test_a_click_opens_a_transcript(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=LARGE) as pilot:
        await judged(pilot)
        await pilot.click(TranscriptList, offset=(5, 1))
        await until(pilot, lambda: "calder.md" in text_of(app.query_one(TranscriptView)))


async def test_the_wheel_scrolls_what_is_under_it(event: Path, workstation: MakeApp) -> None:
    said = "".join(f"**Ines Calder:** Crane {n} moved.\n\n" for n in range(200))
    (event / "transcripts" / "brandt.vtt").unlink()
    (event / "transcripts" / "calder.md").write_text(said)
    app = workstation(event)
    async with app.run_test(size=LARGE) as pilot:
        await judged(pilot)
        view = app.query_one(TranscriptView)
        await pilot._post_mouse_events([_wheel()], view, offset=(5, 5))
        await until(pilot, lambda: view.scroll_offset.y > 0)
        assert app.query_one(Panes).draft.has_focus


def _wheel() -> type:
    from textual.events import MouseScrollDown

    return MouseScrollDown
