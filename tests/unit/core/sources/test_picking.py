"""Words and sentences of a turn, and moving the ends of what is picked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.offsets import Span
from brief_tui.core.sources.picking import Pick, pick_sentence, pick_words, sentences_of, words_of
from brief_tui.core.sources.transcripts import Transcript, TranscriptBuilder


def transcript(*turns: tuple[str | None, str]) -> Transcript:
    builder = TranscriptBuilder("transcripts/quay.txt", "text", "\n".join(text for _, text in turns))
    for speaker, text in turns:
        builder.say(speaker, text, 0, new_turn=True)
    return builder.build()


QUAY = transcript(
    ("Oda Finch", "What did you do?"),
    ("Ines Calder", "We asked Dr. Brandt. He said “No.” And we, B. Calder and I, left [laughs]. It cost $3.5 million!"),
)
ANSWER = QUAY.turns[1]


def picked(pick: Pick | None) -> str:
    assert pick is not None
    return pick.text


def test_sentences_end_at_stops_and_not_at_abbreviations_initials_or_figures() -> None:
    assert [QUAY.text[slice(*span)] for span in sentences_of(QUAY.text, ANSWER)] == [
        "We asked Dr. Brandt.",
        "He said “No.”",
        "And we, B. Calder and I, left [laughs].",
        "It cost $3.5 million!",
    ]


def test_ranks_cut_short_end_no_sentence() -> None:
    source = transcript(("Ines Calder", "We asked Capt. Brandt. He told Rev. Finch."))
    found = [source.text[slice(*span)] for span in sentences_of(source.text, source.turns[0])]
    assert found == ["We asked Capt. Brandt.", "He told Rev. Finch."]


@pytest.mark.parametrize(
    "said",
    [
        "He wrote, “The crane failed. We mended it,” and left. | It rained.",
        'He wrote, "The crane failed. We mended it." and left. | It rained.',
        "He wrote, “The crane failed. We mended it.” | It rained.",
        "He wrote, “It failed.” | “It rained.” | We left.",
        "Who asked “Why? How?” of us? | Nobody did.",
        "“The crane failed. | We mended it,” he wrote. | It rained.",  # nothing leads up to it: each stands alone
        'We put a 12" pipe there. | It broke. | A 10" one held.',
        "He wrote “It failed. | Nobody closed that.",
        'He wrote "It failed. | Nobody closed that.',
    ],
)
def test_a_sentence_holds_whole_what_it_quotes(said: str) -> None:
    source = transcript(("Ines Calder", said.replace(" | ", " ")))
    found = [source.text[slice(*span)] for span in sentences_of(source.text, source.turns[0])]
    assert found == said.split(" | ")


def test_a_paragraph_ends_a_sentence_and_a_stage_note_is_no_word() -> None:
    source = transcript(("Ines Calder", "so it goes\n\n[crosstalk 00:01] and on"))
    assert [source.text[slice(*s)] for s in sentences_of(source.text, source.turns[0])] == [
        "so it goes",
        "[crosstalk 00:01] and on",
    ]
    assert [source.text[slice(*s)] for s in words_of(source.text, source.turns[0])] == "so it goes and on".split()


def test_the_sentence_at_an_offset_is_of_the_turn_that_holds_it() -> None:
    assert picked(pick_sentence(QUAY, 0)) == "What did you do?"
    assert picked(pick_sentence(QUAY, QUAY.text.index("said"))) == "He said “No.”"
    assert picked(pick_sentence(QUAY, len(QUAY.text) + 5)) == "It cost $3.5 million!"
    assert pick_sentence(transcript(), 0) is None


def test_ends_move_by_words_and_sentences_and_stay_in_the_turn() -> None:
    pick = pick_sentence(QUAY, QUAY.text.index("said"))
    assert pick is not None
    assert pick.ending(2).text == "He said “No.” And we,"
    assert pick.ending(-1).text == "He said"
    assert pick.ending(-9).text == "He"
    assert pick.ending(1, sentences=True).text.endswith("left [laughs].")
    assert pick.ending(9, sentences=True).text.endswith("million!")
    assert pick.beginning(-1).text == "Brandt. He said “No.”"
    assert pick.beginning(-9, sentences=True).text.startswith("We asked")
    assert pick.beginning(9).text == "“No.”"


def test_from_the_middle_of_a_sentence_its_end_comes_first() -> None:
    pick = pick_words(QUAY, QUAY.text.index("said"), QUAY.text.index("said") + 2)
    assert picked(pick) == "said"
    assert pick is not None
    assert pick.ending(1, sentences=True).text == "said “No.”"
    assert pick.beginning(-1, sentences=True).text == "He said"


def test_what_is_quoted_begins_and_ends_with_words() -> None:
    source = transcript(("Ines Calder", "well - [laughs] the wall, [sighs] ,"))
    assert picked(Pick(source, source.turns[0], Span(4, len(source.text))).quotable()) == "the wall"
    assert Pick(source, source.turns[0], Span(5, 15)).quotable() is None


@given(st.text(alphabet="aB. ,”\n[]!", max_size=60), st.lists(st.tuples(st.integers(-3, 3), st.booleans()), max_size=8))
def test_whatever_is_moved_a_word_stays_picked(text: str, moves: list[tuple[int, bool]]) -> None:
    source = transcript(("Ines Calder", f"word{text}"), ("Oda Finch", "another"))
    pick = pick_sentence(source, 0)
    assert pick is not None
    for by, sentences in moves:
        pick = pick.ending(by, sentences=sentences) if by % 2 else pick.beginning(by, sentences=sentences)
        turn = source.turns[0]
        assert turn.start <= pick.span.start < pick.span.end <= turn.end
