"""What a review shows, and the way from one quotation to the next."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from brief_tui.core.review.ledger import quotation_digest, source_digest
from brief_tui.core.visible import visible_line
from brief_tui.tui.local_actions import REVIEW_ACTIONS
from brief_tui.tui.review_page import page
from brief_tui.tui.review_queue import Filter, ReviewQueue, left_over
from brief_tui.tui.rubric_rows import gate_of
from brief_tui.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.judging.judged import Judged
    from brief_tui.core.judging.verdict import VerdictKind
    from brief_tui.core.review.ledger import Ledger
    from brief_tui.tui.screens.review_host import ReviewHost


class ShownReview(Screen[None]):
    """One quotation at a time, large."""

    def __init__(self, assessment: Assessment, host: ReviewHost, reviewer: str, queue: ReviewQueue) -> None:
        """`reviewer` is the name that decisions are signed with."""
        super().__init__()
        self._assessment, self._host, self._reviewer = assessment, host, reviewer
        self._queue = queue
        self._waiting = False
        self._seen: tuple[Judged | None, Ledger] = (None, host.ledger)
        self.painted = asyncio.Event()
        """Set once there was something to see."""

    def compose(self) -> ComposeResult:
        """Two lines, the page, a line of notes, and the keys: all of them have room at 80 columns."""
        yield Static(id="review-head", markup=False)
        yield Static(id="review-progress", markup=False)
        with VerticalScroll(id="review-page"):
            yield Static(markup=False)
        yield Static(id="review-notes", markup=False)
        yield KeyBar(REVIEW_ACTIONS, most=2)

    def on_mount(self) -> None:
        """The page has the keys that scroll by pages."""
        self.set_focus(self.query_one("#review-page"))

    def on_resize(self) -> None:
        """Wrap everything anew; it is laid out only after this."""
        self.call_after_refresh(self._draw)

    def on_screen_resume(self) -> None:
        """What changed under another screen is read only once it is painted."""
        self._seen = (None, self._host.ledger)
        self._draw()

    @property
    def queue(self) -> ReviewQueue:
        """What is reviewed, and where the reviewer is."""
        return self._queue

    # What is shown

    def follow(self, assessment: Assessment) -> None:
        """Show what was judged anew."""
        self._assessment, self._waiting = assessment, False
        self._queue.follow(assessment)
        self._draw()

    def show_waiting(self) -> None:
        """The gate is about a text that is no longer there."""
        self._waiting = True
        self._draw()

    def show_notes(self) -> None:
        """Say how the draft stands to the disk."""
        if not self._there:
            return
        notes = self._host.notes()
        line = self.query_one("#review-notes", Static)
        line.display = bool(notes)
        more = f" (+{len(notes) - 1})" if len(notes) > 1 else ""
        line.update(Content(visible_line(notes[0]) + more if notes else ""), layout=False)

    @property
    def _there(self) -> bool:
        """Whether there is something to draw on: not before it is mounted, and not while the application ends."""
        return self.is_mounted and self.display

    def _draw(self) -> None:
        if not self._there:
            return
        self._draw_lines()
        self.show_notes()
        box, judged = self.query_one("#review-page", VerticalScroll), self._queue.current
        width, height = max(20, box.scrollable_content_region.width), box.size.height
        if judged is None:
            words = Content("There is nothing to review yet: the draft holds no quotations.")
        else:
            words = page(self._assessment, judged, self._host.ledger, width, height)
        box.query_one(Static).update(words)
        self.call_after_refresh(self._note_seen, judged, self._host.ledger)

    def _note_seen(self, judged: Judged | None, ledger: Ledger) -> None:
        self._seen = (judged, ledger)
        self.painted.set()

    def _was_seen(self, judged: Judged) -> bool:
        """Whether this is what was painted last: not yet what took its place under the reviewer's finger."""
        seen, _ = self._seen
        return seen is not None and what_is_read(seen) == what_is_read(judged)

    def _draw_lines(self) -> None:
        head, progress = self.query_one("#review-head", Static), self.query_one("#review-progress", Static)
        title = Content.assemble(("Review ", "$accent bold"), (visible_line(self._assessment.event.title), "bold"))
        head.update(
            _apart(title, Content.assemble(("by ", "$muted"), visible_line(self._reviewer)), head), layout=False
        )
        badge = gate_of(self._assessment)
        gate = Content.styled("… judging", "$muted") if self._waiting else badge
        done = "✓ all decided" if self._queue.all_decided and self._queue.current else ""
        words = Content.assemble(self._queue.progress(), "  ", (done, "$text-success bold"))
        progress.update(_apart(words, gate, progress), layout=False)

    def _show_next(self) -> None:
        self.query_one("#review-page", VerticalScroll).scroll_home(animate=False)
        self._draw()

    def _say(self, words: str, *, refused: bool = False) -> None:
        if refused:
            self.notify(words, severity="warning", timeout=6)
        else:
            self.notify(words, timeout=3)

    # Going

    def action_skip(self) -> None:
        """Go to the next one."""
        if self._queue.step(1):
            self._show_next()
        else:
            self._say(left_over(self._queue))

    def action_step_back(self) -> None:
        """Go to the one before."""
        if self._queue.step(-1):
            self._show_next()
        else:
            self._say("This is the first one.")

    def action_next_filter(self) -> None:
        """Look at other quotations."""
        before = self._queue.filter
        self._queue.next_filter()
        if self._queue.filter is before is Filter.ALL:
            self._say("There is nothing to leave out.")
        self._show_next()

    def action_scroll_on(self) -> None:
        """Scroll on."""
        self.query_one("#review-page", VerticalScroll).scroll_relative(y=2, animate=False)

    def action_scroll_back(self) -> None:
        """Scroll back."""
        self.query_one("#review-page", VerticalScroll).scroll_relative(y=-2, animate=False)


def what_is_read(judged: Judged) -> tuple[str, str, VerdictKind]:
    """What a decision is about: words and whose they are, the passage they rest on, and the verdict."""
    return quotation_digest(judged.quotation), source_digest(judged.verdict), judged.verdict.kind


def _apart(left: Content, right: Content, line: Static) -> Content:
    """Two texts at the ends of a line; the left one is cut where there is no room."""
    room = max(0, line.content_size.width - right.cell_length - 1)
    return left.truncate(room, ellipsis=True, pad=True).append(" ").append(right)
