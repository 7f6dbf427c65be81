"""The editable draft: every quotation wears its verdict, in its style and by a symbol in the margin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import LINE_END, Span
from brief_tui.core.repairs.repair import Repair
from brief_tui.tui.bases.quoting_text_area import QuotingTextArea
from brief_tui.tui.bases.row_text_area import MARGIN, Paint
from brief_tui.tui.draft_document import DraftDocument
from brief_tui.tui.draft_rows import Row
from brief_tui.tui.looks import look_of
from brief_tui.tui.markdown_lines import parts_of_line
from brief_tui.tui.marks import within
from brief_tui.tui.quotation_spans import QuotationSpan, QuotationSpans

__all__ = ["Draft", "QuotationSpan"]

LONGEST_LINE = 200_000
"""Characters; beyond this a key press takes longer than a tenth of a second."""


class Draft(QuotingTextArea, inherit_bindings=False):
    """A Markdown text under edit. Of TextArea's keys, F6 and F7 are left to the screen."""

    STYLES = "draft"

    BINDINGS: ClassVar[list[BindingType]] = [
        *(binding for binding in TextArea.BINDINGS if isinstance(binding, Binding) and binding.key not in {"f6", "f7"}),
        Binding("ctrl+home", "cursor_text_start", show=False),
        Binding("ctrl+end", "cursor_text_end", show=False),
        Binding("ctrl+shift+home", "cursor_text_start(True)", show=False),
        Binding("ctrl+shift+end", "cursor_text_end(True)", show=False),
    ]

    _ACTIONS: ClassVar[dict[str, str]] = {
        key: binding.action for binding in BINDINGS if isinstance(binding, Binding) for key in binding.key.split(",")
    }

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "draft--title",
        "draft--heading",
        "draft--headline",
        "draft--mark",
        "draft--attribution",
        "draft--cursor-line",
        "draft--pair",
        "draft--unclosed",
        "draft--hit",
    }

    DEFAULT_CSS = """
    Draft {
        padding: 0;
        .draft--title { color: $text-accent; text-style: bold; }
        .draft--heading { color: $text-primary; text-style: bold; }
        .draft--headline { text-style: bold; }
        .draft--mark { color: $foreground 60%; }
        .draft--attribution { color: $foreground 80%; }
        .draft--cursor-line { background: $foreground 7%; }
        .draft--pair { color: $accent; text-style: bold reverse; }
        .draft--unclosed { color: $text-warning; text-style: bold reverse; }
        .draft--hit { color: $foreground; background: $warning 35%; text-style: bold; }
    }
    """

    @dataclass
    class Edited(Message):
        """The text changed."""

        draft: Draft

        @property
        def control(self) -> Draft:
            """The draft that was edited."""
            return self.draft

    @dataclass
    class CursorOnQuotation(Message):
        """The cursor came to a quotation, or left one for none."""

        draft: Draft
        id: str | None

        @property
        def control(self) -> Draft:
            """The draft whose cursor moved."""
            return self.draft

    def __init__(self, *, ascii_symbols: bool = False, id: str | None = None) -> None:
        """`ascii_symbols` draws the margin for terminals without Unicode."""
        self._quotations = QuotationSpans()
        self._quotation_at_cursor: str | None = None
        self._unclosed: tuple[Span, ...] = ()
        self._hits: tuple[Span, ...] = ()
        self._edit_end = 0
        self._ascii = ascii_symbols
        self.read_only_reason: str | None = None
        """Why the text that was opened cannot be edited; None when it can."""
        super().__init__(id=id)
        self.open_text("")

    # Text and cursor

    def open_text(self, text: str) -> None:
        """Show another text; nothing of the old one can be undone and no `Edited` is posted."""
        self._quotations = QuotationSpans()
        self._unclosed = self._hits = ()
        self._show_text(text)
        self.read_only_reason = _too_long(self._draft)
        self.read_only = self.read_only_reason is not None

    def reopen(self, text: str, kept: Callable[[int], int]) -> None:
        """Show another version of the text; `kept` tells where what stands at an offset of the old one is now.

        The cursor stays at its text, and that (where it is out of sight: the text of the first row) in its place.
        """
        cursor, first = self.cursor_offset, self.scroll_offset.y
        anchor = cursor
        if not 0 <= self._row_of(cursor) - first < self.scrollable_content_region.height:
            anchor = self._draft.offset_of(self._rows.offset_to_location(Offset(0, first)))
        above = self._row_of(anchor) - first
        cursor, anchor = kept(cursor), kept(anchor)
        self.open_text(text)
        self.move_cursor(self._draft.location_of(cursor))
        self.scroll_to(y=self._row_of(anchor) - above, animate=False, force=True)

    async def _on_key(self, event: Key) -> None:
        # Textual runs a binding once its key has bubbled to the app. Over a slow link several keys arrive in one
        # read, and letters typed after an arrow key or Backspace would be put in before that had its effect.
        action = self._ACTIONS.get(event.key)
        # One that has nothing to do here (copy, when nothing is selected) leaves its key to the screen.
        done = await self.app.run_action(action, self) if action is not None else self.type_mark(event.character or "")
        if done:
            event.stop()
            event.prevent_default()

    def action_cursor_text_start(self, select: bool = False) -> None:
        """Go to the start of the text; `select` what lies between."""
        self.move_cursor(self._draft.start, select=select)

    def action_cursor_text_end(self, select: bool = False) -> None:
        """Go to the end of the text; `select` what lies between."""
        self.move_cursor(self._draft.end, select=select)

    def load_text(self, text: str) -> None:
        """The same as `open_text`; what `text = ...` does."""
        self.open_text(text)

    @property
    def edited_at_cursor(self) -> bool:
        """Whether the last edit ends where the cursor is, as it does when somebody types."""
        return self.cursor_offset == self._edit_end

    def go_to(self, offset: int) -> None:
        """Put the cursor at `offset`, in the middle of the pane."""
        self.move_cursor(self._draft.location_of(offset), center=True)

    def select_span(self, span: Span) -> None:
        """Select a part of the text, and show it; nothing that can be undone is touched."""
        self.selection = Selection(*(self._draft.location_of(at) for at in span))
        if not 0 <= self._row_of(span.start) - self.scroll_offset.y < self.scrollable_content_region.height:
            self._show_span(*span)

    def apply(self, repair: Repair) -> None:
        """Make a repair of the text as it is, as one step of undo; the cursor goes to the first change.

        Where foreign line ends stand between its parts, each is a step of its own: as one they would be changed.
        """
        if not repair.replacements:
            return
        text, after = self.text, repair.applied(self.text)
        start, end = repair.replacements[0].span.start, repair.replacements[-1].span.end
        if set(LINE_END.findall(text[start:end])) <= {self._draft.newline}:
            self.replace_span(start, end, after[start : len(after) - (len(text) - end)])
        else:
            for span, words in reversed(repair.replacements):
                self.replace_span(*span, words)
        self.go_to(start)
        self._edit_end = -1  # nobody typed it, so nothing is offered for what was only taken out

    # Quotations

    def show_quotations(self, spans: Sequence[QuotationSpan]) -> None:
        """Show these verdicts; `spans` are offsets in `text` as it is now."""
        self._quotations = QuotationSpans(spans)
        self._repaint_rows()
        self._tell_quotation_at_cursor()

    def select_quotation(self, id: str, inside: int = 0) -> bool:
        """Put the cursor `inside` characters into a quotation and show all of it, if it is not higher than the pane.

        False when there is none of this id.
        """
        span = self._quotations.find(id)
        if span is not None:
            self.go_to(min(span.start + inside, span.end))
            self._show_span(span.start, span.end)
        return span is not None

    def _show_span(self, start: int, end: int) -> None:
        """Scroll [start, end), which holds the cursor, to the middle, or to the top if it is higher than the pane."""
        top, bottom, cursor = (self._row_of(offset) for offset in (start, end, self.cursor_offset))
        height = max(1, self.scrollable_content_region.height)
        above = max(0, height - (bottom - top + 1)) // 2
        self.scroll_to(y=max(top - above, cursor - height + 1), animate=False, force=True)

    # Marks and what is looked for

    def show_unclosed(self, marks: Sequence[int]) -> None:
        """Show the quotation marks at these offsets as never closed."""
        self._unclosed = tuple(Span(at, at + 1) for at in sorted(marks))
        self._repaint_rows()

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Show these places as found; they ascend and do not overlap. They are gone at the next edit."""
        self._hits = tuple(hits)
        self._repaint_rows()

    # What happens to it

    def watch_selection(self) -> None:
        """The cursor moved, or was set anew after an edit."""
        super().watch_selection()
        self._tell_quotation_at_cursor()

    @on(TextArea.Changed)
    def _on_edit(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Edited(self))

    def _text_changed(self, at: int, removed: int, inserted: int) -> None:
        self._quotations = self._quotations.edited(at, removed, inserted)
        self._edit_end = at + inserted
        self._hits = ()
        growth = inserted - removed
        self._unclosed = tuple(
            Span(start + growth, end + growth) if start >= at + removed else Span(start, end)
            for start, end in self._unclosed
            if not at <= start < at + removed
        )

    def _tell_quotation_at_cursor(self) -> None:
        span = self._quotations.at(self.cursor_offset)
        id = None if span is None else span.id
        if id != self._quotation_at_cursor:
            self._quotation_at_cursor = id
            self.post_message(self.CursorOnQuotation(self, id))

    # Drawing

    def _paint_row(self, row: Row, line: str, paint: Paint) -> None:
        following = self._draft.get_line(row.line + 1) if row.line + 1 < self._draft.line_count else ""
        words, attribution = 0, len(line)
        for part in parts_of_line(line, following):
            paint(self._style(part.kind), part.start, part.end)
            words = part.end if part.kind == "mark" else words
            attribution = part.start if part.kind == "attribution" else attribution
        offset = self._draft.offset_of((row.line, 0))
        for span in self._quotations.within(offset + row.start, offset + row.end):
            last = len(line) if span.kind is VerdictKind.MISATTRIBUTED else attribution
            start, end = max(span.start - offset, words), min(span.end - offset, last)
            paint(self._style(look_of(span.kind, waived=span.waived).style), start, max(start, end))
        for name, places in (("unclosed", self._unclosed), ("pair", self._pair), ("hit", self._hits)):
            for start, end in within(places, offset + row.start, offset + row.end):
                paint(self._style(name), start - offset, end - offset)

    def _margin(self, row: Row) -> Segment:
        offset = self._draft.offset_of((row.line, row.start))
        starting = [
            look_of(span.kind, waived=span.waived)
            for span in self._quotations.within(offset, offset + row.end - row.start)
            if span.start >= offset
        ]
        if not starting:
            return super()._margin(row)
        worst = max(starting, key=lambda look: look.rank)
        symbol = worst.ascii if self._ascii else worst.symbol
        return Segment(symbol.ljust(MARGIN), self._style(worst.style) + Style(underline=False, italic=False))


def _too_long(draft: DraftDocument) -> str | None:
    lengths = [len(line) for line in draft.lines]
    if max(lengths) <= LONGEST_LINE:
        return None
    number = lengths.index(max(lengths)) + 1
    return (
        f"line {number} has {max(lengths):,} characters and the limit for editing here is {LONGEST_LINE:,}: "
        "divide it in another editor"
    )
