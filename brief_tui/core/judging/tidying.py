"""What may be left out of a quotation unmarked: the row "tidied" of VERDICTS.md.

Fillers, repetitions and false starts, and the names of people who are spoken to; never a hedge.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brief_tui.core.event import ProfileName
from brief_tui.core.judging.false_starts import repetitions
from brief_tui.core.judging.pauses import CLAUSE_MARK, COMMA_OR_DASH, is_filler_pair, marked, opens_clause
from brief_tui.core.language.contractions import with_subject
from brief_tui.core.language.wordlists import (
    AUXILIARIES,
    BESIDE_PUNCTUATION,
    CLAUSE_EDGE,
    DETERMINERS,
    FILLERS,
    LISTING,
    RELATIONS,
    is_negation,
)
from brief_tui.core.language.words import Words

_HOUSE_TICS = frozenset({("kind", "of"), ("sort", "of")})
_SENTENCE_END = re.compile(r"[.?!]")
_SPEECH_BEGINS = re.compile(r"[,–—-]\s+[\"“‘]")
_OBJECTS = frozenset("him her them me us you".split())
_ADDRESSES = frozenset("sorry thanks hi hello hey welcome congratulations congrats cheers please".split())
"""Words behind which, and a comma, stands the name of somebody spoken to."""
_FIRST_PERSON = re.compile(r"i(?:'|$)")
_BEGINNING = (DETERMINERS - {"that"}) | frozenset("i we you he she it they there how why when where if".split())
"""Words with which a clause begins behind “and so”; “and so that” tells what for."""
_BEHIND_SO = frozenset("much many far long little few often soon".split())
_ALL = frozenset("all anybody anyone anything everybody everyone everything nobody none nothing nowhere".split())
_EXCEPTED = 4
"""Most words of what “but” excepts: “nobody came, but the old mayor”."""


def tidied_limit(words: int) -> int:
    """How many source words may be dropped from a quotation of `words` words."""
    return max(4, words // 3)


class Licence(NamedTuple):
    """What the white list depends on beside the words themselves."""

    names: frozenset[str] = frozenset()
    """Folded names of the transcript's speakers, for vocatives."""
    profile: ProfileName = "standard"
    bare: bool = False
    """Whether the transcript writes no apostrophes at all, as speech recognition may."""


def droppable(source: Words, i: int, end: int, licence: Licence) -> set[int]:
    """The lengths k for which source words [i, i + k) may be left out unmarked (row "tidied")."""
    keys = source.keys
    word, before, after = keys[i], source.before(i), source.after(i)
    found: set[int] = set()
    if "-" in (before, after):
        pass  # a part of a compound: well-known
    elif (
        word in FILLERS
        or (word in BESIDE_PUNCTUATION and _is_aside(source, i))
        or (
            word in CLAUSE_EDGE
            and _at_clause_edge(word, marked(source, i), before, after)
            and not _one_with_next(source, i)
        )
        or (word == "so" and _goes_over(source, i))
    ):
        found.add(1)
    if is_filler_pair(source, i, end):
        found.add(2)
    if licence.profile == "house" and i + 2 <= end and tuple(keys[i : i + 2]) in _HOUSE_TICS:
        found.add(2)
    return found | repetitions(source, i, end) | _vocatives(source, i, end, licence.names)


def _at_clause_edge(word: str, opens: bool, before: str, after: str) -> bool:
    if word == "right":
        return "?" in after and CLAUSE_MARK.search(before) is not None
    if word in {"yeah", "essentially"}:
        return opens or CLAUSE_MARK.search(after) is not None
    return opens


def _one_with_next(source: Words, i: int) -> bool:
    """Whether a word says something together with the words behind it: "now that we know", "because of", "so far"."""
    keys = source.keys
    if i + 1 >= len(keys) or CLAUSE_MARK.search(source.after(i)):
        return False
    word, following = keys[i], keys[i + 1]
    if word in {"so", "now"} and following == "that":
        # "So that is the gate" points at it; "so that we know the gate", "…, so that people know it" tell what for.
        third = keys[i + 2].partition("'")[0] if i + 2 < len(keys) else ""
        begins = _SENTENCE_END.search(source.before(i)) is not None
        return third in _BEGINNING or not (begins or third in AUXILIARIES)
    excepts = word == "but" and _excepts(source, i)
    return excepts or (word == "because" and following == "of") or (word == "so" and following in _BEHIND_SO)


