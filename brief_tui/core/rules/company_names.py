"""Names of companies: ambiguous ones, and those that are spelled in two ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from brief_tui.core.article.article import Article
from brief_tui.core.article.companies.credited_companies import credited, in_attribution
from brief_tui.core.article.companies.named_companies import (
    Named,
    is_in_full_name,
    is_ordinary,
    is_unclear,
    is_word,
    named_companies,
    person_at,
    small_words,
)
from brief_tui.core.article.once import once
from brief_tui.core.companies import letters
from brief_tui.core.event import Company
from brief_tui.core.findings import Severity
from brief_tui.core.offsets import Span
from brief_tui.core.phrasing import also_on
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule

_FEWEST = 2
"""Least companies that share a word."""

_DOES = (
    r"(?: (?:(?:can|could|did|does|had|has|is|may|might|must|was|will|would)\b"
    r"|[a-z]+(?:s|ed) (?:a|an|it|its|no|the|them|to|up)\b)|, wh(?:ich|o|ose)\b)"
)
"""What follows the subject of a sentence."""


# Ambiguous names


def _ambiguous(article: Article) -> Iterator[Remark]:
    told: set[str] = set()
    unclear = namesakes(article)
    for at, name, named in sorted(_uses(article), key=lambda use: use[0]):
        bearers = article.companies.bearers(name)
        others = unclear.get(name, [])
        person = person_at(article, named) if named is not None else None
        if person and named is not None and not bearers[0].on_watch_list and _is_introduced(article, person, named):
            continue
        if name in told or not (len(bearers) > 1 or others or person or bearers[0].on_watch_list):
            continue
        message = ""
        if len(bearers) > 1:
            message = f"“{name}” stands for {_listed(bearers)} in event.toml, and links none: write the full name."
        elif person:
            where = "on the watch list" if bearers[0].on_watch_list else "in event.toml"
            message = f"“{name}” is {person} here and {bearers[0].name} {where}: write the names in full."
        elif others:
            begin = "begins" if len(others) == 1 else "begin"
            message = (
                f"“{name}” is {bearers[0].name} in event.toml, and {_listed(others)} {begin} with it too: write the "
                "full name."
            )
        elif named is not None and is_word(named) and (where := _is_common(article, named)):
            message = (
                f"“{name}” is {bearers[0].name} on the watch list and a common word in {where}: write its full name."
            )
        if message:
            told.add(name)
            yield Remark(at, message)
    yield from _shared(article, told)


def _is_introduced(article: Article, person: str, named: Named) -> bool:
    """Whether the prose has somebody's full name before a place: a last name there is theirs."""
    return any(
        one.person == person and len(one.written.split()) > 1
        for n in range(named.number + 1)
        for one in article.mentions[n]
        if n < named.number or one.span.start < named.found.span.start
    )


def _shared(article: Article, told: set[str]) -> Iterator[Remark]:
    """Where the beginning of several companies' names stands alone, and the draft does not tell which is meant."""
    text = article.brief.text
    for begin, companies in _beginnings(article.event.companies).items():
        whole = [company for company in companies if company.name in text]
        known = begin in told or article.companies.bearers(begin) or article.people.resolve(begin).person
        open_ = len(companies) >= _FEWEST and len(whole) != 1 and begin[:1].isupper()
        at = _alone(article, begin) if open_ and not known and begin not in article.event.title else None
        if at is not None:
            message = f"“{begin}” may be {_listed(companies)}, whose names begin with it: write the full name."
            yield Remark(at, message)


def _beginnings(companies: Sequence[Company]) -> dict[str, list[Company]]:
    """The first words of names, one or several, with the companies whose names begin with them and go on."""
    found: defaultdict[str, list[Company]] = defaultdict(list)
    for company in companies:
        words = company.name.split()
        for end in range(1, len(words)):
            found[" ".join(words[:end])].append(company)
    return found


def _alone(article: Article, name: str) -> int | None:
    """Where a name first stands in the text and not beside another capitalised word.

    A single word within a sentence, where its capital tells that it is a name, or as the subject that begins one.
    """
    before = r"(?<![\w’'-])" if " " in name else r"(?:\b[a-z][\w’'-]{0,40}|[,:]) "
    whole = rf"{re.escape(name)}(?:[’']s)?"
    alone = re.compile(
        rf"(?:{before}(?={whole}(?! [A-Z])(?![\w-]))|(?:^|[.!?] |  )(?={whole}{_DOES}))(?P<name>{whole})"
    )
    for prose in article.brief.prose:
        if prose.kind == "text" and (found := alone.search(prose.unquoted)):
            return prose.source(Span(*found.span("name"))).start
    return None


