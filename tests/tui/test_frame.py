"""The frame of a pane: a new title is written without painting the pane."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from brief_tui.tui.widgets.frame import Frame
from tests.tui.quayside import text_of


class Words(Static):
    painted = 0

    def render_lines(self, crop: Region) -> list[Strip]:
        self.painted += 1
        return super().render_lines(crop)


class Framed(App[None]):
    CSS = "Frame { border: solid white; }"

    def compose(self) -> ComposeResult:
        with Frame():
            yield Words("forty tons\nof steel")


async def test_a_new_title_is_shown_and_what_is_in_the_frame_is_not_painted_for_it() -> None:
    app = Framed()
    async with app.run_test(size=(40, 10)) as pilot:
        frame, words = app.query_one(Frame), app.query_one(Words)
        await pilot.pause(0.1)
        painted = words.painted
        frame.show_title(Content("brief.md ●"))
        await pilot.pause()
        assert words.painted == painted
        assert "brief.md ●" in text_of(frame).splitlines()[0]
        frame.refresh()
        await pilot.pause()
        assert words.painted > painted
