"""What the workstation remembers of a user from one start to the next: the theme, and how the panes lie."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from brief_tui.store.errors import InputError
from brief_tui.store.files import read_bytes
from brief_tui.store.user_paths import state_path
from brief_tui.store.writing import replacing

_LIMIT = 10_000
_VERSION = 1
_WIDEST = 1_000
_UNREADABLE = "what was remembered of theme and panes cannot be used, and starts anew"


@dataclass(frozen=True, slots=True)
class UserState:
    """What is remembered. Values that nobody has chosen are empty; nothing of an event is in it."""

    theme: str = ""
    hidden: tuple[str, ...] = ()
    """Panes that show only while they have the keys."""
    widths: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """For each class of the screen's width, the chosen width of each pane in cells."""


def read_state() -> tuple[UserState, str]:
    """What is remembered, and what to tell the user when the file could not be used."""
    path = state_path()
    try:
        return _state(json.loads(read_bytes(path, str(path), _LIMIT))), ""
    except FileNotFoundError:
        return UserState(), ""
    except (InputError, ValueError, RecursionError):  # JSON's own errors and those of UTF-8 are ValueErrors
        return UserState(), f"{path}: {_UNREADABLE}"


def write_state(state: UserState) -> None:
    """Remember this, in a file that only the user can read. OSError when that cannot be."""
    path = state_path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with replacing(path) as file:
        file.write(json.dumps({"version": _VERSION, **asdict(state)}).encode())


def _state(value: Any) -> UserState:  # noqa: ANN401  # JSON may hold anything
    """The state that parsed JSON holds. Raises ValueError for what this version would not have written."""
    if not isinstance(value, dict) or value.pop("version", None) != _VERSION:
        raise ValueError
    if set(value) != {"theme", "hidden", "widths"}:
        raise ValueError
    theme, hidden, widths = value["theme"], value["hidden"], value["widths"]
    if not isinstance(theme, str) or not (isinstance(hidden, list) and all(isinstance(one, str) for one in hidden)):
        raise ValueError
    if not isinstance(widths, dict) or not all(_are_widths(one) for one in widths.values()):
        raise ValueError
    return UserState(theme, tuple(hidden), widths)


def _are_widths(value: object) -> bool:
    return isinstance(value, dict) and all(type(cells) is int and 0 < cells <= _WIDEST for cells in value.values())
