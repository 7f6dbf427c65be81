"""Which way a text says that a figure went, and to which side of it things are: up by a third, over 40."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from brief_tui.core.figures.before_and_now import FORMER
from brief_tui.core.figures.clause_bounds import LONGEST, begins_clause, ends_clause, plain
from brief_tui.core.figures.courses import Course
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.units import PERCENT
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import Words

Way = Literal["", "up", "down"]
"""Up, down, or not told."""
_LEAD, _BEHIND = 3, 2
"""Words before a figure and behind it that say which way it is."""
_VERB = 6
"""Words before a figure among which is the verb that says which way it went."""
_RELATIVES = frozenset("that which who".split())
_IT_IS = (["is"], ["it's"], ["was"], ["that's"])
_UP = re.compile(r"up|r[io]s(?:e|es|en|ing)|gr[eo]w\w*|climb\w*|increas\w*|jump\w*|soar\w*|sw[eo]ll\w*|surg\w*|gain\w*")
_DOWN = re.compile(
    r"down|f[ae]ll(?:en|s|ing)?|drop\w*|declin\w*|decreas\w*|shr[aiu]nk\w*|slid|s[au]nk|plung\w*|dipp\w*|slash\w*"
    r"|reduc\w*|cut|lower(?:ed|ing)|shed"
)
_PARTICLES, _WHITHER, _THE = (frozenset(text.split()) for text in ("up down", "from to by", "the last this in every"))
_WENT = frozenset("went go goes going gone come came comes brought is are was were".split())
"""Words beside which up and down are directions: no picking up, and no speeding up."""
_MORE = frozenset("more higher longer larger bigger greater dearer taller extra".split())
_LESS = frozenset("less fewer lower shorter smaller cheaper".split())
_LATER = frozenset("later slower".split())
_PACE = _LATER | frozenset("earlier faster quicker sooner".split())
_OVER = frozenset("than over above least or".split())
_UNDER = frozenset("than under below most nearly almost quite or".split())
"""Words beside a figure that make what loosens it mean nothing else."""


def verb_of(words: Words, course: Course) -> Way:
    """Which way the verb of a course goes: fell from 52 to 44, 44, down from 52; none where no such words tell it."""
    begin, end = min(course.first.end, course.then.end), max(course.first.start, course.then.start)
    between, before = words.keys[begin:end], words.keys[max(0, course.start - _VERB) : course.start]
    if "minus" in (*before, *between):
        return ""
    if between[-1:] == ["from"]:
        return _way([*between[-2:]])
    to = plain(before)[-1:] == ["from"] and plain(between)[-1:] == ["to"]
    return _way([*before, *between[-2:]]) if to else ""


def _way(keys: Sequence[str]) -> Way:
    """The way that some words tell, where all of them tell one."""
    verbs = [
        key
        for before, key, behind in zip(["", *keys], keys, [*keys[1:], ""], strict=False)
        if (key not in _PARTICLES or behind in _WHITHER or before in _WENT)
        and (key != "fall" or before not in _THE)  # the season
    ]
    up, down = (any(pattern.fullmatch(key) for key in verbs) for pattern in (_UP, _DOWN))
    return "" if up == down else "up" if up else "down"


def changed(words: Words, figure: Figure) -> Way:
    """Which way a figure says that something went: rose by a third, a third more."""
    behind = words.keys[figure.end : figure.end + _VERB]
    for n, key in enumerate(behind[:_BEHIND]):
        if ends_clause(words, figure.end + n):
            break
        if key in _MORE or key in _LESS:
            if "than" in behind:  # A is less than B as B is more than A
                return ""
            return "up" if key in _MORE else "down"
    before = _before(words, figure)
    return _way(before) if plain(before)[-1:] == ["by"] else ""


def directed(words: Words, figure: Figure) -> Way:
    """Which way a share went, also where its verb stands right before it: rose 4 percent, went up 4 percent."""
    before = plain(_before(words, figure)) if figure.dimension == PERCENT else []
    verb = before[-2:] if before[-1:] and before[-1] in _PARTICLES else before[-1:]
    return changed(words, figure) or _way(verb)


def pace(words: Words, figure: Figure) -> Way:
    """Whether something is faster by a share ("up"), or slower."""
    behind = words.keys[figure.end : figure.end + 1] if figure.dimension == PERCENT else []
    return "" if _PACE.isdisjoint(behind) else "down" if _LATER.issuperset(behind) else "up"


def departure(words: Words, figure: Figure) -> Way:
    """Which way from what it was something is by a figure: two thousand down, or fewer than the year before."""
    behind = words.keys[figure.end : figure.end + _VERB]
    for n, key in enumerate(behind[:_BEHIND]):
        if ends_clause(words, figure.end + n):
            break
        if key in _MORE or key in _LESS or key in _PARTICLES:
            compared = not {"than", "on"}.isdisjoint(behind) and FORMER.isdisjoint(behind)
            return "" if compared else "up" if key in _MORE or key == "up" else "down"
    return changed(words, figure)


def is_change(words: Words, figure: Figure) -> bool:
    """Whether a figure is by how much something changed: rose by 40."""
    before = _before(words, figure)
    return plain(before)[-1:] == ["by"] and _way(before) != ""


def is_level(words: Words, figure: Figure) -> bool:
    """Whether a figure is what something changed to, or what it is: rose to 40, it's 40 now."""
    before = _before(words, figure)
    last, way = plain(before)[-1:], _way(before)
    if last == ["to"]:
        return way != "" and plain(before)[-2:-1] != ["up"]
    return last in _IT_IS and way == "" and changed(words, figure) == ""


def _before(words: Words, figure: Figure) -> list[str]:
    """The words shortly before a figure, as far as its clause goes."""
    low = max(0, figure.start - _VERB)
    begin = max((n for n in range(low + 1, figure.start + 1) if ends_clause(words, n)), default=low)
    return words.keys[begin : figure.start]


def _clause_before(words: Words, figure: Figure) -> list[str]:
    """The words of a figure's clause before it, and before what loosens it: no fewer than."""
    low = max(0, figure.start - LONGEST)
    starts = range(low + 1, figure.start + 1)
    breaks = (n for n in starts if begins_clause(words, n) or words.keys[n] in _RELATIVES)
    before = words.keys[max(breaks, default=low) : figure.start]
    if before[-2:] == ["not", "quite"]:
        return before[:-2]
    return before[:-_LEAD] if before[-1:] == ["than"] else before


def side(words: Words, figure: Figure) -> Way:
    """Whether it is more than a figure or less, where a word says so that means nothing else."""
    close = {*words.keys[max(0, figure.start - _LEAD) : figure.start], *words.keys[figure.end : figure.end + _BEHIND]}
    if figure.dimension == "time":
        close.discard("over")  # in the course of so many years
    # None on a run of 120 kilometres or more; never fewer than twelve, which are twelve at least.
    denied = any(map(is_negation, _clause_before(words, figure)))
    if figure.bound == "over":
        return "" if denied or close.isdisjoint(_OVER) else "up"
    return "down" if figure.bound == "under" and not (denied or close.isdisjoint(_UNDER)) else ""
