"""Writing a file so that it is either the old one or the new one, whatever happens; under a lock."""

from __future__ import annotations

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

TEMPORARY = ".brief-tui-{}.tmp"
"""Names of files that are written and have not taken their place yet."""
_PATIENCE_S = 5.0
_BETWEEN_TRIES_S = 0.005
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_HELPS = {
    errno.ENOSPC: "free some space",
    errno.EDQUOT: "free some space",
    errno.EFBIG: "a limit on file sizes is set (ulimit -f); raise it",
    errno.EROFS: "have the file system mounted writable",
    errno.EAGAIN: "wait for it",
    errno.ENOENT: "make the folder that it belongs in",
    errno.EACCES: "let yourself write in its folder (chmod u+wx)",
}


def advice(error: OSError, again: str) -> str:
    """What to do about a file that could not be written; `again` names the step to repeat after that."""
    return f"{_HELPS.get(error.errno or 0, 'see whether another program can write there')} and {again}"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, so that nobody saves between a look at a file and its replacement.

    OSError when another program keeps it for 5 s. File systems without locks go without.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _lock(descriptor)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            return fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                words = f"another program has kept the folder locked for {_PATIENCE_S:.0f} s"
                raise OSError(errno.EAGAIN, words) from None
            time.sleep(_BETWEEN_TRIES_S)
        except OSError:
            return None


def write_file(target: Path, data: bytes, *, in_place: bool = False) -> bool:
    """Make `data` the content of `target`, durably; call it under `locked`. OSError leaves the old content.

    A new file takes the old one's place, with its owner, mode and access control list. The old one is overwritten
    instead where `in_place` asks for it, where it has other names (hard links), or where these cannot be kept: that
    may leave half of both after a power cut. Gives whether it was overwritten.
    """
    try:
        old = target.stat()
    except FileNotFoundError:
        old = None
    may_replace = old is None or not (in_place or old.st_nlink > 1)
    if may_replace and _replace(target, data, old):
        return False
    _overwrite(target, data)
    return True


def may_be_written(path: Path) -> bool:
    """Whether a file or folder may be written, by its mode as well: the system lets root write everything."""
    return bool(path.stat().st_mode & 0o222) and os.access(path, os.W_OK)


def write_new(target: Path, data: bytes) -> None:
    """Make a file with `data` in it, durably. FileExistsError where anything is, a link too; OSError leaves none."""
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            write_synced(file, data)
    except BaseException:
        with suppress(OSError):
            target.unlink()
        raise
    _sync_folder(target.parent)


def remove_leftovers(folder: Path) -> None:
    """Delete what a saving that was killed has left in the folder."""
    with suppress(OSError), locked(folder):
        for path in folder.glob(TEMPORARY.format("*")):
            path.unlink()


@contextmanager
def replacing(target: Path, mode: int = 0o600) -> Iterator[BinaryIO]:
    """A new file to write, which takes the place of `target` at the end; nothing is left of it when that fails.

    `mode` is less what the umask takes away. Whoever needs it durable writes with `write_synced`.
    """
    temporary = target.with_name(TEMPORARY.format(os.urandom(6).hex()))
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def write_synced(file: BinaryIO, data: bytes) -> None:
    """Write `data`, and wait until it is on disk."""
    file.write(data)
    file.flush()
    os.fsync(file.fileno())


class _NotAlike(Exception):  # noqa: N818 - a way out of `replacing`, not an error
    """The new file cannot have the old one's owner, mode and access."""


def _replace(target: Path, data: bytes, old: os.stat_result | None) -> bool:
    """False, with nothing done, when the new file cannot have the old one's owner, mode and access."""
    try:
        with replacing(target, 0o666) as file:
            if old is not None:
                _make_alike(file.fileno(), target, old)
            write_synced(file, data)
    except _NotAlike:
        return False
    _sync_folder(target.parent)
    return True


def _make_alike(descriptor: int, target: Path, old: os.stat_result) -> None:
    try:
        os.fchown(descriptor, old.st_uid, old.st_gid)
        os.fchmod(descriptor, old.st_mode & 0o7777)
        for name in _attributes(descriptor) - _attributes(target):
            os.removexattr(descriptor, name)
        for name in _attributes(target):
            os.setxattr(descriptor, name, os.getxattr(target, name))
    except OSError as error:
        raise _NotAlike from error


def _attributes(file: Path | int) -> set[str]:
    """Names of a file's extended attributes that matter: access control lists, and what users set."""
    if not hasattr(os, "listxattr"):
        return set()
    try:
        return {name for name in os.listxattr(file) if name.startswith(("system.posix_acl_", "user."))}
    except OSError:  # a file system without them
        return set()


def _overwrite(target: Path, data: bytes) -> None:
    descriptor = os.open(target, os.O_RDWR | os.O_CLOEXEC)
    with os.fdopen(descriptor, "r+b", buffering=0) as file:
        old = file.read()
        try:
            _reserve(descriptor, len(data))
            _fill(descriptor, data)
        except OSError:
            _fill(descriptor, old)
            raise


def _reserve(descriptor: int, size: int) -> None:
    """Reserve disk space before the first old byte is lost; OSError when there is none."""
    if size and hasattr(os, "posix_fallocate"):
        try:
            os.posix_fallocate(descriptor, 0, size)
        except OSError as error:
            if error.errno in _NO_ROOM:
                raise


def _fill(descriptor: int, data: bytes) -> None:
    done = 0
    while done < len(data):
        done += os.pwrite(descriptor, data[done:], done)
    os.ftruncate(descriptor, len(data))
    os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    # What a rename promises only holds after a power cut once its folder is on disk too.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
