"""Parties from outside, and what else is said of them."""

from __future__ import annotations

import pytest

from brief_tui.core.language.parties import party_words


@pytest.mark.parametrize(
    ("key", "also"),
    [
        ("universities", "professor"),
        ("regulator", "inspector"),
        ("ministry", "government"),
        ("insurers", "insurance"),
        ("rival", "competition"),
    ],
)
def test_a_party_is_told_of_in_other_words(key: str, also: str) -> None:
    assert also in party_words(key)


@pytest.mark.parametrize("key", ["insurance", "judge", "stores", "state", "quay", "courtesy"])
def test_what_deals_with_nobody_is_no_party(key: str) -> None:
    assert not party_words(key)


@pytest.mark.parametrize(("key", "outside"), [("insurer", False), ("hospital", False), ("regulator", True)])
def test_one_that_is_known_may_be_the_speaker_s_own(key: str, *, outside: bool) -> None:
    assert bool(party_words(key, known=True)) is outside
