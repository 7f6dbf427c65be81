"""`brief-tui new`: start an event folder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from brief_tui.commands.outcome import PASSED, UNUSABLE, argument, cannot_write, complain
from brief_tui.core.visible import visible_line
from brief_tui.store.errors import ConfigError


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui new",
        description="Write an event.toml with every setting explained, a draft and a folder for transcripts. "
        "What is there already is left alone.",
        allow_abbrev=False,
    )
    parser.add_argument("folder", metavar="DIR", type=Path, help="new or existing folder without an event.toml")
    return parser


def run(arguments: Namespace) -> int:
    """Run the command."""
    from brief_tui.formats import SUFFIXES  # noqa: PLC0415 - not for --help
    from brief_tui.store.new_event import create_event  # noqa: PLC0415 - not for --help

    folder = arguments.folder
    try:
        created = create_event(folder)
    except ConfigError as error:
        complain(folder, error.findings)
        return UNUSABLE
    except OSError as error:
        return cannot_write(error)
    for path in created:
        print(f"created {visible_line(str(path))}")
    print(f"Put what was said into {visible_line(str(folder))}/transcripts ({' '.join(SUFFIXES)}), then open it:")
    print(f"  brief-tui {argument(str(folder))}")
    return PASSED
