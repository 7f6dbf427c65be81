"""What a repair changes, line by line and word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.tui.difference import DiffLine, difference, in_context, previews
from brief_tui.tui.screens.repair import difference_text

TEXT = "one two three\nfour five six\n\nseven eight nine\nten\n"


def repair(*parts: tuple[str, str], text: str = TEXT) -> Repair:
    spans = [(text.index(old), old, new) for old, new in parts]
    return Repair("x", tuple(Replacement(Span(at, at + len(old)), new) for at, old, new in spans))


def shown(*parts: tuple[str, str], text: str = TEXT) -> list[str]:
    return [f"{line.side}{line.number} {marked(line)}" for line in difference(text, repair(*parts, text=text))]


def marked(line: DiffLine) -> str:
    text = line.text
    for start, end in reversed(line.marked):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def test_one_word() -> None:
    assert shown(("five", "FIVE")) == ["-2 four [five] six", "+2 four [FIVE] six"]


def test_two_words_of_one_line_are_one_change() -> None:
    assert shown(("four", "4"), ("six", "6")) == ["-2 [four] five [six]", "+2 [4] five [6]"]


def test_places_apart_are_shown_apart() -> None:
    assert shown(("one", "1"), ("eight", "8")) == [
        "-1 [one] two three",
        "+1 [1] two three",
        "-4 seven [eight] nine",
        "+4 seven [8] nine",
    ]


def test_what_is_inserted_after_a_line_leaves_it() -> None:
    at = TEXT.index("\n\nseven")
    insertion = Repair("x", (Replacement(Span(at, at), "\n\n> new\n> — Ada"),))
    lines = [f"{line.side}{line.text}" for line in difference(TEXT, insertion)]
    assert lines == [" four five six", "+", "+> new", "+> — Ada"]


def test_a_line_that_goes() -> None:
    assert shown(("four five six\n", "")) == ["-2 four five six", " 3 "]


def test_line_ends_of_any_kind() -> None:
    assert shown(("five", "5"), text=TEXT.replace("\n", "\r\n")) == ["-2 four [five] six", "+2 four [5] six"]


QUOTED = "Prose.\n\n> “One two\n> three.”\n> — Ada\n\nMore prose.\n"


def in_its_block(*parts: tuple[str, str], around: int = 4) -> list[str]:
    lines = difference(QUOTED, repair(*parts, text=QUOTED))
    return [f"{line.side}{line.number} {line.text}" for line in in_context(QUOTED, lines, around)]


def test_what_changes_is_shown_in_its_block() -> None:
    around = [" 3 > “One two", " 4 > three.”", "-5 > — Ada", "+5 > — Jon"]
    assert in_its_block(("Ada", "Jon")) == around
    assert in_its_block(("Ada", "Jon"), around=1) == around[1:]
    assert in_its_block(("One", "1"), ("Ada", "Jon")) == [
        *("-3 > “One two", "+3 > “1 two", " 4 > three.”", "-5 > — Ada", "+5 > — Jon")
    ]
    assert in_its_block(("Prose.\n", "")) == ["-1 Prose.", " 2 "]


def test_lines_that_change_together_stay_together_in_their_block() -> None:
    assert in_its_block(("two\n> three", "2\n> 3")) == [
        *("-3 > “One two", "-4 > three.”", "+3 > “One 2", "+4 > 3.”", " 5 > — Ada")
    ]


def test_nothing_changes_nothing() -> None:
    assert difference(TEXT, Repair("x", ())) == []
    assert str(difference_text([], 40)) == "This changes nothing."


def test_long_lines_are_compared_as_wholes_in_no_time() -> None:
    text = "a b " * 5_000
    lines = difference(text, Repair("x", (Replacement(Span(0, 1), "c"),)))
    assert [line.marked for line in lines] == [(Span(0, len(text) - 1),)] * 2


@given(st.text("ab \n\r.", max_size=40), st.data())
def test_the_lines_before_and_after_are_those_of_the_draft(text: str, data: st.DataObject) -> None:
    start, end = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    made = Repair("x", (Replacement(Span(start, end), "b c\nd"),))
    lines = difference(text, made)
    for line in lines:
        assert not set(line.text) & set("\r\n")
        assert all(0 <= first < last <= len(line.text) for first, last in line.marked)
    before = "".join(line.text for line in lines if line.side in " -")
    after = "".join(line.text for line in lines if line.side in " +")
    assert "".join(before.split()) in "".join(text.split())
    assert "".join(after.split()) in "".join(made.applied(text).split())


@given(st.integers(24, 90))
def test_rows_fit_their_width(width: int) -> None:
    text = f"{'word ' * 40}end\n"
    rows = str(difference_text(difference(text, repair(("end", "END"), text=text)), width)).split("\n")
    assert max(map(len, rows)) <= width


def test_a_preview_shows_what_is_new() -> None:
    assert previews(TEXT, [repair(("five", "FIVE")), repair(("eight", "8"))]) == ["four FIVE six", "seven 8 nine"]


def test_of_what_begins_alike_the_preview_shows_where_it_parts() -> None:
    one, both = repair(("five", "FIVE")), repair(("five", "FIVE"), ("eight", "8"))
    assert previews(TEXT, [one, both]) == ["four FIVE six", "seven 8 nine"]


def test_of_lines_that_read_alike_for_long_the_preview_shows_where_they_part() -> None:
    long = "word " * 40
    first, second = previews(TEXT, [repair(("five", f"{long}ends")), repair(("five", f"{long}stays"))])
    assert "ends" in first
    assert "stays" in second


def test_what_writes_nothing_has_no_preview() -> None:
    assert previews(TEXT, [repair(("ten\n", ""))]) == [""]
