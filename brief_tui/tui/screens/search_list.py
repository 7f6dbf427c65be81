"""Search in the transcripts: the turns that hold the words, and the way from one of them into the draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import BindingType
from textual.content import Content

from brief_tui.core.sources.transcripts import UNKNOWN_SPEAKER, clock
from brief_tui.core.visible import visible_line
from brief_tui.tui.action import bindings
from brief_tui.tui.explain import NO_TRANSCRIPTS, file_name
from brief_tui.tui.local_actions import SEARCH_ACTIONS
from brief_tui.tui.screens.finder import Finder, FoundRow, Place, two_lines
from brief_tui.tui.work import KEYS_WAIT, begin

if TYPE_CHECKING:
    from brief_tui.core.sources.picking import Pick
    from brief_tui.core.sources.search import Hit, SearchIndex

# What picks sentences is imported when one is cited.
# ruff: noqa: PLC0415

_BEFORE, _EXCERPT = 30, 240
"""Characters shown before the words found, and altogether."""


class Taken(NamedTuple):
    """The sentence found is wanted in the draft."""

    pick: Pick
    inline: bool
    """Whether it goes into the sentence at the draft's cursor; else it becomes a citation."""


class SearchList(Finder["Hit | Taken"]):
    """Returns the hit to go to, or the sentence to put into the draft."""

    KEYS = (("cite_hit", "cite"), ("quote_hit", "inline"))
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(SEARCH_ACTIONS)]

    def __init__(self, index: Callable[[], SearchIndex], resume: Place | None, *, some: bool) -> None:
        """`index` is asked for in a thread; `resume` as in Finder; `some` says whether there is anything to search."""

        def find(query: str, unwanted: Callable[[], bool]) -> list[FoundRow[Hit | Taken]]:
            return [FoundRow(_row(hit), hit) for hit in index().search(query, stopped=unwanted)]

        placeholder = "words in any order, with a speaker or company"
        empty, idle = "No passage has all of these words.", "Two characters or more."
        if not some:
            empty = idle = NO_TRANSCRIPTS
        super().__init__("Search transcripts", placeholder, find, empty, idle, resume, kept_as="search")

    def action_cite_hit(self) -> None:
        """Leave for the draft with the sentence highlighted."""
        begin(self, partial(self._take, inline=False), group=KEYS_WAIT, exclusive=True)

    def action_quote_hit(self) -> None:
        """Quote the highlighted hit in the sentence at the draft's cursor."""
        begin(self, partial(self._take, inline=True), group=KEYS_WAIT, exclusive=True)

    async def _take(self, *, inline: bool) -> None:
        await self.settle()
        hit = self.highlighted
        if hit is not None and not isinstance(hit, Taken) and (pick := sentence_of(hit)) is not None:
            self.leave_with(Taken(pick, inline))


def sentence_of(hit: Hit) -> Pick | None:
    """The sentence in which the words found stand, or the sentences."""
    from brief_tui.core.sources.picking import pick_sentence

    pick = pick_sentence(hit.transcript, hit.found.start)
    while pick is not None and pick.span.end < min(hit.found.end, hit.turn.end):
        pick = pick.ending(1, sentences=True)
    return pick


def _row(hit: Hit) -> Content:
    head = Content.assemble(
        ("--:--:--" if hit.time is None else clock(hit.time), "$muted"),
        "  ",
        (visible_line(hit.turn.speaker or UNKNOWN_SPEAKER), "bold"),
        (f" @ {visible_line(hit.company)}" if hit.company else "", ""),
        ("  " + file_name(hit.transcript.path), "$muted"),
    )
    text, first = hit.transcript.text, hit.found.start
    start = max(hit.turn.start, first - _BEFORE)
    if start > hit.turn.start:
        start = text.find(" ", start, first) + 1 or start
    end = min(hit.turn.end, start + _EXCERPT)
    body = Content(visible_line(text[start:end].replace("\n", " ")))
    for mark in hit.marks:
        if start <= mark.start and mark.end <= end:
            body = body.stylize("$accent bold underline", mark.start - start, mark.end - start)
    before = Content.assemble(("similar: " if hit.similar else "", "$muted"), "…" if start > hit.turn.start else "")
    return two_lines(head, before.append(body))
