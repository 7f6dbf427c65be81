"""The words of a sentence for those who may speak in it and are not named: "a diver", "his staff", "one of them"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.draft.speakers.phrase import is_somebody
from brief_tui.core.language.clause_words import ASKS, CODES, DEEDS, NAMINGS, RECALLS, SOMEBODY, VIEWS, WONDERS
from brief_tui.core.language.common_words import COMMON
from brief_tui.core.language.wordlists import is_negation

_LONGEST_PHRASE = 4
"""Most words of a noun phrase before its role: "the tired old town engineer"."""
_BESIDE = frozenset("about against at before for like over than to toward towards unlike with without".split())
"""Words before a role that does not speak: "she told it to a diver"."""
_SOURCES = frozenset("according due listen listened listening listens owe owed owes thanks".split())
"""Words that, before "to" and a role, have it speak after all."""
_NEAR = 3
"""Words between a negation and the noun phrase that it denies, and it."""
_NAMING = ASKS | NAMINGS | RECALLS
"""Verbs of speech whose object may be who speaks: "recalls a diver"."""
_SAYING = frozenset("VT")
_QUESTIONS = ASKS | WONDERS
_HELPS = frozenset("also had has have once then used to who".split())
_THEM = frozenset("them these those us whom".split())
ONE = SOMEBODY | frozenset("1 another many several".split())
"""Folded words for somebody, alone: "one" is "1"."""


class Role(NamedTuple):
    """A noun phrase for somebody, in the folded words of a sentence."""

    first: int
    """The number of its first word."""
    at: int
    """That of the word for somebody."""
    speaks: bool
    """Whether it may be what speaks: not whom somebody is said to tell, ask or speak of something, nor one who asks."""


def roles(keys: Sequence[str], others: Collection[str] = ()) -> Iterator[Role]:
    """The roles of a sentence, in order; `others` are plain words that are roles as well."""
    for at, key in enumerate(keys):
        first = _phrase(keys, at)
        if _is_role(key, keys[first]) or (plain(key) in others and _is_determined(keys[first])):
            yield Role(first, at, not _is_spoken_to(keys, first) and behind(keys, at) not in _QUESTIONS)


def somebody(keys: Sequence[str]) -> Iterator[int]:
    """The words for somebody who speaks, without a noun: "one of them", "another wrote", "said one"."""
    for at, key in enumerate(keys):
        of_them = keys[at + 1 : at + 2] == ["of"] and not _THEM.isdisjoint(keys[at + 2 : at + 3])
        does = behind(keys, at)
        said = at + 1 == len(keys) and at > 0 and CODES.get(keys[at - 1]) in _SAYING
        if key in ONE and (of_them or said or does in DEEDS or CODES.get(does) in _SAYING):
            yield at


def sayers(keys: Sequence[str]) -> frozenset[str]:
    """The plain nouns that a verb of speech stands behind: "our pilot said"."""
    nouns = (at for at, key in enumerate(keys) if key not in CODES and not key.isdigit())
    said = (at for at in nouns if CODES.get(behind(keys, at)) in _SAYING)
    return frozenset(plain(keys[at]) for at in said if _is_determined(keys[_phrase(keys, at)]))


def is_plural(key: str) -> bool:
    """Whether a word for somebody is one for several."""
    return key.endswith(("s", "people", "staff", "folk", "men", "children")) and not key.endswith(("ss", "'s"))


def behind(keys: Sequence[str], at: int) -> str:
    """The word behind word `at`, "had", "who" and the like aside; empty at the end."""
    return next((key for key in keys[at + 1 : at + 4] if key not in _HELPS), "")


def plain(key: str) -> str:
    """A folded word without the endings of a possessive and a plural."""
    return key if key.endswith("ss") else key.removesuffix("'s").removesuffix("'").removesuffix("s")


def _phrase(keys: Sequence[str], at: int) -> int:
    """Where the noun phrase of a word begins."""
    first = at
    while first and at - first < _LONGEST_PHRASE and not _is_article(keys[first]):
        if CODES.get(keys[first - 1], "w") not in "wIDUO":
            break
        first -= 1
    return first


def _is_spoken_to(keys: Sequence[str], first: int) -> bool:
    """Whether what stands before a noun phrase has it told, asked or spoken of something."""
    before, verb = keys[first - 1] if first else "", keys[max(0, first - 2)]
    if any(map(is_negation, keys[max(0, first - _NEAR) : first])):
        return True  # does not need a banker
    spoken_of = before == "of" and (CODES.get(verb) == "V" or verb in VIEWS)
    asked_by = before == "by" and verb in ASKS
    spoken_to = CODES.get(before) == "T" or (CODES.get(before) == "V" and first > 1 and before not in _NAMING)
    return spoken_to or (before in _BESIDE and verb not in _SOURCES) or spoken_of or asked_by


def _is_role(key: str, first: str) -> bool:
    """Whether a word is one for somebody; `first` begins its noun phrase."""
    word = plain(key)
    if (
        not (is_somebody(word) or word.endswith("people"))
        or CODES.get(word, "I") != "I"
        or (word in COMMON and word != "people")
    ):
        return False
    return is_plural(key) or key.endswith("'s") or _is_determined(first)


def _is_determined(first: str) -> bool:
    return _is_article(first) or first.endswith("'s")


def _is_article(key: str) -> bool:
    return CODES.get(key) in {"I", "D"} or key.isdigit()
