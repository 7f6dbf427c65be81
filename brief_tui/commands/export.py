"""`brief-tui export`: the judged brief for publishers, as a page, Markdown, JSON, linked data, or a sign-off."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from brief_tui.commands.listing import listed
from brief_tui.commands.outcome import FAILED, PASSED, UNREADABLE, argument, complain, folder_of, say

if TYPE_CHECKING:
    from brief_tui.core.assessment import Assessment
    from brief_tui.core.event_sources import Sources
    from brief_tui.reports.publishing.publication import Publication

# What only some runs need is imported there, so that the others do not wait for it.
# ruff: noqa: PLC0415

_STANDARD_OUTPUT = "-"

_EXAMPLES = """\
examples:
  brief-tui export summit-2026 -o summit.html
  brief-tui export summit-2026 --format manifest -o summit.manifest.json
"""


def _now() -> datetime:
    return datetime.now(UTC)


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui export",
        description="Print the judged brief for publishers. One that does not pass the gate is refused.",
        epilog=listed("formats", {name: one.help for name, one in _FORMATS.items()}) + f"\n{_EXAMPLES}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("event", metavar="EVENT", help="event folder, with event.toml in it")
    parser.add_argument("--format", choices=_FORMATS, default="html", help="default: %(default)s")
    parser.add_argument(
        "-o", "--output", metavar="FILE", default=_STANDARD_OUTPUT, help="where to write it; default: standard output"
    )
    parser.add_argument("--draft", action="store_true", help="export it whatever the gate says, marked as a draft")
    return parser


def run(arguments: Namespace, now: Callable[[], datetime] = _now) -> int:
    """Run the command; `now` is when a sign-off is made."""
    folder = folder_of(arguments.event)

    from brief_tui.commands.judging import judged_or_code

    judged = judged_or_code(folder)
    if isinstance(judged, int):
        return judged
    unread = judged.opened.unread
    complain(folder, unread)
    code = UNREADABLE if unread else PASSED
    if not judged.opened.has_draft:
        return code
    if judged.assessment.gate == "fail" and not arguments.draft:
        return max(code, _refuse(judged.assessment, arguments.event))

    from brief_tui.reports.publishing.publication import Publication

    wanted = _Wanted(Publication(judged.assessment, judged.originals, arguments.draft), folder, now)
    return max(code, _put(arguments.output, wanted, judged.opened.sources, _FORMATS[arguments.format].write))


def _refuse(assessment: Assessment, event: str) -> int:
    failing = "; ".join(check.words for check in assessment.checks if not check.passed)
    return say(
        f"the gate fails, so nothing is exported: {failing}. `brief-tui check {argument(event)}` says more, "
        "--draft exports it marked as a draft",
        FAILED,
    )


class _Wanted(NamedTuple):
    """What a document is made of."""

    publication: Publication
    folder: Path
    now: Callable[[], datetime]


def _put(output: str, wanted: _Wanted, sources: Sources, write: Callable[[_Wanted], str]) -> int:
    """Write the document, in UTF-8 whatever the terminal's encoding."""
    if output != _STANDARD_OUTPUT:
        from brief_tui.commands.documents import write_document
        from brief_tui.core.findings import Severity
        from brief_tui.core.phrasing import counted

        warnings = wanted.publication.assessment.findings_of(Severity.WARNING)
        note = f"; {counted(warnings, 'warning')} to read" if warnings else ""
        return write_document(output, wanted.folder, sources, lambda: write(wanted), note)
    text = write(wanted)
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())
    return PASSED


def _html(wanted: _Wanted) -> str:
    from brief_tui.reports.publishing.page import to_page

    return to_page(wanted.publication)


def _markdown(wanted: _Wanted) -> str:
    from brief_tui.reports.publishing.markdown import to_markdown

    return to_markdown(wanted.publication)


def _json(wanted: _Wanted) -> str:
    from brief_tui.reports.publishing.json_export import to_json

    return to_json(wanted.publication, str(wanted.folder))


def _linked_data(wanted: _Wanted) -> str:
    from brief_tui.reports.publishing.linked_data import to_json

    return to_json(wanted.publication)


def _manifest(wanted: _Wanted) -> str:
    from brief_tui.reports.publishing.manifest import manifest, to_json
    from brief_tui.store.reviewer import reviewer_name

    return to_json(manifest(wanted.publication, reviewer_name(wanted.folder), wanted.now()))


class _Format(NamedTuple):
    help: str
    write: Callable[[_Wanted], str]


_FORMATS = {
    "html": _Format("one page with all sources, for readers; needs no script and no other file (default)", _html),
    "markdown": _Format("the same as Markdown with footnotes, for other systems", _markdown),
    "json": _Format(
        "what `check --format json` says, with where every quotation stands in its transcript's file", _json
    ),
    "jsonld": _Format(
        "a schema.org NewsArticle with its verified quotations, as linked data (the page holds it, too)", _linked_data
    ),
    "manifest": _Format(
        "a sign-off: the SHA-256 of every file, the gate, who and when; see `brief-tui verify-manifest`", _manifest
    ),
}
