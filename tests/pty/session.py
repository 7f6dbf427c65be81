"""The workstation in a real pty, with a terminal emulator on the other side."""

from __future__ import annotations

import os
import re
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
PATIENCE_S = 30.0
_UNSET: dict[str, str | None] = {"NO_COLOR": None, "COLUMNS": None, "LINES": None}
"""The last two would be taken for the size of the terminal, whatever that is."""


class Session:
    """One run of it; nothing of the user's own."""

    def __init__(
        self,
        event: Path,
        code: tuple[str, ...] = ("-m", "brief_tui"),
        size: tuple[int, int] = (30, 120),
        terminal: Mapping[str, str | None] | None = None,
    ) -> None:
        """`code` is what Python runs, `size` rows and columns, `terminal` changes `TERMINAL`; None takes away."""
        self.screen = pyte.Screen(max(size[1], 1), max(size[0], 1))
        self._stream = pyte.ByteStream(self.screen)
        self.written = b""
        """Every byte so far."""
        home = event.parent
        own = {"HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "XDG_CONFIG_HOME": str(home / "config")}
        wanted = os.environ | _UNSET | own | {"PYTHONPATH": str(ROOT)} | TERMINAL | dict(terminal or {})
        environment = {name: value for name, value in wanted.items() if value is not None}
        self.program = pexpect.spawn(
            sys.executable, [*code, str(event)], cwd=str(ROOT), env=environment, dimensions=size, timeout=PATIENCE_S
        )
        self.program.delaybeforesend = None

    @property
    def shown(self) -> str:
        """The screen, line by line."""
        return "\n".join(self.screen.display)

    def until(self, condition: Callable[[], bool]) -> None:
        """Draw whatever comes until something holds."""
        end = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < end, self.shown
            self.draw(0.02)

    def is_modified(self) -> bool:
        """Whether it shows that the draft is not saved."""
        return re.search(r"brief\.md ?●", self.shown) is not None

    def until_shown(self, words: str) -> None:
        """Draw until these words stand in a line of the screen."""
        self.until(lambda: words in self.shown)

    def type(self, keys: str) -> None:
        """Press keys."""
        self.program.send(keys)

    def resize(self, rows: int, columns: int) -> None:
        """Give the terminal another size."""
        self.screen.resize(max(rows, 1), max(columns, 1))
        self.program.setwinsize(rows, columns)

    def settle(self) -> None:
        """Draw until nothing has come for a while."""
        count, end = -1, time.monotonic() + PATIENCE_S
        while count != len(self.written):
            assert time.monotonic() < end, "what is shown never comes to rest"
            count = len(self.written)
            self.draw(0.3)

    def ended(self) -> int:
        """Draw until it ends; the exit code, as a shell would say it."""
        while self.draw(0.5):
            pass
        self.program.wait()
        return int(self.program.exitstatus)

    def gone(self) -> int:
        """Wait for its end without a look at what it writes; the exit code."""
        process = self.program.ptyproc
        process.wait()
        return int(process.exitstatus if process.signalstatus is None else 128 + process.signalstatus)

    def close_terminal(self) -> None:
        """Close the other side."""
        self.program.ptyproc.fileobj.close()

    def is_plain(self) -> bool:
        """Whether the terminal echoes and waits for whole lines, as a shell needs it."""
        flags = termios.tcgetattr(self.program.child_fd)[3]
        return bool(flags & termios.ECHO and flags & termios.ICANON)

    def draw(self, patience: float) -> bool:
        """Draw what comes next; False at the end of all."""
        try:
            data = self.program.read_nonblocking(65536, timeout=patience)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.written += data
        self._stream.feed(data)
        return True

    def close(self) -> None:
        """End it if it has not ended."""
        self.program.close(force=True)
