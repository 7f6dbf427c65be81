"""The list of transcripts with the number of standing citations that rest on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from brief_tui.core.visible import visible_line
from brief_tui.tui.marked_list import MarkedList

_NARROWEST = 4
"""Columns that a row needs."""
_WIDE = 34
"""Columns of a list that has room for more than names and counts."""


class Entry(NamedTuple):
    """A transcript as the list shows it."""

    path: str
    cited: int
    unread: bool = False
    """Whether it could not be read."""
    machine: bool = False
    """Whether a machine wrote it, which is shown where there is room."""


class TranscriptList(MarkedList):
    """Enter opens a transcript; the open one has a mark."""

    @dataclass
    class Chosen(Message):
        """The editor wants to read the transcript at `path`."""

        path: str

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id, markup=False, compact=True)
        self._entries: tuple[Entry, ...] = ()
        self._open: str | None = None

    def show(self, entries: Sequence[Entry], open_path: str | None) -> None:
        """Show the transcripts, and which of them is open."""
        before, was_open = self._entries, self._open
        self._entries, self._open = tuple(entries), open_path
        if [entry.path for entry in before] != [entry.path for entry in entries]:
            self._rebuild()
            return
        for index, (old, new) in enumerate(zip(before, entries, strict=True)):
            if old != new or (was_open != open_path and new.path in (was_open, open_path)):
                self.replace_option_prompt_at_index(index, self._prompt(new))
        if was_open != open_path and open_path is not None and not self.has_focus:
            self._highlight(open_path)

    def on_option_list_option_selected(self, event: MarkedList.OptionSelected) -> None:
        """Say which transcript was chosen."""
        event.stop()
        self.post_message(self.Chosen(self._entries[event.option_index].path))

    def on_resize(self, event: events.Resize) -> None:
        """Lay the columns anew, where a terminal that is turned round leaves any."""
        if event.size.width >= _NARROWEST:
            self._rebuild()

    def _rebuild(self) -> None:
        highlighted = self.highlighted
        self.set_options(Option(self._prompt(entry)) for entry in self._entries)
        if self._open is not None:
            self._highlight(self._open)
        elif highlighted is not None and highlighted < len(self._entries):
            self.highlighted = highlighted

    def _highlight(self, path: str) -> None:
        at = next((n for n, entry in enumerate(self._entries) if entry.path == path), None)
        if at is not None:
            self.highlighted = at

    def _prompt(self, entry: Entry) -> Content:
        width = (self.scrollable_content_region.width or 24) - 1
        tail = "unread" if entry.unread else f"{entry.cited} cited" if entry.cited else ""
        style = "$text-warning" if entry.unread else "$muted"
        if entry.machine and width >= _WIDE:
            tail = f"machine · {tail}" if tail else "machine"
        room = max(1, width - 2 - len(tail) - 1)
        name = Content(visible_line(entry.path.rpartition("/")[2])).truncate(room, ellipsis=True, pad=True)
        is_open = entry.path == self._open
        return Content.assemble(
            ("• " if is_open else "! " if entry.unread else "  ", style if entry.unread else "$accent"),
            name.stylize("bold") if is_open else name,
            " ",
            (tail, style),
        )
