"""Whether two sentences about the same say the contrary: one denies what the other says, or has the opposite for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from brief_tui.core.article.said_context import inflected
from brief_tui.core.language.kin_words import kin_forms
from brief_tui.core.language.opposites import opposite_forms
from brief_tui.core.language.polarity import Denial, Polarity, means, polarity, soft_words
from brief_tui.core.language.word_forms import plain_forms
from brief_tui.core.language.wordlists import DETERMINERS
from brief_tui.core.remembering import remembered

_MET, _LEAST = 0.67, 2
"""Share of the denied words that the other sentence has, and how many, the subject counted."""
_HEAD = 4
"""Of the words that are denied, those that count: what follows may be left out."""
_LOOSELY, _MANY = 0.6, 3
"""The same where it lacks the very word that is denied."""
_BESIDE = 3
"""Words of meaning on each side of an opposite among which is the one next to the other."""
WISHES = frozenset(
    "advised advises advocate advocated advocates ask asked asks demand demanded demands dream dreamed dreams hope "
    "hoped hopes must need needed needs ought plead pleaded pleads prefer preferred prefers recommend recommended "
    "recommends regret regrets should shouldn't urge urged urges want wanted wanting wants wish wished wishes".split()
)
"""Words for what is wanted, and is not so yet."""
_CONDITIONS = frozenset("if unless when whenever".split())
_WOULD = frozenset("would i'd he'd she'd they'd we'd".split())
_QUANTIFIERS = frozenset("no nobody none nothing".split())
_INSTEAD = frozenset({"instead", "rather"})
_THERE = frozenset({"there", "there's"})
_RELATIONS = frozenset("above after against before below for over under with without".split())
"""Opposites that relate what stands before them to what follows."""
_GO = r"(?:go|goes|going|gone|went)"
_UP = re.compile(rf"\b(?:{_GO} up|more (?:frequent|common|numerous|often))\b", re.IGNORECASE)
_DOWN = re.compile(rf"\b(?:(?:{_GO}|came|come|comes) down|less (?:frequent|common|often)|rarer)\b", re.IGNORECASE)
"""Phrases that tell of a direction."""


class Turn(NamedTuple):
    """Where two sentences say the contrary, as numbers of their folded words."""

    claim: int
    said: int


def turned(claim_text: str, said_text: str) -> Turn | None:
    """Where what is claimed is the contrary of what is said; None where it is not, or nobody can tell."""
    claim_text, said_text = map(_straight, (claim_text, said_text))
    claim, said = polarity(claim_text), polarity(said_text)
    if claim.asks or said.asks:
        return None
    for find, against in ((_denied, False), (_opposed, True)):
        plain = _plain(claim, said, against=against) | _plain(said, claim, against=against)
        found = find(polarity(claim_text, plain), polarity(said_text, plain))
        if found is not None:
            return found
    return None


def _straight(text: str) -> str:
    """The text with one verb for the phrases that tell of a direction."""
    return _DOWN.sub("fell", _UP.sub("rose", text))


def swapped(claim_text: str, said_texts: Sequence[str]) -> bool:
    """Whether a claim affirms what is denied in neighbouring sentences, and denies what they affirm."""
    if not polarity(claim_text).denies:
        return False
    keys = {key for text in said_texts for key in polarity(text).keys}
    plain = soft_words(polarity(claim_text).keys) & keys
    claim, told = polarity(claim_text, plain), [polarity(text, plain) for text in said_texts]
    if not claim.denials or claim.asks or any(one.asks for one in told):
        return False
    affirmed, denied = ([key for one in told for key in _told(one, denied=state)] for state in (False, True))
    not_so = [claim.keys[denial.scope[0]] for denial in claim.denials]
    return _only_there(_told(claim, denied=False), denied, affirmed) and _only_there(not_so, affirmed, denied)


def _told(one: Polarity, *, denied: bool) -> list[str]:
    """The words of meaning that a sentence denies, or that it affirms."""
    states = zip(one.keys, one.denied, strict=True)
    return [key for key, state in states if state is denied and means(key)]


def _only_there(keys: Iterable[str], there: Sequence[str], elsewhere: Sequence[str]) -> bool:
    """Whether one of some words is there, and not elsewhere."""
    return any(
        any(_same(key, other) for other in there) and not any(_same(key, other) for other in elsewhere) for key in keys
    )


def agree(claim_text: str, n: int, other_text: str) -> bool:
    """Whether another sentence says or denies the word `n` of what is claimed as the claim does."""
    claim, other = polarity(_straight(claim_text)), polarity(_straight(other_text))
    state = claim.denied[n]
    same = (m for m, key in enumerate(other.keys) if _same(claim.keys[n], key))
    return state is not None and any(other.denied[m] is state for m in same)


def _plain(one: Polarity, other: Polarity, *, against: bool) -> frozenset[str]:
    """Soft words of a sentence that the other one has as well, or, with `against`, the opposite of."""
    return frozenset(
        word
        for word in soft_words(one.keys)
        if any(_same(word, key) or (against and key in opposite_forms(word)) for key in other.keys)
    )


def _denied(claim: Polarity, said: Polarity) -> Turn | None:
    for denial in claim.denials:
        if (at := _affirmed(claim, denial, said)) is not None:
            return Turn(denial.scope[0], at)
    for denial in said.denials:
        if (at := _affirmed(said, denial, claim)) is not None:
            return Turn(at, denial.scope[0])
    return None


def _affirmed(one: Polarity, denial: Denial, other: Polarity) -> int | None:
    """The word of the other sentence that says what the one denies."""
    if one.keys[denial.at] in _INSTEAD:
        return None  # what is preferred to it says more
    focus = one.keys[denial.scope[0]]
    denied = [one.keys[n] for n in denial.scope[:_HEAD]]
    if any(not opposite_forms(key).isdisjoint(other.keys) for key in denied):
        return None  # It isn't cheap: it is expensive
    places = [n for n, key in enumerate(other.keys) if means(key) and _akin(focus, key)]
    if not places:
        return _loosely_affirmed(one, denial, other)
    what = denial.scope[0]
    if one.is_copular(what) and _is_noun_denied(one, denial) and not all(map(other.is_copular, places)):
        return None  # It is not a network: a network was tried
    if not all(other.affirms(n) and _is_as_real(one, denial.at, other, n) for n in places):
        return None
    met = sum(_meets(key, other.meanings) for key in denied)
    if met < _MET * len(denied) or met + (denial.subject is not None) < _LEAST:
        return None
    same = denial.subject is None and one.keys[denial.at] in _QUANTIFIERS  # There is no speed-up
    return places[0] if same or all(_have_one_subject(one, denial, other, n) for n in places) else None


def _is_noun_denied(one: Polarity, denial: Denial) -> bool:
    there = not _THERE.isdisjoint(one.clause(denial.at))
    return not there and (one.keys[denial.at + 1] in DETERMINERS or one.keys[denial.at] == "no")


def _have_one_subject(one: Polarity, denial: Denial, other: Polarity, n: int) -> bool:
    """Whether both may be about the same: a pronoun may mean whatever the other one names."""
    subject = other.subject(n)
    if denial.subject is None or subject is None:
        return True
    return _meets(one.keys[denial.subject], other.meanings) and _meets(other.keys[subject], one.meanings)


def _loosely_affirmed(one: Polarity, denial: Denial, other: Polarity) -> int | None:
    """The same where only the words around what is denied are said, and nothing is denied, wanted or supposed."""
    area = [*(() if denial.subject is None else (denial.subject,)), *denial.scope]
    places = {n: m for n in area for m, key in enumerate(other.keys) if means(key) and _akin(one.keys[n], key)}
    plain = all(state is False for state in other.denied) and _is_as_real(one, denial.at, other, 0)
    held = len(places) >= max(_MANY, _LOOSELY * len(area))
    return next(iter(places.values())) if plain and held else None


def _opposed(claim: Polarity, said: Polarity) -> Turn | None:
    for n, key in enumerate(claim.keys):
        against = opposite_forms(key)
        places = [m for m, other in enumerate(said.keys) if other in against]
        if len(places) != 1 or any(_same(key, other) for other in said.keys) or not against.isdisjoint(claim.keys):
            continue
        m = places[0]
        alike = _is_as_real(claim, n, said, m) and claim.denied[n] is not None and claim.denied[n] == said.denied[m]
        if alike and _denials(claim, n) == _denials(said, m) and _stand_alike(claim, n, said, m):
            return Turn(n, m)
    return None


def _denials(one: Polarity, n: int) -> int:
    """How many denials there are in the clause of a word."""
    return sum(denial.at in one.clauses[n] for denial in one.denials)


def _stand_alike(one: Polarity, n: int, other: Polarity, m: int) -> bool:
    """Whether what stands next to one opposite stands beside the other, on the same side, and one word more."""
    sides = [(_beside(one, n, step), _beside(other, m, step)) for step in (-1, 1)]
    near = [bool(mine) and _meets(mine[0], theirs) for mine, theirs in sides]
    if one.keys[n] in _RELATIONS:
        return all(near)
    if "than" in one.clause(n) or "than" in other.clause(m):  # the old ones leak more than the new ones
        return all(is_near or not mine for (mine, _), is_near in zip(sides, near, strict=True))
    met = sum(_meets(key, theirs) for mine, theirs in sides for key in mine)
    few = all(len(mine) <= 1 for mine, _ in sides)
    return any(near) and (few or met >= _LEAST)


def _beside(one: Polarity, n: int, step: int) -> list[str]:
    """The words of meaning on one side of a word in its clause, the nearest first."""
    clause = one.clauses[n]
    found = [one.keys[m] for m in range(n + step, clause.stop if step > 0 else clause.start - 1, step)]
    return [key for key in found if means(key)][:_BESIDE]


def _is_as_real(one: Polarity, n: int, other: Polarity, m: int) -> bool:
    """Whether two clauses both tell of a wish, or of a condition, or neither."""
    tells: Iterable[Callable[[tuple[str, ...]], bool]] = (_wishes, _supposes)
    return all(tell(one.clause(n)) == tell(other.clause(m)) for tell in tells)


def _wishes(clause: tuple[str, ...]) -> bool:
    would_like = "like" in clause and not _WOULD.isdisjoint(clause) and "than" not in clause
    return would_like or not WISHES.isdisjoint(clause)


def _supposes(clause: tuple[str, ...]) -> bool:
    return not _CONDITIONS.isdisjoint(clause)


def _meets(key: str, keys: Iterable[str]) -> bool:
    return any(_akin(key, other) for other in keys)


def _akin(one: str, other: str) -> bool:
    """Whether two words are forms of one, or of one everyday matter and no opposites."""
    return _same(one, other) or (other in kin_forms(one) and other not in opposite_forms(one))


@remembered(1 << 15)
def _same(one: str, other: str) -> bool:
    return one == other or other in _forms(one) or one in _forms(other)


@remembered(4096)
def _forms(key: str) -> frozenset[str]:
    return frozenset((*inflected(key), *plain_forms(key)))
