"""`brief-tui check --watch`: the report again whenever something changes, in a process of its own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from brief_tui.commands import report_formats
from brief_tui.commands.checking import EventCheck, Wanted
from brief_tui.core.draft.brief import Quotation
from brief_tui.core.judging.judge import Judge
from brief_tui.core.judging.verdict import Verdict
from tests.unit.test_check import CUT
from tests.unit.test_cli import BRIEF, failing, unusable


@contextmanager
def watching(*argv: str) -> Iterator[IO[str]]:
    """What `check --watch` prints; at the end, Ctrl+C."""
    command = [sys.executable, "-m", "brief_tui", "check", "--watch", *argv]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout
        finally:
            process.send_signal(signal.SIGINT)
            rest = process.stdout.read()
            assert process.wait(60) == 130
            assert rest == ""


def test_whatever_changes_is_reported_again(events: Path) -> None:
    with watching("events/a", "--format", "json") as lines:
        assert json.loads(lines.readline())["gate"] == "pass"
        assert lines.readline() == "brief-tui: 1 event: 1 pass, 0 fail\n"
        failing(events / "a")
        assert json.loads(lines.readline())["gate"] == "fail"
        assert lines.readline() == "brief-tui: 1 event: 0 pass, 1 fail\n"
        (events / "a/notes.md").write_text("no part of the event")
        (events / "a/brief.md").write_text(BRIEF)
        assert json.loads(lines.readline())["gate"] == "pass"
        assert lines.readline() == "brief-tui: 1 event: 1 pass, 0 fail\n"


def test_an_event_that_passes_is_told_where_a_format_has_nothing_to_say(events: Path) -> None:
    with watching("events/a", "--format", "line") as lines:
        assert lines.readline() == "brief-tui: 1 event: 1 pass, 0 fail\n"
        failing(events / "a")
        assert lines.readline().startswith("events/a/brief.md:")
        while not (line := lines.readline()).startswith("brief-tui: "):
            assert line.startswith("events/a/brief.md:")
        assert line == "brief-tui: 1 event: 0 pass, 1 fail\n"


def test_an_event_file_that_breaks_is_told_and_waited_for(events: Path) -> None:
    with watching("events/a", "--format", "json") as lines:
        assert json.loads(lines.readline())["gate"] == "pass"
        lines.readline()
        unusable(events / "a")
        assert lines.readline().startswith("events/a/event.toml:1:9: ")
        assert lines.readline() == "brief-tui: 1 event: 0 pass, 0 fail, 1 unusable\n"
        (events / "b/event.toml").replace(events / "a/event.toml")
        assert json.loads(lines.readline())["gate"] == "pass"
        lines.readline()


def test_of_several_all_are_reported_when_one_changes(events: Path) -> None:
    with watching("events/a", "events/b", "--format", "json") as lines:
        assert [json.loads(lines.readline())["gate"] for _ in range(2)] == ["pass", "pass"]
        assert lines.readline() == "brief-tui: 2 events: 2 pass, 0 fail\n"
        failing(events / "b")
        assert [json.loads(lines.readline())["gate"] for _ in range(2)] == ["pass", "fail"]
        assert lines.readline() == "brief-tui: 2 events: 1 pass, 1 fail\n"


def test_row_61_a_draft_that_is_being_written_is_waited_for(events: Path) -> None:
    with watching("events/a", "--format", "json") as lines:
        assert json.loads(lines.readline())["gate"] == "pass"
        lines.readline()
        with (events / "a/brief.md").open("w") as draft:
            for piece in (CUT[:60], CUT[60:]):
                time.sleep(0.5)
                draft.write(piece)
                draft.flush()
        assert len(json.loads(lines.readline())["quotations"]) == 1
        lines.readline()
        (events / "a/brief.md").unlink()
        assert lines.readline() == "events/a/brief.md: there is no draft; write it, or let the workstation create it\n"
        assert len(json.loads(lines.readline())["quotations"]) == 0
        lines.readline()


def test_an_event_that_comes_or_goes_is_seen(events: Path) -> None:
    later = (events / "b").rename(events.parent / "later")
    with watching("events/[ab]", "--format", "json") as lines:
        assert json.loads(lines.readline())["event"]["path"] == "events/a"
        lines.readline()
        later.rename(events / "b")
        assert [json.loads(lines.readline())["event"]["path"] for _ in range(2)] == ["events/a", "events/b"]
        assert lines.readline() == "brief-tui: 2 events: 2 pass, 0 fail\n"
        (events / "a").rename(later)
        assert json.loads(lines.readline())["event"]["path"] == "events/b"
        lines.readline()


def test_it_ends_when_nobody_reads_it_any_more(events: Path) -> None:
    command = [sys.executable, "-m", "brief_tui", "check", "--watch", "events/a", "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        failing(events / "a")
        assert process.wait(60) == 128 + signal.SIGPIPE
        assert process.stderr.read() == "brief-tui: 1 event: 1 pass, 0 fail\n"


def test_another_profile_is_judged_again_only_where_something_changed(
    events: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []
    judge = Judge.judge

    def counted(self: Judge, quotation: Quotation) -> Verdict:
        judged.append(quotation.text)
        return judge(self, quotation)

    monkeypatch.setattr(Judge, "judge", counted)
    event = EventCheck(Path("events/a"), Wanted(report_formats.FORMATS["line"].make(), profile="strict"))
    event.check()
    assert judged
    judged.clear()
    (events / "a/brief.md").write_text(BRIEF + "\nMore of it.\n")
    event.check()
    assert judged == []
