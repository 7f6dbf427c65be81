"""What is said of an action: one notice at a time, over the keys and over nothing else."""

from __future__ import annotations

from pathlib import Path

from textual.screen import Screen
from textual.widgets._toast import Toast, ToastRack

from brief_tui.core.explanations import explanations
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.key_bar import KeyBar
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, judged, until


def told(app: WorkstationApp) -> list[str]:
    return [notice.message for notice in app._notifications]


async def test_a_notice_takes_the_place_of_the_one_before(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await judged(pilot)
        app.notify("One.")
        app.notify("Two.")
        await until(pilot, lambda: len(app.screen.query(Toast)) == 1)
        assert told(app) == ["Two."]


async def test_whoever_says_it_a_notice_is_no_markup_and_never_raw(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await judged(pilot)
        for node in (app, app.screen, app.query_one(KeyBar)):
            app.clear_notifications()
            node.notify("[b]\x1b]0;quay\n[/b]", markup=True)
            await until(pilot, lambda: told(app) == ["[b]␛]0;quay␊[/b]"])
            assert not any(notice.markup for notice in app._notifications)


async def test_nothing_is_left_of_notices_that_gave_way(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await judged(pilot)
        rack, below = app.screen.query_one(ToastRack), app.screen
        for number in range(3):
            app.notify(f"{number}.")
            await until(pilot, lambda: bool(rack.query(Toast)))
            await app.push_screen(Screen())
            app.notify(f"Over it: {number}.")
            await until(pilot, lambda: app.screen is not below and bool(app.screen.query(Toast)))
            app.pop_screen()
            app.clear_notifications()
        await until(pilot, lambda: not rack.children)


async def test_the_next_action_ends_a_notice_and_typing_does_not(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await judged(pilot)
        app.notify("One.")
        await pilot.press("x", "down")
        assert told(app) == ["One."]
        await pilot.press("f4")
        assert told(app) == []


async def test_a_notice_covers_no_more_than_the_keys(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await judged(pilot)
        app.notify("Not repaired: the draft cannot be edited here.")
        await until(pilot, lambda: bool(app.screen.query(Toast)) and bool(app.screen.query_one(Toast).region))
        assert app.screen.query_one(Toast).region == app.query_one(KeyBar).region


async def test_a_long_notice_does_not_cover_the_verdict(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await judged(pilot)
        app.notify(
            "No repair is known. " + max((told.remedy for told in explanations() if told.group == "Verdicts"), key=len)
        )
        await until(pilot, lambda: bool(app.screen.query(Toast)) and bool(app.screen.query_one(Toast).region))
        notice, strip = app.screen.query_one(Toast).region, app.query_one(DetailStrip).region
        assert notice.height > 1
        assert not notice.overlaps(strip)


async def test_a_key_with_alt_that_means_nothing_says_so(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await judged(pilot)
        await pilot.press("alt+x")
        await until(pilot, lambda: told(app) == ["Alt+X means nothing here: F1 lists the keys."])
        assert app._workstation.draft_text == BRIEF
        app.clear_notifications()
        await pilot.press("alt+k", "alt+k")
        assert told(app) == []
