"""Whose a quotation is behind a sentence that names first who asks, or is told, and lets another one answer."""

from __future__ import annotations

import pytest

from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.speakers.attribution import speakers
from brief_tui.core.draft.speakers.quotation_speakers import QuotationSpeaker
from brief_tui.core.people import People

PEOPLE = People(["Ada Moreau", "Jon Feld", "Olga Brandt"])
ADA, JON = "Ada Moreau", "Jon Feld"
LINE = "“The yard keeps its own crane,”"


def _last(text: str) -> QuotationSpeaker:
    text = f"“We had it wrong,” Moreau said. {text}"
    return speakers(text, find_marks(text).pairs, PEOPLE).quotations[-1]


@pytest.mark.parametrize(
    "text",
    [
        f"Asked by Jon Feld of the Quay Courier how it pays, she said that it does. {LINE} she said.",
        f"Asked by Feld about the tar, she laughed. {LINE} she added.",
        f"Pressed on the cost by Feld, she gave a figure. {LINE} she said.",
        f"Questioned by Jon Feld, she stood by the plan. {LINE} she said.",
        f"But asked by Jon Feld, a roofer, she shrugged. {LINE} she said.",
        f"To Jon Feld, whose shed has nine boats, she offered a smaller one. {LINE} she told him.",
        f"To Feld, a roofer, she recommended tar. {LINE} she told him.",
        f"To Feld, who had waited for a year, she said: {LINE} and left.",
        f"When Feld asked from the floor about the tar, she said that it holds. {LINE} she said.",
        f"When Jon Feld wondered whether it pays, she replied that it does. {LINE} she said.",
        f"After Feld had asked why it leaks, she explained the seal. {LINE} she said.",
        f"When Feld asked why, she answered: {LINE} and left.",
        f"Asked from the floor by Jon Feld whether it holds, she said that it does. {LINE} she said.",
        f"Pressed on the cost in the end by Jon Feld, she gave a figure. {LINE} she said.",
        f"Answering Jon Feld of a tar firm, she named a figure. {LINE} she said.",
        f"Replying to Jon Feld, she named a figure. {LINE} she said.",
        f"In answer to Jon Feld, she named a figure. {LINE} she said.",
    ],
)
def test_who_asks_or_is_told_first_is_not_whom_the_pronoun_means(text: str) -> None:
    who = _last(text).speaker
    assert who is not None
    assert who.name == ADA


@pytest.mark.parametrize(
    "text",
    [
        "When Jon Feld asked about the tar, the engineer said that it holds. The cure is “a cloth and thirty seconds.”",
        f"Challenged by Jon Feld on the cost, the engineer said that it is falling. {LINE} she said.",
        f"After Feld had asked whether it leaks, the engineer answered that it does. {LINE} she said.",
    ],
)
def test_a_role_that_answers_may_be_anybodys(text: str) -> None:
    said = _last(text)
    assert said.speaker is None
    assert ADA in {one.name for one in said.possible}


@pytest.mark.parametrize(
    "text",
    [
        f"Jon Feld came late. {LINE} he said.",
        f"When Jon Feld asked for a crane, he got one. {LINE} he said.",
        f"When Jon Feld asked the board for money, he said that he had none. {LINE} he said.",
        f"When Jon Feld came, he said that it leaks. {LINE} he said.",
        f"Asked by a reporter, Jon Feld laughed. {LINE} he said.",
        f"Asked about the tar, Jon Feld laughed. {LINE} he said.",
        f"To the mayor, Feld offered a crane. {LINE} he said.",
        f"After Jon Feld, nobody spoke. {LINE} he said.",
        f"Once Jon Feld had a crane, he sold the boats. {LINE} he said.",
        f"By Jon Feld’s count, it pays. {LINE} he said.",
        f"Answering letters, Jon Feld laughed. {LINE} he said.",
    ],
)
def test_who_opens_a_sentence_otherwise_goes_on_being_meant(text: str) -> None:
    said = _last(text)
    who = said.speaker or said.likely
    assert who is None or who.name == JON


@pytest.mark.parametrize(
    "goes_on",
    [
        "needs no more than a lamp",
        "means no work for anybody",
        "costs no more than tar",
        "takes no time",
        "knows no winter",
    ],
)
def test_a_term_that_begins_a_sentence_is_nobodys_speech(goes_on: str) -> None:
    assert not _last(f"“Lamp work” {goes_on}.").spoken


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (f"Asked by Olga Brandt how it fell, Feld described a seal. {LINE} he said.", JON),
        (f"Asked by Brandt why it leaks, Feld shrugged. It was old. {LINE} he said.", JON),
        (f"Pressed by Olga Brandt on the tar, Feld gave a figure. Asked by Moreau about it, he replied: {LINE}", JON),
        # both are named as those who may speak, or the clause is another one's
        (f"Asked by Olga Brandt and Moreau why it leaks, Feld shrugged. {LINE} he said.", None),
        (f"Olga Brandt asked why it leaks, and Feld shrugged. {LINE} he said.", None),
        (f"Asked by Olga Brandt, who knows Moreau, Feld shrugged. {LINE} he said.", None),
        (f"Joined by Olga Brandt on the quay, Feld shrugged. {LINE} he said.", None),
        # the draft calls the one who asks so, and not the one who is asked
        (f"Brandt sold her slates. Asked by Olga Brandt why it leaks, Feld shrugged. {LINE} she said.", None),
    ],
)
def test_who_is_asked_by_name_goes_on_speaking(text: str, who: str | None) -> None:
    said = _last(text)
    assert (said.speaker and said.speaker.name) == who


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Feld sold a crane, for two million by her count. It was old.", JON),
        ("Feld has five cranes by her own reckoning. It is a lot.", JON),
        ("“Its owner had cut her nose on it,” Feld said. She rests on Mondays.", JON),
        # a call all the same
        ("Feld sold her crane. It was old.", None),
        ("Feld stood by her crane. It was old.", None),
        ("“Its owner had cut a nose on it,” Feld said. She rests on Mondays.", None),
        ("“Its owner had cut his nose on it,” Feld said. She rests on Mondays.", None),
    ],
)
def test_who_is_told_of_in_a_quotation_or_counts_may_be_another_one(before: str, who: str | None) -> None:
    text = f"{before} Feld was tired. {LINE} he said."
    said = speakers(text, find_marks(text).pairs, PEOPLE).quotations[-1]
    assert (said.speaker and said.speaker.name) == who
