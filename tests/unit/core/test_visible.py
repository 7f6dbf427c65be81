"""The section "Making untrusted text visible" of FAULTS.md, code point by code point."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.visible import REPLACEMENT, says_anything, visible, visible_line

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_controls_become_their_pictures() -> None:
    assert visible("\x00\x1b[2J\r\x1f\x7f") == "␀␛[2J␍␟␡"


def test_tab_and_newline_stay() -> None:
    assert visible("a\tb\nc") == "a\tb\nc"


def test_a_line_shows_tab_and_newline_too() -> None:
    assert visible_line("a\tb\nc\x1b") == "a␉b␊c␛"


# fmt: off
UNSEEN = [
    0x80, 0x9B, 0x9F, 0xAD, 0x200B, 0x200D, 0x202E, 0x2028, 0x2029, 0x2066, 0xFEFF, 0xD800,
    0xDFFF, 0xE000, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180E, 0x180F,
    0x2800, 0x3164, 0xFFA0, 0xFE00, 0xFE0F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xE0001,
    0xE0100, 0xE01EF, 0xF0000,
]
# fmt: on


@pytest.mark.parametrize("point", UNSEEN)
def test_unseen_characters_are_replaced(point: int) -> None:
    assert visible(f"a{chr(point)}b") == f"a{REPLACEMENT}b"


@pytest.mark.parametrize("text", ["“Ünïcode” — …", "e\u0301", "日本語", "🙂", "\u00a0", "\u3000", "नमस्ते", "\ufffd"])
def test_what_readers_see_anyway_stays(text: str) -> None:
    assert visible(text) == text


def test_no_code_point_of_a_hidden_category_passes() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    left = {unicodedata.category(char) for char in visible(every)}
    assert not left & {"Cf", "Cs", "Co", "Zl", "Zp"}
    assert {char for char in visible(every) if unicodedata.category(char) == "Cc"} == {"\t", "\n"}


def test_the_fifth_combining_mark_in_a_row_is_replaced() -> None:
    assert visible("a" + "\u0301" * 7 + "b") == "a" + "\u0301" * 4 + REPLACEMENT * 3 + "b"
    assert visible("a" + "\u0301" * 4 + "b" + "\u0301" * 4) == "a" + "\u0301" * 4 + "b" + "\u0301" * 4


def test_marks_of_every_kind_count_together() -> None:
    marks = "\u0301\u0903\u20dd\u0316\u0302"  # Mn, Mc, Me
    assert visible("a" + marks) == "a" + marks[:4] + REPLACEMENT


def test_very_many_marks() -> None:
    assert visible("a" + "\u0301" * 200_000).count(REPLACEMENT) == 199_996


@given(ANY_TEXT)
def test_offsets_hold(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert all(after in (before, REPLACEMENT) or ord(before) <= 0x7F for before, after in zip(text, shown, strict=True))


@given(ANY_TEXT)
def test_showing_twice_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(ANY_TEXT)
def test_a_line_is_one_line(text: str) -> None:
    assert len(visible_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "says"), [("a", True), ("7", True), ("是", True), ("", False), ("\u3164\u200b --", False)]
)
def test_what_nobody_can_read_says_nothing(text: str, says: bool) -> None:
    assert says_anything(text) is says
