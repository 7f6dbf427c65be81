"""The lists of words that turn a meaning hold words, and nothing else."""

from __future__ import annotations

import re
import unicodedata

from brief_tui.core.language import turning, turning_words

WORD = re.compile(r"[^\W_]+(?:['’ -][^\W_]+)*")


def test_the_lists_hold_nothing_but_words() -> None:
    values = (*vars(turning).values(), *vars(turning_words).values())
    lists = [value for value in values if isinstance(value, frozenset)]
    words = [word for value in lists for word in value if isinstance(word, str)]
    words = ["".join(c for c in word if unicodedata.category(c)[0] != "M") for word in words]  # vowel signs of Hindi

    assert "wishes" in words
    assert [word for word in words if not WORD.fullmatch(word)] == []
