"""The missing end of a quotation: an open mark is closed where the transcripts say that its words end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from brief_tui.core.draft.brief import MAX_ALIKE, Brief
from brief_tui.core.draft.prose import Prose
from brief_tui.core.draft.typed_marks import CLOSING
from brief_tui.core.findings import Finding
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.sources.index import TranscriptIndex

_FEWEST = 5
"""Fewer words stand in any transcript."""
_LOOKED_AT, _READ = 100, 3_000
"""Passages that begin so, and characters behind a mark, that are looked at."""
_PAUSE = re.compile(r"[,.?!…]+(?!\S)|\s*$")


def closed(brief: Brief, index: TranscriptIndex) -> tuple[Finding, ...]:
    """The brief's findings; that of an open mark has the repair that closes it, where that can be told.

    Where other words than those of the transcript follow before the next pause, it cannot: to close it there would cut
    what somebody misquoted, and to close it farther on would guess what is quoted.
    """
    ends = dict(_ends(brief, index))
    return tuple(
        replace(finding, repair=ends[finding.line, finding.column])
        if finding.id == "unbalanced-mark" and (finding.line, finding.column) in ends
        else finding
        for finding in brief.findings
    )


def _ends(brief: Brief, index: TranscriptIndex) -> Iterator[tuple[tuple[int, int], Repair]]:
    """Line and column of each open mark of the prose that can be closed, and how."""
    marks = ((prose, at) for prose in brief.prose for at in prose.unclosed)
    for prose, at in islice(marks, MAX_ALIKE):
        closing, end = CLOSING.get(prose.text[at]), _end(prose, at, index)
        if closing is not None and end is not None:
            mark, place = prose.source(Span(at, at + 1)).start, prose.source(Span(at, end)).end
            label = "Close the quotation where the transcript’s words end"
            repair = Repair(label, (Replacement(Span(place, place), closing),))
            yield (brief.lines.line(mark), brief.lines.column(mark)), repair


def _end(prose: Prose, mark: int, index: TranscriptIndex) -> int | None:
    """Where in the text the words end that somebody said so, and the pause behind them; None where no pause is."""
    n, m = bisect_right(prose.unclosed, mark), bisect_right(prose.quoted, mark, key=lambda span: span.start)
    others = *prose.unclosed[n : n + 1], *(span.start for span in prose.quoted[m : m + 1])
    text = prose.text[mark + 1 : min((mark + _READ, *others))]
    words = fold(text, notes=False)
    keys = index.lexicon.lookup(words.keys)
    length = max((_alike(keys, at, index) for at in islice(_begun(keys, index), _LOOKED_AT)), default=0)
    if not length:
        return None
    end = words.span(0, length).end
    pause = _PAUSE.match(text, end)
    return None if pause is None else mark + 1 + end + len(pause[0].rstrip())


def _begun(keys: str, index: TranscriptIndex) -> Iterator[int]:
    """Where the first words stand."""
    return index.occurrences(keys[:_FEWEST]) if len(keys) >= _FEWEST else iter(())


def _alike(keys: str, at: int, index: TranscriptIndex) -> int:
    """How many of the words stand at a position of the corpus, in one turn."""
    said = index.words[at : min(index.place(at).end, at + len(keys))]
    if len(said) < _FEWEST:
        return 0
    return next((n for n, (one, other) in enumerate(zip(keys, said, strict=False)) if one != other), len(said))
