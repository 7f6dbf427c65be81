"""The event folder as the workstation knows it: what was read, what the draft was on disk, and saving it.

Everything here blocks on files and is called in a thread; nothing here knows the screen.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Set
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from brief_tui.core.event import Event
    from brief_tui.core.event_sources import Sources
    from brief_tui.core.review.ledger import Ledger
    from brief_tui.store.draft import BriefFile
    from brief_tui.store.limits import Limits

# The store and what it imports (pydantic, rapidfuzz) take longer to import than the first paint may take.
# ruff: noqa: PLC0415


class Reading(NamedTuple):
    """The event folder at one moment."""

    sources: Sources
    draft: BriefFile
    """As it stands on disk; empty and without a digest where there is none, or none that can be read."""
    event_fault: str = ""
    """Why event.toml as it stands now is not used; `sources` then rest on the last good one."""
    ledger_fault: str = ""
    """Why review.toml as it stands now is not used; the ledger is then the last good one."""
    draft_fault: str = ""
    """Why the draft cannot be read, `path:line:column: message`."""

    @property
    def counts(self) -> str:
        """How much was read, in numbers: no word of any text is in it."""
        read, unread = len(self.sources.transcripts), len(self.sources.unread)
        return f"{read} transcripts, {unread} unread, {len(self.draft.text)} characters of draft"


class Found(NamedTuple):
    """Event and transcripts of the folder, before its ledger and its draft are read."""

    sources: Sources
    """The event and its transcripts; the ledger in it is missing or old."""
    event_fault: str = ""
    """As in `Reading`."""


def read_sources(
    folder: Path, previous: Reading | None, changed: Set[Path], tell: Callable[[str], None], limits: Limits
) -> Found:
    """Read the event and its transcripts; what did not change is taken over from `previous`.

    `changed` are the files that are known to have changed, none for any; if they are written here (the draft, the
    ledger), nothing is read here.
    `tell` hears, often, how far it is.
    Raises ConfigError when event.toml cannot be used and there is no earlier reading to keep.
    """
    from brief_tui.store.errors import ConfigError
    from brief_tui.store.files import LEDGER_FILE
    from brief_tui.store.folder import load_sources

    if previous is not None and changed and changed <= {previous.draft.path, folder / LEDGER_FILE}:
        return Found(previous.sources, previous.event_fault)
    try:
        return Found(load_sources(folder, previous.sources if previous else None, tell, limits))
    except ConfigError as error:
        if previous is None:
            raise
        return Found(previous.sources, str(error))


def read_written(folder: Path, found: Found, previous: Reading | None, limits: Limits) -> Reading:
    """Read what is written here as well: the ledger, and the draft that the event names.

    Raises ConfigError when the ledger cannot be used and there is no earlier reading to keep.
    """
    ledger, ledger_fault = _read_ledger(folder, previous)
    sources = found.sources if ledger == found.sources.ledger else replace(found.sources, ledger=ledger)
    draft, draft_fault = _read_draft(folder, sources.event, limits)
    return Reading(sources, draft, found.event_fault, ledger_fault, draft_fault)


def _read_ledger(folder: Path, previous: Reading | None) -> tuple[Ledger, str]:
    from brief_tui.store.errors import ConfigError
    from brief_tui.store.ledger import load_ledger

    try:
        return load_ledger(folder), ""
    except ConfigError as error:
        if previous is None:
            raise
        return previous.sources.ledger, str(error)


def _read_draft(folder: Path, event: Event, limits: Limits) -> tuple[BriefFile, str]:
    from brief_tui.store.draft import new_brief, read_brief
    from brief_tui.store.errors import InputError

    try:
        return read_brief(folder, event, limits), ""
    except InputError as error:
        missing = error.findings[0].id == "missing-brief"
        return new_brief(folder, event, limits), "" if missing else str(error)


def remove_leftovers(folders: Set[Path]) -> None:
    """Delete what saves that were killed have left in these folders, and copies; waits while a program saves there."""
    from brief_tui.store import recovery, writing

    for folder in folders:
        writing.remove_leftovers(folder)
    recovery.remove_parts()


def save_over(file: BriefFile, theirs: BriefFile | None, text: str) -> BriefFile:
    """Save `text` although another program has changed the draft to `theirs` (None: removed it)."""
    from brief_tui.store.saving import save_brief

    return save_brief(replace(file, digest=theirs.digest if theirs else None), text)


def save_beside(file: BriefFile, text: str, whose: str) -> str:
    """Save `text` in a new file beside the draft, such as `brief.mine.md`; gives its name. Raises SaveFailed."""
    from brief_tui.store import saving

    return saving.save_beside(file, text, whose)


def other_owner(path: Path) -> str:
    """The owner of a file, in brackets behind a space; empty where it is the user's own, or nobody is known."""
    with suppress(OSError, KeyError):  # it is gone; nobody has that number here
        if path.stat().st_uid != os.geteuid():
            return f" ({path.owner()})"
    return ""


def read_copy(path: Path) -> str:
    """What a recovery copy holds. Raises OSError."""
    from brief_tui.store import recovery

    return recovery.read_copy(path)


def copies_left(draft: BriefFile, ahead: Path, taken: Path | None = None) -> list[Path]:
    """Recovery copies of other text than that of the draft on disk, and of what was typed `ahead` of it.

    The one that was taken into the draft is deleted.
    """
    from brief_tui.store import recovery

    if taken is not None:
        with suppress(OSError):  # it is offered again
            taken.unlink(missing_ok=True)
    return recovery.copies_left(draft.path, draft.text, ahead)
