"""What an action is: its name, its help, its place in the key bar, and the keys that run it now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from textual.binding import Binding


class Group(StrEnum):
    """Headings of the help, in its order."""

    WRITE = "Write"
    QUOTATIONS = "Quotations"
    PANES = "Panes"
    LISTS = "Search and lists"
    APPLICATION = "Application"
    TRANSCRIPT = "In the transcript"
    SEARCH = "In the search"
    FINDINGS = "In the list of findings"
    REVIEW = "In the review"


class Action(NamedTuple):
    """Something that an editor can do anywhere in the workstation, by key or from the palette, or in one list.

    The keys are none that a terminal, tmux or TextArea takes, but for Ctrl+F, which every editor expects to
    search. Some terminals report shift and a function key as that key plus 12, hence those names beside them;
    with F1 to F4 no modifier stands, for with F3 it is a terminal's report of its cursor.
    """

    id: str
    """Name of the screen's action method, without `action_`; also the name in a user's keymap."""
    keys: tuple[str, ...]
    """Its default keys, as Textual names them; the user may choose others (`keys_of`)."""
    label: str
    """Two or three words: key bar, palette."""
    help: str
    """One sentence: help, palette."""
    group: Group
    short: str = ""
    """Label in the key bar."""
    bar: int = 0
    """Place in the queue for room in the key bar, from 1; 0 for actions that are not in it."""
    decides: bool = False
    """Whether it is about what must have been seen, and so is not done for a key that was pressed before that."""

    @property
    def key(self) -> str:
        """The first key in force as people write it: "^S", "F8"."""
        keys = keys_of(self)
        return key_name(keys[0]) if keys else ""

    @property
    def all_keys(self) -> str:
        """Every key in force as people write it, divided by spaces; what terminals report for shift is left out."""
        return " ".join(key_name(key) for key in keys_of(self) if key not in _REPORTED_SHIFT)


_REPORTED_SHIFT = frozenset([*(f"f{number}" for number in range(14, 25)), "ctrl+underscore", "ctrl+@"])
_chosen: dict[str, tuple[str, ...]] = {}


def choose_keys(chosen: Mapping[str, tuple[str, ...]]) -> None:
    """Show these keys, by action id, instead of the registry's; the app calls it, and its keymap makes them work."""
    _chosen.clear()
    _chosen.update(chosen)


def keys_of(action: Action) -> tuple[str, ...]:
    """The keys in force: those that the user chose, else its own."""
    return _chosen.get(action.id, action.keys)


def key_name(key: str) -> str:
    """A key of Textual as people write it: "ctrl+s" is "^S", "shift+f8" is "Shift+F8", "a" is "a"."""
    *modifiers, name = key.split("+")
    signs = "".join("^" if modifier == "ctrl" else f"{modifier.capitalize()}+" for modifier in modifiers)
    if len(name) == 1:
        return signs + (name.upper() if modifiers else name)
    return signs + (
        _KEY_NAMES.get(name) or (name.upper() if name[1:].isdigit() else name.replace("_", " ").capitalize())
    )


_KEY_NAMES = {"question_mark": "?", "escape": "Esc", "up": "↑", "down": "↓", "left": "←", "right": "→", "slash": "/"}


def bindings(actions: Sequence[Action]) -> list[Binding]:
    """A screen's bindings. They come before those of the focused widget; users may change them by id.

    What has no key of its own is bound to one that does not exist, so that a user can give it one.
    """
    return [
        Binding(
            ",".join(action.keys) or f"no-key-{action.id}",
            action.id,
            action.label,
            show=False,
            tooltip=action.help,
            priority=True,
            id=action.id,
        )
        for action in actions
    ]
