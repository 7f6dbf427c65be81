"""Places and differences between two versions of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.tui.places import kept_place, line_edits, lines_differing

TEXTS = st.text(alphabet="ab\n", max_size=30)


@pytest.mark.parametrize(
    ("old", "new", "offset", "kept"),
    [
        ("a\nb\nc", "new\na\nb\nc", 2, 6),
        ("a\nb\nc", "a\nb and more\nc", 3, 3),
        ("a\nlonger\nc", "a\nb\nc", 7, 3),
        ("x\n\ny\n\nz", "x\n\ny\n\nz\n", 5, 5),
        ("one\ntwo", "", 5, 0),
        ("a\n\nb\n\nc", "a\n\nc", 3, 2),
        ("a\n\nb\n\nc", "b\n\nc", 3, 0),
        ("same\nx\nsame", "new\nsame\nx\nsame", 7, 11),
        ("", "one\n\ntwo", 0, 0),
    ],
)
def test_kept_place(old: str, new: str, offset: int, kept: int) -> None:
    assert kept_place(old, new, offset) == kept


@given(TEXTS, TEXTS, st.integers(0, 30))
def test_every_place_is_one_of_the_new_text(old: str, new: str, offset: int) -> None:
    assert 0 <= kept_place(old, new, min(offset, len(old))) <= len(new)


@given(TEXTS, st.integers(0, 30))
def test_every_place_of_the_same_text_stays(text: str, offset: int) -> None:
    assert kept_place(text, text, min(offset, len(text))) == min(offset, len(text))


@given(TEXTS)
def test_lines_put_above_and_below_move_places_by_their_length(text: str) -> None:
    for offset in range(len(text) + 1 if text else 0):
        assert kept_place(text, f"new\n{text}\nnew", offset) == offset + 4


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("a\nb\nc", "a\nb\nc", 0),
        ("a\nb\nc", "a\nx\nc", 1),
        ("a\nb", "a\nb\nc\nd", 2),
        ("a\nb\nc\nd", "d", 3),
        ("a\nb", "x\na\ny", 2),
    ],
)
def test_lines_differing(old: str, new: str, count: int) -> None:
    assert lines_differing(old, new) == count


def test_texts_too_different_to_be_compared_keep_what_is_the_same_around() -> None:
    middle = "".join(f"old {n}\n" for n in range(6_000))
    old, new = f"a\n{middle}z", f"a\n{middle.replace('old', 'new')}z"
    assert lines_differing(old, new) == 6_000
    assert kept_place(old, new, len(old)) == len(new)


@given(TEXTS, TEXTS)
def test_the_edits_of_lines_make_one_text_of_the_other(old: str, new: str) -> None:
    assert Repair("", tuple(line_edits(old, new))).applied(old) == new


def test_lines_that_stay_are_not_touched() -> None:
    assert list(line_edits("a\nb\nc\nd", "a\nB\nc\nd\ne")) == [
        Replacement(Span(2, 4), "B\n"),
        Replacement(Span(7, 7), "\ne"),
    ]
    assert list(line_edits("same", "same")) == []
