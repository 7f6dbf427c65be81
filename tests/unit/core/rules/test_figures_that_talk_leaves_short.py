"""Figures whose unit, whole, or other half talk leaves a few words off: right ones and wrong."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

MILL = transcript(
    [
        ("Host", "Runa Tveit, what did a licence for the mill cost in the old days?"),
        (
            "Runa Tveit",
            "A form, a stamp, and then you paid three, five hundred dollars for the licence. Nobody knew why.",
        ),
        ("Host", "And the new stones?"),
        (
            "Runa Tveit",
            "A turn takes one point six seconds against point four for the bare shaft. Most people never notice.",
        ),
        ("Host", "Who has the money from the flour?"),
        ("Runa Tveit", "Of the nine million, a fifth goes to a fund, and the bakers decide what it buys."),
        ("Host", "Do the belts tear?"),
        (
            "Runa Tveit",
            "At first they did, seven percent within a year. We changed the angle at which they run over the drum in "
            "the loft, and it is at 0.9 now. One of them tore during a christening.",
        ),
        ("Host", "What is wrong with the sieves?"),
        ("Runa Tveit", "We looked at the sieves, and yes, there was rust in three sieves of the sixty."),
        ("Host", "How is the flour?"),
        (
            "Runa Tveit",
            "Ash in the flour was at fifty grams when we began. We reached ten in April, and what did it was patience. "
            "We let the dough rest for twelve hours instead of three. The grain sorts itself out.",
        ),
    ],
    "transcripts/mill.txt",
)
PRINTERS = transcript(
    [
        ("Host", "Oda Ferrant, how many forms did the press have?"),
        (
            "Oda Ferrant",
            "Seven thousand old forms. The press moved in a weekend, and the thirty years of habit inside the forms "
            "took the other two years. Nobody had read them.",
        ),
        ("Host", "What do you do with old forms?"),
        ("Oda Ferrant", "We burned them. First we noted which ones ever ran, for a full year, and it was 1,700."),
        ("Host", "And the misprints?"),
        ("Oda Ferrant", "We moved the proofs to the morning. Misprints went from a quarter to one in twenty."),
        ("Host", "Do people come to you?"),
        (
            "Oda Ferrant",
            "we set about thirty percent of small ads by hand and late pages dropped from sixty percent to nine "
            "because a man can read them at lunch",
        ),
        ("Host", "Which scripts does the press have?"),
        (
            "Oda Ferrant",
            "we set eleven scripts and the trick is that nobody writes one script he writes one and a half on the same "
            "page so we had to learn from real letters with real blots and real stains",
        ),
        ("Host", "How many presses will go on running?"),
        ("Oda Ferrant", "You know, three or four presses is all that it takes, and a stop costs the town a lot."),
        ("Host", "Do you teach?"),
        ("Oda Ferrant", "Every apprentice has lessons in the loft before anybody lets him near the lead."),
    ],
    "transcripts/printers.txt",
)
SOURCES = sources_of(MILL, PRINTERS)


@pytest.mark.parametrize(
    "row",
    [
        "Runa Tveit remembers the form and the fee for a licence of [a few hundred|a few thousand|90] dollars.",
        "A turn of the stones takes 1.6 seconds, says Runa Tveit, against [0.4|0.7] on the bare shaft.",
        "[A fifth|Two fifths|A third] of the money goes to a fund, and the bakers decide, Runa Tveit says.",
        "Tears of the belts within a year, says Runa Tveit, have come down from 7 percent to [0.9|0.6].",
        "Runa Tveit found rust in [three of 60|seven of 60] sieves.",
        "Ash in the flour, Runa Tveit says, stood at fifty grams and reached ten in April, because the dough was left "
        "to rest [four|seven] times as long.",
        "Oda Ferrant found that only 1,700 of the 7,000 old forms had run in [a full year|four years].",
        "Oda Ferrant's misprints sank from a quarter to one in twenty, [a fifth|a third] of what they had been.",
        "About 30 percent of small ads are set by hand, says Oda Ferrant, and late pages fell from [60|80] percent to "
        "nine.",
        "Oda Ferrant's press sets [eleven|fourteen] scripts and has learned from real letters, blots and stains.",
    ],
)
def test_what_talk_leaves_short_stands_and_another_figure_is_doubted(row: str) -> None:
    right, *wrong = readings(row)

    assert doubted(SOURCES, right) == []
    assert [prose for prose in wrong if not doubted(SOURCES, prose)] == []


@pytest.mark.parametrize(
    "prose",
    [
        "One such stop, Oda Ferrant reckons, costs the town about $3 million.",
        "Each apprentice of Oda Ferrant's sat through 55 hours of lessons.",
        "Late pages, says Oda Ferrant, rose from nine percent to 60.",
    ],
)
def test_a_small_number_is_no_million_and_hours_of_lessons_are_news(prose: str) -> None:
    assert doubted(SOURCES, prose) != []
