"""How large files may be for this user; apart from their other settings, which take long to read."""

from __future__ import annotations

from brief_tui.store.limits import USUAL, Limits
from brief_tui.store.user_paths import nothing_set


def user_limits() -> Limits:
    """The limits that the user sets, else the usual ones. Raises ConfigError when config.toml cannot be used."""
    if nothing_set():
        return USUAL
    from brief_tui.store.user_config import load_user_config  # noqa: PLC0415 - pydantic takes long to import

    return load_user_config().config.limits
