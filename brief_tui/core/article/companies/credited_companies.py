"""The companies of attributions: those that event.toml does not know, and where one is not written as it is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.once import once
from brief_tui.core.companies import letters, nearly, plain
from brief_tui.core.draft.brief import Quotation
from brief_tui.core.offsets import Span
from brief_tui.core.same_company import without_legal_form

_SHORT_FROM = 4
"""Fewest characters of a name that may stand for a longer one."""
_MOST_COMPANIES = 200
"""Most companies of a draft's citations that are compared with each other."""


class Credited(NamedTuple):
    """A company in an attribution that is not written as it is known."""

    span: Span
    written: str
    known: str


@once
def credited(article: Article) -> tuple[list[Credited], tuple[str, ...]]:
    """The companies of citations that are misspelt, and those that event.toml does not know."""
    names = list(article.companies.names)
    known, odd, fresh = {letters(name): name for name in names}, [], []
    written = [
        (quotation.attribution.company, quotation)
        for quotation in article.brief.quotations
        if quotation.kind == "citation" and quotation.attribution and quotation.attribution.company
    ]
    times = Counter(company for company, _ in written)
    right: dict[str, str] = {}
    for company, _ in times.most_common(_MOST_COMPANIES):
        right[company] = _as_known(company, names, known)
        if right[company] == company and plain(company) not in map(plain, names):
            names.append(company)
            known.setdefault(letters(company), company)
            fresh.append(company)
    for company, quotation in written:
        if right.get(company, company) != company and (span := in_attribution(article, quotation, company)) is not None:
            odd.append(Credited(span, company, right[company]))
    return odd, tuple(fresh)


def _as_known(company: str, names: Sequence[str], known: dict[str, str]) -> str:
    """How a company of an attribution is spelled elsewhere; itself where nothing else is like it."""
    if plain(company) in map(plain, names):
        return company
    base = without_legal_form(company)
    if base in names:
        return company
    key = letters(base)
    if key in known:
        return known[key] if known[key].rstrip(".,!") != base else company
    return next((name for name in names if nearly(base, name)), None) or _short(base, names) or company


def _short(base: str, names: Sequence[str]) -> str | None:
    """The one longer name that a name is the beginning of."""
    longer = [name for name in names if len(base) >= _SHORT_FROM and name.startswith(f"{base} ")]
    return longer[0] if len(longer) == 1 else None


def in_attribution(article: Article, quotation: Quotation, words: str) -> Span | None:
    """Where words of an attribution stand in the draft."""
    span = quotation.attribution.span if quotation.attribution else None
    if span is None:
        return None
    at = article.brief.text.rfind(words, span.start, span.end)
    return Span(at, at + len(words)) if at >= 0 else None


def known_names(article: Article) -> tuple[str, ...]:
    """The names of event.toml, then those that only citations have."""
    return (*article.companies.names, *credited(article)[1])
