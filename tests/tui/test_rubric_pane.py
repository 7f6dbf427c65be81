"""The rubric pane: of rows that change, only their lines are painted."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.pilot import Pilot

from brief_tui.tui.marked_list import MarkedList
from brief_tui.tui.rubric_rows import Row, gate_badge
from brief_tui.tui.widgets.rubric_pane import RubricPane
from tests.tui.quayside import text_of

_BADGE = Content("✓ QA PASS")
_ALL = -1


class Paned(App[None]):
    CSS = "RubricPane { height: 3; border: none; scrollbar-gutter: stable; }"

    def compose(self) -> ComposeResult:
        yield RubricPane()


def rows(*values: str) -> list[Row]:
    return [Row(f"pillar:{n}", f"Quay {n}", value) for n, value in enumerate(values)]


async def settled(pilot: Pilot[None]) -> None:
    for _ in range(3):
        await pilot.pause()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lines that the pane wants painted."""
    lines: list[int] = []
    refresh = MarkedList.refresh

    def noted(pane: MarkedList, *regions: Region, **how: bool) -> MarkedList:
        lines.extend([region.y for region in regions] or [_ALL])
        return refresh(pane, *regions, **how)

    monkeypatch.setattr(MarkedList, "refresh", noted)
    return lines


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        (("1", "2", "3", "4"), []),
        (("1", "5", "3", "4"), [1]),
        (("9", "2", "6", "4"), [0, 2]),
        (("1", "2", "3", "8"), []),  # below the pane's end
    ],
)
async def test_lines_that_change_are_painted_and_no_others(
    painted: list[int], values: tuple[str, ...], lines: list[int]
) -> None:
    app = Paned()
    async with app.run_test(size=(40, 5)) as pilot:
        pane = app.query_one(RubricPane)
        pane.show(_BADGE, rows("1", "2", "3", "4"))
        await settled(pilot)
        painted.clear()
        pane.show(_BADGE, rows(*values))
        await settled(pilot)
        assert painted == lines
        assert [line.split()[-1] for line in text_of(pane).splitlines()] == list(values[:3])


async def test_a_row_that_grows_moves_those_below() -> None:
    app = Paned()
    async with app.run_test(size=(40, 5)) as pilot:
        pane = app.query_one(RubricPane)
        pane.show(_BADGE, rows("1", "2"))
        await settled(pilot)
        pane.show(_BADGE, [rows("1")[0]._replace(note="no berth"), *rows("1", "2")[1:]])
        await settled(pilot)
        assert [" ".join(line.split()) for line in text_of(pane).splitlines()] == ["Quay 0 1", "no berth", "Quay 1 2"]


@pytest.mark.parametrize(
    ("waived", "warnings", "words"), [(9, 0, "F4 ✓ QA PASS · 9 waived"), (0, 10, " ✓ QA PASS · 10 warnings")]
)
async def test_a_gate_with_more_to_tell_has_room_in_the_title_of_a_narrow_pane(
    waived: int, warnings: int, words: str
) -> None:
    async with Paned().run_test(size=(29, 10)) as pilot:
        pane = pilot.app.query_one(RubricPane)
        pane.styles.border = ("round", "white")
        pane.show(gate_badge("pass", waived, warnings), rows("1"))
        await settled(pilot)
        assert words in text_of(pane).splitlines()[0]
