"""Companies in the article that no citation links, or that stand beside a wrong ticker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from brief_tui.core.article.article import Article
from brief_tui.core.article.companies.named_companies import is_company, named_companies
from brief_tui.core.article.companies.tickers import Ticker, Tickers
from brief_tui.core.article.names.misspelt import behind
from brief_tui.core.article.once import once
from brief_tui.core.article.roles.given_roles import cited_roles, roles_in_prose, speaker_entries
from brief_tui.core.companies import CompanyName
from brief_tui.core.draft.prose import Prose
from brief_tui.core.event import Company
from brief_tui.core.findings import Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.offsets import Span
from brief_tui.core.phrasing import on_lines, plural
from brief_tui.core.remembering import LONGEST_KEPT
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.core.rules.company_names import namesakes
from brief_tui.core.rules.rule import Remark, Rule
from brief_tui.core.same_company import same_company

_SHORTEST_SYMBOL = 3
"""Shorter ones are often a letter apart."""
_MOST_NAMED = 3
"""Most people of a company that are told as those to cite."""

# Named, and linked by no citation


def _unlinked(article: Article) -> Iterator[Remark]:
    linked = {judged.known_company for judged in article.citations if judged.verified}
    told: set[str] = set()
    for company, at, said in sorted(_places(article), key=lambda place: place[1]):
        if company.name in linked or company.name in told or company.private or not company.symbols:
            continue
        told.add(company.name)
        waiting = [j for j in article.citations if j.known_company == company.name]
        if waiting and all(_waits_for_name(article, judged) for judged in waiting):
            continue  # their names are told
        mend = f"mend its {plural(len(waiting), 'citation')} on {on_lines(judged.quotation.line for judged in waiting)}"
        what = mend if waiting else _advice(article, company)
        who = said if company.name == said else f"{said} ({company.name})"
        message = f"{who}, listed as {company.ticker}, is named here and no verified citation links it: {what}."
        yield Remark(at, message, tuple(judged.quotation.id for judged in waiting))


def _advice(article: Article, company: Company) -> str:
    """What can be done about a company that no citation links."""
    people = list(_people(article, company))
    labels = {label for transcript in article.index.transcripts for label in transcript.speakers}
    heard = {article.people.speaker(label) for label in labels}
    if speaking := [person for person in people if person in heard]:
        return f"cite {' or '.join(speaking[:_MOST_NAMED])}"
    if people:
        return "cite one of its people, or allow it where none speaks"
    return "none of its people is in [[speakers]] or cited, so unless one speaks, cut the name or allow it"


def _people(article: Article, company: Company) -> Iterator[str]:
    """Who is of a company by the prose, by an attribution or by event.toml."""
    told = [(name, one.words) for name, given in roles_in_prose(article).companies.items() for one in given]
    told += [(name, one.words) for name, given in cited_roles(article).companies.items() for one in given]
    told += [(name, one.company) for name, one in speaker_entries(article).items() if one.company]
    yield from dict.fromkeys(name for name, of in told if same_company(article.companies, of, company.name))


def _waits_for_name(article: Article, judged: Judged) -> bool:
    """Whether a citation does not stand for no other reason than a misspelt name."""
    kind = judged.verdict.kind
    return kind in {VerdictKind.MISATTRIBUTED, VerdictKind.UNATTRIBUTED} and behind(article, judged) is not None


def _places(article: Article) -> Iterator[tuple[Company, int, str]]:
    """Where the prose names a company of event.toml that no other shares its name with."""
    unclear = namesakes(article)
    for named in named_companies(article):
        company = article.companies.entry(named.found.name)
        if company is not None and is_company(article, named) and named.found.name not in unclear:
            yield company, named.at, named.written
    wrong = {text.source(ticker.span) for text, ticker, _ in _misplaced(article)}
    for text in _texts(article):
        for ticker in text.tickers:
            at = text.source(ticker.span)
            if ticker.plain and len(ticker.owners) == 1 and text.in_prose and at not in wrong:
                yield ticker.owners[0], at, f"${ticker.symbol}"


# Tickers


class _Text(NamedTuple):
    """A piece of the draft with its tickers and companies."""

    words: str
    prose: Prose | None
    base: int
    tickers: tuple[Ticker, ...]
    companies: tuple[CompanyName, ...]

    @property
    def in_prose(self) -> bool:
        return self.prose is not None

    def source(self, span: Span) -> int:
        """Where a span begins in the draft."""
        return self.span(span).start

    def span(self, span: Span) -> Span:
        """Where it stands in the draft."""
        return Span(self.base + span.start, self.base + span.end) if self.prose is None else self.prose.source(span)


@once
def _texts(article: Article) -> list[_Text]:
    """The prose and the attributions that hold a ticker."""
    return list(_read_texts(article))


def _read_texts(article: Article) -> Iterator[_Text]:
    reader = Tickers(article.event)
    if not reader.symbols:
        return
    for prose in article.brief.prose:
        if len(prose.text) <= LONGEST_KEPT and reader.may_hold(prose.text):
            text = prose.unquoted
            yield _Text(text, prose, 0, reader.read(text), article.companies.mentions(text))
    for quotation in article.brief.quotations:
        if quotation.kind == "citation" and quotation.attribution and quotation.attribution.span:
            start, end = quotation.attribution.span
            text = article.brief.text[start:end]
            if reader.may_hold(text):
                yield _Text(text, None, start, reader.read(text), article.companies.mentions(text))


def _wrong_ticker(article: Article) -> Iterator[Remark]:
    for text, ticker, beside in _misplaced(article):
        company, owner = beside[0], ticker.owners[0]
        own = f"is {company.ticker}" if company.ticker else "has no symbol"
        message = (
            f"{ticker.symbol} is {owner.name}, and stands beside {company.name}, which {own} in event.toml: correct "
            "the symbol, or the name."
        )
        yield Remark(text.source(ticker.span), message, repair=_ticker_repair(text, ticker, company))


def _misplaced(article: Article) -> Iterator[tuple[_Text, Ticker, list[Company]]]:
    """The tickers of one company that stand beside another."""
    for text, ticker, beside in _beside(article):
        if ticker.owners and not any(one.name == owner.name for one in beside for owner in ticker.owners):
            yield text, ticker, beside


def _unknown_ticker(article: Article) -> Iterator[Remark]:
    for text, ticker, company in (*_not_theirs(article), *_slips_of_symbols(article), *_at_other_exchanges(article)):
        has = (_own(ticker, company) if ticker.elsewhere else company.ticker) or "no symbol"
        written = f"{ticker.exchange}:{ticker.symbol}" if ticker.elsewhere else ticker.symbol
        message = f"event.toml has {has} for {company.name}, and no {written}: correct one of the two."
        yield Remark(text.source(ticker.span), message, repair=_ticker_repair(text, ticker, company))


def _not_theirs(article: Article) -> Iterator[tuple[_Text, Ticker, Company]]:
    """The tickers of nobody that stand beside a company."""
    for text, ticker, beside in _beside(article):
        if not ticker.owners and (ticker.plain or _may_be_symbol(ticker.symbol, beside[0])):
            yield text, ticker, beside[0]


def _slips_of_symbols(article: Article) -> Iterator[tuple[_Text, Ticker, Company]]:
    """The tickers of nobody that stand alone, with the company that is meant."""
    for text in _texts(article):
        for ticker in text.tickers:
            alone = ticker.plain and not ticker.owners and not ticker.beside(text.words, text.companies, text.tickers)
            if alone and (company := _meant(article, ticker)):
                yield text, ticker, company


def _at_other_exchanges(article: Article) -> Iterator[tuple[_Text, Ticker, Company]]:
    """The tickers with an exchange at which event.toml does not have the symbol, where no other company has it."""
    misplaced = {text.source(ticker.span) for text, ticker, _ in _misplaced(article)}
    for text in _texts(article):
        for ticker in text.tickers:
            if ticker.elsewhere and len(ticker.owners) == 1 and text.source(ticker.span) not in misplaced:
                yield text, ticker, ticker.owners[0]


def _meant(article: Article, ticker: Ticker) -> Company | None:
    """The only company whose first symbol, at the same exchange if one is told, is a slip away from a ticker's."""
    near = []
    for company in article.event.companies if len(ticker.symbol) >= _SHORTEST_SYMBOL else ():
        exchange, _, symbol = company.symbols[0].rpartition(":") if company.symbols else ("", "", "")
        same_place = not ticker.exchange or ticker.exchange.upper() == exchange.upper()
        if symbol and same_place and OSA.distance(ticker.symbol, symbol, score_cutoff=1) <= 1:
            near.append(company)
    return near[0] if len(near) == 1 else None


