"""Terminals of every kind and size: rows 70 and 72 to 75 of FAULTS.md."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path

import pytest

from tests.pty.conftest import Start
from tests.pty.session import Session
from tests.tui.quayside import BRIEF, FAILING

RENDITION = re.compile(r"\x1b\[([\d;]*)m")
COLOURS = {str(code) for code in (*range(30, 50), *range(90, 108))}
MIXED = {"38", "48"}
STOP_S = 0.7
"""Longer than any wait with a time limit lasts: those end as the program goes on."""


def test_row_70_stopped_and_continued_the_screen_and_the_text_are_there(event: Path, session: Session) -> None:
    session.program.kill(signal.SIGTSTP)
    session.until(lambda: session.written.rfind(b"\x1b[?1049l") > session.written.rfind(b"\x1b[?1049h"))
    os.waitid(os.P_PID, session.program.pid, os.WSTOPPED)
    assert session.is_plain()
    time.sleep(STOP_S)
    session.screen.reset()
    session.program.kill(signal.SIGCONT)
    session.until_shown("x# The quay that moves")
    session.until(session.is_modified)
    session.type("y\x13")
    session.until(lambda: (event / "brief.md").read_text() == "xy" + BRIEF)


def test_row_70_stopped_before_it_could_do_anything_it_goes_on_and_can_be_left(session: Session) -> None:
    for _ in range(2):
        session.program.kill(signal.SIGSTOP)
        os.waitid(os.P_PID, session.program.pid, os.WSTOPPED)
        time.sleep(STOP_S)
        session.screen.reset()
        session.program.kill(signal.SIGCONT)
        session.until_shown("x# The quay that moves")
    session.type("\x13")
    session.until(lambda: not session.is_modified())
    session.type("\x11")
    assert session.ended() == 0
    assert session.is_plain()


def test_row_70_ctrl_z_takes_back_and_does_not_stop(session: Session) -> None:
    session.type("\x1a")
    session.until(lambda: not session.is_modified())
    assert "x# The quay" not in session.shown


@pytest.mark.parametrize(
    "terminal",
    [
        {"TERM": "dumb"},
        {"TERM": None},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX"},
        {"LC_ALL": "en_US.ISO-8859-1"},
    ],
)
def test_rows_72_and_75_what_cannot_be_drawn_on_is_refused_in_a_line_without_escapes(
    event: Path, start: Start, terminal: dict[str, str | None]
) -> None:
    session = start(terminal=terminal)
    assert session.ended() == 2
    assert session.written.count(b"\n") == 1
    assert b"\x1b" not in session.written
    assert f"`brief-tui check {event}`".encode() in session.written


@pytest.mark.parametrize(("name", "value"), [("TEXTUAL_COLOR_SYSTEM", "none"), ("TEXTUAL_LOG", "/nowhere/log")])
def test_what_is_set_for_textual_is_not_for_this_program(start: Start, name: str, value: str) -> None:
    session = start(terminal={name: value})
    session.until_shown("verified")
    session.type("\x11")
    assert session.ended() == 0


@pytest.mark.parametrize("size", [(5, 20), (1, 1), (0, 0)])
def test_row_73_a_terminal_too_small_says_so_and_another_size_recovers(start: Start, size: tuple[int, int]) -> None:
    session = start(size=size)
    session.until(lambda: b"\x1b[?1049h" in session.written)
    if size == (5, 20):
        session.until(lambda: "too small" in " ".join(session.shown.split()))
    session.resize(24, 80)
    session.until_shown("verified")
    session.type("x")
    session.until_shown("x# The quay")
    session.resize(*size)
    session.settle()
    session.resize(30, 100)
    session.until_shown("x# The quay")


@pytest.mark.parametrize(
    ("terminal", "unwritten"),
    [({"NO_COLOR": "1"}, COLOURS), ({"TERM": "xterm-16color", "COLORTERM": None}, MIXED)],
)
def test_row_74_without_colours_states_are_told_by_symbols(
    event: Path, start: Start, terminal: dict[str, str | None], unwritten: set[str]
) -> None:
    (event / "brief.md").write_text(FAILING)
    session = start(terminal=terminal)
    session.until_shown("✗ QA FAIL")
    session.type("x")
    session.until(session.is_modified)
    session.until_shown("✗ > “We threw out 130,000")
    renditions = {code for found in RENDITION.findall(session.written.decode()) for code in found.split(";")}
    assert "7" in renditions
    assert not renditions & unwritten
