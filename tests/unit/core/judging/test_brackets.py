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


SHED = transcript(
    [
        (
            "Ada Moreau",
            "It's the quickest crane we have. He's in the shed with the old cable. And it'll be there all week. "
            "So they're late with the ropes. It's been a long winter for the ropes. It isn't in the shed, sadly. "
            "They could've been on the quay by noon. Nobody's at the gate after dark.",
        )
    ]
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[The Marlin] is the quickest crane we have.", "[The Marlin] stands for “It's”"),
        ("[Feld] is in the shed with the old cable.", "[Feld] stands for “He's”"),
        ("And [the new one] will be there all week.", "[the new one] stands for “it'll”"),
        ("So [the team]’re late with the ropes.", "[the team] stands for “they're”"),
        ("[The team] are late with the ropes.", "[The team] stands for “they're”"),
        ("[This] has been a long winter for the ropes.", "[This] stands for “It's”"),
    ],
)
def test_a_bracket_may_stand_for_the_subject_of_a_contraction(text: str, told: str) -> None:
    found = judge(text, "Ada Moreau", SHED)
    assert found.kind == "bracketed"
    assert told in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "[The Marlin] was the quickest crane we have.",
        "[The Marlin] has the quickest crane we have.",
        "[The cable] not in the shed, sadly.",
        "They [might] have been on the quay by noon.",
        "[Feld] is at the gate after dark.",
        "So [the team]’ll late with the ropes.",
        "And [the 2 new ones] will be there all week.",
    ],
)
def test_a_bracket_changes_no_verb_of_a_contraction(text: str) -> None:
    assert not judge(text, "Ada Moreau", SHED).stands


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
