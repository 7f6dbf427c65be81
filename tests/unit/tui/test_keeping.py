"""Copies of what is typed, without a screen: a disk that refuses, and threads that come at once."""

from __future__ import annotations

import errno
import threading
from pathlib import Path

import pytest

from brief_tui.store.recovery import is_copy_of
from brief_tui.tui.keeping import RecoveryKeeper, UnsavedText


@pytest.fixture(autouse=True)
def copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state" / "brief-tui" / "recovery"


def refuse(_: Path, *, missing_ok: bool = False) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def test_a_copy_that_cannot_be_deleted_is_no_loss_and_is_deleted_once_it_can_be(
    tmp_path: Path, copies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "A tide."
    keeping = UnsavedText(lambda: (tmp_path / "brief.md", text) if text else None, "your text")
    keeping.keep_up()
    assert [copy.read_text() for copy in copies.iterdir()] == ["A tide."]
    text = ""
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        keeping.keep_up()
        assert keeping.fault == ""
        assert keeping.rescue() == ""
        assert list(copies.iterdir())
    keeping.keep_up()
    assert not list(copies.iterdir())


def test_where_a_copy_cannot_be_deleted_the_text_of_another_draft_has_its_own(
    tmp_path: Path, copies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = tmp_path / "one.md", tmp_path / "other.md"
    unsaved = (one, "A tide.")
    keeping = UnsavedText(lambda: unsaved, "your text")
    keeping.keep_up()
    unsaved = (other, "A quay.")
    monkeypatch.setattr(Path, "unlink", refuse)
    keeping.keep_up()
    assert [copy.read_text() for copy in copies.iterdir() if is_copy_of(copy, other)] == ["A quay."]


def no_fault(_: str) -> None:
    raise AssertionError


def test_a_line_that_is_closed_late_leaves_the_next_one_of_its_name_open(tmp_path: Path) -> None:
    keeper = RecoveryKeeper(tmp_path)
    first, before = keeper.open_line("find", lambda: "tide", no_fault, temporary=True)
    assert before == ""
    second, before = keeper.open_line("find", lambda: "quay", no_fault, temporary=True)
    assert before == "tide"
    keeper.close_line("find", used=True, line=first)
    assert keeper.texts() == ["quay"]
    keeper.close_line("find", used=True, line=second)
    assert keeper.texts() == []


def test_a_line_that_is_opened_while_another_thread_closes_one_of_its_name_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_line() -> None:
        keeper.open_line("find", lambda: "quay", no_fault, temporary=True)

    def held(keeping: UnsavedText, *, set_aside: bool = False) -> Path | None:
        monkeypatch.undo()
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
        opening.start()
        opening.join(0.2)
        return keeping.write_now(set_aside=set_aside)

    keeper, opening = RecoveryKeeper(tmp_path), threading.Thread(target=open_line)
    keeper.open_line("find", lambda: "tide", no_fault, temporary=True)
    monkeypatch.setattr(UnsavedText, "write_now", held)
    keeper.close_line("find", used=False)
    opening.join()
    assert keeper.texts() == ["quay"]
