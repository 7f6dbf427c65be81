"""What the prose calls somebody in place of the name: "Hadmere's chairwoman", "the head of pumps at Hadmere".

Read is who a sentence that names nobody is about, near its beginning, and who speaks for the company of which it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from brief_tui.core.article.roles.described import NO_LONGER, STOP, ToldRole, institution, role_of
from brief_tui.core.companies import CompanyName
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.offices import BEFORE_TRADES, HOLDERS, TRADES
from brief_tui.core.offsets import Span

_HELD = "|".join(sorted(HOLDERS - TRADES, key=len, reverse=True))
_CAPITALS = "|".join(sorted({case(word) for word in HOLDERS for case in (str.title, str.upper)}, key=len, reverse=True))
_OFFICE = re.compile(
    rf"(?:[’']s?)?\s+(?P<title>(?:[A-Z][\w-]*\s+(?:(?:and|of)\s+)?){{0,4}}(?:{_CAPITALS})"
    rf"(?:\s+(?:of|for)(?:\s+[A-Z][\w-]*(?:\s+and(?=\s+[A-Z]))?){{1,4}})?|chief\s+(?:[a-z][\w-]*\s+){{1,2}}officer|"
    rf"(?:[a-z][\w-]*\s+){{0,3}}?(?:{_HELD})(?:\s+(?:{_HELD}))*(?:\s+of\s+[a-z][\w-]*)?)\b"
)
"""A title behind a company's name: "Hadmere's chief pump officer", "the Hadmere chairwoman".

In capitals a trade is one as well: "Hadmere's Lead Pump Engineer".
"""
_OF_COMPANY = re.compile(
    rf"the\s+(?P<title>(?=(?:[a-z][\w-]*\s+){{0,8}}(?:{_HELD})\b|(?-i:(?:[A-Z][\w-]*\s+){{1,4}}(?:{_CAPITALS})\s))"
    r"(?:[a-z][\w-]*\s+){1,8}?)(?:at|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PLACED = re.compile(r"\b(?:at|of)\s+(?:the\s+)?(?=[^\W\d_a-z])")
_TAG = re.compile(r",\s+(?P<verb>[a-z]+)\s+$")
"""Before a speaker in the midst of what they say: "It will close, said the head of pumps at Hadmere, "."""
_BARE = re.compile(
    rf"[Tt]he\s+(?P<title>(?:[A-Z][\w-]*\s+){{0,3}}(?:{_CAPITALS}|Reader)\s+(?P<field>(?:of|in|for)(?:\s+(?:and\s+)?[A-Z][\w-]*){{1,4}}))"
    r"(?=\s+[a-z]+\b)"
)
"""A title with a field, in capitals, that opens a sentence: "The Reader in Supply puts"."""
_AUXILIARY = re.compile(
    r"[Tt]he\s+(?P<title>(?:(?!(?:must|that|to|which|who|whose)\b)[a-z][\w’'-]*\s+){1,8}?)(?:can|had|has|is|was|will|would)\s+"
)
_ITS = re.compile(
    rf"\bits\s+(?P<title>(?=(?:[a-z][\w-]*\s+){{0,6}}(?:{_HELD})\b)(?:[a-z][\w-]*\s+){{1,7}}?)(?:said|says|tells|told)\b"
)
"""Hadmere will close two mills, its head of pumps said."""
_LEADING = tuple(BEFORE_TRADES)
"""Words behind which any word may be a trade: the Hadmere head chef."""
_WHOSE = re.compile(r"\b[Tt]he\s+(?P<title>(?:[a-z][\w-]*\s+){0,6}[a-z][\w-]*)[’']s\s+(?:[a-z][\w-]*\s*){1,3}:\s*$")
_LONGEST = 100
_CAPITALISED = r"[^\W\d_a-z][\w’'-]+(?:\s+[^\W\d_a-z][\w’'-]+){1,3}"
_SOMEBODY = re.compile(rf"(?:^|[.!?]\s+)(?P<name>{_CAPITALISED})(?=,|\s+[a-z])")
"""A name of several words that opens a sentence."""
_LEAD = re.compile(r"(?:[A-Z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,4}\s*,?\s+)?(?:[Tt]he\s+)?")
"""What may stand before the subject of a sentence: "Both times", "Once a month"."""
_VERB = re.compile(r"(?:\s+\([^()]{1,40}\))?\s+(?P<verb>[a-z]+)\b")
"""What the subject does, behind its ticker: "The head of pumps at Hadmere (NYSE:HDM) asked"."""
_NO_VERB = frozenset("and as at but for from in nor of on or than that to who whom whose which with".split())
_OTHERS = frozenset(
    "according after against as asked at before behind beside by for from he her him his i like of on our she than "
    "their they to told unlike we where when while with without you".split()
)
"""Words that, before the subject, make it somebody else, or somebody else's."""


