"""An event folder to the sources that a brief is judged against; what did not change is not read again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from time import perf_counter
from typing import NamedTuple

from brief_tui.core.event import Event, LabelsConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.label_remarks import label_words
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript, TranscriptError, TranscriptGrade, with_labels
from brief_tui.core.visible import visible_line
from brief_tui.formats import EventLabels, read_transcript
from brief_tui.store.config import event_lines, load_event
from brief_tui.store.errors import InputError, fault, shortened
from brief_tui.store.files import BOM, EVENT_FILE, digest_of, read_bytes
from brief_tui.store.key_lines import KeyPath
from brief_tui.store.limits import USUAL, Limits
from brief_tui.store.transcript_files import find_transcripts

_GLOBS: KeyPath = ("transcripts",)


def _unheard(_: str) -> None:
    """Drop the progress: nobody listens."""


class _Read(NamedTuple):
    """What reading one file gave."""

    transcript: Transcript | None = None
    digest: str = ""
    findings: tuple[Finding, ...] = ()
    unread: bool = False


def load_sources(
    folder: Path,
    previous: Sources | None = None,
    tell: Callable[[str], None] = _unheard,
    limits: Limits = USUAL,
) -> Sources:
    """Read event.toml and every transcript of the folder, not its ledger; `tell` hears, often, how far that is.

    `previous` are the sources of the same folder as they were: a transcript whose bytes and labels did not
    change is taken over as the same object, and so are the index, the event and the tuple of transcripts when
    nothing changed. What cannot be read is an error finding and listed in `unread`. Raises ConfigError.
    """
    began = perf_counter()
    event, remarks = load_event(folder)
    if previous is not None and previous.event == event:
        event = previous.event
    paths, passed_over = find_transcripts(folder, event)
    reader = _Reader(folder, event, previous, limits)
    reads = []
    for number, path in enumerate(paths, 1):
        tell(f"reading {number:,} of {len(paths):,} transcripts …")
        reads.append(reader.read(path))
    transcripts = tuple(read.transcript for read in reads if read.transcript is not None)
    if previous is not None and _same(transcripts, previous.transcripts):
        transcripts = previous.transcripts
    tell(f"indexing {len(transcripts):,} transcripts …")
    findings = [*remarks, *_with_lines(folder, _labels_for_nothing(event, paths), passed_over)]
    return Sources(
        event=event,
        transcripts=transcripts,
        index=_index(transcripts, previous),
        people=_people(event, transcripts),
        findings=(*findings, *(finding for read in reads for finding in read.findings)),
        unread=tuple(read.findings[0].path for read in reads if read.unread),
        digests={path: read.digest for path, read in zip(paths, reads, strict=True) if read.digest},
        load_ms=(perf_counter() - began) * 1000,
    )


class _Reader:
    """Reads transcripts, or takes them over from earlier sources."""

    def __init__(self, folder: Path, event: Event, previous: Sources | None, limits: Limits) -> None:
        self._folder, self._labels, self._limit = folder, _labels(event), limits.transcript
        self._digests: Mapping[str, str] = previous.digests if previous else {}
        self._earlier = {t.path: t for t in previous.transcripts} if previous else {}
        self._earlier_labels = _labels(previous.event) if previous else {}
        self._people = _names(event)
        self._same_people = previous is not None and self._people == _names(previous.event)

    def read(self, path: str) -> _Read:
        try:
            path.encode()
        except UnicodeEncodeError:
            return _unread(fault("file-name", visible_line(path), "the file's name is not UTF-8; rename it"))
        try:
            return self._read(path, read_bytes(self._folder / path, path, *self._limit))
        except FileNotFoundError:
            return _unread(fault("unreadable-file", path, "was removed while it was to be read"))
        except InputError as error:
            return _unread(*error.findings)

    def _read(self, path: str, data: bytes) -> _Read:
        digest = digest_of(data)
        if not data.removeprefix(BOM).strip():
            return _Read(digest=digest, findings=(_no_text(path),))
        labels = self._labels.get(path)
        earlier = self._earlier.get(path)
        if earlier and self._digests[path] == digest and self._earlier_labels.get(path) == labels and self._same_people:
            transcript = earlier
        else:
            event_labels = EventLabels(frozenset(labels.speakers if labels else ()), self._people)
            try:
                transcript = read_transcript(data, path, event_labels)
            except TranscriptError as error:
                return _unread(fault("unreadable-file", path, error.message, error.line, error.column), digest=digest)
            if labels is not None:
                grade = TranscriptGrade(labels.grade) if labels.grade else None
                transcript = with_labels(transcript, labels.speakers, labels.speaker, grade)
        warnings = shortened(
            Finding("transcript-warning", Severity.WARNING, path, warning.line, 0, warning.message)
            for warning in transcript.warnings
        )
        return _Read(transcript, digest, (*warnings, *([] if transcript.turns else [_no_text(path)])))


def _unread(*findings: Finding, digest: str = "") -> _Read:
    return _Read(digest=digest, findings=findings, unread=True)


def _no_text(path: str) -> Finding:
    return fault("empty-transcript", path, "no text in it; remove it, or put what was said into it")


def _labels(event: Event) -> dict[str, LabelsConfig]:
    return {str(PurePosixPath(labels.transcript)): labels for labels in event.labels}


def _names(event: Event) -> frozenset[str]:
    return frozenset(speaker.name for speaker in event.speakers)


def _labels_for_nothing(event: Event, paths: list[str]) -> dict[KeyPath, Finding]:
    words = "labels: '{}' is not among the transcripts, so its names are not used"
    named = ((n, str(PurePosixPath(labels.transcript))) for n, labels in enumerate(event.labels))
    return {
        ("labels", n, "transcript"): Finding(
            "unused-labels", Severity.WARNING, EVENT_FILE, 0, 0, words.format(visible_line(path))
        )
        for n, path in named
        if path not in paths
    }


def _with_lines(folder: Path, unused: dict[KeyPath, Finding], passed_over: list[Finding]) -> list[Finding]:
    """All these findings: those about keys of event.toml with the keys' lines, then those about files."""
    keyed = [*unused.items(), *((_GLOBS, one) for one in passed_over if one.path == EVENT_FILE)]
    lines = event_lines(folder) if keyed else {}
    files = (one for one in passed_over if one.path != EVENT_FILE)
    return [*(replace(one, line=lines.get(key, 0)) for key, one in keyed), *files]


def _same(one: tuple[Transcript, ...], other: tuple[Transcript, ...]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _index(transcripts: tuple[Transcript, ...], previous: Sources | None) -> TranscriptIndex:
    if previous is None:
        return TranscriptIndex(transcripts)
    if transcripts is previous.transcripts:
        return previous.index
    return TranscriptIndex(transcripts, previous.index)


def _people(event: Event, transcripts: tuple[Transcript, ...]) -> People:
    # Names of event.toml first: of two spellings of one name, the first is the one that is shown.
    names = [speaker.name for speaker in event.speakers]
    labels = dict.fromkeys(label for transcript in transcripts for label in transcript.speakers)
    aliases = [(alias, speaker.name) for speaker in event.speakers for alias in speaker.aliases]
    spelled = {label_words(f"{one.name} {one.company}"): one.name for one in event.speakers if one.company}
    aliases += [(label, spelled[words]) for label in labels if (words := label_words(label)) in spelled]
    return People([*names, *labels], aliases)
