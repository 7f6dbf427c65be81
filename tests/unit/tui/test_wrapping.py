import sys

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from brief_tui.core.visible import visible
from brief_tui.tui.wrapping import is_plain, wrap

TEXT = st.text(st.sampled_from("abc  .’—é漢字\u0301"), max_size=60)


@given(TEXT, st.integers(1, 20))
def test_rows_fit_follow_each_other_and_leave_out_nothing_but_spaces(text: str, width: int) -> None:
    rows = wrap(text, width)
    at = 0
    for start, end in rows:
        assert text[at:start] in ("", " ")
        assert cell_len(text[start:end]) <= width or end == start + 1
        at = end
    assert at == len(text)


@given(TEXT, st.integers(2, 20))
def test_rows_are_as_long_as_they_can_be(text: str, width: int) -> None:
    rows = wrap(text, width)
    for (start, end), (following, _) in zip(rows, rows[1:], strict=False):
        if following == end:  # a word was cut: one more character would not have fitted
            assert cell_len(text[start : end + 1]) > width
        else:
            word = text[following:].partition(" ")[0]
            assert cell_len(f"{text[start:end]} {word}") > width


def test_a_mark_stays_with_its_letter() -> None:
    assert wrap("abe\u0301", 3) == [(0, 4)]
    assert wrap("abce\u0301", 4) == [(0, 5)]


def test_a_plain_character_takes_one_cell_and_is_shown_as_it_is() -> None:
    plain = [char for char in map(chr, range(sys.maxunicode + 1)) if is_plain(char)]
    assert {get_character_cell_size(char) for char in plain} == {1}
    assert visible("".join(plain)) == "".join(plain)
    assert {"a", "é", "’", "“", "—", "…", "я"} <= set(plain)
