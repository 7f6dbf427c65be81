"""The source pane with a way to pick words by keyboard, for a citation or a quotation in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.message import Message

from brief_tui.core.sources.transcripts import Transcript
from brief_tui.tui.action import bindings
from brief_tui.tui.bases.drawn_transcript import offset_at
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.local_actions import TRANSCRIPT_ACTIONS
from brief_tui.tui.transcript_rows import RowKind, TranscriptRows

if TYPE_CHECKING:
    from brief_tui.core.sources.picking import Pick

# Nothing is picked before the first paint.
# ruff: noqa: PLC0415


class PassagePicker(TranscriptView):
    """While words are picked the arrows move their end, and with shift their beginning; else they move as ever."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(TRANSCRIPT_ACTIONS)]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"transcript--picked"}

    DEFAULT_CSS = """
    PassagePicker {
        .transcript--picked { color: $primary; text-style: bold underline reverse; }
    }
    """

    @dataclass
    class Picking(Message):
        """The keys mean something else: words are picked, or none any more, or the pane has the keys or lost them."""

        view: PassagePicker

        @property
        def control(self) -> PassagePicker:
            """The pane."""
            return self.view

    @dataclass
    class Taken(Message):
        """The editor wants these words in the draft."""

        view: PassagePicker
        pick: Pick
        inline: bool
        """Whether it goes into the sentence at the draft's cursor; else it becomes a citation."""

        @property
        def control(self) -> PassagePicker:
            """The pane."""
            return self.view

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pick: Pick | None = None
        self._looked_at: int | None = None

    @property
    def picking(self) -> bool:
        """Whether words are picked."""
        return self._pick is not None

    def show(self, transcript: Transcript | None, cited: Mapping[str, int]) -> None:
        """As in TranscriptView; what was picked of another text is given up."""
        if self._pick is not None and self._pick.transcript is not transcript:
            self._set(None)
        super().show(transcript, cited)

    def go_to(self, offset: int) -> None:
        """As in TranscriptView; a pick begins at this offset until the reading cursor leaves its row."""
        self._set(None)
        super().go_to(offset)
        self._looked_at = offset

    # Picking

    def action_pick(self) -> None:
        """Pick the sentence at the reading cursor; where one is picked, the next one too."""
        self._set(self._pick.ending(1, sentences=True) if self._pick else self._at_cursor())

    def action_word_on(self) -> None:
        """A word more at the end; the turn after, while nothing is picked."""
        if not self._end(1, sentences=False):
            self.action_turn(1)

    def action_word_back(self) -> None:
        """A word less."""
        if not self._end(-1, sentences=False):
            self.action_turn(-1)

    def action_sentence_on(self) -> None:
        """A sentence more at the end; the row after, while nothing is picked."""
        if not self._end(1, sentences=True):
            self.action_move(1)

    def action_sentence_back(self) -> None:
        """A sentence less."""
        if not self._end(-1, sentences=True):
            self.action_move(-1)

    def action_start_on(self) -> None:
        """Begin a word later."""
        self._begin(1, sentences=False)

    def action_start_back(self) -> None:
        """Begin a word sooner."""
        self._begin(-1, sentences=False)

    def action_start_sentence_on(self) -> None:
        """Begin a sentence later."""
        self._begin(1, sentences=True)

    def action_start_sentence_back(self) -> None:
        """Begin a sentence sooner."""
        self._begin(-1, sentences=True)

    def action_give_up(self) -> None:
        """Pick nothing any more."""
        self._set(None)

    def action_cite(self) -> None:
        """Ask for a citation of what is picked, of what the mouse selected, or of the sentence at the cursor."""
        self._take(inline=False)

    def action_quote(self) -> None:
        """Ask for the same in a sentence of the draft."""
        self._take(inline=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Escape gives up what is picked; else it is the screen's."""
        return self.picking if action == "give_up" else super().check_action(action, parameters)

    def action_select_turn(self) -> None:
        """Enter cites what is picked; else it chooses the turn."""
        if self._pick is not None:
            self.action_cite()
        else:
            super().action_select_turn()

    def _take(self, *, inline: bool) -> None:
        pick = self._pick or self._from_mouse() or self._at_cursor()
        if pick is not None:
            self.post_message(self.Taken(self, pick, inline))

    def _end(self, by: int, *, sentences: bool) -> bool:
        if self._pick is None:
            return False
        self._set(self._pick.ending(by, sentences=sentences))
        return True

    def _begin(self, by: int, *, sentences: bool) -> None:
        if self._pick is not None:
            self._set(self._pick.beginning(by, sentences=sentences))

    def _set(self, pick: Pick | None) -> None:
        before, self._pick = self._pick, pick
        if pick is before:
            return
        if pick is not None and self._rows is not None:
            at = pick.span.start if before is None or before.span.end == pick.span.end else pick.span.end - 1
            self._move_to(self._rows.row_of(at))
            self._looked_at = at
        self.refresh()
        if (before is None) is not (pick is None):
            self.post_message(self.Picking(self))

    def _at_cursor(self) -> Pick | None:
        """The sentence that begins in the row of the reading cursor, else the one that goes on in it."""
        from brief_tui.core.sources.picking import pick_sentence

        if self._shown is None:
            return None
        if self._rows is None:  # a key may come before the pane has been laid out
            return pick_sentence(self._shown.transcript, self._offset)
        transcript, row = self._rows.shown.transcript, self._rows[self._cursor]
        if self._looked_at is not None and self._rows.row_of(self._looked_at) == self._cursor:
            return pick_sentence(transcript, self._looked_at)
        if row.kind is not RowKind.SPEECH:
            return pick_sentence(transcript, 0 if row.kind is RowKind.HEAD else row.start)
        first = pick_sentence(transcript, row.start)
        begins = (span for span in (first.sentences if first else ()) if row.start <= span.start < row.end)
        at = next(begins, None)
        return pick_sentence(transcript, at.start) if at else first

    def _from_mouse(self) -> Pick | None:
        from brief_tui.core.sources.picking import pick_words

        selected, rows = self.text_selection, self._rows
        if selected is None or rows is None or selected.start is None or selected.end is None:
            return None
        return pick_words(rows.shown.transcript, offset_at(rows, selected.start), offset_at(rows, selected.end))

    # Drawing

    def on_focus(self) -> None:
        """The keys of the transcript are in force."""
        super().on_focus()
        self.post_message(self.Picking(self))

    def on_blur(self) -> None:
        """The keys of the transcript are no longer in force."""
        super().on_blur()
        self.post_message(self.Picking(self))

    def _text(self, rows: TranscriptRows, number: int) -> Text:
        text, row = super()._text(rows, number), rows[number]
        if self._pick is not None and row.kind is RowKind.SPEECH:
            start, end = self._pick.span
            text.stylize(self._style("picked"), max(0, start - row.start), max(0, end - row.start))
        return text
