"""`brief-tui snapshot`: a picture of the screen, the same for the same files. A program of its own each time."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from brief_tui.cli import main
from brief_tui.commands import snapshot
from brief_tui.tui.themes import THEMES
from tests.unit.test_check import EVENT, make_event
from tests.unit.test_cli import Output, run, unreadable, unusable
from tests.unit.test_export import tree


@pytest.fixture
def event(tmp_path: Path) -> Path:
    return make_event(tmp_path / "quay")


def words(picture: Path) -> str:
    root = ET.parse(picture).getroot()  # noqa: S314 - this program's own
    return re.sub(r"\s+", " ", " ".join(root.itertext()).replace("\xa0", " "))


def test_the_picture_shows_the_screen_with_its_verdicts(event: Path, tmp_path: Path) -> None:
    picture = tmp_path / "screen.svg"
    done = run("snapshot", str(event), "-o", str(picture), "--time", "2026-04-27T09:30", "--size", "100x30")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"wrote {picture}\n", "")
    assert "Quay Forum" in words(picture)
    assert "QA PASS" in words(picture)
    assert "09:30:00 UTC" in words(picture)
    assert "url(" not in re.sub(r"url\(#", "", picture.read_text())


def test_with_a_time_the_same_files_give_the_same_picture(event: Path, tmp_path: Path) -> None:
    pictures = [tmp_path / "one.svg", tmp_path / "two.svg"]
    for picture in pictures:
        run("snapshot", str(event), "-o", str(picture), "--time", "2026-04-27T09:30:00+02:00", "--theme", "light")
    assert pictures[0].read_bytes() == pictures[1].read_bytes()
    assert "07:30:00 UTC" in words(pictures[0])


def test_nothing_of_the_user_is_touched_and_nothing_of_the_event(event: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in event.rglob("*")}
    home = tmp_path / "home"
    run("snapshot", str(event), "-o", str(tmp_path / "a.svg"), HOME=str(home), XDG_STATE_HOME=str(home / "state"))
    assert not home.exists()
    assert {path: path.stat().st_mtime_ns for path in event.rglob("*")} == before


def test_text_of_the_event_is_no_markup_of_the_picture(event: Path, tmp_path: Path) -> None:
    brief = event / "brief.md"
    brief.write_text(brief.read_text() + "\n]]> <script>x</script> &amp; \x1b[2J\x0b\n")
    assert run("snapshot", str(event), "-o", str(tmp_path / "a.svg")).returncode == 0
    assert "<script>x</script>" in words(tmp_path / "a.svg")


def test_an_event_that_cannot_be_used_is_told(event: Path, tmp_path: Path, capsys: Output) -> None:
    unusable(event)
    assert main(["snapshot", str(event), "-o", str(tmp_path / "a.svg")]) == 2
    assert capsys.readouterr().err.startswith(f"{event}/event.toml:1:9: ")
    assert not (tmp_path / "a.svg").exists()


def test_where_nothing_can_be_written_that_is_said(event: Path, tmp_path: Path) -> None:
    done = run("snapshot", str(event), "-o", str(tmp_path / "none/a.svg"))
    assert (done.returncode, done.stdout) == (4, "")
    words = "not saved: No such file or directory; make the folder that it belongs in and try again"
    assert done.stderr == f"brief-tui: {tmp_path}/none/a.svg: {words}\n"


@pytest.mark.parametrize("name", ["link.svg", "quay/draft.svg", "quay/transcripts/a.svg"])
def test_files_of_the_event_are_never_written(event: Path, tmp_path: Path, capsys: Output, name: str) -> None:
    (event / "event.toml").write_text(f'brief = "draft.svg"\n{EVENT}')
    (event / "brief.md").rename(event / "draft.svg")
    (tmp_path / "link.svg").symlink_to(event / "draft.svg")
    before = tree(event)
    assert main(["snapshot", str(event), "-o", str(tmp_path / name)]) == 2
    assert "a file of the event itself" in capsys.readouterr().err
    assert tree(event) == before


def test_a_ledger_that_cannot_be_used_is_told(event: Path, tmp_path: Path, capsys: Output) -> None:
    (event / "review.toml").write_text("[[[")
    assert main(["snapshot", str(event), "-o", str(tmp_path / "a.svg")]) == 2
    assert capsys.readouterr().err.startswith(f"{event}/review.toml:1:")
    assert not (tmp_path / "a.svg").exists()


def test_what_cannot_be_read_is_told_beside_the_picture(event: Path, tmp_path: Path) -> None:
    unreadable(event)
    done = run("snapshot", str(event), "-o", str(tmp_path / "a.svg"))
    assert done.returncode == 3
    assert done.stderr.startswith(f"{event}/transcripts/late.txt:2:1: ")
    assert "Quay Forum" in words(tmp_path / "a.svg")


@pytest.mark.parametrize(
    "arguments",
    [
        ["-o", "brief.md"],
        ["-o", "a.svg", "--size", "0x5"],
        ["-o", "a.svg", "--size", "12"],
        ["-o", "a.svg", "--time", "x"],
        ["-o", "a.svg", "--time", "0001-01-01T00:00+23:59"],
        [],
    ],
)
def test_wrong_usage(arguments: list[str], event: Path, capsys: Output) -> None:
    assert main(["snapshot", str(event), *arguments]) == 2
    assert "error:" in capsys.readouterr().err


def test_every_theme_but_that_of_the_terminal_can_be_chosen() -> None:
    assert {*snapshot._THEMES, "ansi-16"} == set(THEMES)
