"""Figures that good writers reckon in passing from two that are said: twelve fewer, a third less, so many in all."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

SEEDS = transcript(
    [
        (
            "Lena Osterby",
            "The generator was eighty thousand euros, and the compressors a hundred and sixty thousand for the pair. "
            "The ministry gives us two point one million euros a year, which is about seventy percent of the budget. "
            "In 2015 it was one point four million.",
        ),
        ("Host", "Do people ask for seeds?"),
        (
            "Lena Osterby",
            "We sent out six thousand packets last year to twenty-eight countries. About three quarters went to "
            "researchers, and one in ten to gardeners. A battery is replaced after ten years, the warranty is seven. A "
            "single packet is four pounds twenty by post.",
        ),
        (
            "Colm Ferrier",
            "We had three boats for the seed in 1998, and today it's fourteen boats. The roof caught fire in March "
            "2016. Of thirty-eight recommendations the last one took us four years. The grant was three million a "
            "decade ago. The average grower is fifty-eight, and I'm sixty-three myself.",
        ),
    ],
    "transcripts/seeds.txt",
)
TRAMS = transcript(
    [
        (
            "Imre Dallos",
            "The first budget was three hundred and forty million and we ended at four hundred and ten. We moved from "
            "twelve data halls to four. A new tram is three point two million. We've ordered twenty-four of them. "
            "Sixteen of ninety-four stops have no lift that works.",
        ),
        ("Host", "And line six?"),
        (
            "Imre Dallos",
            "It costs three hundred and ninety million, and Brussels gives us forty percent of that. We expect "
            "thirty-five thousand riders a day, and about a third would leave the car. The library of the depot is "
            "open sixty-four hours a week, up from fifty. Connecting a lamp costs us nine hundred dollars, and when we "
            "started it was fourteen hundred.",
        ),
        (
            "Sabine Orth",
            "We turn two thirds of the tickets into passes, the rest is thrown away. We cancelled fewer than forty "
            "sailings on the river last winter out of about five thousand. We did a hundred and four choir trips in "
            "ten years.",
        ),
    ],
    "transcripts/trams.txt",
)
SOURCES = sources_of(SEEDS, TRAMS)

ROWS = [
    "The generator and the compressors came to [240,000|280,000] euros together.",
    "The ministry's grant has grown by [half|a fifth] since 2015, to 2.1 million euros.",
    "Some [4,500|3,300] of the 6,000 packets went to researchers.",
    "Gardeners got about [600|900] packets last year.",
    "A battery is replaced after a decade, [three|five] years beyond its warranty.",
    "A single packet costs [4.20|4.80] by post.",
    "The fleet for the seed has grown from three boats in [1998|1988] to fourteen.",
    "After the fire of March 2016 the last recommendation took until [2020|2023].",
    "[Ten|Twelve] years ago the grant was three million.",
    "Ferrier is 63, [five|nine] years above the average grower.",
    "The first trams cost 410 million instead of [340|280].",
    "[Eight|Nine] data halls have been closed, which leaves four.",
    "The 24 new trams cost [77|91] million.",
    "Of 94 stops [78|71] have a lift that works.",
    "Brussels pays [156|186] million of the 390 that line six costs.",
    "Some [12,000|16,000] of the 35,000 riders expected on line six would leave the car.",
    "The library of the depot is open [fourteen|nineteen] hours a week longer than before.",
    "Connecting a lamp costs 900 dollars, a good [third|fifth] less than at the start.",
    "[One third|One tenth] of the tickets is thrown away.",
    "Fewer than one in [a hundred|a thousand] sailings were cancelled last winter.",
    "The choir makes about [ten|seventeen] trips a year.",
    "A lamp is [500|300] dollars cheaper to connect than when they started.",
]


@pytest.mark.parametrize("prose", [readings(row)[0] for row in ROWS])
def test_what_follows_plainly_is_silent(prose: str) -> None:
    assert doubted(SOURCES, prose) == []


@pytest.mark.parametrize("prose", [wrong for row in ROWS for wrong in readings(row)[1:]])
def test_what_does_not_follow_is_found(prose: str) -> None:
    assert doubted(SOURCES, prose) != []
