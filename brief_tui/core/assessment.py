"""The one door: everything that a front shows comes from `assess()`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import Literal

from brief_tui.core.article.article import Article
from brief_tui.core.article.passed_on import is_reported
from brief_tui.core.draft.brief import Brief
from brief_tui.core.draft.reader import parse_brief
from brief_tui.core.event import Event
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.evidence import gravity
from brief_tui.core.judging.judge import Judge
from brief_tui.core.judging.judged import Directory, Judged
from brief_tui.core.judging.reuse import Change
from brief_tui.core.judging.verdict import Verdict, VerdictKind
from brief_tui.core.judging.verdict_cache import Question, Verdicts
from brief_tui.core.people import People
from brief_tui.core.review.signing import uncounted_decisions, void_decisions
from brief_tui.core.rubric import Check, PillarRow, TickerRow, checks, pillar_rows, ticker_rows
from brief_tui.core.rules import article_findings
from brief_tui.core.rules.short import short_citations
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.transcripts import Transcript

__all__ = ["Assessment", "Judged", "assess"]


@dataclass(frozen=True, slots=True)
class Assessment:
    """The brief as judged. Every front shows this and computes nothing of its own."""

    event: Event
    brief: Brief
    transcripts: tuple[Transcript, ...]
    quotations: tuple[Judged, ...]
    """In order of appearance."""
    checks: tuple[Check, ...]
    pillars: tuple[PillarRow, ...]
    tickers: tuple[TickerRow, ...]
    findings: tuple[Finding, ...]
    """Errors first, then by path, line and column."""
    cited: dict[str, int]
    """Transcript path to the number of standing citations that rest on it."""
    load_ms: float
    elapsed_ms: float
    unread: tuple[str, ...] = ()
    """Paths of the files that could not be read, which findings tell of; the draft may be one."""
    verdicts: Mapping[Question, Verdict] = field(default_factory=dict, repr=False)
    """Every verdict by what it answers, those that rules asked for too, for the next assessment to take over."""
    index: TranscriptIndex = field(default_factory=lambda: TranscriptIndex(()), compare=False, repr=False)
    """Where the words of the transcripts stand, for what is looked for only when somebody asks."""

    @property
    def gate(self) -> Literal["pass", "fail"]:
        """Pass when every check does."""
        return "pass" if all(check.passed for check in self.checks) else "fail"

    @property
    def citations(self) -> tuple[Judged, ...]:
        """The block quotes."""
        return tuple(judged for judged in self.quotations if judged.is_citation)

    @property
    def verified(self) -> int:
        """Number of verified citations."""
        return sum(judged.verified for judged in self.citations)

    @property
    def statements(self) -> tuple[Judged, ...]:
        """Citations and speech: what the gate counts, and no terms."""
        return tuple(judged for judged in self.quotations if not judged.is_term)

    @property
    def by_verdict(self) -> dict[VerdictKind, tuple[Judged, ...]]:
        """Statements by verdict, best first; verdicts that none has are left out."""
        found: dict[VerdictKind, list[Judged]] = {kind: [] for kind in VerdictKind}
        for judged in self.statements:
            found[judged.verdict.kind].append(judged)
        return {kind: tuple(statements) for kind, statements in found.items() if statements}

    def findings_of(self, severity: Severity) -> int:
        """How many findings are of this severity; what is allowed is a note."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def unsaid_terms(self) -> tuple[Judged, ...]:
        """The terms between quotation marks that do not stand."""
        return tuple(j for j in self.quotations if j.is_term and not j.verified)

    @property
    def to_fix(self) -> tuple[Judged, ...]:
        """The statements that do not pass: what every front counts as to fix. Terms are not: they close no gate."""
        return tuple(judged for judged in self.statements if not judged.passes)

    @property
    def failing(self) -> tuple[Judged, ...]:
        """The quotations that do not pass: those to fix, and the terms that nobody said."""
        return tuple(judged for judged in self.quotations if not judged.passes)

    @property
    def open_matters(self) -> tuple[Finding | Judged, ...]:
        """What there is to put right, worst first: errors, quotations that do not pass (terms last), warnings."""
        by_severity = {severity: [f for f in self.findings if f.severity is severity] for severity in Severity}
        failing = sorted(self.failing, key=lambda judged: (judged.is_term, gravity(judged.verdict)))
        return (*by_severity[Severity.ERROR], *failing, *by_severity[Severity.WARNING])

    @property
    def pillars_present(self) -> int:
        """How many of the event's pillars the brief has."""
        return sum(pillar.present for pillar in self.pillars)

    @property
    def waived(self) -> tuple[Judged, ...]:
        """The quotations that pass only because a reviewer waived them."""
        return tuple(judged for judged in self.quotations if judged.waived)


