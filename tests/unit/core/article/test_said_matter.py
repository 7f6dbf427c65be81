"""Where the matter of a paraphrase is said, and by whom."""

from __future__ import annotations

from itertools import permutations

import pytest

from brief_tui.core.article.paraphrases.said_matter import SaidMatter
from brief_tui.core.article.paraphrases.telling_words import TellingWord
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

SPEAKERS = ("Ada Moreau", "Jon Feld", "Kit Lane", "Lu Orr")


def test_who_says_as_much_comes_in_one_order() -> None:
    index = TranscriptIndex((transcript([(name, "The crane lifted the turbine.") for name in SPEAKERS]),))
    said = SaidMatter(index)
    words = tuple(TellingWord(key, name=False) for key in ("crane", "turbine"))
    found = {said.most(labels, words, said.weights(words), akin=False) for labels in permutations(SPEAKERS)}
    (windows,) = found
    assert [window.label for window in windows] == [*SPEAKERS[:3]]


@pytest.mark.parametrize(
    ("spoken", "key", "found"),
    [
        ("four point two million", "4200000", True),
        # the millions are left out where they were said before
        ("four point two", "4200000", True),
        ("four point two", "4.2", True),
        ("four point two percent", "4.2%", True),
        ("four point three million", "4200000", False),
        ("four points, two million", "4200000", False),
        ("four hundred", "400", True),
    ],
)
def test_a_number_is_found_where_its_point_is_said(spoken: str, key: str, *, found: bool) -> None:
    index = TranscriptIndex((transcript([("Ada Moreau", f"It cost us {spoken} at the time.")]),))
    assert SaidMatter(index).is_unsaid(key) is not found
