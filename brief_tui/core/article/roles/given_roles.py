"""The titles and companies that a draft gives to people: in citations, beside their names, and in place of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.companies.credited_companies import known_names
from brief_tui.core.article.companies.named_companies import named_companies
from brief_tui.core.article.names.misspelt import named_in
from brief_tui.core.article.names.slips import MOST_CITATIONS
from brief_tui.core.article.once import once
from brief_tui.core.article.passed_on import is_passed_on
from brief_tui.core.article.roles.described import STOP, ToldRole, told_behind
from brief_tui.core.article.roles.stand_ins import (
    bare_stand_in,
    before_words,
    holders,
    introduced,
    nameless,
    names_another,
    stand_ins,
    with_institutions,
)
from brief_tui.core.article.roles.titles import contradicts, is_title, tells_field, tells_one
from brief_tui.core.article.roles.told_employers import told_employers
from brief_tui.core.article.roles.told_roles import told_roles
from brief_tui.core.companies import CompanyName, spellings
from brief_tui.core.draft.brief import Attribution
from brief_tui.core.event import SpeakerConfig
from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import LONGEST_KEPT
from brief_tui.core.same_company import same_company

_OF_FIRM = re.compile(r"(?P<title>(?:[a-z-]+ ){0,2}[a-z-]+) of (?P<company>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3})")
"""A title and a company that nobody has listed, for somebody who bears the title elsewhere: "founder of Olvane"."""
_CLOSED = (".", ".”", '."')
"""How a quotation ends behind which another sentence begins."""


class Given(NamedTuple):
    """A title, or a company, that the draft gives to a person."""

    words: str
    span: Span
    """In the draft."""
    quotation: str = ""
    """Id of the citation that gives it; empty in the prose."""


class Roles(NamedTuple):
    """What the draft gives to people."""

    titles: dict[str, list[Given]]
    companies: dict[str, list[Given]]


class _Passage(NamedTuple):
    """A piece of prose without what it quotes, and who is named in it."""

    text: str
    people: Sequence[tuple[str, Span]]
    companies: tuple[CompanyName, ...]


def speaker_entries(article: Article) -> dict[str, SpeakerConfig]:
    """The speakers of event.toml by their full names."""
    return {article.people.resolve(one.name).person or one.name: one for one in article.event.speakers}


@once
def cited_roles(article: Article) -> Roles:
    """Titles and companies that the citations give to each person."""
    titles: dict[str, list[Given]] = defaultdict(list)
    companies: dict[str, list[Given]] = defaultdict(list)
    configured = speaker_entries(article)
    for judged in article.citations[:MOST_CITATIONS]:
        credit = judged.quotation.attribution
        if credit is not None and judged.speaker:
            title, company = _divided(credit, configured.get(judged.speaker))
            for words, found in ((title, titles), (company, companies)):
                if words:
                    found[judged.speaker].append(
                        Given(words, _place(article, judged, credit, words), judged.quotation.id)
                    )
    return Roles(titles, companies)


def _divided(credit: Attribution, configured: SpeakerConfig | None) -> tuple[str, str]:
    """The title and company of an attribution, where a title of event.toml is not cut at its own comma.

    "Director, Research and Standards" is one title, without a company or with "at Hadmere" behind it.
    """
    whole, title = f"{credit.title}, {credit.company}", configured.title if configured else ""
    if len(title) > len(credit.title) and whole.startswith(title):
        return title, whole.removeprefix(title).removeprefix(" at ")
    return credit.title, credit.company


def _place(article: Article, judged: Judged, credit: Attribution, words: str) -> Span:
    """Where the words of an attribution stand in the draft; the whole of it where they cannot be told."""
    if credit.span is None:
        return judged.quotation.span
    behind = max(credit.span.start, article.brief.text.find(credit.name, *credit.span) + len(credit.name))
    find = article.brief.text.find if words == credit.title else article.brief.text.rfind
    at = find(words, behind, credit.span.end)
    return Span(at, at + len(words)) if at >= 0 else credit.span


@once
def roles_in_prose(article: Article) -> Roles:
    """The same that the prose gives to them: right beside their names, or in place of them beside their words."""
    titles: dict[str, list[Given]] = defaultdict(list)
    companies: dict[str, list[Given]] = defaultdict(list)
    finder = spellings(known_names(article))
    speaks = {judged.quotation.span.start: _heard(article, judged) for judged in article.speech}
    titles_at, named = cache(partial(_titles_at, article)), {one.number for one in named_companies(article)}
    for n, prose in enumerate(article.brief.prose):
        people = named_in(article, n)
        if not (people or prose.quoted or n in named) or len(prose.text) > LONGEST_KEPT:
            continue
        passage = _Passage(prose.unquoted, people, finder.found(prose.unquoted, near=False))
        told = list(_beside_names(article, passage))
        heard = [(quoted, who) for quoted in prose.quoted if (who := speaks.get(prose.words.source_of(quoted.start)))]
        for quoted, who in heard:
            closed = prose.text[slice(*quoted)].endswith(_CLOSED)
            told += [(who, role) for role in _of_speaker(passage, who, quoted, closed=closed)]
        elsewhere = list(_of_another_company(article, passage, heard, titles_at))
        told += elsewhere or _stand_ins(article, passage, titles_at)
        told += _of_another_rank(article, passage)
        longest = {(who, role.title_span.end): role for who, role in sorted(told, key=_reach) if role.title}
        for (person, _), role in longest.items():
            titles[person].append(Given(role.title, prose.source(role.title_span)))
        for person, company, span in dict.fromkeys((who, role.company, role.company_span) for who, role in told):
            if company:
                companies[person].append(Given(company, prose.source(span)))
    return Roles(titles, companies)


def _reach(told: tuple[str, ToldRole]) -> int:
    """For titles that end at one place, the longest last."""
    return -told[1].title_span.start


def _beside_names(article: Article, passage: _Passage) -> Iterator[tuple[str, ToldRole]]:
    """What the prose says of the people named; what is not sure, where it names no company of theirs."""
    text, people, companies = passage
    names = tuple(span for _, span in people)
    for who, role in told_roles(text, names, companies):
        yield people[who][0], role
        if (unlisted := _of_unlisted(text, role, _own_title(article, people[who][0]))) is not None:
            yield people[who][0], unlisted
    for who, role, sure in told_employers(text, names, companies):
        if sure or not _is_named(article, people[who][0], companies):
            yield people[who][0], role


def _of_unlisted(text: str, role: ToldRole, own: str) -> ToldRole | None:
    """The company, known to nobody, at which a title that says no field gives somebody the title of their own."""
    start = role.title_span.start
    found = None if role.company or not text.endswith("the ", 0, start) else _OF_FIRM.fullmatch(role.title)
    if found is None or tells_field(found["title"]) or not is_title(found["title"], own):
        return None
    company = Span(start + found.start("company"), start + found.end("company"))
    return ToldRole("", Span(start, start), found["company"], company)


def _is_named(article: Article, person: str, companies: Sequence[CompanyName]) -> bool:
    """Whether one of the companies is the person's own."""
    configured = speaker_entries(article).get(person)
    own = [one.words for one in cited_roles(article).companies.get(person, ())]
    own += [configured.company] if configured and configured.company else []
    return any(same_company(article.companies, one.name, company) for one in companies for company in own)


