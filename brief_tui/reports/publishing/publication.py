"""What all exports show of a judged brief, and what they call it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count
from typing import NamedTuple

from brief_tui import __version__
from brief_tui.core.article.pairs.shared_passages import shown_by
from brief_tui.core.assessment import Assessment
from brief_tui.core.event import Company
from brief_tui.core.findings import Severity
from brief_tui.core.judging.judged import Judged, quotations_and_terms
from brief_tui.core.judging.verdict import Evidence, VerdictKind
from brief_tui.core.phrasing import counted, role
from brief_tui.core.rubric import Check, PillarRow
from brief_tui.core.sources.transcripts import UNKNOWN_SPEAKER, Transcript
from brief_tui.store.originals import Original

TOOL = f"brief-tui {__version__}"
_FROM_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


class Note(NamedTuple):
    """A quotation with its place in the list of sources: a citation, or one of the prose that no citation shows."""

    number: int
    """From 1: the citations first, in order, then the others."""
    judged: Judged

    @property
    def anchor(self) -> str:
        """Its id in a page."""
        return f"{'citation' if self.judged.is_citation else 'quotation'}-{self.number}"

    @property
    def passage(self) -> Evidence | None:
        """The passage that it rests on, preferably by the person it is given to; None where it does not stand."""
        passages = self.judged.verdict.evidence if self.judged.verified else ()
        return next((one for one in passages if one.speaker == self.judged.speaker), next(iter(passages), None))

    @property
    def text(self) -> str:
        """Its words, in prose without the comma at their end, with which the prose goes on."""
        words = self.judged.quotation.text
        return words if self.judged.is_citation else words.removesuffix(",")

    @property
    def speaker(self) -> str:
        """Name of the person to whom it is given; a stand-in where it is given to nobody."""
        return self.judged.speaker or UNKNOWN_SPEAKER


@dataclass(frozen=True)
class Publication:
    """A judged brief, and the files that it was judged from."""

    assessment: Assessment
    originals: Sequence[Original] = field(repr=False)
    is_draft: bool
    """Whether it is marked as a draft everywhere."""

    @property
    def title(self) -> str:
        """The draft's, else the event's."""
        return self.assessment.brief.title or self.assessment.event.title

    @property
    def direction(self) -> str | None:
        """ "rtl" where the event's language is written from right to left."""
        return "rtl" if self.assessment.event.language.split("-")[0].lower() in _FROM_RIGHT_TO_LEFT else None

    @property
    def our_words(self) -> dict[str, str]:
        """HTML attributes for our own words: they are in English whatever the event's language is (WCAG 3.1.2)."""
        return {} if self._is_english else {"lang": "en", "dir": "ltr"}

    @property
    def their_words(self) -> dict[str, str]:
        """HTML attributes for words of the event inside what has those of `our_words`, as a label of ours asks for."""
        language = self.assessment.event.language
        return {} if self._is_english else {"lang": language, "dir": self.direction or "ltr"}

    @property
    def _is_english(self) -> bool:
        return self.assessment.event.language.split("-")[0].lower() == "en"

    @property
    def marked_title(self) -> str:
        """The title, with "[DRAFT]" before it for a draft."""
        return f"[DRAFT] {self.title}" if self.is_draft else self.title

    @property
    def counts(self) -> str:
        """Pillars, citations and how many of them are verified, in a line."""
        assessment = self.assessment
        cited = len(assessment.citations)
        parts = [counted(assessment.pillars_present, "pillar"), counted(cited, "citation")]
        if cited:
            parts.append(f"{assessment.verified} of {cited} verified")
        if waived := len(assessment.waived):
            parts.append(f"{waived} waived")
        return " · ".join(parts)

    def count_of(self, row: PillarRow) -> str:
        """How many citations a pillar has, in a line."""
        waived = f", {row.waived} waived" if row.waived else ""
        cited = counted(row.citations, "citation")
        return f"{cited}, {row.verified} verified{waived}" if row.citations else "no citations"

    @property
    def verdict(self) -> str:
        """What was done, and what came out."""
        quotations = self.assessment.quotations
        unchecked = sum(judged.verdict.kind is VerdictKind.UNCHECKED for judged in quotations)
        which = "Every quotation"
        if unchecked:
            which = f"{unchecked} of {quotations_and_terms(quotations)} could not be checked. Every other"
        unread = ", ".join(self.assessment.unread)
        those = f"the transcripts that could be read ({unread} could not)" if unread else "the transcripts"
        gate = "passes" if self.assessment.gate == "pass" else "does not pass"
        return f"{which} was compared with {those}, word by word. The brief {gate}."

    @property
    def failing(self) -> list[Check]:
        """The checks that keep the gate shut."""
        return [check for check in self.assessment.checks if not check.passed]

    @property
    def errors(self) -> list[str]:
        """Place and message of each error, which only drafts have."""
        return [f"{one.place}: {one.message}" for one in self.assessment.findings if one.severity is Severity.ERROR]

    @cached_property
    def notes(self) -> dict[str, Note]:
        """By quotation: the note itself of a citation, the note of the citation that shows it, or one of its own.

        Quotations of the prose that are neither verified nor waived have none.
        """
        numbers = count(1)
        notes = {judged.quotation.id: Note(next(numbers), judged) for judged in self.assessment.citations}
        shown = shown_by(self.assessment.quotations)
        for judged in self.assessment.quotations:
            id = judged.quotation.id
            if not judged.is_citation and judged.passes:
                notes[id] = notes[shown[id]] if id in shown else _own(Note(next(numbers), judged))
        return notes

    @property
    def listed(self) -> list[Note]:
        """Each note once, by number."""
        return list({note.number: note for note in self.notes.values()}.values())

    @property
    def verified(self) -> list[tuple[Note, Evidence]]:
        """The notes of verified quotations, each with the passage that it rests on."""
        return [(note, note.passage) for note in self.listed if note.passage is not None]

    @property
    def further(self) -> list[Note]:
        """Those that are no citations."""
        return [note for note in self.listed if not note.judged.is_citation]

    @cached_property
    def judged(self) -> dict[str, Judged]:
        """The quotations by id."""
        return {judged.quotation.id: judged for judged in self.assessment.quotations}

    @cached_property
    def pillars(self) -> dict[str, PillarRow]:
        """The event's pillars by id."""
        return {row.id: row for row in self.assessment.pillars}

    @cached_property
    def audiences(self) -> dict[str, str]:
        """For whom each pillar is, by its id."""
        return {pillar.id: pillar.audience for pillar in self.assessment.event.pillars}

    @cached_property
    def companies(self) -> dict[str, Company]:
        """The companies of event.toml by name."""
        return {company.name: company for company in self.assessment.event.companies}

    @cached_property
    def transcripts(self) -> dict[str, Transcript]:
        """By path."""
        return {transcript.path: transcript for transcript in self.assessment.transcripts}

    @cached_property
    def sources(self) -> dict[str, Original]:
        """The files of the transcripts that say something, by what a document calls them: "#transcript-1"."""
        transcripts = (original for original in self.originals if original.path in self.transcripts)
        return {f"#transcript-{n}": original for n, original in enumerate(transcripts, 1)}

    @cached_property
    def source_ids(self) -> dict[str, str]:
        """What a document calls the transcripts, by path."""
        return {original.path: id for id, original in self.sources.items()}

    def caveat(self, source: Original) -> str:
        """What to add to the name of a transcript that a machine wrote, else nothing."""
        return self.transcripts[source.path].grade.caveat


