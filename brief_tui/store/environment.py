"""The environment: other programs get all of it, Textual nothing that it would take for its own settings."""

from __future__ import annotations

import os

_kept_back: dict[str, str] = {}


def keep_from_textual() -> None:
    """Keep back what is set for Textual, before that is imported.

    It would take it for its own settings: a log of every text, keys to press, colours that it cannot draw.
    """
    for name in [name for name in os.environ if name.startswith("TEXTUAL")]:
        _kept_back[name] = os.environ.pop(name)


def for_other_programs() -> dict[str, str]:
    """The environment for programs started from here: as it was at the start of this one."""
    return {**os.environ, **_kept_back}
