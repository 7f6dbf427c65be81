"""`brief-tui demo`: open a copy of a sample event."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from brief_tui.commands import opening
from brief_tui.commands.outcome import PASSED, cannot_write
from brief_tui.core.visible import visible_line

_DEMO = "lantern-forum"


def parser() -> ArgumentParser:
    """What the command takes."""
    from brief_tui.store.new_event import samples  # noqa: PLC0415 - of all parsers, only this one reads a folder

    parser = ArgumentParser(
        prog="brief-tui demo",
        description="Open a copy of a sample event, yours to change.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "name", metavar="NAME", nargs="?", default=_DEMO, choices=samples(), help="default: %(default)s"
    )
    parser.add_argument(
        "--to", metavar="DIR", type=Path, help="new or empty folder for the copy; default: a temporary one"
    )
    parser.add_argument("--list", action="store_true", help="list the samples and stop")
    return parser


def run(arguments: Namespace) -> int:
    """Run the command."""
    from tempfile import mkdtemp  # noqa: PLC0415 - not for --help

    from brief_tui.store.config import load_event  # noqa: PLC0415 - not for --help
    from brief_tui.store.new_event import copy_event, samples  # noqa: PLC0415 - not for --help

    known = samples()
    if arguments.list:
        for name, folder in known.items():
            print(f"{name}  {load_event(folder)[0].title}")
        return PASSED
    if code := opening.impossible("EVENT"):
        return code
    try:
        target = arguments.to or Path(mkdtemp(prefix="brief-tui-"), arguments.name)
        copy_event(known[arguments.name], target)
    except OSError as error:
        return cannot_write(error)
    print(f"This copy of the sample event is yours: {visible_line(str(target))}", flush=True)
    return opening.open_workstation(str(target))