def _uses(article: Article) -> Iterator[tuple[int, str, Named | None]]:
    """Every use of a known company's name in the prose and in attributions."""
    for named in named_companies(article):
        known = named.found.way == "known" and article.companies.bearers(named.found.name)
        if known and not is_in_full_name(article, named):
            yield named.at, named.found.name, named
    for quotation in article.brief.quotations:
        company = quotation.attribution.company if quotation.kind == "citation" and quotation.attribution else ""
        if company and len(article.companies.bearers(company)) > 1:
            span = in_attribution(article, quotation, company)
            yield (span or quotation.span).start, company, None


def _listed(companies: Sequence[Company]) -> str:
    return " and ".join(company.name for company in companies)


@once
def namesakes(article: Article) -> dict[str, list[Company]]:
    """Aliases of one company with the others whose names begin so, where the draft does not tell which is meant.

    It does where it has that company's full name, and none of theirs.
    """
    beginning = _beginnings(article.event.companies)
    text, found = article.brief.text, {}
    for company in article.event.companies:
        for alias in company.aliases:
            others = [one for one in beginning.get(alias, ()) if one.name != company.name]
            if others and (company.name not in text or any(one.name in text for one in others)):
                found[alias] = others
    return found


def _is_common(article: Article, named: Named) -> str:
    """Where a name is, or may be, a common word: "the prose" or "the transcripts"; empty for nowhere."""
    word, small = named.found.name.lower(), small_words(article)
    ordinary = is_ordinary(article.index, named.found.name)
    if word in small.determined or (word in small.all and ordinary):
        return "the prose"
    return "the transcripts" if ordinary and is_unclear(named) else ""


# Spelled in two ways


def _two_spellings(article: Article) -> Iterator[Remark]:
    groups: dict[tuple[str, str], list[Span]] = {}
    for named in named_companies(article):
        if named.found.way != "known" and not _is_begun(named.written, named.found.name):
            span = named.prose.source(named.found.span)
            groups.setdefault((named.written, named.found.name), []).append(span)
    for span, written, known in credited(article)[0]:
        groups.setdefault((written, known), []).append(span)
    event = {letters(name) for name in article.companies.names}
    for (written, known), spans in groups.items():
        spans.sort()
        more = also_on(article.brief.lines.line(span.start) for span in spans)
        where = "in event.toml" if letters(known) in event else "elsewhere in the brief"
        message = f"“{written}”{more} is spelled “{known}” {where}: write it in one way."
        repair = Repair(f"Write {known}", tuple(Replacement(span, known) for span in spans))
        yield Remark(spans[0].start, message, repair=repair)


def _is_begun(written: str, known: str) -> bool:
    """Whether a name differs by its place alone, and not by its spelling.

    By its article, which begins a sentence ("The Guild" of "the Guild"), by the noun that it begins with ("the city of
    Wick" of "City of Wick"), or because all of a line is set in capitals ("PORT WICK —").
    """
    if _small(written) == _small(known):
        return True
    return " " in written and written.isupper() and written.casefold() == known.casefold()


def _small(name: str) -> str:
    return re.sub(r"^(?:The|[A-Z][a-z]+(?= of )) ?", lambda found: found[0].lower(), name)


RULES = (
    Rule(
        id="ambiguous-alias",
        severity=Severity.WARNING,
        title="Ambiguous names of companies",
        why="A name or alias is shared by two companies of event.toml, which it then links to neither; an alias is the "
        "first word of another's name, and the draft has not just the one's full name; the beginning of two "
        "names stands alone in the text, and it has not just the one's full name; or one on the watch list is a "
        "known person's last name in the prose, or a common word there or in the transcripts; off that list only "
        "before the person's full name. Neither the reader nor the list of companies can tell who is meant.",
        remedy="Write the full name in the article, and give event.toml an alias that only one company bears.",
        guide="Ours: one name, one company.",
        find=_ambiguous,
    ),
    Rule(
        id="company-spelled-two-ways",
        severity=Severity.WARNING,
        title="Companies spelled in two ways",
        why="A company in the prose or in an attribution is written otherwise than event.toml, or than the rest of the "
        "article, has it: case, accents, hyphens, spaces, a letter or two, the order of its words, or a last word of "
        "the same kind (Labs, Laboratories). Aliases, possessives and legal forms are no other spelling. A citation "
        "under a misspelt name links no company.",
        remedy="Write it as event.toml does, or add the spelling to the company's aliases.",
        guide="The Economist Style Guide: companies are called what they call themselves. AP Stylebook, “company "
        "names”: the formal name is looked up. Which way is right is told by event.toml.",
        find=_two_spellings,
    ),
)