def assess(sources: Sources, brief_text: str, previous: Assessment | None = None) -> Assessment:
    """Judge the brief against its sources.

    `previous` lends the verdicts of quotations that did not change, where no change of the transcripts can touch
    them (`judging.reuse`). Pure: the same arguments give the same assessment, but for the time it took.
    """
    began = perf_counter()
    event = sources.event
    brief = parse_brief(brief_text, event, sources.people)
    people = people_of(sources, brief)
    judge = Judge(sources.index, people, event.profile)
    is_report = partial(is_reported, {one.path: one for one in sources.index.transcripts})
    verdicts = Verdicts(judge, _known(previous, sources) if previous is not None else {}, is_report)
    directory = Directory(event)
    quotations: list[Judged] = []
    for read in brief.quotations:
        quotation, verdict = verdicts.heard(read)
        claim = judge.claim(quotation)
        decision = sources.ledger.decision(quotation, verdict)
        quotations.append(directory.judged(quotation, verdict, claim.person or claim.name, decision))
    article = Article(event, brief, tuple(quotations), sources.index, people, verdicts)
    findings = tuple(sorted(_findings(sources, article), key=_order))
    short = {judged.quotation.id for judged in short_citations(article)}
    telling = [judged for judged in quotations if judged.quotation.id not in short]
    pillars, tickers = pillar_rows(event, brief, quotations), ticker_rows(event, telling)
    return Assessment(
        event=event,
        brief=brief,
        transcripts=sources.transcripts,
        quotations=tuple(quotations),
        checks=checks(event, quotations, telling, pillars, tickers, findings),
        pillars=pillars,
        tickers=tickers,
        findings=findings,
        cited=dict(Counter(j.verdict.evidence[0].transcript for j in quotations if j.is_citation and j.verified)),
        load_ms=sources.load_ms,
        elapsed_ms=(perf_counter() - began) * 1000,
        unread=sources.unread,
        verdicts=verdicts.given,
        index=sources.index,
    )


def people_of(sources: Sources, brief: Brief) -> People:
    """Everybody known: those of the sources, and whom the citations of the brief name."""
    cited = [q.attribution.name for q in brief.quotations if q.attribution and q.kind == "citation"]
    return sources.people.extended(cited)


def _known(previous: Assessment, sources: Sources) -> Mapping[Question, Verdict]:
    """The verdicts that may be taken over."""
    if previous.event is not sources.event:
        return {}
    if previous.transcripts is sources.transcripts:
        return previous.verdicts
    change = Change(previous.transcripts, sources.index)
    if not change.is_small:
        return {}
    return {question: verdict for question, verdict in previous.verdicts.items() if change.spares(question[1], verdict)}


def _findings(sources: Sources, article: Article) -> Iterator[Finding]:
    """Those of the files, the draft, the article and the ledger."""
    event, quotations = article.event, article.quotations
    # Of a draft that could not be read it would be untrue to say that it is empty.
    unread = any(finding.path == event.brief and finding.severity is Severity.ERROR for finding in sources.findings)
    yield from sources.findings
    yield from () if unread else article.brief.findings
    yield from article_findings(article)
    yield from void_decisions(sources.ledger, quotations, event)
    yield from uncounted_decisions(quotations, event)


_SEVERITIES = list(Severity)


def _order(finding: Finding) -> tuple[int, str, int, int]:
    return _SEVERITIES.index(finding.severity), finding.path, finding.line, finding.column
