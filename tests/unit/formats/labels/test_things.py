"""What is written beside a talk, with a colon behind what it is: nobody says it."""

from __future__ import annotations

import pytest

from brief_tui.formats import read_transcript
from tests.unit.formats.documents import document
from tests.unit.formats.reading import turns

A, B = "Mira Voss", "Jonah Feldt"
BESIDE = "The wall of Kelm has forty pumps."
LAYOUTS = {
    "a.txt": ("{}: {}", "\n\n"),
    "own.txt": ("{}\n{}", "\n\n"),
    "a.md": ("**{}:** {}", "\n\n"),
    "a.html": ("<p><b>{}:</b> {}</p>", ""),
    "a.docx": ("<w:r><w:t>{}: {}</w:t></w:r>", ""),
    "a.srt": ("1\n00:00:01,000 --> 00:00:02,000\n{}: {}", "\n\n"),
}


@pytest.mark.parametrize(
    "thing", ["PART TWO", "Photo", "Correction", "Figure 1", "Caption", "Section IV", "Photo credit"]
)
@pytest.mark.parametrize("path", LAYOUTS)
def test_nobody_says_it(path: str, thing: str) -> None:
    written, between = LAYOUTS[path]
    said = [(A, "Welcome."), (B, "Thanks."), (thing, BESIDE), (A, "It held."), (B, "So?")]
    lines = [written.format(*turn) for turn in said]
    data = document(*lines) if path.endswith(".docx") else between.join(lines).encode()
    transcript = read_transcript(data, path)
    found = turns(transcript)
    assert [found[0], found[1], *found[3:]] == [said[0], said[1], *said[3:]]
    assert found[2][0] is None and found[2][1].endswith(BESIDE)
    assert any(thing in warning.message for warning in transcript.warnings)


def test_an_unnamed_source_who_returns_speaks() -> None:
    said = [("Reporter", "Who paid?"), ("Source", "Nobody."), ("Reporter", "Why?"), ("Source", "I cannot say.")]
    assert turns(read_transcript("\n\n".join(f"{a}: {b}" for a, b in said).encode(), "a.txt")) == said
