"""What may be left out of a quotation unmarked: the row "tidied" of VERDICTS.md.

Fillers, repetitions and false starts, and the names of people who are spoken to; never a hedge.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from brief_tui.core.event import ProfileName
from brief_tui.core.language.contractions import with_subject
from brief_tui.core.language.wordlists import (
    BESIDE_PUNCTUATION,
    CLAUSE_EDGE,
    FILLER_PAIRS,
    FILLERS,
    LEADS,
    PAIR_GUARDS_AFTER,
    PAIR_GUARDS_BEFORE,
    PREFIXES,
    RELATIONS,
    is_negation,
)
from brief_tui.core.language.words import Words, has_number

FALSE_START_WORDS = 4
_STUTTER = 3
_PUT_IN = 2
_HOUSE_TICS = frozenset({("kind", "of"), ("sort", "of")})
# A hyphen between two words is no pause; one with a space beside it is a dash.
_DASH = re.compile(r"[–—―]|--|-\s|\s-")
_COMMA_OR_DASH = re.compile(r",|[–—―]|--|-\s|\s-")
_COMMA = re.compile(r",\s+")
_SENTENCE_END = re.compile(r"[.?!]")
_STOP = re.compile(r"(?<!\.)[.?!](?!\.)")
"""The end of a sentence that does not break off."""
_SPEECH_BEGINS = re.compile(r"[,–—-]\s+[\"“‘]")
_LEADS = 3
"""So many words may lead over to a clause."""
_LISTS = frozenset({"and", "or", "but"})
_OBJECTS = frozenset("him her them me us you".split())
_ADDRESSES = frozenset("sorry thanks hi hello hey welcome congratulations congrats cheers please".split())
"""Behind these and a comma stands the name of somebody spoken to."""
_FIRST_PERSON = re.compile(r"i(?:'|$)")
CLAUSE_MARK = re.compile(r"[.,;:?!…]|[–—―]|--|-\s|\s-")
_CLAUSE_EDGE = re.compile(rf"{CLAUSE_MARK.pattern}|\s[\"“‘]")


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
        or (word in CLAUSE_EDGE and _at_clause_edge(word, _marked(source, i), before, after))
    ):
        found.add(1)
    pair = tuple(keys[i : i + 2])
    if i + 2 <= end and pair in FILLER_PAIRS and _is_filler_pair(source, i, end):
        found.add(2)
    if licence.profile == "house" and i + 2 <= end and pair in _HOUSE_TICS:
        found.add(2)
    return found | _repetitions(source, i, end) | _vocatives(source, i, end, licence.names)


def _at_clause_edge(word: str, opens: bool, before: str, after: str) -> bool:
    if word == "right":
        return "?" in after and CLAUSE_MARK.search(before) is not None
    if word in {"yeah", "essentially"}:
        return opens or CLAUSE_MARK.search(after) is not None
    return opens


def _marked(source: Words, at: int) -> bool:
    """Whether a clause may end or begin before word `at`, by the marks there; what is quoted begins one."""
    return at in (0, len(source)) or _CLAUSE_EDGE.search(source.before(at)) is not None


def opens_clause(source: Words, at: int) -> bool:
    """Whether word `at` opens a clause, words that only lead over to it aside: "and, well", "so you know"."""
    first = at
    while first > max(0, at - _LEADS) and not _marked(source, first) and source.keys[first - 1] in LEADS:
        first -= 1
    return _marked(source, first)


def _is_aside(source: Words, i: int) -> bool:
    """Whether "like", "well", "so" or "actually" stands beside its clause: elsewhere it is a verb or an adverb of it.

    "People I really like, and" has a comma on one side only. Speech that begins behind one leaves no doubt.
    """
    before, after = source.before(i), source.after(i)
    if not (_COMMA_OR_DASH.search(before) or _COMMA_OR_DASH.search(after)):
        return False
    if source.keys[i] == "actually":  # an adverb anyway, whose weight only a negation makes felt
        return i == 0 or not is_negation(source.keys[i - 1])
    closes = i + 1 == len(source) or CLAUSE_MARK.search(after) is not None
    return closes and (opens_clause(source, i) or _SPEECH_BEGINS.search(after) is not None)


def _is_filler_pair(source: Words, i: int, end: int) -> bool:
    """Whether "you know" or "I mean" is how something is said, not what: "do you know", "what I mean is"."""
    if source.punctuated:
        return opens_clause(source, i) and _marked(source, i + 2)
    return (_marked(source, i) or source.keys[i - 1] not in PAIR_GUARDS_BEFORE) and (
        _marked(source, i + 2) or i + 2 >= end or source.keys[i + 2] not in PAIR_GUARDS_AFTER
    )


def _repetitions(source: Words, i: int, end: int) -> set[int]:
    """A word or pair said twice; up to four words that break off and are begun again.

    After a dash it is enough that the first word comes again, after a comma all of them must: "the store, the shop"
    is a list. Fillers between count as no words.
    """
    keys, found = source.keys, set()
    compounds = 0
    for k in range(1, 2 * FALSE_START_WORDS + 1):
        compounds += k > 1 and source.after(i + k - 2) == "-"
        if i + k >= end or k - compounds > FALSE_START_WORDS:
            break
        pause, broken = source.after(i + k - 1), keys[i : i + k]
        next_ = _past_fillers(source, i + k, end)  # "to, um, to", "to, you know, to"
        if any(_STOP.search(source.after(n)) for n in range(i + k - 1, next_)):
            break  # the next sentence says it anew
        again = keys[next_ : min(end, next_ + k)] == broken
        tight = pause == "-"
        denied = k == 1 and keys[i] == "not" and not pause.strip()  # "not not true" is another matter
        if again and not denied and (k <= 2 or _COMMA_OR_DASH.search(pause)) and not (tight and keys[i] != "i"):
            numbers = any(map(has_number, broken))
            if not numbers or (_DASH.search(pause) and k == 1):
                found.add(k)
        if k > 1 and "," in pause and _extended(source, i, i + k, next_, end) and not any(map(has_number, broken)):
            found.add(k)
        if (
            next_ < end
            and _subject(keys[next_]) == _subject(keys[i])
            and _DASH.search(pause)
            and not any(map(is_negation, broken))
        ):
            found.add(k)
    if _is_fragment(source, i, end):
        found.add(1)
    return found


def _extended(source: Words, i: int, broken: int, again: int, end: int) -> bool:
    """Whether words [i, broken), which end in a comma, come again with words put in: "the dam, the old dam holds"."""
    keys = source.keys
    if not _COMMA.fullmatch(source.after(broken - 1)) or CLAUSE_MARK.search(source.before(i)):
        return False
    first, last = keys[i], keys[broken - 1]
    for more in range(1, _PUT_IN + 1):
        after = again + broken - i + more
        if after >= min(end, len(keys)) or keys[again] != first:
            return False
        same = keys[again : again + broken - i - 1] == keys[i : broken - 1] and keys[after - 1] == last
        inside = [source.after(at) for at in range(again, after)]
        if same and not any(map(CLAUSE_MARK.search, inside)) and keys[after] not in _LISTS:
            return not any(map(is_negation, keys[i:after]))
    return False


def _subject(key: str) -> str:
    """A word, or the subject that it contracts with a verb: "you have to -- you're forced"."""
    return key.partition("'")[0]


def _past_fillers(source: Words, at: int, end: int) -> int:
    """The first word from `at` on that is no filler and in no filler pair, or `end`."""
    while at < end:
        if source.keys[at] in FILLERS:
            at += 1
        elif tuple(source.keys[at : at + 2]) in FILLER_PAIRS and at + 2 <= end and _is_filler_pair(source, at, end):
            at += 2
        else:
            break
    return at


def _is_fragment(source: Words, i: int, end: int) -> bool:
    """Whether a word breaks off and is said in full: "the pri- price", "th-the"."""
    if i + 1 >= end or has_number(source.keys[i]):
        return False
    fragment, word, pause = source.keys[i], source.keys[i + 1], source.after(i)
    if not word.startswith(fragment) or word == fragment or fragment in PREFIXES:
        return False
    return _DASH.search(pause) is not None or (pause == "-" and len(fragment) <= _STUTTER)


def _vocatives(source: Words, i: int, end: int, names: frozenset[str]) -> set[int]:
    """The name of somebody spoken to, set off on both sides; not a name in a list or an apposition."""
    keys = source.keys
    addressed = bool(i) and keys[i - 1] in _ADDRESSES and _is_name(source, i, names)
    if not (keys[i] in names or addressed) or (i and not CLAUSE_MARK.search(source.before(i))):
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
    if keys[at] not in _LISTS:
        return _is_name(source, at, names)
    clause = keys[at] != "or" and at + 1 < len(keys) and bool(with_subject(keys[at + 1]))
    return not (clause and first and keys[first - 1] not in _OBJECTS)


def _is_name(source: Words, at: int, names: frozenset[str]) -> bool:
    """Whether a word is a known name, or has a capital that no sentence's beginning gives it."""
    begins = at == 0 or _SENTENCE_END.search(source.before(at)) is not None
    capital = source.said(at, at + 1)[0].isupper() and not _FIRST_PERSON.match(source.keys[at])
    return source.keys[at] in names or (capital and not begins)
