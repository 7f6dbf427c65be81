"""How the application ends: no text is lost, and a fault is told of without any words of the texts."""

from __future__ import annotations

import asyncio
import os
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.css.query import NoMatches
from textual.message_pump import MessagePump
from textual.worker import WorkerFailed

from brief_tui.core.visible import visible
from brief_tui.store.support_log import note, note_error, places_of
from brief_tui.store.user_paths import log_path
from brief_tui.tui.keeping import RecoveryKeeper
from brief_tui.tui.terminal.driver import TerminalDriver
from brief_tui.tui.terminal.input import may_be_read

TYPED_S, _LOOK_S = 1.5, 0.03
"""Seconds that a key waits at most for what came before it, and in which nothing new may come of that."""


class EndingApp(App[None], inherit_bindings=False):
    """An app that keeps what is typed, however it ends."""

    def __init__(self, folder: Path) -> None:
        super().__init__(driver_class=TerminalDriver)
        self._leaving = False
        self.keeper = RecoveryKeeper(folder)
        """Looks after what is typed and not saved."""
        self.crash: BaseException | None = None
        """The exception that ended the app."""
        self.last_words = ""
        """What to say about text that was not saved, once the screen is gone."""

    def on_mount(self) -> None:
        """Keep what is typed."""
        self.keeper.start()

    def on_unmount(self) -> None:
        """Stop keeping recovery copies."""
        self.keeper.stop()

    def rescue(self) -> None:
        """Keep a copy of text that is not saved. From any thread, at any time."""
        self.last_words = self.keeper.rescue()

    def leave(self, code: int) -> None:
        """End with this exit code once what was typed before is in the draft, and in its copy; from another thread."""
        note(f"told to end by a signal or a terminal that went: {code}")
        self._leaving = True
        with suppress(Exception):  # whatever is wrong with a text
            self._type_out()
        self.rescue()
        self.call_from_thread(self.exit, return_code=code)

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave; a reason that is being typed is asked about nowhere, and kept."""
        self.last_words = self.last_words or self.keeper.end()
        self.keeper.stop()
        super().exit(result, return_code, message)

    def _type_out(self) -> None:
        """Wait until what was typed is where it belongs: until nothing new comes, or the event loop takes too long."""
        until, before = time.monotonic() + TYPED_S, None
        while (now := time.monotonic()) < until:
            typed = threading.Event()
            self.call_later(self._behind_keys, typed.set)
            if not typed.wait(until - now):
                return
            texts = self.keeper.texts()
            if texts == before and not may_be_read():
                return
            before = texts
            time.sleep(_LOOK_S)

    async def done_before(self, pane: MessagePump) -> None:
        """Wait until a pane has done what came to it before; not for one that takes too long, or is closed."""
        done = asyncio.Event()
        if pane.call_later(done.set):
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), TYPED_S)

    def _behind_keys(self, call: Callable[[], object]) -> None:
        """Called behind the keys that the app had before it, calls behind those that it has handed on."""
        if self.screen_stack:
            (self.focused or self.screen).call_later(call)

    def panic(self, *renderables: RenderableType) -> None:
        """End at once."""
        self.crash = self.crash or RuntimeError("panic")
        self.rescue()
        super().panic(*renderables)

    def fail(self, error: BaseException) -> None:
        """Note the exception that ends the app, and keep a copy of text that is not saved."""
        self.crash = self.crash or error
        self.rescue()
        self.keeper.stop()
        note_error("internal error", error)

    def _handle_exception(self, error: Exception) -> None:
        # Private, because nothing public is called for every unhandled exception. Checked on 8.2.8.
        cause = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(cause, NoMatches) and (self._leaving or not self.is_running):
            return  # what is still going on finds that its widgets are gone
        self.fail(cause)
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # Textual's own prints source lines and local variables: the transcripts' text (FAULTS.md, row 71).
        if self.crash is not None:
            self.panic(Text(report(self.crash)))


def report(error: BaseException) -> str:
    """Type and places of an exception, and how to report it: neither its message nor any text that it handled."""
    if os.environ.get("BRIEF_TUI_DEBUG") == "1":
        return visible("".join(traceback.format_exception(error)))
    lines = [f"  {place}" for place in places_of(error)[-12:]]
    head = f"brief-tui: internal error: {type(error).__name__}"
    advice = (
        f"Please report it, with these lines and {log_path()}: nothing of your texts is in them. README.md says how."
    )
    return visible("\n".join([head, *lines, advice]))