def _may_be_symbol(capitals: str, company: Company) -> bool:
    """Whether capitals in brackets may be meant as a company's symbol: no initials, no other name, no other word."""
    names = (company.name, *company.aliases)
    initials = ("".join(word[0] for word in name.split()).upper() for name in names)
    return capitals[0] == company.name[0].upper() and capitals not in initials and capitals not in names


def _beside(article: Article) -> Iterator[tuple[_Text, Ticker, list[Company]]]:
    """Every ticker with the known companies that it stands beside, the nearest first."""
    for text in _texts(article):
        for ticker in text.tickers:
            names = ticker.beside(text.words, text.companies, text.tickers)
            entries = [entry for name in names if (entry := article.companies.entry(name)) is not None]
            if entries and len(entries) == len(names):
                yield text, ticker, entries


def _own(ticker: Ticker, company: Company) -> str:
    """The symbol of a company, with its exchange, that is the ticker's at another one, or else its first."""
    listed = (one for one in company.symbols if one.rpartition(":")[2].upper() == ticker.symbol)
    return next(listed, company.symbols[0])


def _ticker_repair(text: _Text, ticker: Ticker, company: Company) -> Repair | None:
    if company.ticker is None:
        return None
    exchange, _, symbol = _own(ticker, company).rpartition(":")
    words = f"{exchange}:{ticker.gap}{symbol}" if ticker.exchange and exchange else symbol
    span = ticker.span if ticker.exchange and exchange else ticker.symbol_span
    return Repair(f"Write {words}", (Replacement(text.span(span), words),))


