"""How the words beside a figure loosen it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from brief_tui.core.figures.figure import means
from brief_tui.core.figures.reader import figures
from brief_tui.core.language.words import fold


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("two-fifths of all compile time, and a shade more, went", "over"),
        ("a third of the seats, or slightly less, stay empty", "under"),
        ("two-fifths of the time, if not a touch more, went", "over"),
        ("forty boats or thereabouts", "about"),
        ("forty, give or take", "about"),
        ("forty of the boats and then some", "over"),
        ("upwards of forty boats", "over"),
        ("forty boats, and a bit more bread", ""),
        ("forty boats and a little more than that sank", ""),
        ("forty boats. And a shade more, if you ask", ""),
        ("forty boats and slightly mad captains", ""),
        ("forty-odd boats", "over"),
        ("for forty-odd years", "over"),
        ("forty odd boats", ""),
    ],
)
def test_an_afterthought_loosens_the_figure_before_it_and_no_other(text: str, bound: str) -> None:
    assert next(figures(fold(text))).bound == bound


@pytest.mark.parametrize(
    ("part", "percent", "stands"),
    [
        ("two fifths of it", "41 percent", True),
        ("a quarter of it", "26 percent", True),
        ("two fifths of it", "44 percent", False),
        ("over two fifths of it", "39 percent", False),
        ("two fifths of it, or slightly less", "41 percent", False),
        ("40 percent of it", "41 percent", False),
    ],
)
def test_a_share_in_parts_is_rounder_than_one_in_per_cent(part: str, percent: str, stands: bool) -> None:
    written, said = (next(figures(fold(text))) for text in (part, percent))
    assert means(written, said) is stands


def test_at_one_point_two_million_may_be_an_amount() -> None:
    values = {one.value for one in figures(fold("We put it at one point two million, before."))}
    assert values == {Fraction(1_200_000), Fraction(2_000_000)}
