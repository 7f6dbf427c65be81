"""Whether two sentences are about the same, by their words of meaning."""

from __future__ import annotations

from collections.abc import Iterable

from brief_tui.core.article.said_context import inflected
from brief_tui.core.language.kin_words import kin_forms
from brief_tui.core.language.opposites import opposite_forms
from brief_tui.core.language.polarity import DISBELIEVES, means, polarity
from brief_tui.core.language.word_forms import plain_forms
from brief_tui.core.remembering import remembered

_MOSTLY, _WHOLLY = 0.67, 0.8
"""Share of the words of a claim that a statement has, and of those of the statement that the claim has."""
OTHERS = frozenset(
    "authorities brother brothers client clients colleague colleagues competition competitor competitors customers "
    "father friends government mother neighbor neighbors neighbour neighbours opponents other others predecessor "
    "predecessors rival rivals sister sisters state successor suppliers".split()
)
"""Subjects that nobody means by "we" or "you"."""
_WHERE = frozenset("abroad always enough ever everywhere here now only still there today yet".split())
"""Words that say where, when and how far something holds."""


def says_as_much(claim_text: str, said_text: str) -> bool:
    """Whether two sentences are about the same word for word, but for one in five and for how it is put."""
    claim, said = polarity(claim_text).meanings, polarity(said_text).meanings
    if polarity(said_text).has_pronoun and OTHERS.isdisjoint(claim[:2]):
        claim = claim[1:]  # you hire welders: the yard hires welders
    sides = ((said, claim, _WHOLLY), (claim, said, _MOSTLY))
    return len(claim) > 1 and all(
        sum(meets(key, others) for key in some) >= share * len(some) for some, others, share in sides
    )


def is_whole(claim_text: str, said_text: str) -> bool:
    """Whether what is said has all of the words of a claim that is denied: of less than that it may be true."""
    claim, said = polarity(claim_text), polarity(said_text)
    words = [key for key in claim.keys if key in _WHERE or (means(key) and key not in DISBELIEVES)]
    return all(meets(key, said.keys) for key in words)


def meets(key: str, keys: Iterable[str]) -> bool:
    """Whether a folded word is akin to one of others."""
    return any(akin(key, other) for other in keys)


def akin(one: str, other: str) -> bool:
    """Whether two folded words are forms of one, or of one everyday matter and no opposites."""
    return same_form(one, other) or (other in kin_forms(one) and other not in opposite_forms(one))


@remembered(1 << 15)
def same_form(one: str, other: str) -> bool:
    """Whether two folded words are forms of one."""
    return one == other or other in _forms(one) or one in _forms(other)


@remembered(4096)
def _forms(key: str) -> frozenset[str]:
    return frozenset((*inflected(key), *plain_forms(key)))
