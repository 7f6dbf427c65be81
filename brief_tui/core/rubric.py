"""The gate: the checks of the rubric, the pillars' rows and the tickers' rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from brief_tui.core.draft.brief import Brief
from brief_tui.core.event import Event
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.core.phrasing import on_lines
from brief_tui.core.review.signing import reviewed
from brief_tui.core.rules import RULES

Comparison = Literal[">=", "<="]

_VERDICTS = tuple(kind.value for kind in VerdictKind if not kind.stands)
COUNTED = (*RULES, *_VERDICTS)
"""What a newsroom's own check may count, each a key of `[rubric]`: findings of a rule, quotations of a verdict."""


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
    counted: tuple[str, ...] = ()
    """Ids of the quotations that somebody who looks into this row should see."""
    note: str = ""
    """What a reader should know although it passes, for example "1 waived"."""

    @property
    def words(self) -> str:
        """What was found and is wanted, and what is missing: "Named operators: 2 (≥ 4), 2 more needed"."""
        return ", ".join(filter(None, (f"{self.label}: {self.shown} ({self.wanted})", self.missing, self.note)))


class PillarRow(NamedTuple):
    """How one pillar of the event stands in the brief."""

    id: str
    heading: str
    present: bool
    citations: int
    verified: int
    line: int
    """Line of its heading in the brief; 0 when absent."""
    counted: tuple[str, ...] = ()
    """Ids of its citations."""
    waived: int = 0
    """Citations that pass only because a reviewer waived them."""

    @property
    def empty(self) -> bool:
        """A heading with no citation under it: worth a warning, but no gate is closed by it."""
        return self.present and not self.citations

    @property
    def passed(self) -> bool:
        """Green: present, and every citation verified or waived."""
        return self.present and self.citations > 0 and self.verified + self.waived == self.citations


class TickerRow(NamedTuple):
    """How one tracked company is linked."""

    symbol: str
    """Without the exchange."""
    company: str
    citations: int
    """Verified citations of its people."""
    counted: tuple[str, ...] = ()
    """Their ids."""

    @property
    def linked(self) -> bool:
        """Green: at least one verified citation."""
        return self.citations > 0


def pillar_rows(event: Event, brief: Brief, quotations: Sequence[Judged]) -> tuple[PillarRow, ...]:
    """One row for each pillar of the event, in its order."""
    headings = {pillar.id: pillar.line for pillar in reversed(brief.pillars)}
    rows = []
    for pillar in event.pillars:
        cited = [j for j in quotations if j.is_citation and j.quotation.pillar == pillar.id]
        verified = sum(judged.verified for judged in cited)
        line = headings.get(pillar.id, 0)
        waived = sum(judged.waived for judged in cited)
        rows.append(PillarRow(pillar.id, pillar.heading, line > 0, len(cited), verified, line, _ids(cited), waived))
    return tuple(rows)


def ticker_rows(event: Event, quotations: Sequence[Judged]) -> tuple[TickerRow, ...]:
    """One row for each tracked company of the event, in its order. Companies are counted, not symbols."""
    rows = []
    for company in event.companies:
        if company.on_watch_list and company.ticker:
            linked = [j for j in quotations if j.is_citation and j.verified and j.known_company == company.name]
            rows.append(TickerRow(company.ticker, company.name, len(linked), _ids(linked)))
    return tuple(rows)


def _ids(quotations: Sequence[Judged]) -> tuple[str, ...]:
    return tuple(judged.quotation.id for judged in quotations)


def checks(
    event: Event,
    quotations: Sequence[Judged],
    telling: Sequence[Judged],
    pillars: Sequence[PillarRow],
    tickers: Sequence[TickerRow],
    findings: Sequence[Finding],
) -> tuple[Check, ...]:
    """The six checks of the rubric, `no-errors` under them (DESIGN.md, "The JSON report"), then the newsroom's own.

    `telling` are the quotations without the citations that say nothing by themselves, which support nothing.
    """
    wanted = event.rubric
    citations = [judged for judged in quotations if judged.is_citation]
    verified = [judged for judged in telling if judged.is_citation and judged.verified]
    return (
        _rate(citations, wanted.verification_rate),
        _fabricated(quotations, wanted.fabricated),
        _at_least("verified-citations", "Verified citations", len(verified), wanted.verified_citations, verified),
        _at_least("named-operators", "Named operators", len({j.speaker for j in verified}), wanted.operators, verified),
        _tickers(tickers, wanted.tickers),
        _pillars(pillars),
        _errors(findings),
        *([_sign_off(quotations, event)] if event.review.sign_off else []),
        *(_own(one, most, quotations, findings, event) for one, most in wanted.at_most.items() if one in COUNTED),
    )


