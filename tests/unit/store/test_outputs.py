"""Documents made from an event are never written as files of the event itself."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brief_tui.core.event import Event
from brief_tui.store.outputs import OutputError, check_output, write_output
from tests.unit.factories import make_event


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "quay"
    (folder / "transcripts/day-1").mkdir(parents=True)
    for name in ("event.toml", "brief.md", "review.toml", "transcripts/tamm.txt", "transcripts/day-1/feld.txt"):
        (folder / name).write_text(name)
    return folder


def event(*globs: str) -> Event:
    return make_event(transcripts=list(globs or ("transcripts/*",)))


@pytest.mark.parametrize(
    ("name", "globs"),
    [
        ("event.toml", []),
        ("brief.md", []),
        ("review.toml", []),
        ("transcripts/../brief.md", []),
        ("transcripts/tamm.txt", []),
        ("transcripts/page.html", []),
        ("transcripts/./page.html", []),
        ("page.md", ["*.md"]),
        ("a/b/page.md", ["**/*.md"]),
        ("page.md", ["**/*.md"]),
        ("a/page.md", ["a/**"]),
        ("a/b/c/page.md", ["a/**"]),
        ("a/b/c/page.md", ["./a//**/c/*"]),
        ("page-1.md", ["other/*", "page-[0-9].m?"]),
    ],
)
def test_what_is_or_would_be_a_file_of_the_event_is_refused(folder: Path, name: str, globs: list[str]) -> None:
    with pytest.raises(OutputError, match="a file of the event itself"):
        check_output(folder / name, folder, event(*globs), ["transcripts/tamm.txt"])


@pytest.mark.parametrize(
    ("name", "globs"),
    [
        ("page.html", []),
        ("exports/page.html", []),
        ("transcripts/day-1/page.html", []),
        ("transcripts/.page.html", []),
        ("../page.html", []),
        ("../transcripts/page.html", []),
        ("page.html", ["*.md"]),
        ("b/page.md", ["a/**"]),
        ("a/page.md", ["a/*/*.md"]),
        ("Page-x.md", ["page-[0-9].md"]),
    ],
)
def test_all_else_may_be_written(folder: Path, name: str, globs: list[str]) -> None:
    check_output(folder / name, folder, event(*globs), ["transcripts/tamm.txt"])


def test_one_that_is_not_there_yet_is_refused_as_well(folder: Path) -> None:
    for name in ("brief.md", "review.toml"):
        (folder / name).unlink()
        with pytest.raises(OutputError, match="a file of the event itself"):
            check_output(folder / name, folder, event(), [])


def test_links_do_not_help(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "page.html").symlink_to(folder / "brief.md")
    os.link(folder / "transcripts/tamm.txt", tmp_path / "page.md")
    (tmp_path / "elsewhere").symlink_to(folder / "transcripts")
    for name in ("page.html", "page.md", "elsewhere/page.html"):
        with pytest.raises(OutputError, match="a file of the event itself"):
            check_output(tmp_path / name, folder, event(), ["transcripts/tamm.txt"])
    (folder / "more").symlink_to(folder / "transcripts")
    with pytest.raises(OutputError, match="a file of the event itself"):
        check_output(folder / "more/page.html", folder, event("more/*"), [])


def test_the_folder_may_be_named_relative(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "transcripts")
    with pytest.raises(OutputError, match="a file of the event itself"):
        check_output(Path("page.html"), Path(".."), event(), [])


def test_what_is_no_file_is_refused(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for target in (tmp_path / "pipe", tmp_path, Path("/dev/null")):
        with pytest.raises(OutputError, match="no regular file"):
            write_output(target, b"x")
        check_output(target, folder, event(), [])


def test_a_document_replaces_an_older_one_whole(tmp_path: Path) -> None:
    target, link = tmp_path / "page.html", tmp_path / "link.html"
    target.write_text("older and longer")
    link.symlink_to(target)
    write_output(link, b"new")
    assert target.read_bytes() == b"new"
    assert link.is_symlink()
    assert {path.name for path in tmp_path.iterdir()} == {"page.html", "link.html"}


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="not saved: No such file or directory"):
        write_output(tmp_path / "nowhere/page.html", b"x")


def test_a_link_to_a_pipe_is_no_regular_file_either(tmp_path: Path) -> None:
    end, other = os.pipe()
    try:
        with pytest.raises(OutputError, match="no regular file"):
            write_output(Path(f"/dev/fd/{other}"), b"x")
    finally:
        os.close(end)
        os.close(other)
