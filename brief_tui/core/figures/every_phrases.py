"""Phrases of what is counted off: every fifth one, every other flat, every ten episodes."""

from __future__ import annotations

import re
from fractions import Fraction

from brief_tui.core.figures.number_words import NAMELESS, Built, Phrase
from brief_tui.core.figures.units import UNITS, Unit

_OFTEN, _OF_EVERY = 20, frozenset("for in of to".split())
"""Most things of which every so many are counted off; words behind which they are a base: six for every ten."""
_BESIDE, _EVERY = 16, frozenset({"each", "every"})
"""Words to either side of every fourth among which is the time that is counted off."""
_CONTRASTED = frozenset("instead longer not now rather".split())
"""Words between, or before, what is done every sixth year and every fourth."""
_ENDS = re.compile(r"[.!?]")


def every(p: Phrase) -> Built:
    """Every fourth day; every fifth customer; every other flat."""
    last = p.tokens[-1].key
    if p.after == "u":
        return None
    unit = _unit_beside(p, _CONTRASTED) if p.ends or p.next in NAMELESS else None
    if unit is not None:
        return p.measure(2 if last == "other" else p.number(-1), unit)
    if last == "other":
        return p.share(Fraction(1, 2)) if p.after == "w" else None
    return p.share(1 / p.number(-1)) if p.number(-1) > (2 if p.ends else 1) else None


def every_so_many(p: Phrase) -> Built:
    """Every ten episodes, as every tenth one."""
    number, unit = p.number(1), _unit_beside(p) if p.ends or p.next in NAMELESS else None
    if unit is not None:
        return p.measure(number, unit)
    if not 2 < number <= _OFTEN or p.before in _OF_EVERY or not (p.ends or (p.after == "w" and p.next not in NAMELESS)):
        return None
    count = p._replace(tokens=p.tokens[1:]).figure("count", number, "")
    share = p._replace(tokens=p.tokens[1:]).share(1 / number)
    return [count, *([share._replace(aside=True)] if share else [])]


def _unit_beside(p: Phrase, links: frozenset[str] | None = None) -> Unit | None:
    """The time that is counted off close by in the sentence: every sixth year, and no longer every fourth.

    One of the `links` stands between, or right before: not every year, but every fourth; where there are any.
    """
    keys, (start, end) = p.words.keys, (p.tokens[0].start, p.tokens[-1].end)
    for n in range(max(2, start - _BESIDE), min(len(keys), end + _BESIDE)):
        unit = UNITS.get(keys[n]) if not _EVERY.isdisjoint(keys[n - 2 : n]) else None
        between = range(n + 1, start + 1) if n < start else range(end, n + 1)
        if unit is None or unit.dimension != "time" or any(_ENDS.search(p.words.before(m)) for m in between):
            continue
        first, last = sorted((start, n - 1))
        if links is None or not links.isdisjoint(keys[max(0, first - 1) : last]):
            return unit
    return None
