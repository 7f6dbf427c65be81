"""The draft in a real terminal: how much a key press writes, and whether the terminal then shows the truth."""

import os
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pyte
import pytest

ROOT = Path(__file__).parents[2]
KEYS = ("a", "b ", "”", "\r", "\x7f", "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B", "\x1b[3~", "\x0b", "\x1a")
PASTE = "\x1b[200~one\rtwo\x1b[201~"


class Terminal:
    """The program on one side of a pty, a terminal emulator on the other."""

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        environment.pop("NO_COLOR", None)
        self._program = pexpect.spawn(
            sys.executable,
            ["-m", "tests.tui.apps.draft_app", "1000"],
            cwd=str(ROOT),
            env=environment,
            dimensions=(rows, columns),
        )

    def read(self, quiet: float = 0.25) -> bytes:
        """All that the program writes until it has been quiet for so many seconds."""
        written = b""
        last = time.monotonic()
        while time.monotonic() - last < quiet:
            try:
                written += self._program.read_nonblocking(65536, timeout=0.05)
                last = time.monotonic()
            except pexpect.TIMEOUT:
                pass
        self._stream.feed(written)
        return written

    def press(self, keys: str) -> int:
        """Type; the number of bytes written in answer."""
        self.send(keys)
        return len(self.read())

    def send(self, keys: str) -> None:
        self._program.send(keys)

    def cells(self) -> list[list[object]]:
        """Every cell as the terminal shows it, with its colours and attributes."""
        return [[self.screen.buffer[y][x] for x in range(self.screen.columns)] for y in range(self.screen.lines)]

    def close(self) -> None:
        self._program.close(force=True)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    terminal = Terminal(80, 24)
    while "Harbor Compute" not in "\n".join(terminal.screen.display):
        terminal.read(1.0)
    yield terminal
    terminal.close()


def test_a_key_press_writes_less_than_a_kilobyte(terminal: Terminal) -> None:
    terminal.press("\x1b[B" * 6)
    written = {key: terminal.press(key) for key in ("x", " ", "\x1b[D", "\x1b[B", "\x1b[A", "\x7f", "”")}
    assert all(0 < count < 1000 for count in written.values()), written


def test_the_terminal_shows_what_a_full_repaint_shows(terminal: Terminal) -> None:
    chance = random.Random(4)  # noqa: S311  # a test's own choices
    for last in ("a", "\x1b[B", PASTE, "b", "\x1a"):
        typed = [*chance.choices(KEYS, k=8), last]
        for keys in typed:
            terminal.send(keys)
        terminal.read()
        shown = terminal.cells()
        assert terminal.press("\x1b[24~") > 2000  # F12 repaints the whole screen
        assert terminal.cells() == shown, typed


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("\x1b[C\x1b[CX\x7fY", "# YHarbor"),
        ("ab\x1b[HX\x1b[F\x1b[D!\x1b[H", "Xab# Harbor Compute Summit 202!6"),
        ("\x1b[F\rX\x1b[DY\x1b[A\x1b[HZ", "Z# Harbor Compute Summit 2026"),
        ("\x1b[C\x1b[C\x1b[1;5FEND\x1b[1;5HTOP ", "TOP # Harbor"),
        ("\x1b[1;2F\x18new\x1b[H\x16", "# Harbor Compute Summit 2026new"),
    ],
)
def test_keys_of_one_read_act_in_their_order_and_once(terminal: Terminal, keys: str, line: str) -> None:
    terminal.press(keys)
    assert line in terminal.screen.display[1]