RULES = (
    Rule(
        id="company-unlinked",
        severity=Severity.WARNING,
        title="Listed companies named but not linked",
        why="The article names a company that event.toml lists with a symbol, tracked or not, and no verified "
        "citation is "
        "given to it. A reader who follows that company finds nothing here that one of its people said.",
        remedy="Cite somebody of the company, mend the citation that is not verified, or allow it with a comment.",
        guide="Ours: a listed company that the article brings in is there for what was said, and a citation shows it.",
        find=_unlinked,
    ),
    Rule(
        id="wrong-ticker",
        severity=Severity.ERROR,
        title="Tickers beside the wrong company",
        why="A symbol in brackets, after a dollar sign or with its exchange stands beside a company of event.toml "
        "and is "
        "another company's there. A reader may act on the wrong security.",
        remedy="Write the company's own symbol, or name the company whose symbol it is.",
        guide="Reuters Handbook of Journalism asks for accuracy above all; which symbol belongs to whom is told by "
        "event.toml.",
        find=_wrong_ticker,
    ),
    Rule(
        id="unknown-ticker",
        severity=Severity.WARNING,
        title="Tickers that event.toml does not have",
        why="A symbol after a dollar sign, with its exchange or in brackets stands beside a company, and event.toml "
        "has other symbols for it, or none; or it stands alone, a slip away from a symbol of event.toml; or event.toml "
        "has the symbol at other exchanges only.",
        remedy="Correct the symbol, or add it to the company's symbols in event.toml.",
        guide="Ours: event.toml has every symbol that the article uses.",
        find=_unknown_ticker,
    ),
)
