"""People's titles and companies: what citations and the prose give to one person in two ways."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.credited_companies import known_names
from brief_tui.core.article.described import INSTITUTIONS, ToldRole, told_behind
from brief_tui.core.article.named_companies import named_companies
from brief_tui.core.article.once import once
from brief_tui.core.article.slips import MOST_CITATIONS
from brief_tui.core.article.stand_ins import before_words, introduced, nameless, stand_ins
from brief_tui.core.article.titles import contradicts, is_title, same_title, tells_field
from brief_tui.core.article.told_employers import told_employers
from brief_tui.core.article.told_roles import told_roles
from brief_tui.core.companies import CompanyName, spellings
from brief_tui.core.draft.brief import Attribution
from brief_tui.core.event import SpeakerConfig
from brief_tui.core.findings import Severity
from brief_tui.core.guides import CHECKED_FACTS
from brief_tui.core.judging.judged import Judged
from brief_tui.core.offsets import Span
from brief_tui.core.phrasing import also_on
from brief_tui.core.remembering import LONGEST_KEPT
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.same_company import same_company

_CLOSED = (".", ".”", '."')

_UNLINKED = "Until then the citation links neither company."


class _Given(NamedTuple):
    """A title, or a company, that the draft gives to a person."""

    words: str
    span: Span
    """In the draft."""
    quotation: str = ""
    """Id of the citation that gives it; empty in the prose."""


class _Roles(NamedTuple):
    """What the draft gives to people."""

    titles: dict[str, list[_Given]]
    companies: dict[str, list[_Given]]


@once
def _cited(article: Article) -> _Roles:
    """Titles and companies that the citations give to each person."""
    titles: dict[str, list[_Given]] = defaultdict(list)
    companies: dict[str, list[_Given]] = defaultdict(list)
    for judged in article.citations[:MOST_CITATIONS]:
        credit = judged.quotation.attribution
        if credit is not None and judged.speaker:
            for words, found in ((credit.title, titles), (credit.company, companies)):
                if words:
                    found[judged.speaker].append(
                        _Given(words, _place(article, judged, credit, words), judged.quotation.id)
                    )
    return _Roles(titles, companies)


def _place(article: Article, judged: Judged, credit: Attribution, words: str) -> Span:
    """Where the words of an attribution stand in the draft; the whole of it where they cannot be told."""
    if credit.span is None:
        return judged.quotation.span
    behind = max(credit.span.start, article.brief.text.find(credit.name, *credit.span) + len(credit.name))
    find = article.brief.text.find if words == credit.title else article.brief.text.rfind
    at = find(words, behind, credit.span.end)
    return Span(at, at + len(words)) if at >= 0 else credit.span


@once
def _told(article: Article) -> _Roles:
    """The same that the prose gives to them: right beside their names, or in place of them beside their words."""
    titles: dict[str, list[_Given]] = defaultdict(list)
    companies: dict[str, list[_Given]] = defaultdict(list)
    finder = spellings(known_names(article))
    speaks = {judged.quotation.span.start: _heard(article, judged) for judged in article.speech}
    titles_at, named = cache(partial(_titles_at, article)), {one.number for one in named_companies(article)}
    for n, prose in enumerate(article.brief.prose):
        people = [(mention.person, mention.span) for mention in article.mentions[n] if mention.person]
        if not (people or prose.quoted or n in named) or len(prose.text) > LONGEST_KEPT:
            continue
        text = prose.unquoted
        known = finder.found(text, near=False)
        told = list(_beside_names(article, text, people, known))
        heard = [(quoted, who) for quoted in prose.quoted if (who := speaks.get(prose.words.source_of(quoted.start)))]
        for quoted, who in heard:
            closed = prose.text[slice(*quoted)].endswith(_CLOSED)
            told += [(who, role) for role in _of_speaker(text, who, quoted, people, known, closed=closed)]
        elsewhere = list(_of_another_company(article, text, people, heard, known, titles_at))
        told += elsewhere or _stand_ins(text, people, known, titles_at)
        longest = {(who, role.title_span.end): role for who, role in sorted(told, key=_reach) if role.title}
        for (person, _), role in longest.items():
            titles[person].append(_Given(role.title, prose.source(role.title_span)))
        for person, company, span in dict.fromkeys((who, role.company, role.company_span) for who, role in told):
            if company:
                companies[person].append(_Given(company, prose.source(span)))
    return _Roles(titles, companies)


def _reach(told: tuple[str, ToldRole]) -> int:
    """For titles that end at one place, the longest last."""
    return -told[1].title_span.start


def _beside_names(
    article: Article, text: str, people: Sequence[tuple[str, Span]], companies: tuple[CompanyName, ...]
) -> Iterator[tuple[str, ToldRole]]:
    """What a text says of the people named; what is not sure, where it names no company of theirs."""
    names = tuple(span for _, span in people)
    for who, role in told_roles(text, names, companies):
        yield people[who][0], role
    for who, role, sure in told_employers(text, names, companies):
        if sure or not _is_named(article, people[who][0], companies):
            yield people[who][0], role


def _is_named(article: Article, person: str, companies: Sequence[CompanyName]) -> bool:
    """Whether one of the companies is the person's own."""
    configured = _speakers(article).get(person)
    own = [one.words for one in _cited(article).companies.get(person, ())]
    own += [configured.company] if configured and configured.company else []
    return any(_same_company(article, one.name, company) for one in companies for company in own)


