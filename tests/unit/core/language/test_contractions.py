"""Contractions of one full form."""

from __future__ import annotations

import pytest

from brief_tui.core.language.contractions import same_negated
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [("Ada", "You're not late for the boat, and it isn't raining. They won't come. He's not gone. He'd not go there.")]
)


SHORT = transcript([("Ada", "We told 'em so, cuz I should have known. I would've gone and y'all know it.")])


@pytest.mark.parametrize(
    "text",
    [
        "We told them so, because I should've known.",
        "I would have gone and you all know it.",
    ],
)
def test_short_forms_that_are_spoken(text: str) -> None:
    assert judge(text, "Ada", SHORT).kind.value == "tidied"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("You aren't late for the boat", "tidied"),
        ("You are not late for the boat", "tidied"),
        ("it's not raining", "tidied"),
        ("They'll not come", "tidied"),
        ("He wouldn't go there", "tidied"),
        ("You weren't late for the boat", "drifted"),
        ("it hasn't raining", "drifted"),
        ("You're late for the boat", "drifted"),
        ("They don't come", "drifted"),
    ],
)
def test_two_contractions_of_one_full_form(text: str, wanted: str) -> None:
    assert judge(text, "Ada", TALK).kind.value == wanted


@pytest.mark.parametrize("pair", ["you will", "you've been", "don't not", "is late", "not you"])
def test_other_pairs_are_no_forms_of_one(pair: str) -> None:
    assert not same_negated(["you're", "not"], pair.split())
