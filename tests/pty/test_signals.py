"""The workstation is told to end, crashes, is killed, or its terminal goes: text that is not saved is kept."""

from __future__ import annotations

import resource
import signal
import time
from pathlib import Path

import pytest

from tests.pty.conftest import Start, typed
from tests.pty.session import Session
from tests.tui.quayside import BRIEF

REPAINT = "\x1b[17~"  # F6 paints the whole screen anew

CRASH = """\
import asyncio, sys
from brief_tui.cli import main
from brief_tui.tui.screens.workstation import Workstation
def fail(self):
    words = "text of a transcript"
    raise %s(words)
Workstation.action_help = fail
sys.exit(main(sys.argv[1:]))
"""

SLOW_IMPORT = """\
import sys, time
from brief_tui.cli import main
from brief_tui.tui.app import WorkstationApp
async def slow(self):
    open(sys.argv[1] + ".slow", "w").close()
    time.sleep(60)  # as an import: in the event loop
WorkstationApp._open = slow
sys.exit(main(sys.argv[1:]))
"""

NO_READER = """\
import sys
from brief_tui.cli import main
from brief_tui.tui.terminal.input import PasteParser
def feed(self, data):
    words = "text of a transcript"
    if "!" in data:
        raise LookupError(words)
    return read(self, data)
read, PasteParser.feed = PasteParser.feed, feed
sys.exit(main(sys.argv[1:]))
"""

STUCK = """\
import sys, time
from brief_tui.cli import main
from brief_tui.tui.screens.workstation import Workstation
Workstation.action_help = lambda self: time.sleep(60)
sys.exit(main(sys.argv[1:]))
"""

STUCK_BEFORE_ITS_COPY = STUCK.replace(
    "sys.exit",
    """\
from brief_tui.tui.ending_app import EndingApp
EndingApp.rescue = lambda self: time.sleep(60)
sys.exit""",
)

DEAF = """\
import signal, subprocess, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
sys.exit(subprocess.call([sys.executable, "-m", "brief_tui", *sys.argv[1:]]))
"""


def saved(copies: Path) -> list[str]:
    return [path.read_text() for path in copies.glob("*.md")]


def last_line(copies: Path) -> str:
    return f"brief-tui: brief.md was not saved; your text is in {next(copies.iterdir())}"


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT])
def test_rows_66_and_67_a_signal_keeps_the_text_and_restores_the_terminal(
    event: Path, session: Session, copies: Path, number: signal.Signals
) -> None:
    assert not session.is_plain()
    session.program.kill(number)
    assert session.ended() == 128 + number
    assert session.is_plain()
    assert saved(copies) == ["x" + BRIEF]
    assert (event / "brief.md").read_text() == BRIEF
    last = session.written.decode().rpartition("\x1b[?1049l")[2]
    assert last_line(copies) in last
    assert "\x1b[?25h" in last or "\x1b[?25h" in session.written.decode().rpartition("\x1b[?25l")[2]


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_rows_66_and_67_what_was_typed_and_not_taken_in_yet_is_kept_too(
    session: Session, copies: Path, number: signal.Signals
) -> None:
    session.type("abcdefghij" * 2)
    session.program.kill(number)
    assert session.ended() == 128 + number
    assert saved(copies) == ["x" + "abcdefghij" * 2 + BRIEF]


@pytest.mark.parametrize("closed", [False, True])
def test_rows_66_to_68_many_keys_at_once_or_a_terminal_that_is_closed_need_no_watchdog(
    session: Session, copies: Path, closed: bool
) -> None:
    many = "many words and " * 60
    if closed:
        session.close_terminal()
    else:
        session.type(many)
        session.program.kill(signal.SIGTERM)
    assert (session.gone() if closed else session.ended()) == 128 + (signal.SIGHUP if closed else signal.SIGTERM)
    assert saved(copies) == ["x" + ("" if closed else many) + BRIEF]
    assert "end with code" in (copies.parent / "brief-tui.log").read_text()  # the watchdog notes nothing


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="limits of other programs are Linux's")
def test_row_67_a_program_that_may_open_nothing_any_more_ends_on_a_signal(session: Session, copies: Path) -> None:
    session.until(lambda: saved(copies) == ["x" + BRIEF])
    resource.prlimit(session.program.pid, resource.RLIMIT_NOFILE, (0, 0))
    time.sleep(0.6)  # until it has looked whether the terminal is there
    session.type("y")
    session.until(lambda: "xy# The quay" in session.shown)
    session.program.kill(signal.SIGTERM)
    assert session.ended() == 143
    assert saved(copies) == ["x" + BRIEF]
    last = session.written.decode().rpartition("\x1b[?1049l")[2]
    assert f"could not be kept: Too many open files; {next(copies.iterdir())} is an older copy" in last


def test_row_69_a_kill_leaves_what_was_typed_and_the_next_start_only_offers_it(
    event: Path, start: Start, session: Session, copies: Path
) -> None:
    session.until(lambda: saved(copies) == ["x" + BRIEF])
    session.type("yz")
    session.until(lambda: saved(copies) == ["xyz" + BRIEF])
    session.program.kill(signal.SIGKILL)
    session.gone()
    assert (event / "brief.md").read_text() == BRIEF
    again = start()
    again.until_shown("There is text that was not saved before: Shift+F6 shows it.")
    assert "xyz# The quay" not in again.shown
    again.type("\x1b[17;2~")  # Shift+F6
    again.until_shown("Compare")
    again.type("\r")
    again.until_shown("Take the text that was not saved")
    assert (event / "brief.md").read_text() == BRIEF
    again.type("\r")
    again.until(lambda: "Take the text that was not saved" not in again.shown)  # which shows the text as well
    again.until_shown("xyz# The quay")
    again.type("\x13")
    again.until(lambda: (event / "brief.md").read_text() == "xyz" + BRIEF)
    again.type("\x11")
    assert again.ended() == 0
    assert saved(copies) == []


