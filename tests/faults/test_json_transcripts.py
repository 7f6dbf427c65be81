"""Rows 24 to 27 of FAULTS.md, and what rows 11 to 14 say of every format, as `check` tells them of JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from brief_tui.cli import main
from brief_tui.core.assessment import assess
from brief_tui.core.review.deciding import decided
from brief_tui.core.review.ledger import DecisionKind
from brief_tui.store.draft import read_brief
from brief_tui.store.folder import load_sources
from brief_tui.store.ledger import add_decisions, load_ledger
from tests.tui.quayside import write_event

TALK = """{"segments": [
  {"start": 12.5, "end": 14.0, "speaker": "Ada Moor", "text": " The tide tables were wrong, all of them."},
  {"start": 14.0, "end": 15.0, "speaker": "Ines Calder", "text": " Which ones?"}
]}"""
CITED = "\n> “The tide tables were wrong, all of them.”\n> — Ada Moor, Engineer @ Calder Cranes\n"


_KIBIBYTES = 400_000
"""Memory that `check` may use for the largest of them, where the system can be told so."""


class Checked(NamedTuple):
    """What `check` said: its exit code, its report and standard error."""

    code: int
    report: dict[str, Any]
    told: str

    @property
    def findings(self) -> list[tuple[str, int, str]]:
        """Severity, line and message of each finding about the JSON."""
        about = [finding for finding in self.report["findings"] if finding["path"] == "transcripts/moor.json"]
        return [(finding["severity"], finding["line"], finding["message"]) for finding in about]


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """An event that passes, and cites a transcript which is not there yet."""
    folder = tmp_path / "quayside"
    write_event(folder)
    with (folder / "brief.md").open("a") as brief:
        brief.write(CITED)
    return folder


def check(event: Path, data: str | bytes, capsys: pytest.CaptureFixture[str]) -> Checked:
    (event / "transcripts/moor.json").write_bytes(data if isinstance(data, bytes) else data.encode())
    code = main(["check", str(event), "--format", "json"])
    out, told = capsys.readouterr()
    return Checked(code, json.loads(out), told)


@pytest.mark.parametrize("data", [TALK, "\ufeff" + TALK, TALK.replace("\n", "\r\n"), TALK.encode("utf-16")])
def test_a_sound_file_carries_its_citation(event: Path, capsys: pytest.CaptureFixture[str], data: str | bytes) -> None:
    checked = check(event, data, capsys)
    assert checked.code == 0
    assert [severity for severity, *_ in checked.findings] == ["warning"] * isinstance(data, bytes)
    cited = next(found for found in checked.report["quotations"] if found["speaker"] == "Ada Moor")
    (evidence,) = cited["evidence"]
    assert (cited["verdict"], evidence["line"], evidence["time"]) == ("exact", 2, "00:00:12")
    transcript = next(found for found in checked.report["transcripts"] if found["path"] == "transcripts/moor.json")
    assert (transcript["format"], transcript["turns"], transcript["words"]) == ("whisperx", 2, 10)


def test_numbered_speakers_are_nobody_until_the_event_says_who_they_are(
    event: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [
        {"word": word, "start": 12 + n, "end": 12.5 + n, "speaker": n // 8}
        for n, word in enumerate("The tide tables were wrong, all of them. Which ones?".split())
    ]
    talk = json.dumps({"results": {"channels": [{"alternatives": [{"words": words}]}]}})
    cited = check(event, talk, capsys).report["quotations"][-1]
    assert (cited["speaker"], cited["verdict"]) == ("Ada Moor", "unchecked")
    with (event / "event.toml").open("a") as settings:
        settings.write('[[labels]]\ntranscript = "transcripts/moor.json"\nspeakers = { "Speaker 0" = "Ada Moor" }\n')
    cited = check(event, talk, capsys).report["quotations"][-1]
    assert (cited["verdict"], cited["evidence"][0]["time"]) == ("exact", "00:00:12")


def test_row_11_a_file_that_says_nothing(event: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for data in ("", "\n", '{"text": "", "segments": []}'):
        checked = check(event, data, capsys)
        assert checked.code == 1
        assert [(severity, message[:7]) for severity, _, message in checked.findings] == [("error", "no text")]


@pytest.mark.parametrize(
    ("data", "line", "words"), [(b'{"text":\n"a\0"}', 2, "NUL byte"), (b'{"text":\n"caf\xe9"}', 2, "not valid UTF-8")]
)
def test_rows_12_and_13_bytes_that_are_no_text(
    event: Path, capsys: pytest.CaptureFixture[str], data: bytes, line: int, words: str
) -> None:
    checked = check(event, data, capsys)
    assert checked.code == 3
    ((severity, at, message),) = checked.findings
    assert (severity, at, words in message) == ("error", line, True)


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (TALK[:-30], "3:43", "this string has no end"),
        (TALK[: TALK.index(', "speaker"')], "2:30", "the file ends where"),
        (TALK.replace("12.5,", "12.5"), "2:18", "in place of “,” or “}”"),
        (TALK.replace('"end": 14.0', "'end': 14.0"), "2:19", "in place of a key"),
    ],
)
def test_row_24_a_syntax_error_is_told_with_line_and_column(
    event: Path, capsys: pytest.CaptureFixture[str], data: str, place: str, words: str
) -> None:
    checked = check(event, data, capsys)
    assert checked.code == 3
    assert f"transcripts/moor.json:{place}: " in checked.told
    assert words in checked.findings[0][2]


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


@pytest.mark.parametrize("time", ["NaN", "Infinity", "-Infinity", "1e999", "-1"])
def test_row_26_a_time_that_is_none_is_told_with_its_path_and_the_text_kept(
    event: Path, capsys: pytest.CaptureFixture[str], time: str
) -> None:
    checked = check(event, TALK.replace("12.5", time), capsys)
    assert checked.code == 0
    ((severity, line, message),) = checked.findings
    assert (severity, line) == ("warning", 2)
    assert message.endswith("its text is kept: $.segments[0].start")


@pytest.mark.parametrize(
    ("old", "new", "line", "path"),
    [
        ('" Which ones?"', "7", 3, "$.segments[1].text"),
        ('"Ines Calder"', "[]", 3, "$.segments[1].speaker"),
        (TALK[TALK.index("[") :], "{}}", 1, "$.segments"),
    ],
)
def test_row_26_another_shape_is_refused_with_its_path(
    event: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, line: int, path: str
) -> None:
    checked = check(event, TALK.replace(old, new), capsys)
    assert checked.code == 3
    assert checked.findings[0][:2] == ("error", line)
    assert checked.findings[0][2].startswith(f"{path} should be ")


def test_unknown_json_is_refused_with_the_formats_that_are_read(
    event: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked = check(event, '{"rows": [],\n "next": "\\u001b[2J"}', capsys)
    assert checked.code == 3
    ((_, line, message),) = checked.findings
    assert line == 1 and "“rows”, “next”" in message and "Podcasting 2.0" in message and "WhisperX" in message


def test_row_27_half_a_character_is_told_of_and_a_sign_off_still_saves(
    event: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked = check(event, TALK.replace("all of", "\\ud83d all \\u0000 of"), capsys)
    assert [(severity, line) for severity, line, _ in checked.findings] == [("warning", 2)]
    assert "half a character" in checked.findings[0][2]
    sources = load_sources(event)
    judged = assess(sources, read_brief(event, sources.event).text).quotations[-1]
    assert "\ufffd" in judged.verdict.evidence[0].text
    add_decisions(
        event, decided(judged, DecisionKind.WAIVED, "Oda Finch", datetime(2026, 5, 1, tzinfo=UTC), "Heard it.")
    )
    assert (
        load_ledger(event).decisions[-1].quotation
        == decided(judged, DecisionKind.WAIVED, "", datetime(2026, 5, 1, tzinfo=UTC)).quotation
    )
