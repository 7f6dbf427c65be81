"""Words looked for as they are written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief_tui.tui.finding_words import LONGEST, Wanted, replaced

TEXT = "The quay (quay-side), Quays and quay."


def test_case_and_whole_words() -> None:
    assert [start for start, _ in Wanted("quay").places(TEXT)] == [4, 10, 22, 32]
    assert [start for start, _ in Wanted("quay", case=True).places(TEXT)] == [4, 10, 32]
    assert [start for start, _ in Wanted("QUAY", whole=True).places(TEXT)] == [4, 10, 32]


def test_nothing_in_it_is_a_pattern() -> None:
    assert [start for start, _ in Wanted("(quay", whole=True).places(TEXT)] == [9]
    assert Wanted(".").places(TEXT) == ((36, 37),)
    assert Wanted("").places(TEXT) == Wanted("a" * (LONGEST + 1)).places("a" * 2000) == ()


@given(st.text("ab. ", max_size=40), st.text("ab.", min_size=1, max_size=3), st.text("ab", max_size=4))
def test_replacing_is_what_the_language_does(text: str, words: str, new: str) -> None:
    places = Wanted(words, case=True).places(text)
    assert len(places) == text.count(words)
    if places:
        (start, end), middle = replaced(text, places, new)
        assert text[:start] + middle + text[end:] == text.replace(words, new)
