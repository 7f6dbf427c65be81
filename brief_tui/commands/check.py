"""`brief-tui check`: the judgement without a screen, and what changed since a revision."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from brief_tui.commands.outcome import FAILED, PASSED, UNREADABLE, UNUSABLE, complain, folder_of
from brief_tui.store.errors import ConfigError, InputError, StoreError

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.changes import Since
    from brief_tui.core.findings import Finding

# What only some runs need is imported there, so that the others do not wait for it.
# ruff: noqa: PLC0415


def check(argv: Sequence[str]) -> int:
    """Run the command."""
    parser = ArgumentParser(
        prog="brief-tui check",
        description="Judge every quotation of an event's brief, and say whether the article may be published.",
        epilog="example: brief-tui check summit-2026 --format json | jq .gate",
        allow_abbrev=False,
    )
    parser.add_argument("events", metavar="EVENT", nargs="+", help="event folder, with event.toml in it")
    parser.add_argument(
        "--format", choices=_REPORTS, default="text", help="default: %(default)s; json is a line for each"
    )
    parser.add_argument(
        "--since",
        metavar="REV",
        help="also say what changed since this git revision: HEAD~1, main, v2 …; the gate is that of now",
    )
    arguments = parser.parse_args(argv)
    results = [_result(event, arguments.since) for event in arguments.events]
    code = max(result.code for result in results)
    if code != UNUSABLE:
        for event, result in zip(arguments.events, results, strict=True):
            if result.assessment is not None:
                _REPORTS[arguments.format](result.assessment, event, result.since)
    return code


class _Result(NamedTuple):
    code: int
    assessment: Assessment | None = None
    since: Since | None = None


class _Judgement(NamedTuple):
    assessment: Assessment
    unread: list[Finding]
    """What could not be read of it."""


def _result(event: str, revision: str | None) -> _Result:
    """What came out for one event; what cannot be read is said on standard error."""
    folder = folder_of(event)
    try:
        assessment, unread = _judge(folder)
        since = None if revision is None else _since(folder, revision, assessment)
    except StoreError as error:
        complain(folder, error.findings)
        return _Result(UNUSABLE)
    complain(folder, unread)
    if unread:
        return _Result(UNREADABLE, assessment, since)
    return _Result(PASSED if assessment.gate == "pass" else FAILED, assessment, since)


def _judge(folder: Path) -> _Judgement:
    """Judge what is in a folder. Raises ConfigError."""
    from brief_tui.core.assessment import assess
    from brief_tui.store.draft import read_brief
    from brief_tui.store.folder import load_sources
    from brief_tui.store.read_apart import read_apart

    sources = load_sources(folder, read_all=read_apart)
    unread = [finding for finding in sources.findings if finding.path in sources.unread]
    text = ""
    try:
        text = read_brief(folder, sources.event).text
    except InputError as error:
        unread += error.findings
        sources = replace(sources, findings=(*sources.findings, *error.findings))
    return _Judgement(assess(sources, text), unread)


def _since(folder: Path, revision: str, assessment: Assessment) -> Since:
    """What changed since a revision. Raises RevisionError."""
    from brief_tui.core.changes import Since, changes
    from brief_tui.store.revisions import as_of, folder_at

    with folder_at(folder, revision) as then:
        try:
            before = _judge(then).assessment
        except ConfigError as error:
            raise as_of(error, revision) from error
    return Since(revision, changes(before, assessment))


def _print_text(assessment: Assessment, event: str, since: Since | None) -> None:
    from brief_tui.reports.text_report import print_report

    print_report(assessment, event, sys.stdout, since)


def _print_json(assessment: Assessment, event: str, since: Since | None) -> None:
    from brief_tui.reports.json_report import to_line

    print(to_line(assessment, event, since))


_REPORTS: dict[str, Callable[[Assessment, str, Since | None], None]] = {"text": _print_text, "json": _print_json}
