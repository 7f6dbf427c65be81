"""Which quotation marks belong together, and which stand alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.draft.marks import find_marks
from brief_tui.core.offsets import Span


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in find_marks(text).pairs]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("“A b,” she said, “c.”", ["“A b,”", "“c.”"]),
        ('"A b," she said, "c."', ['"A b,"', '"c."']),
        ("„Eins zwei“, »drei vier« und « cinq six »", ["„Eins zwei“", "»drei vier«", "« cinq six »"]),
        ("”Hej du” sa hon, ”hej då”", ["”Hej du”", "”hej då”"]),
        ("«a «b» c» d", ["«a «b» c»"]),
        ("“He said “no” to ‘me’ and left”", ["“He said “no” to ‘me’ and left”"]),
        ('"the "big" one" and "more"', ['"the "big" one"', '"more"']),
        ('he said—"words here"—and', ['"words here"']),
        ('("one")/"two"?', ['"one"', '"two"']),
        ('said:"Words"', ['"Words"']),
        ('“Words" and “words“ he said', ['“Words"', "“words“"]),
        ('“a 5" disk” and a 3.5" drive', ['“a 5" disk”']),
        ("don’t, the boxes’ clock, rock ’n’ roll, '90s 'n' ’tis", []),
        ("‘The boxes’ clock is wrong,’ she said. ‘Yes’", ["‘The boxes’ clock is wrong,’"]),
        ("'We said \"no\" twice,' she said", ["'We said \"no\" twice,'"]),
        ("the ‘so-called experts’ and the dogs’ bowl", ["‘so-called experts’"]),
        ("'no' and 'yes'", []),
        ("It was so: 'tis a cold night, and: 'em boats went, in the 'Frisco docks of old: '90s music", []),
        ("'Til we met, 'twas dark. 'Cause it rains, rock 'n' roll: the dogs' old bowl", []),
        ("In Marin, 'Frisco was far: so O'Hara's men and the 'Nam vets said", []),
        ("‘Twas a cold night, ‘Cause it rains in the ‘20s, and 'We said so", []),
        ("“it’s the dogs’ bowl,” he said of the ‘bowl thing’", ["“it’s the dogs’ bowl,”", "‘bowl thing’"]),
        ('""', ['""']),
        (
            "「one two」と『three』 ❝four❞ ＂five＂ 〝six〞",
            ["「one two」", "『three』", "❝four❞", "＂five＂", "〝six〞"],
        ),
    ],
)
def test_pairs(text: str, pairs: list[str]) -> None:
    found = find_marks(text)
    assert quoted(text) == pairs
    assert not found.unclosed
    assert not found.stray


@pytest.mark.parametrize(
    ("text", "unclosed", "stray", "pairs"),
    [
        ("“Words, she said.", (0,), (), []),
        ("‘We said words, she said.", (0,), (), []),
        ("He was late. ‘We aren’t, she said. ‘Not now,’ he said.", (13,), (), ["‘Not now,’"]),
        ("'We said words, she said.", (0,), (), []),
        ("She said: 'We said words, and left.", (10,), (), []),
        ("She said: 'we don't say such words.", (10,), (), []),
        ("She said, 'We never say such words.", (10,), (), []),
        ("He was late. 'We aren't, she said. 'Not now,' he said.", (13,), (), ["'Not now,'"]),
        ('So "words, she said.', (3,), (), []),
        ("Words,” she said.", (), (6,), []),
        ('Words," she said.', (), (6,), []),
        ("Words“ she said.", (), (5,), []),
        ("“One. “Two,” she said.", (0,), (), ["“Two,”"]),
        ("“One” and “two “three”", (10,), (), ["“One”", "“three”"]),
        ('“a "b c”', (3,), (), ['“a "b c”']),
        ('“a b." c”, “d', (11,), (5,), ['“a b." c”']),
        ("« un", (0,), (), []),
        ("un »", (), (3,), []),
        ("“", (0,), (), []),
        ("”", (), (0,), []),
        ('"', (0,), (), []),
    ],
)
def test_marks_that_stand_alone(text: str, unclosed: tuple[int, ...], stray: tuple[int, ...], pairs: list[str]) -> None:
    found = find_marks(text)
    assert (found.unclosed, found.stray, quoted(text)) == (unclosed, stray, pairs)


def test_no_mark_is_looked_for_in_code() -> None:
    text = "“a ” b” ‘c d’ e’"
    assert quoted(text) == ["“a ”", "‘c d’"]
    pairs = find_marks(text, [Span(3, 4), Span(12, 13)]).pairs
    assert [text[start:end] for start, end in pairs] == ["“a ” b”", "‘c d’ e’"]


@given(st.text(alphabet="ab s.,\"“”„«»'‘’- 5") | st.text())
def test_pairs_lie_in_order_and_every_mark_is_accounted_for(text: str) -> None:
    found = find_marks(text)
    for pair in found.pairs:
        assert pair.end - pair.start >= 2
    assert all(one.end <= other.start for one, other in zip(found.pairs, found.pairs[1:], strict=False))
    for at, char in enumerate(text):
        if char in "“”„«»":
            inside = any(start <= at < end for start, end in found.pairs)
            assert inside or at in found.unclosed or at in found.stray


@pytest.mark.parametrize(
    "part", ["“", "”", '"', "'", "‘a b ", "‘a b’ ", '“a "', "«", "’ ", '"a ', 'a" ', "“ ”", "‘“a”"]
)
def test_hostile_marks_are_read_to_the_end(part: str) -> None:
    find_marks(part * 100_000)
