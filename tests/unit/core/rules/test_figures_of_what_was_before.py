"""Figures of what was before, of parts that are counted up, and of votes and jumps: right ones and wrong."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

HARBOUR = transcript(
    [
        ("Host", "Katrin Molde, how was the season?"),
        (
            "Katrin Molde",
            "Fair. We landed thirty-one thousand tonnes of herring, and that's four thousand down on the year before. "
            "The price held.",
        ),
        ("Host", "And the sprat?"),
        ("Katrin Molde", "Twelve hundred boxes of sprat a week, three hundred more than last year."),
        ("Host", "How many moorings do you let?"),
        ("Katrin Molde", "Sixteen. Last year it was eleven. Most of the moorings are let to anglers."),
        ("Host", "Do the tenders ask for ropes of hemp?"),
        (
            "Katrin Molde",
            "Last year it was thirty-one out of fifty tenders. And they give it points, usually five points out of a "
            "hundred.",
        ),
        ("Host", "What sinks the other boats?"),
        (
            "Katrin Molde",
            "Ropes. Eight of them were ropes, three were a seacock that nobody shut, and one we never raised.",
        ),
        ("Host", "Was there a ballot about the crane?"),
        ("Katrin Molde", "There was a ballot on the crane, actually. Fifty-two for, thirty-three against."),
    ],
    "transcripts/harbour.txt",
)
KITCHEN = transcript(
    [
        ("", "Ivo Brandt on thirty years of other people's kitchens"),
        ("Host", "Ivo Brandt, how did the workshop do?"),
        (
            "Ivo Brandt",
            "Last year we fitted sixty-three worktops. The year before that we fitted forty. It was the new saw.",
        ),
        ("Host", "What do people mind about the saw?"),
        (
            "Ivo Brandt",
            "Nobody complains about decibels. A saw that goes from fifty to fifty-nine at noon wakes the lane, and the "
            "resin pot holds under half a kilo. A cut may be half a degree off.",
        ),
        ("Host", "What does a stone top cost?"),
        (
            "Ivo Brandt",
            "A stone top is about twenty-four hundred euros with the carrying. The carrying's more than half of it. If "
            "there is a crane in the lane already it comes to eleven hundred.",
        ),
    ],
    "transcripts/kitchen.txt",
)
SOURCES = sources_of(HARBOUR, KITCHEN)


@pytest.mark.parametrize(
    "row",
    [
        "Katrin Molde landed 31,000 tonnes of herring, down from [35,000|38,000|34,000].",
        "The port landed 31,000 tonnes of herring after [35,000|39,000] a year earlier, Katrin Molde says.",
        "Katrin Molde packs 1,200 boxes of sprat a week, up from [900|700].",
        "[Two thirds|Three fifths|Nine tenths] of the boats that Katrin Molde lost were sunk by ropes.",
        "Katrin Molde blames [a quarter|a fifth] of the losses on a seacock.",
        "The ballot on the crane was won by 52 to 33, a majority of [19|24], says Katrin Molde.",
        "Katrin Molde won the ballot on the crane [by 52 to 33|by 52 to 38|by 57 to 33].",
        "A jump of [nine|six] decibels at noon wakes the lane, says Ivo Brandt.",
        "The resin pot of the saw holds less than [500|300] grams, says Ivo Brandt.",
        "A cut of the saw may be [half a degree|three degrees] off, says Ivo Brandt.",
        "Ivo Brandt fitted 63 worktops last year and 40 in the [twelve|nine] months before.",
    ],
)
def test_what_was_before_and_what_is_counted_up_stands_and_another_figure_is_doubted(row: str) -> None:
    right, *wrong = readings(row)

    assert doubted(SOURCES, right) == []
    assert [prose for prose in wrong if not doubted(SOURCES, prose)] == []


@pytest.mark.parametrize(
    "prose",
    [
        "Sixteen moorings are let by Katrin Molde, up from eleven.",
        "Hemp was asked for in 31 of 50 tenders last year and in none three years ago, by Katrin Molde's account, "
        "generally for five points in a hundred.",
        "A stone top costs 2,400 euros, says Ivo Brandt, and comes to less than half of that where a crane is in the "
        "lane.",
    ],
)
def test_what_talk_leaves_to_the_other_sentence_turns_nothing(prose: str) -> None:
    assert doubted(SOURCES, prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "Eleven moorings are let by Katrin Molde, down from sixteen.",
        "The carrying of a stone top is less than half of it, says Ivo Brandt.",
        "It took Ivo Brandt twelve months to fit the worktops.",
    ],
)
def test_what_is_turned_and_a_time_that_is_called_by_no_name_is_found(prose: str) -> None:
    assert doubted(SOURCES, prose) != []
