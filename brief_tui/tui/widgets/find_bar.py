"""The bar at the foot of the draft that finds words in it, and replaces them."""

from __future__ import annotations

from bisect import bisect_left
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Button, Input, Static
from textual.widgets.text_area import Selection

from brief_tui.core.article.finding_words import LONGEST, Wanted, replaced
from brief_tui.core.offsets import Span
from brief_tui.tui.actions import key_of
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.toggle import Toggle

_FITS = 60
"""Characters of a selection that is looked for as soon as the bar opens."""


class FindBar(Vertical):
    """Shows every place in the draft while somebody types, and goes from one to the next.

    The place at hand is selected in the draft. Searching changes neither the text nor what can be undone.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "go_back", "Back", show=False),
        Binding("down", "step(1)", "Next", show=False),
        Binding("up", "step(-1)", "Previous", show=False),
    ]

    def __init__(self, draft: Draft) -> None:
        super().__init__(id="find-bar")
        self.display = False
        self._draft = draft
        self._hits: tuple[Span, ...] = ()
        self._origin: tuple[Selection, Offset] = Selection(), Offset()
        self._from = 0

    def compose(self) -> ComposeResult:
        """A line to find, a line to replace, and the switches."""
        with Horizontal():
            yield Static("Find", classes="label", markup=False)
            yield Input(id="wanted", compact=True, select_on_focus=True, max_length=LONGEST)
            yield Static(id="places", markup=False)
        with Horizontal():
            yield Static("Replace", classes="label", markup=False)
            yield Input(id="instead", compact=True)
            yield Toggle("case", id="case")
            yield Toggle("words", id="whole")
            yield Button("All", id="all", compact=True)

    def on_mount(self) -> None:
        """No cursor blinks here either."""
        self.border_title = f"In the draft: Enter ↑ ↓ go · {key_of('focus_draft')} stay · Esc back"
        for line in self.query(Input):
            line.cursor_blink = False
        self.watch(self._draft, "has_focus", self._draft_focused, init=False)

    # Opening and leaving

    def open(self) -> None:
        """Give it the keys; words selected in the draft are looked for, else what was looked for last.

        Where it is open, it goes to the next place.
        """
        if self.display and self._line("wanted").has_focus:
            self.action_step(1)
            return
        if not self.display:
            self._origin = self._draft.selection, self._draft.scroll_offset
        start, end = self._draft.selected_span
        self._from = start
        selected = self._draft.text[start:end]
        if 0 < len(selected) <= _FITS and selected.isprintable():
            self._line("wanted").value = selected
        self.display = True
        self._line("wanted").focus()
        self._find()

    def _draft_focused(self, focused: bool) -> None:
        if focused:
            self.close()

    def close(self) -> None:
        """Hide it; the place at hand stays selected."""
        if self.display:
            self.display = False
            self._draft.show_hits(())

    def action_go_back(self) -> None:
        """Close it, and show what the draft showed before."""
        selection, scroll = self._origin
        self.close()
        self._draft.selection = selection
        self._draft.scroll_to(y=scroll.y, animate=False, force=True)
        self._draft.focus()

    # Finding

    @property
    def _wanted(self) -> Wanted:
        case, whole = (self.query_one(f"#{id}", Toggle).on for id in ("case", "whole"))
        return Wanted(self._line("wanted").value, case=case, whole=whole)

    def _line(self, id: str) -> Input:
        return self.query_one(f"#{id}", Input)

    @on(Input.Changed, "#wanted")
    @on(Toggle.Changed)
    def _find(self) -> None:
        """Look for the words anew, and go to the first place from where the search began."""
        self.follow()
        if self._hits:
            self._select(self._hits[bisect_left(self._hits, (self._from, 0)) % len(self._hits)])
        else:
            self._select(Span(self._from, self._from))

    def follow(self) -> None:
        """The text is another one, or what is looked for: show where it stands now."""
        if self.display:
            self._hits = self._wanted.places(self._draft.text)
            self._draft.show_hits(self._hits)
            self._tell()

    def action_step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1); past the last one it begins again."""
        if self._hits:
            at = self._draft.selected_span
            n = bisect_left(self._hits, at)
            if by == 1 and n < len(self._hits) and self._hits[n] != at:
                n -= 1
            self._from = self._hits[(n + by) % len(self._hits)].start
            self._select(self._hits[(n + by) % len(self._hits)])

    def _select(self, span: Span) -> None:
        self._draft.select_span(span)
        self._tell()

    def _tell(self) -> None:
        hits, at = self._hits, self._draft.selected_span
        n = bisect_left(hits, at)
        if not self._line("wanted").value:
            words = ""
        elif not hits:
            words = "not found"
        else:
            words = f"{n + 1} of {len(hits)}" if hits[n : n + 1] == (at,) else f"{len(hits)} found"
        self.query_one("#places", Static).update(Content(words))

    # Keys of the lines

    @on(Input.Submitted, "#wanted")
    def _next(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_step(1)

    @on(Input.Submitted, "#instead")
    def _replace(self, event: Input.Submitted) -> None:
        """Replace the place at hand, if there is one, and go to the next."""
        event.stop()
        at = self._draft.selected_span
        if at in self._hits and not self._draft.read_only:
            self._draft.put(*at, event.value)
            self._from = at.start + len(event.value)
            self._find()
        else:
            self.action_step(1)

    @on(Button.Pressed)
    def _replace_all(self, event: Button.Pressed) -> None:
        """Replace every place, as one step of undo."""
        event.stop()
        if not self._hits or self._draft.read_only:
            return
        number, words = len(self._hits), self._line("instead").value
        (start, end), text = replaced(self._draft.text, self._hits, words)
        self._draft.put(start, end, text)
        self._from = start
        self._find()
        self.notify(f"Replaced {number}. ^Z in the draft takes all of it back.", timeout=3, markup=False)
