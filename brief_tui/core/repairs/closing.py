"""The missing end of a quotation: an open mark is closed where the transcripts, or the paragraph, say its words end."""

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
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.sources.index import TranscriptIndex

_FEWEST = 5
"""Fewer words stand in any transcript."""
_LOOKED_AT, _READ = 100, 3_000
"""Passages that begin so, and characters behind a mark, that are looked at."""
_WHERE_SAID, _AT_THE_END = "where the transcript’s words end", "at the paragraph’s end"
_FIRST, _STOP = re.compile(r"^\W*\w+"), re.compile(r"[.?!…][\"”’)\]]*\s")
_WORD = re.compile(r"\w+")
_NAME = re.compile(r"\b(?!I\b)[^\W\d_a-z]")
_PAUSE = re.compile(r"[,.?!…]+(?!\S)|\s*$")


def closed(brief: Brief, index: TranscriptIndex) -> tuple[Finding, ...]:
    """The brief's findings; that of an open mark has the repair that closes it, where that can be told.

    That is where the words of a transcript end, if a pause is there: before other words, it would cut what somebody
    misquoted. Of other words it is the paragraph's end, if no sentence ends before it and nothing behind the mark may
    say who speaks; elsewhere it would be a guess.
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
        closing, text = CLOSING.get(prose.text[at]), _behind(prose, at)
        said = _said_end(text, index)
        end = said or (_sentence_end(text) if at + 1 + len(text) == len(prose.text) else 0)
        if closing is not None and end:
            mark, place = prose.source(Span(at, at + 1)).start, prose.source(Span(at, at + 1 + end)).end
            label = f"Close the quotation {_WHERE_SAID if said else _AT_THE_END}"
            repair = Repair(label, (Replacement(Span(place, place), closing),))
            yield (brief.lines.line(mark), brief.lines.column(mark)), repair


def _behind(prose: Prose, mark: int) -> str:
    """The text between an open mark and the next one that opens, or the end."""
    n, m = bisect_right(prose.unclosed, mark), bisect_right(prose.quoted, mark, key=lambda span: span.start)
    others = *prose.unclosed[n : n + 1], *(span.start for span in prose.quoted[m : m + 1])
    return prose.text[mark + 1 : min((mark + _READ, *others))]


def _said_end(text: str, index: TranscriptIndex) -> int:
    """Where the words end that somebody said so, and the pause behind them; 0 where no pause is."""
    words = fold(text, notes=False)
    keys = index.lexicon.lookup(words.keys)
    length = max((_alike(keys, at, index) for at in islice(_begun(keys, index), _LOOKED_AT)), default=0)
    if not length:
        return 0
    end = words.span(0, length).end
    pause = _PAUSE.match(text, end)
    return end + len(pause[0].rstrip()) if pause else 0


def _sentence_end(text: str) -> int:
    """Where a text ends that is one sentence and tells of nobody who speaks; 0 for any other."""
    rest = _FIRST.sub("", text)
    speaks = _NAME.search(rest) or any(CODES.get(word.casefold()) == "V" for word in _WORD.findall(rest))
    aside = text.count("(") != text.count(")")
    return 0 if speaks or aside or _STOP.search(text.rstrip()) else len(text.rstrip())


def _begun(keys: str, index: TranscriptIndex) -> Iterator[int]:
    """Where the first words stand."""
    return index.occurrences(keys[:_FEWEST]) if len(keys) >= _FEWEST else iter(())


def _alike(keys: str, at: int, index: TranscriptIndex) -> int:
    """How many of the words stand at a position of the corpus, in one turn."""
    said = index.words[at : min(index.place(at).end, at + len(keys))]
    if len(said) < _FEWEST:
        return 0
    return next((n for n, (one, other) in enumerate(zip(keys, said, strict=False)) if one != other), len(said))
