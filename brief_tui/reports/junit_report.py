"""The assessment as JUnit XML, which every CI service shows: a suite an event, a case a check and a quotation.

It holds to the schemas of Jenkins's xUnit plugin and of Ant's JUnit report. The latter has no place for totals of all
suites, which services add up themselves.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from brief_tui.core.assessment import Assessment
from brief_tui.core.findings import Finding
from brief_tui.core.visible import visible_line
from brief_tui.reports.problems import seen_from_here, verdict_words, waiver_words

_NAME_LENGTH = 80


class _Outcome(StrEnum):
    """Why a case does not pass, as the element that says so; the schemas have no other place for words about one."""

    FAILED = "failure"
    BROKEN = "error"
    """The event could not be judged."""
    WAIVED = "skipped"


class _Case(NamedTuple):
    name: str
    group: str
    outcome: _Outcome | None = None
    """None for a case that passes."""
    message: str = ""
    """What is wrong, in a line."""
    type: str = ""
    detail: str = ""


def to_suite(assessment: Assessment, folder: Path, now: datetime) -> str:
    """The suite of one event, without its number; `now` is when it was judged."""
    cases = [*_unread(assessment), *_checks(assessment), *_quotations(assessment)]
    seconds = (assessment.load_ms + assessment.elapsed_ms) / 1000
    return _suite(_words(assessment.event.title), folder, now, seconds, cases, assessment)


def to_refusal(folder: Path, findings: Sequence[Finding], now: datetime) -> str:
    """The suite of an event that cannot be used, which has no name but its folder's."""
    case = _broken("event", seen_from_here(folder, ""), findings)
    return _suite(_words(case.name), folder, now, 0, [case])


def _suite(
    name: str, folder: Path, now: datetime, seconds: float, cases: list[_Case], assessment: Assessment | None = None
) -> str:
    def number(outcome: _Outcome) -> str:
        return str(sum(case.outcome is outcome for case in cases))

    attributes = {
        "name": name,
        "package": seen_from_here(folder, ""),
        "timestamp": f"{now:%Y-%m-%dT%H:%M:%S}",
        "hostname": "localhost",
        "tests": str(len(cases)),
        "failures": number(_Outcome.FAILED),
        "errors": number(_Outcome.BROKEN),
        "skipped": number(_Outcome.WAIVED),
        "time": f"{seconds:.3f}",
    }
    gate = f"<property{_attributes({'name': 'gate', 'value': assessment.gate})}/>" if assessment else ""
    lines = [
        f"<testsuite{_attributes(attributes)}>",
        f"<properties>{gate}</properties>",
        *map(_case, cases),
        f"<system-out>{escape(_listed(assessment.findings if assessment else ()))}</system-out>",
        "<system-err></system-err>",
        "</testsuite>",
    ]
    return "\n".join(lines) + "\n"


def to_junit(parts: Sequence[str]) -> str:
    """The document of these suites, in ASCII whatever they hold, ended by a line end."""
    suites = "".join(part.replace("<testsuite", f'<testsuite id="{number}"', 1) for number, part in enumerate(parts))
    whole = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{suites}</testsuites>\n'
    return whole.encode("ascii", "xmlcharrefreplace").decode()


def _unread(assessment: Assessment) -> Iterator[_Case]:
    for path in assessment.unread:
        yield _broken("files", path, [finding for finding in assessment.findings if finding.path == path])


def _broken(group: str, name: str, findings: Sequence[Finding]) -> _Case:
    first = findings[0]
    return _Case(_words(name), group, _Outcome.BROKEN, visible_line(first.message), first.id, _listed(findings))


def _checks(assessment: Assessment) -> Iterator[_Case]:
    errors = [finding for finding in assessment.findings if finding.severity == "error"]
    for check in assessment.checks:
        name = visible_line(f"{check.label} ({check.wanted})")
        detail = _listed(errors) if check.id == "no-errors" else ""
        outcome = None if check.passed else _Outcome.FAILED
        yield _Case(name, "checks", outcome, visible_line(check.words), check.id, detail)


def _quotations(assessment: Assessment) -> Iterator[_Case]:
    wrong = {id for finding in assessment.findings if finding.severity == "error" for id in finding.quotations}
    for judged in assessment.quotations:
        quotation = judged.quotation
        text = _words(textwrap.shorten(quotation.text, _NAME_LENGTH, placeholder=" …"))
        name = f"{visible_line(assessment.event.brief)}:{quotation.line} {quotation.kind} “{text}”"
        # Of the prose, only what closes the gate: event.toml grades the findings about it, and comments allow them.
        failed = not judged.passes and (judged.is_citation or quotation.id in wrong)
        outcome = _Outcome.WAIVED if judged.waived else _Outcome.FAILED if failed else None
        message = f"{waiver_words(judged)} ({verdict_words(judged)})" if judged.waived else verdict_words(judged)
        yield _Case(name, "quotations", outcome, message, judged.verdict.kind.value, _words(quotation.text))


def _case(case: _Case) -> str:
    head = f"<testcase{_attributes({'name': case.name, 'classname': case.group, 'time': '0'})}"
    if case.outcome is None:
        return f"{head}/>"
    about = _attributes({"message": case.message, "type": case.type})
    return f"{head}>\n<{case.outcome}{about}>{escape(case.detail)}</{case.outcome}>\n</testcase>"


def _attributes(values: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in values.items())


def _listed(findings: Sequence[Finding]) -> str:
    return "\n".join(visible_line(f"{one.place}: {one.severity}: {one.message} [{one.id}]") for one in findings)


def _words(text: str) -> str:
    """The text on one line with single spaces, a token of the schemas; "-" for an empty one."""
    return " ".join(visible_line(text).split()) or "-"
