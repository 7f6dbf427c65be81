"""A program on one side of a pty, and a stop-watch on the other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

import pexpect

from tests.bench.installed import ROOT, environment

_QUIET = 0.3
"""Seconds without output after which a program has said all."""


class Program:
    """What runs in the pty."""

    def __init__(self, arguments: list[str], columns: int, rows: int) -> None:
        terminal = environment() | {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self._began = perf_counter()
        self._spawned = pexpect.spawn(
            sys.executable, arguments, cwd=str(ROOT), env=terminal, dimensions=(rows, columns), timeout=60
        )
        self._spawned.delaybeforesend = None  # 50 ms by default, which would count as the program's

    def seconds_until(self, shown: bytes) -> float:
        """Seconds from the last thing that was done to it until it has written this."""
        self._spawned.expect_exact(shown)
        return perf_counter() - self._began

    def did(self) -> None:
        """Start the watch: something was done to the program by other means than a key."""
        self._began = perf_counter()

    def send(self, keys: str) -> None:
        """Type, and start the watch."""
        self.did()
        self._spawned.send(keys)

    def written(self) -> int:
        """How many bytes it writes until it has said all."""
        total, last = 0, perf_counter()
        while perf_counter() - last < _QUIET:
            try:
                total += len(self._spawned.read_nonblocking(65536, timeout=0.05))
                last = perf_counter()
            except pexpect.TIMEOUT:
                pass
        return total

    def close(self) -> None:
        """End it."""
        self._spawned.close(force=True)


@contextmanager
def running(arguments: list[str], columns: int = 80, rows: int = 24) -> Iterator[Program]:
    """A program for the length of a block."""
    program = Program(arguments, columns, rows)
    try:
        yield program
    finally:
        program.close()
