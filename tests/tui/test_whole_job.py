"""The whole job by keyboard: the failing sample brought to a gate that passes, with repairs and one waiver."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.reason import Reason
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.screens.review import Review
from brief_tui.tui.screens.workstation import Workstation
from tests.tui.conftest import MakeApp
from tests.tui.quayside import judged, until

SAMPLE = Path(__file__).parents[2] / "sample_events" / "lantern-forum"


class Keyboard:
    """Presses keys and counts them; after each step it waits for what a person would wait for."""

    def __init__(self, pilot: Pilot[None], app: WorkstationApp) -> None:
        self._pilot, self._app, self.pressed = pilot, app, 0

    async def press(self, *keys: str, then: type | None = None) -> None:
        for key in keys:
            self.pressed += 1
            await self._pilot.press(key)
        if then is not None:
            await until(self._pilot, lambda: isinstance(self._app.screen, then))
        await self._pilot.pause()

    async def repair(self, *choice: str) -> None:
        """F5, a choice where there is one, and the look at it."""
        await self.press("f5", then=Dialog if choice else RepairScreen)
        if choice:
            await self.press(*choice, then=RepairScreen)
        await self.press("enter", then=Workstation)
        await judged(self._pilot)


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the failing sample, under review by somebody."""
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Noor Example")
    return Path(shutil.copytree(SAMPLE, tmp_path / "lantern-forum"))


def failing(app: WorkstationApp) -> list[str]:
    """The checks that fail."""
    assessment = app._workstation.panes.assessment
    return [] if assessment is None else [check.id for check in assessment.checks if not check.passed]


async def test_the_failing_sample_passes_after_fewer_than_sixty_keys(sample: Path, workstation: MakeApp) -> None:
    app = workstation(sample)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        keys = Keyboard(pilot, app)
        assert len(failing(app)) == 7

        await keys.press("shift+f5", then=RepairScreen)
        await keys.press("enter", then=Workstation)
        await judged(pilot)
        await keys.press("ctrl+n")
        await keys.repair("enter")  # pieces in the order said
        await keys.press("ctrl+n")
        await keys.repair("enter")  # only what one of two speakers said
        await keys.press("ctrl+n")
        await keys.repair("down", "down", "enter")  # a fabricated citation is taken out
        await keys.press("ctrl+n", "ctrl+n", "delete")  # the mark that is never closed
        await judged(pilot)
        await keys.press("ctrl+n")
        await keys.repair()  # speech is given to who said it
        await keys.press("ctrl+n", "ctrl+n")
        await keys.repair()  # a letter is given to who read it out

        await keys.press("f4", *5 * ["down"], "enter", then=Finder)
        await keys.press("enter", then=RepairScreen)
        await keys.press("enter", then=Workstation)  # the heading of the missing pillar
        await judged(pilot)
        assert failing(app) == ["verification-rate"]

        await keys.press("f7", then=Review)
        await keys.press("w", then=Reason)
        await keys.press(*"her talk", "enter", then=Review)
        await until(pilot, _waived(app))
        await keys.press("q", then=Workstation)
        await keys.press("ctrl+s")
        await until(pilot, lambda: not app._workstation._filing.modified)

        assert failing(app) == []
        assert keys.pressed < 60


def _waived(app: WorkstationApp) -> Callable[[], bool]:
    def waived() -> bool:
        assessment = app._workstation.panes.assessment
        return assessment is not None and len(assessment.waived) == 1

    return waived
