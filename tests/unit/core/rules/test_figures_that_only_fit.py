"""Figures that others come to by chance, where another one is said of just this, and parts of a whole that is said."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

TUNNEL = sources_of(
    transcript(
        [
            ("Host", "Petra Lomax runs the tunnel wash at Harrow Lane Cars. When do you run the pumps?"),
            (
                "Petra Lomax",
                "We run the pumps between two and four, when the power costs a third of the day price. In a trial with "
                "9,000 drivers only 3 percent refused to close the window. It was dry 93 times out of a hundred, and "
                "the other seven it was wet.",
            ),
            ("Host", "How long do the brushes last?"),
            (
                "Petra Lomax",
                "No brush lives for longer than 90 days. The felt goes after 30 days. The heater had 52 alarms last "
                "winter, of which 44 were real. Eight were false. In the cabin 13 percent and 75 percent are the "
                "limits of the air. The hall holds for six years with no new paint. We run at about 70 in the spring.",
            ),
            ("Host", "And the tickets?"),
            (
                "Petra Lomax",
                "Ten years ago we sold 23 kinds of ticket at the gate. There was one for hearses. Nobody could explain "
                "them. So we threw out eighteen of the 23. We plan a new route through the tunnel every 90 seconds, "
                "with the wind and the traffic.",
            ),
        ],
        "transcripts/tunnel.txt",
    ),
)
ROWS = [
    "The pumps run between two and four, when the power costs [a third|half] of the day price.",
    "It stayed dry 93 times out of a hundred. Only [3|8] percent of the 9,000 drivers refused to close the window.",
    "No brush lives for longer than [90|60] days.",
    "The heater had 52 alarms last winter, of which [44|31] were real.",
    "The hall holds for six years without new paint[| at up to 85 degrees].",
    "The tunnel plans a fresh route every [90|45] seconds.",
    "The wash threw out [eighteen|eleven] kinds of ticket.",
    "Petra Lomax dropped [eighteen|sixteen] kinds of ticket at the gate, which nobody could explain.",
]


@pytest.mark.parametrize("row", ROWS)
def test_what_is_said_of_it_stands_and_what_only_fits_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(TUNNEL, right) == []
    assert [one for one in wrong if not doubted(TUNNEL, one)] == []
