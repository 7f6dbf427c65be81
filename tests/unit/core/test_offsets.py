"""Offsets: the way from readable text back to the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.offsets import LineTable, MappedTextBuilder, Span
from brief_tui.core.sources.transcripts import TimeMark, TimeMarks, TranscriptBuilder, with_labels


@given(st.lists(st.tuples(st.text(max_size=5), st.text(min_size=1, max_size=5))))
def test_every_kept_character_is_found_in_the_file(parts: list[tuple[str, str]]) -> None:
    file, builder = "", MappedTextBuilder()
    for skipped, kept in parts:
        file += skipped
        builder.add(kept, len(file))
        file += kept
    mapped = builder.build()
    assert [file[mapped.source_of(at)] for at in range(len(mapped.text))] == list(mapped.text)
    if parts:
        assert mapped.source_span(0, len(mapped.text)).end == len(file)


@given(st.lists(st.tuples(st.booleans(), st.text("ab", min_size=1, max_size=4))), st.integers(0, 9), st.integers(0, 9))
def test_characters_that_are_escaped_keep_their_places(runs: list[tuple[bool, str]], one: int, other: int) -> None:
    file, builder = "", MappedTextBuilder()
    for escaped, run in runs:
        builder.add(run, len(file), 6 if escaped else 1)
        file += "".join(f"{char}-----" for char in run) if escaped else run
    mapped = builder.build()
    start, end = sorted((one, other))
    copied = MappedTextBuilder()
    copied.copy(mapped, start, min(end, len(mapped.text)))
    for text in (mapped, mapped.part(start, end), copied.build()):
        assert [file[text.source_of(at)] for at in range(len(text.text))] == list(text.text)
    assert mapped.part(start, end).text == copied.build().text == mapped.text[start:end]
    if runs:
        assert mapped.source_span(0, len(mapped.text)) == Span(0, len(file))


def test_filled_characters_follow_what_came_before() -> None:
    builder = MappedTextBuilder()
    builder.add("ab", 10)
    builder.fill(" ")
    builder.add("cd", 20)
    mapped = builder.build()
    assert mapped.text == "ab cd"
    assert mapped.source_span(3, 5) == Span(20, 22)
    assert mapped.source_of(2) == 12


@given(st.text(alphabet="ab\r\n\u2028"))
def test_lines_are_those_of_an_editor(text: str) -> None:
    table = LineTable(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert len(table) == len(lines)
    for offset, character in enumerate(text):
        line, column = table.line(offset), table.column(offset)
        if character not in "\r\n":
            assert lines[line - 1][column - 1] == character
        assert table.start(line) + column - 1 == offset


def test_turns_merge_when_labels_become_one_person() -> None:
    builder = TranscriptBuilder("t.vtt", "webvtt", "one\ntwo\nthree")
    builder.say("SPEAKER_00", "one", 0)
    builder.time(5.0)
    builder.say("SPEAKER_01", "two", 4)
    builder.say("SPEAKER_02", "three", 8)
    mapped = with_labels(builder.build(), {"SPEAKER_00": "Ada Moreau", "SPEAKER_01": "Ada Moreau"})
    assert [(turn.number, turn.speaker) for turn in mapped.turns] == [(1, "Ada Moreau"), (2, "SPEAKER_02")]
    assert mapped.text[mapped.turns[0].start : mapped.turns[0].end] == "one\n\ntwo"
    assert (mapped.time_at(0), mapped.time_at(6)) == (None, 5.0)
    assert mapped.line_at(mapped.turns[1].start) == 3


def test_a_time_holds_until_the_next_one() -> None:
    marks = [TimeMark(2, 0.5), TimeMark(7, 4.0)]
    times = TimeMarks(marks)
    assert (list(times), len(times)) == (marks, 2)
    assert [times.latest(offset) for offset in (0, 1, 2, 6, 7, 99)] == [None, None, 0.5, 0.5, 4.0, 4.0]
