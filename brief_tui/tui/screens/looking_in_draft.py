"""Finding and replacing in the draft: the bar under it, and what it does to the draft."""

from __future__ import annotations

from bisect import bisect_left

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Offset
from textual.widgets.text_area import Selection

from brief_tui.core.offsets import Span
from brief_tui.tui.finding_words import replaced
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.find_bar import FindBar

_FITS = 60
"""Characters of a selection that is looked for as soon as the bar opens."""


class LookingInDraft(Vertical):
    """Shows every place in the draft while somebody types, and goes from one to the next.

    The place at hand is selected in the draft. Searching changes neither the text nor what can be undone.
    """

    DEFAULT_CSS = "LookingInDraft { height: auto; }"

    def __init__(self, draft: Draft) -> None:
        """`draft` is where it looks."""
        super().__init__()
        self._draft = draft
        self._bar = FindBar()
        self._hits: tuple[Span, ...] = ()
        self._origin: tuple[Selection, Offset] = Selection(), Offset()
        self._from = 0

    def compose(self) -> ComposeResult:
        """The bar."""
        yield self._bar

    def on_mount(self) -> None:
        """The bar is there until the draft has the keys."""
        self.watch(self._draft, "has_focus", self._draft_focused, init=False)

    # Opening and leaving

    def open(self) -> None:
        """Give the bar the keys; words selected in the draft are looked for, else what was looked for last.

        Where it is open, it goes to the next place.
        """
        if self._bar.asking:
            self._step(1)
            return
        if not self._bar.display:
            self._origin = self._draft.selection, self._draft.scroll_offset
        start, end = self._draft.selected_span
        self._from = start
        selected = self._draft.text[start:end]
        self._bar.open(selected if len(selected) <= _FITS and selected.isprintable() else "")
        self._look()

    def _draft_focused(self, focused: bool) -> None:
        if focused:
            self._close()

    def _close(self) -> None:
        """Hide the bar; the cursor is at the start of the place at hand, or where it was if none was gone to."""
        if not self._bar.display:
            return
        self._bar.display = False
        if (at := self._draft.selected_span) in self._hits:
            self._draft.select_span(Span(at.start, at.start))
        elif not self._hits:
            self._draft.selection, scroll = self._origin
            self._draft.scroll_to(y=scroll.y, animate=False, force=True)
        self._draft.show_hits(())

    @on(FindBar.Left)
    def _leave(self) -> None:
        """Close the bar, and go on in the draft."""
        self._close()
        self.screen.set_focus(self._draft)

    # Finding

    @on(FindBar.Looked)
    def _look(self) -> None:
        """Look for the words anew, and go to the first place from where the search began."""
        self.follow()
        if self._hits:
            self._select(self._hits[bisect_left(self._hits, (self._from, 0)) % len(self._hits)])
        else:
            self._select(Span(self._from, self._from))

    def follow(self) -> None:
        """The text is another one, or what is looked for: show where it stands now."""
        if self._bar.display:
            self._hits = self._bar.wanted.places(self._draft.text)
            self._draft.show_hits(self._hits)
            self._tell()

    @on(FindBar.Stepped)
    def _stepped(self, event: FindBar.Stepped) -> None:
        self._step(event.by)

    def _step(self, by: int) -> None:
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
        if not self._bar.wanted.words:
            words = ""
        elif not hits:
            words = "not found"
        else:
            words = f"{n + 1} of {len(hits)}" if hits[n : n + 1] == (at,) else f"{len(hits)} found"
        self._bar.show_places(words)

    # Replacing

    @on(FindBar.Replaced)
    def _replace(self, event: FindBar.Replaced) -> None:
        """Replace the place at hand, if there is one, and go to the next."""
        at = self._draft.selected_span
        if at in self._hits and not self._draft.read_only:
            self._put(*at, event.words)
            self._from = at.start + len(event.words)
            self._look()
        else:
            self._step(1)

    @on(FindBar.AllReplaced)
    def _replace_all(self, event: FindBar.AllReplaced) -> None:
        """Replace every place, as one step of undo."""
        if not self._hits or self._draft.read_only:
            return
        number = len(self._hits)
        (start, end), text = replaced(self._draft.text, self._hits, event.words)
        self._put(start, end, text)
        self._from = start
        self._look()
        self.notify(f"Replaced {number}. ^Z in the draft takes all of it back.", timeout=3)

    def _put(self, start: int, end: int, text: str) -> None:
        self._draft.put(start, end, text)
        self._origin = self._draft.selection, self._draft.scroll_offset
