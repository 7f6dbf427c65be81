"""What the prose calls somebody in place of the name: "Hadmere's chairwoman", "the head of pumps at Hadmere".

Read is what a sentence behind that of the name is about, near its beginning, where it names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief_tui.core.article.told_roles import NO_LONGER, ToldRole, role_of
from brief_tui.core.companies import CompanyName
from brief_tui.core.language.offices import BEFORE_TRADES, HOLDERS, TRADES
from brief_tui.core.offsets import Span

_HELD = "|".join(sorted(HOLDERS - TRADES, key=len, reverse=True))
_OFFICE = re.compile(
    rf"(?:[’']s?)?\s+(?P<title>chief\s+(?:[a-z][\w-]*\s+){{1,2}}officer|"
    rf"(?:[a-z][\w-]*\s+){{0,3}}?(?:{_HELD})(?:\s+(?:{_HELD}))*(?:\s+of\s+[a-z][\w-]*)?)\b"
)
"""Behind a company: of "Hadmere's chief pump officer", "the Hadmere chairwoman"."""
_OF_COMPANY = re.compile(
    rf"[Tt]he\s+(?P<title>(?=(?:[a-z][\w-]*\s+)*(?:{_HELD})\b)(?:[a-z][\w-]*\s+){{1,8}}?)(?:at|of)\s+(?:the\s+)?$"
)
_AUXILIARY = re.compile(r"[Tt]he\s+(?P<title>(?:[a-z][\w’'-]*\s+){1,8}?)(?:can|had|has|is|was|will|would)\s+")
_STOP = re.compile(r"[.!?]\s+")
_LEAD = re.compile(r"(?:[A-Z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,4}\s*,?\s+)?(?:[Tt]he\s+)?")
"""What may stand before the subject of a sentence: "Both times", "Once a month"."""
_VERB = re.compile(r"\s+(?P<verb>[a-z]+)\b")
_NO_VERB = frozenset("and as at but for from in nor of on or than that to who whom whose which with".split())
_OTHERS = frozenset(
    "according after against as asked at before behind beside by for from he her him his i like of on our she than "
    "their they to told unlike we where when while with without you".split()
)
"""Before the subject these make it another one's, or somebody else."""


def stand_ins(text: str, name: Span, end: int, companies: Sequence[CompanyName]) -> Iterator[ToldRole]:
    """What the sentences of a text without its quotations call somebody, from that behind the `name`'s on until `end`.

    Each with the company that tells who is meant.
    """
    stop = _STOP.search(text, name.end, end)
    for company in companies if stop else ():
        span = company.span
        if not stop or not stop.end() <= span.start <= span.end <= end:
            continue
        start = max((found.end() for found in _STOP.finditer(text, stop.start(), span.start)), default=stop.end())
        lead, behind = text[start : span.start], span.end
        if of_company := _OF_COMPANY.search(lead):
            title, lead = (
                Span(start + of_company.start("title"), start + of_company.end("title")),
                lead[: of_company.start()],
            )
        elif office := _OFFICE.match(text, span.end, end):
            title, behind = Span(*office.span("title")), office.end()
        else:
            continue
        words = text[slice(*title)].rstrip()
        verb = _VERB.match(text, behind, end)
        if (
            verb is not None
            and not (verb["verb"] in _NO_VERB or verb["verb"].endswith("ing") or words.split()[-1] in BEFORE_TRADES)
            and _LEAD.fullmatch(lead)
            and _OTHERS.isdisjoint(lead.lower().split())
            and not NO_LONGER.search(words)
        ):
            yield ToldRole(words, Span(title.start, title.start + len(words)), company.name, span)


def introduced(
    text: str, name: Span, end: int, companies: Sequence[CompanyName], *, speaks: bool = False
) -> ToldRole | None:
    """What the sentence behind that of a name, before `end`, calls the person: "The head of pumps at Hadmere has".

    The name opens its sentence, or is told to be that of who `speaks` in it.
    """
    opens = speaks or text[max(0, name.start - 3) : name.start].rstrip()[-1:] in {"", ".", "!", "?"}
    stop = _STOP.search(text, name.end, end) if opens else None
    if stop is None:
        return None
    following = _STOP.search(text, stop.end(), end)
    if role := next(stand_ins(text, name, following.end() if following else end, companies), None):
        return role
    found = _AUXILIARY.match(text, stop.end(), end)
    return (
        None if found is None or NO_LONGER.search(found["title"]) else role_of(text, Span(*found.span("title")), None)
    )
