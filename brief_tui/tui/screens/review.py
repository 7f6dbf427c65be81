"""The review: one quotation at a time, the worst first, decided with single keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from brief_tui.core.review.deciding import decided, why_not, withdrawn
from brief_tui.core.review.ledger import Decision, DecisionKind, Ledger
from brief_tui.core.visible import visible_line
from brief_tui.store.errors import StoreError
from brief_tui.tui.action import Group, bindings
from brief_tui.tui.actions import REVIEW_ACTIONS
from brief_tui.tui.navigation import source_of
from brief_tui.tui.review_history import last_decision
from brief_tui.tui.review_page import page
from brief_tui.tui.review_queue import Filter, ReviewQueue, alike, left_over
from brief_tui.tui.rubric_rows import gate_badge
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.help import Help
from brief_tui.tui.screens.reason import Reason
from brief_tui.tui.screens.source import SourceScreen
from brief_tui.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.judging.judged import Judged
    from brief_tui.tui.screens.finder import Finder

_ADVICE = "It is written into review.toml with your name, and stands in every report."


class Host(Protocol):
    """What a review needs of the workstation that it lies over."""

    @property
    def ledger(self) -> Ledger:
        """Every decision, those of other reviewers too."""

    @property
    def outdated(self) -> str:
        """Why the verdicts shown are not of the draft as it is now; empty when they are."""

    def notes(self) -> Sequence[str]:
        """What a reviewer must know of the draft and the files: what a decision is about comes first."""

    def now(self) -> datetime:
        """The time, in UTC."""

    async def decide(self, decision: Decision) -> None:
        """Write a decision into the ledger. Raises StoreError."""

    async def ask(self, dialog: Dialog) -> str | None:
        """The reviewer's answer."""

    async def mend(self, judged: Judged) -> None:
        """Show what would put a quotation right, and make it."""

    def people(self, judged: Judged) -> Finder[str]:
        """A list of those to whom a quotation can be given."""

    async def give(self, judged: Judged, name: str) -> None:
        """Show how a quotation is given to somebody else, and do it."""

    def save(self) -> None:
        """Save the draft."""

    def left(self, judged: Judged | None) -> None:
        """The review was left at this quotation."""


