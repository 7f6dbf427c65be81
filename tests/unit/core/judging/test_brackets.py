"""Brackets in quotations that stand: what they replace is told, and a name for another name is looked at."""

from __future__ import annotations

import pytest

from brief_tui.core.judging.verdict import Concern
from tests.unit.core.judged_sources import judge, transcript

TALK = transcript(
    [
        (
            "Ada Moreau",
            "Quayline had been a good partner for years. They had their own cranes, and they were large. We lent "
            "Harbour House the boats, and in May we sold two of everything to the town. Then Quayline left us. "
            "And so it went: So QLN had ships, see qln.example.",
        )
    ]
)


def test_a_bracket_may_end_what_a_turn_ends_with() -> None:
    assert judge("see qln.example [online].", "Ada Moreau", TALK).kind == "bracketed"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Tidewell] had been a good partner for years.", "[Tidewell] stands for “Quayline”"),
        ("Then [Tidewell] left us.", "[Tidewell] stands for “Quayline”"),
        ("[Tidewell] had ships", "[Tidewell] stands for “QLN”"),
        ("We lent [Tidewell] the boats", "[Tidewell] stands for “Harbour House”"),
    ],
)
def test_a_name_for_another_name_is_told_and_warned_of(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.stands
    assert told in found.reason
    assert [warning.concern for warning in found.warnings] == [Concern.RENAMED]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[Quayline] had been a good partner for years.", "[Quayline] stands for “Quayline”"),
        ("[Tidewell] had their own cranes, and they were large.", "[Tidewell] stands for “They”"),
        ("[Later] in May we sold two", "[Later] added"),
        ("We lent [them] the boats", "[them] stands for “Harbour House”"),
        ("We lent [Harbour House Ltd] the boats, and in May", "[Harbour House Ltd] stands for “Harbour House”"),
    ],
)
def test_other_brackets_are_told_without_a_warning(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", TALK)
    assert found.stands
    assert told in found.reason
    assert found.warnings == ()
