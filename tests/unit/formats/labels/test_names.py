"""What is a name in front of a colon."""

from __future__ import annotations

import pytest

from brief_tui.formats.labels.names import Sighting, Trust, believed, head, is_note, trust
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
        ("Mira Voss", Trust.AT_ONCE),
        ("Dr. Mira van der Voss", Trust.AT_ONCE),
        ("V Körbes", Trust.AT_ONCE),
        ("Siobhan O'Malley", Trust.AT_ONCE),
        ("SPEAKER_00", Trust.AT_ONCE),
        ("Speaker 1", Trust.AT_ONCE),
        ("Audience member", Trust.AT_ONCE),
        ("Q", Trust.AT_ONCE),
        ("Mira", Trust.IF_OTHERS),
        ("The Chair", Trust.IF_REPEATED),
        ("Rule 2", Trust.IF_REPEATED),
        ("woman in blue", Trust.IF_REPEATED),
        ("司会", Trust.IF_REPEATED),
        ("So", Trust.NEVER),
        ("The point is this", Trust.NEVER),
        ("And then she said", Trust.NEVER),
        ("Here's Why", Trust.NEVER),
        ("One Two Three Four Five Six", Trust.NEVER),
    ],
)
def test_trust(name: str, expected: Trust) -> None:
    assert trust(name) is expected


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


_TALK = "Eva Holm: We begin.\n\n{}: We move the store in May.\n\nEva Holm: How?\n\nJon Feldt: At night.\n"


@pytest.mark.parametrize(
    "label", ["Mira Voss (he/him)", "Mira Voss (She / They)", "Mira Voss, PhD", "Mira Voss, MD", "Voss, Mira (Kelm)"]
)
def test_pronouns_a_degree_and_the_company_of_an_inverted_name_leave_it_one(label: str) -> None:
    assert turns(read(_TALK.format(label), "a.txt"))[1] == (label, "We move the store in May.")


@pytest.mark.parametrize(
    "label",
    [
        *["Mira Voss (interpreter)", "Voss, Mira (interpreter)", "Voss, Mira (AI voice)", "Voss, Mira (?)"],
        *["Thanks Mira (he/him)", "First, Mira", "Second, Mira (she)", "Mira Voss (for him)", "Voss, Mira (Eva Holm)"],
    ],
)
def test_a_remark_that_may_tell_of_another_makes_a_name_nobodys(label: str) -> None:
    assert turns(read(_TALK.format(label), "a.txt"))[1][0] is None
