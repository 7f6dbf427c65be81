"""Figures that speech has only in passing, and that a writer puts in full: right ones and wrong."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

KILN = transcript(
    [
        (
            "Vera Storm",
            "Sixty-four million for the kiln, which is seven under the estimate, and nobody thanked us. We had been "
            "quoted two million six for the chimney alone.",
        ),
        ("Host", "And the tiles?"),
        (
            "Vera Storm",
            "um there was one lorry a load of tiles three point two million and one of them broke. The glazing costs "
            "us a quarter of a penny for each tile, and we glaze twelve million tiles. The stove maker buys treble "
            "from us since the spring.",
        ),
        (
            "Vera Storm",
            "We fired fifty plates, I mean fifty times, and it cracked four times and four is no scandal. The lid of "
            "the new oven jammed twice in two hundred openings.",
        ),
        ("Host", "Who runs the yard?"),
        (
            "Pavel Orme",
            "My niece does. On plot twenty-six she moved the carts six days forward, and I was against it, and the "
            "carts on that plot have come early since. We drink to it every winter, with soup and bread, and whoever "
            "comes by may have a bowl of it, and they do come by, from the mill and from the ferry, in boots full of "
            "snow. She is eighteen and unbearable.",
        ),
        ("Pavel Orme", "The council voted for the second kiln eleven to four."),
        (
            "Pavel Orme",
            "They gave me thirty months for the roof, and in month twenty-one it was tight. I have forty-two places "
            "for helpers and last year seven hundred of them wrote to me.",
        ),
        ("Host", "How full is the order book?"),
        ("Pavel Orme", "It's at forty-eight million and a quarter of it is one builder."),
        ("Host", "And the glaze?"),
        (
            "Pavel Orme",
            "Sales of glaze are up by thirty percent since the spring, and half of it goes abroad. In nine years "
            "complaints about it have dropped by sixty percent. A ton brings one point eight times the cost. I have "
            "sold glaze since nineteen eighty-seven, and for seven years I did it alone.",
        ),
        (
            "Pavel Orme",
            "The parcels go out within ten minutes, half of them. The rent of the shop has doubled, and fourteen "
            "couples came to look at it.",
        ),
        ("Host", "What is left of the old oven?"),
        ("Pavel Orme", "Every pot in the shop goes back to those thirteen crooked bricks."),
    ],
    "transcripts/kiln.txt",
)
SOURCES = sources_of(KILN)

ROWS = [
    "The kiln cost 64 million, against an estimate of [71|77|57] million.",
    "For the chimney alone the kiln's makers had asked [2.6|2.9] million.",
    "A lorry with tiles worth [3.2|4.7] million lost one of them.",
    "Glazing comes to a quarter of a penny a tile, which on 12 million tiles makes [30,000|80,000] pounds.",
    "The stove maker buys [three|six] times as much since the spring.",
    "Of 50 firings four cracked the plates, a rate of [8|14] percent.",
    "The lid of the new oven jams in [1|4] percent of its openings.",
    "Pavel Orme's niece, all of [eighteen|thirty-one], moved the carts six days forward.",
    "The council backed the second kiln by [eleven|fourteen] votes.",
    "The roof was tight by month 21, [nine|five] months before the end of the time they gave Orme.",
    "Sales of glaze have shot up by [30|20] percent since the spring.",
    "In nine years complaints about the glaze have dropped by [60|40] percent.",
    "In nine years complaints about the glaze have dropped by [60|40] percent and there are still some.",
    "A ton of glaze brings [1.8|1.4] times its cost.",
    "Orme has sold glaze since [1987|1980].",
    "Half of the parcels with glaze go out within [ten|five] minutes.",
    "The rent of the glaze shop has doubled. [Fourteen|Seven] couples came to look.",
    "The order book of the kiln “is at forty-eight million and a quarter of it is one builder”, Orme says. We put "
    "that builder at [12|19] million.",
]
"""Sentences, each with [a figure|a wrong one], or several wrong ones."""


@pytest.mark.parametrize("row", ROWS)
def test_what_was_said_or_follows_is_silent_and_a_wrong_figure_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(SOURCES, right) == []
    assert [one for one in wrong if not doubted(SOURCES, one)] == []


def test_a_headline_may_have_a_figure_of_what_is_quoted_under_it() -> None:
    text = "### {} survivors\n\nOrme keeps one.\n\n> “{} goes back to those thirteen crooked bricks.”\n> — Pavel Orme\n"
    assert doubted(SOURCES, text.format("Thirteen", "Every pot in the shop")) == []
    assert doubted(SOURCES, text.format("Fifteen", "Every pot in the shop")) != []
    assert doubted(SOURCES, text.format("Thirteen", "Every jug in the shed")) != []


def test_a_number_that_names_is_nothing_that_was_said_instead() -> None:
    [message] = doubted(SOURCES, "On her plot the niece moved the carts forward, all of 31 of them.")
    assert "twenty-six" not in message


def test_what_is_counted_may_be_called_by_a_word_of_its_family() -> None:
    [message] = doubted(SOURCES, "Last year seven hundred people wrote to Orme for 24 helperships.")
    assert "forty-two" in message
