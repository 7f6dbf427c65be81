"""Candidate search against brute force: what is close is found."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from brief_tui.core.budget import Budget
from brief_tui.core.sources.align import (
    MAX_WORDS,
    SHARE,
    Alignment,
    Region,
    best_window,
    candidates,
    holding,
    verbatim_runs,
)
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript

_COMMON = "the a to and of in that is it we you so on for was not have they this with".split()


def _speech(random_: random.Random, words: int) -> list[str]:
    """Words that are as unevenly common as those of speech."""
    rare = [f"word{n}" for n in range(300)]
    return [random_.choice(_COMMON) if random_.random() < 0.55 else random_.choice(rare) for _ in range(words)]


def _edited(random_: random.Random, words: list[str], edits: int) -> list[str]:
    edited = list(words)
    for _ in range(edits):
        at = random_.randrange(len(edited))
        kind = random_.choice(("drop", "add", "change"))
        if kind == "drop" and len(edited) > 3:
            del edited[at]
        elif kind == "add":
            edited.insert(at, random_.choice(_COMMON))
        else:
            edited[at] = random_.choice(_COMMON)
    return edited


def _closest(index: TranscriptIndex, words: str) -> Alignment | None:
    regions = candidates(index, words, Budget(0)).regions
    found = [best_window(index, words, region.start, region.end, Budget(0)) for region in regions]
    return max((one for one in found if one), key=lambda one: one.share, default=None)


@settings(deadline=None, max_examples=150)
@example(seed=48, length=6)  # a stretch that reaches one word far into the next transcript, and that word is quoted
@given(st.integers(0, 10**9), st.integers(6, 60))
def test_nothing_that_brute_force_finds_is_lost(seed: int, length: int) -> None:
    random_ = random.Random(seed)  # noqa: S311 - a reproducible text, no secret
    talks = [_speech(random_, random_.randrange(80, 900)) for _ in range(4)]
    index = TranscriptIndex([transcript([("Ada", " ".join(talk))], f"{n}.txt") for n, talk in enumerate(talks)])
    talk = random_.choice([talk for talk in talks if len(talk) > length])
    at = random_.randrange(len(talk) - length)
    quoted = _edited(random_, talk[at : at + length], random_.randrange(0, length // 3 + 1))
    words = index.lexicon.lookup(quoted)
    brute = max(
        fuzz.partial_ratio(words, index.words[low:high]) / 100
        for low, high in index.transcript_parts(0, len(index.words))
    )
    if brute >= 0.7:
        closest = _closest(index, words)
        assert closest is not None
        assert closest.share >= SHARE


@pytest.mark.parametrize("seed", range(20))
def test_what_holds_the_words_is_no_farther_than_what_is_near(seed: int) -> None:
    random_ = random.Random(seed)  # noqa: S311 - a reproducible text, no secret
    talk = _speech(random_, 900)
    index = TranscriptIndex([transcript([("Ada", " ".join(talk))])])
    words = index.lexicon.lookup(_edited(random_, talk[300:330], random_.randrange(25)))
    near, found = candidates(index, words, Budget(0)).regions, holding(index, words, Budget(0))
    least = SHARE * len(words)

    def closest(regions: Iterable[Region]) -> float:
        return max((fuzz.partial_ratio(words, index.words[one.start : one.end]) for one in regions), default=0)

    assert all(region.shared >= least for region in found)
    assert closest(found) >= closest(region for region in near if region.shared >= least)


def test_a_window_keeps_together() -> None:
    talk = (
        "and then we went home. So the day was over, and on the other monitor I had the map, which was split in half."
    )
    index = TranscriptIndex([transcript([("Ada", talk)])])
    words = index.lexicon.lookup("and on the other i had the map which was split in half".split())
    window = best_window(index, words, 0, len(index.words), Budget(0))
    assert window is not None
    assert index.turn_words(index.place(0)).said(window.start, window.end).startswith("and on the other monitor")
    assert window.share == pytest.approx(2 * 13 / (13 + 14))


def test_runs_cover_what_is_spliced() -> None:
    talk = "my red fox ran over the hill at noon and then a blue boat came in with the evening tide"
    index = TranscriptIndex([transcript([("Ada", talk)])])
    words = index.lexicon.lookup("a blue boat came in my red fox ran over".split())
    assert [(run.q0, run.q1) for run in verbatim_runs(index, words, 4, 1, Budget(0))] == [(0, 5), (5, 10)]


def test_a_piece_over_the_bound_is_said_to_be_incomplete() -> None:
    index = TranscriptIndex([transcript([("Ada", "red green")])])
    assert candidates(index, "x" * (MAX_WORDS + 1), Budget(0)).complete is False


def test_what_runs_do_not_cover_is_given_up() -> None:
    index = TranscriptIndex([transcript([("Ada", "my red fox ran over the hill and a blue boat came in")])])
    words = index.lexicon.lookup("my red fox ran once more a blue boat came in".split())
    assert verbatim_runs(index, words, 4, 0.9, Budget(0)) == []
    assert [(run.q0, run.q1) for run in verbatim_runs(index, words, 4, 0.8, Budget(0))] == [(0, 4), (6, 11)]
    assert verbatim_runs(index, words[:6], 4, 0.9, Budget(0)) == []
