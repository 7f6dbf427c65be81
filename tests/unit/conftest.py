"""What several files of tests begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.test_check import make_event


@pytest.fixture
def events(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three events that pass, in a folder with other things."""
    monkeypatch.chdir(tmp_path)
    for name in "abc":
        make_event(tmp_path / "events" / name)
    (tmp_path / "events/archive").mkdir()
    (tmp_path / "events/notes.md").write_text("…")
    return tmp_path / "events"
