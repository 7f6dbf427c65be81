"""The cells that are painted again are those that look otherwise, and every one of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from brief_tui.tui.terminal.changed_cells import changed_cells
from brief_tui.tui.terminal.frugal_painting import CroppedUpdate, WholeUpdate, _whole, forget_shown

RED, BOLD = Style(color="red"), Style(bold=True)
segments = st.lists(st.tuples(st.text("ab“世\u0301", max_size=4), st.sampled_from([None, RED, BOLD])), max_size=5)


def row(*parts: tuple[str, Style | None]) -> Strip:
    return Strip([Segment(text, style) for text, style in parts])


@pytest.mark.parametrize(
    ("before", "after", "cells"),
    [
        (row(("abcdef", None)), row(("abcdef", None)), (0, 0)),
        (row(("abcdef", None)), row(("abc", None), ("def", None)), (0, 0)),
        (row(("abcdef", None)), row(("abXdef", None)), (2, 3)),
        (row(("abcdef", None)), row(("a", None), ("b", RED), ("cd", None), ("e", BOLD), ("f", None)), (1, 5)),
        (row(("世ab", None)), row(("世aX", None)), (0, 4)),
        (row(("世abe\u0301", None)), row(("世aXe\u0301", None)), (0, 5)),
        (None, row(("ab", None)), (0, 2)),
    ],
)
def test_cells(before: Strip | None, after: Strip, cells: tuple[int, int]) -> None:
    assert changed_cells(before, after) == cells


@given(segments, segments)
def test_painted_over_what_was_there_they_give_what_is_there(
    old: list[tuple[str, Style | None]], new: list[tuple[str, Style | None]]
) -> None:
    width = 24
    before, after = (row(*parts).adjust_cell_length(width) for parts in (old, new))
    start, end = changed_cells(before, after)
    shown = Strip.join([before.crop(0, start), after.crop(start, end), before.crop(end)])
    assert changed_cells(shown, after) == (0, 0)


@pytest.mark.parametrize(
    ("cell", "edges"), [(0, (0, 0)), (1, (1, 1)), (2, (1, 3)), (3, (3, 3)), (5, (4, 6)), (6, (6, 6))]
)
def test_no_edge_cuts_a_wide_character(cell: int, edges: tuple[int, int]) -> None:
    assert _whole(Strip([Segment("a世b界")]), cell) == edges


@pytest.mark.parametrize(("cell", "edges"), [(0, (0, 0)), (1, (0, 2)), (2, (2, 2)), (4, (4, 4))])
def test_nor_where_a_combining_one_makes_up_for_it(cell: int, edges: tuple[int, int]) -> None:
    assert _whole(Strip([Segment("世abe\u0301")]), cell) == edges


@pytest.mark.parametrize("joined", ["🤦\u200d♂\ufe0f", "👩\u200d⚕\ufe0f", "❤\ufe0f", "🇫🇷"])
def test_nor_what_is_joined_to_one_character(joined: str) -> None:
    strip = row((f"a {joined} end", None))
    assert [_whole(strip, cell) for cell in (2, 3, 4, 5)] == [(2, 2), (2, 4), (4, 4), (5, 5)]
    forget_shown()
    assert painted(strip) == f"\x1b[1;1Ha {joined}\x1b[1;5H end"
    WholeUpdate([[strip]], Region(0, 0, 8, 1)).render_segments(Console())
    assert painted(row((f"a {joined} End", None))) == f"\x1b[1;1Ha {joined}\x1b[1;5H End"
    forget_shown()


def painted(strip: Strip) -> str:
    """What is written for a strip at the left of the first row, styles aside."""
    end = strip.cell_length
    written = CroppedUpdate([{0: strip}], [(0, 0, end)], [[end]]).render_segments(Console())
    return re.sub("\x1b\\[[0-9;]*m", "", written)


def test_what_the_terminal_shows_already_is_not_written_again() -> None:
    whole = WholeUpdate([[row(("abc", None)), row(("def", RED))]], Region(0, 0, 6, 1))
    assert "abc" in whole.render_segments(Console())
    assert painted(row(("abcdef", None))) == "\x1b[1;4Hdef"
    assert painted(row(("abcdXf", None))) == "\x1b[1;5HX"
    assert painted(row(("abcdXf", None))) == ""
    assert "def" in whole.render_segments(Console())
    assert painted(row(("abcdXf", None))) == "\x1b[1;4HdXf"
    forget_shown()
    assert painted(row(("abcdXf", None))) == "\x1b[1;1HabcdXf"


def test_a_row_with_wide_characters_is_written_again() -> None:
    WholeUpdate([[row(("a世b", None))]], Region(0, 0, 4, 1)).render_segments(Console())
    assert painted(row(("a", None))) == "\x1b[1;1Ha"
    forget_shown()


def test_a_row_with_wide_and_combining_characters_is_written_again() -> None:
    WholeUpdate([[row(("世abe\u0301 end", None))]], Region(0, 0, 9, 1)).render_segments(Console())
    assert painted(row(("世Xbe\u0301 end", None))) == "\x1b[1;1H世\x1b[1;3HXbe\u0301\x1b[1;6H end"
    forget_shown()


def test_behind_characters_of_other_widths_the_cursor_is_put_where_it_should_be() -> None:
    tone = row(("a 👍🏽 up 世界", None), (" e\u0301", RED))
    parts = "\x1b[1;1Ha 👍🏽", "\x1b[1;5H up 世界", "\x1b[1;13H e\u0301"
    forget_shown()
    assert painted(tone) == "".join(parts)
    whole = WholeUpdate([[tone], [row(("plain", None))]], Region(0, 0, 14, 2)).render_segments(Console())
    assert re.sub("\x1b\\[[0-9;]*m", "", whole) == "".join(parts) + "\n\x1b[2;1Hplain"
    forget_shown()
