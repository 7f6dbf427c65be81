"""Three panes, two, one, or none: what is on the screen at which size, and where the keys go."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.widget import Widget

from brief_tui.store.watching import WatchMode, WatchState
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.screens.help import help_text
from brief_tui.tui.widgets.counts_line import CountsLine
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.status_bar import StatusBar
from brief_tui.tui.widgets.transcript_list import TranscriptList
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, FAILING, Watcher, judged, text_of, until


def shown(app: WorkstationApp) -> set[str]:
    """Which panes have room on the screen."""
    panes: dict[str, Widget] = {
        "transcripts": app.query_one("#transcripts"),
        "draft": app.query_one("#draft"),
        "rubric": app.query_one(RubricPane),
    }
    return {name for name, pane in panes.items() if pane.display and pane.size.area}


@pytest.mark.parametrize(
    ("size", "keys", "panes"),
    [
        ((160, 50), [], {"transcripts", "draft", "rubric"}),
        ((120, 40), [], {"transcripts", "draft", "rubric"}),
        ((80, 24), [], {"draft", "rubric"}),
        ((80, 24), ["f2"], {"transcripts", "draft"}),
        ((80, 24), ["f2", "f3"], {"transcripts", "draft"}),
        ((80, 24), ["f2", "f4"], {"draft", "rubric"}),
        ((50, 20), [], {"draft"}),
        ((50, 20), ["f2"], {"transcripts"}),
        ((50, 20), ["f4"], {"rubric"}),
        ((50, 20), ["f4", "f3"], {"draft"}),
    ],
)
async def test_panes(
    event: Path, workstation: MakeApp, size: tuple[int, int], keys: list[str], panes: set[str]
) -> None:
    app = workstation(event)
    async with app.run_test(size=size) as pilot:
        await judged(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await until(pilot, lambda: shown(app) == panes)
        with_keys = {"f2": "TranscriptView", "f3": "Draft", "f4": "RubricPane"}[keys[-1]] if keys else "Draft"
        await until(pilot, lambda: app.query_one(with_keys).has_focus)


async def test_a_pane_without_room_is_not_in_the_first_frame_either(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown_ones: list[TranscriptView] = []
    monkeypatch.setattr(TranscriptView, "on_show", lambda view: shown_ones.append(view), raising=False)  # noqa: PLW0108  # a builtin is not bound
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        assert shown_ones == []
        await pilot.press("f2")
        await until(pilot, lambda: len(shown_ones) == 1)


@pytest.mark.parametrize(
    ("size", "keys", "beside"),
    [
        ((120, 40), [], False),
        ((80, 24), [], False),
        ((80, 24), ["f2"], True),
        ((80, 24), ["f2", "f4"], False),
        ((60, 20), [], True),
        ((40, 12), [], True),
        ((40, 12), ["f4"], False),
        ((40, 12), ["f4", "f3"], True),
    ],
)
async def test_the_gate_is_always_on_the_screen(
    failing: Path, workstation: MakeApp, size: tuple[int, int], keys: list[str], beside: bool
) -> None:
    app = workstation(failing)
    async with app.run_test(size=size) as pilot:
        await judged(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        line = app.query_one(CountsLine)
        await until(pilot, lambda: text_of(line).startswith("  ✗ QA FAIL ") is beside)
        app.query_one(Draft).replace_span(0, len(FAILING), BRIEF)
        await judged(pilot)
        await until(pilot, lambda: text_of(line).startswith("  ✓ QA PASS ") is beside)


async def test_f2_again_goes_to_the_list(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: app.query_one(TranscriptView).has_focus)
        await pilot.press("f2")
        await until(pilot, lambda: app.query_one(TranscriptList).has_focus)


async def test_list_of_transcripts_opens_one(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        assert "brandt.vtt" in text_of(app.query_one(TranscriptView))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: app.query_one(TranscriptList).has_focus)
        await pilot.press("down", "enter")
        await until(pilot, lambda: "calder.md" in text_of(app.query_one(TranscriptView)))


async def test_resizing_keeps_the_keys_where_they_are(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: app.query_one(TranscriptView).has_focus)
        await pilot.resize_terminal(50, 20)
        await until(pilot, lambda: shown(app) == {"transcripts"})
        assert app.query_one(TranscriptView).has_focus


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (WatchState(WatchMode.LIVE), "SYSTEM ✓ OPTIMAL · ● LIVE · LATENCY 9.0 ms · ALERT Crane steel in short supply"),
        (WatchState(WatchMode.POLLING, "no inotify"), "SYSTEM ! DEGRADED no inotify · ◐ POLLING"),
        (WatchState(WatchMode.NOT_LIVE, "the folder is gone"), "SYSTEM ! DEGRADED the folder is gone · ○ NOT LIVE"),
    ],
)
async def test_status_bar(event: Path, workstation: MakeApp, watcher: Watcher, state: WatchState, words: str) -> None:
    watcher.state = state
    with (event / "event.toml").open("a") as settings:
        settings.write("\n[limits]\npillar_words = 0\n")  # no finding hides the event's own alert
    app = workstation(event)
    async with app.run_test(size=(140, 40)) as pilot:
        await judged(pilot)
        await until(pilot, lambda: words in text_of(app.query_one(StatusBar)))
        assert "04:08:44 UTC" in text_of(app.query_one(StatusBar))


async def test_what_a_file_says_is_never_markup_nor_a_control(event: Path, workstation: MakeApp) -> None:
    hostile = "[/][@click=app.quit]x[/] \x1b]2;owned\x07"
    text = (event / "event.toml").read_text()
    escaped = hostile.replace("\x1b", "\\u001b").replace("\x07", "\\u0007")
    (event / "event.toml").write_text(
        text.replace("Quayside Forum 2026", escaped).replace("Crane steel in short supply", escaped)
    )
    (event / "transcripts" / "[bold]evil.md").write_text(f"**[/red] Mallory:** We {hostile} say this.\n")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+t", "home", "enter")
        await pilot.pause()
        shot = app.export_screenshot()
        assert "\x1b" not in shot
        assert "[@click=app.quit]" in text_of(app.query_one(TranscriptView)).replace("\n", "")
        await pilot.press("ctrl+f", *"mallory")
        await pilot.pause(0.2)
        assert "\x1b" not in app.export_screenshot()
        assert app.return_code is None


async def test_the_smallest_screen_shows_some_of_the_draft_beside_its_verdict(
    failing: Path, workstation: MakeApp
) -> None:
    app = workstation(failing)
    async with app.run_test(size=(40, 12)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert app.query_one(Draft).size.height >= 3
        strip = text_of(app.query_one(DetailStrip))
        assert "drifted" in strip
        assert "said by" in strip


async def test_a_column_less_and_back_scrolls_nothing(event: Path, workstation: MakeApp) -> None:
    lines = [f"{number} " + "words that wrap " * (number % 13) for number in range(200)]
    (event / "brief.md").write_text("\n\n".join(["# The quay", *lines, ""]))
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        for offset in (3000, 9000, len(draft.text)):
            draft.go_to(offset)
            await pilot.pause()
            before = draft.scroll_offset.y
            shown = text_of(draft)
            for width in (79, 78, 81, 80):
                await pilot.resize_terminal(width, 24)
                await pilot.pause()
            assert (draft.scroll_offset.y, text_of(draft)) == (before, shown)


async def test_help_stays_at_its_end_and_its_place_at_any_width(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("f1")
        await pilot.pause()
        box = app.screen.query_one(VerticalScroll)
        for y in (17, 40, box.max_scroll_y):
            box.scroll_to(y=y, animate=False, immediate=True)
            await pilot.pause()
            for width in (79, 60, 40, 80):
                await pilot.resize_terminal(width, 24)
                await pilot.pause()
                await pilot.pause()
            assert box.scroll_y == y
        await pilot.resize_terminal(40, 24)
        await until(pilot, lambda: box.scroll_y == box.max_scroll_y > y)


def test_where_help_has_no_room_beside_a_key_it_is_below_it() -> None:
    assert "  ^S                 Write the draft to disk, safely.\n" in help_text(60).plain
    assert "  ^S\n    Write the draft to disk,\n    safely.\n" in help_text(30).plain
