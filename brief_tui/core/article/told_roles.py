"""What the prose says of a person right beside the name: a title, a company, or both.

Read are what stands in commas or brackets behind a name ("Jon Feld, head of pumps at Hadmere,", "Jon Feld, who heads
pumps at Hadmere,"), "of" or "at" and a company or a university and the like, what leads up to a name ("Hadmere's chief
executive Ada Moreau"), and what it "is", also as "she". Who is quoted may be described in place of a name ("“…,”
Hadmere's chief executive said"), or between it and the words ("Jon Feld came early. The head of pumps has doubts:
“…”").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from brief_tui.core.companies import CompanyName
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.offices import BEFORE_TRADES, HOLDERS, LESSER, OFFICES, RANKS
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered

_LONGEST = 100
_WORDS = 8
"""Most words of a title."""
_BEHIND = re.compile(
    r"(?:,\s+|\s+\(|\s+[—–]\s+|(?P<is>\s+(?:is|serves\s+as|works\s+as)\s+)(?!an?\s)"
    r"|\s+(?=(?:of|at|from)\s))"
    r"(?P<role>[^,.;:()—–!?\n“”\"]{2,100}(?=[,.;:()—–!?\n]|$|\s))"
)
_ARTICLE = re.compile(
    r"(?:(?:who\s+is|is|now)\s+){0,2}(?:(?:[Tt]he|an?)\s+[a-z-]+[’']s\s+|(?:[Tt]he|an?|[Ii]ts|their|our)\s+)?(?<=\s)"
)
_TITLED = re.compile(r"whose\s+(?:job|post|role|title)(?:\s+(?:at|with)\s[^,.;:]{1,40}?)?\s+is\s+(?:that\s+of\s+)?")
_WORK = re.compile(
    r"[’']s\s+(?:[a-z-]+\s+)?(?:colleagues|data|department|desk|figures|group|lab|laboratory|model|models|staff|team|unit)"
    r"\s+(?:at|with)\s+(?:the\s+)?$"
)
"""What may stand between a name and the company where the person works: "Moreau's data at Hadmere"."""
_SHE_IS = re.compile(r"[.!?]\s+(?P<who>He|She)(?=\s+(?:is|serves|works)\s)")
_NEXT_SENTENCE = re.compile(r"[.!?]\s+")
_DESCRIBED = re.compile(r"[\s,]*(?P<who>(?:[\w’'&-]+\s+){1,12}[\w’'&-]+)")
_VERB = re.compile(r"[a-z]{2,}(?:s|ed)")
_MAN_FOR = re.compile(r"(?:[a-z-]+\s+)?(?:man|woman)(?:\s+(?:for|in|on)\b|$)")
"""Words for somebody who, as a company's, belongs to it: Hadmere's pump man."""
_LONGEST_RANK = 12
_OFFICE = re.compile(rf"(?:{'|'.join(sorted(OFFICES))})\b", re.IGNORECASE)
_TRADE = re.compile(r"an?\s.*(?:er|or|ist|ian|yst|ect|eer)|.*(?:ist|ian|yst|eer)", re.IGNORECASE)
"""Without an article many a word that ends like the former is no trade ("later at Hadmere")."""
_GUESTS = frozenset(
    "adviser advisor collaborator competitor consultant contractor customer investor lecturer newcomer observer "
    "outsider partner performer presenter regular speaker subscriber supplier supporter user visitor".split()
)
"""Roles at a company that make nobody one of its people."""
_CALLINGS = HOLDERS | frozenset(
    "agent archivist chef curator librarian master pharmacist publisher teacher translator underwriter".split()
)
"""Behind a name, or before it, the words of a title; in a row of an attribution they may be a company's."""
_HOLDERS = "|".join(sorted(_CALLINGS))
NO_LONGER = re.compile(
    r"\b(?:former|formerly|ex|then|once|acting|interim|previous|previously|retired|late|incoming|outgoing|future|"
    rf"designate|fellow|unlike|rival|deputy(?!\s+(?:[\w-]+\s+){{0,3}}(?:{_HOLDERS})\b)|critic|opponent|advocate|ally|witness|"
    r"head\s+(?:bowed|down|high|in))\b",
    re.IGNORECASE,
)
"""Words for what a title was, or is like: such a title contradicts no other."""
_RUNS = re.compile(r"who\s+(?:(?:co-?)?founded|chairs|heads|leads|owns|runs)\s+(?:the\s+)?")
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
    rf"(?<![\w-])(?:{_LESSER}\s+)?(?:(?:{'|'.join(sorted(RANKS))}|vice\s+president)\s+of(?:\s+[a-z][\w-]*){{1,4}})\s$",
    re.IGNORECASE,
)
_UNDER = re.compile(rf"\b{_LESSER}\s+(?:[a-z][\w-]*\s+){{0,3}}$", re.IGNORECASE)
"""A lesser rank before an office, whatever stands between: "deputy dredging manager"."""
_PUT_BEHIND = re.compile(r"\b(?:[Ii]ts|[Tt]heir|whose)\s+(?P<title>(?:[A-Za-z][\w-]*\s+){1,7}[a-z][\w-]*)$")
"""A title before a name in commas: "its head of pumps, Ada Moreau, said"."""
_LEADS_ON = re.compile(r"(?:^|[.!?]\s+)(?:At|(?:Back|Down|Here|Over|Up)\s+at)\s+(?:the\s+)?$")
_ELSEWHERE = re.compile(r"\s(?:at|from|of)\s")
_CUT = re.compile(r"(?:^|\s)(?:who|whose|whom|which|that|but|said|says|told|and)\s", re.IGNORECASE)
_IN = re.compile(r"\s*\b(?:of|at|for|with|from)\s+(?:the\s+)?$")
_AT = re.compile(r"\s?\bat\s+(?:the\s+)?(?=[^\W\d_a-z])")
_NAME = re.compile(r"[^\W\d_a-z][\w’'&.-]*(?:\s+(?:(?:of|for|and|&)\s+)?[^\W\d_a-z][\w’'&.-]*){0,4}")
_OF = re.compile(r"(?:of|from)\s+(?:the\s+)?")
INSTITUTIONS = frozenset(
    "academy association bank clinic college council foundation group hospital institute international laboratories "
    "laboratory labs ministry partners school technologies university ventures".split()
)
"""A name with one of these words is no place and no event."""
_LONGER = re.compile(r"\s+[^\W\d_a-z]")
"""A capital behind a known name, which is then a part of another one: "the Hadmere Summit"."""
_LEADING_UP = OFFICES | LESSER | _CALLINGS
"""Words of a title before a name."""
_OWNED = re.compile(r"(?:\b(?:her|his|its|our|the|their|whose)|[\w][’']s?)\s+$")
"""A possessive or article before an office: it is somebody's, or the one that is meant."""
_POSSESSIVE = re.compile(r"[’']s?\s+$")
_FIELD_OF = re.compile(r"(?P<of>[’']s?\s+)(?:[A-Za-z][a-z-]*\s+(?:and\s+)?){1,3}")
"""A field between a company and an office of it: "Hadmere's supply and pumps director"."""
_WORD = re.compile(r"[\w’'-]+")


