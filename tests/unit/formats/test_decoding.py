"""Bytes to text, and what is refused (FAULTS.md, rows 11 to 14 and 28)."""

from __future__ import annotations

import pytest

from brief_tui.core.sources.transcripts import TranscriptError
from brief_tui.formats import read_transcript
from tests.unit.formats.reading import turns

PATHS = ["a.md", "a.txt", "a.vtt", "a.srt", "a.json"]


def refused(data: bytes, path: str = "a.txt") -> TranscriptError:
    with pytest.raises(TranscriptError) as caught:
        read_transcript(data, path)
    return caught.value


def test_a_utf8_mark_is_no_part_of_the_text() -> None:
    transcript = read_transcript(b"\xef\xbb\xbfMira Voss: Good morning.\n", "a.txt")
    assert turns(transcript) == [("Mira Voss", "Good morning.")]
    assert transcript.speech.source_of(0) == len("Mira Voss: ")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_decoded_and_said(encoding: str) -> None:
    data = "\ufeffMira Voss: Good 👋 morning.".encode(encoding)
    transcript = read_transcript(data, "a.txt")
    assert turns(transcript) == [("Mira Voss", "Good 👋 morning.")]
    assert [(w.line, "UTF-16" in w.message) for w in transcript.warnings] == [(1, True)]


@pytest.mark.parametrize("path", PATHS)
def test_invalid_utf8_names_line_and_byte(path: str) -> None:
    error = refused(b"one\r\ntwo\rthr\xffee", path)
    assert (error.line, error.column) == (3, 4)
    assert "byte offset 12 (0xff)" in error.message


def test_byte_offsets_count_the_mark_and_columns_do_not() -> None:
    error = refused(b"\xef\xbb\xbfab\xc3")
    assert (error.line, error.column) == (1, 3)
    assert "byte offset 5" in error.message


@pytest.mark.parametrize("path", PATHS)
def test_nul_bytes_are_refused_with_their_offset(path: str) -> None:
    error = refused(b"RIFF\n\x01\0\0", path)
    assert (error.line, error.column) == (2, 2)
    assert "byte offset 6" in error.message


def test_nul_in_utf16_is_refused_with_its_offset() -> None:
    error = refused("\ufeff👋\na\0b".encode("utf-16-le"))
    assert (error.line, error.column) == (2, 2)
    assert "byte offset 10" in error.message


@pytest.mark.parametrize("tail", [b"\x00\xd8a\x00", b"a"])
def test_broken_utf16_is_refused(tail: bytes) -> None:
    error = refused("\ufeffab\n".encode("utf-16-le") + tail)
    assert (error.line, error.column) == (2, 1)
    assert "byte offset 8" in error.message


@pytest.mark.parametrize("data", [b"", b"\n \r\n\t", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("path", [*PATHS, "a.html", "a.json3"])
def test_a_file_that_says_nothing_has_no_turns(data: bytes, path: str) -> None:
    transcript = read_transcript(data, path)
    assert transcript.turns == () and transcript.text == "" and transcript.warnings == ()


@pytest.mark.parametrize("data", [b"", b" \n"])
def test_a_document_without_a_byte_says_nothing(data: bytes) -> None:
    assert read_transcript(data, "a.docx").turns == ()
