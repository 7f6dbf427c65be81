"""The draft and the disk: saving, other programs, conflicts, faults; no text is ever lost."""

from __future__ import annotations

import asyncio
import os
import pwd
import re
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot

from brief_tui.core import merging
from brief_tui.core.merging import Merge, merge
from brief_tui.core.review.ledger import Decision, DecisionKind
from brief_tui.store import recovery, writing
from brief_tui.store.draft import BriefFile
from brief_tui.store.ledger import add_decisions
from brief_tui.store.recovery import RecoveryCopy
from brief_tui.tui import filing
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.desk import other_owner, save_beside
from brief_tui.tui.filing import Filing
from brief_tui.tui.keeping import AHEAD
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.panes import Panes
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.widgets.banner import Banner
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.event_header import EventHeader
from brief_tui.tui.widgets.rubric_pane import RubricPane
from brief_tui.tui.widgets.status_bar import StatusBar
from tests.small_disk import fill, mounted
from tests.tui.conftest import MakeApp, Open
from tests.tui.quayside import BRIEF, CALDER, EVENT, FAILING, Watcher, judged, text_of, until, words_of, write_event

WAIVER = Decision(
    kind=DecisionKind.WAIVED,
    by="Oda Finch",
    at=datetime(2026, 5, 1, 12, 0, tzinfo=UTC),
    reason="The audio says so.",
    quotation="0" * 16,
    source="1" * 16,
    verdict="drifted",
    speaker="Ines Calder",
    words="The cranes lied.",
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """The event on a file system of 64 KiB."""
    with mounted(tmp_path / "disk"):
        write_event(tmp_path / "disk")
        yield tmp_path / "disk"


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "state" / "brief-tui" / "recovery"


def put(path: Path, text: str) -> None:
    """Save as editors do: another file takes the old one's place."""
    new = path.with_name(path.name + ".new~")
    new.write_text(text)
    new.replace(path)


def title(app: WorkstationApp) -> str:
    return str(app.query_one("#draft").border_title)


def told(app: WorkstationApp) -> str:
    return " ".join(toast.message for toast in app._notifications)


async def test_save_writes_what_is_on_the_screen(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        await until(pilot, lambda: "●" in title(app))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "●" not in title(app))
        assert (event / "brief.md").read_text() == "x" + BRIEF


async def test_saving_takes_the_keys_along_that_came_in_the_same_read(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        driver = app._driver
        assert driver is not None
        typed = "typed " * 20
        for letter in typed:
            driver.process_message(Key(letter, letter))
        driver.process_message(Key("ctrl+s", None))
        await until(pilot, lambda: (event / "brief.md").read_text() != BRIEF)
        assert (event / "brief.md").read_text() == typed + BRIEF
        await until(pilot, lambda: "●" not in title(app))  # a test that ends earlier takes the screen from the save


async def test_typing_back_to_what_is_on_disk_is_no_change(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x", "backspace")
        await pilot.pause()
        assert "●" not in title(app)


async def test_row_53_theirs_is_taken_over_as_soon_as_mine_is_taken_back(
    event: Path, opened: Open, watcher: Watcher
) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        put(event / "brief.md", FAILING)
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: "brief.md was changed by another program" in text_of(app.query_one(Banner)))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: app.query_one(Draft).text == FAILING)
        assert (await judged(pilot)).gate == "fail"
        await until(pilot, lambda: "another program" not in text_of(app.query_one(Banner)))
        assert "●" not in title(app)
        await pilot.press("ctrl+z")  # as any draft that was loaded
        await until(pilot, lambda: app.query_one(Draft).text == BRIEF)
        await until(pilot, lambda: "●" in title(app))


async def test_a_save_by_another_program_is_shown_and_judged(event: Path, opened: Open, watcher: Watcher) -> None:
    async with opened(event) as (app, pilot):
        draft = app.query_one(Draft)
        draft.go_to(BRIEF.index("## C-Suite"))
        put(event / "brief.md", "Added above.\n\n" + FAILING)
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: draft.text.startswith("Added above."))
        assert (await judged(pilot)).gate == "fail"
        assert "✗ QA FAIL" in str(app.query_one(RubricPane).border_title)
        assert draft.text[draft.cursor_offset :].startswith("## C-Suite")
        assert "●" not in title(app)


async def test_a_draft_changed_by_another_program_is_told_and_the_view_stays(
    event: Path, opened: Open, watcher: Watcher
) -> None:
    lines = [f"Line {number} of the draft." for number in range(200)]
    (event / "brief.md").write_text("\n".join(lines))
    async with opened(event, notifications=True) as (app, pilot):
        draft = app.query_one(Draft)
        draft.go_to(draft.text.index("Line 100 "))
        await pilot.press("down", "down", "end")
        await pilot.pause()
        before = text_of(draft)
        changed = ["Two lines", "above.", *lines[:20], *lines[21:150], "Other words.", *lines[151:]]
        put(event / "brief.md", "\n".join(changed))
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: draft.text.startswith("Two lines"))
        await pilot.pause()
        assert text_of(draft) == before
        assert draft.text[: draft.cursor_offset].endswith("Line 102 of the draft.")
        (toast,) = app._notifications
        assert toast.message == "brief.md changed on disk: loaded, 4 lines differ."


