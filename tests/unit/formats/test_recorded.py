"""What other programs wrote is read as what they were given."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief_tui.formats import read_transcript
from tests.unit.formats.captions.test_rolling import SAID
from tests.unit.formats.reading import times, turns

RECORDED = Path(__file__).parent / "recorded"


@pytest.mark.parametrize("name", ["pysubs2.srt", "pysubs2.vtt", "webvtt-py.vtt", "ffmpeg.vtt"])
def test_a_talk(name: str) -> None:
    transcript = read_transcript((RECORDED / name).read_bytes(), name)
    quiet = "It was  & dark." if name == "ffmpeg.vtt" else "It was <quiet> & dark."  # ffmpeg took it for a tag
    assert turns(transcript) == [
        ("Mira Voss", "We moved the store in May, over one weekend."),
        ("Jonah Feldt", "And nobody noticed?"),
        ("Mira Voss", f"Nobody at all. {quiet}"),
    ]
    assert times(transcript) == [("We", 1), ("over", 3.5), ("And", 6.25), ("Nobody", 8.5)]
    assert transcript.warnings == ()


def test_captions_that_roll_up_as_ffmpeg_converts_them() -> None:
    transcript = read_transcript((RECORDED / "ffmpeg-rolling.srt").read_bytes(), "ffmpeg-rolling.srt")
    assert turns(transcript) == SAID
