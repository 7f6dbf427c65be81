"""The three panes side by side, and what they show of an assessment and of what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from brief_tui.core.findings import Severity
from brief_tui.core.phrasing import plural
from brief_tui.core.sources.transcripts import TranscriptGrade
from brief_tui.core.visible import visible_line
from brief_tui.tui.actions import key_of
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.draft_marks import QuotationSpan
from brief_tui.tui.explain import explain, explain_finding, explain_open, file_name, summarise, ways_on
from brief_tui.tui.layout import Layout
from brief_tui.tui.navigation import (
    at,
    evidence_in,
    marks_of_findings,
    place_to_fix,
    resting,
    source_of,
)
from brief_tui.tui.rubric_rows import gate_of, rubric_rows
from brief_tui.tui.screens.laid_panes import LaidPanes
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.frame import Frame
from brief_tui.tui.widgets.passage_picker import PassagePicker
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.transcript_list import Entry, TranscriptList

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Judged
    from brief_tui.core.event_sources import Sources
    from brief_tui.core.findings import Finding
    from brief_tui.core.judging.verdict import Evidence
    from brief_tui.core.sources.transcripts import Transcript
    from brief_tui.tui.screens.looking_in_draft import LookingInDraft


class ShownPanes(LaidPanes):
    """Transcripts, draft and rubric, each in its frame."""

    def __init__(self, layout: Layout) -> None:
        """`layout` is how the editor left them."""
        super().__init__(layout)
        self._assessment: Assessment | None = None
        self._opened: Assessment | None = None
        self._sources: Sources | None = None
        self._transcripts: dict[str, Transcript] = {}
        self._unread: tuple[str, ...] = ()
        self.gone: dict[str, int] = {}
        """Paths of transcripts that disappeared, and how many quotations rested on each."""
        self._open: str | None = None
        self._at: Judged | None = None
        self._followed: Evidence | None = None
        self._named: tuple[str, bool] | None = None
        self._looking: LookingInDraft | None = None

    def compose(self) -> ComposeResult:
        """The panes, each in its frame."""
        with Vertical(id="transcripts") as transcripts:
            transcripts.border_title = _transcripts_title("")
            yield TranscriptList()
            yield PassagePicker()
        with Frame(id="draft") as draft:
            draft.border_title = f"{key_of('focus_draft')} Draft · read-only until it is read"
            empty = Draft()
            empty.read_only = True  # until a text is opened; once it is mounted, this would style it again
            yield empty
            yield DetailStrip()
        yield RubricPane(id="rubric")

    @property
    def draft(self) -> Draft:
        """The draft."""
        return self.query_one(Draft)

    @property
    def assessment(self) -> Assessment | None:
        """The assessment that the panes show."""
        return self._assessment

    @property
    def summary(self) -> str:
        """How many of the quotations stand, in words; empty while nothing is judged."""
        return summarise(self._assessment).heading.plain if self._assessment else ""

    @property
    def _placed(self) -> Assessment | None:
        """The assessment, if its evidence stands in the transcripts as they are shown."""
        if self._assessment is None or self._sources is None:
            return None
        return self._assessment if self._assessment.transcripts is self._sources.transcripts else None

    @property
    def _view(self) -> TranscriptView:
        return self.query_one(TranscriptView)

    # What they show

    def show_name(self, name: str, *, modified: bool) -> None:
        """Name the draft, and mark it while it is not saved."""
        if (name, modified) != self._named:
            self._named = name, modified
            title = Content.assemble(
                f"{key_of('focus_draft')} ", visible_line(name), (" ●", "$accent") if modified else ""
            )
            self.query_one("#draft", Frame).show_title(title)

    def show_sources(self, sources: Sources) -> None:
        """Show which transcripts there are, and tell of those that are gone."""
        self._note_gone(sources)
        self._sources = sources
        self._transcripts = {transcript.path: transcript for transcript in sources.transcripts}
        self._unread = sources.unread
        if self._open not in self._transcripts:
            self._name_open(next(iter(self._transcripts), None))
        self._show_transcripts()

    def _note_gone(self, sources: Sources) -> None:
        """Tell of transcripts that are gone without one of the same text, and how many quotations rested on each."""
        there = {*sources.unread, *(transcript.path for transcript in sources.transcripts)}
        texts = {transcript.text for transcript in sources.transcripts}
        self.gone = {path: count for path, count in self.gone.items() if path not in there}
        for path, transcript in self._transcripts.items():
            if path not in there and transcript.text not in texts:
                count = resting(self._assessment, path) if self._assessment else 0
                self.gone |= {path: count} if count else {}
                words = f"{path} is gone: {count} {plural(count, 'quotation')} rested on it."
                self.notify(words, severity="warning", timeout=8)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show what was judged."""
        self._assessment = assessment
        if self._opened is None or self._opened.event.brief != assessment.event.brief:
            self._opened = assessment
        spans = [
            QuotationSpan(*judged.quotation.span, judged.verdict.kind, judged.quotation.id, judged.waived)
            for judged in assessment.quotations
        ]
        self.draft.show_judged(spans, marks_of_findings(assessment))
        self._at = at(assessment, self.draft.cursor_offset)
        self.show_gate()
        self._show_transcripts()
        self._show_quotation()

    def show_gate(self) -> None:
        """Show what the assessment says of the article as a whole, unless a quotation of it is still being typed."""
        pane = self.query_one(RubricPane)
        if self._assessment is None:
            return
        if (typed := self.open_quotation) is not None and pane.rows:
            pane.show_open(typed.line)
        else:
            pane.show(gate_of(self._assessment), rubric_rows(self._assessment, self._opened))

    def show_waiting(self) -> None:
        """The gate is about a text that is no longer there, and the judgement takes its time."""
        self.query_one(RubricPane).show_waiting()

    def show_unjudged(self) -> None:
        """The text could not be judged."""
        self.query_one(RubricPane).show_unjudged()

    def _show_transcripts(self) -> None:
        cited = self._assessment.cited if self._assessment else {}
        entries = [
            Entry(path, cited.get(path, 0), machine=transcript.grade is TranscriptGrade.MACHINE)
            for path, transcript in self._transcripts.items()
        ]
        entries += [Entry(path, 0, unread=True) for path in self._unread]
        entries.sort(key=lambda entry: entry.path)
        self.query_one(TranscriptList).show(entries, self._open)
        self._view.show(self._transcripts.get(self._open or ""), cited)
        self._mark()

    @property
    def quotation(self) -> Judged | None:
        """The quotation that the cursor is on."""
        return self._at

    @property
    def finding(self) -> Finding | None:
        """The finding where the cursor is, besides the quotation's verdict."""
        number = self.draft.finding_at_cursor
        findings = self._assessment.findings if self._assessment else ()
        return findings[number] if number is not None and number < len(findings) else None

    @property
    def open_quotation(self) -> Finding | None:
        """The finding that a quotation is never closed which is still being typed at the cursor."""
        number = self.draft.open_quotation
        findings = self._assessment.findings if self._assessment else ()
        return findings[number] if number is not None and number < len(findings) else None

    @property
    def error_in_quotation(self) -> Finding | None:
        """The error inside the quotation at the cursor that closes the gate although the quotation passes."""
        finding = self.finding if self._at is not None and self._at.passes else None
        return finding if finding is not None and finding.severity is Severity.ERROR else None

    @property
    def _source(self) -> Evidence | None:
        """The passage to show for where the cursor is."""
        if self._placed is None:
            return None
        if self._at is not None:
            return source_of(self._at)
        return next(iter(self.finding.passages), None) if self.finding else None

    def _show_quotation(self) -> None:
        """Explain what is at the cursor, and follow it in the transcript while the editor writes."""
        if self._assessment is None:
            return
        judged, finding = self._at, self.finding
        strip = self.query_one(DetailStrip)
        if (typed := self.open_quotation) is not None:
            strip.show(*explain_open(typed.line))
            strip.show_place("")
        elif judged is not None:
            strip.show(*explain(judged, finding if judged.passes else None))
            error = self.error_in_quotation
            strip.show_place(ways_on(error) if error else place_to_fix(self._assessment, judged))
        elif finding is not None:
            strip.show(*explain_finding(finding))
            strip.show_place(ways_on(finding))
        else:
            strip.show(*summarise(self._assessment))
            strip.show_place("")
        evidence = self._source
        if evidence is not None and self.draft.has_focus and not _same_place(evidence, self._followed):
            self._show_passage(evidence)
        self._followed = evidence
        self._mark()

    def _show_passage(self, evidence: Evidence) -> None:
        self.open_transcript(evidence.transcript)
        self._view.go_to(evidence.span.start)

    def _mark(self) -> None:
        if self._open is None:
            return
        sourceless = self._at is not None and not self._at.verdict.evidence
        self._name_transcripts("no passage" if sourceless else "")
        if self._placed is None or sourceless:
            # Whatever is marked would read as this quotation's source; a hint is none either.
            self._view.mark((), reading=not sourceless)
            return
        resting = [
            mark
            for judged, evidence in evidence_in(self._placed, self._open)
            for mark in evidence.marks
            if judged.verified
        ]
        current = self._followed if self._followed and self._followed.transcript == self._open else None
        self._view.mark(resting, current=current.span if current else None)

    def open_transcript(self, path: str) -> None:
        """Show a transcript."""
        if path != self._open and path in self._transcripts:
            self._name_open(path)
            self._show_transcripts()

    def _name_transcripts(self, remark: str) -> None:
        frame, title = self.query_one("#transcripts"), _transcripts_title(remark)
        if frame.border_title != title:  # which paints the whole pane
            frame.border_title = title

    def _name_open(self, path: str | None) -> None:
        self._open = path
        self.query_one("#transcripts").border_subtitle = Content(file_name(path or ""))


def _transcripts_title(remark: str) -> str:
    return f"{key_of('focus_transcripts')} Transcripts{' · ' if remark else ''}{remark}"


def _same_place(one: Evidence, other: Evidence | None) -> bool:
    return other is not None and (one.transcript, one.span.start) == (other.transcript, other.span.start)
