"""The actions that are the panes' alone: going to passages, laying the panes, taking words of a transcript."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.screen import Screen

from brief_tui.tui.actions import ACTIONS, transcript_bar
from brief_tui.tui.layout import Side
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.widgets.counts_line import CountsLine
from brief_tui.tui.widgets.key_bar import KeyBar
from brief_tui.tui.widgets.passage_picker import PassagePicker
from brief_tui.tui.widgets.rubric_pane import RubricPane


class PaneActions(Screen[None]):
    """A screen with the panes, a line of counts and one of keys."""

    @property
    def panes(self) -> Panes:
        """The panes."""
        return self.query_one(Panes)

    # Actions: quotations

    def action_source(self) -> None:
        """Show where the quotation at the cursor was said, or go back."""
        self.panes.go_to_source()

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

    # Actions: words of the draft and of the transcripts

    async def action_find(self) -> None:
        """Find words in the draft, and replace them."""
        await self.panes.find()

    def action_select_all(self) -> None:
        """Select the whole draft."""
        self.panes.draft.select_all()
        self.panes.focus_pane("draft")

    def action_cite(self) -> None:
        """Put what is selected in the transcript into the draft, as a citation."""
        self.query_one(PassagePicker).action_cite()

    def action_quote(self) -> None:
        """Put it into the sentence at the draft's cursor."""
        self.query_one(PassagePicker).action_quote()

    @on(PassagePicker.Picking)
    def _show_keys(self, event: PassagePicker.Picking) -> None:
        bar = transcript_bar(picking=event.view.picking) if event.view.has_focus else ACTIONS
        self.query_one(KeyBar).show(bar)

    @on(RubricPane.GateShown)
    def _show_gate(self, event: RubricPane.GateShown) -> None:
        self.query_one(CountsLine).show_gate(Content("") if event.on_screen else event.badge)
