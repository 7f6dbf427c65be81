"""A line to type in and the rows that answer it: what search and the lists of quotations and findings are."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from brief_tui.core.phrasing import plural
from brief_tui.tui.actions import key_of
from brief_tui.tui.bases.kept_line import KeptLine
from brief_tui.tui.marked_list import MarkedList
from brief_tui.tui.modal import Modal
from brief_tui.tui.work import begin

Value = TypeVar("Value")
_MOVES = {"down": "cursor_down", "up": "cursor_up", "pagedown": "page_down", "pageup": "page_up"}


@dataclass(frozen=True, slots=True)
class FoundRow(Generic[Value]):
    """A row of a finder and what choosing it gives."""

    content: Content
    value: Value


class Place(NamedTuple):
    """Where a finder was left: what was typed, and the index of the highlighted row."""

    query: str
    row: int = 0


Find = Callable[[str, Callable[[], bool]], Sequence[FoundRow[Value]]]
"""Query, and a function that tells whether the answer is no longer wanted, to rows. Runs in a thread."""


class _Rows(MarkedList):
    MARKED_WITHOUT_FOCUS = True  # the line to type in has the keys


class Finder(Modal[Value | None], Generic[Value]):
    """Returns the value of the row chosen with Enter, or None."""

    KEYS: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Actions whose keys the frame names, and how."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False),
        *(Binding(key, f"move('{action}')", show=False, priority=True) for key, action in _MOVES.items()),
    ]

    def __init__(
        self,
        title: str,
        placeholder: str,
        find: Find[Value],
        empty: str,
        idle: str,
        resume: Place | None = None,
        *,
        kept_as: str,
    ) -> None:
        """`empty` is said when a query finds nothing, `idle` when there is no query and nothing to show.

        `kept_as` is the name of what is typed, as in `KeptLine`: copies that are left are found by it.
        `resume` is where an earlier finder was left. Its query stands in the line selected, as does what an earlier
        session left, so that typing replaces it.
        """
        super().__init__()
        self.place = resume or Place("")
        """Where the finder opens, and once it is closed, where it was left."""
        self._title, self._placeholder, self._find = title, placeholder, find
        self._empty, self._idle, self._kept_as = empty, idle, kept_as
        self._answered: str | None = None
        self._rows: Sequence[FoundRow[Value]] = ()
        self._early: list[tuple[str, str]] = []
        """Moves that came before the answer to what was typed, and that."""
        self._latest = threading.Event()

    def compose(self) -> ComposeResult:
        """The line, the rows, and how many there are."""
        with Vertical(id="finder") as box:
            box.border_title = self._title
            box.border_subtitle = " · ".join(
                ["Enter go", *(f"{key_of(id)} {word}" for id, word in self.KEYS), "Esc close"]
            )
            yield KeptLine(self._kept_as, self.place.query, placeholder=self._placeholder)
            rows = _Rows(markup=False, compact=True)
            rows.display = False  # until there are some: what is said instead then stands right below the line
            yield rows
            yield from self.below()
            yield Static(self._wait(), id="found", markup=False)

    def below(self) -> ComposeResult:
        """Widgets that a kind of finder shows under its rows."""
        yield from ()

    def on_mount(self) -> None:
        """Find at once what the first query finds."""
        self.set_focus(self.query_one(Input))
        begin(self, partial(self._answer, self.place.query), exclusive=True)

    @property
    def answered(self) -> bool:
        """Whether the rows are those for what stands in the line."""
        return self._answered == self.query_one(Input).value

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        begin(self, partial(self._answer, event.value), exclusive=True)

    @on(Input.Submitted)
    async def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        await self.settle()
        if self.is_current and (row := self.query_one(OptionList).highlighted) is not None:
            self._leave(row)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._leave(event.option_index)

    @property
    def highlighted(self) -> Value | None:
        """The value of the row highlighted."""
        row = self.query_one(OptionList).highlighted
        return self._rows[row].value if row is not None and row < len(self._rows) else None

    def action_leave(self) -> None:
        """Close without a choice."""
        self.leave_with(None)

    def leave_with(self, value: Value | None) -> None:
        """Close with this value; the place is that of the row highlighted."""
        self.place = Place(self.query_one(Input).value, self.query_one(OptionList).highlighted or 0)
        self.dismiss(value)

    def _leave(self, row: int) -> None:
        self.place = Place(self.query_one(Input).value, row)
        self.dismiss(self._rows[row].value)

    def action_move(self, action: str) -> None:
        """Move through the rows for what is typed, once they are there; the cursor stays in the line."""
        if self.answered:
            getattr(self.query_one(OptionList), f"action_{action}")()
        else:
            self._early.append((self.query_one(Input).value, action))

    async def settle(self) -> None:
        """Wait for the answer to the last letter: a key that is about a row may come before that."""
        while self.is_current and not self.answered:  # a letter that is told only now asks anew
            await self._answer(self.query_one(Input).value)

    async def _answer(self, query: str) -> None:
        """Show the rows for `query`. A running search is told that it is no longer wanted, not waited for."""
        self._latest.set()
        self._latest = unwanted = threading.Event()
        rows = await asyncio.to_thread(self._find, query, unwanted.is_set)
        if unwanted.is_set() or not self.query(OptionList):  # it was closed, or the app ends
            return
        self._answered, self._rows = query, rows
        options = self.query_one(OptionList)
        options.display = bool(rows)
        options.set_options(Option(row.content) for row in rows)
        row = self.place.row if query == self.place.query else 0
        options.highlighted = min(row, len(rows) - 1) if rows else None
        early, self._early = self._early, []
        for wanted, action in early:
            if wanted == query:
                getattr(options, f"action_{action}")()
        self.query_one("#found", Static).update(self._count(query), layout=False)

    def _wait(self) -> str:
        """What is said until the first answer."""
        return "looking …"

    def _count(self, query: str) -> str:
        if self._rows:
            return f"{len(self._rows)} {plural(len(self._rows), 'row')}"
        return self._empty if query.strip() else self._idle

    def on_unmount(self) -> None:
        """Tell a search that still runs that its answer is not wanted any more."""
        self._latest.set()


def two_lines(head: Content, body: Content) -> Content:
    """A row of two lines, the second one indented."""
    return Content("\n").join([head, Content("  ").append(body)])


def columns(*cells: tuple[Any, int]) -> Content:
    """Contents in columns of so many cells."""
    return Content(" ").join(
        (cell if isinstance(cell, Content) else Content(cell)).truncate(width, ellipsis=True, pad=True)
        for cell, width in cells
    )
