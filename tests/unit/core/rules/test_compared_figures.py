"""Figures of which the other half, or the unit, is only said: fewer than in 2021, at twenty-six."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

LIGHTHOUSE = transcript(
    [
        (
            "Runa Aldis",
            "We had fourteen groundings in 2021 and three in 2022. The island had 4,100 guests. "
            "The lamp room got 230 visitors this summer, and in "
            "the summer before it was 188.",
        ),
        ("Host", "How many captains answer the light by radio?"),
        ("Runa Aldis", "This spring it was 71 percent. On the first evening we tried twenty-six picked up."),
        ("Host", "And the keepers' pay?"),
        ("Runa Aldis", "It is 5.40 for an inspection of the lens. It goes up by five percent in the spring."),
        (
            "Runa Aldis",
            "A leaking cistern of 4,000 litres cost us 2,600 euros. The fog signal sounds 1,560 times a night now; in "
            "1998 it was a little over 1,100.",
        ),
        ("Host", "Is sixty percent humidity still the rule for the lens?"),
        ("Runa Aldis", "We let the air of the lens room go between thirty-five and seventy, and it does no harm."),
        (
            "Runa Aldis",
            "The white flash, which the herring boats found dazzling, lasted nine seconds when I came. I wanted 15.",
        ),
        ("Host", "Did you get there?"),
        ("Runa Aldis", "We're at seventeen. The lens is slower than I thought."),
    ],
    "transcripts/lighthouse.txt",
)
SOURCES = sources_of(LIGHTHOUSE)

ROWS = [
    "The light had three groundings in 2022, [eleven|eight] fewer than in 2021.",
    "Of 4,100 guests of the island 230 saw the lamp room, [42|57] more than the summer before.",
    "This spring 71 percent of the captains answered the light by radio, [45|38] points more than at first.",
    "The keepers get 5.40 for an inspection of the lens. That rises by five percent, to about [5.67|6.30].",
    "A cistern of 4,000 litres cost 2,600 euros, or [65|85] cents a litre.",
    "The fog signal sounds 1,560 times a night, some [500|300] more than in 1998.",
    "The air of the lens room moves between [35|25] and 70 percent humidity, says Runa Aldis.",
    "### [Seventeen|Twelve] seconds of white flash dazzling herring boats\n\nNobody minds.",
]


@pytest.mark.parametrize("prose", [readings(row)[0] for row in ROWS])
def test_a_figure_whose_other_half_is_said_is_silent(prose: str) -> None:
    assert doubted(SOURCES, prose) == []


@pytest.mark.parametrize("prose", [wrong for row in ROWS for wrong in readings(row)[1:]])
def test_another_figure_in_its_place_is_found(prose: str) -> None:
    assert doubted(SOURCES, prose) != []
