"""Wrong figures that some other figure of the talk would have let pass: of another count, unit, level or matter."""

from __future__ import annotations

import pytest

from tests.unit.core.figured_prose import doubted, readings, sources_of
from tests.unit.core.judged_sources import transcript

KILNS = sources_of(
    transcript(
        [
            ("Host", "Let's begin with the sensors."),
            (
                "Ilse Brack",
                "The store has triggered twenty-six times. Eight were real cracks in the glaze, and eighteen were us, "
                "or a lorry. In the second shed eleven were cleaned by hand and nine were scrapped.",
            ),
            ("Host", "And the factory?"),
            (
                "Ilse Brack",
                "We started this year with 14,000 tiles a day for the whole works. We end it with 22,000. Customers "
                "ask for 40,000. The best kiln reached three point nine and the worst stayed at one point four.",
            ),
            ("Host", "Who else has the program?"),
            ("Ilse Brack", "The program has been free since March. Three other pottery schools use it."),
        ],
        "transcripts/kilns.txt",
    ),
    transcript(
        [
            ("Host", "How good are the testers?"),
            (
                "Tomas Ferrand",
                "A rested one is very good. In 97 out of 100 plates two testers agree. After an hour alone it's 85. "
                "The camera starts at 88 and it stays at 88, all day.",
            ),
            ("Host", "Who pays for the new glaze?"),
            (
                "Tomas Ferrand",
                "The buyers share the risk, twelve percent in advance. Seven pottery schools have signed for it.",
            ),
            ("Host", "And the robots?"),
            (
                "Tomas Ferrand",
                "Fifty-two, in two halls. The first three months were awful, the uptime was under forty percent, and "
                "my people stood around. Last week the uptime was 86 percent. I'd like it to be 95.",
            ),
            ("Host", "How long does a plate last?"),
            (
                "Tomas Ferrand",
                "A grain of dust decides whether the plate lasts for ten years or for fifty. We have been watching "
                "them for eleven years, in 132 samples. Complaints went down by half in four months. The strike took "
                "three months, and then the old foreman came back.",
            ),
        ],
        "transcripts/plates.txt",
    ),
)

ROWS = [
    "Of 26 alarms, [8|18] were real cracks, Brack said.",
    "[Eight|Eighteen] of the alarms were real cracks in the glaze, Brack said.",
    "In the second shed [eleven|nine] were cleaned by hand, Brack said.",
    "The works end the year with 22,000 tiles a day, up from [14,000|18,000], and customers want 40,000, Brack said.",
    "The works make 22,000 tiles a day, compared with [14,000|18,000] before, and customers want 40,000, Brack said.",
    "The best kiln reached 3.9, and the worst stayed at [1.4|1.9], Brack said.",
    "The program has been free since March, and [three|seven] other pottery schools use it, Brack said.",
    "The program has been free since March, and [three|seven] further pottery schools use it, Brack said.",
    "Ferrand said that two testers agree on 97 of 100 plates when rested, and on [85|75] after an hour alone.",
    "Uptime was under [40|60] percent in the first three months, Ferrand said. There are 52 robots in two halls.",
    "Uptime was about [86|60] percent last week, Ferrand said of the 52 robots.",
    "Complaints went down by half within [17 weeks|nine weeks], Ferrand said.",
]


@pytest.mark.parametrize("prose", [readings(row)[0] for row in ROWS])
def test_the_right_one_is_silent(prose: str) -> None:
    assert doubted(KILNS, prose) == []


@pytest.mark.parametrize(
    "prose",
    [
        *(wrong for row in ROWS for wrong in readings(row)[1:]),
        "Ferrand has watched damage grow in 132 samples for eleven years. Some 38 percent of the samples failed early.",
        "Ferrand said that the apprentice has a contract of 16 weeks.",
    ],
)
def test_a_wrong_one_is_found(prose: str) -> None:
    assert doubted(KILNS, prose) != []


@pytest.mark.parametrize(("figure", "found"), [("nine", False), ("19", True)])
def test_who_makes_so_many_a_week_sums_nothing_up(figure: str, *, found: bool) -> None:
    said = "We have 5,400 people in fourteen countries and we glaze about nine million plates a week. "
    blame = "When a plate breaks, the kiln is to blame, seven of ten times."
    talk = transcript([("Host", "How large is the group?"), ("Ilse Brack", said + blame)])
    prose = f"It has 5,400 people in 14 countries and makes about {figure} million plates a week, Brack said."
    assert bool(doubted(sources_of(talk), prose)) is found


@pytest.mark.parametrize(
    ("said", "prose"),
    [
        (
            "The fleet has grown from fifty-eight boats to seventy boats. And three skippers were fined at the harbor.",
            "The fleet has grown from 58 boats to 70 boats, and 12 skippers were fined at the harbor, Brack said.",
        ),
        (
            "From fifty minutes we came to thirty. The pumps then stand forty minutes idle.",
            "They came from 50 minutes to 30 minutes, and the pumps then stand 20 minutes idle, Brack said.",
        ),
        (
            "We opened forty shops last year and twenty-seven more shops this year, all of them in the north.",
            "Brack said that 28 shops had been opened this year.",
        ),
        (
            "In the storm off the harbor the five women and twenty-seven others drowned, those people had no chance.",
            "Brack said that 28 people had drowned in the storm off the harbor.",
        ),
        ("The yard lives on two points. The bank charges forty.", "Brack said the yard lives on 3 points."),
        (
            "Fewer than forty boats sank in the harbor, and I can prove it.",
            "Brack said it was no surprise that more than 40 boats sank in the harbor.",
        ),
    ],
)
def test_what_lets_another_figure_off_does_not_let_this_one_off(said: str, prose: str) -> None:
    assert doubted(sources_of(transcript([("Host", "How many?"), ("Ilse Brack", said)])), prose) != []
