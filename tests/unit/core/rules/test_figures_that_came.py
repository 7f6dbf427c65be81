"""Figures that were only hoped for, and what came instead; courses, names and parts as talk tells them."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, sources_of
from tests.unit.core.judged_sources import transcript

_BETWEEN = (
    "We spoke about the weather for a while then, and about the cat in the workshop, and nobody wanted to go home, so "
    "we had soup and talked about the old ferry and its captain until the lamps went out along the quay."
)
ORCHARD = transcript(
    [
        ("Host", "Runa Veld, what did the nets do?"),
        (
            "Runa Veld",
            "We have them on two hundred of the trees, the oldest ones. In those the bruises went down by a third. I "
            f"had hoped for half. {_BETWEEN}",
        ),
        ("Host", "And the harvest?"),
        ("Runa Veld", f"We picked 640 crates of pears in the old orchard. The bank expected 900. {_BETWEEN}"),
        ("Host", "What did the press cost?"),
        (
            "Runa Veld",
            f"They promised us a press for 14,000 euros, and in the end the press cost 21,000 euros. {_BETWEEN}",
        ),
        ("Host", "What about the grafts?"),
        ("Runa Veld", f"Of the grafts, eighty-five percent took. Ivo had feared thirty percent. {_BETWEEN}"),
        ("Host", "And the wasps?"),
        ("Runa Veld", f"The wasps stayed away for nine weeks. We'd planned for five weeks. {_BETWEEN}"),
        ("Host", "How many pickers come?"),
        ("Runa Veld", f"We wanted sixty pickers. We got sixty pickers, to the day. {_BETWEEN}"),
    ],
    "transcripts/orchard.txt",
)
GARAGE = transcript(
    [
        ("Host", "Odo Marchl, what does the new sensor do for your drivers?"),
        (
            "Odo Marchl",
            "Our clever lamp beat the plain one by three percent, and no foreman could explain it to his drivers. So "
            "the drivers thought that it watched them.",
        ),
        ("Host", "And what do you lose with the plain one?"),
        (
            "Odo Marchl",
            "The three percent. And it's actually used. Before, in a third of the crews it had been taped over within "
            "half a year. Now it's a tenth.",
        ),
        ("Host", "How long does a tyre last?"),
        (
            "Odo Marchl",
            "On the box we used to write nine years. We wrote nine years on the box, and on a gravel road it was "
            "closer to three. So we have changed the box. It now says three to nine, and there's a chart.",
        ),
        ("Host", "Who kept the letters?"),
        (
            "Odo Marchl",
            "Ida brought me the complaint letters from 1981 to 1986, about eight hundred of them, and there in number "
            "five hundred and something was the mayor's own letter about the tunnel.",
        ),
        ("Host", "And the roadside checks?"),
        (
            "Odo Marchl",
            f"It used to be that one in eight was stopped for brake papers. Now it is one in forty. {_BETWEEN} We keep "
            f"twelve spare vans in the yard. I would like to sell nine of them.",
        ),
    ],
    "transcripts/garage.txt",
)
ORCHARDS, GARAGES = sources_of(ORCHARD), sources_of(GARAGE)


@pytest.mark.parametrize(
    "prose",
    [
        "Two hundred of the oldest trees of Runa Veld have nets now, and their bruises fell by half.",
        "Nets on 200 of the trees took half of the bruises away, says Runa Veld.",
        "Runa Veld picked 900 crates of pears in the old orchard.",
        "The press, Runa Veld says, cost 14,000 euros.",
        "Of the grafts, says Runa Veld, thirty percent took.",
        "The wasps stayed away from Runa Veld's trees for five weeks.",
    ],
)
def test_a_figure_that_was_only_hoped_for_supports_no_fact(prose: str) -> None:
    assert doubted(ORCHARDS, prose)


@pytest.mark.parametrize(
    "prose",
    [
        "Two hundred of the oldest trees of Runa Veld have nets now, and their bruises fell by a third.",
        "Runa Veld had hoped that the nets would cut the bruises by half.",
        "With the nets the bruises went down by a third, not half, says Runa Veld.",
        "The nets, from which Runa Veld expected half, took a third off the bruises.",
        "Runa Veld picked 640 crates of pears in the old orchard, where the bank had counted on 900.",
        "The press that was promised to Runa Veld for 14,000 euros cost 21,000 euros.",
        "Runa Veld has sixty pickers.",
        "The grafts that took at Runa Veld's were more than thirty percent.",
    ],
)
def test_what_came_stands_and_what_was_hoped_for_where_it_is_told_as_that(prose: str) -> None:
    assert not doubted(ORCHARDS, prose)


@pytest.mark.parametrize(
    "prose",
    [
        "Odo Marchl went back to a plain lamp. “Our clever lamp beat the plain one by three percent, and no foreman "
        "could explain it to his drivers,” he said. The share of crews whose drivers turn the clever lamp off has "
        "dropped from a third to a tenth.",
        "Odo Marchl of the garage said that the label on the box was changed to a range from three to nine years, with "
        "a chart.",
        "Odo Marchl read some eight hundred complaint letters about the tunnel from 1981 to 1986, one after the other.",
        "Of the vans of Odo Marchl one in forty is stopped for brake papers; it was one in eight before.",
    ],
)
def test_courses_names_and_parts_stand_as_they_are_told(prose: str) -> None:
    assert not doubted(GARAGES, prose)


@pytest.mark.parametrize(
    "prose",
    [
        "Odo Marchl went back to a plain lamp. “Our clever lamp beat the plain one by three percent, and no foreman "
        "could explain it to his drivers,” he said. The share of crews whose drivers turn the clever lamp off has "
        "dropped from a half to a tenth.",
        "Odo Marchl read some seven hundred complaint letters about the tunnel from 1981 to 1986.",
        "Of the vans of Odo Marchl one in forty is stopped for brake papers; it was one in nine before.",
        "Of the vans of Odo Marchl one in twelve is stopped for brake papers.",
    ],
)
def test_other_courses_and_parts_are_told(prose: str) -> None:
    assert doubted(GARAGES, prose)
