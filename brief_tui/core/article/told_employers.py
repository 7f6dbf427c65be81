"""Where the build of a sentence tells somebody's work, rather than a title and a company right beside the name.

"Berg's employer, Hadmere", "Hadmere, where Berg is chief architect", "Berg leads a team of nine at Hadmere", "As head
of pumps, Berg", "Hadmere and its head of pumps, Ida Berg". What may be so, and may be an earlier or a passing thing
("Berg joined Hadmere last year", "At Hadmere, Berg found"), is told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from brief_tui.core.article.described import GUESTS, NO_LONGER, NOUN, OF_EVENTS, ToldRole, ends_name, role_of
from brief_tui.core.companies import CompanyName
from brief_tui.core.language.clause_words import CODES, VIEWS
from brief_tui.core.language.offices import EMPLOYERS, FIRMS, HOLDERS, TEAMS
from brief_tui.core.offsets import Span
from brief_tui.core.people import without_ending
from brief_tui.core.remembering import remembered

_PERSON, _COMPANY = "\ue000", "\ue001"
"""What every letter of a person's or a company's name is while the patterns are looked for."""
_PRONOUN = re.compile(
    rf"(?:^|[.!?] )[^{_PERSON}.!?]*(?P<name>{_PERSON}+)[^{_PERSON}.!?]*[.!?] (?P<who>He|Her|His|She) "
)
"""Where a sentence begins with "She" or "Her", and the one before it has one name."""
_PLAIN = re.compile(rf"[\s{_PERSON}{_COMPANY}]")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_MOST = 200
"""Most places of one pattern in a sentence."""
_FIRM = rf"(?: (?:an?|the))?(?: (?:[a-z-]+ ){{0,3}}(?:{'|'.join(sorted(FIRMS))}))?"
"""What may say of a company what it is: "at the pump maker Hadmere"."""
_PARTS = {
    "COMPANY": f"(?P<company>{_COMPANY}++)(?![’'-])",
    "COMPANY’S": f"(?P<company>{_COMPANY}++)[’']s?",
    "PERSON": f"(?P<person>{_PERSON}++)(?![’'-])",
    "PERSON’S": f"(?P<person>{_PERSON}++)[’']s?",
    "WHO": f"(?P<person>{_PERSON}++)(?![’'-]),?(?: (?:an?|the)(?: [a-z-]+){{1,4}}(?= who))?(?: who)?(?: now)?",
    "THEIR": "(?:[Hh]is|[Hh]er|[Tt]heir)",
    "OPENING": r"(?:^|(?<=[.!?:;] ))",
    "CLOSED": r"(?=[,.;:)—–]|$| [(—–])",
    "GUEST": rf"(?:an?|the|its) (?:[a-z-]+ )?(?:{'|'.join(sorted(GUESTS))})\b",
    "AT": f"(?:at|for|inside|within){_FIRM}",
    "INSIDE": f"(?:At|Back at|In|Inside|Meanwhile,? at|Over at|Within){_FIRM}",
    "EMPLOYER": f"(?:{'|'.join(sorted(EMPLOYERS))})",
    "TEAM": rf"(?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(TEAMS))})\b",
    "GROUP": rf"(?:an?|the|its|his|her) (?:[a-z-]+ ){{0,2}}(?:business|product|{'|'.join(sorted(TEAMS))})"
    "(?: of [a-z]+(?: [a-z]+)?)?",
    "LEADS": "(?:directs|heads|leads|manages|oversees|runs)",
    "LED": "(?:directed|headed|led|managed|overseen|run)",
    "JOB": "(?:job|post|role|work)",
    "FIELD": "(?:(?!(?:an?|the|his|her|its|their) )[a-z-]+ ){0,2}[a-z-]+",
    "TITLE": r"(?:an? |the )?(?P<title>(?:(?!(?:an?|the|his|her|its|that|who|to) )[\w&-]+ ){0,6}"
    rf"(?i:{'|'.join(sorted(HOLDERS))})(?: (?:of|for) [a-z-]+(?: {NOUN}){{0,3}})?)",
    "OFFICE": rf"(?:[\w&-]+ ){{0,6}}(?i:{'|'.join(sorted(HOLDERS))})",
    "NOUNS": rf"(?P<title>(?:{NOUN} ){{1,2}}(?i:{'|'.join(sorted(HOLDERS))})) ",
    "LATELY": "(?:[a-z]+ (?:months|years) ago|"
    "(?:earlier )?(?:last|this) (?:autumn|fall|month|spring|summer|week|winter|year))",
    "SINCE": "(?:since|for (?:nearly |more than )?[a-z0-9]+ (?:months|years))",
}
"""What the words in capitals of the patterns stand for."""
_PART = re.compile("|".join(sorted(_PARTS, key=len, reverse=True)))


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns of a table, made when a sentence first asks for them: that takes as long as reading a transcript."""
    return tuple(re.compile(_PART.sub(lambda part: _PARTS[part[0]], line)) for line in patterns)


