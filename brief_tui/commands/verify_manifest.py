"""`brief-tui verify-manifest`: whether anything changed since a sign-off."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from brief_tui.commands.outcome import FAILED, PASSED, UNREADABLE, UNUSABLE, complain, folder_of, say
from brief_tui.store.errors import ConfigError, InputError, StoreError

if TYPE_CHECKING:
    from brief_tui.reports.publishing.manifest import Manifest

# What only some runs need is imported there, so that the others do not wait for it.
# ruff: noqa: PLC0415

_LARGEST = 10_000_000
"""Bytes; one with 5,000 transcripts has one."""


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui verify-manifest",
        description="Say which files of an event changed since it was signed off with `brief-tui export --format "
        "manifest`, judge it again, and say whether the same comes out.",
        epilog="exit codes: 0 nothing changed, 1 something did, 2 the manifest or event.toml cannot be used, "
        "3 an input cannot be read",
        allow_abbrev=False,
    )
    parser.add_argument("manifest", metavar="FILE", type=Path, help="the manifest")
    parser.add_argument("event", metavar="EVENT", nargs="?", help="event folder; default: the one that FILE is in")
    return parser


def run(arguments: Namespace) -> int:
    """Run the command."""
    path: Path = arguments.manifest
    folder = path.parent if arguments.event is None else folder_of(arguments.event)

    from brief_tui.commands.judging import judge_event
    from brief_tui.reports.manifest_report import print_comparison
    from brief_tui.reports.publishing.manifest import compare

    try:
        then = _read(path)
    except ValueError as error:
        return say(f"{path}: {error}", UNUSABLE)
    try:
        judged = judge_event(folder)
    except StoreError as error:
        complain(folder, error.findings)
        return UNUSABLE if isinstance(error, ConfigError) else UNREADABLE
    unread = judged.opened.unread
    comparison = compare(then, judged.assessment, judged.originals, (finding.path for finding in unread))
    print_comparison(comparison, sys.stdout)
    complain(folder, unread)
    if unread:
        return UNREADABLE
    return PASSED if comparison.is_same else FAILED


def _read(path: Path) -> Manifest:
    """The manifest in a file. ValueError says why there is none."""
    from brief_tui.reports.publishing.manifest import read_manifest
    from brief_tui.store.files import read_bytes

    try:
        data = read_bytes(path, str(path), _LARGEST)
    except FileNotFoundError:
        raise ValueError("there is no such file") from None
    except InputError as error:
        raise ValueError(error.findings[0].message) from None
    try:
        return read_manifest(data)
    except ValueError as error:
        raise ValueError(f"no manifest of brief-tui: {error}") from None
