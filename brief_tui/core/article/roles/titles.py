"""Job titles for comparison: what one person may be called without having two titles."""

from __future__ import annotations

import re

from brief_tui.core.language.offices import (
    BUSINESS,
    FORMAL,
    GENERAL,
    HIGHER,
    HOLDERS,
    LEADS,
    LESSER,
    OFFICES,
    RANKS,
    SECOND,
    TRADES,
    offices,
)
from brief_tui.core.remembering import remembered

_STEM = 5
"""Letters in which "finance" and "financial", "scheduling" and "scheduler" are the same."""
_OF_ONE = re.compile(
    r"\s+of\s+(?:the|its|his|her|their|our|this|that|an?)\s+(?=[a-z])"
    r"(?!.*\b(?:department|desk|division|faculty|school|section|unit)s?\b).*"
)
"""What somebody leads, told without its name: "manager of the old mill"."""
_EPITHET = re.compile(r"\b(?:current|first|lone|long-?(?:serving|time)|new|only|own|sole|top|veteran|young(?:est)?)\s+")
_IN_CHARGE = re.compile(r"\bexecutive\s+(?:in\s+charge|responsible)\b.*")
_COUNSELS = frozenset({"general", "senior"})
"""Ranks of a firm's counsel, who is none of its partners; whoever pleads is somebody's counsel."""
_BOSSES = frozenset({"boss", "chief", "executive", "leader"})
"""Words for anybody who leads, whatever the title: the house's boss, the revenue chief."""
_FORMAL_HOLDERS = (FORMAL & HOLDERS) - _BOSSES
_PUBLIC = tuple(map(frozenset, (["councillor", "mayor"], ["commissioner"], ["governor"], ["minister"])))
"""Public offices, which nobody calls by each other; a mayor may be a councillor."""
_RANKED = RANKS | (FORMAL & HOLDERS)
_CHIEF_EXECUTIVE = ("chief", "executive")
_LESSER = frozenset(word[:_STEM] for word in LESSER)
_LEADS = frozenset({"chief", "head"})
_LEADING = re.compile(r"(?:who\s+[a-z]+s|heads)\s+(?P<field>.+)")


@remembered(2048)
def same_title(one: str, other: str) -> bool:
    """Whether two titles may be one person's one title: abbreviated, in another order, or with a part left out.

    What is left out is an office ("CEO" of "CEO and founder") or its field ("Head" of "Head of Supply"), not a rank.
    """
    these, those = offices(one), offices(other)
    if not these or not those or is_title(one, other):
        return True
    few, many = sorted((these, those), key=len)
    return all(any(_is_part(office, whole) for whole in many) for office in few)


def is_title(told: str, title: str) -> bool:
    """Whether two titles have the same words, abbreviations spelled out, in whatever order."""
    these, those = (sorted(word for office in offices(words) for word in office) for words in (told, title))
    return these == those


def tells_one(title: str) -> bool:
    """Whether it says what somebody is, as no title does that every company has: a data editor, no chief executive."""
    return all(
        len(office) > 1 and office[0] not in {"chief", "senior"} and GENERAL.isdisjoint(office)
        for office in offices(title)
    )


def tells_field(title: str) -> bool:
    """Whether a title says of what somebody is the head: nobody else in town may be "head of optical systems"."""
    return any(word not in OFFICES for office in offices(title) for word in office)


