"""Copies of what is typed, without a screen: a disk that refuses, and threads that come at once."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from brief_tui.store.recovery import is_copy_of
from brief_tui.tui.keeping import Keeping


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
    keeping = Keeping(lambda: (tmp_path / "brief.md", text) if text else None, "your text")
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
    keeping = Keeping(lambda: unsaved, "your text")
    keeping.keep_up()
    unsaved = (other, "A quay.")
    monkeypatch.setattr(Path, "unlink", refuse)
    keeping.keep_up()
    assert [copy.read_text() for copy in copies.iterdir() if is_copy_of(copy, other)] == ["A quay."]
