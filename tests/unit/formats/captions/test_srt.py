"""SubRip transcripts (FAULTS.md, rows 16, 17, 20 and 21)."""

from __future__ import annotations

import pytest

from tests.unit.formats.reading import misplaced, read, times, turns, warned_lines

GOOD = "1\n00:00:01,000 --> 00:00:02,000\nMira Voss: One,\ntwo.\n\n2\n00:00:02,500 --> 00:00:03,000\nThree.\n"


def test_cues_of_a_speaker_are_one_turn() -> None:
    transcript = read(GOOD, "a.srt")
    assert turns(transcript) == [("Mira Voss", "One, two. Three.")]
    assert times(transcript) == [("One,", 1), ("Three.", 2.5)]
    assert transcript.warnings == ()


@pytest.mark.parametrize(
    ("fault", "lines"),
    [
        (GOOD.replace("01,000", "01.000"), [2]),
        (GOOD.replace("2\n00:00:02,5", "00:00:02,5"), [6]),
        (GOOD.replace("00:00:02,500", "soon"), [7]),
        (GOOD.replace("00:00:03,000", "00:00:60,500"), [7]),
        (GOOD.replace("00:00:03,000", "00:00:61,000"), [7]),
        (GOOD.replace("00:00:02,500", "00:00:00,500"), [7]),
        (GOOD.replace("00:00:02,500", "00:00:01,500"), [7]),
        (GOOD.replace("00:00:03,000", "00:00:02,400"), [7]),
        (GOOD.replace("00:00:02,500", f"{'9' * 5000}:00:02,500"), [7]),
        (GOOD.replace("00:00:02,500", "००:००:०२,५००"), [7]),
        (GOOD.replace("\nThree", "\n\nThree"), [9]),
        (GOOD + "\n3", [10]),
        (GOOD + "\n3\n00:00:0", [10]),
        (GOOD + "\n3\n00:00:04,000 --> ", [10, 11]),
        (GOOD + "\n3\n00:00:04,000 --> 00:00:05,000\n", [10]),
    ],
)
def test_faults_are_said_and_the_text_kept(fault: str, lines: list[int]) -> None:
    transcript = read(fault, "a.srt")
    assert turns(transcript)[0][0] == "Mira Voss"
    assert transcript.text.startswith("One, two. Three.")
    assert warned_lines(transcript) == lines


@pytest.mark.parametrize(
    "tidy",
    [
        GOOD.replace("two.\n\n2", "two.\n2"),
        GOOD.replace("2\n00:00:02", "2\n\n00:00:02"),
        GOOD.replace("1\n", "\n\n1\n", 1),
        GOOD.replace("One", "{\\an8}{\\pos(1,2)}<i>One</i>"),
        GOOD.replace("Mira Voss:", '<font color="#fff">Mira Voss:</font>'),
        GOOD.replace("\n\n", "\n \n"),
        GOOD.replace("two.", "- two.").replace("- ", ""),
        GOOD.replace("00:00:02,000", "00:00:02,400").replace("00:00:03,000", "00:00:60,000"),
    ],
)
def test_what_is_no_fault(tidy: str) -> None:
    transcript = read(tidy, "a.srt")
    assert turns(transcript) == [("Mira Voss", "One, two. Three.")]
    assert transcript.warnings == ()


def test_a_line_above_a_timing_that_is_no_number_is_speech() -> None:
    transcript = read("1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo\n00:00:02,000 --> 00:00:03,000\nthree", "a.srt")
    assert turns(transcript) == [(None, "One two three")]
    assert warned_lines(transcript) == [5, 6]


def test_numbers_that_are_speech() -> None:
    transcript = read("1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:02,000 --> 00:00:03,000\n1984\n", "a.srt")
    assert turns(transcript) == [(None, "42 1984")]
    assert transcript.warnings == ()


def test_brackets_around_a_label() -> None:
    text = GOOD.replace("Mira Voss:", "[SPEAKER_00]:").replace("Three", "[SPEAKER_01]: Three")
    assert turns(read(text, "a.srt")) == [("SPEAKER_00", "One, two."), ("SPEAKER_01", "Three.")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_offsets_are_those_of_the_file(newline: str) -> None:
    source = GOOD.replace("One", "<i>One</i>").replace("\n", newline)
    transcript = read(source, "a.srt")
    assert turns(transcript) == [("Mira Voss", "One, two. Three.")]
    assert misplaced(transcript, source) == []
    assert [transcript.line_at(transcript.text.index(word)) for word in ("One", "two", "Three")] == [3, 4, 8]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We {\\never} did", "We {\\never} did"),
        (
            "{\\an8}{\\i1}One{\\i0} {\\pos(1,2)\\c&H00FF00&\\fs20}two {\\fad(100,200)\\t(0,1,\\fscx90)}three",
            "One two three",
        ),
        ("We <crosstalk> did", "We <crosstalk> did"),
        ("We <s>never</s> did", "We [struck-out words] did"),
    ],
)
def test_only_known_tags_and_commands_are_markup(text: str, shown: str) -> None:
    assert read(GOOD.replace("Three.", text), "a.srt").text == f"One, two. {shown}"
