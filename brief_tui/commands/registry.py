"""All commands: each is a module beside this one, and is imported only when it runs."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import NamedTuple, Protocol, cast


class Listed(NamedTuple):
    """What `--help` lists of a command."""

    takes: str
    line: str


COMMANDS = {
    "check": Listed("EVENT…", "judge without a screen, for scripts and CI"),
    "review": Listed("[EVENT]", "review its quotations one by one: approve, waive, repair"),
    "export": Listed("EVENT", "the judged brief for publishers: page, Markdown, JSON, linked data, sign-off"),
    "verify-manifest": Listed("FILE", "whether anything changed since a sign-off"),
    "explain": Listed("[ID]", "what a check, a verdict or a finding means, and what to do"),
    "inspect": Listed("FILE…", "what was understood of a transcript: format, speakers, times, warnings"),
    "new": Listed("DIR", "start an event folder"),
    "demo": Listed("[NAME]", "open a copy of a sample event"),
    "config": Listed("", "your own settings, and where each comes from"),
    "snapshot": Listed("[EVENT]", "the screen as a picture, without a terminal"),
    "completion": Listed("SHELL", "a script for bash, zsh or fish"),
    "man": Listed("", "the manual page"),
}
WORKSTATION = "workstation"
"""The command without a name."""


class Command(Protocol):
    """The functions that the module of each command has."""

    def parser(self) -> ArgumentParser:
        """What the command takes: also what completion and the manual page are made from."""

    def run(self, arguments: Namespace) -> int:
        """Run it on what its parser gave; gives the exit code. ConfigError for settings of the user that are wrong."""


def command(name: str) -> Command:
    """The module of a command."""
    return cast("Command", import_module(f"brief_tui.commands.{name.replace('-', '_')}"))
