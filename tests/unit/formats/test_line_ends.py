"""Whatever ends a line in any program ends one here, so that a label behind it is seen."""

from __future__ import annotations

import json

import pytest

from brief_tui.formats import read_transcript
from tests.unit.formats.documents import document, run
from tests.unit.formats.reading import read, turns


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e"])
@pytest.mark.parametrize("path", ["a.vtt", "a.txt", "a.srt", "a.docx", "a.json"])
def test_every_line_end_ends_a_line(end: str, path: str) -> None:
    said_by = f"Mira Voss: We ship.{end}Jon Feldt: We never did.{end}Mira Voss: Now we do."
    head = {"a.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n", "a.srt": "1\n00:00:01,000 --> 00:00:02,000\n"}
    if path == "a.json":
        transcript = read(json.dumps({"segments": [{"start": 0, "end": 1, "text": said_by}]}), path)
    elif path == "a.docx":
        if end < " ":
            return  # XML has no such characters
        transcript = read_transcript(document(run(said_by)), path)
    else:
        transcript = read(head.get(path, "") + said_by, path)
    assert [name for name, _ in turns(transcript)] == ["Mira Voss", "Jon Feldt", "Mira Voss"]
    assert transcript.line_at(transcript.text.index("Now")) == 1 + head.get(path, "").count("\n")
