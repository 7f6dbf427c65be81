"""The one door: everything that a front shows comes from `assess()`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from brief_tui.core.brief import Brief, Quotation
from brief_tui.core.event import Event
from brief_tui.core.findings import Finding
from brief_tui.core.index import TranscriptIndex
from brief_tui.core.people import People
from brief_tui.core.rubric import Check, PillarRow, TickerRow
from brief_tui.core.transcripts import Transcript
from brief_tui.core.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Sources:
    """What the brief is judged against: the event and everything read from its transcripts."""

    event: Event
    transcripts: tuple[Transcript, ...]
    """In order of path."""
    index: TranscriptIndex
    people: People
    """Speakers of the transcripts and of `[[speakers]]`."""
    findings: tuple[Finding, ...] = ()
    """What reading showed: unknown keys, files that could not be read, warnings of the readers."""
    unread: tuple[str, ...] = ()
    """Paths that a glob matched and that could not be read."""
    load_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation of the brief with its verdict and the person and company it is given to."""

    quotation: Quotation
    verdict: Verdict
    speaker: str | None
    """Full name, where it can be resolved; else the name as written; None for unattributed speech."""
    title: str
    company: str
    ticker: str | None
    """First symbol of the company without its exchange."""

    @property
    def verified(self) -> bool:
        """Whether it counts as verified."""
        return self.verdict.stands


@dataclass(frozen=True, slots=True)
class Assessment:
    """The brief as judged. Every front shows this and computes nothing of its own."""

    event: Event
    brief: Brief
    transcripts: tuple[Transcript, ...]
    quotations: tuple[Judged, ...]
    """In order of appearance."""
    checks: tuple[Check, ...]
    pillars: tuple[PillarRow, ...]
    tickers: tuple[TickerRow, ...]
    findings: tuple[Finding, ...]
    """Errors first, then by path, line and column."""
    cited: dict[str, int]
    """Transcript path to the number of standing citations that rest on it."""
    load_ms: float
    elapsed_ms: float

    @property
    def gate(self) -> Literal["pass", "fail"]:
        """Pass when every check does."""
        return "pass" if all(check.passed for check in self.checks) else "fail"

    @property
    def citations(self) -> tuple[Judged, ...]:
        """The block quotes."""
        return tuple(judged for judged in self.quotations if judged.quotation.kind == "citation")

    @property
    def verified(self) -> int:
        """Number of verified citations."""
        return sum(judged.verified for judged in self.citations)


def assess(sources: Sources, brief_text: str, previous: Assessment | None = None) -> Assessment:
    """Judge the brief. `previous` lends the verdicts of quotations that did not change."""
    raise NotImplementedError
