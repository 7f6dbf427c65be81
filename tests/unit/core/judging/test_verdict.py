"""How evidence is told: who said it and when."""

from __future__ import annotations

import pytest

from brief_tui.core.sources.transcripts import clock
from tests.unit.factories import make_evidence


@pytest.mark.parametrize(("seconds", "words"), [(0.0, "00:00:00"), (724.9, "00:12:04"), (360_000.0, "100:00:00")])
def test_a_time_is_written_in_hours_minutes_and_seconds(seconds: float, words: str) -> None:
    assert clock(seconds) == make_evidence(time=seconds).clock == words


@pytest.mark.parametrize(
    ("speaker", "time", "words"),
    [
        ("Ilse Tamm", 724.5, "Ilse Tamm at 00:12:04"),
        ("Ilse Tamm", None, "Ilse Tamm"),
        (None, 724.5, "an unknown speaker at 00:12:04"),
        (None, None, "an unknown speaker"),
    ],
)
def test_who_said_it_is_told_with_what_is_known(speaker: str | None, time: float | None, words: str) -> None:
    assert make_evidence(speaker=speaker, time=time).sayer == words
