"""What the words that describe somebody name: a title, a company, or both.

They stand in commas or brackets behind a name ("head of pumps at Hadmere", "a Hadmere engineer"), or in place of it
("“…,” Hadmere's chief executive said").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.companies import CompanyName
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.offices import (
    BEFORE_TRADES,
    BUSINESSES,
    FIRMS,
    FORMAL,
    HIGHER,
    HOLDERS,
    INSTITUTIONS,
    LESSER,
    OFFICES,
    TRADE_ENDING,
)
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered

_WORDS = 8
"""Most words of a title."""
_ARTICLE = re.compile(
    r"(?:(?:who\s+(?:is|serves\s+as|works\s+as)|is|now|herself|himself)\s+){0,2}"
    r"(?:(?:[Tt]he|an?)\s+[a-z-]+[’']s\s+|(?:[Tt]he|an?|[Ii]ts|their|our)\s+)?(?<=\s)"
)
_DESCRIBED = re.compile(r"[\s,]*(?P<who>(?:[\w’'&-]+\s+){1,12}[\w’'&-]+)")
_VERB = re.compile(r"[a-z]{2,}(?:s|ed)")
_MAN_FOR = re.compile(r"(?:[a-z-]+\s+)?(?:man|woman)(?:\s+(?:for|in|on)\b|$)")
"""Words for somebody who, as a company's, belongs to it: Hadmere's pump man."""
_OFFICE = re.compile(rf"(?:{'|'.join(sorted(OFFICES))})\b", re.IGNORECASE)
_TRADE = re.compile(r"an?\s.*(?:er|or|ist|ian|yst|ect|eer)|.*(?:ist|ian|yst|eer)", re.IGNORECASE)
"""Without an article many a word that ends like the former is no trade ("later at Hadmere")."""
_WRITTEN = re.compile(r"(?:[A-Z][\w-]*\s+){0,3}[A-Z][a-z]+(?:er|or|ist|ian|yst|ect|eer)")
"""A trade that is written as a title: "Transport Planner"."""
GUESTS = frozenset(
    "adviser advisor collaborator competitor consultant contractor customer developer guest investor lecturer member "
    "newcomer observer outsider partner performer presenter regular speaker subscriber supplier supporter user "
    "visitor".split()
)
"""Roles at a company that make nobody one of its people."""
VISITS = frozenset(
    "bought found gave had heard learned learnt met presented saw sold spent spoke visited watched".split()
)
"""What somebody may have done at a company without being of it."""
_GUEST = re.compile(rf"(?:[a-z-]+\s+){{0,2}}(?:{'|'.join(sorted(GUESTS))})(?:$|[,.)]|\s+(?:for|in|of|on|since|to)\b)")
CALLINGS = HOLDERS | frozenset(
    "agent archivist chef curator librarian master pharmacist publisher teacher translator underwriter".split()
)
"""Behind a name, or before it, the words of a title; in a row of an attribution they may be a company's."""
_GRADES = BEFORE_TRADES | HIGHER | LESSER | {"junior", "staff"}
_GRADED = re.compile(
    rf"(?:{'|'.join(sorted(word.capitalize() for word in _GRADES))})"
    rf"(?:\s+[A-Z][\w-]*){{0,3}}\s+[A-Z]{TRADE_ENDING.pattern}"
)
"""A trade that is written as a title, with a grade before it: "Senior Interpreter", whatever the trade."""
_HOLDERS = "|".join(sorted(CALLINGS))
NO_LONGER = re.compile(
    r"\b(?:former|formerly|ex|then|once|until|till|acting|interim|previous|previously|retired|late|incoming|outgoing|"
    rf"future|designate|fellow|unlike|rival|deputy(?!\s+(?:[\w-]+\s+){{0,3}}(?:{_HOLDERS})\b)|critic|opponent|advocate|ally|"
    r"witness|head\s+(?:bowed|down|high|in))\b",
    re.IGNORECASE,
)
"""Words for what a title was, or is like: such a title contradicts no other."""
_CUT = re.compile(
    r"(?:^|\s)(?:who|whose|whom|which|that|but|said|says|told|"
    rf"and(?!\s+(?:(?!(?:an?|its|the)\s)[a-z-]+\s+){{0,2}}(?:{_HOLDERS})\b))\s|^and\s",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\s*\b(?P<word>of|at|for|with|from)\s+(?:(?:the|an?)\s+)?"
    rf"(?:(?:[a-z-]+\s+){{0,2}}(?:{'|'.join(sorted(FIRMS))})\s+)?$"
)
OF_EVENTS = "debate|discussion|jury|panel|session"
"""What somebody leads for a day, whatever the title."""
_ASIDE = re.compile(
    r"\b(?:not|turned|(?:along|together)\s+with|[a-z]+(?:ed|en)\s+(?:as|by|for|from|to|with)|[a-z]+ing\s+to|"
    rf"by\s+(?:day|night|trade|training)|at\s+heart|{OF_EVENTS})\b"
)
"""Words with which a title is not the person's, or is a calling."""
_PLACING = frozenset({"at", "from", "of", "with"})
_NO_TITLE = frozenset({"as", "her", "his", "once"})
_DOING = re.compile(r"[a-z]+ing\s+(?:(?:an?|her|his|its|the)\s|[^\W\d_a-z])")
NOUN = (
    r"(?!(?:gave|had|has|is|it|let|lost|made|met|paid|put|said|sent|told|took|was)\b)"
    r"[a-z-]*(?:[a-z](?<!s)(?<!ed)|(?:ale|em|ice|ic|ion|ket|orm|uct)s)\b"
)
"""A word of a title, and no verb: "Hadmere's head of sales likes Berg"."""
_AT_SOME = re.compile(r"\s+(?:at|for|with)\s+(?:an?|another|one|some)\s")
"""Where a title ends that somebody holds at a company without a name: "a developer at a bank"."""
_AT = re.compile(r"\s?\bat\s+(?:the\s+)?(?=[^\W\d_a-z])")
_NAME = re.compile(r"[^\W\d_a-z][\w’'&.-]*(?:\s+(?:(?:of|for|and|&)\s+)?[^\W\d_a-z][\w’'&.-]*){0,4}")
_OWNER = re.compile(r"[^\W\d_a-z][\w&.-]*(?:\s+[^\W\d_a-z][\w&.-]*){0,4}[’']s?\s+")
"""Whose somebody is: a company that event.toml does not know by this name, a country, a person."""
_OF = re.compile(r"(?:of|from)\s+(?:the\s+)?")
_LONGER = re.compile(r"\s+[^\W\d_a-z]")
"""A capital behind a known name, which is then a part of another one: "the Hadmere Summit"."""
WORD = re.compile(r"[\w’'-]+")
STOP = re.compile(r"[.!?]\s+")
"""What ends a sentence before another one, in a text without its quotations."""
_POSSESSIVE = re.compile(r"[’']s?\s+")


