"""Whom a pronoun that opens a paragraph means, and whose a quotation in a heading is."""

from __future__ import annotations

import pytest

from brief_tui.core.draft.reader import parse_brief
from brief_tui.core.event import Event
from brief_tui.core.people import People
from tests.unit.factories import make_event

PEOPLE = People(["Ada Moreau", "Jon Feld"])
ADA = "Ada Moreau"


def names(text: str, event: Event | None = None) -> list[str | None]:
    """Names in order of quotations; a star says that the speaker is inferred."""
    brief = parse_brief(text, event or make_event(), PEOPLE)
    attributions = [quotation.attribution for quotation in brief.quotations]
    return [one.name + "*" * one.inferred if one else None for one in attributions]


@pytest.mark.parametrize(
    "second",
    [
        "“We did it at night,” she said.",
        "She was blunt: “We did it at night.”",
        "She was tired by then. “We did it at night,” she said.",
        "Demand does not wait, she warns. “We did it at night.”",
        "In the end she gave in. “We did it at night.”",
        "“We did it at night,” was her verdict.",
        "“We did it at night,” is how she puts it.",
        "It took a year, and no visitor came. “We did it at night,” she said.",
        "Asked by Jon Feld about the tar, she said that it holds. “We did it at night,” she said.",
        "When Feld asked how, she answered that it was hard. “We did it at night,” she said.",
        "To Feld, a roofer, she recommended tar. “We did it at night,” she told him.",
    ],
)
def test_a_pronoun_that_opens_a_paragraph_means_whom_the_one_before_is_about(second: str) -> None:
    assert names(f"Moreau built it.\n\n{second}") == [f"{ADA}*"]
    assert names(f"Moreau built it. It stood.\n\nShe knew why.\n\n{second}") == [f"{ADA}*"]


def test_a_citation_of_the_same_person_stands_between() -> None:
    assert (
        names("Moreau built it.\n\n> “We did it.”\n> — Ada Moreau\n\n“We did it at night,” she said.")[-1] == f"{ADA}*"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Moreau built it, and Feld broke it.\n\n“We did it at night,” she said.",
        "Moreau built it. Kowalski said so.\n\n“We did it at night,” she said.",
        "Moreau built it. The moderator said so.\n\n“We did it at night,” she said.",
        "Moreau built it.\n\nThe moderator nodded, and she said: “We did it at night.”",
        "Moreau built it.\n\nHer deputy was franker. “We did it at night.”",
        "Moreau built it.\n\n“We did it at night.”",
        "Moreau built it.\n\n“We did it at night,” they said.",
        "Moreau built it.\n\n“We did it at night,” is her critics’ summary.",
        "Moreau built it.\n\nIt pleased Kowalski. “We did it at night,” she said.",
        "Moreau built it.\n\nA farmer rang her. “We did it at night,” she said.",
        "Moreau built it.\n\nThen the mayor rang. “We did it at night,” she said.",
        "Moreau built it.\n\n### Later\n\n“We did it at night,” she said.",
        "Moreau built it.\n\n> “We did it at night.”\n> — Jon Feld\n\n“We did it by day then,” she said.",
    ],
)
def test_nobody_is_guessed_over_more_than_that(text: str) -> None:
    assert names(text)[-1] is None


@pytest.mark.parametrize(
    ("asks", "name"),
    [
        ("Moreau wanted to know whether it holds. He can, he answered, and laughed.", ADA),
        ("Moreau asked whether it holds. It does, he replied.", ADA),
        ("Moreau wanted to know whether it holds. He rose and left.", ADA),
        ("Moreau asked whether he sells it.", ADA),
        ("Moreau complained that it leaks. He conceded the point.", ADA),
        ("Like Moreau he sells it.", ADA),
        ("While Moreau rents it out, he sells it.", ADA),
        ("Moreau rents his yard.", None),
    ],
)
def test_whoever_asks_is_not_called_as_the_one_who_answers(asks: str, name: str | None) -> None:
    said = parse_brief(f"{asks}\n\nMoreau likes it. “We did it at night,” she said.", make_event(), PEOPLE).quotations
    assert [one.attribution and one.attribution.name for one in said] == [name]


def test_who_is_told_is_not_whose_words_they_may_be() -> None:
    text = "Moreau saw Feld.\n\nHer talk was of tar. It was cold. “We did it at night,” she told Feld."
    (said,) = parse_brief(text, make_event(), PEOPLE).quotations
    assert ADA in {one.name for one in said.possible}


def _likely(text: str) -> str | None:
    quotation = parse_brief(text, make_event(), PEOPLE).quotations[-1]
    return quotation.likely.name if quotation.likely else None


def test_a_list_without_names_stands_between() -> None:
    lead = "Three numbers, by courtesy of Ada Moreau:"
    theory = "She has a theory (“We did it at night, all of it”)."
    assert _likely(f"{lead}\n\n- nine lamps\n- 20 nights\n\n{theory}") == ADA
    assert _likely(f"{lead}\n\n- nine lamps of Jon Feld\n- 20 nights\n\n{theory}") != ADA


def test_where_two_are_told_of_the_one_who_is_cited_last_may_be_meant() -> None:
    two, says = "Moreau built it, and Feld broke it.", "She is fair to her helper. “We did it at night,” in her phrase."
    assert _likely(f"{two}\n\n> “We did it.”\n> — Ada Moreau\n\n{says}") == ADA
    assert _likely(f"{two}\n\n> “We did it.”\n> — Ada Moreau\n\nIt rained.\n\n{says}") == ADA
    assert _likely(f"{two}\n\n> “We did it.”\n> — Ada Moreau\n\n### Later\n\n{says}") is None
    assert _likely(f"{two}\n\n> “We did it.”\n> — Jon Feld\n\n> “We did.”\n> — Ada Moreau\n\n{says}") == ADA
    assert _likely(f"{two}\n\n{says}") is None


@pytest.mark.parametrize("between", ["It was late.", "Can oil be cheap? Oil is, and it smells.", "Wax is 9 euros."])
def test_paragraphs_about_things_alone_stand_between(between: str) -> None:
    theory = "She has a theory (“We did it at night, all of it”)."
    assert _likely(f"Ada Moreau came late.\n\n{between}\n\nRoofs are dear.\n\n{theory}") == ADA
    assert _likely(f"Ada Moreau came late.\n\n### Later\n\n{between}\n\n{theory}") is None


@pytest.mark.parametrize(
    "between",
    [
        "Then the mayor rang.",
        "It pleased Vera Kowalski.",
        "A farmer from Ghent had come.",
        "Jon Feld laughed.",
        "“No.”",
    ],
)
def test_no_paragraph_stands_between_that_tells_of_another(between: str) -> None:
    theory = "She has a theory (“We did it at night, all of it”)."
    assert _likely(f"Ada Moreau came late.\n\n{between}\n\nRoofs are dear.\n\n{theory}") != ADA


def test_a_quotation_in_a_heading_is_whose_the_text_says() -> None:
    assert names("### “We did it at night”\n\n“We did it at night, all of it,” Moreau said.") == [f"{ADA}*", ADA]


@pytest.mark.parametrize(
    "text",
    ["“We did it by day,” Moreau said.", "“We did it at night,” Moreau said. “We did it at night,” said Feld."],
)
def test_a_heading_whose_words_nobody_or_two_are_given_names_nobody(text: str) -> None:
    assert names(f"### “We did it at night”\n\n{text}")[0] is None
