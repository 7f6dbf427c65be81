"""Whom a clause names only in telling of another one who speaks."""

from __future__ import annotations

import pytest

from tests.unit.core.draft.whose import LINE, whose

TAG = LINE.replace(".”", ",”")


@pytest.mark.parametrize(
    "text",
    [
        f"It was not Ada Moreau who said {LINE}",
        f"It wasn’t Ada Moreau who told the hall {LINE}",
        f"All but Ada Moreau: {LINE}",
        f"Everyone but Ada Moreau said: {LINE}",
        f"Roofers except Ada Moreau say: {LINE}",
        f"The man Ada Moreau hired: {LINE}",
        f"The man Moreau hired said: {LINE}",
        f"The man that Moreau hired: {LINE}",
        f"The man whom Moreau hired in May: {LINE}",
        f"The man hired by Moreau: {LINE}",
        f"The woman Moreau told: {LINE}",
        f"The bot Moreau built says: {LINE}",
        f"A roofer who emailed Moreau wrote: {LINE}",
        f"Those who work for Moreau say: {LINE}",
        f"Roofers whom Moreau hired: {LINE}",
        f"{TAG} says the man Moreau hired.",
        f"{TAG} wrote the roofer that Moreau replaced.",
        f"Critics of Moreau: {LINE}",
        f"Friends of Moreau: {LINE}",
        f"Fans of Moreau: {LINE}",
        f"Someone close to Moreau: {LINE}",
        f"Moreau’s machine: {LINE}",
        f"A question for Moreau: {LINE}",
        f"A message to Moreau: {LINE}",
        f"{TAG} as Moreau’s father said.",
        f"{LINE[:-2]}” was the answer to Moreau.",
        f"{TAG} was said to Moreau.",
    ],
)
def test_another_one_speaks(text: str) -> None:
    assert whose(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        f"It was Ada Moreau who said {LINE}",
        f"It was not the money, Ada Moreau said: {LINE}",
        f"It was not until noon that Moreau said: {LINE}",
        f"All but Moreau had left, and she said: {LINE}",
        f"The plan Moreau made was simple: {LINE}",
        f"The thing Moreau hated most: {LINE}",
        f"What Moreau learned: {LINE}",
        f"The first thing Moreau said: {LINE}",
        f"The words Moreau chose: {LINE}",
        f"The rule Moreau follows: {LINE}",
        f"The mistake Moreau regrets: {LINE}",
        f"The answer Moreau gave: {LINE}",
        f"The man Moreau hired asked why, and Moreau answered: {LINE}",
        f"To the man she hired, Moreau said: {LINE}",
        "The roofer Moreau needed: “somebody who reads the roof.”",
        f"{TAG} said Moreau, the woman the harbour hired.",
        f"{TAG} Moreau told the man she hired.",
        f"The advice of Moreau: {LINE}",
        f"Moreau’s answer to her critics: {LINE}",
        f"Moreau’s motto: {LINE}",
        f"{LINE[:-2]}” was Moreau’s answer to the harbour.",
        f"{LINE[:-2]}” was the answer of Moreau.",
        f"The roofers thanked Moreau, and she said: {LINE}",
    ],
)
def test_the_one_who_is_named_speaks(text: str) -> None:
    assert whose(text)[0] == "Ada Moreau"


@pytest.mark.parametrize(
    "text",
    [
        f"Jon Feld, whom Moreau hired: {LINE}",
        f"Jon Feld, whom Moreau hired in May: {LINE}",
        f"Jon Feld, the man Moreau hired: {LINE}",
        f"Jon Feld, the roofer whom Moreau replaced: {LINE}",
    ],
)
def test_who_is_told_of_speaks_and_not_who_did_it_to_him(text: str) -> None:
    assert whose(text)[0] == "Jon Feld"


@pytest.mark.parametrize(
    "text",
    [
        f"Moreau and Feld came. A third person said: {LINE}",
        f"Moreau writes rules. Other people write: {LINE}",
        f"Moreau came. Roofers shrug: {LINE}",
        f"Moreau came. A sign hangs in the hall: {LINE}",
        f"Moreau came. I say: {LINE}",
        f"Moreau came. You may say: {LINE}",
    ],
)
def test_others_speak(text: str) -> None:
    assert whose(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        f"Roofers shrug, Moreau said: {LINE}",
        f"Moreau hangs a sign in the hall, and says: {LINE}",
        f"Moreau came. Roofers need not call: {LINE}",
        f"Moreau came. She has what other people lack: {LINE}",
        f"Moreau came. Her sign was plain: {LINE}",
    ],
)
def test_what_others_do_leads_to_no_words_of_theirs(text: str) -> None:
    assert whose(text)[0] == "Ada Moreau"
