"""What a figure of the prose counts."""

from __future__ import annotations

import pytest

from brief_tui.core.figures.claims import claims


@pytest.mark.parametrize(
    ("sentence", "nouns"),
    [
        ("Twelve hospitals have taken it, of 230.", ("hospitals",)),
        ("Twelve hospitals have taken it instead of 230.", ()),
        ("It was late by 63 minutes, of 94.", ()),
        ("Told what it was, 60 liked it better.", ()),
        ("By spring 40 refused them.", ()),
        ("Some 60 trained singers sang.", ("trained", "singers")),
    ],
)
def test_what_so_many_are_of_is_counted_before(sentence: str, nouns: tuple[str, ...]) -> None:
    assert claims(sentence, sentence)[-1].nouns == nouns


@pytest.mark.parametrize(
    ("sentence", "nouns"),
    [
        ("The bus part runs in 300 of her 1,150 districts.", ("districts",)),
        ("By spring 12 of the 40 boats leaked.", ("boats", "leaked")),
        ("By spring 12 of their 40 had left.", ()),
        ("By spring 12 of them had left 40 boats.", ()),
    ],
)
def test_a_part_counts_what_its_whole_does(sentence: str, nouns: tuple[str, ...]) -> None:
    assert claims(sentence, sentence)[0].nouns == nouns