class ToldRole(NamedTuple):
    """Who somebody is said to be."""

    title: str
    title_span: Span
    """In the prose; empty without a title."""
    company: str
    company_span: Span


@remembered(2048)
def told_roles(text: str, names: tuple[Span, ...], companies: tuple[CompanyName, ...]) -> list[tuple[int, ToldRole]]:
    """What a text without its quotations says of the people named at `names`, by their numbers.

    `companies` are all that it names.
    """
    read = [(n, find(text, name, companies)) for n, name in enumerate(names) for find in (_behind, _before, _working)]
    more = ((n, role.company_span) for n, role in read if role and role.company and not role.title)
    read += [
        (n, _behind(text, company, companies)) for n, company in more if text[company.end : company.end + 1] == ","
    ]
    read += [(n, _behind(text, pronoun, companies)) for n, pronoun in _pronouns(text, names)]
    return [(n, role) for n, role in read if role is not None]


def _pronouns(text: str, names: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """Where a sentence begins "She is", and the sentence before it has one name: the name's number."""
    starts = [0, *(found.end() for found in _NEXT_SENTENCE.finditer(text))]
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
    titled = _TITLED.match(text, start, end)
    start = titled.end() if titled else start
    if clause := _WORKS.match(text, start, end) or _RUNS.match(text, start):
        return _works(text, clause, end, companies)
    return _described(text, found, Span(start, end), companies)


def _described(text: str, found: re.Match[str], role: Span, companies: Sequence[CompanyName]) -> ToldRole | None:
    """What `role`, of a match of _BEHIND, calls somebody."""
    start, end = role
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    if cut := _CUT.search(text[start:end]):
        end = start + cut.start()
    inside = [one for one in companies if start <= one.span.start and _ends_in(text, one.span, end)]
    if inside and found[0][: found.start("role") - found.start()].isspace():  # Jon Feld of Hadmere does not see
        end = inside[0].span.end
    if NO_LONGER.search(text, start, end):
        return None
    if found["is"] and not (inside and inside[0].span.start == start) and not _OFFICE.match(text, start, end):
        return None
    for one in inside:
        behind = _IN.search(text, start, one.span.start)
        if behind is not None:
            employed = _is_trade(text[found.start("role") : behind.start()]) and "at" in behind[0].split()
            return role_of(text, Span(start, behind.start()), one.span, alone=True, employed=employed)
        if one.span.start == start and (after := _possessive(text, one.span.end, end)):
            theirs = _MAN_FOR.match(text, after, end) is not None
            return role_of(text, Span(after, end), one.span, alone=theirs, employed=theirs)
    if inside and inside[0].span == Span(start, end) and found[0].lstrip().startswith("("):
        return role_of(text, Span(start, start), inside[0].span, alone=True)
    if (of := _OF.match(text, start, end)) and _NAME.match(text, of.end(), end):
        institution = _institution(text, of.end(), end)
        return role_of(text, Span(start, start), institution, alone=True) if institution else None
    if (place := _AT.search(text, start, end)) and (named := _NAME.match(text, place.end(), end)):
        return role_of(text, Span(start, place.start()), Span(*named.span()))
    return role_of(text, Span(start, end), None)


def _ends_in(text: str, company: Span, end: int) -> bool:
    """Whether a company's name ends before `end`, and is no part of another name."""
    return company.end <= end and not _LONGER.match(text, company.end)


def _working(text: str, name: Span, companies: Sequence[CompanyName]) -> ToldRole | None:
    """Where somebody works whose data, or team, is at a company."""
    theirs = next((one.span for one in companies if one.span.start > name.end), None)
    if theirs is not None and _WORK.fullmatch(text, max(name.start, name.end - 2), theirs.start):
        return role_of(text, Span(theirs.start, theirs.start), theirs, alone=True)
    return None


def _works(text: str, works: re.Match[str], end: int, companies: Sequence[CompanyName]) -> ToldRole | None:
    """Who somebody is who "runs Hadmere", "heads pumps at Hadmere", or "looks after the money" there."""
    known = next((one.span for one in companies if one.span.start == works.end()), None)
    if works.re is _RUNS:
        return role_of(text, Span(works.start(), works.start()), known, alone=True) if known else None
    named = known or _institution(text, works.end(), end)
    if works["verb"] in _PASSING or named is None or _LONGER.match(text, named.end):
        return None
    field = works["what"].split()
    if works["place"] == "of" and works["verb"] not in _LEADING:
        return None
    leads = works["verb"] in _LEADING and 0 < len(field) <= _LONGEST_FIELD and field[0] not in _DETERMINED
    title = Span(*works.span("title")) if leads else Span(works.start(), works.start())
    return ToldRole(text[slice(*title)], title, text[slice(*named)], named)


def _institution(text: str, start: int, end: int) -> Span | None:
    """The university, bank or the like whose name begins at a place."""
    named = _NAME.match(text, start, end)
    known = named is not None and not INSTITUTIONS.isdisjoint(named[0].lower().split())
    return Span(*named.span()) if named is not None and known else None


@remembered(2048)
def told_behind(text: str, at: int, companies: tuple[CompanyName, ...]) -> ToldRole | None:
    """What a text without its quotations says of who is quoted before `at`, where it names nobody."""
    found = _DESCRIBED.match(text, at)
    words = list(_WORD.finditer(text, *found.span("who"))) if found else []
    codes = [CODES.get(word[0]) for word in words]
    verb = next(
        (n for n, code in enumerate(codes) if code == "V" or (n and code == "T")),
        _acts([*map(str.lower, (word[0] for word in words))]),
    )
    if verb is None:
        return None
    who = words[:verb] or words[1:]
    start, end = who[0].start(), who[-1].end()
    article = _ARTICLE.match(text, start, end)
    determined = article is not None and article.end() > start
    start = article.end() if article else start
    if NO_LONGER.search(text, start, end):
        return None
    own = next((one for one in companies if one.span.start == start), None)
    after = _possessive(text, own.span.end, end) if own else start
    if own is not None and after:
        return role_of(text, Span(after, end), own.span)
    inside = next((one for one in companies if start < one.span.start and one.span.end <= end), None)
    behind = _IN.search(text, start, inside.span.start) if inside else None
    if inside is not None and behind is not None:
        return role_of(text, Span(start, behind.start()), inside.span)
    if own is not None and text[own.span.end : own.span.end + 1] == " ":  # the Hadmere surgeon
        return role_of(text, Span(own.span.end + 1, end), own.span, alone=True, employed=True)
    return role_of(text, Span(start, end), None) if determined else None


def _acts(words: Sequence[str]) -> int | None:
    """Index of the verb, told by its place: "moans the chairman", "the chairman grins"; None for none."""
    if len(words) > 1 and _VERB.fullmatch(words[0]) and words[1] in {"the", "its", "their"}:
        return 0
    held = (n for n in range(1, len(words)) if words[n - 1] in _CALLINGS and _VERB.fullmatch(words[n]))
    return next(held, None)


def _possessive(text: str, start: int, end: int) -> int:
    """Offset behind the possessive ending at `start`, where what a company has begins; 0 without one."""
    ending = re.compile(r"[’']s?\s+").match(text, start, end)
    return ending.end() if ending else 0


def _before(text: str, name: Span, companies: Sequence[CompanyName]) -> ToldRole | None:
    end = name.start
    behind = text[name.end : name.end + 1]
    if text[end - 2 : end] == ", " and behind in {",", ")", "."}:
        end -= 2  # Hadmere's chief executive, Ada Moreau, said
    start = end
    for word in reversed(list(_WORD.finditer(text, max(0, end - _LONGEST), end))):
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
    return role_of(text, Span(start, end), None)


def _is_led_by(text: str, company: Span, name: Span) -> bool:
    """Whether a sentence begins "At" a company, and behind the name says of no other one."""
    return _LEADS_ON.search(text, 0, company.start) is not None and not _ELSEWHERE.match(text, name.end)


def _is_ranked(text: str, word: re.Match[str]) -> bool:
    """Whether a rank stands before a word: it makes a trade of it."""
    before = text[max(0, word.start() - _LONGEST_RANK) : word.start()].split()[-1:]
    return word[0].islower() and bool(before) and before[0].lower() in BEFORE_TRADES


def _is_trade(words: str) -> bool:
    """Whether it says what somebody does for a living: "a plant physiologist"."""
    return _TRADE.fullmatch(words) is not None and words.rsplit(maxsplit=1)[-1].lower() not in _GUESTS


def role_of(
    text: str, title: Span, company: Span | None, *, alone: bool = False, employed: bool = False
) -> ToldRole | None:
    """The role, if there is a title, or a company that may stand `alone`, or whose people have such trades."""
    words = text[slice(*title)].strip(" ,")
    start = title.start + len(text[slice(*title)]) - len(text[slice(*title)].lstrip(" ,"))
    is_title = 0 < len(words.split()) <= _WORDS and not _CALLINGS.isdisjoint(re.findall(r"[\w-]+", words.lower()))
    if not is_title and (company is None or not alone or (words and not employed)):
        return None
    title = Span(start, start + len(words)) if is_title else Span(start, start)
    company = company or Span(start, start)
    return ToldRole(text[slice(*title)], title, text[slice(*company)], company)
