"""The draft as it stands on disk: read so that it can be written back byte for byte."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from brief_tui.core.event import Event
from brief_tui.store.errors import InputError, fault
from brief_tui.store.files import BOM, decode, digest_of, read_bytes
from brief_tui.store.limits import USUAL, Limit, Limits


@dataclass(frozen=True, slots=True)
class BriefFile:
    """A draft, and what is needed to save it without changing anything that was not edited."""

    path: Path
    """As the event names it; it may be a symbolic link."""
    name: str
    """Relative to the event folder; what messages say."""
    text: str
    """Without byte order mark; line ends as they are in the file."""
    digest: str | None
    """Hash of the bytes on disk; None while there is no file."""
    bom: bool = False
    limit: Limit = USUAL.draft
    """How large it may be."""
    overwritten: bool = field(default=False, compare=False)
    """Whether it was last saved by writing into the file that was there: a power cut would have left half of it."""

    def encoded(self, text: str) -> bytes:
        """The bytes of this file if it held `text`. UnicodeEncodeError for a lone surrogate."""
        return (BOM if self.bom else b"") + text.encode()


def read_brief(folder: Path, event: Event, limits: Limits = USUAL) -> BriefFile:
    """The event's draft.

    Raises InputError with line and column: `missing-brief` when there is none (`new_brief` gives one to
    begin with), `not-utf-8`, or `unreadable-file` for anything but a regular file within the limit.
    """
    path = folder / event.brief
    try:
        data = read_bytes(path, event.brief, *limits.draft)
    except FileNotFoundError as error:
        words = "there is no draft; write it, or let the workstation create it"
        raise InputError(fault("missing-brief", event.brief, words)) from error
    return brief_of(path, event.brief, data, limits.draft)


def may_be_half(text: str, before: str) -> bool:
    """Whether a draft that held `before` may be half written (FAULTS.md, row 61).

    Some editors empty or remove a file before they write it, piece by piece. Pieces are blocks of bytes, which end
    within a line: a text that ends with a line end is whole, or more of it follows at once.
    """
    cut = not text.endswith("\n") and (before.endswith("\n") or before.startswith(text))
    return text != before and cut


def brief_of(path: Path, name: str, data: bytes, limit: Limit = USUAL.draft) -> BriefFile:
    """The draft that these bytes are. Raises InputError."""
    return BriefFile(path, name, decode(data, name), digest_of(data), data.startswith(BOM), limit)


def new_brief(folder: Path, event: Event, limits: Limits = USUAL) -> BriefFile:
    """A draft that is not on disk yet; saving it fails if somebody else has created it meanwhile."""
    return BriefFile(folder / event.brief, event.brief, "", None, limit=limits.draft)
