"""Every state of the review as it looks, at the sizes that people have."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.review import Review
from tests.tui.conftest import MakeApp
from tests.tui.quayside import EVENT, FAILING, judged, until

SnapCompare = Callable[..., bool]
_WRITING = {"decide", "take back"}
both_sizes = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])


@pytest.fixture(autouse=True)
def reviewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Oda Finch")


def after(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Open the review and press keys; a decision that is asked for is written before the next key."""

    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(pilot.app.screen, Review))
        await pilot.pause()
        app = pilot.app
        assert isinstance(app, WorkstationApp)
        for key in keys:
            await pilot.press(key)
            await until(pilot, lambda: not any(worker.name in _WRITING for worker in app.workers))
            await until(pilot, lambda: app._workstation._live_judge.current)
            await pilot.pause()
        if isinstance(finder := app.screen, Finder):
            await until(pilot, lambda: finder.answered)
        app.clear_notifications()
        await pilot.pause()

    return before


@both_sizes
@pytest.mark.parametrize(
    "keys",
    [
        pytest.param([], id="fabricated"),
        pytest.param(["n"], id="drifted"),
        pytest.param(["n", "n"], id="exact"),
        pytest.param(["n", "w", *"her words"], id="reason"),
        pytest.param(["n", "w", *"her words", "enter", "b"], id="waived"),
        pytest.param(["n", "n", "a", "n", "n", "u"], id="taken-back"),
        pytest.param(["f", "f"], id="filter"),
        pytest.param(["n", "s"], id="speakers"),
        pytest.param(["n", "o"], id="source"),
        pytest.param(["question_mark"], id="help"),
        pytest.param(["n", "w", *"her words", "enter", "q"], id="left"),
    ],
)
def test_review(
    snap_compare: SnapCompare, workstation: MakeApp, failing: Path, size: tuple[int, int], keys: list[str]
) -> None:
    assert snap_compare(workstation(failing), terminal_size=size, run_before=after(*keys))


@both_sizes
def test_all_decided(snap_compare: SnapCompare, workstation: MakeApp, event: Path, size: tuple[int, int]) -> None:
    (event / "event.toml").write_text(EVENT + "\n[review]\nsign_off = true\n")
    assert snap_compare(workstation(event), terminal_size=size, run_before=after("a", "a"))


@both_sizes
def test_unsaved(snap_compare: SnapCompare, workstation: MakeApp, failing: Path, size: tuple[int, int]) -> None:
    keys = ["n", "s", *"brandt", "enter", "enter"]
    assert snap_compare(workstation(failing), terminal_size=size, run_before=after(*keys))


def test_narrow(snap_compare: SnapCompare, workstation: MakeApp, failing: Path) -> None:
    assert snap_compare(workstation(failing), terminal_size=(44, 20), run_before=after("n"))


def test_light(snap_compare: SnapCompare, workstation: MakeApp, failing: Path) -> None:
    app = workstation(failing)
    app.theme = "brief-light"
    assert snap_compare(app, terminal_size=(80, 24), run_before=after("n"))


def test_without_colour(
    snap_compare: SnapCompare, workstation: MakeApp, failing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(workstation(failing), terminal_size=(80, 24), run_before=after("n"))


@both_sizes
def test_nothing(snap_compare: SnapCompare, workstation: MakeApp, event: Path, size: tuple[int, int]) -> None:
    (event / "brief.md").write_text(FAILING.partition("> ")[0])
    assert snap_compare(workstation(event), terminal_size=size, run_before=after())
