"""The review on the screen: every key, what it writes, and what it shows of other people's work."""

from __future__ import annotations

import asyncio
import re
import threading
import tomllib
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from brief_tui.core.assessment import Assessment
from brief_tui.core.event_sources import Sources
from brief_tui.core.review.deciding import decided, withdrawn
from brief_tui.core.review.ledger import Decision, DecisionKind
from brief_tui.store import folder
from brief_tui.store.folder import load_sources
from brief_tui.store.ledger import add_decisions, load_ledger
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.filing import Filing
from brief_tui.tui.local_actions import REVIEW_ACTIONS
from brief_tui.tui.messages import Rejudged
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.help import Help
from brief_tui.tui.screens.reason import Reason
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.screens.review import Review
from brief_tui.tui.screens.source import SourceScreen
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.key_bar import KeyBar
from brief_tui.tui.widgets.laid_out import LaidOut
from brief_tui.tui.widgets.rubric_pane import RubricPane
from tests.tui.conftest import MakeApp, Open
from tests.tui.quayside import (
    BRIEF,
    EVENT,
    FAILING,
    HeldJudge,
    Watcher,
    assess_in_nine_ms,
    judged,
    stopped_clock,
    text_of,
    until,
    words_of,
)

SIZE = (100, 34)


@pytest.fixture(autouse=True)
def reviewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Oda Finch")


async def review_host(pilot: Pilot[None]) -> Review:
    """Open the review with its key."""
    await judged(pilot)
    await pilot.press("f7")
    await until(pilot, lambda: isinstance(pilot.app.screen, Review) and bool(shown(pilot)))
    screen = pilot.app.screen
    assert isinstance(screen, Review)
    return screen


@pytest.fixture
def reviewed(opened: Open) -> Open:
    """Has the review of an event on the screen."""

    @asynccontextmanager
    async def on_screen(folder: Path) -> AsyncIterator[tuple[WorkstationApp, Pilot[None]]]:
        async with opened(folder, SIZE) as (app, pilot):
            await review_host(pilot)
            yield app, pilot

    return on_screen


def shown(pilot: Pilot[None]) -> str:
    """The page of the quotation, in one line."""
    screen = pilot.app.screen
    return " ".join(str(screen.query_one("#review-page Static", Static).content).split())


def told(app: WorkstationApp) -> str:
    """What was said for a few seconds."""
    return " ".join(notification.message for notification in app._notifications)


def refused(app: WorkstationApp, words: str) -> bool:
    """Whether a decision is refused in these words, on a screen of its own."""
    return isinstance(app.screen, Dialog) and words in app.screen.text


def progress(pilot: Pilot[None]) -> str:
    return words_of(pilot.app.screen.query_one("#review-progress"))


def kept_in(copies: Path) -> list[str]:
    """What the recovery copies hold."""
    return sorted(path.read_text() for path in copies.glob("*.md"))


def entries(event: Path) -> list[dict[str, Any]]:
    path = event / "review.toml"
    return tomllib.loads(path.read_text())["decisions"] if path.exists() else []


def written(event: Path, number: int) -> bool:
    return len(entries(event)) == number


async def settled(pilot: Pilot[None], event: Path, number: int) -> None:
    """Wait until so many decisions are written, and the screen knows them."""
    await until(pilot, partial(written, event, number))
    app = pilot.app
    assert isinstance(app, WorkstationApp)
    await until(pilot, lambda: app._workstation._live_judge.current)
    await pilot.pause()


