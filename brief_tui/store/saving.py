"""Saving the draft: never over somebody else's changes, never half, and saying what went wrong."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from itertools import count
from pathlib import Path

from brief_tui.core.findings import Finding
from brief_tui.core.offsets import LineTable
from brief_tui.store.draft import BriefFile, brief_of
from brief_tui.store.errors import InputError, StoreError, fault
from brief_tui.store.files import digest_of, read_bytes, reason, too_large
from brief_tui.store.writing import advice, locked, may_be_written, write_file, write_new

_READ_ONLY_FOLDER = (
    "its folder is read-only, so the safe way of saving does not work; make the folder writable, save a copy "
    "elsewhere, or save in place"
)


class SaveFailed(StoreError):  # noqa: N818 - said of the draft, as in the interface
    """The draft could not be written; what is on disk is as it was."""

    def __init__(self, *findings: Finding, in_place: bool = False) -> None:
        super().__init__(*findings)
        self.in_place = in_place
        """Whether saving in place may succeed where this failed."""


class SaveConflict(StoreError):  # noqa: N818 - as above
    """Somebody else has changed, created or removed the draft; nothing was written."""

    def __init__(self, finding: Finding, theirs: BriefFile | None) -> None:
        super().__init__(finding)
        self.theirs = theirs
        """The draft as it now stands on disk; None when it was removed."""


def save_brief(file: BriefFile, text: str, *, in_place: bool = False) -> BriefFile:
    """Write `text` as the new content of the draft, and give back the draft as it now is on disk.

    Atomic and durable: after a failure or a power cut the file is the old one or the new one. A symbolic link
    stays one, hard links and mode are kept. `in_place` overwrites the file instead, for folders that are
    read-only; after a power cut it may hold half of both. Nothing is written when the text is on disk already.

    Raises SaveConflict when the draft on disk is not `file` any more, compared by content: to keep one's own
    text, save `theirs` with it; to recreate a removed draft, save `replace(file, digest=None)`. Raises
    SaveFailed for everything else, with what happened and what to do.
    """
    data = _encoded(file, text)
    target = Path(os.path.realpath(file.path))
    overwritten = False
    try:
        with locked(target.parent):
            _check_conflict(file, target)
            if digest_of(data) != file.digest:
                _check_writable(file.name, target, in_place=in_place)
                overwritten = write_file(target, data, in_place=in_place)
    except OSError as error:
        raise _refused(file.name, error, in_place=error.errno != errno.EROFS) from error
    return replace(file, text=text, digest=digest_of(data), overwritten=overwritten)


def save_beside(file: BriefFile, text: str, whose: str) -> str:
    """Save `text` in a new file beside the draft, such as `brief.mine.md`; gives its name. Raises SaveFailed."""
    data, stem, suffix = _encoded(file, text), file.path.stem, file.path.suffix
    for number in count(1):
        path = file.path.with_name(f"{stem}.{whose}{'' if number == 1 else f'-{number}'}{suffix}")
        try:
            write_new(path, data)
        except FileExistsError:
            continue
        except OSError as error:
            raise _refused(path.name, error) from error
        return path.name
    raise AssertionError  # count() does not end


def _refused(name: str, error: OSError, *, in_place: bool = False) -> SaveFailed:
    words = f"{reason(error)}: {advice(error, 'save again')}, or save a copy elsewhere"
    return _failed(name, words, in_place=in_place)


def _encoded(file: BriefFile, text: str) -> bytes:
    try:
        data = file.encoded(text)
    except UnicodeEncodeError as error:
        at = LineTable(text).place(error.start)
        words = f"U+{ord(text[error.start]):04X} is half a character; delete it"
        raise SaveFailed(fault("not-saved", file.name, f"not saved: {words}", *at)) from error
    if len(data) > file.limit.bytes:
        raise SaveFailed(too_large(file.name, *file.limit))
    return data


def _check_conflict(file: BriefFile, target: Path) -> None:
    try:
        there = read_bytes(target, file.name, *file.limit)
    except FileNotFoundError:
        if file.digest is not None:
            words = "another program removed it; save it anew, or discard it"
            raise SaveConflict(fault("brief-removed", file.name, words), None) from None
        return
    except InputError as error:
        raise SaveFailed(*error.findings) from error
    if digest_of(there) == file.digest:
        return
    what = "created" if file.digest is None else "changed"
    words = f"another program {what} it; nothing was saved"
    try:
        theirs = brief_of(file.path, file.name, there, file.limit)
    except InputError as error:
        (why,) = error.findings
        raise SaveFailed(replace(why, message=f"{words}, and it cannot be read: {why.message}")) from error
    raise SaveConflict(fault("brief-changed", file.name, f"{words}. Take one of the two, or merge them"), theirs)


def _check_writable(name: str, target: Path, *, in_place: bool) -> None:
    if os.statvfs(target.parent).f_flag & os.ST_RDONLY:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))
    if target.exists() and not may_be_written(target):
        raise _failed(name, "the file is read-only; make it writable (chmod u+w), or save a copy elsewhere")
    if not in_place and not may_be_written(target.parent):
        raise _failed(name, _READ_ONLY_FOLDER, in_place=True)


def _failed(name: str, words: str, *, in_place: bool = False) -> SaveFailed:
    return SaveFailed(fault("not-saved", name, f"not saved: {words}"), in_place=in_place)
