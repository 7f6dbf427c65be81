"""`brief-tui inspect`: what it prints where, and its exit codes."""

from __future__ import annotations

import json
import os
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from brief_tui.cli import main

Output = pytest.CaptureFixture[str]

TALK = """\
WEBVTT

00:01.000 --> 00:04.000
<v Mira Voss>We moved the store.

00:05.000 --> 00:03.000
<v Jonah Feldt>When?

01:00:05.000 --> 01:00:06.000
In May.
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.vtt"
    path.write_text(TALK)
    return path


def test_the_page(talk: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(talk.parent)
    assert main(["inspect", "talk.vtt"]) == 0
    output, errors = capsys.readouterr()
    assert output.splitlines() == [
        "talk.vtt",
        "  webvtt · human or machine: unknown · 3 turns, 7 words · 00:00:01 to 01:00:06",
        "    Mira Voss  1 turn, 4 words",
        "    unknown  1 turn, 2 words",
        "    Jonah Feldt  1 turn, 1 word",
        "  talk.vtt:6: this cue ends before it starts",
    ]
    assert errors == ""


def test_json_is_an_object_a_line(talk: Path, capsys: Output) -> None:
    assert main(["inspect", "--format", "json", str(talk), str(talk)]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == second
    assert first == {
        "schema": "brief-tui/inspection/1",
        "path": str(talk),
        "format": "webvtt",
        "grade": "unknown",
        "turns": 3,
        "words": 7,
        "begins": "00:00:01",
        "ends": "01:00:06",
        "speakers": [
            {"speaker": "Mira Voss", "turns": 1, "words": 4},
            {"speaker": None, "turns": 1, "words": 2},
            {"speaker": "Jonah Feldt", "turns": 1, "words": 1},
        ],
        "warnings": [f"{talk}:6: this cue ends before it starts"],
    }


def test_it_fits_its_schema(talk: Path, capsys: Output) -> None:
    schema = json.loads((files("brief_tui.reports") / "inspection.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    talk.with_name("empty.txt").write_text("")
    for path in (talk, talk.with_name("empty.txt")):
        main(["inspect", "--format", "json", str(path)])
        jsonschema.Draft202012Validator(schema).validate(json.loads(capsys.readouterr().out))
    for table in (schema, *schema["$defs"].values()):
        assert table["additionalProperties"] is False
        assert table["required"] == list(table["properties"])
        assert all("description" in value for value in table["properties"].values())
    report = json.loads((files("brief_tui.reports") / "assessment.schema.json").read_text())
    shared = report["$defs"]["transcript"]["properties"]
    assert all(schema["properties"][name]["enum"] == shared[name]["enum"] for name in ("format", "grade"))


def test_the_end_is_that_of_the_last_word_where_it_is_known(tmp_path: Path, capsys: Output) -> None:
    words = [{"word": word, "start": 1 + n, "end": 3 + n} for n, word in enumerate(["We", "moved."])]
    (tmp_path / "a.json").write_text(json.dumps({"segments": [{"text": "We moved.", "words": words}]}))
    (tmp_path / "b.txt").write_text("[00:00:01] Mira: One.")
    assert main(["inspect", "--format", "json", str(tmp_path / "a.json"), str(tmp_path / "b.txt")]) == 0
    ends = [json.loads(line)["ends"] for line in capsys.readouterr().out.splitlines()]
    assert ends == ["00:00:04", "00:00:01"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"One \xff", "a.txt:1:5: byte offset 4"),
        ("a.txt", b"\0", "a.txt:1:1: a NUL byte"),
        ("a.vtt", b"Mira: One.", "a.vtt:1:1: a WebVTT file begins"),
        ("a.pdf", b"One", "a.pdf: no transcript format ends in .pdf"),
        ("a.docx", b"One", "a.docx: the document is damaged"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_others_are_shown(
    name: str, data: bytes, message: str, talk: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(talk.parent)
    Path(name).write_bytes(data)
    assert main(["inspect", name, "none.txt", "talk.vtt"]) == 3
    output, errors = capsys.readouterr()
    assert errors.splitlines()[0].startswith(message)
    assert errors.splitlines()[1] == "none.txt: there is no such file"
    assert output.splitlines()[0] == "talk.vtt"


@pytest.mark.parametrize("text", ["", "\n \n", "WEBVTT\n"])
def test_a_file_that_says_nothing(text: str, tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    assert main(["inspect", str(path)]) == 1
    assert "no text in it" in capsys.readouterr().out


def test_the_size_limit_is_the_user_s(
    talk: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "mine.toml"
    monkeypatch.setenv("BRIEF_TUI_CONFIG", str(config))
    talk.write_text(talk.read_text() + "word " * 300_000)
    for largest, code in ((1, 3), (2, 0)):
        config.write_text(f"[size_limits]\ntranscript_mb = {largest}\n")
        assert main(["inspect", str(talk)]) == code
        assert ("is larger than 1 MB" in capsys.readouterr().err) == (code == 3)
    config.write_text("[size_limits]\ntranscript_mb = 0\n")
    assert main(["inspect", str(talk)]) == 2
    assert capsys.readouterr() == (
        "",
        f"{config}:2: size_limits.transcript_mb: expected a number of at least 1, got the number 0\n",
    )


def test_a_fifo_and_a_folder_are_refused(tmp_path: Path, capsys: Output) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert main(["inspect", str(tmp_path / "a.txt"), str(tmp_path)]) == 3
    assert [line.rpartition(": ")[2][:9] for line in capsys.readouterr().err.splitlines()] == ["is a FIFO", "is a fold"]


def test_control_characters_are_made_visible(tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    segment = {"speaker": "Mira \x1b[cVoss", "start": "\x1b", "text": "One."}
    Path("a\x1b[2J.json").write_text(json.dumps({"segments": [segment]}))
    Path("b\x1b[2J.txt").write_bytes(b"\0")
    assert main(["inspect", "a\x1b[2J.json", "b\x1b[2J.txt"]) == 3
    output, errors = capsys.readouterr()
    assert output.startswith("a␛[2J.json\n")
    assert "    Mira ␛[cVoss  1 turn, 1 word\n  a␛[2J.json:1: this time cannot be used" in output
    assert errors.startswith("b␛[2J.txt:1:1: ")
    assert "\x1b" not in output + errors
