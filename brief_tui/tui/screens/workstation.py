"""The workstation's screen: it composes the whole, judges the draft, and runs what is more than a pane's action."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import ScreenResume

from brief_tui.core.offsets import LINE_END
from brief_tui.core.visible import visible_line
from brief_tui.store.watching import WatchState
from brief_tui.tui.action import bindings
from brief_tui.tui.actions import ACTIONS
from brief_tui.tui.filing import Filing, leaving
from brief_tui.tui.judging import Judging
from brief_tui.tui.layout import Layout
from brief_tui.tui.messages import Rejudged, ThemeWanted
from brief_tui.tui.places import kept_place
from brief_tui.tui.screens.completing import Completing
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.editing_outside import EditingOutside
from brief_tui.tui.screens.overlays import Overlays
from brief_tui.tui.screens.pane_actions import PaneActions
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.screens.repairing import Repairing
from brief_tui.tui.screens.reviewing import Reviewing
from brief_tui.tui.screens.taking import Taking
from brief_tui.tui.screens.too_small import TooSmall
from brief_tui.tui.status import Status, counts
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.counts_line import CountsLine
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.event_header import EventHeader
from brief_tui.tui.widgets.key_bar import KeyBar
from brief_tui.tui.widgets.offers import Offers
from brief_tui.tui.widgets.passage_picker import PassagePicker
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.status_bar import Clock, StatusBar

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Sources

# Imported where used: the judge takes longer to import than the first paint may take.
# ruff: noqa: PLC0415

Watch = Callable[[Path, Callable[[WatchState], None]], AsyncIterator[frozenset[Path]]]
"""Folder and what hears of the state, to the changes: `watch_event`, or a stand-in."""
Assess = Callable[["Sources", str, "Assessment | None"], "Assessment"]
"""`assess`, or a stand-in."""

_SLOW = 0.5
"""Seconds without a verdict on the text as it is, after which the screen says that it waits for one."""


class Workstation(PaneActions):
    """Everything that an editor sees. Panes post messages up; public methods are called down."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(ACTIONS),
        Binding("escape", "focus_draft", "Back to the draft", show=False),
    ]
    AUTO_FOCUS = "Draft"

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        watch: Watch,
        pause: float,
        assess: Assess | None,
        layout: Layout,
        *,
        review: bool = False,
    ) -> None:
        """See `WorkstationApp`; `layout` is how the editor left the panes."""
        super().__init__()
        self._layout_left = layout
        self._folder, self._clock, self._watch, self._assess = folder, clock, watch, assess
        self._filing = Filing(folder, self)
        self._outside = EditingOutside(self, self._filing, self._save, self._read)
        self._repairing = Repairing(self, self._filing)
        self._reviewing = Reviewing(self, self._filing, self._repairing, folder, clock)
        self._taking = Taking(self, self._filing)
        self._completing = Completing(self, self._filing)
        self._overlays = Overlays(self, self._filing, self._reviewing)
        self._judging: Judging[Assessment] = Judging(self._job, self._deliver, pause)
        self._status = Status(loading="reading the event …")
        self._judging_fault = self._reading_fault = ""
        self._review_first = review
        self._came_up = False

    def compose(self) -> ComposeResult:
        """Lines above and below the panes."""
        yield StatusBar(self._clock)
        yield Banner()
        yield EventHeader()
        yield Panes(self._layout_left)
        yield CountsLine()
        yield KeyBar()
        yield Offers()

    def on_mount(self) -> None:
        """Read the event after the first paint."""
        self.query_one(StatusBar).show(self._status)
        draft = self.query_one(Draft)
        self.watch(draft, "selection", self._completing.moved, init=False)
        self.watch(draft, "has_focus", self._completing.close, init=False)
        self.set_interval(_SLOW, self._look_for_delay)
        self.call_after_refresh(lambda: self.run_worker(self._open(), name="open"))

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Have nothing styled again when the screen first comes up: all in it was styled as it was mounted."""
        event.refresh_styles, self._came_up = self._came_up, True

    def on_unmount(self) -> None:
        """Nothing is judged any more."""
        self._judging.stop()
        self._completing.stop()

    # The folder

    async def _open(self) -> None:
        """Read the folder, then go on reading whatever changes in it."""
        from brief_tui.store.errors import ConfigError

        try:
            async for changed in self._watch(self._folder, self._watched):
                await self._read(changed)
        except ConfigError as error:  # of the first reading only
            self.app.exit(return_code=2, message=Text(str(error)))

    def _watched(self, state: WatchState) -> None:
        self._show_status(replace(self._status, watch=state))

    async def _read(self, changed: frozenset[Path]) -> None:
        before = self._filing.reading
        try:
            # After a fault, what else had changed was not read either.
            reading = await self._filing.read(frozenset() if self._reading_fault else changed)
        except Exception as error:
            if before is None:
                raise
            self._reading_fault = _fault("The event folder could not be read again", error)
            self._show_files()
            return
        self._reading_fault = ""
        if before is None:
            self._show_status(replace(self._status, loading="judging the draft …"))
            self.run_worker(self._filing.tidy(), name="tidy")
        draft = self.panes.draft
        draft.read_only = bool(draft.read_only_reason) or (bool(reading.draft_fault) and not draft.text)
        sources = reading.sources
        if before is None or before.sources is not sources:
            self.query_one(EventHeader).show(sources.event.title, sources.event.dateline)
            self.panes.show_sources(sources)
            self._judging.replaced()
        self._show_files()

    def _show_files(self) -> None:
        """Show how the draft stands to the disk."""
        reading = self._filing.reading
        if reading is None:
            return
        own = self._reading_fault, self._judging_fault, self.panes.draft.read_only_reason
        self.query_one(Banner).show([*self._filing.warnings(), *filter(None, own)])
        self.panes.show_name(self._filing.name, modified=self._filing.modified)
        faults = ["event.toml not used"] if reading.event_fault else []
        faults += ["review.toml not used"] if reading.ledger_fault else []
        faults += ["draft unreadable"] if reading.draft_fault else []
        faults += ["reading failed"] if self._reading_fault else []
        faults += ["judging failed"] if self._judging_fault else []
        self._show_status(replace(self._status, unread=reading.sources.unread, faults=tuple(faults)))
        self._reviewing.show_notes()

    def _show_status(self, status: Status) -> None:
        self._status = status
        self.query_one(StatusBar).show(status)

    # What filing needs of the screen

    @property
    def draft_text(self) -> str:
        """The draft as it is now."""
        return self.query_one(Draft).text

    def open_draft(self, text: str) -> None:
        """Show another text, keeping the place; nothing of the old one can be undone."""
        draft = self.query_one(Draft)
        draft.reopen(text, partial(kept_place, draft.text, text))
        self._judging.replaced()

    def replace_draft(self, text: str) -> bool:
        """Replace the draft by `text`, as one step of undo; not done, and False, if its line ends would change."""
        draft = self.query_one(Draft)
        if set(LINE_END.findall(text)) - {draft.document.newline}:
            return False
        draft.replace_span(0, len(draft.text), text)
        return True

    def rescue(self) -> str:
        """Keep a copy of text that is not saved; the words for it, or none. From any thread, at any time."""
        return self._filing.rescue()

    def tell(self, words: str) -> None:
        """Say something that needs no answer, for a few seconds."""
        self.notify(visible_line(words), timeout=3, markup=False)

    async def ask(self, dialog: Dialog) -> str | None:
        """The editor's answer; None where the question cannot be seen."""
        if isinstance(self.app.screen, TooSmall):
            self.app.screen.put_off(dialog.text)
            return None
        return await self.app.push_screen_wait(dialog)

    # Judging

    @property
    def outdated(self) -> str:
        """Why the verdicts shown are not of the draft as it is now; empty when they are."""
        shown = self.panes.assessment
        if self._judging_fault:
            return self._judging_fault
        if shown is None or not self._judging.current or shown.brief.text != self.draft_text:
            return "Still judging the draft: try again in a moment."
        return ""

    def judge_anew(self) -> None:
        """What the draft is judged against has changed."""
        self._judging.replaced()

    def _job(self) -> Callable[[], Assessment] | None:
        reading = self._filing.reading
        if reading is None:
            return None
        return partial(self._judge, reading.sources, self.draft_text, self.panes.assessment)

    def _judge(self, sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        from brief_tui.core.assessment import assess

        return (self._assess or assess)(sources, text, previous)

    def _deliver(self, outcome: Assessment | Exception) -> None:
        self.post_message(Rejudged(outcome))

    @on(Draft.Edited)
    def _edited(self) -> None:
        self._judging.edited()
        self.panes.show_name(self._filing.name, modified=self._filing.modified)

    @on(Draft.Edited)
    def _look_for_completions(self) -> None:
        self._completing.edited()

    def action_complete(self) -> None:
        """Take what is offered at the cursor."""
        self._completing.take()

    @on(Rejudged)
    def _show_outcome(self, event: Rejudged) -> None:
        if not self._judging.current:  # edited since it was delivered
            return
        if isinstance(event.outcome, Exception):
            self._show_fault(event.outcome)
        else:
            self._show_assessment(event.outcome)

    def _show_assessment(self, assessment: Assessment) -> None:
        self.panes.show_assessment(assessment)
        self.query_one(CountsLine).show(counts(assessment), assessment.event.source_url)
        self._status = self._status.judged(assessment)
        self._judging_fault = ""
        self._reviewing.follow(assessment)
        self._show_files()
        if self._review_first:
            self._review_first = False
            self.action_review()

    def _show_fault(self, error: Exception) -> None:
        self._judging_fault = _fault("The draft could not be judged", error)
        self._show_status(replace(self._status, judging=False, loading="", latency_ms=None))
        self.panes.show_unjudged()
        self._reviewing.wait()
        self._show_files()

    def _look_for_delay(self) -> None:
        if self._filing.reading is None and self._filing.progress:
            self._show_status(replace(self._status, loading=self._filing.progress))
        if self._judging.waiting > _SLOW and not self._status.judging:
            self._show_status(replace(self._status, judging=True))
            self.panes.show_waiting()
            self._reviewing.wait()

    # Actions: files and application

    def action_save(self) -> None:
        """Save the draft."""
        self.run_worker(self._save(), name="save")

    async def _save(self) -> bool:
        saved = await self._filing.save()
        self._judging.now()
        self._show_files()
        return saved

    def action_quit(self) -> None:
        """Leave; ask when the draft is not saved."""
        if not isinstance(self.app.screen, Dialog):
            self.run_worker(self._quit(), name="quit")

    async def _quit(self) -> None:
        answer: str | None = "discard"
        if self._filing.modified:
            answer = await self.ask(leaving(self._filing.name))
        if answer == "discard" or (answer == "save" and await self._save()):
            self.app.exit(return_code=0)

    def action_help(self) -> None:
        """Show the help."""
        self._overlays.help()

    def action_commands(self) -> None:
        """Show every action by name."""
        self._overlays.commands()

    def action_theme(self) -> None:
        """Change to the next theme."""
        self.post_message(ThemeWanted())

    # Actions: the draft as a text

    def action_focus_draft(self) -> None:
        """Go to the draft."""
        self._completing.close()
        self.panes.focus_pane("draft")

    def action_outline(self) -> None:
        """List the headings of the draft."""
        self._overlays.outline()

    def action_edit_outside(self) -> None:
        """Open the draft in the user's own editor."""
        self.run_worker(self._outside.open(), name="outside", exclusive=True, group="outside")

    # Actions: quotations and findings

    def action_review(self) -> None:
        """Review one quotation after the other."""
        self.run_worker(self._reviewing.open(), name="review")

    def action_repair_quotation(self) -> None:
        """Repair the quotation at the cursor."""
        self.run_worker(self._repairing.one(), name="repair", exclusive=True, group="repair")

    def action_repair_all(self) -> None:
        """Repair what needs no choice."""
        self.run_worker(self._repairing.all(), name="repair", exclusive=True, group="repair")

    def action_search(self) -> None:
        """Search the transcripts."""
        self._taking.search()

    @on(PassagePicker.Taken)
    def _take(self, event: PassagePicker.Taken) -> None:
        self._taking.take(event.pick, inline=event.inline)

    def action_citations(self) -> None:
        """List the quotations."""
        self._overlays.quotations()

    def action_findings(self) -> None:
        """List the findings."""
        self._overlays.findings()

    @on(RubricPane.RowChosen)
    def _show_behind(self, event: RubricPane.RowChosen) -> None:
        self._overlays.behind(event.id)


def _fault(what: str, error: Exception) -> str:
    return f"{what} ({type(error).__name__}): what is shown is old. Your text is safe; please report this."
