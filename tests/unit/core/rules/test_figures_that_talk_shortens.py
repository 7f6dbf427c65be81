"""Figures that talk gives in fewer words: three metres forty, every eleventh one, he and twenty-seven others."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

LOCK = transcript(
    [
        ("Host", "Sanne Okoro, how high does the water stand in the lock?"),
        (
            "Sanne Okoro",
            "In the spring flood the old gauge said two metres ninety, and the new one said three metres forty. It "
            "came to three metres thirty-five at the upper gate. A barge needs a metre eighty under the bridge.",
        ),
        ("Host", "And how long does a barge wait?"),
        (
            "Sanne Okoro",
            "The gate opens in two minutes forty, and a whole passage takes an hour fifteen. The chain weighs four "
            "kilos three hundred for each yard, and the towpath is two kilometres six hundred long.",
        ),
        ("Host", "What goes wrong?"),
        (
            "Sanne Okoro",
            "A skipper leaves the rope on the bollard, that used to happen with every eleventh barge. With the lamp it "
            "is one in ninety. A rope breaks on one barge in two thousand.",
        ),
        ("Host", "Who looks after the banks?"),
        (
            "Sanne Okoro",
            "Old Verhoef the angler has a contract with us, he and twenty-seven others. They tell us where the bank "
            "slides. The house was built in 1931, and we never plant fewer than twelve willows at one bend.",
        ),
        ("Host", "Is there a map?"),
        (
            "Sanne Okoro",
            "Everyone can see it, and every willow has a point on it, with the year. We have two hundred and thirty "
            "thousand points. I would not go below 50 percent willow for the first years of a bank.",
        ),
        ("Host", "What did the new pumps change?"),
        (
            "Sanne Okoro",
            "The old pumps threw up eleven hundred fish before the first dry chamber, and now it's two hundred and "
            "sixty. We have 380 pumps at work, in eleven counties. They have run without hurting anybody.",
        ),
    ],
    "transcripts/lock.txt",
)
SOURCES = sources_of(LOCK)

ROWS = [
    "In the flood the new gauge of the lock showed [3.40|3.60|3.04] metres, says Sanne Okoro.",
    "In the flood the old gauge of the lock showed [2.90 metres|2.70 metres|9.20 metres].",
    "The water came to [335|355] centimetres at the upper gate of the lock.",
    "Under the bridge a barge needs [1.8|1.6|8.1] metres, Sanne Okoro says.",
    "The gate of the lock opens in [two minutes 40 seconds|two minutes 20 seconds|190 seconds].",
    "A passage of the lock takes [75|95] minutes.",
    "The chain weighs [4.3|3.4] kilograms a yard.",
    "The towpath at the lock is [2.6|6.2] kilometres long.",
    "One barge in [eleven|fifteen] used to leave with its rope on the bollard, Sanne Okoro says.",
    "With the lamp, the rope is left on the bollard by one barge in [ninety|seventy].",
    "Ropes left on the bollard went from one barge in eleven to one in [ninety|seventy], Sanne Okoro says.",
    "A rope breaks on one barge in [2,000|3,000], says Sanne Okoro.",
    "[Twenty-eight|Thirty-eight] anglers tell the lock where the bank slides, says Sanne Okoro.",
    "The map of [230,000|320,000] planted willows is open to everyone, says Sanne Okoro.",
    "The old pumps threw up [1,100|1,900] fish before the first dry chamber, says Sanne Okoro.",
    "The new pumps throw up 260 fish before the first dry chamber, compared with [1,100|1,900] before.",
    "Sanne Okoro has [380|420] pumps at work in eleven counties.",
]


@pytest.mark.parametrize("row", ROWS)
def test_what_was_said_is_silent_and_a_wrong_figure_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(SOURCES, right) == []
    assert [one for one in wrong if not doubted(SOURCES, one)] == []


@pytest.mark.parametrize(
    "prose",
    [
        "Sanne Okoro insists on at least twelve willows at one bend.",
        "No bend has fewer than twelve willows, says Sanne Okoro.",
        "Sanne Okoro wants a bank to be willow by at least half for the first years.",
    ],
)
def test_a_bound_that_is_denied_is_the_bound(prose: str) -> None:
    assert doubted(SOURCES, prose) == []


@pytest.mark.parametrize("share", ["an uptime of 97 percent", "overtime of 97 percent", "97 percent uptime"])
def test_a_level_is_not_worked_out_from_two_counts_beside_it(share: str) -> None:
    assert doubted(SOURCES, f"The lock has 380 pumps in eleven counties, with {share}, says Sanne Okoro.") != []
