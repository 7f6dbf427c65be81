"""Pastes keep every character, however the terminal's output is cut; keys before and behind them stay keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste
from textual.message import Message

from brief_tui.tui.terminal.input import PasteParser

NASTY = "one\x1b[31mred\x00 \u2028\x1b[A\x13 end\x1b"


def read(parser: XTermParser, *parts: str) -> list[tuple[str, str]]:
    messages: list[Message] = [message for part in parts for message in parser.feed(part)]
    return [
        ("key", message.key) if isinstance(message, Key) else ("paste", message.text)
        for message in messages
        if isinstance(message, Key | Paste)
    ]


def test_control_characters_of_a_paste_are_text() -> None:
    sent = f"a\x1b[200~{NASTY}\x1b[201~b\x1b[A"
    assert read(PasteParser(), sent) == [("key", "a"), ("paste", NASTY), ("key", "b"), ("key", "up")]
    assert ("paste", NASTY) not in read(XTermParser(), sent)  # once it is, PasteParser is needed no more


@given(st.lists(st.text("a\x1b[201~\x00\r", max_size=12), min_size=1, max_size=3), st.data())
def test_it_does_not_matter_how_it_is_cut(pastes: list[str], data: st.DataObject) -> None:
    pastes = [text for text in pastes if "\x1b[201~" not in f"{text}\x1b[201~"[:-1] and text]
    sent = "x" + "y".join(f"\x1b[200~{text}\x1b[201~" for text in pastes) + "z"
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=4)))
    parts = [sent[start:end] for start, end in zip([0, *cuts], [*cuts, len(sent)], strict=True)]
    seen = read(PasteParser(), *(part for part in parts if part))
    assert [text for kind, text in seen if kind == "paste"] == pastes
    assert [key for kind, key in seen if kind == "key"] == ["x", *"y" * (len(pastes) - 1), "z"]


def test_a_line_end_from_before_the_program_had_the_terminal_is_enter() -> None:
    assert read(PasteParser(), "a\rb\nc") == [("key", key) for key in ("a", "enter", "b", "enter", "c")]


@pytest.mark.parametrize("keys", ["[1114112u", "[27;5;99999999999u", "[97;1;99999999999u", "[97:65;2u"])
def test_a_key_of_no_character_is_ignored(keys: str) -> None:
    assert read(PasteParser(), f"\x1b{keys}q") == [("key", "q")]


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        ("x", "alt+x"),
        ("X", "alt+shift+x"),
        (".", "alt+full_stop"),
        ("“", "alt+left_double_quotation_mark"),
        ("7", "alt+7"),
        ("é", "alt+é"),
    ],
)
def test_a_character_with_alt_is_none_to_be_typed(sent: str, key: str) -> None:
    parser = PasteParser()
    messages = [*parser.feed(f"\x1b{sent}"), *parser.feed("")]
    assert [(one.key, one.character) for one in messages if isinstance(one, Key)] == [(key, None)]
    (plain,) = PasteParser().feed(sent)
    assert isinstance(plain, Key)
    assert plain.character == sent


@pytest.mark.parametrize("behind", ["\x1b", "\x1b[A", "\x1bz", "ab\x1b"])
@pytest.mark.parametrize("sent", ["r", "R", "7", "é", "-"])
def test_an_escape_behind_a_character_with_alt_leaves_it_that(sent: str, behind: str) -> None:
    parser = PasteParser()
    read_ahead = [*parser.feed(f"\x1b{sent}"), *parser.feed(behind), *parser.feed("")]
    first, *others = [key for key in read_ahead if isinstance(key, Key)]
    assert first.key.startswith("alt+")
    assert "".join(key.character or "" for key in others if key.is_printable) == behind.partition("\x1b")[0]


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1b\x13", ["escape", "ctrl+s"]),
        ("\x1b\x13x", ["escape", "ctrl+s", "x"]),
        ("\x1b\x1b\x06", ["escape", "escape", "ctrl+f"]),
        ("\x1b\x7f", ["ctrl+w"]),  # Alt and Backspace: the word before
        ("\x1b\t", ["shift+tab"]),
        ("\x1b\r", ["enter"]),
        ("\x1br", ["alt+r"]),
        ("\x1b[1;5C", ["ctrl+right"]),
    ],
)
def test_escape_right_before_a_key_with_ctrl_is_pressed_too(sent: str, keys: list[str]) -> None:
    assert read(PasteParser(), sent, "") == [("key", key) for key in keys]


def test_nothing_pasted_is_no_paste() -> None:
    assert read(PasteParser(), "\x1b[200~\x1b[201~q") == [("key", "q")]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr("brief_tui.tui.terminal.input.monotonic", lambda: now[0])
    return now


def stalled(parser: PasteParser, clock: list[float], sent: str) -> list[tuple[str, str]]:
    messages = read(parser, sent)
    clock[0] += 0.4
    assert not list(parser.tick())
    clock[0] += 0.2
    return messages + [("paste", message.text) for message in parser.tick() if isinstance(message, Paste)]


def test_what_came_of_a_paste_that_stalls_is_handed_on_and_the_rest_is_no_keys(clock: list[float]) -> None:
    parser = PasteParser()
    assert stalled(parser, clock, "\x1b[200~one\rtwo\r") == [("paste", "one\rtwo")]
    assert stalled(parser, clock, "\nthr\x13ee\x1b[201") == [("paste", "\r\nthr\x13ee")]
    assert read(parser, "~", "x\x1b[A") == [("key", "x"), ("key", "up")]


def test_a_paste_of_which_no_end_comes_leaves_the_keys_keys(clock: list[float]) -> None:
    parser = PasteParser()
    assert stalled(parser, clock, "\x1b[200~half\r") == [("paste", "half")]
    assert read(parser, "\x11", "abc\x1b[A") == [
        ("paste", "\r"),
        ("key", "ctrl+q"),
        *[("key", key) for key in "abc"],
        ("key", "up"),
    ]
    assert stalled(parser, clock, "\x1b[200~more") == [("paste", "more")]
    assert stalled(parser, clock, "\x1b") == []  # it may begin the mark
    assert read(parser, "\x1b[24~") == [("key", "f12")]
    assert read(parser, "\x1b[201~", "\x1b[200~new\x1b[201~z") == [("paste", "new"), ("key", "z")]


def test_a_paste_that_comes_slowly_stays_one(clock: list[float]) -> None:
    parser = PasteParser()
    seen = []
    for part in ("\x1b[200~one ", "x", "two", "\x1b[201~"):
        seen += read(parser, part)
        clock[0] += 0.4
        seen += [("tick", "") for _ in parser.tick()]
    assert seen == [("paste", "one xtwo")]
