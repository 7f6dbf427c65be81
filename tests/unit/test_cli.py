"""The command line: what it prints where, and its exit codes (FAULTS.md, first section)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from brief_tui import __version__
from brief_tui.cli import main
from brief_tui.commands import opening
from brief_tui.core.explanations import explanations
from brief_tui.store.new_event import samples

Output = pytest.CaptureFixture[str]

EVENT = """\
title = "Quay Forum"
[[pillars]]
id = "dev"
heading = "Developer"
[rubric]
verified_citations = 1
operators = 1
tickers = 0
"""
BRIEF = """\
# Tides

## Developer

### They were wrong

Tamm looked at the tables.

> “The tide tables were wrong, all of them.”
> — Ilse Tamm, Harbour Engineer @ Brack Metals
"""
TALK = "Ilse Tamm: The tide tables were wrong, all of them.\n\nJon Feld: Which ones?\n"


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """An event whose brief passes."""
    folder = tmp_path / "quay"
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(EVENT)
    (folder / "brief.md").write_text(BRIEF)
    (folder / "transcripts/tamm.txt").write_text(TALK)
    return folder


def failing(event: Path) -> None:
    (event / "brief.md").write_text(BRIEF.replace("all of them", "none of them"))


def unusable(event: Path) -> None:
    (event / "event.toml").write_text("title = \n")


def unreadable(event: Path) -> None:
    (event / "transcripts/late.txt").write_bytes(b"one\n\x00")


def without_draft(event: Path) -> None:
    (event / "brief.md").unlink()


def draft_of_bytes(event: Path) -> None:
    (event / "brief.md").write_bytes(b"# T\n\xff")


def as_is(_: Path) -> None:
    pass


def run(*argv: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "brief_tui", *argv]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, env=os.environ | environment
    )


def openings(monkeypatch: pytest.MonkeyPatch, code: int = 0) -> list[str]:
    """The events that the workstation would have been opened on."""
    events: list[str] = []

    def opened(event: str) -> int:
        events.append(event)
        return code

    monkeypatch.setattr(opening, "open_workstation", opened)
    monkeypatch.setattr(opening, "impossible", lambda event: 0)
    return events


# check


@pytest.mark.parametrize(
    ("change", "code"),
    [(as_is, 0), (failing, 1), (unusable, 2), (unreadable, 3), (without_draft, 3), (draft_of_bytes, 3)],
)
def test_the_exit_code_says_what_came_out(
    event: Path, capsys: Output, change: Callable[[Path], None], code: int
) -> None:
    change(event)
    assert main(["check", str(event)]) == code
    assert bool(capsys.readouterr().out) == (code != 2)


def test_the_report_of_a_brief_that_passes(event: Path, capsys: Output) -> None:
    main(["check", str(event)])
    output = capsys.readouterr()
    assert "Quay Forum" in output.out
    assert "QA PASS   1 of 1 citation verified" in output.out
    assert output.err == ""


@pytest.mark.parametrize(
    ("change", "begins"),
    [
        (unusable, "event.toml:1:9: "),
        (unreadable, "transcripts/late.txt:2:1: "),
        (without_draft, "brief.md: there is no draft"),
        (draft_of_bytes, "brief.md:2:1: byte 0xFF is not UTF-8"),
    ],
)
def test_what_cannot_be_read_is_said_on_standard_error(
    event: Path, capsys: Output, change: Callable[[Path], None], begins: str
) -> None:
    change(event)
    main(["check", str(event), "--format", "json"])
    assert capsys.readouterr().err.startswith(f"{event}/{begins}")


def test_what_cannot_be_read_is_a_finding_of_the_report_too(event: Path, capsys: Output) -> None:
    draft_of_bytes(event)
    main(["check", str(event), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["gate"] == "fail"
    assert ("not-utf-8", "error", 2) in [(f["id"], f["severity"], f["line"]) for f in report["findings"]]


@pytest.mark.parametrize("change", [without_draft, draft_of_bytes])
def test_of_a_draft_that_cannot_be_read_nothing_else_is_said(
    event: Path, capsys: Output, change: Callable[[Path], None]
) -> None:
    change(event)
    main(["check", str(event), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert len([finding for finding in report["findings"] if finding["path"] == "brief.md"]) == 1
    assert next(check["value"] for check in report["checks"] if check["id"] == "no-errors") == 1


def test_json_is_one_object_and_nothing_else(event: Path, capsys: Output) -> None:
    assert main(["check", str(event), "--format", "json"]) == 0
    output = capsys.readouterr()
    report = json.loads(output.out)
    assert (report["event"]["path"], report["gate"]) == (str(event), "pass")
    assert output.out.count("\n") == 1
    assert output.err == ""


def test_several_events_are_json_lines_and_the_worst_code_wins(event: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for path in ("event.toml", "brief.md"):
        (other / path).write_text((event / path).read_text())
    done = run("check", str(event), str(other), "--format", "json")
    assert done.returncode == 1
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    assert [report["gate"] for report in reports] == ["pass", "fail"]


def test_with_a_configuration_error_the_other_event_is_reported(event: Path, tmp_path: Path) -> None:
    done = run("check", str(event), str(tmp_path / "nowhere"), "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["event"]["path"]) == (2, str(event))
    assert done.stderr.startswith(f"{tmp_path}/nowhere/event.toml: not found")


def test_an_input_error_beats_a_configuration_error(event: Path, tmp_path: Path) -> None:
    unreadable(event)
    done = run("check", str(tmp_path / "nowhere"), str(event))
    assert done.returncode == 3
    assert "Quay Forum" in done.stdout


def test_the_event_file_stands_for_its_folder(event: Path, capsys: Output) -> None:
    assert main(["check", str(event / "event.toml")]) == 0
    assert "QA PASS" in capsys.readouterr().out


def test_reports_name_the_folder_where_the_event_file_was_named(event: Path, capsys: Output) -> None:
    for command in ("check", "export"):
        main([command, str(event / "event.toml"), "--format", "json"])
        assert json.loads(capsys.readouterr().out)["event"]["path"] == str(event)


def test_paths_of_this_folder_are_short(event: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(event)
    unusable(event)
    main(["check", "."])
    assert capsys.readouterr().err.startswith("event.toml:1:9: ")


# new and demo


def test_a_new_event_can_be_checked(tmp_path: Path, capsys: Output) -> None:
    folder = tmp_path / "new event"
    assert main(["new", str(folder)]) == 0
    output = capsys.readouterr().out
    assert f"created {folder}/event.toml" in output
    assert f"brief-tui '{folder}'" in output
    assert main(["check", str(folder)]) == 1


def test_new_never_overwrites(event: Path, capsys: Output) -> None:
    before = (event / "event.toml").read_text()
    assert main(["new", str(event)]) == 2
    assert capsys.readouterr().err.startswith(f"{event}/event.toml: there is one")
    assert (event / "event.toml").read_text() == before


def test_new_says_why_it_cannot_write(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "file").write_text("")
    assert main(["new", str(tmp_path / "file/event")]) == 4
    why = "Not a directory; nothing was left there, so try again elsewhere"
    assert capsys.readouterr().err == f"brief-tui: {tmp_path}/file/event/event.toml: {why}\n"


def test_new_names_what_it_can_read(tmp_path: Path, capsys: Output) -> None:
    main(["new", str(tmp_path / "event")])
    assert "(.docx .html .json .md .srt .txt .vtt)" in capsys.readouterr().out


def test_a_fault_without_a_file_is_told_without_one(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("brief_tui.store.new_event.create_event", full)
    assert main(["new", str(tmp_path / "event")]) == 4
    assert capsys.readouterr().err == "brief-tui: No space left on device\n"


def test_demo_lists_the_samples(capsys: Output) -> None:
    assert main(["demo", "--list"]) == 0
    assert "harbor-summit  Harbor Compute Summit 2026" in capsys.readouterr().out.splitlines()


def test_demo_copies_the_sample_and_opens_the_copy(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = openings(monkeypatch)
    assert main(["demo", "harbor-summit", "--to", str(tmp_path / "copy")]) == 0
    assert opened == [str(tmp_path / "copy")]
    assert capsys.readouterr().out == f"This copy of the sample event is yours: {tmp_path / 'copy'}\n"
    original = (samples()["harbor-summit"] / "brief.md").read_bytes()
    assert (tmp_path / "copy/brief.md").read_bytes() == original


def test_every_demo_is_a_fresh_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    opened = openings(monkeypatch)
    assert main(["demo"]) == main(["demo"]) == 0
    assert opened[0] != opened[1]
    assert all(Path(event, "event.toml").is_file() for event in opened)


def test_demo_without_a_terminal_copies_nothing(tmp_path: Path) -> None:
    done = run("demo", TMPDIR=str(tmp_path))
    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "needs a terminal" in done.stderr


def test_demo_leaves_a_folder_that_is_not_empty_alone(
    event: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    openings(monkeypatch)
    assert main(["demo", "--to", str(event)]) == 4
    assert capsys.readouterr().err == f"brief-tui: {event}: is not empty\n"


# The workstation


def test_row_72_without_a_terminal_check_is_named(event: Path) -> None:
    done = run(str(event), TERM="xterm-256color")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (f"brief-tui: the workstation needs a terminal; without one, use `brief-tui check {event}`\n")


def test_review_needs_a_terminal_too(event: Path) -> None:
    done = run("review", str(event), TERM="xterm-256color")
    assert (done.returncode, done.stdout) == (2, "")
    assert "needs a terminal" in done.stderr


@pytest.mark.parametrize(("word", "command"), [("chek", "check"), ("dmeo", "demo"), ("check ", "check")])
def test_a_slip_in_a_command_is_noticed(word: str, command: str, capsys: Output) -> None:
    assert main([word]) == 2
    assert f"; did you mean `brief-tui {command}`?" in capsys.readouterr().err


def test_a_folder_that_reads_like_a_command_is_a_folder(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "chek").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["chek"]) == 2
    assert "did you mean" not in capsys.readouterr().err


class Terminal:
    """Standard input and output as a terminal would be."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True

    def write(self, _: str) -> int:
        return 0

    def flush(self) -> None:
        pass


