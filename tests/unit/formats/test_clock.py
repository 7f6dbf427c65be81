"""Time codes."""

from __future__ import annotations

import pytest

from brief_tui.formats.clock import seconds, stamps


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("4:13", 253),
        ("04:13", 253),
        ("75:30", 4530),
        ("1:02:03", 3723),
        ("00:21:49.05", 1309.05),
        ("00:00:01,250", 1.25),
        ("100:00:00.000", 360000),
    ],
)
def test_seconds(clock: str, expected: float) -> None:
    assert seconds(clock) == expected


@pytest.mark.parametrize(
    "clock",
    ["", "12", "4:1", "4:60", "1:60:00", "4:13.1234", "٠٤:١٣", "０４:13", "1" * 5000 + ":00", "4:13 ", "-4:13"],
)
def test_what_is_no_time_code(clock: str) -> None:
    assert seconds(clock) is None


@pytest.mark.parametrize(
    ("line", "speech", "codes"),
    [
        ("[00:01:23] Good.", "Good.", [83]),
        ("(1:23) Good.", "Good.", [83]),
        (r"\[01:23\] Good.", "Good.", [83]),
        ("[00:01.000 --> 00:04.000]  Good.", "Good.", [1]),
        ("00:01:23 - Good.", "Good.", [83]),
        ("0:12", "", [12]),
        ("Good [1:00] and [2:00] bad.", "Good and bad.", [60, 120]),
        ("10:30 we meet, at 16:9 and 2:1.", "10:30 we meet, at 16:9 and 2:1.", []),
        ("[unintelligible 00:21:49.05]", "[unintelligible 00:21:49.05]", []),
        ("[12] [1:2] [1:234] (a 1:23)", "[12] [1:2] [1:234] (a 1:23)", []),
    ],
)
def test_stamps_of_a_line(line: str, speech: str, codes: list[float]) -> None:
    found = list(stamps(line))
    rest = line
    for stamp in reversed(found):
        rest = rest[: stamp.start] + rest[stamp.end :]
    assert rest == speech
    assert [stamp.seconds for stamp in found] == codes


@pytest.mark.parametrize(
    ("line", "at"),
    [("[10:30 AM] Yes", 37_800), ("(1:05:09 pm) Yes", 47_109), ("[12:00 AM] Yes", 0), ("0:0:3.2 --> 0:0:9.4", 3.2)],
)
def test_hours_of_the_day_and_the_times_of_older_documents(line: str, at: float) -> None:
    assert [stamp.seconds for stamp in stamps(line)] == [at]
