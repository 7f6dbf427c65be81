"""The same work for many things, several at once, each in a process of its own."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from selectors import EVENT_READ, BaseSelector, DefaultSelector, SelectorKey
from typing import NamedTuple, NoReturn, TypeVar

_CHUNK = 1 << 16

Item = TypeVar("Item")
Result = TypeVar("Result")


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_apart(
    call: Callable[[Item], Result], items: Sequence[Item], jobs: int, tell: Callable[[int], None]
) -> list[Result]:
    """What `call` gives for each item, in order, as `map` would give it; only for a program of one thread.

    At most `jobs` processes run at once, or as many as the system gives; each ends with its item, so that nothing
    piles up and none outlives this one for long. What they give comes back pickled; what does not come, for whatever
    reason, is done here. `tell` hears how many are done.
    """
    results: dict[int, Result] = {}

    def done(number: int, result: Result) -> None:
        results[number] = result
        tell(len(results))

    waiting = list(reversed(range(len(items))))
    with DefaultSelector() as selector:
        running = selector.get_map()
        try:
            while waiting or running:
                while waiting and len(running) < jobs and _start(call, items[waiting[-1]], waiting[-1], selector):
                    waiting.pop()
                if not running:  # the system gives not even one
                    number = waiting.pop()
                    done(number, call(items[number]))
                for key, _ in selector.select() if running else ():
                    one: _Running = key.data
                    if data := os.read(key.fd, _CHUNK):
                        one.received.extend(data)
                        continue
                    selector.unregister(key.fd)
                    _end(key)
                    done(one.number, _result(one, call, items))
        finally:
            for key in list(running.values()):
                _end(key)
    return [results[number] for number in range(len(items))]


class _Running(NamedTuple):
    number: int
    child: int
    received: bytearray


def _start(call: Callable[[Item], Result], item: Item, number: int, selector: BaseSelector) -> bool:
    """Start a process for an item; False where the system gives none."""
    try:
        receiving, sending = os.pipe()
    except OSError:
        return False
    with _uninterrupted():
        try:
            child = os.fork()
        except OSError:
            os.close(receiving)
            os.close(sending)
            return False
        if child:
            selector.register(receiving, EVENT_READ, _Running(number, child, bytearray()))
        else:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
    if not child:
        # What is open of the others would be missing for the files that this one reads.
        for descriptor in (receiving, *(key.fd for key in selector.get_map().values())):
            os.close(descriptor)
        selector.close()
        _send(call, item, sending)
    os.close(sending)
    return True


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl+C waits meanwhile: in the middle of a fork Python tells of it and goes on, and no child may be left."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


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
