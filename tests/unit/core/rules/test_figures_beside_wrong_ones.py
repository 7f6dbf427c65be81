"""Figures beside a wrong one of their sentence, counts whose noun is told before them, and the way a share went."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, sources_of
from tests.unit.core.judged_sources import transcript

LEAKS = sources_of(
    transcript(
        [
            ("Host", "Ruben Falk is chief engineer at Tarn Heating. Ruben, you lost a third of your steam."),
            (
                "Ruben Falk",
                "Well, for about eleven years. We lost 34 percent of the steam we made, and the regulator had a target "
                "of 20 percent. We bought 900 valves and most were in a shed for a year.",
            ),
            ("Host", "And the number now?"),
            (
                "Ruben Falk",
                "The utility is at 19 percent. I think we can probably get to 15 within two years, if the winter is "
                "kind.",
            ),
            ("Host", "Did the fitters like it? Being paid by the ton?"),
            (
                "Ruben Falk",
                "They hated it for the first spring. Two foremen resigned, and one of them came back. The union asked "
                "who weighs the steam, and that was, honestly, the best question that anyone asked us. So from then on "
                "the union has read the meters with us, on the first Monday of every month.",
            ),
            ("Host", "What did the whole scheme cost the utility?"),
            (
                "Ruben Falk",
                "About 6 million over three years, and 2 million of that was valves we "
                "should not have bought so early. "
                "The bonus itself cost almost nothing.",
            ),
        ],
        "transcripts/leaks.txt",
    ),
)
LEAK = (
    "The utility now loses {} percent, and Falk will reach {} percent within {} years. The whole scheme cost 6 "
    "million, of which 2 million were valves that it should not have bought so early. The bonus cost nothing."
)


@pytest.mark.parametrize(
    ("figures", "wrong"),
    [
        ((19, 15, "two"), []),
        ((17, 15, "two"), ["17 percent"]),
        ((24, 15, "two"), ["24 percent"]),
        ((19, 15, "four"), ["four years"]),
    ],
)
def test_a_wrong_figure_makes_no_other_one_of_its_sentence_wrong(figures: tuple[object, ...], wrong: list[str]) -> None:
    found = doubted(LEAKS, LEAK.format(*figures))
    assert [message.split("”")[0].partition("“")[2] for message in found] == wrong


DRILLS = sources_of(
    transcript(
        [
            ("Host", "What do you train?"),
            (
                "Yves Karo",
                "We train the handover. I went through all of our real blackouts, three years, there were 112, and I "
                "looked for where the time goes. It was not diagnosis. The longest part was, on average, nineteen "
                "minutes.",
            ),
            ("Host", "And the market?"),
            (
                "Yves Karo",
                "The shares went down by 4 percent that afternoon. With the new relay the first lamp came back 27 "
                "percent sooner. Sales of lamps climbed 6 percent, and the price of lamps fell 6 percent. Our staff "
                "grew 9 percent. A crew takes 35 percent less time.",
            ),
        ],
        "transcripts/drills.txt",
    )
)


def test_a_count_whose_noun_is_told_before_it_is_shown() -> None:
    (message,) = doubted(DRILLS, "Yves Karo went through 121 blackouts to find where the time goes.")
    assert "says “112”" in message


@pytest.mark.parametrize(
    "prose",
    [
        "The shares rose 4 percent that afternoon.",
        "The shares went up 4 percent that afternoon.",
        "The first lamp came back 27 percent later with the new relay.",
        "The first lamp came back 27 percent slower with the new relay.",
        "The staff of Karo shrank 9 percent.",
    ],
)
def test_a_share_that_went_the_other_way_is_told(prose: str) -> None:
    assert len(doubted(DRILLS, prose)) == 1


@pytest.mark.parametrize(
    "prose",
    [
        "Yves Karo went through 112 blackouts to find where the time goes.",
        "The shares fell 4 percent that afternoon.",
        "The shares were 4 percent lower that afternoon.",
        "The shares dropped by 4 percent that afternoon.",
        "The first lamp came back 27 percent faster with the new relay.",
        "The new relay brought the first lamp back 27 percent earlier.",
        "Sales of lamps rose 6 percent.",
        "The price of lamps fell 6 percent.",
        "The staff of Karo rose by 9 percent.",
        "A crew is 35 percent faster.",
        "A crew takes 35 percent less time.",
    ],
)
def test_a_share_that_went_the_same_way_is_silent(prose: str) -> None:
    assert doubted(DRILLS, prose) == []


def test_what_is_said_the_other_way_is_shown_within_its_sentence() -> None:
    swing = sources_of(
        transcript([("Yves Karo", "We waited! The swing on our side fell by 90 percent. It was quiet then.")])
    )
    (message,) = doubted(swing, "The swing on the side of the grid grew by 90 percent.")
    assert "says “side fell by 90 percent”." in message
