"""The editable draft: every quotation wears its verdict, in its style and by a symbol in the margin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from brief_tui.core.draft.typed_marks import CLOSING
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import LINE_END, Span, newline_of
from brief_tui.core.repairs.repair import Repair
from brief_tui.core.sequences import common_start
from brief_tui.tui.bases.quoting_text_area import QuotingTextArea
from brief_tui.tui.bases.row_text_area import MARGIN, Paint, Undone
from brief_tui.tui.draft_document import too_long_for_editing
from brief_tui.tui.draft_marks import FindingMark, QuotationSpan
from brief_tui.tui.draft_rows import Row
from brief_tui.tui.judged_marks import JudgedMarks
from brief_tui.tui.markdown_lines import parts_of_line
from brief_tui.tui.marks import within

Result = TypeVar("Result")


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
        "draft--list",
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
        .draft--list { color: $foreground; background: $panel; }
        .draft--hit { color: $foreground; background: $warning 20%; text-style: bold; }
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
    class CursorCame(Message):
        """The cursor came to a quotation or a finding, or left one for none; or the quotation typed there is open."""

        draft: Draft
        quotation: str | None
        finding: int | None

        @property
        def control(self) -> Draft:
            """The draft whose cursor moved."""
            return self.draft

    def __init__(self, *, ascii_symbols: bool = False, id: str | None = None) -> None:
        """`ascii_symbols` draws the margin for terminals without Unicode."""
        self._judged = JudgedMarks()
        self._told: tuple[str | None, int | None, bool] = None, None, False
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
        self._judged, self._hits = JudgedMarks(), ()
        self._show_text(text)
        self.read_only_reason = self._draft.too_long
        self.read_only = self.read_only_reason is not None

    def reopen(self, text: str, kept: Callable[[int], int]) -> None:
        """Show another version of the text; `kept` tells where what stands at an offset of the old one is now.

        The cursor stays at its text, and that (where it is out of sight: the text of the first row) in its place.
        """
        self._in_place(kept, partial(self.open_text, text))

    def take_over(self, text: str, kept: Callable[[int], int]) -> Undone | None:
        """As `reopen`, in one step of undo. No `Edited` is posted.

        None, with nothing done, where its line ends are others, or one of both texts cannot be edited.
        """
        newline = self._draft.newline
        if newline_of(text) != newline or self.read_only_reason or too_long_for_editing(text.split(newline)):
            return None
        old, new = self.text.split(newline), text.split(newline)
        first, last = differing(old, new)
        start = self._draft.offset_of((first, 0))
        end = self._draft.offset_of((len(old) - last - 1, len(old[len(old) - last - 1])))
        changed = newline.join(new[first : len(new) - last])
        with self.prevent(TextArea.Changed):
            undone = self._in_place(kept, partial(self.put, start, end, changed))
        self._edit_end = -1  # nobody typed it
        return undone

    def _in_place(self, kept: Callable[[int], int], change: Callable[[], Result]) -> Result:
        cursor, first = self.cursor_offset, self.scroll_offset.y
        anchor = cursor
        if not 0 <= self._row_of(cursor) - first < self.scrollable_content_region.height:
            anchor = self._draft.offset_of(self._rows.offset_to_location(Offset(0, first)))
        above = self._row_of(anchor) - first
        cursor, anchor = kept(cursor), kept(anchor)
        result = change()
        self.move_cursor(self._draft.location_of(cursor))
        scroll = partial(self.scroll_to, y=self._row_of(anchor) - above, animate=False, force=True)
        scroll()
        self.call_next(scroll)  # an edit shows its cursor once it is done
        return result

    async def _on_key(self, event: Key) -> None:
        # Textual runs a binding once its key has bubbled to the app. Over a slow link several keys arrive in one
        # read, and letters typed after an arrow key or Backspace would be put in before that had its effect.
        action = self._ACTIONS.get(event.key)
        # One that has nothing to do here (copy, when nothing is selected) leaves its key to the screen.
        done = await self.app.run_action(action, self) if action is not None else self.type_mark(event.character or "")
        if done:
            event.stop()
            event.prevent_default()
        elif action is None and self._is_letter(event) and (typed := await self._typed_behind()):
            event.stop()
            event.prevent_default()
            self._replace_via_keyboard((event.character or "") + typed, *self.selection)

    def _is_letter(self, key: Key) -> bool:
        """Whether a key puts in its character and does nothing else."""
        return key.is_printable and key.key not in self._ACTIONS and key.character not in CLOSING

    async def _typed_behind(self) -> str:
        """The letters and line ends that wait behind a letter: an edit is as dear for all of them as for one."""
        typed = ""
        # Private: what waits for a widget cannot be told otherwise.
        while isinstance(waiting := self._peek_message(), Key) and (self._is_letter(waiting) or waiting.key == "enter"):
            await self._get_message()
            typed += "\n" if waiting.key == "enter" else waiting.character or ""
        return typed

    def action_undo(self) -> None:
        """Take back the last step; where there is none, or it was a repair, say so."""
        if self.history.undo_stack:
            repair = self._name_of_last(self.history.undo_stack)
            self.undo()
            if repair:
                self.notify(f"Taken back: {repair}.", timeout=3)
        else:
            self.notify("There is nothing to take back.", timeout=3)

    def action_redo(self) -> None:
        """Do again what was taken back last; where there is nothing, or it is a repair, say so."""
        if self.history.redo_stack:
            repair = self._name_of_last(self.history.redo_stack)
            self.redo()
            if repair:
                self.notify(f"Done again: {repair}.", timeout=3)
        else:
            self.notify("There is nothing to do again.", timeout=3)

    def action_cursor_text_start(self, select: bool = False) -> None:
        """Go to the start of the text; `select` what lies between."""
        self.move_cursor(self._draft.start, select=select)

    def action_cursor_text_end(self, select: bool = False) -> None:
        """Go to the end of the text; `select` what lies between."""
        self.move_cursor(self._draft.end, select=select)

    def load_text(self, text: str) -> None:
        """As `open_text`; `text = ...` calls it."""
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

    def apply(self, repair: Repair) -> Undone:
        """Make a repair of the text as it is, as one step of undo; the cursor goes to the first change.

        Where foreign line ends stand between its parts, each is a step of its own: as one they would be changed.
        """
        if not repair.replacements:
            return lambda: False
        text, after = self.text, repair.applied(self.text)
        start, end = repair.replacements[0].span.start, repair.replacements[-1].span.end
        if set(LINE_END.findall(text[start:end])) <= {self._draft.newline}:
            undone = self.replace_span(start, end, after[start : len(after) - (len(text) - end)], repair.label)
        else:
            steps = [self.replace_span(*span, words, repair.label) for span, words in reversed(repair.replacements)]
            undone = steps[-1]
        self.go_to(start)
        self._edit_end = -1  # nobody typed it, so nothing is offered for what was only taken out
        return undone

    def saved(self) -> None:
        """The text stands in its file: nothing of it is still being typed."""
        self._edit_end = -1
        self._look_for_open()
        self._tell_what_is_at_cursor()

    # Quotations

    def show_judged(self, quotations: Sequence[QuotationSpan], findings: Sequence[FindingMark] = ()) -> None:
        """Show these verdicts and findings; their offsets are those in `text` as it is now."""
        self._judged.judged_anew(quotations, findings)
        self._look_for_open()
        self._repaint_rows()
        self._tell_what_is_at_cursor()

    @property
    def finding_at_cursor(self) -> int | None:
        """Which finding is at the cursor: the worst in its quotation, or else the nearest in its line."""
        row, column = self.cursor_location
        start = self.cursor_offset - column
        return self._judged.finding_at(self.cursor_offset, Span(start, start + len(self._draft.get_line(row))))

    @property
    def open_quotation(self) -> int | None:
        """Which finding says that a quotation is never closed that is only being typed.

        Its mark stands before the cursor and the last edit, in their paragraph. None where the text was saved since.
        """
        return self._judged.open_quotation

    def _look_for_open(self) -> None:
        if self._judged.look_for_open(self.cursor_offset, lambda: self._left_open(self._edit_end)):
            self._repaint_rows()

    def select_quotation(self, id: str, inside: int = 0) -> bool:
        """Put the cursor `inside` characters into a quotation and show all of it, if it is not higher than the pane.

        False when there is none of this id.
        """
        span = self._judged.quotations.find(id)
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

    # What is looked for

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Show these places as found; they ascend and do not overlap. They are gone at the next edit."""
        self._hits = tuple(hits)
        self._repaint_rows()

    # What happens to it

    def watch_selection(self) -> None:
        """The cursor moved, or was set anew after an edit."""
        super().watch_selection()
        if self._judged.is_fresh:
            self._look_for_open()
        self._tell_what_is_at_cursor()

    @on(TextArea.Changed)
    def _on_edit(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Edited(self))

    def _text_changed(self, at: int, removed: int, inserted: int) -> None:
        self._judged.edited(at, removed, inserted)
        self._edit_end = at + inserted
        self._hits = ()

    def _tell_what_is_at_cursor(self) -> None:
        span = self._judged.quotations.at(self.cursor_offset)
        there = None if span is None else span.id, self.finding_at_cursor
        told = (*there, self.open_quotation is not None)
        if told != self._told:
            self._told = told
            self.post_message(self.CursorCame(self, *there))

    # Drawing

    def _paint_row(self, row: Row, line: str, paint: Paint) -> None:
        following = self._draft.get_line(row.line + 1) if row.line + 1 < self._draft.line_count else ""
        words, attribution = 0, len(line)
        for part in parts_of_line(line, following):
            paint(self._style(part.kind), part.start, part.end)
            words = part.end if part.kind == "mark" else words
            attribution = part.start if part.kind == "attribution" else attribution
        offset = self._draft.offset_of((row.line, 0))
        shown = offset + row.start, offset + row.end
        for span in self._judged.quotations.within(*shown):
            last = len(line) if span.kind is VerdictKind.MISATTRIBUTED else attribution
            start, end = max(span.start - offset, words), min(span.end - offset, last)
            paint(self._style(self._judged.look_of(span).style), start, max(start, end))
        unclosed = self._judged.unclosed(*shown)
        for name, places in (("unclosed", unclosed), ("pair", self._pair), ("hit", self._hits)):
            for start, end in within(places, *shown):
                paint(self._style(name), start - offset, end - offset)

    def _margin(self, row: Row) -> Segment:
        start = self._draft.offset_of((row.line, row.start))
        worst = self._judged.worst_look(start, start + row.end - row.start)
        if worst is None:
            return super()._margin(row)
        symbol = worst.ascii if self._ascii else worst.symbol
        return Segment(symbol.ljust(MARGIN), self._style(worst.style) + Style(underline=False, italic=False))


def differing(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many first lines and how many last lines two texts share; at least one line of each is left over."""
    least = min(len(old), len(new)) - 1
    first = min(least, common_start(old, new))
    return first, min(least - first, common_start(old[::-1], new[::-1]))
