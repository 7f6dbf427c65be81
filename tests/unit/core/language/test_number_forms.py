"""Spoken numbers: every pairing of forms of one value stands; what may be something else, or another value, never."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.assessment import assess
from brief_tui.core.judging.verdict import Verdict, VerdictKind
from brief_tui.core.language.number_forms import readings, written
from brief_tui.core.language.words import fold
from tests.unit.core.figured_prose import sources_of
from tests.unit.core.judged_sources import judge, transcript

_ROUND = "They told us at length what it was about and why the second plan had to go."
_FORMS = [
    (
        "The bill was {} that month.",
        "three and a half million dollars|$3.5 million|$3,500,000|$3.5M|$3.5m|3.5 million dollars|"
        "3 and a half million dollars|three point five million dollars",
    ),
    ("It was on the third of May, {}, with no permits.", "twenty twenty-three|2023"),
    ("We got {} back from them.", "half a million|500,000|500K|0.5 million|a half million"),
    ("We got {} back from them.", "a quarter of a million|250,000|250K"),
    ("We saw {} of them there.", "a million|one million|1,000,000|1M"),
    ("We saw {} of them there.", "a hundred|one hundred|100"),
    ("For the last {} days it rained.", "hundred|100"),
    ("The first {} boats were slow.", "million|1,000,000"),
    ("We kept it for another {} dollars.", "thousand|1,000"),
    ("It took {} hours to build.", "two and a half|2.5|two point five|two-and-a-half"),
    ("They opened it in {} with no permits.", "nineteen ninety-nine|1999"),
    ("They opened it in {} with no permits.", "nineteen oh-five|1905"),
    ("And in {} and the dock was new.", "twenty sixteen|2016"),
    ("And in {} we doubled the load.", "twenty twenty-four|2024|two thousand and twenty-four|two thousand twenty four"),
    (
        "It was {} of the whole load.",
        "point five percent|0.5%|.5 percent|half a percent|zero point five percent|half of one percent|half of 1 %",
    ),
    ("It is up {} of the time.", "ninety-nine point nine nine percent|99.99%|99.99 per cent|99 point 99 percent"),
    ("It lost {} of the staff.", "a third|one third|one-third"),
    ("This is the {} time we met.", "twenty-first|21st"),
    ("It costs {} to build.", "$1.2bn|$1.2 billion|1.2 billion dollars|$1.2b|1.2bn dollars"),
    ("We call it Web {} over here.", "two point oh|2.0"),
]


def _judge(said: str, quoted: str) -> Verdict:
    return judge(quoted, "Ada Moreau", transcript([("Ada Moreau", f"{_ROUND} {said} {_ROUND}"), ("Jon Feld", "Yes.")]))


@pytest.mark.parametrize(("sentence", "forms"), _FORMS)
def test_every_pairing_of_forms_stands(sentence: str, forms: str) -> None:
    for said, quoted in permutations(forms.split("|"), 2):
        verdict = _judge(sentence.format(said), sentence.format(quoted))
        assert verdict.kind is VerdictKind.NORMALISED, (said, quoted, verdict.reason)


@pytest.mark.parametrize("digits", ["9" * 16, "9" * 29 + ".5", "0." + "9" * 40, "9" * 400, "9" * 5000], ids=len)
@pytest.mark.parametrize(
    "phrase",
    "moved {} million boats|moved {} boats|moved {} percent of it|paid ${}m|moved {}K boats|went {} years ago|"
    "went from month {} to month 9|moved one in {}|went from {} in 10 to 3 in 10|came by ten to {}|came from {} to 7|"
    "moved {} and a half million|moved {}-12 million boats".split("|"),
)
def test_a_number_of_more_digits_than_are_reckoned_with_is_plain_text(phrase: str, digits: str) -> None:
    words = f"They {phrase.format(digits)} at the quay."
    other = words.replace(digits, f"{digits[:-1]}8")
    ada = transcript([("Ada Moreau", words)])
    prose = f"The crews {phrase.format(digits)} at the quay, Ada Moreau said, in 12 hours."
    assess(sources_of(ada), f"# Boats\n\n## Developer\n\n{prose}\n")
    assert judge(words, "Ada Moreau", ada).stands
    assert not judge(other, "Ada Moreau", ada).stands


_VALUES = [
    "three and a half million dollars",
    "$3.6 million",
    "$35 million",
    "$3 million",
    "€3.5 million",
    "3.5 million",
    "half a million dollars",
    "a million dollars",
    "two and a half million dollars",
    "three and a quarter million dollars",
    "three point five dollars",
    "three point oh five million dollars",
    "half a percent",
    "half",
    "point five",
    "5%",
    "0.05 percent",
    "a third",
    "two thirds",
    "nineteen ninety-nine",
    "1989",
    "19.99",
    "twenty twenty-four",
    "2025",
    "20.24",
    "44",
]


def test_other_values_never_stand() -> None:
    for said, quoted in permutations(_VALUES, 2):
        verdict = _judge(f"The bill was in {said} of it that month.", f"The bill was in {quoted} of it that month.")
        assert not verdict.stands, (said, quoted)


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("at one point five people left us", "at 1.5 people left us"),
        ("at this point five percent of them left", "at this 0.5% of them left"),
        ("it is one point I want to make", "it is 1. I want to make"),
        ("in twenty twenty-four hours from now it was done", "in 2024 hours from now it was done"),
        ("in twenty twenty-four core machines we trust now", "in 2024 core machines we trust now"),
        ("we had twenty twenty-four people there", "we had 2024 people there"),
        ("it takes twenty, twenty-four of them now", "it takes 2024 of them now"),
        ("in nineteen, ninety-nine we opened it there", "in 1999 we opened it there"),
        ("in nineteen ninety nine dollar bills we paid it", "in 1999 dollar bills we paid it"),
        ("it is one and a half-baked idea of ours", "it is 1.5 baked idea of ours"),
        ("it is one and a half baked idea of ours", "it is 1.5 baked idea of ours"),
        ("we had one and a half-hour sessions there", "we had 1.5 hour sessions there"),
        ("we had five five or six of them", "we had 55 or six of them"),
        ("between two and a half million people came to it", "between 2.5 million people came to it"),
        ("in the first half a million people came there", "in the first 500,000 people came there"),
        ("version three point one is the good one", "version 3.10 is the good one"),
        ("it was three point five twenty of them", "it was 3.5 twenty of them"),
        ("see 3.5m of the cable down there", "see 3.5 million of the cable down there"),
        ("we got it on a third of May at last", "we got it on one third of May at last"),
        ("we saw a dozen of them over there", "we saw 12 of them over there"),
        ("we saw several hundred of them there", "we saw several 100 of them there"),
    ],
)
def test_what_may_be_something_else_stays_refused(said: str, quoted: str) -> None:
    assert not _judge(f"{said}.", quoted).stands
    assert _judge(f"{said}.", said).stands


_SPEECH = st.lists(
    st.sampled_from(
        "a and half quarter of one two twenty nineteen point oh five percent million thousand hundred % $ 3.5m .5 7 "
        "dollars , in the we third thirds".split()
    ),
    max_size=16,
).map(" ".join)


@given(_SPEECH)
def test_a_reading_takes_whole_words_and_has_a_value(text: str) -> None:
    words = fold(text)
    for at in range(len(words)):
        for count, key in readings(words, at):
            assert 1 <= count <= len(words) - at
            assert any(map(str.isdigit, key))
    assert len(written(words)) <= len(words)


@given(_SPEECH)
def test_a_passage_stands_as_its_own_quotation(text: str) -> None:
    if len(fold(text)):
        assert _judge(text, text).stands


@given(st.integers(0, 999), st.integers(0, 9), st.sampled_from(["million", "billion"]))
def test_a_decimal_is_its_digits(whole: int, tenth: int, scale: str) -> None:
    words = fold(f"{whole} point {tenth} {scale}")
    assert (len(words), fold(f"{whole}.{tenth} {scale}").keys[0]) in readings(words, 0)


@pytest.mark.parametrize(
    ("said", "quoted", "whole", "part"),
    [
        ("Half a million boats came.", "A million boats came.", "Half a million", "A million"),
        ("It was up three point five percent of it.", "It was up three", "three point five percent", "three"),
        ("It was up three point five percent of it.", "five percent of it", "three point five percent", "five percent"),
        ("They opened in nineteen ninety-nine in Olm.", "ninety-nine in Olm", "nineteen ninety-nine", "ninety-nine"),
        (
            "They got three and a half million back.",
            "They got three and a half",
            "three and a half million",
            "three and a half",
        ),
        ("It fell to minus five degrees.", "five degrees", "minus five", "five"),
        ("No one saw the leak.", "One saw the leak", "No one", "One"),
        ("They were two to three weeks late.", "three weeks late", "two to three", "three"),
        ("It is up 10-15% this week.", "It is up 10-15", "10-15%", "10-15"),
        ("We lost 0,01% of it.", "We lost 0,01", "0,01%", "0,01"),
        ("It is up 10-15 million boats.", "It is up 10-15", "10-15 million", "10-15"),
    ],
)
def test_no_passage_begins_or_ends_within_a_number(said: str, quoted: str, whole: str, part: str) -> None:
    verdict = _judge(said, quoted)
    assert verdict.kind is VerdictKind.DRIFTED
    assert f"transcript: “{whole}”" in verdict.reason
    assert f"brief: “{part}”" in verdict.reason


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("We had a half and a quarter.", "a quarter"),
        ("It went from five to fifty.", "It went from five"),
        ("Half of them left and a third stayed.", "a third stayed"),
        ("There were two, three and four.", "three and four"),
        ("It was one of a hundred boats.", "a hundred boats"),
        ("They were two to three weeks late.", "They were 2-3 weeks late."),
        ("It is up 10-15% this week.", "It is up 10 to 15 percent this week."),
    ],
)
def test_what_is_a_number_by_itself_may_be_quoted(said: str, quoted: str) -> None:
    assert _judge(said, quoted).stands


def test_a_fraction_behind_and_is_no_part_of_the_number_before_it() -> None:
    assert fold("They made 640 million and two thirds of it here.").keys[2:6] == ["640000000", "and", "2", "thirds"]
    assert fold("They made two hundred and three boats here.").keys[2] == "203"


def test_and_behind_a_million_goes_on_the_number_only_where_another_scale_follows() -> None:
    assert fold("a ship of two million and one of them sank").keys[3:6] == ["2000000", "and", "1"]
    assert fold("two million and three hundred and fifty thousand").keys == ["2350000"]
    assert fold("two hundred and one").keys == ["201"]
