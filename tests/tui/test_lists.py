"""Search, lists, command palette and help: what they hold and where choosing leads."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.tui.action import bindings
from brief_tui.tui.actions import ACTIONS, COMMANDS
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.navigation import landing
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.help import Help, help_text
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.key_bar import KeyBar
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, judged, text_of, until, words_of


def options(app: WorkstationApp) -> list[str]:
    """The rows of the finder on the screen."""
    return [str(option.prompt) for option in app.screen.query_one(OptionList).options]


async def test_search_finds_while_typing_and_enter_goes_there(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+f", *"quay")
        await until(pilot, lambda: isinstance(app.screen, Finder) and len(options(app)) == 1)
        assert "00:12:04  Tomas Brandt @ Brandt Walls  brandt.vtt" in options(app)[0]
        assert "The quay wall moves" in options(app)[0]
        await pilot.press("enter")
        view = app.query_one(TranscriptView)
        await until(pilot, lambda: view.has_focus)
        assert "The quay wall moves by twelve" in words_of(view)


async def test_enter_waits_for_the_answer_to_the_last_key(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+f")
        app.screen.query_one(Input).value = "tape measure"
        await pilot.press("enter")
        await until(pilot, lambda: app.query_one(TranscriptView).has_focus)
        assert "tape measure" in words_of(app.query_one(TranscriptView))


async def test_search_says_when_nobody_said_it(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+f", *"zeppelin")
        await until(pilot, lambda: "No passage has all of these words." in words_of(app.screen))
        await pilot.press("enter", "escape")
        await until(pilot, lambda: isinstance(app.screen, Workstation))


async def test_search_opens_again_as_it_was_left(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+f", *"measure")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered and len(options(app)) == 2)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Workstation))
        await pilot.press("ctrl+f")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        await pilot.press("down", "enter")
        view = app.query_one(TranscriptView)
        await until(pilot, lambda: isinstance(app.screen, Workstation) and view.has_focus)
        await pilot.press("ctrl+f")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        assert app.screen.query_one(OptionList).highlighted == 1
        await pilot.press(*"crane")
        assert app.screen.query_one(Input).value == "crane"


async def test_what_only_resembles_the_search_says_so(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+f", *"milimeters")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered and len(options(app)) == 1)
        assert "similar: " in options(app)[0]
        await pilot.press(*["backspace"] * 8)
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        assert "similar" not in options(app)[0]


async def test_list_of_quotations_filters_and_leads_to_the_draft(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, Finder) and len(options(app)) == 3)
        assert "Tomas Brandt, Director @ Brandt Walls [BRND]" in options(app)[1]
        assert "✓ exact" in options(app)[1]
        await pilot.press(*"fails brandt")
        await until(pilot, lambda: len(options(app)) == 1)
        assert "✗ fabricated" in options(app)[0]
        await pilot.press("enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.has_focus)
        assert draft.cursor_offset == landing(assessment.quotations[2])


async def test_list_of_quotations_opens_again_as_it_was_left(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+l", *"brandt", "down")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered and len(options(app)) == 2)
        for key in ("escape", "enter"):
            await pilot.press(key)
            await until(pilot, lambda: isinstance(app.screen, Workstation))
            await pilot.press("ctrl+l")
            await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
            assert app.screen.query_one(Input).value == "brandt"
            assert app.screen.query_one(OptionList).highlighted == 1


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("zeppelin", "No command matches; F1 lists all keys."),
        ("export", "`brief-tui export` on the command line writes the article."),
    ],
)
async def test_the_palette_says_what_else_there_is(event: Path, workstation: MakeApp, typed: str, told: str) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+p", *typed)
        await until(pilot, lambda: told in text_of(app.screen))


async def test_list_moves_with_the_arrows_while_one_types(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        await pilot.press("ctrl+l", "down", "enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.has_focus)
        assert draft.cursor_offset == landing(assessment.quotations[1])


async def test_list_of_findings_leads_to_the_line(event: Path, workstation: MakeApp) -> None:
    text = (event / "brief.md").read_text()
    (event / "brief.md").write_text(text + "\nAnd “this mark stays open.\n")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        assessment = await judged(pilot)
        await pilot.press("ctrl+g", *"mark")
        await until(pilot, lambda: isinstance(app.screen, Finder) and len(options(app)) == 1)
        await pilot.press("enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.has_focus)
        finding = next(finding for finding in assessment.findings if "mark" in finding.message)
        assert draft.cursor_location[0] == finding.line - 1


async def test_palette_lists_every_action_and_runs_one(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+p")
        expected = [action.label for action in COMMANDS if action.id != "commands"]
        await until(pilot, lambda: isinstance(app.screen, Finder) and len(options(app)) == len(expected))
        for label, row in zip(expected, options(app), strict=True):
            assert label in row
        await pilot.press(*"light", "enter")
        await until(pilot, lambda: app.theme == "brief-light")


async def test_help_opens_and_closes(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, Help))
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, Workstation))


def test_help_holds_every_key_and_every_verdict() -> None:
    words = str(help_text(76))
    for action in ACTIONS:
        assert action.all_keys in words
        assert " ".join(action.help.split()[:4]) in words
    for kind in VerdictKind:
        assert kind in words


@pytest.mark.parametrize("width", [40, 60, 96])
def test_help_fits_its_width(width: int) -> None:
    *lines, colours = str(help_text(width)).split("\n")
    assert max(map(len, lines[1:])) <= width
    assert colours


def test_every_action_is_a_method_of_the_workstation() -> None:
    for action in ACTIONS:
        assert hasattr(Workstation, f"action_{action.id}"), action.id


def test_no_key_means_two_things() -> None:
    keys = [key for binding in bindings(ACTIONS) for key in binding.key.split(",")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    "taken",
    [
        ["ctrl+a", "ctrl+d", "ctrl+e", "ctrl+k", "ctrl+u", "ctrl+w", "ctrl+x", "ctrl+y", "ctrl+z", "ctrl+c", "ctrl+v"],
        ["f10", "f11"],
        ["ctrl+b", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket", "enter", "tab"],
    ],
    ids=["text area", "function keys", "terminals"],
)
def test_no_key_is_taken_by_others(taken: list[str]) -> None:
    keys = {key for action in ACTIONS for key in action.keys}
    assert not keys & set(taken)


async def test_key_bar_presses_keys(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        bar = app.query_one(KeyBar)
        await pilot.click(bar, offset=(text_of(bar).index("Help") + 1, 0))
        await until(pilot, lambda: isinstance(app.screen, Help))


async def test_of_nobody_the_list_says_what_it_is(event: Path, workstation: MakeApp) -> None:
    text = BRIEF + "\nThere was talk of “permanent fog”.\n\n“Nobody budgets for a wall that moves at night.”\n"
    (event / "brief.md").write_text(text)
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: "permanent fog" in words_of(app.screen))
        shown = words_of(app.screen)
        assert "a term “permanent fog”" in shown
        assert "nobody named speech “Nobody budgets" in shown
