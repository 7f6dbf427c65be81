"""The log for support: whose it is, how large it gets, and what never is in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from brief_tui.store import support_log
from brief_tui.store.support_log import note, note_error


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(support_log, "log_path", lambda: tmp_path / "state" / "brief-tui.log")
    return tmp_path / "state" / "brief-tui.log"


def test_a_note_is_one_line_that_only_the_user_can_read(log: Path) -> None:
    note("opened /quay\n\x1b[2J")
    note("saved")
    assert [line.split(" ", 2)[2] for line in log.read_text().splitlines()] == ["opened /quay␊␛[2J", "saved"]
    assert log.stat().st_mode & 0o777 == 0o600


def test_it_never_takes_more_than_two_files(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(support_log, "MAX_BYTES", 1_000)
    for number in range(200):
        note(f"number {number}")
    old = log.with_name("brief-tui.log.1")
    files = set(log.parent.iterdir())
    assert files <= {log, old}
    assert max(file.stat().st_size for file in files) < 1_100
    assert old.read_text().endswith("\n")
    assert "number 199" in (log if log in files else old).read_text()  # the last may have filled it


def test_an_error_is_noted_with_its_causes_and_without_its_words(log: Path) -> None:
    said = "what somebody said"

    def fail() -> None:
        words = said
        try:
            raise KeyError(words)
        except KeyError as error:
            raise ValueError(words) from error

    with pytest.raises(ValueError, match=said) as caught:
        fail()
    note_error("judging failed", caught.value)
    text = log.read_text()
    assert text.index("judging failed: ValueError") < text.index("in fail") < text.index("then ValueError")
    assert said not in text


def test_where_nothing_can_be_written_nothing_happens(log: Path, tmp_path: Path) -> None:
    log.parent.mkdir()
    (tmp_path / "elsewhere").write_text("")
    log.symlink_to(tmp_path / "elsewhere")
    note("saved")
    assert (tmp_path / "elsewhere").read_text() == ""


def test_a_fifo_in_its_place_is_waited_for_by_nobody(log: Path) -> None:
    log.parent.mkdir()
    os.mkfifo(log)
    note("saved")
    assert log.is_fifo()
