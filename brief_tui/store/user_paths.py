"""Paths of a user's own files, whatever the event: settings that they write, and what the workstation keeps."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_state_path

VARIABLE = "BRIEF_TUI_CONFIG"
_NAME = "brief-tui"


def named_config() -> Path | None:
    """The file that BRIEF_TUI_CONFIG names; None where it names none."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


def config_path() -> Path:
    """The user's settings: BRIEF_TUI_CONFIG, else config.toml in the platform's folder for settings."""
    return named_config() or user_config_path(_NAME) / "config.toml"


def nothing_set() -> bool:
    """Whether there is no config.toml, and BRIEF_TUI_CONFIG names none."""
    return named_config() is None and not config_path().exists()


def state_path() -> Path:
    """What the workstation remembers from one start to the next."""
    return user_state_path(_NAME) / "workstation.json"


def recovery_folder() -> Path:
    """Copies of text that is not saved, of all events."""
    return user_state_path(_NAME) / "recovery"


def log_path() -> Path:
    """What the workstation notes for support; an older part of it is beside it, with `.1` behind its name."""
    return user_state_path(_NAME) / "brief-tui.log"
