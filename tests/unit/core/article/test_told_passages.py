"""Whether the prose of a pillar tells of a cited passage in words of its own."""

from __future__ import annotations

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.event import Event, PillarConfig
from brief_tui.core.event_sources import Sources
from brief_tui.core.people import People
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

TALK = transcript(
    [
        ("Host", "Rosalin, how did the ferry company come to sell bread?"),
        (
            "Rosalin Achterberg",
            "By accident. The boat was late and the bakery on the quay had closed, so our cook baked for three hundred "
            "stranded passengers. Nobody complained about the delay. By the weekend people came on board for the rye "
            "loaf and stayed ashore afterwards. Today bread is a tenth of our turnover.",
        ),
        ("Host", "And the new harbour, when will it open?"),
        (
            "Rosalin Achterberg",
            "The council says in spring, and I have stopped asking which one. We need forty metres of pier and they "
            "have approved thirty. A ferry is not an accordion. Until it opens we anchor outside and row the mail in.",
        ),
        ("Host", "You lost some captains last winter."),
        (
            "Rosalin Achterberg",
            "Five of nineteen. The cargo lines pay double and they sleep at home. I raised the wages in January and "
            "two of them returned. The youngest captain told me that she had missed the seals.",
        ),
        ("Host", "What about electric boats?"),
        (
            "Rosalin Achterberg",
            "We ordered one. The battery weighs eleven tonnes and the charger on the island trips whenever the cinema "
            "starts its projector. So we sail at dawn, before anybody watches a film.",
        ),
        ("Host", "Tobin, what do the islanders want?"),
        (
            "Tobin Marsh",
            "A boat after nine in the evening. We have a choir that has never sung the last verse in town. And a "
            "doctor who does not look at the clock. Of the summer guests we ask only that they buy a return ticket.",
        ),
        ("Host", "How do you keep the engines running?"),
        (
            "Rosalin Achterberg",
            "We wrote down every breakdown of the past decade. Engines that were oiled weekly lost 44 percent fewer "
            "valves than neglected ones. That surprised the whole workshop, and the chief mechanic most of all, as "
            "he had always claimed that old iron looks after itself and that nobody should meddle with what still "
            "moves a ferry in the morning. He has since changed his mind, and he is not a man who does that easily or "
            "in front of his apprentices. If you want a quiet crossing, somebody must get dirty the night before.",
        ),
    ]
)
EVENT = Event(title="Quay Talks", pillars=[PillarConfig(id="sea", heading="At Sea")])
SOURCES = Sources(EVENT, (TALK,), TranscriptIndex((TALK,)), People(TALK.speakers))
QUOTED = (
    "“Nobody complained about the delay,” Rosalin Achterberg said.\n\n"
    "> “Nobody complained about the delay.”\n> — Rosalin Achterberg"
)
TENTH = "> “Today bread is a tenth of our turnover.”\n> — Rosalin Achterberg"
ACCORDION = "> “A ferry is not an accordion.”\n> — Rosalin Achterberg"
SEALS = "> “The youngest captain told me that she had missed the seals.”\n> — Rosalin Achterberg"
DAWN = "> “So we sail at dawn, before anybody watches a film.”\n> — Rosalin Achterberg"
CLOSED = "The boat being late, the bakery on the quay closed and three hundred passengers stranded,"
DIRTY = "> “If you want a quiet crossing, somebody must get dirty the night before.”\n> — Rosalin Achterberg"
RAISED = "> “I raised the wages in January and two of them returned.”\n> — Rosalin Achterberg"
PIER = "> “We need forty metres of pier and they have approved thirty.”\n> — Rosalin Achterberg"
WROTE = "> “We wrote down every breakdown of the past decade.”\n> — Rosalin Achterberg"
QUIET = "> “Nobody complained about the delay.”\n> — Rosalin Achterberg"
APART = "The wind rose."
CHOIR = "> “We have a choir that has never sung the last verse in town.”\n> — Tobin Marsh"


def _unused(*blocks: str) -> int:
    """How many citations of a pillar its prose does not use."""
    text = "\n\n".join(("# Quay Talks", "## At Sea", QUOTED, *blocks)) + "\n"
    return sum(one.id == "unused-citation" for one in assess(SOURCES, text).findings)


