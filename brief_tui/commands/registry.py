"""All commands: each is a module beside this one, and is imported only when it runs."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Protocol, cast

COMMANDS = (
    *("check", "review", "export", "verify-manifest", "explain", "inspect", "new", "demo", "config", "snapshot"),
    *("completion", "man"),
)
WORKSTATION = "workstation"
"""The command without a name."""


class Command(Protocol):
    """What the module of a command has."""

    def parser(self) -> ArgumentParser:
        """What the command takes: also what completion and the manual page are made from."""

    def run(self, arguments: Namespace) -> int:
        """Run it on what its parser gave; gives the exit code."""


def command(name: str) -> Command:
    """The module of a command."""
    return cast("Command", import_module(f"brief_tui.commands.{name.replace('-', '_')}"))
