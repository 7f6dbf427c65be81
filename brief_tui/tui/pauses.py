"""When a question may come: not between two words of somebody who types, nor to take a key that was no answer."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import Protocol, cast

from textual.binding import Binding
from textual.events import Key, Paste
from textual.message_pump import MessagePump
from textual.widget import Widget

from brief_tui.tui.modal import Modal

PAUSE_S = 1.0
"""Seconds without typing before a question is shown."""
PROMPT_S = 2.5
"""Seconds after a key within which a question is still expected by whoever pressed it."""
READ_S = 0.5
"""Seconds that it takes at least to notice an unexpected question, or to read any question."""


class Pauses:
    """Knows when a key was pressed, and when one was typed; one that asks for something is not."""

    def __init__(self) -> None:
        self._pressed = self._typed = -PAUSE_S

    def note(self, event: Key | Paste, focused: Widget | None) -> None:
        """A key that was pressed, maybe before, comes to where `focused` has the keys."""
        self._pressed = monotonic()
        if is_typed(event, focused):
            self._typed = self._pressed

    @property
    def typing(self) -> bool:
        """Whether somebody types."""
        return self._typed == self._pressed and monotonic() < self._typed + PAUSE_S

    async def wait(self) -> None:
        """Wait until nobody is typing."""
        while self.typing:
            await asyncio.sleep(self._typed + PAUSE_S - monotonic())

    def begin(self, question: Question) -> None:
        """Note that a question is shown now, and whether the key pressed last makes it an expected one."""
        now, expected = monotonic(), PAUSE_S if self._typed == self._pressed else PROMPT_S
        question.read_from, question.expected = now + READ_S, now < self._pressed + expected


class Question(Modal[str | None]):
    """A question that a key answers; the answer is `LATER` where it stepped aside for somebody who typed."""

    LATER = "later"
    read_from = 0.0
    """Time, as in `Key.time`, from which a key may come from somebody who has read the question."""
    expected = True
    """Whether a key asked for it: then keys may answer it before that, as Ctrl+Q Enter does."""

    def takes(self, event: Key | Paste, beneath: Widget | None) -> bool:
        """Whether a key is to be pressed; `beneath` had the keys before.

        It steps aside for text, which no question takes, and where it came too late to be seen, for all that was typed
        there. Enter alone answers nothing then.
        """
        unseen = event.time < self.read_from and not self.expected
        if is_text(event, beneath) or (unseen and is_typed(event, beneath)):
            self.dismiss(self.LATER)
            return True
        return not (unseen and isinstance(event, Key) and event.key == "enter")


def is_text(event: Key | Paste, focused: Widget | None) -> bool:
    """Whether a key writes into the text that `focused` takes; of Enter, that depends on what is asked."""
    if focused is None or not focused.check_consume_key("a", "a"):
        return False
    return isinstance(event, Paste) or focused.check_consume_key(event.key, event.character)


def is_typed(event: Key | Paste, focused: Widget | None) -> bool:
    """Whether a key writes, mends or goes about in the text that `focused` takes."""
    if is_text(event, focused):
        return True
    if focused is None or isinstance(event, Paste) or not focused.check_consume_key("a", "a"):
        return False
    has_meaning = any(event.key in one.key.split(",") for one in focused.BINDINGS if isinstance(one, Binding))
    return has_meaning != (event.key == "enter")  # a line that has one for Enter is done with it


class _Pauses(Protocol):
    pauses: Pauses


def pauses_of(node: MessagePump) -> Pauses:
    """The pauses of the application to which a screen belongs."""
    return cast("_Pauses", node.app).pauses