class ToldRole(NamedTuple):
    """Who somebody is said to be."""

    title: str
    title_span: Span
    """In the prose; empty without a title."""
    company: str
    company_span: Span


def described(text: str, role: Span, companies: Sequence[CompanyName], *, lead: str, says_is: bool) -> ToldRole | None:
    """What the words at `role` behind a name call somebody; `lead` stands between, which `says_is` so or only parts."""
    start, end = role
    if article := _ARTICLE.match(text, start, end):
        start = article.end()
    if cut := _CUT.search(text[start:end]):
        end = start + cut.start()
    begun = (_whole_name(text, one.span, end) for one in companies if start <= one.span.start < end)
    inside = [company for company in begun if company is not None]
    if inside and lead.isspace():  # Jon Feld of Hadmere does not see
        end = inside[0].end
    opening = bool(inside) and inside[0].start == start
    if _is_no_office(text, role.start, start, end) or (says_is and not opening and not _OFFICE.match(text, start, end)):
        return None
    if "(" in lead and institution(text, start, end) == Span(start, end):
        return role_of(text, Span(start, start), Span(start, end), alone=True)
    if inside and lead.startswith(",") and _OF.match(text, start) and _has_two(text, inside[0], companies):
        return None  # Jon Feld and Ada Moreau, of Kestrane Grid and Hadmere
    for company in inside:
        if behind := _IN.search(text, start, company.start):
            return _placed(text, Span(start, end), role.start, company, behind)
        if company.start == start and (after := possessive(text, company.end, end)):
            return _owned(text, Span(after, end), company)
    of_company = _led_by(text, Span(start, end), inside[0], lead) if opening else None
    return of_company or _elsewhere(text, start, end)


def _has_two(text: str, company: Span, companies: Sequence[CompanyName]) -> bool:
    """Whether another company is named with one."""
    return any(text[company.end : one.span.start] == " and " for one in companies)


def _is_no_office(text: str, from_: int, start: int, end: int) -> bool:
    """Whether words in commas are a clause, or tell what somebody was, is like, or is not.

    They begin at `from_`, and behind their article at `start`.
    """
    if NO_LONGER.search(text, start, end) or _ASIDE.search(text, from_, end) or _DOING.match(text, start, end):
        return True
    first = text[start:end].partition(" ")[0].lower()
    return first not in _PLACING and (first in _NO_TITLE or CODES.get(first) in {"A", "S", "X", "p"})


def _placed(text: str, words: Span, from_: int, company: Span, behind: re.Match[str]) -> ToldRole | None:
    """A title "at" a company, whose people have trades, or only "at" it: not "at Hadmere's request"."""
    if behind.start() <= words.start and (behind["word"] == "with" or company.end < words.end):
        return None
    trade = text[from_ : behind.start()]
    employed = behind["word"] == "at" and (_is_trade(trade) or _is_trade(trade, _WRITTEN))
    return role_of(text, Span(words.start, behind.start()), company, alone=True, employed=employed)


