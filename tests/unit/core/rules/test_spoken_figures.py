"""Figures as people say them, as machines write that down, and as writers put and reckon them: right ones and wrong."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

DAIRY = transcript(
    [
        ("Host", "What does the new vat cost?"),
        (
            "Petra Holm",
            "The vat cost us two hundred and eighty thousand euros, and it saves us seventy thousand a year in gas.",
        ),
        ("Host", "And a wheel of cheese?"),
        (
            "Petra Holm",
            "A wheel costs us eleven euros and sixty cents to make, and in the shop you get it for nineteen ninety. "
            "When I began, a wheel was seven euros ten.",
        ),
        ("Host", "How many cows are there in the valley?"),
        (
            "Petra Holm",
            "3,400 when I began. We are at 1,150 now. Of the sixty-four farms that delivered to us forty-one are left.",
        ),
        (
            "Petra Holm",
            "We press forty-two tonnes in a month. Four and a half million litres of milk go through the pipe in a "
            "season, and we throw away point three percent of that.",
        ),
        ("Host", "Who does the salting?"),
        ("Petra Holm", "Arvid. He's eighty-one, and he was seventeen when he started."),
        ("Host", "And how full is the cellar?"),
        ("Petra Holm", "It's at ninety-two percent. It was sixty-eight when we bought it."),
        ("Host", "How many brands does a shop need?"),
        (
            "Petra Holm",
            "There were 26,000 labels in the archive, and the shops used 4,000. We are at 7,900 now, and no one has "
            "missed the others.",
        ),
        ("Host", "How many people work in a valley dairy?"),
        ("Petra Holm", "On average one point six. In the city dairies it's eleven."),
    ],
    "transcripts/dairy.txt",
)
BUSES = transcript(
    [
        (
            "Tom Reyes",
            "we carry one point four million passengers a year and a ticket is two eighty and nobody likes it the pass "
            "is thirty nine a month",
        ),
        (
            "Tom Reyes",
            "a diesel bus costs four hundred and ten k and the electric one is six hundred and fifteen thousand and we "
            "run two hundred and forty buses and ninety of them are electric",
        ),
        (
            "Tom Reyes",
            "in twenty nineteen we were late with eighteen percent of the trips and by twenty twenty four it was six",
        ),
        (
            "Tom Reyes",
            "a driver earns nineteen fifty an hour and line sixteen takes thirty eight minutes to the port and by car "
            "it's twenty five we had a strike of eleven days",
        ),
        (
            "Tom Reyes",
            "we fined nine hundred riders without a ticket and that brought in fifty four thousand dollars",
        ),
        (
            "Tom Reyes",
            "the wash hall uses an old eight four one from the navy a pump and it has three hundred thirty thousand "
            "hours on it the roof came to two point one million and the pit was another seven hundred thousand",
        ),
        ("Tom Reyes", "we lost forty of a hundred drivers in their first winter and last winter we lost nine"),
        ("Tom Reyes", "the forecast for the snow is right about eight times in ten and we replaced 21,000 sensors"),
    ],
    "transcripts/buses.vtt",
)
DOME = transcript(
    [
        (
            "Ines Kallas",
            "The mirror is eight point four metres across. It took us eleven and a half years to polish it, and the "
            "dome turns in half a minute. We lose one night in five to clouds.",
        ),
        (
            "Ines Kallas",
            "In March the camera took thirty-two hundred pictures. Of these we used 480. A picture costs us a dollar "
            "ten, storage and all.",
        ),
        ("Host", "And the money?"),
        (
            "Ines Kallas",
            "6.2 million a year. Five years ago it was 4.9. The electricity went from 310,000 to 480,000, and a guided "
            "tour is twelve fifty.",
        ),
        (
            "Ines Kallas",
            "We have 1,460 members, and each gives us eighty-five dollars a year. Visitors? In the second quarter we "
            "had nineteen thousand, and in the third it was twenty-three and a half.",
        ),
        (
            "Ines Kallas",
            "The first light was in two thousand and nine, and the site was bought in nineteen ninety-six.",
        ),
    ],
    "transcripts/dome.srt",
)
STRINGS = transcript(
    [
        (
            "Odile Marchetti",
            "We have ninety-six players on contract. In 2011 it was 118. A concert brings in 41,000, the hall takes "
            "12,500 of that, and we play seventy-two concerts a season.",
        ),
        (
            "Odile Marchetti",
            "The subscription was bought by 5,600 households, and there are eight thousand subscriptions to be had.",
        ),
        (
            "Odile Marchetti",
            "A third of the audience is over seventy. In the nineties it was half. Two out of three come by tram, and "
            "a couple of hundred walk.",
        ),
        ("Host", "What does a cello cost?"),
        (
            "Odile Marchetti",
            "Between a hundred and a hundred and fifty k for a good one. The bow is another eight to ten. We insure "
            "them all for four million and a quarter.",
        ),
        ("Odile Marchetti", "For the tour we had 76 auditions in a week and took five. It went on for seven weeks."),
    ],
    "transcripts/strings.md",
)
TALKS = (DAIRY, BUSES, DOME, STRINGS)
SOURCES = sources_of(*TALKS)

ROWS = [
    "The vat of the dairy cost €[280,000|380,000].",
    "At €280,000 and with €70,000 of gas saved in a year, the vat is paid for in [four years|seven years].",
    "Petra Holm's dairy makes a wheel of cheese for €[11.60|11.80].",
    "In the shop of the dairy a wheel of cheese sells for €[19.90|16.90].",
    "A wheel of cheese was €[7.10|7.40] when Holm began.",
    "A wheel of cheese is made for €11.60 and sold for €19.90, a margin of €[8.30|9.60].",
    "Making a wheel of cheese has gone up from €7.10 to €11.60, an increase of [63 percent|43 percent|98 percent].",
    "The cows in the valley went from 3,400 to [1,150|1,850].",
    "The valley has lost [two thirds|nine tenths] of its cows, which are 1,150 now against 3,400.",
    "Of the 64 farms that delivered to the dairy 41 are left: [23|33] gave up.",
    "Every month the dairy presses 42 tonnes, or [504|604] tonnes a year.",
    "The dairy pumps [4.5 million|5.5 million] litres of milk in a season.",
    "Only [0.3|0.8] percent of the milk is thrown away, says Holm.",
    "Arvid, who does the salting, is 81 and started at 17: he has salted for [64 years|54 years].",
    "The cellar of the dairy has gone from [68|58|101] to 92 percent.",
    "The cellar is at 92 percent, [24 points|29 points] more than when the dairy bought it.",
    "The cellar is at 92 percent, up by [24 percentage points|29 percentage points].",
    "The dairy has cut its archive from 26,000 labels to [7,900|8,700].",
    "### The dairy drops [seven|nine] in ten labels\n\nOf 26,000 labels in the archive 7,900 are left.",
    "A dairy in the valley has [1.6|1.9] people on average.",
    "A bus ticket costs $[2.80|2.40].",
    "The pass for the bus is $39 a month, $[468|568] a year.",
    "A diesel bus costs $[410,000|460,000] and an electric one $615,000.",
    "An electric bus, at $615,000, costs half as much again as a diesel one, at $410,000: "
    "[50 percent|62 percent] more.",
    "Ninety of the 240 buses are electric, [37.5|31.5] percent.",
    "Reyes runs 240 buses, of which [150|180] still burn diesel.",
    "In [2019|2016] the buses were late with 18 percent of the trips; by 2024 with six.",
    "Since 2019 late trips have come down by [twelve|fifteen] points, to six percent.",
    "Drivers of the buses earn $[19.50|17.50] an hour.",
    "Line 16 takes 38 minutes to the port, [thirteen|eighteen] more than a car.",
    "The 900 riders fined without a ticket brought in $54,000, an average of [sixty dollars|eighty dollars].",
    "In the wash hall stands an old navy pump, an 841, with [330,000|370,000] hours on it.",
    "The roof cost $2.1 million, and with the pit the bill came to $[2.8|3.4] million.",
    "Of a hundred drivers forty left in their first winter. Last winter it was [nine|fourteen].",
    "The snow forecast is right about [eight|six] times in ten.",
    "Reyes replaced [21,000|27,000] bus sensors.",
    "The mirror measures [8.4|8.9] metres and was polished for eleven and a half years.",
    "The dome takes half a minute to turn, and [a fifth|a third] of all nights is lost to clouds.",
    "One night in five is lost to clouds, some [73|113] a year.",
    "The camera took 3,200 pictures in March, and 480 of them, [15 percent|25 percent], were used.",
    "A picture costs the observatory $[1.10|1.40].",
    "The dome lives on 6.2 million a year, [27 percent|37 percent] more than the 4.9 million of five years ago.",
    "Electricity for the dome rose by more than half, from 310,000 to [480,000|430,000].",
    "A guided tour of the dome costs $[12.50|14.50].",
    "With 1,460 members at $85 each the dome takes in about $[124,000|164,000] a year.",
    "Visitors to the dome: 19,000 in the second quarter, [23,500|27,500] in the third.",
    "The site of the dome was bought in [1996|1994], and first light came in 2009, thirteen years later.",
    "Odile Marchetti has 96 players, [22|32] fewer than in 2011.",
    "A concert brings in 41,000, of which [28,500|22,500] remain once the hall is paid.",
    "At 41,000 a concert and 72 concerts, a season comes to just under [three million|seven million].",
    "[Seven|Nine] in ten subscriptions are bought, 5,600 of 8,000.",
    "[Two thirds|Two fifths] of the audience come by tram, and a third is over seventy.",
    "Marchetti pays between 100,000 and [150,000|190,000] for a good cello.",
    "The instruments of the orchestra are insured for [4.25|4.75] million.",
    "For the tour the orchestra heard 76 players in a week and took five, [one in fifteen|one in thirty].",
    "The tour of the orchestra went on for [49|89] days.",
]
"""Sentences, each with [a figure|a wrong one], or several wrong ones."""


@pytest.mark.parametrize("row", ROWS)
def test_what_was_said_or_follows_is_silent_and_a_wrong_figure_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(SOURCES, right) == []
    assert [one for one in wrong if not doubted(SOURCES, one)] == []
