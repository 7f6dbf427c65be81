"""`brief-tui export` and `brief-tui verify-manifest`: what they print where, and their exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brief_tui.cli import main
from brief_tui.commands.export import parser, run
from tests.unit.reports.publishing.making import BRIEF, event_folder
from tests.unit.test_cli import as_is, draft_of_bytes, failing, unreadable, unusable, without_draft

Output = pytest.CaptureFixture[str]
FORMATS = ["html", "markdown", "json", "jsonld", "manifest"]


@pytest.fixture
def event(tmp_path: Path) -> Path:
    return event_folder(tmp_path / "quay")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_format_is_printed(event: Path, capsys: Output) -> None:
    beginnings = {}
    for form in FORMATS:
        assert main(["export", str(event), "--format", form]) == 0
        output = capsys.readouterr()
        assert output.err == ""
        assert output.out.endswith("\n")
        beginnings[form] = output.out[:15]
    assert beginnings["html"] == "<!doctype html>"
    assert beginnings["markdown"].startswith("# Tides\n")
    assert beginnings["json"] == beginnings["manifest"] == '{\n  "schema": "'
    assert beginnings["jsonld"] == '{\n  "@context":'


@pytest.mark.parametrize(
    ("change", "code", "code_of_a_draft"),
    [
        (as_is, 0, 0),
        (failing, 1, 0),
        (unusable, 2, 2),
        (unreadable, 3, 3),
        (without_draft, 3, 3),
        (draft_of_bytes, 3, 3),
    ],
)
def test_the_exit_code_says_what_came_out(
    event: Path, capsys: Output, change: Callable[[Path], None], code: int, code_of_a_draft: int
) -> None:
    change(event)
    assert main(["export", str(event)]) == code
    assert bool(capsys.readouterr().out) == (code == 0)
    assert main(["export", str(event), "--draft"]) == code_of_a_draft
    assert bool(capsys.readouterr().out) == (change in {as_is, failing, unreadable})


def test_a_failing_gate_is_refused_with_the_reason(event: Path, capsys: Output) -> None:
    failing(event)
    target = event / "page.html"
    assert main(["export", str(event), "-o", str(target)]) == 1
    told = capsys.readouterr().err
    assert told.startswith(
        "brief-tui: the gate fails, so nothing is exported: Citation verification rate: 0% (≥ 95%), 1 not verified; "
    )
    assert "--draft" in told
    assert not target.exists()


@pytest.mark.parametrize("form", FORMATS)
def test_a_draft_says_that_it_is_one(event: Path, capsys: Output, form: str) -> None:
    main(["export", str(event), "--format", form, "--draft"])
    marks = {"html": "[DRAFT] Tides", "markdown": "# [DRAFT]", "jsonld": '"Draft"'}
    assert marks.get(form, '"draft": true') in capsys.readouterr().out


def test_a_file_is_written_beside_what_is_there_and_nothing_else_changes(event: Path, capsys: Output) -> None:
    before = tree(event)
    target = event / "page.html"
    assert main(["export", str(event), "-o", str(target)]) == 0
    assert capsys.readouterr().out == f"wrote {target}; 2 warnings to read\n"
    written = target.read_bytes()
    assert tree(event) == before | {"page.html": written}
    assert main(["export", str(event), "-o", "-"]) == 0
    assert capsys.readouterr().out.encode() == written


def test_a_draft_tells_of_its_errors_and_of_what_could_not_be_read(event: Path, capsys: Output) -> None:
    unreadable(event)
    (event / "brief.md").write_text(f"{BRIEF}\nAn “open mark.\n")
    for form in ("html", "markdown"):
        assert main(["export", str(event), "--format", form, "--draft"]) == 3
        head, _, rest = capsys.readouterr().out.partition("How this brief was checked")
        assert "transcripts/late.txt:2:1: " in head
        assert re.search(r"brief\.md:\d+:4: The quotation mark “ is never closed", head)
        assert "the transcripts that could be read (transcripts/late.txt could not), word by word" in rest


def test_a_draft_that_was_removed_is_missing(event: Path, tmp_path: Path, capsys: Output) -> None:
    signed = str(tmp_path / "signed.json")
    assert main(["export", str(event), "--format", "manifest", "-o", signed]) == 0
    without_draft(event)
    capsys.readouterr()
    assert main(["verify-manifest", signed, str(event)]) == 3
    assert "missing     brief.md\n" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["brief.md", "event.toml", "transcripts/tamm.txt", "transcripts/page.md"])
def test_files_of_the_event_are_never_written(event: Path, capsys: Output, name: str) -> None:
    before = tree(event)
    assert main(["export", str(event), "--format", "markdown", "-o", str(event / name)]) == 2
    assert "a file of the event itself" in capsys.readouterr().err
    assert tree(event) == before


def test_what_cannot_be_written_is_said(event: Path, capsys: Output) -> None:
    assert main(["export", str(event), "-o", str(event / "nowhere/page.html")]) == 4
    words = "not saved: No such file or directory; make the folder that it belongs in and try again"
    assert capsys.readouterr().err == f"brief-tui: {event}/nowhere/page.html: {words}\n"


@pytest.mark.parametrize("output", ["/dev/full", "{event}"])
def test_what_is_no_file_cannot_be_written(event: Path, capsys: Output, output: str) -> None:
    assert main(["export", str(event), "-o", output.format(event=event)]) == 4
    assert "is no regular file; write another one" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [["export", "{event}"], ["verify-manifest", "{signed}", "{event}"]])
def test_settings_that_cannot_be_used_are_named_as_they_were(
    event: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, argv: list[str]
) -> None:
    signed = tmp_path / "signed.json"
    assert main(["export", str(event), "--format", "manifest", "-o", str(signed)]) == 0
    capsys.readouterr()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEF_TUI_CONFIG", "cfg.toml")
    (tmp_path / "cfg.toml").write_text('theme = "pink"\n')
    assert main([word.format(event=event, signed=signed) for word in argv]) == 2
    assert capsys.readouterr().err.startswith("cfg.toml:1: theme")


def test_a_page_is_utf_8_whatever_the_terminal_speaks(event: Path) -> None:
    (event / "brief.md").write_text(BRIEF.replace("# Tides", "# Tídes ❤️"), encoding="utf-8")
    command = [sys.executable, "-m", "brief_tui", "export", str(event)]
    done = subprocess.run(command, capture_output=True, check=True, env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert "Tídes ❤️" in done.stdout.decode()


def test_a_sign_off_is_by_the_reviewer_now(event: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Noor Example")
    arguments = parser().parse_args([str(event), "--format", "manifest"])
    run(arguments, now=lambda: datetime(2026, 4, 27, 9, 30, tzinfo=UTC))
    assert json.loads(capsys.readouterr().out)["signed"] == {"by": "Noor Example", "at": "2026-04-27T09:30:00Z"}


def test_nobody_signs_off_with_settings_that_cannot_be_used(
    event: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEF_TUI_REVIEWER", raising=False)
    monkeypatch.setenv("BRIEF_TUI_CONFIG", str(tmp_path / "config.toml"))
    (tmp_path / "config.toml").write_text("reviewer = [[[")
    for output in ("-", str(tmp_path / "signed.json")):
        assert main(["export", str(event), "--format", "manifest", "-o", output]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith(f"{tmp_path}/config.toml:1:")
    assert not (tmp_path / "signed.json").exists()


# verify-manifest


@pytest.fixture
def manifest(event: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Noor Example")
    target = event / "signed.json"
    assert main(["export", str(event), "--format", "manifest", "-o", str(target)]) == 0
    capsys.readouterr()
    return target


@pytest.mark.parametrize(
    ("change", "code"),
    [(as_is, 0), (failing, 1), (unusable, 2), (unreadable, 3), (without_draft, 3), (draft_of_bytes, 3)],
)
def test_the_exit_code_says_whether_anything_changed(
    event: Path, manifest: Path, capsys: Output, change: Callable[[Path], None], code: int
) -> None:
    change(event)
    assert main(["verify-manifest", str(manifest)]) == code
    out = capsys.readouterr().out
    assert out.startswith("changed     event.toml\nsame        brief.md\n") == (code == 2)
    assert ("The event could not be judged again." in out) == (code == 2)


def test_files_alone_are_compared_within_the_limits_of_the_user(
    event: Path, manifest: Path, tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    unusable(event)
    (event / "transcripts/tamm.txt").write_bytes(b"x" * 1_000_001)
    (tmp_path / "config.toml").write_text("[size_limits]\ntranscript_mb = 1\n")
    monkeypatch.setenv("BRIEF_TUI_CONFIG", str(tmp_path / "config.toml"))
    assert main(["verify-manifest", str(manifest)]) == 2
    assert "unreadable  transcripts/tamm.txt" in capsys.readouterr().out


def test_the_event_may_be_elsewhere(event: Path, manifest: Path, tmp_path: Path, capsys: Output) -> None:
    moved = manifest.rename(tmp_path / "signed.json")
    assert main(["verify-manifest", str(moved), str(event)]) == 0
    assert "Nothing changed since Noor Example signed it off" in capsys.readouterr().out
    assert main(["verify-manifest", str(moved)]) == 2
    assert "event.toml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (None, " there is no such file"),
        (b"", "1:1: "),
        (b'{\n"gate": pass}', "2:9: "),
        (b"{}", " "),
        (b"\xff\x00", "1:1: "),
    ],
)
def test_what_is_no_manifest_is_refused(event: Path, capsys: Output, content: bytes | None, where: str) -> None:
    path = event / "signed.json"
    if content is not None:
        path.write_bytes(content)
    assert main(["verify-manifest", str(path)]) == 3
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith(f"{path}:{where}")
    assert "name what `brief-tui export --format manifest` has written" in output.err
    assert output.err.count("\n") == 1


def test_verifying_writes_nothing(event: Path, manifest: Path) -> None:
    before = tree(event)
    main(["verify-manifest", str(manifest)])
    assert tree(event) == before
