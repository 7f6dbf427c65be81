"""Figures given to the contrary of what they are of, lost for won, and to the first one where the second is told."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

LAUNDRY = transcript(
    [
        ("Host", "Ines Caldera, how was the winter for the laundry?"),
        (
            "Ines Caldera",
            "We lost four of our seventeen hotels last winter, and won six new ones. I hired nine drivers in May and "
            "fired five in June. We opened three shops and closed one that nobody found.",
        ),
        ("Host", "And the machines?"),
        (
            "Ines Caldera",
            "We have two mangles. The first one presses 800 sheets an hour, the second one 1,300. The drum weighs 2.6 "
            "tonnes, six hundred kilos less than the old one.",
        ),
        ("Host", "And the starch?"),
        ("Ines Caldera", "Three quarters is on contract and the rest I buy freely."),
        ("Host", "What of the price?"),
        (
            "Ines Caldera",
            "The price of soap rose by 14 percent and the price of steam fell by eight. We accepted thirty orders and "
            "refused twelve. Two thirds of our steam comes from the old boiler, and the rest from the roof. Sixty "
            "percent of the soap is powder, the rest is paste. Above town there are 26 lodges, below it there are 41.",
        ),
    ],
    "transcripts/laundry.txt",
)
SOURCES = sources_of(LAUNDRY)


@pytest.mark.parametrize(
    "row",
    [
        "Ines Caldera lost [four|six] of her 17 hotels last winter.",
        "Ines Caldera won [six|four] new hotels last winter.",
        "The [second mangle presses 1,300 sheets an hour and the first 800|second mangle presses 800 sheets an hour "
        "and the first 1,300], Ines Caldera said.",
        "Caldera refused [twelve|thirty] orders.",
        "Ines Caldera hired [nine|five] drivers.",
        "[Two thirds|A third] of Ines Caldera's steam comes from the old boiler.",
        "[A third|Two thirds] of Ines Caldera's steam comes from the roof.",
        "Ines Caldera buys [40|60] percent of her soap as paste.",
    ],
)
def test_a_figure_is_of_what_it_was_told_of_and_not_of_the_contrary(row: str) -> None:
    right, *wrong = readings(row)

    assert doubted(SOURCES, right) == []
    assert [prose for prose in wrong if not doubted(SOURCES, prose)] == []


@pytest.mark.parametrize(
    "prose",
    [
        "Six hotels came to Ines Caldera's laundry after four had been lost.",
        "Having lost four hotels, Ines Caldera gained six.",
        "Against four hotels lost stand six won, by Ines Caldera's count.",
        "The old drum of Ines Caldera weighed 3.2 tonnes.",
        "Soap became 14 percent dearer, and steam fell by eight percent, Ines Caldera said.",
        "Of 42 orders Ines Caldera turned down twelve and accepted thirty.",
        "There are 26 lodges above the town of Ines Caldera and 41 below it.",
        "Two thirds of Ines Caldera's steam comes from the old boiler, the rest from the roof.",
        "Beside the roof, the old boiler gives Ines Caldera two thirds of the steam.",
        "Sixty percent of Ines Caldera's soap is powder, and 40 percent is paste.",
        "Ines Caldera has three quarters of the starch on contract.",
        "Nine drivers were hired and five fired again by Ines Caldera.",
        "The slower of Ines Caldera's two mangles presses 800 sheets an hour, the faster 1,300.",
    ],
)
def test_both_sides_told_rightly_are_silent(prose: str) -> None:
    assert doubted(SOURCES, prose) == []
