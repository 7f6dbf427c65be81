"""The three panes side by side: what they show of an assessment, and the way from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from brief_tui.core.offsets import Span
from brief_tui.core.visible import visible_line
from brief_tui.tui.actions import key_of
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.explain import explain, file_name, summarise, without_source
from brief_tui.tui.layout import Layout, Pane
from brief_tui.tui.navigation import (
    at,
    by_id,
    evidence_in,
    landing,
    neighbour,
    offset_of_line,
    offset_of_place,
    place_to_fix,
    resting_on,
    source_of,
    unclosed_marks,
)
from brief_tui.tui.quotation_spans import QuotationSpan
from brief_tui.tui.rubric_rows import gate_badge, rubric_rows
from brief_tui.tui.screens.laid_panes import LaidPanes
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.frame import Frame
from brief_tui.tui.widgets.passage_picker import PassagePicker
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.transcript_list import Entry, TranscriptList

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Judged, Sources
    from brief_tui.core.judging.verdict import Evidence
    from brief_tui.core.repairs.repair import Repair
    from brief_tui.core.sources.search import Hit
    from brief_tui.core.sources.transcripts import Transcript
    from brief_tui.tui.screens.finding import Finding


class Panes(LaidPanes):
    """Transcripts, draft and rubric, each in its frame."""

    def __init__(self, layout: Layout) -> None:
        """`layout` is how the editor left them."""
        super().__init__(layout)
        self._assessment: Assessment | None = None
        self._opened: Assessment | None = None
        self._sources: Sources | None = None
        self._transcripts: dict[str, Transcript] = {}
        self._unread: tuple[str, ...] = ()
        self._open: str | None = None
        self._at: Judged | None = None
        self._followed: Evidence | None = None
        self._named: tuple[str, bool] | None = None
        self._finding: Finding | None = None

    def compose(self) -> ComposeResult:
        """The panes, each in its frame."""
        with Vertical(id="transcripts") as transcripts:
            transcripts.border_title = f"{key_of('focus_transcripts')} Transcripts"
            yield TranscriptList()
            yield PassagePicker()
        with Frame(id="draft") as draft:
            draft.border_title = f"{key_of('focus_draft')} Draft"
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
        """What the panes show."""
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
        """Show which transcripts there are."""
        self._sources = sources
        self._transcripts = {transcript.path: transcript for transcript in sources.transcripts}
        self._unread = sources.unread
        if self._open not in self._transcripts:
            self._name_open(next(iter(self._transcripts), None))
        self._show_transcripts()

    def show_assessment(self, assessment: Assessment) -> None:
        """Show what was judged."""
        self._assessment = assessment
        if self._opened is None or self._opened.event.brief != assessment.event.brief:
            self._opened = assessment
        self.draft.show_quotations(
            [
                QuotationSpan(*judged.quotation.span, judged.verdict.kind, judged.quotation.id, judged.waived)
                for judged in assessment.quotations
            ]
        )
        self.draft.show_unclosed(unclosed_marks(assessment))
        self._at = at(assessment, self.draft.cursor_offset)
        badge = gate_badge(assessment.gate, len(assessment.waived))
        self.query_one(RubricPane).show(badge, rubric_rows(assessment, self._opened))
        self._show_transcripts()
        self._show_quotation()

    def show_waiting(self) -> None:
        """The gate is about a text that is no longer there, and the judgement takes its time."""
        self.query_one(RubricPane).show_waiting()

    def show_unjudged(self) -> None:
        """The text could not be judged."""
        self.query_one(RubricPane).show_unjudged()

    def _show_transcripts(self) -> None:
        cited = self._assessment.cited if self._assessment else {}
        entries = [Entry(path, cited.get(path, 0)) for path in self._transcripts]
        entries += [Entry(path, 0, unread=True) for path in self._unread]
        entries.sort(key=lambda entry: entry.path)
        self.query_one(TranscriptList).show(entries, self._open)
        self._view.show(self._transcripts.get(self._open or ""), cited)
        self._mark()

    def _show_quotation(self) -> None:
        """Explain the quotation at the cursor, and follow it in the transcript while the editor writes."""
        if self._assessment is None:
            return
        judged = self._at
        strip = self.query_one(DetailStrip)
        strip.show(*(summarise(self._assessment) if judged is None else explain(judged)))
        strip.show_place("" if judged is None else place_to_fix(self._assessment, judged))
        evidence = source_of(judged) if judged and self._placed else None
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
        if self._placed is None or (self._at is not None and not self._at.verdict.evidence):
            # Whatever is marked would read as this quotation's source; a hint is none either.
            self._view.mark(())
            return
        resting = [
            mark
            for judged, evidence in evidence_in(self._placed, self._open)
            for mark in evidence.marks
            if judged.verified
        ]
        current = self._followed if self._followed and self._followed.transcript == self._open else None
        self._view.mark(resting, current=current.span if current else None)

    # Messages of the panes

    @on(Draft.CursorOnQuotation)
    def _cursor_moved(self, event: Draft.CursorOnQuotation) -> None:
        event.stop()
        self._at = by_id(self._assessment, event.id) if self._assessment else None
        if self._at is not None:
            self._view.highlight_matches(())
        self._show_quotation()

    @on(TranscriptList.Chosen)
    def _transcript_chosen(self, event: TranscriptList.Chosen) -> None:
        event.stop()
        if event.path in self._transcripts:
            self.open_transcript(event.path)
            self._view.focus()
        else:
            self.notify(
                f"It could not be read: see the findings ({key_of('findings')}).", severity="warning", markup=False
            )

    @on(DetailStrip.SourceWanted)
    def _source_clicked(self, event: DetailStrip.SourceWanted) -> None:
        event.stop()
        self.go_to_source()

    @on(TranscriptView.TurnSelected)
    def _turn_chosen(self, event: TranscriptView.TurnSelected) -> None:
        event.stop()
        if self._placed is None or self._open is None:
            return
        turn = self._transcripts[self._open].turns[event.turn - 1]
        judged = resting_on(self._placed, self._open, Span(turn.start, turn.end))
        if judged is None:
            self.notify("No quotation rests on this turn.", markup=False)
        else:
            self.go_to_quotation(judged)

    # Ways

    def focus_pane(self, pane: Pane) -> None:
        """Give the keys to a pane; to the list of transcripts if the transcript had them already."""
        target: Widget = {"transcripts": self._view, "draft": self.draft}.get(pane) or self.query_one(RubricPane)
        self._focus(pane, self.query_one(TranscriptList) if target is self._view and target.has_focus else target)

    def focus_list(self) -> None:
        """Give the keys to the list of transcripts."""
        self._focus("transcripts", self.query_one(TranscriptList))

    async def find(self) -> None:
        """Open the bar that finds words in the draft, or go to the next place."""
        from brief_tui.tui.screens.finding import Finding  # noqa: PLC0415 - after the first paint

        if self._finding is None:
            self._finding = Finding(self.draft)
            await self.query_one("#draft").mount(self._finding, before=self.query_one(DetailStrip))
        if self.query_one("#draft").region:
            self._finding.open()
        else:
            self._wanted = "draft"
            self._show_pane("draft")
            self.call_after_refresh(self._finding.open)

    @on(Draft.Edited)
    def _find_anew(self) -> None:
        if self._finding is not None:
            self._finding.follow()

    def step(self, by: Literal[1, -1], *, failing: bool) -> bool:
        """Go to the next (1) or previous (-1) quotation, or one that fails; False when it shows none."""
        if self._assessment is None:
            return False
        judged = neighbour(
            self._assessment.quotations,
            self.draft.cursor_offset,
            by,
            lambda judged: not (failing and judged.passes),
        )
        if judged is None:
            return False
        if (judged.quotation.span.start > self.draft.cursor_offset) is (by == -1):
            words = "Past the end: on from the start." if by == 1 else "Past the start: on from the end."
            self.notify(words, timeout=2, markup=False)
        self.go_to_quotation(judged)
        return True

    def go_to_quotation(self, judged: Judged) -> None:
        """Put the cursor of the draft on a quotation's words."""
        self.draft.select_quotation(judged.quotation.id, landing(judged) - judged.quotation.span.start)
        self.focus_pane("draft")

    def go_to_line(self, line: int, column: int = 0) -> None:
        """Put the cursor of the draft on a line, both from 1."""
        self.draft.go_to(offset_of_place(self.draft.text, line, column))
        self.focus_pane("draft")

    def go_to_source(self) -> None:
        """From the draft to the passage that the quotation at the cursor rests on; from the transcript back.

        Where there is none, the strip says why until the cursor goes elsewhere.
        """
        evidence = source_of(self._at) if self._at and self._placed else None
        if self._view.has_focus:
            self.focus_pane("draft")
        elif evidence is not None:
            self._followed = evidence
            self._show_passage(evidence)
            self._focus("transcripts", self._view)
        elif self._placed is not None:
            self.focus_pane("draft")
            self.query_one(DetailStrip).show(*without_source(self._at))

    def go_to_hit(self, hit: Hit) -> None:
        """Show what a search found."""
        if self._transcripts.get(hit.transcript.path) is not hit.transcript:
            self.notify("That transcript has changed since: search again.", severity="warning", markup=False)
            return
        self.open_transcript(hit.transcript.path)
        self._view.highlight_matches(hit.marks)
        self._view.go_to(hit.marks[0].start)
        self._focus("transcripts", self._view)

    def go_to_transcript_line(self, path: str, line: int) -> bool:
        """Show a line of a transcript's file, from 1; False for any other file."""
        if path not in self._transcripts:
            return False
        self.open_transcript(path)
        self._view.go_to(offset_of_line(self._transcripts[path], line))
        self._focus("transcripts", self._view)
        return True

    def go_to_passage(self, evidence: Evidence) -> None:
        """Show a passage of a transcript, and mark it."""
        if self._placed is None or evidence.transcript not in self._transcripts:
            self.notify("The transcripts have changed since: open the list again.", severity="warning", markup=False)
            return
        self.open_transcript(evidence.transcript)
        self._view.highlight_matches(evidence.marks)
        self._view.go_to(evidence.span.start)
        self._focus("transcripts", self._view)

    def make(self, repair: Repair, text: str) -> bool:
        """Make a repair of the draft `text`, as one step of undo, and go there; not if the draft is another one now.

        Gives whether it was made.
        """
        made = False
        if self.draft.text != text:
            words = "Not repaired: the draft has changed since. Once it is judged, open the list again."
            self.notify(words, severity="warning", markup=False)
        elif self.draft.read_only:
            self.notify("Not repaired: the draft cannot be edited here.", severity="warning", markup=False)
        else:
            self.draft.apply(repair)
            made = True
            self.notify(f"{visible_line(repair.label)}: done. ^Z takes it back.", timeout=3, markup=False)
        self.focus_pane("draft")
        return made

    def open_transcript(self, path: str) -> None:
        """Show a transcript."""
        if path != self._open and path in self._transcripts:
            self._name_open(path)
            self._show_transcripts()

    def _name_open(self, path: str | None) -> None:
        self._open = path
        self.query_one("#transcripts").border_subtitle = Content(file_name(path or ""))


def _same_place(one: Evidence, other: Evidence | None) -> bool:
    return other is not None and (one.transcript, one.span.start) == (other.transcript, other.span.start)
