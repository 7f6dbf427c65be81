"""`brief-tui verify-manifest`: whether anything changed since a sign-off."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brief_tui.commands.outcome import FAILED, PASSED, UNREADABLE, complain, folder_of
from brief_tui.store.errors import InputError, fault
from brief_tui.store.user_limits import user_limits

if TYPE_CHECKING:
    from brief_tui.reports.publishing.manifest import Manifest

# What only some runs need is imported there, so that the others do not wait for it.
# ruff: noqa: PLC0415

_MAKE = "name what `brief-tui export --format manifest` has written"
_LARGEST = 10_000_000
"""Most bytes of a manifest; one with 5,000 transcripts has about a million."""


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui verify-manifest",
        description="Say which files of an event changed since it was signed off with `brief-tui export --format "
        "manifest`, judge it again, and say whether the same comes out.",
        epilog="exit codes: 0 nothing changed, 1 something did, 2 event.toml cannot be used, so that only the "
        "files are compared, 3 the manifest or another input cannot be read",
        allow_abbrev=False,
    )
    parser.add_argument("manifest", metavar="FILE", type=Path, help="the manifest")
    parser.add_argument("event", metavar="EVENT", nargs="?", help="event folder; default: the one that FILE is in")
    return parser


def run(arguments: Namespace, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> int:
    """Run the command; `now` is the time that no sign-off is later than."""
    path: Path = arguments.manifest
    folder = path.parent if arguments.event is None else folder_of(arguments.event)

    from brief_tui.commands.judging import judged_or_code
    from brief_tui.reports.manifest_report import print_comparison, print_files
    from brief_tui.reports.publishing.manifest import compare, compare_files

    try:
        then = _read(path, now())
    except InputError as error:
        complain(Path(), error.findings)
        return UNREADABLE
    judged = judged_or_code(folder)
    if isinstance(judged, int):  # it was said why; what its files are can be told all the same
        print_files(then, compare_files(then, folder, user_limits()), sys.stdout)
        return judged
    unread = judged.opened.unread
    there = (finding.path for finding in unread if finding.id != "missing-brief")
    comparison = compare(then, judged.assessment, judged.originals, there)
    print_comparison(comparison, sys.stdout)
    complain(folder, unread)
    if unread:
        return UNREADABLE
    return PASSED if comparison.is_same else FAILED


def _read(path: Path, now: datetime) -> Manifest:
    """The manifest in a file. InputError says why there is none."""
    from json import JSONDecodeError

    from brief_tui.reports.publishing.manifest import read_manifest
    from brief_tui.store.files import read_bytes, unreadable

    shown = str(path)
    try:
        return read_manifest(read_bytes(path, shown, _LARGEST), now)
    except FileNotFoundError:
        raise InputError(unreadable(shown, f"there is no such file; {_MAKE}")) from None
    except JSONDecodeError as error:
        words = f"no manifest of brief-tui: {error.msg}; {_MAKE}"
        raise InputError(fault("unreadable-file", shown, words, error.lineno, error.colno)) from None
    except ValueError as error:
        raise InputError(unreadable(shown, f"no manifest of brief-tui: {error}; {_MAKE}")) from None
