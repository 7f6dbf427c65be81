"""A transcript over the review, at the passage of a quotation."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen

from brief_tui.core.judging.verdict import Evidence
from brief_tui.core.sources.transcripts import Transcript
from brief_tui.core.visible import visible_line
from brief_tui.tui.bases.transcript_view import TranscriptView


class SourceScreen(Screen[None]):
    """Read-only; Escape goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,o", "dismiss(None)", "Back", show=False),
        Binding("j", "move(1)", "Row down", show=False),
        Binding("k", "move(-1)", "Row up", show=False),
    ]

    def __init__(self, transcript: Transcript, evidence: Evidence, cited: int, *, stands: bool) -> None:
        """`cited` is the number of citations that rest on the transcript; `stands` marks the passage as evidence."""
        super().__init__()
        self._transcript, self._evidence, self._cited, self._stands = transcript, evidence, cited, stands

    def compose(self) -> ComposeResult:
        """The transcript in a frame."""
        with Vertical(id="source-view") as box:
            box.border_title = Content(visible_line(self._transcript.path))
            box.border_subtitle = "j k read · ← → turn by turn · Esc back to the review"
            yield TranscriptView()

    def on_mount(self) -> None:
        """Show the passage."""
        view = self.query_one(TranscriptView)
        view.show(self._transcript, {self._transcript.path: self._cited})
        view.mark(self._evidence.marks if self._stands else (), current=self._evidence.span)
        self.set_focus(view)
        self.call_after_refresh(view.go_to, self._evidence.span.start)

    def action_move(self, by: int) -> None:
        """Go `by` rows down."""
        self.query_one(TranscriptView).action_move(by)