async def test_the_view_stays_where_the_cursor_is_out_of_sight(event: Path, opened: Open, watcher: Watcher) -> None:
    lines = [f"Line {number} of the draft." for number in range(200)]
    (event / "brief.md").write_text("\n".join(lines))
    async with opened(event) as (app, pilot):
        draft = app.query_one(Draft)
        draft.scroll_to(y=90, animate=False)
        await pilot.pause()
        before = text_of(draft)
        put(event / "brief.md", "\n".join(["Two lines", "above.", *lines]))
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: draft.text.startswith("Two lines"))
        await pilot.pause()
        assert text_of(draft) == before


async def test_row_57_what_a_killed_save_left_is_removed_at_start(event: Path, opened: Open) -> None:
    left = event / ".brief-tui-0123456789ab.tmp"
    left.write_text("half a dra")
    async with opened(event) as (_, pilot):
        await until(pilot, lambda: not left.exists())


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("mine", "Saved brief.md. Theirs is in brief.theirs.md."),
        ("beside", "brief.md is theirs now. Yours is in brief.mine.md."),
    ],
)
async def test_after_a_conflict_it_is_said_which_file_holds_the_other_text(
    event: Path, opened: Open, answer: str, words: str
) -> None:
    async with opened(event, notifications=True) as (app, pilot):
        await pilot.press("x")
        put(event / "brief.md", FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        app.screen.dismiss(answer)
        await until(pilot, lambda: bool(app._notifications))
        assert [toast.message for toast in app._notifications] == [words]


async def test_rows_53_and_54_a_change_of_the_same_size_and_time_is_seen_and_a_touch_is_none(
    event: Path, workstation: MakeApp, watcher: Watcher
) -> None:
    app, brief = workstation(event), event / "brief.md"
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        os.utime(brief, (1, 1))
        watcher.saw(brief)
        await pilot.pause(0.2)
        assert not app.query_one(Banner).display
        await pilot.press("ctrl+s")
        await until(pilot, lambda: brief.read_text() == "x" + BRIEF)
        status = brief.stat()
        brief.write_text("y" + BRIEF)
        os.utime(brief, ns=(status.st_atime_ns, status.st_mtime_ns))
        watcher.saw(brief)
        await until(pilot, lambda: app.query_one(Draft).text == "y" + BRIEF)


@pytest.mark.parametrize("half", ["", BRIEF[:100], "New.\n\n" + BRIEF[:100], None], ids=["empty", "cut", "new", "gone"])
async def test_row_61_a_draft_that_is_being_written_is_not_shown_by_halves(
    event: Path, workstation: MakeApp, watcher: Watcher, monkeypatch: pytest.MonkeyPatch, half: str | None
) -> None:
    monkeypatch.setattr(filing, "_SETTLE", 0.4)
    app, brief = workstation(event), event / "brief.md"
    async with app.run_test(size=(120, 40)) as pilot:
        first = await judged(pilot)
        if half is None:
            brief.unlink()
        else:
            brief.write_text(half)
        watcher.saw(brief)
        await pilot.pause(0.2)
        assert app.query_one(Draft).text == BRIEF
        assert app.query_one(Panes).assessment is first
        assert not app.query_one(Banner).display
        brief.write_text("New.\n\n" + BRIEF)
        watcher.saw(brief)
        await until(pilot, lambda: app.query_one(Draft).text == "New.\n\n" + BRIEF)
        assert not app.query_one(Banner).display


async def test_row_61_a_draft_that_stays_cut_is_believed(event: Path, workstation: MakeApp, watcher: Watcher) -> None:
    app, brief = workstation(event), event / "brief.md"
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        brief.write_text(BRIEF[:100])
        watcher.saw(brief)
        await until(pilot, lambda: app.query_one(Draft).text == BRIEF[:100])


async def test_a_transcript_saved_by_another_program_changes_the_verdicts(
    event: Path, opened: Open, watcher: Watcher
) -> None:
    async with opened(event) as (app, pilot):
        path = event / "transcripts" / "calder.md"
        put(path, path.read_text().replace("65,000", "64,000"))
        watcher.saw(path)
        await until(pilot, lambda: "✗ QA FAIL" in str(app.query_one(RubricPane).border_title))


async def test_a_transcript_emptied_while_the_event_is_opened_closes_the_gate(
    event: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, release = held(monkeypatch, "read_sources")
    app = WorkstationApp(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, done.is_set)
        (event / "transcripts" / "calder.md").write_text("")
        release.set()
        await until(pilot, lambda: "✗ QA FAIL" in str(app.query_one(RubricPane).border_title))


async def test_row_53_a_draft_that_is_not_saved_is_never_overwritten(
    event: Path, opened: Open, watcher: Watcher
) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        put(event / "brief.md", FAILING)
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: "brief.md was changed by another program" in text_of(app.query_one(Banner)))
        assert app.query_one(Draft).text == "x" + BRIEF
        assert (event / "brief.md").read_text() == FAILING


@pytest.mark.parametrize(
    ("answer", "on_screen", "on_disk", "beside"),
    [
        ("beside", FAILING, FAILING, {"brief.mine.md": "x" + BRIEF}),
        ("mine", "x" + BRIEF, "x" + BRIEF, {"brief.theirs.md": FAILING}),
        ("theirs", FAILING, FAILING, {}),
        ("merge", "x" + FAILING, FAILING, {}),
        (None, "x" + BRIEF, FAILING, {}),
    ],
    ids=["mine beside", "theirs beside", "theirs", "merge", "cancel"],
)
async def test_row_53_saving_over_a_change_asks_and_every_answer_keeps_both(
    event: Path,
    opened: Open,
    answer: str | None,
    on_screen: str,
    on_disk: str,
    beside: dict[str, str],
) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        put(event / "brief.md", FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        app.screen.dismiss(answer)
        draft = app.query_one(Draft)
        await until(pilot, lambda: not isinstance(app.screen, Dialog) and draft.text == on_screen)
        await until(pilot, lambda: (event / "brief.md").read_text() == on_disk)
        assert {path.name: path.read_text() for path in event.glob("brief.*.md")} == beside
        if answer in ("theirs", "merge"):
            await pilot.press("ctrl+z")
            assert draft.text == "x" + BRIEF
            await pilot.press("y", "ctrl+s")  # theirs was taken in, and that was undone
            await until(pilot, lambda: "●" not in title(app))
            assert (event / "brief.md").read_text() == "xy" + BRIEF
            assert (event / "brief.theirs.md").read_text() == FAILING


async def test_row_51_a_draft_that_no_new_file_can_take_the_place_of_is_told_once(event: Path, opened: Open) -> None:
    (event / "copy.md").hardlink_to(event / "brief.md")
    async with opened(event) as (app, pilot):
        told = []
        for letter in "xy":
            await pilot.press(letter, "ctrl+s")
            await until(pilot, lambda: "●" not in title(app))
            await until(pilot, lambda: bool(app._notifications))
            told += [notice.message for notice in app._notifications]
        what = "its owner, mode and other names are kept, but a power cut during a save may leave half of it"
        assert told == [f"Saved brief.md. It was overwritten in place: {what}.", "Saved brief.md."]
        assert (event / "copy.md").read_text() == "xy" + BRIEF


async def answer(pilot: Pilot[None], answer: str) -> None:
    """Save, and answer the question that comes of it."""
    app = pilot.app
    await pilot.press("ctrl+s")
    await until(pilot, lambda: isinstance(app.screen, Dialog))
    app.screen.dismiss(answer)
    await until(pilot, lambda: not isinstance(app.screen, Dialog))


async def test_row_53_a_merge_that_is_undone_after_it_was_saved_keeps_theirs_beside(
    event: Path, workstation: MakeApp
) -> None:
    app, brief = workstation(event), event / "brief.md"
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        put(brief, FAILING)
        await answer(pilot, "merge")
        await until(pilot, lambda: app.query_one(Draft).text == "x" + FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: brief.read_text() == "x" + FAILING)
        await pilot.press("ctrl+z", "ctrl+y", "y", "ctrl+z", "ctrl+z", "z", "ctrl+s")
        await until(pilot, lambda: brief.read_text() == "xz" + BRIEF)
        assert (event / "brief.theirs.md").read_text() == FAILING
        await pilot.press("y", "ctrl+s")
        await until(pilot, lambda: brief.read_text() == "xzy" + BRIEF)
        assert len(list(event.glob("brief.*"))) == 2


async def test_what_a_merge_brought_may_be_worded_anew(event: Path, workstation: MakeApp) -> None:
    app, brief = workstation(event), event / "brief.md"
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        put(brief, BRIEF + "\nTheir end.\n")
        await answer(pilot, "merge")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.text.endswith("Their end.\n"))
        draft.replace_span(draft.text.index("Their end"), len(draft.text), "Our end.\n")
        for _ in range(2):
            await pilot.press("y", "ctrl+s")
            await until(pilot, lambda: "●" not in title(app))
        assert brief.read_text().endswith("Our end.\n")
        assert list(event.glob("brief.*")) == [brief]


async def test_two_drafts_are_merged_once(event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(base: str, mine: str, theirs: str) -> Merge:
        made.append(mine)
        return merge(base, mine, theirs)

    monkeypatch.setattr(merging, "merge", counted)
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        put(event / "brief.md", FAILING)
        await answer(pilot, "merge")
        await until(pilot, lambda: app.query_one(Draft).text == "x" + FAILING)
    assert made == ["x" + BRIEF]


async def test_mine_that_was_given_up_for_theirs_is_offered_from_then_on(event: Path, workstation: MakeApp) -> None:
    app, again = workstation(event), workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        put(event / "brief.md", FAILING)
        await answer(pilot, "theirs")
        await until(pilot, lambda: "text that was not saved" in text_of(app.query_one(Banner)))
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_code == 0)
    async with again.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        found = await again._workstation._filing.copies.latest()
        assert found is not None
        assert found[1] == "x" + BRIEF


async def test_row_51_so_it_is_where_mine_is_kept_and_whose_the_file_is(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    brief = event / "brief.md"
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        brief.write_text(FAILING)
        (event / "copy.md").hardlink_to(brief)
        monkeypatch.setattr(filing, "other_owner", lambda path: " (ann)" if path == brief else "")
        await answer(pilot, "mine")
        kept = (
            "Saved brief.md. Theirs is in brief.theirs.md. It was overwritten in place: its owner (ann), mode and other"
        )
        await until(pilot, lambda: kept in told(app))
        assert (event / "copy.md").read_text() == "x" + BRIEF


def test_row_51_whose_a_file_is(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = os.geteuid()
    assert other_owner(event / "brief.md") == ""
    monkeypatch.setattr(os, "geteuid", lambda: mine + 1)
    assert other_owner(event / "brief.md") == f" ({pwd.getpwuid(mine).pw_name})"
    assert other_owner(event / "nothing") == ""


@pytest.mark.parametrize("chosen", ["merge", "beside", "mine", "theirs", None])
async def test_row_53_nothing_is_lost_when_the_disk_changes_again_before_the_answer(
    event: Path, workstation: MakeApp, watcher: Watcher, copies: Path, chosen: str | None
) -> None:
    app, brief = workstation(event), event / "brief.md"
    second = FAILING.replace("the tickets", "all the tickets")
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        put(brief, FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        put(brief, second)
        watcher.saw(brief)
        await pilot.pause(0.1)
        app.screen.dismiss(chosen)
        if chosen == "mine":
            first = app.screen
            await until(pilot, lambda: app.screen is not first and bool(app.screen.query("#dialog")))
            assert "Two drafts" in str(app.screen.query_one("#dialog").border_title)
            await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, Dialog))
        if chosen == "theirs":
            await until(pilot, lambda: app.query_one(Draft).text == second)
        await app._workstation._folder_reader.read(frozenset({brief}))
        assert brief.read_text() == second
        kept = [path.read_text() for path in (*event.glob("brief.*"), *copies.glob("*.md"))]
        assert any(text.startswith("x") for text in [app.query_one(Draft).text, *kept])
        if app.query_one(Draft).text != second:
            await answer(pilot, "merge")
            await until(pilot, lambda: "all the tickets" in app.query_one(Draft).text)


async def test_row_53_mine_can_be_kept_although_theirs_was_saved_again_before_the_answer(
    event: Path, opened: Open
) -> None:
    brief = event / "brief.md"
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        put(brief, FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        put(brief, "Newer.\n")
        first = app.screen
        first.dismiss("mine")
        await until(pilot, lambda: isinstance(app.screen, Dialog) and app.screen is not first)
        app.screen.dismiss("mine")
        await until(pilot, lambda: brief.read_text() == "x" + BRIEF)
        assert {path.read_text() for path in event.glob("brief.theirs*.md")} == {FAILING, "Newer.\n"}


def test_a_file_beside_is_a_new_one_and_no_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "event").mkdir()
    (tmp_path / "event" / "brief.mine.md").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "event" / "brief.mine-2.md").mkdir()
    file = BriefFile(tmp_path / "event" / "brief.md", "brief.md", "", None)
    assert save_beside(file, "mine", "mine") == "brief.mine-3.md"
    assert (tmp_path / "event" / "brief.mine-3.md").read_text() == "mine"
    assert not (tmp_path / "elsewhere").exists()


async def test_a_merge_is_looked_through_and_saved_like_any_edit(event: Path, opened: Open) -> None:
    async with opened(event, notifications=True) as (app, pilot):
        await pilot.press("x")
        put(event / "brief.md", FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert "No paragraph was changed by both" in words_of(app.screen)
        await pilot.press("enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.text == "x" + FAILING)
        assert draft.text[draft.cursor_offset :].startswith("> “We threw out 130,000")
        await until(pilot, lambda: "●" in title(app) and "Merged. Look it through" in told(app))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: (event / "brief.md").read_text() == "x" + FAILING)
        assert sorted(event.glob("brief.*")) == [event / "brief.md"]


async def test_what_both_changed_is_marked_and_closes_the_gate_until_one_is_chosen(
    event: Path, workstation: MakeApp
) -> None:
    app, line = workstation(event), "> “We threw out 65,000"
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.go_to(BRIEF.index(line))
        await pilot.press("ctrl+k", *"> “We threw out 640,000 readings.”")
        mine = draft.text
        put(event / "brief.md", FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert "What both changed in 1 place stands there twice, marked." in words_of(app.screen)
        app.screen.dismiss("merge")
        await until(pilot, lambda: "<<<<<<< mine\n" in draft.text)
        await until(pilot, lambda: "Merged. 1 place still to choose: " in told(app))
        assessment = await judged(pilot)
        assert assessment.gate == "fail"
        first, _, second = [one for one in assessment.findings if one.id == "unmerged-conflict"]
        assert first.repair is not None
        assert second.repair is not None
        assert second.repair.applied(draft.text) == FAILING
        assert "640,000" in first.repair.applied(draft.text)
        assert (event / "brief.md").read_text() == FAILING
        await pilot.press("ctrl+z")
        assert draft.text == mine


@pytest.mark.parametrize("foreign", ["\u2028", "\r"])
async def test_a_merge_keeps_foreign_line_ends_and_so_does_undoing_it(event: Path, opened: Open, foreign: str) -> None:
    base = BRIEF.replace("trusts no", f"trusts{foreign}no")
    (event / "brief.md").write_bytes(base.encode())
    async with opened(event) as (app, pilot):
        draft = app.query_one(Draft)
        await pilot.press("x")
        (event / "brief.md").write_bytes(base.replace("A wall", "Some wall").encode())
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        app.screen.dismiss("merge")
        await until(pilot, lambda: draft.text == "x" + base.replace("A wall", "Some wall"))
        await pilot.press("ctrl+z")
        assert draft.text == "x" + base


async def test_a_merge_into_other_line_ends_keeps_mine_beside(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        (event / "brief.md").write_bytes(FAILING.replace("\n", "\r\n").encode())
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        app.screen.dismiss("merge")
        draft, merged = app.query_one(Draft), "x" + FAILING.replace("\n", "\r\n")
        await until(pilot, lambda: draft.text == merged)
        assert (event / "brief.mine.md").read_text() == "x" + BRIEF
        await pilot.press("ctrl+s")
        await until(pilot, lambda: (event / "brief.md").read_bytes() == merged.encode())


@pytest.mark.parametrize("answer", ["theirs", "beside"])
async def test_their_draft_is_taken_byte_for_byte_whatever_its_line_ends(
    event: Path, workstation: MakeApp, answer: str
) -> None:
    app = workstation(event)
    theirs = FAILING.replace("\n", "\r\n").encode()
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        (event / "brief.md").write_bytes(theirs)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        app.screen.dismiss(answer)
        draft = app.query_one(Draft)
        await until(pilot, lambda: "130,000" in draft.text)
        await until(pilot, lambda: "●" not in title(app))
        assert draft.text.encode() == theirs
        assert (event / "brief.mine.md").read_text() == "x" + BRIEF
        await pilot.press("y", "ctrl+s")
        await until(pilot, lambda: (event / "brief.md").read_bytes() != theirs)
        at = draft.cursor_offset - 1
        assert (event / "brief.md").read_bytes() == (theirs.decode()[:at] + "y" + theirs.decode()[at:]).encode()


class Page:
    """An editor without a screen."""

    def __init__(self) -> None:
        self.draft_text = ""
        self.opened: list[str] = []
        self.told = ""

    def draft_anywhere(self) -> str:
        return self.draft_text

    def files_changed(self) -> None:
        pass

    def open_draft(self, text: str) -> None:
        self.draft_text = text
        self.opened.append(text)

    def take_over(self, text: str) -> None:
        """It can be no step of undo."""

    def replace_draft(self, text: str) -> Callable[[], bool]:
        self.draft_text = text
        return lambda: False

    def tell(self, words: str) -> None:
        self.told = words

    async def ask(self, dialog: Dialog) -> str | None:
        raise AssertionError(dialog.text)


def held(monkeypatch: pytest.MonkeyPatch, name: str) -> tuple[threading.Event, threading.Event]:
    """Hold up what `filing` calls by this name once it has done its work: an event says so, another lets it go on."""
    done, release, function = threading.Event(), threading.Event(), getattr(filing, name)

    def slow(*arguments: object) -> object:
        result = function(*arguments)
        done.set()
        assert release.wait(10)
        return result

    monkeypatch.setattr(filing, name, slow)
    return done, release


async def test_long_reading_tells_how_far_it_is(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, release = held(monkeypatch, "read_sources")
    app = workstation(event)
    async with app.run_test(size=(120, 24)) as pilot:
        await until(pilot, done.is_set)
        try:
            await until(pilot, lambda: "indexing 2 transcripts …" in text_of(app.query_one(StatusBar)))
        finally:
            release.set()
        await judged(pilot)


async def test_saving_does_not_wait_for_the_transcripts(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page()
    files = Filing(event, page)
    await files.read()
    done, release = held(monkeypatch, "read_sources")
    reading = asyncio.create_task(files.read())
    await asyncio.to_thread(done.wait, 10)
    page.draft_text = "typed"
    try:
        assert await asyncio.wait_for(files.save(), 5)
    finally:
        release.set()
    await reading
    assert (event / "brief.md").read_text() == page.draft_text == "typed"
    assert page.opened == [BRIEF]


async def test_a_draft_that_was_read_before_a_save_does_not_come_back(
    event: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Page()
    files = Filing(event, page)
    await files.read()
    done, release = held(monkeypatch, "read_written")
    reading = asyncio.create_task(files.read())
    await asyncio.to_thread(done.wait, 10)
    page.draft_text = "typed"
    saving = asyncio.create_task(files.save())
    await asyncio.sleep(0.05)
    release.set()
    await asyncio.gather(reading, saving)
    assert not files.modified
    assert page.draft_text == "typed"
    assert page.opened == [BRIEF]


async def test_a_decision_made_while_the_folder_is_read_counts(event: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = Filing(event, Page())
    await files.read()
    done, release = held(monkeypatch, "read_sources")
    reading = asyncio.create_task(files.read())
    await asyncio.to_thread(done.wait, 10)
    await files.decide(WAIVER, {})
    release.set()
    assert (await reading).sources.ledger.decisions == (WAIVER,)


async def test_a_reading_that_began_earlier_brings_nothing_old_back(
    event: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Filing(event, Page())
    await files.read()
    late = event / "transcripts" / "late.md"
    late.write_text("**Ines Calder:** The tide came early.\n")
    with monkeypatch.context() as held_up:
        done, release = held(held_up, "read_sources")
        earlier = asyncio.create_task(files.read({event / "brief.md"}))
        await asyncio.to_thread(done.wait, 10)
    later = asyncio.create_task(files.read({late}))
    await asyncio.wait({later}, timeout=0.2)
    release.set()
    await asyncio.gather(earlier, later)
    assert files.reading is not None
    assert "transcripts/late.md" in files.reading.sources.digests


async def test_what_one_reading_found_the_next_one_keeps(event: Path) -> None:
    files = Filing(event, Page())
    await files.read()
    late = event / "transcripts" / "late.md"
    late.write_text("**Ines Calder:** The tide came early.\n")
    await files.read({late})
    reading = await files.read({event / "brief.md"})
    assert "transcripts/late.md" in reading.sources.digests
    assert files.reading is reading


async def test_a_draft_that_cannot_be_shown_is_not_taken_for_the_one_on_the_screen(
    event: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object, text: str) -> None:
        raise ValueError(text)

    files = Filing(event, Page())
    await files.read()
    base = files.base
    monkeypatch.setattr(Page, "open_draft", fail)
    (event / "brief.md").write_text("theirs")
    with pytest.raises(ValueError, match="theirs"):
        await files.read()
    assert files.base is base


async def test_row_52_a_removed_draft_is_kept_and_written_anew_when_asked(
    event: Path, opened: Open, watcher: Watcher
) -> None:
    async with opened(event) as (app, pilot):
        (event / "brief.md").unlink()
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: "was removed" in text_of(app.query_one(Banner)))
        assert app.query_one(Draft).text == BRIEF
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("enter")
        await until(pilot, (event / "brief.md").exists)
        assert (event / "brief.md").read_text() == BRIEF
        await until(pilot, lambda: not app.query_one(Banner).display)


async def test_a_draft_that_does_not_exist_is_created_by_saving(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").unlink()
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: "There is no brief.md yet" in text_of(app.query_one(Banner)))
        await pilot.press("h", "i", "ctrl+s")
        await until(pilot, (event / "brief.md").exists)
        assert (event / "brief.md").read_text() == "hi"


async def test_a_draft_that_cannot_be_read_is_said_and_opens_once_it_can(
    event: Path, workstation: MakeApp, watcher: Watcher
) -> None:
    (event / "brief.md").write_bytes(b"caf\xe9")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: "brief.md:1:4" in text_of(app.query_one(Banner)))
        await pilot.press("x")
        assert app.query_one(Draft).text == ""
        assert "Nothing of it was read." in " ".join(text_of(app.query_one(Banner)).split())
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "There is nothing to save: brief.md could not be read." in told(app))
        assert (event / "brief.md").read_bytes() == b"caf\xe9"
        put(event / "brief.md", BRIEF)
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: app.query_one(Draft).text == BRIEF)
        assert not app.query_one(Draft).read_only


@pytest.mark.parametrize("data", [b"caf\xe9", b"x" * 1_000_001], ids=["binary", "large"])
async def test_a_draft_that_came_to_be_unreadable_is_not_overwritten(
    event: Path, opened: Open, watcher: Watcher, data: bytes
) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        (event / "brief.md").write_bytes(data)
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: "last one read" in " ".join(text_of(app.query_one(Banner)).split()))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert "Save a copy elsewhere" in words_of(app.screen)
        assert "in place" not in words_of(app.screen)
        assert (event / "brief.md").read_bytes() == data


async def test_row_59_a_broken_ledger_keeps_the_last_good_one_and_freezes_nothing_else(
    event: Path, opened: Open, watcher: Watcher
) -> None:
    add_decisions(event, WAIVER)
    async with opened(event, (140, 40)) as (app, pilot):
        ledger, calder = event / "review.toml", event / "transcripts" / "calder.md"
        broken = ledger.read_text() + "<<<<<<< mine\n"
        put(ledger, broken)
        put(calder, CALDER.replace("65,000", "64,000"))
        put(event / "event.toml", EVENT.replace("Quayside", "Dockside"))
        watcher.saw(ledger, calder, event / "event.toml")
        await until(pilot, lambda: "✗ QA FAIL" in str(app.query_one(RubricPane).border_title))
        assert "Dockside" in text_of(app.query_one(EventHeader))
        assert f"review.toml:{broken.count(chr(10))}:1: " in text_of(app.query_one(Banner))
        assert "DEGRADED review.toml not used" in text_of(app.query_one(StatusBar))
        reading = app._workstation._filing.reading
        assert reading is not None
        assert reading.sources.ledger.decisions == (WAIVER,)
        assert ledger.read_text() == broken
        ledger.unlink()
        watcher.saw(ledger)
        await until(pilot, lambda: not app.query_one(Banner).display)


async def test_a_broken_ledger_at_the_start_ends_with_code_2(event: Path, workstation: MakeApp) -> None:
    (event / "review.toml").write_text("[[decisions\n")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.return_code is not None)
    assert app.return_code == 2


async def test_a_transcript_that_cannot_be_read_degrades_the_system(event: Path, opened: Open) -> None:
    (event / "transcripts" / "noise.md").write_bytes(b"\x00\x01\xff")
    async with opened(event, (160, 40)) as (app, _):
        assert "! DEGRADED transcripts/noise.md unread" in text_of(app.query_one(StatusBar))


async def test_event_that_cannot_be_used_ends_with_code_2(event: Path, workstation: MakeApp) -> None:
    (event / "event.toml").write_text("title = [")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.return_code is not None)
    assert app.return_code == 2


async def test_row_50_a_save_that_fails_says_why_and_keeps_the_text(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(event) as (app, pilot):
        (event / "brief.md").chmod(0o444)
        await pilot.press("x", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert "the file is read-only" in words_of(app.screen)
        (event / "brief.md").chmod(0o644)
        await pilot.press("enter")
        await until(pilot, lambda: (event / "brief.md").read_text() == "x" + BRIEF)


async def test_when_the_folder_is_renamed_a_copy_is_saved_elsewhere(event: Path, opened: Open) -> None:
    copies = event.parent / "state" / "brief-tui" / "recovery"
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        event.rename(event.with_name("elsewhere"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        app.screen.dismiss("copy")
        await until(pilot, lambda: isinstance(app.screen, Dialog) and "your text is in" in words_of(app.screen))
        (copy,) = copies.iterdir()
        assert copy.read_text() == "x" + BRIEF
        assert copy.name in words_of(app.screen).replace(" ", "")
        await pilot.press("enter")
        assert app.query_one(Draft).text == "x" + BRIEF


async def test_row_47_a_full_disk_keeps_the_text_and_the_copy_is_named(
    small_disk: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = small_disk.parent / "copies"
    monkeypatch.setattr(recovery, "_folders", lambda: (copies, copies))
    async with opened(small_disk) as (app, pilot):
        await pilot.press("x")
        fill(small_disk)
        there = sorted(small_disk.iterdir())
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert "No space left on device: free some space and save again" in words_of(app.screen)
        (copy,) = copies.iterdir()
        assert f"your text is in {copy}".replace(" ", "") in "".join(words_of(app.screen).split())
        app.screen.dismiss("copy")
        await until(pilot, lambda: isinstance(app.screen, Dialog) and "your text is in" in words_of(app.screen))
        (copy,) = copies.iterdir()
        assert copy.name in words_of(app.screen).replace(" ", "")
        assert copy.read_text() == app.query_one(Draft).text == "x" + BRIEF
        assert (small_disk / "brief.md").read_text() == BRIEF
        assert sorted(small_disk.iterdir()) == there
        await pilot.press("enter")
        assert "●" in title(app)


@pytest.mark.parametrize("room", [True, False], ids=["a copy is kept", "no room for a copy"])
async def test_row_49_a_draft_is_overwritten_in_place_only_after_a_copy_was_kept(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch, room: bool
) -> None:
    copies = event.parent / "copies"
    seen: list[str] = []

    def seen_before(target: Path, data: bytes) -> None:
        seen.extend(copy.read_text() for copy in copies.iterdir())
        target.write_bytes(data)

    monkeypatch.setattr(recovery, "_folders", lambda: (copies, copies) if room else (event / "brief.md",) * 2)
    monkeypatch.setattr(writing, "_overwrite", seen_before)
    app = workstation(event)
    event.chmod(0o555)
    try:
        async with app.run_test(size=(120, 40)) as pilot:
            await judged(pilot)
            await pilot.press("x", "ctrl+s")
            await until(pilot, lambda: isinstance(app.screen, Dialog))
            assert "its folder is read-only" in words_of(app.screen)
            app.screen.dismiss("in-place")
            if room:
                await until(pilot, lambda: (event / "brief.md").read_text() == "x" + BRIEF)
                assert seen == ["x" + BRIEF]
                await until(pilot, lambda: not list(copies.iterdir()))
            else:
                await until(pilot, lambda: "Nothing was overwritten" in words_of(app.screen))
                assert (event / "brief.md").read_text() == BRIEF
    finally:
        event.chmod(0o755)


async def test_quit_asks_when_the_draft_is_not_saved(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, Dialog))
        assert app.return_code is None
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("enter")
        await until(pilot, lambda: app.return_code is not None)
    assert (event / "brief.md").read_text() == "x" + BRIEF


async def test_quit_leaves_at_once_when_all_is_saved(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_code is not None)
    assert app.return_code == 0


async def test_what_is_typed_while_the_draft_is_saved_is_asked_about_before_it_is_left(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(event) as (app, pilot):
        began, go_on = held_write(monkeypatch)
        await pilot.press("x", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("enter")
        await until(pilot, began.is_set)
        await pilot.press("y")
        go_on.set()
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert (event / "brief.md").read_text() == "x" + BRIEF
        assert app.return_code is None
        await pilot.press("enter")
        await until(pilot, lambda: app.return_code == 0)
    assert (event / "brief.md").read_text() == "xy" + BRIEF


async def test_two_saves_ask_one_question(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        await pilot.press("x")
        put(event / "brief.md", BRIEF + "\nTheirs.\n")
        for _ in range(2):
            app.post_message(Key("ctrl+s", None))
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        app.screen.dismiss("merge")
        await until(pilot, lambda: "Not done: there was a question first" in told(app))
        await pilot.pause()
        assert not isinstance(app.screen, Dialog)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: (event / "brief.md").read_text() == f"x{BRIEF}\nTheirs.\n")


async def test_leaving_waits_for_a_save_that_takes_its_time(
    event: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(event) as (app, pilot):
        began, go_on = held_write(monkeypatch)
        await pilot.press("x", "ctrl+s")
        await until(pilot, began.is_set)
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert not isinstance(app.screen, Dialog)
        go_on.set()
        await until(pilot, lambda: app.return_code == 0)
    assert (event / "brief.md").read_text() == "x" + BRIEF


def held_write(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Set when a draft is about to be written, and what lets it be."""
    began, go_on = threading.Event(), threading.Event()
    write = writing.write_file

    def wait(target: Path, data: bytes, *, in_place: bool = False) -> None:
        began.set()
        assert go_on.wait(10)
        write(target, data, in_place=in_place)

    monkeypatch.setattr("brief_tui.store.saving.write_file", wait)
    return began, go_on


def keep_copy(brief: Path, text: str) -> Path:
    """What an earlier session has left."""
    copy = RecoveryCopy(brief)
    path = copy.keep(text)
    copy.leave()
    return path


async def test_row_69_text_that_was_not_saved_is_shown_before_it_is_taken(event: Path, opened: Open) -> None:
    keep_copy(event / "brief.md", BRIEF.replace("two", "2").replace("no sensor", "no gauge"))
    async with opened(event, (80, 24)) as (app, pilot):
        assert text_of(app.query_one(Banner)).strip() == "! There is text that was not saved before: Shift+F6 shows it."
        await pilot.press("shift+f6")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.pause()
        assert "no gauge that" in words_of(app.screen)
        assert app.query_one(Draft).text == BRIEF
        await pilot.press("enter")
        await until(pilot, lambda: "no gauge that" in app.query_one(Draft).text)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not app.query_one(Banner).display)
        assert "no gauge" in (event / "brief.md").read_text()


@pytest.mark.parametrize(("undo", "offered"), [([], False), (["ctrl+z", "ctrl+z"], True)])
async def test_text_that_was_taken_and_saved_is_not_offered_again_but_where_that_was_undone(
    event: Path, opened: Open, undo: list[str], offered: bool
) -> None:
    path = keep_copy(event / "brief.md", BRIEF.replace("no sensor", "no gauge"))
    async with opened(event, (80, 24)) as (app, pilot):
        await pilot.press("shift+f6")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: "no gauge that" in app.query_one(Draft).text)
        await pilot.press("z", *undo, "x", "ctrl+s")
        await until(pilot, lambda: "Saved brief.md" in told(app))
        await until(pilot, lambda: app.query_one(Banner).display is offered)
        assert path.exists() is offered
        assert ("no gauge" in (event / "brief.md").read_text()) is not offered


async def test_the_copy_of_text_that_was_not_saved_can_be_deleted(event: Path, opened: Open) -> None:
    path = keep_copy(event / "brief.md", "typed")
    async with opened(event, (80, 24)) as (app, pilot):
        await pilot.press("shift+f6")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, Dialog))
        assert path.exists()
        await pilot.press("shift+f6")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert isinstance(app.screen, Dialog)
        assert re.search(r"The copy of \d{4}-\d\d-\d\d \d\d:\d\d is .*\.md\.$", app.screen.text)
        await pilot.press("down", "enter")
        await until(pilot, lambda: not app.query_one(Banner).display)
        assert not path.exists()
        assert app.query_one(Draft).text == BRIEF


@pytest.mark.parametrize("end", ["\n", "\r\n"])
async def test_what_was_typed_before_the_draft_was_there_is_offered_where_it_would_have_gone(
    event: Path, opened: Open, end: str
) -> None:
    brief = BRIEF.replace("\n", end)
    (event / "brief.md").write_bytes(brief.encode())
    path = keep_copy(event / AHEAD, "tide\nx")
    async with opened(event, (80, 24)) as (app, pilot):
        assert app.query_one(Banner).display
        assert app.query_one(Draft).text == brief
        await pilot.press("shift+f6")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert "2 lines differ from brief.md" in words_of(app.screen)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: app.query_one(Draft).text == f"tide{end}x{brief}")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not app.query_one(Banner).display)
    assert not path.exists()
    assert (event / "brief.md").read_bytes() == f"tide{end}x{brief}".encode()


async def test_of_several_copies_it_is_told_how_many_wait(event: Path, opened: Open) -> None:
    for text in ("first", "second", "third"):
        keep_copy(event / "brief.md", text)
    async with opened(event, (80, 24)) as (app, pilot):
        await pilot.press("shift+f6")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert isinstance(app.screen, Dialog)
        assert "2 older copies wait behind it." in app.screen.text


async def test_a_damaged_copy_is_named_and_the_draft_goes_on(event: Path, opened: Open) -> None:
    path = keep_copy(event / "brief.md", "typed")
    path.write_bytes(b"typed \xff\xfe")
    async with opened(event) as (app, pilot):
        await pilot.press("shift+f6")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        said = words_of(app.screen).replace("\n", "")
        assert path.name in said
        assert "byte 6 is not UTF-8" in said
        await pilot.press("enter", "y")
        await until(pilot, lambda: app.query_one(Draft).text == "y" + BRIEF)
        assert path.exists()


async def test_what_is_read_while_the_application_ends_is_shown_nowhere(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, release = held(monkeypatch, "read_sources")

    async def read_before_the_screen_is_gone(_: Panes) -> None:
        release.set()
        await asyncio.sleep(0.1)

    monkeypatch.setattr(Panes, "on_unmount", read_before_the_screen_is_gone, raising=False)
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, done.is_set)
    assert app.crash is None


async def test_a_save_that_ends_while_the_app_does_is_no_fault(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, late = workstation(event), []

    async def saved(_: Filing) -> bool:
        while app._workstation.query(Panes):
            await asyncio.sleep(0)
        late.append(True)
        return True

    monkeypatch.setattr(Filing, "save", saved)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+s")
    assert late
    assert app.crash is None


async def test_theirs_that_is_removed_while_one_chooses_is_not_taken_for_saved(
    event: Path, workstation: MakeApp
) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("x")
        put(event / "brief.md", FAILING)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        (event / "brief.md").unlink()
        app.screen.dismiss("theirs")
        await until(pilot, lambda: app.query_one(Draft).text == FAILING)
        await until(pilot, lambda: app._workstation._filing.modified)
        await answer(pilot, "mine")
        await until(pilot, (event / "brief.md").exists)
        assert (event / "brief.md").read_text() == FAILING
