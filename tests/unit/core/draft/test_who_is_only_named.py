"""Who is named in the sentence before a quotation, and is not whom "she" means: who only asks, objects, is compared."""

from __future__ import annotations

import pytest

from brief_tui.core.draft.marks import find_marks
from brief_tui.core.draft.speakers.attribution import speakers
from brief_tui.core.draft.speakers.quotation_speakers import QuotationSpeaker
from brief_tui.core.people import People

PEOPLE = People(["Ada Moreau", "Jon Feld", "Olga Brandt"])
ADA, JON = "Ada Moreau", "Jon Feld"
LINE = "“The yard keeps its own crane,”"
LAST = "“The yard keeps its own crane.”"


def _last(text: str) -> QuotationSpeaker:
    return speakers(text, find_marks(text).pairs, PEOPLE).quotations[-1]


def _may_be(said: QuotationSpeaker) -> set[str]:
    """Whose the words are, or may be where that is open."""
    firm = said.speaker or said.likely
    return {firm.name} if firm else {who.name for who in said.possible}


@pytest.mark.parametrize(
    "asks",
    [
        f"Jon Feld of Quill asked whether it would last. He agreed and named September: {LAST}",
        f"Feld wanted to know whether it leaks. She denied it and spoke of the seal. {LINE} she said.",
        f"Feld wondered whether it leaks. She admitted it: {LAST}",
        f"Feld asked whether it leaks. She declined to guess. {LINE} she said.",
        f"Feld complained that the yard lay in his way. She conceded the point. {LINE} she said.",
        f"Feld objected that nobody pays it. She disagreed. {LINE} she said.",
        f"To the roofer Jon Feld, who asked about frost, she said: {LAST}",
        f"In reply to the baker Jon Feld, she said that lids cost extra. {LINE} she said.",
        f"Asked by the baker Jon Feld about lids, she named a price. {LINE} she said.",
        f"When Jon Feld asked about lids, she conceded that they cost extra. {LINE} she said.",
        f"Together with Feld she built a crane. The cost was small. {LINE} she said.",
        f"As opposed to Feld, she sells no lids. {LINE} she said.",
        f"Like Feld she sells no lids. Her second wish is a crane. {LINE} she said.",
        f"Unlike Feld, he sells no lids. {LAST}",
    ],
)
def test_whom_the_text_told_of_before_goes_on_being_meant(asks: str) -> None:
    said = _last(f"“It is,” Moreau said. {asks}").speaker
    assert said is not None
    assert said.name == ADA


@pytest.mark.parametrize(
    "asks",
    [
        f"Feld asked what it costs. She named a figure and added a warning: {LAST}",
        f"From the back row Feld asked about frost. She laughed. {LINE} she said.",
        f"Jon Feld, a roofer, inquired whether it holds. He said that it does. {LINE} he added.",
        f"Feld pressed for a date. He would not give one. {LINE} he said.",
        f"Feld asked who pays for the lids. {LINE} she said.",
        f"Feld's question about lids amused her. {LINE} she said.",
        f"A question about drought came from Jon Feld. She said that it holds. {LINE} she said.",
        f"Where Feld sees waste, she sees a market. {LINE} she said.",
        f"While Feld sells lids, he gives them away. {LINE} he said.",
        f"As Feld did before her, she began with lids. {LINE} she said.",
    ],
)
def test_the_words_decide_between_who_asks_and_who_answers(asks: str) -> None:
    said = _last(f"“It is,” Moreau said. {asks}")
    assert said.speaker is None
    assert said.likely is not None
    assert said.likely.name == ADA
    assert JON in {who.name for who in said.possible}


@pytest.mark.parametrize(
    "asks",
    [
        f"Feld asked who pays for the lids. Her answer: {LAST}",
        f"Feld asked who pays for the lids. {LINE} was the reply.",
        f"Feld's question, who pays for the lids, she liked. {LINE} she answered.",
    ],
)
def test_a_reply_is_never_theirs_who_asks(asks: str) -> None:
    said = _last(f"“It is,” Moreau said. {asks}")
    assert JON not in {who.name for who in (said.speaker, said.likely, *said.possible) if who}


@pytest.mark.parametrize(
    "text",
    [
        f"Feld asked for a lamp. {LINE} he said.",
        f"Feld doubted that it holds. {LINE} he said.",
        f"Feld complained that it leaks. The roof was old, he said. {LINE} he said.",
        f"To Moreau, Feld is a hero. {LINE} he said.",
        f"When Feld came, he sold lids. {LINE} he said.",
        f"Although Feld sells lids, he dislikes them. {LINE} he said.",
        f"Feld, like Moreau, sells lids. {LINE} he said.",
        f"Replying to Brandt, Feld said that it holds. {LINE} he said.",
        f"To Brandt, who asked about lids, Feld named a price. {LINE} he said.",
    ],
)
def test_who_is_told_of_is_meant(text: str) -> None:
    assert JON in _may_be(_last(f"“It is,” Moreau said. {text}"))


def test_a_pronoun_behind_whom_a_paragraph_compares_means_whom_the_one_before_is_about() -> None:
    before = "“It is,” Moreau said."
    text = f"Like Feld she sells lids. {LINE} she said."
    told = speakers(before, find_marks(before).pairs, PEOPLE)
    (said,) = speakers(text, find_marks(text).pairs, PEOPLE, told).quotations
    assert said.speaker is not None
    assert said.speaker.name == ADA


@pytest.mark.parametrize(
    "concedes",
    [
        "although a diver has reported more young ones",
        "although a buyer had made an offer",
        "though a lawyer had seen it",
        "even though a lawyer had seen it",
    ],
)
def test_who_is_told_of_in_what_is_granted_takes_no_words_away(concedes: str) -> None:
    said = _last(f"Moreau declined to promise as much, {concedes}: {LAST}")
    assert _may_be(said) == {ADA}
    assert _may_be(_last(f"Moreau declined to promise as much, although Feld disagreed: {LAST}")) != {ADA}
    assert _may_be(_last(f"Moreau declined to promise as much, although a diver said: {LAST}")) != {ADA}
