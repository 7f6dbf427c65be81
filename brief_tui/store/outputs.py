"""Writing a document that was made from an event: whole or not at all, and never as a file of the event itself."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path

from brief_tui.core.event import Event
from brief_tui.store.errors import StoreError, fault
from brief_tui.store.files import EVENT_FILE, LEDGER_FILE, is_scratch, reason
from brief_tui.store.writing import advice, locked, write_file


class OutputError(StoreError):
    """A document that cannot be written; its finding's path is as the user gave it."""


def check_output(target: Path, folder: Path, event: Event, transcripts: Iterable[str]) -> None:
    """OutputError where a document would be written over a file of the event in `folder`, or become one.

    `transcripts` are the paths of those that there are. A new one that holds the article would make it all verified.
    """
    own = [folder / name for name in (EVENT_FILE, LEDGER_FILE, event.brief, *transcripts)]
    real = _real(target)
    if real in map(_real, own) or any(_is_same(real, path) for path in own) or _is_transcript(target, folder, event):
        raise _refused(target, "is, or would be, a file of the event itself; write it elsewhere")


def write_output(target: Path, data: bytes) -> None:
    """Make `data` the content of a file that `check_output` has let pass. OutputError leaves what was there."""
    with suppress(OSError):
        if not stat.S_ISREG(target.stat().st_mode):
            raise _refused(target, "is no regular file; write another one")
    real = _real(target)
    try:
        with locked(real.parent):
            write_file(real, data)
    except OSError as error:
        raise _refused(target, f"not saved: {reason(error)}; {advice(error, 'try again')}") from error


def _refused(target: Path, words: str) -> OutputError:
    return OutputError(fault("not-saved", str(target), words))


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _is_transcript(target: Path, folder: Path, event: Event) -> bool:
    """Whether a file there would be found by a glob of event.toml, as `transcript_files` looks for them."""
    for path, root in ((_real(target), _real(folder)), (target.absolute(), folder.absolute())):
        if path.is_relative_to(root) and not is_scratch(inner := path.relative_to(root)):
            for pattern in event.transcripts:
                steps = [step for step in pattern.split("/") if step not in ("", ".")]
                if _matches(inner.parts, [*steps, "*"] if steps[-1:] == ["**"] else steps):
                    return True
    return False


def _matches(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_matches(parts[n:], pattern[1:]) for n in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], pattern[0]) and _matches(parts[1:], pattern[1:])
