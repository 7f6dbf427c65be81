"""Typing in a draft of 2,000 lines while it is verified."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from textual.events import Event, Key
from textual.geometry import Region
from textual.strip import Strip

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event_sources import Sources
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.widgets.draft import Draft
from tests.bench import corpus, pty
from tests.bench.rows import Row, p95, within
from tests.tui.quayside import judged

_LINES = 2_000
_TYPED = "the walls move "
_BEGUN = 4
"""Words of a passage that are typed until it is found."""
_BETWEEN = 0.02
"""Seconds between two keys: a fast typist held down."""
_BYTES = 1_000


def rows(transcripts: int) -> Iterator[Row]:
    """The handler's time by itself, then bytes and echo through a pty."""
    sources = corpus.corpus(transcripts)
    draft = corpus.brief(corpus.mixed(sources))
    draft += "\nA paragraph of prose, as there are many.\n" * ((_LINES - draft.count("\n")) // 2)
    with TemporaryDirectory() as folder:
        event = corpus.write_event(Path(folder, "event"), sources, draft)
        times = asyncio.run(_handled(event))
        yield Row("median", f"{median(times) * 1000:.1f} ms")
        yield within("key press to echo, in the handlers, p95", p95(times), 0.016)
        yield from _through_a_pty(event, " ".join(sources[0].text.split()[:_BEGUN]))


class _Watch:
    """Notes how long each key keeps the draft's own handlers, painting included."""

    def __init__(self, draft: Draft) -> None:
        self.times: list[float] = []
        self._on_event, self._render = draft.on_event, draft.render_lines
        draft.on_event = self.on_event  # type: ignore[method-assign]  # the app makes its draft itself
        draft.render_lines = self.render_lines  # type: ignore[method-assign]  # the same

    async def on_event(self, event: Event) -> None:
        began = perf_counter()
        await self._on_event(event)
        if isinstance(event, Key):
            self.times.append(perf_counter() - began)

    def render_lines(self, crop: Region) -> list[Strip]:
        began = perf_counter()
        strips = self._render(crop)
        if self.times:
            self.times[-1] += perf_counter() - began
        return strips


def _always_anew(sources: Sources, text: str, _: Assessment | None) -> Assessment:
    """The judge at its slowest, so that it is at work at each key."""
    return assess(sources, text)


async def _handled(event: Path) -> list[float]:
    app = WorkstationApp(event, pause=0.0, assess=_always_anew)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.go_to(draft.text.index("A paragraph of prose"))
        watch = _Watch(draft)
        for character in _TYPED * 10:
            draft.post_message(Key("space" if character == " " else character, character))
            await asyncio.sleep(_BETWEEN)
        await judged(pilot)
        return watch.times


def _through_a_pty(event: Path, begun: str) -> Iterator[Row]:
    """`begun` are words that somebody said."""
    with pty.running(["-m", "brief_tui", str(event)]) as program:
        program.seconds_until(b"verified")
        program.send("\x1b[1;5F")  # Ctrl+End
        program.written()
        program.send("x")
        marked = program.written()
        yield Row("bytes for the first key, which marks the draft", f"{marked}", f"< {_BYTES}", marked < _BYTES)
        written, echoes = [], []
        for character in _TYPED:
            program.send(character)
            written.append(program.written())
        yield Row("bytes for a key at 80x24, most", f"{max(written)}", f"< {_BYTES}", max(written) < _BYTES)
        program.send("\r")
        program.written()
        program.send('"')
        program.written()
        written = []
        for character in begun:
            program.send(character)
            written.append(program.written())
        yield Row(
            "bytes for a key that changes the offers, most", f"{max(written)}", f"< {_BYTES}", max(written) < _BYTES
        )
        program.send("\r")
        program.written()
        for character in "ħŋŧđøæþł" * 5:  # nothing else that is written holds one of them
            program.send(character)
            echoes.append(program.seconds_until(character.encode()))
            sleep(_BETWEEN)
        yield Row("key press to echo through the pty, p95", f"{p95(echoes) * 1000:.1f} ms")
