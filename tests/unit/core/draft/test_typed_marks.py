"""Marks under the hands of a writer: which one is typed, and which one belongs to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.typed_marks import curly, partner, uses_curly


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ('"', "“"),
        ('He said "', "“"),
        ('He said "Go', "“"),
        ('(“x"', "”"),
        ('“Go"', "”"),
        ('“Go" she', "”"),
        ('“I wanted …"', "”"),
        ('—"word', "“"),
        ('a pipe of 5"', '"'),
        ('“It grew by 5"', "”"),
    ],
)
def test_a_straight_mark_is_the_curly_one_that_its_place_asks_for(text: str, mark: str) -> None:
    assert curly(text, text.index('"')) == mark


def test_a_draft_says_by_most_of_its_marks_which_it_uses() -> None:
    assert uses_curly('“One” and "')
    assert not uses_curly('"One" and “')
    assert not uses_curly("None.")


def test_partners_are_those_of_their_own_depth() -> None:
    text = "say “one “two” three ‘four five’ six” end, don’t"
    pairs = {at: other for at in range(len(text)) if (other := partner(text, at)) is not None}
    assert {(text[a], text[b]) for a, b in pairs.items() if a < b} == {("“", "”"), ("‘", "’")}
    assert pairs[4] == text.index("” end")
    assert pairs[9] == text.index("” three")
    assert text.index("’t") not in pairs


@given(st.text("ab “”\"‘’'«».,", max_size=60))
def test_partners_belong_to_one_another_and_outermost_ones_are_those_of_the_judge(text: str) -> None:
    pairs = {at: other for at in range(len(text)) if (other := partner(text, at)) is not None}
    assert all(pairs[other] == at for at, other in pairs.items())
    for start, end in find_marks(text).pairs:
        assert pairs[start] == end - 1


@given(st.text('ab “”".,5', max_size=60), st.integers(0, 60))
def test_whatever_is_typed_gives_one_mark(text: str, at: int) -> None:
    at = min(at, len(text))
    mark = curly(f'{text[:at]}"{text[at:]}', at)
    assert mark in "“”" or (mark == '"' and text[at - 1] == "5")