class Review(Screen[None]):
    """Shows what is judged and decided; a decision is about the words on the screen, saved or not.

    Until one is written and the next quotation painted no other is taken: a key pressed twice must not decide about
    what nobody has read.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(REVIEW_ACTIONS)]

    def __init__(self, assessment: Assessment, host: Host, reviewer: str) -> None:
        """`reviewer` is the name that decisions are signed with."""
        super().__init__()
        self._assessment, self._host, self._reviewer = assessment, host, reviewer
        self._queue = ReviewQueue(assessment)
        self._made: list[Decision] = []
        self._waiting = self._writing = False

    def compose(self) -> ComposeResult:
        """Two lines, the page, and two lines."""
        yield Static(id="review-head", markup=False)
        yield Static(id="review-progress", markup=False)
        with VerticalScroll(id="review-page"):
            yield Static(markup=False)
        yield Static(id="review-notes", markup=False)
        yield KeyBar(REVIEW_ACTIONS)

    def on_mount(self) -> None:
        """The page has the keys that scroll by pages."""
        self.query_one("#review-page").focus()

    def on_resize(self) -> None:
        """Wrap everything anew; it is laid out only after this."""
        self.call_after_refresh(self._draw)

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

    def _draw_lines(self) -> None:
        head, progress = self.query_one("#review-head", Static), self.query_one("#review-progress", Static)
        title = Content.assemble(("Review ", "$accent bold"), (visible_line(self._assessment.event.title), "bold"))
        head.update(
            _apart(title, Content.assemble(("by ", "$muted"), visible_line(self._reviewer)), head), layout=False
        )
        badge = gate_badge(self._assessment.gate, len(self._assessment.waived))
        gate = Content.styled("… judging", "$muted") if self._waiting else badge
        done = "✓ all decided" if self._queue.all_decided and self._queue.current else ""
        words = Content.assemble(self._queue.progress(), "  ", (done, "$text-success bold"))
        progress.update(_apart(words, gate, progress), layout=False)

    def _show_next(self) -> None:
        self.query_one("#review-page", VerticalScroll).scroll_home(animate=False)
        self._draw()

    def _say(self, words: str, *, refused: bool = False) -> None:
        if refused:
            self.notify(visible_line(words), severity="warning", timeout=6, markup=False)
        else:
            self.notify(visible_line(words), timeout=3, markup=False)

    # Deciding

    def action_approve(self) -> None:
        """Say that it is right as it stands."""
        judged = self._queue.current
        if judged is not None and judged.decision is not None and self._said_so(judged.decision):
            self._say("You have approved it already; n goes on.")
        elif self._may(DecisionKind.APPROVED):
            self._decide(DecisionKind.APPROVED)

    def action_waive(self) -> None:
        """Let it be printed although it does not stand, for a reason."""
        judged = self._queue.current
        if judged is not None and self._may(DecisionKind.WAIVED):
            text = f"“{judged.quotation.text}” is {judged.verdict.kind}. {judged.verdict.reason}"
            self.run_worker(self._waive(judged, text), name="waive")

    async def _waive(self, judged: Judged, text: str) -> None:
        reason = await self.app.push_screen_wait(Reason(f"Waive as {self._reviewer}", text, _ADVICE))
        if reason is None:
            return
        now = self._queue.current
        if now is None or (now.quotation.id, now.verdict) != (judged.quotation.id, judged.verdict):
            self._say("Not waived: what you read has changed meanwhile. Look at it again.", refused=True)
            return
        self._decide(DecisionKind.WAIVED, reason)

    def _may(self, kind: DecisionKind) -> bool:
        judged = self._queue.current
        if judged is None or self._writing:
            return False
        if refusal := self._host.outdated or why_not(judged, kind, self._reviewer, self._assessment.event.review):
            self.app.push_screen(Dialog(f"Not {kind}", refusal, [("ok", "Go on", "Nothing has been decided.")]))
        return not refusal

    def _said_so(self, decision: Decision) -> bool:
        return decision.kind is DecisionKind.APPROVED and decision.by == self._reviewer

    def _decide(self, kind: DecisionKind, reason: str = "") -> None:
        judged = self._queue.current
        if judged is not None and not self._writing:
            decision = decided(judged, kind, self._reviewer, self._host.now(), reason)
            self._writing = True
            self.run_worker(self._go_on(judged, decision), name="decide")

    async def _go_on(self, judged: Judged, decision: Decision) -> None:
        """Write the decision, and go to the next quotation without one."""
        if await self._written(decision):
            self._made.append(decision)
            done = alike(self._assessment, judged)
            if self._queue.current in (None, judged) and not self._queue.go_on(done):
                self._say(f"{decision.kind.capitalize()}. {left_over(self._queue, done)}")
            self._show_next()
        self.call_after_refresh(self._take_keys)

    async def _written(self, decision: Decision) -> bool:
        """Whether the decision is in the ledger; asked again where it cannot be written, so that no reason is lost."""
        while True:
            try:
                await self._host.decide(decision)
            except StoreError as error:
                if await self._host.ask(_not_written(str(error))) != "again":
                    return False
            else:
                return True

    def _take_keys(self) -> None:
        self._writing = False

    def action_take_back(self) -> None:
        """Take the decision about this quotation back, else the last one made here."""
        judged = self._queue.current
        here = last_decision(self._host.ledger, judged) if judged is not None else None
        decision = here or next(reversed(self._made), None)
        if decision is None:
            self._say("There is no decision to take back.")
        elif not self._writing:
            self._writing = True
            self.run_worker(self._take_back(decision), name="take back")

    async def _take_back(self, decision: Decision) -> None:
        if await self._written(withdrawn(decision, self._reviewer, self._host.now())):
            self._made = [made for made in self._made if made.quotation != decision.quotation]
            self._queue.go_to_words(decision.quotation)
            self._say(f"Taken back: {decision.kind} by {decision.by}.")
            self._show_next()
        self.call_after_refresh(self._take_keys)

    # Mending

    def action_mend(self) -> None:
        """Show what would put it right."""
        if (judged := self._queue.current) is not None:
            self.run_worker(self._host.mend(judged), name="repair", exclusive=True, group="repair")

    def action_reassign(self) -> None:
        """Choose who said it."""
        if (judged := self._queue.current) is not None:
            self.app.push_screen(self._host.people(judged), partial(self._give, judged))

    def _give(self, judged: Judged, name: str | None) -> None:
        if name is not None:
            self.run_worker(self._host.give(judged, name), name="give", exclusive=True, group="repair")

    def action_open_source(self) -> None:
        """Open the transcript at the passage."""
        judged = self._queue.current
        evidence = source_of(judged) if judged else None
        transcript = next((t for t in self._assessment.transcripts if evidence and t.path == evidence.transcript), None)
        if judged is None or evidence is None or transcript is None:
            self._say("There is no passage to show: these words were found in no transcript.")
            return
        cited = self._assessment.cited.get(transcript.path, 0)
        stands = bool(judged.verdict.evidence)
        self.app.push_screen(SourceScreen(transcript, evidence, cited, stands=stands))

    def action_save_draft(self) -> None:
        """Save the draft."""
        self._host.save()

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

    def action_show_keys(self) -> None:
        """Show the help, these keys first."""
        self.app.push_screen(Help(Group.REVIEW))

    def action_leave(self) -> None:
        """Go to the draft, at this quotation."""
        if self._writing:
            return
        self._host.left(self._queue.current)
        self.dismiss(None)


def _apart(left: Content, right: Content, line: Static) -> Content:
    """Two texts at the ends of a line; the left one is cut where there is no room."""
    room = max(0, line.content_size.width - right.cell_length - 1)
    return left.truncate(room, ellipsis=True, pad=True).append(" ").append(right)


def _not_written(message: str) -> Dialog:
    answers = [
        ("again", "Try again", "After you have done what the message says."),
        ("drop", "Leave it undecided", "Nothing has been written."),
    ]
    return Dialog("Not decided", message, answers)
