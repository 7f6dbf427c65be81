"""The workstation's screen: it composes the whole, shows what was read and judged, and is asked by all."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import ScreenResume

from brief_tui.core.offsets import newline_of
from brief_tui.core.phrasing import plural
from brief_tui.store.limits import USUAL, Limits
from brief_tui.store.support_log import note
from brief_tui.tui.action import bindings
from brief_tui.tui.actions import ACTIONS
from brief_tui.tui.bases.row_text_area import Undone
from brief_tui.tui.explain import file_name
from brief_tui.tui.filing import Filing
from brief_tui.tui.keeping import keeper_of
from brief_tui.tui.layout import Layout
from brief_tui.tui.messages import Judgement, MoreIsThere, Rejudged
from brief_tui.tui.pauses import pauses_of
from brief_tui.tui.places import kept_place, line_edits
from brief_tui.tui.screens.completion_list import CompletionList
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.folder_reader import FolderReader, Watch
from brief_tui.tui.screens.live_judge import SLOW, Assess, LiveJudge
from brief_tui.tui.screens.outside_editor import OutsideEditor
from brief_tui.tui.screens.overlays import Overlays
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.screens.recovery_dialog import RecoveryDialog
from brief_tui.tui.screens.repair_offers import RepairOffers
from brief_tui.tui.screens.review_host import ReviewHost
from brief_tui.tui.screens.save_and_leave import SaveAndLeave
from brief_tui.tui.screens.search_and_cite import SearchAndCite
from brief_tui.tui.screens.too_small import TooSmall
from brief_tui.tui.screens.workstation_actions import WorkstationActions
from brief_tui.tui.status import Status, counts
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.counts_line import CountsLine
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.event_header import EventHeader
from brief_tui.tui.widgets.key_bar import KeyBar
from brief_tui.tui.widgets.passage_picker import PassagePicker
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.status_bar import Clock, StatusBar
from brief_tui.tui.work import begin

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.tui.desk import Reading


class Workstation(WorkstationActions):
    """Everything that an editor sees. Panes post messages up; public methods are called down.

    Each collaborator is given the screen, and asks it for panes, questions and the judgement.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(ACTIONS),
        Binding("escape", "focus_draft", "Back to the draft", show=False),
    ]
    CSS_PATH = "workstation.tcss"
    AUTO_FOCUS = ""  # the draft has it from the first frame on: to style for it beforehand takes as long as painting

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        watch: Watch,
        pause: float,
        assess: Assess | None,
        layout: Layout,
        *,
        limits: Limits = USUAL,
        review: bool = False,
    ) -> None:
        """See `WorkstationApp`; `layout` is how the editor left the panes."""
        super().__init__()
        self._layout_left, self._clock = layout, clock
        self.asked_last: Dialog | None = None
        """The last question."""
        self._filing = Filing(folder, self, limits)
        self._folder_reader = FolderReader(self, self._filing, folder, watch)
        self._live_judge = LiveJudge(self, self._filing, assess, pause)
        self._save_and_leave = SaveAndLeave(self, self._filing, self._live_judge)
        self._outside = OutsideEditor(self, self._filing, self._save_and_leave.save, self._folder_reader.read)
        self._repair_offers = RepairOffers(self)
        self._review_host = ReviewHost(self, self._filing, self._repair_offers, folder, clock)
        self._search_and_cite = SearchAndCite(self, self._filing)
        self._completion_list = CompletionList(self, self._filing)
        self._recovery_dialog = RecoveryDialog(self, self._filing)
        self._overlays = Overlays(self, self._filing, self._review_host)
        self._status = Status(loading="reading the event …")
        self.review_first = review
        """Whether keys are for the review that opens next."""
        self.keeps_keys = False
        """Whether keys wait for the event."""
        self._came_up = False

    def compose(self) -> ComposeResult:
        """Lines above and below the panes."""
        yield StatusBar(self._clock)
        yield Banner()
        yield EventHeader()
        yield Panes(self._layout_left)
        yield CountsLine()
        yield KeyBar()

    def on_mount(self) -> None:
        """Read the event after the first paint."""
        self.query_one(StatusBar).show(self.status)
        draft = self._draft = self.query_one(Draft)
        keeper_of(self).add("draft", self._filing.unsaved_text)
        self.watch(draft, "selection", self._completion_list.moved, init=False)
        self.watch(draft, "selection", self._repair_offers.moved, init=False)
        self.watch(draft, "has_focus", self._completion_list.close, init=False)
        self.set_interval(SLOW, self._look_for_delay)
        if not self.review_first:
            self.call_after_refresh(draft.focus)
        self.call_after_refresh(lambda: begin(self, self._folder_reader.open, name="open"))

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Have nothing styled again when the screen first comes up: all in it was styled as it was mounted."""
        event.refresh_styles, self._came_up = self._came_up, True
        self.post_message(MoreIsThere())

    def on_unmount(self) -> None:
        """Nothing is judged any more."""
        self._live_judge.stop()
        self._completion_list.stop()

    # What is shown

    @property
    def status(self) -> Status:
        """What the status bar shows."""
        return self._status

    def show_status(self, status: Status) -> None:
        """Show it in the status bar."""
        if status.degradation != self._status.degradation:
            note(f"degraded: {status.degradation}" if status.degradation else "optimal")
        self._status = status
        self.query_one(StatusBar).show(status)

    def show_reading(self, reading: Reading, before: Reading | None) -> None:
        """Show what was read of the folder; `before` is what was read before that."""
        if before is None:
            self.show_status(replace(self._status, loading="judging the draft …"))
            begin(self, self._filing.tidy, name="tidy")
            note(f"read {reading.counts}")
        draft = self.panes.draft
        draft.read_only = bool(draft.read_only_reason) or (bool(reading.draft_fault) and not draft.text)
        sources = reading.sources
        if before is None or before.sources is not sources:
            self.query_one(EventHeader).show(sources.event.title, sources.event.dateline)
            self.panes.show_sources(sources)
            self._live_judge.replaced()
        self.show_files()

    def show_files(self) -> None:
        """Show how the draft stands to the disk, and what is not as it should be."""
        reading = self._filing.reading
        if reading is None:
            return
        self.post_message(MoreIsThere())
        own = (
            self._folder_reader.fault,
            self._live_judge.fault,
            self.panes.draft.read_only_reason,
            self._filing.copies.left_over,
        )
        self.query_one(Banner).show([*self._filing.warnings(), *filter(None, own)])
        self.panes.show_name(self._filing.name, modified=self._filing.modified)
        faults = ["event.toml not used"] if reading.event_fault else []
        faults += ["review.toml not used"] if reading.ledger_fault else []
        faults += ["draft unreadable"] if reading.draft_fault else []
        gone = self.panes.gone.items()
        faults += [f"{file_name(path)} gone ({count} {plural(count, 'quotation')})" for path, count in gone]
        faults += ["reading failed"] if self._folder_reader.fault else []
        faults += ["judging failed"] if self._live_judge.fault else []
        self.show_status(replace(self._status, unread=reading.sources.unread, faults=tuple(faults)))
        self._review_host.show_notes()

    def show_assessment(self, assessment: Assessment) -> None:
        """Show what was judged."""
        self.panes.show_assessment(assessment)
        self.query_one(CountsLine).show(counts(assessment), assessment.event.source_url)
        self._status = self._status.judged(assessment).alerted(assessment, self.panes.open_quotation)
        self._review_host.follow(assessment)
        self._overlays.follow(assessment)
        self.show_files()
        if self.review_first:
            begin(self, self._review_at_once, name="review")

    async def _review_at_once(self) -> None:
        """Open the review; until it is painted the draft takes no keys, as they were meant for the review."""
        await self._review_host.open()
        self._end_review_first()

    def _end_review_first(self) -> None:
        self.review_first = False
        self.set_focus(self._draft)
        self.post_message(MoreIsThere())

    def show_unjudged(self) -> None:
        """The draft as it is could not be judged."""
        self.show_status(replace(self._status, judging=False, loading="", latency_ms=None))
        self.panes.show_unjudged()
        self._review_host.wait()
        if self.review_first:
            self._end_review_first()
        self.show_files()

    def show_waiting(self) -> None:
        """A verdict on the draft as it is takes its time."""
        if not self._status.judging:
            self.show_status(replace(self._status, judging=True))
            self.panes.show_waiting()
            self._review_host.wait()

    def _look_for_delay(self) -> None:
        if self._filing.reading is None and self._filing.progress:
            kept = " · what you type is kept" if self.keeps_keys else ""
            self.show_status(replace(self._status, loading=self._filing.progress + kept))
        self._live_judge.look()

    # What those that work for it need

    @property
    def takes_text(self) -> bool:
        """Whether the draft is there."""
        return self._filing.reading is not None

    @property
    def is_read_only(self) -> bool:
        """Whether the draft takes no text although it is there."""
        return self.takes_text and self._draft.read_only

    def not_pressed(self, words: str, text: str) -> None:
        """Say in `words` that keys had no effect, and set aside the `text` that they would have typed."""
        begin(self, partial(self._set_aside, words, text), name="set aside")

    async def _set_aside(self, words: str, text: str) -> None:
        kept = f" {await self._filing.copies.set_aside(text)}." if text else ""
        self.app.notify(f"{words}{kept}")
        await self._filing.look_for_copies()
        self.show_files()

    @property
    def reviews(self) -> bool:
        """Whether the review is what the reviewer sees."""
        return self._review_host.is_seen

    @property
    def draft_text(self) -> str:
        """The draft as it is now."""
        return self._draft.text

    def draft_anywhere(self) -> str:
        """The draft as it is now, from any thread, and even when it is shown no more."""
        return self._draft.text_anywhere()

    def files_changed(self) -> None:
        """Show anew how the draft stands to its files, as that has changed; callable from any thread."""
        note(self._filing.unsaved_text.fault or "recovery copies are kept as they should be")
        self.call_later(self.show_files)

    def open_draft(self, text: str) -> None:
        """Show another text, keeping the place; nothing of the old one can be undone."""
        draft = self.query_one(Draft)
        draft.reopen(text, partial(kept_place, draft.text, text))
        self._live_judge.replaced()

    def take_over(self, text: str) -> Undone | None:
        """Show another text as one step of undo.

        None, with nothing done, where it cannot be one: its line ends would change, or it cannot be edited.
        """
        draft = self.query_one(Draft)
        undone = draft.take_over(text, partial(kept_place, draft.text, text))
        if undone is not None:
            self._live_judge.replaced()
        return undone

    def replace_draft(self, text: str) -> Undone | None:
        """Replace the draft by `text`, as one step of undo, and go to the first difference.

        None, with nothing done, if its line ends would change.
        """
        draft = self.query_one(Draft)
        if newline_of(text) != draft.document.newline:
            return None
        first = next(line_edits(draft.text, text), None)
        if first is None:
            return lambda: False
        undone = draft.put(0, len(draft.text), text)
        draft.go_to(first.span.start)
        return undone

    def tell(self, words: str) -> None:
        """Say something that needs no answer, for a few seconds."""
        self.notify(words, timeout=3)

    async def ask(self, dialog: Dialog) -> str | None:
        """The editor's answer, once nobody types; None where the question cannot be seen."""
        pauses = pauses_of(self)
        if pauses.typing:
            self.tell("You are asked something as soon as you pause.")
        await pauses.wait()
        if isinstance(self.app.screen, TooSmall):
            self.app.screen.put_off(dialog.text)
            return None
        self.asked_last = dialog
        pauses.begin(dialog)
        answer = await self.app.push_screen_wait(dialog)
        return await self.ask(dialog.again()) if answer == dialog.LATER else answer

    @property
    def outdated(self) -> str:
        """Why the verdicts shown are not of the draft as it is now; empty when they are."""
        return self._live_judge.outdated

    @property
    def judgement(self) -> Judgement | None:
        """What is shown, and what it was judged against; None before anything is judged."""
        return self._live_judge.judgement

    def judge_anew(self) -> None:
        """What the draft is judged against has changed."""
        self._live_judge.replaced()

    # What happens

    @on(Draft.Edited)
    def _edited(self) -> None:
        if self._filing.take_waiting():
            self.show_files()
        self._live_judge.edited()
        self._completion_list.edited()
        self.panes.show_name(self._filing.name, modified=self._filing.modified)

    @on(Draft.CursorCame)
    def _tell_open(self) -> None:
        """A quotation that was being typed is judged as it stands once the cursor has left it, and the other way."""
        if not self.outdated and (shown := self.panes.assessment) is not None:
            self.panes.show_gate()
            self.show_status(self._status.alerted(shown, self.panes.open_quotation))

    @on(Rejudged)
    def _judged(self, event: Rejudged) -> None:
        self._live_judge.show(event.outcome, event.generation)

    @on(PassagePicker.Taken)
    def _take(self, event: PassagePicker.Taken) -> None:
        self._search_and_cite.take(event.pick, inline=event.inline)

    @on(RubricPane.RowChosen)
    def _show_behind(self, event: RubricPane.RowChosen) -> None:
        self._overlays.open_rubric_row(event.id)
