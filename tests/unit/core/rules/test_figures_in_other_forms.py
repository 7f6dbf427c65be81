"""Figures that good writers put in another form: times between two months, parts of a whole, points that are places."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

WHARF = transcript(
    [
        (
            "Ilka Brandvold",
            "The crane was promised for December 2027 and it'll be March 2029. In the old plan the inspection stood in "
            "month fourteen, and we've brought it into month two. Of the six hundred and ten pilots one in five can "
            "retire by the end of 2031.",
        ),
        ("Host", "And the tests?"),
        (
            "Ilka Brandvold",
            "Ninety-three percent of the mooring tests never see a ship. But the last seven percent find a third of "
            "the serious faults. We signed contracts with nine shipyards. Two of them gave us a winch that works. "
            "Three brought us nothing we could use. The other four, it's too early.",
        ),
        ("Host", "What does a buoy cost?"),
        (
            "Tadeo Quist",
            "Nine hundred and fifty dollars in the current model. It'll be around fourteen hundred in the next one. "
            "In the trial on one thousand buoys, the chatter went from sixty-one percent of the traffic to eight "
            "percent. In 2022 four percent of our inquiries came from skippers, and it's thirty-seven now.",
        ),
        ("Host", "And how is it moored?"),
        (
            "Tadeo Quist",
            "By hand, of eleven handovers where somebody had to pull a lever four are left. A thermometer is 2.1 "
            "million a year for monitoring, and repairs of the quay are eighty-four million. The oldest rope is from "
            "1928, we tested it in 2021. We had thirty-eight cracks in the quay, and twenty-nine closed by themselves.",
        ),
        ("Host", "Who works here?"),
        (
            "Sunniva Falk",
            "I've got twenty-eight beds, and I've got seven cadets at night. It's four million lines of software, and "
            "a million of those are there for a winch that nobody sells. A staff of two hundred and forty keeps the "
            "ferries going, it was a hundred and fifty.",
        ),
    ],
    "transcripts/wharf.txt",
)
SOURCES = sources_of(WHARF)
ROWS = [
    "The crane has slipped by [15 months|19 months], from December 2027 to March 2029, Brandvold says.",
    "Between December 2027 and March 2029 lie [fifteen months|eleven months] without a crane.",
    "The crane, promised for December 2027, comes in March 2029, [15 months|10 months] late.",
    "The inspection was brought forward by [a full year|half a year], from month 14 to month two.",
    "The inspection moved [twelve months|nine months] forward, from month 14 to month two, says Brandvold.",
    "Some [120|160] pilots can retire by the end of 2031, says Ilka Brandvold.",
    "Around [120|150] of her colleagues can retire by the end of 2031, says Brandvold.",
    "Only [seven percent|nine percent] of the mooring tests see a ship, says Brandvold.",
    "Two of the [nine|eight] contracts gave a winch that works, three nothing of use, and four cannot be judged yet.",
    "Of [nine|eleven] shipyards two delivered a winch that works, three nothing of use, and for four it is too early.",
    "The cost of a buoy will climb from [$950|$650] to about $1,400 with the next model, says Quist.",
    "A buoy will cost [$1,400|$1,900], up from $950 in the current model.",
    "In a trial with 1,000 buoys the share of chatter fell from 61 to [eight|18] percent of the traffic, Quist says.",
    "Inquiries of skippers rose from four inquiries in a hundred to [37|57], says Tadeo Quist.",
    "Somebody had to pull a lever at [11 points|14 points] at which the buoy was handed over, says Quist.",
    "There were [eleven points|fifteen points] where somebody had to pull a lever at a handover.",
    "Monitoring takes 2.1 million a year, against 84 million for repairs, a ratio of one to [forty|sixty].",
    "The oldest rope is from 1928. [Nine|Six] decades on, tested in 2021, it held.",
    "Of 38 cracks in the quay, [more than seven in ten|nearly nine in ten] closed by themselves.",
    "Of 38 cracks in the quay, [nearly eight in ten] closed by themselves.",
    "Falk has [28 beds and seven cadets|30 cadets] at night.",
    "Of her [four|five] million lines of software, a million serve a winch long since gone from the shops.",
    "Sunniva Falk has a staff of 240 to keep the ferries going[| at some $140 a head].",
]


@pytest.mark.parametrize("prose", [readings(row)[0] for row in ROWS])
def test_what_was_said_in_another_form_is_silent(prose: str) -> None:
    assert doubted(SOURCES, prose) == []


@pytest.mark.parametrize("prose", [wrong for row in ROWS for wrong in readings(row)[1:]])
def test_a_wrong_figure_in_that_form_is_found(prose: str) -> None:
    assert doubted(SOURCES, prose)


@pytest.mark.parametrize(
    "prose",
    [
        "The chatter rose from eight to 61 percent of the traffic, says Quist.",
        "The cost of a buoy will fall from $1,400 to about $950 with the next model, says Quist.",
    ],
)
def test_what_is_turned_around_is_found(prose: str) -> None:
    assert doubted(SOURCES, prose)


@pytest.mark.parametrize(
    "prose",
    [
        "The crane is open for four hours, from 10² to 2.",
        "The inspection moved by three months, from month 2¹ to month 5².",
        "The alarm came on day 4¹, two days after it was due on day 2².",
    ],
)
def test_a_note_behind_a_number_is_no_part_of_it(prose: str) -> None:
    assert doubted(SOURCES, prose) != []


@pytest.mark.parametrize("prose", ["The crane took 14 $ of a minute.", "They pay half $ of a year for it."])
def test_money_of_a_unit_is_no_part_of_it(prose: str) -> None:
    assert doubted(SOURCES, prose) == []
