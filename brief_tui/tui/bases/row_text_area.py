"""A text area that draws row by row, with a margin, and repaints only the cells that look otherwise than before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.expand_tabs import expand_text_tabs_from_widths
from textual.geometry import Offset, Region, Size
from textual.reactive import Reactive, reactive
from textual.strip import Strip
from textual.style import Style as ThemeStyle
from textual.widgets import TextArea
from textual.widgets.text_area import DocumentNavigator, Edit, EditResult, Location, Selection

from brief_tui.core.offsets import LINE_END, Span
from brief_tui.tui.component_styles import component_style
from brief_tui.tui.draft_document import DraftDocument
from brief_tui.tui.draft_rows import DraftRows, Row
from brief_tui.tui.terminal.changed_cells import changed_cells

MARGIN = 2
"""Cells of the margin: a symbol and a space."""
_UNDO_STEPS = 5_000
"""Textual's own fifty are two minutes of a fast typist."""

Undone = Callable[[], bool]
"""Tells, whenever it is asked, whether a step of undo is undone; it never is where another text was opened since."""
Paint = Callable[[Style, int, int], None]
"""Lays a style over columns [start, end) of a row's line; what lies outside the row is left out."""


class _Step(Edit):
    """An edit that knows whether it is undone, and by what name it goes."""

    undone = False
    label = ""

    def do(self, text_area: TextArea, record_selection: bool = True) -> EditResult:
        self.undone = False
        return super().do(text_area, record_selection)

    def undo(self, text_area: TextArea) -> EditResult:
        self.undone = True
        return super().undo(text_area)


