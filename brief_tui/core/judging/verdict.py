"""What can be said of a quotation: verdicts, their evidence and the edits that explain them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import NamedTuple

from brief_tui.core.offsets import Span
from brief_tui.core.sources.transcripts import UNKNOWN_SPEAKER, TranscriptGrade, clock


class Grade(IntEnum):
    """How a verdict bears on printing, the higher the worse."""

    STANDS = 0
    NOTED = 1
    """It stands with an alteration that a reader of the report should see."""
    UNCHECKED = 2
    REFUSED = 3
    FABRICATED = 4


class VerdictKind(StrEnum):
    """What a quotation is judged to be, best first."""

    EXACT = "exact"
    NORMALISED = "normalised"
    TIDIED = "tidied"
    BRACKETED = "bracketed"
    ELIDED = "elided"
    DRIFTED = "drifted"
    STITCHED = "stitched"
    MISATTRIBUTED = "misattributed"
    FABRICATED = "fabricated"
    UNATTRIBUTED = "unattributed"
    UNCHECKED = "unchecked"

    @property
    def grade(self) -> Grade:
        """How it bears on printing."""
        return _GRADES.get(self, Grade.REFUSED)

    @property
    def stands(self) -> bool:
        """Whether a quotation so judged may be printed as it is."""
        return self.grade <= Grade.NOTED

    @property
    def noted(self) -> bool:
        """Whether it stands with an alteration that a reader of the report should see."""
        return self.grade is Grade.NOTED


_GRADES = {
    VerdictKind.EXACT: Grade.STANDS,
    VerdictKind.NORMALISED: Grade.STANDS,
    VerdictKind.TIDIED: Grade.NOTED,
    VerdictKind.BRACKETED: Grade.NOTED,
    VerdictKind.ELIDED: Grade.NOTED,
    VerdictKind.FABRICATED: Grade.FABRICATED,
    VerdictKind.UNCHECKED: Grade.UNCHECKED,
}


class EditKind(StrEnum):
    """How words of the quotation differ from the source."""

    SUBSTITUTE = "substitute"
    DROP = "drop"
    ADD = "add"
    ELIDE = "elide"
    BRACKET = "bracket"


class Edit(NamedTuple):
    """One difference between source and quotation, in words as they are written on either side."""

    kind: EditKind
    source: str
    quoted: str
    allowed: bool
    """Whether the white list permits it; the others are what a refusal is about, worst first."""
    at: Span
    """Where the quoted side stands in the quotation's text (empty where words were dropped)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage of a transcript."""

    transcript: str
    """Path relative to the event folder."""
    turn: int
    """From 1."""
    speaker: str | None
    time: float | None
    """Seconds of the last time code at or before the passage."""
    line: int
    """In the transcript's file, from 1."""
    span: Span
    """From the first to the last matched word, in the transcript's readable text."""
    text: str
    """The readable text of `span`."""
    marks: tuple[Span, ...]
    """The matched pieces inside `span`, in source order; one for a passage without gaps."""
    grade: TranscriptGrade = TranscriptGrade.UNKNOWN
    """Who wrote the transcript."""

    @property
    def clock(self) -> str | None:
        """`time` as "HH:MM:SS"."""
        return None if self.time is None else clock(self.time)

    @property
    def sayer(self) -> str:
        """Who said it and when, for the middle of a sentence: "Ada Moreau at 00:12:04", "an unknown speaker"."""
        who = self.speaker or f"an {UNKNOWN_SPEAKER} speaker"
        return who if self.clock is None else f"{who} at {self.clock}"

    @property
    def caveat(self) -> str:
        """See `TranscriptGrade.caveat`."""
        return self.grade.caveat


class Concern(StrEnum):
    """Why a careful editor should look at a quotation although it stands: ids of rules about the article."""

    SWALLOWED = "swallowed-words"
    RELAYED = "relayed-words"
    REWORDED = "replaced-words"
    UNHEARD = "unheard-words"
    ASKED = "changed-question"


class Caution(NamedTuple):
    """One thing to look at in a quotation that stands."""

    concern: Concern
    message: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one quotation, with what it rests on."""

    kind: VerdictKind
    reason: str
    """One or two sentences for the editor: what holds, or what is wrong and what to do."""
    evidence: tuple[Evidence, ...] = ()
    """Best passage first, then further places of the same words; several for `stitched`, one a piece."""
    edits: tuple[Edit, ...] = ()
    hint: Evidence | None = None
    """For `fabricated`, and for `unattributed` words that nobody said so: the nearest passage, which is no evidence."""
    warnings: tuple[Caution, ...] = ()
    """What a careful editor should look at although the quotation stands."""
    from_reserve: float = field(default=0.0, compare=False, repr=False)
    """Steps that it took from the reserve of the draft (`core.budget`)."""

    @property
    def stands(self) -> bool:
        """Whether the quotation may be printed as it is."""
        return self.kind.stands

    @property
    def is_heard(self) -> bool:
        """Whether its words were said, though the draft may leave open by whom."""
        return self.stands or (self.kind is VerdictKind.UNATTRIBUTED and bool(self.evidence))