_TOLD = (
    "PERSON’S (?:own )?EMPLOYER,? COMPANY",
    "COMPANY, PERSON’S EMPLOYER",
    "PERSON, whose EMPLOYER,? COMPANY",
    "COMPANY, where PERSON (?:also |now )?(?:is|works|serves|LEADS) (?!GUEST)",
    "COMPANY, for (?:which|whom) PERSON works",
    "WHO works (?:at|for|inside) COMPANY",
    "WHO works as TITLE (?:of|AT) COMPANY",
    "WHO (?:represents|is employed (?:at|by)) COMPANY",
    "PERSON, (?:all of|both of|employed (?:at|by)) COMPANY",
    "at COMPANY,? (?:is )?(?:LED|run) by PERSON",
    "COMPANY’S TEAM,? (?:are |is )?LED by PERSON",
    "PERSON (?:now )?(?P<leads>heads FIELD) AT COMPANY",
    "WHO (?:directs|heads|leads|oversees) FIELD AT COMPANY",
    "WHO LEADS GROUP (?:of|AT) COMPANY",
    "PERSON,? (?:who is |is )?(?:in charge of|responsible for) FIELD AT COMPANY",
    "WHO has been TITLE (?:of|AT) COMPANY",
    "WHO has (?:been|worked) AT COMPANY SINCE",
    "WHO has LED (?:FIELD|GROUP) AT COMPANY",
    "PERSON is (?:now )?(?:one of the )?TITLE (?:of|AT) COMPANY",
    "PERSON is now (?:at|with) COMPANY",
    r"PERSON \(TITLE, COMPANY\)",
    "PERSON, TITLE, COMPANY(?=,)",
    "PERSON,? (?:(?:an? )?(?:member|part) of |from |in |on )COMPANY’S TEAM",
    "PERSON,? (?:(?:an? )?(?:member|part) of |in |on )the TEAM AT COMPANY",
    "PERSON, (?:[a-z-]+ ){1,4}(?:in|on) COMPANY’S TEAM",
    "PERSON, (?:here|representing|speaking|there)(?: on behalf of| for)? COMPANY(?=,)",
    "OPENING(?:Representing|(?:Appearing|Here|Speaking) (?:for|on behalf of)|On behalf of) COMPANY, PERSON",
    "PERSON (?:answer(?:s|ed)|appear(?:s|ed)|came|joined the [a-z]+|speaks|spoke) (?:for|on behalf of) COMPANY",
    "COMPANY(?: is| was)? represented by PERSON",
    "COMPANY,? (?:according to|and|by|said|says|through|via|with) its TITLE PERSON",
    "COMPANY,? (?:according to|and|by|said|says|through|via|with) its TITLE, PERSONCLOSED",
    "COMPANY, (?:according to|said|says) PERSON, its TITLE",
    "OPENINGCOMPANY [a-z]+(?: [a-z]+)? PERSON, its TITLE",
    "OPENINGINSIDE COMPANY, (?:meanwhile, )?PERSON’S TEAM",
    "OPENINGINSIDE COMPANY, (?:meanwhile, )?PERSON and THEIR TEAM",
    "PERSON,? (?:[a-z-]+ ){0,6}(?:THEIR|whose) TEAM AT COMPANY",
    "PERSON’S JOB AT COMPANY",
    "OPENINGPERSON (?:JOB|TEAM) AT COMPANY",
    "PERSON, whose JOB AT COMPANY",
    "PERSON, whose COMPANY TEAM",
    "PERSON and the rest of COMPANY",
    "PERSON’S COMPANY TEAM",
    "PERSON’S (?:boss|bosses|data|figures|model|models|TEAM) AT COMPANY",
    rf"(?:THEIR|{_PERSON}+[’']s?) (?:boss|colleague|counterpart|opposite number|peer|successor)"
    " AT COMPANY,? (?:TITLE )?PERSON(?! [a-z]+,)",
    "COMPANY’S TITLE PERSON",
    "COMPANY NOUNSPERSON",
    "COMPANY’S TITLE, PERSONCLOSED",
    "COMPANY, whose TITLE,? PERSON",
    "[Tt]he TITLE (?:at|of) COMPANY, PERSONCLOSED",
    "OPENING[Aa]s COMPANY’S TITLE, PERSON",
)
"""What a sentence says of somebody and a company that it names."""
_TITLED = (
    "[’']s TITLE, PERSONCLOSED",
    "[Tt]he TITLE, PERSONCLOSED",
    "OPENING(?:As|In THEIR JOB as) TITLE(?: (?:at|for|of) COMPANY)?, PERSON",
    "PERSON, (?:as|in THEIR (?:[a-z]+ (?:month|year)|JOB) as|speaking as) TITLE(?: (?:at|for|of) COMPANY)?(?=,)",
    "PERSON, (?P<leads>who LEADS FIELD) (?:at|for) (?:an?|its|the) [a-z]",
    "PERSON (?:became|took over as|was (?:appointed|made|named)) TITLE LATELY",
)
"""What a text that names no company may say as well."""
_LIKELY = (
    "WHO (?:manages|runs) FIELD AT COMPANY",
    "WHO (?:builds|designs|develops|keeps|maintains|makes|spends|trains|writes) (?:(?!that |[a-z]+ed )[a-z-]+ ){1,4}"
    "at COMPANY(?= and |CLOSED)",
    "PERSON,(?: [a-z0-9-]+){1,8} and (?:is )?now (?:LEADS FIELD|works) AT COMPANY",
    "WHO joined COMPANY (?:from|LATELY|as (?:an? |the |its )?OFFICE)",
    "WHO has spent (?:the )?(?:[a-z]+ ){1,3}years AT COMPANY",
    "WHO (?:(?:co-?)?founded|built|owns|started) COMPANY(?! (?:an?|down|its|shares|stock|the)\\b)",
    "WHO runs COMPANY (?:from|with)",
    "OPENINGCOMPANY (?:put up|sent) PERSON(?! (?:an?|for|its|the) )",
    "PERSON’S COMPANY(?=,|[.]| (?:has|is|was|will|would) )",
    "OPENING(?!In )INSIDE COMPANY, PERSON (?P<does>[a-z]+)",
    "Inside COMPANY, PERSON is ",
    rf"COMPANY[^.;:,!?{_PERSON}{_COMPANY}]{{1,60}} PERSON, its TITLE",
)
"""What may be of another time, or of a visit."""
_ACROSS = (
    f"OPENINGCOMPANY [^.!?{_PERSON}{_COMPANY}]*[.!?] Its TITLE, PERSONCLOSED",
    f"COMPANY[^{_COMPANY}]{{1,400}} PERSON, (?:TITLE there|the EMPLOYER[’']s OFFICE)",
    f"COMPANY[^{_COMPANY}]{{1,400}} [Tt]he EMPLOYER[’']s TITLE, PERSONCLOSED",
)
"""What is no surer, and goes on over a full stop."""
_VISITS = frozenset(
    "bought found gave had heard learned learnt met presented saw sold spent spoke visited watched".split()
)
"""What somebody may have done at a company without being of it."""
_EARLIER = re.compile(
    r"\b(?:old|earlier|first|next|another|used to|young|customers?|clients?|partners?|suppliers?|vendors?)\b",
    re.IGNORECASE,
)
_FOR_A_DAY = re.compile(rf"\b(?:{OF_EVENTS})\b|\b[Aa]s (?:the )?chair,")
_LATER = re.compile(
    r",?\s(?:and then|before|until|till)\b|,\s(?:[a-z]+\s){0,3}(?:client|customer|partner|supplier|vendor)\b"
)