async def test_it_is_taken_up_where_it_was_left_with_its_filter(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (_, pilot):
        await pilot.press("n", "n", "f", "f", "f")
        before = progress(pilot)
        assert "noted" in before or "pillar" in before or "of 3" in before
        assert not before.startswith("1 of 3 ·")
        await pilot.press("q")
        await review_host(pilot)
        assert progress(pilot) == before


async def test_it_begins_at_the_cursors_quotation_where_that_does_not_stand(failing: Path, opened: Open) -> None:
    async with opened(failing, SIZE) as (app, pilot):
        await pilot.press("f8")
        assert app.query_one(Draft).text[app.query_one(Draft).cursor_offset :].startswith("130,000")
        await review_host(pilot)
        assert "130,000 readings" in shown(pilot)
        assert "2 of 3" in progress(pilot)


async def test_the_worst_comes_first_large_and_whole(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        assert "1 of 3 · 0 decided" in progress(pilot)
        assert "QA FAIL" in progress(pilot)
        assert "by Oda Finch" in str(app.screen.query_one("#review-head", Static).content)
        assert "✗ fabricated" in shown(pilot)
        assert "— Tomas Brandt, Director @ Brandt Walls [BRND]" in shown(pilot)
        await pilot.press("n")
        assert "“We threw out 130,000 readings and began again with a tape measure.”" in shown(pilot)
        assert "transcripts/calder.md:5" in shown(pilot)
        assert "Oda Finch: What did you do about it? Ines Calder: We threw out 65,000 readings" in shown(pilot)


async def test_approve_writes_and_goes_on(event: Path, reviewed: Open) -> None:
    async with reviewed(event) as (_, pilot):
        first = shown(pilot)
        await pilot.press("a")
        await settled(pilot, event, 1)
        assert entries(event)[0]["decision"] == "approved"
        assert entries(event)[0]["by"] == "Oda Finch"
        assert entries(event)[0]["quotation"] in first
        assert "2 of 2 · 1 decided" in progress(pilot)
        await pilot.press("a")
        await settled(pilot, event, 2)
        assert "all decided" in progress(pilot)


async def test_what_does_not_stand_is_not_approved(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "a")
        await until(pilot, lambda: "Not approved. It is drifted and does not stand" in told(app))
        assert isinstance(app.screen, Review)
        assert entries(failing) == []


async def test_waive_asks_for_a_reason_and_shows_waived_everywhere(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await review_host(pilot)
        await pilot.press("n", "w")
        await until(pilot, lambda: isinstance(app.screen, Reason))
        await pilot.press("enter")
        assert isinstance(app.screen, Reason)
        await pilot.press(*"she said so", "enter")
        await settled(pilot, failing, 1)
        assert entries(failing)[0]["reason"] == "she said so"
        assert "1 waived" in progress(pilot)
        await pilot.press("b")
        assert "w drifted, waived" in shown(pilot)
        assert "waived by Oda Finch, 27 April 2026 04:08 UTC: she said so" in shown(pilot)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        await pilot.pause()
        assert "w drifted, waived" in words_of(app.screen)
        assert "F4" in str(app.query_one(RubricPane).border_title)
        assert "QA FAIL · 1 waived" in str(app.query_one(RubricPane).border_title)
        assert "1/3 verified · 1 citation waived" in words_of(app.screen)
        draft = app.query_one(Draft)
        await pilot.press("ctrl+home", "ctrl+n")
        await pilot.pause()
        assert "float away" in draft.document.get_line(draft.cursor_location[0])
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert "float away" in draft.document.get_line(draft.cursor_location[0])
        await pilot.press("ctrl+l", *"drifted")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        assert "w drifted, waived" in words_of(app.screen)


async def test_escape_from_the_reason_decides_nothing(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "w", *"no", "escape")
        await until(pilot, lambda: isinstance(app.screen, Review))
        assert entries(failing) == []


async def test_the_policy_forbids_waiving_what_was_made_up(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("w")
        await until(pilot, lambda: refused(app, "[review] waivable"))
        await pilot.press(*"as said", "enter")  # a reason that is typed all the same is no row of keys
        await until(pilot, lambda: isinstance(app.screen, Review))
        assert entries(failing) == []
        assert app._workstation.query_one(Draft).text == FAILING


async def test_four_eyes_let_no_author_decide(failing: Path, reviewed: Open) -> None:
    (failing / "event.toml").write_text(EVENT + '\n[review]\nauthors = ["oda finch"]\nfour_eyes = true\n')
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "w")
        await until(pilot, lambda: refused(app, "four_eyes"))
        await pilot.press("escape", "n", "a")
        assert entries(failing) == []


async def test_undo_takes_back_and_returns(event: Path, reviewed: Open) -> None:
    async with reviewed(event) as (app, pilot):
        first = shown(pilot)
        await pilot.press("a")
        await settled(pilot, event, 1)
        await pilot.press("u")
        await settled(pilot, event, 2)
        assert entries(event)[1]["decision"] == "withdrawn"
        assert entries(event)[1]["quotation_digest"] == entries(event)[0]["quotation_digest"]
        assert "1 of 2 · 0 decided" in progress(pilot)
        assert shown(pilot).startswith(first[:60])
        assert "· taken back" in shown(pilot)
        await pilot.press("u")
        await until(pilot, lambda: "no decision or repair to take back" in told(app))


async def test_undo_asks_before_it_takes_back_what_another_reviewer_decided(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        first = (await judged(pilot)).quotations[0]
        hers = decided(first, DecisionKind.APPROVED, "Ruth Vale", stopped_clock())
        add_decisions(event, hers)
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await review_host(pilot)
        await pilot.press("b")
        await until(pilot, lambda: "approved by Ruth Vale" in shown(pilot))
        await pilot.press("u")
        await until(pilot, lambda: refused(app, "approved by Ruth Vale"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Review))
        await pilot.pause()
        assert load_ledger(event).decisions == (hers,)
        await pilot.press("u")
        await until(pilot, lambda: refused(app, "approved by Ruth Vale"))
        await pilot.press("down", "enter")
        await settled(pilot, event, 2)
        assert entries(event)[1]["decision"] == "withdrawn"


async def test_undo_leaves_what_another_reviewer_decided_since(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        screen = await review_host(pilot)
        first = screen.queue.current
        assert first is not None
        await pilot.press("a")
        await settled(pilot, event, 1)
        (mine,) = load_ledger(event).decisions
        hers = decided(first, DecisionKind.APPROVED, "Ruth Vale", stopped_clock())
        add_decisions(event, withdrawn(mine, "Ruth Vale", stopped_clock()), hers)
        await pilot.press("u")
        await until(pilot, lambda: "Not taken back: somebody has decided" in told(app))
        assert load_ledger(event).latest[hers.quotation] == hers
        await pilot.press("n", "u")
        await until(pilot, lambda: "no decision or repair to take back" in told(app))
        assert len(entries(event)) == 3


async def test_who_waives_what_somebody_has_waived_meanwhile_is_told(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=SIZE) as pilot:
        screen = await review_host(pilot)
        await pilot.press("n")
        second = screen.queue.current
        assert second is not None
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, Reason))
        await pilot.press("enter")
        await until(pilot, lambda: "A reason is needed" in told(app))
        hers = decided(second, DecisionKind.WAIVED, "Ruth Vale", stopped_clock(), "she checked")
        add_decisions(failing, hers)
        await pilot.press(*"mine", "enter")
        await until(pilot, lambda: "meanwhile it was waived by Ruth Vale, 27 April" in told(app))
        assert load_ledger(failing).decisions == (hers,)
        await until(pilot, lambda: "waived by Ruth Vale" in shown(pilot))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, Reason))
        await pilot.press("enter")
        await settled(pilot, failing, 2)
        assert load_ledger(failing).decisions[1].reason == "mine"


async def test_next_back_and_their_ends(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("b")
        await until(pilot, lambda: "This is the first one." in told(app))
        await pilot.press("space", "n")
        assert "3 of 3" in progress(pilot)
        await pilot.press("n")
        await until(pilot, lambda: "3 quotations here without a decision" in told(app))
        await pilot.press("b")
        assert "2 of 3" in progress(pilot)


async def test_filters_go_round(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (_, pilot):
        seen = []
        for _ in range(4):
            await pilot.press("f")
            await pilot.pause()
            seen.append(progress(pilot).split("·")[0].strip())
        assert seen == ["1 of 3 unreviewed", "1 of 2 failing", "1 of 2 in this pillar", "1 of 3"]


async def test_open_source_and_back(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "o")
        await until(pilot, lambda: isinstance(app.screen, SourceScreen))
        await pilot.pause()
        assert "65,000 readings" in words_of(app.screen.query_one(TranscriptView))
        await pilot.press("j", "k", "escape")
        await until(pilot, lambda: isinstance(app.screen, Review))
        assert "2 of 3" in progress(pilot)


async def test_reassign_edits_the_draft_as_one_step(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "s")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        assert "Ines Calder, Chief Engineer @ Calder Cranes said these words" in words_of(app.screen)
        await pilot.press(*"brandt", "enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        assert app._workstation.query_one(Draft).text == FAILING
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Review) and "Tomas Brandt" in shown(pilot))
        draft = app._workstation.query_one(Draft)
        assert "> — Tomas Brandt, Director @ Brandt Walls\n\n## C-Suite" in draft.text
        assert "is not saved" in words_of(app.screen.query_one("#review-notes"))
        assert "130,000" in shown(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: (failing / "brief.md").read_text() == draft.text)
        await until(pilot, lambda: not app.screen.query_one("#review-notes").display)
        draft.undo()
        assert draft.text == FAILING


async def test_what_has_moved_while_the_speaker_was_chosen_is_given_where_it_stands_now(
    failing: Path, reviewed: Open, watcher: Watcher
) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("s", *"calder")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        await pilot.pause()
        theirs = FAILING.replace("moves\n", "moves\n\nA paragraph that somebody else wrote.\n", 1)
        (failing / "brief.md").write_text(theirs)
        watcher.saw(failing / "brief.md")
        draft = app._workstation.panes.draft
        await until(pilot, lambda: draft.text == theirs and not app._workstation.outdated)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: draft.text != theirs)
        kept = theirs.splitlines()[:-1]
        assert draft.text.splitlines()[:-1] == kept
        assert draft.text.splitlines()[-1] == "> — Ines Calder, Chief Engineer @ Calder Cranes"


async def test_what_is_gone_or_not_judged_when_the_speaker_is_chosen_is_given_to_nobody(
    failing: Path, workstation: MakeApp, watcher: Watcher
) -> None:
    judge = HeldJudge()
    app = workstation(failing, judge)
    async with app.run_test(size=SIZE) as pilot:
        await review_host(pilot)
        await pilot.press("s", *"calder")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        await pilot.pause()
        (failing / "brief.md").write_text(BRIEF)
        draft = app._workstation.panes.draft
        with judge.held():
            watcher.saw(failing / "brief.md")
            await until(pilot, lambda: draft.text == BRIEF)
            await pilot.press("enter")
            await until(pilot, lambda: "Not given: what you read has changed" in told(app))
        await until(pilot, lambda: not app._workstation.outdated and bool(app.screen.query("#review-page Static")))
        assert draft.text == BRIEF


async def test_repair_is_shown_then_made(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "r")
        await until(pilot, lambda: isinstance(app.screen, Dialog | RepairScreen))
        if isinstance(app.screen, Dialog):
            await pilot.press("enter")
            await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Review) and "✓ exact" in shown(pilot))
        assert "65,000 readings" in app._workstation.query_one(Draft).text


