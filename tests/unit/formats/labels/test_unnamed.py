"""Files in which nobody speaks, though their lines seem to name who does."""

from __future__ import annotations

import pytest

from brief_tui.formats import read_transcript
from tests.unit.formats.documents import document
from tests.unit.formats.reading import read

SAID = [("mira", "Welcome."), ("jonah", "Thanks a lot."), ("mira", "Why so?"), ("jonah", "We lost it.")]
WARNED = "nobody is given a word of this file; “mira” and “jonah” seem to be speakers, in a form not read"


@pytest.mark.parametrize(
    ("written", "between"),
    [
        *[("{} | {}", "\n"), ("({}) {}", "\n"), ("{}> {}", "\n\n"), ("{} - {}", "\n\n"), ("[{}]\n{}", "\n\n")],
        *[("{}\n{}", "\n\n"), ("{}  \n{}  ", "\n\n"), ("{}\n\n{}", "\n\n"), ("{} = {}", "\n")],
    ],
)
@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_an_editor_is_told(path: str, written: str, between: str) -> None:
    transcript = read(between.join(written.format(*turn) for turn in SAID), path)
    assert {turn.speaker for turn in transcript.turns} == {None}
    assert [warning.message for warning in transcript.warnings] == [WARNED]


def test_pages_and_documents() -> None:
    page = "".join(f"<p>{name}</p><p>{said}</p>" for name, said in SAID)
    assert [warning.message for warning in read(page, "a.html").warnings] == [WARNED]
    paragraphs = [f"<w:r><w:t>{words}</w:t></w:r>" for turn in SAID for words in turn]
    assert [warning.message for warning in read_transcript(document(*paragraphs), "a.docx").warnings] == [WARNED]


@pytest.mark.parametrize(
    "lines",
    [
        ["so it held", "and then", "we paid for it", "and then", "so it held", "once more"],
        ["the wall held", *(f"we paid for number {n}" for n in range(20)), "the wall held", "it did", "it did"],
    ],
)
def test_lines_that_return_in_a_talk_are_no_names(lines: list[str]) -> None:
    assert read("\n\n".join(lines), "a.txt").warnings == ()
