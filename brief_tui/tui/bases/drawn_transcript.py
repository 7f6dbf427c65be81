"""A transcript as it is drawn, with the evidence of quotations marked to the character."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from brief_tui.core.offsets import Span
from brief_tui.core.sources.transcripts import UNKNOWN_SPEAKER, Transcript, clock
from brief_tui.core.visible import visible_line
from brief_tui.tui.component_styles import component_style
from brief_tui.tui.marks import apart, within
from brief_tui.tui.transcript_rows import Row, RowKind, ShownTranscript, TranscriptRows
from brief_tui.tui.wrapping import wrap

_MARGIN = 1
"""Cells left of the text, where the reading cursor stands."""
_CURSOR = "▌"
_EMPTY = "No transcript yet. Put files (.md .txt .vtt .srt) into transcripts/: they appear here by themselves."
_UNREAD = "The transcripts are being read …"


class DrawnTranscript(ScrollView):
    """Draws a transcript, a row of it marked as read. Offsets are code points of `Transcript.text`."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "transcript--quiet",
        "transcript--speaker",
        "transcript--evidence",
        "transcript--current",
        "transcript--match",
        "transcript--cursor",
        "transcript--cursor-row",
    }

    DEFAULT_CSS = """
    DrawnTranscript {
        background: $surface;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        .transcript--quiet { color: $foreground 70%; }
        .transcript--speaker { color: $text-primary; text-style: bold; }
        .transcript--evidence { color: $text-success; text-style: underline; }
        .transcript--current { text-style: reverse; }
        .transcript--match { color: $text-accent; text-style: bold underline; }
        .transcript--cursor { color: $foreground 40%; }
        .transcript--cursor-row { background: $foreground 7%; }
        &:focus .transcript--cursor { color: $text-accent; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: ShownTranscript | None = None
        self._told = _UNREAD
        self._rows: TranscriptRows | None = None
        self._width = 0
        self._cursor = 0
        self._offset = 0
        self._evidence: tuple[Span, ...] = ()
        self._current: Span | None = None
        self._reading = True
        self._matches: tuple[Span, ...] = ()
        self._styles: dict[str, Style] = {}

    # What is shown

    def show(self, transcript: Transcript | None, cited: Mapping[str, int]) -> None:
        """Show a transcript, or what to do when there is none. `cited` counts standing citations by path.

        The reading place stays when it is the same file as before; marks and matches when it is the same text.
        """
        before, cited_before = (self._shown.transcript, self._shown.cited) if self._shown else (None, 0)
        count = cited.get(transcript.path, 0) if transcript else 0
        if transcript is before and count == cited_before and self._told == _EMPTY:
            return
        self._told = _EMPTY
        self._shown = ShownTranscript.of(transcript, count) if transcript else None
        if transcript is not before:
            self._evidence, self._current, self._matches = (), None, ()
        if before is None or transcript is None or before.path != transcript.path:
            self._offset = 0
        self._lay_out()

    def mark(self, spans: Sequence[Span], *, current: Span | None = None, reading: bool = True) -> None:
        """Mark passages that quotations stand on, and the one to look at: it may be among them, and may be no proof.

        `reading` shows the reading cursor while the pane does not have the keys.
        """
        marks = (apart(spans), current, reading)
        if marks != (self._evidence, self._current, self._reading):
            self._evidence, self._current, self._reading = marks
            self.refresh()

    def highlight_matches(self, spans: Sequence[Span]) -> None:
        """Mark what a search found."""
        matches = apart(spans)
        if matches != self._matches:
            self._matches = matches
            self.refresh()

    # The row that is read

    def _move_to(self, row: int, *, centre: bool = False, top: bool = False) -> None:
        """Put the reading cursor on `row` (or the nearest there is) and scroll as little as shows it."""
        if self._rows is None:
            return
        before, self._cursor = self._cursor, min(max(row, 0), len(self._rows) - 1)
        self._offset = self._rows[self._cursor].start
        first, height = self.scroll_offset.y, self.scrollable_content_region.height
        if centre:
            first = self._cursor - height // 2
        elif not first <= self._cursor < first + height:
            first = self._cursor if top or self._cursor < first else self._cursor - height + 1
        self.scroll_to(y=first, animate=False, force=True)
        self.refresh_lines(before)
        self.refresh_lines(self._cursor)

    # Layout

    def on_resize(self) -> None:
        """Wrap anew when the width changed."""
        if self.scrollable_content_region.width - _MARGIN != self._width:
            self._lay_out()

    def on_focus(self) -> None:
        """Show the reading cursor as live."""
        self.refresh_lines(self._cursor)

    def on_blur(self) -> None:
        """Show the reading cursor as at rest."""
        self.refresh_lines(self._cursor)

    def _lay_out(self) -> None:
        self._width = self.scrollable_content_region.width - _MARGIN
        if self._shown is None or self._width < 1:
            self._rows, self._cursor = None, 0
            self.virtual_size = Size(0, 0)
        else:
            self._rows = TranscriptRows(self._shown, self._width)
            self.virtual_size = Size(self._width, len(self._rows))
            self._move_to(self._rows.row_of(self._offset) if self._offset else 0, centre=True)
        self.refresh()

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows of `crop`, in the styles of now."""
        self._styles.clear()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """A row of the pane."""
        width, base = self.scrollable_content_region.width, self.rich_style
        if self._rows is None:
            return self._empty(y).extend_cell_length(width).apply_style(base)
        number = y + self.scroll_offset.y
        if number >= len(self._rows):
            return Strip.blank(width, base)
        text = self._text(self._rows, number)
        margin = Segment(" " * _MARGIN)
        if number == self._cursor and (self._reading or self.has_focus):
            margin = Segment(_CURSOR, self._style("cursor"))
            base += self._style("cursor-row") if self.has_focus else Style()
        speech = Strip(text.render(self.app.console)).extend_cell_length(width - _MARGIN).apply_offsets(0, number)
        return Strip([margin, *speech], width).apply_style(base)

    def _empty(self, y: int) -> Strip:
        width = max(1, self._width)
        rows = wrap(self._told, width) if self._shown is None else []
        words = self._told[slice(*rows[y])] if y < len(rows) else ""
        return Strip([Segment(" " * _MARGIN), Segment(words, self._style("quiet"))])

    def _text(self, rows: TranscriptRows, number: int) -> Text:
        row = rows[number]
        if row.kind is RowKind.HEAD:
            text = Text.styled(rows.shown.head[row.start : row.end], self._style("quiet"))
        elif row.kind is RowKind.LABEL:
            text = self._label(rows.shown.transcript, row.turn)
        else:
            text = Text(rows.shown.speech[row.start : row.end], end="")
            for name, spans in (("match", self._matches), ("evidence", self._evidence)):
                for span in within(spans, row.start, row.end):
                    _paint(text, self._style(name), span, row)
            if self._current is not None:
                _paint(text, self._style("current"), self._current, row)
        if self.text_selection is not None and (selected := self.text_selection.get_span(number)) is not None:
            start, end = selected
            style = self.screen.get_component_rich_style("screen--selection")
            text.stylize(style, start, len(text) if end < 0 else end)
        return text

    def _label(self, transcript: Transcript, index: int) -> Text:
        turn = transcript.turns[index]
        seconds = transcript.time_at(turn.start)
        # A turn without a time code of its own has that of an earlier turn: to repeat it would say what nobody knows.
        known = index == 0 or seconds != transcript.time_at(transcript.turns[index - 1].start)
        text = Text(end="")
        if known and seconds is not None:
            text.append(f"{clock(seconds)} ", self._style("quiet"))
        if turn.speaker is None:
            text.append(UNKNOWN_SPEAKER, self._style("quiet"))
        else:
            text.append(visible_line(turn.speaker), self._style("speaker"))
        text.truncate(self._width, overflow="ellipsis")
        return text

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = component_style(self, f"transcript--{name}")
        return self._styles[name]

    # Selection by mouse

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The speech that is selected, in the words of the transcript: labels and line wraps are not in it."""
        if self._rows is None:
            return None
        text = self._rows.shown.transcript.text
        start = 0 if selection.start is None else offset_at(self._rows, selection.start)
        end = len(text) if selection.end is None else offset_at(self._rows, selection.end)
        return text[start:end], "\n"


def offset_at(rows: TranscriptRows, place: Offset) -> int:
    """Offset in the speech of a place in the rows: column x of row y."""
    if place.y >= len(rows):
        return len(rows.shown.speech)
    row = rows[place.y]
    return 0 if row.kind is RowKind.HEAD else min(row.start + place.x, row.end)


def _paint(text: Text, style: Style, span: Span, row: Row) -> None:
    text.stylize(style, max(0, span.start - row.start), max(0, span.end - row.start))
