"""The user's own settings, config.toml: read, or refused with file, line and key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from brief_tui.core.event import Name
from brief_tui.store.bounded_toml import read_toml, toml_bytes
from brief_tui.store.config_words import Misfit, key_words, misfits, nearest, wrong_values
from brief_tui.store.errors import ConfigError, fault
from brief_tui.store.key_lines import KeyPath, key_lines
from brief_tui.store.limits import USUAL, Limits
from brief_tui.store.user_paths import VARIABLE, config_path, named_config

ThemeName = Literal["dark", "light", "high-contrast", "ansi-16"]

Keys = Annotated[list[Name], BeforeValidator(lambda value: [value] if isinstance(value, str) else value)]


class SizeLimits(BaseModel):
    """How large files may be, in megabytes; see `Limits`."""

    model_config = ConfigDict(frozen=True, strict=True)

    transcript_mb: Annotated[int, Field(ge=1, le=500)] = USUAL.transcript_mb
    draft_mb: Annotated[int, Field(ge=1, le=10)] = USUAL.draft_mb


class UserConfig(BaseModel):
    """What a user sets; None and nothing stand for what is not set."""

    model_config = ConfigDict(frozen=True, strict=True)

    theme: ThemeName | None = None
    """The theme to start with, whatever the workstation remembers."""
    reviewer: Name | None = None
    """The name that decisions are signed with, where the environment sets none."""
    keys: dict[str, Annotated[Keys, Field(min_length=1)]] = {}
    """Id of an action → the keys that it has instead of its default ones."""
    size_limits: SizeLimits = SizeLimits()

    @property
    def limits(self) -> Limits:
        """How large files may be."""
        return Limits(self.size_limits.transcript_mb, self.size_limits.draft_mb)


class ConfigFile(NamedTuple):
    """The settings of a user, and where each stands."""

    path: Path
    config: UserConfig
    lines: Mapping[KeyPath, int]
    """Lines from 1; empty where there is no such file."""


def load_user_config(faults: Callable[[UserConfig], Iterable[Misfit]] = lambda _: ()) -> ConfigFile:
    """The settings at `config_path()`; those of a user who sets nothing, where there is no such file.

    `faults` are more things to refuse. Raises ConfigError with everything that is wrong; a file that
    BRIEF_TUI_CONFIG names must be there.
    """
    path = config_path()
    shown = str(path)
    try:
        data = toml_bytes(path, shown)
    except FileNotFoundError as error:
        if named_config() is None:
            return ConfigFile(path, UserConfig(), {})
        words = f"not found, and {VARIABLE} names it; write it, or unset the variable"
        raise ConfigError(fault("no-config", shown, words)) from error
    text, table = read_toml(data, shown)
    try:
        config = UserConfig.model_validate(table)
    except ValidationError as error:
        wrong = [*misfits(error), *_unknown_keys(table)]
        raise wrong_values(wrong, text, shown) from error
    if wrong := [*_unknown_keys(table), *faults(config)]:
        raise wrong_values(wrong, text, shown)
    return ConfigFile(path, config, key_lines(text))


def _unknown_keys(table: Mapping[str, object]) -> Iterator[Misfit]:
    yield from _unknown((), table, list(UserConfig.model_fields))
    sizes = table.get("size_limits")
    if isinstance(sizes, dict):
        yield from _unknown(("size_limits",), sizes, list(SizeLimits.model_fields))


def _unknown(place: KeyPath, table: Mapping[str, object], known: list[str]) -> Iterator[Misfit]:
    for name in table:
        if name not in known:
            key = (*place, name)
            yield key, f"unknown key {key_words(key)}; {nearest(name, known)}"
