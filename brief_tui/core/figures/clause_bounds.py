"""Where the clauses of figures begin and end: each figure has words that tell of it rather than of its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brief_tui.core.figures.before_and_now import YEAR
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.reckoning_words import HEDGES
from brief_tui.core.language.words import Words

LONGEST = 30
"""Most words of a clause before its first figure, and behind its last one."""
_STOP, _BREAK = re.compile(r"[.?!;]\s"), re.compile(r"[,:()–—]|\s-\s")
_CONJUNCTIONS = frozenset("and but while whereas where though although".split())
_LOOSE = HEDGES | frozenset("minus a an every the".split())
_TRAILS = frozenset("ago earlier".split())
"""Words that say of the figure before them when it was, as a year does."""


def clauses(words: Words, told: Sequence[Figure]) -> list[range]:
    """For each of some figures in order, the words around it that tell of it rather than of its neighbours."""
    if not told:
        return []
    middle = [_boundary(words, one.end, other.start) for one, other in pairwise(told)]
    low, high = max(0, told[0].start - LONGEST), min(len(words), told[-1].end + LONGEST)
    begin = max((n for n in range(low + 1, told[0].start + 1) if _STOP.search(words.before(n))), default=low)
    starts, ends = [begin, *middle], [*middle, high]
    return [
        range(start, next((n for n in range(one.end, end) if _STOP.search(words.before(n))), end))
        for one, start, end in zip(told, starts, ends, strict=True)
    ]


def divide(words: Words, low: int, high: int) -> int | None:
    """The word from `low` to `high` before which a clause ends; None where nothing divides them."""
    stops = [n for n in range(low, high + 1) if _STOP.search(words.before(n))]
    if stops:
        return stops[-1]
    breaks = (n for n in range(low, high + 1) if _BREAK.search(words.before(n)) or words.keys[n] in _CONJUNCTIONS)
    return next(breaks, None)


def _boundary(words: Words, low: int, high: int) -> int:
    """The word from `low` to `high` with which the clause of the figure at `high` begins."""
    found = divide(words, low, high)
    if found is not None:
        return found
    behind = (n + 1 for n in range(low, high) if words.keys[n] in _TRAILS or YEAR.fullmatch(words.keys[n]))
    return max(behind, default=low)


def ends_clause(words: Words, at: int) -> bool:
    """Whether a mark before a word ends a clause."""
    return _BREAK.search(words.before(at)) is not None or _STOP.search(words.before(at)) is not None


def begins_clause(words: Words, at: int) -> bool:
    """Whether a mark, or a word that joins two, parts a word from the clause before it."""
    return ends_clause(words, at) or words.keys[at] in _CONJUNCTIONS


def plain(keys: Sequence[str]) -> list[str]:
    """Words without what loosens the figure behind them."""
    kept = list(keys)
    while kept and kept[-1] in _LOOSE:
        kept.pop()
    return kept