def _stand_ins(
    article: Article, passage: _Passage, titles_at: Callable[[str], dict[str, str]]
) -> Iterator[tuple[str, ToldRole]]:
    """The titles by which the prose calls somebody of a company who bears another one there, as do all of its people.

    Meant is who was named last, or the only one of the company; nobody of them, where a stranger was named last or
    bears the title elsewhere.
    """
    text, people, companies = passage
    for n, within in nameless(text, [span for _, span in people]) if companies else ():
        for role in stand_ins(text, within, companies):
            theirs = titles_at(role.company)
            person = people[n][0] if n >= 0 and people[n][0] in theirs else next(iter(theirs), "")
            meant = len(theirs) == 1 or (n >= 0 and person == people[n][0])
            since = Span(people[n][1].end if n >= 0 else within.start, role.title_span.start)
            another = meant and (names_another(text, since, companies) or _has_holder(article, role.title))
            if meant and not another and all(contradicts(role.title, title) for title in theirs.values()):
                yield person, role._replace(company="")


def _has_holder(article: Article, title: str) -> bool:
    """Whether the draft gives a title to somebody by a name that nobody known bears."""
    names = (name for prose in article.brief.prose for name in holders(prose.unquoted, title))
    return any(article.people.resolve(name).person is None for name in names)


