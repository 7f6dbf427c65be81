"""Who reviews: the name that decisions are signed with."""

from __future__ import annotations

import getpass
import os
import subprocess
from pathlib import Path

_VARIABLE = "BRIEF_TUI_REVIEWER"
_LONGEST = 200
_PATIENCE_S = 5


def reviewer_name(folder: Path) -> str:
    """BRIEF_TUI_REVIEWER, else git's user.name in the event folder, else the login name; one line, never empty."""
    names = (os.environ.get(_VARIABLE, ""), _git_name(folder), _login())
    return next(name for name in (*map(_one_line, names), "unknown reviewer") if name)


def _one_line(name: str) -> str:
    return " ".join(name.split())[:_LONGEST]


def _git_name(folder: Path) -> str:
    command = ["git", "-C", str(folder), "config", "user.name"]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE_S, check=False)  # noqa: S603 - no shell
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace")


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no entry for this user anywhere
        return ""