class RowTextArea(TextArea, inherit_bindings=False):
    """Knows the text and draws it; what its rows wear is for those that inherit from it.

    Offsets are code points of `text`.
    """

    STYLES: ClassVar[str] = ""
    """Prefix of the names of its component classes."""

    # TextArea's own repaint the whole pane at each key; here `_repaint_rows` repaints the rows that changed.
    selection: Reactive[Selection] = reactive(Selection(), init=False, always_update=True, repaint=False)
    virtual_size: Reactive[Size] = reactive(Size(0, 0), layout=True, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:
        self._draft = DraftDocument("", self._text_changed)
        self._painted: dict[int, Strip] = {}
        self._painting = self._repaint_due = False
        self._styles: dict[str, Style] = {}
        self._held: tuple[int, int] | None = None
        super().__init__(id=id, tab_behavior="focus", highlight_cursor_line=False, max_checkpoints=_UNDO_STEPS)
        self.cursor_blink = False  # a blinking cursor writes 1 kB a second for ever

    def _show_text(self, text: str) -> None:
        """Another text, with the cursor at its start; nothing of the old one can be undone."""
        self.history.clear()
        self._draft = self.document = DraftDocument(text, self._text_changed)
        self._rows = self.wrapped_document = DraftRows(self._draft, self.wrap_width, self.indent_width)
        self.navigator = DocumentNavigator(self._rows)
        self.virtual_size = Size(0, self._rows.height)
        self.selection = Selection()
        self.refresh()

    def text_anywhere(self) -> str:
        """The whole text, from any thread."""
        return self._draft.text_anywhere()

    @property
    def cursor_offset(self) -> int:
        """Where the cursor stands."""
        return self._draft.offset_of(self.cursor_location)

    @property
    def selected_span(self) -> Span:
        """What is selected; empty at the cursor."""
        start, end = sorted(self.selection)
        return Span(self._draft.offset_of(start), self._draft.offset_of(end))

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """None: prose needs no matching of brackets, and looking for one walks through the whole draft."""
        return None

    # Edits

    def edit(self, edit: Edit) -> EditResult:
        """Perform an edit; line ends of any kind in its text become those of this text."""
        text = LINE_END.sub(self._draft.newline, edit.text)
        return self._edit(Edit(text, edit.from_location, edit.to_location, edit.maintain_selection_offset))

    def _edit(self, edit: Edit) -> EditResult:
        result = super().edit(edit)
        self.call_next(self.scroll_cursor_visible)  # TextArea does before it knows how high the text has become
        return result

    def replace_span(self, start: int, end: int, text: str, label: str = "") -> Undone:
        """Replace [start, end) by `text`, as one step of undo named `label`; the cursor keeps its place in the text."""
        return self._step(start, end, LINE_END.sub(self._draft.newline, text), keeps_cursor=True, label=label)

    def put(self, start: int, end: int, text: str) -> Undone:
        """Replace [start, end) by `text`, foreign line ends and all, as one step of undo; the cursor goes behind it."""
        return self._step(start, end, text, keeps_cursor=False)

    def _step(self, start: int, end: int, text: str, *, keeps_cursor: bool, label: str = "") -> Undone:
        edit = _Step(text, self._draft.location_of(start), self._draft.location_of(end), keeps_cursor)
        edit.label = label
        self.history.checkpoint()
        self._edit(edit)
        self.history.checkpoint()
        draft = self._draft
        return lambda: draft is self._draft and edit.undone

    def _name_of_last(self, steps: Sequence[Sequence[Edit]]) -> str:
        """The name and the line of the last of `steps`; empty for one without a name."""
        named = (edit for edit in steps[-1] if isinstance(edit, _Step) and edit.label)
        return next((f"{edit.label} (line {min(edit.from_location, edit.to_location)[0] + 1:,})" for edit in named), "")

    # What those that inherit from it say

    def _text_changed(self, at: int, removed: int, inserted: int) -> None:
        """Called when, at offset `at`, `removed` code points gave way to `inserted` new ones."""

    def _paint_row(self, row: Row, line: str, paint: Paint) -> None:
        """Lay styles over a row of `line`; selection and cursor come over them."""

    def _margin(self, row: Row) -> Segment:
        """What stands in the margin beside a row."""
        return Segment(" " * MARGIN)

    def _laid_over(self, y: int, strip: Strip) -> Strip:
        """The strip to draw for row `y` of the pane: `strip`, or what is laid over it."""
        return strip

    # Drawing

    @property
    def gutter_width(self) -> int:
        """Cells of the margin."""
        return MARGIN

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
        strip = self._laid_over(y, strip)
        if self._painting:
            self._painted[y] = strip
        return strip

    def _text(self, row: Row) -> Text:
        line = self._draft.get_line(row.line)
        text = Text(f"{line} "[row.start : row.end], end="", no_wrap=True)

        def paint(style: Style, start: int, end: int) -> None:
            text.stylize(style, max(start - row.start, 0), max(end - row.start, 0))

        self._paint_row(row, line, paint)
        self._paint_selection(row, paint)
        return text

    def _paint_selection(self, row: Row, paint: Paint) -> None:
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

    def _style(self, name: str) -> Style:
        """A part of a line, of TextArea, "base", or a style written out."""
        if name not in self._styles:
            self._styles[name] = self._new_style(name)
        return self._styles[name]

    def _new_style(self, name: str) -> Style:
        if name == "base":
            return self.rich_style
        if name in {"cursor", "selection"}:
            return self.get_component_rich_style(f"text-area--{name}")
        if f"{self.STYLES}--{name}" not in self.COMPONENT_CLASSES:
            return ThemeStyle.parse(name).rich_style
        return component_style(self, f"{self.STYLES}--{name}")

    def on_resize(self) -> None:
        """Keep first row and cursor in sight; repaint what TextArea wrapped anew, which was painted at the new size."""
        first = self.scroll_offset.y
        if self._held is None or self._held[1] != first:
            self._held = self._draft.offset_of(self._rows.offset_to_location(Offset(0, first))), first
        self.call_next(self._hold, self._held[0])
        self._repaint_rows()

    def _hold(self, offset: int) -> None:
        """Scroll the row that holds an offset to the top, again and again until somebody scrolls: it never drifts."""
        self.scroll_to(y=self._row_of(offset), animate=False, force=True, immediate=True)
        self.scroll_cursor_visible()
        self._held = offset, self.scroll_offset.y

    def _row_of(self, offset: int) -> int:
        return self._rows.location_to_offset(self._draft.location_of(offset)).y

    def _repaint_rows(self) -> None:
        """Once what is being handled is done, repaint the rows that no longer look as painted."""
        if self.is_mounted and not self._repaint_due:
            self._repaint_due = True
            self.call_later(self._repaint_changed_rows)

    def _repaint_changed_rows(self) -> None:
        self._repaint_due = False
        height = self.scrollable_content_region.height
        cells = (changed_cells(self._painted.get(y), self.render_line(y)) for y in range(height))
        changed = [Region(start, y, end - start, 1) for y, (start, end) in enumerate(cells) if start < end]
        if changed:
            self.refresh(*changed)
