"""Ending on a signal: the text is safe first, whatever the terminal and the event loop are doing."""

from __future__ import annotations

import os
import select
import signal
import termios
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

_SIGNALS = {signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT}
_PATIENCE_S = 2.0
_LOOK_S = 0.5
_STDIN = 0

Settings = list[Any]
"""What `termios` gives and takes."""


def guard(rescue: Callable[[], None], leave: Callable[[int], None]) -> None:
    """From now on the signals that end programs call `rescue`, then `leave` with the exit code 128+n.

    A terminal that goes is one of them even where no SIGHUP comes: the kernel sends it to the leader of the session
    alone, which may keep it to itself. Both are called in a thread of their own: a handler would not run while the
    event loop waits for a terminal that takes nothing. If the program is still there 2 s later, it is ended with that
    code and the terminal's settings of now. Call it before any other thread starts, so that all inherit the blocked
    signals.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    threading.Thread(target=_wait, args=(rescue, leave, _terminal()), name="signals", daemon=True).start()


def _wait(rescue: Callable[[], None], leave: Callable[[int], None], settings: Settings | None) -> None:
    code = 128 + _ended_by()
    watchdog = threading.Thread(target=_end, args=(code, settings), name="watchdog", daemon=True)
    watchdog.start()
    with suppress(Exception):  # whatever is wrong with the text or the app, it has to end
        rescue()
    with suppress(Exception):
        leave(code)
    watchdog.join()


def _ended_by() -> int:
    """Wait for the number of a signal; SIGHUP once the terminal is gone."""
    if not hasattr(signal, "sigtimedwait"):  # macOS
        return signal.sigwait(_SIGNALS)
    while True:
        caught = signal.sigtimedwait(_SIGNALS, _LOOK_S)
        if caught is not None and caught.si_signo in _SIGNALS:  # 0 where the program was stopped meanwhile
            return caught.si_signo
        if _is_gone():
            return signal.SIGHUP


def _is_gone() -> bool:
    """Whether nobody is at the other side of the terminal any more."""
    poll = select.poll()
    poll.register(_STDIN, 0)
    return any(event & (select.POLLHUP | select.POLLNVAL) for _, event in poll.poll(0))


def _end(code: int, settings: Settings | None) -> None:
    time.sleep(_PATIENCE_S)
    if settings is not None:
        with suppress(termios.error):
            termios.tcsetattr(_STDIN, termios.TCSANOW, settings)
    os._exit(code)


def _terminal() -> Settings | None:
    try:
        return termios.tcgetattr(_STDIN)
    except termios.error:
        return None
