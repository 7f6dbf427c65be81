"""`brief-tui check` for pipelines: many events, globs, and what fails a run.

In a process of its own each where events are judged in processes: this one may have threads.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pexpect
import pytest

from brief_tui.cli import main
from brief_tui.commands import check
from brief_tui.core.event import ProfileName
from brief_tui.core.findings import Severity
from tests.unit import test_cli
from tests.unit.test_cli import BRIEF, TALK, Output, failing, run, unreadable, unusable

EVENT = test_cli.EVENT + '[findings]\nthin-pillar = "off"\n'
PLAIN = ("text", "line", "json")
FORMATS = (*PLAIN, "sarif", "github", "junit")
CUT = BRIEF.replace("The tide tables were wrong, all of them.", "The tide tables were all wrong.")


def make_event(folder: Path, brief: str = BRIEF, talk: str = TALK) -> Path:
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(EVENT)
    (folder / "brief.md").write_text(brief)
    (folder / "transcripts/tamm.txt").write_text(talk)
    return folder


# Several events


def paths(output: str) -> list[str]:
    return [json.loads(line)["event"]["path"] for line in output.splitlines()]


@pytest.mark.parametrize("glob", ["events/*", "events/[abc]", "**", "events/*/event.toml", "{here}/events/*"])
def test_a_glob_stands_for_the_events_that_it_matches(events: Path, glob: str) -> None:
    done = run("check", glob.format(here=events.parent), "--format", "json")
    assert done.returncode == 0, done.stderr
    assert [Path(path).name for path in paths(done.stdout)] == ["a", "b", "c"]


def test_a_glob_passes_over_what_is_installed_unless_it_names_it(events: Path) -> None:
    make_event(events.parent / "venv/lib/site-packages/some_tool/sample")
    assert [Path(path).name for path in paths(run("check", "**", "--format", "json").stdout)] == ["a", "b", "c"]
    named = run("check", "venv/lib/site-packages/**", "--format", "json")
    assert [Path(path).name for path in paths(named.stdout)] == ["sample"]


def test_reports_come_in_the_order_named_each_event_once(events: Path) -> None:
    done = run("check", "events/c", "events/*", "events/c/event.toml", "--format", "json", "--jobs", "3")
    assert paths(done.stdout) == ["events/c", "events/a", "events/b"]


def test_an_event_named_in_several_ways_is_judged_once(events: Path) -> None:
    Path("link").symlink_to("events/a")
    done = run("check", "events/a/event.toml", "events/../events/a", "link", "link/", "--format", "json")
    assert paths(done.stdout) == ["events/a"]


def test_a_glob_that_matches_no_event_is_wrong_usage(events: Path, capsys: Output) -> None:
    assert main(["check", "events/x*\x1b"]) == 2
    assert capsys.readouterr() == ("", "brief-tui: events/x*␛ matches no event folder\n")


def test_one_glob_without_a_match_takes_no_report_from_the_others(events: Path) -> None:
    done = run("check", "events/*", "nomatch/*", "events/x*", "--format", "json")
    assert (done.returncode, paths(done.stdout)) == (2, ["events/a", "events/b", "events/c"])
    assert done.stderr.startswith(
        "brief-tui: nomatch/* matches no event folder\nbrief-tui: events/x* matches no event folder\n"
    )


@pytest.mark.parametrize("form", FORMATS)
def test_that_there_is_no_event_may_be_allowed(events: Path, form: str, capsys: Output) -> None:
    assert main(["check", "nomatch/*", "--allow-none", "--format", form]) == 0
    told = capsys.readouterr()
    assert told.err == "brief-tui: nomatch/* matches no event folder\n"
    assert ("testsuites" in told.out, "runs" in told.out) == (form == "junit", form == "sarif")
    assert run("check", "nomatch/*", "events/*", "--allow-none").returncode == 0
    assert main(["check", "nomatch", "--allow-none"]) == 2


def test_a_folder_that_is_no_event_is_an_error(events: Path) -> None:
    done = run("check", "events/a", "events/archive", "--format", "json")
    assert (done.returncode, paths(done.stdout)) == (2, ["events/a"])
    assert done.stderr.startswith("events/archive/event.toml: not found")
    assert done.stderr.endswith("brief-tui: 2 events: 1 pass, 0 fail, 1 unusable\n")


def test_a_folder_whose_name_reads_like_a_glob_is_a_folder(events: Path, capsys: Output) -> None:
    make_event(events / "[x]")
    assert main(["check", "events/[x]"]) == 0


def test_several_are_summed_up_on_standard_error(events: Path) -> None:
    failing(events / "a")
    unreadable(events / "b")
    done = run("check", "events/*", "--format", "line")
    assert done.returncode == 3
    assert done.stderr.splitlines()[-1] == "brief-tui: 3 events: 1 pass, 1 fail, 1 unreadable"
    assert done.stderr.startswith("events/b/transcripts/late.txt:2:1: ")
    assert "events/a/brief.md:9:1: error: " in done.stdout


@pytest.mark.parametrize("form", ["text", "line", "github"])
def test_row_75_without_utf_8_signs_are_spelled_in_ascii(events: Path, form: str) -> None:
    (events / "a/brief.md").write_text(CUT)
    done = run("check", "events/a", "--format", form, PYTHONUTF8="0", LC_ALL="C", PYTHONCOERCECLOCALE="0")
    assert (done.returncode, done.stdout.isascii()) == (1, True)
    assert ">= 95%" in done.stdout.replace("%25", "%")
    assert 'Words differ: "all" was added' in done.stdout
    assert "?" not in done.stdout


def test_one_is_not_summed_up(events: Path, capsys: Output) -> None:
    assert main(["check", "events/a", "--format", "line"]) == 0
    assert capsys.readouterr() == ("", "")


def test_progress_shows_on_a_terminal_only_and_is_wiped(events: Path) -> None:
    command = f"{sys.executable} -m brief_tui check 'events/*' --format json >/dev/null"
    shown = pexpect.run(command=f'/bin/sh -c "{command}"', timeout=60).decode()
    assert "\r[1/3] events judged …\r[2/3] events judged …\r[3/3] events judged …\r" in shown
    assert shown.rpartition("…\r")[2].startswith(" " * len("[3/3] events judged …") + "\r")
    assert "[1/3]" not in run("check", "events/*", "--format", "json").stderr


def test_ctrl_c_ends_all_and_leaves_no_progress(events: Path) -> None:
    code = (
        "import sys, time\nfrom brief_tui.cli import main\nimport brief_tui.core.assessment as a\n"
        "judge = a.assess\n"
        "def slow(sources, *rest):\n    time.sleep(60 if sources.event.title == 'Slow' else 0)\n"
        "    return judge(sources, *rest)\na.assess = slow\nsys.exit(main(sys.argv[1:]))"
    )
    (events / "b/event.toml").write_text(EVENT.replace("Quay Forum", "Slow"))
    shell = pexpect.spawn(
        sys.executable, ["-c", code, "check", "events/*", "--jobs", "1"], encoding="utf-8", timeout=60
    )
    shell.expect_exact("[1/3] events judged …")
    shell.sendintr()
    rest = shell.read()
    shell.wait()
    assert shell.exitstatus == 130
    assert "Traceback" not in rest
    assert rest.endswith(f"\r{' ' * len('[3/3] events judged …')}\r")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_several(events: Path, form: str) -> None:
    failing(events / "b")
    done = run("check", "events/*", "--format", form)
    assert done.returncode == 1
    if form == "sarif":
        assert len(json.loads(done.stdout)["runs"]) == 1
    elif form == "junit":
        assert [suite.get("package") for suite in ET.fromstring(done.stdout)] == ["events/a", "events/b", "events/c"]  # noqa: S314 - this program's own
    elif form == "text":
        assert done.stdout.count("Quay Forum\n") == 3
    else:
        assert "events/b" in done.stdout


@pytest.mark.parametrize("form", PLAIN)
def test_one_that_cannot_be_used_takes_no_report_from_the_others(events: Path, form: str) -> None:
    failing(events / "b")
    alone = run("check", "events/a", "events/b", "--format", form)
    unusable(events / "c")
    done = run("check", "events/*", "--format", form)
    assert (done.returncode, len(done.stdout.splitlines())) == (2, len(alone.stdout.splitlines()))
    assert "events/b" in done.stdout
    assert done.stderr.startswith("events/c/event.toml:1:9: ")
    assert done.stderr.endswith("brief-tui: 3 events: 1 pass, 1 fail, 1 unusable\n")


@pytest.mark.parametrize("form", PLAIN)
def test_nothing_is_printed_where_no_event_can_be_used(events: Path, form: str, capsys: Output) -> None:
    unusable(events / "a")
    assert main(["check", "events/a", "--format", form]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("number", ["0", "-1", "x", "²", "1.5"])
def test_jobs_are_a_number(events: Path, number: str, capsys: Output) -> None:
    assert main(["check", "events/a", "--jobs", number]) == 2
    assert "--jobs: expected a whole number from 1 on" in capsys.readouterr().err


@pytest.mark.parametrize(("form", "told"), [("text", ["a", "c"]), ("json", ["a", "c"]), ("junit", ["a", "b", "c"])])
def test_an_internal_error_in_judging_one_event_leaves_the_reports_of_others(
    events: Path, form: str, told: list[str]
) -> None:
    (events / "b/brief.md").write_text("# The one that breaks\n")
    code = (
        "import sys\nfrom brief_tui.cli import main\nimport brief_tui.core.assessment as a\njudge = a.assess\n"
        "def broken(s, d, p=None):\n  if 'breaks' in str(d): raise KeyError('in confidence')\n  return judge(s, d, p)\n"
        "a.assess = broken\nsys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "check", "events/*", "--format", form]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, [one for one in "abc" if f"events/{one}" in done.stdout]) == (70, told)
    assert "in confidence" not in done.stdout + done.stderr
    broken, counted = done.stderr.splitlines()
    assert broken == "events/b: internal error, KeyError at <string>:6; BRIEF_TUI_DEBUG=1 shows more"
    assert counted == "brief-tui: 3 events: 2 pass, 0 fail, 1 not judged"


# What fails a run


@pytest.mark.parametrize(
    ("brief", "fail_on", "code"),
    [
        (BRIEF, "gate", 0),
        (BRIEF, "note", 0),
        (CUT, "gate", 1),
        (CUT, "never", 0),
        (BRIEF + "\nA “ghost fleet” came.\n", "gate", 0),
        (BRIEF + "\nA “ghost fleet” came.\n", "error", 0),
        (BRIEF + "\nA “ghost fleet” came.\n", "warning", 1),
        (BRIEF + "\nA “ghost fleet” came.\n", "note", 1),
    ],
)
def test_what_fails_a_run_can_be_chosen(events: Path, brief: str, fail_on: str, code: int, capsys: Output) -> None:
    (events / "a/brief.md").write_text(brief)
    assert main(["check", "events/a", "--fail-on", fail_on]) == code


def test_a_citation_that_the_gate_bears_is_an_error(events: Path, capsys: Output) -> None:
    (events / "a/event.toml").write_text(EVENT.replace("[rubric]", "[rubric]\nverification_rate = 0.5"))
    (events / "a/transcripts/tamm.txt").write_text(
        TALK + "\nIlse Tamm: Six boats ran aground there in a single year.\n"
    )
    wrong = "\n> “Ten boats ran aground there in a single year.”\n> — Ilse Tamm, Harbour Engineer @ Brack Metals\n"
    (events / "a/brief.md").write_text(BRIEF + wrong)
    assert main(["check", "events/a"]) == 0
    assert main(["check", "events/a", "--fail-on", "error"]) == 1


def test_never_is_about_the_gate_only(events: Path, capsys: Output) -> None:
    unreadable(events / "a")
    unusable(events / "b")
    assert main(["check", "events/a", "--fail-on", "never"]) == 3
    assert main(["check", "events/b", "--fail-on", "never"]) == 2


def test_a_profile_overrides_that_of_the_event(events: Path, capsys: Output) -> None:
    (events / "a/transcripts/tamm.txt").write_text("Ilse Tamm: The tide tables were, um, wrong, all of them.\n")
    assert main(["check", "events/a"]) == 0
    assert main(["check", "events/a", "--profile", "strict"]) == 1


def test_every_severity_and_every_profile_can_be_named() -> None:
    choices = {action.dest: action.choices for action in check.parser()._actions}
    assert choices["fail_on"] == ("gate", *Severity, "never")
    assert choices["profile"] == get_args(ProfileName)


def test_since_a_revision_only_two_formats_say_what_changed(events: Path, capsys: Output) -> None:
    assert main(["check", "events/a", "--since", "HEAD", "--format", "sarif"]) == 2
    assert "--since is shown by --format text and json only" in capsys.readouterr().err
