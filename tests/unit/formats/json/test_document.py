"""What is wrong with the fields of a JSON transcript, told with line and path (FAULTS.md, rows 25 to 27)."""

from __future__ import annotations

import pytest

from brief_tui.core.sources.transcripts import ReadWarning, TranscriptError
from tests.unit.formats.reading import read, times, turns

LINES = """{"segments": [
  {"start": 0.5, "end": 1.0, "text": " We began in spring."},
  {"start": 1.0, "end": 2.0, "text": " Nobody \\"asked\\" us."}
]}"""


def warned(text: str) -> list[ReadWarning]:
    """Warnings of a file whose text is kept."""
    transcript = read(text, "a.json")
    assert turns(transcript) == [(None, 'We began in spring. Nobody "asked" us.')]
    return list(transcript.warnings)


def refused(text: str, path: str = "a.json") -> TranscriptError:
    with pytest.raises(TranscriptError) as caught:
        read(text, path)
    return caught.value


def test_a_file_without_fault() -> None:
    assert warned(LINES) == []
    assert times(read(LINES, "a.json")) == [("We", 0.5), ("Nobody", 1.0)]


@pytest.mark.parametrize(
    "time", ["NaN", "Infinity", "-Infinity", "-0.5", "1e999", "4e7", "9" * 5000, '"soon"', '"١.٥"', "true", "[1]", "{}"]
)
def test_a_time_that_cannot_be_used_is_told_of(time: str) -> None:
    kind = "this time cannot be used; its text is kept: "
    assert warned(LINES.replace('1.0, "end"', f'{time}, "end"')) == [ReadWarning(3, f"{kind}$.segments[1].start")]
    assert warned(LINES.replace("2.0", time)) == [ReadWarning(3, f"{kind}$.segments[1].end")]


@pytest.mark.parametrize("time", ["null", '"1.0"', '"00:00:01,000"', "1", "10e-1"])
def test_times_that_can_be_used(time: str) -> None:
    assert warned(LINES.replace('1.0, "end"', f'{time}, "end"')) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("2.0", "0.9", "this ends before it starts: $.segments[1]"),
        (
            '1.0, "end": 2.0',
            '0.4, "end": 2.0',
            "this starts before the one above it; the order of the file is kept: $.segments[1]",
        ),
        (
            '"start": 1.0',
            '"start": 9, "start": 1.0',
            "this key stands twice in one object, and the last value is read: “start”",
        ),
        (
            "2.0,",
            '2.0, "words": [{"word": "Everybody"}],',
            "words of this do not stand in its text, which is what is read: $.segments[1]",
        ),
    ],
)
def test_what_is_odd_is_told_of(old: str, new: str, told: str) -> None:
    assert warned(LINES.replace(old, new)) == [ReadWarning(3, told)]


def test_a_segment_without_text_is_told_of() -> None:
    assert warned(LINES.replace("\n]", ',\n{"start": 3}\n]')) == [
        ReadWarning(4, "there is no “text” here, so nothing is read: $.segments[2]")
    ]


def test_many_faults_of_a_kind_are_counted() -> None:
    segments = ",\n".join('{"start": NaN, "text": "so"}' for _ in range(1_000))
    warnings = read(f'{{"segments": [\n{segments}\n]}}', "a.json").warnings
    assert [warning.line for warning in warnings] == [2, 3, 4, 5, 6]
    assert warnings[-1].message.endswith("$.segments[4].start (and 995 more after this one)")


def test_half_a_character_is_told_of_and_can_be_written() -> None:
    transcript = read('{"segments": [\n{"text": "so \\ud83d it \\u0000 goes"}]}', "a.json")
    assert turns(transcript) == [(None, "so \ufffd it \ufffd goes")]
    assert transcript.text.encode()
    assert [(warning.line, warning.message[:16]) for warning in transcript.warnings] == [(2, "half a character")]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('{"segments": {}}', 1, "$.segments should be an array"),
        ('{"segments": [\n[]]}', 1, "$.segments[0] should be an object"),
        ('{"segments": [\n{"text": "so"},\n{"text": 1}]}', 3, "$.segments[1].text should be a string"),
        ('{"segments": [\n{"text": "so", "words": "so"}]}', 2, "$.segments[0].words should be an array"),
        ('[{"text": "so"},\n 3]', 1, "$[1] should be an object"),
        (
            '{"segments": [\n{"text": "so", "speaker": {}}]}',
            2,
            "$.segments[0].speaker should be a string or a whole number",
        ),
        (
            '{"results":\n{"channels": [{"alternatives": 1}]}}',
            2,
            "$.results.channels[0].alternatives should be an array",
        ),
        ('{"monologues":\n[{"elements": [{"value": []}]}]}', 2, "$.monologues[0].elements[0].value should be a string"),
        ('{"transcription": [\n{"offsets": 1}]}', 2, "$.transcription[0].offsets should be an object"),
    ],
)
def test_another_shape_is_refused_with_line_and_path(text: str, line: int, told: str) -> None:
    error = refused(text)
    assert (error.message, error.line) == (told, line)


@pytest.mark.parametrize("text", ['{"name": "x", "items": [1]}', "{}", "[]", "[1]", '"so"', "3", "null", '[["so"]]'])
def test_unknown_json_is_refused_with_what_is_read(text: str) -> None:
    error = refused(text)
    assert error.line == 1
    for name in ("Whisper", "WhisperX", "AssemblyAI", "Deepgram", "Rev.ai", "Podcasting 2.0", "json3"):
        assert name in error.message
    if "name" in text:
        assert "“name”, “items”" in error.message


@pytest.mark.parametrize(
    "words",
    [
        '[{"text": "So", "start": 0.1, "end": 0.3, "type": "word", "speaker_id": "speaker_0"}]',
        '[{"text": "So", "start": 0.1, "end": 0.3, "confidence": 0.9}]',
        '[{"word": "So", "start": 1, "end": 2, "confidence": 0.9}]',
    ],
)
def test_who_counts_seconds_is_not_taken_for_one_who_counts_milliseconds(words: str) -> None:
    for text in (
        f'{{"language_code": "en", "text": "So", "words": {words}}}',
        f'{{"utterances": [{{"text": "So", "start": 1, "end": 2, "confidence": 1, "speaker": 0, "words": {words}}}]}}',
    ):
        assert "no transcript of a format" in refused(text).message


@pytest.mark.parametrize("path", ["a.json", "a.json3", "a.txt", "a", "a.JSON"])
def test_json_is_told_by_its_content(path: str) -> None:
    assert read(LINES, path).format == "whisper"
    assert read(f"\ufeff\r\n{LINES}", path).format == "whisper"


def test_text_that_only_begins_like_json_is_text() -> None:
    assert read("[laughs] {so} it goes", "a.txt").format == "text"


def test_json_that_is_cut_off_is_refused_whatever_it_is_called() -> None:
    assert (refused(LINES[:-20], "a.txt").line, refused(LINES[:-20]).column) == (3, 38)
