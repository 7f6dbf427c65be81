"""The event folder as it was at a git revision: copied out of the repository, in which nothing is written."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import IO, NamedTuple

from brief_tui.core.findings import Finding, Severity
from brief_tui.store.errors import ConfigError, StoreError
from brief_tui.store.files import EVENT_FILE, is_scratch, reason
from brief_tui.store.limits import USUAL, Limits

_LINK, _FILES = "120000", frozenset({"100644", "100755"})
# In a hook git tells programs where it is; the folder that was asked for may be in another repository.
_GIT_PLACES = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})


class RevisionError(StoreError):
    """The folder as it was at a revision cannot be had."""


class NoEventThenError(RevisionError):
    """There was no event in the folder at a revision that git knows."""


class _Entry(NamedTuple):
    mode: str
    object: str
    size: int
    path: Path
    """Relative to the folder."""


@contextmanager
def folder_at(folder: Path, revision: str, limits: Limits = USUAL) -> Iterator[Path]:
    """A temporary copy of the event folder as it was at `revision`: a commit, a tag, a branch, HEAD~3.

    Only what git keeps is in it. Links inside the repository are followed. Raises RevisionError; NoEventThenError
    where the folder had no event.toml.
    """
    commit = _commit(folder, revision)
    entries = list(_entries(folder, commit))
    if not any(entry.path == Path(EVENT_FILE) for entry in entries):
        words = f"there was no {EVENT_FILE} in this folder at {revision}"
        raise NoEventThenError(_remark(words))
    with TemporaryDirectory(prefix="brief-tui-") as name:
        try:
            _copy(folder, commit, entries, Path(name), max(limits.transcript, limits.draft).bytes)
        except OSError as error:
            raise _refused(f"no copy of {revision} can be made in {name}: {reason(error)}") from error
        yield Path(name)


def as_of(error: ConfigError, revision: str) -> RevisionError:
    """The faults of the folder as it was, each naming `revision`: the files of today may have none of them."""
    findings = (f"at {revision}, {finding.place}: {finding.message}" for finding in error.findings)
    return _refused("; ".join(findings))


def _refused(words: str) -> RevisionError:
    return RevisionError(_remark(words))


def _remark(words: str) -> Finding:
    return Finding("revision", Severity.ERROR, "", 0, 0, words)


def _commit(folder: Path, revision: str) -> str:
    inside = _git(folder, "rev-parse", "--is-inside-work-tree")
    if inside.stdout.strip() != b"true":
        why = inside.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise _refused("it is in no git work tree, so there is no revision to compare it with" + (why and f" ({why})"))
    # An option would be taken for one: no name of a revision begins so.
    named = None if revision.startswith("-") else _git(folder, "rev-parse", "--verify", "-q", f"{revision}^{{commit}}")
    if named is None or named.returncode:
        shallow = _git(folder, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        advice = ": this clone has only the newest ones, fetch the others first" if shallow else ""
        raise _refused(f"git knows no revision {revision} here{advice}")
    return named.stdout.decode().strip()


def _entries(folder: Path, commit: str) -> Iterator[_Entry]:
    """The files that the folder had, hidden ones and editors' backups left out; paths may be any bytes."""
    listed = _git(folder, "ls-tree", "-r", "-z", "-l", commit)
    if listed.returncode:
        raise _refused(f"git cannot list the files of {commit}; of a partial clone, fetch the rest first")
    for line in listed.stdout.split(b"\0"):
        head, _, name = line.partition(b"\t")
        fields = head.decode("ascii", "replace").split()
        path = PurePosixPath(os.fsdecode(name))
        if len(fields) != 4 or path.is_absolute() or ".." in path.parts or is_scratch(Path(path)):
            continue
        mode, _, object, size = fields
        if mode == _LINK or mode in _FILES:
            yield _Entry(mode, object, int(size) if size.isdigit() else 0, Path(path))


def _copy(folder: Path, commit: str, entries: list[_Entry], target: Path, limit: int) -> None:
    """Write the entries, links last, so that nothing is written through one."""
    prefix = os.fsdecode(_git(folder, "rev-parse", "--show-prefix").stdout.removesuffix(b"\n"))
    with _Objects(folder) as objects:
        for entry in sorted(entries, key=lambda entry: entry.mode == _LINK):
            path = target / entry.path
            path.parent.mkdir(parents=True, exist_ok=True)
            if entry.size > limit:
                with path.open("xb") as file:  # a hole of that length: whoever reads it says that it is too large
                    file.truncate(entry.size)
            elif entry.mode != _LINK:
                path.write_bytes(objects.file(entry))
            elif (data := objects.read(f"{commit}:{prefix}{entry.path.as_posix()}")) is not None:
                path.write_bytes(data)
            else:  # to a folder, or out of the repository
                path.symlink_to(os.fsdecode(objects.read(entry.object) or b"?"))


class _Objects:
    """Reads what git keeps, by name, through one process."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - no shell
            _command(folder, "cat-file", "--batch", "--follow-symlinks"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )

    def __enter__(self) -> _Objects:
        return self

    def __exit__(self, *_: object) -> None:
        self._stdin.close()
        self._process.wait()
        self._stdout.close()

    @property
    def _stdin(self) -> IO[bytes]:
        assert self._process.stdin is not None  # noqa: S101 - it is a pipe
        return self._process.stdin

    @property
    def _stdout(self) -> IO[bytes]:
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        return self._process.stdout

    def file(self, entry: _Entry) -> bytes:
        """The bytes of a file that is no link. Raises RevisionError where git lacks them: empty would look changed."""
        data = self.read(entry.object)
        if data is None:
            raise _refused(f"git lacks {entry.path} as it was then; of a partial clone, fetch the rest first")
        return data

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None for a link that leads to none."""
        if "\n" in name:
            return None
        self._stdin.write(os.fsencode(name) + b"\n")
        self._stdin.flush()
        *_, kind, size = [b"", b"", *self._stdout.readline().split()]
        if not size.isdigit():
            return None
        data = self._stdout.read(int(size))
        self._stdout.read(1)
        return data if kind == b"blob" else None


def _git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(_command(folder, *arguments), capture_output=True, check=False, env=_environment())  # noqa: S603 - no shell
    except FileNotFoundError as error:
        raise _refused("git is not installed, so there is no revision to compare it with") from error


def _command(folder: Path, *arguments: str) -> list[str]:
    # Nothing is fetched, not even what a partial clone lacks.
    return ["git", "-c", "protocol.allow=never", "-C", str(folder), *arguments]


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _GIT_PLACES}
    return kept | {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
