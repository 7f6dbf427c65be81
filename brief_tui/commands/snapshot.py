"""`brief-tui snapshot`: the workstation's screen as a picture, for documents, and for tests without a terminal."""

from __future__ import annotations

import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import UTC, datetime

from brief_tui.commands.outcome import PASSED, UNREADABLE, UNUSABLE, complain, folder_of
from brief_tui.store.errors import ConfigError

# Not imported for --help.
# ruff: noqa: PLC0415

_THEMES = ("dark", "light", "high-contrast")
_SUFFIX = ".svg"
_SIZE = re.compile(r"([1-9][0-9]{0,2})x([1-9][0-9]{0,2})")


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui snapshot",
        description="Write the workstation's screen on an event as an SVG picture. It needs no terminal, and reads "
        "and writes nothing of yours.",
        epilog="example: brief-tui snapshot summit-2026 -o screen.svg --size 120x40 --time 2026-04-27T09:30",
        allow_abbrev=False,
    )
    parser.add_argument("event", metavar="EVENT", nargs="?", default=".", help="event folder; default: this one")
    parser.add_argument("-o", "--output", metavar="FILE", type=_picture, required=True, help="where to write it: *.svg")
    parser.add_argument("--size", metavar="WxH", type=_size, default="120x40", help="columns and rows; default: 120x40")
    parser.add_argument(
        "--time",
        metavar="TIME",
        type=_time,
        help="what the clock shows, in UTC: 2026-04-27T09:30; the same files give the same picture then",
    )
    parser.add_argument("--theme", choices=_THEMES, default="dark", help="default: %(default)s")
    return parser


def run(arguments: Namespace) -> int:
    """Run the command."""
    from brief_tui.commands.documents import write_document
    from brief_tui.store.open_event import open_event
    from brief_tui.tui.snapshot import screen_svg

    folder = folder_of(arguments.event)
    try:
        opened = open_event(folder)
    except ConfigError as error:
        complain(folder, error.findings)
        return UNUSABLE
    complain(folder, opened.unread)

    def picture() -> str:
        return screen_svg(folder, arguments.size, arguments.time, arguments.theme)

    return max(
        UNREADABLE if opened.unread else PASSED, write_document(arguments.output, folder, opened.sources, picture)
    )


def _picture(text: str) -> str:
    if not text.endswith(_SUFFIX):
        raise ArgumentTypeError(f"expected a name that ends with {_SUFFIX}")
    return text


def _size(text: str) -> tuple[int, int]:
    found = _SIZE.fullmatch(text)
    if found is None:
        raise ArgumentTypeError("expected columns and rows, up to 999 each: 120x40")
    return int(found[1]), int(found[2])


def _time(text: str) -> datetime:
    try:
        time = datetime.fromisoformat(text)
        return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise ArgumentTypeError("expected a date and a time: 2026-04-27T09:30") from error
