"""The workstation's screen: it composes the whole, judges the draft, and runs the actions."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen

from brief_tui.core.offsets import LINE_END
from brief_tui.core.visible import visible_line
from brief_tui.store.watching import WatchState
from brief_tui.tui.action import bindings
from brief_tui.tui.actions import ACTIONS, transcript_bar
from brief_tui.tui.filing import Filing, leaving
from brief_tui.tui.judging import Judging
from brief_tui.tui.layout import Layout
from brief_tui.tui.messages import JudgingFailed, Rejudged, ThemeWanted
from brief_tui.tui.places import kept_place
from brief_tui.tui.screens.completing import Completing
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.editing_outside import EditingOutside
from brief_tui.tui.screens.overlays import Overlays
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


class Workstation(Screen[None]):
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
        self._fault = ""
        self._review_first = review

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
        draft.read_only = True
        self.watch(draft, "selection", self._completing.moved, init=False)
        self.watch(draft, "has_focus", self._completing.close, init=False)
        self.set_interval(_SLOW, self._look_for_delay)
        self.call_after_refresh(lambda: self.run_worker(self._open(), name="open"))

    def on_unmount(self) -> None:
        """Nothing is judged any more."""
        self._judging.stop()
        self._completing.stop()

    @property
    def panes(self) -> Panes:
        """The panes."""
        return self.query_one(Panes)

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
        self._show_status(watch=state)

    async def _read(self, changed: frozenset[Path]) -> None:
        before = self._filing.reading
        reading = await self._filing.read(changed)
        if before is None:
            self._show_status(loading="judging the draft …")
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
        warnings = [*self._filing.warnings()]
        if self._fault:
            warnings.append(self._fault)
        if self.panes.draft.read_only_reason:
            warnings.append(self.panes.draft.read_only_reason)
        self.query_one(Banner).show(warnings)
        self.panes.show_name(self._filing.name, modified=self._filing.modified)
        faults = ["event.toml not used"] if reading.event_fault else []
        faults += ["review.toml not used"] if reading.ledger_fault else []
        faults += ["draft unreadable"] if reading.draft_fault else []
        faults += ["judging failed"] if self._fault else []
        self._show_status(unread=reading.sources.unread, faults=tuple(faults))
        self._reviewing.show_notes()

    def _show_status(self, **changes: Any) -> None:  # noqa: ANN401  # the fields of Status
        self._status = replace(self._status, **changes)
        self.query_one(StatusBar).show(self._status)

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
        fact = JudgingFailed(outcome) if isinstance(outcome, Exception) else Rejudged(outcome)
        self.post_message(fact)

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
    def _show_assessment(self, event: Rejudged) -> None:
        assessment = event.assessment
        if not self._judging.current:
            return
        self.panes.show_assessment(assessment)
        self.query_one(CountsLine).show(counts(assessment), assessment.event.source_url)
        self._status = self._status.judged(assessment)
        self._fault = ""
        self._reviewing.follow(assessment)
        self._show_files()
        if self._review_first:
            self._review_first = False
            self.action_review()

    @on(JudgingFailed)
    def _show_fault(self, event: JudgingFailed) -> None:
        name = type(event.error).__name__
        self._fault = (
            f"The draft could not be judged ({name}): what is shown is old. Your text is safe; please report this."
        )
        self._show_status(judging=False, loading="", latency_ms=None)
        self.panes.show_unjudged()
        self._reviewing.wait()
        self._show_files()

    def _look_for_delay(self) -> None:
        if self._filing.reading is None and self._filing.progress:
            self._show_status(loading=self._filing.progress)
        if self._judging.waiting > _SLOW and not self._status.judging:
            self._show_status(judging=True)
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

    # Actions: quotations

    def action_next_failing(self) -> None:
        """Go to the next quotation that does not pass."""
        self._step(1, failing=True)

    def action_previous_failing(self) -> None:
        """Go to the previous quotation that does not pass."""
        self._step(-1, failing=True)

    def action_next_quotation(self) -> None:
        """Go to the next quotation."""
        self._step(1, failing=False)

    def action_previous_quotation(self) -> None:
        """Go to the previous quotation."""
        self._step(-1, failing=False)

    def _step(self, by: Literal[1, -1], *, failing: bool) -> None:
        if not self.panes.step(by, failing=failing):
            self.notify("Every quotation stands." if failing else "There are no quotations.", markup=False)

    def action_review(self) -> None:
        """Review one quotation after the other."""
        self.run_worker(self._reviewing.open(), name="review")

    def action_source(self) -> None:
        """Show where the quotation at the cursor was said, or go back."""
        self.panes.go_to_source()

    def action_repair_quotation(self) -> None:
        """Repair the quotation at the cursor."""
        self.run_worker(self._repairing.one(), name="repair", exclusive=True, group="repair")

    def action_repair_all(self) -> None:
        """Repair what needs no choice."""
        self.run_worker(self._repairing.all(), name="repair", exclusive=True, group="repair")

    # Actions: panes

    def action_focus_transcripts(self) -> None:
        """Go to the transcript."""
        self.panes.focus_pane("transcripts")

    def action_focus_draft(self) -> None:
        """Go to the draft."""
        self._completing.close()
        self.panes.focus_pane("draft")

    def action_focus_rubric(self) -> None:
        """Go to the rubric."""
        self.panes.focus_pane("rubric")

    def action_zoom(self) -> None:
        """Give the whole screen to the pane with the keys, or show the others again."""
        self.panes.zoom()

    def action_toggle_transcripts(self) -> None:
        """Hide the transcripts, or show them again."""
        self.panes.toggle("transcripts")

    def action_toggle_rubric(self) -> None:
        """Hide the rubric, or show it again."""
        self.panes.toggle("rubric")

    def action_widen(self) -> None:
        """Make the pane with the keys wider."""
        self.panes.resize_pane(1)

    def action_narrow(self) -> None:
        """Make the pane with the keys narrower."""
        self.panes.resize_pane(-1)

    def action_choose_transcript(self) -> None:
        """Go to the list of transcripts."""
        self.panes.focus_list()

    # Actions: the draft as a text

    async def action_find(self) -> None:
        """Find words in the draft, and replace them."""
        await self.panes.find()

    def action_outline(self) -> None:
        """List the headings of the draft."""
        self._overlays.outline()

    def action_edit_outside(self) -> None:
        """Open the draft in the user's own editor."""
        self.run_worker(self._outside.open(), name="outside", exclusive=True, group="outside")

    def action_select_all(self) -> None:
        """Select the whole draft."""
        self.panes.draft.select_all()
        self.panes.focus_pane("draft")

    # Actions: lists

    def action_search(self) -> None:
        """Search the transcripts."""
        self._taking.search()

    # Actions: words of the transcripts

    def action_cite(self) -> None:
        """Put what is selected in the transcript into the draft, as a citation."""
        self.query_one(PassagePicker).action_cite()

    def action_quote(self) -> None:
        """Put it into the sentence at the draft's cursor."""
        self.query_one(PassagePicker).action_quote()

    @on(PassagePicker.Taken)
    def _take(self, event: PassagePicker.Taken) -> None:
        self._taking.take(event.pick, inline=event.inline)

    @on(PassagePicker.Picking)
    def _show_keys(self, event: PassagePicker.Picking) -> None:
        bar = transcript_bar(picking=event.view.picking) if event.view.has_focus else ACTIONS
        self.query_one(KeyBar).show(bar)

    def action_citations(self) -> None:
        """List the quotations."""
        self._overlays.quotations()

    def action_findings(self) -> None:
        """List the findings."""
        self._overlays.findings()

    @on(RubricPane.GateShown)
    def _show_gate(self, event: RubricPane.GateShown) -> None:
        self.query_one(CountsLine).show_gate(Content("") if event.on_screen else event.badge)

    @on(RubricPane.RowChosen)
    def _show_behind(self, event: RubricPane.RowChosen) -> None:
        self._overlays.behind(event.id)
