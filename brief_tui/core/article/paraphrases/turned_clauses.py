"""Clauses in which somebody denies what is claimed, by the words behind the denial: "not replace the processor"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.article.paraphrases.same_matter import OTHERS, meets, same_form
from brief_tui.core.article.paraphrases.turned_senses import CONDITIONS, wishes
from brief_tui.core.language.ended import LONGEST, given_up, is_present, over
from brief_tui.core.language.opposites import opposite_forms
from brief_tui.core.language.polarity import (
    DISBELIEVES,
    LIMITS,
    QUALIFIED,
    REFUSES,
    Polarity,
    is_being,
    is_pronoun,
    means,
    polarity,
)
from brief_tui.core.language.turning_words import FACTS
from brief_tui.core.language.wordlists import DETERMINERS, is_negation
from brief_tui.core.language.words import Words, fold
from brief_tui.core.remembering import remembered

_CLAIM_SHARE, _SAID_SHARE, _LEAST = 0.4, 0.6, 2
"""Share of the words of a claim that are denied, of what is denied that is claimed, and how many words."""
_NEARLY_ALL = 0.67
"""Share of the words of a claim where only one is denied, and the others are what it is denied of."""
_HEAD = 3
"""Of the denied words, those that a claim must have: who does not sell glasses to children may sell glasses."""
_REACH = 12
"""Most words over which a denial reaches here."""
_NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]*")
_PART = re.compile(r";|, (?:and|but)\b")
"""Between the parts of a claim that are looked at one by one."""
_STOP = re.compile(r"[,;:—–.!?…()]|\s-+\s")
_ENDS = LIMITS | CONDITIONS | frozenset("although because but except so than then though whereas while".split())
"""Words at which what is denied ends."""
_UNCLEAR = (
    CONDITIONS
    | DISBELIEVES
    | REFUSES
    | frozenset(
        "1st alone bare elsewhere else instead last leave leaves left only other others out rather save saved saves "
        "skip skipped skips spare spared spares than".split()
    )
)
"""Words with which a claim says too little, or denies, or that tell whom alone it is about."""
_MAY = frozenset("can could going may might shall should will would".split())
"""Words of what may be, or will: whether it is so now is another matter."""
_BELIEVES = frozenset("believe believed dream dreamed expect expected imagine imagined think thought".split())
_MEASURES = frozenset("always enough".split())
"""Words that a denial right before them denies, and that the claim must have."""
_MANNER = frozenset("actually anymore have really somebody someone something that yet".split())
"""Words behind a denial that tell nothing of what it denies."""
_LIGHT = frozenset(
    "find finds found gave give gives giving had has have having keep keeping keeps kept know known knows need needed "
    "needs saw see seen sees use used uses using with".split()
)
"""Verbs that say little, and the like: what is denied is what follows them."""
_PAST = frozenset("couldn't didn't hadn't wasn't weren't".split())
_ARTICLES = frozenset("a an any".split())
_BACK = frozenset("it that them these this those".split())
"""Words that take up what stands before them in the sentence: nobody can prove those."""
_RELATIVES = frozenset("that which who".split())
_MANY = frozenset("many more most much several".split())
_MAY_NOT = frozenset("can't cannot couldn't won't wouldn't".split())
_WE = frozenset("i we".split())
_STANDS = frozenset("he i it she that there these they this those we which who you".split())
"""Words that may stand for whatever the claim is about."""


class _Denied(NamedTuple):
    """What one denial denies."""

    before: tuple[str, ...]
    """The folded words before it in its clause."""
    by: str
    """The word that denies."""
    behind: tuple[str, ...]
    """The words that it reaches over."""
    limit: str
    """Among them the word that limits the denial, if there is one: before."""
    earlier: tuple[str, ...]
    """The words of the sentence before the denial, if what is denied takes them up."""

    @property
    def is_thing(self) -> bool:
        """Whether there is no such thing: no waiver, not a lawyer."""
        return self.by == "no" or self.behind[0] in _ARTICLES

    @property
    def is_lack(self) -> bool:
        """Whether somebody has no such thing, or there is none."""
        return self.by == "no" or self.behind[0] in _LIGHT

    @property
    def is_cleft(self) -> bool:
        """It is not the noise that bothers them."""
        return self.behind[0] == "the" and not _RELATIVES.isdisjoint(self.behind)

    @property
    def is_copular(self) -> bool:
        """Whether it denies what somebody or something is."""
        return is_being(self.by) or any(map(is_being, self.before[-1:]))

    @property
    def denied(self) -> list[str]:
        """The words of meaning among them, each once."""
        told = (key for key in self.behind if (means(key) and key not in _MANNER) or key in _MEASURES)
        return list(dict.fromkeys(told))


def denied_of(claim_text: str, said_text: str, names: Collection[str] = ()) -> tuple[str, ...]:
    """The folded words of what somebody says in denying what a claim says of them; none where nothing is denied.

    `names` are the folded words of the speaker's names.
    """
    said = _denials(said_text)
    if not said or over(claim_text) or given_up(claim_text):
        return ()
    parts = [claim for part in _PART.split(claim_text) if _is_plain(claim := polarity(part, LIMITS | {"used"}))]
    present = is_present(claim_text)
    timely = [one for one in said if not (present and one.by in _PAST)]
    names = {*names, *fold(" ".join(_NAME.findall(claim_text))).keys}
    return next((met for claim in parts for one in timely if (met := _met(claim, one, names))), ())


def affirms(text: str, keys: Sequence[str]) -> bool:
    """Whether a sentence says as much, in one clause, of most of some words, the first of them among these."""
    said = polarity(text)
    places = [n for n, key in enumerate(said.keys) if any(same_form(key, other) for other in keys)]
    least = max(min(_LEAST, len(keys)), _SAID_SHARE * len(keys))
    return any(
        said.denied[n] is False
        and same_form(said.keys[n], keys[0])
        and sum(m in said.clauses[n] for m in places) >= least
        for n in places
    )


def _is_plain(claim: Polarity) -> bool:
    unclear = None in claim.denied or not _UNCLEAR.isdisjoint(claim.keys) or ("used", "to") in pairwise(claim.keys)
    return not (claim.denies or claim.asks or unclear)


def _met(claim: Polarity, one: _Denied, names: Collection[str]) -> tuple[str, ...]:
    """The denied words that a claim has; none if these are too few, or the two are about something else."""
    denied, keys = one.denied, claim.keys
    first = next((key for key in denied if key not in _LIGHT), "")
    at = next((n for n, key in enumerate(keys) if same_form(first, key)), None)
    if at is None or any(not opposite_forms(key).isdisjoint(keys) for key in denied):
        return ()
    if not (_is_as_real(keys, one) and _is_about(claim, at, one, names)):
        return ()
    told = [key for key in denied if key not in _LIGHT]
    met = [key for key in denied if _is_among(key, keys)]
    said = (*met, *one.before, *one.earlier)
    both = [word for word in claim.meanings if any(_is_among(key, (word,)) for key in said)]
    share = len(both) / len(claim.meanings)
    whole = one.is_thing and share == 1 and len(met) == len(denied)
    nearly = len(both) >= _LEAST and share >= _NEARLY_ALL
    many = len(met) >= _LEAST or whole or nearly or (one.earlier and len(both) > _LEAST)
    enough = share >= _CLAIM_SHARE and len(met) >= _SAID_SHARE * len(denied) and {*told[:_HEAD]} <= {*met}
    return tuple(met) if many and enough else ()


def _is_as_real(claim: Sequence[str], one: _Denied) -> bool:
    """Whether both tell of a wish or neither, and the denial is of no less than the claim, and not of now alone."""
    limits = {one.limit} - {""} | _MEASURES.intersection(one.behind)
    denial = (*one.before, one.by, *one.behind)
    sure = _MAY.isdisjoint(claim) or one.by in _MAY_NOT or not _MAY.isdisjoint(denial)
    return limits <= {*claim} and wishes(tuple(claim)) == wishes(denial) and sure


def _is_about(claim: Polarity, at: int, one: _Denied, names: Collection[str]) -> bool:
    """Whether the denial may be of what the claim is about, which has its first word there."""
    if one.is_copular and (one.is_cleft or (one.is_thing and not _may_be(claim, at, one))):
        return False  # it isn't the noise that bothers them; it's not a network: a network was tried
    if one.is_lack and not _has(claim.keys, at):
        return False  # they have no laboratory: they are building one
    by = next((key for key in reversed(one.before) if means(key) or is_pronoun(key, _STANDS)), "it")
    if not is_pronoun(by, _STANDS):
        return any(meets(key, claim.keys[:at]) for key in one.before if means(key))
    subject = claim.subject(at)
    return not is_pronoun(by, _WE) or subject is None or not _is_somebody_else(claim.keys[subject], names)


def _has(claim: Sequence[str], at: int) -> bool:
    """Whether what stands there in a claim is what there is, or what somebody has."""
    before = next((key for key in reversed(claim[:at]) if key not in DETERMINERS and key not in _MANY), "")
    return before in _LIGHT or is_being(before)


def _may_be(claim: Polarity, at: int, one: _Denied) -> bool:
    """Whether a claim, too, tells what somebody is, or what they do as such."""
    return claim.is_copular(at) or any(map(_doing, one.behind))


def _is_somebody_else(key: str, names: Collection[str]) -> bool:
    """Whether a subject is nobody whom the speaker means by "we"."""
    return key in OTHERS or (key.endswith("s") and key not in names)


def _is_among(key: str, keys: Sequence[str]) -> bool:
    """Whether a word is among others in some form; who does something goes for doing it: a user uses."""
    return any(same_form(form, other) for form in (key, *_doing(key)) for other in keys)


def _doing(key: str) -> tuple[str, ...]:
    return (key[:-1], key[:-2]) if key.endswith("er") else ()


@remembered(4096)
def _denials(text: str) -> tuple[_Denied, ...]:
    if len(text) > LONGEST or text.rstrip().endswith("?"):
        return ()
    words = fold(text)
    if not any(map(is_negation, words.keys)) or not CONDITIONS.isdisjoint(words.keys):
        return ()  # if they hurry, they can't work properly
    return tuple(_found(words))


def _found(words: Words) -> Iterator[_Denied]:
    keys = tuple(words.keys)
    bounds = [n for n, key in enumerate(keys) if key in _ENDS or _STOP.search(words.before(n))]
    for n, key in enumerate(keys):
        if not is_negation(key):
            continue
        low = max((at for at in bounds if at <= n), default=0)
        behind = [at for at in (*bounds, len(keys)) if at > n]
        limit = keys[behind[0]] if behind[0] < len(keys) and keys[behind[0]] in LIMITS else ""
        high = min(behind[1] if limit else behind[0], n + _REACH)
        start = next((at for at in range(n + 1, high) if keys[at] not in _MANNER), high)
        scope = keys[start:high]
        expects = scope[:1] and scope[0] in _BELIEVES and (key in _PAST or key == "never")  # I didn't expect it to leak
        if scope and _is_told(scope) and not expects and not any(map(is_negation, (*keys[low:n], *scope))):
            before = keys[low + (keys[low] in _ENDS) : n]
            yield _Denied(before, key, scope, limit, keys[:low] if scope[-1] in _BACK else ())


def _is_told(scope: Sequence[str]) -> bool:
    """Whether a negation before some words denies them, and not how far they hold, nor a fact: no doubt."""
    return scope[0] in _MEASURES or (scope[0] not in QUALIFIED and scope[0] not in FACTS)
