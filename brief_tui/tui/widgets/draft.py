"""The editable draft: every quotation wears its verdict, in its style and by a symbol in the margin."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.expand_tabs import expand_text_tabs_from_widths
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.strip import Strip
from textual.style import Style as ThemeStyle
from textual.widgets import TextArea
from textual.widgets.text_area import (
    DocumentNavigator,
    Edit,
    EditResult,
    Location,
    Selection,
)

from brief_tui.core.repair import Repair
from brief_tui.core.verdict import VerdictKind
from brief_tui.tui.component_styles import component_style
from brief_tui.tui.draft_document import DraftDocument
from brief_tui.tui.draft_rows import DraftRows, Row
from brief_tui.tui.looks import look_of
from brief_tui.tui.markdown_lines import parts_of_line
from brief_tui.tui.quotation_spans import QuotationSpan, QuotationSpans

__all__ = ["Draft", "QuotationSpan"]

_MARGIN = 2
"""Cells of the margin: a symbol and a space."""
LONGEST_LINE = 200_000
"""Characters; beyond this a key press takes longer than a tenth of a second."""
LINE_END = re.compile(r"\r\n?|\n")


class Draft(TextArea, inherit_bindings=False):
    """A Markdown text under edit.

    Offsets are code points of `text`. Of TextArea's keys, F6 and F7 are left to the screen.
    """

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
    }
    """

    # TextArea's own repaint the whole pane at each key; here `_repaint_rows` repaints the rows that changed.
    selection: Reactive[Selection] = reactive(Selection(), init=False, always_update=True, repaint=False)
    virtual_size: Reactive[Size] = reactive(Size(0, 0), layout=True, repaint=False)

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
        self._draft = DraftDocument("", self._text_changed)
        self._quotations = QuotationSpans()
        self._quotation_at_cursor: str | None = None
        self._painted: dict[int, Strip] = {}
        self._height = 0
        self._painting = self._repaint_due = False
        self._styles: dict[str, Style] = {}
        self._ascii = ascii_symbols
        self.read_only_reason: str | None = None
        """Why the text that was opened cannot be edited; None when it can."""
        super().__init__(id=id, tab_behavior="focus", highlight_cursor_line=False)
        self.cursor_blink = False  # a blinking cursor writes 1 kB a second for ever
        self.open_text("")

    # Text and cursor

    def open_text(self, text: str) -> None:
        """Show another text; nothing of the old one can be undone and no `Edited` is posted."""
        self.history.clear()
        self._draft = self.document = DraftDocument(text, self._text_changed)
        self._rows = self.wrapped_document = DraftRows(self._draft, self.wrap_width, self.indent_width)
        self.navigator = DocumentNavigator(self._rows)
        self._quotations = QuotationSpans()
        self.read_only_reason = _too_long(self._draft)
        self.read_only = self.read_only_reason is not None
        self.virtual_size = Size(0, self._rows.height)
        self.selection = Selection()
        self.refresh()

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
        if action is not None and await self.app.run_action(action, self):
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
    def cursor_offset(self) -> int:
        """Where the cursor stands."""
        return self._draft.offset_of(self.cursor_location)

    def go_to(self, offset: int) -> None:
        """Put the cursor at `offset`, in the middle of the pane."""
        self.move_cursor(self._draft.location_of(offset), center=True)

    def replace_span(self, start: int, end: int, text: str) -> None:
        """Replace [start, end) by `text`, as one step of undo; the cursor keeps its place in the words."""
        self.history.checkpoint()
        self.replace(text, self._draft.location_of(start), self._draft.location_of(end))
        self.history.checkpoint()

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

    def edit(self, edit: Edit) -> EditResult:
        """Perform an edit; line ends of any kind in its text become this draft's."""
        text = LINE_END.sub(self._draft.newline, edit.text)
        return super().edit(Edit(text, edit.from_location, edit.to_location, edit.maintain_selection_offset))

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """None: prose needs no matching of brackets, and looking for one walks through the whole draft."""
        return None

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

    def _row_of(self, offset: int) -> int:
        return self._rows.location_to_offset(self._draft.location_of(offset)).y

    def watch_selection(self) -> None:
        """The cursor moved, or was set anew after an edit."""
        self._repaint_rows()
        self._tell_quotation_at_cursor()

    @on(TextArea.Changed)
    def _on_edit(self, event: TextArea.Changed) -> None:
        event.stop()
        self.post_message(self.Edited(self))

    def _text_changed(self, at: int, removed: int, inserted: int) -> None:
        self._quotations = self._quotations.edited(at, removed, inserted)

    def _tell_quotation_at_cursor(self) -> None:
        span = self._quotations.at(self.cursor_offset)
        id = None if span is None else span.id
        if id != self._quotation_at_cursor:
            self._quotation_at_cursor = id
            self.post_message(self.CursorOnQuotation(self, id))

    # Drawing

    @property
    def gutter_width(self) -> int:
        """Cells of the margin."""
        return _MARGIN

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of `crop`, in the styles of now."""
        self._styles.clear()
        self._painting = True
        try:
            return super().render_lines(crop)
        finally:
            self._painting = False

    def render_line(self, y: int) -> Strip:
        """A row of the pane: margin and text."""
        width = self.scrollable_content_region.width
        row = self._rows.row(y + self.scroll_offset.y)
        base = self._style("base")
        if row is None:
            strip = Strip.blank(width, base)
        else:
            if row.holds(self.cursor_location):
                base += self._style("cursor-line")
            text = expand_text_tabs_from_widths(self._text(row), self._rows.tab_widths(row))
            segments = [self._margin(row), *text.render(self.app.console)]
            strip = Strip(segments).extend_cell_length(width).apply_style(base)
        if self._painting:
            self._painted[y] = strip
        return strip

    def _text(self, row: Row) -> Text:
        line = self._draft.get_line(row.line)
        text = Text(f"{line} "[row.start : row.end], end="", no_wrap=True)

        def paint(style: Style, start: int, end: int) -> None:
            text.stylize(style, max(start - row.start, 0), max(end - row.start, 0))

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
        self._paint_selection(row, paint)
        return text

    def _paint_selection(self, row: Row, paint: Callable[[Style, int, int], None]) -> None:
        (top, left), (bottom, right) = sorted(self.selection)
        if top <= row.line <= bottom:
            paint(
                self._style("selection"),
                left if row.line == top else 0,
                right if row.line == bottom else row.end,
            )
        if self.has_focus and row.holds(self.cursor_location):
            column = self.cursor_location[1]
            paint(self._style("cursor"), column, column + 1)

    def _margin(self, row: Row) -> Segment:
        offset = self._draft.offset_of((row.line, row.start))
        starting = [
            look_of(span.kind, waived=span.waived)
            for span in self._quotations.within(offset, offset + row.end - row.start)
            if span.start >= offset
        ]
        if not starting:
            return Segment(" " * _MARGIN)
        worst = max(starting, key=lambda look: look.rank)
        symbol = worst.ascii if self._ascii else worst.symbol
        return Segment(symbol.ljust(_MARGIN), self._style(worst.style) + Style(underline=False, italic=False))

    def _style(self, name: str) -> Style:
        """A part of a line, of TextArea, "base", or a verdict's style."""
        if name not in self._styles:
            self._styles[name] = self._new_style(name)
        return self._styles[name]

    def _new_style(self, name: str) -> Style:
        if name == "base":
            return self.rich_style
        if name in {"cursor", "selection"}:
            return self.get_component_rich_style(f"text-area--{name}")
        if f"draft--{name}" not in self.COMPONENT_CLASSES:
            return ThemeStyle.parse(name).rich_style
        return component_style(self, f"draft--{name}")

    def on_resize(self) -> None:
        """Repaint what TextArea wrapped anew: it was painted at the new size before that.

        A cursor in sight stays so when the pane gets lower.
        """
        before, self._height = self._height, self.scrollable_content_region.height
        below = self._row_of(self.cursor_offset) - self.scroll_offset.y
        if self._height <= below < before:
            self.scroll_to(y=self.scroll_offset.y + below - self._height + 1, animate=False, force=True)
        self._repaint_rows()

    def _repaint_rows(self) -> None:
        """Once what is being handled is done, repaint the rows that no longer look as painted."""
        if self.is_mounted and not self._repaint_due:
            self._repaint_due = True
            self.call_next(self._repaint_changed_rows)

    def _repaint_changed_rows(self) -> None:
        self._repaint_due = False
        width, height = self.scrollable_content_region.size
        changed = [Region(0, y, width, 1) for y in range(height) if self.render_line(y) != self._painted.get(y)]
        if changed:
            self.refresh(*changed)


def _too_long(draft: DraftDocument) -> str | None:
    lengths = [len(line) for line in draft.lines]
    if max(lengths) <= LONGEST_LINE:
        return None
    number = lengths.index(max(lengths)) + 1
    return (
        f"line {number} has {max(lengths):,} characters and the limit for editing here is {LONGEST_LINE:,}: "
        "divide it in another editor"
    )
