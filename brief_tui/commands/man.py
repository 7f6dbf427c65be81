"""`brief-tui man`: the manual page, made of what `--help` says of every command."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from brief_tui import __version__
from brief_tui.commands.outcome import PASSED

if TYPE_CHECKING:
    from brief_tui.commands.grammar import Argument, Grammar


def parser() -> ArgumentParser:
    """What the command takes."""
    return ArgumentParser(
        prog="brief-tui man",
        description="Print the manual page: what --help says of every command, on one page.",
        epilog="examples:\n  brief-tui man | man -l -\n  brief-tui man > ~/.local/share/man/man1/brief-tui.1",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def run(_: Namespace) -> int:
    """Run the command."""
    from brief_tui.commands.grammar import grammars  # noqa: PLC0415 - not for --help

    sys.stdout.write(page(grammars()))
    return PASSED


def page(those: list[Grammar]) -> str:
    """The page in the man macros of roff, in UTF-8; the workstation's grammar comes first."""
    whole, *commands = those
    lines = [
        f'.TH BRIEF-TUI 1 "" "brief-tui {__version__}"',
        ".SH NAME",
        f"brief\\-tui \\- {_literal(whole.description[0].lower() + whole.description[1:].removesuffix('.'))}",
        ".SH SYNOPSIS",
        *_synopsis(whole),
    ]
    for one in commands:
        lines += [".br", *_synopsis(one)]
    lines += [".SH DESCRIPTION", *_body(whole), ".SH COMMANDS"]
    for one in commands:
        lines += [f".SS brief\\-tui {_literal(one.name)}", *_body(one)]
    return "\n".join(lines) + "\n"


def _synopsis(one: Grammar) -> Iterator[str]:
    # That of the workstation names the commands as well, which have lines of their own here.
    yield _literal(one.usage if one.name else one.usage.partition(" brief-tui ")[0])


def _body(one: Grammar) -> Iterator[str]:
    yield _literal(one.description)
    for argument in (*one.positionals, *one.options):
        yield from (".TP", _heading(argument), _literal(argument.help))
    if one.epilog:
        yield from (".PP", ".nf", *(_literal(line) for line in one.epilog.splitlines()), ".fi")


def _heading(argument: Argument) -> str:
    value = "|".join(argument.choices) if argument.choices and argument.names else argument.metavar
    names = ", ".join(f"\\fB{_literal(name)}\\fR" for name in argument.names)
    return " ".join(filter(None, (names, f"\\fI{_literal(value)}\\fR" if value else "")))


def _literal(text: str) -> str:
    """Text that roff takes for text: no escape of it is one, and no line a request."""
    shown = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{shown}" if shown.startswith((".", "'")) else shown