async def test_undo_takes_back_the_last_thing_done_repair_or_decision(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "n", "a")
        await settled(pilot, failing, 1)
        await pilot.press("b", "b", "n", "s")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        await pilot.press(*"brandt", "enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Review) and "done. u takes it back" in told(app))
        await until(pilot, lambda: "Tomas Brandt" in shown(pilot) and app._workstation._live_judge.current)
        await pilot.press("u")
        draft = app._workstation.query_one(Draft)
        await until(pilot, lambda: draft.text == FAILING)
        assert "Taken back" in told(app)
        await until(pilot, lambda: "— Ines Calder" in shown(pilot) and app._workstation._live_judge.current)
        assert len(entries(failing)) == 1
        await pilot.press("u")
        await settled(pilot, failing, 2)
        assert entries(failing)[1]["decision"] == "withdrawn"
        assert draft.text == FAILING


async def test_a_decision_after_a_repair_is_taken_back_first(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "r")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Review) and "✓ exact" in shown(pilot))
        await until(pilot, lambda: app._workstation._live_judge.current)
        await pilot.press("a")
        await settled(pilot, failing, 1)
        draft = app._workstation.query_one(Draft)
        await pilot.press("u")
        await settled(pilot, failing, 2)
        assert "65,000 readings" in draft.text
        await pilot.press("u")
        await until(pilot, lambda: draft.text == FAILING)


