"""Judging off the UI thread: single-flight, latest text, nothing stale."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

from brief_tui.tui.judging import Judging


class Bench:
    """A draft, a judge that can be held up, and what was delivered."""

    def __init__(self) -> None:
        self.text = ""
        self.judged: list[str] = []
        self.delivered: list[str | Exception] = []
        self.gate = threading.Event()
        self.gate.set()
        self.judging = Judging(self.prepare, self.deliver, pause=0.001)
        self.generations: list[int] = []

    def prepare(self) -> Callable[[], str]:
        text = self.text

        def job() -> str:
            self.judged.append(text)
            self.gate.wait(5)
            if text == "bad":
                raise ValueError(text)
            return text

        return job

    def deliver(self, outcome: str | Exception, generation: int) -> None:
        self.delivered.append(outcome)
        self.generations.append(generation)

    def type(self, text: str) -> None:
        self.text = text
        self.judging.edited()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not condition():
                await asyncio.sleep(0.001)


async def test_a_pause_judges_the_latest_text_once() -> None:
    bench = Bench()
    for text in ("a", "ab", "abc"):
        bench.type(text)
    assert not bench.judging.current
    await bench.until(lambda: bool(bench.delivered))
    assert bench.judged == ["abc"]


async def test_what_is_delivered_counts_once_it_is_shown() -> None:
    bench = Bench()
    bench.type("a")
    await bench.until(lambda: bool(bench.delivered))
    assert not bench.judging.current
    assert bench.judging.shows(bench.generations[0])
    assert bench.judging.current


async def test_what_was_delivered_before_an_edit_is_not_shown() -> None:
    bench = Bench()
    bench.type("a")
    await bench.until(lambda: bool(bench.delivered))
    bench.judging.replaced()
    assert not bench.judging.shows(bench.generations[0])
    assert not bench.judging.current
    await bench.until(lambda: len(bench.delivered) == 2)
    assert not bench.judging.shows(bench.generations[0])
    assert bench.judging.shows(bench.generations[1])


async def test_what_waits_is_judged_though_showing_failed() -> None:
    bench = Bench()

    def deliver(outcome: str | Exception, generation: int) -> None:
        bench.deliver(outcome, generation)
        if len(bench.delivered) == 1:
            raise RuntimeError

    bench.judging = Judging(bench.prepare, deliver, pause=0.001)
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    bench.judging.now()
    bench.judging.now()
    await bench.until(lambda: len(bench.delivered) == 2)


async def test_a_stale_result_is_not_delivered_and_the_latest_is() -> None:
    bench = Bench()
    bench.gate.clear()
    bench.text = "old"
    bench.judging.now()
    await bench.until(lambda: bench.judged == ["old"])
    bench.type("new")
    await asyncio.sleep(0.02)
    assert bench.judged == ["old"], "a second job ran beside the first"
    bench.gate.set()
    await bench.until(lambda: bool(bench.delivered))
    assert bench.delivered == ["new"]


async def test_many_requests_while_one_runs_are_one_job() -> None:
    bench = Bench()
    bench.gate.clear()
    bench.judging.now()
    await bench.until(lambda: len(bench.judged) == 1)
    for text in ("x", "xy"):
        bench.text = text
        bench.judging.now()
    bench.gate.set()
    await bench.until(lambda: len(bench.delivered) == 2)
    assert bench.judged == ["", "xy"]


async def test_changed_sources_make_the_running_result_stale() -> None:
    bench = Bench()
    bench.gate.clear()
    bench.text = "text"
    bench.judging.now()
    await bench.until(lambda: len(bench.judged) == 1)
    bench.judging.replaced()
    bench.gate.set()
    await bench.until(lambda: len(bench.judged) == 2 and bool(bench.delivered))
    assert bench.delivered == ["text"]


async def test_a_fault_of_the_judge_is_delivered_and_the_next_text_judged() -> None:
    bench = Bench()
    bench.type("bad")
    await bench.until(lambda: bool(bench.delivered))
    assert isinstance(bench.delivered[0], ValueError)
    bench.type("good")
    await bench.until(lambda: len(bench.delivered) == 2)
    assert bench.delivered[1] == "good"


async def test_nothing_is_delivered_after_stop() -> None:
    bench = Bench()
    bench.type("text")
    bench.judging.stop()
    await asyncio.sleep(0.02)
    assert bench.delivered == []
