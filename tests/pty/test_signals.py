"""The workstation in a real terminal that goes away, or is told to end: text that is not saved is kept."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.tui.quayside import BRIEF, CALDER, EVENT

ROOT = Path(__file__).parents[2]
CRASH = """\
import sys
from brief_tui.cli import main
from brief_tui.tui.screens.workstation import Workstation
def fail(self): raise ValueError("text of a transcript")
Workstation.action_help = fail
sys.exit(main(sys.argv[1:]))
"""

DEAF = """\
import signal, subprocess, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
sys.exit(subprocess.call([sys.executable, "-m", "brief_tui", *sys.argv[1:]]))
"""


@pytest.fixture
def event(tmp_path: Path) -> Path:
    folder = tmp_path / "quayside"
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(EVENT)
    (folder / "brief.md").write_text(BRIEF)
    (folder / "transcripts" / "calder.md").write_text(CALDER)
    return folder


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "state" / "brief-tui" / "recovery"


class Session:
    """The workstation with one letter typed and not saved."""

    def __init__(self, event: Path, code: tuple[str, ...] = ("-m", "brief_tui")) -> None:
        state = {"XDG_STATE_HOME": str(event.parent / "state"), "HOME": str(event.parent)}
        environment = os.environ | state | {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
        self.program = pexpect.spawn(
            sys.executable, [*code, str(event)], cwd=str(ROOT), env=environment, dimensions=(30, 120), timeout=30
        )
        self.program.expect("verified")
        self.shown = self.program.before
        self.program.send("x")
        self.program.expect(r"brief\.md[^\n]{0,80}●".encode())

    def end(self) -> str:
        """Everything that it still writes, until it ends."""
        rest = self.program.read()
        self.program.wait()
        return bytes(rest).decode()


@pytest.fixture
def session(event: Path) -> Iterator[Session]:
    session = Session(event)
    yield session
    session.program.close(force=True)


def saved(copies: Path) -> list[str]:
    return [path.read_text() for path in copies.iterdir()]


def last_line(copies: Path) -> str:
    return f"brief-tui: brief.md was not saved; your text is in {next(copies.iterdir())}"


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_a_signal_keeps_the_text_and_restores_the_terminal(
    event: Path, session: Session, copies: Path, number: signal.Signals
) -> None:
    session.program.kill(number)
    rest = session.end()
    assert session.program.exitstatus == 128 + number
    assert saved(copies) == ["x" + BRIEF]
    assert (event / "brief.md").read_text() == BRIEF
    assert "\x1b[?1049l" in rest
    assert last_line(copies) in rest.rpartition("\x1b[?1049l")[2]


def test_the_next_start_tells_of_the_copy(event: Path, session: Session, copies: Path) -> None:
    session.program.kill(signal.SIGTERM)
    session.end()
    again = Session(event)
    assert b"There is text that was not saved before: Shift+F6 shows it." in again.shown
    again.program.send("\x13")
    again.program.expect("Saved")
    again.program.send("\x11")
    again.end()
    assert again.program.exitstatus == 0
    assert saved(copies) == []


def test_a_terminal_that_is_closed_keeps_the_text(session: Session, copies: Path) -> None:
    session.program.ptyproc.fileobj.close()
    session.program.ptyproc.wait()
    assert session.program.ptyproc.exitstatus == 128 + signal.SIGHUP
    assert saved(copies) == ["x" + BRIEF]


def test_a_terminal_that_goes_without_a_signal_keeps_the_text(event: Path, copies: Path) -> None:
    session = Session(event, ("-c", DEAF))
    session.program.ptyproc.fileobj.close()
    session.program.ptyproc.wait()
    assert session.program.ptyproc.exitstatus == 128 + signal.SIGHUP
    assert saved(copies) == ["x" + BRIEF]


def test_a_terminal_that_takes_nothing_keeps_the_text(session: Session, copies: Path) -> None:
    session.program.delaybeforesend = 0.02
    for _ in range(60):
        session.program.send("\x1b[17~y")  # F6 paints the whole screen anew
    session.program.kill(signal.SIGTERM)
    session.program.ptyproc.wait()
    assert session.program.ptyproc.exitstatus == 128 + signal.SIGTERM
    (text,) = saved(copies)
    assert "y" in text.partition("#")[0]
    assert [line.strip("xy") for line in text.splitlines()] == [line.strip("xy") for line in BRIEF.splitlines()]


def test_a_crash_keeps_the_text_and_tells_nobody_of_it(event: Path, copies: Path) -> None:
    session = Session(event, ("-c", CRASH))
    session.program.send("\x1bOP")
    rest = session.end()
    assert session.program.exitstatus == 70
    assert saved(copies) == ["x" + BRIEF]
    assert "internal error: ValueError" in rest
    assert "\x1b[?1049l" in rest
    assert last_line(copies) in rest
    log = (copies.parent / "brief-tui.log").read_text()
    assert "in fail" in log
    assert last_line(copies).removeprefix("brief-tui: ") in log
    assert "text of a transcript" not in rest + log
    assert "x# The quay" not in log
