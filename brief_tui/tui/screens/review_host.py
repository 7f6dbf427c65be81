"""The way from the workstation to the review, and what the review needs done there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from brief_tui.core.visible import visible_line
from brief_tui.tui.actions import key_of
from brief_tui.tui.filing import Filing
from brief_tui.tui.navigation import by_id
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.repair_offers import MadeRepair, RepairOffers, Ways

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.event_sources import Sources
    from brief_tui.core.judging.judged import Judged
    from brief_tui.core.review.ledger import Decision, Ledger
    from brief_tui.tui.messages import Judgement
    from brief_tui.tui.review_queue import Left, ReviewQueue
    from brief_tui.tui.screens.finder import Finder
    from brief_tui.tui.screens.review import Review
    from brief_tui.tui.screens.workstation import Workstation

# The judge and the ledger take longer to import than the first paint may take.
# ruff: noqa: PLC0415


class ReviewHost:
    """Opens the review over the workstation and keeps it up with what is judged."""

    def __init__(
        self,
        screen: Workstation,
        filing: Filing,
        repair_offers: RepairOffers,
        folder: Path,
        clock: Callable[[], datetime],
    ) -> None:
        """`clock` gives the time in UTC."""
        self._screen, self._filing, self._repair_offers = screen, filing, repair_offers
        self._folder, self._clock = folder, clock
        self._review: Review | None = None
        self._left: Left | None = None

    async def open(self) -> None:
        """Begin at the cursor's quotation if that does not stand, else where the last review was left.

        The first one begins at the worst without a decision. Nothing while a review is open, or nothing is judged.
        Ends when the review is painted.
        """
        from brief_tui.store.errors import ConfigError
        from brief_tui.store.reviewer import reviewer_name
        from brief_tui.tui.review_queue import ReviewQueue
        from brief_tui.tui.screens.review import Review

        try:
            reviewer = await asyncio.to_thread(reviewer_name, self._folder)
        except ConfigError as error:  # it was written since the start
            self._screen.notify(" · ".join(str(error).splitlines()), severity="error")
            return
        assessment = self._screen.panes.assessment
        if assessment is None:
            self._screen.notify("The draft is not judged yet: try again in a moment.")
        elif self._review is None:
            at = self._screen.panes.quotation
            queue = ReviewQueue(assessment, self._left, at.quotation.id if at is not None and not at.passes else None)
            self._review = Review(assessment, self, reviewer, queue)
            if self.outdated:
                self.wait()
            self._screen.app.push_screen(self._review)
        if self._review is not None:
            await self._review.painted.wait()

    @property
    def is_seen(self) -> bool:
        """Whether the review is open, and nothing over it."""
        return self._review is not None and self._review.is_current

    def follow(self, assessment: Assessment) -> None:
        """The draft was judged anew."""
        if self._review is not None:
            self._review.follow(assessment)

    def wait(self) -> None:
        """A verdict on the draft as it is takes its time, or will not come."""
        if self._review is not None:
            self._review.show_waiting()

    def show_notes(self) -> None:
        """Show the notes on draft and files anew in the review, if it is open."""
        if self._review is not None:
            self._review.show_notes()

    # What the review asks for

    @property
    def _judgement(self) -> Judgement:
        assert self._screen.judgement is not None  # noqa: S101  # the review was opened with one
        return self._screen.judgement

    @property
    def _sources(self) -> Sources:
        """The sources as they were read last."""
        assert self._filing.reading is not None  # noqa: S101  # nothing is judged before it is read
        return self._filing.reading.sources

    @property
    def ledger(self) -> Ledger:
        """Every decision, those of other reviewers too."""
        return self._sources.ledger

    @property
    def outdated(self) -> str:
        """Why the verdicts shown are not of the draft as it is now; empty when they are: a decision changes none."""
        shown, sources = self._judgement.assessment, self._sources
        judged = shown.brief.text, shown.event, shown.transcripts
        now = self._screen.draft_text, sources.event, sources.transcripts
        return "" if judged == now else self._screen.outdated

    def notes(self) -> Sequence[str]:
        """What a reviewer must know of the draft and the files: what a decision is about comes first."""
        unsaved = (
            f"● {self._filing.name} is not saved ({key_of('save')} saves): you decide about the words on this screen."
        )
        return [*([unsaved] if self._filing.modified else []), *self._filing.warnings()]

    def now(self) -> datetime:
        """The time, in UTC."""
        return self._clock()

    async def decide(self, decision: Decision, known: Mapping[str, Decision]) -> Decision:
        """Write a decision into the ledger, as `Filing.decide` does. Raises StoreError."""
        try:
            return await self._filing.decide(decision, known)
        finally:
            self._screen.judge_anew()

    async def ask(self, dialog: Dialog) -> str | None:
        """The reviewer's answer."""
        return await self._screen.ask(dialog)

    async def mend(self, judged: Judged) -> MadeRepair | None:
        """Show what would put a quotation right, and make it; what was made, if anything was."""
        search = f"{key_of('leave')}, then {key_of('search')}"
        ways = Ways(key_of("take_back"), key_of("open_source"), search, key_of("waive"))
        return await self._repair_offers.of(judged.quotation.id, ways)

    def take_back(self, made: MadeRepair) -> bool:
        """Take a repair of the draft back; False if the draft was changed since."""
        return self._screen.panes.take_back(made)

    def people(self, judged: Judged) -> Finder[str]:
        """A list of speakers to whom a quotation can be given; those who said its words come first."""
        from brief_tui.core.repairs.reassign import credit_of
        from brief_tui.tui.screens.finder import Finder, FoundRow
        from brief_tui.tui.screens.lists import filtered

        assessment, sources = self._judgement
        said = [sources.people.resolve(e.speaker or "").person for e in judged.verdict.evidence]
        names = sorted(sources.people, key=lambda name: name not in said)
        rows = []
        for name in names:
            credit = credit_of(name, assessment, sources)
            mark = Content.styled("  said these words", "$text-success") if name in said else ""
            rows.append((credit, FoundRow(Content.assemble((visible_line(credit), "bold"), mark), name)))
        empty, idle = "Nobody of this name speaks in the transcripts.", "No transcript names anybody."
        return Finder("Who said it?", "name, title or company", filtered(rows), empty, idle, kept_as="people")

    async def give(self, judged: Judged, name: str) -> MadeRepair | None:
        """Show how a quotation is given to somebody else, and do it; what was done, if anything was.

        Nothing is where it is another by now, or cannot be told from what is judged.
        """
        from brief_tui.core.repairs.reassign import reassigned

        assessment, sources = self._judgement
        now = None if self.outdated else by_id(assessment, judged.quotation.id)
        if now is None or now.verdict != judged.verdict:
            words = "Not given: what you read has changed meanwhile. Look at it again."
            self._screen.notify(words, severity="warning")
            return None
        repair = reassigned(now, name, assessment, sources)
        if repair is None:
            words = "The prose names nobody here whose name could be replaced: write it in the draft"
            self._screen.notify(f"{words} ({key_of('leave')}).", severity="warning")
            return None
        return await self._repair_offers.offer(repair, assessment, key_of("take_back"))

    def save(self) -> None:
        """Save the draft."""
        self._screen.action_save()

    def left(self, queue: ReviewQueue) -> None:
        """The review was left here."""
        self._review, self._left = None, queue.left
        if (judged := queue.current) is not None:
            self._screen.panes.go_to_quotation(judged)
