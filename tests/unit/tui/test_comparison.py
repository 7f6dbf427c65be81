"""Where a quotation and its passage differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.judging.verdict import Edit, EditKind
from brief_tui.core.offsets import Span
from brief_tui.tui.comparison import Mark, marks_in_passage, marks_in_quotation


def edit(kind: EditKind, source: str, quoted: str, at: int, *, allowed: bool = False) -> Edit:
    return Edit(kind, source, quoted, allowed, Span(at, at + len(quoted)))


def test_a_substitution_is_marked_in_both() -> None:
    quoted, passage = "We lost 7 percent of it.", "So we lost 11 percent of it."
    edits = [edit(EditKind.SUBSTITUTE, "11 percent", "7 percent", 8)]
    assert marks_in_quotation(edits) == [Mark(Span(8, 17), allowed=False)]
    (((start, end), allowed),) = marks_in_passage(quoted, passage, edits)
    assert (passage[start:end], allowed) == ("11 percent", False)


def test_words_left_out_have_a_place_in_the_quotation_unless_that_is_allowed() -> None:
    refused, allowed = edit(EditKind.DROP, "not", "", 5), edit(EditKind.DROP, "um", "", 9, allowed=True)
    assert marks_in_quotation([refused, allowed]) == [Mark(Span(5, 5), allowed=False)]


def test_of_equal_words_the_one_at_the_place_is_marked() -> None:
    quoted, passage = "the wall moves and wall stays", "the wall moves and the wall stays"
    (((start, end), _),) = marks_in_passage(quoted, passage, [edit(EditKind.DROP, "the", "", 18)])
    assert (start, end) == (19, 22)


def test_words_that_the_passage_does_not_hold_are_not_marked() -> None:
    assert marks_in_passage("one", "two", [edit(EditKind.SUBSTITUTE, "three", "one", 0)]) == []


words = st.lists(st.sampled_from(["the", "wall", "moves", "8", "eight", "…", "é"]), max_size=12).map(" ".join)


@given(words, words, st.lists(st.tuples(words, st.integers(0, 60)), max_size=4))
def test_marks_hold_the_words_of_their_edits(quoted: str, passage: str, sources: list[tuple[str, int]]) -> None:
    edits = [edit(EditKind.DROP, source, "", min(at, len(quoted))) for source, at in sources]
    found = marks_in_passage(quoted, passage, edits)
    assert all(passage[start:end] in {one.source for one in edits} for (start, end), _ in found)
    assert len(found) == sum(bool(one.source) and one.source in passage for one in edits)
