"""What two figures come to, and which take over the unit of another."""

from __future__ import annotations

from fractions import Fraction

import pytest

from brief_tui.core.figures.arithmetic import of_two
from brief_tui.core.figures.derived import Basis, follows
from brief_tui.core.figures.figure import Figure
from brief_tui.core.figures.reader import figures
from brief_tui.core.figures.reckoning_words import spoken_operations
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span

_TIMES = Figure("multiple", Fraction(5, 2), "x", 0, 1, 1)


@pytest.mark.parametrize(
    ("talk", "ratios"),
    [
        ("it was forty weeks and now it is sixteen", [Fraction(5, 2)]),
        ("we had forty weeks of stock on sixteen floors", []),
        ("the bow draws 40 kilowatts and 16 yards wanted it", []),
        ("forty boats, against sixteen ferries at first", [Fraction(5, 2)]),
    ],
)
def test_a_number_that_names_what_it_counts_has_left_out_no_unit(talk: str, ratios: list[Fraction]) -> None:
    one, other = (figure for figure in figures(fold(talk)) if not figure.aside)
    assert [value for operation, value in of_two(_TIMES, one, other) if operation == "ratio"] == ratios


@pytest.mark.parametrize(
    ("behind", "shares"), [("of the former time", True), ("of what it took", True), ("of the harbour", False)]
)
def test_a_share_of_what_was_before_is_reckoned(behind: str, shares: bool) -> None:
    clause, at = f"it runs within four minutes, a tenth {behind}", Span(29, 36)
    figure = Figure("share", Fraction(10), "%", 5, 7, 7)
    assert ("share" in spoken_operations(figure, clause, at).beside) is shares


def test_what_is_said_in_the_stead_of_others_makes_no_multiple() -> None:
    few, many = (Figure("count", Fraction(value), "", 0, 1, 1) for value in (20, 50))
    basis = Basis(sentence=[], written=[many], beside=[], akin=[few], rivals=[], alike=[], year=None)
    clause, at = "they spend 2.5 times as much on readers", Span(11, 20)
    assert not follows(_TIMES, clause, at, basis)
    assert follows(_TIMES, clause, at, basis._replace(beside=[[few]]))
