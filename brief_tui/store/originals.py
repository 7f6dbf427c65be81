"""The files that a judgement rests on, byte for byte: their SHA-256, and the text that offsets count in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Literal

from brief_tui.core.sources.transcripts import TranscriptError
from brief_tui.formats.decoding import decode as decode_transcript
from brief_tui.store.bounded_toml import MAX_TOML_BYTES
from brief_tui.store.config import read_event
from brief_tui.store.draft import brief_of
from brief_tui.store.errors import InputError, fault
from brief_tui.store.files import EVENT_FILE, LEDGER_FILE, digest_of, read_bytes
from brief_tui.store.ledger import read_ledger
from brief_tui.store.limits import USUAL, Limit, Limits
from brief_tui.store.open_event import OpenEvent

Role = Literal["event", "draft", "ledger", "transcript"]


@dataclass(frozen=True)
class Original:
    """One file of an event as it was read."""

    path: str
    """Relative to the event folder, with forward slashes."""
    role: Role
    data: bytes = field(repr=False)

    @cached_property
    def sha256(self) -> str:
        """64 hex digits, of the file's bytes."""
        return sha256(self.data).hexdigest()

    @cached_property
    def text(self) -> str | None:
        """The text in which a transcript's offsets count: the decoded file, without byte order mark, line ends kept.

        None where the file is no text.
        """
        with suppress(TranscriptError):
            return decode_transcript(self.data).text
        return None


def read_originals(folder: Path, opened: OpenEvent, limits: Limits = USUAL) -> tuple[Original, ...]:
    """What a judgement was made of: event.toml, the draft, the ledger if there is one, every transcript with its bytes.

    Raises InputError when a file is no more what was judged or cannot be read; ConfigError when event.toml or the
    ledger cannot be used any more.
    """
    return tuple(_originals(folder, opened, limits))


def as_it_is(folder: Path, path: str, role: Role, limits: Limits) -> Original:
    """A file of an event with its bytes, whatever they say. Raises FileNotFoundError, and InputError for any other."""
    limit = {"draft": limits.draft, "transcript": limits.transcript}.get(role, Limit(MAX_TOML_BYTES))
    return Original(path, role, read_bytes(folder / path, path, *limit))


def _originals(folder: Path, opened: OpenEvent, limits: Limits) -> Iterator[Original]:
    sources = opened.sources
    # Nobody keeps the digests of event.toml, draft and ledger: what they say is compared instead.
    event = _read(folder, EVENT_FILE, Limit(MAX_TOML_BYTES))
    if read_event(event)[0] != sources.event:
        raise _changed(EVENT_FILE)
    yield Original(EVENT_FILE, "event", event)
    if opened.has_draft:
        yield Original(sources.event.brief, "draft", _draft(folder, sources.event.brief, opened.draft, limits.draft))
    ledger = None
    with suppress(FileNotFoundError):
        ledger = read_bytes(folder / LEDGER_FILE, LEDGER_FILE, MAX_TOML_BYTES)
    if read_ledger(ledger) != sources.ledger:
        raise _changed(LEDGER_FILE)
    if ledger is not None:
        yield Original(LEDGER_FILE, "ledger", ledger)
    for path, digest in sources.digests.items():
        yield Original(path, "transcript", _transcript(folder, path, digest, limits.transcript))


def _draft(folder: Path, path: str, judged: str, limit: Limit) -> bytes:
    data = _read(folder, path, limit)
    if brief_of(folder / path, path, data, limit).text != judged:
        raise _changed(path)
    return data


def _transcript(folder: Path, path: str, digest: str, limit: Limit) -> bytes:
    data = _read(folder, path, limit)
    if digest_of(data) != digest:
        raise _changed(path)
    return data


def _read(folder: Path, path: str, limit: Limit) -> bytes:
    try:
        return read_bytes(folder / path, path, *limit)
    except FileNotFoundError:
        raise _changed(path) from None


def _changed(path: str) -> InputError:
    return InputError(fault("changed-meanwhile", path, "was changed while it was judged; try again"))
