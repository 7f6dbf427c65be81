"""Who made a transcript, as far as its file tells."""

from __future__ import annotations

import pytest

from brief_tui.formats.grades import grade_of
from tests.unit.formats.reading import read

CUE = "00:01.000 --> 00:02.000\nOne.\n"


@pytest.mark.parametrize(
    ("path", "text", "grade"),
    [
        ("a.md", "**Mira Voss:** One.", "unknown"),
        ("a.md", "---\ntitle: x\ngrade: human\n---\n**Mira Voss:** One.", "human"),
        ("a.md", "---\ntitle: x\n---\n**Mira Voss:** One.\n\ngrade: human\n", "unknown"),
        ("a.txt", "Mira Voss: One.\ngrade: human", "unknown"),
        ("a.txt", "---\ntitle: x\ngrade: human\nguests:\n  - Jon Feldt: pilot\n---\n\nMira Voss: One.", "human"),
        ("a.txt", "---\ntitle: x\ngrade: human\n---\n\nMira Voss  0:03\nOne.\n\nJon Feldt  0:05\nTwo.", "human"),
        ("a.txt", "---\nMira: Two.\ngrade: human\n---\n\nMira: One.", "unknown"),
        ("a.txt", "Mira Voss  0:03\nOne.\n\nTranscribed by https://otter.ai", "machine"),
        ("a.md", "**A B:** One.\n\n*This editable transcript was computer generated and might err.*\n", "machine"),
        ("a.txt", "Speaker 0    00:00:01    One.", "machine"),
        ("a.srt", f"1\n{CUE}", "unknown"),
        ("a.vtt", f"WEBVTT\n\n{CUE}", "unknown"),
        ("a.vtt", f"WEBVTT\n\nNOTE grade: human\n\n{CUE}", "human"),
        ("a.vtt", f"WEBVTT\n\n{CUE}\nNOTE grade: human\n", "unknown"),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nOne<00:01.500><c> two</c>\n", "machine"),
        ("a.vtt", f"WEBVTT\n\n4f1c2a10-77aa-4e0b-9c1d-3b2a1f0e9d01/12-0\n{CUE}", "machine"),
    ],
)
def test_grade(path: str, text: str, grade: str) -> None:
    assert read(text, path).grade == grade
    assert read(text.replace("\n", "\r\n"), path).grade == grade


@pytest.mark.parametrize(
    ("format", "text", "grade"),
    [
        ("whisper", "{}", "machine"),
        ("podcast-json", "{}", "unknown"),
        ("json3", '{"events": [{"segs": [{"utf8": "a"}]}]}', "unknown"),
        ("json3", '{"events": [{"segs": [{"utf8": "a", "tOffsetMs": 1}]}]}', "machine"),
        ("docx", "Mira Voss: One.", "unknown"),
        ("docx", "Mira Voss started transcription\nMira Voss   0:03\nOne.", "machine"),
    ],
)
def test_grade_by_format(format: str, text: str, grade: str) -> None:
    assert grade_of(format, text) == grade
