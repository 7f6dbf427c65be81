"""Judging the workstation's draft whenever it changes, or what it is judged against, and showing what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from brief_tui.core.remembering import Remembering
from brief_tui.store.support_log import note_error
from brief_tui.tui.filing import Filing
from brief_tui.tui.judging import Judging
from brief_tui.tui.messages import Judgement, Rejudged
from brief_tui.tui.status import broken

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.event_sources import Sources
    from brief_tui.tui.screens.workstation import Workstation

Assess = Callable[["Sources", str, "Assessment | None"], "Assessment"]
"""`assess`, or a stand-in."""

SLOW = 0.5
"""Seconds without a verdict on the text as it is, after which the screen says that it waits for one."""


class LiveJudge(Judging[Judgement]):
    """Judges what is on the screen against what was read last."""

    def __init__(self, screen: Workstation, filing: Filing, assess: Assess | None, pause: float) -> None:
        """`pause` as in `Judging`."""
        super().__init__(self._job, self._deliver, pause)
        self._screen, self._filing, self._assess = screen, filing, assess
        self._remembering = Remembering()
        self.judgement: Judgement | None = None
        """The judgement that the screen shows; None before the first."""
        self.fault = ""
        """Why the text as it is could not be judged."""

    @property
    def outdated(self) -> str:
        """Why the verdicts shown are not of the draft as it is now; empty when they are."""
        shown = self._screen.panes.assessment
        if self.fault:
            return self.fault
        if shown is None or not self.current or shown.brief.text != self._screen.draft_text:
            return "Still judging the draft: try again in a moment."
        return ""

    def _job(self) -> Callable[[], Judgement] | None:
        reading = self._filing.reading
        if reading is None:
            return None
        return partial(self._judge, reading.sources, self._screen.draft_text, self._screen.panes.assessment)

    def _judge(self, sources: Sources, text: str, previous: Assessment | None) -> Judgement:
        from brief_tui.core.assessment import assess  # noqa: PLC0415 - longer to import than the first paint may take

        assessment = (self._assess or assess)(sources, text, previous)
        self._remembering.judged()
        return Judgement(assessment, sources)

    def _deliver(self, outcome: Judgement | Exception, generation: int) -> None:
        self._screen.post_message(Rejudged(outcome, generation))

    def show(self, outcome: Judgement | Exception, generation: int) -> None:
        """Show what was delivered, unless the draft, or what it is judged against, was changed since."""
        if not self.shows(generation):
            return
        if isinstance(outcome, Exception):
            note_error("judging failed", outcome)
            self.fault = broken("The draft could not be judged", outcome)
            self._screen.show_unjudged()
        else:
            self.fault = ""
            self.judgement = outcome
            self._screen.show_assessment(outcome.assessment)

    def look(self) -> None:
        """Say so where a verdict takes its time."""
        if self.waiting > SLOW:
            self._screen.show_waiting()
