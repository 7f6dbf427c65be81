"""The record of a sign-off: what was judged, byte for byte, what came out, who signed it and when.

Described in manifest.schema.json beside this file. It is no cryptographic signature: it tells what changed since,
not who wrote it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from brief_tui import __version__
from brief_tui.core.assessment import Assessment
from brief_tui.reports.json_report import CheckEntry
from brief_tui.reports.json_text import json_text
from brief_tui.reports.publishing.publication import Publication
from brief_tui.store.errors import InputError
from brief_tui.store.limits import Limits
from brief_tui.store.originals import Original, Role, as_it_is

SCHEMA: Literal["brief-tui/manifest/1"] = "brief-tui/manifest/1"

Gate = Literal["pass", "fail"]
State = Literal["same", "changed", "missing", "new", "unreadable"]
_Count = Annotated[int, Field(ge=0)]
_CLOCKS_APART = timedelta(days=1)
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Tool:
    """What judged."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who answers for it, as they call themselves, and when."""

    by: Annotated[str, StringConstraints(pattern=r"\S")]
    at: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    """In UTC, to the second: 2026-04-27T09:30:00Z."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the gate counted."""

    quotations: _Count
    citations: _Count
    verified: _Count
    waived: _Count
    findings: _Count


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One file that was judged."""

    path: str
    role: Role
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    size: _Count
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The whole record, its fields in the order in which they are written."""

    schema: Literal["brief-tui/manifest/1"]
    tool: Tool
    event: str
    """Its title."""
    draft: bool
    signed: Signature
    gate: Gate
    checks: Sequence[CheckEntry]
    counts: Counts
    files: Sequence[FileEntry]
    """event.toml, the draft, the ledger if there is one, the transcripts by path."""


def manifest(publication: Publication, by: str, at: datetime) -> Manifest:
    """The record of a publication that `by` signs at a moment of any time zone."""
    assessment = publication.assessment
    moment = at.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    return Manifest(
        schema=SCHEMA,
        tool=Tool("brief-tui", __version__),
        event=assessment.event.title,
        draft=publication.is_draft,
        signed=Signature(by, f"{moment.isoformat()}Z"),
        gate=assessment.gate,
        checks=_checks(assessment),
        counts=_counts(assessment),
        files=[_entry(file) for file in publication.originals],
    )


def to_json(record: Manifest) -> str:
    """The record as JSON: lines of ASCII in a fixed order."""
    return json_text(asdict(record))


def read_manifest(data: bytes, now: datetime) -> Manifest:
    """The record in the contents of a file; what a later version adds is passed over. ValueError says what is wrong.

    What stands twice in it is wrong: another reader may take the other one. So is what no sign-off says, what
    contradicts itself, and a time later than `now`.
    """
    try:
        json.loads(data, object_pairs_hook=_each_once, parse_constant=_no_number)
        record = TypeAdapter(Manifest).validate_json(data, strict=True)
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False, include_input=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        raise ValueError(f"{where}: {first['msg']}" if where else first["msg"]) from None
    _none_twice(file.path for file in record.files)
    _none_twice(check.id for check in record.checks)
    for contradiction in chain(_contradictions(record, now), _miscounts(record)):
        raise ValueError(contradiction)
    return record


def _contradictions(record: Manifest, now: datetime) -> Iterator[str]:
    try:
        if datetime.fromisoformat(record.signed.at) > now + _CLOCKS_APART:
            yield f"signed.at: {record.signed.at} is still to come"
    except ValueError:
        yield f"signed.at: there is no such time as {record.signed.at}"
    for check in record.checks:
        held = check.value >= check.threshold if check.op == ">=" else check.value <= check.threshold
        if check.passed != held:
            said = "passed" if check.passed else "failed"
            yield f"checks: {check.id} {said} with {check.value:g} where {check.op} {check.threshold:g} is wanted"
    if not record.checks:
        yield "checks: there is none, which no gate is"
    if (record.gate == "pass") != all(check.passed for check in record.checks):
        yield f"gate: it is {record.gate}, and its checks say otherwise"
    if record.gate == "fail" and not record.draft:
        yield "draft: what does not pass the gate is recorded as a draft only"
    counts = record.counts
    if not counts.verified <= counts.citations <= counts.quotations or counts.waived > counts.quotations:
        yield "counts: there are more of a part than of the whole"
    roles = Counter(file.role for file in record.files)
    if roles["event"] != 1 or roles["draft"] != 1 or roles["ledger"] > 1:
        yield "files: there is one event.toml, one draft, and one ledger at most"
    for file in record.files:
        if file.path.startswith("/") or ".." in PurePosixPath(file.path).parts:
            yield f"files: {file.path} is in no event folder"


