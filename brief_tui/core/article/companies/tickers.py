"""Ticker symbols in a text, and the companies that they stand beside."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from brief_tui.core.companies import CompanyName, plain
from brief_tui.core.event import Company, Event
from brief_tui.core.offsets import Span

_SYMBOL = r"[A-Z0-9]{1,10}(?:[.\-][A-Z]{1,2})?(?![\w-])"
_TICKER = re.compile(
    rf"(?P<cash>\$)(?P<money>{_SYMBOL})|(?<!\w)(?P<exchange>[A-Za-z]{{2,12}}):(?P<gap> ?)(?P<listed>{_SYMBOL})"
    rf"|(?<![\w$:.-])(?P<bare>{_SYMBOL})"
)
_LISTED_AS = re.compile(r"\b(?:listed|quoted|traded|trades|trading)(?:\s[\w-]+){0,5}?\s(?:as|under)\s$")
"""Words that make capitals behind them a symbol: "listed in London as HDMR"."""
_REACH = 80
_MAY_HOLD = re.compile(r"\$[A-Z]|[A-Za-z]: ?[A-Z0-9]|\([A-Z]{3,5}\)|\b(?:as|under)\s[A-Z]{3,5}\b")
_BRACKETED = re.compile(r"\([A-Z]{3,5}\)")
_ONE_EXCHANGE = tuple(
    frozenset(names.split())
    for names in (
        "amex nyse nysearca",
        "etr fra xetra",
        "hkex hkg hkse",
        "krx kosdaq kospi",
        "otc otcmkts otcqb otcqx",
        "tsx tsxv",
    )
)
"""Names by which one exchange, or its neighbour, is told."""
_EXCHANGES = frozenset(
    "asx bit bme bse cboe cse euronext idx jse lse nasdaq nse sgx sse szse tase tyo twse".split()
).union(*_ONE_EXCHANGE)
_BETWEEN = re.compile(r"[\w']+|[^\w\s]")
_LINKING = frozenset(
    "' 's , ( [ – — - : $ / a also and as at common currently exchange in is its listed now of on or publicly quoted "
    "s share "
    "shares stock stocks symbol symbols that the ticker tickers traded trades trading under which whose was".split()
)
"""What may stand between a company and its ticker."""
_SAYING_SO = frozenset("listed quoted symbol ticker traded trades trading".split())
_AND = frozenset(", and & or both".split())
_BEHIND = re.compile(r"\s?[(\[–—:]\s?")
_FAR = 80
_NEAR = 40
_MOST = 12
"""Most names and tickers on either side that are looked at."""


class Ticker(NamedTuple):
    """A symbol in a text."""

    symbol: str
    exchange: str
    """As written; empty without one."""
    gap: str
    """Between the exchange's colon and the symbol."""
    span: Span
    """With its exchange, without a dollar sign."""
    symbol_span: Span
    plain: bool
    """Whether a dollar sign or an exchange says that it is a ticker, or, where no company has it, "listed as"."""
    owners: tuple[Company, ...]
    """The companies of event.toml with this symbol."""
    elsewhere: bool = False
    """Whether event.toml has the symbol, and at other exchanges only."""

    def beside(self, text: str, companies: Sequence[CompanyName], tickers: Sequence[Ticker]) -> list[str]:
        """The companies that it stands beside, the nearest first; several where several symbols follow them."""
        at = bisect_right(companies, self.span.start, key=lambda one: one.span.end)
        before = [one for one in companies[max(0, at - _MOST) : at] if self.span.start - one.span.end <= _FAR]
        n = bisect_left(tickers, self.span.start, key=lambda one: one.span.start)
        tickers = tickers[max(0, n - _MOST) : n + _MOST]
        if before and self._is_linked(text, before[-1].span.end, tickers):
            names = [before[-1].name]
            if any(abs(other.span.start - self.span.start) <= _NEAR for other in tickers if other is not self):
                names += _listed_before(text, before)
            return names
        after = next((one for one in companies[at : at + 2] if one.span.start >= self.span.end), None)
        if after is not None and self.plain and _BEHIND.fullmatch(text, self.span.end, after.span.start):
            return [after.name]
        return []

    def _is_linked(self, text: str, start: int, tickers: Sequence[Ticker]) -> bool:
        between = list(text[start : self.span.start])
        for other in tickers:
            if start <= other.span.start and other.span.end <= self.span.start:
                between[other.span.start - start : other.span.end - start] = " " * (other.span.end - other.span.start)
        parts = _BETWEEN.findall(plain("".join(between)))
        brackets = parts.count("(") + parts.count("[")
        known = all(part.lower() in _LINKING or part.lower() in _EXCHANGES or part.isupper() for part in parts)
        return known and (self.plain or brackets > 0 or not _SAYING_SO.isdisjoint(parts))


