"""What stands behind a name in a label: a company or a title, or that somebody else speaks."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|(?:,|\s[-–—|@·])\s.*$")
_WORD = re.compile(r"[^\W_]+")
_NOT_HIM = frozenset(
    "ai voice voiceover vo dubbed dub synthetic clone cloned deepfake avatar bot paraphrased paraphrase paraphrasing "
    "quoted quoting impersonated impersonator actor".split()
)
"""Behind a name these say that it is not that person whose words follow."""
_BESIDE_HIM = frozenset(
    "interpreter interpreting translator translating translated lawyer counsel attorney wife husband spouse partner "
    "son daughter mother father brother sister friend assistant secretary spokesman spokeswoman spokesperson agent "
    "representative".split()
)
"""And these where the name stands without them, too."""
_BESIDE = re.compile(
    r"\s*(?P<name>[^\W\d_][^,|–—@()\[\]:]*?\s[^,|–—@()\[\]:]*?)\s*"
    r"(?:,\s|\s[-–—|@·]\s|(?P<box>[(\[]))\s*(?P<company>[^()\[\]:]*[^()\[\]:\s])\s*(?(box)[)\]])"
)
_LONGEST = 200
GENERATIONS = frozenset("jr sr ii iii iv".split())
"""These tell a parent from a child, where both are known."""
SUFFIXES = GENERATIONS | frozenset("phd md esq".split())
"""What stands behind a comma and belongs to the name."""


class Affiliated(NamedTuple):
    """A full name with whom or what it speaks for."""

    name: str
    company: str
    """Or a title, or both."""


@lru_cache(maxsize=4096)
def affiliated(label: str) -> Affiliated | None:
    """The parts of Ann Voss – Kelm, Ann Voss, CEO of Kelm, Ann Voss (Kelm); None for any other label.

    Nor for one whose remark says that it is not the person named.
    """
    found = _BESIDE.fullmatch(label) if len(label) <= _LONGEST else None
    if found is None or found["company"].replace(".", "").casefold() in SUFFIXES or says_other(label):
        return None
    return Affiliated(" ".join(found["name"].split()), found["company"])


@lru_cache(maxsize=4096)
def says_other(label: str) -> bool:
    """Whether a remark behind the name says that somebody speaks who may be another, or that nobody knows."""
    remarks = _remarks(label)
    return "?" in remarks or not (_NOT_HIM | _BESIDE_HIM).isdisjoint(_words(remarks))


def doubtful(label: str, names: AbstractSet[str]) -> bool:
    """Whether a remark behind the name of `label` says that somebody else speaks, or that nobody knows.

    `names` are the labels of the file: in one that has "Mira Voss" as well, "Mira Voss (interpreter)" is not she.
    """
    if not says_other(label):
        return False
    remarks = _remarks(label)
    sure = "?" in remarks or not _NOT_HIM.isdisjoint(_words(remarks))
    return sure or " ".join(_REMARK.sub(" ", label).split()) in names


def _remarks(label: str) -> str:
    return " ".join(_REMARK.findall(label))


def _words(remarks: str) -> set[str]:
    return set(_WORD.findall(remarks.casefold()))