def _rate(citations: Sequence[Judged], threshold: float) -> Check:
    """Waived citations count as if they stood, and are told of."""
    failing = [judged for judged in citations if not judged.passes]
    waived = sum(judged.waived for judged in citations)
    rate = (len(citations) - len(failing)) / len(citations) if citations else 0.0
    passed = rate >= threshold
    missing = f"{len(failing)} not verified" if citations else "no citations"
    return Check(
        "verification-rate",
        "Citation verification rate",
        rate,
        ">=",
        threshold,
        passed,
        _percent(rate),
        f"≥ {_percent(threshold)}",
        "" if passed else missing,
        _ids([judged for judged in citations if not judged.verified]),
        f"{waived} waived" if waived else "",
    )


def _fabricated(quotations: Sequence[Judged], threshold: int) -> Check:
    found = _of_kind(quotations, VerdictKind.FABRICATED)
    stand = "stands" if len(found) == 1 else "stand"
    missing = f"{len(found)} {stand} nowhere"
    return _at_most("fabricated-quotes", "Fabricated quotations", len(found), threshold, missing, found)


def _of_kind(quotations: Sequence[Judged], kind: VerdictKind) -> list[Judged]:
    """Citations and speech with this verdict that nobody has waived."""
    return [j for j in quotations if j.verdict.kind is kind and not j.is_term and not j.waived]


def _sign_off(quotations: Sequence[Judged], event: Event) -> Check:
    done, open_ = reviewed(quotations, event)
    missing = f"{len(open_)} not reviewed"
    return _at_least("sign-off", "Reviewed quotations", len(done), len(done) + len(open_), open_, missing)


def _tickers(tickers: Sequence[TickerRow], threshold: int) -> Check:
    linked = sum(row.linked for row in tickers)
    unlinked = ", ".join(row.symbol for row in tickers if not row.linked)
    listed = f"only {len(tickers)} in event.toml" if tickers else "no tracked companies in event.toml"
    missing = f"not linked: {unlinked}" if unlinked else listed
    check = _at_least("tracked-tickers", "Tracked tickers", linked, threshold, (), missing)
    return replace(check, counted=tuple(id for row in tickers for id in row.counted))


def _pillars(pillars: Sequence[PillarRow]) -> Check:
    absent = [row.heading for row in pillars if not row.present]
    present = len(pillars) - len(absent)
    return _at_least("pillars-present", "Pillars present", present, len(pillars), (), f"missing: {', '.join(absent)}")


def _errors(findings: Sequence[Finding]) -> Check:
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    return _at_most("no-errors", "Errors", errors, 0, "see the findings", ())


def _own(counted: str, most: int, quotations: Sequence[Judged], findings: Sequence[Finding], event: Event) -> Check:
    """A check of event.toml's `[rubric]`: how many quotations of a verdict, or findings of a rule, there may be."""
    if counted in _VERDICTS:
        found = _of_kind(quotations, VerdictKind(counted))
        label = f"{counted.capitalize()} quotations"
        return _at_most(counted, label, len(found), most, f"{len(found)} {counted}", found)
    rule = RULES[counted]
    places = [finding for finding in findings if finding.id == counted and not finding.allowed]
    ids = tuple(dict.fromkeys(id for finding in places for id in finding.quotations))
    missing = on_lines(finding.line for finding in places)
    off = not rule.fixed and event.findings.get(counted) == "off"
    note = "switched off in [findings]" if off else ""
    return replace(_at_most(counted, rule.title, len(places), most, missing, ()), counted=ids, note=note)


def _at_least(
    id: str, label: str, value: int, threshold: int, counted: Sequence[Judged], missing: str | None = None
) -> Check:
    passed = value >= threshold
    todo = missing or f"{threshold - value} more needed"
    wanted = f"≥ {threshold}"
    return Check(id, label, value, ">=", threshold, passed, str(value), wanted, "" if passed else todo, _ids(counted))


def _at_most(id: str, label: str, value: int, threshold: int, missing: str, counted: Sequence[Judged]) -> Check:
    passed = value <= threshold
    wanted = f"≤ {threshold}" if threshold else "= 0"
    return Check(
        id, label, value, "<=", threshold, passed, str(value), wanted, "" if passed else missing, _ids(counted)
    )


def _percent(rate: float) -> str:
    # Rounded down, so that a rate below its threshold never reads as the threshold.
    return f"{int(rate * 1000 + 1e-9) / 10:g}%"
