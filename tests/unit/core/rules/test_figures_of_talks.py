"""Figures that a writer reckons from what was said, or rounds, in every way of speech: right ones and wrong."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

TALKS = (
    transcript(
        [
            (
                "Greta Moe",
                "so we started in nineteen eighty eight with three ponies and a tractor and now there are four "
                "hundred and sixty horses in the rescue and I'm seventy two so somebody else will have to do the "
                "next hundred",
            ),
            ("Host", "what does a horse cost"),
            (
                "Greta Moe",
                "about twenty six hundred a year if it's healthy and if it isn't you can make that nine thousand "
                "the vet alone is eleven hundred and the hay went up from ninety to a hundred and forty a bale in "
                "two years",
            ),
            (
                "Greta Moe",
                "people adopt about one in three of them within twelve months and of those maybe five percent come "
                "back",
            ),
            ("Host", "how many volunteers"),
            (
                "Greta Moe",
                "two hundred and ten on paper and eighty five on a wet tuesday they do about fourteen thousand "
                "hours a year",
            ),
            (
                "Greta Moe",
                "the barn burned down in twenty seventeen that was one point eight million and the insurance paid "
                "one point one",
            ),
            (
                "Greta Moe",
                "we're open from half past seven and on a saturday we have six to seven hundred visitors at four "
                "fifty each",
            ),
        ],
        "transcripts/horses.txt",
    ),
    transcript(
        [
            (
                "Dr. Ana Sousa",
                "Let me give you the numbers. We screened 12,400 children in forty-one schools. 1,860 of them "
                "needed glasses and did not know it. That is fifteen percent. In the hill schools it was one in "
                "four.",
            ),
            (
                "Dr. Ana Sousa",
                "A pair costs us $3.80 to make and another dollar twenty to deliver. The old programme paid "
                "thirty-two.",
            ),
            (
                "Dr. Ana Sousa",
                "After a year, 71 percent still wore them. Girls 78, boys 64. And the reading scores rose by a "
                "fifth of a grade.",
            ),
            ("Host", "And how long does a test take?"),
            (
                "Dr. Ana Sousa",
                "Four minutes. It used to be twenty-five. A nurse does ninety children in a morning and a van does "
                "three schools in a week.",
            ),
            (
                "Dr. Ana Sousa",
                "We have raised $2.4 million out of the four that we need for the whole province, by the end of "
                "2028. There are 1.3 million children in it.",
            ),
            ("Dr. Ana Sousa", "Our van has done 212,000 kilometres. It is from 2009."),
        ],
        "transcripts/eyes.md",
    ),
    transcript(
        [
            (
                "Ruben Castellan",
                "The brewery makes thirty-eight thousand hectolitres. Ten years ago it made a hundred and five. "
                "Alcohol-free was two percent of that and now it is twenty-nine.",
            ),
            (
                "Ruben Castellan",
                "A crate is sixteen euros ninety-nine. Of that the state takes three euros and nineteen cents, the "
                "shop four, and we are left with about a euro eighty before I've paid anybody.",
            ),
            ("Host", "Whom do you have to pay?"),
            (
                "Ruben Castellan",
                "Sixty-two people. We were a hundred and forty. The average age is forty-nine, and eleven of them "
                "retire in the next three years.",
            ),
            (
                "Ruben Castellan",
                "Water: we need three point four litres for a litre of beer. It was seven when my father ran it. "
                "The best in the world is two and a half.",
            ),
            ("Ruben Castellan", "The well is 180 metres deep and gives us forty cubic metres an hour, day and night."),
            (
                "Ruben Castellan",
                "The kettle is from 1957 and it weighs nine tonnes. To replace it is 1.4 million, and I have been "
                "quoted eighteen months.",
            ),
        ],
        "transcripts/brewery.srt",
    ),
    transcript(
        [
            (
                "Speaker 1",
                "so the tunnel is 57 k long and we bored 41 of that with two machines at about 22 metres a day on "
                "a good day and four on a bad one",
            ),
            (
                "Speaker 1",
                "the budget was six point eight billion and we're at nine point two and it'll be ten before it's "
                "done we were meant to open in twenty twenty three and now it's the end of twenty twenty nine",
            ),
            (
                "Speaker 1",
                "twenty six hundred people work underground in three shifts of eight hours and we've had four "
                "deaths in eleven years",
            ),
            (
                "Speaker 1",
                "trains will do the run in thirty five minutes today over the pass it's an hour fifty on a dry day",
            ),
            ("Speaker 1", "two hundred and sixty trains a day of which a hundred and eighty are freight"),
            (
                "Speaker 1",
                "a cubic metre of rock is about two point seven tonnes and we took out twenty eight million tonnes",
            ),
        ],
        "transcripts/tunnel.vtt",
    ),
)
SOURCES = sources_of(*TALKS)

ROWS = [
    "Greta Moe's rescue, founded in 1988 with three ponies, looks after [460|640] horses.",
    "A healthy horse costs the rescue about [2,600|3,600|4,300] a year, a sick one 9,000, three and a half times as "
    "much.",
    "The price of hay rose from 90 to [140|190] a bale, by more than half, in two years.",
    "Roughly a third of the horses find a home within a year; [five in a hundred|eleven in a hundred|one in thirty] of "
    "those come back.",
    "Volunteers give the rescue 14,000 hours a year, some [67 hours|97 hours] a head.",
    "When the barn burned down in 2017 the damage was 1.8 million, of which insurance covered 1.1 million and "
    "the rescue had to find [700,000|900,000].",
    "Saturdays bring 600 to 700 visitors, at [4.50|5.50] each.",
    "At 4.50 each, 600 visitors on a Saturday leave [2,700|3,700] in the till of the rescue.",
    "Moe is [72|76], and the rescue opens at half past seven.",
    "The vet takes 1,100 of the 2,600 that a horse costs, or [42 percent|52 percent].",
    "Sousa's team screened 12,400 children in 41 schools, about [300|400] a school.",
    "In the hill schools [a quarter|a half] of the children needed glasses.",
    "A pair of glasses costs $3.80 to make and $1.20 to deliver, [five dollars|seven dollars] in all.",
    "After twelve months 71 percent of the children still wore their glasses, girls more often than boys by "
    "[14 points|19 points].",
    "An eye test takes four minutes instead of 25, [a sixth|a third] of the time.",
    "The programme has $2.4 million, [60 percent|80 percent] of what the province needs.",
    "Sousa is still $[1.6 million|2.6 million] short of the four million that she needs by 2028.",
    "The van of the programme has [212,000|221,000] kilometres on the clock and dates from 2009.",
    "A single nurse tests [90|120] children in a morning.",
    "Castellan's brewery has shrunk from [105,000|145,000] to 38,000 hectolitres in ten years.",
    "The brewery's output has fallen by [64 percent|44 percent|27 percent], from 105,000 hectolitres to 38,000.",
    "Alcohol-free beer now makes up 29 percent of what the brewery makes, or [11,000|15,000] hectolitres.",
    "A crate costs €[16.99|18.99], of which €3.19 goes to the state and €1.80 stays with the brewery.",
    "Of a crate's €16.99 less than a fifth, €[3.19|3.91], goes to the state.",
    "The workforce of the brewery has more than halved, to 62 from 140, a loss of [78|98] jobs.",
    "Eleven of 62 brewers, [18 percent|28 percent], retire in the next three years.",
    "Brewing a litre takes [3.4|4.3] litres of water, half of what it took in his father's day.",
    "The well gives the brewery 40 cubic metres an hour, [960|760] a day.",
    "At [180|210] metres the well of the brewery is the deepest in town.",
    "The copper kettle has been in service since 1957; a new one would cost 1.4 million and take "
    "[a year and a half|three years].",
    "The tunnel is 57 kilometres long, and 41 of these are bored: [72 percent|82 percent].",
    "On a good day the machines bored [22|27] metres of tunnel, on a bad one four.",
    "The tunnel was to cost 6.8 billion; so far it is 9.2 billion, an overrun of 2.4 billion, or "
    "[35 percent|55 percent|58 percent].",
    "The opening of the tunnel has slipped by [six years|nine years], from 2023 to 2029.",
    "Of 260 trains a day [80|110] will carry passengers, three in ten.",
    "Nearly [70 percent|50 percent|90 percent] of the trains in the tunnel will be freight.",
    "The diggers removed 28 million tonnes, more than [ten million|fifteen million] cubic metres at 2.7 tonnes each.",
    "Some 2,600 people work underground, around [870|1,170] to a shift.",
]
"""Sentences, each with [a figure|a wrong one], or several wrong ones."""


@pytest.mark.parametrize("row", ROWS)
def test_what_was_said_or_follows_is_silent_and_a_wrong_figure_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(SOURCES, right) == []
    assert [one for one in wrong if not doubted(SOURCES, one)] == []
