"""`brief-tui inspect`: what was understood of transcripts, without an event."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from brief_tui.commands.outcome import FAILED, PASSED, UNREADABLE, complain
from brief_tui.store.limits import Limit
from brief_tui.store.user_limits import user_limits

if TYPE_CHECKING:
    from brief_tui.reports.inspection import Inspection

# What only some runs need is imported there, so that --help does not wait for it.
# ruff: noqa: PLC0415


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui inspect",
        description="Show what was understood of transcripts: format, who made it, speakers with turns and words, time "
        "range, and what was not understood, with file and line. Names from an event's [[labels]] are not used.",
        epilog="example: brief-tui inspect transcripts/*.vtt",
        allow_abbrev=False,
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="transcript of any format that is read")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="json: an object a line")
    return parser


def run(arguments: Namespace) -> int:
    """Run the command."""
    from brief_tui.reports.inspection import inspection_line, print_inspection

    limit = user_limits().transcript
    code, first = PASSED, True
    for path in arguments.files:
        found = _inspected(path, limit)
        if found is None:
            code = UNREADABLE
            continue
        if not found.turns:
            code = max(code, FAILED)
        if arguments.format == "json":
            print(inspection_line(found))
        else:
            print_inspection(found, sys.stdout, first=first)
        first = False
    return code


def _inspected(path: str, limit: Limit) -> Inspection | None:
    """What was understood of a file; what cannot be read is said on standard error."""
    from brief_tui.core.sources.transcripts import TranscriptError
    from brief_tui.formats import read_transcript
    from brief_tui.reports.inspection import inspected
    from brief_tui.store.errors import InputError, fault
    from brief_tui.store.files import read_bytes

    try:
        return inspected(read_transcript(read_bytes(Path(path), path, *limit), path))
    except FileNotFoundError:
        findings = [fault("unreadable-file", path, "there is no such file")]
    except InputError as error:
        findings = list(error.findings)
    except TranscriptError as error:
        findings = [fault("unreadable-file", path, error.message, error.line, error.column)]
    complain(Path(), findings)
    return None
