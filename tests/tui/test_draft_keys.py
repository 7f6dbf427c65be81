"""The draft's keys: those of TextArea do what they do there, once; start and end of the text are its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, TypeVar, cast

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.widgets import TextArea

from brief_tui.tui.draft_document import DraftDocument
from brief_tui.tui.screens.help import help_text
from brief_tui.tui.widgets.draft import Draft

TEXT = "One two three.\nFour five six seven.\n\nEight nine.\nTen."
KEYS = sorted(key for binding in TextArea.BINDINGS if isinstance(binding, Binding) for key in binding.key.split(","))


class Keys(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "copied", show=False)]

    def __init__(self, area: TextArea) -> None:
        super().__init__()
        self.area, self.left_over = area, 0

    def compose(self) -> ComposeResult:
        yield self.area

    def on_mount(self) -> None:
        self.screen._bindings.key_to_bindings.clear()  # the screen's own ^C, which copies what the mouse selected
        self.area.text = TEXT
        self.area.focus()

    def action_copied(self) -> None:
        self.left_over += 1


State = tuple[str, object, str, int]


async def after(area: TextArea, *keys: str) -> State:
    app = Keys(area)
    async with app.run_test(size=(40, 12)) as pilot:
        area.move_cursor((1, 6))
        await pilot.press(*keys)
        return area.text, area.selection, app.clipboard, app.left_over


@pytest.mark.parametrize("before", [[], ["shift+right", "shift+right"], ["x", "y"]], ids=["bare", "selected", "typed"])
@pytest.mark.parametrize("key", [key for key in KEYS if key not in {"f6", "f7"}])
async def test_a_key_does_what_it_does_in_a_text_area(key: str, before: list[str]) -> None:
    expected = await after(TextArea(tab_behavior="focus", highlight_cursor_line=False), *before, key, "!")
    assert await after(Draft(), *before, key, "!") == expected


@pytest.mark.parametrize(
    ("key", "selection"),
    [
        ("ctrl+home", ((0, 0), (0, 0))),
        ("ctrl+end", ((4, 4), (4, 4))),
        ("ctrl+shift+home", ((1, 6), (0, 0))),
        ("ctrl+shift+end", ((1, 6), (4, 4))),
    ],
)
async def test_start_and_end_of_the_text(key: str, selection: tuple[tuple[int, int], tuple[int, int]]) -> None:
    text, there, *_ = await after(Draft(), key)
    assert (text, there) == (TEXT, selection)


async def test_copying_nothing_leaves_the_key_to_the_screen() -> None:
    assert (await after(Draft(), "ctrl+c"))[3] == 1
    assert (await after(Draft(), "shift+left", "ctrl+c"))[2:] == ("f", 0)


async def test_letters_that_wait_go_in_together_up_to_the_next_key_of_another_kind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    draft = Draft()
    edits: list[tuple[object, ...]] = []
    looks: list[tuple[object, ...]] = []
    monkeypatch.setattr(DraftDocument, "replace_range", noting(edits, DraftDocument.replace_range))
    monkeypatch.setattr(Draft, "_repaint_changed_rows", noting(looks, Draft._repaint_changed_rows))
    async with Keys(draft).run_test(size=(40, 12)) as pilot:
        draft.move_cursor((4, 4))
        await pilot.pause()
        edits.clear()
        looks.clear()
        for character in 'No one"s x':
            draft.post_message(Key(character, character))
        draft.post_message(Key("backspace", None))
        for character in "é.":
            draft.post_message(Key(character, character))
        await pilot.pause()
        assert draft.text == TEXT + 'No one"s é.'
        assert [arguments[-1] for arguments in edits] == ["No one", '"', "s x", "", "é."]
        assert len(looks) == 1
        draft.undo()
        assert draft.text == TEXT + 'No one"s '


async def test_line_ends_that_wait_go_in_with_the_letters_before_and_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = Draft()
    edits: list[tuple[object, ...]] = []
    monkeypatch.setattr(DraftDocument, "replace_range", noting(edits, DraftDocument.replace_range))
    async with Keys(draft).run_test(size=(40, 12)) as pilot:
        draft.open_text("One.\r\nTwo.")
        draft.move_cursor((0, 4))
        await pilot.pause()
        edits.clear()
        for character in "\rab\r\rc\r":
            draft.post_message(Key("enter" if character == "\r" else character, character))
        draft.post_message(Key("x", "x"))
        await pilot.pause()
        assert draft.text == "One.\r\nab\r\n\r\nc\r\nx\r\nTwo."
        assert [arguments[-1] for arguments in edits] == ["\r\n", "ab\r\n\r\nc\r\nx"]


Call = TypeVar("Call", bound=Callable[..., object])


def noting(calls: list[tuple[object, ...]], call: Call) -> Call:
    """`call`, of which each is noted with what it is given."""

    def noted(*arguments: object) -> object:
        calls.append(arguments)
        return call(*arguments)

    return cast("Call", noted)


def test_help_names_them() -> None:
    words = str(help_text(96))
    for key in ("^Z ^Y", "^C ^X ^V", "^← ^→", "Home End", "^Home ^End", "^Home ^Shift+End", "select all"):
        assert key in words
