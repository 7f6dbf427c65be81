"""The rubric pane: the gate, its checks, pillars, tickers and counts of verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.widgets.option_list import Option

from brief_tui.tui.actions import key_of
from brief_tui.tui.marked_list import MarkedList
from brief_tui.tui.rubric_rows import Row, render, wanted_width

_SHORT = 13
"""Cells of a badge beside which the pane's key and name have room."""
_ROOM = 23
"""Cells of a title that are shown side by side."""


class RubricPane(MarkedList):
    """Rows that turn green or red; Enter on one asks for what is behind it."""

    @dataclass
    class RowChosen(Message):
        """The editor wants to see what a row counts; `id` is that of `rubric_rows`."""

        id: str

    @dataclass
    class GateShown(Message):
        """What the title says of the gate changed, or the pane came to the screen or left it."""

        badge: Content
        on_screen: bool

    _rewriting = False

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, markup=False, compact=True)
        self._badge = Content("")
        self.border_title = self._title(self._badge)
        self._on_screen = False
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self._rows

    def show(self, badge: Content, rows: Sequence[Row]) -> None:
        """Show the gate's badge and the rows."""
        self._show_badge(badge)
        old, self._rows = self._rows, tuple(rows)
        if [row.id for row in old] != [row.id for row in self._rows] or wanted_width(old) != wanted_width(rows):
            self._rebuild()
            return
        changed = [n for n, (before, after) in enumerate(zip(old, self._rows, strict=True)) if before != after]
        if changed:
            self._rewrite(changed)

    def _rewrite(self, changed: Sequence[int]) -> None:
        """Write these rows anew. OptionList would paint all of them, which over SSH is five kilobytes."""
        width, height = self.scrollable_content_region.size
        before = [self.render_line(y) for y in range(height)]
        self._rewriting = True
        for index in changed:
            self.replace_option_prompt_at_index(index, self._prompt(self._rows[index]))
        self._rewriting = False
        lines = [Region(0, y, width, 1) for y, line in enumerate(before) if self.render_line(y) != line]
        if lines:
            self.refresh(*lines)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint again; while rows are written anew, nothing."""
        if self._rewriting:
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def show_waiting(self) -> None:
        """Take the gate back: it is about a text that has changed since."""
        self._show_badge(Content.styled(" … judging ", "$muted"))

    def show_open(self, line: int) -> None:
        """Take the gate back, and have the rows bear nothing out: on this line a quotation is being typed."""
        self.show(
            Content.styled(f" … waits for line {line} ", "$muted"), [row._replace(held=True) for row in self._rows]
        )

    def show_unjudged(self) -> None:
        """Take the gate back: the text could not be judged."""
        self._show_badge(Content.styled(" ! not judged ", "$text-error bold"))

    def on_option_list_option_selected(self, event: MarkedList.OptionSelected) -> None:
        """Say which row was chosen."""
        event.stop()
        if event.option_id is not None:
            self.post_message(self.RowChosen(event.option_id))

    def on_resize(self, event: events.Resize) -> None:
        """Lay the columns anew."""
        self._rebuild()

    def on_show(self) -> None:
        """The pane has room on the screen."""
        self._tell_gate(on_screen=True)

    def on_hide(self) -> None:
        """The pane has none."""
        self._tell_gate(on_screen=False)

    def _show_badge(self, badge: Content) -> None:
        # Setting a title repaints the whole pane, which over SSH is a kilobyte a verdict.
        if not badge.is_same(self._badge):
            self._badge = badge
            # Side by side the pane is 29 cells wide: its key and the gate come before its name.
            self.border_title = self._title(badge)
            self._tell_gate(on_screen=self._on_screen)

    def _title(self, badge: Content) -> Content:
        name = "Rubric " if badge.cell_length <= _SHORT else ""
        key = key_of("focus_rubric")
        # A badge begins and ends with a space.
        titles = (Content(f"{key} {name}").append(badge), Content(key).append(badge.rstrip()))
        return next((title for title in titles if title.cell_length <= _ROOM), badge.rstrip()[1:])

    def _tell_gate(self, *, on_screen: bool) -> None:
        self._on_screen = on_screen
        self.post_message(self.GateShown(self._badge, on_screen))

    def _rebuild(self) -> None:
        highlighted = self.highlighted_option.id if self.highlighted_option else None
        offset = self.scroll_y
        self.set_options(Option(self._prompt(row), id=row.id, disabled=not row.chosen) for row in self._rows)
        if highlighted is not None and any(row.id == highlighted for row in self._rows):
            self.highlighted = self.get_option_index(highlighted)
        self.scroll_to(y=offset, animate=False, immediate=True)

    def _prompt(self, row: Row) -> Content:
        width = (self.scrollable_content_region.width or 24) - 1
        return render(row, width, wanted_width(self._rows))
