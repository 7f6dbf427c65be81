"""People's titles and companies: what citations and the prose give to one person in two ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.roles.given_roles import Given, Roles, cited_roles, roles_in_prose, speaker_entries
from brief_tui.core.article.roles.titles import contradicts, same_title
from brief_tui.core.event import SpeakerConfig
from brief_tui.core.findings import Severity
from brief_tui.core.guides import CHECKED_FACTS
from brief_tui.core.language.offices import BODIES, BUSINESSES, INSTITUTIONS
from brief_tui.core.phrasing import also_on
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.same_company import same_company, without_legal_form

_UNLINKED = "Until then the citation links neither company."


class _Kind(NamedTuple):
    """Titles, or companies: where they are given, and when two of them agree."""

    what: str
    given: Callable[[Roles], dict[str, list[Given]]]
    configured: Callable[[SpeakerConfig], str]
    same: Callable[[Article, str, str], bool]
    """Whether two values agree, the first from an attribution."""
    may_be: Callable[[Article, str, str], bool]
    """Whether two values may agree, the first from the prose."""


def _two_ways(article: Article, kind: _Kind) -> Iterator[Remark]:
    configured = speaker_entries(article)
    cited, told = kind.given(cited_roles(article)), kind.given(roles_in_prose(article))
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
        odd: dict[str, list[Given]] = defaultdict(list)
        for places, agrees in ((given, kind.same), (told.get(person, []), kind.may_be)):
            for one in places:
                if not agrees(article, one.words, right):
                    odd[one.words].append(one)
        for words, others in odd.items():
            remark = _remark(article, f"{person}’s {kind.what} is “{words}” here", right, where, others)
            unlinked = kind is _COMPANIES and where == "in event.toml" and remark.quotations
            yield remark._replace(message=f"{remark.message} {_UNLINKED}") if unlinked else remark


def _remark(article: Article, what: str, right: str, where: str, places: Sequence[Given]) -> Remark:
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
    these, those = (without_legal_form(name).lower().split() for name in (told, right))
    if article.companies.bearers(told):
        return _same_company(article, told, right)
    if _is_of_another_trade(these, those):
        return False
    if _same_company(article, told, right):
        return True
    if these[-1] != those[-1] and {these[-1], those[-1]} <= BUSINESSES | {"international"}:
        return False  # Hadmere Media is not Hadmere Systems
    initials = {
        "".join(word[0] for word in words if word not in {"of", "the", "for", "and"}) for words in (these, those)
    }
    return not ({*these} - INSTITUTIONS - BUSINESSES - {"of", "the"}).isdisjoint(those) or not initials.isdisjoint(
        [*these, *those]
    )


def _is_of_another_trade(these: Sequence[str], those: Sequence[str]) -> bool:
    """Whether a name ends in a trade where the other one has another word: Orr Haulage, of Orr Plant, not Orr Group.

    Or both name an institution, and not the same kind of one: Orr Bank and Orr College, or the Port of Orr.
    """
    if those[1:2] == ["of"] and these[-1] in BODIES - {"council"} and those[2:] == these[: len(those) - 2]:
        return these[-1] != those[0] and those[0] in BODIES | {"port"} and those[0] not in these
    if these[:-1] != those[:-1] or these[:-1] == [] or these[-1] == those[-1]:
        return False
    if {these[-1], those[-1]} <= BODIES:
        return True
    return these[-1] in BUSINESSES and those[-1] not in INSTITUTIONS


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
        "descriptions that fit (the finance chief, not in capitals) are no difference.",
        remedy="Find out which title the person holds, and write it the same everywhere.",
        guide=CHECKED_FACTS,
        find=partial(_two_ways, kind=_TITLES),
    ),
    Rule(
        id="person-company-two-ways",
        severity=Severity.WARNING,
        title="People with two companies",
        why="The citations, or the prose beside the name or by the build of a sentence (Hadmere, where Ada Moreau "
        "works), give a person two companies, or another one than event.toml, known or told by its name (Sorrel "
        "Media). Former ones are no difference, and a company's alias is the company. A citation under another "
        "company than event.toml has for its speaker links neither.",
        remedy="Find out for whom the person spoke, and write it the same everywhere.",
        guide=CHECKED_FACTS,
        find=partial(_two_ways, kind=_COMPANIES),
    ),
)
