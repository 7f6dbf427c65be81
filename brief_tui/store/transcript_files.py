"""Which files of the event folder its transcript globs mean."""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterator
from itertools import islice
from pathlib import Path

from brief_tui.core.event import Event
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.visible import visible_line
from brief_tui.store.errors import ConfigError, fault
from brief_tui.store.files import EVENT_FILE, LEDGER_FILE, identity, is_scratch, reason

_MAX_FILES = 5_000


def find_transcripts(folder: Path, event: Event) -> tuple[list[str], list[Finding]]:
    """Paths of the transcripts relative to the folder, sorted, and findings about what was passed over.

    The paths lead to regular files, or to what will be refused when it is read: so do folders that cannot be looked
    into, whose files nobody knows. Hidden files, editors'
    backups, folders, links that lead nowhere and the draft itself are not among them. Raises ConfigError for
    a glob that leaves the folder through a link to a file or a folder (FAULTS.md, row 6) or means more than
    5,000 files; a link to a device or a FIFO is refused as that one file (row 29).
    """
    root = Path(os.path.realpath(folder))
    own = {identity(folder / name) for name in (event.brief, EVENT_FILE, LEDGER_FILE)}
    paths: set[str] = set()
    findings: dict[str, Finding] = {}
    for pattern in event.transcripts:
        found = 0
        for path in _matches(folder, pattern):
            shown = path.relative_to(folder).as_posix()
            finding = _objection(path, shown, root, own)
            if finding is not None:
                findings[shown] = finding
            else:
                paths.add(shown)
                found += 1
        closed = list(_closed(folder, pattern))
        paths.update(closed)
        if not (found or closed):
            findings[pattern] = _config_fault("no-transcripts", f"'{visible_line(pattern)}' matches no file")
    return sorted(paths), list(findings.values())


def _matches(folder: Path, pattern: str) -> list[Path]:
    deep, shown = "**" in pattern, visible_line(pattern)
    every = folder.glob(f"{pattern}/*" if pattern.endswith("**") else pattern)
    try:
        paths = list(islice(every, _MAX_FILES + 1))
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise ConfigError(_config_fault("odd-glob", f"'{shown}' cannot be looked for: {why}")) from error
    if len(paths) > _MAX_FILES:
        words = f"'{shown}' matches more than {_MAX_FILES:,} files, the limit"
        raise ConfigError(_config_fault("too-many-transcripts", words))
    return [path for path in paths if not is_scratch(path.relative_to(folder)) and not (deep and _is_folder(path))]


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # in a folder that cannot be searched: it will be refused when it is read


def _closed(folder: Path, pattern: str) -> Iterator[str]:
    """Folders that a glob would look into but cannot list, which pathlib passes over; relative to the event's."""
    parts = Path(pattern).parts
    fixed = next((n for n, part in enumerate(parts) if any(sign in part for sign in "*?[")), len(parts) - 1)
    start = folder.joinpath(*parts[:fixed])
    errors: list[OSError] = []
    for _, folders, _ in islice(os.walk(start, onerror=errors.append), _MAX_FILES):
        if "**" not in pattern:
            folders.clear()
    for error in errors:
        if isinstance(error, PermissionError):
            yield Path(error.filename).relative_to(folder).as_posix()


def _objection(path: Path, shown: str, root: Path, own: Container[object]) -> Finding | None:
    """Why a file that a glob matches is no transcript; None when it may be one."""
    try:
        status = path.stat()
    except OSError as error:
        if os.path.islink(path):  # noqa: PTH114 - False where nobody may look
            words = f"a link that leads nowhere ({reason(error)}), passed over; mend or remove it"
            return Finding("dangling-link", Severity.WARNING, shown, 0, 0, words)
        return None
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
        return None
    if not Path(os.path.realpath(path)).is_relative_to(root):
        words = f"'{visible_line(shown)}' leaves the event folder through a link; copy the file into the folder"
        raise ConfigError(_config_fault("transcript-outside", words))
    if stat.S_ISDIR(status.st_mode):
        return _note(shown, f"a folder, passed over; the glob '{visible_line(shown)}/*' takes its files")
    if (status.st_dev, status.st_ino) in own:
        return _note(shown, "not a transcript but a file of the event itself, passed over")
    return None


def _note(shown: str, words: str) -> Finding:
    return Finding("passed-over", Severity.NOTE, shown, 0, 0, words)


def _config_fault(id: str, words: str) -> Finding:
    return fault(id, EVENT_FILE, f"transcripts: {words}")
