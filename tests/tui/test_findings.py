"""The list of findings, repairs before they are made, comments that allow, and what rows of the rubric open."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from brief_tui.core.assessment import Assessment, assess
from brief_tui.core.event_sources import Sources
from brief_tui.core.findings import Finding, Severity
from brief_tui.core.offsets import Span
from brief_tui.core.repairs.repair import Repair, Replacement
from brief_tui.tui.app import WorkstationApp
from brief_tui.tui.bases.transcript_view import TranscriptView
from brief_tui.tui.screens.dialog import Dialog
from brief_tui.tui.screens.findings_list import FindingsList
from brief_tui.tui.screens.reason import Reason
from brief_tui.tui.screens.repair import RepairScreen
from brief_tui.tui.screens.workstation import Workstation
from brief_tui.tui.widgets.draft import Draft
from brief_tui.tui.widgets.rubric_pane import RubricPane
from tests.tui.conftest import MakeApp
from tests.tui.quayside import BRIEF, EVENT, HeldJudge, Watcher, judged, text_of, until, words_of

CHANGED = ("trusts no sensor", "what everybody can see")
SIZE = (120, 40)


def stub(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
    """The real judgement with findings that stay what they are, whatever the rules say."""
    assessment = assess(sources, text, previous)
    lines = assessment.brief.lines

    def finding(id: str, words: str, severity: Severity = Severity.WARNING, **fields: object) -> Finding:
        at = text.index(words)
        made = Finding(id, severity, "brief.md", lines.line(at), lines.column(at), f"Look at {words}.")
        return replace(made, **fields)  # type: ignore[arg-type]

    findings = [finding("false-speech", "The quay", Severity.ERROR)]
    if CHANGED[0] in text:
        parts = tuple(
            Replacement(Span(at, at + len(words)), words.upper()) for words in CHANGED for at in [text.index(words)]
        )
        passages = next(j.verdict.evidence for j in assessment.quotations if "65,000" in j.quotation.text)
        repair = Repair("Say it [louder]", parts)
        findings.append(finding("uncited-speech", CHANGED[0], passages=passages, repair=repair))
    findings.append(finding("unused-citation", "Nobody budgets", Severity.NOTE, allowed="the wall is the point"))
    findings.append(finding("thin-pillar", "A wall is"))
    own = [f for f in assessment.findings if f.allowed or f.id == "odd-comment"]
    return replace(assessment, findings=(*findings, *own))


@pytest.fixture
def app(event: Path, workstation: MakeApp) -> WorkstationApp:
    return workstation(event, assess=stub)


def rows(app: App[None]) -> list[str]:
    return [str(option.prompt) for option in app.screen.query_one(OptionList).options]


def told(app: WorkstationApp, words: str) -> bool:
    """Whether a notice says these words."""
    return any(words in toast.message for toast in app._notifications)


async def listed(pilot: Pilot[None], *query: str) -> FindingsList:
    """Open the list; type."""
    await judged(pilot)
    await pilot.press("ctrl+g", *query)
    await until(pilot, lambda: isinstance(pilot.app.screen, FindingsList) and pilot.app.screen.answered)
    await pilot.pause()
    assert isinstance(pilot.app.screen, FindingsList)
    return pilot.app.screen


async def test_allowed_findings_come_last_with_their_word_and_repairs_are_marked(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await listed(pilot)
        heads = [row.split("\n")[0] for row in rows(app)]
        assert [head[:9].strip() for head in heads] == ["✗ error", "! warning", "! warning", "· allowed"]
        assert ["^R repair" in head for head in heads] == [False, True, False, False]


async def test_the_strip_says_what_the_finding_means_and_what_the_transcript_says(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot)
        assert "Why The reader cannot tell a quotation in a sentence" in words_of(finder)
        await pilot.press("down")
        await until(pilot, lambda: "Look at trusts no sensor." in words_of(finder.query_one("#said")))
        said = words_of(finder.query_one("#said"))
        assert "began again with a tape measure” Ines Calder, calder.md:5" in said
        assert "What to do Cite the passage in a block quote" in said
        assert "Style guides Ours: whatever the prose quotes is cited" in said


async def test_a_search_that_gives_way_before_it_began_leaves_nothing_behind(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot)
        for query in ("se", "sensor"):
            finder.post_message(Input.Changed(finder.query_one(Input), query))
        finder.query_one(Input).value = "sensor"
        await until(pilot, lambda: finder.answered)
    gc.collect()


async def test_where_nothing_is_found_nothing_is_said(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot, *"zzz")
        assert not finder.query_one("#said").display
        await pilot.press("ctrl+r", "ctrl+o", "ctrl+l", "ctrl+down")
        assert app.screen is finder


async def test_what_has_no_room_can_be_read_on(app: WorkstationApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        finder = await listed(pilot)
        await until(pilot, lambda: finder.query_one("#said").border_title == "^↓ reads on")
        await pilot.press("ctrl+down")
        await until(pilot, lambda: finder.query_one("#said").border_title == "^↑ reads back")
        assert finder.query_one("#said").scroll_y > 0
        await pilot.press("ctrl+up")
        await until(pilot, lambda: finder.query_one("#said").border_title == "^↓ reads on")


async def test_the_passage_opens_in_the_transcript(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await listed(pilot, *"sensor")
        await pilot.press("ctrl+o")
        view = app.query_one(TranscriptView)
        await until(pilot, lambda: view.has_focus)
        assert "tape measure" in words_of(view)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: app.query_one(Draft).has_focus)


async def test_without_a_passage_or_a_repair_the_list_stays_and_says_so(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot, *"thin")
        await pilot.press("ctrl+o")
        await until(pilot, lambda: told(app, "No transcript says anything"))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: told(app, "No repair is known"))
        assert app.screen is finder


async def test_a_repair_is_shown_made_and_taken_back_as_one_step(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot, *"repair")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await until(pilot, lambda: "TRUSTS" in text_of(app.screen))
        shown = words_of(app.screen)
        assert "− Ines Calder trusts no sensor that she has not seen." in shown
        assert "+ Ines Calder TRUSTS NO SENSOR that she has not seen." in shown
        assert "[louder]" in str(app.screen.query_one("#repair").border_title)
        draft = app.query_one(Draft)
        assert draft.text == BRIEF
        await pilot.press("enter")
        await until(pilot, lambda: draft.text != BRIEF and app.screen is finder)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Workstation) and draft.has_focus)
        assert draft.text == BRIEF.replace(CHANGED[0], CHANGED[0].upper()).replace(CHANGED[1], CHANGED[1].upper())
        assert draft.cursor_offset == BRIEF.index(CHANGED[0])
        await pilot.press("ctrl+z")
        assert draft.text == BRIEF
        await pilot.press("ctrl+y")
        assert CHANGED[1].upper() in draft.text


async def repaired(pilot: Pilot[None], finder: FindingsList) -> None:
    """Have the repair made that the list offers, and wait until it lists what is found then."""
    before = rows(pilot.app)
    await pilot.press("ctrl+r")
    await until(pilot, lambda: isinstance(pilot.app.screen, RepairScreen))
    await pilot.press("enter")
    await until(pilot, lambda: pilot.app.screen is finder and rows(pilot.app) != before)


async def test_after_a_repair_the_list_is_there_at_the_next_finding(event: Path, workstation: MakeApp) -> None:
    terms = BRIEF.replace("no sensor", "no “sinking pier”").replace("who pays", "about “rising walls” and who pays")
    (event / "brief.md").write_text(terms)
    app = workstation(event)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot, *"unknown-term")
        for left in (rows(app)[1:], []):
            await repaired(pilot, finder)
            assert rows(app) == left
        text = app.query_one(Draft).text
        assert "no sinking pier" in text
        assert "about rising walls" in text
        await pilot.press("escape", "ctrl+z")
        await until(pilot, lambda: "“rising walls”" in app.query_one(Draft).text)


async def test_before_the_draft_is_judged_anew_no_more_is_repaired(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot, *"repair")
        app.query_one(Draft).insert("!")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: told(app, "Still judging"))
        assert app.screen is finder


async def test_what_the_quotation_of_a_finding_needs_is_offered_too(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(BRIEF.replace("no sensor that", "no “sinking pier” that"))
    app = workstation(event)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await listed(pilot, *"unknown-term")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("enter")
        await until(pilot, lambda: app.query_one(Draft).text == BRIEF.replace("no sensor that", "no sinking pier that"))


async def test_of_several_repairs_of_a_finding_one_is_chosen(event: Path, workstation: MakeApp) -> None:
    (event / "brief.md").write_text(BRIEF.replace("trusts no", "says that “nobody budgets for a wall. She trusts no"))
    app = workstation(event)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot, *"unbalanced-mark")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is finder)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        assert "Take the mark away" in str(app.screen.query_one("#repair").border_title)


async def test_escape_goes_back_to_the_list_and_changes_nothing(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot, *"repair")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is finder)
        assert app.query_one(Draft).text == BRIEF


async def test_a_draft_that_changed_meanwhile_is_not_repaired(
    app: WorkstationApp, event: Path, watcher: Watcher
) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await listed(pilot, *"repair")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        theirs = BRIEF.replace("Measure it", "Do measure it")
        (event / "brief.md").write_text(theirs)
        watcher.saw(event / "brief.md")
        await until(pilot, lambda: app.query_one(Draft).text == theirs)
        await pilot.press("enter")
        await until(pilot, lambda: told(app, "Not repaired"))
        assert app.query_one(Draft).text == theirs


async def test_the_worst_come_first_or_all_by_line_which_the_list_says(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot, *"look at")
        worst = rows(app)
        assert [row.split()[1] for row in worst] == ["error", "warning", "warning", "allowed"]
        assert "worst first" in words_of(finder.query_one("#found"))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "by line" in words_of(finder.query_one("#found")))
        places = [int(row.split("brief.md:")[1].split(":")[0]) for row in rows(app)[:-1]]
        assert places == sorted(places)
        await pilot.press("escape")
        finder = await listed(pilot)
        assert "by line" in words_of(finder.query_one("#found"))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: rows(app) == worst)


LINES = ("FIRST", "SECOND", "THIRD", "FOURTH", "FIFTH", "SIXTH")


def line_by_line(sources: Sources, text: str, previous: Assessment | None) -> Assessment:
    """A finding at each line that is one of LINES; the second one goes with the third one, the fifth is the worst."""
    assessment = assess(sources, text, previous)
    found = [
        Finding("thin-pillar", Severity.ERROR if line == "FIFTH" else Severity.WARNING, "brief.md", n, 1, line)
        for n, line in enumerate(text.splitlines(), 1)
        if line in LINES and (line != "SECOND" or "THIRD" in text)
    ]
    return replace(assessment, findings=tuple(sorted(found, key=lambda one: one.severity is not Severity.ERROR)))


@pytest.fixture
def lined(event: Path, workstation: MakeApp) -> WorkstationApp:
    (event / "brief.md").write_text("\n\n".join([BRIEF, *LINES, ""]))
    return workstation(event, assess=line_by_line)


async def selected(pilot: Pilot[None], words: str, rows_left: int) -> None:
    """Once so many rows are listed and the finding with these words is selected."""
    finder = pilot.app.screen
    assert isinstance(finder, FindingsList)
    await until(
        pilot,
        lambda: len(rows(pilot.app)) == rows_left and (one := finder.finding) is not None and one.message == words,
    )


async def test_in_another_order_the_same_finding_is_selected(lined: WorkstationApp) -> None:
    async with lined.run_test(size=SIZE) as pilot:
        await listed(pilot, "down", "down", "down")
        await selected(pilot, "THIRD", 6)
        worst = rows(lined)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: rows(lined) != worst)
        await selected(pilot, "THIRD", 6)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: rows(lined) == worst)
        await selected(pilot, "THIRD", 6)


async def test_of_two_findings_that_one_repair_takes_away_the_next_one_is_selected(lined: WorkstationApp) -> None:
    async with lined.run_test(size=SIZE) as pilot:
        await listed(pilot, "down", "down", "down")
        draft = lined.query_one(Draft)
        at = draft.text.index("THIRD")
        draft.put(at, at + len("THIRD"), "Third.\n\nAnd more.")
        await selected(pilot, "FOURTH", 4)
        draft.put(0, 0, "SIXTH\n\n")
        await selected(pilot, "FOURTH", 5)
        draft.put(draft.text.index("FOURTH"), len(draft.text), "")
        await selected(pilot, "FIRST", 2)


async def test_the_list_opens_again_where_it_was_left(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await listed(pilot, *"look", "down", "down")
        await pilot.press("escape")
        finder = await listed(pilot)
        assert finder.query_one(Input).value == "look"
        assert finder.query_one(OptionList).highlighted == 2


async def test_a_finding_is_allowed_by_a_comment_with_the_reason(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await listed(pilot, *"thin")
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, Reason))
        await pilot.press("enter", "space", "enter")
        assert isinstance(app.screen, Reason)
        await until(pilot, lambda: told(app, "A reason is needed"))
        await pilot.press(*"all said", "enter")
        await until(pilot, lambda: isinstance(app.screen, RepairScreen))
        assert not told(app, "A reason is needed")
        await pilot.press("enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.text != BRIEF and isinstance(app.screen, FindingsList))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, Workstation) and draft.has_focus)
        comment = "<!-- brief-tui: allow thin-pillar because all said -->\n\n"
        assert draft.text == BRIEF.replace("### A wall", f"{comment}### A wall")
        await pilot.press("ctrl+z")
        assert draft.text == BRIEF


@pytest.mark.parametrize(
    ("query", "words"), [("false", "the reader would be misled"), ("allowed", "It is allowed already")]
)
async def test_what_cannot_be_allowed_says_why(app: WorkstationApp, query: str, words: str) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        finder = await listed(pilot, *query)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: told(app, words))
        assert app.screen is finder


# Rows of the rubric


async def chosen(pilot: Pilot[None], row: str) -> None:
    await judged(pilot)
    pane = pilot.app.query_one(RubricPane)
    await pilot.press("f4")
    await until(pilot, lambda: pane.has_focus)
    pane.highlighted = pane.get_option_index(row)
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, FindingsList) and pilot.app.screen.answered)


async def test_errors_open_the_findings_that_are_errors(app: WorkstationApp) -> None:
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await chosen(pilot, "check:no-errors")
        assert ["false-speech" in row for row in rows(app)] == [True]
        await pilot.press("enter")
        draft = app.query_one(Draft)
        await until(pilot, lambda: draft.has_focus)
        assert draft.cursor_offset == BRIEF.index("The quay")


async def test_a_check_of_the_newsroom_opens_what_it_counts(event: Path, workstation: MakeApp) -> None:
    own = "[rubric]\nuncited-speech = 0\nunused-citation = 0"
    (event / "event.toml").write_text(EVENT.replace("[rubric]", own))
    app = workstation(event, assess=stub)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await chosen(pilot, "check:uncited-speech")
        assert ["uncited-speech" in row for row in rows(app)] == [True]
        assert app.screen.query_one("#finder").border_title == "Counted here · 1 finding"
        await pilot.press("escape", "down", "enter")
        await until(pilot, lambda: told(app, "There is no finding that this row counts."))


async def test_the_rubric_shows_what_checks_were_when_the_draft_was_opened(failing: Path, workstation: MakeApp) -> None:
    app = workstation(failing)
    async with app.run_test(size=(80, 24)) as pilot:
        await judged(pilot)
        pane = app.query_one(RubricPane)
        assert "→" not in text_of(pane)
        draft = app.query_one(Draft)
        at = draft.text.index("130,000")
        draft.replace_span(at, at + len("130,000"), "65,000")
        await judged(pilot)
        assert "✗ Verified  33→66.6% ≥ 95%" in text_of(pane)
        assert "✓ Citations      1→2   ≥ 2" in text_of(pane)
        await pilot.press("ctrl+z")
        await judged(pilot)
        await until(pilot, lambda: "→" not in text_of(pane))


async def test_until_the_first_answer_the_list_says_what_it_waits_for(
    event: Path, workstation: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(finder: FindingsList, query: str) -> None: ...

    monkeypatch.setattr(FindingsList, "_answer", never)
    judge = HeldJudge()
    app = workstation(event, assess=judge)
    async with app.run_test(size=SIZE) as pilot:
        await judged(pilot)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "looking …" in text_of(app.screen))
        await pilot.press("escape")
        with judge.held():
            app.query_one(Draft).insert("!")
            await pilot.press("ctrl+g")
            await until(pilot, lambda: "judging …" in text_of(app.screen))


async def test_the_list_follows_what_is_judged_while_it_is_open(failing: Path, workstation: MakeApp) -> None:
    judge = HeldJudge()
    app = workstation(failing, assess=judge)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await judged(pilot)
        draft = app.query_one(Draft)
        assert "float away" in draft.text
        with judge.held():
            draft.put(draft.text.rindex("> “Nobody budgets"), len(draft.text), "")
            await pilot.press("ctrl+g")
            await until(pilot, lambda: isinstance(app.screen, FindingsList) and app.screen.answered)
            assert "before what you changed" in str(app.screen.query_one("#finder").border_title)
            assert len(rows(app)) == 4
        await until(pilot, lambda: app.screen.query_one("#finder").border_title == "2 findings")
        await until(pilot, lambda: len(rows(app)) == 2)
        assert words_of(app.screen.query_one("#found")) == "2 rows · worst first"
