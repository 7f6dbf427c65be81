"""What is preferred or put first, turned round: rather A than B, A instead of B, more A than B, A louder than B."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from brief_tui.core.article.paraphrases.same_matter import same_form
from brief_tui.core.language.ended import LONGEST
from brief_tui.core.language.polarity import means
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import fold

_CLAUSE = r"[^.,;:?!…()]+?"
_END = r"(?=[.,;:?!…()]|$)"
_PREFERS = re.compile(
    rf"\b(?:(?:rather|sooner)(?: that)? (?P<one>{_CLAUSE}) than|prefer(?:s|red)?(?: that)? (?!to\b)(?P<two>{_CLAUSE})"
    rf" (?:to|over)) (?P<other>{_CLAUSE}){_END}",
    re.IGNORECASE,
)
_INSTEAD = re.compile(rf"(?P<one>{_CLAUSE}) (?:instead of|rather than) (?P<other>{_CLAUSE}){_END}", re.IGNORECASE)
_THAN = re.compile(
    r"(?P<one>[^.,;:?!…()]+) (?P<by>more|less|fewer|worse|[a-z]{2,}er)\b(?P<how>[^.,;:?!…()]*?) than"
    rf" (?P<other>{_CLAUSE}){_END}",
    re.IGNORECASE,
)
_WISHED = re.compile(r"\b(?:would rather|prefers?)(?: that)? (?!to\b)(?P<one>[^.,;:?!…()]+)", re.IGNORECASE)
_UNREAD = re.compile(r"\b(?:if|unless|whether|used to|once|no|not)\b", re.IGNORECASE)
_SHARE = 0.67
"""Of the words that are preferred alone, how many the other one has."""


class _Choice(NamedTuple):
    by: str
    """The word that compares; nothing for what is preferred."""
    one: frozenset[str]
    """The words of meaning of what is preferred, or is more."""
    other: frozenset[str]
    """Those of what it is preferred to."""


def turned_choice(claim_text: str, said_text: str) -> bool:
    """Whether what is claimed prefers, or puts first, what is said to come second."""
    said = _choice(said_text)
    if said is None:
        return False
    claim = _choice(claim_text)
    if claim is None:
        wished = _WISHED.search(claim_text)
        return not said.by and wished is not None and not _UNREAD.search(claim_text) and _wishes(wished["one"], said)
    one, other = claim.one - said.one, claim.other - said.other
    known = all(_meet([key], claim.one | claim.other) for key in said.one)  # not of somebody or something else
    return claim.by == said.by and known and _meet(one, said.other) and _meet(other, said.one)


def same_choice(claim_text: str, said_text: str) -> bool:
    """Whether two sentences put the same first."""
    claim, said = _choice(claim_text), _choice(said_text)
    return claim is not None and said is not None and _meet(claim.one, said.one) and _meet(claim.other, said.other)


def _choice(text: str) -> _Choice | None:
    if len(text) > LONGEST or _UNREAD.search(text) or any(map(is_negation, fold(text).keys)):
        return None
    if found := _PREFERS.search(text):
        return _Choice("", _words(found["one"] or found["two"]), _words(found["other"]))
    if found := _INSTEAD.search(text):
        return _Choice("", _words(found["one"]), _words(found["other"]))
    if " than " in text and (found := _THAN.search(text)):
        return _Choice(found["by"].lower(), _words(found["one"] + found["how"]), _words(found["other"]))
    return None


def _wishes(text: str, said: _Choice) -> bool:
    """Whether what is wished is what is said to come second."""
    wished, one, other = _words(text), said.one - said.other, said.other - said.one
    first, second = ([key for key in wished if _meet([key], those)] for those in (one, other))
    return len(second) > len(first) and len({*first, *second}) >= max(2, _SHARE * len(wished))


def _words(text: str) -> frozenset[str]:
    return frozenset(filter(means, fold(text).keys))


def _meet(some: Iterable[str], others: Iterable[str]) -> bool:
    rest = list(others)
    return any(same_form(key, other) for key in some for other in rest)
