"""Text that is not saved has a copy while it is typed: rows 48 and 69 of FAULTS.md."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.store.recovery import RecoveryCopy
from brief_tui.tui import keeping
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.keeping import RecoveryKeeper, UnsavedText
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.reason import Reason
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.screens.review import Review
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, judged, text_of, until, words_of


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "EVERY_S", 0.02)


def texts(copies: Path) -> list[str]:
    return [path.read_text() for path in _files(copies)]


def _files(copies: Path) -> Iterator[Path]:
    return copies.glob("*.md")


async def test_row_69_what_is_typed_is_in_one_copy_until_it_is_saved(
    event: Path, workstation: MakeApp, copies: Path
) -> None:
    app = workstation(event)
    async with app.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        await pilot.pause(0.1)
        assert not copies.exists()
        await pilot.press("x")
        await until(pilot, lambda: texts(copies) == ["x" + BRIEF])
        await pilot.press("y")
        await until(pilot, lambda: texts(copies) == ["xy" + BRIEF])
        assert (event / "brief.md").read_text() == BRIEF
        await pilot.press("ctrl+s")
        await until(pilot, lambda: texts(copies) == [])
        await pilot.press("z")
        await until(pilot, lambda: texts(copies) == ["xyz" + BRIEF])
        await pilot.press("backspace")
        await until(pilot, lambda: texts(copies) == [])


async def test_what_is_not_wanted_has_no_copy(event: Path, workstation: MakeApp, copies: Path) -> None:
    app = workstation(event)
    async with app.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        await until(pilot, lambda: texts(copies) == ["x" + BRIEF])
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.return_code == 0)
    assert texts(copies) == []


async def test_a_copy_that_was_asked_for_outlives_the_session(event: Path, workstation: MakeApp, copies: Path) -> None:
    app = workstation(event)
    async with app.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        (event / "brief.md").chmod(0o444)
        await pilot.press("x", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, Dialog) and "A copy of your text" in words_of(app.screen))
        assert isinstance(app.screen, Dialog)
        (copy,) = _files(copies)
        assert f"your text is in {copy}" in app.screen.text
        assert copy.read_text() == "x" + BRIEF
        app._workstation._filing.unsaved_text.discard()
    assert texts(copies) == ["x" + BRIEF]


async def test_a_draft_that_cannot_be_read_has_no_copy(event: Path, workstation: MakeApp, copies: Path) -> None:
    (event / "brief.md").write_bytes(b"\xff" * 100)
    app = workstation(event)
    async with app.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        await pilot.pause(0.1)
    assert not copies.exists()


async def test_row_52_a_removed_draft_has_a_copy_though_nothing_was_typed(
    event: Path, workstation: MakeApp, copies: Path
) -> None:
    app = workstation(event)
    async with app.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        (event / "brief.md").unlink()
        await app._workstation._folder_reader.read(frozenset())
        await until(pilot, lambda: texts(copies) == [BRIEF])


async def test_another_workstation_on_the_draft_has_its_own_and_is_told_of_none(
    event: Path, workstation: MakeApp, copies: Path
) -> None:
    one, two = workstation(event), workstation(event)
    async with one.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        await until(pilot, lambda: texts(copies) == ["x" + BRIEF])
        async with two.run_test(size=(100, 30)) as second:
            await judged(second)
            assert not two.query_one(Banner).display
            await second.press("y")
            await until(second, lambda: sorted(texts(copies)) == ["x" + BRIEF, "y" + BRIEF])


async def test_row_48_a_full_disk_is_told_and_the_copy_goes_elsewhere(
    event: Path, workstation: MakeApp, copies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = tmp_path / "second"
    monkeypatch.setenv("TMPDIR", str(second))
    copies.parent.mkdir(parents=True)
    copies.write_text("in the way")
    app = workstation(event)
    async with app.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        banner = app.query_one(Banner)
        await pilot.press("x")
        await until(pilot, lambda: "The folder for recovery copies takes none" in text_of(banner))
        assert texts(second) == ["x" + BRIEF]
        second.rename(tmp_path / "third")
        second.write_text("in the way")
        await pilot.press("y")
        await until(pilot, lambda: "No recovery copy can be kept (File exists): save now" in text_of(banner))
        assert app.query_one(Draft).text == "xy" + BRIEF
        copies.unlink()
        await until(pilot, lambda: not banner.display)
        assert texts(copies) == ["xy" + BRIEF]


async def test_whatever_keeps_the_last_copy_from_being_written_is_told(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Draft) -> str:
        raise ValueError("The quay")

    app = workstation(event)
    async with app.run_test(size=(100, 30)) as pilot:
        await judged(pilot)
        monkeypatch.setattr(Draft, "text_anywhere", fail)
        app.rescue()
    assert app.last_words == "brief.md was not saved; your text could not be kept: ValueError"


def line(app: WorkstationApp) -> Input | None:
    """The line that has the keys."""
    return app.focused if isinstance(app.focused, Input) else None


def stands(app: WorkstationApp, words: str) -> bool:
    return (has_keys := line(app)) is not None and has_keys.value == words


LINES = {
    "find": ["f12"],
    "replace": ["f12", "tab"],
    "search": ["ctrl+f"],
    "commands": ["ctrl+p"],
    "outline": ["alt+g"],
    "allow": ["ctrl+g", "ctrl+l"],
    "waive": ["f7", "n", "w"],
}


async def opened_line(pilot: Pilot[None], keys: list[str]) -> None:
    """Press them one after the other, as somebody does who sees what each one opens."""
    await judged(pilot)
    app = pilot.app
    for key in keys:
        before = app.screen, app.focused
        await pilot.press(key)
        await until(pilot, lambda: key == "n" or (app.screen, app.focused) != before)  # noqa: B023  # done before it changes
        if isinstance(finder := app.screen, Finder):
            await until(pilot, lambda: finder.answered)  # the same


@pytest.mark.parametrize("keys", LINES.values(), ids=LINES)
async def test_row_69_what_stands_in_a_line_has_a_copy_and_stands_there_again(
    failing: Path, workstation: MakeApp, copies: Path, keys: list[str]
) -> None:
    app = workstation(failing)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, keys)
        await pilot.press(*"wal")
        await until(pilot, lambda: texts(copies) == ["wal"])
        (copy,) = _files(copies)
    copy.write_text("wal")  # as it is when the program is killed
    again = workstation(failing)
    async with again.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, keys)
        await until(pilot, lambda: stands(again, "wal"))
        again.rescue()
        assert again.last_words.count("the line that you were typing is in") == 1
        again.last_words = ""  # nothing has ended it: the editor leaves
        again.exit(return_code=0)
    assert set(texts(copies)) == ({"wal"} if keys in (LINES["allow"], LINES["waive"]) else set())


@pytest.mark.parametrize("keys", [LINES[name] for name in ("replace", "search", "commands")])
async def test_of_a_line_that_was_left_nothing_is_kept_but_in_the_session(
    failing: Path, workstation: MakeApp, copies: Path, keys: list[str]
) -> None:
    app = workstation(failing)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, keys)
        await pilot.press(*"wal")
        await until(pilot, lambda: texts(copies) == ["wal"])
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Workstation) and texts(copies) == [])
        await opened_line(pilot, keys)
        await pilot.press("x")
        await until(pilot, lambda: len(texts(copies)) == 1)
        app.exit(return_code=0)
        assert not app.last_words
    assert texts(copies) == []


async def test_what_stood_in_a_line_at_a_kill_is_offered_until_the_line_is_left(
    event: Path, workstation: MakeApp, copies: Path
) -> None:
    left = RecoveryCopy(event / "commands")
    left.keep("wal")
    left.leave()
    app = workstation(event)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, LINES["commands"])
        await until(pilot, lambda: stands(app, "wal"))
        assert app.screen.query_one(Input).selected_text == "wal"  # what is typed replaces it
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Workstation) and texts(copies) == [])
        await opened_line(pilot, LINES["commands"])
        await pilot.press("x")
        await until(pilot, lambda: stands(app, "x"))


async def test_row_48_what_no_disk_takes_when_a_line_is_left_is_not_forgotten(
    failing: Path, workstation: MakeApp, copies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "second"))
    app = workstation(failing)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, LINES["waive"])
        await pilot.press(*"hear")
        await until(pilot, lambda: texts(copies) == ["hear"])
        for folder in (copies, tmp_path / "second"):
            folder.mkdir(exist_ok=True)
            folder.rename(folder.with_name(f"{folder.name}-full"))
            folder.write_text("in the way")
        await pilot.press("d", "escape")
        await until(pilot, lambda: isinstance(app.screen, Review))
        app.rescue()
        assert "the line that you were typing could not be kept: File exists" in app.last_words
        await reason_again(pilot)
        await until(pilot, lambda: stands(app, "heard"))
        app.rescue()
        assert "the line that you were typing could not be kept: File exists" in app.last_words
        copies.unlink()
        app.rescue()
        assert texts(copies) == ["heard"]


async def reason_again(pilot: Pilot[None]) -> None:
    await pilot.press("w")
    await until(pilot, lambda: isinstance(pilot.app.focused, Input))


async def test_the_reason_to_allow_a_finding_is_not_offered_for_one_of_the_same_words_elsewhere(
    failing: Path, workstation: MakeApp, copies: Path
) -> None:
    def two_alike(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        assessment = assess(sources, text, previous)
        lines, places = assessment.brief.lines, (text.index("The quay"), text.index("The harbour"))
        places_told = [(lines.line(at), lines.column(at)) for at in places]
        return replace(
            assessment,
            findings=tuple(
                Finding("thin-pillar", Severity.WARNING, "brief.md", *place, "This is thin.") for place in places_told
            ),
        )

    app = workstation(failing, assess=two_alike)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, LINES["allow"])
        await pilot.press(*"all said", "escape")
        await until(pilot, lambda: isinstance(app.screen, Finder) and texts(copies) == ["all said"])
        await pilot.press("down", "ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, Reason))
        await pilot.press("x")
        await until(pilot, lambda: stands(app, "x"))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Finder))
        await pilot.press("up", "ctrl+l")
        await until(pilot, lambda: stands(app, "all said"))


async def test_the_screen_waits_for_no_disk_where_a_reason_is_left_or_used(
    failing: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Watched(RecoveryKeeper):
        def close_line(self, name: str, *, used: bool, line: UnsavedText | None = None) -> None:
            closed.append((used, threading.current_thread() is threading.main_thread()))
            super().close_line(name, used=used, line=line)

    closed: list[tuple[bool, bool]] = []
    app = workstation(failing)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, LINES["allow"])
        await pilot.press(*"all said")
        monkeypatch.setattr(app.keeper, "__class__", Watched)
        await pilot.press("escape")
        await until(pilot, lambda: closed == [(False, False)])
        await pilot.press("ctrl+l")
        await until(pilot, lambda: stands(app, "all said"))
        closed.clear()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: (True, False) in closed)
        assert (True, True) not in closed


async def test_the_reason_to_allow_a_finding_is_kept_until_it_is_in_the_draft(
    failing: Path, workstation: MakeApp, copies: Path
) -> None:
    app = workstation(failing)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, LINES["allow"])
        await pilot.press(*"all said", "escape")
        await until(pilot, lambda: isinstance(app.screen, Finder) and texts(copies) == ["all said"])
        await pilot.press("ctrl+l")
        await until(pilot, lambda: stands(app, "all said"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        app.rescue()
        assert "the line that you were typing is in" in app.last_words
        await pilot.press("enter")
        await until(pilot, lambda: "because all said" in app.query_one(Draft).text)
        await until(pilot, lambda: texts(copies) == [app.query_one(Draft).text])


async def test_the_reason_to_allow_a_finding_is_offered_again_where_the_comment_could_not_be_written(
    failing: Path, workstation: MakeApp, copies: Path
) -> None:
    app = workstation(failing)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, LINES["allow"])
        await pilot.press(*"all said")
        await until(pilot, lambda: texts(copies) == ["all said"])
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        toml = failing / "event.toml"
        toml.write_text(toml.read_text().replace('title = "', 'title = "New ', 1))
        await app._workstation._folder_reader.read(frozenset())
        await pilot.press("enter")
        await until(pilot, lambda: any("Not repaired" in toast.message for toast in app._notifications))
        assert texts(copies) == ["all said"]
        await pilot.press("escape")
        await opened_line(pilot, LINES["allow"])
        await until(pilot, lambda: stands(app, "all said"))


async def test_a_reason_longer_than_a_comment_takes_is_not_cut_but_refused_in_words(
    failing: Path, workstation: MakeApp
) -> None:
    app = workstation(failing)
    async with app.run_test(size=(100, 40), notifications=True) as pilot:
        await opened_line(pilot, LINES["allow"])
        app.post_message(Paste("y" * 401))
        await until(pilot, lambda: stands(app, "y" * 401))
        await pilot.press("enter")
        await until(pilot, lambda: any("400 characters" in toast.message for toast in app._notifications))
        await pilot.press("backspace", "enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: f"because {'y' * 400} -->" in app.query_one(Draft).text)


async def test_a_reason_that_nobody_has_seen_again_is_not_deleted_with_another(
    failing: Path, workstation: MakeApp, copies: Path
) -> None:
    app = workstation(failing)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened_line(pilot, LINES["waive"])
        await pilot.press(*"first")
        await until(pilot, lambda: texts(copies) == ["first"])
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Review))
        (copy,) = _files(copies)
        older = copy.with_name(copy.name.replace(copy.stem[-8:], "0" * 8))
        older.write_text("older")
        os.utime(older, (0, 0))
        await reason_again(pilot)
        await until(pilot, lambda: stands(app, "first"))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Review) and sorted(texts(copies)) == ["first", "older"])
        await reason_again(pilot)
        await until(pilot, lambda: stands(app, "first"))
        await pilot.press("ctrl+u", "escape")
        await until(pilot, lambda: isinstance(app.screen, Review) and texts(copies) == ["older"])
        await reason_again(pilot)
        await until(pilot, lambda: stands(app, "older"))


@pytest.mark.parametrize(
    ("pasted", "taken"),
    [
        ("one\ntwo\r\n\n  three\n", "soone two three"),
        ("y" * 4_500, "so" + "y" * 4_500),
        ("y" * 10_001, "so"),
        ("\n \n", "so"),
    ],
    ids=["lines", "long", "too long", "nothing"],
)
async def test_what_is_pasted_into_a_reason_is_in_it_whole_or_said_not_to_be(
    failing: Path, workstation: MakeApp, pasted: str, taken: str
) -> None:
    app = workstation(failing)
    async with app.run_test(size=(100, 40), notifications=True) as pilot:
        await opened_line(pilot, LINES["waive"])
        await pilot.press(*"so")
        app.post_message(Paste(pasted))
        await pilot.pause()
        await until(pilot, lambda: stands(app, taken))
        told = [toast.message for toast in app._notifications if "10,000 characters at most" in toast.message]
        assert len(told) == (len(pasted) > 10_000)
        app.copy_to_clipboard("\nand so\non")
        await pilot.press("ctrl+v")
        await until(pilot, lambda: stands(app, f"{taken}and so on"))


async def test_row_48_where_no_copy_of_a_reason_can_be_kept_the_screen_says_so_and_it_stands_there_again(
    failing: Path, workstation: MakeApp, copies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "second"))
    for folder in (copies, tmp_path / "second"):
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.write_text("in the way")
    app = workstation(failing)
    async with app.run_test(size=(100, 40), notifications=True) as pilot:
        await opened_line(pilot, LINES["waive"])
        await pilot.press(*"heard")
        words = "No recovery copy can be kept (File exists): note it elsewhere."
        await until(pilot, lambda: [toast.message for toast in app._notifications] == [words])
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Review))
        await reason_again(pilot)
        await until(pilot, lambda: stands(app, "heard"))
        await pilot.press("!")
        app.rescue()
        assert app.last_words.count("could not be kept") == 1
        copies.unlink()
        await until(pilot, lambda: texts(copies) == ["heard!"])
