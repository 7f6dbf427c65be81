"""Watching the event folder: rows 62-65 of FAULTS.md, on a real file system."""

from __future__ import annotations

import asyncio
import errno
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from watchfiles import awatch

from brief_tui.store import watching
from brief_tui.store.watching import WatchMode, WatchState, watch_event

PATIENCE_S = 30


class Watch:
    """A running watch: what it has reported so far."""

    def __init__(self) -> None:
        self.bursts: list[frozenset[Path]] = []
        self.states: list[WatchState] = []

    @property
    def changed(self) -> set[Path]:
        return set().union(*self.bursts)

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not holds():
                await asyncio.sleep(0.01)

    async def until_mode(self, mode: WatchMode) -> None:
        await self.until(lambda: bool(self.states) and self.states[-1].mode is mode)


@asynccontextmanager
async def watched(folder: Path, mode: WatchMode = WatchMode.LIVE) -> AsyncIterator[Watch]:
    watch = Watch()

    async def run() -> None:
        async for burst in watch_event(folder, watch.states.append):
            watch.bursts.append(burst)

    task = asyncio.create_task(run())
    try:
        await watch.until_mode(mode)
        yield watch
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "TICK_S", 0.1)


async def test_a_written_file_is_reported(tmp_path: Path) -> None:
    brief = tmp_path / "brief.md"
    brief.write_text("one")
    async with watched(tmp_path) as watch:
        brief.write_text("two")
        await watch.until(lambda: brief in watch.changed)


async def test_what_changes_while_the_folder_is_first_read_is_reported(tmp_path: Path) -> None:
    transcript = tmp_path / "a.txt"
    transcript.write_text("one")
    watch = watch_event(tmp_path)
    async with asyncio.timeout(PATIENCE_S):
        assert await anext(watch) == frozenset()
        transcript.write_text("")
        assert transcript in await anext(watch)


async def test_too_many_files_to_watch_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_MAX_FILES", 3)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("")
    async with watched(tmp_path) as watch:
        (tmp_path / "one more.txt").write_text("")
        await watch.until_mode(WatchMode.NOT_LIVE)
        assert "more than" in watch.states[-1].reason
        (tmp_path / "one more.txt").unlink()
        await watch.until_mode(WatchMode.LIVE)


async def test_every_save_by_rename_is_reported(tmp_path: Path) -> None:
    brief = tmp_path / "brief.md"
    brief.write_text("zero")
    async with watched(tmp_path) as watch:
        for text in ("one", "two", "three"):
            watch.bursts.clear()
            (tmp_path / ".new").write_text(text)
            (tmp_path / ".new").replace(brief)
            await watch.until(lambda: brief in watch.changed)


async def test_a_removed_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one")
    async with watched(tmp_path) as watch:
        (tmp_path / "a.md").unlink()
        await watch.until(lambda: tmp_path / "a.md" in watch.changed)


