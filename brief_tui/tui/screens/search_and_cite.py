"""Words of the transcripts into the draft: search, and the way from what is found or picked to a citation."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from brief_tui.tui.actions import key_of
from brief_tui.tui.filing import Filing
from brief_tui.tui.work import KEYS_WAIT, begin

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.event_sources import Sources
    from brief_tui.core.repairs.citing import Cited
    from brief_tui.core.sources.picking import Pick
    from brief_tui.core.sources.search import Hit, SearchIndex
    from brief_tui.tui.screens.finder import Place
    from brief_tui.tui.screens.search_list import SearchList, Taken
    from brief_tui.tui.screens.workstation import Workstation

# What writes citations takes longer to import than the first paint may take.
# ruff: noqa: PLC0415


class SearchAndCite:
    """Looks for words, and puts them into the draft at its cursor, as one step of undo."""

    def __init__(self, screen: Workstation, filing: Filing) -> None:
        self._screen, self._filing = screen, filing
        self._index: tuple[object, dict[str, str], SearchIndex] | None = None
        self._searched: Place | None = None

    def search(self) -> None:
        """Words in the transcripts; it opens as it was left."""
        from brief_tui.tui.screens.search_list import SearchList

        reading = self._filing.reading
        some = reading is None or bool(reading.sources.transcripts)
        finder = SearchList(self._search_index, self._searched, some=some)
        self._screen.app.push_screen(finder, partial(self._found, finder))

    def _found(self, finder: SearchList, choice: Hit | Taken | None) -> None:
        from brief_tui.tui.screens.search_list import Taken

        self._searched = finder.place if finder.place.query else None
        if isinstance(choice, Taken):
            self.take(choice.pick, inline=choice.inline)
        elif choice is not None:
            self._screen.panes.go_to_hit(choice)

    def _search_index(self) -> SearchIndex:
        """The transcripts as they are now, and whose company is known; asked for in the finder's thread."""
        from brief_tui.core.repairs.credits import companies_by_label
        from brief_tui.core.sources.search import SearchIndex

        if (reading := self._filing.reading) is None:
            return SearchIndex(())
        transcripts, assessment = reading.sources.transcripts, self._screen.panes.assessment
        companies = companies_by_label(assessment.quotations if assessment else (), reading.sources)
        if self._index is None or self._index[0] is not transcripts or self._index[1] != companies:
            self._index = transcripts, companies, SearchIndex(transcripts, companies)
        return self._index[2]

    def take(self, pick: Pick, *, inline: bool) -> None:
        """Put the words in as a citation behind the cursor's paragraph, or `inline` at the cursor."""
        begin(self._screen, partial(self._take, pick, inline=inline), name="take", group=KEYS_WAIT)

    async def _take(self, pick: Pick, *, inline: bool) -> None:
        panes, reading = self._screen.panes, self._filing.reading
        if reading is None or not any(source is pick.transcript for source in reading.sources.transcripts):
            self._screen.notify("That transcript has changed since: select the words again.", severity="warning")
            return
        text, cursor = panes.draft.text, panes.draft.cursor_offset
        write = partial(_written, pick, inline, text, cursor, reading.sources, panes.assessment)
        put = await asyncio.to_thread(write)
        if isinstance(put, str):
            self._screen.notify(put, severity="warning")
        elif panes.make(put.repair, text) is not None:
            panes.draft.go_to(put.cursor)
            if put.missing:
                self._screen.notify(f"Add {put.missing} here: “, Title @ Company”.")
            elif _is_nobodys(pick):
                self._screen.notify(
                    f"Nobody is named in {pick.transcript.path} there: [[labels]] in event.toml can say who speaks; "
                    "or write “> — Name” below the citation.",
                    severity="warning",
                )


def _is_nobodys(pick: Pick) -> bool:
    from brief_tui.core.unnamed_labels import names_nobody

    return pick.turn.speaker is None or names_nobody(pick.turn.speaker)


def _written(
    pick: Pick, inline: bool, text: str, cursor: int, sources: Sources, assessment: Assessment | None
) -> Cited | str:
    """The words as an edit of the draft, or why there is none."""
    from brief_tui.core.repairs.citing import Cited, Citing

    citing, draft = Citing(text, sources, assessment), key_of("focus_draft")
    if not inline:
        return citing.citation(pick, cursor) or f"Not here: nothing can be cited where the draft's cursor is ({draft})."
    if citing.speaker(pick) is None:
        keys = f"{key_of('cite_hit')} in the search, {key_of('cite')} in the transcript"
        return f"Nobody is named there: an inline quotation needs its speaker. A citation needs none ({keys})."
    where = "Not here: put the draft's cursor into the prose, outside headings and quotations"
    repair = citing.quotation(pick, cursor)
    if repair is None:
        return f"{where} ({draft})."
    put = repair.replacements[-1]
    return Cited(repair, put.span.start + len(put.text.rstrip("\r\n")), "")
