"""The ways from one pane to another: to quotations, passages and lines, and what is made in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from textual import on
from textual.widget import Widget

from brief_tui.core.findings import Finding
from brief_tui.core.offsets import Span
from brief_tui.core.visible import visible_line
from brief_tui.tui.actions import key_of
from brief_tui.tui.bases.row_text_area import Undone
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.explain import without_source
from brief_tui.tui.layout import Pane
from brief_tui.tui.navigation import (
    by_id,
    landing,
    neighbour,
    offset_of_line,
    offset_of_place,
    resting_on,
    stops,
)
from brief_tui.tui.screens.shown_panes import ShownPanes
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.transcript_list import TranscriptList

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Judged
    from brief_tui.core.judging.verdict import Evidence
    from brief_tui.core.repairs.repair import Repair
    from brief_tui.core.sources.search import Hit
    from brief_tui.tui.screens.repair_offers import MadeRepair


class Panes(ShownPanes):
    """Transcripts, draft and rubric: what happens in one is followed in the others."""

    _undoable: tuple[str, str] | None = None
    """The notice of what was made last, and the draft with that."""

    # Messages of the panes

    @on(Draft.CursorCame)
    def _cursor_moved(self, event: Draft.CursorCame) -> None:
        self._at = by_id(self._assessment, event.quotation) if self._assessment else None
        if self._at is not None:
            self._view.highlight_matches(())
        self._show_quotation()

    @on(TranscriptList.Chosen)
    def _transcript_chosen(self, event: TranscriptList.Chosen) -> None:
        event.stop()
        if event.path in self._transcripts:
            self.open_transcript(event.path)
            self._focus("transcripts", self._view)
        else:
            self.notify(f"It could not be read: see the findings ({key_of('findings')}).", severity="warning")

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
            self.notify("No quotation rests on this turn.")
        else:
            self.go_to_quotation(judged)

    # Ways

    def focus_pane(self, pane: Pane) -> None:
        """Give the keys to a pane; to the list of transcripts if the transcript had them already."""
        rubric = self.query_one(RubricPane)
        target: Widget = {"transcripts": self._view, "draft": self.draft}.get(pane) or rubric
        if target is rubric and rubric.highlighted is None:
            rubric.action_first()
        self._focus(pane, self.query_one(TranscriptList) if target is self._view is self.screen.focused else target)

    def focus_list(self) -> None:
        """Give the keys to the list of transcripts."""
        self._focus("transcripts", self.query_one(TranscriptList))

    async def find(self) -> None:
        """Open the bar that finds words in the draft, or go to the next place."""
        from brief_tui.tui.screens.looking_in_draft import LookingInDraft  # noqa: PLC0415 - after the first paint

        if self._looking is None:
            self._looking = LookingInDraft(self.draft)
            await self.query_one("#draft").mount(self._looking, before=self.query_one(DetailStrip))
        self._show_pane("draft")
        self._looking.open()

    @on(Draft.Edited)
    def _find_anew(self) -> None:
        if self._looking is not None:
            self._looking.follow()

    @on(Draft.Edited)
    def _forget_undoable(self) -> None:
        """Once somebody types, undo would take back what was typed, not what a notice says that it does."""
        if self._undoable is not None and self.draft.text != self._undoable[1]:
            (words, _), self._undoable = self._undoable, None
            if any(notice.message == words for notice in self.app._notifications):
                self.app.clear_notifications()

    def step(self, by: Literal[1, -1], *, failing: bool) -> bool:
        """Go to the next (1) or previous (-1) quotation, or one that fails, or an error; False when it shows none."""
        if self._assessment is None:
            return False
        stop = neighbour(stops(self._assessment, failing=failing), self.draft.cursor_offset, by)
        if stop is None:
            return False
        if (stop.at > self.draft.cursor_offset) is (by == -1):
            words = "Past the end: on from the start." if by == 1 else "Past the start: on from the end."
            self.notify(words, timeout=2)
        if isinstance(stop.what, Finding):
            self.go_to_line(stop.what.line, stop.what.column)
        else:
            self.go_to_quotation(stop.what)
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
        """From the draft to the passage that what is at the cursor rests on; from the transcript back.

        Where there is none, the strip says why until the cursor goes elsewhere.
        """
        evidence = self._source
        if self.screen.focused is self._view:
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
            self.notify("That transcript has changed since: search again.", severity="warning")
            return
        self.open_transcript(hit.transcript.path)
        self._view.highlight_matches(hit.marks)
        self._view.go_to(hit.found.start)
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
            self.notify("The transcripts have changed since: open the list again.", severity="warning")
            return
        self.open_transcript(evidence.transcript)
        self._view.highlight_matches(evidence.marks)
        self._view.go_to(evidence.span.start)
        self._focus("transcripts", self._view)

    def make_judged(self, repair: Repair, assessment: Assessment, undo: str = "^Z") -> bool:
        """As `make`, of the draft that was judged; refused, too, where event.toml or transcripts have changed since."""
        if (now := self._sources) is None or (now.transcripts, now.event) != (assessment.transcripts, assessment.event):
            words = "Not repaired: event.toml or the transcripts have changed since. Once it is judged, try again."
            self.notify(words, severity="warning")
            self.focus_pane("draft")
            return False
        return self.make(repair, assessment.brief.text, undo) is not None

    def make(self, repair: Repair, text: str, undo: str = "^Z") -> Undone | None:
        """Make a repair of the draft `text`, as one step of undo, and go there; not if the draft is another one now.

        `undo` is the key that takes it back. None where it was not made.
        """
        undone = None
        if self.draft.text != text:
            words = "Not repaired: the draft has changed since. Once it is judged, try again."
            self.notify(words, severity="warning")
        elif self.draft.read_only:
            self.notify("Not repaired: the draft cannot be edited here.", severity="warning")
        else:
            undone = self.draft.apply(repair)
            self._undoable = visible_line(f"{repair.label}: done. {undo} takes it back."), self.draft.text
            self.notify(self._undoable[0], timeout=3)
        self.focus_pane("draft")
        return undone

    def take_back(self, made: MadeRepair) -> bool:
        """Undo a repair; not, and False, if the draft was changed since."""
        draft = self.draft
        if draft.text == made.after and not draft.read_only:
            while draft.text != made.before and draft.history.undo_stack:
                draft.undo()
        return draft.text == made.before
