"""Keys of a user: which can be given to what, and in which words they are refused."""

from __future__ import annotations

import re

import pytest
from textual.events import Key

from brief_tui.store.user_config import UserConfig
from brief_tui.tui.actions import ACTIONS, EVERYWHERE
from brief_tui.tui.local_actions import FINDING_ACTIONS, REVIEW_ACTIONS
from brief_tui.tui.terminal.input import PasteParser
from brief_tui.tui.user_keys import chosen_keys, key_faults, keymap


def faults(**keys: list[str]) -> list[str]:
    return [words for _, words in key_faults(UserConfig(keys=keys))]


@pytest.mark.parametrize(
    "key", ["alt+x", "Alt+X", "alt+up", "shift+f10", "ctrl+alt+left", "ctrl+pageup", "alt+f5", "f22"]
)
def test_keys_that_every_terminal_sends(key: str) -> None:
    assert faults(save=[key]) == []


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("ctrl+i", "is Tab to a terminal"),
        ("CTRL+M", "is Enter to a terminal"),
        ("ctrl+b", "is taken by tmux"),
        ("f11", "fills the screen"),
        ("shift+f3", "is a report of the cursor"),
        ("alt+f3", "is a report of the cursor"),
        ("ctrl+a", "is needed for writing"),
        ("ctrl+z", "is needed for writing"),
        ("shift+left", "is needed for writing"),
        ("pagedown", "is needed for writing"),
        ("x", "is typed into the draft"),
        ("?", "is typed into the draft"),
        ("é", "is typed into the draft"),
        ("shift+x", "is typed into the draft"),
        ("enter", "is typed into the draft"),
        ("tab", "is typed into the draft"),
        ("space", "is typed into the draft"),
        ("escape", "is typed into the draft"),
        ("ctrl+1", "is no key that every terminal sends"),
        ("ctrl+shift+x", "is no key that every terminal sends"),
        ("super+x", "is no key that every terminal sends"),
        ("f25", "is no key that every terminal sends"),
        ("nonsense", "is no key that every terminal sends"),
        ("ctrl+", "is no key that every terminal sends"),
        ("a,b", "is no key that every terminal sends"),
    ],
)
def test_keys_that_cannot_be_given(key: str, why: str) -> None:
    (fault,) = faults(save=[key])
    assert fault.startswith(f"keys.save: '{key.lower()}'" if key != "?" else "keys.save: 'question_mark'")
    assert why in fault


def test_letters_belong_to_the_review() -> None:
    assert faults(approve=["y"], waive=["?"], show_keys=["h"]) == []
    assert "is typed" in faults(approve=["shift+y"])[0]


def test_an_action_that_there_is_not_has_its_nearest_named() -> None:
    assert faults(sav=["f5"]) == ["keys.sav: there is no such action; did you mean save?"]
    assert "known here: save, " in faults(qqqqqq=["f5"])[0]


def test_a_key_is_given_once() -> None:
    (fault,) = faults(save=["ctrl+n"])
    assert fault.startswith("keys.save: 'ctrl+n' is the key of next_failing already;")
    assert faults(save=["ctrl+n"], next_failing=["ctrl+s"]) == []
    (fault,) = faults(save=["alt+q"], search=["alt+q"])
    assert fault.startswith("keys.search: 'alt+q' is the key of save already;")
    assert faults(save=["alt+q", "Alt+Q"]) == []


def test_what_is_never_on_the_screen_at_once_may_share_a_key() -> None:
    assert faults(approve=["ctrl+n"], repair=["ctrl+n"]) == []
    (fault,) = faults(approve=["ctrl+q"])
    assert "the key of quit already" in fault
    (fault,) = faults(approve=["w"])
    assert "the key of waive already" in fault


def test_names_of_actions_are_their_own() -> None:
    ids = [action.id for action in (*ACTIONS, *FINDING_ACTIONS, *REVIEW_ACTIONS)]
    assert len(ids) == len(set(ids))


def test_the_registry_keeps_the_rules_for_users_but_for_what_it_says() -> None:
    # Ctrl+/ comes as it is from some terminals, and as Ctrl+_ from the others.
    # Ctrl+Space comes as Ctrl+@ from most.
    known = {"ctrl+slash", "ctrl+underscore", "ctrl+space", "ctrl+@"}
    for action in (*ACTIONS, *FINDING_ACTIONS, *REVIEW_ACTIONS):
        for key in set(action.keys) - known:
            assert faults(**{action.id: [key]}) == [], (action.id, key)


def test_no_key_of_the_registry_comes_as_a_report_of_the_cursor() -> None:
    """Modifiers and F1 to F4 come as ESC [ 1 ; 2 P to S, of which R is also how a terminal tells its cursor."""
    taken = [key for action in EVERYWHERE for key in action.keys if re.fullmatch(r".+\+f[1-4]|f1[3-6]", key)]
    assert taken == []


def test_what_has_alt_arrives() -> None:
    keys = [key for action in EVERYWHERE for key in action.keys if re.fullmatch(r"alt\+[a-z]", key)]
    assert "alt+g" in keys
    for key in keys:
        parser = PasteParser()
        arrived = [*parser.feed(f"\x1b{key[-1]}x"), *parser.feed("")]
        assert [event.key for event in arrived if isinstance(event, Key)] == [key, "x"]


def test_the_keymap_has_what_terminals_report_for_shift() -> None:
    chosen = chosen_keys(UserConfig(keys={"save": ["Shift+F5", "?"]}))
    assert chosen == {"save": ("shift+f5", "question_mark")}
    assert keymap(chosen) == {"save": "shift+f5,question_mark,f17"}
