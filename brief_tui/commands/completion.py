"""`brief-tui completion`: a script by which a shell completes command lines."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter

from brief_tui.commands.outcome import PASSED

_SHELLS = ("bash", "zsh", "fish")
_INSTALLING = """\
to have it in every session:
  bash   echo 'eval "$(brief-tui completion bash)"' >> ~/.bashrc
  zsh    echo 'eval "$(brief-tui completion zsh)"' >> ~/.zshrc      (behind the line with compinit)
  fish   brief-tui completion fish > ~/.config/fish/completions/brief-tui.fish
"""


def parser() -> ArgumentParser:
    """What the command takes."""
    parser = ArgumentParser(
        prog="brief-tui completion",
        description="Print a script by which your shell completes commands, options, values and event folders.",
        epilog=_INSTALLING,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("shell", metavar="SHELL", choices=_SHELLS, help="bash, zsh or fish")
    return parser


def run(arguments: Namespace) -> int:
    """Run the command."""
    from brief_tui.commands.grammar import grammars  # noqa: PLC0415 - not for --help
    from brief_tui.commands.shells import SHELLS  # noqa: PLC0415 - not for --help

    sys.stdout.write(SHELLS[arguments.shell](grammars()))
    return PASSED
