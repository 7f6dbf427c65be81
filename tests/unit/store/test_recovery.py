"""Copies of unsaved text: rows 47, 48, 66 to 71 of FAULTS.md."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from brief_tui.store import recovery
from brief_tui.store.recovery import RecoveryCopy, copy_left, is_copy_of, read_copy, remove_parts


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(recovery, "recovery_folder", lambda: tmp_path / "state" / "recovery")
    monkeypatch.setenv("TMPDIR", str(tmp_path / "second"))
    (tmp_path / "second").mkdir()
    return tmp_path / "state" / "recovery"


def keep_copy(brief: Path, text: str) -> Path:
    """What a session that has ended has left."""
    copy = RecoveryCopy(brief)
    path = copy.keep(text)
    copy.leave()
    return path


def test_a_copy_is_the_text_byte_for_byte_and_for_the_user_alone(tmp_path: Path, state: Path) -> None:
    path = keep_copy(tmp_path / "quay forum" / "brief.md", "one\r\ntwo\n“three”\ud800")
    assert path.read_bytes() == "one\r\ntwo\n“three”".encode() + b"\xed\xa0\x80"
    assert path.parent == state
    assert path.name.startswith("quay_forum-")
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(state.iterdir()) == [path]


def test_a_session_has_one_copy_whatever_is_typed_and_sessions_have_their_own(tmp_path: Path, state: Path) -> None:
    brief = tmp_path / "quay" / "brief.md"
    one, other = RecoveryCopy(brief), RecoveryCopy(brief)
    paths = {one.keep(text) for text in ("a", "ab", "abc")}
    assert {path.read_text() for path in paths} == {"abc"}
    assert other.keep("x") not in paths
    assert len(list(state.iterdir())) == 2
    other.remove()
    one.remove()
    one.remove()
    assert list(state.iterdir()) == []


def test_the_copies_of_an_event_are_found_where_its_folder_has_another_name(tmp_path: Path) -> None:
    (tmp_path / "quay").mkdir()
    (tmp_path / "quay" / "event.toml").write_text("")
    path = keep_copy(tmp_path / "quay" / "brief.md", "typed")
    (tmp_path / "quay").rename(tmp_path / "pier")
    assert copy_left(tmp_path / "quay" / "brief.md", "old") == path
    assert copy_left(tmp_path / "pier" / "brief.md", "old") == path
    assert is_copy_of(path, tmp_path / "pier" / "brief.md")
    assert copy_left(tmp_path / "pier" / "typed", "old") is None
    assert not is_copy_of(path, tmp_path / "pier" / "typed")
    (tmp_path / "pier" / "event.toml").unlink()
    assert copy_left(tmp_path / "pier" / "brief.md", "old") is None


def test_the_copies_of_an_event_are_found_where_its_folder_got_another_name_before_anything_was_typed(
    tmp_path: Path,
) -> None:
    (tmp_path / "quay").mkdir()
    (tmp_path / "quay" / "event.toml").write_text("")
    assert copy_left(tmp_path / "quay" / "brief.md", "old") is None
    (tmp_path / "quay").rename(tmp_path / "pier")
    path = keep_copy(tmp_path / "quay" / "brief.md", "typed")
    assert copy_left(tmp_path / "pier" / "brief.md", "old") == path


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_folder_for_copies_that_belongs_to_somebody_else_takes_none(tmp_path: Path, state: Path) -> None:
    state.mkdir(parents=True)
    os.chown(state, 1234, 1234)
    copy = RecoveryCopy(tmp_path / "brief.md")
    assert copy.keep("typed").parent == tmp_path / "second"
    assert copy.fault == "it belongs to somebody else"
    os.chown(state, os.geteuid(), -1)
    state.chmod(0o777)
    assert copy.keep("typed on").parent == state
    assert (copy.fault, state.stat().st_mode & 0o777) == ("", 0o700)


def test_what_has_not_changed_is_not_written_again(tmp_path: Path) -> None:
    copy = RecoveryCopy(tmp_path / "brief.md")
    path = copy.keep("typed")
    number = path.stat().st_ino
    assert copy.keep("typed").stat().st_ino == number
    path.unlink()
    assert copy.keep("typed").read_text() == "typed"


def test_a_copy_that_is_left_is_never_touched_again(tmp_path: Path, state: Path) -> None:
    copy = RecoveryCopy(tmp_path / "brief.md")
    left = copy.keep("typed")
    copy.leave()
    assert copy.keep("typed") == left
    assert copy.keep("typed on") != left
    copy.remove()
    assert list(state.iterdir()) == [left]
    assert left.read_text() == "typed"


def test_the_copy_of_a_session_that_lives_is_nobody_elses(tmp_path: Path) -> None:
    brief = tmp_path / "quay" / "brief.md"
    copy = RecoveryCopy(brief)
    for text in ("typed", "typed on"):
        path = copy.keep(text)
        assert copy_left(brief, "old") is None
        assert copy_left(brief, text) is None
        with pytest.raises(PermissionError):
            read_copy(path)
    copy.leave()
    assert copy_left(brief, "old") == path
    assert read_copy(path) == "typed on"


def test_a_draft_has_its_copies_whatever_way_leads_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "quay").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "quay")
    path = keep_copy(tmp_path / "quay" / "brief.md", "typed")
    monkeypatch.chdir(tmp_path / "quay")
    for brief in (Path("brief.md"), Path("../quay/brief.md"), tmp_path / "link" / "brief.md"):
        assert copy_left(brief, "old") == path


def test_parts_of_copies_are_removed_once_nobody_writes_them(tmp_path: Path, state: Path) -> None:
    keep_copy(tmp_path / "brief.md", "typed")
    old, new = state / ".brief-tui-old.tmp", tmp_path / "second" / ".brief-tui-new.tmp"
    for path in (old, new):
        path.write_text("ty")
    os.utime(old, (1, 1))
    remove_parts()
    assert (old.exists(), new.exists()) == (False, True)


def test_a_copy_is_told_of_until_its_text_is_saved(tmp_path: Path) -> None:
    brief = tmp_path / "quay" / "brief.md"
    assert copy_left(brief, "old") is None
    path = keep_copy(brief, "typed")
    assert copy_left(brief, "old") == path
    assert copy_left(tmp_path / "other" / "brief.md", "old") is None
    assert copy_left(brief, "typed") is None
    assert not path.exists()


def test_the_latest_copy_is_told_of(tmp_path: Path) -> None:
    brief = tmp_path / "quay" / "brief.md"
    first, second = keep_copy(brief, "one"), keep_copy(brief, "two")
    os.utime(second, (1, 1))
    assert copy_left(brief, "old") == first
    os.utime(first, (0, 0))
    assert copy_left(brief, "old") == second


def test_a_copy_in_the_second_place_is_told_of_too(tmp_path: Path, state: Path) -> None:
    brief = tmp_path / "quay" / "brief.md"
    state.parent.mkdir()
    state.write_text("in the way")
    path = keep_copy(brief, "typed")
    state.unlink()
    assert copy_left(brief, "old") == path
    assert copy_left(brief, "typed") is None
    assert not path.exists()


def closed(path: Path) -> None:
    path.write_text("one")
    path.chmod(0)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("brief.md"), closed])
def test_what_cannot_be_read_is_told_of_after_all_else_and_not_where_it_is_somebody_elses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None]
) -> None:
    brief = tmp_path / "quay" / "brief.md"
    broken, mine = (keep_copy(brief, text) for text in ("one", "two"))
    broken.unlink()
    make(broken)
    os.utime(mine, (1, 1))
    opened = os.open

    def refuse(path: Path, *arguments: int) -> int:
        if path == broken and not broken.lstat().st_mode & 0o444:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *arguments)

    monkeypatch.setattr("os.open", refuse)
    assert copy_left(brief, "old") == mine
    assert copy_left(brief, "two") == broken
    with pytest.raises(OSError, match=r"no file|Permission denied|symbolic links") as told:
        read_copy(broken)
    assert told.value.filename in (broken, str(broken))
    monkeypatch.setattr("os.geteuid", lambda: 12345)
    assert copy_left(brief, "old") is None


def test_there_is_a_second_place_until_the_first_takes_copies_again(tmp_path: Path, state: Path) -> None:
    copy = RecoveryCopy(tmp_path / "brief.md")
    first = copy.keep("typed")
    state.rename(state.with_name("moved"))
    state.write_text("in the way")
    second = copy.keep("typed on")
    assert second == tmp_path / "second" / first.name
    assert copy.fault == "File exists"
    state.unlink()
    state.with_name("moved").rename(state)
    assert copy.keep("typed on and on") == first
    assert (first.read_text(), second.exists(), copy.fault) == ("typed on and on", False, "")


def test_where_no_place_takes_a_copy_it_is_an_error_and_the_old_one_stays(tmp_path: Path, state: Path) -> None:
    copy = RecoveryCopy(tmp_path / "brief.md")
    copy.keep("typed")
    for folder in (state, tmp_path / "second"):
        folder.rename(folder.with_name(f"{folder.name}-moved"))
        folder.write_text("in the way")
    with pytest.raises(OSError, match="exists"):
        copy.keep("typed on")
    (left,) = state.with_name("recovery-moved").iterdir()
    assert left.read_text() == "typed"


def test_a_copy_that_fails_leaves_nothing(tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="space"):
        keep_copy(tmp_path / "brief.md", "typed")
    assert [*state.iterdir(), *(tmp_path / "second").iterdir()] == []
