"""Going to a quotation: where the cursor lands, what the panes show of it and of its source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from brief_tui.core.assessment import Assessment
from brief_tui.core.event_sources import Sources
from brief_tui.core.judging.verdict import Verdict, VerdictKind
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.widgets.detail_strip import DetailStrip
from brief_tui.tui.widgets.draft import Draft
from tests.tui.conftest import MakeApp
from tests.tui.quayside import CALDER, FAILING, assess_in_nine_ms, judged, text_of, until, words_of

INVENTED = "The harbour will float away by Christmas, and we have sold the tickets already."


async def test_typing_after_next_to_fix_never_breaks_the_citation(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        before = await judged(pilot)
        draft = app.query_one(Draft)
        for words in ("130,000 readings", "The harbour will float"):
            await pilot.press("ctrl+n")
            assert draft.text[draft.cursor_offset :].startswith(words)
        await pilot.press("x")
        after = await judged(pilot)
        assert [j.quotation.kind for j in after.quotations] == [j.quotation.kind for j in before.quotations]


async def test_a_long_quotation_shows_as_a_whole(event: Path, workstation: MakeApp) -> None:
    lines = [f"> measured line {number} of the longer quotation" for number in range(7)]
    quotation = "\n".join(["> “We threw out", *lines, "> and began”", "> — Ines Calder"])
    (event / "brief.md").write_text("\n" * 40 + quotation + "\n" * 40)
    app = workstation(event)
    async with app.run_test(size=(120, 24)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+n")
        await pilot.pause()
        shown = words_of(app.query_one(Draft))
        assert "“We threw out" in shown
        assert "— Ines Calder" in shown


async def test_nothing_is_marked_for_a_quotation_without_evidence(failing: Path, workstation: MakeApp) -> None:
    text = FAILING.replace("130,000", "65,000") + "\nInes Calder saw “nothing but gulls above us all day long”.\n"
    (failing / "brief.md").write_text(text)
    app = workstation(failing)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        view = app.query_one(TranscriptView)
        await pilot.press("f9")
        await until(pilot, lambda: view._current is not None)
        assert view._evidence
        for _ in range(2):
            await pilot.press("ctrl+n")
            await pilot.pause()
            assert view._current is None
            assert not view._evidence
        await pilot.press("f9")
        await until(pilot, lambda: bool(view._current and view._evidence))


async def test_a_hint_is_shown_and_not_marked(event: Path, workstation: MakeApp) -> None:
    def judge(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
        found = assess_in_nine_ms(sources, text, previous)
        first, *rest = found.quotations
        verdict = Verdict(VerdictKind.FABRICATED, "Not said.", hint=first.verdict.evidence[0])
        return replace(found, quotations=(replace(first, verdict=verdict), *rest))

    app = workstation(event, judge)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("f9", "ctrl+o")
        view = app.query_one(TranscriptView)
        await until(pilot, lambda: view.has_focus)
        assert view._current is None
        assert "65,000 readings" in words_of(view)


async def test_what_a_search_marked_is_gone_at_the_next_quotation(event: Path, workstation: MakeApp) -> None:
    app = workstation(event)
    async with app.run_test(size=(120, 40)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+f", *"tape", "enter")
        view = app.query_one(TranscriptView)
        await until(pilot, lambda: view.has_focus and bool(view._matches))
        await pilot.press("f9")
        await until(pilot, lambda: not view._matches)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ((), "No source to show: the cursor is on no quotation"),
        (("ctrl+n", "ctrl+n"), "✗ fabricated Tomas Brandt @ Brandt Walls [BRND] No source to show: these words were"),
    ],
)
async def test_no_source_says_why_until_the_cursor_moves_on(
    failing: Path, workstation: MakeApp, keys: tuple[str, ...], words: str
) -> None:
    (failing / "brief.md").write_text(FAILING.replace(INVENTED, "Gulls stole nineteen sandwiches yesterday afternoon."))
    app = workstation(failing)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await judged(pilot)
        await pilot.press(*keys, "ctrl+o")
        strip = app.query_one(DetailStrip)
        await until(pilot, lambda: words in words_of(strip))
        assert not app._notifications
        assert app.query_one(Draft).has_focus
        await pilot.press("f9")
        await until(pilot, lambda: "No source" not in words_of(strip))


@pytest.fixture
def wordy(event: Path) -> Path:
    """The event with a quotation in its 30th line whose reason fills the strip."""
    spoken = "the cranes lift nine, the walls lean west, the gulls sing flat, the tides run warm, the bells ring late"
    quoted = "the boats lift nine, the walls face west, the gulls sing loud, the winds run warm, the bells stay late"
    (event / "transcripts" / "calder.md").write_text(f"{CALDER}\n**Ines Calder:** We saw {spoken} by noon.\n")
    citation = f"> “We saw {quoted} by noon.”\n> — Ines Calder\n"
    (event / "brief.md").write_text("\n" * 29 + citation + "\n" * 30)
    return event


async def test_a_long_reason_leaves_room_for_who_said_it(wordy: Path, workstation: MakeApp) -> None:
    app = workstation(wordy)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+n")
        strip = app.query_one(DetailStrip)
        await until(pilot, lambda: "drifted" in words_of(strip))
        await pilot.pause()
        assert text_of(strip.query_one("#explanation")).count("\n") == 3
        assert "said by Ines Calder, calder.md:7" in words_of(strip)
        source = strip.query_one("#source")
        assert strip.region.contains_region(source.region)


async def test_the_cursor_stays_in_sight_when_the_strip_grows(wordy: Path, workstation: MakeApp) -> None:
    app = workstation(wordy)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        draft, height = app.query_one(Draft), app.query_one(Draft).size.height
        await pilot.press(*["down"] * 29)
        await until(pilot, lambda: draft.size.height < height)
        await pilot.pause()
        assert "“We saw the boats" in words_of(draft)