@pytest.mark.parametrize("paints", [0, 3, 60])
def test_row_68_a_terminal_that_is_closed_idle_drawing_or_stalled_keeps_the_text(
    session: Session, copies: Path, paints: int
) -> None:
    session.type(REPAINT * paints)
    time.sleep(0.5 if paints > 10 else 0.0)  # until nothing more fits into it
    session.close_terminal()
    assert session.gone() == 128 + signal.SIGHUP
    assert saved(copies) == ["x" + BRIEF]


def test_row_68_a_terminal_that_goes_without_a_signal_keeps_the_text(start: Start, copies: Path) -> None:
    session = start(("-c", DEAF))
    typed(session)
    session.close_terminal()
    assert session.gone() == 128 + signal.SIGHUP
    assert saved(copies) == ["x" + BRIEF]


def test_row_68_a_terminal_that_takes_nothing_keeps_the_text(session: Session, copies: Path) -> None:
    for _ in range(60):
        session.type(f"{REPAINT}y")
        time.sleep(0.02)
    session.program.kill(signal.SIGTERM)
    assert session.gone() == 128 + signal.SIGTERM
    (text,) = saved(copies)
    assert "y" in text.partition("#")[0]
    assert [line.strip("xy") for line in text.splitlines()] == [line.strip("xy") for line in BRIEF.splitlines()]


@pytest.mark.parametrize("error", ["ValueError", "SystemExit", "asyncio.CancelledError"])
def test_row_71_a_crash_keeps_the_text_and_tells_nobody_of_it(start: Start, copies: Path, error: str) -> None:
    session = start(("-c", CRASH % error))
    typed(session)
    session.type("\x1bOP")
    assert session.ended() == 70
    assert session.is_plain()
    assert saved(copies) == ["x" + BRIEF]
    rest = session.written.decode().rpartition("\x1b[?1049l")[2]
    log = copies.parent / "brief-tui.log"
    assert "internal error: " in rest
    assert f"Please report it, with these lines and {log}: " in " ".join(rest.split())
    assert last_line(copies) in rest
    noted = log.read_text()
    assert last_line(copies).removeprefix("brief-tui: ") in noted
    for words in ("text of a transcript", "The quay"):
        assert words not in rest
        assert words not in noted
    if error == "ValueError":
        assert "internal error: ValueError" in rest
        assert "in fail" in noted


def test_row_71_a_terminal_that_cannot_be_read_ends_it_like_any_error(start: Start, copies: Path) -> None:
    session = start(("-c", NO_READER))
    typed(session)
    session.type("!")
    assert session.ended() == 70
    assert session.is_plain()
    assert saved(copies) == ["x" + BRIEF]
    rest = session.written.decode().rpartition("\x1b[?1049l")[2]
    assert "internal error: LookupError" in rest
    assert "Traceback" not in rest
    assert "text of a transcript" not in rest


def test_row_67_a_program_that_is_stuck_leaves_the_terminal_as_it_was_and_says_where_the_text_is(
    start: Start, copies: Path
) -> None:
    session = start(("-c", STUCK))
    typed(session)
    session.type("\x1bOP")  # F1
    time.sleep(0.3)
    session.program.kill(signal.SIGTERM)
    assert session.ended() == 143
    assert session.is_plain()
    assert session.written.rstrip().endswith(last_line(copies).encode())
    assert b"\x1b[?1049l" in session.written[-500:]


def test_row_67_where_the_last_copy_is_late_it_is_said_where_the_one_before_is(start: Start, copies: Path) -> None:
    session = start(("-c", STUCK_BEFORE_ITS_COPY))
    typed(session)
    session.until(copies.exists)
    session.program.kill(signal.SIGTERM)
    assert session.ended() == 143
    assert session.written.rstrip().endswith(last_line(copies).encode())


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("wait", [0.05, 0.2, 0.5])
def test_rows_66_to_68_what_is_typed_while_the_workstation_is_imported_is_kept(
    start: Start, copies: Path, number: signal.Signals, wait: float
) -> None:
    session = start()
    session.until(lambda: b"\x1b[?1049h" in session.written)
    session.type("typed early")
    time.sleep(wait)
    session.program.kill(number)
    assert session.ended() == 128 + number
    assert any("typed early" in copy for copy in saved(copies))
    assert str(next(copies.iterdir())) in session.written.decode()


def test_row_69_what_was_typed_while_the_workstation_was_imported_is_offered_at_the_next_start(
    event: Path, start: Start, copies: Path
) -> None:
    session = start(("-c", SLOW_IMPORT))
    session.until(event.with_name("quayside.slow").exists)
    session.type("typed early")
    session.until(lambda: saved(copies) == ["typed early"])
    session.program.kill(signal.SIGKILL)
    session.gone()
    again = start()
    again.until_shown("There is text that was not saved before: Shift+F6 shows it.")
    again.type("\x1b[17;2~")  # Shift+F6
    again.until_shown("1 line differs from brief.md")
    again.type("\r")
    again.until_shown("Take the text that was not saved")
    again.type("\r")
    again.until_shown("typed early# The quay")


def test_row_68_so_it_is_where_the_terminal_is_closed(start: Start, copies: Path) -> None:
    session = start()
    session.until(lambda: b"\x1b[?1049h" in session.written)
    session.type("typed early")
    time.sleep(0.1)
    session.close_terminal()
    assert session.gone() == 128 + signal.SIGHUP
    assert any("typed early" in copy for copy in saved(copies))
