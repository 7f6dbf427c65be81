"""Characters in disguise: rows 43 and 44 of the catalogue."""

from __future__ import annotations

import re

import pytest

from brief_tui.core.language.disguise import disguises
from brief_tui.core.offsets import MappedText, Piece


def found(text: str) -> list[tuple[str, int, str]]:
    return list(disguises(MappedText(text, (Piece(0, 50),)), "quotation"))


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u00ad", "U+00AD SOFT HYPHEN"),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("\ufeff", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
    ],
)
def test_hidden_characters_are_named(char: str, name: str) -> None:
    assert found(f"never{char} again") == [
        ("hidden-character", 55, f"Hidden characters inside the quotation: {name}. Delete them.")
    ]


@pytest.mark.parametrize("char", ["\x01", "\x85", "\u2028", "\u0337", "\u0334", "\u3164", "\x7f"])
def test_controls_and_overlays_are_hidden_characters(char: str) -> None:
    assert [(rule, offset) for rule, offset, _ in found(f"never{char} again")] == [("hidden-character", 55)]


@pytest.mark.parametrize(
    "word", ["Mor\u0435au", "\u0410da", "B\u03bfston", "pa\u0441\u0442", "T\u0578mas", "\u13a0uay"]
)
def test_mixed_scripts_are_found(word: str) -> None:
    rule, offset, message = found(f"so {word} said")[0]
    assert (rule, offset) == ("mixed-script", 53)
    assert word in message
    assert re.search(r"U\+(?:03|04|05|13)", message)


@pytest.mark.parametrize("text", ["plain", "Москва and Berlin", "5 μs, 10 kΩ, ΔT", "Zoé, naïve", "β-test", "λ"])
def test_honest_text_is_not_suspected(text: str) -> None:
    assert found(text) == []


def test_at_most_one_of_each_kind() -> None:
    assert [rule for rule, _, _ in found("\u200ba\u200b Mor\u0435au \u0410da")] == ["hidden-character", "mixed-script"]


def test_long_runs_are_read_to_the_end() -> None:
    assert len(found("a\u0301\u0435" * 60_000)) == 1
    assert len(found("\u0301" * 200_000 + "\u0435")) == 1


def test_five_marks_on_a_letter_are_hidden_characters_and_four_are_none() -> None:
    assert [(rule, offset) for rule, offset, _ in found("so e" + "\u0301" * 5)] == [("hidden-character", 58)]
    assert found("so e" + "\u0301" * 4) == []
