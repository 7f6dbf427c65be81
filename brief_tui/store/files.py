"""Reading files that may be anything: only regular ones, never without bound, never silently mended."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path

from brief_tui.core.findings import Finding
from brief_tui.core.offsets import LineTable
from brief_tui.store.errors import InputError, fault

EVENT_FILE = "event.toml"
LEDGER_FILE = "review.toml"
BOM = b"\xef\xbb\xbf"

_ADVICE = {
    errno.EACCES: "let yourself read it (chmod u+r), and search its folder (chmod u+x)",
    errno.ELOOP: "its links lead back to themselves; put the file itself in its place",
}
"""What to do about a file that cannot be read, by what the system says."""
_DEVICE = "a device or a socket"
_LOOK = "see whether another program opens it, or put a copy in its place"

_SCRATCH = re.compile(r"\..*|.*~|#.*#|.*\.(?:sw[a-z]|tmp|bak|orig|part|crdownload)|4913", re.DOTALL)


def is_scratch(relative: Path) -> bool:
    """Whether a path is hidden, in a hidden folder, or an editor's backup: never part of the event."""
    return any(_SCRATCH.fullmatch(part) for part in relative.parts)


def read_bytes(path: Path, shown: str, limit: int, setting: str = "") -> bytes:
    """All bytes of a regular file of at most `limit` bytes.

    Symbolic links are followed. A FIFO or a device is refused without waiting for it. `shown` is the path
    that messages name, `setting` what raises the limit. Raises InputError, or FileNotFoundError when nothing is there.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        try:
            data = _read(descriptor, shown, limit)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise
    except NotADirectoryError as error:
        words = "cannot be read: what it is looked for in is a file; name a folder"
        raise InputError(unreadable(shown, words)) from error
    except OSError as error:
        words = f"cannot be read: {reason(error)}; {_ADVICE.get(error.errno or 0, _LOOK)}"
        raise InputError(unreadable(shown, _no_file(_DEVICE) if error.errno == errno.ENXIO else words)) from error
    if len(data) > limit:
        raise InputError(too_large(shown, limit, setting))
    return data


def _read(descriptor: int, shown: str, limit: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise InputError(unreadable(shown, _no_file(_kind(status.st_mode))))
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        return file.read(min(limit, status.st_size) + 1)


def decode(data: bytes, shown: str) -> str:
    """UTF-8 text without its byte order mark, line ends as they are; InputError names line and column."""
    body = data.removeprefix(BOM)
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        before = body[: error.start].decode()
        hint = "; it looks like UTF-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ""
        message = f"byte 0x{body[error.start]:02X} is not UTF-8{hint}; save the file as UTF-8"
        raise InputError(fault("not-utf-8", shown, message, *LineTable(before).place(len(before)))) from error


def identity(path: Path) -> tuple[int, int] | None:
    """Device and inode: what a file or folder is, whatever it is called; None where it is not there."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def digest_of(data: bytes) -> str:
    """A hash by which two contents can be told apart."""
    from hashlib import blake2b  # noqa: PLC0415 - OpenSSL takes long to load, and the workstation paints before it reads

    return blake2b(data, digest_size=16).hexdigest()


def reason(error: OSError) -> str:
    """What the system says, in its words."""
    return error.strerror or type(error).__name__


def unreadable(shown: str, message: str) -> Finding:
    """The finding of a file that cannot be read."""
    return fault("unreadable-file", shown, message)


def too_large(shown: str, limit: int, setting: str = "") -> Finding:
    """The finding of a file of more than `limit` bytes, whole megabytes; `setting` raises it, if anything does."""
    raised = f", or raise {setting} (`brief-tui config` says where)" if setting else ""
    return unreadable(shown, f"is larger than {limit // 10**6} MB, the limit for such a file; divide it{raised}")


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a FIFO" if stat.S_ISFIFO(mode) else _DEVICE


def _no_file(kind: str) -> str:
    return f"is {kind}, not a file; put a regular file in its place"
