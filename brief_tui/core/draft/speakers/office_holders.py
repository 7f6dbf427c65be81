"""Who somebody is whom the prose calls by title or trade alone: "the chief scientist of Oakline", "the surgeon"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from brief_tui.core.draft.speakers.phrase import holds_office
from brief_tui.core.language.offices import (
    FIRMS,
    HOLDERS,
    INSTITUTIONS,
    LEADS,
    LESSER,
    MASTERS,
    RANKS,
    ROLES,
    TITLES,
    WORKPLACES,
    offices,
    parts,
)
from brief_tui.core.offsets import Span
from brief_tui.core.people import name_words
from brief_tui.core.remembering import remembered
from brief_tui.core.sequences import common_start

_LONGEST = 200
_EMPTY = frozenset("and at for from in of the".split())
_FIELD = re.compile(r"\b(?:at|for|from|in|of|to)\b|,")
_CHIEFS = frozenset("boss ceo chief".split())
"""What "the Oakline chief" and "the Oakline boss" may be, with a company: its chief executive."""
_CHIEF_EXECUTIVE = ("chief", "executive")
_TOP = frozenset({_CHIEF_EXECUTIVE, ("managing", "director"), ("founder",), ("cofounder",), ("owner",), ("president",)})
"""The titles that "boss" behind a company's name may mean."""
_ANYBODY = frozenset("executive expert man official person specialist veteran woman".split())
"""Nouns that say no more of somebody than what stands before them: "the radio man"."""
_TRADE = re.compile(r"(?<=\w{3})(?:icians?|icists?|icis|ics|istry|ists?|ians?|eons?|ery|ing|ers?|ors?|y)$")
_AN_OTHER = re.compile(r"(?P<before>[^\s]*)\s*\b(?:an?|another|each|every|one)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_IS_ONE = re.compile(r"(?:[,(—–]|^as|^is|^was)$")
_SOMEBODY = re.compile(r"the\s+(?:man|person|woman)")
_OTHERS = ROLES - HOLDERS - TITLES
"""Roles of people who may speak beside those who are quoted: a moderator, a visitor, a rival."""
_FROM = re.compile(r"[Tt]he\s+(?:man|person|woman)\s+(?:at|from)\s+(?P<company>[^\W\d_a-z].*)", re.DOTALL)
_THE_ONE = re.compile(r"the\s+(?:man|person|woman)(?:\s+(?:him|her)self)?", re.IGNORECASE)
_RUNS = re.compile(
    r"\s+who\s+(?:directs|heads|leads|manages|oversees|runs)\s+(?:the\s+)?(?P<field>[\w\s’'-]{2,40}?)"
    r"\s+(?:at|for)\s+(?:the\s+)?(?P<company>[^\W\d_a-z][\w\s&’'-]{1,40})(?=[:,.;])"
)
_OWNED = re.compile(rf"(?:[Ii]ts|[Tt]he\s+(?:{'|'.join(sorted(FIRMS | INSTITUTIONS))})[’']s)\s+")
"""Says that somebody is of what the text told of before."""
_AKIN = 5
"""Letters that two words of one field begin with alike."""
_REACH, _BEFORE = 80, 2_000
"""Characters before a noun, and before a description, that are looked at."""


class Holder(NamedTuple):
    """Somebody with a title, as event.toml or a citation tells it."""

    name: str
    """The full name."""
    title: str
    company: str


class Holders:
    """Everybody whose title is told."""

    def __init__(self, holders: Iterable[Holder]) -> None:
        self._holders = tuple(dict.fromkeys(holder for holder in holders if holder.title))

    def told_in(self, text: str) -> tuple[Holder, ...]:
        """The holders whom a text may mean by title or company: it has the stem of a word of it, or an abbreviation,
        or calls somebody what people of that company are."""
        folded = text.casefold()
        return tuple(one for one in self._holders if any(sign in folded for sign in _signs(one)))


NO_HOLDERS = Holders(())


@remembered(1024)
def _signs(holder: Holder) -> frozenset[str]:
    return _stems(holder.title) | _words(holder.company) | _roles(holder.company)


@remembered(1024)
def _roles(company: str) -> frozenset[str]:
    """What people are called who work at a company: "investor" at Tessel Capital."""
    words = _words(company)
    return frozenset(role for role, places in WORKPLACES.items() if not places.isdisjoint(words))


@remembered(1024)
def _stems(title: str) -> frozenset[str]:
    rows = [_row(office) for office in parts(title)]
    stems = {_trade(word)[:_AKIN] for row in rows for word in row} | {_initials(row) for row in rows if len(row) > 2}
    abbreviated = any(len(row) == 1 and len(row[0]) == len("cfo") for row in rows)
    return frozenset(stems | _CHIEFS if abbreviated or _is_chief_executive(title) else stems)


def who_holds(text: str, span: Span, holders: Sequence[Holder], near: Collection[str]) -> str | None:
    """The only one of `holders` who is what `text` says at `span`, and all that it says.

    Of several it is the only one who is named in the paragraph or the one before it (`near`). A role that many have
    ("the manager") says enough of those alone; nobody is meant by what the text before gives to one without a name
    ("a surgeon from Ghent … the surgeon"). "Its head of pumps", or "the company's", is one of `near`, too.
    """
    owned = _OWNED.match(text, *span)
    told = text[owned.end() if owned else span.start : span.end][:_LONGEST]
    fits = {holder.name for holder in holders if _fits(told, holder)}
    close = fits.intersection(near)
    if len(close or fits) != 1 or (not close and (owned or _is_any(told))):
        return None
    found = close or fits
    return None if _is_another(text[max(0, span.start - _BEFORE) : span.start], _head(told), found) else found.pop()


def who_runs(text: str, span: Span, holders: Sequence[Holder]) -> str | None:
    """The only one of `holders` who runs what `text` says behind `span`: "the woman who runs the pumps at Oakline".

    The field is in the title as told, and the company named.
    """
    runs = _RUNS.match(text, span.end) if _SOMEBODY.fullmatch(text, *span) else None
    if runs is None:
        return None
    field, company = _words(runs["field"]), _words(runs["company"])
    fits = {one.name for one in holders if _leads(one, field) and company and company <= _words(one.company)}
    return fits.pop() if len(fits) == 1 else None


def who_is_from(text: str, span: Span, holders: Sequence[Holder]) -> str | None:
    """The only one of `holders` who is of the company that `text` names at `span`: "the woman from Oakline"."""
    somebody = _FROM.fullmatch(text, *span)
    company = _words(somebody["company"]) if somebody else frozenset[str]()
    fits = {one.name for one in holders if company and company <= _words(one.company)}
    return fits.pop() if len(fits) == 1 else None


def _leads(holder: Holder, field: frozenset[str]) -> bool:
    """Whether somebody is the head of a field, and nobody's deputy."""
    title = _words(holder.title)
    return bool(field) and field <= title and not RANKS.isdisjoint(title) and LESSER.isdisjoint(title)


def may_hold(text: str, span: Span, holders: Sequence[Holder]) -> bool:
    """Whether `text` says "the man" at `span`, or "the" with an office of one of `holders`, or what they are called.

    More words may follow, as the field, or the company if it is theirs; the office itself is told by nothing else than
    the title.
    """
    told = text[slice(*span)]
    if told[:4].casefold() != "the ":
        return False
    if _THE_ONE.fullmatch(told):
        return True
    head, names = _row(_FIELD.split(told.casefold(), maxsplit=1)[0]), _names(told)
    anybody = bool(names) and _ANYBODY.issuperset(head)  # the woman from Oakline
    return bool(head) and any(
        names <= _known(holder) and (anybody or _known(holder).issuperset(head) or _is_called(head, holder))
        for holder in holders
    )


def is_of_another(text: str, span: Span, name: str, holders: Sequence[Holder]) -> bool:
    """Whether what `text` says at `span` is no office of a person's, and leads a field, has a name, or is another's."""
    row = _row(text[slice(*span)][len("the ") :].casefold())
    own = frozenset[str]().union(*(_known(holder) for holder in holders if holder.name == name))
    others = [holder for holder in holders if holder.name != name]
    leads = not LEADS.isdisjoint(row[-1:]) and not own.issuperset(row[:-1])
    return leads or not _names(text[slice(*span)]) <= own or may_hold(text, span, others)


def _known(holder: Holder) -> frozenset[str]:
    return _words(holder.title) | _words(holder.company)


def _names(told: str) -> set[str]:
    """The words of a description, behind its article, that are written as names are."""
    return {word for part in told.split()[1:] if part[:1].isupper() for word in name_words(part)}


def _is_called(head: tuple[str, ...], holder: Holder) -> bool:
    """Whether words name somebody's field or company before a noun for anybody: "radio man", "Oakline boss".

    Or what people are who work at such a company: "investor".
    """
    *rest, noun = head
    title, company = _words(holder.title), _words(holder.company)
    if not rest and noun in _roles(holder.company):
        return True
    field = [word for word in rest if word not in company]
    if not rest or not all(any(_is_akin(word, one) for one in title) for word in field):
        return False
    if noun in _ANYBODY:
        return True
    leads = not RANKS.isdisjoint(title) if field else not _TOP.isdisjoint(offices(holder.title))
    return noun in LEADS and leads and LESSER.isdisjoint(title)


def _is_akin(word: str, other: str) -> bool:
    """Whether two words are of one field: "finance" and "financial"."""
    return word == other or common_start(word, other) >= _AKIN


def is_first(text: str, span: Span) -> bool:
    """Whether the text before a description tells of nobody by the same noun, and it is none that only others have."""
    return _head(text[slice(*span)]) not in _OTHERS and is_new(text, span)


def is_new(text: str, span: Span) -> bool:
    """Whether the text before a description tells of nobody by the same noun."""
    return not _is_another(text[max(0, span.start - _BEFORE) : span.start], _head(text[slice(*span)]), ())


@remembered(4096)
def _fits(told: str, holder: Holder) -> bool:
    """Whether a description is of the holder's title, its abbreviation or its trade, with the company or without."""
    title, company, words = _words(holder.title), _words(holder.company), _words(told)
    held = parts(holder.title)
    whole = words <= title | company and LESSER & title <= words
    if whole and _head(told) in map(_head, held):
        return True
    rest = tuple(word for word in _row(told) if word not in company)
    is_chief = rest in {("ceo",), _CHIEF_EXECUTIVE} or (len(rest) == 1 and rest[0] in _CHIEFS and len(words) > 1)
    if is_chief and _is_chief_executive(holder.title):
        return True
    if any(_is_short(rest, _row(office)) or _is_short(_row(office), rest) for office in held):
        return True
    return len(rest) == 1 and _practises(rest[0], holder.title)


def _is_short(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one is the other's initials: CFO."""
    return len(other) > 2 and one == (_initials(other),)


def _initials(row: tuple[str, ...]) -> str:
    return "".join(word[0] for word in row)


def _practises(word: str, title: str) -> bool:
    """Whether a word is the trade of what somebody leads: "the surgeon" for a chief of surgery, or surgery director."""
    office, _, field = title.casefold().partition(" of ")
    known = _words(field or " ".join(office.split()[:-1])) if _head(office) in MASTERS else frozenset[str]()
    return (
        _TRADE.search(word) is not None
        and not word.endswith("s")
        and _trade(word) in {_trade(one) for one in known}
        and word not in known
    )


def _trade(word: str) -> str:
    return _TRADE.sub("", word)


def _is_chief_executive(title: str) -> bool:
    return _CHIEF_EXECUTIVE in offices(title)


def _head(told: str) -> str:
    """The noun of an office: "chief executive of Oakline" is an executive; empty without words."""
    words = name_words(_FIELD.split(told.casefold().strip(), maxsplit=1)[0])
    return words[-1] if words else ""


def _is_any(told: str) -> bool:
    """Whether it says no more than a role that many have: "the manager"."""
    return all(map(holds_office, _words(told))) and len(_words(told)) == 1


def _is_another(before: str, noun: str, names: Collection[str]) -> bool:
    """Whether the text before tells of somebody else by the same noun: "a surgeon", "the surgeon Paul Wick"."""
    known = {word for name in names for word in name_words(name)}
    for found in re.finditer(rf"\b(?i:{re.escape(noun)})\b(?:\s+(?P<name>[^\W\d_a-z][\w’'-]*))?", before):
        name = found["name"]
        if name and not known.issuperset(name_words(name)):
            return True
        one = _AN_OTHER.search(before, max(0, found.start() - _REACH), found.start())
        named = one and not known.isdisjoint(_words(before[max(0, one.start() - _REACH) : one.end("before")]))
        if one and not (named and _IS_ONE.search(one["before"])):
            return True
    return False


@remembered(1024)
def _row(text: str) -> tuple[str, ...]:
    """The words that tell something: "Oakline's chief scientist" says what "the chief scientist of Oakline" says."""
    return tuple(word for part in text.split() for word in name_words(part) if word not in _EMPTY)


def _words(text: str) -> frozenset[str]:
    return frozenset(_row(text))
