"""Rows 24 to 27 of FAULTS.md: transcripts in JSON, as `check` tells of them; each test names its row.

What all formats share (rows 11 to 14) is in test_transcripts.py, what each format's reader makes of odd files in
tests/unit/formats.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brief_tui.core.assessment import assess
from brief_tui.core.review.deciding import decided
from brief_tui.core.review.ledger import DecisionKind
from brief_tui.store.draft import read_brief
from brief_tui.store.folder import load_sources
from brief_tui.store.ledger import add_decisions, load_ledger
from tests.faults.door import Given, assert_refused, told

TALK = """{"segments": [
  {"start": 12.5, "end": 14.0, "speaker": "Ada Moor", "text": " The tide tables were wrong, all of them."},
  {"start": 14.0, "end": 15.0, "speaker": "Ines Calder", "text": " Which ones?"}
]}"""
_KIBIBYTES = 400_000
"""Memory that `check` may use for the largest of them, where the system can be told so."""


@pytest.fixture
def cited(event: Path) -> None:
    """The brief cites what TALK says."""
    with (event / "brief.md").open("a") as brief:
        brief.write("\n> “The tide tables were wrong, all of them.”\n> — Ada Moor, Engineer @ Calder Cranes\n")


@pytest.mark.usefixtures("cited")
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_sound_file_carries_its_citation(given: Given, mark: str, newline: str) -> None:
    outcome = given("moor.json", mark + TALK.replace("\n", newline))
    assert (outcome.code, told(outcome)) == (0, [])
    (evidence,) = outcome.report["quotations"][-1]["evidence"]
    assert (outcome.verdicts[-1], evidence["line"], evidence["time"]) == ("exact", 2, "00:00:12")
    transcript = next(found for found in outcome.report["transcripts"] if found["path"] == "transcripts/moor.json")
    assert (transcript["format"], transcript["turns"], transcript["words"]) == ("whisperx", 2, 10)


@pytest.mark.usefixtures("cited")
def test_numbered_speakers_are_nobody_until_the_event_says_who_they_are(event: Path, given: Given) -> None:
    words = [
        {"word": word, "start": 12 + n, "end": 12.5 + n, "speaker": n // 8}
        for n, word in enumerate("The tide tables were wrong, all of them. Which ones?".split())
    ]
    talk = json.dumps({"results": {"channels": [{"alternatives": [{"words": words}]}]}})
    assert given("moor.json", talk).verdicts[-1] == "unchecked"
    with (event / "event.toml").open("a") as settings:
        settings.write('[[labels]]\ntranscript = "transcripts/moor.json"\nspeakers = { "Speaker 0" = "Ada Moor" }\n')
    outcome = given("moor.json", talk)
    assert outcome.verdicts[-1] == "exact"
    assert outcome.report["quotations"][-1]["evidence"][0]["time"] == "00:00:12"


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (TALK[:-30], "3:43", "this string has no end"),
        (TALK[: TALK.index(', "speaker"')], "2:30", "the file ends where"),
        (TALK.replace("12.5,", "12.5"), "2:18", '“"” stands here in place of “,” or “}”'),
        (TALK.replace('"end": 14.0', "'end': 14.0"), "2:19", "“'” stands here in place of a key"),
    ],
    ids=["cut in a string", "cut behind a number", "no comma", "single quotation marks"],
)
def test_row_24_a_syntax_error_is_refused_with_line_and_column(given: Given, data: str, place: str, words: str) -> None:
    assert_refused(given("moor.json", data), f"moor.json:{place}: {words}")


def test_row_25_what_is_too_deep_or_too_much_is_refused_in_bounded_memory(event: Path) -> None:
    hostile = {
        "arrays.json": "[" * 100_000,
        "objects.json": '{"a":' * 100_000,
        "ends-at-once.json": "[]," * 10_000_000,
        "inside.json": "[" + "[]," * 10_000_000 + "0]",
        "escapes.json": '{"text": "' + "\\u00e9" * 8_000_000,
    }
    for name, data in hostile.items():
        (event / "transcripts" / name).write_text(data)
    bounded = f'ulimit -v {_KIBIBYTES} 2>/dev/null; exec "$@"'
    command = ["sh", "-c", bounded, "sh", sys.executable, "-m", "brief_tui", "check", str(event)]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)
    assert finished.returncode == 3
    assert [f"transcripts/{name}:" in finished.stderr for name in hostile] == [True] * len(hostile)
    assert "Traceback" not in finished.stderr


@pytest.mark.usefixtures("cited")
@pytest.mark.parametrize("time", ["NaN", "Infinity", "-Infinity", "1e999", "-1"])
def test_row_26_a_time_that_is_none_is_told_of_with_its_path_and_the_text_kept(given: Given, time: str) -> None:
    outcome = given("moor.json", TALK.replace("12.5", time))
    assert (outcome.code, outcome.verdicts[-1]) == (0, "exact")
    assert told(outcome) == ["moor.json:2: this time cannot be used; its text is kept: $.segments[0].start"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('" Which ones?"', "7", "3:3: $.segments[1].text should be a string"),
        ('"Ines Calder"', "[]", "3:3: $.segments[1].speaker should be a string or a whole number"),
        (TALK[TALK.index("[") :], "{}}", "1:1: $.segments should be an array"),
        ('{"segments"', '{"rows"', "1:1: this JSON, with the keys “rows”, is no transcript of a format that is read: "),
    ],
    ids=["text", "speaker", "segments", "unknown"],
)
def test_row_26_another_shape_is_refused_with_its_path(given: Given, old: str, new: str, words: str) -> None:
    assert_refused(given("moor.json", TALK.replace(old, new)), f"moor.json:{words}")


@pytest.mark.usefixtures("cited")
def test_row_27_half_a_character_is_told_of_and_a_sign_off_still_saves(event: Path, given: Given) -> None:
    outcome = given("moor.json", TALK.replace("all of", "\\ud83d all \\u0000 of"))
    (warning,) = told(outcome)
    assert warning.startswith("moor.json:2: half a character")
    sources = load_sources(event)
    judged = assess(sources, read_brief(event, sources.event).text).quotations[-1]
    assert "\ufffd" in judged.verdict.evidence[0].text
    decision = decided(judged, DecisionKind.WAIVED, "Oda Finch", datetime(2026, 5, 1, tzinfo=UTC), "Heard it.")
    add_decisions(event, decision)
    assert load_ledger(event).decisions[-1].quotation == decision.quotation
