"""The index: every occurrence, and the turn that holds it."""

from __future__ import annotations

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from brief_tui.core.language.words import fold
from brief_tui.core.sources.cells import Cells
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import DIVIDER
from brief_tui.core.sources.transcripts import Transcript
from tests.unit.core.judged_sources import transcript

_WORD = st.sampled_from("red green blue one hundred ten % so 中".split())
_TURN = st.tuples(st.sampled_from(["Ada", "Ben", None]), st.lists(_WORD, max_size=12).map(" ".join))
_CORPUS = st.lists(st.lists(_TURN, min_size=1, max_size=6), min_size=1, max_size=4)


@given(_CORPUS, st.lists(_WORD, min_size=1, max_size=3).map(" ".join))
def test_occurrences_are_those_of_a_plain_search(corpus: list[list[tuple[str | None, str]]], wanted: str) -> None:
    sources = [transcript(turns, f"{n}.txt") for n, turns in enumerate(corpus)]
    index = TranscriptIndex(sources)
    keys = fold(wanted).keys
    expected = []
    for source in sources:
        words = [key for turn in source.turns for key in fold(source.text[turn.start : turn.end]).keys]
        expected += [
            (source.path, at) for at in range(len(words) - len(keys) + 1) if words[at : at + len(keys)] == keys
        ]
    found = []
    for position in index.occurrences(index.lexicon.lookup(keys)):
        place = index.place(position)
        found.append((place.transcript.path, position - index.transcript_bounds(position)[0]))
        assert place.start <= position < place.end
        assert index.turn_words(place).keys[position - place.start] == keys[0]
    assert found == expected


@given(st.text("abcd", min_size=1, max_size=60), st.data())
def test_a_large_corpus_is_searched_by_a_rare_word_with_the_same_result(corpus: str, data: st.DataObject) -> None:
    source = transcript([("Ada", " ".join(corpus))])
    start, at, length = data.draw(st.integers(0, 9)), data.draw(st.integers(0, len(corpus) - 1)), len(corpus)
    wanted = corpus[at : at + data.draw(st.integers(1, 4))]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("brief_tui.core.sources.index._LARGE", -1)
        patch.setattr("brief_tui.core.sources.index._SPARSE", 0)
        index = TranscriptIndex([source])
        words, end = index.lexicon.lookup(wanted), min(start + length, len(index.words))
        found = list(index.occurrences(words, start, end))
    assert found == [at for at in range(start, end) if index.words[:end].startswith(words, at)]


def test_unchanged_transcripts_are_taken_over() -> None:
    one, two = transcript([("Ada", "red green")], "1.txt"), transcript([("Ben", "blue")], "2.txt")
    index = TranscriptIndex([one, two])
    again = TranscriptIndex([one, transcript([("Ben", "blue red")], "2.txt")], index)
    assert again._encoded[0] is index._encoded[0]
    assert len(list(again.occurrences(again.lexicon.lookup(["red"])))) == 2


def test_a_word_that_nobody_says_occurs_nowhere() -> None:
    index = TranscriptIndex([transcript([("Ada", "red")])])
    assert list(index.occurrences(index.lexicon.lookup(["violet"]))) == []


@given(_CORPUS)
def test_the_turns_are_the_places_of_all_words(corpus: list[list[tuple[str | None, str]]]) -> None:
    index = TranscriptIndex([transcript(turns, f"{n}.txt") for n, turns in enumerate(corpus)])
    spoken = [at for at, word in enumerate(index.words) if word != DIVIDER]
    assert list(index.turns()) == list(dict.fromkeys(map(index.place, spoken)))


@example(random.Random(386))  # noqa: S311 - a draw, no secret
@given(st.randoms(use_true_random=False))
def test_cells_that_are_taken_over_are_those_of_the_words(chance: random.Random) -> None:
    def talk(name: str) -> Transcript:
        return transcript(
            [("Ada", " ".join(chance.choices("red green blue so".split(), k=chance.randrange(90))))], name
        )

    sources = [talk(f"{n}.txt") for n in range(5)]
    index = TranscriptIndex(sources)
    for word in set(index.words):
        index.cells.holding(word)
    kept = chance.sample(sources, 5) if chance.random() < 0.5 else list(sources)
    kept[chance.randrange(5)] = talk("new.txt")
    now = TranscriptIndex(kept, index)
    for word in set(now.words):
        assert now.cells.holding(word) == Cells(now.words).holding(word)