@pytest.mark.parametrize("term", ["dumb", "", None])
def test_a_dumb_terminal_is_none(
    event: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, term: str | None
) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.delenv("TERM", raising=False)
    if term is not None:
        monkeypatch.setenv("TERM", term)
    assert main([str(event)]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_a_terminal_without_utf_8_is_refused_in_a_line(
    event: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Terminal, "encoding", "iso-8859-1")
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    assert main([str(event)]) == 2
    assert "needs UTF-8" in capsys.readouterr().err


@pytest.mark.parametrize(("argv", "opened"), [([], "."), (["some/event"], "some/event"), (["./check"], "./check")])
def test_without_a_command_the_workstation_opens(monkeypatch: pytest.MonkeyPatch, argv: list[str], opened: str) -> None:
    events = openings(monkeypatch, code=7)
    assert main(argv) == 7
    assert events == [opened]


# check --since


def committed(event: Path) -> None:
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "as it is"]):
        named = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org"]
        subprocess.run(["git", *named, "-C", str(event), *arguments], check=True)


def test_since_a_revision_the_page_says_what_changed(event: Path, capsys: Output) -> None:
    failing(event)
    committed(event)
    (event / "brief.md").write_text(BRIEF + "\nTamm said “nobody ever looked out of the window at the tide.”\n")
    assert main(["check", str(event), "--since", "HEAD"]) == 1
    page = capsys.readouterr().out.partition("Since HEAD\n")[2]
    assert "✓  Citation verification rate  0% → 100%" in page
    assert "✗  Fabricated quotations  0 → 1" in page
    assert "✓  brief.md:9  came to stand  Ilse Tamm, Harbour Engineer @ Brack Metals" in page
    assert "✗  brief.md:12  new  Ilse Tamm" in page
    assert "brief.md:12:11  new error  false-speech" in page