async def test_escape_closes_no_review_for_the_next_letters_are_its_keys(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "w")
        await until(pilot, lambda: isinstance(app.screen, Dialog | Reason))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: "q leaves the review." in told(app))
        await pilot.press("b")
        assert isinstance(app.screen, Review)
        assert app._workstation.draft_text == FAILING
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, Workstation))


async def test_help_begins_with_these_keys(event: Path, reviewed: Open) -> None:
    async with reviewed(event) as (app, pilot):
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await pilot.pause()
        lines = text_of(app.screen.query_one(LaidOut))
        assert lines.index("In the review") < lines.index("Write")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Review))


async def test_leaving_goes_to_the_quotation_and_it_is_taken_up_again(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "n", "a")
        await settled(pilot, failing, 1)
        await pilot.press("n", "q")
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        await pilot.pause()
        draft = app.query_one(Draft)
        assert "130,000" in draft.document.get_line(draft.cursor_location[0])
        await review_host(pilot)
        assert "2 of 3 · 1 decided" in progress(pilot)
        assert "130,000" in shown(pilot)


async def test_the_queue_follows_the_draft_on_disk(failing: Path, reviewed: Open, watcher: Watcher) -> None:
    async with reviewed(failing) as (_, pilot):
        await pilot.press("n")
        changed = FAILING.replace("130,000", "65,000").replace("# The quay", "Words above.\n\n# The quay")
        (failing / "brief.md").write_text(changed)
        watcher.saw(failing / "brief.md")
        await until(pilot, lambda: "✓ exact" in shown(pilot))
        assert "65,000 readings" in shown(pilot)