def _of_another_company(
    article: Article,
    passage: _Passage,
    heard: Sequence[tuple[Span, str]],
    titles_at: Callable[[str], dict[str, str]],
) -> Iterator[tuple[str, ToldRole]]:
    """The companies whose title the prose gives somebody, in place of the name, who bears it at another one.

    Meant is who was named last, if the title tells a field, or whose words come next.
    """
    text, people, companies = passage
    companies = with_institutions(text, companies)
    for n, within in nameless(text, [span for _, span in people]) if companies else ():
        for role in stand_ins(text, within, companies):
            words = next((who for quoted, who in heard if role.title_span.end <= quoted.start < within.end), "")
            named = people[n][0] if n >= 0 and (tells_field(role.title) or tells_one(role.title)) else ""
            first = named and STOP.search(text, within.start, role.title_span.start) is None
            for person in {words, named} - {"", *(theirs := titles_at(role.company))}:
                alike = [is_title(role.title, title) for title in (_own_title(article, person), *theirs.values())]
                known = bool(theirs) or (first and person == named and tells_one(role.title))
                if known and alike[0] and not any(alike[1:]):
                    yield person, role._replace(title="")


def _of_another_rank(article: Article, passage: _Passage) -> Iterator[tuple[str, ToldRole]]:
    """The titles that open a sentence in place of a name in the one before, whose own title is another of that field.

    Nobody is meant where the title is somebody's.
    """
    text, people, _ = passage
    for _, within in nameless(text, [span for _, span in people]):
        bare = bare_stand_in(text, within.start)
        if bare is None:
            continue
        (start, end), field = bare
        title = text[start:end]
        before = text.rfind(". ", 0, within.start - 2) + 1
        near = {person for person, span in people if before <= span.start < within.start}
        owned = {name: _own_title(article, name) for name in (*speaker_entries(article), *near)}
        meant = [who for who in near if owned[who].endswith(field) and contradicts(title, owned[who])]
        if len(meant) == 1 and not any(is_title(title, own) for own in owned.values()):
            yield meant[0], ToldRole(title, Span(start, end), "", Span(start, start))


def _own_title(article: Article, person: str) -> str:
    """The title that event.toml, or else a citation, gives to somebody; empty for none."""
    configured = speaker_entries(article).get(person)
    cited = cited_roles(article).titles.get(person)
    return configured.title if configured and configured.title else cited[0].words if cited else ""


def _titles_at(article: Article, company: str) -> dict[str, str]:
    """The people of a company, as event.toml and the citations have them, with their titles."""
    credits = ((judged.speaker, judged.quotation.attribution) for judged in article.citations[:MOST_CITATIONS])
    cited = [(person, credit.title, credit.company) for person, credit in credits if person and credit]
    listed = [(name, one.title, one.company) for name, one in speaker_entries(article).items() if one.title]
    known = ((name, title, own) for name, title, own in (*cited, *listed) if own)
    return {name: title for name, title, own in known if same_company(article.companies, own, company)}


def _of_speaker(passage: _Passage, who: str, quoted: Span, *, closed: bool) -> Iterator[ToldRole]:
    """What the prose calls somebody behind the words that they say, or between their name and the words.

    Behind words whose full stop is in their marks (`closed`) another sentence begins.
    """
    text, people, companies = passage
    if role := before_words(text, quoted.start):
        yield role
    behind = bisect_left(people, quoted.end, key=lambda one: one[1].start)
    role = None if closed else told_behind(text, quoted.end, companies)
    if role and not any(_meet(span, role, quoted) for _, span in people[behind : behind + 1]):
        yield role
    for person, name in people[behind : behind + 1]:
        tags = person == who and not text[quoted.end : name.start].strip(" ,").count(".")
        if tags and (role := introduced(text, name, len(text), companies, speaks=True)) and not role.company:
            yield role  # “…,” Ada Moreau said. The head of pumps has …
    person, name = people[behind - 1] if behind else ("", quoted)
    if person == who and (role := introduced(text, name, quoted.start, companies)):
        yield role


def _heard(article: Article, judged: Judged) -> str | None:
    """Who says the words of speech, as far as the draft gives them to nobody else."""
    said_by = {evidence.speaker for evidence in judged.verdict.evidence} if judged.verdict.is_heard else set()
    label = said_by.pop() if len(said_by) == 1 else None
    person = article.people.resolve(label).person if label else None
    theirs = judged.speaker in {None, person} and not is_passed_on(article, judged)
    return person if theirs else None


def _meet(name: Span, role: ToldRole, quoted: Span) -> bool:
    """Whether a name stands between a quotation and what is told behind it, or right behind that."""
    return quoted.end <= name.start <= role.title_span.end + 2
