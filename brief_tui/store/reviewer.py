"""Who reviews: the name that decisions are signed with."""

from __future__ import annotations

import getpass
import os
import subprocess
from pathlib import Path

VARIABLE = "BRIEF_TUI_REVIEWER"
_NOBODY = "unknown reviewer"
_LONGEST = 200
_PATIENCE_S = 5


def reviewer_name(folder: Path) -> str:
    """BRIEF_TUI_REVIEWER, else that of the user's config.toml, else git's user.name in the event folder, else the
    login name; one line, never empty. Raises ConfigError where config.toml cannot be used: it may name another."""
    return _one_line(os.environ.get(VARIABLE, "")) or _configured() or _one_line(_git_name(folder)) or _login()


def _one_line(name: str) -> str:
    return " ".join(name.split())[:_LONGEST]


def _configured() -> str:
    from brief_tui.store.user_config import load_user_config  # noqa: PLC0415 - pydantic takes long to import

    return _one_line(load_user_config().config.reviewer or "")


def _git_name(folder: Path) -> str:
    command = ["git", "-C", str(folder), "config", "user.name"]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE_S, check=False)  # noqa: S603 - no shell
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace")


def _login() -> str:
    try:
        return _one_line(getpass.getuser()) or _NOBODY
    except (OSError, KeyError, ImportError):  # no entry for this user anywhere
        return _NOBODY
