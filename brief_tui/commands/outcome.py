"""What every command does alike: exit codes, and words on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from brief_tui.core.findings import Finding
from brief_tui.core.visible import log_line, visible, visible_line
from brief_tui.store.files import EVENT_FILE

PASSED, FAILED, UNUSABLE, UNREADABLE, UNSAVED, INTERNAL = 0, 1, 2, 3, 4, 70
"""Exit codes; 128+n when signal n ends the program."""


def folder_of(event: str) -> Path:
    """The event folder; people also name the event.toml in it."""
    path = Path(event)
    return path.parent if path.name == EVENT_FILE and os.path.isfile(path) else path  # noqa: PTH113 - takes any name


def argument(path: str) -> str:
    """A path as one would write it on a command line."""
    import shlex  # noqa: PLC0415 - only some runs need it

    return shlex.quote(visible_line(path))


def complaints(folder: Path, findings: Iterable[Finding]) -> str:
    """The findings as lines for standard error, `path:line:column: message`."""
    places = ((replace(finding, path=str(folder / finding.path)).place, finding.message) for finding in findings)
    return "".join(log_line(visible_line(f"{place}: {message}")) + "\n" for place, message in places)


def complain(folder: Path, findings: Iterable[Finding]) -> None:
    """Say the findings on standard error."""
    tell(complaints(folder, findings))


def internal_error(error: Exception) -> str:
    """What is said of an error of the program: neither its message nor variables, which may hold what was confided."""
    import traceback  # noqa: PLC0415 - only some runs need it

    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(frame.filename).name}:{frame.lineno}"
    return f"internal error, {type(error).__name__} at {where}; BRIEF_TUI_DEBUG=1 shows more"


def traced(error: Exception) -> str:
    """All of an error, for standard error, where BRIEF_TUI_DEBUG=1 asks for it; else empty."""
    import traceback  # noqa: PLC0415 - only some runs need it

    asked = os.environ.get("BRIEF_TUI_DEBUG") == "1"
    return visible("".join(traceback.format_exception(error))) if asked else ""


def say(words: str, code: int) -> int:
    """Say what went wrong on standard error; gives back the exit code."""
    tell(log_line(visible_line(f"brief-tui: {words}")) + "\n")
    return code


def tell(text: str) -> None:
    """Write to standard error; where that takes nothing, errors go nowhere."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        drop(sys.stderr)


def drop(stream: TextIO) -> None:
    """Discard what waits to be written to a standard stream, and all that is written to it from now on."""
    # The interpreter must not complain when it closes it, nor end with a code of its own.
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def cannot_write(error: OSError) -> int:
    """Say that something could not be written, and give back the exit code.

    Raises the error again where it is that the working directory is gone.
    """
    if isinstance(error, FileNotFoundError) and error.filename is None:
        raise error
    where = f"{error.filename}: " if error.filename is not None else ""
    return say(f"{where}{error.strerror or type(error).__name__}", UNSAVED)
