"""Figures that follow from what one person says far apart of one thing, or by a word for it: medians, numbered days."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript
from tests.unit.factories import make_event

_BETWEEN = (
    "And then we talked to the neighbours for a long while, and they told us about the weather and the ferry, and how "
    "the old road used to flood whenever it rained hard in the autumn, so that nobody could get to the market with a "
    "cart, and they laughed about it, and we had soup with them and went home along the dark canal again, and slept."
)
KILNS = transcript(
    [
        ("Host", "Orla Minch, how many glazes were there when you came?"),
        ("Orla Minch", f"We had two thousand five hundred glazes in the books. Nobody could tell me why. {_BETWEEN}"),
        ("Host", "And what did you do?"),
        (
            "Orla Minch",
            f"We left them out one after the other, and for nineteen hundred of those glazes the pots looked the same. "
            f"{_BETWEEN} We gave the apprentices a kiln with a thirty-second alarm and one with a ten-second alarm.",
        ),
        ("Host", "How long does a firing take?"),
        (
            "Orla Minch",
            "The median firing takes forty-one hours, and the ninety-fifth percentile is seventy-six. A crack "
            "shows after eleven days.",
        ),
        ("Host", "And the yield?"),
        (
            "Orla Minch",
            f"We were so proud of our yield, it was ninety-one percent. {_BETWEEN} The inspection came on day fourteen "
            f"then.",
        ),
        (
            "Orla Minch",
            "The yield is seventy-eight now, and the inspection comes on day five. The courses are in three parts, "
            "and there's an open day every ten firings.",
        ),
        ("Host", "What does a wheel cost?"),
        (
            "Orla Minch",
            "It was sixty dollars a month and now it's forty. The wheel itself is what hurts. We buy a wheel for three "
            "hundred and ninety and sell it for two hundred and twenty.",
        ),
        ("Host", "And the draught?"),
        (
            "Orla Minch",
            f"The slowest vents took two hundred and sixty milliseconds to open. {_BETWEEN}",
        ),
        (
            "Orla Minch",
            "The maker changed the spring in October. The slowest vents went from two hundred and sixty to seventy.",
        ),
        ("Host", "How is the queue at the shop?"),
        (
            "Orla Minch",
            "If a potter books the kiln shelf early, she may choose her neighbour on it. And the wait went from six "
            "hours to three hours and ten minutes, with the same shelf and the same potters.",
        ),
    ],
    "transcripts/kilns.txt",
)
SOURCES = sources_of(KILNS)

ROWS = [
    "Orla Minch found that for 1,900 glazes, [close to four in five|close to half|two in five], the pots looked the "
    "same.",
    "For 1,900 of her glazes, [about three quarters|about a third], Orla Minch saw no change on the pots.",
    "Orla Minch says that half of [all firings are done in 41|all firings are done in 63] hours.",
    "One firing in [twenty|seven] takes Orla Minch 76 hours or more.",
    "The slowest [five percent|fifteen percent] of her firings take Orla Minch 76 hours.",
    "Orla Minch gave up [thirteen points|seventeen points] of yield for an early inspection.",
    "A yield that is [13 percentage points|21 percentage points] lower does not trouble Orla Minch.",
    "At Orla Minch's works the inspection comes [nine days|seven days] sooner.",
    "The inspection came on the fourteenth, [three days|six days] after the crack that shows in eleven days, says Orla "
    "Minch.",
    "One kiln of Orla Minch's gave an alarm of [thirty seconds|fifty seconds], the other of ten.",
    "Orla Minch pays [$170|$210] more for a wheel than she sells it for.",
    "A wheel costs Orla Minch [$170|$120] more than the price that she sells it at.",
    "After October the slowest vents opened in [seventy milliseconds|ninety milliseconds], says Orla Minch.",
    "An open day comes with every [tenth|fourth] firing, says Orla Minch.",
]
HEADED = (
    "### A shelf that is [about half as long|about a fifth as long] in coming\n\nOrla Minch lets a potter who books "
    "the kiln shelf early choose her neighbour on it."
)


@pytest.mark.parametrize("row", [*ROWS, HEADED])
def test_what_follows_is_silent_and_a_wrong_figure_is_found(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(SOURCES, right) == []
    assert [prose for prose in wrong if not doubted(SOURCES, prose)] == []


@pytest.mark.parametrize(
    "prose",
    [
        "Orla Minch's courses come in two halves, one for the hand and one for the eye.",
        "Both halves of the course are taught by Orla Minch.",
    ],
)
def test_halves_that_are_sides_claim_nothing(prose: str) -> None:
    assert doubted(SOURCES, prose) == []


CARDS = sources_of(
    transcript(
        [
            (
                "Pim Asker",
                "Say the model takes 12 gigabytes of memory, then you need a card that has at least that. With 24 "
                "gigabytes of memory you have some headroom. The largest piece is 1,460 bytes, let's say, so a parcel "
                "is 1,500 bytes, because there's a 20-byte header for the road and a 20-byte header for the house.",
            ),
        ],
        "transcripts/cards.txt",
    )
)


@pytest.mark.parametrize(
    "row",
    [
        "Should the model take 12 gigabytes, then a card with [24|34] leaves some headroom, says Pim Asker.",
        "Pim Asker adds two headers of [20 bytes|35 bytes] to a piece of 1,460 bytes.",
    ],
)
def test_a_verb_behind_a_number_and_a_size_of_several_things(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(CARDS, right) == []
    assert [prose for prose in wrong if not doubted(CARDS, prose)] == []


MILL = sources_of(
    transcript(
        [
            (
                "Runa Oskel",
                "A stopped roller costs us three hundred thousand euros in lost flour. We had twenty-seven of those "
                "stops in the year before the new belt came. Last year we had eight. The fan blows across the sieves "
                "for fifteen minutes every hour.",
            ),
            ("Host", "And do the makers of the rollers give you the drawings?"),
            ("Runa Oskel", "One does. The other four say that a drawing is a secret."),
            (
                "Runa Oskel",
                "A baker's oven may drift by eight degrees. I get one degree for my dough, and I have to live with it.",
            ),
            (
                "Runa Oskel",
                "The dampness has been at seventy percent in the cellar since about 1986. On the same day we were "
                "wetting the grain and drying it. We oil the rollers every fortnight.",
            ),
            (
                "Runa Oskel",
                "It was two tests of the bran, in one winter. If a third test shows it then I'll believe it.",
            ),
            (
                "Runa Oskel",
                "We've written eleven recipes for the rye, and in January we gave them away. We know the yard to "
                "within twenty centimetres, from the air. Nobody has ever told us how high the sills of the houses "
                "are. And a sill of fifty centimetres decides who drowns. Of the millers sixty-three percent are "
                "women, and a third of the valley trusts the mayor.",
            ),
        ],
        "transcripts/mill.txt",
    ),
    event=make_event(published=date(2026, 6, 18)),
)


@pytest.mark.parametrize(
    "row",
    [
        "A stopped roller costs Runa Oskel 300,000 euros; there were 27 in a year, and now eight. That is a saving of "
        "[€5.7 million|€6.9 million].",
        "Runa Oskel had 27 stops in a year at €300,000 each, and last year eight, a gain of [5.7|7.2] million euros.",
        "Runa Oskel's fan blows across the sieves for [a quarter|a third] of each hour.",
        "Of [five|seven] makers of rollers only one shows Runa Oskel its drawings.",
        "One of the [five|six] makers does not keep a drawing secret, says Runa Oskel.",
        "An oven, says Runa Oskel, may drift by [eight times|twelve times] as much as her dough.",
        "For [forty years|sixty years] the dampness in the cellar has been the same, says Runa Oskel.",
        "The grain was wetted and dried within [a single day|a single week|a full day], says Runa Oskel.",
        "Runa Oskel had 27 stops in a year, at €300,000 each, and eight last year. Now it saves [5.7|9.4] million.",
        "Is the bran better? So far the evidence is two tests, and belief waits for [a third|a fifth].",
        "In January the [11|14] recipes for the rye were given away by Runa Oskel.",
        "The yard is known to within 20 centimetres. The height of a sill is not, though [50 centimetres|30 "
        "centimetres] of it decide who drowns, says Runa Oskel.",
        "Of the millers 63 percent are women, says Runa Oskel. Yet [a third|some 37 percent] of the valley trusts the "
        "mayor.",
    ],
)
def test_what_follows_from_words_beside_it(row: str) -> None:
    right, *wrong = readings(row)
    assert doubted(MILL, right) == []
    assert [prose for prose in wrong if not doubted(MILL, prose)] == []


QUAY = sources_of(
    transcript(
        [
            ("Host", "Tell me about the quay."),
            ("Jon Feld", "My family has run the ferry for a while. The lamps have burned oil since 1976."),
            ("Host", "And the school?"),
            ("Jon Feld", "Nobody has taught in the school since 1986. The mayor teaches at home."),
            ("Jon Feld", "The compass drifts ten degrees at night. It was one degree outside, cold."),
            ("Jon Feld", "One mill grinds rye. I spoke to the other three people about the mills."),
            ("Jon Feld", "We learned it from three harbours. On the fourth of May it rained."),
            ("Jon Feld", "A diver earns 9,000 euros a dive. There were 31 gulls on the roof, and 12 boats at sea."),
        ],
        "transcripts/quay.txt",
    ),
    event=make_event(published=date(2026, 6, 18)),
)


@pytest.mark.parametrize(
    "prose",
    [
        "Jon Feld says that his family has run the ferry for 50 years.",
        "Jon Feld says that lamps will burn oil for another 50 years.",
        "Jon Feld says that the lamps went out after 50 years of oil.",
        "Jon Feld says that the mayor has taught in the school for 40 years.",
        "Jon Feld says that the new compass drifts ten times as much at night.",
        "Jon Feld has four mills, and one grinds rye.",
        "Jon Feld learned it from three harbours, and lost a fourth in May.",
        "Jon Feld learned it from three harbours, with a fourth in May.",
        "Jon Feld pays a diver 9,000 euros a dive. He saw 31 gulls and 12 boats, and has saved 171,000 euros.",
        "Jon Feld heard nobody at the quay for 50 years, though the lamps have burned oil.",
    ],
)
def test_figures_that_only_fit_what_is_said_of_something_else_are_found(prose: str) -> None:
    assert doubted(QUAY, prose) != []


def test_years_since_one_that_is_named_of_the_same_matter_are_silent() -> None:
    assert doubted(QUAY, "Jon Feld says that the lamps have burned oil for 50 years.") == []


def test_what_is_done_every_fortnight_is_not_done_within_one() -> None:
    assert doubted(MILL, "Runa Oskel oils the rollers every fortnight.") == []
    assert doubted(MILL, "Runa Oskel oils the rollers, and they were paid for within a fortnight.") != []
