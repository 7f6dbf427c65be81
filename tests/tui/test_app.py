"""How the application ends, and what it imports before the first paint."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief_tui import __version__
from brief_tui.store.user_paths import log_path
from brief_tui.tui.app import INTERNAL_ERROR, WorkstationApp
from brief_tui.tui.keeping import RecoveryKeeper
from brief_tui.tui.opening import run_workstation
from brief_tui.tui.widgets.rubric_pane import RubricPane
from tests.tui.conftest import MakeApp
from tests.tui.quayside import until

WORDS = "words of a transcript"


def fail(*_: object) -> None:
    words = WORDS
    raise ValueError(words)


async def test_an_internal_error_names_places_and_no_text(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(RubricPane, "show", fail)
    app = workstation(event)
    with pytest.raises(ValueError, match=WORDS):
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: app.crash is not None)
    assert app.crash is not None
    said = capsys.readouterr().err
    assert "internal error: ValueError" in said
    assert "test_app.py" in said
    log = log_path().read_text()
    assert str(log_path()) in said.replace("\n", "")
    assert "internal error: ValueError\n" in log
    assert "test_app.py" in log
    assert WORDS not in said + log


async def test_an_internal_error_shows_all_when_asked_for(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEF_TUI_DEBUG", "1")
    monkeypatch.setattr(RubricPane, "show", fail)
    app = workstation(event)
    with pytest.raises(ValueError, match=WORDS):
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: app.crash is not None)
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert "raise ValueError(words)" in said


@pytest.mark.parametrize(
    ("crash", "return_code", "expected"),
    [(None, 0, 0), (None, 2, 2), (None, None, INTERNAL_ERROR), (ValueError(), 1, INTERNAL_ERROR)],
)
def test_exit_codes(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    crash: Exception | None,
    return_code: int | None,
    expected: int,
) -> None:
    def run(app: WorkstationApp) -> None:
        app.crash = crash
        app._return_code = return_code

    monkeypatch.setattr(WorkstationApp, "run", run)
    monkeypatch.setattr("brief_tui.tui.opening.guard", lambda *_: None)
    assert run_workstation(tmp_path) == expected


def test_the_log_tells_of_start_and_end_and_of_what_is_unsaved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail_as_a_driver(app: WorkstationApp) -> None:
        assert app._workstation  # it is there
        raise OSError(WORDS)

    words = "brief.md was not saved; your text is in /copy.md"
    monkeypatch.setattr(RecoveryKeeper, "rescue", lambda _: words)
    monkeypatch.setattr(WorkstationApp, "run", fail_as_a_driver)
    monkeypatch.setattr("brief_tui.tui.opening.guard", lambda *_: None)
    assert run_workstation(tmp_path / "new\nline") == INTERNAL_ERROR
    first, *_, last = log_path().read_text().splitlines()
    assert f"start of brief-tui {__version__}, Python 3." in first
    assert first.endswith(f"event {tmp_path}/new␊line")
    assert last.endswith("end with code 70; brief.md was not saved; your text is in /copy.md")
    said = capsys.readouterr().err
    assert "your text is in /copy.md" in said
    assert WORDS not in said + log_path().read_text()
