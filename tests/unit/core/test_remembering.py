"""What judging remembers is bounded while somebody types, and no verdict is another one for what it forgot."""

from __future__ import annotations

from dataclasses import replace

import pytest

from brief_tui.core import remembering
from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.remembering import Remembering
from tests.unit.core.test_assessment import BRIEF, SOURCES


def held() -> int:
    return sum(cache.cache_info().currsize for cache in remembering._caches())


def test_what_is_typed_all_day_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "_VERSIONS", 100)
    for cache in remembering._caches():
        cache.cache_clear()
    memory, assessment, most = Remembering(), assess(SOURCES, BRIEF), []
    memory.judged()
    for number in range(200):
        text = f"{BRIEF}\nPump {number} of Quayline broke {number} times, says Ada Moreau.\n"
        assessment = assess(SOURCES, text, assessment)
        memory.judged()
        most.append(held())
    assert comparable(assessment) == comparable(assess(SOURCES, text))
    assert most.count(0) > 2
    assert max(most[100:]) <= max(most[:100])


def comparable(assessment: Assessment) -> Assessment:
    return replace(assessment, elapsed_ms=0.0, verdicts={})
