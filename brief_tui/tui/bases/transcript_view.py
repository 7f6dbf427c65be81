"""The source pane: one transcript to read, by rows and by turns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from brief_tui.tui.bases.drawn_transcript import DrawnTranscript


class TranscriptView(DrawnTranscript, can_focus=True):
    """A transcript that has the keys; its reading cursor goes by rows and by turns."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Row up", show=False),
        Binding("down", "move(1)", "Row down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "edge(0)", "First row", show=False),
        Binding("end", "edge(-1)", "Last row", show=False),
        Binding("left", "turn(-1)", "Turn before", show=False),
        Binding("right", "turn(1)", "Turn after", show=False),
        Binding("enter", "select_turn", "Choose turn", show=False),
    ]

    @dataclass
    class TurnSelected(Message):
        """The editor chose a turn by Enter or a click."""

        view: TranscriptView
        turn: int
        """Its number, from 1."""

        @property
        def control(self) -> TranscriptView:
            """The pane."""
            return self.view

    def go_to(self, offset: int) -> None:
        """Put the reading cursor on the row of `offset`, in the middle of the pane."""
        self._offset = max(0, offset)
        if self._rows is not None:
            self._move_to(self._rows.row_of(self._offset), centre=True)

    # Moving

    def action_move(self, by: int) -> None:
        """Go `by` rows down."""
        self._move_to(self._cursor + by)

    def action_page(self, by: int) -> None:
        """Go `by` pages down."""
        self._move_to(self._cursor + by * max(1, self.scrollable_content_region.height - 1))

    def action_edge(self, row: int) -> None:
        """Go to the first row (0) or the last one (-1)."""
        self._move_to(row if row >= 0 or self._rows is None else len(self._rows) + row)

    def action_turn(self, by: int) -> None:
        """Go `by` turns down; the first step up from inside a turn leads to its label."""
        if self._rows is None:
            return
        label = self._rows.label_of(self._rows[self._cursor].turn)
        inside = by < 0 and self._cursor > label
        self._move_to(label if inside else self._rows.label_of(self._rows[self._cursor].turn + by), top=True)

    def action_select_turn(self) -> None:
        """Choose the turn under the reading cursor."""
        if self._rows is not None and (turns := self._rows.shown.transcript.turns):
            self.post_message(self.TurnSelected(self, turns[self._rows[self._cursor].turn].number))

    def on_click(self, event: events.Click) -> None:
        """Choose the turn that was clicked, unless the mouse selected text."""
        place = event.get_content_offset(self)
        if place is None or self._rows is None or self.text_selection is not None:
            return
        row = place.y + self.scroll_offset.y
        if row < len(self._rows):
            self._move_to(row)
            self.action_select_turn()
