"""The strip says first what decides, and one key shows all that there is to say of what is at the cursor."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief_tui.tui.screens.long_text import LongText
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, judged, until, words_of

STITCHED = BRIEF.replace("“We threw", "“We measured the cranes twice, and the cranes lied both times. We threw")
RELAYED = "**Ines Calder:** My foreman said: “The cranes lie to you at night.” So we listened.\n"


async def test_what_is_cut_is_read_behind_one_key(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(STITCHED)
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        (wrong,) = (await judged(pilot)).to_fix
        await pilot.press("ctrl+n")
        strip = app.query_one(DetailStrip)
        await until(pilot, lambda: "… Alt+R" in words_of(strip))
        last = wrong.verdict.reason.split()[-4:]
        assert " ".join(last) not in words_of(strip)
        await pilot.press("alt+r")
        await until(pilot, lambda: isinstance(app.screen, LongText))
        await until(pilot, lambda: " ".join(last) in words_of(app.screen))
        assert "calder.md:5" in words_of(app.screen)
        await pilot.press("escape")
        assert app.query_one(Draft).has_focus


async def test_the_key_shows_all_of_a_finding(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(BRIEF.replace("\n## C-Suite", "\nMarvin Gayley says so.\n\n## C-Suite"))
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        found = next(one for one in (await judged(pilot)).findings if "Gayley" in one.message)
        app.query_one(Draft).go_to(app.query_one(Draft).text.index("Gayley"))
        await pilot.pause()
        await pilot.press("alt+r")
        await until(pilot, lambda: isinstance(app.screen, LongText))
        await until(pilot, lambda: found.message in words_of(app.screen))
        assert "What to do" in words_of(app.screen)


async def test_there_is_nothing_to_read_where_nothing_is(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await judged(pilot)
        await pilot.press("alt+r")
        await until(
            pilot,
            lambda: [n.message for n in app._notifications] == ["All 2 quotations stand · 2 warnings to read (^G)"],
        )


@pytest.mark.parametrize("name", ["Tomas Brandt", "Winifred Oostermann"])
async def test_whose_words_were_relayed_is_in_the_strip(event: Path, workstation: MakeApp, name: str) -> None:
    with (event / "transcripts" / "calder.md").open("a") as transcript:
        transcript.write(RELAYED)
    (event / "brief.md").write_text(f"# Cranes\n\n## Developer\n\n> “The cranes lie to you at night.”\n> — {name}\n")
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+n")
        strip = app.query_one(DetailStrip)
        await until(pilot, lambda: "misattributed" in words_of(strip))
        assert "name whose words they are" in words_of(strip)
