"""Where speech pauses, by the marks of the transcript: the edges of clauses, and the filler pairs that stand there."""

from __future__ import annotations

import re

from brief_tui.core.language.wordlists import (
    AUXILIARIES,
    DETERMINERS,
    FILLER_PAIRS,
    FILLERS,
    LEADS,
    PAIR_GUARDS_AFTER,
    PAIR_GUARDS_BEFORE,
)
from brief_tui.core.language.words import Words

# A hyphen between two words is no pause; one with a space beside it is a dash.
DASH = re.compile(r"[–—―]|--|-\s|\s-")
COMMA_OR_DASH = re.compile(rf",|{DASH.pattern}")
CLAUSE_MARK = re.compile(rf"[.,;:?!…]|{DASH.pattern}")
_CLAUSE_EDGE = re.compile(rf"{CLAUSE_MARK.pattern}|\s[\"“‘]")
_SUBJECTS = frozenset("it that this you these those".split())
_NO_VERB = (
    DETERMINERS
    | LEADS
    | PAIR_GUARDS_BEFORE
    | PAIR_GUARDS_AFTER
    | frozenset("i he she we they there here nobody nothing everybody everything no never for in on at with".split())
) - AUXILIARIES
_LEADS = 3
"""Most words that may lead over to a clause."""


def marked(source: Words, at: int) -> bool:
    """Whether a clause may end or begin before word `at`, by the marks there; what is quoted begins one."""
    return at in (0, len(source)) or _CLAUSE_EDGE.search(source.before(at)) is not None


def opens_clause(source: Words, at: int) -> bool:
    """Whether word `at` opens a clause, words that only lead over to it aside: "and, well", "so you know"."""
    first = at
    while first > max(0, at - _LEADS) and not marked(source, first) and source.keys[first - 1] in LEADS:
        first -= 1
    return marked(source, first)


def is_filler_pair(source: Words, i: int, end: int) -> bool:
    """Whether words [i, i + 2) before `end` are a pair that is how something is said, not what.

    No such pair is in "do you know" and "what I mean is".
    """
    if i + 2 > end or tuple(source.keys[i : i + 2]) not in FILLER_PAIRS:
        return False
    if source.punctuated:
        return opens_clause(source, i) and marked(source, i + 2)
    return (marked(source, i) or source.keys[i - 1] not in PAIR_GUARDS_BEFORE) and (
        marked(source, i + 2)
        or i + 2 >= end
        or source.keys[i + 2] not in PAIR_GUARDS_AFTER
        or _clause_follows(source.keys, i)
    )


def _clause_follows(keys: list[str], i: int) -> bool:
    """Whether what stands behind pair `i` can be no object of it: "i mean it cost", "dollars you know which was".

    The other readings are "i mean it" and "you know which": a verb, or a noun before the pair, leaves them none.
    """
    first, second = (*keys[i + 2 : i + 4], "")[:2]
    if first == "and":
        return tuple(keys[i + 3 : i + 5]) == ("i", "mean")
    if first == "which":
        return second in AUXILIARIES and i > 0 and keys[i - 1] not in LEADS
    return keys[i] == "i" and first in _SUBJECTS and bool(second) and second not in _NO_VERB


def past_fillers(source: Words, at: int, end: int) -> int:
    """The first word from `at` on that is no filler and in no filler pair, or `end`."""
    while at < end:
        if source.keys[at] in FILLERS:
            at += 1
        elif is_filler_pair(source, at, end):
            at += 2
        else:
            break
    return at
