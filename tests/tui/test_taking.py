"""From search or the transcript into the draft: found, selected, cited; exact at once, and taken back in one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from brief_tui.core.assessment import Assessment
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.screens.finder import Finder
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.key_bar import KeyBar
from brief_tui.tui.widgets.passage_picker import PassagePicker
from tests.tui.conftest import MakeApp, Open
from tests.tui.quayside import BRIEF, judged, text_of, until, words_of

MEASURED = "We measured the cranes twice, and the cranes lied both times."
CITED = f"> “{MEASURED}”\n> — Ines Calder, Chief Engineer @ Calder Cranes [src=calder.md]\n"


class Keys:
    """Presses keys and counts them."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self._pilot, self.pressed = pilot, 0

    async def press(self, *keys: str) -> None:
        self.pressed += len(keys)
        for key in keys:
            await self._pilot.press(key)
            await self._pilot.pause()


async def cited(pilot: Pilot[None], draft: Draft, before: str) -> Assessment:
    """Once the draft has changed and is judged."""
    await until(pilot, lambda: draft.text != before and draft.has_focus)
    return await judged(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (50, 20)], ids=["80x24", "120x40", "50x20"])
async def test_found_and_cited_in_under_ten_keys(event: Path, workstation: MakeApp, size: tuple[int, int]) -> None:
    app = workstation(event)
    async with app.run_test(size=size) as pilot:
        await judged(pilot)
        draft, keys = app.query_one(Draft), Keys(pilot)
        draft.go_to(BRIEF.index("trusts"))
        await keys.press("ctrl+f", *"lied")
        await keys.press("ctrl+l")
        assessment = await cited(pilot, draft, BRIEF)
        assert keys.pressed < 10
        assert CITED in draft.text
        new = assessment.quotations[0]
        assert (new.verdict.kind, new.speaker, new.company) == ("exact", "Ines Calder", "Calder Cranes")
        assert draft.text.index(MEASURED) < draft.cursor_offset
        await pilot.press("ctrl+z")
        assert draft.text == BRIEF


async def test_what_is_typed_behind_a_citation_is_prose(event: Path, opened: Open) -> None:
    async with opened(event) as (app, pilot):
        draft = app.query_one(Draft)
        draft.go_to(BRIEF.index("trusts"))
        await pilot.press("ctrl+f", *"lied", "ctrl+l")
        await cited(pilot, draft, BRIEF)
        await pilot.press(*"It was winter.")
        assert f"{CITED}\nIt was winter.\n\n> “We threw out" in draft.text


async def test_a_name_without_title_and_company_is_where_one_types_them(event: Path, opened: Open) -> None:
    async with opened(event, notifications=True) as (app, pilot):
        draft = app.query_one(Draft)
        await pilot.press("ctrl+f", *"do about it", "ctrl+l")
        await cited(pilot, draft, BRIEF)
        assert "Add title and company here: “, Title @ Company”." in [toast.message for toast in app._notifications]
        await pilot.press(*", Mate @ Quay")
        assert "> — Oda Finch, Mate @ Quay [src=calder.md]\n" in draft.text


