"""Text from files never acts: every screen, dialog and notice is shown an event full of escapes and markup.

Whatever is painted goes through `painted`: no strip may hold a character that a terminal acts on or nobody sees, and
markup must stand there as it is written. What is made visible how, code point by code point, is in
tests/unit/core/test_visible.py; the bytes in a real terminal are in tests/faults/test_visible.py.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.console import Console
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.events import Paste
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input

from brief_tui.core.assessment import assess
from brief_tui.core.review.ledger import quotation_digest, source_digest
from brief_tui.store.folder import load_sources
from brief_tui.tui.action import Group
from brief_tui.tui.actions import ACTIONS, EVERYWHERE
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.review import Review
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import Watcher, judged, until

RAW = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
ESCAPES = "\x1b]2;x\x07\x1b[2J\x9b31m\u202e\u200b"
MARKUP = "[/] [@click=app.quit]x[/] [bold]"
NASTY = f"{ESCAPES}{MARKUP}"
SHOWN = "␛]2;x␇␛[2J\ufffd31m\ufffd\ufffd[/] [@click=app.quit]x[/] [bold]"
TOML = NASTY.replace("\x1b", "\\u001b").replace("\x07", "\\u0007").replace("\x9b", "\\u009b")
FILE = NASTY.replace("/", "")
"""As much of it as the name of a file can hold."""

EVENT = f"""\
title = "Title {TOML}"
publisher = "Publisher {TOML}"
summary = "Summary {TOML}"
source_url = "https://example.org/{TOML}"
alerts = ["Alert {TOML}"]
"unknown {TOML}" = 1

[[pillars]]
id = "developer"
heading = "Developer {TOML}"
audience = "Audience {TOML}"

[[pillars]]
id = "missing {TOML}"
heading = "Missing {TOML}"

[[companies]]
name = "Calder {TOML} Cranes"
symbols = ["QSE:CLDR{TOML}"]
aliases = ["Alias {TOML}"]

[[companies]]
name = "Brandt {TOML} Walls"
symbols = ["QSE:BRND{TOML}"]

[[speakers]]
name = "Ines {TOML} Calder"
title = "Engineer {TOML}"
company = "Calder {TOML} Cranes"

[[labels]]
transcript = "nowhere {TOML}"
speaker = "Nobody {TOML}"
"""
SPEECH = f"""\
WEBVTT

00:12:04.000 --> 00:12:09.000
<v Ines {NASTY} Calder>We measured the cranes twice {NASTY} and they lied both times.

00:12:10.000 --> 00:12:14.000
<v Tomas {NASTY} Brandt>Nobody budgets for a wall that moves and nobody {NASTY} pays.

00:12:1{ESCAPES}5.000 --> 00:12:16.000
<v Tomas {NASTY} Brandt>We threw out 65,000 readings and began again.
"""
BRIEF = f"""\
# Title {NASTY}

## Developer {NASTY}

### Headline {NASTY}

Ines {NASTY} Calder trusts nobody {NASTY}, she said: “we measured the cranes {NASTY} twice”. It was 77 % of {NASTY}.

> “Nobody budgets for a wall that moves and nobody {NASTY} pays.”
> — Tomas {NASTY} Brandt, Director {NASTY} @ Brandt {NASTY} Walls

> “We threw out 130,000 readings and began again.”
> — Tomas {NASTY} Brandt, Director {NASTY} @ Brandt {NASTY} Walls

> “The harbour {NASTY} will float away by Christmas, and we have sold the tickets.”
> — Ines {NASTY} Calder, Engineer @ Calder {NASTY} Cranes

Nobody said “we never {NASTY} said so

