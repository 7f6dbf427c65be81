"""What every command takes, as plain values: read from the parsers, for completion and the manual page."""

from __future__ import annotations

from argparse import Action, ArgumentParser
from typing import NamedTuple

from brief_tui.commands.registry import COMMANDS, WORKSTATION, command
from brief_tui.core.explanations import explanations


class Argument(NamedTuple):
    """An option, or an argument without a name."""

    names: tuple[str, ...]
    """As typed, short ones first; empty for an argument by position."""
    metavar: str
    """What stands for its value; empty for an option that takes none."""
    help: str
    choices: tuple[str, ...]
    """All values that it may have; empty where they are not known."""
    many: bool
    """Whether it takes several values in a row."""


class Grammar(NamedTuple):
    """One command."""

    name: str
    """Empty for the workstation, which is opened without one."""
    usage: str
    """The usage, on one line."""
    description: str
    epilog: str
    """The text behind the options, its lines as they are."""
    options: tuple[Argument, ...]
    positionals: tuple[Argument, ...]


def grammars() -> list[Grammar]:
    """The workstation, then all commands in the order of the registry."""
    return [_grammar("", WORKSTATION), *(_grammar(name, name) for name in COMMANDS)]


def _grammar(name: str, module: str) -> Grammar:
    parser = command(module).parser()
    arguments = [_argument(parser, action) for action in parser._actions]  # argparse has no public list of them
    return Grammar(
        name,
        " ".join(parser.format_usage().removeprefix("usage: ").split()),
        parser.description or "",
        parser.epilog or "",
        tuple(one for one in arguments if one.names),
        tuple(one for one in arguments if not one.names),
    )


def _argument(parser: ArgumentParser, action: Action) -> Argument:
    known = [one.id for one in explanations()] if action.metavar == "ID" else ()  # which `explain` itself looks up
    choices = tuple(map(str, action.choices or known))
    takes = not action.option_strings or action.nargs != 0
    metavar = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    help = parser._get_formatter()._expand_help(action)  # with its %(default)s
    return Argument(tuple(action.option_strings), metavar if takes else "", help, choices, action.nargs == "+")