async def test_hidden_files_and_backups_are_not(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    async with watched(tmp_path) as watch:
        for name in (".git/index", ".brief.md.swp", "brief.md~", ".#brief.md", "#brief.md#", "4913"):
            (tmp_path / name).write_text("x")
        (tmp_path / "brief.md").write_text("x")
        await watch.until(lambda: bool(watch.changed))
        await asyncio.sleep(0.3)
        assert watch.changed == {tmp_path / "brief.md"}


async def test_row_64_every_file_of_a_new_folder_is_found(tmp_path: Path) -> None:
    new = tmp_path / "transcripts"
    files = {new / f"{number}.txt" for number in range(20)}
    async with watched(tmp_path) as watch:
        new.mkdir()
        for file in files:
            file.write_text("x")
        await watch.until(lambda: files <= watch.changed)


async def test_row_62_very_many_files_come_as_one_burst(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(1_000)]
    async with watched(tmp_path) as watch:
        for number, file in enumerate(files):
            file.write_text("x")
            if number % 50 == 0:
                await asyncio.sleep(0.02)
        await watch.until(lambda: set(files) <= watch.changed)
        assert len(watch.bursts) <= 3


async def test_row_63_a_folder_that_is_removed_and_made_again_is_watched_again(tmp_path: Path) -> None:
    folder = tmp_path / "event"
    folder.mkdir()
    (folder / "brief.md").write_text("one")
    async with watched(folder) as watch:
        shutil.rmtree(folder)
        await watch.until_mode(WatchMode.NOT_LIVE)
        assert watch.states[-1].reason == "the event folder is gone"
        folder.mkdir()
        await watch.until_mode(WatchMode.LIVE)
        watch.bursts.clear()
        (folder / "brief.md").write_text("two")
        await watch.until(lambda: folder / "brief.md" in watch.changed)


async def test_row_63_a_folder_that_is_replaced_between_two_looks_is_watched_again(tmp_path: Path) -> None:
    folder, other = tmp_path / "event", tmp_path / "other"
    folder.mkdir()
    other.mkdir()
    (other / "new.md").write_text("x")
    async with watched(folder) as watch:
        folder.rename(tmp_path / "old")
        other.rename(folder)
        await watch.until(lambda: folder / "new.md" in watch.changed)
        watch.bursts.clear()
        (folder / "new.md").write_text("y")
        await watch.until(lambda: folder / "new.md" in watch.changed)


async def test_row_65_without_notifications_changes_are_still_found_and_the_state_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def exhausted(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "OS file watch limit reached")

    monkeypatch.setattr("watchfiles.awatch", exhausted)
    async with watched(tmp_path, WatchMode.POLLING) as watch:
        assert watch.states[-1].reason == "the system cannot watch the folder: OS file watch limit reached"
        (tmp_path / "brief.md").write_text("x")
        await watch.until(lambda: tmp_path / "brief.md" in watch.changed)
        await asyncio.sleep(0.3)
        assert [state.mode for state in watch.states] == [WatchMode.LIVE, WatchMode.POLLING]


EXHAUSTED = """\
import asyncio, sys
from pathlib import Path
from brief_tui.store.watching import WatchMode, watch_event

async def watch(folder):
    states = []
    async for _ in watch_event(folder, states.append):
        if states and states[-1].mode is WatchMode.POLLING:
            return states[-1].reason
        (folder / "brief.md").write_text("x" * len(states))

Path("/proc/sys/user/max_inotify_" + sys.argv[1]).write_text("0")
print(asyncio.run(asyncio.wait_for(watch(Path(sys.argv[2])), 30)))
"""


@pytest.mark.parametrize(("limit", "why"), [("watches", "OS file watch limit reached"), ("instances", "Too many open")])
def test_row_65_a_system_that_has_no_watches_left_is_told(tmp_path: Path, limit: str, why: str) -> None:
    command = ["unshare", "-Ur", sys.executable, "-c"]
    limited = "from pathlib import Path; Path('/proc/sys/user/max_inotify_watches').write_text('9')"
    if (
        shutil.which("unshare") is None
        or subprocess.run([*command, limited], capture_output=True, check=False).returncode
    ):
        pytest.skip("the limits of the system cannot be set for a process here")
    told = subprocess.run([*command, EXHAUSTED, limit, tmp_path], capture_output=True, text=True, check=True).stdout
    assert told.startswith("the system cannot watch the folder: ")
    assert why in told
    assert str(tmp_path) not in told


async def test_a_folder_that_is_denied_keeps_the_others_live(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(folder: Path, **options: object) -> object:
        if not options["ignore_permission_denied"]:
            raise PermissionError(errno.EACCES, "Permission denied")
        return awatch(folder, **options)  # type: ignore[arg-type]  # as they were given

    monkeypatch.setattr("watchfiles.awatch", denied)
    async with watched(tmp_path) as watch:
        (tmp_path / "brief.md").write_text("x")
        await watch.until(lambda: tmp_path / "brief.md" in watch.changed)
        await asyncio.sleep(0.3)
        assert [state.mode for state in watch.states] == [WatchMode.LIVE]


async def test_row_65_forced_polling_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    async with watched(tmp_path, WatchMode.POLLING) as watch:
        (tmp_path / "brief.md").write_text("x")
        await watch.until(lambda: tmp_path / "brief.md" in watch.changed)


async def test_a_relative_folder_gives_relative_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with watched(Path()) as watch:
        Path("brief.md").write_text("x")
        await watch.until(lambda: Path("brief.md") in watch.changed)
