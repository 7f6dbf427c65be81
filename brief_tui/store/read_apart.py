"""Reading files in a process of its own, while this one goes on with those that are read."""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO, NoReturn, TypeVar

_FEW = 8
"""Files for which another process does not pay."""

Read = TypeVar("Read")


def read_apart(read: Callable[[str], Read], paths: Sequence[str]) -> Iterator[Read]:
    """What `read` gives for each path, in order, as `map` would give it; only for a program of one thread.

    It is called in another process, and what it gives comes back pickled. What does not come, for whatever reason,
    is read here.
    """
    done = 0
    if len(paths) >= _FEW:
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            for result in _received(read, paths):
                done += 1
                yield result
    yield from map(read, paths[done:])


def _received(read: Callable[[str], Read], paths: Sequence[str]) -> Iterator[Read]:
    receiving, sending = os.pipe()
    with os.fdopen(receiving, "rb") as stream:
        with os.fdopen(sending, "wb") as other_end:
            child = os.fork()
            if not child:
                _send(map(read, paths), other_end)
        try:
            for _ in paths:
                yield pickle.load(stream)  # noqa: S301 - this program's own
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _send(results: Iterator[object], stream: BinaryIO) -> NoReturn:
    try:
        for result in results:
            pickle.dump(result, stream, pickle.HIGHEST_PROTOCOL)
        stream.flush()
    finally:
        os._exit(0)  # what waits to be printed is not printed twice
