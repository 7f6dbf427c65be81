"""The actions of the workstation: each is handed to the panes, or to a collaborator that works for the screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Literal

from textual import on
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from brief_tui.tui.actions import ACTIONS, transcript_bar
from brief_tui.tui.filing import Filing
from brief_tui.tui.layout import Side
from brief_tui.tui.messages import ThemeWanted
from brief_tui.tui.screens.completion_list import CompletionList
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.live_judge import LiveJudge
from brief_tui.tui.screens.outside_editor import OutsideEditor
from brief_tui.tui.screens.overlays import Overlays
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.screens.recovery_dialog import RecoveryDialog
from brief_tui.tui.screens.repair_offers import RepairOffers
from brief_tui.tui.screens.review_host import ReviewHost
from brief_tui.tui.screens.save_and_leave import SaveAndLeave
from brief_tui.tui.screens.search_and_cite import SearchAndCite
from brief_tui.tui.widgets.counts_line import CountsLine
from brief_tui.tui.widgets.key_bar import KeyBar
from brief_tui.tui.widgets.passage_picker import PassagePicker
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.work import begin


class WorkstationActions(Screen[None]):
    """A screen with the panes, the line of counts and the line of keys; it knows who does what."""

    _filing: Filing
    _save_and_leave: SaveAndLeave
    _live_judge: LiveJudge
    _outside: OutsideEditor
    _repair_offers: RepairOffers
    _review_host: ReviewHost
    _search_and_cite: SearchAndCite
    _completion_list: CompletionList
    _recovery_dialog: RecoveryDialog
    _overlays: Overlays
    _held: Widget | None = None
    _opening: Worker[None] | None = None

    @property
    def panes(self) -> Panes:
        """The panes."""
        return self.query_one(Panes)

    # Actions: files and application

    def action_save(self) -> None:
        """Save the draft."""
        begin(self, self._save_and_leave.save, name="save")

    def action_quit(self) -> None:
        """Leave; ask when the draft is not saved."""
        if not isinstance(self.app.screen, Dialog):
            begin(self, self._save_and_leave.leave, name="quit")

    def action_help(self) -> None:
        """Show the help."""
        self._overlays.help()

    def action_commands(self) -> None:
        """Show every action by name."""
        self._overlays.commands()

    def action_theme(self) -> None:
        """Change to the next theme."""
        self.post_message(ThemeWanted())

    # Actions: panes

    def action_focus_transcripts(self) -> None:
        """Go to the transcript."""
        self.panes.focus_pane("transcripts")

    def action_focus_rubric(self) -> None:
        """Go to the rubric."""
        self.panes.focus_pane("rubric")

    def action_zoom(self) -> None:
        """Give the whole screen to the pane with the keys, or show the others again."""
        self.panes.zoom()

    def action_toggle_transcripts(self) -> None:
        """Hide the transcripts, or show them again."""
        self._toggle("transcripts")

    def action_toggle_rubric(self) -> None:
        """Hide the rubric, or show it again."""
        self._toggle("rubric")

    def _toggle(self, side: Side) -> None:
        if (pane := self.panes.toggle(side)) is not None:
            self.panes.focus_pane(pane)

    def action_widen(self) -> None:
        """Make the pane with the keys wider."""
        self.panes.resize_pane(1)

    def action_narrow(self) -> None:
        """Make the pane with the keys narrower."""
        self.panes.resize_pane(-1)

    def action_choose_transcript(self) -> None:
        """Go to the list of transcripts."""
        self.panes.focus_list()

    # Actions: the draft as a text

    def action_complete(self) -> None:
        """Take what is offered at the cursor."""
        self._completion_list.take()

    def action_complete_word(self) -> None:
        """Take one word of what is offered at the cursor."""
        self._completion_list.take_word()

    def action_focus_draft(self) -> None:
        """Go to the draft."""
        self._completion_list.close()
        self.panes.focus_pane("draft")

    async def action_find(self) -> None:
        """Find words in the draft, and replace them."""
        await self.panes.find()

    def action_select_all(self) -> None:
        """Select the whole draft."""
        self.panes.draft.select_all()
        self.panes.focus_pane("draft")

    def action_outline(self) -> None:
        """List the headings of the draft."""
        self._overlays.outline()

    def action_edit_outside(self) -> None:
        """Open the draft in the user's own editor."""
        begin(self, self._outside.open, name="outside", exclusive=True, group="outside")

    def action_unsaved(self) -> None:
        """Look at text that was not saved before."""
        if self._filing.reading is None:
            self.notify("The event is still being read: text not saved has not been looked for yet.")
            return
        begin(self, self._recovery_dialog.open, name="unsaved", exclusive=True, group="unsaved")

    # Actions: quotations and findings

    def action_next_failing(self) -> None:
        """Go to the next quotation that does not pass."""
        self._step(1, failing=True)

    def action_previous_failing(self) -> None:
        """Go to the previous quotation that does not pass."""
        self._step(-1, failing=True)

    def action_next_quotation(self) -> None:
        """Go to the next quotation."""
        self._step(1, failing=False)

    def action_previous_quotation(self) -> None:
        """Go to the previous quotation."""
        self._step(-1, failing=False)

    def _step(self, by: Literal[1, -1], *, failing: bool) -> None:
        if not self.panes.step(by, failing=failing):
            self.notify(self._live_judge.outdated or self.panes.summary)

    def action_source(self) -> None:
        """Show where the quotation at the cursor was said, or go back."""
        self.panes.go_to_source()

    def action_explain(self) -> None:
        """Show everything about what is at the cursor."""
        self._overlays.explanation()

    def action_review(self) -> None:
        """Review one quotation after the other."""
        self._open(self._review_host.open, "review")

    def action_repair_quotation(self) -> None:
        """Repair the quotation at the cursor."""
        self._open(self._repair_offers.one, "repair")

    def action_repair_all(self) -> None:
        """Repair what needs no choice."""
        self._open(self._repair_offers.all, "repair")

    def _open(self, opening: Callable[[], Awaitable[None]], name: str) -> None:
        """Begin to open something; until `give_keys` no pane takes keys, as they are meant for what opens."""
        if self.focused is not None:
            self._held = self.focused
            self.set_focus(None)
        self._opening = begin(self, partial(self._opened, opening), name=name, exclusive=True, group=name)

    async def _opened(self, opening: Callable[[], Awaitable[None]]) -> None:
        try:
            await opening()
        finally:
            self.give_keys()

    def give_keys(self) -> None:
        """Give the keys back to the pane that had them: what was asked for opens, or there is nothing to open.

        Only the work that was begun last gives them: what it took the place of ends while it is still looking.
        """
        if get_current_worker() is not self._opening:
            return
        held, self._held = self._held, None
        if held is not None and self.focused is None:
            self.set_focus(held)

    def action_search(self) -> None:
        """Search the transcripts."""
        self._search_and_cite.search()

    def action_cite(self) -> None:
        """Put what is selected in the transcript into the draft, as a citation."""
        self.query_one(PassagePicker).action_cite()

    def action_quote(self) -> None:
        """Quote what is selected in the transcript in the sentence at the draft's cursor."""
        self.query_one(PassagePicker).action_quote()

    def action_citations(self) -> None:
        """List the quotations."""
        self._overlays.quotations()

    def action_findings(self) -> None:
        """List the findings."""
        self._overlays.findings()

    # What the panes tell

    @on(PassagePicker.Picking)
    def _show_keys(self, event: PassagePicker.Picking) -> None:
        bar = transcript_bar(picking=event.view.picking) if event.view.has_focus else ACTIONS
        self.query_one(KeyBar).show(bar)

    @on(RubricPane.GateShown)
    def _show_gate(self, event: RubricPane.GateShown) -> None:
        self.query_one(CountsLine).show_gate(Content("") if event.on_screen else event.badge)