## Elsewhere {NASTY}
"""
DECISION = f"""\
[[decisions]]
decision = "waived"
by = "Reviewer {TOML}"
at = 2026-05-01T12:00:00Z
reason = "Reason:{TOML}"
quotation_digest = "%s"
source_digest = "%s"
verdict = "Verdict {TOML}"
speaker = "Speaker {TOML}"
quotation = "Words:{TOML}"
"""


def decisions(folder: Path) -> str:
    """A ledger with one about each quotation; every second one rests on what has been changed since."""
    entries = []
    for number, one in enumerate(assess(load_sources(folder), BRIEF).quotations):
        source = source_digest(one.verdict) if number % 2 else "1" * 16
        entries.append(DECISION % (quotation_digest(one.quotation), source))
    return "\n".join(entries)


@pytest.fixture(autouse=True)
def reviewer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", f"Reviewer {NASTY}")


@pytest.fixture
def event(tmp_path: Path) -> Path:
    folder = tmp_path / "quayside"
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(EVENT)
    (folder / "brief.md").write_text(BRIEF)
    (folder / "transcripts" / f"speech {FILE}.vtt").write_text(SPEECH)
    (folder / "transcripts" / f"broken {FILE}.md").write_bytes(b"\xff")
    (folder / "transcripts" / f"loop {FILE}.md").symlink_to(f"loop {FILE}.md")
    (folder / "review.toml").write_text(decisions(folder))
    return folder


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The text of every strip that the terminal would have been sent."""
    texts: list[str] = []
    original = Strip.render, App._display

    def render(strip: Strip, console: Console) -> str:
        texts.append("".join(segment.text for segment in strip if not segment.control))
        return original[0](strip, console)

    def display(app: App[None], screen: Screen[object], update: object) -> None:
        if isinstance(update, CompositorUpdate):
            update.render_segments(app.console)
        original[1](app, screen, update)  # type: ignore[arg-type]  # as it was given

    monkeypatch.setattr(Strip, "render", render)
    monkeypatch.setattr(App, "_display", display)
    return texts


@asynccontextmanager
async def walk(app: WorkstationApp, painted: list[str]) -> AsyncIterator[Pilot[None]]:
    """The app, judged; at the end nothing raw was painted, and nothing that the files say was done."""
    async with app.run_test(size=(180, 50), notifications=True, tooltips=True) as pilot:
        await judged(pilot)
        yield pilot
        await pilot.pause()
        assert app.return_code is None
        assert app.crash is None
    assert [text for text in painted if RAW.search(text)] == []


async def back(pilot: Pilot[None]) -> None:
    """Escape from whatever is open."""
    for _ in range(9):
        if isinstance(pilot.app.screen, Workstation):
            return
        await pilot.press("q" if "Review" in type(pilot.app.screen).__name__ else "escape")
        await pilot.pause()
    raise AssertionError(f"{pilot.app.screen} stays open")


async def rest(pilot: Pilot[None]) -> None:
    """Wait for what is read or worked out for a list or a dialog."""
    await pilot.pause(0.03)
    await pilot.pause()


GLOBAL = [action for action in ACTIONS if action.keys and action.id not in {"edit_outside", "quit"}]


async def test_every_action_shows_it_and_what_opens_then(event: Path, workstation: MakeApp, painted: list[str]) -> None:
    app = workstation(event)
    async with walk(app, painted) as pilot:
        for action in GLOBAL:
            await pilot.press("f8", action.keys[0])
            await rest(pilot)
            await pilot.press("down", "up", "enter")
            await rest(pilot)
            await back(pilot)


LOCAL = {
    Group.TRANSCRIPT: ("f2",),
    Group.SEARCH: ("ctrl+f", *"nobody"),
    Group.FINDINGS: ("ctrl+g",),
    Group.REVIEW: ("f7",),
}


@pytest.mark.parametrize("group", LOCAL)
async def test_so_does_every_action_of_one_place(
    event: Path, workstation: MakeApp, painted: list[str], group: Group
) -> None:
    app = workstation(event)
    async with walk(app, painted) as pilot:
        for action in (action for action in EVERYWHERE if action.group is group):
            await pilot.press(*LOCAL[group], action.keys[0])
            await rest(pilot)
            if len(app.screen_stack) > 2 + (group is not Group.TRANSCRIPT):
                await pilot.press("down", "enter")
                await rest(pilot)
            await back(pilot)


async def test_markup_and_escapes_are_shown_as_they_are_written(
    event: Path, workstation: MakeApp, painted: list[str]
) -> None:
    app = workstation(event)
    async with walk(app, painted) as pilot:
        for key in ("f2", "ctrl+t", "f3", "f4", "ctrl+l", "ctrl+g", "alt+g", "f7"):
            before = len(painted)
            await pilot.press(key)
            await rest(pilot)
            if isinstance(app.screen, Review):
                for _ in BRIEF.splitlines():
                    await pilot.press("n")
                    await pilot.pause()
                review = "".join(painted[before:])
                for lead in ("waived by Reviewer ", "Reason:", "Words:"):
                    assert f"{lead}{SHOWN[:6]}" in review, lead
            await back(pilot)
    page = "\n".join(painted)
    for lead in ("Title", "Developer", "Missing", "Headline", "Tomas", "Ines", "Engineer", "Reviewer"):
        assert f"{lead} {SHOWN[:6]}" in page, lead  # a narrow pane cuts off the rest
    assert SHOWN in page
    assert f"speech {SHOWN[:6]}" in page


