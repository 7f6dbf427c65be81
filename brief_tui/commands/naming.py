"""Which events a command line names: folders, and globs of them that the shell left as they were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from brief_tui.commands.outcome import folder_of
from brief_tui.store.files import EVENT_FILE

_MAGIC = frozenset("*?[")


class NoEventError(Exception):
    """A glob that no event folder matches; the message says which."""


def named_events(words: Sequence[str]) -> list[str]:
    """Each event folder once, in the order named; those of a glob by name.

    What a glob matches beside event folders is passed over; what is named without one is taken as it is. `**` reaches
    into folders. Raises NoEventError.
    """
    found: dict[Path, str] = {}
    for word in words:
        for event in _matched(word) if _is_glob(word) else [word]:
            found.setdefault(folder_of(event), event)
    return list(found.values())


def _is_glob(word: str) -> bool:
    return not _MAGIC.isdisjoint(word) and not Path(word).exists()


def _matched(pattern: str) -> Iterator[str]:
    from glob import iglob  # noqa: PLC0415 - a folder needs none

    events = {str(folder_of(path)) for path in iglob(pattern, recursive=True) if _is_event(path)}  # noqa: PTH207 - may be absolute
    if not events:
        raise NoEventError(f"{pattern} matches no event folder")
    yield from sorted(events)


def _is_event(path: str) -> bool:
    return (folder_of(path) / EVENT_FILE).is_file()
