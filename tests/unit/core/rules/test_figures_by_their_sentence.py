"""Figures whose sentence tells what they are: what is done behind them, one more of a count, all of so many."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

BELLS = sources_of(
    transcript(
        [
            ("Host", "The foundry of Tove Harg has cast bells for 118 years, and she says if there is a hundred and"),
            ("Host", "nineteenth. Nine years ago it sold twice as many. Tove, how many people is the workshop?"),
            ("Tove Harg", "Eight. Eight people and a very patient cat."),
            ("Host", "What does a rim cost you?"),
            (
                "Tove Harg",
                "It was sixteen dollars a rim at the start and it's six now. The trick was to pour the rims in a row, "
                "eleven to a mould, and to look only at those that sound odd. So most days we're reading one rim where "
                "we used to read eleven.",
            ),
            ("Host", "Where did it go wrong?"),
            (
                "Tove Harg",
                "We trained the ear of the machine in three towers, and it fell apart at the fourth. So we climbed "
                "thirty-seven belfries. We had two trials of the clapper, and I'd wait for a third trial.",
            ),
            ("Host", "Do people hear the difference?"),
            (
                "Tove Harg",
                "In a blind hearing with four hundred listeners nobody could tell. When we told them, a fifth said it "
                "rang better and a tenth said it rang worse, and it was the same bell.",
            ),
            ("Host", "How long is a tuning?"),
            ("Tove Harg", "Twelve minutes for two hundred strokes. A good tuner needs about thirty."),
            ("Host", "And bronze?"),
            (
                "Tove Harg",
                "Bronze from the yard is about nineteen hundred dollars a load. New bronze is something like five "
                "thousand. Last year I could buy three thousand one hundred loads.",
            ),
            ("Host", "At what price would you switch to new bronze?"),
            ("Tove Harg", "At two thousand six hundred I'd sign. I would pay more than for bronze from the yard."),
            ("Host", "What shakes?"),
            (
                "Tove Harg",
                "In ten days the damp multiplies a crack by about six thousand. We took seventy-four people up the "
                "tower to hear it, and we use double ropes.",
            ),
            ("Host", "Is there an age limit?"),
            ("Tove Harg", "No. Our oldest was ninety, she came third, and she'd had her first bell at eighty."),
            (
                "Tove Harg",
                "We pay the sexton. There are sixteen of them now, tower people, and every bell goes past them before "
                "it goes anywhere. They find about seven faults in each bell that our gauges don't.",
            ),
        ],
        "transcripts/bells.txt",
    )
)


@pytest.mark.parametrize(
    "row",
    [
        "Of 400 listeners of Tove Harg's, told which bell it was, some [80|150] liked it better.",
        "Of 400 listeners of Tove Harg's, told which bell it was, about [40|100] preferred the other.",
        "A crack that grows [six-thousandfold|two-thousandfold] in ten days is what Tove Harg fears.",
        "Tove Harg's workshop of [eight people|forty people] pours rims in a row, reads only odd ones, and now pays "
        "less for a rim.",
        "Tove Harg found no limit of age: her oldest, at 90, had her first bell late and came third of all [74|63].",
        "At 2,600 dollars Tove Harg would sign, still [700|900] above the rival metal.",
        "Tove Harg leads a foundry with [118 years|95 years] behind it, and sells half of what it sold nine years ago.",
        "Tove Harg's sexton is now among [sixteen|twelve] people who are paid to hear each bell before anyone else, "
        "and who find about seven faults that gauges had missed.",
    ],
)
def test_what_is_said_is_silent_and_an_invented_figure_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(BELLS, right) == []
    assert [prose for prose in wrong if not doubted(BELLS, prose)] == []


@pytest.mark.parametrize(
    "prose",
    [
        "A machine that Tove Harg trained in three towers broke down at a fourth.",
        "A machine that Tove Harg trained in three steeples broke down at a fourth.",
        "A tuning takes 12 minutes, less than half of the 30 or so that a good tuner needs, says Tove Harg.",
        "After two trials of the clapper Tove Harg saves her joy for a third.",
        "What has held Tove Harg's bells for years is double cables.",
    ],
)
def test_one_more_of_a_count_and_half_of_a_bare_number_are_silent(prose: str) -> None:
    assert doubted(BELLS, prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "Of three towers Tove Harg lost a fourth of the bells.",
        "In two trials of the clapper Tove Harg lost a third of the listeners.",
        "Tove Harg trained the machine in three towers and sold a seventh.",
        "Tove Harg has sent tuners to the coast, and pays all 37.",
        "Tove Harg has sent tuners to the coast, and pays all 12.",
        "The tower bell has been struck five times this year, says Tove Harg.",
        "The tower bell has been struck five times since, says Tove Harg.",
    ],
)
def test_a_share_and_occasions_that_nobody_tells_are_found(prose: str) -> None:
    assert doubted(BELLS, prose) != []