def test_since_a_revision_nothing_may_have_changed(event: Path, capsys: Output) -> None:
    committed(event)
    assert main(["check", str(event), "--since", "HEAD"]) == 0
    assert capsys.readouterr().out.endswith("Since HEAD\n   nothing changed\n")


def test_a_threshold_that_was_lowered_is_told(event: Path, capsys: Output) -> None:
    committed(event)
    (event / "event.toml").write_text(EVENT.replace("operators = 1", "operators = 0"))
    main(["check", str(event), "--since", "HEAD"])
    assert "✓  Named operators  1 (≥ 1) → 1 (≥ 0)" in capsys.readouterr().out


def test_since_a_revision_json_says_what_changed(event: Path, capsys: Output) -> None:
    committed(event)
    failing(event)
    assert main(["check", str(event), "--since", "HEAD", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["since"]["quotations"]["stopped_standing"] == [report["quotations"][0]["id"]]


def test_a_revision_that_there_is_not_is_wrong_usage(event: Path, capsys: Output) -> None:
    committed(event)
    assert main(["check", str(event), "--since", "nope"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err == f"{event}: git knows no revision nope here\n"


def test_an_event_that_was_not_there_then_is_new_and_reported(event: Path, capsys: Output) -> None:
    committed(event)
    added = event / "added"
    shutil.copytree(event, added, ignore=shutil.ignore_patterns(".git", "added"))
    assert main(["check", str(added), "--since", "HEAD"]) == 0
    output = capsys.readouterr()
    assert output.err == ""
    assert output.out.endswith("\nSince HEAD\n   there was no event.toml in this folder: all of it is new\n")
    failing(added)
    assert main(["check", str(added), "--since", "HEAD", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["since"]["quotations"]["new"] == [one["id"] for one in report["quotations"]]
    assert report["since"]["findings"] == {"new": report["findings"], "gone": []}
    assert all(check["before"] is None for check in report["since"]["checks"])
    assert len(report["since"]["checks"]) == len(report["checks"])


def test_an_event_that_could_not_be_used_then_is_told(event: Path, capsys: Output) -> None:
    unusable(event)
    committed(event)
    (event / "event.toml").write_text(EVENT)
    assert main(["check", str(event), "--since", "HEAD"]) == 2
    assert capsys.readouterr().err.startswith(f"{event}: at HEAD, event.toml:1:9: ")


# explain


def test_explain_says_why_and_what_to_do(capsys: Output) -> None:
    assert main(["explain", "uncited-speech"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("Speech without a citation\nuncited-speech · The article\n\nWhy\n  ")
    assert "\nWhat to do\n  " in page
    assert "\nStyle guides\n  " in page
    assert "- Allowed at one place by <!-- brief-tui: allow uncited-speech because …" in page


def test_explain_lists_every_id_once(capsys: Output) -> None:
    assert main(["explain"]) == 0
    ids = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert ids == [one.id for one in explanations()]


@pytest.mark.parametrize("columns", [40, 100])
def test_explanations_are_wrapped(columns: int, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for one in explanations():
        main(["explain", one.id])
    lines = capsys.readouterr().out.splitlines()
    assert columns * 0.8 < max(map(len, lines)) <= columns


def test_the_key_of_a_threshold_is_understood(capsys: Output) -> None:
    assert main(["explain", "Verification_Rate"]) == 0
    assert capsys.readouterr().out.startswith("Citation verification rate\n")


@pytest.mark.parametrize(
    ("word", "near"), [("uncited", "uncited-speech"), ("fabricate", "fabricated"), ("operators", "named-operators")]
)
def test_of_an_unknown_id_the_nearest_are_named(word: str, near: str, capsys: Output) -> None:
    assert main(["explain", word]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert f"there is nothing called {word}; did you mean {near} or " in output.err


# What holds for every command


def test_the_version(capsys: Output) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"brief-tui {__version__}\n"


@pytest.mark.parametrize(
    "argv", [["--help"], ["check", "--help"], ["explain", "--help"], ["new", "--help"], ["demo", "--help"]]
)
def test_help_is_for_reading(argv: list[str], capsys: Output) -> None:
    assert main(argv) == 0
    output = capsys.readouterr()
    assert output.out.startswith("usage: brief-tui")
    assert output.err == ""


@pytest.mark.parametrize(
    "argv", [["check"], ["--nonsense"], ["a", "b"], ["check", ".", "--format", "xml"], ["demo", "x"]]
)
def test_wrong_usage(argv: list[str], capsys: Output) -> None:
    assert main(argv) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert "error:" in output.err


def broken(*_: object) -> None:
    raise KeyError("what somebody said in confidence")


def test_an_internal_error_is_one_line_without_text_of_the_event(
    event: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEF_TUI_DEBUG", raising=False)
    monkeypatch.setattr("brief_tui.core.assessment.assess", broken)
    assert main(["check", str(event)]) == 70
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("brief-tui: internal error, KeyError at test_cli.py:")
    assert output.err.count("\n") == 1
    assert "confidence" not in output.err


def test_the_traceback_shows_when_asked_for(event: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEF_TUI_DEBUG", "1")
    monkeypatch.setattr("brief_tui.core.assessment.assess", broken)
    assert main(["check", str(event)]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_an_interrupt_is_an_exit_code(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("brief_tui.core.assessment.assess", interrupted)
    assert main(["check", str(event)]) == 130


@pytest.mark.parametrize("command", [[""], ["check", ""], ["new", ""], ["export", "."]])
def test_an_argument_that_is_empty_names_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output, command: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([*command, *(["-o", ""] if "export" in command else [])]) == 2
    output = capsys.readouterr()
    assert "an argument is empty: name a file or folder (this one is .)" in output.err
    assert not list(tmp_path.iterdir())


@pytest.fixture
def gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory that somebody has removed."""
    here = tmp_path / "gone"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("PWD", str(here))
    here.rmdir()
    return here


@pytest.mark.parametrize(("command", "code"), [("check", 3), ("new", 3)])
def test_in_a_folder_that_was_removed_there_is_nothing_to_do(
    gone: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output, command: str, code: int
) -> None:
    words = "the folder you are in is no longer there; go to one that is"
    assert main([command, "event"]) == code
    assert f"brief-tui: {gone}: {words}" in capsys.readouterr().err
    monkeypatch.setenv("PWD", "")
    assert main([command, "event"]) == code
    assert f"brief-tui: .: {words}" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "line", "github", "junit", "sarif"])
def test_there_an_event_with_an_absolute_path_is_checked(gone: Path, event: Path, capsys: Output, form: str) -> None:
    (event / "brief.md").write_text("Nobody said a word.\n")
    assert main(["check", str(event), "--format", form]) == 1
    assert str(event) in capsys.readouterr().out or form == "text"


INTERRUPTED = """\
import builtins, runpy, sys
class Named:
    def __set_name__(self, owner, name):
        raise KeyboardInterrupt
def interrupted(name, *more, **named):
    if name == sys.argv[-1]:
        %s
    return imported(name, *more, **named)
imported, builtins.__import__ = builtins.__import__, interrupted
runpy.run_module("brief_tui", run_name="__main__")
"""


@pytest.mark.parametrize("name", ["brief_tui.core.visible", "brief_tui.store.user_paths"])
@pytest.mark.parametrize(
    "how", ["raise KeyboardInterrupt", "exec('raise KeyboardInterrupt')", "type('Class', (), {'name': Named()})"]
)
def test_an_interrupt_while_something_is_imported_is_one_too(tmp_path: Path, name: str, how: str) -> None:
    (tmp_path / "interrupted.py").write_text(INTERRUPTED % how)
    command = [sys.executable, "-m", "interrupted", "--help", name]
    environment = {**os.environ, "PYTHONPATH": f"{Path(__file__).parents[2]}:{tmp_path}"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_closed_pipe_is_no_complaint(form: str) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "brief_tui", "check", str(samples()["lantern-forum"]), "--format", form]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-1"])
def test_any_encoding_of_the_output_will_do(event: Path, encoding: str) -> None:
    failing(event)
    done = run("check", str(event), PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, "")
    assert "x  Citation verification rate" in done.stdout
    assert ">= 95%" in done.stdout


@pytest.mark.parametrize("output", ["/dev/full", "&-"])
@pytest.mark.parametrize("command", ["check {} --format json", "explain"])
def test_a_report_that_cannot_be_written_is_an_error_of_its_own(event: Path, command: str, output: str) -> None:
    line = f"{sys.executable} -m brief_tui {command.format(event)} >{output}"
    done = subprocess.run(["/bin/sh", "-c", line], stderr=subprocess.PIPE, text=True, check=False)
    why = "No space left on device" if output == "/dev/full" else "Bad file descriptor"
    assert (done.returncode, done.stderr) == (4, f"brief-tui: cannot write the report: {why}\n")


@pytest.mark.parametrize(("output", "code"), [("", 0), (">/dev/full", 4)])
@pytest.mark.parametrize("lost", ["/dev/full", "&-"])
def test_errors_that_cannot_be_told_change_no_exit_code(event: Path, lost: str, output: str, code: int) -> None:
    other = shutil.copytree(event, event.with_name("other"))
    line = f"{sys.executable} -m brief_tui check {event} {other} --jobs 1 {output} 2>{lost}"
    done = subprocess.run(["/bin/sh", "-c", line], stdout=subprocess.PIPE, text=True, check=False)
    assert done.returncode == code
    assert done.stdout.count("QA PASS") == (0 if output else 2)


@pytest.mark.parametrize("arguments", ["check", "--nonsense", "config", "check nowhere"])
def test_errors_that_cannot_be_told_leave_wrong_usage_what_it_is(arguments: str, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[[[")
    line = f"{sys.executable} -m brief_tui {arguments} 2>/dev/full"
    environment = os.environ | {"BRIEF_TUI_CONFIG": str(tmp_path / "config.toml")}
    assert subprocess.run(["/bin/sh", "-c", line], env=environment, check=False).returncode == 2


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["{}"], 2),
        (["{}/event.toml"], 2),
        (["review", "{}"], 2),
        (["check", "{}"], 2),
        (["check", "{}*"], 2),
        (["check", "{}/event.toml"], 2),
        (["export", "{}"], 2),
        (["inspect", "{}"], 3),
        (["verify-manifest", "{}"], 3),
        (["snapshot", "{}", "-o", "a.svg"], 2),
        (["new", "{}"], 4),
    ],
)
def test_a_name_that_is_too_long_is_one_that_is_not_there(argv: list[str], code: int, capsys: Output) -> None:
    assert main([word.format("a" * 300) for word in argv]) == code
    assert "internal error" not in capsys.readouterr().err


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_stream_is_no_terminal(event: Path, closed: str) -> None:
    line = f"{sys.executable} -m brief_tui {event} {closed}"
    assert subprocess.run(["/bin/sh", "-c", line], stdin=subprocess.DEVNULL, check=False).returncode == 2


@pytest.mark.parametrize("command", [[], ["check"], ["new"], ["config"], ["man"]])
def test_wrong_usage_is_told_without_what_terminals_act_on(command: list[str], capsys: Output) -> None:
    assert main([*command, "a", "b", "--x\x1b]0;title\x07\x9b\u202e\udcff"]) == 2
    said = capsys.readouterr().err
    assert "--x␛]0;title␇\ufffd\ufffd\ufffd" in said
    assert said.startswith("usage: ")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_report_that_is_cut_short_is_an_error(tmp_path: Path, unbuffered: str) -> None:
    line = f"{sys.executable} -m brief_tui check {samples()['lantern-forum']} --format json"
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered, "PYTHONDONTWRITEBYTECODE": "1"}
    shell = ["/bin/sh", "-c", f"ulimit -f 4; {line} >{tmp_path}/report"]
    done = subprocess.run(shell, env=environment, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[-1:]) == (
        4,
        ["brief-tui: cannot write the report: File too large"],
    )

    read, write = os.pipe()
    os.set_blocking(write, False)
    os.write(write, b"x" * 65_000)
    done = subprocess.run(line.split(), env=environment, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(read)
    os.close(write)
    assert done.returncode == 4
