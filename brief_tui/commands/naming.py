"""Which events a command line names: folders, and globs of them that the shell left as they were."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from brief_tui.commands.outcome import folder_of
from brief_tui.store.files import EVENT_FILE

_MAGIC = frozenset("*?[")
_INSTALLED = frozenset({"site-packages", "dist-packages", "node_modules"})
"""Folders that hold other people's packages, whose sample events a glob does not mean."""


class Named(NamedTuple):
    """What a command line names."""

    folders: list[Path]
    """Each event folder once, however it is named, in the order named; those of a glob by name."""
    unmatched: list[str]
    """The globs that no event folder matches."""


def named_events(words: Sequence[str]) -> Named:
    """The events that these words stand for.

    What a glob matches beside event folders is passed over, and so are installed packages; what is named without one
    is taken as it is. `**` reaches into folders.
    """
    found: dict[str, Path] = {}
    unmatched = []
    for word in words:
        folders = _matched(word) if _is_glob(word) else [folder_of(word)]
        if not folders:
            unmatched.append(word)
        for folder in folders:
            found.setdefault(os.path.realpath(folder), folder)
    return Named(list(found.values()), unmatched)


def _is_glob(word: str) -> bool:
    return not _MAGIC.isdisjoint(word) and not os.path.exists(word)  # noqa: PTH110 - takes any name


def _matched(pattern: str) -> list[Path]:
    from glob import iglob  # noqa: PLC0415 - a folder needs none

    passed = _INSTALLED - set(Path(pattern).parts)
    found = (path for path in iglob(pattern, recursive=True) if passed.isdisjoint(Path(path).parts))  # noqa: PTH207 - may be absolute
    return sorted({folder_of(path) for path in found if _is_event(path)})


def _is_event(path: str) -> bool:
    return os.path.isfile(folder_of(path) / EVENT_FILE)  # noqa: PTH113 - takes any name
