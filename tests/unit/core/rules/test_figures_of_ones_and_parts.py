"""Counts of "ones" that leave out their unit, parts of a whole that is said again, clauses that a semicolon parts."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

_BETWEEN = (
    "And then we talked to the neighbours for a long while, and they told us about the weather and the ferry, and how "
    "the old road used to flood whenever it rained hard in the autumn, so that nobody could get to the market with a "
    "cart, and they laughed about it, and we had soup with them and went home along the dark canal again, and slept."
)
LIGHTS = transcript(
    [
        ("Host", "Marit Lunde, how do you train the keepers of the lighthouse?"),
        (
            "Marit Lunde",
            "In the second week we put fifty false lights along the coast on purpose. The keepers saw thirty-seven. So "
            f"thirteen went through, and these are careful people. {_BETWEEN}",
        ),
        (
            "Marit Lunde",
            "We changed the drill. We repeated the test in June with fifty new traps, and they saw forty-six. "
            f"{_BETWEEN}",
        ),
        ("Host", "Are the drills long?"),
        (
            "Marit Lunde",
            f"We made the drill shorter, it was thirty-five minutes and it's fifteen now. Two keepers miss it. "
            f"{_BETWEEN}",
        ),
        ("Host", "What breaks?"),
        (
            "Marit Lunde",
            "I've had eleven reports of dark lenses, and eight of those eleven were at a hinge that had been oiled and "
            f"closed again by somebody in a hurry. {_BETWEEN}",
        ),
        ("Host", "And when a lens breaks?"),
        ("Marit Lunde", f"The lead time is 40 months at present. You'd have it the spring after next. {_BETWEEN}"),
        ("Host", "Is it the rules?"),
        ("Marit Lunde", "It's the hinges. Four ports, four tests, and each of the tests takes six months."),
        ("Marit Lunde", "I don't mind strict. I'd take the strictest standard of the four, for every hinge."),
        (
            "Marit Lunde",
            "A common standard for hinges would take nine months off the lead time, and that's with no invention.",
        ),
    ],
    "transcripts/lights.txt",
)
SOURCES = sources_of(LIGHTS)

ROWS = [
    "Marit Lunde changed the drill after a test in which [thirteen|nineteen] of fifty planted errors went through.",
    "Marit Lunde: fifteen quiet minutes of drill beat [thirty-five|twenty-five] loud ones.",
    "Fifteen minutes of drill do more for a keeper than [35|45] tedious ones did, says Marit Lunde.",
    "Marit Lunde received eleven reports of dark lenses. [Eight|Six] were at hinges that had been oiled.",
    "Marit Lunde received [eleven|fourteen] reports of dark lenses. Eight were at hinges that had been oiled.",
    "Ports should plan for a long lead time. A lens is due in [40|50] months; one standard for hinges would take off "
    "nine, says Marit Lunde.",
    "Ports should plan ahead. The lead time is 40 months; each of the tests for hinges takes [six|eight] months.",
    "Of the dark lenses that were reported to Marit Lunde, [eight|nine] were at a hinge.",
]
"""Sentences, each with [a figure|a wrong one]."""


@pytest.mark.parametrize("row", ROWS)
def test_what_was_said_is_silent_and_a_wrong_figure_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(SOURCES, right) == []
    assert [one for one in wrong if not doubted(SOURCES, one)] == []
