"""How counts, lines and people are put in words."""

from __future__ import annotations

import pytest

from brief_tui.core.phrasing import also_on, on_lines


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([7], "line 7"),
        ([7, 7], "line 7"),
        ([7, 3], "lines 3, 7"),
        ([1, 2, 3, 4], "lines 1, 2, 3, 4"),
        ([5, 4, 3, 2, 1], "lines 1, 2, 3, 4 and more"),
    ],
)
def test_lines_are_told_once_and_in_order_and_a_cut_shows(numbers: list[int], words: str) -> None:
    assert on_lines(numbers) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([3], ""),
        ([3, 3], ""),
        ([3, 3, 7], " (also on line 7)"),
        ([3, 7, 9], " (also on lines 7, 9)"),
        ([1, 2, 3, 4, 5, 6], " (also on lines 2, 3, 4, 5 and more)"),
    ],
)
def test_further_lines_leave_out_the_line_of_the_fault_itself(numbers: list[int], words: str) -> None:
    assert also_on(numbers) == words
