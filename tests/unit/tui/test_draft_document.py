from hypothesis import given
from hypothesis import strategies as st
from textual.widgets.text_area import Location

from brief_tui.core.offsets import newline_of
from brief_tui.tui.draft_document import DraftDocument

# Every character that `str.splitlines` divides at, what terminals act on, and ordinary ones.
NASTY = st.text(
    st.sampled_from("ab \t\n\r\x00\x0b\x0c\x1b\x1c\x1d\x1e\x85\u2028\u2029\u200b\ufeff“”é漢\U0001f600e\u0301"),
    max_size=40,
)


def document(text: str) -> DraftDocument:
    return DraftDocument(text, lambda at, removed, inserted: None)


@given(NASTY)
def test_the_text_is_what_was_given(text: str) -> None:
    assert document(text).text == text


@given(NASTY)
def test_lines_are_shown_character_for_character(text: str) -> None:
    draft = document(text)
    assert "".join(draft.lines).replace("\t", "").isprintable()
    assert sum(map(len, draft.lines)) + len(draft.newline) * (draft.line_count - 1) == len(text)


@given(NASTY, st.data())
def test_offsets_and_locations_agree(text: str, data: st.DataObject) -> None:
    draft = document(text)
    offset = data.draw(st.integers(0, len(text)))
    row, column = location = draft.location_of(offset)
    assert column <= len(draft.get_line(row))
    inside_line_end = draft.newline == "\r\n" and text[max(0, offset - 1) : offset + 1] == "\r\n" and offset > 0
    assert draft.offset_of(location) == (offset - 1 if inside_line_end else offset)


@given(NASTY, NASTY, st.data())
def test_an_edit_changes_its_range_alone_and_can_be_undone(text: str, inserted: str, data: st.DataObject) -> None:
    seen: list[tuple[int, int, int]] = []
    draft = DraftDocument(text, lambda *edit: seen.append(edit))
    ends = sorted(data.draw(st.tuples(locations(draft), locations(draft))))
    start, end = (draft.offset_of(location) for location in ends)
    result = draft.replace_range(ends[1], ends[0], inserted)
    assert draft.text == text[:start] + inserted + text[end:]
    assert result.replaced_text == text[start:end]
    assert seen == [(start, end - start, len(inserted))]
    starts = [sum(len(line) + len(draft.newline) for line in draft.lines[:row]) for row in range(draft.line_count)]
    assert [draft.offset_of((row, 0)) for row in range(draft.line_count)] == starts
    if newline_of(text) == newline_of(text + inserted):
        assert draft.offset_of(result.end_location) == start + len(inserted)
    draft.replace_range(ends[0], result.end_location, result.replaced_text)
    assert draft.text == text


def locations(draft: DraftDocument) -> st.SearchStrategy[Location]:
    rows = st.integers(0, draft.line_count - 1)
    return rows.flatmap(lambda row: st.tuples(st.just(row), st.integers(0, len(draft.get_line(row)))))


def test_a_range_beyond_the_end_counts_as_the_end() -> None:
    draft = document("one\ntwo")
    draft.replace_range((1, 0), (2, 0), "")
    assert draft.text == "one\n"


def test_the_line_end_is_the_one_that_divides_every_line() -> None:
    assert newline_of("a\r\nb\r\n") == "\r\n"
    assert newline_of("a\r\nb\n") == "\n"
    assert newline_of("a\rb\r") == "\r"
    assert newline_of("") == "\n"


def test_other_line_ends_are_characters_that_can_be_seen() -> None:
    assert document("a\r\nb\nc\u2028d").lines == ["a␍", "b", "c\ufffdd"]
