"""Rows 47-61 of FAULTS.md as far as disks, processes and `check` have a part in them; each test names its rows."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import struct
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from brief_tui.cli import main
from brief_tui.core.assessment import assess
from brief_tui.core.review.ledger import Decision, DecisionKind, quotation_digest, source_digest
from brief_tui.store import writing
from brief_tui.store.draft import BriefFile, read_brief
from brief_tui.store.folder import load_sources
from brief_tui.store.ledger import LedgerNotSaved, add_decisions, load_ledger
from brief_tui.store.saving import SaveFailed, save_brief
from brief_tui.store.writing import remove_leftovers
from tests.small_disk import fill, mounted
from tests.tui.quayside import BRIEF, EVENT, write_event

FORK = multiprocessing.get_context("fork")


@pytest.fixture
def event(tmp_path: Path) -> Path:
    folder = tmp_path / "quayside"
    write_event(folder)
    return folder


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """The event on a file system of 64 KiB."""
    with mounted(tmp_path / "disk"):
        write_event(tmp_path / "disk")
        yield tmp_path / "disk"


def file_of(folder: Path) -> BriefFile:
    return read_brief(folder, load_sources(folder).event)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("how", ["replaced", "in place", "hard link"])
def test_row_47_a_full_disk_leaves_the_draft_and_no_temporary_file(small_disk: Path, how: str) -> None:
    file, new = file_of(small_disk), BRIEF + "More.\n" * 2_000
    if how == "hard link":
        os.link(file.path, small_disk / "other.md")
    filler = fill(small_disk)
    before = names(small_disk)
    with pytest.raises(SaveFailed, match="No space left on device: free some space and save again"):
        save_brief(file, new, in_place=how == "in place")
    assert file.path.read_text() == BRIEF
    assert names(small_disk) == before
    filler.unlink()
    save_brief(file, new, in_place=how == "in place")
    assert file.path.read_text() == new


def test_row_47_a_full_disk_leaves_the_ledger_as_it_was(small_disk: Path) -> None:
    add_decisions(small_disk, decision("0" * 16))
    before = (small_disk / "review.toml").read_bytes()
    fill(small_disk)
    with pytest.raises(LedgerNotSaved, match="No space left on device; free some space and decide again"):
        add_decisions(small_disk, decision("1" * 16))
    assert (small_disk / "review.toml").read_bytes() == before
    assert not [name for name in names(small_disk) if name.endswith(".tmp")]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_row_51_the_owner_is_kept(event: Path) -> None:
    os.chown(event / "brief.md", 1234, 4321)
    save_brief(file_of(event), "# New\n")
    status = (event / "brief.md").stat()
    assert (status.st_uid, status.st_gid) == (1234, 4321)


ACL = "system.posix_acl_access"
ENTRIES = [(1, 6, -1), (2, 6, 1234), (4, 0, -1), (16, 6, -1), (32, 0, -1)]
"""As in `getfacl`: user::rw- user:1234:rw- group::--- mask::rw- other::---; the mode says that its group may write."""


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="attributes of files are Linux's")
def test_row_51_who_may_read_and_write_is_kept(event: Path) -> None:
    brief = event / "brief.md"
    access = struct.pack("<I", 2) + b"".join(struct.pack("<HHi", *entry) for entry in ENTRIES)
    try:
        os.setxattr(event, "system.posix_acl_default", access)  # what is created from now on has it
        os.setxattr(brief, "user.note", b"proof 2")
    except OSError:
        pytest.skip("a file system without access control lists")
    save_brief(file_of(event), "# New\n")
    assert os.listxattr(brief) == ["user.note"]
    assert brief.stat().st_mode & 0o777 == 0o644
    os.setxattr(brief, ACL, access)
    save_brief(file_of(event), "# Newer\n")
    assert os.getxattr(brief, ACL) == access
    assert os.getxattr(brief, "user.note") == b"proof 2"
    assert brief.stat().st_mode & 0o777 == 0o660


def die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def save_and_die(folder: Path, moment: str) -> None:
    if moment == "before the rename":
        Path.replace = die  # type: ignore[method-assign, assignment]  # in a process of its own
    else:
        writing._sync_folder = die  # type: ignore[assignment]
    save_brief(file_of(folder), "# New\n")


@pytest.mark.parametrize(
    ("moment", "text"), [("before the rename", BRIEF), ("after the rename", "# New\n")], ids=["before", "after"]
)
def test_row_57_a_save_that_is_killed_leaves_the_old_or_the_new_draft(event: Path, moment: str, text: str) -> None:
    before = names(event)
    child = FORK.Process(target=save_and_die, args=(event, moment))
    child.start()
    child.join()
    assert child.exitcode == -signal.SIGKILL
    assert (event / "brief.md").read_text() == text
    left = names(event) - before
    assert len(left) == (moment == "before the rename")
    assert main(["check", str(event)]) in (0, 1)  # what is left disturbs nobody
    remove_leftovers(event)
    assert names(event) == before
    save_brief(file_of(event), "# Again\n")  # the lock of the dead is nobody's
    assert (event / "brief.md").read_text() == "# Again\n"


def version(number: int) -> str:
    return f"# {number}\n" + f"Line {number}.\n" * 3_000 + f"End {number}.\n"


def save_for_ever(file: BriefFile) -> None:
    for number in count():
        file = save_brief(file, version(number))


def test_row_57_killed_at_any_moment_the_draft_is_whole(event: Path) -> None:
    chance = random.Random(57)  # noqa: S311  # a test's own choices
    path = event / "brief.md"
    for _ in range(25):
        before = path.stat().st_ctime_ns
        child = FORK.Process(target=save_for_ever, args=(file_of(event),))
        child.start()
        while path.stat().st_ctime_ns == before and child.is_alive():
            time.sleep(0.001)
        time.sleep(chance.random() / 50)
        child.kill()
        child.join()
        assert child.exitcode == -signal.SIGKILL
        text = path.read_text()
        assert text == version(int(text.partition("\n")[0].removeprefix("# ")))
    remove_leftovers(event)
    assert names(event) == {"brief.md", "event.toml"}


def decision(quotation: str, source: str = "1" * 16, verdict: str = "exact") -> Decision:
    at = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
    return Decision(
        DecisionKind.APPROVED, "Oda Finch", at, "", quotation, source, verdict, "Ines Calder", "The cranes."
    )


BROKEN: list[tuple[str, Callable[[Path], object], str]] = [
    ("syntax", lambda path: path.write_text("[[decisions]]\nby = \n"), "review.toml:2:6: "),
    ("merged by hand", lambda path: path.write_text("<<<<<<< mine\n"), "review.toml:1:1: "),
    ("wrong type", lambda path: path.write_text('[[decisions]]\ndecision = "approved"\nby = 1\n'), "review.toml:1: "),
    ("no text", lambda path: path.write_bytes(b"# a\n\xff\n"), "review.toml:2:1: "),
    ("too large", lambda path: path.write_text("# a\n" * 3_000_000), "review.toml: "),
    ("a folder", Path.mkdir, "review.toml: "),
    ("a FIFO", os.mkfifo, "review.toml: "),
]


@pytest.mark.parametrize(("breaks", "begins"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_row_59_a_ledger_that_cannot_be_used_ends_check_with_2(
    event: Path, capsys: pytest.CaptureFixture[str], breaks: Callable[[Path], object], begins: str
) -> None:
    ledger = event / "review.toml"
    breaks(ledger)
    before = ledger.lstat()
    assert main(["check", str(event)]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith(f"{event}/{begins}")
    after = ledger.lstat()
    assert (after.st_ino, after.st_size, after.st_mtime_ns) == (before.st_ino, before.st_size, before.st_mtime_ns)


@pytest.fixture
def signed_off(tmp_path: Path) -> Path:
    """An event whose gate passes because every quotation of it is approved."""
    folder = tmp_path / "signed"
    write_event(folder)
    (folder / "event.toml").write_text(EVENT + "\n[review]\nsign_off = true\n")
    assert main(["check", str(folder)]) == 1
    judged = assess(load_sources(folder), BRIEF).quotations
    for one in judged:
        add_decisions(folder, decision(quotation_digest(one.quotation), source_digest(one.verdict), one.verdict.kind))
    assert main(["check", str(folder)]) == 0
    return folder


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("brief.md", "Nobody budgets for a wall", "Nobody budgets for … wall"),
        ("brief.md", "We threw out 65,000", "We threw out 64,000"),
        ("transcripts/calder.md", "began again", "started again"),
        ("transcripts/brandt.vtt", "Nobody budgets", "Somebody said: nobody budgets"),
    ],
    ids=["its words, which stand", "a number", "its source", "what is around it"],
)
def test_row_60_a_sign_off_is_void_once_the_quotation_or_its_source_changes(
    signed_off: Path, capsys: pytest.CaptureFixture[str], path: str, old: str, new: str
) -> None:
    file = signed_off / path
    before = file.read_text()
    ledger = (signed_off / "review.toml").read_bytes()
    assert old in before
    file.write_text(before.replace(old, new))
    capsys.readouterr()
    assert main(["check", str(signed_off)]) == 1
    assert "void-decision" in capsys.readouterr().out
    assert (signed_off / "review.toml").read_bytes() == ledger
    file.write_text(before)
    assert main(["check", str(signed_off)]) == 0
    assert len(load_ledger(signed_off).decisions) == 2