def _listed_before(text: str, companies: Sequence[CompanyName]) -> list[str]:
    """The companies that "and" or a comma joins to the last one."""
    names = []
    for after, one in pairwise(reversed(companies)):
        if not _AND.issuperset(_BETWEEN.findall(text[one.span.end : after.span.start])):
            break
        names.append(one.name)
    return names


def _is_listed_as(symbol: re.Match[str]) -> bool:
    return _LISTED_AS.search(symbol.string, max(0, symbol.start() - _REACH), symbol.start()) is not None


class Tickers:
    """The symbols of an event."""

    def __init__(self, event: Event) -> None:
        self._full: defaultdict[str, list[Company]] = defaultdict(list)
        self._bare: defaultdict[str, list[Company]] = defaultdict(list)
        exchanges = set(_EXCHANGES)
        for company in event.companies:
            for symbol in company.symbols:
                exchange, _, bare = symbol.upper().replace("-", ".").rpartition(":")
                exchanges.add(exchange.lower())
                self._full[f"{exchange}:{bare}"].append(company)
                self._bare[bare].append(company)
        self._exchanges = exchanges
        self.symbols = frozenset(self._bare)

    def may_hold(self, text: str) -> bool:
        """Whether a text could hold a ticker; most hold neither the signs nor a known symbol."""
        return _MAY_HOLD.search(text) is not None or any(symbol in text for symbol in self.symbols)

    def read(self, text: str) -> tuple[Ticker, ...]:
        """The tickers of a text, in order: known symbols, and what a dollar sign, an exchange or brackets mark."""
        found = (self._ticker(match) for match in _TICKER.finditer(text))
        return tuple(ticker for ticker in found if ticker is not None)

    def _ticker(self, match: re.Match[str]) -> Ticker | None:
        exchange = match["exchange"] or ""
        group = "listed" if exchange else "money" if match["cash"] else "bare"
        if exchange.lower() not in self._exchanges:
            exchange = ""
        symbol = match[group]
        key = symbol.replace("-", ".")
        listed_there = self._full.get(f"{exchange.upper()}:{key}") if exchange else None
        owners = listed_there or self._bare.get(key) or self._bare.get(key.partition(".")[0], [])
        listed = not owners and symbol.isalpha() and len(symbol) > 2 and _is_listed_as(match)  # TV is none
        marked = bool(exchange) or listed or (group == "money" and symbol.isalpha())
        if not owners and not marked and not _BRACKETED.match(match.string, max(0, match.start() - 1)):
            return None
        at = Span(*match.span(group))
        span = Span(match.start(), at.end) if exchange else at
        elsewhere = bool(exchange and owners and not listed_there) and self._is_elsewhere(exchange, key)
        sure = bool(exchange) or listed or group == "money"
        return Ticker(symbol, exchange, match["gap"] or "", span, at, sure, tuple(owners), elsewhere)

    def _is_elsewhere(self, exchange: str, symbol: str) -> bool:
        """Whether event.toml lists a symbol, with well-known exchanges each time, and none of them is this one."""
        listed = [full.lower().rpartition(":")[0] for full in self._full if full.rpartition(":")[2] == symbol]
        here = exchange.lower()
        same = {here}.union(*(names for names in _ONE_EXCHANGE if here in names))
        return here in _EXCHANGES and bool(listed) and _EXCHANGES.issuperset(listed) and same.isdisjoint(listed)
