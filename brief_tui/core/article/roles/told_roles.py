"""What the prose says of a person right beside the name: a title, a company, or both.

Read are what stands in commas or brackets behind a name ("Jon Feld, head of pumps at Hadmere,", "Jon Feld, who heads
pumps at Hadmere,"), "of" or "at" and a company or a university and the like, what leads up to a name ("Hadmere's chief
executive Ada Moreau"), and what it "is", also as "she".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from brief_tui.core.article.roles.described import (
    CALLINGS,
    NO_LONGER,
    NOUN,
    STOP,
    VISITS,
    WORD,
    ToldRole,
    described,
    ends_name,
    institution,
    role_of,
)
from brief_tui.core.companies import CompanyName
from brief_tui.core.language.common_words import FUNCTION
from brief_tui.core.language.offices import BEFORE_TRADES, LESSER, OFFICES, RANKS, TEAMS, TRADE_ENDING
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered

_LONGEST = 100
_BEHIND = re.compile(
    r"(?:,\s+|\s+\(|\s+[—–]\s+|(?P<is>\s+(?:is|serves\s+as|works\s+as)\s+)(?!an?\s)"
    r"|\s+(?=(?:of|at|from)\s))"
    r"(?P<role>(?:[^,.;:()—–!?\n“”\"]|(?<=\b[A-Z])\.){2,100}(?=[,.;:()—–!?\n]|$|\s))"
)
_HIRED = re.compile(r"\b(?:bought|hired|lured|poached|recruited|took|won)\b")
"""Words for where somebody came from: "Hadmere hired Jon Feld from Kestrane Grid"."""
_TITLED = re.compile(r"whose\s+(?:job|post|role|title)(?:\s+(?:at|with)\s[^,.;:]{1,40}?)?\s+is\s+(?:that\s+of\s+)?")
_SHE_IS = re.compile(r"[.!?]\s+(?P<who>He|She)(?=\s+(?:is|serves|works)\s)")
_LONGEST_RANK = 12
_RUNS = re.compile(r"who\s+(?:chairs|heads|leads|owns|runs)\s+(?:the\s+)?")
_SHARES = re.compile(r"\s+(?:shares|stock)\b")
_WORKS = re.compile(
    r"(?P<title>who\s+(?P<verb>(?!is\b)[a-z]+s)(?P<what>(?:\s+[a-z][\w’'-]*){0,6}?))\s+(?P<place>at|of)\s+(?:the\s+)?"
    r"(?=[^\W\d_a-z])"
)
_LEADING = frozenset("directs heads leads manages oversees runs".split())
_PASSING = frozenset(
    "advises buys consults does has helps lectures says sees shops sits speaks stays talks was".split()
)
"""Verbs for what somebody may do at a company without being of it."""
_DETERMINED = frozenset("a an all both her his its most much one some the their these this those".split())
_LONGEST_FIELD = 3
_LESSER = f"(?:{'|'.join(sorted(LESSER))})"
_OF_FIELD = re.compile(
    rf"(?<![\w-])(?:{_LESSER}\s+)?(?:(?:{'|'.join(sorted(RANKS))}|vice\s+president)\s+of\s+[a-z][\w-]*(?:\s+{NOUN}){{0,3}})\s$",
    re.IGNORECASE,
)
_UNDER = re.compile(rf"\b{_LESSER}\s+(?:[a-z][\w-]*\s+){{0,3}}$", re.IGNORECASE)
"""A lesser rank before an office, whatever stands between: "deputy dredging manager"."""
_PUT_BEHIND = re.compile(r"\b(?:[Ii]ts|[Tt]heir|whose)\s+(?P<title>(?:[A-Za-z][\w-]*\s+){1,7}[a-z][\w-]*)$")
"""A title before a name in commas: "its head of pumps, Ada Moreau, said"."""
_LEADS_ON = re.compile(
    r"(?:^|[.!?]\s+)(?:At|(?:Back|Down|Here|Meanwhile,?|Over|Up)\s+at)\s+(?:(?:an?|the)\s+(?:[a-z-]+\s+){0,3})?$"
)
_ELSEWHERE = re.compile(r"\s(?:at|from|of)\s")
_LEADING_UP = OFFICES | LESSER | CALLINGS
"""Words of a title before a name."""
_OWNED = re.compile(r"(?:\b(?:her|his|its|our|the|their|whose)|[\w][’']s?)\s+$")
"""A possessive or article before an office: it is somebody's, or the one that is meant."""
_POSSESSIVE = re.compile(r"[’']s?\s+$")
_OWNER = re.compile(
    r"(?<![\w.’'-])(?P<name>[^\W\d_a-z][\w&.-]*(?: (?:& )?[^\W\d_a-z][\w&.-]*){1,3})(?P<of>[’']s? )"
    r"(?P<field>(?:[a-z][a-z-]* (?:and )?){0,3})$"
)
"""Several capitalised words that somebody belongs to."""
_FIELD_OF = re.compile(r"(?P<of>[’']s?\s+)(?:[A-Za-z][a-z-]*\s+(?:and\s+)?){1,3}")
"""A field between a company and an office of it: "Hadmere's supply and pumps director"."""


