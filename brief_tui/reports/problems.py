"""What pipelines list: the failing citations, the findings, the failing checks and the waivers, each at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from brief_tui.core.assessment import Assessment
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.judging.judged import Judged
from brief_tui.core.rubric import Check
from brief_tui.core.visible import visible_line

_ERRORS = "no-errors"
"""The check that counts the errors among the findings, which are listed anyway."""


class Problem(NamedTuple):
    """One thing that somebody should look at, in visible text only."""

    id: str
    """Id of a verdict, a finding or a check, as `brief-tui explain` knows it."""
    severity: Severity
    path: str
    """From the working directory where the file is below it; else as the event folder was given."""
    line: int
    """From 1; 0 for the file as a whole."""
    column: int
    """In code points from 1; 0 for the line as a whole."""
    end: tuple[int, int] | None
    """Line and column behind its last character; None where only its beginning is known."""
    message: str
    key: str
    """What stays when lines move: by it, the same problem is known again after an edit."""
    waiver: str = ""
    """Who waived the quotation, when and why; empty for all other problems. A waiver fails nothing."""


def problems(assessment: Assessment, folder: Path) -> list[Problem]:
    """All problems of an assessment, sorted by place; `folder` is the event's, as the user gave it.

    Quotations in the prose are in it as the findings about them, which event.toml grades and comments allow.
    """
    place = _Place(assessment, folder)
    found = [
        *(place.of_citation(judged) for judged in assessment.failing if judged.is_citation),
        *(place.of_finding(finding) for finding in assessment.findings),
        *(place.of_check(check) for check in assessment.checks if not check.passed and check.id != _ERRORS),
        *(place.of_waived(judged) for judged in assessment.waived),
    ]
    return sorted(found, key=lambda problem: (problem.path, problem.line, problem.column))


def refusals(folder: Path, findings: Iterable[Finding]) -> list[Problem]:
    """The findings that tell why an event cannot be used, as problems."""
    return [_of_finding(finding, folder) for finding in findings]


def verdict_words(judged: Judged) -> str:
    """The verdict with its reason and the passages that it rests on."""
    verdict = judged.verdict
    said = "".join(f" Said by {one.sayer}, {one.transcript}:{one.line}." for one in verdict.evidence[:1])
    return visible_line(f"{verdict.kind}: {verdict.reason}{said}")


def waiver_words(judged: Judged) -> str:
    """Who waived a quotation, when and why, on one line; empty for one that nobody waived."""
    decision = judged.decision if judged.waived else None
    return visible_line(f"waived by {decision.by}, {decision.at:%Y-%m-%d}: {decision.reason}") if decision else ""


def seen_from_here(folder: Path, name: str) -> str:
    """The path of an event's file from the working directory where that holds it; else with the folder as given."""
    path = folder / name
    with suppress(FileNotFoundError, ValueError):  # it is gone itself, or does not hold the file
        path = path.relative_to(Path.cwd())
    return visible_line(str(path))


class _Place:
    def __init__(self, assessment: Assessment, folder: Path) -> None:
        self._brief, self._name, self._folder = assessment.brief, assessment.event.brief, folder
        self._path = seen_from_here(folder, self._name)
        self._lines = list(_line_texts(assessment))

    def of_citation(self, judged: Judged) -> Problem:
        return self._of_quotation(judged, Severity.ERROR, verdict_words(judged))

    def of_waived(self, judged: Judged) -> Problem:
        waiver = waiver_words(judged)
        return self._of_quotation(judged, Severity.NOTE, f"{waiver} ({verdict_words(judged)})", waiver)

    def _of_quotation(self, judged: Judged, severity: Severity, message: str, waiver: str = "") -> Problem:
        quotation = judged.quotation
        return Problem(
            judged.verdict.kind.value,
            severity,
            self._path,
            quotation.line,
            quotation.column,
            self._brief.lines.place(quotation.span.end),
            message,
            quotation.id,
            waiver,
        )

    def of_finding(self, finding: Finding) -> Problem:
        problem = _of_finding(finding, self._folder)
        in_brief = finding.path == self._name and 0 < finding.line <= len(self._lines)
        return problem._replace(key=self._lines[finding.line - 1]) if in_brief else problem

    def of_check(self, check: Check) -> Problem:
        return Problem(check.id, Severity.ERROR, self._path, 0, 0, None, visible_line(check.words), "")


def _of_finding(finding: Finding, folder: Path) -> Problem:
    path, message = seen_from_here(folder, finding.path), visible_line(finding.message)
    return Problem(finding.id, finding.severity, path, finding.line, finding.column, None, message, message)


def _line_texts(assessment: Assessment) -> Iterator[str]:
    brief = assessment.brief
    starts = [brief.lines.start(line) for line in range(1, len(brief.lines) + 1)]
    for start, end in zip(starts, [*starts[1:], len(brief.text)], strict=True):
        yield brief.text[start:end].strip()
