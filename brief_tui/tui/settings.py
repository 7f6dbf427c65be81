"""What the user has set, what is remembered, and where each comes from."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console

from brief_tui.store.limits import USUAL, Limits
from brief_tui.store.user_paths import nothing_set, state_path
from brief_tui.store.user_state import UserState, read_state
from brief_tui.tui.actions import ACTIONS
from brief_tui.tui.local_actions import FINDING_ACTIONS, REVIEW_ACTIONS
from brief_tui.tui.themes import THEMES

if TYPE_CHECKING:
    from brief_tui.store.user_config import ConfigFile

# pydantic takes longer to import than the first paint may take, and most users have no file to check.
# ruff: noqa: PLC0415


@dataclass(frozen=True, slots=True)
class Settings:
    """What the workstation starts with."""

    theme: str = ""
    """The theme named in config.toml, which goes before the remembered one; empty where it names none."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Action id to the keys that the user gave it."""
    keymap: Mapping[str, str] = field(default_factory=dict)
    """The same, as Textual's `set_keymap` takes it."""
    few_colours: bool = False
    """Whether the terminal has no more than 16."""
    state: UserState = field(default_factory=UserState)
    limits: Limits = USUAL
    """How large files may be."""
    note: str = ""
    """What to tell the user once."""

    @property
    def first_theme(self) -> str:
        """The name of the theme to start with: set, that for the terminal, remembered, or the first one."""
        remembered = self.state.theme if self.state.theme in THEMES else next(iter(THEMES))
        return self.theme or ("ansi-16" if self.few_colours else remembered)


def load_settings() -> Settings:
    """The user's settings and what is remembered. Raises ConfigError when config.toml cannot be used."""
    state, note = read_state()
    settings = Settings(few_colours=_few_colours(), state=state, note=note)
    if nothing_set():
        return settings
    from brief_tui.tui.user_keys import chosen_keys, keymap

    config = load_config().config
    keys = chosen_keys(config)
    return replace(settings, theme=config.theme or "", keys=keys, keymap=keymap(keys), limits=config.limits)


def _few_colours() -> bool:
    return Console().color_system == "standard"


def load_config() -> ConfigFile:
    """config.toml, its keys checked against the registry. Raises ConfigError."""
    from brief_tui.store.user_config import load_user_config
    from brief_tui.tui.user_keys import key_faults

    return load_user_config(key_faults)


class Origin(NamedTuple):
    """A setting in force."""

    name: str
    value: str
    origin: str
    """Where it was set: "default", `file:line`, a variable of the environment, "remembered"."""


def origins(folder: Path) -> Iterator[Origin]:
    """Every setting, as `brief-tui config` lists them; git is asked for a name in `folder`. Raises ConfigError."""
    file = load_config()
    state, _ = read_state()
    yield _theme(file, state)
    yield _reviewer(file, folder)
    for name, megabytes in file.config.limits._asdict().items():
        key = ("size_limits", name)
        yield Origin(".".join(key), str(megabytes), _place(file, *key) if key in file.lines else "default")
    for action in (*ACTIONS, *FINDING_ACTIONS, *REVIEW_ACTIONS):
        keys = file.config.keys.get(action.id)
        shown = ", ".join(keys or action.keys) or "none"
        yield Origin(f"keys.{action.id}", shown, _place(file, "keys", action.id) if keys else "default")


def _theme(file: ConfigFile, state: UserState) -> Origin:
    if file.config.theme:
        return Origin("theme", file.config.theme, _place(file, "theme"))
    if _few_colours():
        return Origin("theme", "ansi-16", "environment, TERM and COLORTERM promise 16 colours")
    if state.theme in THEMES:
        return Origin("theme", state.theme, f"remembered, {state_path()}")
    return Origin("theme", next(iter(THEMES)), "default")


def _reviewer(file: ConfigFile, folder: Path) -> Origin:
    from brief_tui.store.reviewer import VARIABLE, reviewer_name

    name = reviewer_name(folder)
    if os.environ.get(VARIABLE, "").strip():
        return Origin("reviewer", name, f"environment, {VARIABLE}")
    if file.config.reviewer:
        return Origin("reviewer", name, _place(file, "reviewer"))
    return Origin("reviewer", name, "default, git's user.name or the login name")


def _place(file: ConfigFile, *key: str) -> str:
    return f"{file.path}:{file.lines.get(key, 0)}"
