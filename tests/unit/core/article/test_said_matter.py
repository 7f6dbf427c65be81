"""Where the matter of a paraphrase is said, and by whom."""

from __future__ import annotations

from itertools import permutations

from brief_tui.core.article.said_matter import SaidMatter
from brief_tui.core.article.telling_words import TellingWord
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
