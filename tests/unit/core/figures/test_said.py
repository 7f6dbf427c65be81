"""What is said around the figures of transcripts."""

from __future__ import annotations

from brief_tui.core.figures.said import SaidFigures
from brief_tui.core.sources.index import TranscriptIndex
from tests.unit.core.judged_sources import transcript


def test_before_the_first_words_of_a_transcript_nothing_is_said() -> None:
    talks = [transcript([("Ilse Tamm", "Forty boats sailed.")], f"transcripts/{name}.txt") for name in ("one", "two")]
    index = TranscriptIndex(tuple(talks))
    _, end = index.transcript_bounds(0)
    second = next(place.start for place in index.turns() if place.start >= end)
    assert SaidFigures(index).talk_before(second, 2) == []
    assert SaidFigures(index).talk_before(second + 2, 3) == ["40", "boats"]
