"""Lines without colours: no colour is left, a ground of its own is reversed, and a click finds what it did."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from brief_tui.tui.terminal.without_colours import WithoutColours


@pytest.mark.parametrize(
    ("style", "plain"),
    [
        ("bold red", "bold"),
        ("underline #ff0000 on default", "underline"),
        ("black on cyan", "reverse"),
        ("reverse yellow", "reverse"),
        ("reverse black on cyan", "not reverse"),
    ],
)
def test_attributes_are_kept_and_grounds_reversed(style: str, plain: str) -> None:
    told = Style.parse(style) + Style.from_meta({"option": 3})
    ((text, left, _),) = WithoutColours().apply([Segment("ab", told)], Color(0, 0, 0))
    assert text == "ab"
    assert left == Style.parse(plain) + Style.from_meta({"option": 3})


def test_control_codes_and_bare_text_stay() -> None:
    segments = [Segment("ab"), Segment("", None, [])]
    assert WithoutColours().apply(segments, Color(0, 0, 0)) == segments
