"""Figures that follow by one plain step from neighbours in a talk, or are told there from today; and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import make_event

LIDO = transcript(
    [
        ("Host", "How is the old lido doing?"),
        (
            "Ottilie Brask",
            "On a warm morning we get ninety requests for lessons in the inbox and I turn away seventy-three. Of the "
            "lessons, fifty-eight percent were booked by pensioners. The count of swallows under the roof was three "
            "hundred and twelve in the first year and it's three hundred and forty now.",
        ),
        ("Host", "And the water?"),
        (
            "Ottilie Brask",
            "The pump sits in the cellar, it's one point one tonnes, and we lose about four in every thousand litres. "
            "The slide went from seventy-four to sixty-eight, and those six centimetres took us a year and a half.",
        ),
        ("Host", "What does a heater cost?"),
        (
            "Ottilie Brask",
            "A heater is a hundred and eighty thousand dollars to buy, or you rent it, four thousand a week. The "
            "bathers thought that half of us came by bus. It was fourteen percent.",
        ),
        ("Host", "And the lockers?"),
        (
            "Ottilie Brask",
            "Seventy-five percent of the lockers are taken by lunch.",
        ),
        ("Host", "Who mends the boiler?"),
        (
            "Ruben Aske",
            "The boiler went cold on a Thursday and the plumber had found the leak on the Tuesday. We will have a new "
            "one by the end of next year. Last spring they gave us eleven new lockers, and there were three lockers "
            "when I came.",
        ),
        ("Host", "How many guards have you interviewed this year?"),
        ("Ruben Aske", "Thirty-one guards. I would have taken nineteen."),
    ],
    "transcripts/lido.txt",
)
SOURCES = sources_of(LIDO, event=make_event(published=date(2026, 5, 7)))

FERRY = transcript(
    [
        ("Host", "What has the ferry company changed?"),
        (
            "Hedwig Sorley",
            "A dented bow used to cost us four thousand dollars and now it's seven hundred. A minute of standing still "
            "comes to twenty-one thousand pounds on the crossing at noon, and about nine hundred in the small hours.",
        ),
        ("Host", "And the crew?"),
        (
            "Hedwig Sorley",
            "When the captains chose the day the mark was seventy-eight. When my nephews chose, it was fifty-two. "
            "There are six winches on the quay, and they stop two of them at eleven. We wrote to seven yards last "
            "time and we've five now.",
        ),
        ("Host", "Do they sleep?"),
        (
            "Hedwig Sorley",
            "Nearly all of the slips on deck happen between three and five in the morning. The new coffee machine gave "
            "us eleven of the thirty-three minutes. The strike on the fifteenth of September was my fault, and a "
            "mooring is a pound twenty cheaper now. We call off five percent of the crossings in February.",
        ),
        ("Host", "Does the alarm work?"),
        (
            "Hedwig Sorley",
            "Out of nine fire drills there was one where no bell rang. The longest that a rope of hemp lasted was "
            "eleven days. A new hull paint takes thirty seconds to dry and it's less than half the price.",
        ),
    ],
    "transcripts/ferry.txt",
)
FERRY_SOURCES = sources_of(FERRY, event=make_event(published=date(2026, 5, 7)))

BATHS = transcript(
    [
        ("Host", "How are the baths?"),
        (
            "Ines Quarmby",
            "A filter took forty minutes to clean and it's four now. The average ticket was ninety-four euros for the "
            "season, and of that, twenty-nine went to lifeguards and taxes before we had heated a pool. We have paid "
            "two hundred and forty thousand pounds for gas in five years.",
        ),
        ("Host", "And the choir?"),
        (
            "Ines Quarmby",
            "Hymns have gone from nothing to twelve percent of what the bathers sing. Four years ago we had three "
            "choirs and we've eleven now, and the sopranos outnumber the basses by about four to one.",
        ),
    ],
    "transcripts/baths.txt",
)
BATH_SOURCES = sources_of(BATHS, event=make_event(published=date(2026, 5, 7)))

BATH_ROWS = [
    "In four years Ines Quarmby has nearly [quadrupled|doubled] their number, to eleven choirs.",
    "Nearly [a third|three fifths] of the average ticket of 94 euros went on lifeguards and taxes.",
    "The gas cost £240,000 over five years, an average of [£48,000|£31,000] annually.",
    "Of what the bathers sing, hymns have climbed from zero to [12|19] percent.",
    "There are some [four|seven] times as many sopranos as basses.",
]


@pytest.mark.parametrize("row", BATH_ROWS)
def test_what_was_before_and_what_is_so_many_a_year_are_reckoned_with(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(BATH_SOURCES, right) == []
    assert [one for one in wrong if not doubted(BATH_SOURCES, one)] == []


SAID_OF_SOMETHING_ELSE = [
    "The dented bow that stood still on the crossing at noon, Hedwig Sorley says, cost half of her captains a mark and "
    "the hull its winches.",
    "Half of the captains and nephews chose a day for the dented bow and the winches on the quay, Hedwig Sorley says, "
    "and a price for the yards.",
]


@pytest.mark.parametrize("prose", SAID_OF_SOMETHING_ELSE)
def test_a_part_that_is_said_with_hardly_a_word_of_the_sentence_is_found(prose: str) -> None:
    assert doubted(FERRY_SOURCES, prose) != []


RELATED = [
    "A dented bow, Hedwig Sorley says, costs less than [a fifth|a tenth] of the earlier bills.",
    "Standing still on a crossing by day, Hedwig Sorley says, is over [twenty|ninety] times as dear as by night.",
    "The captains, Hedwig Sorley found, gain [26|41] points over her nephews.",
    "To spare current, [a third|a tenth] of the winches on the quay rest by night, Hedwig Sorley complains.",
    "[Two of seven|Four of seven] yards to which they wrote have since dropped out, says Hedwig Sorley.",
    "Slips on deck, Hedwig Sorley says, fall into the [two|four] hours after three.",
    "The coffee machine, Hedwig Sorley says, took [33|47] minutes off.",
    "Hedwig Sorley blames herself for the [fifteenth|nineteenth] of September, a black day.",
    "[Eight|Four] of nine fire drills rang a bell, Hedwig Sorley says.",
    "No rope of hemp lasted [a fortnight|forty days], says Hedwig Sorley.",
    "The new hull paint cut the price by [more than half|80 percent], says Hedwig Sorley.",
    "A mooring costs [£1.20|£1.80] less, Hedwig Sorley says.",
    "About [one February crossing in twenty|one February crossing in four] is called off, says Hedwig Sorley.",
]


@pytest.mark.parametrize("row", RELATED)
def test_how_figures_of_a_turn_relate_needs_but_some_words_of_it(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(FERRY_SOURCES, right) == []
    assert [one for one in wrong if not doubted(FERRY_SOURCES, one)] == []


@pytest.mark.parametrize(
    "prose",
    [
        "At 5.20 the capstan froze, Hedwig Sorley says, and between 6.10 and 7.45 it stood still.",
        "On one matter all four agreed, Hedwig Sorley among them.",
    ],
)
def test_hours_and_those_who_speak_are_no_claims(prose: str) -> None:
    assert doubted(FERRY_SOURCES, prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "Hedwig Sorley sells the moorings at 5.20 each.",
        "All four of the gulls sleep at night, Hedwig Sorley says.",
    ],
)
def test_prices_and_counts_of_things_are_claims(prose: str) -> None:
    assert doubted(FERRY_SOURCES, prose) != []


BY_CHANCE = [
    "To spare current, a third of the hoists rest by night, Hedwig Sorley complains.",
    "Whatever the season, a third of her passengers read a newspaper, Hedwig Sorley says.",
    "Less than a fifth of her sisters can swim, says Hedwig Sorley.",
    "The pier lost 26 points of its charm, Hedwig Sorley thinks.",
    "Nearly four times as many letters reach Ruben Aske as reach his brother.",
]


@pytest.mark.parametrize("prose", BY_CHANCE)
def test_two_figures_of_a_turn_that_speaks_of_other_matters_make_no_third(prose: str) -> None:
    assert doubted(FERRY_SOURCES if "Sorley" in prose else SOURCES, prose) != []


ROWS = [
    "Of ninety requests for lessons in the inbox on a warm morning she accepts [seventeen|twenty-two].",
    "Of the lessons, [42|35] percent were not booked by pensioners.",
    "By lunch 75 percent of the lockers are taken, and [the other quarter is not|a quarter of us wear caps].",
    "The swallows under the roof have become more, by [28|47] in number.",
    "The pump in the cellar weighs [1.1|1.6] tonnes.",
    "The slide used to measure [74|83] centimetres.",
    "A heater sells for $180,000, the price of [45|62] weeks of rent.",
    "Bathers had thought that [one in two|one in three] of them came by bus.",
    "In [five|three] days the plumber found the leak of the boiler.",
    "The cold boiler, in which the plumber found the leak, will give way to a new one by the end of [2027|2029].",
    "The lockers came in the spring of [2025|2021].",
    "There are eleven new lockers, nearly [four|eight] times as many as when he came.",
    "Of the guards whom he has interviewed since [January|October] he would have turned down a dozen.",
]


@pytest.mark.parametrize("row", ROWS)
def test_one_step_from_neighbours_is_silent_and_what_is_none_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(SOURCES, right) == []
    assert [one for one in wrong if not doubted(SOURCES, one)] == []


@pytest.mark.parametrize(
    "prose",
    [
        "Of the lessons, 42 percent were booked by pensioners.",
        "In the inbox there are 263 requests for lessons on a warm morning.",
        "Half of the lockers are new, and 26 of them were there before.",
    ],
)
def test_what_is_no_plain_step_is_found(prose: str) -> None:
    assert doubted(SOURCES, prose) != []


@pytest.mark.parametrize(
    "prose",
    [
        "Splitting the towels is the nasty half of her job.",
        "In the hour and a half before breakfast the pump is oiled.",
        "The pump leaked in May one summer.",
    ],
)
def test_what_claims_no_figure_is_silent(prose: str) -> None:
    assert doubted(SOURCES, prose) == []
