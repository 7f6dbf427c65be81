"""`brief-tui` without a command: the workstation on an event folder."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter

from brief_tui import __version__
from brief_tui.commands import opening
from brief_tui.commands.listing import listed
from brief_tui.commands.outcome import UNUSABLE, argument, say
from brief_tui.commands.registry import COMMANDS
from brief_tui.core.visible import visible_line

_OWN = {"brief-tui [EVENT]": "write and check the brief of an event folder (default: this folder)"}
_EXAMPLES = """\
examples:
  brief-tui demo
  brief-tui new summit-2026 && brief-tui summit-2026
  brief-tui check summit-2026 --format json | jq .gate
  brief-tui check summit-2026 --since HEAD~1
  brief-tui check 'events/*' --format junit > report.xml
  brief-tui export summit-2026 -o summit.html
  brief-tui explain uncited-speech

exit codes:
  check            0 the gate passes   1 it fails         3 an input cannot be read
  export           0 done              1 the gate fails   3 an input cannot be read   4 nothing can be written there
  verify-manifest  0 nothing changed   1 something did    3 an input cannot be read
  snapshot         0 done              3 an input cannot be read                      4 nothing can be written there
  new, demo        0 done              4 nothing can be written there
  explain          0 done              2 there is no such id
  inspect          0 it was read       1 it says nothing   3 it cannot be read
  workstation      0 left
  all of them      2 wrong usage, event.toml or your config.toml      4 what they print cannot be written
                   70 internal error                                  128+n ended by signal n
"""


def parser() -> ArgumentParser:
    """What the command takes."""
    from brief_tui.store.user_paths import log_path  # noqa: PLC0415 - of all commands, only this one names it

    commands = {f"brief-tui {name} {one.takes}".rstrip(): one.line for name, one in COMMANDS.items()}
    log = f"log for support, without a word of any text:\n  {visible_line(str(log_path()))}"
    parser = ArgumentParser(
        prog="brief-tui",
        usage="brief-tui [EVENT]\n       brief-tui COMMAND …",
        description="The workstation for quote-heavy event briefs: every quotation judged while you type.",
        epilog=f"{listed('commands', {**_OWN, **commands})}\n{_EXAMPLES}\n{log}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("event", metavar="EVENT", nargs="?", default=".", help="event folder, with event.toml in it")
    parser.add_argument("--version", action="version", version=f"brief-tui {__version__}")
    return parser


def run(arguments: Namespace) -> int:
    """Run the command."""
    event = arguments.event
    is_there = os.path.exists(event)  # noqa: PTH110 - takes any name
    if "/" not in event and not is_there and (command := _resembling(event)):
        return say(f"there is no folder {argument(event)}; did you mean `brief-tui {command}`?", UNUSABLE)
    return opening.open_workstation(event)


def _resembling(word: str) -> str | None:
    """The command that a word seems to be a slip of."""
    from difflib import get_close_matches  # noqa: PLC0415 - see the module's first line

    return next(iter(get_close_matches(word, COMMANDS, 1)), None)
