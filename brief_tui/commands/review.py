"""`brief-tui review`: the workstation, with the review open."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from brief_tui.commands import opening


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui review",
        description="Review the quotations of a brief one by one, the worst first. Decisions are written to "
        "review.toml at once, signed with BRIEF_TUI_REVIEWER, else the reviewer of your settings (brief-tui config), "
        "else git's user.name, else the login name.",
        allow_abbrev=False,
    )
    parser.add_argument("event", metavar="EVENT", nargs="?", default=".", help="event folder; default: this one")
    return parser


def run(arguments: Namespace) -> int:
    """Run the command."""
    return opening.open_workstation(arguments.event, review=True)
