"""A small event, a watcher that a test moves, and ways to wait for what a screen shows."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual.css.query import NoMatches
from textual.pilot import Pilot
from textual.widget import Widget

from brief_tui.store.watching import WatchMode, WatchState
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.widgets.draft import Draft

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.event_sources import Sources

EVENT = """\
title = "Quayside Forum 2026"
publisher = "quayside-press"
published = 2026-04-27
source_url = "https://example.org/quayside"
alerts = ["Crane steel in short supply"]

[[pillars]]
id = "developer"
heading = "Developer"

[[pillars]]
id = "c-suite"
heading = "C-Suite"

[rubric]
verified_citations = 2
operators = 2
tickers = 1

[[companies]]
name = "Calder Cranes"
symbols = ["QSE:CLDR"]

[[companies]]
name = "Brandt Walls"
symbols = ["QSE:BRND"]
"""
CALDER = """\
**Ines Calder:** We measured the cranes twice, and the cranes lied both times.

**Oda Finch:** What did you do about it?

**Ines Calder:** We threw out 65,000 readings and began again with a tape measure.
"""
BRANDT = """\
WEBVTT

00:12:04.000 --> 00:12:09.000
<v Tomas Brandt>The quay wall moves by twelve millimetres a year.

00:12:10.000 --> 00:12:14.000
<v Tomas Brandt>Nobody budgets for a wall that moves.
"""
BRIEF = """\
# The quay that moves

## Developer

### Measure it yourself

Ines Calder trusts no sensor that she has not seen.

> “We threw out 65,000 readings and began again with a tape measure.”
> — Ines Calder, Chief Engineer @ Calder Cranes

## C-Suite

### A wall is a cost

Tomas Brandt asks who pays for what everybody can see.

> “Nobody budgets for a wall that moves.”
> — Tomas Brandt, Director @ Brandt Walls
"""
FAILING = (
    BRIEF.replace("65,000", "130,000")
    + """
> “The harbour will float away by Christmas, and we have sold the tickets already.”
> — Tomas Brandt, Director @ Brandt Walls
"""
)


def write_event(folder: Path) -> None:
    """An event whose gate passes, in a folder that is created if need be."""
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(EVENT)
    (folder / "brief.md").write_text(BRIEF)
    (folder / "transcripts" / "calder.md").write_text(CALDER)
    (folder / "transcripts" / "brandt.vtt").write_text(BRANDT)


class Watcher:
    """Stands in for the system's notifications: says LIVE, and reports what a test tells it to."""

    def __init__(self) -> None:
        self.state = WatchState(WatchMode.LIVE)
        self._changes: asyncio.Queue[frozenset[Path]] = asyncio.Queue()

    def saw(self, *paths: Path) -> None:
        """Report that these files changed."""
        self._changes.put_nowait(frozenset(paths))

    async def __call__(self, folder: Path, on_state: Callable[[WatchState], None]) -> AsyncIterator[frozenset[Path]]:
        on_state(self.state)
        yield frozenset()
        while True:
            yield await self._changes.get()


def stopped_clock() -> datetime:
    return datetime(2026, 4, 27, 4, 8, 44, tzinfo=UTC)


def assess_in_nine_ms(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
    """The real judgement with a latency that stands still."""
    from brief_tui.core.assessment import assess

    return replace(assess(sources, text, previous), elapsed_ms=9.0)


class HeldJudge:
    """Judges only while it is let, and not at all where it is to fail."""

    def __init__(self) -> None:
        self.let = threading.Event()
        self.let.set()
        self.fails = False

    def __call__(self, sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        assert self.let.wait(10)
        if self.fails:
            raise ValueError
        return assess_in_nine_ms(sources, text, previous)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nothing is judged meanwhile."""
        self.let.clear()
        try:
            yield
        finally:
            self.let.set()


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Wait for something that happens off the UI thread, and for the widgets that it asks."""
    async with asyncio.timeout(10):
        while True:
            with suppress(NoMatches):
                if condition():
                    return
            await pilot.pause(0.01)


async def judged(pilot: Pilot[None]) -> Assessment:
    """Wait until the screen shows the verdicts on the draft as it is; gives the assessment."""
    await until(pilot, lambda: bool(pilot.app.query(Draft)))
    draft, panes = pilot.app.query_one(Draft), pilot.app.query_one(Panes)

    def shown() -> bool:
        return panes.assessment is not None and panes.assessment.brief.text == draft.text

    await until(pilot, shown)
    await pilot.pause()
    assert panes.assessment is not None
    return panes.assessment


def text_of(widget: Widget) -> str:
    """What a widget and those inside it show, line by line."""
    strips = widget.render_lines(widget.size.region)
    return "\n".join([*(strip.text for strip in strips), *(text_of(child) for child in widget.children)])


def words_of(widget: Widget) -> str:
    """The same without line ends and runs of spaces."""
    return " ".join(text_of(widget).split())