async def test_other_reviewers_decisions_appear(event: Path, reviewed: Open, watcher: Watcher) -> None:
    async with reviewed(event) as (_, pilot):
        await pilot.press("a")
        await settled(pilot, event, 1)
        await pilot.press("b")
        text = (event / "review.toml").read_text()
        (event / "review.toml").write_text(text.replace("Oda Finch", "Ruth Vale"))
        watcher.saw(event / "review.toml")
        await until(pilot, lambda: "approved by Ruth Vale" in shown(pilot))


async def test_a_decision_alone_lets_no_transcript_be_read_and_its_echo_nothing_be_judged(
    event: Path, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, judgements = [], []

    def load(*arguments: Any) -> Sources:  # noqa: ANN401 - as load_sources
        read.append(arguments)
        return load_sources(*arguments)

    def assess(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        judgements.append(text)
        return assess_in_nine_ms(sources, text, previous)

    monkeypatch.setattr(folder, "load_sources", load)
    app = WorkstationApp(event, clock=stopped_clock, watch=watcher, pause=0.005, assess=assess)
    async with app.run_test(size=SIZE) as pilot:
        await review_host(pilot)
        judgements.clear()
        await pilot.press("a")
        await settled(pilot, event, 1)
        assert (len(read), len(judgements)) == (1, 1)
        watcher.saw(event / "review.toml")
        (event / "brief.md").write_text(BRIEF + "\nMore.\n")
        watcher.saw(event / "brief.md", event / "review.toml")
        await until(pilot, lambda: "More." in app._workstation.query_one(Draft).text)
        await until(pilot, lambda: not app._workstation.outdated)
        assert (len(read), len(judgements)) == (1, 2)


async def test_a_decision_that_cannot_be_written_is_asked_about(event: Path, reviewed: Open) -> None:
    async with reviewed(event) as (app, pilot):
        (event / "review.toml").write_text("[[decisions\n")
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        assert "review.toml:1" in words_of(app.screen)
        (event / "review.toml").unlink()
        await pilot.press("enter")
        await settled(pilot, event, 1)
        assert isinstance(app.screen, Review)


async def test_keys_while_a_decision_is_written_decide_nothing(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, written, decide = workstation(event), asyncio.Event(), Filing.decide

    async def decide_slowly(self: Filing, decision: Decision, known: Mapping[str, Decision]) -> Decision:
        await written.wait()
        return await decide(self, decision, known)

    monkeypatch.setattr(Filing, "decide", decide_slowly)
    async with app.run_test(size=SIZE) as pilot:
        await review_host(pilot)
        await pilot.press("a", "a", "u", "w", "q")
        assert isinstance(app.screen, Review)
        written.set()
        await settled(pilot, event, 1)
        assert "2 of 2 · 1 decided" in progress(pilot)


async def test_an_edit_above_while_a_decision_is_written_is_no_reason_to_stay(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, written, decide = workstation(event), asyncio.Event(), Filing.decide

    async def decide_slowly(self: Filing, decision: Decision, known: Mapping[str, Decision]) -> Decision:
        await written.wait()
        return await decide(self, decision, known)

    monkeypatch.setattr(Filing, "decide", decide_slowly)
    async with app.run_test(size=SIZE) as pilot:
        screen = await review_host(pilot)
        await pilot.press("a")
        app._workstation.panes.draft.put(0, 0, "Words above.\n\n")
        await until(pilot, lambda: screen.queue.current is not None and screen.queue.current.quotation.line == 11)
        written.set()
        await settled(pilot, event, 1)
        assert "2 of 2 · 1 decided" in progress(pilot)


async def test_the_next_is_decided_while_the_last_decision_is_being_judged(event: Path, workstation: MakeApp) -> None:
    let = threading.Event()
    let.set()

    def assess(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        let.wait(10)
        return assess_in_nine_ms(sources, text, previous)

    app = workstation(event, assess)
    async with app.run_test(size=SIZE) as pilot:
        await review_host(pilot)
        let.clear()
        for number in (1, 2):
            await pilot.press("a")
            await until(pilot, partial(written, event, number))
            await pilot.pause()
        await until(pilot, lambda: "Everything here is decided." in told(app))
        await pilot.press("a")
        await until(pilot, lambda: "approved it already" in told(app))
        assert isinstance(app.screen, Review)
        assert len({entry["quotation_digest"] for entry in entries(event)}) == len(entries(event)) == 2
        app._workstation.panes.draft.put(0, 0, "Words above.")
        await pilot.press("w")
        await until(pilot, lambda: refused(app, "Still judging"))
        let.set()


async def test_keys_decide_nothing_about_words_that_came_before_they_were_painted(
    event: Path, workstation: MakeApp, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, follow = workstation(event), Review.follow

    def follow_and_press(self: Review, assessment: Assessment) -> None:
        follow(self, assessment)
        for key in (self.action_approve, self.action_waive, self.action_take_back):
            key()

    async with app.run_test(size=SIZE) as pilot:
        await review_host(pilot)
        monkeypatch.setattr(Review, "follow", follow_and_press)
        words = "We measured the cranes twice, and the cranes lied both times."
        (event / "brief.md").write_text(
            BRIEF.replace("We threw out 65,000 readings and began again with a tape measure.", words)
        )
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: words in shown(pilot))
        await pilot.pause()
        assert told(app) == "Nothing was decided: what you read has changed meanwhile. Look at it again."
        assert isinstance(app.screen, Review)
        monkeypatch.undo()
        await pilot.press("a")
        await settled(pilot, event, 1)
        assert entries(event)[0]["quotation"] == words


async def test_keys_before_the_next_quotation_is_painted_decide_nothing(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, show_next = workstation(event), Review._show_next

    def show_next_and_press(self: Review) -> None:
        show_next(self)
        self.action_approve()

    monkeypatch.setattr(Review, "_show_next", show_next_and_press)
    async with app.run_test(size=SIZE) as pilot:
        await review_host(pilot)
        await pilot.press("a")
        await settled(pilot, event, 1)
        assert "2 of 2 · 1 decided" in progress(pilot)
        assert len(entries(event)) == 1
        assert told(app) == ""
        monkeypatch.undo()
        await pilot.press("a")
        await settled(pilot, event, 2)


async def test_a_second_approval_by_the_same_person_adds_nothing(event: Path, reviewed: Open) -> None:
    async with reviewed(event) as (app, pilot):
        await pilot.press("a")
        await settled(pilot, event, 1)
        await pilot.press("b", "a")
        await until(pilot, lambda: "approved it already" in told(app))
        assert len(entries(event)) == 1


async def test_sign_off_row_opens_the_review(event: Path, workstation: MakeApp) -> None:
    (event / "event.toml").write_text(EVENT + "\n[review]\nsign_off = true\n")
    app = workstation(event)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        pane = app.query_one(RubricPane)
        assert "Reviewed" in text_of(pane)
        pane.highlighted = pane.get_option_index("check:sign-off")
        await pilot.press("f4", "enter")
        await until(pilot, lambda: isinstance(app.screen, Review))
        for number in (1, 2):
            await pilot.press("a")
            await settled(pilot, event, number)
        assert "QA PASS" in progress(pilot)


async def test_the_command_opens_it_first(event: Path, watcher: Watcher) -> None:
    app = WorkstationApp(event, watch=watcher, review=True)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: isinstance(app.screen, Review))
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, Workstation))


async def test_keys_before_the_review_opens_change_no_draft(failing: Path, watcher: Watcher) -> None:
    may_judge = Event()

    def held(sources: Sources, text: str, previous: Assessment | None = None) -> Assessment:
        may_judge.wait(60)
        return assess_in_nine_ms(sources, text, previous)

    app = WorkstationApp(failing, watch=watcher, review=True, assess=held)
    async with app.run_test(size=SIZE) as pilot:
        try:
            await until(pilot, lambda: app.query_one(Draft).text == FAILING)
            await pilot.press("a", "enter", "delete", "n")
            app.rescue()
            assert app.last_words == ""
        finally:
            may_judge.set()
        await until(pilot, lambda: "Not pressed: 4 keys that came before there was anything to review" in told(app))
        assert isinstance(app.screen, Review)
        await until(pilot, lambda: progress(pilot).startswith("1 of 3 · 0 decided"))
        assert app.query_one(Draft).text == FAILING
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        await pilot.press("x")
        assert app._workstation.draft_text != FAILING


async def test_a_key_that_decides_nothing_waits_for_the_review(failing: Path, watcher: Watcher) -> None:
    may_judge = Event()

    def held(sources: Sources, text: str, previous: Assessment | None = None) -> Assessment:
        may_judge.wait(60)
        return assess_in_nine_ms(sources, text, previous)

    app = WorkstationApp(failing, watch=watcher, review=True, assess=held)
    async with app.run_test(size=SIZE) as pilot:
        try:
            await until(pilot, lambda: app.query_one(Draft).text == FAILING)
            await pilot.press("n", "a")
        finally:
            may_judge.set()
        await until(pilot, lambda: "Not pressed: 1 key behind n, which came early" in told(app))
        await until(pilot, lambda: progress(pilot).startswith("2 of"))


async def test_no_key_goes_into_a_review_that_is_not_painted(
    failing: Path, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[Callable[[], None]] = []
    noted = Review._note_seen
    monkeypatch.setattr(Review, "_note_seen", lambda *seen: painted.append(lambda: noted(*seen)))
    app = WorkstationApp(failing, watch=watcher, review=True)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: isinstance(app.screen, Review) and bool(painted))
        await pilot.press("n", "a")
        assert progress(pilot).startswith("1 of")
        painted[-1]()
        await until(pilot, lambda: "Not pressed: 1 key behind n, which came early" in told(app))
        assert progress(pilot).startswith("2 of 3 · 0 decided")


async def test_keys_for_a_review_that_does_not_open_are_not_typed(failing: Path, watcher: Watcher) -> None:
    may_judge = Event()

    def fails(*_: object) -> Assessment:
        may_judge.wait(60)
        raise ValueError

    app = WorkstationApp(failing, watch=watcher, review=True, assess=fails)
    async with app.run_test(size=SIZE) as pilot:
        try:
            await until(pilot, lambda: app.query_one(Draft).text == FAILING)
            await pilot.press("n", "x")
        finally:
            may_judge.set()
        await until(pilot, lambda: "Not pressed: 2 keys that came before" in told(app))
        await pilot.press("y")
        await until(pilot, lambda: app.query_one(Draft).text == "y" + FAILING)


async def test_what_no_repair_mends_is_told_with_the_keys_of_the_review(event: Path, reviewed: Open) -> None:
    (event / "transcripts" / "tape.txt").write_text("The lanterns go dark at nine and the harbour listens.\n")
    (event / "brief.md").write_text(BRIEF + "\n> “The lanterns go dark at nine.”\n> — Tomas Brandt\n")
    async with reviewed(event) as (app, pilot):
        await pilot.press("r")
        words = "o shows the passage · q, then ^F finds other words to cite · w lets you waive it, with a reason."
        await until(pilot, lambda: words in told(app))


async def test_a_draft_without_quotations(event: Path, reviewed: Open) -> None:
    (event / "brief.md").write_text("# Nothing\n")
    async with reviewed(event) as (app, pilot):
        assert "no quotations" in progress(pilot)
        await pilot.press("a", "w", "s", "o", "r", "n", "b", "u", "f", "j", "k")
        assert isinstance(app.screen, Review)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, Workstation))


async def test_typing_a_reason_is_no_key_and_it_outlives_a_signal(failing: Path, reviewed: Open) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "w", *"ab qu?")
        assert isinstance(app.screen, Reason)
        assert app.screen.query_one(Input).value == "ab qu?"
        app.rescue()
        said = re.fullmatch(
            r"the line that you were typing is in (.+), and stands there again when you come back to it", app.last_words
        )
        assert said is not None
        assert Path(said[1]).read_text() == "ab qu?"


