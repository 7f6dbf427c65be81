"""review.toml: the ledger of decisions on disk. Decisions are only ever added, at the end, under a lock."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, ValidationInfo
from pydantic_core import PydanticCustomError

from brief_tui.core.event import Name
from brief_tui.core.review.ledger import Decision, DecisionKind, Ledger
from brief_tui.core.visible import says_anything
from brief_tui.store.bounded_toml import MAX_TOML_BYTES, read_toml, toml_bytes
from brief_tui.store.config_words import misfits, wrong_values
from brief_tui.store.errors import ConfigError, StoreError, fault
from brief_tui.store.files import LEDGER_FILE, reason, too_large, unreadable
from brief_tui.store.writing import advice, locked, may_be_written, write_file

_HEADING = """\
# The ledger of this brief: who decided what about which quotation, written by brief-tui.
# Verdict and passages are those of that moment. A decision is void when the quotation or what it rests on changes.
# Entries are only added, at the end.
"""


class LedgerNotSaved(StoreError):  # noqa: N818 - said of the ledger, as in the interface
    """The decision could not be written; the ledger is as it was."""


class DecidedSince(StoreError):  # noqa: N818 - as above
    """Somebody else has decided about the quotation meanwhile: see `ledger`. Nothing was written."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(fault("decided-since", LEDGER_FILE, "somebody has decided about it since"))
        self.ledger = ledger


def _in_utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _explained(reason: str, info: ValidationInfo) -> str:
    if info.data.get("decision") is DecisionKind.WAIVED and not says_anything(reason):
        raise PydanticCustomError("no_reason", "a waiver without a reason")
    return reason


class _Entry(BaseModel):
    # What a later version writes is kept in the file, and passed over here.
    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)

    decision: Annotated[DecisionKind, Field(strict=False)]
    by: Name
    at: Annotated[datetime, AfterValidator(_in_utc)]
    reason: Annotated[str, AfterValidator(_explained), Field(validate_default=True)] = ""
    verdict: str = ""
    speaker: str = ""
    quotation: str = ""
    passages: list[str] = []
    quotation_digest: Name
    source_digest: Name
    beside: list[str] = []


class _File(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)

    decisions: list[_Entry] = []


def load_ledger(folder: Path) -> Ledger:
    """The ledger of an event folder; empty when there is no review.toml. Raises ConfigError for one with faults."""
    return read_ledger(_bytes(folder))


def _bytes(folder: Path) -> bytes | None:
    """The bytes of review.toml, None where there is no such file. Raises ConfigError."""
    path = folder / LEDGER_FILE
    try:
        return toml_bytes(path, LEDGER_FILE)
    except FileNotFoundError:
        if path.is_symlink():
            words = "is a link that leads nowhere; put the ledger there, or remove the link"
            raise ConfigError(unreadable(LEDGER_FILE, words)) from None
        return None


def read_ledger(data: bytes | None) -> Ledger:
    """The ledger that a file of these bytes holds; empty for None, no file. Raises ConfigError."""
    if data is None:
        return Ledger()
    text, table = read_toml(data, LEDGER_FILE)
    try:
        file = _File.model_validate(table)
    except ValidationError as error:
        raise wrong_values(misfits(error), text, LEDGER_FILE) from error
    return Ledger(tuple(_decision(entry) for entry in file.decisions))


def _decision(entry: _Entry) -> Decision:
    return Decision(
        kind=entry.decision,
        by=entry.by,
        at=entry.at,
        reason=entry.reason,
        quotation=entry.quotation_digest,
        source=entry.source_digest,
        verdict=entry.verdict,
        speaker=entry.speaker,
        words=entry.quotation,
        passages=tuple(entry.passages),
        beside=tuple(entry.beside),
    )


def add_decisions(folder: Path, *decisions: Decision, known: Mapping[str, Decision] | None = None) -> Ledger:
    """Write decisions at the end of review.toml, and give back the ledger with those of others in it.

    `known` are the last decisions, by quotation, that whoever decides has seen; None to decide whatever there is.
    What stands in the file stays as it is, byte for byte. Raises ConfigError, with nothing written, when it has
    faults or would have them, DecidedSince when it has another decision about one of the quotations than `known`,
    and LedgerNotSaved when it cannot be written.
    """
    target = Path(os.path.realpath(folder / LEDGER_FILE))
    try:
        with locked(target.parent):
            there = _bytes(folder)
            there = _HEADING.encode() if there is None else there
            before = read_ledger(there)
            about = [decision.quotation for decision in decisions]
            if known is not None and any(before.latest.get(digest) != known.get(digest) for digest in about):
                raise DecidedSince(before)
            data = b"".join([there, b"" if there.endswith(b"\n") else b"\n", *map(_entry, decisions)])
            if len(data) > MAX_TOML_BYTES:
                raise LedgerNotSaved(too_large(LEDGER_FILE, MAX_TOML_BYTES))
            ledger = read_ledger(data)
            if target.exists() and not may_be_written(target):
                words = "not saved: the file is read-only; make it writable (chmod u+w), and decide again"
                raise LedgerNotSaved(fault("not-saved", LEDGER_FILE, words))
            write_file(target, data)
    except OSError as error:
        words = f"not saved: {reason(error)}; {advice(error, 'decide again')}"
        raise LedgerNotSaved(fault("not-saved", LEDGER_FILE, words)) from error
    return ledger


def _entry(decision: Decision) -> bytes:
    """One table of the array, the part for people first."""
    import tomli_w  # noqa: PLC0415 - `check` reads the ledger and never writes it

    values = {
        "quotation": decision.words,
        "speaker": decision.speaker,
        "verdict": decision.verdict,
        "passages": decision.passages,
        "decision": str(decision.kind),
        "reason": decision.reason,
        "by": decision.by,
        "at": decision.at.astimezone(UTC).replace(microsecond=0),
        "quotation_digest": decision.quotation,
        "source_digest": decision.source,
        "beside": decision.beside,
    }
    table = tomli_w.dumps({name: value for name, value in values.items() if value})
    # Half a character of a transcript has no bytes; the digest knows it all the same.
    return f"\n[[decisions]]\n{table}".encode(errors="replace")
