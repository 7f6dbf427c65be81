"""The assessment as a page for people: the gate, what keeps it shut, and where to look."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TextIO, TypeVar

from brief_tui.core.assessment import Assessment
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.judged import Judged, quotations_and_terms
from brief_tui.core.judging.verdict import Evidence, VerdictKind
from brief_tui.core.phrasing import counted, role
from brief_tui.core.rubric import Check, PillarRow, TickerRow
from brief_tui.core.sources.transcripts import UNKNOWN_SPEAKER
from brief_tui.core.visible import visible_line
from brief_tui.reports.problems import waiver_words
from brief_tui.reports.sheet import Part, Sheet

if TYPE_CHECKING:
    from brief_tui.core.changes import Changes, Moved, Since

_QUOTED_LENGTH = 200
_REMINDER_LENGTH = 80
_PASSAGES_SHOWN = 3

_Row = TypeVar("_Row")

_SEVERITY_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


def print_report(assessment: Assessment, path: str, file: TextIO, since: Since | None = None) -> None:
    """Write the page to `file`; `path` is the event folder as the user gave it, `since` what it is compared with.

    Text of the event appears with its control characters made visible, and never as markup.
    """
    _Page(assessment, Sheet(file)).write(path, since)


class _Page:
    def __init__(self, assessment: Assessment, sheet: Sheet) -> None:
        self._assessment, self._sheet = assessment, sheet
        self._marks = {True: "+", False: "x"} if sheet.ascii_only else {True: "✓", False: "✗"}

    def write(self, path: str, since: Since | None) -> None:
        """The page from top to bottom."""
        quotations, findings = self._assessment.quotations, self._assessment.findings
        self._heading(path)
        self._checks()
        self._rows("Pillars", self._assessment.pillars, self._pillar)
        self._rows("Tickers", self._assessment.tickers, self._ticker)
        to_fix = self._assessment.to_fix
        self._quotations("Does not stand", [j for j in to_fix if j.verdict.kind is not VerdictKind.UNCHECKED])
        self._quotations("Could not be checked", [j for j in to_fix if j.verdict.kind is VerdictKind.UNCHECKED])
        self._quotations("Terms nobody said", self._assessment.unsaid_terms)
        self._quotations("Waived", list(self._assessment.waived))
        self._quotations("Stands, noted", [j for j in quotations if j.verdict.kind.noted])
        self._plain_ones()
        self._rows(f"Findings ({len(findings)})", findings, self._finding)
        if findings:
            self._sheet.write(("brief-tui explain ID says what a finding means, and what to do about it", "dim"))
        warnings = self._assessment.findings_of(Severity.WARNING)
        if warnings and self._assessment.gate == "pass":
            to_read = counted(warnings, "warning")
            self._sheet.write((f"the gate passes with {to_read}; event.toml says which findings close it", "yellow"))
        if since is not None:
            self._since(since)

    def _mark(self, good: bool) -> Part:
        return self._marks[good], "green" if good else "bold red"

    def _verdict_mark(self, kind: VerdictKind) -> Part:
        if kind is VerdictKind.UNCHECKED:
            return "?", "yellow"
        return ("~", "green") if kind.noted else self._mark(kind.stands)

    def _heading(self, path: str) -> None:
        event, passed = self._assessment.event, self._assessment.gate == "pass"
        cited, verified = len(self._assessment.citations), self._assessment.verified
        colour = "green" if passed else "red"
        where = " · ".join(part for part in (visible_line(event.dateline), visible_line(path)) if part)
        self._sheet.write((visible_line(event.title), "bold"))
        self._sheet.write((where, "dim"))
        self._sheet.write()
        badge = f" QA {self._assessment.gate.upper()} "
        warnings = self._assessment.findings_of(Severity.WARNING)
        to_read: list[Part] = [(f", {counted(warnings, 'warning')} to read", "yellow")] if warnings else []
        verified_ = (f"  {_verified(verified, cited)}", f"bold {colour}")
        self._sheet.write((badge, f"bold reverse {colour}"), verified_, *to_read)
        self._sheet.write()

    def _checks(self) -> None:
        checks = self._assessment.checks
        label = _widest(check.label for check in checks)
        shown = _widest(check.shown for check in checks)
        wanted = [self._comparison(check.wanted) for check in checks]
        for check, comparison in zip(checks, wanted, strict=True):
            before = (
                self._mark(check.passed),
                (f"  {check.label:{label}}  {check.shown:>{shown}}  ", ""),
                (f"{comparison:{_widest(wanted)}}  ", "dim"),
            )
            between = (", " if check.missing and check.note else "", "dim")
            self._sheet.write((visible_line(check.missing), "red"), between, (check.note, "yellow"), before=before)

    def _comparison(self, wanted: str) -> str:
        return wanted.replace("≥", ">=") if self._sheet.ascii_only else wanted

    def _pillar(self, row: PillarRow) -> None:
        waived = f", {row.waived} waived" if row.waived else ""
        words = _verified(row.verified, row.citations) + waived if row.present else "missing"
        mark = ("!", "yellow") if row.empty else self._mark(row.passed)
        self._sheet.write(mark, (f"  {visible_line(row.heading)}  ", ""), (words, "dim"))

    def _ticker(self, row: TickerRow) -> None:
        words = counted(row.citations, "verified citation") if row.linked else "no verified citation"
        company = f"  {visible_line(row.symbol)}  {visible_line(row.company)}  "
        self._sheet.write(self._mark(row.linked), (company, ""), (words, "dim"))

    def _quotations(self, heading: str, quotations: Sequence[Judged]) -> None:
        self._rows(f"{heading} ({len(quotations)})", quotations, self._quotation)

    def _quotation(self, judged: Judged) -> None:
        quotation, verdict = judged.quotation, judged.verdict
        place = visible_line(f"{self._assessment.event.brief}:{quotation.line}")
        kind = verdict.kind if judged.is_citation else f"{verdict.kind} {quotation.kind}"
        head = ((place, "bold"), (f"  {kind}  ", ""), (_person(judged), "dim"))
        body = [(f"“{_shortened(quotation.text, _QUOTED_LENGTH)}”", "italic"), (visible_line(verdict.reason), "")]
        if waiver := waiver_words(judged):
            body.insert(1, (waiver, "yellow"))
        body += [(visible_line(warning.message), "yellow") for warning in verdict.warnings]
        body += [(f"said by {passage}", "dim") for passage in _passages(verdict.evidence)]
        if verdict.hint is not None:
            body.append((f"nearest, but no evidence: {_passage(verdict.hint)}", "dim"))
        self._sheet.write()
        self._beside(self._verdict_mark(verdict.kind), head, *body)

    def _plain_ones(self) -> None:
        plain = [j for j in self._assessment.quotations if j.verified and not j.verdict.kind.noted]
        if plain:
            kinds = Counter(judged.verdict.kind for judged in plain)
            each = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
            verb = "stands" if len(plain) == 1 else "stand"
            self._sheet.write()
            self._sheet.write((f"{quotations_and_terms(plain)} {verb} without a note: {each}", ""))

    def _finding(self, finding: Finding) -> None:
        severity = (finding.severity.value, _SEVERITY_STYLES[finding.severity])
        head = ((visible_line(finding.place), "bold"), ("  ", ""), severity, ("  ", ""), (finding.id, "dim"))
        self._beside((" ", ""), head, (visible_line(finding.message), ""))

    def _since(self, since: Since) -> None:
        self._sheet.write()
        self._sheet.write((f"Since {visible_line(since.revision)}", "bold"))
        if since.is_new:
            self._sheet.write(("   there was no event.toml in this folder: all of it is new", "dim"))
            return
        if not since.changes:
            self._sheet.write(("   nothing changed", "dim"))
        for moved in since.changes.checks:
            passed = moved.now is None or moved.now.passed
            self._sheet.write(self._mark(passed), (f"  {visible_line(moved.label)}  ", ""), (self._move(moved), "bold"))
        for name, quotations in since.changes.quotations.items():
            for judged in quotations:
                self._changed(name.replace("_", " "), judged)
        self._found_or_lost(since.changes)

    def _move(self, moved: Moved) -> str:
        before, now = moved.before, moved.now
        held = before is None or now is None or before.wanted == now.wanted
        arrow = "->" if self._sheet.ascii_only else "→"
        return f"{_value(before, held)} {arrow} {_value(now, held)}"

    def _changed(self, how: str, judged: Judged) -> None:
        quotation = judged.quotation
        place = f"line {quotation.line} then" if how == "gone" else f"{self._assessment.event.brief}:{quotation.line}"
        mark = (" ", "") if how == "gone" else self._verdict_mark(judged.verdict.kind)
        head = ((visible_line(place), "bold"), (f"  {how}  ", ""), (_person(judged), "dim"))
        self._beside(mark, head, (f"“{_shortened(quotation.text, _REMINDER_LENGTH)}”", "italic"))

    def _found_or_lost(self, changes: Changes) -> None:
        for how, findings in (("new", changes.new_findings), ("gone", changes.gone_findings)):
            for finding in findings:
                place = visible_line(finding.path if how == "gone" else finding.place)
                severity = (finding.severity.value, _SEVERITY_STYLES[finding.severity] if how == "new" else "dim")
                head = ((place, "bold"), (f"  {how} ", ""), severity, (f"  {finding.id}", "dim"))
                self._beside((" ", ""), head, (visible_line(finding.message), ""))

    def _rows(self, heading: str, rows: Sequence[_Row], write: Callable[[_Row], None]) -> None:
        if rows:
            self._sheet.write()
            self._sheet.write((heading, "bold"))
            for row in rows:
                write(row)

    def _beside(self, mark: Part, head: Sequence[Part], *body: Part) -> None:
        self._sheet.write(*head, before=[mark, ("  ", "")])
        for line in body:
            self._sheet.write(line, before=[("   ", "")])


def _value(check: Check | None, held: bool) -> str:
    """A check's value, and its threshold where that is another one."""
    if check is None:
        return "no such check"
    return check.shown if held else f"{check.shown} ({check.wanted})"


def _widest(texts: Iterable[str]) -> int:
    return max(map(len, texts), default=0)


def _person(judged: Judged) -> str:
    known = f"{judged.speaker}{role(judged.title, judged.company)}"
    return visible_line(known) if judged.speaker else UNKNOWN_SPEAKER


def _passages(evidence: Sequence[Evidence]) -> list[str]:
    shown = [_passage(passage) for passage in evidence[:_PASSAGES_SHOWN]]
    if len(evidence) > _PASSAGES_SHOWN:
        shown[-1] += f", and in {counted(len(evidence) - _PASSAGES_SHOWN, 'more place')}"
    return shown


def _passage(evidence: Evidence) -> str:
    return visible_line(f"{evidence.sayer}, {evidence.transcript}:{evidence.line}{evidence.caveat}")


def _verified(number: int, cited: int) -> str:
    return f"{number} of {counted(cited, 'citation')} verified" if cited else "no citations"


def _shortened(text: str, length: int) -> str:
    return visible_line(textwrap.shorten(text, length, placeholder=" …"))