@pytest.mark.parametrize(
    ("prose", "citation"),
    [
        # what the words around the passage say, or the question before it
        ("Achterberg was granted ten metres of pier less than her vessel takes.", ACCORDION),
        ("Until the harbour is finished, Achterberg anchors off the town.", ACCORDION),
        ("Higher wages since January have brought Achterberg two men back.", SEALS),
        ("Of 19 skippers, Achterberg saw five go to cargo lines.", SEALS),
        ("Achterberg's charger fails once the cinema begins.", DAWN),
        ("An electric vessel of hers waits for its battery, Achterberg told us.", DAWN),
        # words of the passage itself
        ("Achterberg heard of somebody who had longed for the seals.", SEALS),
        ("Achterberg leaves at dawn on account of it.", DAWN),
        ("Achterberg owes ten percent to it.", TENTH),
        # a phrase of it, in a sentence that tells more of another passage
        (f"{CLOSED} Achterberg's youngest captain helped the cook.", SEALS),
        # a headline, for whoever says it
        ("### No ferry, no accordion", ACCORDION),
        # the figure of its turn, with what it is of
        ("Achterberg's engines lost 44 percent fewer valves once somebody had them oiled weekly.", DIRTY),
        # a pronoun that goes on with her
        ("Achterberg has had enough of officials.\n\nShe was granted a pier too few metres long.", ACCORDION),
        # a piece of prose that does not name her, and tells much of it
        ("The pier that the council approved is thirty metres long, too little for a ferry.", ACCORDION),
    ],
)
def test_a_passage_that_is_told_in_other_words(prose: str, citation: str) -> None:
    assert _unused(prose, APART, citation) == 0


@pytest.mark.parametrize(
    ("prose", "citation"),
    [
        ("Achterberg has had enough of officials.", ACCORDION),
        ("Achterberg came to baking when the cook had to feed stranded passengers.", ACCORDION),
        ("A tenth of what Achterberg earns is bread.", SEALS),
        # one word of what is said around it, in a sentence about her
        ("An electric vessel of hers departs early, Achterberg told us.", DAWN),
        ("Achterberg would like a pier.", ACCORDION),
        # one word of it, and that not a rare one
        ("Achterberg is master of her own ferry.", ACCORDION),
        # one that is said twice
        ("Achterberg dined with a captain.", SEALS),
        ("Achterberg trusts her captains.", SEALS),
        # what is said farther off in its turn
        ("Achterberg heard it claimed that old iron looks after itself and wants no meddling.", DIRTY),
        ("Achterberg raised the wages, and two of five returned from the cargo lines.", DAWN),
        ("Achterberg rows the mail in from where she anchors.", DAWN),
        ("Achterberg's cook is proud of the rye loaf.", DAWN),
        ("Achterberg owes twenty percent to it.", TENTH),
        # one word of it, in a sentence that is about another passage
        ("Passengers stranded by the boat that was late told Achterberg's cook how good the loaf was.", SEALS),
        # the same with a word of it
        (f"{CLOSED} a captain of Achterberg's helped the cook.", SEALS),
        # a headline with one word of it, or with words around it
        ("### Seals and bread", SEALS),
        ("### Higher wages in January", SEALS),
        # a figure of its turn, in a sentence about another one
        ("Tobin Marsh heard of engines with 44 percent fewer broken valves that are oiled weekly.", DIRTY),
        # a figure of its turn, of little
        ("Achterberg lost 44 percent of the valves of engines in a decade.", DIRTY),
        ("Achterberg spoke of 44 percent.", DIRTY),
        # prose that tells of others
        ("The island waits for a doctor.", DAWN),
        ("Tobin Marsh has a captain in the family.", SEALS),
        ("Tobin Marsh, for his part, likes the mornings.", DAWN),
    ],
)
def test_a_passage_that_is_not_told(prose: str, citation: str) -> None:
    assert _unused(prose, APART, citation) == 1


def test_who_is_named_and_not_quoted_is_named_for_their_only_citation() -> None:
    other = "> “And a doctor who does not look at the clock.”\n> — Tobin Marsh"
    named = "Tobin Marsh has hopes of his own."
    assert _unused(named, APART, CHOIR) == 0
    assert _unused(named, APART, CHOIR, other) == 2
    assert _unused(APART, CHOIR) == 1