def _miscounts(record: Manifest) -> Iterator[str]:
    """Checks that the counts beside them cannot give."""
    counts = record.counts
    most = {
        "fabricated-quotes": counts.quotations - counts.verified - counts.waived,
        "verified-citations": counts.verified,
        "named-operators": counts.verified,
        "no-errors": counts.findings,
    }
    for check in record.checks:
        if check.value > most.get(check.id, check.value):
            yield f"checks: {check.id} is {check.value:g}, and by the counts {most[check.id]} at most"
        elif check.id == "verification-rate":
            passing = check.value * counts.citations  # verified or waived, and what is waived may be no citation
            whole = abs(passing - round(passing)) < _ROUNDING and (counts.citations or not check.value)
            if not whole or not counts.verified <= round(passing) <= counts.verified + counts.waived:
                cited = f"{counts.verified} of {counts.citations} citations verified, {counts.waived} waived"
                yield f"checks: {check.id} is {check.value:g}, and the counts say otherwise: {cited}"


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _each_once(pairs: list[tuple[str, object]]) -> None:
    _none_twice(key for key, _ in pairs)


def _none_twice(names: Iterable[str]) -> None:
    for name, times in Counter(names).items():
        if times > 1:
            raise ValueError(f"{name}: stands there {times} times")


class FileState(NamedTuple):
    """A file then and now."""

    path: str
    state: State


class Comparison(NamedTuple):
    """A record, and what is there now."""

    then: Manifest
    files: tuple[FileState, ...]
    """The files of the record in its order, then the new ones."""
    event: str
    """Its title."""
    gate: Gate
    checks: tuple[tuple[CheckEntry | None, CheckEntry | None], ...]
    """The checks with another result, each then and now; None for the side that does not have it."""
    counts: Counts

    @property
    def is_same(self) -> bool:
        """Whether the files are the same, and what comes out."""
        return (
            all(file.state == "same" for file in self.files)
            and self.event == self.then.event
            and self.gate == self.then.gate
            and not self.checks
            and self.counts == self.then.counts
        )

    @property
    def is_open(self) -> bool:
        """Whether it is open if anything changed: a file cannot be read, and all others are the same."""
        return {file.state for file in self.files} <= {"same", "unreadable"} and not self.is_same


def compare(then: Manifest, assessment: Assessment, originals: Iterable[Original], unread: Iterable[str]) -> Comparison:
    """Hold a record against the event as it is judged now.

    `unread` are paths of files that are there and cannot be read; of those whose bytes can, these are compared.
    """
    now = {original.path: _entry(original) for original in originals}
    broken = set(unread)
    known = {file.path for file in then.files}
    files = [FileState(file.path, _state(file, now.get(file.path), file.path in broken)) for file in then.files]
    files += [FileState(path, "new") for path in now if path not in known]
    files += [FileState(path, "unreadable") for path in sorted(broken - known - now.keys())]
    before = {check.id: check for check in then.checks}
    after = {check.id: check for check in _checks(assessment)}
    moved = [(before.get(id), after.get(id)) for id in {**before, **after} if before.get(id) != after.get(id)]
    return Comparison(then, tuple(files), assessment.event.title, assessment.gate, tuple(moved), _counts(assessment))


def compare_files(then: Manifest, folder: Path, limits: Limits) -> tuple[FileState, ...]:
    """Hold the files of a record against those of a folder that cannot be judged; what is new there is not told."""
    return tuple(FileState(file.path, _state_on_disk(file, folder, limits)) for file in then.files)


def _state_on_disk(file: FileEntry, folder: Path, limits: Limits) -> State:
    try:
        return _state(file, _entry(as_it_is(folder, file.path, file.role, limits)), unreadable=False)
    except FileNotFoundError:
        return "missing"
    except InputError:
        return "unreadable"


def _entry(original: Original) -> FileEntry:
    return FileEntry(original.path, original.role, original.sha256, len(original.data))


def _state(then: FileEntry, now: FileEntry | None, unreadable: bool) -> State:
    if now is None:
        return "unreadable" if unreadable else "missing"
    return "same" if now == then else "changed"


def _checks(assessment: Assessment) -> list[CheckEntry]:
    return [CheckEntry.of(check) for check in assessment.checks]


def _counts(assessment: Assessment) -> Counts:
    return Counts(
        quotations=len(assessment.quotations),
        citations=len(assessment.citations),
        verified=assessment.verified,
        waived=len(assessment.waived),
        findings=len(assessment.findings),
    )
