"""What clauses say of when they are: about what was before, what is now, or what is still to come."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from brief_tui.core.figures.figure import Figure
from brief_tui.core.language.words import Words

_PAST = frozenset("used ago before earlier originally formerly previously began started".split())
FORMER = _PAST | {"last", "was", "were"}
"""Words of what was before."""
NOW = frozenset("now today currently nowadays present".split())
"""Words of what is now."""
YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}")
_TO_COME = frozenset("until till will plan goal target expect want".split())
"""Words of a clause whose year is still to come."""
_TENSES = frozenset("was were had did got made sold went came".split())
"""Words of a clause that is not about what is now."""
_WERE, _ARE = frozenset({"was", "were"}), frozenset("is are it's we're they're that's there's".split())


def is_ago(words: Words, figure: Figure) -> bool:
    """Whether a time says how long ago something was."""
    return figure.dimension == "time" and words.keys[figure.end : figure.end + 1] == ["ago"]


def earlier(one: Sequence[str], other: Sequence[str], *, surely: bool) -> int:
    """Which of two clauses is about what was before: 1 for the first, -1 for the second, 0 where none says so."""
    years = [[key for key in clause if YEAR.fullmatch(key)] for clause in (one, other)]
    if years[0] and years[1] and years[0] != years[1]:
        return 1 if years[0] < years[1] else -1
    was, is_now = _was(one) - _was(other), _is_now(one) - _is_now(other)
    if surely or (was and is_now):
        return was if was == -is_now else 0
    recent = _in_last(one) - _in_last(other)
    if (recent > 0 and _is_now(other)) or (recent < 0 and _is_since(other, one)):
        return recent
    return was or _is_ahead(other) - _is_ahead(one) or -is_now or _in_tenses(one, other)


def _in_tenses(one: Sequence[str], other: Sequence[str]) -> int:
    """Which of two clauses is about what was, by their verbs: it is seven, it was eleven.

    What comes first may have no verb: four. It was nine when I came. 1 for the first, -1 for the second, 0 for neither.
    """
    was, are = ([not keys.isdisjoint(clause) for clause in (one, other)] for keys in (_WERE, _ARE))
    if was[0] == was[1] or are[was.index(True)]:
        return 0
    if are[was.index(False)]:
        return 1 if was[0] else -1
    return -1 if was[1] and "when" in other and _TENSES.isdisjoint(one) else 0


def _is_since(last: Sequence[str], then: Sequence[str]) -> bool:
    """Whether a clause is about what came after the last year, of which the next one tells: 14; last year it was 9."""
    is_past = any(key in _TENSES or key.endswith("ed") for key in then)
    return NOW.isdisjoint(last) and (_is_now(then) or not is_past)


def _in_last(clause: Sequence[str]) -> bool:
    """Whether a clause says that it is about the last year."""
    return ("last", "year") in pairwise(clause)


def _was(clause: Sequence[str]) -> bool:
    """Whether a clause says that it is about what was before."""
    in_year = any(YEAR.fullmatch(key) for key in clause) and not (_is_due(clause) or _is_ahead(clause))
    return in_year or not _PAST.isdisjoint(clause) or ("1st", "year") in pairwise(clause)


def _is_due(clause: Sequence[str]) -> bool:
    """Whether a clause is about a year to come: by 2031, but not by 22 percent in 2021."""
    by_year = any(key == "by" and (YEAR.fullmatch(then) or not then[:1].isdigit()) for key, then in pairwise(clause))
    return by_year or not _TO_COME.isdisjoint(clause)


def _is_now(clause: Sequence[str]) -> bool:
    """Whether a clause says that it is about what is now."""
    return not NOW.isdisjoint(clause) or any(
        key in {"last", "this"} and then == "year" for key, then in pairwise(clause)
    )


def _is_ahead(clause: Sequence[str]) -> bool:
    """Whether a clause says that it is about what will be: it'll be around 1,400 in the next model."""
    return any(key in {"will", "shall"} or key.endswith("'ll") for key in clause)
