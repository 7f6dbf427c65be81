"""Whether two sentences about the same say the contrary: one denies what the other says, or has the opposite for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.article.paraphrases.same_matter import akin, meets, same_form
from brief_tui.core.language.ended import given_up, held, is_present, over
from brief_tui.core.language.opposites import opposite_forms
from brief_tui.core.language.polarity import Denial, Polarity, means, polarity, soft_words
from brief_tui.core.language.wordlists import DETERMINERS

_MET, _LEAST = 0.67, 2
"""Share of the denied words that the other sentence has, and how many, the subject counted."""
_HEAD = 4
"""Of the words that are denied, those that count: what follows may be left out."""
_LOOSELY, _MANY = 0.6, 3
"""The same where it lacks the very word that is denied."""
_BESIDE = 4
"""Words of meaning on each side of an opposite among which is the one next to the other."""
WISHES = frozenset(
    "advised advises advocate advocated advocates ask asked asks demand demanded demands dream dreamed dreams hope "
    "hoped hopes must need needed needs ought plead pleaded pleads prefer preferred prefers recommend recommended "
    "recommends regret regrets should shouldn't urge urged urges want wanted wanting wants wish wished wishes".split()
)
"""Words for what is wanted, and is not so yet."""
_NEEDED = {("needed", "is"), ("needed", "are"), ("needed", "was"), ("needed", "were")}
"""The number of workshops needed is rising."""
CONDITIONS = frozenset("if unless when whenever".split())
_WOULD = frozenset("would i'd he'd she'd they'd we'd".split())
_QUANTIFIERS = frozenset("no nobody none nothing".split())
_INSTEAD = frozenset({"instead", "rather"})
_THERE = frozenset({"there", "there's"})
_RELATIONS = frozenset("above after against before below for over under with without".split())
"""Opposites that relate what stands before them to what follows."""
_BACK = frozenset("that these this those".split())
"""Words that take up what the clause before is about."""
_GO = r"(?:go|goes|going|gone|went)"
_UP = re.compile(rf"\b(?:{_GO} up|more (?:frequent|common|numerous|often))\b", re.IGNORECASE)
_DOWN = re.compile(rf"\b(?:(?:{_GO}|came|come|comes) down|less (?:frequent|common|often)|rarer)\b", re.IGNORECASE)
_DEARER = re.compile(
    r"\bcosts? (?:(?:her|him|me|them|us|you|about|almost|nearly|roughly) ){0,2}(?:double|twice|three times|ten times)"
    r" (?:as much as|that of|the price of|what)\b",
    re.IGNORECASE,
)
"""Phrases that tell of a direction."""


_AND_NOT = re.compile(r"\b(?:and|but) not\b|,\s*not\b", re.IGNORECASE)
_NOT, _BUT = re.compile(r"\bnot\b|n['’]t\b", re.IGNORECASE), re.compile(r"\bbut\b", re.IGNORECASE)

_OF_OTHERS = re.compile(r"\W*(?:(?:and|but|so)\s+)?(?:(?:many|most|other|some)\s+)?(?:others|people)\b", re.IGNORECASE)
"""What is said of people in general: People in my business do print it."""


class Turn(NamedTuple):
    """What two sentences say the contrary of: a folded word of the claim, and whether the claim denies it."""

    key: str
    denied: bool | None


def turned(claim_text: str, said_text: str) -> Turn | None:
    """Where what is claimed is the contrary of what is said; None where it is not, or nobody can tell."""
    claim_text, said_text = map(_straight, (claim_text, said_text))
    if said_text.endswith("?") or polarity(claim_text).asks or polarity(said_text).asks:
        return None
    if any(map(_goes_both_ways, (claim_text, said_text))) or _OF_OTHERS.match(said_text):
        return None  # which of the two is meant is told clause by clause alone
    return (
        _turn(claim_text, said_text, _denied) or _turn(claim_text, said_text, _opposed) or _over(claim_text, said_text)
    )


def _goes_both_ways(text: str) -> bool:
    """Whether it denies one thing and affirms another beside it: the nurse and not the screen, not much but enough."""
    return _NOT.search(text) is not None and (_AND_NOT.search(text) or _BUT.search(text)) is not None


def _turn(claim_text: str, said_text: str, find: Callable[[Polarity, Polarity], tuple[int, int] | None]) -> Turn | None:
    """Where one sentence denies what the other says, or has the opposite, as `find` tells."""
    claim, said, against = polarity(claim_text), polarity(said_text), find is _opposed
    plain = _plain(claim, said, against=against) | _plain(said, claim, against=against)
    claim = polarity(claim_text, plain)
    found = find(claim, polarity(said_text, plain))
    return None if found is None else Turn(claim.keys[found[0]], claim.denied[found[0]])


def _over(claim_text: str, said_text: str) -> Turn | None:
    """The same where what one of the two has still is over for the other, or what it uses is given up."""
    claim, said = over(claim_text), over(said_text)
    if (claim is None) != (said is None) and is_present(claim_text if claim is None else said_text):
        return _turn(claim or claim_text, said or said_text, _denied)
    had, dropped = held(claim_text), given_up(said_text)
    return _turn(had, dropped, _denied) if had and dropped and is_present(claim_text) else None


def _straight(text: str) -> str:
    """The text with one verb for the phrases that tell of a direction."""
    return _DEARER.sub("is dearer than", _DOWN.sub("fell", _UP.sub("rose", text)))


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
        any(same_form(key, other) for other in there) and not any(same_form(key, other) for other in elsewhere)
        for key in keys
    )


def agree(found: Turn, other_text: str) -> bool:
    """Whether another sentence says or denies what is claimed as the claim does."""
    other = polarity(over(other_text) or given_up(other_text) or _straight(other_text))
    states = (state for key, state in zip(other.keys, other.denied, strict=True) if same_form(found.key, key))
    return found.denied is not None and any(state is found.denied for state in states)


def _plain(one: Polarity, other: Polarity, *, against: bool) -> frozenset[str]:
    """Soft words of a sentence that the other one has as well, or, with `against`, the opposite of."""
    return frozenset(
        word
        for word in soft_words(one.keys)
        if any(same_form(word, key) or (against and key in opposite_forms(word)) for key in other.keys)
    )


def _denied(claim: Polarity, said: Polarity) -> tuple[int, int] | None:
    for denial in claim.denials:
        if (at := _affirmed(claim, denial, said)) is not None:
            return denial.scope[0], at
    for denial in said.denials:
        if (at := _affirmed(said, denial, claim)) is not None:
            return at, denial.scope[0]
    return None


def _affirmed(one: Polarity, denial: Denial, other: Polarity) -> int | None:
    """The word of the other sentence that says what the one denies."""
    if one.keys[denial.at] in _INSTEAD:
        return None  # what is preferred to it says more
    focus = one.keys[denial.scope[0]]
    denied = [one.keys[n] for n in denial.scope[:_HEAD]]
    if any(not opposite_forms(key).isdisjoint(other.keys) for key in denied):
        return None  # It isn't cheap: it is expensive
    is_thing = one.keys[denial.at] == "no" or one.keys[denial.at + 1] in DETERMINERS
    alike = same_form if is_thing else akin  # no cows: goats
    places = [n for n, key in enumerate(other.keys) if means(key) and alike(focus, key)]
    if not places:
        return _loosely_affirmed(one, denial, other)
    what = denial.scope[0]
    if one.is_copular(what) and _is_noun_denied(one, denial) and not all(map(other.is_copular, places)):
        return None  # It is not a network: a network was tried
    if not all(other.affirms(n) and _is_as_real(one, denial.at, other, n) for n in places):
        return None
    said = [n for n, key in enumerate(other.keys) if means(key) and meets(key, denied)]
    if any(other.denied[n] for n in said):
        return None  # They live in the hills, they don't live in the valley
    met = 1 + sum(any(same_form(key, word) for word in other.meanings) for key in denied[1:])
    if met < _MET * len(denied) or met + (denial.subject is not None) < _LEAST:
        return None
    same = denial.subject is None and one.keys[denial.at] in _QUANTIFIERS  # There is no speed-up
    if not (same or all(_have_one_subject(one, denial, other, n) for n in places)):
        return None
    return min(places, key=lambda n: not same_form(focus, other.keys[n]))


def _is_noun_denied(one: Polarity, denial: Denial) -> bool:
    there = not _THERE.isdisjoint(one.clause(denial.at))
    return not there and (one.keys[denial.at + 1] in DETERMINERS or one.keys[denial.at] == "no")


def _have_one_subject(one: Polarity, denial: Denial, other: Polarity, n: int) -> bool:
    """Whether both may be about the same: a pronoun may mean whatever the other one names."""
    subject = other.subject(n)
    if denial.subject is None or subject is None:
        return True
    if "than" in one.clause(denial.at) and "than" in other.clause(n):
        return akin(one.keys[denial.subject], other.keys[subject])
    return meets(one.keys[denial.subject], other.meanings) and meets(other.keys[subject], one.meanings)


def _loosely_affirmed(one: Polarity, denial: Denial, other: Polarity) -> int | None:
    """The same where only the words around what is denied are said, and nothing is denied, wanted or supposed."""
    area = [*(() if denial.subject is None else (denial.subject,)), *denial.scope]
    places = {n: m for n in area for m, key in enumerate(other.keys) if means(key) and akin(one.keys[n], key)}
    if len(places) < max(_MANY, _LOOSELY * len(area)) or any(state is not False for state in other.denied):
        return None
    return next(iter(places.values())) if _is_as_real(one, denial.at, other, 0) else None


def _opposed(claim: Polarity, said: Polarity) -> tuple[int, int] | None:
    pairs = list(_opposites(claim, said))
    for n, m in pairs if len(pairs) == 1 else ():  # up before it and down after it are no contraries
        alike = _is_as_real(claim, n, said, m) and claim.denied[n] is not None and claim.denied[n] == said.denied[m]
        if alike and _denials(claim, n) == _denials(said, m) and _stand_alike(claim, n, said, m):
            return n, m
    return None


def _opposites(claim: Polarity, said: Polarity) -> Iterator[tuple[int, int]]:
    """The words of which only one of two sentences has, and the other only the opposite."""
    for n, key in enumerate(claim.keys):
        against = opposite_forms(key)
        places = [m for m, other in enumerate(said.keys) if other in against]
        alone = len(places) == 1 and against.isdisjoint(claim.keys)
        if alone and not any(same_form(key, other) for other in said.keys):
            yield n, places[0]


def _denials(one: Polarity, n: int) -> int:
    """How many denials there are in the clause of a word."""
    return sum(denial.at in one.clauses[n] for denial in one.denials)


def _stand_alike(one: Polarity, n: int, other: Polarity, m: int) -> bool:
    """Whether what stands next to one opposite stands beside the other, on the same side, and one word more."""
    sides = [(_beside(one, n, step), _beside(other, m, step)) for step in (-1, 1)]
    if _are_exchanged(*sides) or _are_exchanged(*(pair[::-1] for pair in sides)):
        return False
    near = [bool(mine) and (meets(mine[0], theirs) or _meet(mine, theirs) >= _LEAST) for mine, theirs in sides]
    if one.keys[n] in _RELATIONS:
        return all(near)
    if "than" in one.clause(n) or "than" in other.clause(m):  # the old ones leak more than the new ones
        return all(not mine or meets(mine[0], theirs[:1]) for mine, theirs in sides)
    around = [key for _, theirs in sides for key in theirs]
    met = sum(_meet(mine, around) for mine, _ in sides)
    few = all(len(mine) <= 1 for mine, _ in sides)
    return any(near) and (few or met >= _LEAST)


def _are_exchanged(before: tuple[list[str], list[str]], behind: tuple[list[str], list[str]]) -> bool:
    """Whether who does it in one sentence has it done in the other: they won what we lost to them."""
    (mine, theirs), (_, others) = before, behind
    return bool(mine) and meets(mine[0], others) and not meets(mine[0], theirs)


def _beside(one: Polarity, n: int, step: int) -> list[str]:
    """The words of meaning on one side of a word in its clause, the nearest first.

    "And that number is falling": what the number is of stands in the clause before.
    """
    low, high = one.clauses[n].start, one.clauses[n].stop
    if low > 0 and one.keys[low] in _BACK:
        low = one.clauses[low - 1].start
    found = [one.keys[m] for m in range(n + step, high if step > 0 else low - 1, step)]
    return [key for key in found if means(key)][:_BESIDE]


def _meet(keys: Iterable[str], others: Sequence[str]) -> int:
    """How many of some words are among the others."""
    return sum(meets(key, others) for key in keys)


def _is_as_real(one: Polarity, n: int, other: Polarity, m: int) -> bool:
    """Whether two clauses both tell of a wish, or of a condition, or neither."""
    tells: Iterable[Callable[[tuple[str, ...]], bool]] = (wishes, _supposes)
    return all(tell(one.clause(n)) == tell(other.clause(m)) for tell in tells)


def wishes(clause: tuple[str, ...]) -> bool:
    """Whether the folded words of a clause tell of a wish."""
    would_like = "like" in clause and not _WOULD.isdisjoint(clause) and "than" not in clause
    wanted = (key for key, behind in zip(clause, (*clause[1:], ""), strict=True) if (key, behind) not in _NEEDED)
    return would_like or not WISHES.isdisjoint(wanted)


def _supposes(clause: tuple[str, ...]) -> bool:
    return not CONDITIONS.isdisjoint(clause)
