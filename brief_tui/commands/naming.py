"""Which events a command line names: folders, and globs of them that the shell left as they were."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from brief_tui.commands.outcome import folder_of
from brief_tui.store.files import EVENT_FILE

_MAGIC = frozenset("*?[")


class NoEventError(Exception):
    """A glob that no event folder matches; the message says which."""


def named_events(words: Sequence[str]) -> list[Path]:
    """Each event folder once, however it is named, in the order named; those of a glob by name.

    What a glob matches beside event folders is passed over; what is named without one is taken as it is. `**` reaches
    into folders. Raises NoEventError.
    """
    found: dict[str, Path] = {}
    for word in words:
        for folder in _matched(word) if _is_glob(word) else [folder_of(word)]:
            found.setdefault(os.path.realpath(folder), folder)
    return list(found.values())


def _is_glob(word: str) -> bool:
    return not _MAGIC.isdisjoint(word) and not os.path.exists(word)  # noqa: PTH110 - takes any name


def _matched(pattern: str) -> Iterator[Path]:
    from glob import iglob  # noqa: PLC0415 - a folder needs none

    events = {folder_of(path) for path in iglob(pattern, recursive=True) if _is_event(path)}  # noqa: PTH207 - may be absolute
    if not events:
        raise NoEventError(f"{pattern} matches no event folder")
    yield from sorted(events)


def _is_event(path: str) -> bool:
    return os.path.isfile(folder_of(path) / EVENT_FILE)  # noqa: PTH113 - takes any name
