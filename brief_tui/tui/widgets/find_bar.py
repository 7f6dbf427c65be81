"""The bar at the foot of the draft: what is looked for there, and what is to stand instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Input, Static

from brief_tui.tui.bases.kept_line import KeptLine
from brief_tui.tui.finding_words import LONGEST, Wanted


class Toggle(Static, can_focus=True):
    """A switch of one line, "[x] case": on or off; Space, Enter and the mouse change it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,enter", "change", "Change", show=False)]

    @dataclass
    class Changed(Message):
        """The toggle was switched on or off."""

        toggle: Toggle

        @property
        def control(self) -> Toggle:
            """The switch."""
            return self.toggle

    def __init__(self, label: str, *, id: str) -> None:
        super().__init__(markup=False, id=id)
        self._label = label
        self.on = False
        """Whether it is on."""

    def render(self) -> str:
        """The box and the label."""
        return f"[{'x' if self.on else ' '}] {self._label}"

    def action_change(self) -> None:
        """Change it."""
        self.on = not self.on
        self.refresh()
        self.post_message(self.Changed(self))

    def on_click(self) -> None:
        """Change it."""
        self.action_change()


class FindBar(Vertical):
    """Posts what is looked for as it is typed, and what its keys ask for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False),
        Binding("down", "step(1)", "Next", show=False),
        Binding("up", "step(-1)", "Previous", show=False),
    ]

    @dataclass
    class Looked(Message):
        """Something else is looked for."""

    @dataclass
    class Stepped(Message):
        """The editor wants the next place (1) or the one before (-1)."""

        by: Literal[1, -1]

    @dataclass
    class Replaced(Message):
        """The place at hand is to give way to these words."""

        words: str

    @dataclass
    class AllReplaced(Message):
        """Every place is to give way to these words."""

        words: str

    @dataclass
    class Left(Message):
        """The editor wants to go on in the draft."""

    def __init__(self) -> None:
        super().__init__(id="find-bar")
        self.display = False

    def compose(self) -> ComposeResult:
        """A line to find, a line to replace, and the switches."""
        with Horizontal():
            yield Static("Find", classes="label", markup=False)
            yield KeptLine("find", id="wanted", max_length=LONGEST)
            yield Static(id="places", markup=False)
        with Horizontal():
            yield Static("Replace", classes="label", markup=False)
            yield KeptLine("replace", id="instead")
            yield Toggle("case", id="case")
            yield Toggle("words", id="whole")
            yield Button("All", id="all", compact=True)

    def on_mount(self) -> None:
        """Say what the keys do."""
        self.border_title = "In the draft: Enter ↑ ↓ go · Esc closes"

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        case, whole = (self.query_one(f"#{id}", Toggle).on for id in ("case", "whole"))
        return Wanted(self._line("wanted").value, case=case, whole=whole)

    @property
    def asking(self) -> bool:
        """Whether the keys are in the line of what is looked for."""
        return self.display and self.screen.focused is self._line("wanted")

    def open(self, words: str) -> None:
        """Show it and give it the keys; `words` are looked for, or what was looked for last if there are none."""
        if words:
            self._line("wanted").value = words
        self.display = True
        self.screen.set_focus(self._line("wanted"))

    def show_places(self, words: str) -> None:
        """Say how many places there are."""
        self.query_one("#places", Static).update(Content(words))

    def action_leave(self) -> None:
        """Go on in the draft."""
        self.post_message(self.Left())

    def action_step(self, by: Literal[1, -1]) -> None:
        """Go on (1) or back (-1)."""
        self.post_message(self.Stepped(by))

    def _line(self, id: str) -> Input:
        return self.query_one(f"#{id}", Input)

    @on(Input.Changed, "#wanted")
    @on(Toggle.Changed)
    def _changed(self) -> None:
        self.post_message(self.Looked())

    @on(Input.Submitted, "#wanted")
    def _next(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_step(1)

    @on(Input.Submitted, "#instead")
    def _replace(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Replaced(event.value))

    @on(Button.Pressed)
    def _replace_all(self, event: Button.Pressed) -> None:
        event.stop()
        self.post_message(self.AllReplaced(self._line("instead").value))