def nameless(text: str, names: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    """The sentences that hold none of the `names`, each row of them with the number of the name before it, or -1."""
    starts = [0, *(found.end() for found in STOP.finditer(text)), len(text)]
    for n, name in enumerate((None, *names), -1):
        first = bisect_left(starts, name.end) if name else 0
        last = bisect_right(starts, names[n + 1].start) - 1 if n + 1 < len(names) else len(starts) - 1
        if first < last:
            yield n, Span(starts[first], starts[last])


def stand_ins(text: str, within: Span, companies: Sequence[CompanyName]) -> Iterator[ToldRole]:
    """What some sentences of a text without its quotations call somebody of a company, in place of the name.

    `companies` are all that the text names, in order.
    """
    starts = [within.start, *(found.end() for found in STOP.finditer(text, *within)), within.end]
    first, last = (bisect_left(companies, at, key=lambda one: one.span.start) for at in within)
    begun = -1
    for company in companies[first:last]:
        n = bisect_right(starts, company.span.start) - 1
        sentence = Span(starts[n], starts[n + 1])
        title = _title(text, sentence, company.span)
        if title is None and n > begun:
            said = _ITS.search(text, company.span.end, sentence.end)
            title = Span(*said.span("title")) if said else None
        words = text[slice(*title)].rstrip() if title else ""
        if title and not NO_LONGER.search(words):
            yield ToldRole(words, Span(title.start, title.start + len(words)), company.name, company.span)
        begun = n


def with_institutions(text: str, companies: tuple[CompanyName, ...]) -> tuple[CompanyName, ...]:
    """The `companies` that a text names, in order, with the universities and the like that nobody has listed."""
    places = (institution(text, found.end(), len(text)) for found in _PLACED.finditer(text))
    known = [one.span for one in companies]
    others = (place for place in places if place and all(place.end <= at or end <= place.start for at, end in known))
    more = (CompanyName(text[slice(*place)], place, "known") for place in others)
    return tuple(sorted((*companies, *more), key=lambda one: one.span.start))


def bare_stand_in(text: str, at: int) -> tuple[Span, str] | None:
    """The title that opens the sentence at an offset in place of a name, and its field: "in Sign Linguistics"."""
    found = _BARE.match(text, at)
    verb = _VERB.match(text, found.end()) if found else None
    if found is None or verb is None or verb["verb"] in _NO_VERB:
        return None
    return Span(*found.span("title")), found["field"]


def _title(text: str, sentence: Span, company: Span) -> Span | None:
    """The title of who is the subject of a sentence, told by a company."""
    lead, behind = text[sentence.start : min(company.start, sentence.start + _LONGEST)], company.end
    if of_company := _OF_COMPANY.search(lead):
        title = Span(*(sentence.start + at for at in of_company.span("title")))
        lead = lead[: of_company.start()]
    elif (office := _OFFICE.match(text, company.end, sentence.end)) and not office["title"].endswith(_LEADING):
        title, behind = Span(*office.span("title")), office.end()
    else:
        return None
    verb = _VERB.match(text, behind, sentence.end)
    tag = _TAG.search(lead)
    if tag and CODES.get(tag["verb"]) == "V" and text[behind : behind + 1] in {",", "."}:
        return title
    acts = verb is not None and not (verb["verb"] in _NO_VERB or verb["verb"].endswith("ing"))
    return title if acts and _LEAD.fullmatch(lead) and _OTHERS.isdisjoint(lead.lower().split()) else None


def names_another(text: str, within: Span, companies: Sequence[CompanyName]) -> bool:
    """Whether a sentence of a stretch that names nobody known is about somebody else: "Nora Quist came later."."""
    named = (Span(*found.span("name")) for found in _SOMEBODY.finditer(text, *within))
    return any(all(one.span.end <= name.start or name.end <= one.span.start for one in companies) for name in named)


def holders(text: str, title: str) -> Iterator[str]:
    """The names beside which a text puts a title: "Nora Quist, the chief executive", "chief executive Nora Quist"."""
    office = f"(?i:{re.escape(title)})"
    beside = re.compile(
        rf"(?P<behind>{_CAPITALISED})(?:,\s|\s\(|\sis\s)(?:(?:the|its|(?:[\w&-]+\s){{0,4}}?[\w-]+[’']s)\s)?{office}\b"
        rf"|\b{office}(?:\s(?:of|at)(?:\s[^\W\d_a-z][\w&’'-]*)+)?,?\s(?P<name>{_CAPITALISED})"
    )
    return (found["behind"] or found["name"] for found in beside.finditer(text))


def before_words(text: str, at: int) -> ToldRole | None:
    """The role whose words follow a colon before `at`: "The chairman's explanation: “…”"."""
    found = _WHOSE.search(text, max(0, at - _LONGEST), at)
    return role_of(text, Span(*found.span("title")), None) if found and not NO_LONGER.search(found["title"]) else None


def introduced(
    text: str, name: Span, end: int, companies: Sequence[CompanyName], *, speaks: bool = False
) -> ToldRole | None:
    """What the sentence behind that of a name, before `end`, calls the person: "The head of pumps at Hadmere has".

    The name opens its sentence, or is told to be that of who `speaks` in it.
    """
    opens = speaks or text[max(0, name.start - 3) : name.start].rstrip()[-1:] in {"", ".", "!", "?"}
    stop = STOP.search(text, name.end, end) if opens else None
    if stop is None:
        return None
    following = STOP.search(text, stop.end(), end)
    if role := next(stand_ins(text, Span(stop.end(), following.end() if following else end), companies), None):
        return role
    found = _AUXILIARY.match(text, stop.end(), end)
    told = found is not None and not NO_LONGER.search(found["title"])
    return role_of(text, Span(*found.span("title")), None) if found and told else None
