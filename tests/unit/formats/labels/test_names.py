"""What is a name in front of a colon."""

from __future__ import annotations

import pytest

from brief_tui.formats.labels.names import Sighting, Strength, believed, head, is_note, strength
from tests.unit.formats.reading import read, turns


@pytest.mark.parametrize(
    ("line", "name", "speech"),
    [
        ("Mira Voss: Good.", "Mira Voss", "Good."),
        ("  MIRA  VOSS :", "MIRA VOSS", ""),
        ("[SPEAKER_00]: Good.", "SPEAKER_00", "Good."),
        ("Mira 0:12: Good.", "Mira", "Good."),
        ("司会：こんにちは", "司会", "こんにちは"),
    ],
)
def test_head(line: str, name: str, speech: str) -> None:
    found = head(line)
    assert found is not None
    assert (found.name, line[found.end :]) == (name, speech)


@pytest.mark.parametrize("line", ["", ":", "10:30 today", "see https://example.org", "Mira Voss", "[/]: Good.", "5: a"])
def test_no_head(line: str) -> None:
    assert head(line) is None


def test_a_short_time_code_before_a_name_is_doubtful() -> None:
    found = head("10:30 Meeting: we start")
    assert found is not None and found.doubtful and found.seconds == 630


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mira Voss", Strength.ALONE),
        ("Dr. Mira van der Voss", Strength.ALONE),
        ("V Körbes", Strength.ALONE),
        ("Siobhan O'Malley", Strength.ALONE),
        ("SPEAKER_00", Strength.ALONE),
        ("Speaker 1", Strength.ALONE),
        ("Audience member", Strength.ALONE),
        ("Q", Strength.ALONE),
        ("Mira", Strength.COMPANY),
        ("The Chair", Strength.REPEATED),
        ("Rule 2", Strength.REPEATED),
        ("woman in blue", Strength.REPEATED),
        ("司会", Strength.REPEATED),
        ("So", Strength.NEVER),
        ("The point is this", Strength.NEVER),
        ("And then she said", Strength.NEVER),
        ("Here's Why", Strength.NEVER),
        ("One Two Three Four Five Six", Strength.NEVER),
    ],
)
def test_strength(name: str, expected: Strength) -> None:
    assert strength(name) is expected


def seen(*names: str, opens: bool = True, first: bool = False) -> list[Sighting]:
    return [Sighting(name, opens, first) for name in names]


@pytest.mark.parametrize(
    ("sightings", "expected"),
    [
        (seen("Mira Voss"), {"Mira Voss"}),
        (seen("Mira Voss", opens=False), set()),
        (seen("Mira Voss", "Mira Voss", opens=False), {"Mira Voss"}),
        (seen("Lesson"), set()),
        (seen("Lesson", first=True), set()),
        (seen("Jon", first=True), {"Jon"}),
        (seen("Lesson", "Lesson", first=True), {"Lesson"}),
        (seen("Mira Voss", "Jon"), {"Mira Voss", "Jon"}),
        (seen("Mira Voss") + seen("Jon", opens=False), {"Mira Voss"}),
        (seen("mira"), set()),
        (seen("mira", "mira"), {"mira"}),
        (seen("the point is", "the point is"), set()),
    ],
)
def test_believed(sightings: list[Sighting], expected: set[str]) -> None:
    assert believed(sightings) == expected


@pytest.mark.parametrize(
    ("name", "note"),
    [("applause", True), ("Loud Laughter", True), ("Music", True), ("Maeve Coughlan", False), ("0", False)],
)
def test_a_full_name_is_no_stage_note(name: str, *, note: bool) -> None:
    assert is_note(name) is note


def test_an_hour_behind_a_name_in_brackets_is_said_where_a_colon_follows() -> None:
    talk = ["[Mira Voss] We came.", "[Jonah Feldt] Late.", "[Mira Voss] 10:30 Meeting: that is it."]
    text = "\n\n".join([*talk, "[Jonah Feldt] 0:09 So."])
    found = turns(read(text, "a.txt"))
    assert found[2:] == [("Mira Voss", "10:30 Meeting: that is it."), ("Jonah Feldt", "So.")]