def _is_part(office: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((office, other), key=len)
    return long[: len(short)] == short


@remembered(2048)
def contradicts(told: str, title: str) -> bool:
    """Whether a description in prose gives a person another office than the title does.

    "The finance chief", "a battery modeller" describe; "chief operating officer" of a chief executive contradicts.
    "Who heads pumps" contradicts the title of who heads something else.
    """
    if leading := _LEADING.fullmatch(told):
        return _leads_another_field(leading["field"], title)
    told = _EPITHET.sub("", _IN_CHARGE.sub("executive", _OF_ONE.sub("", told)))
    these, those = offices(told), offices(title)
    if any(_heads_a_trade(one, other) for one in these for other in those):
        return True
    if _is_in_capitals(told) and any(all(_heads_a_trade(other, one) for other in those) for one in these if those):
        return True
    if same_title(told, title):
        return False
    if any(_raises(one, other, told) for one in these for other in those):
        return True
    if told.islower() and any(_heads(one, other) for one in these for other in those):
        return False
    if _is_in_capitals(told) and all(_is_written_otherwise(one, other) for one in these for other in those):
        return bool(these) and bool(those)
    others = [one for one in these if all(_is_another(one, other) for other in those)]
    whole = others == [*these] or any(_is_of_the_top(one) for one in others) or _leads_everything(these, those)
    return bool(those) and bool(others) and whole


def _leads_everything(told: tuple[tuple[str, ...], ...], title: tuple[tuple[str, ...], ...]) -> bool:
    """Whether it tells all that somebody is who leads everything, and the title is none of that."""
    return all(GENERAL.issuperset(one) and not any(_is_part(one, other) for other in title) for one in told)


def _raises(told: tuple[str, ...], title: tuple[str, ...], words: str) -> bool:
    """Whether a title is told as "Senior" that is not: in small letters that only describes an engineer."""
    return told[:1] == ("senior",) and told[1:] == title and (title[0] == "lecturer" or _is_in_capitals(words))


def _heads_a_trade(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether who is told to head a field is the lead of a trade: a lead engineer is no head of engineering."""
    heads = told[0] == "head" and len(told) > 1 and told[-1] not in TRADES
    return heads and title[0] == "lead" and title[-1] in TRADES


def _leads_another_field(field: str, title: str) -> bool:
    """Whether a title is that of who leads fields without a word in common with one that is told.

    Who sells, or keeps the money, has no title but of that, or of who leads everything.
    """
    told = [word for office in offices(field) for word in office]
    if not BUSINESS.isdisjoint(told):
        return all(
            len(office) > 1
            and (GENERAL.isdisjoint(office) or office[0] in SECOND)
            and _stems(office).isdisjoint(_stems(tuple(told)))
            for office in offices(title)
        )
    led = [_stems(office[1:]) for office in offices(title) if office[0] in RANKS - {"chief"} and len(office) > 1]
    return bool(led) and all(other.isdisjoint(_stems(office)) for other in led for office in offices(field))


def _is_another(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether one office that is told is none that a title can be."""
    mine, others = _stems(told), _stems(title)
    if (
        told[-1] in _BOSSES
        and told[-2:] != _CHIEF_EXECUTIVE
        and (len(told) == 1 or not _stems(told[:-1]).isdisjoint(others))
    ):
        return False
    if _is_of_another_public_office(told, title):
        return True
    if told[-1] == "counsel" and title[-1] == "partner" and not _COUNSELS.isdisjoint(told):
        return True
    if {"vice", "president"} <= set(told) & set(title) and not HIGHER.isdisjoint(set(told) - set(title)):
        return True
    if told == ("manager",) and title[-1] not in TRADES:
        return False
    if not LESSER.isdisjoint(set(told) - set(title)) and (others - _LEADS <= mine or mine - _LESSER <= others):
        return True
    if not SECOND.isdisjoint(set(title) - set(told)) and mine < others and not _RANKED.isdisjoint(told):
        return True
    ranked = {told[0], title[0]} <= RANKS - LEADS and len(told) > 1 < len(title)
    if ranked and told[0] != title[0] and _stems(told[1:]) == _stems(title[1:]):
        return True  # a lecturer in supply is no professor of it
    if told[0] == title[0] == "chief" and {told[-1], title[-1]} <= TRADES:
        return mine != others
    if _is_chief_officer(told):
        return mine != others
    if _is_chief_officer(title) and told[0] == "chief" and told[-1] in _FORMAL_HOLDERS:
        return True  # a chief pump director is no chief pump officer
    if (len(told) == 1 and told[0] in TRADES) or mine <= others or others <= mine:
        return False
    return _is_formal(told, title) or _is_of_another_field(told, title)


def _is_of_another_public_office(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether one is a councillor, say, and the other a commissioner."""
    mine, others = ([office for office in _PUBLIC if not office.isdisjoint(words)] for words in (told, title))
    return bool(mine) and bool(others) and mine != others


def _heads(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether a head is meant to be the director or vice president of the same field."""
    field = _stems(told) - _LEADS
    directs = "director" in title or title[:2] == ("vice", "president")
    return (
        "head" in (told[0], told[-1]) and directs and field == _stems(title) - _stems(("vice", "president", "director"))
    )


def _is_in_capitals(told: str) -> bool:
    """Whether it is written as a title is, and no description: "Head of Supply", not "Head of supply"."""
    return not any(word.islower() for word in told.split() if offices(word))


def _is_written_otherwise(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether one that is written as a title is has another word for the rank, or for the field, than the other has.

    "Head of Pump Sales" is no "Head of Pump Design"; "head of pump sales" may only describe.
    """
    mine, others = _stems(told), _stems(title)
    return _leads_otherwise(told, title) or (len(told) > 1 and bool(mine - others) and bool(others - mine))


def _leads_otherwise(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether one is the head of a field and the other its lead: two titles, for all that both lead it."""
    ranks = ({"head"}, {"lead"})
    mine, others = ({*office} & {"head", "lead"} for office in (told, title))
    return mine in ranks and others in ranks and mine != others and {*told} - mine == {*title} - others


def _is_of_the_top(office: tuple[str, ...]) -> bool:
    """Whether nobody who only describes somebody adds it to another office."""
    return office == _CHIEF_EXECUTIVE or _is_chief_officer(office)


def _is_chief_officer(office: tuple[str, ...]) -> bool:
    """Whether it is a "chief … officer", of which nobody leaves a part out."""
    return len(office) > len(("chief", "officer")) and (office[0], office[-1]) == ("chief", "officer")


def _is_of_another_field(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether both name one rank, and fields without a word in common: a director of supply, and one of sales."""
    if told[0] == title[0] and told[0] in LESSER:
        told, title = told[1:], title[1:]  # vice presidents
    if not told or not title:
        return False
    rank = told[0] if told[0] in RANKS else told[-1]
    is_rank = rank == told[0] or rank in FORMAL & RANKS - LEADS  # a yard chief is no title
    return is_rank and rank in RANKS and len(told) > 1 < len(title) and _stems(told) & _stems(title) == _stems((rank,))


def _stems(office: tuple[str, ...]) -> frozenset[str]:
    """The words of an office, those alike as one; the chief of a trade is no mere head."""
    following = (*office[1:], "")
    return frozenset(
        "head" if word in LEADS and not (word == "chief" and after in TRADES) else word[:_STEM]
        for word, after in zip(office, following, strict=True)
        if word != "officer"
    )


def _is_formal(told: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Whether what is told holds a formal word that the title has not, or is the head of something else."""
    formal = {"head" if word in LEADS else word[:_STEM] for word in FORMAL} | {"chief"}
    other, leads = _stems(told) - _stems(title), told[0] in LEADS or told[-1] == "head"
    return not formal.isdisjoint(other) or (leads and _stems(told) & _stems(title) == {"head"})
