"""Copies of unsaved text: rows 47, 48, 66 to 71 of FAULTS.md."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brief_tui.store import recovery
from brief_tui.store.recovery import copy_left, keep_copy


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(recovery, "_folder", lambda: tmp_path / "state" / "recovery")
    return tmp_path / "state" / "recovery"


def test_a_copy_is_the_text_byte_for_byte_and_for_the_user_alone(tmp_path: Path, state: Path) -> None:
    path = keep_copy(tmp_path / "quay forum" / "brief.md", "one\r\ntwo\n“three”\ud800")
    assert path.read_bytes() == "one\r\ntwo\n“three”".encode() + b"\xed\xa0\x80"
    assert path.parent == state
    assert path.name.startswith("quay_forum-")
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(state.iterdir()) == [path]


def test_no_copy_is_written_over_another_one(tmp_path: Path) -> None:
    brief = tmp_path / "quay" / "brief.md"
    one, two, again = keep_copy(brief, "one"), keep_copy(brief, "two"), keep_copy(brief, "one")
    assert one == again != two
    assert (one.read_text(), two.read_text()) == ("one", "two")


def test_a_copy_is_told_of_until_its_text_is_saved(tmp_path: Path) -> None:
    brief = tmp_path / "quay" / "brief.md"
    assert copy_left(brief, "old") is None
    path = keep_copy(brief, "typed")
    assert copy_left(brief, "old") == path
    assert copy_left(tmp_path / "other" / "brief.md", "old") is None
    assert copy_left(brief, "typed") is None
    assert not path.exists()


def test_the_latest_copy_is_told_of_whatever_its_number(tmp_path: Path) -> None:
    brief = tmp_path / "quay" / "brief.md"
    first, second = keep_copy(brief, "one"), keep_copy(brief, "two")
    os.utime(second, (1, 1))
    assert copy_left(brief, "old") == first
    os.utime(first, (0, 0))
    assert copy_left(brief, "old") == second
    assert keep_copy(brief, "one") == first
    assert copy_left(brief, "old") == first


def test_a_copy_in_the_second_place_is_told_of_too(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief = tmp_path / "quay" / "brief.md"
    monkeypatch.setattr(recovery, "gettempdir", lambda: str(tmp_path / "second"))
    state.parent.mkdir()
    state.write_text("in the way")
    path = keep_copy(brief, "typed")
    state.unlink()
    assert copy_left(brief, "old") == path
    assert copy_left(brief, "typed") is None
    assert not path.exists()


def test_what_is_no_copy_of_the_users_own_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    brief = tmp_path / "quay" / "brief.md"
    fifo, link, stranger, mine = (keep_copy(brief, text) for text in ("one", "two", "three", "four"))
    for path in (fifo, link):
        path.unlink()
    os.mkfifo(fifo)
    link.symlink_to(stranger)
    os.utime(stranger, (1, 1))
    assert copy_left(brief, "old") == mine
    assert keep_copy(brief, "four") == mine
    assert copy_left(brief, "four") == stranger
    with monkeypatch.context() as somebody_else:
        somebody_else.setattr("os.geteuid", lambda: 12345)
        assert copy_left(brief, "old") is None
        assert keep_copy(brief, "three") != stranger


def test_there_is_a_second_place(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state.parent.mkdir()
    state.write_text("in the way")
    monkeypatch.setattr(recovery, "gettempdir", lambda: str(tmp_path / "second"))
    assert keep_copy(tmp_path / "brief.md", "typed").parent == tmp_path / "second"
    (tmp_path / "second").rename(tmp_path / "third")
    (tmp_path / "second").write_text("in the way")
    with pytest.raises(OSError, match="exists"):
        keep_copy(tmp_path / "brief.md", "typed")


def test_a_copy_that_fails_leaves_nothing(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    monkeypatch.setattr(recovery, "gettempdir", lambda: str(tmp_path / "second"))
    with pytest.raises(OSError, match="space"):
        keep_copy(tmp_path / "brief.md", "typed")
    assert [*state.iterdir(), *(tmp_path / "second").iterdir()] == []
