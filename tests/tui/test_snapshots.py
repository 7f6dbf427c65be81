"""Every screen and state of the workstation as it looks, at the sizes that people have."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from brief_tui.core.assessment import Assessment
from brief_tui.core.event_sources import Sources
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.status_bar import StatusBar
from tests.tui.conftest import MakeApp
from tests.tui.quayside import EVENT, FAILING, Watcher, assess_in_nine_ms, judged, text_of, until

SnapCompare = Callable[..., bool]
Before = Callable[[Pilot[None]], Awaitable[None]]
SMALL, LARGE = (80, 24), (120, 40)
both_sizes = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


def after(*keys: str) -> Before:
    """Once the draft is judged, press keys; the list that opens has its rows."""

    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        if isinstance(finder := pilot.app.screen, Finder):
            await until(pilot, lambda: finder.answered)
        await pilot.pause()

    return before


@both_sizes
def test_passing(snap_compare: SnapCompare, workstation: MakeApp, event: Path, size: tuple[int, int]) -> None:
    assert snap_compare(workstation(event), terminal_size=size, run_before=after())


@both_sizes
@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(["ctrl+n"], id="drifted"),
        pytest.param(["ctrl+n", "ctrl+n"], id="fabricated"),
        pytest.param(["ctrl+n", "ctrl+o"], id="source"),
        pytest.param(["f4", "down"], id="rubric"),
        pytest.param(["ctrl+l"], id="quotations"),
        pytest.param(["ctrl+l", *"zzz"], id="nothing-found"),
        pytest.param(["ctrl+f", *"wall"], id="search"),
        pytest.param(["ctrl+g"], id="findings"),
        pytest.param(["ctrl+p"], id="commands"),
        pytest.param(["f1"], id="help"),
        pytest.param(["x", "ctrl+q"], id="quit"),
    ],
)
def test_failing(
    snap_compare: SnapCompare, workstation: MakeApp, failing: Path, size: tuple[int, int], keys: list[str]
) -> None:
    assert snap_compare(workstation(failing), terminal_size=size, run_before=after(*keys))


@pytest.mark.parametrize("keys", [[], ["f2"], ["f4"], ["ctrl+l"]], ids=["draft", "transcripts", "rubric", "list"])
def test_one_pane(snap_compare: SnapCompare, workstation: MakeApp, failing: Path, keys: list[str]) -> None:
    assert snap_compare(workstation(failing), terminal_size=(50, 20), run_before=after("ctrl+n", *keys))


def test_large(snap_compare: SnapCompare, workstation: MakeApp, failing: Path) -> None:
    assert snap_compare(workstation(failing), terminal_size=(180, 50), run_before=after("ctrl+n"))


def test_too_small(snap_compare: SnapCompare, workstation: MakeApp, event: Path) -> None:
    assert snap_compare(workstation(event), terminal_size=(36, 10))


@both_sizes
def test_light(snap_compare: SnapCompare, workstation: MakeApp, failing: Path, size: tuple[int, int]) -> None:
    app = workstation(failing)
    app.theme = "brief-light"
    assert snap_compare(app, terminal_size=size, run_before=after("ctrl+n"))


def test_without_colour(
    snap_compare: SnapCompare, workstation: MakeApp, failing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(workstation(failing), terminal_size=LARGE, run_before=after("ctrl+n"))


@both_sizes
def test_degraded(
    snap_compare: SnapCompare, workstation: MakeApp, event: Path, watcher: Watcher, size: tuple[int, int]
) -> None:
    (event / "transcripts" / "noise.md").write_bytes(b"\x00\x01\xff")

    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        await pilot.press("x")
        (event / "brief.md").write_text(FAILING)
        (event / "event.toml").write_text(EVENT.replace("[rubric]", "[rubric"))
        watcher.saw(event / "event.toml", event / "brief.md")
        await until(pilot, lambda: pilot.app.query_one(Banner).display)
        await judged(pilot)

    assert snap_compare(workstation(event), terminal_size=size, run_before=before)


@both_sizes
def test_conflict(snap_compare: SnapCompare, workstation: MakeApp, event: Path, size: tuple[int, int]) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        await pilot.press("x")
        await judged(pilot)
        (event / "brief.md").write_text(FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, Dialog))

    assert snap_compare(workstation(event), terminal_size=size, run_before=before)


def test_empty(snap_compare: SnapCompare, workstation: MakeApp, event: Path) -> None:
    (event / "brief.md").unlink()
    for path in (event / "transcripts").iterdir():
        path.unlink()
    assert snap_compare(workstation(event), terminal_size=LARGE, run_before=after())


def test_reading(snap_compare: SnapCompare, workstation: MakeApp, event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def read_for_ever(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr("brief_tui.tui.filing.Filing.read", read_for_ever)
    assert snap_compare(workstation(event), terminal_size=SMALL)


def test_judging(snap_compare: SnapCompare, workstation: MakeApp, event: Path) -> None:
    slow = threading.Event()

    def judge(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        if text.startswith("x"):
            slow.wait(5)
        return assess_in_nine_ms(sources, text, previous)

    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        await pilot.press("x")
        await until(pilot, lambda: "judging" in text_of(pilot.app.query_one(StatusBar)))

    assert snap_compare(workstation(event, judge), terminal_size=LARGE, run_before=before)
    slow.set()
