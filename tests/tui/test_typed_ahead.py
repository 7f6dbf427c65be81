"""Keys pressed while the event is opened are pressed once there is what they are for, in their order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input

from brief_tui.store.limits import Limits
from brief_tui.tui import keeping
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.desk import Found, Reading, read_sources
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.help import Help
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, FAILING, HeldJudge, Watcher, judged, until, words_of


class Gate:
    """Lets the event be read when it is told to."""

    def __init__(self) -> None:
        self._let = threading.Event()

    def __call__(
        self, folder: Path, previous: Reading | None, changed: Set[Path], tell: Callable[[str], None], limits: Limits
    ) -> Found:
        tell("1 of 2 transcripts")
        assert self._let.wait(20)
        return read_sources(folder, previous, changed, tell, limits)

    @contextmanager
    def shut(self) -> Iterator[None]:
        try:
            yield
        finally:
            self._let.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    made = Gate()
    monkeypatch.setattr("brief_tui.tui.filing.read_sources", made)
    return made


def notices(app: WorkstationApp) -> str:
    return " ".join(notice.message for notice in app._notifications)


async def there(pilot: Pilot[None]) -> WorkstationApp:
    await until(pilot, lambda: bool(pilot.app.query(Draft)))
    assert isinstance(pilot.app, WorkstationApp)
    return pilot.app


async def test_text_goes_in_once_the_draft_is_there(event: Path, workstation: MakeApp, gate: Gate) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        with gate.shut():
            await there(pilot)
            await pilot.press("a", "b", "backspace", "c", "down", "d")
            app.post_message(Paste("pasted "))
            await until(pilot, lambda: "what you type is kept" in words_of(app.screen))
            assert app.query_one(Draft).text == ""
        lines = BRIEF.splitlines(keepends=True)
        await until(pilot, lambda: app.query_one(Draft).text == f"ac{lines[0]}dpasted {''.join(lines[1:])}")
        await judged(pilot)
        assert "is kept" not in words_of(app.screen)


async def test_an_action_waits_for_the_verdicts_and_what_comes_behind_it_is_not_pressed(
    failing: Path, workstation: MakeApp, gate: Gate
) -> None:
    judge = HeldJudge()
    app = workstation(failing, judge)
    async with app.run_test(size=(120, 40)) as pilot:
        with judge.held():
            with gate.shut():
                await there(pilot)
                await pilot.press("x", "ctrl+n", "y")
            await until(pilot, lambda: app.query_one(Draft).text == "x" + FAILING)
            await pilot.press("z")
            assert app.query_one(Draft).text == "x" + FAILING
        await until(pilot, lambda: "Not pressed: 2 keys behind ^N" in notices(app))
        assert app.query_one(Draft).text == "x" + FAILING
        await until(pilot, lambda: app.query_one(DetailStrip).border_title == "1 of 2 to fix")


async def test_what_a_kept_key_opens_gets_no_key_that_nobody_saw_it_for(
    event: Path, workstation: MakeApp, gate: Gate
) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        with gate.shut():
            await there(pilot)
            await pilot.press("ctrl+f", *"wall")
        await until(pilot, lambda: isinstance(app.screen, Finder) and bool(app.screen.query(Input)))
        finder = app.screen
        assert isinstance(finder, Finder)
        await until(pilot, lambda: finder.answered and "4 keys behind ^F" in notices(app))
        assert finder.query_one(Input).value == ""
        assert app._workstation.draft_text == BRIEF


async def test_what_is_kept_outlives_a_signal_apart_from_copies_of_the_draft(
    event: Path, workstation: MakeApp, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "EVERY_S", 60.0)  # the end alone writes
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        with gate.shut():
            await there(pilot)
            await pilot.press(*"tide", "enter", "x")
            app.rescue()
        said, _, path = app.last_words.rpartition(" ")
        assert said == "what you typed before the draft was there is in"
        assert Path(path).read_text() == "tide\nx"
        await until(pilot, lambda: app.query_one(Draft).text == f"tide\nx{BRIEF}")
        app.rescue()
        assert "brief.md was not saved" in app.last_words
        assert not Path(path).exists()


async def test_help_and_the_way_out_wait_for_nothing(event: Path, workstation: MakeApp, gate: Gate) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        with gate.shut():
            await there(pilot)
            await pilot.press("f1")
            await until(pilot, lambda: isinstance(app.screen, Help))
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, Workstation))
            await pilot.press("x", "ctrl+q")
            await until(pilot, lambda: "^Q waits for what you typed" in notices(app))
            assert app.return_code is None
            await pilot.press("ctrl+q")
            await until(pilot, lambda: app.return_code == 0)


@pytest.mark.parametrize("damage", [b"\xff", b"x" * 1_100_000, None], ids=["bytes", "large", "folder"])
async def test_text_for_a_draft_that_cannot_be_read_is_set_aside_and_offered(
    event: Path, workstation: MakeApp, gate: Gate, damage: bytes | None
) -> None:
    (event / "brief.md").unlink()
    if damage is None:
        (event / "brief.md").mkdir()
    else:
        (event / "brief.md").write_bytes(damage)
    app = workstation(event)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        with gate.shut():
            await there(pilot)
            await pilot.press(*"lost?", "enter")
        await until(pilot, lambda: "Not pressed: 6 keys for a draft that cannot be edited here." in notices(app))
        path = Path(notices(app).partition(" is in ")[2].partition(": Shift+F6")[0])
        assert path.read_text() == "lost?"
        await until(pilot, lambda: app._workstation._filing.copies.left_over != "")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_code == 0)
    assert path.read_text() == "lost?"
    if damage is None:
        (event / "brief.md").rmdir()
    (event / "brief.md").write_text(BRIEF)
    again = workstation(event)
    async with again.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        assert await again._workstation._filing.copies.latest() == (path, "lost?" + BRIEF)


@pytest.mark.parametrize("key", ["ctrl+n", "f1", "f2", "f5", "f7", "ctrl+g", "alt+g", "shift+f6"])
async def test_text_behind_an_action_is_set_aside_and_offered(
    failing: Path, workstation: MakeApp, gate: Gate, key: str
) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        with gate.shut():
            await there(pilot)
            await pilot.press("x", key, *"lost?")
        filing = app._workstation._filing
        await until(pilot, lambda: filing.copies.left_over != "" and app._workstation.draft_text == "x" + FAILING)
        found = await filing.copies.latest()
        assert found is not None
        assert found[1] == "lost?x" + FAILING


async def test_words_typed_before_the_review_is_there_are_set_aside(
    failing: Path, gate: Gate, watcher: Watcher
) -> None:
    app = WorkstationApp(failing, watch=watcher, review=True)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        with gate.shut():
            await there(pilot)
            await pilot.press(*"some words")
        await until(pilot, lambda: "Not pressed: 10 keys that came before there was anything" in notices(app))
        path = Path(notices(app).partition(" is in ")[2].partition(": Shift+F6")[0])
        assert path.read_text() == "some words"
