"""Copies of unsaved text, for when the workstation ends without having saved it."""

from __future__ import annotations

import errno
import fcntl
import os
import re
import stat
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from brief_tui.store.files import EVENT_FILE
from brief_tui.store.user_paths import recovery_folder
from brief_tui.store.writing import TEMPORARY, replacing, write_synced

_UNUSUAL = re.compile(r"[^\w.-]+")
_NAME_LENGTH = 40
_OLD_S = 60.0
_LAST_SEEN: dict[bytes, bytes] = {}
"""Path of a draft → what its folder was known by (see `_marks`) when it was last there."""


class RecoveryCopy:
    """One session's copy of a draft: one file for all that is typed, locked for as long as the session lives.

    So two workstations on one draft write apart, and neither takes the other's text for one that was left over.
    """

    def __init__(self, brief: Path) -> None:
        """`brief` is the draft that it belongs to. Nothing is written yet."""
        self.brief = brief
        self.fault = ""
        """Why the copy is in the folder for temporary files, not in that for recovery copies; empty where it is not."""
        folder, (here, moved) = brief.parent.resolve().name, _marks(brief)
        self._stem = f"{_UNUSUAL.sub('_', folder)[:_NAME_LENGTH]}-{here}-{moved}"
        self._path: Path | None = None
        self._data = b""
        self._held: ExitStack | None = None
        """Holds the copy's lock; None where there is no copy, or this session has left it to others."""

    def keep(self, text: str) -> Path:
        """Have the copy hold `text`, in a file that only the user can read, and give back where it is.

        Nothing is written where it does already, and the copy before is intact until the new one is. If the folder
        for recovery copies takes none (a full disk), it goes to the one for temporary files; OSError if that takes
        none either.
        """
        data = _encoded(text)
        if data == self._data and (path := self.path) is not None:
            return path
        name = self._path.name if self._path and self._held else f"{self._stem}-{os.urandom(4).hex()}.md"
        first, second = _folders()
        try:
            self._take(first / name, data)
            self.fault = ""
        except OSError as error:
            self._take(second / name, data)
            self.fault = error.strerror or type(error).__name__
        return (first if not self.fault else second) / name

    @property
    def path(self) -> Path | None:
        """Where the last copy is, as long as it is there."""
        return self._path if self._path is not None and os.path.lexists(self._path) else None

    def remove(self) -> None:
        """Delete the copy: its text is saved, or not wanted. OSError when that cannot be."""
        self.fault = ""
        if self._path is not None and self._held is not None:
            self._path.unlink(missing_ok=True)
            self.leave()
        self._path = None

    def leave(self) -> None:
        """Leave the copy for a later session to find; text kept from now on goes to another file."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def _take(self, path: Path, data: bytes) -> None:
        held = _write(path, data)
        if self._held is not None and self._path is not None and self._path != path:
            with suppress(OSError):
                self._path.unlink()
        self.leave()
        self._path, self._data, self._held = path, data, held


def copy_left(brief: Path, text: str) -> Path | None:
    """The latest of `copies_left`."""
    return next(iter(copies_left(brief, text)), None)


def is_copy_of(path: Path, brief: Path) -> bool:
    """Whether a copy belongs to this draft, as its name tells."""
    return any(f"-{mark}-" in path.name for mark in _marks(brief))


def copies_left(brief: Path, text: str, *others: Path) -> list[Path]:
    """The copies that say what is not in `text`, which is what is saved, the latest first; copies of that are removed.

    With them come those of `others`, of which nothing is saved. One that cannot be read (`read_copy` says why) comes
    after all else. Copies of sessions that live are passed over.
    """
    saved, left = {brief: _encoded(text)} | dict.fromkeys(others, b""), []
    for data, path in ((data, path) for place, data in saved.items() for path in _copies(place)):
        with suppress(OSError):  # it is gone by now
            written = path.lstat().st_mtime_ns
            try:
                content = _content(path)
            except OSError:
                left.append((False, written, path))
                continue
            if content == data:
                path.unlink()
            elif content is not None:
                left.append((True, written, path))
    return [path for *_, path in sorted(left, reverse=True)]


def read_copy(path: Path) -> str:
    """The text of a copy. Raises OSError, also where it is no copy of this user's any more, or a damaged one."""
    if (content := _content(path)) is None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM), str(path))
    try:
        return content.decode(errors="surrogatepass")
    except UnicodeDecodeError as error:
        words = f"it is damaged: byte {error.start} is not UTF-8"
        raise OSError(errno.EILSEQ, words, str(path)) from error


def remove_parts() -> None:
    """Delete what sessions that were killed while they wrote a copy have left of it."""
    for path in (path for folder in _folders() for path in folder.glob(TEMPORARY.format("*"))):
        with suppress(OSError):
            if time.time() - path.lstat().st_mtime > _OLD_S and _content(path) is not None:
                path.unlink()


def _write(path: Path, data: bytes) -> ExitStack:
    """Write a copy that only the user can read; closing what it gives releases the file's lock."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.parent == recovery_folder():
        _keep_to_oneself(path.parent)
    with ExitStack() as stack:
        with replacing(path) as file:
            lock = os.dup(file.fileno())
            stack.callback(os.close, lock)
            with suppress(OSError):  # file systems without locks go without
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            write_synced(file, data)
        return stack.pop_all()


def _keep_to_oneself(folder: Path) -> None:
    """Let nobody else put copies into it, or take them out of it. OSError where it is not one's own."""
    status = folder.stat()
    if status.st_uid != os.geteuid():
        raise OSError(errno.EPERM, "it belongs to somebody else", str(folder))
    if status.st_mode & 0o077:
        folder.chmod(0o700)


def _content(path: Path) -> bytes | None:
    """The bytes of a copy; None where it is another user's (the folder for temporary files is shared) or in use."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        if path.lstat().st_uid == os.geteuid():
            raise
        return None
    try:
        status = os.fstat(descriptor)
        if status.st_uid != os.geteuid() or _is_locked(descriptor):
            return None
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is no file", str(path))
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read()
    finally:
        os.close(descriptor)


def _is_locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a file system without locks
        return False
    return False


def _encoded(text: str) -> bytes:
    return text.encode(errors="surrogatepass")


def _folders() -> tuple[Path, Path]:
    # Not `gettempdir`: it writes into each to try it, raises where all are full, and may name the folder one is in.
    temporary = Path(os.environ.get("TMPDIR", ""))
    return recovery_folder(), temporary if temporary.is_absolute() else Path("/tmp")  # noqa: S108 - names are random


def _copies(brief: Path) -> set[Path]:
    return {path for folder in _folders() for mark in _marks(brief) for path in folder.glob(f"*-{mark}-*.md")}


def _marks(brief: Path) -> tuple[str, str]:
    """Two marks in the names of a draft's copies: of its resolved path, and of its folder, should the path change.

    A folder that is moved or gets another name is known by its number and that of the event.toml in it, and by those
    that it had where it is moved while the program runs.
    """
    from hashlib import blake2b  # noqa: PLC0415 - as in store/files.py

    folder = brief.parent.resolve()
    here = bytes(folder / brief.name)
    try:
        one, other = folder.stat(), (folder / EVENT_FILE).stat()
        moved = f"{one.st_dev} {one.st_ino} {other.st_ino} {brief.name}".encode(errors="surrogateescape")
        _LAST_SEEN[here] = moved
    except OSError:
        moved = here if folder.exists() else _LAST_SEEN.get(here, here)
    return blake2b(here, digest_size=4).hexdigest(), blake2b(moved, digest_size=4).hexdigest()
