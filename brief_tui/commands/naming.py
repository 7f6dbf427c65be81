"""Which events a command line names: folders, and globs of them that the shell left as they were."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from brief_tui.commands.outcome import folder_of
from brief_tui.store.files import EVENT_FILE

_MAGIC = frozenset("*?[")


class Named(NamedTuple):
    """What a command line names."""

    folders: list[Path]
    """Each event folder once, however it is named, in the order named; those of a glob by name."""
    unmatched: list[str]
    """The globs that no event folder matches."""


def named_events(words: Sequence[str]) -> Named:
    """The events that these words stand for.

    What a glob matches beside event folders is passed over; what is named without one is taken as it is. `**` reaches
    into folders.
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

    return sorted({folder_of(path) for path in iglob(pattern, recursive=True) if _is_event(path)})  # noqa: PTH207 - may be absolute


def _is_event(path: str) -> bool:
    return os.path.isfile(folder_of(path) / EVENT_FILE)  # noqa: PTH113 - takes any name
