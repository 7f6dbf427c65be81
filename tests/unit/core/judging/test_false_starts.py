"""What is said twice or begun again may be left out; what is only said of the same thing may not."""

from __future__ import annotations

import pytest

from tests.unit.core.judged_sources import left_out


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        # a finished clause that begins as the next one does
        ("the crew says it sank - it was towed home", "the crew says it was towed home"),
        ("they wrote that we drowned -- we swam ashore", "they wrote that we swam ashore"),
        ("she told the mayor I stole — I borrowed it", "she told the mayor I borrowed it"),
        ("I hope the quay holds - the tide is high", "I hope the tide is high"),
        ("they claim he drinks - he sings, mostly", "they claim he sings, mostly"),
        ("we fear they burnt the nets -- they mended some", "we fear they mended some"),
        ("so I was hired -- I was trained there", "so I was trained there"),
        ("they say we kept the boats -- we sold two", "they say we sold two"),
        ("it's all about what he built - what he broke", "it's all about what he broke"),
        ("you know why the dam broke - why we left", "you know why we left"),
        ("you know why our dams leak - why our nets hold", "you know why our nets hold"),
        # a thing beside another thing
        ("I called my sister - my uncle - that night", "I called my uncle that night"),
        ("see the harbour - the river - from here", "see the river from here"),
        ("one of our old nets - our sails tore", "one of our sails tore"),
        ("some gulls and herons that Ada -- and swans too", "some gulls and swans too"),
        ("the one you mentioned was red and - was it blue", "the one you mentioned was it blue"),
        ("the boats which we keep there now - we can see them", "the boats which we can see them"),
        # one finished by what was asked or told before
        ("they asked me if I would - I fled", "they asked me if I fled"),
        ("we wanted to sail, and we did - we sank", "we wanted to sail, and we sank"),
        ("Can you mend it? We can - we sell it", "Can you mend it? we sell it"),
        ("she promised I could - I paid", "she promised I paid"),
        ("he is older than I - than she is", "he is older than she is"),
        ("they say I wanted to - I fled", "they say I fled"),
        # a mere opinion
        ("it is the quay, because I think -- I saw it", "it is the quay, because I saw it"),
    ],
)
def test_a_dash_alone_makes_no_false_start(said: str, quoted: str) -> None:
    assert left_out(said, quoted) is None


@pytest.mark.parametrize(
    ("said", "quoted", "dropped"),
    [
        ("so it was the -- it was a quay", "so it was a quay", "it was the"),
        ("and we had our -- we built a boat", "and we built a boat", "we had our"),
        ("the gate is what they're -- they paint it", "the gate is what they paint it", "they're"),
        ("because if we -- if you wait, it sinks", "because if you wait, it sinks", "if we"),
        ("all I know is we need to -- we're obliged to go", "all I know is we're obliged to go", "we need to"),
        (
            "now, you know where the old keel -- where you keep it",
            "now, you know where you keep it",
            "where the old keel",
        ),
        ("you know why our 3rd keel -- why we have none", "you know why we have none", "why our 3rd keel"),
        ("and they will -- they'd rather go", "and they'd rather go", "they will"),
        ("well, we took the high-speed -- we built a slow one", "well, we built a slow one", "we took the high-speed"),
        ("so it -- it's a quay", "so it's a quay", "it"),
        ("I promised I would row - I would row half", "I promised I would row half", "I would row"),
        ("see the gate - the old gate there", "see the old gate there", "the gate"),
    ],
)
def test_what_is_not_finished_is_begun_again(said: str, quoted: str, dropped: str) -> None:
    assert left_out(said, quoted) == [dropped]


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("we rowed again and again, and it sank", "we rowed again and it sank"),
        ("he asked over and over and over, and left", "he asked over and left"),
        ("it grew more and more, and stood", "it grew more, and stood"),
        ("not at the mast; beside mast, beside the sail", "not at the mast; beside the sail"),
        ("we had had no storms", "we had no storms"),
        ("they sailed to Pago Pago then", "they sailed to Pago then"),
        ("it's Baden Baden by train", "it's Baden by train"),
        ("he said no, no more nets", "he said no more nets"),
        ("he denied it - it was true", "he denied it was true"),
        ("we doubted that, that was odd", "we doubted that was odd"),
        ("they score 10, 10, 9 there", "they score 10, 9 there"),
        ("we have 5, 5 and 6 there", "we have 5 and 6 there"),
        ("we had two, two-mast boats there", "we had two-mast boats there"),
        ("if you take “new”, “new” is what sank", "if you take “new” is what sank"),
        ('they shout "row", "row" is their cry', 'they shout "row" is their cry'),
        ("we rowed with 20, 20 of them boys", "we rowed with, 20 of them boys"),
    ],
)
def test_words_said_twice_on_purpose_stay(said: str, quoted: str) -> None:
    assert left_out(said, quoted) is None


@pytest.mark.parametrize(
    ("said", "quoted", "dropped"),
    [
        ("we said no, no, it holds", "we said no, it holds", "no"),
        ("we sat, and, and then we left", "we sat, and then we left", "and"),
        ("we saw and then and then we left", "we saw and then we left", "and then"),
        ("we took in 40, 40 people", "we took in 40 people", "40"),
        ("it lay there thirty, thirty days", "it lay there 30 days", "thirty"),
        ("we think it, it was true", "we think it was true", "it"),
        ("we trust Ada, Ada knows it", "we trust Ada knows it", "Ada"),
    ],
)
def test_a_stammer_is_none_on_purpose(said: str, quoted: str, dropped: str) -> None:
    assert left_out(said, quoted) == [dropped]
