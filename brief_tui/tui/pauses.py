"""When a question may come: not between two words of somebody who types, nor to take a key that was no answer."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from time import monotonic
from typing import Protocol, cast

from textual.binding import Binding
from textual.events import Key, Paste
from textual.message_pump import MessagePump
from textual.widget import Widget

from brief_tui.tui.modal import Modal

PAUSE_S = 1.0
"""So long nobody has typed when a question comes."""
PROMPT_S = 2.5
"""So long after the key that asked for it a question is still one that is waited for."""
READ_S = 0.5
"""So long at least it takes to see that one has come which nobody waited for, or to read any."""


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
        """Until nobody does."""
        while self.typing:
            await asyncio.sleep(self._typed + PAUSE_S - monotonic())

    def begin(self, question: Question) -> None:
        """It comes now; whether it is waited for is seen from what was pressed last."""
        now, expected = monotonic(), PAUSE_S if self._typed == self._pressed else PROMPT_S
        question.read_from, question.expected = now + READ_S, now < self._pressed + expected


class Question(Modal[str | None]):
    """What is asked, and answered by a key; `LATER` where it stepped aside for somebody who typed."""

    LATER = "later"
    read_from = 0.0
    """From when on, as in `Key.time`, a key may come from somebody who has read it."""
    expected = True
    """Whether a key asked for it: then keys may answer it before that, as Ctrl+Q Enter does."""
    _letter: Key | None = None
    """A letter that was no answer: with a second one it was text."""

    def meant(self, event: Key | Paste, beneath: Widget | None) -> Sequence[Key | Paste]:
        """What is to be pressed now, of this key and the one before it; `beneath` had the keys before.

        It steps aside for text, which no question takes, and where it came too late to be seen, for all that was typed
        there. Enter is for nothing in the midst of that.
        """
        letter, self._letter = self._letter, None
        if letter is not None and event.time >= letter.time + PAUSE_S:
            letter = None
        early = event.time < self.read_from
        if is_text(event, beneath):
            if early or letter is not None or isinstance(event, Paste):
                self.dismiss(self.LATER)
                return [event] if letter is None else [letter, event]
            self._refuse(event)
            return []
        if early and not self.expected and is_typed(event, beneath):
            self.dismiss(self.LATER)
            return [event]
        is_enter = isinstance(event, Key) and event.key == "enter"
        if is_enter and letter is not None:
            self._refuse(letter)
            return []
        return [] if is_enter and early and not self.expected else [event]

    def _refuse(self, letter: Key) -> None:
        """It may be meant for an answer, or be the first of a word."""
        self._letter = letter
        words = f"Not typed: {letter.character}. You are asked something: Enter answers, Esc does not."
        self.app.notify(words, timeout=3)


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
    """Those of the application which a screen belongs to."""
    return cast("_Pauses", node.app).pauses
