"""The same words in another form: compounds, spellings, numbers, names of people spoken to in inner marks."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import VerdictKind
from tests.unit.core.judged_sources import judge, left_out, transcript


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("the plug-in was late", "the plugin was late"),
        ("the plugin was late", "the plug-in was late"),
        ("you plug in here", "you plugin here"),
        ("a built-in lamp", "a builtin lamp"),
        ("see the log-in page", "see the login page"),
        ("at the check-in desk", "at the checkin desk"),
        ("a few per cent of us", "a few percent of us"),
        ("a few percent of us", "a few per cent of us"),
        ("she was an adviser there", "she was an advisor there"),
        ("it's boats vs. carts", "it's boats versus carts"),
        ("it's salt & rope", "it's salt and rope"),
        ("it was in the eighties", "it was in the '80s"),
        ("it was a ’70s lamp", "it was a seventies lamp"),
        ("in their thirties they row", "in their 30s they row"),
        ("we moved 3\u00a0000 boats", "we moved 3000 boats"),
        ("we moved 3\u202f400 boats", "we moved 3,400 boats"),
        ("it cost 1 200 000 crowns", "it cost 1.200.000 crowns"),
        ("it cost 12 000 crowns", "it cost twelve thousand crowns"),
        ("you oughta row", "you ought to row"),
        ("we shoulda rowed", "we should have rowed"),
    ],
)
def test_another_form_is_the_same(said: str, quoted: str) -> None:
    assert left_out(said, quoted) == []
    source = transcript([("Ada Moreau", f"We left. Now {said}. And we slept.")])
    assert judge(f"Now {quoted}.", "Ada Moreau", source).stands


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("he sat in there", "he satin there"),
        ("see the cab in there", "see the cabin there"),
        ("it is in valid form", "it is invalid form"),
        ("it was in the eighties", "it was in the eighty"),
        ("it was in the 1880s", "it was in the '80s"),
        ("we saw 12 300 litre drums", "we saw 12,300 litre drums"),
        ("we moved 3.125 tonnes", "we moved 3125 tonnes"),
        ("in room 3, 000 was on it", "in room 3000 was on it"),
        ("we had 1.5 boats", "we had 15 boats"),
    ],
)
def test_another_word_or_value_is_not(said: str, quoted: str) -> None:
    assert left_out(said, quoted) is None


@pytest.mark.parametrize(
    ("said", "quoted", "dropped"),
    [
        ('when they say "Jon, your boat sank," I laugh', "when they say “your boat sank,” I laugh", ["Jon"]),
        ('he shouted "Ada, row"', "he shouted “row”", ["Ada"]),
        ('when they say "Jon and Ada," I laugh', "when they say “and Ada,” I laugh", None),
        ('he shouted "Ada rows"', "he shouted “rows”", None),
        ('they chose "Ada, Jon, Feld" there', "they chose “Jon, Feld” there", None),
    ],
)
def test_a_name_spoken_to_at_the_head_of_inner_marks(said: str, quoted: str, dropped: list[str] | None) -> None:
    assert left_out(said, quoted) == dropped


QUOTING = transcript(
    [
        (
            "Ada Moreau",
            "I read it in the log, quote, the dam is lost, unquote, and I laughed. The mayor wrote, quote, nobody saw "
            "the tide, end quote. Quote of the day: rope is cheap. And then we left the quay for good.",
        )
    ]
)


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("The dam is lost.", True),
        ("Nobody saw the tide.", True),
        ("“The dam is lost.”", False),
        ("I laughed.", False),
        ("Rope is cheap.", False),
        ("Then we left the quay for good.", False),
        ("I read it in the log, quote, the dam is lost, unquote, and I laughed.", False),
    ],
)
def test_words_between_spoken_marks_are_somebody_elses(text: str, warned: bool) -> None:
    found = judge(text, "Ada Moreau", QUOTING)
    assert found.kind in {VerdictKind.EXACT, VerdictKind.NORMALISED}
    assert bool(found.warnings) is warned
