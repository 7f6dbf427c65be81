"""The assessment as JUnit XML, which every CI service shows: a suite an event, a case a check and a quotation.

It holds to the schemas of Jenkins's xUnit plugin and of Ant's JUnit report. The latter has no place for totals of all
suites, which services add up themselves.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from brief_tui.core.assessment import Assessment
from brief_tui.core.findings import Finding
from brief_tui.core.visible import visible_line
from brief_tui.reports.problems import seen_from_here, verdict_words, waiver_words

_NAME_LENGTH = 80


class _Case(NamedTuple):
    name: str
    group: str
    failure: str = ""
    """What is wrong in a line; empty for a case that passes."""
    type: str = ""
    detail: str = ""
    waiver: str = ""
    """Who waived it and why; empty for all that nobody had to."""


def to_suite(assessment: Assessment, folder: Path, now: datetime) -> str:
    """The suite of one event, without its number; `now` is when it was judged."""
    cases = [*_checks(assessment), *_quotations(assessment)]
    failures = sum(bool(case.failure) for case in cases)
    seconds = f"{(assessment.load_ms + assessment.elapsed_ms) / 1000:.3f}"
    attributes = {
        "name": _words(assessment.event.title),
        "package": seen_from_here(folder, ""),
        "timestamp": f"{now:%Y-%m-%dT%H:%M:%S}",
        "hostname": "localhost",
        "tests": str(len(cases)),
        "failures": str(failures),
        "errors": "0",
        "skipped": str(sum(bool(case.waiver) for case in cases)),
        "time": seconds,
    }
    lines = [
        f"<testsuite{_attributes(attributes)}>",
        "<properties>",
        f"<property{_attributes({'name': 'gate', 'value': assessment.gate})}/>",
        "</properties>",
        *map(_case, cases),
        f"<system-out>{escape(_listed(assessment.findings))}</system-out>",
        "<system-err></system-err>",
        "</testsuite>",
    ]
    return "\n".join(lines) + "\n"


def to_junit(parts: Sequence[str]) -> str:
    """The document of these suites, in ASCII whatever they hold, ended by a line end."""
    suites = "".join(part.replace("<testsuite", f'<testsuite id="{number}"', 1) for number, part in enumerate(parts))
    whole = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n{suites}</testsuites>\n'
    return whole.encode("ascii", "xmlcharrefreplace").decode()


def _checks(assessment: Assessment) -> Iterator[_Case]:
    errors = [finding for finding in assessment.findings if finding.severity == "error"]
    for check in assessment.checks:
        name = visible_line(f"{check.label} ({check.wanted})")
        detail = _listed(errors) if check.id == "no-errors" else ""
        yield _Case(name, "checks", "" if check.passed else visible_line(check.words), check.id, detail)


def _quotations(assessment: Assessment) -> Iterator[_Case]:
    wrong = {id for finding in assessment.findings if finding.severity == "error" for id in finding.quotations}
    for judged in assessment.quotations:
        quotation = judged.quotation
        text = _words(textwrap.shorten(quotation.text, _NAME_LENGTH, placeholder=" …"))
        name = f"{visible_line(assessment.event.brief)}:{quotation.line} {quotation.kind} “{text}”"
        # Of the prose, only what closes the gate: event.toml grades the findings about it, and comments allow them.
        if not judged.passes and (judged.is_citation or quotation.id in wrong):
            yield _Case(name, "quotations", verdict_words(judged), judged.verdict.kind.value, _words(quotation.text))
        else:
            waiver = waiver_words(judged)
            yield _Case(name, "quotations", waiver=waiver and f"{waiver} ({verdict_words(judged)})")


def _case(case: _Case) -> str:
    head = f"<testcase{_attributes({'name': case.name, 'classname': case.group, 'time': '0'})}"
    if case.waiver:  # what neither failed nor passed: the schemas have no other place for words about a case
        return f"{head}>\n<skipped{_attributes({'message': case.waiver})}/>\n</testcase>"
    if not case.failure:
        return f"{head}/>"
    failure = _attributes({"message": case.failure, "type": case.type})
    return f"{head}>\n<failure{failure}>{escape(case.detail)}</failure>\n</testcase>"


def _attributes(values: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in values.items())


def _listed(findings: Sequence[Finding]) -> str:
    return "\n".join(visible_line(f"{one.place}: {one.severity}: {one.message} [{one.id}]") for one in findings)


def _words(text: str) -> str:
    """On one line, each gap one space: what the schemas call a token."""
    return " ".join(visible_line(text).split()) or "-"
