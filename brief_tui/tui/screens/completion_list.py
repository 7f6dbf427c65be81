"""Completion in the draft: looks in a thread for what was begun, shows it, and writes it when asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from textual.widgets.text_area import Location

from brief_tui.store.support_log import note_error
from brief_tui.tui.filing import Filing
from brief_tui.tui.judging import Judging
from brief_tui.tui.offer_rows import offer_rows
from brief_tui.tui.widgets.draft import Draft

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.event_sources import Sources
    from brief_tui.core.repairs.completion import Offer
    from brief_tui.tui.screens.workstation import Workstation

# What looks for passages takes longer to import than the first paint may take.
# ruff: noqa: PLC0415

_PAUSE = 0.05
"""Seconds without a key after which it is looked."""


class _Found(NamedTuple):
    """Offers for the text of a line up to the cursor."""

    row: int
    before: str
    offers: list[Offer]


class CompletionList:
    """One list at a time, for the cursor's place: typing on keeps it in step, and any other key closes it.

    The key that takes from it writes the next one instead where it is pressed again.
    """

    def __init__(self, screen: Workstation, filing: Filing) -> None:
        self._screen, self._filing = screen, filing
        self._looking: Judging[_Found] = Judging(self._job, self._deliver, _PAUSE)
        self._shown: _Found | None = None
        self._next = 0
        self._wanted: tuple[str, bool] | None = None
        """The line up to the cursor for which something was asked before anything was found; whether only a word."""
        self._written: Location | None = None
        """The cursor's location right behind the last offer taken; None where none was."""

    @property
    def _draft(self) -> Draft:
        return self._screen.panes.draft

    def edited(self) -> None:
        """Something was typed: look for what it may be the beginning of, if it is of anything.

        What is offered stays until that is found, which mostly is the same.
        """
        if self._written is not None:
            if self._draft.cursor_location == self._written:
                return
            self.close()
        if self._draft.edited_at_cursor and self._filing.reading is not None and self._begun() is not None:
            self._looking.edited()
        else:
            self.close()

    def moved(self) -> None:
        """The cursor may be elsewhere, and not because somebody types."""
        if self._shown is None or (self._written is None and self._draft.edited_at_cursor):
            return
        expected = self._written or (self._shown.row, len(self._shown.before))
        if self._draft.cursor_location != expected or not self._draft.selection.is_empty:
            self.close()

    def close(self) -> None:
        """Offer nothing any more."""
        if self._shown is not None:
            self._shown = self._written = None
            self._draft.hide_list()

    def stop(self) -> None:
        """Stop looking for offers."""
        self._looking.stop()

    def take(self) -> None:
        """Write what is marked; once more, write the next one instead."""
        if (shown := self._offered) is None:
            self._ask(word=False)
        else:
            offer = shown.offers[self._next]
            self._next = (self._next + 1) % len(shown.offers)
            again = self._written is not None
            self._written = shown.row, offer.start + len(offer.text)
            self._draft.hide_list()
            self._write(offer.start, offer.text, over_mark=not again)

    def take_word(self) -> None:
        """Write one word more of what is marked."""
        if (shown := self._offered) is None or self._written is not None:
            self._ask(word=True)
        else:
            offer = shown.offers[0]
            self._write(offer.start, offer.as_far_as_next_word(shown.before[offer.start :]), over_mark=True)

    @property
    def _offered(self) -> _Found | None:
        """What can be taken: what is shown, unless more was typed since."""
        shown = self._shown
        return shown if shown and (self._written is not None or self._begun() == shown.before) else None

    def _write(self, start: int, words: str, *, over_mark: bool) -> None:
        """Put words in place of what stands between a column and the cursor.

        `over_mark`: a closing mark that stands behind the cursor already gives way to the one that ends them.
        """
        draft = self._draft
        row, column = draft.cursor_location
        line = draft.cursor_offset - column
        behind = draft.document.get_line(row)[column:]
        more = over_mark and words[-1] in '”"' and behind.startswith(words[-1])
        draft.put(line + start, line + column + more, words)

    def _ask(self, *, word: bool) -> None:
        """Take it once it is found."""
        before = None if self._draft.read_only else self._begun()
        if before is None:
            self._tell_nothing()
        else:
            self._wanted = before, word
            self._looking.now()

    def _tell_nothing(self) -> None:
        words = "Nothing to complete here: type two words of a quotation, or begin a name."
        self._screen.notify(words)

    # Looking

    def _begun(self) -> str | None:
        """The cursor's line up to it, where something may have been begun."""
        from brief_tui.core.repairs.completion import started

        draft = self._draft
        if not draft.has_focus or not draft.selection.is_empty:
            return None
        row, column = draft.cursor_location
        before = draft.document.get_line(row)[:column]
        return before if started(before) is not None else None

    def _job(self) -> partial[_Found] | None:
        reading, before = self._filing.reading, self._begun()
        if reading is None or before is None:
            return None
        row, assessment = self._draft.cursor_location[0], self._screen.panes.assessment
        return partial(_look, row, before, reading.sources, assessment)

    def _deliver(self, outcome: _Found | Exception, generation: int) -> None:
        self._looking.shows(generation)
        wanted, self._wanted = self._wanted, None
        if isinstance(outcome, Exception):
            note_error("completing failed", outcome)
            self.close()
            return
        if not self._screen.is_attached or self._begun() != outcome.before:
            return
        if outcome.offers:
            self._shown, self._next, self._written = outcome, 0, None
            draft = self._draft
            draft.show_list(offer_rows(outcome.offers, draft.scrollable_content_region.width), self._column(outcome))
        else:
            self.close()
        if wanted is None or wanted[0] != outcome.before:
            return
        if not outcome.offers:
            self._tell_nothing()
        elif wanted[1]:
            self.take_word()
        else:
            self.take()

    def _column(self, found: _Found) -> int:
        """Column of the pane where the text begins that the first offer replaces; 0 if in a row above the cursor."""
        cursor = self._draft.cursor_screen_offset - self._draft.content_region.offset
        return max(0, cursor.x - cell_len(found.before[found.offers[0].start :]))


def _look(row: int, before: str, sources: Sources, assessment: Assessment | None) -> _Found:
    from brief_tui.core.repairs.completion import offers

    return _Found(row, before, offers(before, sources, assessment))
