"""Where the build of a sentence tells somebody's work, rather than a title and a company right beside the name.

"Berg's employer, Hadmere", "Hadmere, where Berg is chief architect", "Berg leads a team of nine at Hadmere", "As head
of pumps, Berg", "Hadmere and its head of pumps, Ida Berg". What may be so, and may be an earlier or a passing thing
("Berg joined Hadmere last year", "At Hadmere, Berg found"), is told apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from brief_tui.core.article.roles.described import NO_LONGER, OF_EVENTS, VISITS, ToldRole, ends_name, role_of
from brief_tui.core.article.roles.work_builds import ACROSS, COMPANY, EMPLOYED, HELD, LIKELY, PERSON, compiled, marked
from brief_tui.core.companies import CompanyName
from brief_tui.core.language.clause_words import CODES, VIEWS
from brief_tui.core.offsets import Span
from brief_tui.core.people import without_ending
from brief_tui.core.remembering import remembered

_PRONOUN = re.compile(
    rf"(?:^|[.!?] )[^{PERSON}.!?]*(?P<name>{PERSON}+)[^{PERSON}.!?]*[.!?] "
    rf"(?:(?:As [^{PERSON}.:;!?]{{3,80}}?|[A-Z][^{PERSON}.:;!?]{{3,80}},(?: where)?) (?=[a-z])|(?=[A-Z]))"
    "(?P<who>He|Her|His|She|he|she) "
)
"""Where a sentence begins with "She", "Her" or "As head of pumps, she", and the one before it has one name."""
_PLAIN = re.compile(rf"[\s{PERSON}{COMPANY}]")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_MOST = 200
"""Most places of one pattern in a sentence."""
_EARLIER = re.compile(
    r"\b(?:(?:has|is|was)\s(?:never|no|not)|old|earlier|first|next|another|used to|young|"
    r"customers?|clients?|partners?|suppliers?|vendors?)\b",
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
        masked = masked[:start] + PERSON * (end - start) + masked[end:]
    return [
        (numbers[found.start("person")], role, sure)
        for found, sure in _found(masked)
        if not _is_past(text, found) and (role := _role(text, found, companies)) is not None
    ]


def _found(masked: str) -> Iterator[tuple[re.Match[str], bool]]:
    """The places of the patterns, sentence by sentence, and whether each is sure."""
    for sentence in _SENTENCE.finditer(masked):
        if PERSON in sentence[0]:
            with_company = ((EMPLOYED, True), (LIKELY, False)) if COMPANY in sentence[0] else ()
            for patterns, sure in ((HELD, True), *with_company):
                for pattern in compiled(patterns):
                    yield from ((found, sure) for found in islice(pattern.finditer(masked, *sentence.span()), _MOST))
    for pattern in compiled(ACROSS) if COMPANY in masked else ():
        yield from ((found, False) for found in islice(pattern.finditer(masked), _MOST))


def _masked(text: str, names: Sequence[Span], companies: Sequence[CompanyName]) -> str:
    """The text with marks for the letters of names and plain spaces for any other: offsets hold."""
    text = _PLAIN.sub(" ", text)
    people = [(without_ending(text, name), PERSON) for name in names]
    whole = [(one.span, COMPANY) for one in companies if ends_name(text, one.span)]
    parts, at = list[str](), 0
    for span, mark in sorted([*people, *whole]):
        if span.start >= at:
            parts += [text[at : span.start], mark * (span.end - span.start)]
            at = span.end
    return marked("".join([*parts, text[at:]]))


def _is_past(text: str, match: re.Match[str]) -> bool:
    """Whether it was so once, is somebody else's, or is for the day of the event."""
    start, end = match.span()
    if match.re in compiled(ACROSS):
        start = min(
            match.start(part) for part, words in match.groupdict().items() if words and part not in {"company", "owner"}
        )
    does = match.groupdict().get("does")
    if does in CODES or does in VIEWS or does in VISITS:  # At Hadmere, Berg says, nobody knows
        return True
    if NO_LONGER.search(text, start, end) or _EARLIER.search(text, start, end) or _LATER.match(text, end):
        return True
    return _FOR_A_DAY.search(text, start, end + 1) is not None


def _role(text: str, match: re.Match[str], companies: Sequence[CompanyName]) -> ToldRole | None:
    told = {part: Span(*match.span(part)) for part, words in match.groupdict().items() if words}
    company, leads = told.get("company") or told.get("owner"), told.get("leads")
    if company:
        company = next(one.span for one in companies if one.span.end == company.end)  # without what it is
    if leads:
        company = company or Span(leads.start, leads.start)
        return ToldRole(text[slice(*leads)], leads, text[slice(*company)], company)
    return role_of(text, told.get("title", Span(match.start(), match.start())), company, alone=True)