def _owned(text: str, words: Span, company: Span) -> ToldRole | None:
    """A title of a company's: "Hadmere's head of pumps", not "Hadmere's partner for years"."""
    if _GUEST.match(text, *words):
        return None
    theirs = _MAN_FOR.match(text, *words) is not None
    return role_of(text, words, company, alone=theirs, employed=theirs)


def _led_by(text: str, words: Span, company: Span, lead: str) -> ToldRole | None:
    """What begins with a company's name: "a Hadmere engineer", "(Hadmere)"."""
    if company == words:
        return role_of(text, Span(words.start, words.start), company, alone=True) if "(" in lead else None
    guest = not GUESTS.isdisjoint(text[slice(*words)].lower().split())
    return None if guest else role_of(text, Span(company.end, words.end), company)


def _elsewhere(text: str, start: int, end: int) -> ToldRole | None:
    """A title alone, or at a company that is not known."""
    if (of := _OF.match(text, start, end)) and _NAME.match(text, of.end(), end):
        known = institution(text, of.end(), end)
        return role_of(text, Span(start, start), known, alone=True) if known else None
    if (place := _AT.search(text, start, end)) and (named := _NAME.match(text, place.end(), end)):
        return role_of(text, Span(start, place.start()), Span(*named.span()))
    if owner := _OWNER.match(text, start, end):
        return role_of(text, Span(owner.end(), end), None)
    if some := _AT_SOME.search(text, start, end):
        end = some.start()
    placed = text[start:end].partition(" ")[0].lower() in _PLACING  # from the next chair
    return None if placed else role_of(text, Span(start, end), None)


def _whole_name(text: str, company: Span, end: int) -> Span | None:
    """A company's name that ends before `end`, with the trade that makes it another's: "Hadmere Haulage"."""
    whole = company if ends_name(text, company) else institution(text, company.start, end)
    return whole if whole and whole.end <= end else None


def ends_name(text: str, company: Span) -> bool:
    """Whether a company's name is no part of a longer one."""
    return _LONGER.match(text, company.end) is None


def institution(text: str, start: int, end: int) -> Span | None:
    """The university, bank, company or the like whose name begins at a place, known or not, as far as its words tell.

    What begins like a title is no company, but a part of one: "Jon Feld of Product Systems".
    """
    named = _NAME.match(text, start, end)
    if named is None:
        return None
    first = named[0].partition(" and ")[0]
    for name in (first, named[0]):
        words = name.lower().split()
        business = len(words) > 1 and words[-1] in BUSINESSES and words[0] not in FORMAL
        if business or not INSTITUTIONS.isdisjoint(words):
            return Span(named.start(), named.start() + len(name))
    return None


@remembered(2048)
def told_behind(text: str, at: int, companies: tuple[CompanyName, ...]) -> ToldRole | None:
    """What a text without its quotations says of who is quoted before `at`, where it names nobody."""
    found = _DESCRIBED.match(text, at)
    words = list(WORD.finditer(text, *found.span("who"))) if found else []
    codes = [CODES.get(word[0]) for word in words]
    verb = next(
        (n for n, code in enumerate(codes) if code == "V" or (n and code == "T")),
        _acts([word[0].lower() for word in words]),
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
    after = possessive(text, own.span.end, end) if own else start
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
    held = (n for n in range(1, len(words)) if words[n - 1] in CALLINGS and _VERB.fullmatch(words[n]))
    return next(held, None)


def possessive(text: str, start: int, end: int) -> int:
    """Offset behind the possessive ending at `start`, where what a company has begins; 0 without one."""
    ending = _POSSESSIVE.match(text, start, end)
    return ending.end() if ending else 0


def _is_trade(words: str, built: re.Pattern[str] = _TRADE) -> bool:
    """Whether it says what somebody does for a living, in words so `built`: "a plant physiologist"."""
    return built.fullmatch(words) is not None and words.rsplit(maxsplit=1)[-1].lower() not in GUESTS


def role_of(
    text: str, title: Span, company: Span | None, *, alone: bool = False, employed: bool = False
) -> ToldRole | None:
    """The role, if there is a title, or a company that may stand `alone`, or whose people have such trades."""
    words = text[slice(*title)].strip(" ,")
    start = title.start + len(text[slice(*title)]) - len(text[slice(*title)].lstrip(" ,"))
    holds = not CALLINGS.isdisjoint(re.findall(r"[\w-]+", words.lower())) or _is_trade(words, _GRADED)
    is_title = 0 < len(words.split()) <= _WORDS and holds
    if not is_title and (company is None or not alone or (words and not employed)):
        return None
    title = Span(start, start + len(words)) if is_title else Span(start, start)
    company = company or Span(start, start)
    return ToldRole(text[slice(*title)], title, text[slice(*company)], company)
