"""Keys that a user gives to actions: which can be, and which would be missing elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from textual.binding import Binding

from brief_tui.store.config_words import Misfit, nearest
from brief_tui.store.user_config import UserConfig
from brief_tui.tui.action import Action
from brief_tui.tui.actions import ACTIONS
from brief_tui.tui.local_actions import FINDING_ACTIONS, REVIEW_ACTIONS
from brief_tui.tui.widgets.draft import Draft

_QUIT = tuple(action for action in ACTIONS if action.id == "quit")
_SCREENS = (ACTIONS, (*FINDING_ACTIONS, *_QUIT), (*REVIEW_ACTIONS, *_QUIT))
"""Actions whose keys work at the same time; the key that quits works over everything."""
_REVIEW = frozenset(action.id for action in REVIEW_ACTIONS)
_KNOWN = {action.id: action for actions in _SCREENS for action in actions}

_NAMED = "left|right|up|down|home|end|pageup|pagedown|insert|delete"
_SENT = re.compile(rf"(ctrl|alt)\+[a-z]|(ctrl\+|alt\+|shift\+){{0,3}}(f[1-9]|f1[0-2]|{_NAMED})|f1[3-9]|f2[0-4]")
_PLAIN = re.compile(
    r"\S|space|question_mark|escape|enter|tab|backspace|shift\+(.|tab|enter|backspace|space)", re.DOTALL
)
"""Keys without a modifier, or with one that makes no difference to a terminal."""
_ALIASES = {"?": "question_mark", "esc": "escape", " ": "space"}
_TAKEN = {
    "ctrl+i": "is Tab to a terminal",
    "ctrl+m": "is Enter to a terminal",
    "ctrl+j": "is Enter to many terminals",
    "ctrl+h": "is Backspace to many terminals",
    "ctrl+b": "is taken by tmux",
    "f10": "opens the menu of many terminals",
    "f11": "fills the screen in many terminals",
}
_WRITING = frozenset(
    key
    for binding in Draft.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
    if not key.startswith("f")
)
_SHIFTED = {f"shift+f{number}": f"f{number + 12}" for number in range(1, 13)}
"""Shift and a function key → the key that some terminals send for it."""


def normal(key: str) -> str:
    """A key as Textual names it: "Ctrl+X" is "ctrl+x", "?" is "question_mark"."""
    key = _ALIASES.get(key, key)
    return key if len(key) == 1 else "+".join(part.strip() for part in key.lower().split("+"))


def chosen_keys(config: UserConfig) -> dict[str, tuple[str, ...]]:
    """Action id to the keys that the user gave it."""
    return {id: tuple(dict.fromkeys(map(normal, keys))) for id, keys in config.keys.items()}


def keymap(chosen: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The chosen keys as `App.set_keymap` takes them, with the other names under which terminals report them."""
    return {id: ",".join([*keys, *(_SHIFTED[key] for key in keys if key in _SHIFTED)]) for id, keys in chosen.items()}


def key_faults(config: UserConfig) -> Iterator[Misfit]:
    """What is wrong with the keys of a user, in words that begin with the setting."""
    for id, keys in config.keys.items():
        if id not in _KNOWN:
            yield ("keys", id), f"keys.{id}: there is no such action; {nearest(id, list(_KNOWN))}"
            continue
        for key in map(normal, keys):
            if why := _fault(key, in_review=id in _REVIEW):
                yield ("keys", id), f"keys.{id}: '{key}' {why}"
    yield from _clashes(chosen_keys(config))


def _fault(key: str, *, in_review: bool) -> str:
    if key.endswith("+f3"):
        return "is a report of the cursor in many terminals, and never arrives; take another one"
    if key in _TAKEN:
        return f"{_TAKEN[key]}; take another one"
    if _PLAIN.fullmatch(key):
        if in_review and not key.startswith("shift+"):
            return ""
        return "is typed into the draft; add ctrl+ or alt+, or take a function key"
    if not _SENT.fullmatch(key):
        return "is no key that every terminal sends; write one such as ctrl+x, alt+x, ctrl+up, f5 or shift+f5"
    return "is needed for writing in the draft; take another one" if key in _WRITING and not in_review else ""


def _clashes(chosen: Mapping[str, Sequence[str]]) -> Iterator[Misfit]:
    told: set[tuple[str, str]] = set()
    for actions in _SCREENS:
        owners: dict[str, Action] = {}
        # Those that the user did not touch first: it is the user's line that has to change.
        for action in sorted(actions, key=lambda action: action.id in chosen):
            for key in chosen.get(action.id, action.keys):
                owner = owners.setdefault(key, action)
                if owner is not action and action.id in chosen and (action.id, key) not in told:
                    told.add((action.id, key))
                    words = f"keys.{action.id}: '{key}' is the key of {owner.id} already"
                    yield ("keys", action.id), f"{words}; take another one, or give {owner.id} another one as well"
