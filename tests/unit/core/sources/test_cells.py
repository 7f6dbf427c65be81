"""Counting in cells against counting by hand."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.budget import Budget
from brief_tui.core.sources.cells import Cells

CORPUS = st.text("abcdefgh", max_size=300)
QUOTED = st.text("abcdefghz", min_size=1, max_size=20)


def _held(words: str, window: str) -> int:
    return sum(word in window for word in words)


@given(CORPUS, QUOTED, st.integers(1, 60), st.integers(1, 20))
def test_no_window_with_enough_words_is_outside_the_stretches(corpus: str, words: str, window: int, least: int) -> None:
    stretches = list(Cells(corpus).tally(words, window, Budget(0)).stretches(least))
    for at in range(len(corpus)):
        if _held(words, corpus[at : at + window]) >= least:
            end = min(at + window, len(corpus))
            assert any(low <= at and end <= high for low, high in stretches)


@given(CORPUS, QUOTED, st.integers(1, 60))
def test_the_most_is_reached_and_not_exceeded(corpus: str, words: str, window: int) -> None:
    tally = Cells(corpus).tally(words, window, Budget(0))
    best = max((_held(words, corpus[at : at + window]) for at in range(len(corpus))), default=0)
    assert best <= tally.most <= len(words)
    if tally.most:
        assert list(tally.stretches(tally.most))
    assert not list(tally.stretches(tally.most + 1))


@given(st.randoms(use_true_random=False), st.integers(1, 60), st.integers(1, 12))
def test_what_is_left_uncounted_changes_nothing(chance: Random, window: int, least: int) -> None:
    corpus = "".join(chance.choices("abcdefgh", (64, 32, 16, 8, 2, 1, 1, 1), k=2_000))
    words = "".join(chance.choices("abcdefgh", k=12))
    known = Cells(corpus)
    for word in words:
        known.holding(word)
    lazily, counted = (list(cells.tally(words, window, Budget(0)).stretches(least)) for cells in (Cells(corpus), known))
    assert lazily == counted


@given(CORPUS, QUOTED)
def test_the_first_place_is_that_of_find(corpus: str, words: str) -> None:
    found = corpus.find(words)
    first = Cells(corpus).runs(words, len(words), Budget(0)).first(0)
    assert first == (found if found >= 0 else None)
