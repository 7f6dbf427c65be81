"""Folding: what counts as the same words, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.language.stage_notes import notes
from brief_tui.core.language.words import count_words, fold, hidden_characters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("130,000", "130000"),
        ("130K", "one hundred and thirty thousand"),
        ("130 thousand", "130000"),
        ("8", "eight"),
        ("25", "twenty-five"),
        ("twenty five", "25"),
        ("a hundred nodes", "100 nodes"),
        ("2.5 million", "2,500,000"),
        ("from 2.5 million five years ago", "from 2,500,000 5 years ago"),
        ("$2K", "$2,000"),
        ("two thousand dollars", "$2,000"),
        ("50 %", "50%"),
        ("fifty percent", "50 per cent"),
        ("twenty-first", "21st"),
        ("3x the price", "3× the price"),
        ("a grid of 4 x 6", "a grid of 4 × 6"),
        ("a 50/50 split", "a 50-50 split"),
        ("a 50/50 split", "a 50–50 split"),
        ("open-source", "open source"),
        ("MP3’s of the 90's", "MP3s of the 90s"),
        ("don’t", "don't"),
        ("dont", "don't"),
        ("café", "cafe"),
        ("Zoë", "ZOË"),
        ("colour", "color"),
        ("organised", "organized"),
        ("centred", "centered"),
        ("okay", "OK"),
        ("tyre", "tire"),
        ("draught beer", "draft beer"),
        ("my mum", "my mom"),
        ("whilst we went towards it", "while we went toward it"),
        ("whisky", "whiskey"),
        ("wait — what", "wait - what"),
        ("one, two", "one two"),
        ("“so”", '"so"'),
        ("a\u00a0b", "a b"),
        ("ﬁne", "fine"),
        ("sub\u00adway", "subway"),
        ("twenty-five-node clusters", "25-node clusters"),
        ("a twenty five-node cluster", "a 25-node cluster"),
        ("twenty five-node clusters", "20 five-node clusters"),
        ("a hundred one-bedroom flats", "100 1-bedroom flats"),
        ("a hundred-person team", "a hundred person team"),
        ("one hundred-person team", "one hundred person team"),
        ("two hundred and fifty-person teams", "250-person teams"),
        ("a million-dollar question", "a million dollar question"),
        ("a 70 billion-parameter model", "a 70B-parameter model"),
        ("twenty-five - or so", "25 or so"),
        ("$300 million-plus deals", "$300M plus deals"),
        ("forty two-odd boats", "42 odd boats"),
    ],
)
def test_only_the_form_differs(one: str, other: str) -> None:
    assert fold(one).keys == fold(other).keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("130,000", "130,001"),
        ("0 million", "a million"),
        ("zero million", "1,000,000"),
        ("3.1", "3.10"),
        ("150/500", "150-500"),
        ("10/10", "10-10"),
        ("3×", "3"),
        ("4×6", "46"),
        ("C", "C++"),
        ("C#", "C"),
        ("$5", "€5"),
        ("5%", "5"),
        ("10²", "102"),
        ("can", "can't"),
        ("four", "for"),
        ("tyre", "tyres"),
        ("mum", "mummy"),
        ("two forwards", "two forward"),
        ("15", "50"),
        ("twenty, five", "twenty-five"),
        ("AT&T", "ATT"),
        ("и", "й"),
        ("का", "कि"),
        ("AMD", "АMD"),
        ("1.5K", "15K"),
        ("a < b", "a > b"),
        ("-5 degrees", "5 degrees"),
        (".5%", "5%"),
        ("1/2", "1-2"),
        ("10-20", "10, 20"),
        ("x^2", "x2"),
        ("wont", "won't"),
        ("twenty five-node clusters", "twenty-five node clusters"),
        ("twenty five-node clusters", "twenty five node clusters"),
        ("twenty five\u2011node clusters", "25 node clusters"),
        ("one hundred two-core machines", "102 core machines"),
        ("three thousand five-hundred-line files", "3500 line files"),
        ("thirty six-port switches", "36-port switches"),
        ("twenty nine-year-olds", "29-year-olds"),
        ("twenty first-time founders", "21st time founders"),
        ("twenty five-dollar bills", "$25 bills"),
        ("ten million-dollar deals", "$10 million deals"),
        ("twenty five-percent cuts", "25% cuts"),
        ("two hundred-person teams", "200-person teams"),
    ],
)
def test_a_real_difference_stays(one: str, other: str) -> None:
    assert fold(one).keys != fold(other).keys


def test_chinese_is_compared_character_by_character() -> None:
    assert fold("云计算 is").keys == ["云", "计", "算", "is"]


def test_stage_notes_are_no_words_but_are_listed() -> None:
    text = "Well [laughs] it (applause) works [unintelligible 00:21:49.05] today"
    assert fold(text).keys == ["well", "it", "works", "today"]
    assert notes(text) == ["[laughs]", "(applause)", "[unintelligible 00:21:49.05]"]


@pytest.mark.parametrize("text", ["we did [not] go", "the [old] boat", "it works (not always) today", "(say that)"])
def test_other_words_in_brackets_are_words(text: str) -> None:
    assert notes(text) == []
    assert len(fold(text)) == len(text.split())


def test_hidden_characters_are_found_by_offset() -> None:
    assert hidden_characters("a\u200bb\u202ec") == [1, 3]


def test_what_stands_between_words() -> None:
    words = fold("So, um - yes")
    assert [words.before(0), words.after(0), words.after(1), words.after(2)] == ["", ", ", " - ", ""]
    assert words.said(0, 2) == "So, um"


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    words = fold(text, notes=False)
    end = 0
    for word in words:
        assert end <= word.start < word.end <= len(text)
        end = word.end
    for n, word in enumerate(words):
        again = fold(text[word.start : word.end], notes=False).keys
        assert again[:1] == [word.key] or len(again) != 1, (n, word)


@given(st.integers(0, 999_999_999_999))
def test_a_number_has_one_form(number: int) -> None:
    assert fold(f"{number:,}").keys == fold(str(number)).keys == [str(number)]


_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _in_words(number: int) -> str:
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            return f"{_in_words(number // scale)} {name}" + (f" {_in_words(rest)}" if rest else "")
    if number < 20:
        return _UNITS[number]
    return _TENS[number // 10 - 2] + (f"-{_UNITS[number % 10]}" if number % 10 else "")


@given(st.integers(0, 10**12 - 1))
def test_a_number_in_words_is_the_number(number: int) -> None:
    assert fold(_in_words(number)).keys == [str(number)]


@given(st.text(alphabet="aé9² _.,—’…日²ー\u00a0\u0301\u3000\u200b\ud800\n\x00\x1c\x85", max_size=40))
def test_a_token_with_a_letter_or_a_digit_is_a_word(text: str) -> None:
    assert count_words(text) == sum(any(map(str.isalnum, token)) for token in text.split())


def test_words_between_many_kinds_of_signs_are_counted() -> None:
    signs = "".join(map(chr, range(0x2010, 0x2028))) + "".join(map(chr, range(0x2190, 0x21FF)))
    assert count_words("".join(f"red {sign} green{sign} " for sign in signs)) == 2 * len(signs)


def test_stage_notes_are_not_counted() -> None:
    assert count_words("[laughs] Right (applause), eight feet [not seven].") == 5
