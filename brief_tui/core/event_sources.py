"""What a brief is judged against: the event, and everything read from its transcripts and its ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from brief_tui.core.event import Event
from brief_tui.core.findings import Finding
from brief_tui.core.people import People
from brief_tui.core.review.ledger import Ledger
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript


@dataclass(frozen=True, slots=True)
class Sources:
    """What the brief is judged against: the event and everything read from its transcripts."""

    event: Event
    transcripts: tuple[Transcript, ...]
    """In order of path."""
    index: TranscriptIndex
    people: People
    """Speakers of the transcripts and of `[[speakers]]`."""
    ledger: Ledger = field(default_factory=Ledger)
    """What reviewers decided."""
    findings: tuple[Finding, ...] = ()
    """What reading showed: unknown keys, files that could not be read, warnings of the readers."""
    unread: tuple[str, ...] = ()
    """Paths that a glob matched and that could not be read."""
    digests: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Content hash of every file read for a transcript by path, of what was none too: by it the store tells changes."""
    load_ms: float = 0.0
