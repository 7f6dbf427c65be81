"""Which of "he" and "she" the draft calls people, so that neither means somebody whom it calls by the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import takewhile

from brief_tui.core.draft.mentions import Mention
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.parts import Parts
from brief_tui.core.draft.speakers.phrase import VERBS, Kind, is_many, is_somebody

Called = tuple[tuple[str, str], ...]
"""Pairs of a person and "he" or "she"."""

_ONE = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she", "hers": "she"}
_TITLES = {
    "mr": "he",
    "sir": "he",
    "lord": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "dame": "she",
    "lady": "she",
}
_LONGEST_TITLE = 7
"""Characters before a name in which a title, its full stop and a space have room."""
_SEVERAL = ("children", "men", "people")
_LONGEST_ASIDE = 14
"""Most words of what somebody is, behind their name, with its commas."""
SUBJECTS = frozenset({"he", "she"})
"""Pronouns for one person, as the subject of a clause."""
_OWNED = frozenset({"his", "her"})
_OBJECTS = frozenset({"him", "her"})
_RECKONINGS = frozenset("account count estimate estimation reckoning tally".split())
"""What somebody, and not always the one just named, tells a figure by: "two million by his count"."""
_NO_NOUN = frozenset(".,:!pAr")
"""Codes of what follows where "her" is nobody's possessive: "Feld rang her."."""


def pronoun_of(word: str) -> str | None:
    """ "He" or "she", in small letters, for a form of either."""
    return _ONE.get(word)


def called_in(
    text: str, clauses: Clauses, mentions: Sequence[Mention], end: int, near: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Whom a sentence that names somebody calls "he" or "she": a title does, or a pronoun behind the only name.

    `mentions` are those of the sentence, which ends at the index `end` of the codes. A pronoun counts as a subject or a
    possessive, where the other one does not stand there too; the latter not where it may be another one's of those
    named near by: `near` is what they are called ("Feld needs her slates").
    """
    for mention in mentions:
        before = text[max(0, mention.span.start - _LONGEST_TITLE) : mention.span.start]
        title = before.rstrip(" .").rpartition(" ")[2].casefold()
        if len(mention.bearers) == 1 and title in _TITLES:
            yield mention.bearers[0], _TITLES[title]
    if len({mention.bearers for mention in mentions}) == len(mentions[0].bearers) == 1:
        first = mentions[0].at + 1
        following = clauses.codes[first : first + 2]
        if clauses.codes[first - 2 : first - 1] in {"p", "f"} and following.lstrip(",")[:1] == "S":
            return  # asked about Feld, she laughed
        # Ada Moreau, his deputy, …
        first = _behind_title(clauses, first, end) or first + 2 * (following == ",I")
        behind = takewhile(lambda n: not _is_anybody(text, clauses, n), range(first, end))
        others = {one for name, one in near.items() if name != mentions[0].bearers[0]}
        object_at = next((n for n in range(first, end) if clauses.codes[n] in "DI"), end)
        within = (n for n in behind if not (object_at < n - 1 and _is_answered(text, clauses, n)))
        told = {pronoun for n in within if (pronoun := _pronoun_at(text, clauses, n, others))}
        if len(told) == 1:
            yield mentions[0].bearers[0], told.pop()


def _behind_title(clauses: Clauses, first: int, end: int) -> int | None:
    """The comma behind what somebody is, right behind their name: "Moreau, head teacher at Quill,"; None for none."""
    if clauses.codes[first : first + 1] != ",":
        return None
    closing = clauses.codes.find(",", first + 1, min(end, first + _LONGEST_ASIDE))
    aside = clauses.codes[first + 1 : max(closing, 0)]
    return closing if aside and set(aside).isdisjoint("SNPrQ") else None


def _is_anybody(text: str, clauses: Clauses, n: int) -> bool:
    """Whether a word means somebody else, whom a pronoun behind it may mean: "Moreau said that the mayor lost his".

    None of several is "he" or "she": "Moreau runs a school of 380 children, and she".
    """
    word = text[slice(*clauses.places[n])].casefold()
    several = is_many(word) or word.endswith(_SEVERAL)
    return clauses.codes[n] == "C" or (clauses.codes[n] == "w" and is_somebody(word) and not several)


def _is_answered(text: str, clauses: Clauses, n: int) -> bool:
    """Whether a word behind an object tells where that goes: "an answer to her fear"."""
    return text[slice(*clauses.places[n - 1])] == "to"


def _pronoun_at(text: str, clauses: Clauses, n: int, others: Container[str]) -> str | None:
    word = text[slice(*clauses.places[n])].casefold()
    owns = word in _OWNED and clauses.codes[n + 1 : n + 2] not in _NO_NOUN and _ONE[word] not in others
    return _ONE[word] if word in SUBJECTS or (owns and not _is_reckoned(text, clauses, n)) else None


def _is_reckoned(text: str, clauses: Clauses, n: int) -> bool:
    """Whether a possessive says by whose count a figure is told: "by his count", "by her own reckoning"."""
    before = text[slice(*clauses.places[n - 1])].casefold() if n else ""
    behind = {text[slice(*place)].casefold() for place in clauses.places[n + 1 : n + 3]}
    return before == "by" and not behind.isdisjoint(_RECKONINGS)


def tells_of(text: str, pronoun: str) -> bool:
    """Whether a text, what somebody says, has a form of "he" or "she", which one behind it may take up."""
    return any(_ONE.get(word) == pronoun for word in re.findall(r"[a-z]+", text.casefold()))


def whom_it_acts_on(parts: Parts, start: int, stop: int) -> str | None:
    """What the sentence of phrases [start, stop) calls one to whom whom it names does something: "Feld asked her".

    That is another one, whom such a word in the next sentence may mean, too.
    """
    for n in range(start, stop):
        at = parts.phrases[n].end
        if parts.kinds[n] not in VERBS or at >= len(parts.clauses.codes) or parts.word(at) not in _OBJECTS:
            continue
        owns = parts.word(at) in _OWNED and parts.clauses.codes[at + 1 : at + 2] not in _NO_NOUN
        who = parts.subject(n, start)
        if not owns and who is not None and who.kind is Kind.PERSON:
            return _ONE[parts.word(at)]
    return None


def settled(calls: Counter[tuple[str, str]]) -> Called:
    """Those who are called one of both three times as often as the other, if at all."""
    other = {"he": "she", "she": "he"}
    return tuple((name, one) for (name, one), count in sorted(calls.items()) if count >= 3 * calls[name, other[one]])
