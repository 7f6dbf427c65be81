"""Figures that nobody said and that follow from what was said, and those that only seem to."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, sources_of
from tests.unit.core.judged_sources import transcript

QUARRY = transcript(
    [
        (
            "Ilse Tamm",
            "A block of slate used to cost us eighty crowns to cut and now it is fifty two. The new saw cost nine "
            "million and it saves six million a year. The permit took seven years and the saw took three. we pay about "
            "two point four million a shaft and the deep one would be three point one if you dug it today.",
        ),
        (
            "Ono Brack",
            "Before the storm we lost 6.4 percent of the slabs. Now it's 2.3. In march we had fourteen falls in one "
            "week at the north wall. It settles by thirty millimetres over the whole kilometre. We load the sleds "
            "to 75 and only to 90 on dry days. Each of our 60 sledges carries 40 slabs. We sold 900 roofs in the "
            "spring and 350 of them came back.",
        ),
    ],
    "transcripts/quarry.txt",
)
HARBOUR = transcript(
    [
        ("Pia Lunt", "Before the tug the ferry called off 4.6 percent. Now it's 1.7."),
        (
            "Pia Lunt",
            "The long pier would bear 93 tonnes and nobody has ever asked it for more than 15. We had 318 letters for "
            "six places on the tug. There were 260 mooring rings on the old wall, and nobody used them. We kept 21.",
        ),
        ("Host", "What about the money?"),
        (
            "Pia Lunt",
            "We lost 31 million, and the year before it was 74. A metre of the new chain costs 640 crowns, and hemp is "
            "about half of that. The swim across the bay was finished by 29 percent of those who began.",
        ),
        ("Host", "How are the pilots?"),
        (
            "Sven Arp",
            "We asked 2,100 pilots. Sixty-one percent had no ship for two months last year. It was forty-three the "
            "year before. The dredger was meant to take four years. It took nine years and a month.",
        ),
        ("Host", "And the mussels?"),
        (
            "Sven Arp",
            "We are at 4.3 million mussels in a summer. They let me dig the basin if it gets to five million.",
        ),
        ("Host", "Let us talk about hours."),
        (
            "Sven Arp",
            "On the old ferry we had the crews at sixty hours a week for two months, and nine of them left the sea. "
            "One is a gardener, he sends me pears and I eat every one of them, so there.",
        ),
        ("Host", "And now?"),
        (
            "Sven Arp",
            "Thirty-eight was the most, and I had to sign for each one that went over thirty, on a silly form.",
        ),
        ("Pia Lunt", "I said five weeks for the crane and it was eight months. The smith puts down nine months."),
        ("Sven Arp", "The brewery fills 64 million bottles now, and it was 51 in the summer before."),
        ("Host", "How did the ferry get a timetable that should hold?"),
        ("Pia Lunt", "A third of all cancellations on the ferry came from the old timetable."),
    ],
    "transcripts/harbour.txt",
)
SOURCES = sources_of(QUARRY, HARBOUR)


@pytest.mark.parametrize(
    "prose",
    [
        "To cut a block of slate costs 52 crowns instead of 80, a saving of 35 percent.",
        "To cut a block of slate costs 52 crowns, some 35 percent less than the 80 crowns of before.",
        "Cutting a block of slate went from 80 crowns to 52, which is a drop of a third.",
        "The saw cost nine million and saves six million a year, so it has paid for itself in 18 months.",
        "At nine million for a saw that saves six million a year, the payback is well under two years.",
        "The permit took seven years, more than twice as long as the three that went into the saw.",
        "The permit took seven years, four years longer than the three for the saw.",
        "A shaft costs about 2.4 million, 700,000 below the price of the deep one.",
        "A shaft costs about 2.4 million, and the deep one today would be 3.1 million.",
        "The losses of slabs are at 2.3 percent, down from 6.4, since the storm.",
        "In March fourteen falls in one week hit the north wall.",
        "It settles by 30 millimetres over a full kilometre.",
        "Sleds are loaded to 75 percent, and to 90 percent on dry days.",
        "Each of the 60 sledges carries 40 slabs, or 2,400 slabs in all.",
        "Of 900 roofs that were sold in the spring 350 came back, so that 550 stayed where they were.",
        "You know the queue at five to nine in the morning, before the quarry opens.",
        "The gate of the quarry opens from ten past six, and shuts at twenty to four.",
        "The long pier would bear 93 tonnes, and nobody asks it for more than 15; that is six times over.",
        "There were 318 letters for six places on the tug, which makes 53 for each.",
        "There were 318 letters for six places on the tug, or two in a hundred.",
        "### The harbour scraps 239 mooring rings\n\nA wall was cleared.",
        "With cancellations at 1.7 percent, down from 4.6, the timetable of the ferry should hold.",
        "Losses of the harbour narrowed from 74 million to 31 million.",
        "The brewery in the harbour is up 13 million bottles since the summer before.",
        "The brewery in the harbour is up by at least 12 million bottles since the summer before.",
        "A metre of chain costs 640 crowns, roughly twice the price of hemp.",
        "Seven in ten never finished the swim across the bay.",
        "Of 2,100 pilots 61 percent had no ship for two months last year, 18 points above the year before.",
        "The dredger took more than twice the four years that were planned.",
        "The basin is dug once it gets to five million mussels, which is 700,000 above the present figure.",
        "Anything above thirty hours had to be signed, and the most was 38, down from sixty on the old ferry.",
        "The crane was planned for five weeks and took eight months; the smith, for his part, quietly assumes nine.",
        "Each of the 60 sledges carries 40 slabs. That is 2,400 of them on the hill.",
        "The saw cost nine million and lasts three years. That makes three million a year.",
        "Of every thousand who finish the swim across the bay, nobody boasts.",
        "Ono Brack sold 900 roofs in the spring, 350 came back, and the 550 that stand are dry.",
        "Each of the 60 sledges carries 40 slabs. On such a day the yard of Ono Brack ships 2,400 slabs.",
    ],
)
def test_what_follows_from_figures_that_stand_is_silent(prose: str) -> None:
    assert doubted(SOURCES, prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        "To cut a block of slate costs 52 crowns instead of 80, a saving of 45 percent.",
        "To cut a block of slate costs 52 crowns, some 25 percent less than the 80 crowns of before.",
        "The saw cost nine million and saves six million a year, so it has paid for itself in eight months.",
        "The saw cost nine million and saves six million a year, which implies a payback of well over four years.",
        "The permit took seven years, three times as long as the three that went into the saw.",
        "The permit took seven years, six years longer than the three for the saw.",
        "A shaft costs about 2.4 million, 200,000 below the price of the deep one.",
        "A shaft costs about 2.4 million, and the deep one today would be 4.6 million.",
        "The losses of slabs are at 3.9 percent, down from 8.1, since the storm.",
        "In May fourteen falls in one week hit the north wall.",
        "In March twenty-two falls in one week hit the north wall.",
        "Sleds are loaded to 55 percent on most days.",
        "Each of the 60 sledges carries 40 slabs, or 3,100 slabs in all.",
        "Of 900 roofs that were sold in the spring 350 came back, so that 430 stayed where they were.",
        "The share of the slate that is cut by hand rose to 65 percent.",
        "The quarry shut its gate for five to nine days after the storm.",
        "The long pier would bear 93 tonnes, and nobody asks it for more than 15; that is twelve times over.",
        "There were 318 letters for six places on the tug, which makes 71 for each.",
        "There were 318 letters for six places on the tug, or three in a hundred.",
        "### The harbour scraps 219 mooring rings\n\nA wall was cleared.",
        "With cancellations at 2.7 percent, down from 4.6, the timetable of the ferry should hold.",
        "Losses of the harbour narrowed from 74 million to 38 million.",
        "The brewery in the harbour is up 29 million bottles since the summer before.",
        "The brewery in the harbour fills 46 million crates now.",
        "A metre of chain costs 640 crowns, roughly four times the price of hemp.",
        "Nine in ten never finished the swim across the bay.",
        "Of 2,100 pilots 61 percent had no ship for two months last year, 27 points above the year before.",
        "The dredger took more than four times the four years that were planned.",
        "The basin is dug once it gets to five million mussels, which is 200,000 above the present figure.",
        "Anything above eighty hours had to be signed, and the most was 38, down from sixty on the old ferry.",
        "The crane was planned for five weeks and took eight months; the smith, for his part, quietly assumes six.",
        "Each of the 60 sledges carries 40 slabs. That is 3,100 of them on the hill.",
        "The saw cost nine million and lasts three years. That makes five million a year.",
        "A thousand pilots in the harbour were asked for a name.",
        "Ono Brack sold 900 roofs in the spring, 350 came back, and the 450 that stand are dry.",
        "Ono Brack sold 900 roofs in the spring, and 350 came back in the course of 550 years.",
        "Each of the 60 sledges carries 40 slabs. On such a day the yard of Ono Brack ships 2,600 slabs.",
    ],
)
def test_what_does_not_follow_is_found(prose: str) -> None:
    assert doubted(SOURCES, prose) != []


SCRIPT = transcript(
    [
        (
            "Gerda Pruhl",
            "The ships come in at night. Pilots were asked too much, some of it because a lawyer wanted that. We cut "
            "the list from thirty-one questions to nine, and it went well. I stood up before our board and said that "
            "sentence and there was a silence, because they waited for what comes next, and nothing came. They were "
            "good people and they had paid for it, so I let them wait a little, and then we all went to lunch.",
        ),
        (
            "Gerda Pruhl",
            "It was clever, they said. It was mostly a shorter script and the courage to use it. A short script is "
            "only safe if the harbour keeps reading it, and in an emergency no script helps. The former one had a "
            "length that nobody liked.",
        ),
    ],
    "transcripts/script.txt",
)
ROUTES = transcript(
    [("Miko Aas", "My drivers ignore the blue line about a third of the time, and a fifth of them the red one.")],
    "transcripts/routes.txt",
)


@pytest.mark.parametrize(
    ("share", "doubts"),
    [
        ("less than a third of its former length", 0),
        ("under a third of its original length", 0),
        ("less than a third of what it was", 0),
        ("less than a fifth of its former length", 1),
        ("less than a third of all harbours", 1),
    ],
)
def test_a_share_of_what_was_before_may_follow_from_what_is_quoted_next(share: str, doubts: int) -> None:
    quoted = "“We cut the list from thirty-one questions to nine,” said Gerda Pruhl."
    prose = f"The harbour has stripped its emergency script down to {share}, a forum heard. {quoted}"
    assert len(doubted(sources_of(SCRIPT, ROUTES), prose)) == doubts