def _excepts(source: Words, i: int) -> bool:
    """Whether few words behind "but" are taken out of all, or of none, that its sentence told of before."""
    at, keys = i, source.keys
    while at and not _SENTENCE_END.search(source.before(at)) and keys[at - 1] not in _ALL:
        at -= 1
    if not at or keys[at - 1] not in _ALL or _SENTENCE_END.search(source.before(at)):
        return False
    end = next((n + 1 for n in range(i + 1, len(keys)) if CLAUSE_MARK.search(source.after(n))), len(keys))
    return end - i - 1 <= _EXCEPTED and AUXILIARIES.isdisjoint(key.partition("'")[0] for key in keys[i + 1 : end])


def _goes_over(source: Words, i: int) -> bool:
    """Whether "so" stands between the "and" or "but" that opens a clause and its beginning: "And so we left"."""
    if not 0 < i < len(source) - 1 or not source.before(i).isspace() or not source.after(i).isspace():
        return False
    before, after = source.keys[i - 1], source.keys[i + 1].partition("'")[0]
    return before in {"and", "but"} and marked(source, i - 1) and after in _BEGINNING


def _is_aside(source: Words, i: int) -> bool:
    """Whether "like", "well", "so" or "actually" stands beside its clause: elsewhere it is a verb or an adverb of it.

    "People I really like, and" has a comma on one side only. Speech that begins behind one leaves no doubt.
    """
    before, after = source.before(i), source.after(i)
    if not (COMMA_OR_DASH.search(before) or COMMA_OR_DASH.search(after)):
        return False
    if source.keys[i] == "actually":  # an adverb anyway, whose weight only a negation makes felt
        return i == 0 or not is_negation(source.keys[i - 1])
    closes = i + 1 == len(source) or CLAUSE_MARK.search(after) is not None
    return closes and (opens_clause(source, i) or _SPEECH_BEGINS.search(after) is not None)


def _vocatives(source: Words, i: int, end: int, names: frozenset[str]) -> set[int]:
    """The name of somebody spoken to, set off on both sides; not a name in a list or an apposition."""
    keys = source.keys
    addressed = bool(i) and keys[i - 1] in _ADDRESSES and _is_name(source, i, names)
    if not (keys[i] in names or addressed) or not marked(source, i):
        return set()
    begins = i > 0 and _SENTENCE_END.search(source.before(i)) is not None
    if i and not begins and (_is_name(source, i - 1, names) or keys[i - 1] in RELATIONS):
        return set()
    found = set()
    for k in (1, 2):
        if i + k > end or not (keys[i + k - 1] in names or (addressed and k == 1)):
            break
        pause = source.after(i + k - 1)
        ends = _SENTENCE_END.search(pause) is not None
        # A list does not go on over the end of a sentence, unless each name is one: "Ada. Jon. And Feld."
        listed = not ends and i + k < len(keys) and _goes_on(source, i, i + k, names)
        if CLAUSE_MARK.search(pause) and not listed and not (begins and ends):
            found.add(k)
    return found


def _goes_on(source: Words, first: int, at: int, names: frozenset[str]) -> bool:
    """Whether a list of which words [first, at) may be a part goes on with word `at`; "and that's" begins a clause."""
    keys = source.keys
    if keys[at] not in LISTING:
        return _is_name(source, at, names)
    clause = keys[at] != "or" and at + 1 < len(keys) and bool(with_subject(keys[at + 1]))
    return not (clause and first and keys[first - 1] not in _OBJECTS)


def _is_name(source: Words, at: int, names: frozenset[str]) -> bool:
    """Whether a word is a known name, or has a capital that no sentence's beginning gives it."""
    begins = at == 0 or _SENTENCE_END.search(source.before(at)) is not None
    capital = source.said(at, at + 1)[0].isupper() and not _FIRST_PERSON.match(source.keys[at])
    return source.keys[at] in names or (capital and not begins)