@remembered(2048)
def told_roles(text: str, names: tuple[Span, ...], companies: tuple[CompanyName, ...]) -> list[tuple[int, ToldRole]]:
    """What a text without its quotations says of the people named at `names`, by their numbers.

    `companies` are all that it names.
    """
    read = [(n, find(text, name, companies)) for n, name in enumerate(names) for find in (_behind, _before)]
    more = ((n, role.company_span) for n, role in read if role and role.company and not role.title)
    read += [
        (n, _behind(text, company, companies)) for n, company in more if text[company.end : company.end + 1] == ","
    ]
    read += [(n, _behind(text, pronoun, companies)) for n, pronoun in _pronouns(text, names)]
    return [(n, role) for n, role in read if role is not None]


def _pronouns(text: str, names: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """Where a sentence begins "She is", and the sentence before it has one name: the name's number."""
    starts = [0, *(found.end() for found in STOP.finditer(text))]
    for found in _SHE_IS.finditer(text):
        start = starts[bisect_right(starts, found.start()) - 1]
        first, last = (bisect_left(names, at, key=lambda name: name.start) for at in (start, found.start()))
        if last - first == 1:
            yield first, Span(*found.span("who"))


def _behind(text: str, name: Span, companies: Sequence[CompanyName]) -> ToldRole | None:
    found = _BEHIND.match(text, name.end)
    if found is None:
        return None
    start, end = found.span("role")
    if text.startswith("from", start) and _HIRED.search(text, text.rfind(". ", 0, name.start) + 1, name.start):
        return None
    titled = _TITLED.match(text, start, end)
    start = titled.end() if titled else start
    if clause := _WORKS.match(text, start, end) or _RUNS.match(text, start):
        return _works(text, clause, end, companies)
    lead = text[found.start() : found.start("role")]
    return described(text, Span(start, end), companies, lead=lead, says_is=found["is"] is not None)


def _works(text: str, works: re.Match[str], end: int, companies: Sequence[CompanyName]) -> ToldRole | None:
    """Who somebody is who "runs Hadmere", "heads pumps at Hadmere", or "looks after the money" there."""
    known = next((one.span for one in companies if one.span.start == works.end()), None)
    if works.re is _RUNS:
        theirs = known is not None and not _SHARES.match(text, known.end)
        return role_of(text, Span(works.start(), works.start()), known, alone=True) if theirs else None
    named = known or institution(text, works.end(), end)
    if works["verb"] in _PASSING or named is None or not ends_name(text, named):
        return None
    field = works["what"].split()
    if works["place"] == "of" and works["verb"] not in _LEADING:
        return None
    if works["verb"] in {"chairs", *_LEADING} and field[:1] in (["a"], ["an"]) and TEAMS.isdisjoint(field):
        return None  # who runs a course at Hadmere
    leads = works["verb"] in _LEADING and 0 < len(field) <= _LONGEST_FIELD and field[0] not in _DETERMINED
    title = Span(*works.span("title")) if leads else Span(works.start(), works.start())
    return ToldRole(text[slice(*title)], title, text[slice(*named)], named)


def _before(text: str, name: Span, companies: Sequence[CompanyName]) -> ToldRole | None:
    end = name.start
    behind = text[name.end : name.end + 1]
    if text[end - 2 : end] == ", " and behind in {",", ")", "."}:
        end -= 2  # Hadmere's chief executive, Ada Moreau, said
    start = end
    for word in reversed(list(WORD.finditer(text, max(0, end - _LONGEST), end))):
        if text[word.end() : start].strip() or not (word[0].lower() in _LEADING_UP or _is_ranked(text, word)):
            break
        start = word.start()
    field = _OF_FIELD.search(text, max(0, end - _LONGEST), end) if start == end == name.start else None
    start = field.start() if field else start
    put_behind = end < name.start
    if put_behind and (led := _PUT_BEHIND.search(text, max(0, end - _LONGEST), end)):
        start = led.start("title")
    elif start < end and (under := _UNDER.search(text, max(0, start - _LONGEST), start)):
        start = under.start()
    if NO_LONGER.search(text, max(0, start - 12), end) or (put_behind and start == end):
        return None
    if put_behind and behind == "." and not _OWNED.search(text, max(0, start - _LONGEST_RANK), start):
        return None
    company = next((one for one in reversed(companies) if one.span.end <= start), None)
    between = text[company.span.end : start] if company else ""
    if company is not None and start < end and (led := _FIELD_OF.fullmatch(between)):
        return role_of(text, Span(company.span.end + led.end("of"), end), company.span, alone=True)
    owned = _POSSESSIVE.fullmatch(between) is not None
    leads = between == ", " and " " in text[slice(*name)] and not put_behind
    if company is not None and leads and _is_led_by(text, company.span, name):  # At Hadmere, engineer Jon Feld has …
        return role_of(text, Span(start, end), company.span, alone=True)
    if company is not None and (owned or (between == " " and start < end)):
        return role_of(text, Span(start, end), company.span, alone=owned)
    owner = _OWNER.search(text, max(0, start - _LONGEST), start) if end == name.start else None
    if owner is not None and (start < end or not owner["field"]):
        known = institution(text, owner.start() + _opening(owner["name"]), owner.end("name"))
        if known is not None and known.end == owner.end("name"):
            return role_of(text, Span(owner.end("of"), end), known, alone=True)
    return role_of(text, Span(start, end), None)


def _opening(name: str) -> int:
    """Length of a word that only begins a sentence before a name: "Then Blue Otter Software"."""
    first = name.split(" ", 1)[0]
    return len(first) + 1 if first.lower() in FUNCTION else 0


def _is_led_by(text: str, company: Span, name: Span) -> bool:
    """Whether a sentence begins "At" a company, and behind the name says of no other one and of no visit."""
    if _ELSEWHERE.match(text, name.end) or VISITS.intersection(text[name.end :].split(maxsplit=1)[:1]):
        return False
    return _LEADS_ON.search(text, 0, company.start) is not None


def _is_ranked(text: str, word: re.Match[str]) -> bool:
    """Whether a rank stands before a word: it makes a trade of it; of one in capitals, if it ends as trades do."""
    before = text[max(0, word.start() - _LONGEST_RANK) : word.start()].split()[-1:]
    if not before or before[0].lower() not in BEFORE_TRADES:
        return False
    return word[0].islower() or (before[0].istitle() and TRADE_ENDING.search(word[0]) is not None)
