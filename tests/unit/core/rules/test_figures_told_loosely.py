"""Figures told with an afterthought, as a loss, or of what was just told; and others that only stand close by."""

from __future__ import annotations

import pytest

from brief_tui.core.event_sources import Sources
from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

LOOM = transcript(
    [
        (
            "Marta Quill",
            "We profiled the mill and forty-one percent of the time was reading the punch cards. The new loom runs at "
            "about eighty percent of the speed of the old one, so it's slow, but it never tears a thread.",
        ),
        ("Host", "What did the waiting cost?"),
        (
            "Marta Quill",
            "We put it at one point two million a year, before. It's about three hundred thousand now. That's wages, "
            "nothing else.",
        ),
        ("Host", "And the shuttle?"),
        (
            "Marta Quill",
            "The shuttle is eleven thousand pounds, and it lives about four months before the tip wears out. I think "
            "the price of it has to fall to a tenth of that.",
        ),
        ("Host", "Where does the wool come from?"),
        (
            "Jonas Ferrow",
            "Eleven percent of the wool is from the valley this year. We want thirty by the end of the decade, and I "
            "don't know yet where the last ten points come from.",
        ),
        ("Host", "Who pays for the trials?"),
        (
            "Jonas Ferrow",
            "So we paid for a summer of extra weaving, one shift at two in the afternoon, at five mills. It cost us "
            "four hundred thousand.",
        ),
        ("Host", "Is the pattern book a gift?"),
        (
            "Jonas Ferrow",
            "It's rent. We have twenty-two people drawing patterns that we don't own, and I get asked in every budget "
            "round whether that could be ten. At the college where I learned, only twelve years ago, it used to take a "
            "student three or four years to set up such a loom.",
        ),
        ("Host", "Did the felt help?"),
        (
            "Ada Storm",
            "We moved the bell to the other end of the hall, and interruptions of the weavers went down by a third. "
            "The hall has eight looms on the day shift and twelve at night.",
        ),
        (
            "Ada Storm",
            "We timed four of them. The best one kept the pattern for twelve seconds and the worst for five. A weaver "
            "keeps it for a whole day.",
        ),
        ("Host", "And the night the loom stopped?"),
        (
            "Ada Storm",
            "It stopped for eleven hours, on a Sunday. One of the weavers had been there for twenty-two years.",
        ),
    ],
    "transcripts/loom.txt",
)


@pytest.fixture(scope="module")
def sources() -> Sources:
    return sources_of(LOOM)


@pytest.mark.parametrize(
    "row",
    [
        "Reading punch cards took [two-fifths|three-fifths] of all time, and a shade more, Marta Quill found.",
        "Reading punch cards took [two-fifths|one fifth] of the time, or slightly more, Marta Quill found.",
        "The price of the new loom is [a fifth|two fifths] of the speed, says Marta Quill.",
        "The new loom gives up about [a fifth|nine tenths] of the speed, says Marta Quill.",
        "Waiting cost the studio 1.2 million a year and now costs [a quarter|two thirds] of that, says Marta Quill.",
        "[Two-fifths|Three-fifths] of the time went on reading punch cards, Marta Quill found.",
        "Upwards of [40|60] percent of the time went on reading punch cards, Marta Quill found.",
        "Reading punch cards took two-fifths of the time, [or a touch over|or a shade less], says Marta Quill.",
        "Reading punch cards ate [two-fifths|three-fifths] of the time and then some, says Marta Quill.",
        "The new loom, says Marta Quill, is [a fifth|seven tenths] slower than the old one.",
        "The new loom costs its owners [a fifth|nine tenths] of the speed, says Marta Quill.",
        "[The speed of the new loom is down|The price of the new loom fell] by a fifth, says Marta Quill.",
        "The price of the shuttle has to fall by [nine tenths|six tenths], says Marta Quill.",
        "Waiting once cost 1.2 million a year in wages, says Marta Quill. It is [a quarter|half] of that now.",
        "The waiting cost the studio [1.2|1.9] million a year in wages, says Marta Quill.",
        "The shuttle costs 11,000 pounds and lives for four months; its price would have to fall to around "
        "[1,100|2,700], says Marta Quill.",
        "Wool from the valley is 11 percent this year, says Jonas Ferrow. The goal is 30 by the end of the decade, "
        "[a third|three fifths] of which he cannot yet place.",
        "A summer of extra afternoon weaving at [five|nine] mills followed, for 400,000, says Jonas Ferrow.",
        "The [22|31] people who draw patterns are questioned in each budget round, says Jonas Ferrow.",
        "A loom that took a student [four|seven] years to set up at the college, where Jonas Ferrow learned 12 years "
        "ago, is now bought.",
        "Moving the bell cut the interruptions of the weavers by [a third|half], says Ada Storm.",
        "The best machine kept the pattern for twelve seconds, Ada Storm found, and the worst for [five|two].",
        "The best kept a pattern for [twelve|twenty] seconds and the worst for five, Ada Storm found.",
        "Ada Storm has [eight|22] looms on the day shift and twelve at night, in one hall.",
        "One weaver had been there for 22 years when the loom stopped for eleven hours, [on a Sunday|at a cost of some "
        "18,000 in taxis], says Ada Storm.",
    ],
)
def test_what_follows_is_silent_and_a_wrong_figure_is_found(sources: Sources, row: str) -> None:
    right, wrong = readings(row)
    assert doubted(sources, right) == []
    assert len(doubted(sources, wrong)) == 1


@pytest.mark.parametrize("none", ["0 hours", "zero days", "0.0 minutes", "0 years", "0 kilometers"])
def test_nothing_is_no_part_of_a_unit(sources: Sources, none: str) -> None:
    assert doubted(sources, f"Tests of the crane took {none}.")