def _stand_ins(
    text: str,
    people: Sequence[tuple[str, Span]],
    companies: tuple[CompanyName, ...],
    titles_at: Callable[[str], dict[str, str]],
) -> Iterator[tuple[str, ToldRole]]:
    """The titles by which the prose calls somebody of a company who bears another one there, as do all of its people.

    Meant is who was named last, or the only one of the company.
    """
    for n, within in nameless(text, [span for _, span in people]) if companies else ():
        for role in stand_ins(text, within, companies):
            theirs = titles_at(role.company)
            person = people[n][0] if n >= 0 and people[n][0] in theirs else next(iter(theirs), "")
            meant = len(theirs) == 1 or (n >= 0 and person == people[n][0])
            if meant and all(contradicts(role.title, title) for title in theirs.values()):
                yield person, role._replace(company="")


def _of_another_company(
    article: Article,
    text: str,
    people: Sequence[tuple[str, Span]],
    heard: Sequence[tuple[Span, str]],
    companies: tuple[CompanyName, ...],
    titles_at: Callable[[str], dict[str, str]],
) -> Iterator[tuple[str, ToldRole]]:
    """The companies whose title the prose gives somebody, in place of the name, who bears it at another one.

    Meant is who was named last, if the title tells a field, or whose words come next.
    """
    for n, within in nameless(text, [span for _, span in people]) if companies else ():
        for role in stand_ins(text, within, companies):
            words = next((who for quoted, who in heard if role.title_span.end <= quoted.start < within.end), "")
            named = people[n][0] if n >= 0 and tells_field(role.title) else ""
            for person in {words, named} - {"", *(theirs := titles_at(role.company))}:
                alike = [is_title(role.title, title) for title in (_own_title(article, person), *theirs.values())]
                if theirs and alike[0] and not any(alike[1:]):
                    yield person, role._replace(title="")


def _own_title(article: Article, person: str) -> str:
    """The title that event.toml, or else a citation, gives to somebody; empty for none."""
    configured = _speakers(article).get(person)
    cited = _cited(article).titles.get(person)
    return configured.title if configured and configured.title else cited[0].words if cited else ""


def _titles_at(article: Article, company: str) -> dict[str, str]:
    """The people of a company, as event.toml and the citations have them, with their titles."""
    credits = ((judged.speaker, judged.quotation.attribution) for judged in article.citations[:MOST_CITATIONS])
    cited = [(person, credit.title, credit.company) for person, credit in credits if person and credit]
    listed = [(name, one.title, one.company) for name, one in _speakers(article).items() if one.title]
    return {name: title for name, title, own in (*cited, *listed) if own and _same_company(article, own, company)}


def _of_speaker(
    text: str,
    who: str,
    quoted: Span,
    people: Sequence[tuple[str, Span]],
    companies: tuple[CompanyName, ...],
    *,
    closed: bool,
) -> Iterator[ToldRole]:
    """What the prose calls somebody behind the words that they say, or between their name and the words.

    Behind words whose full stop is in their marks (`closed`) another sentence begins.
    """
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
    return person if judged.speaker in {None, person} else None


def _meet(name: Span, role: ToldRole, quoted: Span) -> bool:
    """Whether a name stands between a quotation and what is told behind it, or right behind that."""
    return quoted.end <= name.start <= role.title_span.end + 2


