"""Figures that are said far from each other, or from what they count: which of them are reckoned with, or told."""

from __future__ import annotations

from tests.unit.core.figured_prose import doubted, sources_of
from tests.unit.core.judged_sources import transcript

_BETWEEN = (
    "We talked to the neighbours for a long while, and they told us about the weather and the ferry, and about how the "
    "old road used to flood whenever it rained hard in the autumn, so that nobody could get to the market with a cart, "
    "and they laughed about it, and then we had soup with them and went home along the dark canal again."
)
MILL = transcript(
    [
        ("Lena Ruus", f"In the dry summer the mill ground 412 tonnes of rye. {_BETWEEN}"),
        ("Lena Ruus", f"In the wet summer the mill ground 365 tonnes of rye. {_BETWEEN}"),
        ("Lena Ruus", f"The mill has 84 stones in its yard. {_BETWEEN}"),
        ("Lena Ruus", f"Of the lamps we sold 31 to a museum. {_BETWEEN}"),
        ("Lena Ruus", f"The bakers ride to our fair on horses. {_BETWEEN} Last time it was 5,700 and a record."),
    ],
    "transcripts/mill.txt",
)
SOURCES = sources_of(MILL)


def test_what_is_said_of_one_matter_in_two_places_has_a_difference() -> None:
    assert doubted(SOURCES, "In the wet summer the mill ground 47 tonnes less rye.") == []
    assert doubted(SOURCES, "In the wet summer the mill ground 63 tonnes less rye.") != []


def test_counts_that_are_not_said_together_make_no_share() -> None:
    assert doubted(SOURCES, "At the museum stand 31 out of 84 stones.") != []


def test_a_bare_number_far_from_what_is_counted_contradicts_nothing() -> None:
    [message] = doubted(SOURCES, "The record of the fair is 6,300 horses.")
    assert "5,700" not in message