@remembered(2048)
def told_employers(
    text: str, names: tuple[Span, ...], companies: tuple[CompanyName, ...]
) -> list[tuple[int, ToldRole, bool]]:
    """What a text without its quotations says of the work of the people named at `names`.

    Each with the person's number, and whether it is sure: what is not may be of another time, or of a visit.
    `companies` are all that the text names.
    """
    if not names:
        return []
    numbers = {name.start: n for n, name in enumerate(names)}
    masked = _masked(text, names, companies)
    for pronoun in list(_PRONOUN.finditer(masked)):
        numbers[pronoun.start("who")] = numbers[pronoun.start("name")]
        start, end = pronoun.span("who")
        masked = masked[:start] + _PERSON * (end - start) + masked[end:]
    return [
        (numbers[found.start("person")], role, sure)
        for found, sure in _found(masked)
        if not _is_past(text, found) and (role := _role(text, found)) is not None
    ]


def _found(masked: str) -> Iterator[tuple[re.Match[str], bool]]:
    """The places of the patterns, sentence by sentence, and whether each is sure."""
    for sentence in _SENTENCE.finditer(masked):
        if _PERSON in sentence[0]:
            with_company = ((_TOLD, True), (_LIKELY, False)) if _COMPANY in sentence[0] else ()
            for patterns, sure in ((_TITLED, True), *with_company):
                for pattern in _compiled(patterns):
                    yield from ((found, sure) for found in islice(pattern.finditer(masked, *sentence.span()), _MOST))
    for pattern in _compiled(_ACROSS) if _COMPANY in masked else ():
        yield from ((found, False) for found in islice(pattern.finditer(masked), _MOST))


