"""Saving the draft: rows 47-57 of FAULTS.md as far as they concern files."""

from __future__ import annotations

import errno
import fcntl
import multiprocessing
import os
import resource
import stat
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief_tui.core.event import Event, PillarConfig
from brief_tui.store import writing
from brief_tui.store.draft import BriefFile, brief_of, new_brief, read_brief
from brief_tui.store.errors import InputError
from brief_tui.store.saving import SaveConflict, SaveFailed, save_beside, save_brief
from brief_tui.store.writing import remove_leftovers
from tests.small_disk import mounted

EVENT = Event(title="Quay", pillars=[PillarConfig(id="dev", heading="Developer")])
OLD = "# Old\n"


@pytest.fixture
def file(tmp_path: Path) -> BriefFile:
    (tmp_path / "brief.md").write_text(OLD)
    return read_brief(tmp_path, EVENT)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def on_disk(file: BriefFile) -> str:
    return file.path.read_text()


def refusal(file: BriefFile, text: str = "# New\n", *, in_place: bool = False) -> str:
    with pytest.raises(SaveFailed) as caught:
        save_brief(file, text, in_place=in_place)
    assert names(file.path.parent) == ["brief.md"]
    return str(caught.value)


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_save_is_what_is_read_next(file: BriefFile) -> None:
    saved = save_brief(file, "# New\n")
    assert saved == read_brief(file.path.parent, EVENT)
    assert (saved.text, on_disk(file)) == ("# New\n", "# New\n")
    assert names(file.path.parent) == ["brief.md"]


def test_saves_follow_each_other(file: BriefFile) -> None:
    save_brief(save_brief(file, "one"), "two")
    assert on_disk(file) == "two"


@given(
    st.lists(
        st.sampled_from(["a", "é", "\r\n", "\n", "\r", "\u2028", "\x85", "\v", "\0", "\x1b", "\t", "🙂", "\ufeff"])
    ),
    st.booleans(),
)
def test_open_and_save_is_byte_identical(tmp_path_factory: pytest.TempPathFactory, parts: list[str], bom: bool) -> None:
    folder = tmp_path_factory.mktemp("event")
    data = (b"\xef\xbb\xbf" if bom else b"") + "".join(parts).encode()
    (folder / "brief.md").write_bytes(data)
    file = read_brief(folder, EVENT)
    save_brief(replace(file, digest=save_brief(file, file.text + "!").digest), file.text)
    assert (folder / "brief.md").read_bytes() == data


def test_an_unchanged_text_is_not_written(file: BriefFile) -> None:
    before = file.path.stat()
    save_brief(file, OLD)
    assert file.path.stat().st_ino == before.st_ino
    assert file.path.stat().st_ctime_ns == before.st_ctime_ns


def test_a_change_by_somebody_else_is_never_overwritten(file: BriefFile) -> None:
    status = file.path.stat()
    file.path.write_text("# Odd\n")  # the same size
    os.utime(file.path, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(SaveConflict) as caught:
        save_brief(file, "# New\n")
    assert on_disk(file) == "# Odd\n"
    assert caught.value.theirs is not None
    assert caught.value.theirs.text == "# Odd\n"
    assert str(caught.value).startswith("brief.md: another program changed it; nothing was saved")


def test_mine_can_be_kept_after_a_conflict(file: BriefFile) -> None:
    file.path.write_text("theirs")
    with pytest.raises(SaveConflict) as caught:
        save_brief(file, "mine")
    assert caught.value.theirs is not None
    save_brief(caught.value.theirs, "mine")
    assert on_disk(file) == "mine"


def test_row_54_a_touched_file_is_no_conflict(file: BriefFile) -> None:
    os.utime(file.path, (1, 1))
    save_brief(file, "# New\n")
    assert on_disk(file) == "# New\n"


def test_a_removed_draft_comes_back_only_when_asked(file: BriefFile) -> None:
    file.path.unlink()
    with pytest.raises(SaveConflict) as caught:
        save_brief(file, "# New\n")
    assert caught.value.theirs is None
    assert not file.path.exists()
    save_brief(replace(file, digest=None), "# New\n")
    assert on_disk(file) == "# New\n"


def test_a_new_draft_does_not_replace_one_that_was_created_meanwhile(tmp_path: Path) -> None:
    file = new_brief(tmp_path, EVENT)
    (tmp_path / "brief.md").write_text("theirs")
    with pytest.raises(SaveConflict, match="another program created it"):
        save_brief(file, "mine")
    assert on_disk(file) == "theirs"


def test_a_new_draft_has_the_usual_mode(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        save_brief(new_brief(tmp_path, EVENT), "# New\n")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "brief.md").stat().st_mode) == 0o640