def broken_event(event: Path) -> None:
    (event / "event.toml").write_text(f'"x {TOML}" = 1\n"x {TOML}" = 2\n')


def wrong_event(event: Path) -> None:
    (event / "event.toml").write_text(f'{EVENT}\n[rubric]\ntickers = "{TOML}"\n')


def broken_ledger(event: Path) -> None:
    (event / "review.toml").write_text(f'"x {TOML}" = 1\n"x {TOML}" = 2\n')


def gone(event: Path) -> None:
    (event / "transcripts" / f"speech {FILE}.vtt").unlink()


def other_draft(event: Path) -> None:
    (event / "brief.md").write_text(f"{BRIEF}\nTheirs {NASTY}.\n")


def no_draft(event: Path) -> None:
    (event / "brief.md").unlink()
    (event / "brief.md").mkdir()


@pytest.mark.parametrize("change", [broken_event, wrong_event, broken_ledger, gone, other_draft, no_draft])
async def test_so_is_what_goes_wrong_while_the_app_runs(
    event: Path, workstation: MakeApp, watcher: Watcher, painted: list[str], change: Callable[[Path], None]
) -> None:
    app = workstation(event)
    async with walk(app, painted) as pilot:
        await pilot.press("x")
        change(event)
        watcher.saw(*event.rglob("*"), event / "transcripts" / f"speech {FILE}.vtt")
        await rest(pilot)
        await until(pilot, lambda: app.query_one("Banner").display or change is gone)
        for keys in (("ctrl+s",), ("down", "enter"), ("enter",), ("escape",)):
            await pilot.press(*keys)
            await rest(pilot)
        await back(pilot)


async def test_so_is_a_paste_what_is_found_in_it_and_a_question_in_a_small_terminal(
    event: Path, workstation: MakeApp, painted: list[str]
) -> None:
    app = workstation(event)
    async with walk(app, painted) as pilot:
        draft = app.query_one(Draft)
        draft.insert(f"Pasted {NASTY}\n", (0, 0))
        await judged(pilot)
        assert draft.text.startswith(f"Pasted {NASTY}\n")
        await pilot.press("ctrl+a", "f12")
        await pilot.press(*"x[/]", "enter")
        await rest(pilot)
        await pilot.press("escape")
        for size in ((12, 3), (40, 12), (70, 20), (180, 50)):
            await pilot.resize_terminal(*size)
            await rest(pilot)
        await pilot.press("ctrl+q")
        await rest(pilot)
        await pilot.press("escape")
    assert any(f"Pasted {SHOWN}" in text for text in painted)


@pytest.mark.parametrize("keys", [["ctrl+f"], ["f12"], ["ctrl+p"], ["ctrl+g"], ["ctrl+l"], ["f7", "w"]])
async def test_so_is_what_is_pasted_into_a_line(
    event: Path, workstation: MakeApp, painted: list[str], keys: list[str]
) -> None:
    app = workstation(event)
    async with walk(app, painted) as pilot:
        for key in keys:
            await pilot.press(key)
            await rest(pilot)
        await until(pilot, lambda: isinstance(app.focused, Input))
        painted.clear()
        app.post_message(Paste(NASTY))
        await until(pilot, lambda: any("␛[2J" in text for text in painted))
        await back(pilot)


async def test_so_is_text_that_was_not_saved_before(
    event: Path, workstation: MakeApp, painted: list[str], tmp_path: Path
) -> None:
    app = workstation(event)
    async with app.run_test(size=(180, 50)) as pilot:
        await judged(pilot)
        app.query_one(Draft).insert(f"Kept {NASTY}\n", (0, 0))
        app.rescue()
    assert [path for path in (tmp_path / "state").rglob("*.md") if NASTY in path.read_text()]
    again = workstation(event)
    async with walk(again, painted) as pilot:
        await pilot.press("shift+f6")
        await rest(pilot)
        await pilot.press("enter")
        await rest(pilot)
        await pilot.press("enter")
        await rest(pilot)
        await back(pilot)
    assert any(f"Kept {SHOWN}" in text for text in painted)


async def test_a_click_on_markup_does_nothing(event: Path, workstation: MakeApp, painted: list[str]) -> None:
    app = workstation(event)
    async with walk(app, painted) as pilot:
        for y in range(0, 50, 5):
            for x in range(4, 180, 30):
                await pilot.click(offset=(x, y))
        await back(pilot)
