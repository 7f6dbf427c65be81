"""Differences of two levels that one voice tells of far apart, and forms of speech in which a figure stands."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

_BETWEEN = (
    "And then we talked to the neighbours for a long while, and they told us about the weather and the ferry, and how "
    "the old road used to flood whenever it rained hard in the autumn, so that nobody could get to the market with a "
    "cart, and they laughed about it, and we had soup with them and went home along the dark canal again, and slept."
)
BUOYS = transcript(
    [
        ("Host", "Ingrid Solheim, where do the buoys hang?"),
        ("Ingrid Solheim", f"The chains hung at a hundred and ninety metres, and the ice tore them off. {_BETWEEN}"),
        ("Host", "You hang the chains lower now?"),
        ("Ingrid Solheim", f"Two hundred and seventy now. The crew hates the longer winch. {_BETWEEN}"),
        ("Host", "What does the museum pay?"),
        ("Ingrid Solheim", "A million two hundred thousand euros a year for the anchors. It's less than their lamps."),
        ("Host", "Really?"),
        ("Ingrid Solheim", f"I looked it up. The lamps are one point five. {_BETWEEN}"),
        ("Host", "And how good is the forecast?"),
        ("Ingrid Solheim", f"It scored ninety-one on the harbour exam. {_BETWEEN}"),
        ("Ingrid Solheim", f"On the open water the same forecast gets sixty-four. {_BETWEEN}"),
        ("Host", "How hot does the engine get?"),
        (
            "Ingrid Solheim",
            "The engine went from fifty to a hundred and twenty-four degrees in seven minutes. It's made for "
            f"ninety-five. {_BETWEEN}",
        ),
        ("Host", "What about the crews?"),
        (
            "Ingrid Solheim",
            "The crews were working 70+ hours a week. The owner asks about the winch every quarter, and the divers "
            "check the hull twice a year. The hull could rust through in five years, in ten years, we don't know. "
            "Half goes to the divers, we've got fifty-three divers. The captain got his pension within the month.",
        ),
        ("Host", "Isn't a fleet of five six times the work?"),
        ("Ingrid Solheim", "To paint it, yes. To sail the fleet, no, it's less than twice, because they share a keel."),
        ("Host", "And the harbour taxes?"),
        (
            "Ingrid Solheim",
            "The tax on bells, horns, flags. That would be, what, seven hundred thousand of them. Four in ten of our "
            "lost anchors lie under the pier. A towing hour costs sixty cents in fuel. It was three dollars in fuel.",
        ),
    ],
    "transcripts/buoys.txt",
)
SOURCES = sources_of(BUOYS)

ROWS = [
    "The chains hung at 190 meters, where the ice tore them off. They now hang [80|60|110] meters lower.",
    "The chains of Ingrid Solheim hung at 190 meters. Now the crew has them [80|60] meters deeper, on a longer winch.",
    "The sum is [300,000|200,000|700,000] euros short of what the museum pays for lamps, which she looked up.",
    "In the harbour the forecast scored 91. On the open water it drops by [27|22|35] points.",
    "The forecast scored 91 in the harbour exam, and is [27|22] points worse on open water, Solheim says.",
    "The engine rose by 74 degrees in seven minutes, to [29|41] above what it is made for.",
    "At the worst of it the crews sat through weeks of more than [70|90] hours.",
    "At the worst of it the crews worked [70|40]+ hours a week.",
    "The owner raises the matter of the winch every [three|five] months.",
    "The divers look at the hull every [six|nine] months.",
    "The hull will rust through, whether in five years or [ten|nine] she cannot say.",
    "[Half|A third] of it goes to 53 divers.",
    "Within a [month|week] the captain got his pension.",
    "To sail the fleet costs less than [double|triple], as the ships have their lower half in common.",
    "The tax would be due on some [700,000|400,000] bells and horns.",
    "Of the anchors that are lost, [four|seven] in ten lie under the pier.",
    "The fuel of a towing hour costs a [fifth|third] of what it did, says Ingrid Solheim.",
]
"""Sentences, each with [a figure|a wrong one], or several wrong ones."""


@pytest.mark.parametrize("row", ROWS)
def test_what_was_said_or_follows_is_silent_and_a_wrong_figure_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(SOURCES, right) == []
    assert [one for one in wrong if not doubted(SOURCES, one)] == []


@pytest.mark.parametrize(
    "prose",
    [
        "Six in ten of the lost anchors lie under the pier.",
        "The crews hang the chains from 300+ hooks.",
        "The museum has 4.5+ million visitors.",
    ],
)
def test_a_figure_that_nobody_says_is_found(prose: str) -> None:
    assert doubted(SOURCES, prose) != []
