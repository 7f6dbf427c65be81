"""Textual's terminal driver, made to cope with a terminal that goes away and a program that is stopped."""

from __future__ import annotations

import os
import signal
import termios
from collections.abc import Callable
from contextlib import suppress
from select import select
from typing import TYPE_CHECKING, TextIO

from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread
from textual.events import Key, Paste
from textual.message import Message

from brief_tui.tui.terminal.frugal_painting import forget_shown
from brief_tui.tui.terminal.signals import Settings

if TYPE_CHECKING:
    from brief_tui.tui.app import WorkstationApp


class _Writer(WriterThread):
    """Writes what a terminal takes: Textual 8.2.8's ends where one is gone, and who writes then waits for ever.

    What a terminal has no room for yet waits for that, too where another program that shares it had writing not wait.
    """

    _file: TextIO
    taken_again: Callable[[], object] = staticmethod(forget_shown)
    """Called, in this thread, when the terminal takes something after it took nothing."""
    _lost = False

    def run(self) -> None:
        """Write until told to stop."""
        texts: list[str] = []
        while (text := self._queue.get()) is not None:
            texts.append(text)
            if self._queue.empty():
                self._send("".join(texts))
                texts.clear()
        self._send("".join(texts))

    def _send(self, text: str) -> None:
        number, data = self._file.fileno(), text.encode(self._file.encoding, self._file.errors or "strict")
        try:
            while data:
                data = data[_sent(number, data) :]
        except OSError:
            self._lost = True
        else:
            if self._lost and text:
                self._lost = False
                self.taken_again()


def _sent(number: int, data: bytes) -> int:
    """Write some of it, and say how many bytes that were."""
    try:
        return os.write(number, data)
    except BlockingIOError:
        select([], [number], [])
        return 0


class TerminalDriver(linux_driver.LinuxDriver):
    """What Textual calls is private: it gives the app the terminal, and it to the app."""

    _app: WorkstationApp
    _settings: Settings

    def run_input_thread(self) -> None:
        """Read the terminal until the app ends, and hand that what goes wrong: Textual's own prints the texts too."""
        try:
            super().run_input_thread()
        except Exception as error:  # the app ends with it, as with any other that nobody expected
            self._app.call_later(self._app._handle_exception, error)

    def send_message(self, message: Message) -> None:
        """Hand the app what was typed, at once while it imports the workstation: of messages, it hears nothing then."""
        if not (isinstance(message, Key | Paste) and self._app.keep_early(message)):
            super().send_message(message)

    def _sigcont_application(self, *_: object) -> None:
        if self._auto_restart:  # no other program has the terminal meanwhile
            self._loop.call_soon_threadsafe(self._take_terminal)

    def start_application_mode(self) -> None:
        """Take the terminal, at the start and after others had it."""
        forget_shown()
        super().start_application_mode()  # type: ignore[no-untyped-call]  # theirs has no types
        if isinstance(self._writer_thread, _Writer):
            self._writer_thread.taken_again = self._paint_again
        with suppress(termios.error):
            self._settings = termios.tcgetattr(self.fileno)

    def _take_terminal(self) -> None:
        """Take the terminal again after a stop, also after one that could not be prepared for (SIGSTOP).

        Textual 8.2.8 would read and write in two threads each from then on, and wait for one of them at the end. A
        terminal that is gone is left alone: with SIGHUP the kernel sends SIGCONT.
        """
        with suppress(OSError, termios.error):
            if os.tcgetpgrp(self.fileno) != os.getpgrp():  # continued in the background, it waits to be fetched
                os.kill(os.getpid(), signal.SIGSTOP)
            elif self._must_signal_resume:
                self.resume_application_mode()
            elif self._app.is_running:  # a shell had it meanwhile, and other settings
                termios.tcsetattr(self.fileno, termios.TCSANOW, self._settings)
                self.write("\x1b[?1049h\x1b[?25l")
                self._enable_bracketed_paste()
                self._paint_again()

    def _paint_again(self) -> None:
        """The terminal may show anything by now; from any thread."""
        forget_shown()
        self.send_message(self.SignalResume())


def write_on() -> None:
    """Make Textual's driver use `_Writer`, before the app runs. There is no public way to give it a writer."""
    linux_driver.WriterThread = _Writer  # type: ignore[attr-defined]  # a name that it imports
