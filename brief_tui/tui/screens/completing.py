"""Completion in the draft: looks in a thread for what was begun, shows it, and writes it when asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual.screen import Screen
from textual.widgets.text_area import Location

from brief_tui.tui.actions import key_of
from brief_tui.tui.filing import Filing
from brief_tui.tui.judging import Judging
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.offers import Offers

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment, Sources
    from brief_tui.core.repairs.completion import Offer

# What looks for passages takes longer to import than the first paint may take.
# ruff: noqa: PLC0415

_PAUSE = 0.05
"""Seconds without a key after which it is looked."""


class _Found(NamedTuple):
    """Offers for the text of a line up to the cursor."""

    row: int
    before: str
    offers: list[Offer]


class Completing:
    """One list at a time, for the cursor's place; any other key but the one that takes from it closes it."""

    def __init__(self, screen: Screen[None], filing: Filing) -> None:
        self._screen, self._filing = screen, filing
        self._looking: Judging[_Found] = Judging(self._job, self._deliver, _PAUSE)
        self._shown: _Found | None = None
        self._next = 0
        self._wanted: str | None = None
        """The line up to the cursor for which something was asked before anything was found."""
        self._written: tuple[Location, str] | None = None
        """Where the cursor is behind what was written last, and those words."""

    @property
    def _draft(self) -> Draft:
        return self._screen.query_one(Panes).draft

    def edited(self) -> None:
        """Something was typed: look for what it may be the beginning of, if it is of anything."""
        if self._written is not None and self._draft.cursor_location == self._written[0]:
            return
        self.close()
        if self._draft.edited_at_cursor and self._filing.reading is not None and self._begun() is not None:
            self._looking.edited()

    def moved(self) -> None:
        """The cursor may be elsewhere."""
        if self._shown is None:
            return
        expected = self._written[0] if self._written else (self._shown.row, len(self._shown.before))
        if self._draft.cursor_location != expected or not self._draft.selection.is_empty:
            self.close()

    def close(self) -> None:
        """Offer nothing any more."""
        if self._shown is not None:
            self._shown = self._written = None
            self._screen.query_one(Offers).hide()

    def stop(self) -> None:
        """Nothing is looked for any more."""
        self._looking.stop()

    def take(self) -> None:
        """Write what is marked; once more, write the next one instead."""
        shown, draft = self._shown, self._draft
        if draft.read_only:
            return
        if shown is None:
            self._wanted = self._begun()
            self._looking.now()
            return
        offer = shown.offers[self._next]
        column = draft.cursor_location[1]
        line = draft.cursor_offset - column
        behind = draft.document.get_line(shown.row)[column:]
        more = offer.text[-1] in '”"' and behind.startswith(offer.text[-1]) and self._written is None
        self._next = (self._next + 1) % len(shown.offers)
        self._written = (shown.row, offer.start + len(offer.text)), offer.text
        draft.put(line + offer.start, line + column + more, offer.text)
        self._show(shown)

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
        row, assessment = self._draft.cursor_location[0], self._screen.query_one(Panes).assessment
        return partial(_look, row, before, self._draft.text, reading.sources, assessment)

    def _deliver(self, outcome: _Found | Exception) -> None:
        if isinstance(outcome, Exception):
            raise outcome
        if self._screen.is_attached and outcome.offers and self._begun() == outcome.before:
            self._shown, self._next, self._written = outcome, 0, None
            self._show(outcome)
            if self._wanted == outcome.before:
                self.take()
        self._wanted = None

    def _show(self, found: _Found) -> None:
        place = self._draft.cursor_screen_offset
        self._screen.query_one(Offers).show(found.offers, self._next, key_of("complete"), place)


def _look(row: int, before: str, text: str, sources: Sources, assessment: Assessment | None) -> _Found:
    from brief_tui.core.repairs.citing import marks_of
    from brief_tui.core.repairs.completion import offers

    return _Found(row, before, offers(before, marks_of(text), sources, assessment))