def _masked(text: str, names: Sequence[Span], companies: Sequence[CompanyName]) -> str:
    """The text with marks for the letters of names and plain spaces for any other: offsets hold."""
    text = _PLAIN.sub(" ", text)
    people = [(without_ending(text, name), _PERSON) for name in names]
    whole = [(one.span, _COMPANY) for one in companies if ends_name(text, one.span)]
    parts, at = list[str](), 0
    for span, mark in sorted([*people, *whole]):
        if span.start >= at:
            parts += [text[at : span.start], mark * (span.end - span.start)]
            at = span.end
    return "".join([*parts, text[at:]])


def _is_past(text: str, match: re.Match[str]) -> bool:
    """Whether it was so once, is somebody else's, or is for the day of the event."""
    start, end = match.span()
    if match.re in _compiled(_ACROSS):
        start = min(match.start(part) for part, words in match.groupdict().items() if words and part != "company")
    does = match.groupdict().get("does")
    if does in CODES or does in VIEWS or does in _VISITS:  # At Hadmere, Berg says, nobody knows
        return True
    if NO_LONGER.search(text, start, end) or _EARLIER.search(text, start, end) or _LATER.match(text, end):
        return True
    return _FOR_A_DAY.search(text, start, end + 1) is not None


def _role(text: str, match: re.Match[str]) -> ToldRole | None:
    told = {part: Span(*match.span(part)) for part, words in match.groupdict().items() if words}
    company, leads = told.get("company"), told.get("leads")
    if leads:
        company = company or Span(leads.start, leads.start)
        return ToldRole(text[slice(*leads)], leads, text[slice(*company)], company)
    return role_of(text, told.get("title", Span(match.start(), match.start())), company, alone=True)