def test_what_somebody_else_wrote_may_be_no_text(file: BriefFile) -> None:
    file.path.write_bytes(b"a\n\xff")
    with pytest.raises(SaveFailed, match=r"^brief\.md:2:1: another program changed it; nothing was saved"):
        save_brief(file, "# New\n")
    assert file.path.read_bytes() == b"a\n\xff"


def test_row_51_a_symbolic_link_stays_and_its_target_is_written(file: BriefFile, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    file.path.rename(tmp_path / "real" / "draft.md")
    file.path.symlink_to("real/draft.md")
    save_brief(file, "# New\n")
    assert file.path.is_symlink()
    assert (tmp_path / "real" / "draft.md").read_text() == "# New\n"
    assert names(tmp_path / "real") == ["draft.md"]


def test_row_51_other_names_of_the_file_see_the_new_text(file: BriefFile, tmp_path: Path) -> None:
    os.link(file.path, tmp_path / "other.md")
    save_brief(file, "# New\n")
    assert (tmp_path / "other.md").read_text() == "# New\n"


def test_a_shorter_text_leaves_nothing_of_a_linked_file(file: BriefFile, tmp_path: Path) -> None:
    os.link(file.path, tmp_path / "other.md")
    save_brief(file, "#")
    assert (tmp_path / "other.md").read_text() == "#"


@pytest.mark.parametrize("mode", [0o664, 0o600, 0o4755])
def test_row_51_the_mode_is_kept(file: BriefFile, mode: int) -> None:
    file.path.chmod(mode)
    save_brief(file, "# New\n")
    assert stat.S_IMODE(file.path.stat().st_mode) == mode


def test_an_owner_that_cannot_be_kept_by_a_new_file_keeps_the_old_one(
    file: BriefFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fchown", refuse)
    inode = file.path.stat().st_ino
    save_brief(file, "# New\n")
    assert (on_disk(file), file.path.stat().st_ino) == ("# New\n", inode)
    assert names(file.path.parent) == ["brief.md"]


def test_row_50_a_read_only_file_is_refused(file: BriefFile) -> None:
    file.path.chmod(0o444)
    assert "brief.md: not saved: the file is read-only" in refusal(file)
    assert on_disk(file) == OLD


def test_row_49_a_read_only_file_system_is_told_as_such(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk"):
        path = tmp_path / "disk" / "brief.md"
        path.write_text(OLD)
        subprocess.run(["mount", "-o", "remount,ro", str(path.parent)], check=True)
        file = brief_of(path, "brief.md", OLD.encode())
        with pytest.raises(SaveFailed, match="Read-only file system: have the file system mounted writable") as caught:
            save_brief(file, "# New\n")
        assert not caught.value.in_place


def test_row_49_a_read_only_folder_is_refused_unless_asked_to_overwrite(file: BriefFile) -> None:
    folder = file.path.parent
    folder.chmod(0o555)
    try:
        assert "its folder is read-only" in refusal(file)
        assert on_disk(file) == OLD
        save_brief(file, "# New\n", in_place=True)
        assert on_disk(file) == "# New\n"
    finally:
        folder.chmod(0o755)


@pytest.mark.parametrize("in_place", [False, True])
def test_too_little_room_leaves_the_old_file(file: BriefFile, in_place: bool) -> None:
    with no_file_above(1_000):
        message = refusal(file, "x" * 5_000, in_place=in_place)
    assert message.startswith("brief.md: not saved: File too large: ")
    assert on_disk(file) == OLD


def test_room_is_made_sure_of_before_the_old_text_is_touched(file: BriefFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def recorded(descriptor: int, data: bytes, at: int) -> int:
        written.append(data)
        return pwrite(descriptor, data, at)

    written: list[bytes] = []
    pwrite = os.pwrite
    monkeypatch.setattr(os, "posix_fallocate", no_room, raising=False)
    monkeypatch.setattr(os, "pwrite", recorded)
    assert "No space left on device" in refusal(file, "# New\n", in_place=True)
    assert b"# New\n" not in written
    assert on_disk(file) == OLD


def test_a_write_that_fails_halfway_is_undone(file: BriefFile, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = iter([3])

    def fail_after_three_bytes(descriptor: int, data: bytes, at: int) -> int:
        if next(calls, None):
            return pwrite(descriptor, data[:3], at)
        monkeypatch.setattr(os, "pwrite", pwrite)
        raise OSError(errno.EIO, "Input/output error")

    pwrite = os.pwrite
    monkeypatch.setattr(os, "pwrite", fail_after_three_bytes)
    assert "Input/output error" in refusal(file, in_place=True)
    assert on_disk(file) == OLD


def test_a_full_disk_is_told_with_what_to_do(file: BriefFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    helps = "free some space and save again, or save a copy elsewhere"
    assert refusal(file) == f"brief.md: not saved: No space left on device: {helps}"
    assert on_disk(file) == OLD


def test_half_a_character_is_named_and_nothing_written(file: BriefFile) -> None:
    assert refusal(file, "a\nb\ud800").startswith("brief.md:2:2: not saved: U+D800")
    assert on_disk(file) == OLD


def test_a_fifo_in_place_of_the_draft_is_refused_without_waiting(file: BriefFile) -> None:
    file.path.unlink()
    os.mkfifo(file.path)
    assert "is a FIFO, not a file" in refusal(file)


def test_a_locked_folder_is_told(file: BriefFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_PATIENCE_S", 0.02)
    descriptor = os.open(file.path.parent, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        assert "another program has kept the folder locked" in refusal(file)
    finally:
        os.close(descriptor)


def test_leftovers_of_a_killed_save_are_removed_and_nothing_else(file: BriefFile) -> None:
    folder = file.path.parent
    (folder / ".brief-tui-0123456789ab.tmp").write_text("half")
    (folder / "notes.tmp").write_text("mine")
    remove_leftovers(folder)
    assert names(folder) == ["brief.md", "notes.tmp"]


def append_lines(folder: Path, name: str, count: int) -> None:
    file = read_brief(folder, EVENT)
    for number in range(count):
        while True:
            try:
                file = save_brief(file, f"{file.text}{name}{number}\n")
                break
            except SaveConflict as conflict:
                assert conflict.theirs is not None
                file = conflict.theirs


def test_row_55_two_writers_lose_nothing(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("")
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=append_lines, args=(tmp_path, name, 300)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    lines = (tmp_path / "brief.md").read_text().splitlines()
    assert sorted(lines) == sorted(f"{name}{number}" for name in "ab" for number in range(300))
    assert names(tmp_path) == ["brief.md"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"one\ntw\xc3\xa9\xff", "brief.md:2:4: byte 0xFF is not UTF-8"),
        ("# T\n".encode("utf-16"), "brief.md:1:1: byte 0xFF is not UTF-8; it looks like UTF-16"),
        (b"x" * 1_000_001, "brief.md: is larger than 1 MB"),
    ],
    ids=["latin-1", "utf-16", "large"],
)
def test_a_draft_that_is_no_text_is_refused_with_the_place(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "brief.md").write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_brief(tmp_path, EVENT)
    assert str(caught.value).startswith(message)


def test_a_missing_draft_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_brief(tmp_path, EVENT)
    assert [finding.id for finding in caught.value.findings] == ["missing-brief"]


def test_a_folder_in_place_of_the_draft_is_refused(tmp_path: Path) -> None:
    (tmp_path / "brief.md").mkdir()
    with pytest.raises(InputError, match=r"brief\.md: is a folder, not a file"):
        read_brief(tmp_path, EVENT)


def test_what_another_program_makes_beside_the_draft_meanwhile_is_its_own(file: BriefFile) -> None:
    others = {file.path.with_name(f"brief.mine{'' if number == 1 else f'-{number}'}.md") for number in range(1, 200)}
    made: list[Path] = []

    def make() -> None:
        for path in sorted(others, key=lambda path: (len(path.name), path.name)):
            with suppress(FileExistsError), path.open("x") as other:
                other.write("theirs")
                made.append(path)

    with ThreadPoolExecutor() as pool:
        making = pool.submit(make)
        while not making.done():
            name = save_beside(file, "mine", "mine")
            assert file.path.with_name(name).read_text() == "mine"
    assert {path.read_text() for path in made} == {"theirs"}


def test_a_full_disk_leaves_nothing_beside_the_draft(file: BriefFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveFailed, match=r"brief\.mine\.md: not saved: No space left on device: free some space"):
        save_beside(file, "mine", "mine")
    assert [path.name for path in file.path.parent.glob("*.md")] == ["brief.md"]
