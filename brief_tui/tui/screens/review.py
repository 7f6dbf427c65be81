"""The review: one quotation at a time, the worst first, decided with single keys."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from brief_tui.core.review.deciding import decided, why_not, withdrawn
from brief_tui.core.review.ledger import Decision, DecisionKind, quotation_digest
from brief_tui.store.errors import StoreError
from brief_tui.store.ledger import DecidedSince
from brief_tui.tui.action import Group, bindings
from brief_tui.tui.actions import key_of
from brief_tui.tui.explain import decision_words
from brief_tui.tui.keeping import keeper_of
from brief_tui.tui.local_actions import REVIEW_ACTIONS
from brief_tui.tui.navigation import source_of
from brief_tui.tui.review_history import last_decision
from brief_tui.tui.review_queue import decided_by, left_over
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.help import Help
from brief_tui.tui.screens.reason import Reason
from brief_tui.tui.screens.repair_offers import MadeRepair
from brief_tui.tui.screens.shown_review import ShownReview, what_is_read
from brief_tui.tui.screens.source import SourceScreen
from brief_tui.tui.work import begin

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.judging.judged import Judged
    from brief_tui.tui.review_queue import ReviewQueue
    from brief_tui.tui.screens.review_host import ReviewHost

_ADVICE = "It is written into review.toml with your name, and stands in every report."
_CHANGED = "Nothing was decided: what you read has changed meanwhile. Look at it again."


class Review(ShownReview):
    """Shows what is judged and decided; a decision is about the words on the screen, saved or not.

    Until one is written and the next quotation painted no other is taken: a key pressed twice must not decide about
    what nobody has read.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(REVIEW_ACTIONS),
        Binding("escape", "stay", "Stay", show=False),
    ]

    def __init__(self, assessment: Assessment, host: ReviewHost, reviewer: str, queue: ReviewQueue) -> None:
        """`reviewer` is the name that decisions are signed with."""
        super().__init__(assessment, host, reviewer, queue)
        self._made: list[Decision | MadeRepair] = []
        self._writing = False

    # Deciding

    def action_approve(self) -> None:
        """Say that it is right as it stands."""
        judged = self._queue.current
        if judged is not None and self._said_so(self._host.ledger.decision(judged.quotation, judged.verdict)):
            self._say(f"You have approved it already; {key_of('skip')} goes on.")
        elif self._may(DecisionKind.APPROVED):
            self._decide(DecisionKind.APPROVED, self._known)

    def action_waive(self) -> None:
        """Ask for the reason to print the quotation although it does not stand, and waive it."""
        judged = self._queue.current
        if judged is not None and self._may(DecisionKind.WAIVED):
            text = f"“{judged.quotation.text}” is {judged.verdict.kind}. {judged.verdict.reason}"
            # At once, so that the next key is a letter of the reason and no decision.
            reason = Reason(f"Waive as {self._reviewer}", text, _kept_as(judged), _ADVICE)
            self.app.push_screen(reason, partial(self._waive, judged, self._known))

    def _waive(self, judged: Judged, known: Mapping[str, Decision], reason: str | None) -> None:
        now = self._queue.current
        if reason is None:
            return
        if now is None or what_is_read(now) != what_is_read(judged):
            self._say(_CHANGED, refused=True)
        else:
            self._decide(DecisionKind.WAIVED, known, reason)

    @property
    def _known(self) -> Mapping[str, Decision]:
        """The last decisions about quotations, as they were painted."""
        _, ledger = self._seen
        return ledger.latest

    def _may(self, kind: DecisionKind) -> bool:
        judged = self._queue.current
        if judged is None or self._writing:
            return False
        if not self._was_seen(judged):
            self._say(_CHANGED, refused=True)
            return False
        if refusal := self._host.outdated or why_not(judged, kind, self._reviewer, self._assessment.event.review):
            self._refuse(kind, refusal)
        return not refusal

    def _refuse(self, kind: DecisionKind, why: str) -> None:
        """Say why a decision is not taken; for a waiver in a dialog, as letters of a reason must be no decisions."""
        if kind is DecisionKind.WAIVED:
            self.app.push_screen(Dialog(f"Not {kind}", why, [("ok", "Go on", "Nothing has been decided.")]))
        else:
            self._say(f"Not {kind}. {why}", refused=True)

    def _said_so(self, decision: Decision | None) -> bool:
        return decision is not None and decision.kind is DecisionKind.APPROVED and decision.by == self._reviewer

    def _decide(self, kind: DecisionKind, known: Mapping[str, Decision], reason: str = "") -> None:
        judged = self._queue.current
        if judged is not None and not self._writing:
            among = self._assessment.quotations
            decision = decided(judged, kind, self._reviewer, self._host.now(), reason, among)
            self._writing = True
            begin(self, partial(self._go_on, judged, decision, known), name="decide")

    async def _go_on(self, judged: Judged, decision: Decision, known: Mapping[str, Decision]) -> None:
        """Write the decision, and go to the next quotation without one."""
        try:
            written = await self._written(decision, known)
        except DecidedSince as error:
            last, written = error.ledger.latest.get(decision.quotation), None
            what = f"it was {decision_words(last)}" if last is not None else "what was decided stands there no more"
            self._say(f"Nothing was decided: meanwhile {what}", refused=True)
        if written is not None:
            await to_thread(keeper_of(self).close_line, _kept_as(judged), used=True)
            self._made.append(written)
            done = decided_by(self._host.ledger, self._assessment)
            if not self._queue.is_at(judged):
                self._say(f"{decision.kind.capitalize()} as it was; what stands there now is undecided.")
            elif not self._queue.go_on(done):
                self._say(f"{decision.kind.capitalize()}. {left_over(self._queue, done)}")
            self._show_next()
        self.call_after_refresh(self._take_keys)

    async def _written(self, decision: Decision, known: Mapping[str, Decision]) -> Decision | None:
        """The decision as it is in the ledger; asked again where it cannot be written, so that no reason is lost.

        Raises DecidedSince.
        """
        while True:
            try:
                return await self._host.decide(decision, known)
            except DecidedSince:
                raise
            except StoreError as error:
                if await self._host.ask(_not_written(str(error))) != "again":
                    return None

    def _take_keys(self) -> None:
        self._writing = False

    def action_take_back(self) -> None:
        """Take a repair back if it was done last, else the decision about this quotation, else the last one made."""
        if self._writing:
            return
        judged, last = self._queue.current, next(reversed(self._made), None)
        _, ledger = self._seen
        if isinstance(last, MadeRepair):
            self._made.pop()
            self._take_back_repair(last)
        elif judged is not None and not self._was_seen(judged):
            self._say(_CHANGED, refused=True)
        elif (decision := (last_decision(ledger, judged) if judged is not None else None) or last) is None:
            self._say("There is no decision or repair to take back.")
        else:
            self._writing = True
            begin(self, partial(self._take_back, decision), name="take back")

    def _take_back_repair(self, made: MadeRepair) -> None:
        if self._host.take_back(made):
            self._queue.expect_return()
            self._say(f"Taken back: {made.label}.")
        else:
            self._say(f"Not taken back: the draft was changed since ({made.label}).", refused=True)

    async def _take_back(self, decision: Decision) -> None:
        """Take back this decision and no other: not what somebody has decided of the quotation since.

        Whose it is not is asked first.
        """
        try:
            if decision.by != self._reviewer and await self._host.ask(_of_another(decision)) != "back":
                return
            taken = withdrawn(decision, self._reviewer, self._host.now())
            if await self._written(taken, {decision.quotation: decision}) is not None:
                self._forget(decision)
                self._say(f"Taken back: {decision.kind} by {decision.by}.")
        except DecidedSince:
            self._forget(decision)
            self._say("Not taken back: somebody has decided about this quotation since.", refused=True)
        finally:
            self.call_after_refresh(self._take_keys)

    def _forget(self, decision: Decision) -> None:
        """There is nothing of it to take back any more: show how the quotation stands."""
        self._made = [
            made for made in self._made if isinstance(made, MadeRepair) or made.quotation != decision.quotation
        ]
        self._queue.go_to_words(decision.quotation)
        self._show_next()

    # Mending

    def action_mend(self) -> None:
        """Show what would put it right."""
        if (judged := self._queue.current) is not None:
            begin(
                self,
                partial(self._note, partial(self._host.mend, judged)),
                name="repair",
                exclusive=True,
                group="repair",
            )

    def action_reassign(self) -> None:
        """Choose who said it."""
        if (judged := self._queue.current) is not None:
            self.app.push_screen(self._host.people(judged), partial(self._give, judged))

    def _give(self, judged: Judged, name: str | None) -> None:
        if name is not None:
            begin(
                self,
                partial(self._note, partial(self._host.give, judged, name)),
                name="give",
                exclusive=True,
                group="repair",
            )

    async def _note(self, repair: Callable[[], Awaitable[MadeRepair | None]]) -> None:
        if (made := await repair()) is not None:
            self._made.append(made)

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

    # Leaving

    def action_show_keys(self) -> None:
        """Show the help, these keys first."""
        self.app.push_screen(Help(Group.REVIEW))

    def action_stay(self) -> None:
        """Say how to leave: who presses it once too often for a dialog goes on here, and types nothing in the draft."""
        self._say(f"{key_of('leave')} leaves the review.")

    def action_leave(self) -> None:
        """Go to the draft, at this quotation."""
        if self._writing:
            return
        self._host.left(self._queue)
        self.dismiss(None)


def _of_another(decision: Decision) -> Dialog:
    answers = [
        ("leave", "Leave it", "Nothing is written."),
        ("back", "Take it back", "It counts no more. That is written into review.toml with your name."),
    ]
    return Dialog("Somebody else's decision", f"{decision_words(decision)}", answers)


def _not_written(message: str) -> Dialog:
    answers = [
        ("again", "Try again", "After you have done what the message says."),
        ("drop", "Leave it undecided", "Nothing has been written."),
    ]
    return Dialog("Not decided", message, answers)


def _kept_as(judged: Judged) -> str:
    """The name under which the reason to waive a quotation is kept."""
    return f"waiver {quotation_digest(judged.quotation)}"
