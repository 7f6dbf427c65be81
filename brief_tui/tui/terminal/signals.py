"""Ending on a signal: the text is safe first, whatever the terminal and the event loop are doing."""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Any

from brief_tui.core.visible import visible_line

_SIGNALS = {signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT}
_PATIENCE_S = 2.0
_LOOK_S = 0.5
_STDIN = 0

Settings = list[Any]
"""What `termios` gives and takes."""


_PLAIN = "\x1b[<u\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1049l\x1b[?25h"
"""Codes that stop a terminal's reports of keys and clicks and show again what it showed before."""


def guard(rescue: Callable[[], None], leave: Callable[[int], None], last_words: Callable[[], str]) -> None:
    """From now on the signals that end programs call `rescue`, then `leave` with the exit code 128+n.

    A terminal that goes is one of them even where no SIGHUP comes: the kernel sends it to the leader of the session
    alone, which may keep it to itself. Both are called in a thread of their own: a handler would not run while the
    event loop waits for a terminal that takes nothing. If the program is still there 2 s later, it is ended with that
    code, the terminal's settings of now and the last words, if the terminal takes them. Call it before any other
    thread starts, so that all inherit the blocked signals; none is started later, when there may be no memory for it.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    codes = SimpleQueue[int]()
    watchdog = threading.Thread(target=_end, args=(codes, _terminal(), last_words), name="watchdog", daemon=True)
    threading.Thread(target=_wait, args=(rescue, leave, codes, watchdog), name="signals", daemon=True).start()
    watchdog.start()
    if sys.platform != "darwin":  # it polls no terminals
        threading.Thread(target=_watch_terminal, name="terminal", daemon=True).start()


def _wait(
    rescue: Callable[[], None], leave: Callable[[int], None], codes: SimpleQueue[int], watchdog: threading.Thread
) -> None:
    code = 128 + signal.sigwait(_SIGNALS)
    codes.put(code)
    with suppress(Exception):  # whatever is wrong with the text or the app, it has to end
        rescue()
    with suppress(Exception):
        leave(code)
    watchdog.join()


def _watch_terminal() -> None:
    # Not `sigtimedwait` with a look between: where the program is stopped past its end, CPython 3.11's gives whatever
    # stood in memory, which may be the number of a signal that nobody sent.
    while not _is_gone():
        time.sleep(_LOOK_S)
    os.kill(os.getpid(), signal.SIGHUP)


def _is_gone() -> bool:
    """Whether nobody is at the other side of the terminal any more, if that can be told."""
    poll = select.poll()
    poll.register(_STDIN, 0)
    with suppress(OSError):  # a limit on open files: whatever it is, the next signal has to be waited for
        return any(event & (select.POLLHUP | select.POLLNVAL) for _, event in poll.poll(0))
    return False


def _end(codes: SimpleQueue[int], settings: Settings | None, last_words: Callable[[], str]) -> None:
    code = codes.get()
    time.sleep(_PATIENCE_S)
    if settings is not None:
        with suppress(termios.error):
            termios.tcsetattr(_STDIN, termios.TCSANOW, settings)
        with suppress(OSError):  # the terminal may take nothing, or be gone
            words = last_words()
            said = f"brief-tui: {visible_line(words)}\r\n" if words else ""
            os.write(os.open("/dev/tty", os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY), f"{_PLAIN}{said}".encode())
    os._exit(code)


def _terminal() -> Settings | None:
    try:
        return termios.tcgetattr(_STDIN)
    except termios.error:
        return None