async def test_a_reason_that_was_not_signed_is_offered_again_until_it_is(
    failing: Path, reviewed: Open, copies: Path
) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "w", *"heard", "escape", "w")
        await until(pilot, lambda: isinstance(app.screen, Reason))
        assert app.screen.query_one(Input).value == "heard"
        await pilot.press("space", *"it")
        await until(pilot, lambda: "heard it" in kept_in(copies))
        app.exit(return_code=0)  # as Ctrl+Q does, which asks of the draft alone
        assert "stands there again when you come back to it" in app.last_words
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "w")
        await until(pilot, lambda: isinstance(app.screen, Reason))
        assert app.screen.query_one(Input).value == "heard it"
        await pilot.press("enter")
        await settled(pilot, failing, 1)
        assert entries(failing)[0]["reason"] == "heard it"
        await until(pilot, lambda: kept_in(copies) == [])


async def test_a_reason_that_is_wiped_out_leaves_nothing(failing: Path, reviewed: Open, copies: Path) -> None:
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "w", *"no", "escape", "w", "backspace", "backspace", "escape")
        await until(pilot, lambda: isinstance(app.screen, Review) and kept_in(copies) == [])


async def test_rows_50_and_69_a_read_only_ledger_is_not_written_over_and_the_reason_is_kept(
    failing: Path, reviewed: Open, copies: Path
) -> None:
    ledger = failing / "review.toml"
    ledger.write_text("")
    ledger.chmod(0o444)
    async with reviewed(failing) as (app, pilot):
        await pilot.press("n", "w", *"heard", "enter")
        await until(pilot, lambda: refused(app, "review.toml: not saved: the file is read-only"))
        app.rescue()
        assert kept_in(copies) == ["heard"]
        assert "the line that you were typing is in" in app.last_words
        await pilot.press("escape", "w")
        await until(pilot, lambda: isinstance(app.screen, Reason))
        assert app.screen.query_one(Input).value == "heard"
    assert ledger.read_text() == ""


