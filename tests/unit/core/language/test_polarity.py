"""What a sentence denies, word by word."""

from __future__ import annotations

import pytest

from brief_tui.core.language.polarity import polarity


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The seals leak.", []),
        ("The seals don't leak.", ["leak"]),
        ("Nobody repairs the seals.", ["repairs", "seals"]),
        ("They refuse to repair the seals.", ["repair", "seals"]),
        ("It is not the pump but the seal.", ["pump"]),
        ("They repaired the seal, not the pump.", ["pump"]),
        ("They repair seals rather than pumps.", ["pumps"]),
        ("It doesn't leak, does it?", ["leak"]),
        ("Not only the pump leaks.", []),
        ("No doubt the pump leaks.", []),
        ("It doesn't leak until May.", []),
        ("The pump hardly leaks.", []),
        ("There is no valve that does not leak.", []),
    ],
)
def test_words_that_are_surely_denied(text: str, denied: list[str]) -> None:
    read = polarity(text)
    assert [read.keys[n] for denial in read.denials for n in denial.scope] == denied


@pytest.mark.parametrize(
    ("text", "word", "state"),
    [
        ("The pump leaks.", "pump", False),
        ("The pump doesn't.", "pump", None),
        ("The pump hardly leaks.", "leaks", None),
        ("It doesn't leak because we paint it.", "paint", False),
        ("It isn't broken and leaks.", "leaks", None),
    ],
)
def test_what_is_affirmed_or_doubtful(text: str, word: str, state: bool | None) -> None:
    read = polarity(text)
    assert read.denied[read.keys.index(word)] is state


def test_questions() -> None:
    assert polarity("Does it leak?").asks
    assert not polarity("It leaks, doesn't it?").asks