def _speakers(article: Article) -> dict[str, SpeakerConfig]:
    return {article.people.resolve(one.name).person or one.name: one for one in article.event.speakers}


class _Kind(NamedTuple):
    """Titles, or companies: where they are given, and when two of them agree."""

    what: str
    given: Callable[[_Roles], dict[str, list[_Given]]]
    configured: Callable[[SpeakerConfig], str]
    same: Callable[[Article, str, str], bool]
    """Whether two values agree, the first from an attribution."""
    may_be: Callable[[Article, str, str], bool]
    """Whether two values may agree, the first from the prose."""


def _two_ways(article: Article, kind: _Kind) -> Iterator[Remark]:
    configured, cited, told = _speakers(article), kind.given(_cited(article)), kind.given(_told(article))
    for person in dict.fromkeys((*cited, *told)):
        given = cited.get(person, [])
        right = kind.configured(configured[person]) if person in configured else ""
        where = "in event.toml"
        if not right:
            if not given:
                continue
            right = Counter(one.words for one in given).most_common(1)[0][0]
            first = next(one for one in given if one.words == right)
            where = f"on line {article.brief.lines.line(first.span.start)}"
        odd: dict[str, list[_Given]] = defaultdict(list)
        for places, agrees in ((given, kind.same), (told.get(person, []), kind.may_be)):
            for one in places:
                if not agrees(article, one.words, right):
                    odd[one.words].append(one)
        for words, others in odd.items():
            remark = _remark(article, f"{person}’s {kind.what} is “{words}” here", right, where, others)
            unlinked = kind is _COMPANIES and where == "in event.toml" and remark.quotations
            yield remark._replace(message=f"{remark.message} {_UNLINKED}") if unlinked else remark


def _remark(article: Article, what: str, right: str, where: str, places: Sequence[_Given]) -> Remark:
    spans = sorted(one.span for one in places)
    more = also_on(article.brief.lines.line(span.start) for span in spans)
    message = f"{what}{more} and “{right}” {where}: find out which is right, and write that."
    plain = where == "in event.toml" and all(one.quotation for one in places)
    repair = Repair(f"Write {right}", tuple(Replacement(span, right) for span in spans)) if plain else None
    return Remark(spans[0].start, message, tuple(one.quotation for one in places if one.quotation), repair=repair)


def _same_company(article: Article, one: str, other: str) -> bool:
    return same_company(article.companies, one, other)


def _may_be_same(article: Article, told: str, right: str) -> bool:
    """Whether a company that the prose names may be that of an attribution: a part of it, or by its initials."""
    if _same_company(article, told, right) or article.companies.bearers(told):
        return _same_company(article, told, right)
    these, those = (name.lower().split() for name in (told, right))
    initials = {
        "".join(word[0] for word in words if word not in {"of", "the", "for", "and"}) for words in (these, those)
    }
    return not ({*these} - INSTITUTIONS - {"of", "the"}).isdisjoint(those) or not initials.isdisjoint([*these, *those])


_TITLES = _Kind(
    "title",
    lambda roles: roles.titles,
    lambda speaker: speaker.title,
    lambda _, title, right: same_title(title, right),
    lambda _, told, right: not contradicts(told, right),
)
_COMPANIES = _Kind(
    "company", lambda roles: roles.companies, lambda speaker: speaker.company, _same_company, _may_be_same
)

RULES = (
    Rule(
        id="title-two-ways",
        severity=Severity.WARNING,
        title="People with two titles",
        why="The citations, or the prose right beside the name or, with the company, in place of it, give a person two "
        "titles, or another one than event.toml. Usual abbreviations (CEO, VP), what is left out, former offices, and "
        "descriptions that fit (the finance chief) are no difference.",
        remedy="Find out which title the person holds, and write it the same everywhere.",
        guide=CHECKED_FACTS,
        find=partial(_two_ways, kind=_TITLES),
    ),
    Rule(
        id="person-company-two-ways",
        severity=Severity.WARNING,
        title="People with two companies",
        why="The citations, or the prose beside the name or by the build of a sentence (Hadmere, where Ada Moreau "
        "works), give a person two companies, or another one than event.toml. Former ones are no difference, and "
        "a company's alias is the company. A citation under another company than event.toml has for its "
        "speaker links neither.",
        remedy="Find out for whom the person spoke, and write it the same everywhere.",
        guide=CHECKED_FACTS,
        find=partial(_two_ways, kind=_COMPANIES),
    ),
)