async def test_a_verdict_that_comes_while_the_application_ends_is_no_fault(
    failing: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = workstation(failing)

    async def unmounted(_: Review) -> None:
        live_judge = app._workstation._live_judge
        assert live_judge.judgement is not None
        app._workstation.post_message(Rejudged(live_judge.judgement, live_judge._generation))
        await asyncio.sleep(0.1)

    monkeypatch.setattr(Review, "on_unmount", unmounted, raising=False)
    async with app.run_test(size=SIZE) as pilot:
        await review_host(pilot)
        app.exit()
    assert app.crash is None


@pytest.mark.parametrize(
    ("width", "hidden"), [(44, {"Speaker", "Source", "Filter", "Save"}), (80, set()), (120, set())]
)
async def test_every_key_of_the_review_is_in_its_bar(
    event: Path, workstation: MakeApp, width: int, hidden: set[str]
) -> None:
    """Where there is no room for all of them, at least the way out and the help are."""
    app = workstation(event)
    async with app.run_test(size=(width, 24)) as pilot:
        await review_host(pilot)
        bar = words_of(app.screen.query_one(KeyBar))
        labels = {action.short for action in REVIEW_ACTIONS if action.bar}
        assert {label for label in labels if label not in bar} <= hidden
        assert {"Leave", "Help"} <= set(bar.split())
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        bar = words_of(app.screen.query_one(KeyBar))
        assert "F1" in bar
