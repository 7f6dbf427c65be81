"""What judging remembers is bounded while somebody types, and no verdict is another one for what it forgot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief_tui.core import remembering
from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.remembering import LONGEST_KEPT, Remembering, remembered_of_text
from tests.unit.core.test_assessment import BRIEF, SOURCES


def held() -> int:
    return sum(cache.cache_info().currsize for cache in remembering._caches)


def test_what_is_typed_all_day_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_VERSIONS", 100)
    remembering.forget()
    memory, assessment, most = Remembering(), assess(SOURCES, BRIEF), []
    memory.judged()
    for number in range(100, 300):
        text = f"{BRIEF}\nPump {number} of Quayline broke {number} times, says Ada Moreau.\n"
        assessment = assess(SOURCES, text, assessment)
        memory.judged()
        most.append(held())
    assert comparable(assessment) == comparable(assess(SOURCES, text))
    assert most.count(0) > 2
    assert max(most[100:]) <= max(most[:100])


def comparable(assessment: Assessment) -> Assessment:
    return replace(assessment, elapsed_ms=0.0, verdicts={})


def test_of_a_long_text_one_version_is_remembered() -> None:
    read: list[str] = []

    @remembered_of_text(10)
    def length(text: str) -> int:
        read.append(text)
        return len(text)

    short, long = ["a", "b"], ["a" * (LONGEST_KEPT + 1), "b" * (LONGEST_KEPT + 1)]
    assert [length(text) for text in [*short, *short]] == [1, 1] * 2
    assert read == short
    assert {length(text) for text in [*long, *long[1:] * 3]} == {LONGEST_KEPT + 1}
    assert read == [*short, *long]