async def test_found_selected_in_the_transcript_and_cited_in_under_ten_keys(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft, keys = app.query_one(Draft), Keys(pilot)
        await keys.press("ctrl+f", *"tape", "enter")
        await until(pilot, lambda: app.query_one(PassagePicker).has_focus)
        await keys.press("space", "c")
        assessment = await cited(pilot, draft, BRIEF)
        assert keys.pressed < 10
        assert [j.verdict.kind for j in assessment.citations] == ["exact"] * 3


async def test_of_what_is_found_the_sentence_with_most_of_the_words_is_cited(event: Path, opened: Open) -> None:
    (event / "transcripts" / "calder.md").write_text("**Ines Calder:** Tape. We began again with a tape measure.\n")
    async with opened(event) as (app, pilot):
        draft = app.query_one(Draft)
        await pilot.press("ctrl+f", *"calder measure tape", "ctrl+l")
        await cited(pilot, draft, BRIEF)
        assert "> “We began again with a tape measure.”" in draft.text
        await pilot.press("ctrl+f", "enter")
        await until(pilot, lambda: app.query_one(PassagePicker).has_focus)
        before = draft.text
        await pilot.press("space", "c")
        await cited(pilot, draft, before)
        assert draft.text.count("> “We began again with a tape measure.”") == 2


async def test_a_citation_of_nobody_says_how_to_name_somebody(event: Path, opened: Open) -> None:
    (event / "transcripts" / "panel.txt").write_text("Speaker 1: The tugs came late, every one of them.\n")
    async with opened(event, notifications=True) as (app, pilot):
        draft = app.query_one(Draft)
        await pilot.press("ctrl+f", *"tugs", "ctrl+l")
        await cited(pilot, draft, BRIEF)
        assert "> “The tugs came late, every one of them.”\n\n" in draft.text
        (told,) = [toast.message for toast in app._notifications]
        assert "Nobody is named in transcripts/panel.txt" in told
        assert "[[labels]]" in told
        await pilot.press("ctrl+f", *"tape measure", "ctrl+l")
        await until(pilot, lambda: "with a tape measure.”\n> — Ines Calder" in draft.text[:400])
        assert [toast.message for toast in app._notifications] == ["Citation: done. ^Z takes it back."]


async def in_transcript(pilot: Pilot[None], app: WorkstationApp, name: str = "calder.md") -> PassagePicker:
    """The pane of a transcript, with the keys, at its first turn."""
    await judged(pilot)
    await pilot.press("ctrl+t", *(["down"] if name.startswith("calder") else []), "enter")
    view = app.query_one(PassagePicker)
    await until(pilot, lambda: view.has_focus)
    await pilot.press("home")
    return view


async def test_words_and_sentences_are_selected_and_the_rest_is_left(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await in_transcript(pilot, app, "brandt.vtt")
        draft = app.query_one(Draft)
        before = draft.text
        await pilot.press("space", "space", "left", "left", *["shift+right"] * 3, "enter")
        assessment = await cited(pilot, draft, before)
        assert "> “moves by twelve millimetres a year. Nobody budgets for a wall”\n" in draft.text
        assert "@ Brandt Walls [t=12:04 src=brandt.vtt]" in draft.text
        assert all(judged.verified for judged in assessment.citations)


async def test_a_quotation_goes_into_the_sentence_at_the_cursor(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        at = BRIEF.index(" has not seen.") + len(" has not seen.")
        draft.go_to(at)
        await in_transcript(pilot, app)
        await pilot.press("i")
        assessment = await cited(pilot, draft, BRIEF)
        assert draft.text[at:].startswith(
            " Calder said: “We measured the cranes twice, and the cranes lied both times.”\n"
        )
        assert assessment.quotations[0].verdict.kind == "exact"
        assert draft.cursor_offset == draft.text.index("both times.”") + len("both times.”")


async def test_escape_gives_up_what_is_selected_and_then_leads_to_the_draft(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        view = await in_transcript(pilot, app)
        bar = app.query_one(KeyBar)
        await until(pilot, lambda: "Space Select" in text_of(bar))
        await pilot.press("space")
        await until(pilot, lambda: view.picking and "Esc Drop" in text_of(bar))
        await pilot.press("escape")
        assert not view.picking
        assert view.has_focus
        await pilot.press("escape")
        await until(pilot, lambda: app.query_one(Draft).has_focus)
        await until(pilot, lambda: "^S Save" in text_of(bar))
        assert app.query_one(Draft).text == BRIEF


async def test_arrows_move_as_ever_while_nothing_is_selected(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        view = await in_transcript(pilot, app)

        def cursor() -> str:
            return next(row for row in text_of(view).splitlines() if row.startswith("▌")).strip("▌ ")

        await pilot.press("right")
        assert cursor() == "Oda Finch"
        await pilot.press("down")
        assert cursor() == "What did you do about it?"
        await pilot.press("up", "left")
        assert cursor() == "Ines Calder"


async def test_what_is_selected_is_drawn_and_the_keys_are_named(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        view = await in_transcript(pilot, app)
        await pilot.press("space", "left")
        await pilot.pause()
        strips = [view.render_line(y) for y in range(view.size.height)]
        drawn = [s.text for strip in strips for s in strip if s.style and s.style.bold and s.style.underline]
        assert " ".join("".join(drawn).split()).startswith("We measured")
        assert "times" not in "".join(drawn)
        for key in ("c Cite", "i Inline", "→ word", "↓ sentence", "Esc Drop"):
            assert key in text_of(app.query_one(KeyBar))


async def test_the_bar_presses_keys_of_the_transcript(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        view, bar = await in_transcript(pilot, app), app.query_one(KeyBar)
        await until(pilot, lambda: "Space Select" in text_of(bar))
        await pilot.click(bar, offset=(text_of(bar).index("Select") + 1, 0))
        await until(pilot, lambda: view.picking)


async def test_the_palette_cites_what_is_selected(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await in_transcript(pilot, app)
        await pilot.press("space", "ctrl+p", *"as a citation")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        assert len(app.screen.query_one(OptionList).options) == 1
        await pilot.press("enter")
        await cited(pilot, app.query_one(Draft), BRIEF)
        assert MEASURED in app.query_one(Draft).text


async def test_what_cannot_be_put_there_is_said_and_nothing_changes(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.go_to(BRIEF.index("The quay"))
        await in_transcript(pilot, app)
        await pilot.press("i")
        await until(pilot, lambda: bool(app._notifications))
        assert "into the prose" in next(iter(app._notifications)).message
        assert draft.text == BRIEF


async def test_a_transcript_that_was_read_anew_gives_up_what_was_selected(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        view = await in_transcript(pilot, app, "brandt.vtt")
        await pilot.press("space")
        path = event / "transcripts" / "brandt.vtt"
        path.write_text(path.read_text().replace("quay", "dock"))
        app._workstation._folder_reader._watch.saw(path)  # type: ignore[attr-defined]  # the stand-in of the tests
        await until(pilot, lambda: "dock" in words_of(view))
        assert not view.picking


async def test_search_says_the_company_and_cites_inline(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        draft.go_to(BRIEF.index("everybody can see.") + len("everybody can see."))
        await pilot.press("ctrl+f", *"walls millimetres")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        assert "Tomas Brandt @ Brandt Walls" in words_of(app.screen.query_one(OptionList))
        await pilot.press("ctrl+r")
        await cited(pilot, draft, BRIEF)
        assert "see. Brandt said: “The quay wall moves by twelve millimetres a year.”" in draft.text
        assert isinstance(app.screen, Workstation)


async def test_for_words_of_nobody_named_the_keys_that_cite_them_are_told(event: Path, workstation: MakeApp) -> None:
    with (event / "transcripts" / "calder.md").open("a") as transcript:
        transcript.write("\n**Speaker 1:** The lanterns go dark at nine.\n")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+f", *"lanterns")
        await until(pilot, lambda: isinstance(app.screen, Finder) and app.screen.answered)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(app._notifications))
        assert "(^L in the search, c in the transcript)" in next(iter(app._notifications)).message
        assert app.query_one(Draft).text == BRIEF
