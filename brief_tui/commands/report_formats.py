"""The formats that `check` reports in: each gives a part for every event, and a whole made of the parts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.changes import Since
    from brief_tui.core.findings import Finding

# Only one of them is used in a run: each imports its own.
# ruff: noqa: PLC0415


class ReportFormat(NamedTuple):
    """How one format is written."""

    part: Callable[[Assessment, Path, Since | None], str]
    """The report on one event; the path is its folder as the user named it."""
    whole: Callable[[Sequence[str]], str] = "".join
    refusal: Callable[[Path, Sequence[Finding]], str | None] = lambda folder, findings: None
    """The report on an event that cannot be used; None for none, as standard error tells of it in any case."""


def _text() -> ReportFormat:
    from brief_tui.reports.text_report import print_report

    def part(assessment: Assessment, folder: Path, since: Since | None) -> str:
        page = _Page()
        print_report(assessment, str(folder), page, since)
        return page.getvalue()

    return ReportFormat(part, "\n".join)


class _Page(StringIO):
    """Collects a page to print later, in the encoding and styles that standard output takes."""

    @property
    def encoding(self) -> str:  # type: ignore[override]  # the stubs have an attribute, which StringIO does not
        return sys.stdout.encoding

    def isatty(self) -> bool:
        return sys.stdout.isatty()


def _line() -> ReportFormat:
    from brief_tui.reports.line_report import to_lines
    from brief_tui.reports.problems import problems

    return ReportFormat(lambda assessment, folder, _: to_lines(problems(assessment, folder)))


def _json() -> ReportFormat:
    from brief_tui.reports.json_report import to_line

    return ReportFormat(lambda assessment, folder, since: to_line(assessment, str(folder), since) + "\n")


def _sarif() -> ReportFormat:
    from brief_tui.reports.problems import problems, refusals
    from brief_tui.reports.sarif_report import to_results, to_sarif

    return ReportFormat(
        lambda assessment, folder, _: to_results(problems(assessment, folder)),
        to_sarif,
        lambda folder, findings: to_results(refusals(folder, findings), judged=False),
    )


def _github() -> ReportFormat:
    from brief_tui.reports.github_report import to_commands
    from brief_tui.reports.problems import problems, refusals

    return ReportFormat(
        lambda assessment, folder, _: to_commands(problems(assessment, folder)),
        refusal=lambda folder, findings: to_commands(refusals(folder, findings)),
    )


def _junit() -> ReportFormat:
    from datetime import UTC, datetime

    from brief_tui.reports.junit_report import to_junit, to_refusal, to_suite

    return ReportFormat(
        lambda assessment, folder, _: to_suite(assessment, folder, datetime.now(UTC)),
        to_junit,
        lambda folder, findings: to_refusal(folder, findings, datetime.now(UTC)),
    )


class Choice(NamedTuple):
    """A format that may be asked for."""

    help: str
    make: Callable[[], ReportFormat]


FORMATS = {
    "text": Choice("a page for people", _text),
    "line": Choice("path:line:column: severity: message [id], for editors", _line),
    "json": Choice("an object a line for each event", _json),
    "sarif": Choice("SARIF 2.1.0, one run for all events", _sarif),
    "github": Choice("workflow commands, which GitHub Actions shows beside the lines", _github),
    "junit": Choice("a suite an event, a case a check and a quotation", _junit),
}
SHOWING_CHANGES = ("text", "json")
"""Formats that say what changed since a revision."""