def test_less_need_be_told_right_above_a_citation() -> None:
    told = "Achterberg went electric."
    assert _unused(told, DAWN) == 0
    assert _unused(told, APART, DAWN) == 1
    assert _unused(told, "Achterberg knows her people.", DAWN) == 0
    assert _unused(told, "Achterberg knows her people.", ACCORDION, DAWN) == 2
    assert _unused("Achterberg walked home, asking for tea.", ACCORDION) == 1
    assert _unused(f"{told} “Nobody complained about the delay,” she said.", DAWN) == 1
    assert _unused(f"{told} “Nobody complained about the delay,” the owner of the quay said.", DAWN) == 1


@pytest.mark.parametrize(
    ("prose", "citations", "unused"),
    [
        # what is said around both tells of neither, a word of one of that one
        ("Of 19 skippers, Achterberg saw five go to cargo lines.", (SEALS, RAISED), 2),
        ("Higher wages since January have brought Achterberg two men back.", (SEALS, RAISED), 1),
        ("Achterberg heard of a captain who had longed for the seals.", (SEALS, RAISED), 1),
        ("January's wages brought men back to Achterberg, as did the seals.", (SEALS, RAISED), 0),
        # a citation of few words
        ("Until the harbour is finished, Achterberg anchors off the town, forty metres out.", (ACCORDION, PIER), 0),
        # in another turn, or farther off in the same
        ("Of 19 skippers, Achterberg saw five go to cargo lines.", (SEALS, QUIET), 0),
        ("Achterberg's engines lost 44 percent fewer valves once somebody had them oiled weekly.", (DIRTY, WROTE), 0),
    ],
)
def test_beside_another_citation_the_prose_has_a_word_of_this_one(
    prose: str, citations: tuple[str, str], unused: int
) -> None:
    assert all(_unused(prose, APART, one) == 0 for one in citations) or not unused
    assert _unused(prose, APART, *citations) == unused


@pytest.mark.parametrize(
    ("prose", "citation", "unused"),
    [
        ("The projector is off at dawn.", DAWN, 0),
        ("In January the seals went elsewhere.", SEALS, 0),
        ("The passengers ate a loaf.", DAWN, 1),
        ("A captain may be anybody.", SEALS, 1),
    ],
)
def test_prose_that_names_nobody_may_tell_of_anybody(prose: str, citation: str, unused: int) -> None:
    for named, found in (("", unused), ("Tobin Marsh likes the mornings.\n\n", 1)):
        text = f"# Quay Talks\n\n## At Sea\n\n{named}{prose}\n\n{APART}\n\n{citation}\n"
        assert sum(one.id == "unused-citation" for one in assess(SOURCES, text).findings) == found


@pytest.mark.parametrize(
    ("words", "prose", "unused"),
    [
        # no more than a figure, which the prose does not have
        ("We have nine hundred and forty such machines.", "", True),
        ("We have nine hundred and forty such machines.", " There are 940 of them.", False),
        ("We have nine hundred and forty such machines.", " She counts nine hundred and forty.", False),
        # more than a figure
        ("I will sign a promise to keep 312 village machines for five years.", "", False),
        ("Every one of them stays.", "", False),
    ],
)
def test_a_citation_of_a_figure_alone_is_told_by_the_figure(words: str, prose: str, unused: bool) -> None:
    offer = (
        "Raise the village fee by fifteen pence and I will sign a promise to keep 312 village machines for five years."
    )
    said = f"So here is my offer. {offer} Every one of them stays. We have nine hundred and forty such machines."
    talk = transcript([("Gwen Astley", said)])
    sources = Sources(EVENT, (talk,), TranscriptIndex((talk,)), People(talk.speakers))
    told = f"Should the village fee go up by fifteen pence, Astley signs a promise for every village machine.{prose}"
    cited = [f"> “{one}”\n> — Gwen Astley" for one in (words, "So here is my offer.")]
    text = "\n\n".join(("# Quay Talks", "## At Sea", told, *cited)) + "\n"
    found = assess(sources, text).findings
    lines = {one.line for one in found if one.id == "unused-citation"}
    assert (7 in lines) is unused
