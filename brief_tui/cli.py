"""The command line; what only some runs need is imported there, so that `check` waits for nothing else."""

from __future__ import annotations

import errno
import gc
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import redirect_stderr
from io import BufferedWriter, RawIOBase, StringIO, TextIOWrapper
from pathlib import Path
from typing import NoReturn, TextIO

from brief_tui.commands.outcome import (
    INTERNAL,
    UNREADABLE,
    UNSAVED,
    UNUSABLE,
    complain,
    drop,
    internal_error,
    say,
    tell,
    traced,
)
from brief_tui.commands.registry import COMMANDS, WORKSTATION, command
from brief_tui.core import ascii_words
from brief_tui.core.visible import visible
from brief_tui.store.environment import keep_from_textual
from brief_tui.store.errors import ConfigError

_INTERRUPTED = 130
_NOT_PRINTED = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF, errno.EAGAIN}


def run() -> NoReturn:
    """The console entry point."""
    # What is read is kept: a collector that comes again and again finds nothing in it. Only the workstation lives on.
    gc.disable()
    keep_from_textual()
    sys.stdout, sys.stderr = _whole(sys.stdout), _whole(sys.stderr)
    code = main(sys.argv[1:])
    try:
        sys.stderr.flush()
    except OSError:  # the terminal has gone
        drop(sys.stderr)
    if code == _INTERRUPTED:
        os._exit(code)  # Python 3.11 would die of the signal where that came amid what `exec` ran
    # The process ends: its memory goes as a whole, so that nobody need look for what is no longer used.
    gc.freeze()
    sys.exit(code)


def main(argv: Sequence[str]) -> int:
    """Run a command and give back its exit code. Nothing is raised, whatever happens."""
    _open_closed()
    ascii_words.register()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=ascii_words.ERRORS)
    try:
        code = _run(argv)
        sys.stdout.flush()
    except BrokenPipeError:
        drop(sys.stdout)  # whoever read it has gone
        return _ended_by_pipe()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:
        if isinstance(error.__cause__, KeyboardInterrupt):  # while a class was made, Python 3.11 tells of it so
            return _INTERRUPTED
        if isinstance(error, OSError) and error.filename is None and error.errno in _NOT_PRINTED:
            drop(sys.stdout)
            return say(f"cannot write the report: {error.strerror}", UNSAVED)
        if isinstance(error, FileNotFoundError) and error.filename is None:  # so it is for `os.getcwd` alone
            here = os.environ.get("PWD") or "."
            return say(f"{here}: the folder you are in is no longer there; go to one that is (cd)", UNREADABLE)
        return _internal_error(error)
    return code


def _run(argv: Sequence[str]) -> int:
    name, rest = (argv[0], argv[1:]) if argv and argv[0] in COMMANDS else (WORKSTATION, argv)
    wanted = command(name)
    try:
        return wanted.run(_arguments(wanted.parser(), rest))
    except SystemExit as done:  # argparse: 0 after --help, 2 after wrong usage
        return done.code if isinstance(done.code, int) else UNUSABLE
    except ConfigError as error:  # of the user's settings: each command tells of its event's own
        complain(Path(), error.findings)
        return UNUSABLE


def _open_closed() -> None:
    """Where a standard stream is closed, have one from which nothing comes, or that takes nothing; errors go nowhere.

    Else the next file that is opened would be taken for it.
    """
    for number, (name, way) in enumerate([("stdin", os.O_RDONLY), ("stdout", os.O_RDONLY), ("stderr", os.O_WRONLY)]):
        if getattr(sys, name) is None:
            os.open(os.devnull, way)  # takes the lowest number that is free
            setattr(sys, name, open(number, "w" if number else "r", encoding="utf-8", closefd=False))  # noqa: SIM115 - it stays open


def _whole(stream: TextIO) -> TextIO:
    """A standard stream that writes all of what it is given, or fails.

    Without a buffer (PYTHONUNBUFFERED) Python takes the part that a full disk had room for as all.
    """
    if isinstance(stream, TextIOWrapper) and isinstance(stream.buffer, RawIOBase):
        return TextIOWrapper(BufferedWriter(stream.buffer), stream.encoding, stream.errors, line_buffering=True)
    return stream


def _arguments(parser: ArgumentParser, argv: Sequence[str]) -> Namespace:
    """What a command line says; what is wrong with it is said without what terminals would act on."""
    said = StringIO()
    try:
        with redirect_stderr(said):
            if "" in argv:
                parser.error("an argument is empty: name a file or folder (this one is .)")
            return parser.parse_args(argv)
    finally:
        tell(visible(said.getvalue()))


def _ended_by_pipe() -> int:
    import signal  # noqa: PLC0415 - see the module's first line

    return 128 + signal.Signals["SIGPIPE"]


def _internal_error(error: Exception) -> int:
    tell(traced(error))
    return say(internal_error(error), INTERNAL)
