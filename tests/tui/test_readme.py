"""The picture in README: the workstation on the sample event that newcomers open first."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot

from tests.tui.conftest import MakeApp
from tests.tui.quayside import judged

SAMPLE = Path(__file__).parents[2] / "sample_events" / "lantern-forum"


def test_picture(snap_compare: Callable[..., bool], workstation: MakeApp, tmp_path: Path) -> None:
    folder = tmp_path / "lantern-forum"
    shutil.copytree(SAMPLE, folder)

    async def before(pilot: Pilot[None]) -> None:
        await judged(pilot)
        for _ in range(4):
            await pilot.press("ctrl+n")
            await pilot.pause()

    assert snap_compare(workstation(folder), terminal_size=(124, 36), run_before=before)
