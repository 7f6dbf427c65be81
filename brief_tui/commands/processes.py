"""The same work for many things, several at once, each in a process of its own."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Sequence
from selectors import EVENT_READ, DefaultSelector, SelectorKey
from typing import NamedTuple, NoReturn, TypeVar

_CHUNK = 1 << 16

Item = TypeVar("Item")
Result = TypeVar("Result")


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_apart(
    call: Callable[[Item], Result], items: Sequence[Item], jobs: int, tell: Callable[[int], None]
) -> list[Result]:
    """What `call` gives for each item, in order, as `map` would give it; only for a program of one thread.

    At most `jobs` processes run at once; each ends with its item, so that nothing piles up and none outlives this one
    for long. What they give comes back pickled; what does not come, for whatever reason, is done here. `tell` hears
    how many are done.
    """
    results: dict[int, Result] = {}
    waiting = list(reversed(range(len(items))))
    with DefaultSelector() as selector:
        try:
            while len(results) < len(items):
                while waiting and len(selector.get_map()) < jobs:
                    number = waiting.pop()
                    stream, child = _start(call, items[number])
                    selector.register(stream, EVENT_READ, _Running(number, child, bytearray()))
                for key, _ in selector.select():
                    running: _Running = key.data
                    if data := os.read(key.fd, _CHUNK):
                        running.received.extend(data)
                        continue
                    selector.unregister(key.fd)
                    _end(key)
                    results[running.number] = _result(running, call, items)
                    tell(len(results))
        finally:
            for key in list(selector.get_map().values()):
                _end(key)
    return [results[number] for number in range(len(items))]


class _Running(NamedTuple):
    number: int
    child: int
    received: bytearray


def _start(call: Callable[[Item], Result], item: Item) -> tuple[int, int]:
    receiving, sending = os.pipe()
    child = os.fork()
    if not child:
        os.close(receiving)
        _send(call, item, sending)
    os.close(sending)
    return receiving, child


def _send(call: Callable[[Item], Result], item: Item, sending: int) -> NoReturn:
    try:
        with os.fdopen(sending, "wb") as stream:
            pickle.dump(call(item), stream, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)  # what waits to be printed is not printed twice, and an error is met again where it is reported


def _end(key: SelectorKey) -> None:
    running: _Running = key.data
    os.close(key.fd)
    os.kill(running.child, signal.SIGKILL)
    os.waitpid(running.child, 0)


def _result(running: _Running, call: Callable[[Item], Result], items: Sequence[Item]) -> Result:
    try:
        received: Result = pickle.loads(running.received)  # noqa: S301 - this program's own
    except (EOFError, pickle.UnpicklingError):
        return call(items[running.number])
    return received