def _own(note: Note) -> Note:
    """The note; a term, which anybody may have said, is given to the speaker of its passage."""
    judged, passage = note.judged, note.passage
    if judged.quotation.kind != "term" or passage is None or passage.speaker == judged.speaker:
        return note
    nobody = replace(judged, speaker=passage.speaker, title="", company="", ticker=None, known_company=None)
    return note._replace(judged=nobody)


def credit(note: Note) -> str:
    """Who said it: "Owen Prytherick, Founder @ Fennimork [FNMK]"."""
    judged = note.judged
    ticker = f" [{judged.ticker}]" if judged.ticker else ""
    return f"{note.speaker}{role(judged.title, judged.company)}{ticker}"


def standing(judged: Judged) -> str:
    """What is said of a citation's verdict: "✓ verified", "✓ verified · elided", "waived", "✗ drifted"."""
    kind = judged.verdict.kind
    if judged.verified:
        return f"✓ verified · {kind}" if kind.noted else "✓ verified"
    if judged.waived and judged.decision is not None:
        return f"not verified ({kind}), waived by {judged.decision.by}: {judged.decision.reason}"
    return f"✗ not verified ({kind})"


def place(passage: Evidence) -> str:
    """Transcript and time of a passage, or its line where the transcript has no times; whether a machine wrote it."""
    return f"{passage.transcript}, {passage.clock or f'line {passage.line}'}{passage.caveat}"
