"""Transcripts as a publisher ships them, where the shared data is at hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from brief_tui.formats import read_transcript
from tests.unit.formats.reading import misplaced

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "quotes" / "transcripts"
FILES = sorted(FOLDER.glob("*.md"))

pytestmark = pytest.mark.skipif(not FILES, reason="the labelled quotations are not at hand (../shared)")


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_a_published_transcript(file: Path) -> None:
    source = file.read_bytes().decode()
    transcript = read_transcript(source.encode(), file.name)
    labels = dict.fromkeys(re.findall(r"^\*\*([^*:]+):?\*\*", source, re.MULTILINE))
    music = {"Break", "Jingle", "Outro"}  # most of them have a time code and no words
    assert [name for name in transcript.speakers if name not in music] == [name for name in labels if name not in music]
    assert transcript.warnings == ()
    assert [char for char in misplaced(transcript, source) if char != "<"] == []  # one &lt;
    assert not re.search(r"\\|\[[0-9]+:[0-9:.]+\]|\*\*\w+:", transcript.text)
    seconds = [mark.seconds for mark in transcript.times]
    assert seconds == sorted(seconds) and len(seconds) >= 10
