"""The user's settings at work: keys, and themes that everybody can read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from rich.color import Color, ColorType
from rich.segment import Segment
from textual.pilot import Pilot
from textual.style import Style
from textual.widget import Widget

from brief_tui.cli import main
from brief_tui.core.judging.verdict import VerdictKind
from brief_tui.store.user_state import UserState, read_state
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.looks import Look, look_of
from brief_tui.tui.opening import run_workstation
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.help import Help
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.settings import Settings
from brief_tui.tui.themes import THEMES
from brief_tui.tui.user_keys import keymap
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.key_bar import KeyBar
from brief_tui.tui.widgets.rubric_pane import RubricPane
from tests.tui.conftest import MakeApp
from tests.tui.quayside import judged, text_of, until, words_of


def with_keys(keys: Mapping[str, tuple[str, ...]]) -> Settings:
    return Settings(keys=keys, keymap=keymap(keys))


async def test_keys_that_the_user_chose_work_and_are_shown(event: Path, workstation: MakeApp) -> None:
    keys = {"search": ("alt+f",), "help": ("alt+h",), "theme": ("alt+t",), "quit": ("alt+q",)}
    app = workstation(event, settings=with_keys(keys))
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        assert "Alt+H Help" in text_of(app.query_one(KeyBar))
        assert "Alt+F Search" in text_of(app.query_one(KeyBar))
        await pilot.press("alt+t")
        await until(pilot, lambda: app.theme == "brief-light")
        await pilot.press("f1", "ctrl+f")
        await pilot.pause()
        assert isinstance(app.screen, Workstation)
        await pilot.press("alt+h")
        await until(pilot, lambda: isinstance(app.screen, Help) and "Alt+F" in words_of(app.screen))
        await pilot.press("escape", "alt+f")
        await until(pilot, lambda: isinstance(app.screen, Finder))
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.return_code is None
        await pilot.press("alt+q")
        await until(pilot, lambda: app.return_code == 0)


async def test_keys_change_places(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing, settings=with_keys({"save": ("ctrl+n",), "next_failing": ("ctrl+s",)}))
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: draft.cursor_location[0] > 0)
        await pilot.press("x", "ctrl+n")
        await until(pilot, lambda: (failing / "brief.md").read_text() == draft.text)


async def test_one_app_with_keys_of_its_own_leaves_the_next_one_alone(event: Path, workstation: MakeApp) -> None:
    workstation(event, settings=with_keys({"help": ("alt+h",)}))
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        assert "F1 Help" in text_of(app.query_one(KeyBar))


def test_settings_that_cannot_be_used_end_it_before_the_screen_opens(
    event: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[keys]\nsave = "s"\n')
    monkeypatch.setenv("BRIEF_TUI_CONFIG", str(file))
    assert run_workstation(event) == 2
    out, err = capsys.readouterr()
    assert (out, err.partition(": ")[0]) == ("", f"{file}:2")
    assert main(["config"]) == 2
    assert main(["check", str(event)]) == 0
    assert main(["new", str(tmp_path / "fresh")]) == 0


def test_config_prints_every_setting_with_its_origin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRIEF_TUI_REVIEWER", "Sam Sample")
    assert main(["config"]) == 0
    path, *rows = capsys.readouterr().out.splitlines()
    assert path.endswith("config.toml (not there: nothing is set)")
    assert rows[0].split() == ["theme", "dark", "default"]
    file = tmp_path / "mine.toml"
    file.write_text(
        'theme = "light"\n[keys]\nsave = ["f5", "alt+s"]\nrepair_quotation = "alt+j"\n[size_limits]\ndraft_mb = 3\n'
    )
    monkeypatch.setenv("BRIEF_TUI_CONFIG", str(file))
    assert main(["config"]) == 0
    path, *rows = capsys.readouterr().out.splitlines()
    found = {row.split("  ")[0]: row.split("  ", 1)[1].strip() for row in rows}
    assert path == str(file)
    assert found["theme"].split() == ["light", f"{file}:1"]
    assert found["reviewer"].endswith("environment, BRIEF_TUI_REVIEWER")
    assert found["keys.save"].startswith("f5, alt+s ")
    assert found["keys.save"].endswith(f"{file}:3")
    assert found["keys.search"].endswith("default")
    assert found["size_limits.transcript_mb"].split() == ["50", "default"]
    assert found["size_limits.draft_mb"].split() == ["3", f"{file}:6"]


async def test_the_theme_goes_round_and_is_remembered(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        for name in ("light", "high-contrast", "ansi-16", "dark", "light"):
            await app.screen.run_action("theme")
            await until(pilot, lambda name=name: app.theme == f"brief-{name}")  # type: ignore[misc]
    assert read_state()[0].theme == "light"


@pytest.mark.parametrize(
    ("settings", "theme"),
    [
        (Settings(), "dark"),
        (Settings(state=UserState("light")), "light"),
        (Settings(state=UserState("no theme")), "dark"),
        (Settings(theme="high-contrast", state=UserState("light"), few_colours=True), "high-contrast"),
        (Settings(state=UserState("light"), few_colours=True), "ansi-16"),
    ],
)
def test_the_theme_to_start_with(settings: Settings, theme: str) -> None:
    assert settings.first_theme == theme


async def test_without_colours_every_theme_is_the_terminals_own(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = workstation(event, settings=Settings(theme="light"))
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        assert app.theme == "brief-ansi-16"


VISITS = {
    "draft": ["ctrl+n"],
    "rubric": ["f4", "down"],
    "source": ["ctrl+n", "ctrl+o"],
    "search": ["ctrl+f"],
    "found": ["ctrl+f", *"wall"],
    "list": ["ctrl+l"],
    "findings": ["ctrl+g"],
    "commands": ["ctrl+p"],
    "help": ["f1"],
    "review": ["f7"],
    "outline": ["alt+g"],
    "repair": ["ctrl+n", "f5"],
    "repairs": ["ctrl+n", "ctrl+n", "f5"],
    "find": ["f12", *"wall"],
    "selecting": ["ctrl+n", "f2", "space", "right"],
    "transcripts": ["ctrl+t"],
    "notice": ["ctrl+space"],
    "offers": ['"', *"The quay w"],
    "allow": ["ctrl+g", "ctrl+l"],
    "reason": ["f7", "n", "w"],
    "quit": ["x", "ctrl+q"],
}


async def visit(pilot: Pilot[None], keys: list[str]) -> None:
    await judged(pilot)
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    if isinstance(finder := pilot.app.screen, Finder):
        await until(pilot, lambda: finder.answered)
    await pilot.pause(0.2)  # for what a thread looks for


async def show(pilot: Pilot[None], theme: str) -> None:
    pilot.app.theme = f"brief-{theme}"
    await pilot.pause()


@pytest.mark.parametrize("keys", VISITS.values(), ids=list(VISITS))
async def test_every_word_can_be_read_in_every_theme(failing: Path, workstation: MakeApp, keys: list[str]) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await visit(pilot, keys)
        assert await faint_words(pilot, app) == {}
        await show(pilot, "ansi-16")
        for widget, segment in segments(app.screen, blank=True):
            for colour in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                # Sixteen colours, and those are the terminal's own.
                assert colour is None or colour.type in {ColorType.DEFAULT, ColorType.STANDARD}, (widget, segment)


async def test_a_gate_that_is_taken_back_can_still_be_read(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        app.query_one(RubricPane).show_unjudged()
        assert await faint_words(pilot, app) == {}


async def faint_words(pilot: Pilot[None], app: WorkstationApp) -> dict[tuple[str, str, str], float]:
    """What has too little contrast: theme, widget and words, and the ratio."""
    found = {}
    for name, least in (("dark", 4.5), ("light", 4.5), ("high-contrast", 7.0)):
        await show(pilot, name)
        for widget, segment in segments(app.screen):
            ratio = contrast(*grounds(segment))
            if ratio < least:
                found[name, type(widget).__name__, segment.text.strip()[:30]] = round(ratio, 2)
    return found


async def test_every_look_is_distinct_in_every_theme(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        looks = {id(look): look for look in (look_of(None), *map(look_of, VerdictKind), look_of(None, waived=True))}
        for name in THEMES:
            await show(pilot, name)
            seen = [shown(look) for look in looks.values()]
            assert len(set(seen)) == len(seen), name


def shown(look: Look) -> tuple[object, ...]:
    style = Style.parse(look.style).rich_style
    return look.symbol, style.color, bool(style.bold), bool(style.italic), bool(style.underline)


def segments(screen: Widget, *, blank: bool = False) -> Iterator[tuple[Widget, Segment]]:
    """What is drawn, widget by widget, titles of frames included; words only, unless `blank`."""
    for widget in screen.walk_children(with_self=False):
        if isinstance(widget, Widget) and widget.region and widget.display:
            for strip in widget.render_lines(widget.outer_size.region):
                for segment in strip:
                    if blank or any(unicodedata.category(letter)[0] in "LN" for letter in segment.text):
                        yield widget, segment


def grounds(segment: Segment) -> tuple[Color, Color]:
    """Colour of the letters, and of what they stand on."""
    assert segment.style is not None
    assert segment.style.color is not None
    assert segment.style.bgcolor is not None
    pair = segment.style.color, segment.style.bgcolor
    return pair[::-1] if segment.style.reverse else pair


def contrast(one: Color, other: Color) -> float:
    """WCAG 2: relative luminances, lighter over darker."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.get_truecolor().normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(Color.parse("#000000"), Color.parse("#ffffff")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)
