"""One line to type in: why something may stand."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from brief_tui.core.visible import says_anything, visible, visible_line
from brief_tui.tui.bases.kept_line import KeptLine
from brief_tui.tui.modal import Modal

_ADVICE = "It is written into the draft as a comment, and shown to everybody who reads the findings."
_LONGEST = 10_000
"""Characters that the line takes."""


class Reason(Modal[str | None]):
    """Returns what was typed; None for Escape. Enter asks for a word while there is none, and for fewer of too many.

    What was typed is offered again where the same is asked, until whoever asked closes the line (`RecoveryKeeper`).
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Cancel", show=False)]

    def __init__(self, title: str, text: str, kept_as: str, advice: str = _ADVICE, *, longest: int = _LONGEST) -> None:
        """`text` is what the reason is asked for; `advice` says what becomes of it; `kept_as` tells it from others.

        `longest` is how many characters a reason may have.
        """
        super().__init__()
        self._longest = longest
        self._title, self._text, self._kept_as, self._advice = title, text, kept_as, advice

    def compose(self) -> ComposeResult:
        """What is asked, and the line."""
        with Vertical(id="reason") as box:
            box.border_title = Content(visible_line(self._title))
            box.border_subtitle = "Enter go on · Esc back"
            yield Static(Content(visible(self._text)), markup=False)
            yield KeptLine(
                self._kept_as, temporary=False, placeholder="because …", max_length=_LONGEST, select_on_focus=False
            )
            yield Static(Content.styled(self._advice, "$muted"), markup=False)

    def on_mount(self) -> None:
        """The line has the keys."""
        self.set_focus(self.query_one(KeptLine))

    async def action_back(self) -> None:
        """Go back; what was typed is offered when one comes again."""
        line = self.query_one(KeptLine)
        self.dismiss(None)  # the next key is for what is beneath, however slow the disk
        await line.close(used=False)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        number = len(event.value)
        if not says_anything(event.value):
            self.notify("A reason is needed: write it, or go back with Esc.", severity="warning")
        elif number > self._longest:
            words = (
                f"A reason here has {self._longest:,} characters at most, and this one {number:,}: write fewer words."
            )
            self.notify(words, severity="warning")
        else:
            self.app.clear_notifications()  # there is a reason now
            self.dismiss(event.value)
