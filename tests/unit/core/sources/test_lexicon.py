"""Words as characters: as many as folding finds, the same for equal words, whatever was read before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.language.words import fold
from brief_tui.core.sources import lexicon as module
from brief_tui.core.sources.lexicon import UNKNOWN, Lexicon

_CHUNK = st.sampled_from(
    "the The a A, and two Two hundred hundred, thousand. million thousand-and-five two-hundred twenty-five 25 -5 .5 "
    "(-5 “-5” ‘-5’ …-5 $-5 $5 $ 5$ 5% % per cent percent 10² 1st 130,000 130K (65,000 5, - -- — −3 [laughs] (laughs) "
    "[not x[laughs]5 don’t dont 'tis it’s` store,” open-source 云计算 中5 C++, #5 two\u200b \u00adfive ５ ﬁne 5:30 "
    "two\x00hundred \x00 dollars €5 U.S. first , . — … ½".split(" ")
)
_SPEECH = st.lists(st.tuples(_CHUNK, st.sampled_from([" ", " ", "", "\n\n", "\u00a0"])), max_size=14).map(
    lambda chunks: "".join(chunk + space for chunk, space in chunks)
)


@given(st.lists(_SPEECH | st.text(max_size=60), max_size=6))
def test_turns_have_the_words_that_folding_finds(turns: list[str]) -> None:
    lexicon = Lexicon()
    lexicon.encode(["It costs ten thousand dollars.", "It costs $10,000 now."])
    encoded = lexicon.encode(turns)
    assert encoded == [lexicon.lookup(fold(turn).keys) for turn in turns]


def test_every_chunk_is_looked_at_once() -> None:
    lexicon = Lexicon()
    assert lexicon.encode(["Red “red,” RED.", "red"]) == [lexicon.lookup(["red"]) * 3, lexicon.lookup(["red"])]


def test_a_nul_in_speech_is_no_end_of_a_turn() -> None:
    lexicon = Lexicon()
    assert list(map(len, lexicon.encode(["red \x00 green", "", "blue"]))) == [2, 0, 1]


def test_words_past_the_last_character_are_unknown_and_keep_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_OTHER", range(0x8000, 0x8001))
    monkeypatch.setattr(module, "_QUANTITY", (range(0x10, 0x11),))
    lexicon = Lexicon()
    speech = "red green 5 6 % 7 percent"
    assert len(lexicon.encode([speech])[0]) == len(fold(speech))
    assert lexicon.lookup(["red", "green"])[1] == UNKNOWN
