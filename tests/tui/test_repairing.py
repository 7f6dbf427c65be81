"""Repairing quotations from the draft: choosing, looking, making, taking back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event, Semaphore

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from brief_tui.core.offsets import Span
from brief_tui.core.repairs import repairs
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.repair import RepairScreen, choice_of
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, CALDER, FAILING, HeldJudge, Watcher, judged, until, words_of

SIZE = (120, 40)


def told(app: WorkstationApp, words: str) -> bool:
    """Whether a notice says these words."""
    return any(words in toast.message for toast in app._notifications)


async def to_fix(pilot: Pilot[None], times: int = 1) -> Draft:
    """Go to the first or a later quotation to fix."""
    await judged(pilot)
    for _ in range(times):
        await pilot.press("ctrl+n")
    return pilot.app.query_one(Draft)


async def run_all(pilot: Pilot[None]) -> None:
    """Choose "Repair all" in the palette."""
    await pilot.press("ctrl+p", *"repair all", "enter")


async def test_the_one_repair_is_shown_made_and_taken_back_as_one_step(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE) as pilot:
        draft = await to_fix(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.pause()
        assert draft.text == FAILING
        assert "65,000 readings" in words_of(app.screen)
        await pilot.press("enter")
        await until(pilot, lambda: draft.text == FAILING.replace("130,000", "65,000"))
        await pilot.press("ctrl+z")
        assert draft.text == FAILING


async def test_what_would_be_warned_of_is_told_before_it_is_chosen_and_before_it_is_made(
    failing: Path, workstation: MakeApp
) -> None:
    app = workstation(failing)
    repair = Repair("Cut it", (Replacement(Span(2, 5), "a"),), "The ellipsis swallows a negation.")
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        for screen in (choice_of([repair], FAILING), RepairScreen(repair, FAILING)):
            await app.push_screen(screen)
            await pilot.pause()
            assert "! The ellipsis swallows a negation." in words_of(app.screen)
            await pilot.press("escape")


async def test_the_notice_that_undo_takes_a_repair_back_goes_when_somebody_types(
    failing: Path, workstation: MakeApp
) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await to_fix(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: told(app, "done. ^Z takes it back."))
        await judged(pilot)
        assert told(app, "done. ^Z takes it back.")
        await pilot.press("x")
        await until(pilot, lambda: not told(app, "takes it back"))


async def test_undo_says_which_repair_it_took_back_and_nothing_of_letters(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await to_fix(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: told(app, "done. ^Z takes it back."))
        await pilot.press("x", "ctrl+z")
        await pilot.pause()
        assert not told(app, "Taken back")
        await pilot.press("ctrl+z")
        await until(pilot, lambda: told(app, "Taken back: ") and told(app, " (line 9)."))
        await pilot.press("ctrl+y")
        await until(pilot, lambda: told(app, "Done again: "))


async def test_escape_changes_nothing(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE) as pilot:
        draft = await to_fix(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        assert draft.text == FAILING


async def test_of_several_repairs_the_editor_chooses_one(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE) as pilot:
        draft = await to_fix(pilot, 2)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.pause()
        assert "[unsupported: nobody says these words" in words_of(app.screen)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "[paraphrase needed: Tomas Brandt: The harbour" in draft.text)
        assert "> “The harbour" not in draft.text


async def test_choosing_none_changes_nothing(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE) as pilot:
        draft = await to_fix(pilot, 2)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        assert draft.text == FAILING


async def test_beside_quotations_it_says_where_to_go(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: told(app, "on no quotation. ^N goes to the next place to fix."))


@pytest.mark.parametrize(
    ("draft", "way"),
    [
        (BRIEF, "None has to be fixed; F9 goes to the next one."),
        ("# The quay\n\n## Developer\n\n", "^F finds words to cite."),
        ("# The quay\n\n## Developer\n\nShe said “so.\n\n", "^N goes to the next place to fix."),
    ],
)
async def test_where_nothing_is_to_repair_it_says_where_to_go(
    event: Path, workstation: MakeApp, draft: str, way: str
) -> None:
    (event / "brief.md").write_text(draft)
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+end", "f5")
        await until(pilot, lambda: told(app, f"The cursor is on no quotation. {way}"))
        await pilot.press("shift+f5")
        await until(pilot, lambda: told(app, f"There is no quotation to fix. {way}"))


async def test_without_transcripts_they_are_asked_for(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text("# The quay\n\n## Developer\n\n")
    for transcript in (event / "transcripts").iterdir():
        transcript.unlink()
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+end")
        await until(
            pilot, lambda: "No quotations yet There are no transcripts yet" in words_of(app.query_one(DetailStrip))
        )
        await pilot.press("f5")
        await until(pilot, lambda: told(app, "no quotation. There are no transcripts yet"))


@pytest.mark.parametrize("key", ["right", "x"])
async def test_what_is_said_of_a_place_is_over_with_the_next_key(key: str, event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: told(app, "on no quotation"))
        await pilot.press(key)
        await until(pilot, lambda: not app._notifications)


async def test_what_was_said_since_of_something_else_stays(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: told(app, "on no quotation"))
        app.notify("The disk was full.")
        await until(pilot, lambda: told(app, "The disk was full."))
        await pilot.press("right")
        await pilot.pause()
        assert told(app, "The disk was full.")


async def test_what_is_typed_while_a_second_repair_is_looked_for_is_no_text(
    failing: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    repairs_for: Callable[..., object] = repairs.repairs_for
    begun, found = Semaphore(0), Event()

    def slowly(*judged: object) -> object:
        begun.release()
        assert found.wait(30)
        return repairs_for(*judged)

    monkeypatch.setattr(repairs, "repairs_for", slowly)
    app = workstation(failing)
    async with app.run_test(size=SIZE) as pilot:
        draft = await to_fix(pilot)
        for _ in range(2):
            await pilot.press("f5")
            await until(pilot, lambda: begun.acquire(blocking=False))
        await pilot.press("q", "z")
        found.set()
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        assert draft.text == FAILING
        await pilot.press("escape")
        await until(pilot, lambda: app.focused is draft)


async def test_a_draft_that_is_not_judged_yet_is_not_repaired(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE) as pilot:
        draft = await to_fix(pilot)
        draft.replace_span(0, 0, "x")
        app.screen.action_repair_quotation()  # type: ignore[attr-defined]  # the workstation's
        await until(pilot, lambda: told(app, "Still judging the draft"))


async def test_repair_all_is_one_step_after_a_look_at_the_whole(event: Path, workstation: MakeApp) -> None:
    wrong = FAILING.replace("for a wall that moves", "for a fence that moves")
    (event / "brief.md").write_text(wrong)
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await run_all(pilot)
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.pause()
        assert "Repair 2 quotations" in str(app.screen.query_one("#repair").border_title)
        shown = words_of(app.screen)
        assert "65,000 readings" in shown
        assert "for a wall that moves" in shown
        await pilot.press("enter")
        await until(pilot, lambda: draft.text == FAILING.replace("130,000", "65,000"))
        after = await judged(pilot)
        assert [one.verdict.kind for one in after.quotations if not one.verified] == ["fabricated"]
        await pilot.press("ctrl+z")
        assert draft.text == wrong


async def test_where_every_repair_needs_a_choice_nothing_opens(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(FAILING.replace("130,000", "65,000"))
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await run_all(pilot)
        await until(pilot, lambda: told(app, "needs no choice"))
        assert isinstance(app.screen, Workstation)


async def test_what_no_repair_mends_gets_the_advice_of_its_verdict(event: Path, workstation: MakeApp) -> None:
    (event / "transcripts" / "tape.txt").write_text("The lanterns go dark at nine and the harbour listens.\n")
    (event / "brief.md").write_text(BRIEF + "\n> “The lanterns go dark at nine.”\n> — Tomas Brandt\n")
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await to_fix(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: told(app, "say with [[labels]] in event.toml who speaks in it"))
        assert told(app, "^O shows the passage · ^F finds other words to cite · F7 lets you waive it, with a reason.")


async def test_what_may_not_be_waived_is_not_said_to_be(event: Path, workstation: MakeApp) -> None:
    (event / "event.toml").write_text((event / "event.toml").read_text() + "\n[review]\nwaivable = []\n")
    (event / "transcripts" / "tape.txt").write_text("The lanterns go dark at nine and the harbour listens.\n")
    (event / "brief.md").write_text(BRIEF + "\n> “The lanterns go dark at nine.”\n> — Tomas Brandt\n")
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await to_fix(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: told(app, "^F finds other words to cite."))


async def test_a_finding_without_a_repair_gets_advice_and_the_key_that_allows_it(
    event: Path, workstation: MakeApp
) -> None:
    (event / "brief.md").write_text(BRIEF + "\nSome 77,412 gulls live there, and they fly.\n\n<!-- lost\n")
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.go_to(draft.text.index("77,412"))
        await pilot.press("f5")
        await until(pilot, lambda: told(app, "^G says why, and ^L there allows it, with a reason."))
        draft.go_to(draft.text.index("<!--"))
        await pilot.press("f5")
        await until(pilot, lambda: told(app, "Close the fence, the comment or the tag."))
        assert told(app, "^G says why.")


async def test_an_open_mark_is_closed_where_the_words_end(event: Path, workstation: MakeApp) -> None:
    words = "“Nobody budgets for a wall that moves, Brandt said."
    (event / "brief.md").write_text(f"{BRIEF}\n{words}\n")
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.go_to(draft.text.index(words))
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert "Take the mark away" in words_of(app.screen)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: words.replace("moves,", "moves,”") in draft.text)


async def test_a_mark_that_opens_nothing_is_taken_away_from_the_list(event: Path, workstation: MakeApp) -> None:
    words = "There (“nobody counts the gulls), they fly."
    (event / "brief.md").write_text(f"{BRIEF}\n{words}\n")
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+g", *"unbalanced")
        await until(pilot, lambda: "^R repair" in str(app.screen.query_one(OptionList).get_option_at_index(0).prompt))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: words.replace("“", "") in app.query_one(Draft).text)


async def test_what_is_judged_against_sources_that_have_changed_is_not_repaired(
    failing: Path, workstation: MakeApp, watcher: Watcher
) -> None:
    judge = HeldJudge()
    app = workstation(failing, judge)
    async with app.run_test(size=SIZE) as pilot:
        draft = await to_fix(pilot)
        with judge.held():
            said = failing / "transcripts" / "calder.md"
            said.unlink()
            watcher.saw(said)
            await until(pilot, lambda: bool(app._workstation.outdated))
            await pilot.press("f5")
            await until(pilot, lambda: told(app, "Still judging the draft"))
        assert isinstance(app.screen, Workstation)
        assert draft.text == FAILING
    assert app.crash is None


async def test_nothing_is_repaired_while_it_cannot_be_judged(
    failing: Path, workstation: MakeApp, watcher: Watcher
) -> None:
    judge = HeldJudge()
    app = workstation(failing, judge)
    async with app.run_test(size=SIZE) as pilot:
        await to_fix(pilot)
        judge.fails = True
        said = failing / "transcripts" / "calder.md"
        said.rename(said.with_name("crane.md"))
        watcher.saw(said)
        await until(pilot, lambda: "could not be judged" in app._workstation.outdated)
        await pilot.press("f5")
        await until(pilot, lambda: told(app, "The draft could not be judged (ValueError)"))
    assert app.crash is None


async def test_a_repair_whose_source_changes_while_it_is_looked_at_is_not_made(
    failing: Path, workstation: MakeApp, watcher: Watcher
) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE) as pilot:
        draft = await to_fix(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        before = app._workstation.judgement
        said = failing / "transcripts" / "calder.md"
        said.write_text(CALDER.replace("65,000", "66,000"))
        watcher.saw(said)
        await until(pilot, lambda: app._workstation.judgement is not before)
        await pilot.press("enter")
        await until(pilot, lambda: told(app, "Not repaired: event.toml or the transcripts have changed"))
        assert draft.text == FAILING
