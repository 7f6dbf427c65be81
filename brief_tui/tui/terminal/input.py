"""The terminal's input, read exactly as it was typed or copied.

Textual 8.2.8 drops NUL from pasted text, and reads what follows an ESC in it as if it were typed: words change their
order, and may press keys (FAULTS.md, row 42). A byte that is no UTF-8, and a key that has no character, would end the
program. A character typed with Alt would be typed as if without, and Esc before a key with Ctrl would be lost.
"""

from __future__ import annotations

import re
import select
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from time import monotonic

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.drivers import linux_driver
from textual.events import Key, Paste
from textual.keys import Keys
from textual.message import Message

_STDIN = 0
_MARK = len(BRACKETED_PASTE_START)
"""Characters of either mark."""
_UNFINISHED = re.compile(r"(?:\r|\x1b\[?2?0?1?)?\Z")
"""What of a paste may be half a line end, or half the mark that ends it."""
_KEY = re.compile(r"[^\x1b]|(?:\x1b(?:\[[\d;<]*[A-Za-z~]|O[A-Z]))+", re.DOTALL)
"""What, alone behind a stall, is a key or the mouse: no terminal sends a paste letter by letter."""
_STALL_S = 0.5
"""Seconds without more of a paste after which what came of it is handed on: its end may never come."""
_ESC = "\x1b"
_WITH_ALT = 2
"""Characters of what a terminal sends for Alt and a character: ESC before it."""


class PasteParser(XTermParser):
    """Reads what a terminal sends; what stands between the marks of a paste is no key and no command."""

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._pasting = self._stalled = self._cut_off = False
        self._read_at = 0.0
        self._pasted: list[str] = []
        self._tail = ""
        """The last characters read of keys or a paste: the mark of a paste's start or end may have begun there."""

    def feed(self, data: str) -> Iterable[Message]:
        """The messages of what was read; empty at the end of all input."""
        if not data:
            yield from super().feed(data)
        self._read_at = monotonic()
        if self._stalled and _KEY.fullmatch(data) and BRACKETED_PASTE_END not in self._pasted[0] + data:
            self._pasted = [self._pasted[0].partition(_ESC)[0], BRACKETED_PASTE_END]
            yield from self._pass_mark()
        self._stalled = False
        while data:
            here = self._behind_mark(data, BRACKETED_PASTE_END if self._pasting else BRACKETED_PASTE_START)
            part, data = (data, "") if here is None else (data[:here], data[here:])
            if self._pasting:
                self._pasted.append(part)
            else:
                yield from super().feed(part)
            if here is not None:
                yield from self._pass_mark()

    def tick(self) -> Iterable[Message]:
        """The messages that are due though nothing more came, such as a paste that stalled."""
        yield from super().tick()
        if self._pasting and monotonic() >= self._read_at + _STALL_S:
            self._stalled = True
            text = "".join(self._pasted)
            whole = _UNFINISHED.sub("", text, count=1)
            self._pasted = [text[len(whole) :]]
            if whole:
                yield Paste(whole)

    def _parse_extended_key(self, sequence: str) -> list[Key] | None:  # type: ignore[override]  # theirs is cached
        """The keys that a sequence is, None where it is none; a key of no character that there is is ignored."""
        try:
            return super()._parse_extended_key(sequence)
        except (ValueError, OverflowError):
            return [Key(Keys.Ignore, None)]

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterator[Key]:
        """The keys that a sequence is; with Alt, none is a character to be typed, and no other one (Alt+7 is no ¶)."""
        # An ESC alone comes here only from a sequence that another ESC cut off, as Alt+r Esc does: Textual types ^r.
        alt, self._cut_off = alt or self._cut_off, sequence == _ESC
        sequence = sequence.replace("\n", "\r")  # Enter, from before the program had the terminal
        if self._cut_off:
            return
        with_alt = alt or len(sequence) == _WITH_ALT
        for key in super()._sequence_to_key_events(sequence, alt):
            name = key.key.removeprefix("alt+") if alt else sequence[-1]
            if alt and key.key.startswith("ctrl+"):  # there is no such key: it is Esc, and then that
                yield Key("escape", _ESC)
            yield Key(f"alt+{name}", None) if with_alt and key.is_printable else key

    def _behind_mark(self, data: str, mark: str) -> int | None:
        """The index in `data` behind the first `mark`, which may have begun in what was read before; None for none."""
        known = len(self._tail)
        joined = self._tail + data
        at = joined.find(mark)
        self._tail = "" if at >= 0 else joined[-(_MARK - 1) :]
        return None if at < 0 else at + _MARK - known

    def _pass_mark(self) -> Iterator[Message]:
        if self._pasting:
            text = "".join(self._pasted)[:-_MARK]
            self._pasted.clear()
            # It has seen the mark that opened, and must see this one; of what lay between it knows nothing.
            yield from (message for message in super().feed(BRACKETED_PASTE_END) if not isinstance(message, Paste))
            if text:
                yield Paste(text)
        self._pasting = not self._pasting


def may_be_read() -> bool:
    """Whether something was typed that the program has not read, and can: of a terminal that is gone, it cannot."""
    poll = select.poll()
    poll.register(_STDIN, select.POLLIN)
    return any(event == select.POLLIN for _, event in poll.poll(0))


def _forgiving(encoding: str) -> Callable[[], IncrementalDecoder]:
    return partial(getincrementaldecoder(encoding), errors="replace")


def read_faithfully() -> None:
    """Make Textual's driver read so, before the app runs. There is no public way to give it a parser or a decoder."""
    linux_driver.XTermParser = PasteParser  # type: ignore[attr-defined]  # a name that it imports
    linux_driver.getincrementaldecoder = _forgiving  # type: ignore[attr-defined,assignment]  # the same
