"""Which format a file is read as."""

from __future__ import annotations

import pytest

from brief_tui.core.sources.transcripts import TranscriptError
from tests.unit.formats.reading import read

VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n"
SRT = "1\n00:00:01,000 --> 00:00:02,000\nGood morning.\n"
MARKDOWN = "**Mira Voss:** Good morning.\n"
JSON = '[\n{"start": 0, "text": "Good morning."}]'
JSON3 = '{"events": [{"tStartMs": 0, "segs": [{"utf8": "Good morning."}]}]}'
PLAIN = "Mira Voss: Good morning.\n"


@pytest.mark.parametrize(
    ("path", "text", "format"),
    [
        ("a.md", MARKDOWN, "markdown"),
        ("a.markdown", PLAIN, "markdown"),
        ("a.MD", "", "markdown"),
        ("a.txt", PLAIN, "text"),
        ("folder.vtt/a", PLAIN, "text"),
        ("a.vtt", VTT, "webvtt"),
        ("a.srt", SRT, "srt"),
        ("a.srt", PLAIN, "srt"),
        ("a.srt", VTT, "webvtt"),
        ("a.vtt", SRT, "srt"),
        ("a.vtt", "", "text"),
        ("a.text", SRT, "srt"),
        ("a.text", VTT, "webvtt"),
        ("a.text", JSON, "whisper"),
        ("a.text", MARKDOWN, "markdown"),
        ("a.text", "<p>Good morning.</p>", "podcast-html"),
        ("a.text", PLAIN, "text"),
        ("a.txt", VTT, "webvtt"),
        ("a.txt", SRT, "srt"),
        ("a.md", VTT, "webvtt"),
        ("a.markdown", SRT, "srt"),
        ("a.txt", MARKDOWN, "markdown"),
        ("a.txt", "WEBVTTs are what we sell.", "text"),
        ("a.json", JSON, "whisper"),
        ("a.json3", JSON3, "json3"),
        ("a.json", JSON3, "json3"),
        ("a.txt", JSON, "whisper"),
        ("a.txt", "[{“”}]", "text"),
    ],
)
def test_suffix_and_content_pick_the_format(path: str, text: str, format: str) -> None:
    assert read(text, path).format == format


def test_an_unknown_suffix_is_refused_with_the_known_ones() -> None:
    with pytest.raises(TranscriptError, match=r"\.pdf.*\.docx, .*\.json, \.md, \.srt, \.txt, \.vtt"):
        read(PLAIN, "a.pdf")


def test_what_is_no_captions_is_refused_as_what_its_suffix_says() -> None:
    with pytest.raises(TranscriptError, match="a WebVTT file begins with a line WEBVTT"):
        read(PLAIN, "a.vtt")
