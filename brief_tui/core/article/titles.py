"""Job titles for comparison: what one person may be called without having two titles."""

from __future__ import annotations

import re

from brief_tui.core.remembering import remembered

_PARTS = re.compile(r"(?<!\s)\s*(?:[/&+;|]|\band\b)\s*", re.I)
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
_SMALL = frozenset("a an at for in of on our the to".split())
_SAME = {
    "ceo": "chief executive",
    "chief executive officer": "chief executive",
    "cfo": "chief financial officer",
    "cto": "chief technology officer",
    "chief technical officer": "chief technology officer",
    "cio": "chief information officer",
    "coo": "chief operating officer",
    "chief operations officer": "chief operating officer",
    "cmo": "chief marketing officer",
    "ciso": "chief information security officer",
    "cso": "chief security officer",
    "cpo": "chief product officer",
    "cro": "chief revenue officer",
    "cdo": "chief data officer",
    "vp": "vice president",
    "svp": "senior vice president",
    "evp": "executive vice president",
    "avp": "assistant vice president",
    "md": "managing director",
    "sr": "senior",
    "jr": "junior",
    "prof": "professor",
    "dr": "doctor",
    "eng": "engineer",
    "mgr": "manager",
    "dir": "director",
    "co founder": "cofounder",
    "ml": "machine learning",
    "ai": "artificial intelligence",
    "r d": "research development",
    "hr": "human resources",
    "it": "information technology",
}
"""Abbreviations and what they stand for; nothing else is taken for the same title."""
_LONGEST = max(len(words.split()) for words in _SAME)
_FORMAL = frozenset(
    "chief executive operating financial finance technology technical information marketing product procurement "
    "security revenue data people software science legal president vice director manager head professor principal "
    "distinguished staff chairman chairwoman managing sales trading research engineering chancellor provost rector "
    "dean governor commissioner foreman forewoman supervisor superintendent".split()
)
"""Words of a title that nobody writes who only describes somebody."""
_JOBS = frozenset(
    "engineer architect analyst scientist researcher designer developer strategist economist editor".split()
)
HOLDERS = _JOBS | frozenset(
    "chief executive president director manager head professor chairman chairwoman principal ceo cfo cto cio coo cmo "
    "ciso cso cpo cro cdo vp svp evp officer lead leader boss author founder co-founder cofounder chair partner "
    "secretary treasurer lawyer counsel vice-chancellor vice-president chancellor provost rector dean lecturer "
    "governor commissioner actuary surgeon foreman forewoman supervisor superintendent".split()
)
"""Words that make of a few words about a person a title."""
OFFICES = _FORMAL | HOLDERS
"""Words of titles that may lead up to a name."""
_LEADS = frozenset("head chief lead leader boss".split())
_RANKS = _LEADS | frozenset("dean director lecturer manager president professor".split())
"""What many are: of what tells them apart."""
_LESSER = frozenset("assistant associate deputy vice".split())
"""Before an office it is another one."""
_STEM = 5
"""Letters in which "finance" and "financial", "scheduling" and "scheduler" are the same."""


@remembered(2048)
def _offices(title: str) -> tuple[tuple[str, ...], ...]:
    """The offices that a title names, each as its words: "Founder & CEO" has two."""
    plain = title.casefold().replace(".", "").replace("’", "'").replace("r&d", "r d")
    offices = (_spelled_out(_WORD.findall(part.replace("-", " "))) for part in _PARTS.split(plain))
    return tuple(office for office in offices if office)


def _spelled_out(words: list[str]) -> tuple[str, ...]:
    found: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            full = _SAME.get(" ".join(words[at : at + length]))
            if full is not None or length == 1:
                found += (full or words[at]).split()
                at += length
                break
    return tuple(word for word in found if word not in _SMALL)


@remembered(2048)
def same_title(one: str, other: str) -> bool:
    """Whether two titles may be one person's one title: abbreviated, in another order, or with a part left out.

    What is left out is an office ("CEO" of "CEO and founder") or its field ("Head" of "Head of Supply"), not a rank.
    """
    these, those = _offices(one), _offices(other)
    if not these or not those:
        return True
    if sorted(word for office in these for word in office) == sorted(word for office in those for word in office):
        return True
    few, many = sorted((these, those), key=len)
    return all(any(_is_part(office, whole) for whole in many) for office in few)


def _is_part(office: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((office, other), key=len)
    return long[: len(short)] == short


@remembered(2048)
def contradicts(told: str, title: str) -> bool:
    """Whether a description in prose gives a person another office than the title does.

    "The finance chief", "a battery modeller" describe; "chief operating officer" of a chief executive contradicts.
    """
    if same_title(told, title):
        return False
    these, those = _offices(told), _offices(title)
    return bool(these and those) and all(_is_another(one, other) for one in these for other in those)


def _is_another(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether one office that is told is none that a title can be."""
    mine, others = _stems(told), _stems(title)
    if not _LESSER.isdisjoint(set(told) - set(title)) and others < mine:
        return True
    if _is_chief_officer(told) and _is_chief_officer(title):
        return mine != others
    if (len(told) == 1 and told[0] in _JOBS) or mine <= others or others <= mine:
        return False
    return _is_formal(told, title) or _is_of_another_field(told, title)


def _is_chief_officer(office: tuple[str, ...]) -> bool:
    """Whether it is a "chief … officer", of which nobody leaves a part out."""
    return len(office) > len(("chief", "officer")) and (office[0], office[-1]) == ("chief", "officer")


def _is_of_another_field(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether both name one rank, and fields without a word in common: a director of supply, and one of sales."""
    rank = told[0] if told[0] in _RANKS else told[-1]
    is_rank = rank == told[0] or rank in _FORMAL & _RANKS - _LEADS  # a yard chief is no title
    return is_rank and rank in _RANKS and len(told) > 1 < len(title) and _stems(told) & _stems(title) == _stems((rank,))


def _stems(office: tuple[str, ...]) -> frozenset[str]:
    """The words of an office, those alike as one; the chief of a trade is no mere head."""
    following = (*office[1:], "")
    return frozenset(
        "head" if word in _LEADS and not (word == "chief" and after in _JOBS) else word[:_STEM]
        for word, after in zip(office, following, strict=True)
        if word != "officer"
    )


def _is_formal(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether what is told holds a formal word that the title has not, or is the head of something else."""
    formal = {"head" if word in _LEADS else word[:_STEM] for word in _FORMAL} | {"chief"}
    other = _stems(told) - _stems(title)
    return not formal.isdisjoint(other) or (told[0] in _LEADS and _stems(told) & _stems(title) == {"head"})
