"""The small event that the rows of the catalogue are tried on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.door import Check, Checked, Given, checked
from tests.tui.conftest import nothing_of_the_user, notices_stay, watcher, workstation
from tests.tui.quayside import write_event

__all__ = ["check", "event", "given", "nothing_of_the_user", "notices_stay", "watcher", "workstation"]


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """An event whose gate passes."""
    folder = tmp_path / "quayside"
    write_event(folder)
    return folder


@pytest.fixture
def check(event: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """`brief-tui check` on the event."""

    def run() -> Checked:
        return checked(event, capsys)

    return run


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's config.toml, for a test to write."""
    path = tmp_path / "mine.toml"
    monkeypatch.setenv("BRIEF_TUI_CONFIG", str(path))
    return path


@pytest.fixture
def given(event: Path, check: Check) -> Given:
    """Checks the event with one more transcript."""

    def run(name: str, data: str | bytes) -> Checked:
        (event / "transcripts" / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        return check()

    return run
