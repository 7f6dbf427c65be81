"""The gate: the checks of the rubric, the pillars' rows and the tickers' rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from brief_tui.core.brief import Brief
from brief_tui.core.event import Event
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judged import Judged
from brief_tui.core.verdict import VerdictKind

Comparison = Literal[">=", "<="]


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the rubric."""

    id: str
    label: str
    value: float
    op: Comparison
    threshold: float
    passed: bool
    shown: str
    """The value as the reader sees it, for example "97%"."""
    wanted: str
    """Comparison and threshold as the reader sees them, for example "≥ 95%"."""
    missing: str
    """What to do about it in a few words; empty when passed."""


@dataclass(frozen=True, slots=True)
class PillarRow:
    """How one pillar of the event stands in the brief."""

    id: str
    heading: str
    present: bool
    citations: int
    verified: int
    line: int
    """Line of its heading in the brief; 0 when absent."""

    @property
    def passed(self) -> bool:
        """Green: present, and every citation verified."""
        return self.present and self.citations > 0 and self.verified == self.citations


@dataclass(frozen=True, slots=True)
class TickerRow:
    """How one tracked company is linked."""

    symbol: str
    """Without the exchange."""
    company: str
    citations: int
    """Verified citations of its people."""

    @property
    def linked(self) -> bool:
        """Green: at least one verified citation."""
        return self.citations > 0


def pillar_rows(event: Event, brief: Brief, quotations: Sequence[Judged]) -> tuple[PillarRow, ...]:
    """One row for each pillar of the event, in its order."""
    headings = {pillar.id: pillar.line for pillar in reversed(brief.pillars)}
    cited = Counter(j.quotation.pillar for j in quotations if j.is_citation)
    verified = Counter(j.quotation.pillar for j in quotations if j.is_citation and j.verified)
    return tuple(
        PillarRow(p.id, p.heading, p.id in headings, cited[p.id], verified[p.id], headings.get(p.id, 0))
        for p in event.pillars
    )


def ticker_rows(event: Event, quotations: Sequence[Judged]) -> tuple[TickerRow, ...]:
    """One row for each tracked company of the event, in its order."""
    linked = Counter(j.ticker for j in quotations if j.is_citation and j.verified)
    return tuple(
        TickerRow(company.ticker, company.name, linked[company.ticker])
        for company in event.companies
        if company.on_watch_list and company.ticker
    )


def checks(
    event: Event,
    quotations: Sequence[Judged],
    pillars: Sequence[PillarRow],
    tickers: Sequence[TickerRow],
    findings: Sequence[Finding],
) -> tuple[Check, ...]:
    """The six checks of the rubric, and `no-errors` under them (DESIGN.md, "The JSON report")."""
    wanted = event.rubric
    citations = [judged for judged in quotations if judged.is_citation]
    verified = [judged for judged in citations if judged.verified]
    rate = len(verified) / len(citations) if citations else 0.0
    fabricated = sum(j.verdict.kind is VerdictKind.FABRICATED and j.quotation.kind != "term" for j in quotations)
    operators = len({judged.speaker for judged in verified if judged.speaker})
    linked = sum(row.linked for row in tickers)
    absent = [row.heading for row in pillars if not row.present]
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    unlinked = ", ".join(row.symbol for row in tickers if not row.linked)
    return (
        _check("verification-rate", "Citation verification rate", rate, ">=", wanted.verification_rate, _percent,
               lambda: f"{len(citations) - len(verified)} not verified" if citations else "no citations"),
        _check("fabricated-quotes", "Fabricated quotations", fabricated, "<=", wanted.fabricated, _whole,
               lambda: f"{fabricated} stand nowhere"),
        _check("verified-citations", "Verified citations", len(verified), ">=", wanted.verified_citations, _whole,
               lambda: f"{wanted.verified_citations - len(verified)} more needed"),
        _check("named-operators", "Named operators", operators, ">=", wanted.operators, _whole,
               lambda: f"{wanted.operators - operators} more needed"),
        _check("tracked-tickers", "Tracked tickers", linked, ">=", wanted.tickers, _whole,
               lambda: f"not linked: {unlinked}" if unlinked else "no tracked companies in event.toml"),
        _check("pillars-present", "Pillars present", len(pillars) - len(absent), ">=", len(pillars), _whole,
               lambda: f"missing: {', '.join(absent)}"),
        _check("no-errors", "Input errors", errors, "<=", 0, _whole, lambda: "see the findings"),
    )  # fmt: skip


def _check(
    id: str,
    label: str,
    value: float,
    op: Comparison,
    threshold: float,
    show: Callable[[float], str],
    missing: Callable[[], str],
) -> Check:
    passed = value >= threshold if op == ">=" else value <= threshold
    sign = "≥" if op == ">=" else "=" if threshold == 0 else "≤"
    return Check(
        id,
        label,
        value,
        op,
        threshold,
        passed,
        show(value),
        f"{sign} {show(threshold)}",
        "" if passed else missing(),
    )


def _percent(rate: float) -> str:
    # Rounded down, so that a rate below its threshold never reads as the threshold.
    return f"{int(rate * 1000 + 1e-9) / 10:g}%"


def _whole(number: float) -> str:
    return str(int(number))
