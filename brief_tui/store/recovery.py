"""Copies of unsaved text, for when the workstation ends without having saved it."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from tempfile import gettempdir

from platformdirs import user_state_path

from brief_tui.store.writing import replacing, write_synced

_UNUSUAL = re.compile(r"[^\w.-]+")
_NAME_LENGTH = 40
_AT_MOST = 100


def keep_copy(brief: Path, text: str) -> Path:
    """Write `text` to a file that only the user can read, and give back where it is.

    Never over another copy. If the folder for recovery copies takes none (a full disk), it goes to the one for
    temporary files; OSError if that takes none either. `brief` is the draft that it belongs to.
    """
    data = _encoded(text)
    first, second = _folders()
    try:
        return _keep(first, brief, data)
    except OSError:
        return _keep(second, brief, data)


def copy_left(brief: Path, text: str) -> Path | None:
    """The latest copy that says what is not in `text`, which is what is saved; copies of that are removed."""
    data, left = _encoded(text), []
    for path in chain.from_iterable(_paths(folder, brief) for folder in _folders()):
        with suppress(OSError):
            content = _content(path)
            if content == data:
                path.unlink()
            elif content is not None:
                left.append((path.stat().st_mtime_ns, path))
    return max(left)[1] if left else None


def read_copy(path: Path) -> str:
    """The text of a copy. Raises OSError, also where it is no copy of this user's any more."""
    if (content := _content(path)) is None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM), str(path))
    return content.decode(errors="surrogatepass")


def _keep(folder: Path, brief: Path, data: bytes) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for path in _paths(folder, brief):
        if not os.path.lexists(path):
            with replacing(path) as file:
                write_synced(file, data)
            return path
        if _content(path) == data:
            path.touch()  # the latest copy again
            return path
    raise OSError(errno.EEXIST, f"there are {_AT_MOST} copies already", str(folder))


def _content(path: Path) -> bytes | None:
    """None for what is no copy of this user's: others write into the folder for temporary files as well."""
    status = path.lstat()
    own = stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid()
    return path.read_bytes() if own else None


def _encoded(text: str) -> bytes:
    return text.encode(errors="surrogatepass")


def _folders() -> tuple[Path, Path]:
    return _folder(), Path(gettempdir())


def _folder() -> Path:
    return user_state_path("brief-tui") / "recovery"


def _paths(folder: Path, brief: Path) -> Iterator[Path]:
    """Names for the copies of one draft, whatever folder it is in: `<event folder>-<hash>[-<number>].md`."""
    whole = brief.absolute()
    digest = blake2b(bytes(whole), digest_size=6).hexdigest()
    name = _UNUSUAL.sub("_", whole.parent.name)[:_NAME_LENGTH]
    for number in range(1, _AT_MOST + 1):
        yield folder / f"{name}-{digest}{'' if number == 1 else f'-{number}'}.md"
