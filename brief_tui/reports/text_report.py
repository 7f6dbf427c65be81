"""The assessment as a page for people: the gate, what keeps it shut, and where to look."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from brief_tui.core.assessment import Assessment
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judged import Judged
from brief_tui.core.rubric import PillarRow, TickerRow
from brief_tui.core.transcripts import UNKNOWN_SPEAKER
from brief_tui.core.verdict import Evidence, VerdictKind
from brief_tui.core.visible import visible_line

_QUOTED_LENGTH = 200
_PASSAGES_SHOWN = 3

_SEVERITY_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


def print_report(assessment: Assessment, path: str, file: TextIO) -> None:
    """Write the page to `file`; `path` is the event folder as the user gave it.

    Colour and width are those of the terminal; elsewhere there is none, and 80 columns. Text of the event
    appears with its control characters made visible, and never as markup.
    """
    console = Console(file=file, markup=False, highlight=False, emoji=False)
    with console.capture() as page:
        for block in _Page(assessment, ascii_only=console.options.ascii_only).blocks(path):
            console.print(block)
    file.writelines(f"{line.rstrip()}\n" for line in page.get().splitlines())


class _Page:
    def __init__(self, assessment: Assessment, *, ascii_only: bool) -> None:
        self._assessment = assessment
        self._marks = {True: "+", False: "x"} if ascii_only else {True: "✓", False: "✗"}

    def blocks(self, path: str) -> Iterator[RenderableType]:
        """The page from top to bottom."""
        quotations = self._assessment.quotations
        yield self._heading(path)
        yield self._checks()
        yield from _section("Pillars", map(self._pillar, self._assessment.pillars))
        yield from _section("Tickers", map(self._ticker, self._assessment.tickers))
        refused = [j for j in quotations if not j.verified]
        unchecked = [j for j in refused if j.verdict.kind is VerdictKind.UNCHECKED]
        yield from self._quotations("Does not stand", [j for j in refused if j not in unchecked])
        yield from self._quotations("Could not be checked", unchecked)
        yield from self._quotations("Stands, noted", [j for j in quotations if j.verdict.kind.noted])
        yield from _plain_ones(quotations)
        findings = self._assessment.findings
        yield from _section(f"Findings ({len(findings)})", map(_finding, findings))

    def _mark(self, good: bool) -> Text:
        return Text(self._marks[good], "green" if good else "bold red")

    def _verdict_mark(self, kind: VerdictKind) -> Text:
        if kind is VerdictKind.UNCHECKED:
            return Text("?", "yellow")
        return Text("~", "green") if kind.noted else self._mark(kind.stands)

    def _heading(self, path: str) -> RenderableType:
        event, passed = self._assessment.event, self._assessment.gate == "pass"
        cited, verified = len(self._assessment.citations), self._assessment.verified
        badge = Text(f" QA {self._assessment.gate.upper()} ", "bold reverse green" if passed else "bold reverse red")
        where = " · ".join(part for part in (visible_line(event.dateline), visible_line(path)) if part)
        counts = f"  {_verified(verified, cited)}"
        return Group(
            Text(visible_line(event.title), "bold"), Text(where, "dim"), "", badge.append(counts, "not reverse"), ""
        )

    def _checks(self) -> RenderableType:
        table = Table.grid(padding=(0, 2))
        for column in range(5):
            table.add_column(justify="right" if column == 2 else "left", no_wrap=column != 4)
        for check in self._assessment.checks:
            missing = Text(visible_line(check.missing), "red")
            table.add_row(self._mark(check.passed), check.label, check.shown, Text(check.wanted, "dim"), missing)
        return table

    def _pillar(self, row: PillarRow) -> Text:
        words = _verified(row.verified, row.citations) if row.present else "missing"
        return Text.assemble(self._mark(row.passed), f"  {visible_line(row.heading)}  ", (words, "dim"))

    def _ticker(self, row: TickerRow) -> Text:
        words = _count(row.citations, "verified citation") if row.linked else "no verified citation"
        company = f"  {visible_line(row.symbol)}  {visible_line(row.company)}  "
        return Text.assemble(self._mark(row.linked), company, (words, "dim"))

    def _quotations(self, heading: str, quotations: list[Judged]) -> Iterator[RenderableType]:
        yield from _section(f"{heading} ({len(quotations)})", map(self._quotation, quotations))

    def _quotation(self, judged: Judged) -> RenderableType:
        quotation, verdict = judged.quotation, judged.verdict
        place = visible_line(f"{self._assessment.event.brief}:{quotation.line}")
        kind = verdict.kind if judged.is_citation else f"{verdict.kind} {quotation.kind}"
        head = Text.assemble((place, "bold"), f"  {kind}  ", (_person(judged), "dim"))
        body = [Text(f"“{_shortened(quotation.text, _QUOTED_LENGTH)}”", "italic"), Text(visible_line(verdict.reason))]
        body += [Text(visible_line(warning), "yellow") for warning in verdict.warnings]
        body += [Text(f"said by {passage}", "dim") for passage in _passages(verdict.evidence)]
        if verdict.hint is not None:
            body.append(Text(f"nearest, but no evidence: {_passage(verdict.hint)}", "dim"))
        return Group("", _beside(self._verdict_mark(verdict.kind), head, *body))


def _section(heading: str, rows: Iterator[RenderableType]) -> Iterator[RenderableType]:
    found = list(rows)
    if found:
        yield Group("", Text(heading, "bold"), *found)


def _plain_ones(quotations: Sequence[Judged]) -> Iterator[RenderableType]:
    kinds = Counter(j.verdict.kind for j in quotations if j.verified and not j.verdict.kind.noted)
    if kinds:
        each = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        verb = "stands" if kinds.total() == 1 else "stand"
        yield Group("", Text(f"{_count(kinds.total(), 'quotation')} {verb} without a note: {each}"))


def _finding(finding: Finding) -> RenderableType:
    severity = (finding.severity.value, _SEVERITY_STYLES[finding.severity])
    head = Text.assemble((visible_line(finding.place), "bold"), "  ", severity, "  ", (finding.id, "dim"))
    return _beside(Text(" "), head, Text(visible_line(finding.message)))


def _beside(mark: Text, *lines: Text) -> RenderableType:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_row(mark, Group(*lines))
    return table


def _person(judged: Judged) -> str:
    company = f" @ {judged.company}" if judged.company else ""
    title = f", {judged.title}" if judged.title else ""
    return visible_line(f"{judged.speaker}{title}{company}") if judged.speaker else UNKNOWN_SPEAKER


def _passages(evidence: Sequence[Evidence]) -> list[str]:
    shown = [_passage(passage) for passage in evidence[:_PASSAGES_SHOWN]]
    if len(evidence) > _PASSAGES_SHOWN:
        shown[-1] += f", and in {_count(len(evidence) - _PASSAGES_SHOWN, 'more place')}"
    return shown


def _passage(evidence: Evidence) -> str:
    return visible_line(f"{evidence.sayer}, {evidence.transcript}:{evidence.line}")


def _verified(number: int, cited: int) -> str:
    return f"{number} of {_count(cited, 'citation')} verified" if cited else "no citations"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _shortened(text: str, length: int) -> str:
    return visible_line(textwrap.shorten(text, length, placeholder=" …"))
