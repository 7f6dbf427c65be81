"""Words of one everyday matter."""

from __future__ import annotations

import pytest

from brief_tui.core.language.kin_words import MATTERS, kin_forms, matters
from brief_tui.core.language.words import fold


@pytest.mark.parametrize(
    "pair",
    [
        "accommodation cabins",
        "pricing fees",
        "recruitment hired",
        "outages crashed",
        "nocturnal night",
        "winter january",
        "mistakes bug",
        "criterion rules",
        "recording cameras",
        "overlooked unnoticed",
        "sailors vessel",
        "wages pay",
        "regulators inspectors",
        "bought purchase",
        "stole theft",
        "contracts jobs",
        "supplies sell",
        "erased wiped",
        "audio sounds",
        "grand big",
    ],
)
def test_words_of_one_matter(pair: str) -> None:
    one, other = pair.split()
    assert matters(one) & matters(other)
    assert other in kin_forms(one)
    assert one in kin_forms(other)


@pytest.mark.parametrize(
    "pair",
    ["growth decline", "profit loss", "hired dismissed", "cheap lucrative", "winter summer", "railways pumps"],
)
def test_words_of_two_matters(pair: str) -> None:
    one, other = pair.split()
    assert other not in kin_forms(one)


def test_a_word_is_no_kin_of_itself_and_most_have_none() -> None:
    assert {"cabin", "cabins"}.isdisjoint(kin_forms("cabin"))
    assert kin_forms("marmalade") == frozenset()


def test_the_words_are_folded() -> None:
    assert [word for row in MATTERS for word in row.split() if list(fold(word).keys) != [word]] == []
