"""The user's own editor: how it is told of a line, and how it gets the terminal and gives it back."""

from __future__ import annotations

import os
import shlex
import signal
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from brief_tui.store.environment import for_other_programs

_PLUS = frozenset(
    "vi vim nvim gvim view ex ed nano pico rnano emacs emacsclient kak micro joe ne mg jed mcedit".split()
)
"""Editors that take `+LINE FILE`."""
_COLON = frozenset("hx helix".split())
"""Editors that take the line as `FILE:LINE`."""
_WAIT = {"code": "-w", "codium": "-w", "code-insiders": "-w", "cursor": "-w", "subl": "-w", "zed": "-w", "gvim": "-f"}
"""Editor that gives the terminal back at once → the option that makes it wait."""
_GOTO = frozenset({"code", "codium", "code-insiders", "cursor"})
_TERMINAL = 0
_GIVEN_UP = frozenset({signal.SIGTSTP, signal.SIGSTOP})


def chosen_editor(environment: Mapping[str, str]) -> str:
    """What VISUAL says, else EDITOR; empty where neither is set."""
    return environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()


def command(editor: str, path: Path, line: int) -> list[str]:
    """Arguments that open `path` at `line`, from 1, in an editor as VISUAL names it, arguments included.

    Raises ValueError for one that a shell would not read either. An editor that is not known gets the file alone.
    """
    words = shlex.split(editor)
    if not words:
        raise ValueError("no editor is named")
    name = Path(words[0]).name
    wait = _WAIT.get(name)
    if wait is not None and not {wait, "--wait", "--nofork"} & set(words):
        words.append(wait)
    if name in _GOTO:
        return [*words, *(() if {"-g", "--goto"} & set(words) else ("-g",)), f"{path}:{line}"]
    if name in _COLON or (name in _WAIT and name not in _PLUS):
        return [*words, f"{path}:{line}"]
    return [*words, f"+{line}", str(path)] if name in _PLUS else [*words, str(path)]


def run(arguments: Sequence[str]) -> str:
    """Let a program have the terminal until it ends; what went wrong, or nothing. Restores the terminal's settings.

    The signals that end this program are blocked in it (`signals.guard`), not in that one; and what is typed at that
    one (Ctrl+C) is no signal to this one: so it runs in a process group of its own, as a shell would have it.
    """
    with _terminal_kept() as group:
        try:
            program, environment = arguments[0], for_other_programs()
            child = os.posix_spawnp(
                program, list(arguments), environment, setpgroup=0, setsigmask=(), setsigdef=(signal.SIGPIPE,)
            )
        except OSError as error:
            return f"{arguments[0]} cannot be started: {error.strerror}"
        if group is not None:
            _give_terminal(child)
        code = _wait(child, group)
    name = Path(arguments[0]).name
    if code < 0:
        return f"{name} was ended by signal {-code}"
    return f"{name} ended with status {code}" if code else ""


@contextmanager
def _terminal_kept() -> Iterator[int | None]:
    """Yield the process group that has the terminal (None without one); afterwards restore it and the settings."""
    try:
        settings, group = termios.tcgetattr(_TERMINAL), os.tcgetpgrp(_TERMINAL)
    except (termios.error, OSError):
        yield None
        return
    # Whoever is in the background and touches the terminal is stopped by this signal.
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    try:
        yield group
    finally:
        _give_terminal(group)
        with suppress(termios.error):
            termios.tcsetattr(_TERMINAL, termios.TCSANOW, settings)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


def _give_terminal(group: int) -> None:
    with suppress(OSError):
        os.tcsetpgrp(_TERMINAL, group)


def _wait(child: int, group: int | None) -> int:
    """Wait for `child`: its exit code, or minus the signal that ended it. If it stops (Ctrl+Z), so does this one."""
    while True:
        _, status = os.waitpid(child, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status)
        if group is not None and os.WSTOPSIG(status) in _GIVEN_UP:
            _give_terminal(group)
            os.kill(os.getpid(), signal.SIGSTOP)
        if group is not None:
            _give_terminal(child)
        os.killpg(child, signal.SIGCONT)
