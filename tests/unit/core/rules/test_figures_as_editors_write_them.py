"""Figures that editors write in their own way: short months, a part of a whole, a denied bound, what is left."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

ROPES = sources_of(
    transcript(
        [
            ("Host", "Ada Pell runs the rope walk of Tern Cordage. Ada, your new loom had a bad night."),
            (
                "Ada Pell",
                "On the ninth of November the new loom told us that a hawser would hold. It broke before breakfast. "
                "In two years we recalled hawsers three times, and all three were on the list of hawsers that somebody "
                "had called safe.",
            ),
            ("Host", "Does length matter to the people who splice?"),
            (
                "Ada Pell",
                "It matters, but the curve is not what you think. Up to about 300 fathoms people find the same share "
                "of flaws. After that it falls off a cliff, and at 700 fathoms they find practically only the knots.",
            ),
            ("Host", "How large are you?"),
            ("Ada Pell", "It is 1,250 harbors now, and we are 46 people in a shed at minus sixteen degrees."),
            ("Host", "And the harness?"),
            (
                "Ada Pell",
                "We have the harness in only 400 harbors. A pilot wants to know one thing in the morning, is it dry.",
            ),
        ],
        "transcripts/ropes.txt",
    ),
    transcript(
        [
            ("Host", "Joris Brandt keeps the tugs of Skerry Towing. Joris, what do the batteries do?"),
            (
                "Joris Brandt",
                "We have eleven tugs that go like this now, all on runs of less than a hundred and ten kilometres. "
                "I have 6.2 million dollars for rope and winches together, and it will be 5.8 million next year. So if "
                "anybody raises the price, somebody else has to go.",
            ),
            ("Host", "What does a winch cost?"),
            (
                "Joris Brandt",
                "We lease a winch for 24 dollars a month, and there are 2.5 million winches of ours on the quays.",
            ),
            ("Host", "You made a list after the frost."),
            (
                "Joris Brandt",
                "Twenty-seven things, and nineteen of them were about people. "
                "They compare winches, and the winches are all fine. What they should compare is the twelve years "
                "after the winch. Ask who will mend the winch in year nine.",
            ),
            ("Host", "Can your people tie the knot?"),
            (
                "Joris Brandt",
                "We choose a crew and ask three people. Last year on average 1.3 of the three could tie it. This year "
                "it is 2.2. I sleep better for that.",
            ),
        ],
        "transcripts/tugs.txt",
    ),
)

BELOW = "Pell recalled hawsers three times in two years. Her shed lies at minus 16 degrees, and 1,250 harbors wait."


@pytest.mark.parametrize(
    "row",
    [
        "Ada Pell said that on [Nov. 9|Nov. 19|Sept. 9] the company's new loom passed a hawser that broke.",
        "Ada Pell's loom passed a hawser on [Nov 9|Nov 12] and it broke.",
        "Pell's curve is flat up to about [300|400] fathoms and then collapses; at 700 fathoms, "
        "splicers catch little more than knots.",
        "Pell's curve is flat up to about 300 fathoms and then collapses; at [700|900] fathoms, "
        "splicers catch little more than knots.",
        "Pell recalled hawsers three times over [two|five] years, and each had stood on the list of those called safe.",
        "Pell expects it to outgrow the shed, although only [400|600] of her 1,250 harbors use it today.",
        "Brandt has eleven tugs running that way, none of them on a run of [110|60] kilometres or more.",
        "Brandt's pot shrinks from 6.2 million dollars to 5.8 million, so "
        "[400,000 dollars|650,000 dollars] must be found.",
        "Brandt leases a winch for 24 dollars a month, and 2.5 million winches at that price would bring about "
        "[720|60|930] million dollars a year.",
        "After the frost Brandt made a list. His list had [27|38] points, nineteen of them about people.",
        "The average of Brandt's crews who can tie the knot has risen from 1.3 of three to [2.2|2.7].",
    ],
)
def test_what_was_said_is_silent_and_a_wrong_figure_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(ROPES, right) == []
    assert [one for one in wrong if not doubted(ROPES, one)] == []


@pytest.mark.parametrize(
    "heading",
    ["Minus sixteen, and a list of telephone numbers", "Buy the twelve years after the winch"],
)
def test_a_heading_may_leave_out_a_unit_and_say_what_is_said_just_so(heading: str) -> None:
    assert doubted(ROPES, f"### {heading}\n\n{BELOW}") == []


@pytest.mark.parametrize(
    "heading",
    ["Fourteen tugs, and a list of telephone numbers", "Buy the nine years after the winch"],
)
def test_another_figure_of_a_heading_is_found(heading: str) -> None:
    assert doubted(ROPES, f"### {heading}\n\n{BELOW}") != []


@pytest.mark.parametrize(
    "prose",
    [
        "On one point Brandt and Pell agree.",
        "On two points Brandt would not be moved.",
        "They differ on one point, the rope.",
    ],
)
def test_points_on_which_people_agree_measure_nothing(prose: str) -> None:
    assert doubted(ROPES, prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "Brandt's margin fell by four points in the spring.",
        "Brandt lives on five points of margin.",
        "Brandt's list cut his losses by 27 points.",
        "Pell's paper lost 27 points in the spring.",
        "Brandt, who is never afraid, has eleven tugs on runs of 110 kilometres or more.",
        "Of Pell's 1,250 harbors 900 use the harness.",
        "Brandt's eleven tugs are all on runs of 110 kilometres or more.",
    ],
)
def test_what_measures_is_still_found(prose: str) -> None:
    assert doubted(ROPES, prose) != []
