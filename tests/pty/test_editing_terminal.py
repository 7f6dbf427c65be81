"""Editing in a real terminal: the system's clipboard, pastes as they were copied, the user's own editor."""

from __future__ import annotations

import base64
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from tests.pty.session import ROOT
from tests.tui.quayside import BRIEF

SHIFT_F12 = "\x1b[24;2~"
Start = Callable[..., pexpect.spawn]


@pytest.fixture
def start(event: Path) -> Iterator[Start]:
    """Starts the workstation; with an editor, a shell script that finds the draft in `$2` and the line in `$1`."""
    programs: list[pexpect.spawn] = []

    def begin(editor: str = "", name: str = "vi") -> pexpect.spawn:
        home = event.parent
        script = home / "bin" / name
        script.parent.mkdir()
        script.write_text(f"#!/bin/sh\n{editor}\n")
        script.chmod(0o755)
        environment = os.environ | {"PYTHONPATH": str(ROOT), "TERM": "xterm-256color", "HOME": str(home)}
        environment |= {"XDG_STATE_HOME": str(home / "state"), "XDG_CONFIG_HOME": str(home / "config")}
        environment |= {"VISUAL": str(script) if editor else "", "EDITOR": ""}
        program = pexpect.spawn(
            sys.executable,
            ["-m", "brief_tui", str(event)],
            cwd=str(ROOT),
            env=environment,
            dimensions=(30, 120),
            timeout=30,
        )
        programs.append(program)
        program.expect("verified")
        return program

    yield begin
    for program in programs:
        program.close(force=True)


def saved(program: pexpect.spawn, event: Path, wanted: Callable[[str], bool]) -> str:
    """The draft on disk, once it is as wanted."""
    program.send("\x13")
    text: str | None = None
    until = time.monotonic() + 20
    while text is None or (time.monotonic() < until and not wanted(text)):
        program.expect([pexpect.TIMEOUT, r".+"], timeout=0.1)
        text = (event / "brief.md").read_bytes().decode()
    return text


def shown(program: pexpect.spawn, words: str) -> bool:
    """Whether these words come on the screen, which writes them in pieces."""
    written, until = "", time.monotonic() + 20
    while time.monotonic() < until and words not in re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", written):
        if program.expect([pexpect.TIMEOUT, r"(?s).+"], timeout=0.2):
            written += program.after.decode(errors="replace")
    return time.monotonic() < until


def test_copying_reaches_the_systems_clipboard(start: Start) -> None:
    program = start()
    program.send("\x1b[1;2F\x03")  # Shift+End, Ctrl+C
    program.expect(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07")
    assert base64.b64decode(program.match[1]).decode() == BRIEF.splitlines()[0]


def test_a_paste_stays_as_it_was_copied(start: Start, event: Path) -> None:
    program = start()
    pasted = "one\x1b[31mred\x00 two\u2028three \x13\x11 \x1b[A end"
    program.send(f"\x1b[200~{pasted}\x1b[201~!")
    text = saved(program, event, lambda text: text != BRIEF)
    assert text == f"{pasted}!{BRIEF}"
    program.send("\x1a\x1a")  # "!", then the paste
    assert saved(program, event, lambda text: text == BRIEF) == BRIEF


def test_bytes_that_are_no_text_neither_end_the_program_nor_stop_the_keys(start: Start, event: Path) -> None:
    program = start()
    program.send(b"a\xff\xfeb")
    time.sleep(0.3)
    program.send("c")
    text = saved(program, event, lambda text: "c" in text[:6])
    assert text.endswith(f"c{BRIEF}")


def test_the_editor_opens_at_the_line_and_what_it_wrote_is_taken_over(start: Start, event: Path) -> None:
    program = start('echo "at $1"; stty -a | head -1; printf "New line\\n" >> "$2"; sleep 0.3')
    program.send("\x1b[B\x1b[B" + SHIFT_F12)
    program.expect(r"\x1b\[\?1049l")
    program.expect(r"at \+3")
    program.expect(r"\x1b\[\?1049h")
    assert shown(program, "changed on disk: loaded")
    program.send("\x1b[1;5Fz")
    assert saved(program, event, lambda text: "z" in text) == f"{BRIEF}New line\nz"


@pytest.mark.parametrize(
    ("editor", "told"),
    [("exit 3", "ended with status 3"), ("stty raw -echo; kill -9 $$", "was ended by signal 9")],
)
def test_row_58_the_terminal_is_restored_when_the_editor_fails(
    start: Start, event: Path, editor: str, told: str
) -> None:
    program = start(editor)
    program.send(SHIFT_F12)
    assert shown(program, told)
    program.send("x")
    assert saved(program, event, lambda text: text != BRIEF) == f"x{BRIEF}"
    program.send("\x11")
    program.expect(pexpect.EOF)
    program.wait()
    assert program.exitstatus == 0


def test_an_editor_that_is_not_there_is_told(start: Start, event: Path) -> None:
    program = start("exit 0")
    (event.parent / "bin" / "vi").unlink()
    program.send(SHIFT_F12)
    assert shown(program, "cannot be started")
    program.send("x")
    assert saved(program, event, lambda text: text != BRIEF) == f"x{BRIEF}"


def test_without_an_editor_it_says_what_to_do(start: Start) -> None:
    program = start()
    program.send(SHIFT_F12)
    assert shown(program, "No editor is set")


def test_ctrl_c_in_the_editor_is_the_editors(start: Start, event: Path) -> None:
    program = start("trap 'echo caught' INT; echo ready; sleep 30 & wait; echo after; sleep 0.2; kill %1 2>/dev/null")
    program.send(SHIFT_F12)
    program.expect("ready")
    program.send("\x03")
    program.expect("after")
    program.expect(r"\x1b\[\?1049h")
    program.send("x")
    assert saved(program, event, lambda text: text != BRIEF) == f"x{BRIEF}"


def test_text_that_is_not_saved_is_asked_about(start: Start, event: Path) -> None:
    program = start('echo "has $(head -c 1 "$2")."; sleep 0.2')
    program.send("x" + SHIFT_F12)
    program.expect("Save, then open it")
    program.send("\r")
    program.expect(re.escape("has x."))
    program.expect(r"\x1b\[\?1049h")
    assert (event / "brief.md").read_text() == f"x{BRIEF}"


def test_row_58_both_changed_is_a_conflict_and_nothing_is_lost(start: Start, event: Path) -> None:
    program = start('printf "theirs" > "$2"; sleep 0.2')
    program.send("x" + SHIFT_F12)
    program.expect("Save, then open it")
    program.send("\x1b[B\r")
    program.expect(r"\x1b\[\?1049h")
    program.expect("Nothing is overwritten")
    program.send("\x13")
    program.expect("Two drafts")
    assert (event / "brief.md").read_text() == "theirs"


def test_row_58_an_editor_that_saves_and_fails_meets_unsaved_text_in_a_merge(start: Start, event: Path) -> None:
    program = start('printf "\\nTheir end.\\n" >> "$2"; exit 3')
    program.send("x" + SHIFT_F12)
    program.expect("Save, then open it")
    program.send("\x1b[B\r")
    program.expect(r"\x1b\[\?1049h")
    assert shown(program, "ended with status 3")
    program.send("\x13")
    program.expect("Merge the two")
    program.send("\r")
    program.expect("Look it through")
    assert (event / "brief.md").read_text() == f"{BRIEF}\nTheir end.\n"
    merged = f"x{BRIEF}\nTheir end.\n"
    assert saved(program, event, lambda text: text.startswith("x")) == merged
