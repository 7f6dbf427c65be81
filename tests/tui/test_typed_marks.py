"""Quotation marks in the draft: partners are shown, selections wrapped, straight marks become curly where it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.style import Style
from textual.events import Key
from textual.pilot import Pilot

from brief_tui.core.offsets import Span
from brief_tui.tui.draft_document import DraftDocument
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, judged

CURLY = "“One” and two.\n"


async def opened(pilot: Pilot[None]) -> Draft:
    await judged(pilot)
    return pilot.app.query_one(Draft)


async def type_character(pilot: Pilot[None], character: str) -> None:
    """Type what `Pilot.press` has no name for."""
    pilot.app.post_message(Key("typed", character))
    await pilot.pause()


def reversed_at(draft: Draft, offset: int) -> bool:
    """Whether the character at an offset, of the first row of its line, is drawn in reverse."""
    assert isinstance(draft.document, DraftDocument)
    row, column = draft.document.location_of(offset)
    strip = draft.render_line(draft.wrapped_document.location_to_offset((row, column)).y)
    cell = next(iter(strip.crop(2 + column, 3 + column)))
    return (cell.style or Style()).reverse is True


async def test_a_straight_mark_becomes_curly_and_one_undo_gives_it_back(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(CURLY)
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        draft = await opened(pilot)
        draft.go_to(len(CURLY) - 1)
        await pilot.press("space", "quotation_mark", "G", "o", "quotation_mark", "x")
        assert draft.text == "“One” and two. “Go”x\n"
        await pilot.press("ctrl+z", "ctrl+z")
        assert draft.text == '“One” and two. “Go"\n'
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert draft.text == '“One” and two. "\n'
        await pilot.press("ctrl+y")
        assert draft.text == "“One” and two. “\n"


async def test_a_draft_in_straight_marks_gets_straight_ones(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text('"One"\n')
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        draft = await opened(pilot)
        await pilot.press("quotation_mark")
        assert draft.text == '""One"\n'


@pytest.mark.parametrize(
    ("mark", "result"), [('"', "“two”"), ("“", "“two”"), ("«", "«two»"), ("‘", "‘two’"), ("„", "„two“"), ("x", "x")]
)
async def test_an_opening_mark_wraps_what_is_selected(
    event: Path, workstation: MakeApp, mark: str, result: str
) -> None:
    (event / "brief.md").write_text(CURLY)
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        draft = await opened(pilot)
        at = CURLY.index("two")
        draft.select_span(Span(at, at + 3))
        await type_character(pilot, mark)
        assert draft.text == CURLY.replace("two", result)
        assert draft.selected_text == ("two" if len(result) > 1 else "")
        await pilot.press("ctrl+z")
        assert draft.text == CURLY


async def test_wrapping_several_lines_keeps_the_words_selected(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text("one\ntwo “”\n")
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        draft = await opened(pilot)
        draft.select_span(Span(1, 6))
        await type_character(pilot, "“")
        assert draft.text == "o“ne\ntw”o “”\n"
        assert draft.selected_text == "ne\ntw"


async def test_the_partner_of_the_mark_at_the_cursor_is_shown(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        draft = await opened(pilot)
        first, last = BRIEF.index("“Nobody"), BRIEF.index("”\n> — Tomas")
        for cursor in (first, first + 1):
            draft.go_to(cursor)
            await pilot.pause()
            assert reversed_at(draft, last)
        draft.go_to(first + 3)
        await pilot.pause()
        assert not reversed_at(draft, last)


async def test_a_mark_that_is_never_closed_is_shown_until_it_is(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text("# Title\n\nA “word and more.\n")
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        draft = await opened(pilot)
        mark = draft.text.index("“")
        assert reversed_at(draft, mark)
        await pilot.press("x", "x")
        assert reversed_at(draft, mark + 2)
        draft.go_to(draft.text.index(" and"))
        await type_character(pilot, "”")
        await judged(pilot)
        draft.go_to(0)
        await pilot.pause()
        assert not reversed_at(draft, mark + 2)


async def test_everything_is_selected_by_one_key(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        draft = await opened(pilot)
        await pilot.press("f4", "shift+f7")
        await pilot.pause()
        assert draft.selected_text == BRIEF
        assert draft.has_focus


async def test_a_long_chain_of_edits_is_undone_to_its_start_and_done_again(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(80, 24)) as pilot:
        draft = await opened(pilot)
        for number in range(300):
            draft.replace_span(0, 0, f"{number} ")
        after = draft.text
        for _ in range(300):
            draft.undo()
        assert draft.text == BRIEF
        for _ in range(300):
            draft.redo()
        assert draft.text == after
