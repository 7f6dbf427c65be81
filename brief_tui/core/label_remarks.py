"""What stands behind a name in a label: a company or a title, or that somebody else speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.language.offices import HOLDERS, OFFICES

_REMARK = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|(?:,|\s[-–—|@·])\s.*$")
_WORD = re.compile(r"[^\W_]+")
_NOT_HIM = frozenset(
    "voiceover vo dubbed dub synthetic clone cloned deepfake avatar paraphrased paraphrase paraphrasing quoted "
    "quoting impersonated impersonator imitated imitation imitating parody parodied probably maybe perhaps "
    "presumably notetaker by tts".split()
)
"""Words behind a name that say that it is not that person whose words follow."""
_NOT_HIS_TITLE = frozenset("ai voice bot actor text letter statement tape recording audio clip playback caller".split())
"""The same, unless they are part of a title ("Head of AI")."""
_BESIDE_HIM = frozenset(
    "interpreter interpreting interpreted translator translating translated dolmetscher dolmetscherin übersetzer "
    "übersetzerin interprète traducteur traductrice intérprete traductor traductora interprete tolk tulkki lawyer "
    "counsel attorney wife husband spouse son daughter mother father brother sister friend assistant spokesman "
    "spokeswoman spokesperson representative".split()
)
"""Words that say so only in a file where the name stands without them, too."""
_BESIDE_HIS_TITLE = frozenset("agent partner secretary".split())
"""The same, unless they are part of a title ("Partner, Kelm")."""
_DIVIDER = re.compile(r"[,;|–—@·]|\s-\s")
_BESIDE = re.compile(
    r"\s*(?P<name>[^\W\d_][^,|–—@()\[\]:]*?\s[^,|–—@()\[\]:]*?)\s*"
    r"(?:(?P<comma>,\s)|\s[-–—|@·]\s|(?P<box>[(\[]))\s*(?P<company>[^()\[\]:]*[^()\[\]:\s])\s*(?(box)[)\]])"
)
_LONGEST = 200
_MAX_WORDS = 6
"""Words of the longest name that a remark is looked through for."""
GENERATIONS = frozenset("jr sr ii iii iv".split())
"""Suffixes that tell a parent from a child, where both are known."""
SUFFIXES = GENERATIONS | frozenset("phd md esq".split())
"""Suffixes that belong to the name although they stand behind a comma."""


class Affiliated(NamedTuple):
    """A full name with whom or what it speaks for."""

    name: str
    company: str
    """Or a title, or both."""


@lru_cache(maxsize=4096)
def affiliated(label: str) -> Affiliated | None:
    """The parts of Ann Voss – Kelm, Ann Voss (Kelm), Ann Voss, CEO of Kelm; None for any other label.

    Nor for one whose remark says that it is not the person named, or may be a second person: what stands behind a
    comma or has several words is a title, or nobody knows.
    """
    found = _BESIDE.fullmatch(label) if len(label) <= _LONGEST else None
    if found is None or found["company"].replace(".", "").casefold() in SUFFIXES or says_other(label):
        return None
    if not _begins_with_title(found["company"]) and (found["comma"] or len(found["company"].split()) > 1):
        return None
    return Affiliated(" ".join(found["name"].split()), found["company"])


def label_words(label: str) -> tuple[str, ...]:
    """The words of a label, whatever divides them."""
    return tuple(_words(label))


@lru_cache(maxsize=4096)
def says_other(label: str) -> bool:
    """Whether a remark behind the name says that somebody speaks who may be another, or that nobody knows."""
    remarks = _remarks(label)
    return _says(remarks, _NOT_HIM | _BESIDE_HIM, _NOT_HIS_TITLE | _BESIDE_HIS_TITLE)


@lru_cache(maxsize=4096)
def doubtful(label: str, names: frozenset[str]) -> bool:
    """Whether a remark behind the name of `label` says that somebody else speaks, or that nobody knows.

    `names` are the labels of the file: in one that has "Mira Voss" as well, "Mira Voss (interpreter)" is not she, and
    neither is "Mira Voss (Jon Feldt)" where he speaks, too.
    """
    if any(not _full_names(names).isdisjoint(_runs(_words(remark))) for remark in _remarks(label)):
        return True
    if not says_other(label):
        return False
    return _says(_remarks(label), _NOT_HIM, _NOT_HIS_TITLE) or " ".join(_REMARK.sub(" ", label).split()) in names


@lru_cache(maxsize=64)
def _full_names(names: frozenset[str]) -> frozenset[tuple[str, ...]]:
    """The words of those of `names` that have several, and no remark."""
    return frozenset(words for name in names if len(words := label_words(name)) > 1 and not _remarks(name))


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Words that follow each other, as many as names have."""
    for start in range(len(words)):
        for end in range(start + 2, min(start + _MAX_WORDS, len(words)) + 1):
            yield tuple(words[start:end])


def _remarks(label: str) -> tuple[str, ...]:
    return tuple(_REMARK.findall(label))


def _says(remarks: tuple[str, ...], always: frozenset[str], in_no_title: frozenset[str]) -> bool:
    """Whether one of `remarks` asks, or holds one of these words."""
    for remark in remarks:
        parts = [words for part in _DIVIDER.split(remark) if (words := _words(part))]
        for place, words in enumerate(parts):
            title = words[0] in HOLDERS and (
                words[1:2] in (["of"], ["at"])
                or (len(words) > 1 and words[-1] in HOLDERS)
                or (len(words) == 1 and place + 1 < len(parts))
            )
            if not always.isdisjoint(words) or not (title or in_no_title.isdisjoint(words)):
                return True
    return any("?" in remark for remark in remarks)


def _begins_with_title(text: str) -> bool:
    """Whether it is a title up to the first mark that divides: CEO, Head of Sales; nobody called President Kelm."""
    words = _words(_DIVIDER.split(text, maxsplit=1)[0])
    led = any(word in OFFICES and after in ("of", "at") for word, after in pairwise(words))
    return bool(words) and (led or words[-1] in OFFICES)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
