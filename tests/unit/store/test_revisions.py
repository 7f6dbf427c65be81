"""The event folder as it was at a git revision."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from brief_tui.store.revisions import RevisionError, folder_at


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """An event folder inside a repository, with a commit."""
    folder = tmp_path / "repository" / "events" / "quay"
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text("title = 'then'\n")
    (folder / "brief.md").write_text("then\n")
    (folder / "transcripts" / "tamm.txt").write_text("then")
    git(tmp_path / "repository", "init", "-q", ".")
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    git(folder, "add", "-A", "..")
    git(folder, "commit", "-q", "--allow-empty", "-m", "as it is")


def files_at(folder: Path, revision: str) -> dict[str, str]:
    with folder_at(folder, revision) as then:
        return {path.relative_to(then).as_posix(): path.read_text() for path in then.rglob("*") if path.is_file()}


def test_the_files_are_those_of_then(event: Path) -> None:
    (event / "brief.md").write_text("now\n")
    (event / "transcripts" / "feld.txt").write_text("now")
    (event / "transcripts" / "tamm.txt").unlink()
    expected = {"event.toml": "title = 'then'\n", "brief.md": "then\n", "transcripts/tamm.txt": "then"}
    assert files_at(event, "HEAD") == expected
    commit(event)
    assert files_at(event, "HEAD~1") == expected
    assert files_at(event, "HEAD")["transcripts/feld.txt"] == "now"


def test_nothing_is_written_in_the_repository_and_the_copy_goes(event: Path) -> None:
    (event / "brief.md").write_text("now\n")
    top = event.parent.parent
    before = {path: path.stat().st_mtime_ns for path in top.rglob("*")}
    with folder_at(event, "HEAD") as then:
        assert then.exists()
        assert not then.is_relative_to(top)
    assert not then.exists()
    assert {path: path.stat().st_mtime_ns for path in top.rglob("*")} == before


@pytest.mark.parametrize("name", ["a b.txt", "ü – “x”.txt", "new\nline.txt", 'tab\t"quote".txt', "-rf.txt"])
def test_names_with_odd_characters(event: Path, name: str) -> None:
    (event / "transcripts" / name).write_text("odd")
    commit(event)
    assert files_at(event, "HEAD")[f"transcripts/{name}"] == "odd"


def test_a_name_that_is_not_utf_8(event: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (event / "transcripts" / name).write_text("odd")
    commit(event)
    assert files_at(event, "HEAD")[f"transcripts/{name}"] == "odd"


def test_links_inside_the_repository_are_followed_others_lead_nowhere(event: Path, tmp_path: Path) -> None:
    (event.parent / "shared.txt").write_text("shared")
    (tmp_path / "secret.txt").write_text("secret")
    (event / "transcripts" / "shared.txt").symlink_to("../../shared.txt")
    (event / "transcripts" / "secret.txt").symlink_to("../../../../secret.txt")
    (event / "talks").symlink_to("transcripts")
    commit(event)
    with folder_at(event, "HEAD") as then:
        assert (then / "transcripts" / "shared.txt").read_text() == "shared"
        assert not (then / "transcripts" / "secret.txt").exists()
        assert (then / "talks" / "tamm.txt").read_text() == "then"


def test_hidden_files_and_backups_are_left_out(event: Path) -> None:
    for name in (".secret.txt", "tamm.txt~"):
        (event / "transcripts" / name).write_text("x")
    commit(event)
    assert len(files_at(event, "HEAD")) == 3


def test_a_hook_tells_git_of_another_repository(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert files_at(event, "HEAD")["brief.md"] == "then\n"


def refusal(folder: Path, revision: str) -> str:
    with pytest.raises(RevisionError) as caught, folder_at(folder, revision):
        pass
    return caught.value.findings[0].message


@pytest.mark.parametrize("revision", ["nope", "HEAD~5", "--help", "-x", "", "HEAD:events"])
def test_a_revision_that_there_is_not(event: Path, revision: str) -> None:
    assert refusal(event, revision) == f"git knows no revision {revision} here"


def test_a_folder_in_no_repository(tmp_path: Path) -> None:
    assert refusal(tmp_path, "HEAD").startswith("it is in no git work tree")


def test_a_folder_that_was_no_event_then(event: Path) -> None:
    other = event.parent / "other"
    other.mkdir()
    (other / "event.toml").write_text("title = 'now'\n")
    assert refusal(other, "HEAD").startswith("there was no event.toml in this folder at HEAD")


def test_of_a_shallow_clone_it_is_said(event: Path, tmp_path: Path) -> None:
    commit(event)
    git(tmp_path, "clone", "-q", "--depth", "1", (event.parent.parent).as_uri(), "shallow")
    message = refusal(tmp_path / "shallow" / "events" / "quay", "HEAD~1")
    assert message.endswith("this clone has only the newest ones, fetch the others first")


def test_what_git_lacks_is_not_taken_for_empty(event: Path) -> None:
    object = git(event, "rev-parse", "HEAD:./brief.md").strip()
    (event.parent.parent / ".git" / "objects" / object[:2] / object[2:]).unlink()
    assert "of a partial clone, fetch the rest first" in refusal(event, "HEAD")


def test_of_a_partial_clone_nothing_is_fetched(event: Path, tmp_path: Path) -> None:
    (event / "brief.md").write_text("now\n")
    commit(event)
    top = event.parent.parent
    git(top, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", top.as_uri(), "partial")
    clone = tmp_path / "partial" / "events" / "quay"
    assert refusal(clone, "HEAD~1").endswith("of a partial clone, fetch the rest first")
    assert files_at(clone, "HEAD")["brief.md"] == "now\n"


def test_without_git(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(event))
    assert refusal(event, "HEAD").startswith("git is not installed")
