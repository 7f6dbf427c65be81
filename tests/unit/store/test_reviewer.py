"""The name that decisions are signed with."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from brief_tui.store.errors import ConfigError
from brief_tui.store.reviewer import reviewer_name


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An event folder in a repository of its own; nothing of whoever runs the tests counts."""
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("LOGNAME", "vale")
    monkeypatch.delenv("BRIEF_TUI_REVIEWER", raising=False)
    folder = tmp_path / "event"
    folder.mkdir()
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return folder


def test_the_variable_comes_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "-C", str(folder), "config", "user.name", "Ruth Vale"], check=True)
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "  Oda\n Finch ")
    assert reviewer_name(folder) == "Oda Finch"
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "  ")
    assert reviewer_name(folder) == "Ruth Vale"


def test_the_login_name_where_git_knows_none(folder: Path) -> None:
    assert reviewer_name(folder) == "vale"


def test_without_git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    assert reviewer_name(folder) == "vale"


def test_settings_that_cannot_be_used_name_nobody(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.toml").write_text("reviewer = [[[")
    monkeypatch.setenv("BRIEF_TUI_CONFIG", str(tmp_path / "config.toml"))
    with pytest.raises(ConfigError, match=r"config\.toml:1:"):
        reviewer_name(folder)
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Oda Finch")
    assert reviewer_name(folder) == "Oda Finch"
