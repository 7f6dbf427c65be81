"""Verdicts that are not of the draft and the files as they are now: what the screen says of them, and refuses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from brief_tui.core.assessment import Assessment, Sources
from brief_tui.tui.widgets.banner import Banner
from tests.tui.conftest import MakeApp
from tests.tui.quayside import assess_in_nine_ms, judged

SIZE = (120, 40)


class HeldJudge:
    """Judges only while it is let."""

    def __init__(self) -> None:
        self.let = threading.Event()
        self.let.set()

    def __call__(self, sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        assert self.let.wait(10)
        return assess_in_nine_ms(sources, text, previous)


@pytest.fixture
def judge() -> Iterator[HeldJudge]:
    held = HeldJudge()
    yield held
    held.let.set()


async def test_a_late_fault_is_not_shown_over_a_newer_text(event: Path, workstation: MakeApp, judge: HeldJudge) -> None:
    app = workstation(event, judge)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        judge.let.clear()
        await pilot.press("x")
        await pilot.pause()
        app._workstation._deliver(ValueError("of the text before"))
        await pilot.pause()
        assert not app.query_one(Banner).display
        judge.let.set()
