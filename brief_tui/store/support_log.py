"""Notes for support on what the workstation did: counts, places and kinds of faults, never a word of any text."""

from __future__ import annotations

import os
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from brief_tui.core.visible import visible_line
from brief_tui.store.user_paths import log_path

MAX_BYTES = 200_000
"""When the file is larger, it becomes the older part, and that is forgotten."""
_WAY = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK
"""Flags to open the log with: where a FIFO is in its place, the program does not wait for a reader."""


def note(words: str) -> None:
    """Add a line to the log, which only the user can read. Nothing happens where that cannot be."""
    path = log_path()
    line = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {os.getpid()} {visible_line(words)}\n"
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, _WAY, 0o600)
        with os.fdopen(descriptor, "ab") as file:
            file.write(line.encode())
            full = file.tell() > MAX_BYTES
        if full:
            path.replace(path.with_name(f"{path.name}.1"))


def note_error(what: str, error: BaseException) -> None:
    """Add an exception to the log."""
    note(f"{what}: {type(error).__name__}")
    for place in places_of(error):
        note(f"  {place}")


def places_of(error: BaseException) -> list[str]:
    """The places in the code that an exception and its causes came through, without messages and values."""
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or error.__context__
    return places if cause is None else [*places_of(cause), f"then {type(error).__name__}", *places]
