"""The small event on disk, and the workstation on it with a clock that stands still."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual import pilot
from textual.notifications import Notification
from textual.pilot import Pilot

from brief_tui.tui import pauses
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.live_judge import Assess
from brief_tui.tui.settings import Settings
from tests.tui.idle import Steps
from tests.tui.quayside import FAILING, Watcher, assess_in_nine_ms, judged, stopped_clock, write_event

MakeApp = Callable[..., WorkstationApp]
Open = Callable[..., AbstractAsyncContextManager[tuple[WorkstationApp, Pilot[None]]]]


@pytest.fixture(autouse=True)
def nothing_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies, settings and layout of whoever runs the tests are no concern of theirs."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("BRIEF_TUI_CONFIG", raising=False)


@pytest.fixture(autouse=True)
def a_pause_is_over_at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a loaded machine, too."""
    monkeypatch.setattr(pilot, "wait_for_idle", Steps(monkeypatch).rest)


@pytest.fixture(autouse=True)
def notices_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was told can be asked for after two seconds, too, which a key may take on a loaded machine."""
    monkeypatch.setattr(Notification, "time_left", 3600.0)


@pytest.fixture(autouse=True)
def questions_are_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests press a key as soon as a question is there."""
    monkeypatch.setattr(pauses, "READ_S", 0.0)


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """An event whose gate passes."""
    folder = tmp_path / "quayside"
    write_event(folder)
    return folder


@pytest.fixture
def failing(event: Path) -> Path:
    """The same event with a changed number and a fabricated quotation."""
    (event / "brief.md").write_text(FAILING)
    return event


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
def workstation(watcher: Watcher) -> MakeApp:
    """Makes the app for an event folder."""

    def make(folder: Path, assess: Assess = assess_in_nine_ms, settings: Settings = Settings()) -> WorkstationApp:  # noqa: B008  # frozen
        return WorkstationApp(folder, settings=settings, clock=stopped_clock, watch=watcher, pause=0.005, assess=assess)

    return make


@pytest.fixture
def opened(workstation: MakeApp) -> Open:
    """Has an event on the screen, of which everything is judged."""

    @asynccontextmanager
    async def on_screen(
        folder: Path, size: tuple[int, int] = (120, 40), *, notifications: bool = False
    ) -> AsyncIterator[tuple[WorkstationApp, Pilot[None]]]:
        app = workstation(folder)
        async with app.run_test(size=size, notifications=notifications) as pilot:
            await judged(pilot)
            yield app, pilot

    return on_screen


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """Where recovery copies are."""
    return tmp_path / "state" / "brief-tui" / "recovery"
