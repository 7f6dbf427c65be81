"""Figures that leave out of what they are: the ten foreseen, up from seven of ten, another tenth; and double orders."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

DOCK = transcript(
    [
        ("Host", "Maren Hoyle, what went wrong?"),
        (
            "Maren Hoyle",
            "A clerk pressed the button for the crane, nothing happened, and he pressed it again. Slow screens make "
            "second lifts. I have been harbour master for eight years and a diver for thirty-four, so I like it slow.",
        ),
        ("Host", "How long did the repair of the sluice take?"),
        ("Maren Hoyle", "We were eighteen days in the water with the sluice."),
        ("Host", "Was that the plan?"),
        ("Maren Hoyle", "It had been planned for eleven days."),
        ("Host", "Do the skippers report their load?"),
        (
            "Maren Hoyle",
            "They report it in six of ten landings. If it is eight of ten by the spring, I'll open the north quay. "
            "Eleven of nineteen ferries were late, and last year it was eight of nineteen.",
        ),
        ("Host", "And the trade?"),
        (
            "Maren Hoyle",
            "Our trade grew by 19 percent in 2022 and by three last year, and three is fine. On calm days the radar is "
            "right in 99.1 percent. In fog it was at ninety-one, so we trained it, and we're at ninety-six and a half.",
        ),
        ("Host", "Where does the coal go?"),
        (
            "Maren Hoyle",
            "In a usual winter a third of the coal goes to the kiln, and another eighth goes to the school. We put "
            "meters on fourteen boilers. Two of the boilers burned more than I like.",
        ),
        ("Host", "How many boilers in the country have no meter?"),
        ("Maren Hoyle", "Of the boilers in the country I would guess one in five. It is a guess about boilers."),
        ("Host", "Are crates refused?"),
        ("Maren Hoyle", "We refuse four honest crates in a thousand. It was twelve in a thousand when we began."),
    ],
    "transcripts/dock.txt",
)
SOURCES = sources_of(DOCK)


@pytest.mark.parametrize(
    "row",
    [
        "The sluice took Maren Hoyle eighteen days rather than the [eleven|twelve] foreseen.",
        "The sluice took eighteen days instead of the [eleven|thirteen] planned, Maren Hoyle said.",
        "The north quay opens if the load is reported in eight of ten landings by the spring, up from [six|five].",
        "Eleven of nineteen ferries were late, up from [eight|seven], says Maren Hoyle.",
        "Trade grew by [three|six] percent last year, after 19 percent in 2022, Maren Hoyle said.",
        "In fog the radar of Maren Hoyle went from ninety-one to [ninety-six and a half|ninety-seven and a half] "
        "percent.",
        "A third of the coal of Maren Hoyle is burned in the kiln and [an eighth|a tenth] at the school.",
        "Maren Hoyle has been a diver for [34|24] years.",
        "About four honest crates in a thousand are refused, Maren Hoyle said, against [twelve|fifteen] at first.",
        "Meters on fourteen boilers found [two|five] that burned too much, Maren Hoyle said.",
    ],
)
def test_what_a_figure_leaves_out_is_read_from_its_neighbours(row: str) -> None:
    right, *wrong = readings(row)

    assert doubted(SOURCES, right) == []
    assert [prose for prose in wrong if not doubted(SOURCES, prose)] == []


@pytest.mark.parametrize("thing", ["lifter", "order", "shutter", "lift"])
def test_what_is_double_is_no_multiple(thing: str) -> None:
    assert doubted(SOURCES, f"A slow screen ends in a double {thing}, Maren Hoyle fears.") == []


@pytest.mark.parametrize(
    "prose",
    [
        "Trade grew by 19 percent last year, after three percent in 2022, Maren Hoyle said.",
        "About 34 barges a day pass the harbour master's crane, Maren Hoyle said.",
        "The trade of Maren Hoyle will double the fee.",
    ],
)
def test_no_other_course_count_or_multiple_is_read_into_it(prose: str) -> None:
    assert doubted(SOURCES, prose) != []
