"""Figures of what is now and of what was, of clauses joined to others, of parts of a year, and of every so many."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, sources_of
from tests.unit.core.judged_sources import transcript

FARM = transcript(
    [
        (
            "Ewan Moorhead",
            "I had barley on the same field every fourth year and now I do it every sixth. Threshing took twenty-six "
            "days, and now it takes seven. We cleared nine hedges out of fifty-three. The new barn opens in the autumn "
            "of 2029, and not in the spring as we had said. The yard crew is eight, it was fourteen, and nobody was "
            "sent away.",
        ),
        ("Host", "What did the drier cost?"),
        (
            "Ewan Moorhead",
            "It was eight hundred thousand euros, that is what I earn in a year. So I joined with six other farms, and "
            "each of us paid ninety thousand. We had probes at eleven points. The new drier has two probes and a trap "
            "door. Fifteen years for the steel and five for the wiring, so they are two things. We reused two thousand "
            "crates so far. The loss was under one percent, on all of the fields we tried but two.",
        ),
        ("Host", "And the belts?"),
        (
            "Ewan Moorhead",
            "Last year we had nineteen that would have torn, and it was nearly always the clasp, a thing cheaper than "
            "a dinner. So we change those every second year. We had nine fires in the first summer and four in the "
            "second. The drier was ready at ten to five, and five was the plan. We cut the drier in two. There are "
            "thirty stalls today, and it will be fifty next year. We water every forty days in winter, and every "
            "twenty from May on.",
        ),
        ("Host", "What does mould cost you?"),
        (
            "Ewan Moorhead",
            "Four years ago it was twenty-six million euros in a year. It was spread over nine accounts.",
        ),
        ("Host", "And today?"),
        ("Ewan Moorhead", "About fifteen. We pay a little under two million for the sprays."),
    ],
    "transcripts/farm.txt",
)
SOURCES = sources_of(FARM)


@pytest.mark.parametrize(
    "prose",
    [
        "Moorhead now has barley on a field every sixth year and no longer every fourth.",
        "Ewan Moorhead has barley on the same field every sixth year rather than every fourth.",
        "Threshing took 26 days and now takes seven, Ewan Moorhead said.",
        "The new barn opens in autumn 2029, Ewan Moorhead said.",
        "The yard crew of Ewan Moorhead once was fourteen and is eight now.",
        "The new drier of Ewan Moorhead has two probes where the old one had eleven, and a trap door.",
        "The wiring now slides out apart from the steel, and two thousand crates have been used again, Moorhead said.",
        "Ewan Moorhead put the loss below one percent for nearly all fields that were tried.",
        "Clasps were nearly always the weak point, Ewan Moorhead said, and are replaced every second year.",
        "There were four fires in the second summer, Ewan Moorhead said.",
        "Ewan Moorhead's drier was ready ten minutes before the planned hour of five.",
        "In winter Ewan Moorhead waters every 40 days, from May every 20.",
        "Ewan Moorhead now has thirty stalls.",
        "Ewan Moorhead, who now heads the yard, recalled 26 days of threshing.",
        "Moorhead cut the drier in two. The half that holds the wiring is never painted.",
        "Mould cost Ewan Moorhead 26 million euros a year. The figure is about 15 million euros today, and the sprays "
        "cost a little less than 2 million euros.",
    ],
)
def test_what_is_told_as_it_was_said_is_silent(prose: str) -> None:
    """What is now, what was, and what stands in a clause of its own are told apart."""
    assert doubted(SOURCES, prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "Moorhead now has barley on a field every fourth year and no longer every sixth.",
        "Ewan Moorhead now has barley on the same field every fourth year.",
        "Threshing took 26 days and now takes nine, Ewan Moorhead said. Nine hedges of 53 were cleared.",
        "Threshing now takes 26 days, Ewan Moorhead said.",
        "The new barn opens in the spring of 2029, Ewan Moorhead said.",
        "The yard crew of Ewan Moorhead is fourteen now.",
        "Each farm paid 90,000 euros, spread over six years, Ewan Moorhead said.",
        "In winter Ewan Moorhead waters every 20 days.",
        "There were nine fires in the second summer, Ewan Moorhead said.",
        "Ewan Moorhead's drier was ready twenty minutes before the planned hour of five.",
        "Ewan Moorhead's drier was ready ten minutes after the planned hour of five.",
    ],
)
def test_what_was_is_not_told_as_what_is(prose: str) -> None:
    """Nor is a figure given to another season, to another unit, or to the other end of a course."""
    assert doubted(SOURCES, prose) != []


VALLEY = transcript(
    [
        (
            "Vesna Kolar",
            "A third of the pumps failed in the frost, and the third that failed were built here. We tar them in June.",
        ),
        ("Host", "And the bridge?"),
        (
            "Vesna Kolar",
            "Thirty percent of the members voted for the bridge in the end, and the rest of them may swim. It is "
            "painted green, and nobody has asked me why.",
        ),
        ("Host", "How do people travel?"),
        (
            "Vesna Kolar",
            "The trams leave early on Sundays, and nobody minds. We cut the crew of the trams from ten to five. They "
            "wear blue caps and sing in the tunnel.",
        ),
        ("Host", "And the mill?"),
        ("Vesna Kolar", "We met there at ten past seven, and the whistle of the mill blew late. Flour is cheap now."),
        ("Host", "Is the canal safe?"),
        ("Vesna Kolar", "We look at the locks every four years, and of the locks we look at every eighth is broken."),
        ("Host", "Do you bake?"),
        ("Vesna Kolar", "The bakery opened at ten to six, and six was the plan. We sawed its gate in two."),
    ],
    "transcripts/valley.txt",
)
VALLEYS = sources_of(VALLEY)


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        # a half that is not one of two pieces, but another share than the one that is said
        ("Vesna Kolar tars the pumps. The half that failed in the frost was built here.", True),
        ("Vesna Kolar thanked the half which voted for the bridge.", True),
        ("Vesna Kolar sawed the gate in two. The half that hangs is oiled.", False),
        # every so many things, and not every so many years
        ("Vesna Kolar looks at the locks every year, and every fourth is broken.", True),
        ("Every year Vesna Kolar looks at the locks. Of the locks every fourth is broken.", True),
        ("Vesna Kolar looks at the locks not every year, but every fourth.", False),
        ("Vesna Kolar looks at the locks every year, and every eighth is broken.", False),
        # minutes off an hour that neither the prose nor the talk names
        ("The trams leave ten minutes early on Sundays, Vesna Kolar said.", True),
        ("The crew of the trams is small, says Vesna Kolar, and the trams leave ten minutes before five.", True),
        ("The whistle blew ten minutes late, Vesna Kolar said.", True),
        ("The bakery opened ten minutes ahead of the plan, Vesna Kolar said.", False),
        ("The bakery opened ten minutes before six, Vesna Kolar said.", False),
        ("They met ten minutes after seven, Vesna Kolar said.", False),
    ],
)
def test_a_half_or_so_many_minutes_are_told_where_something_else_is_said(prose: str, *, told: bool) -> None:
    assert bool(doubted(VALLEYS, prose)) == told
