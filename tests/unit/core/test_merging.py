"""Three-way merges by paragraph: trivial where one side changed nothing, and no line of either is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brief_tui.core.merging import Merge, lacks, merge

BASE = "# Quay\n\nThe wall moves.\n\nThe cranes lie.\n\nThe tide waits.\n"
MARKED = """\
# Quay

<<<<<<< mine

The wall creeps.

=======

The wall runs.

>>>>>>> theirs

The cranes lie.

The tide waits.
"""

PARAGRAPHS = st.lists(st.sampled_from(["a", "b", "c", "d\n> e", "> f\n> — G", "  h"]), max_size=6)
GAPS = st.sampled_from(["\n\n", "\n\n\n", "\n \t\n"])


@st.composite
def drafts(draw: st.DrawFn, line_ends: tuple[str, ...] = ("\n", "\r\n", "\r")) -> str:
    """Few paragraphs, so that two drafts have many in common; blank lines, line ends and the last one vary."""
    text = draw(st.sampled_from(["", "\n", "\n\n"]))
    for paragraph in draw(PARAGRAPHS):
        text += paragraph + draw(GAPS)
    text = draw(st.sampled_from([text, text.rstrip("\n"), text.rstrip() + "\n"]))
    return text.replace("\n", draw(st.sampled_from(line_ends)))


def lines(text: str) -> set[str]:
    return {line for line in re.split(r"\r\n|\r|\n", text) if line.strip()}


def replaced(*pairs: tuple[str, str], text: str = BASE) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


ANY = st.one_of(drafts(), st.text(alphabet="ab \r\n", max_size=12))


@given(ANY, ANY)
def test_where_one_side_changed_nothing_the_other_is_the_result(base: str, changed: str) -> None:
    assert merge(base, base, changed) == Merge(changed, 0)
    assert merge(base, changed, base) == Merge(changed, 0)


@given(ANY, ANY)
def test_what_both_changed_alike_is_taken_once(base: str, changed: str) -> None:
    assert merge(base, changed, changed) == Merge(changed, 0)


@given(ANY, ANY, ANY)
@example("a\n\na\n\na\n\na\n\n", "a\n\na\n\na\n\n", "b\n\na\n\n")
def test_no_line_that_a_side_wrote_or_that_both_kept_is_lost(base: str, mine: str, theirs: str) -> None:
    merged = lines(merge(base, mine, theirs).text)
    assert (lines(mine) - lines(base)) | (lines(theirs) - lines(base)) <= merged
    assert lines(mine) & lines(theirs) <= merged


@given(ANY, ANY, ANY)
def test_no_line_is_made_up_and_clashes_are_marked(base: str, mine: str, theirs: str) -> None:
    text, clashes = merge(base, mine, theirs)
    markers = {"<<<<<<< mine", "=======", ">>>>>>> theirs"} if clashes else set()
    assert lines(text) - lines(mine) - lines(theirs) == markers
    assert text.count("<<<<<<< mine") == text.count(">>>>>>> theirs") == clashes


@given(drafts(("\n",)), drafts(("\n",)), drafts(("\n",)))
def test_a_merge_is_the_same_in_other_line_ends(base: str, mine: str, theirs: str) -> None:
    text, clashes = merge(base, mine, theirs)
    for end in ("\r\n", "\r"):
        assert merge(*(one.replace("\n", end) for one in (base, mine, theirs))) == Merge(
            text.replace("\n", end), clashes
        )


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        ([("wall moves", "wall creeps")], [("tide waits", "tide runs")], [("moves", "creeps"), ("waits", "runs")]),
        ([("wall moves", "wall creeps")], [("cranes lie", "cranes sag")], [("moves", "creeps"), ("lie", "sag")]),
        ([("The wall moves.\n\n", "")], [("cranes lie", "cranes sag")], [("The wall moves.\n\n", ""), ("lie", "sag")]),
        (
            [("\n\nThe tide waits.", "")],
            [("The tide", "New.\n\nThe tide")],
            [("\n\nThe tide waits.", "\n\nNew.")],
        ),
        (
            [("The cranes lie.", "The cranes sag.\n\nMore.")],
            [("The tide", "New.\n\nThe tide")],
            [("The cranes lie.", "The cranes sag.\n\nMore.\n\nNew.")],
        ),
    ],
    ids=["apart", "neighbours", "one gone beside one changed", "one put in before one gone", "one put in after"],
)
def test_what_only_one_side_changed_is_taken(
    mine: list[tuple[str, str]], theirs: list[tuple[str, str]], merged: list[tuple[str, str]]
) -> None:
    assert merge(BASE, replaced(*mine), replaced(*theirs)) == Merge(replaced(*merged), 0)
    assert merge(BASE, replaced(*theirs), replaced(*mine)) == Merge(replaced(*merged), 0)


def test_one_paragraph_changed_in_two_ways_stands_twice_between_markers() -> None:
    merged = merge(BASE, replaced(("moves", "creeps")), replaced(("moves", "runs")))
    assert merged == Merge(MARKED, 1)


def test_only_what_differs_stands_between_the_markers() -> None:
    mine = replaced(("The cranes lie.", "Both.\n\nMine.\n\nThe end."))
    theirs = replaced(("The cranes lie.", "Both.\n\nTheirs.\n\nThe end."))
    between = "Both.\n\n<<<<<<< mine\n\nMine.\n\n=======\n\nTheirs.\n\n>>>>>>> theirs\n\nThe end."
    assert merge(BASE, mine, theirs) == Merge(replaced(("The cranes lie.", between)), 1)


def test_one_changed_and_taken_out_by_the_other_is_a_clash() -> None:
    text, clashes = merge(BASE, replaced(("moves", "creeps")), replaced(("The wall moves.\n\n", "")))
    assert (text, clashes) == (MARKED.replace("The wall runs.\n\n", ""), 1)


def test_two_that_were_put_in_at_one_place_are_a_clash_also_at_the_end_without_a_line_end() -> None:
    merged = merge("One.", "One.\n\nMine.", "One.\n\nTheirs.\n")
    assert merged == Merge("One.\n\n<<<<<<< mine\n\nMine.\n\n=======\n\nTheirs.\n\n>>>>>>> theirs\n", 1)


def test_the_last_paragraph_may_get_others_below_it_and_be_changed() -> None:
    assert merge("One.\n\nTwo.", "One.\n\n2.", "One.\n\nTwo.\n\nThree.").text == "One.\n\n2.\n\nThree."


def test_line_ends_that_one_side_converted_are_converted_and_mixed_ones_kept() -> None:
    mine, theirs = replaced(("moves", "creeps")), replaced(("waits", "runs")).replace("\n", "\r\n")
    both = replaced(("moves", "creeps"), ("waits", "runs"))
    assert merge(BASE, mine, theirs) == Merge(both.replace("\n", "\r\n"), 0)
    mixed = BASE.replace("Quay\n", "Quay\r\n", 1)
    assert merge(mixed, replaced(("moves", "creeps"), text=mixed), replaced(("waits", "runs"), text=mixed)) == Merge(
        replaced(("moves", "creeps"), ("waits", "runs"), text=mixed), 0
    )


def test_a_draft_of_very_many_paragraphs_is_merged_in_bounded_work() -> None:
    base = "".join(f"{n % 7}\n\n" for n in range(200_000))
    mine, theirs = "Mine.\n\n" + base[::-1].strip(), base + "Theirs.\n"
    merged = lines(merge(base, mine, theirs).text)
    assert {"Mine.", "Theirs."} <= merged


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        (BASE, True),
        (replaced(("waits", "runs")), False),
        (replaced(("moves", "creeps"), ("waits", "runs")), True),
        (replaced(("waits", "runs")).replace("\n", "\r\n") + "Mine.\n", False),
    ],
)
def test_it_can_be_told_whether_a_text_lacks_lines_of_theirs(text: str, lacking: bool) -> None:
    assert lacks(text, replaced(("waits", "runs"))) is lacking
    assert not lacks(text, replaced(("The wall moves.\n", ""), ("waits", "runs"))) or lacking
