"""A recovery copy of text that is not saved, kept up with what is typed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from brief_tui.store.recovery import RecoveryCopy

EVERY_S = 0.5
"""Between two looks at the text: less than the second of typing that a SIGKILL may cost (FAULTS.md, row 69)."""
_PATIENCE_S = 0.3
"""How long the end waits for a copy that a slow disk takes, before it writes another one."""


class Keeping:
    """Writes in a thread of its own, whatever the terminal and the event loop are doing, and only what has changed."""

    def __init__(self, unsaved: Callable[[], tuple[Path, str] | None], faulty: Callable[[], None]) -> None:
        """`unsaved` gives the draft and its text where that is not saved, from any thread; None where it is.

        `faulty` hears, in the thread, that `fault` is another one.
        """
        self._unsaved, self._faulty = unsaved, faulty
        self._lock, self._over = threading.Lock(), threading.Event()
        self._copy: RecoveryCopy | None = None
        self.fault = ""
        """Why there is no copy, or where it is instead of in its folder."""

    def start(self) -> None:
        """Keep a copy from now on."""
        threading.Thread(target=self._go_on, name="recovery", daemon=True).start()

    def stop(self) -> None:
        """Keep none any more; what was written stays."""
        self._over.set()

    def _go_on(self) -> None:
        while not self._over.wait(EVERY_S):
            self.keep_up()
        with self._lock:
            if self._copy is not None:
                self._copy.leave()

    def keep_up(self) -> None:
        """Have the copy hold what is not saved now; there is none where nothing is. Blocks on the disk."""
        before = self.fault
        with self._lock:
            if not self._over.is_set():
                self._keep_up()
        if self.fault != before:
            self._faulty()

    def _keep_up(self) -> None:
        try:
            found = self._unsaved()
            if self._copy is not None and (found is None or found[0] != self._copy.brief):
                self._copy.remove()
                self._copy = None
            self.fault = self._write(*found) if found is not None else ""
        except Exception as error:  # whatever it is, the next look may find it gone
            reason = (isinstance(error, OSError) and error.strerror) or type(error).__name__
            self.fault = f"No recovery copy can be kept ({reason}): save now"

    def _write(self, brief: Path, text: str) -> str:
        copy = self._copy_of(brief)
        path = copy.keep(text)
        return copy.fault and f"The folder for recovery copies takes none ({copy.fault}): yours is {path}"

    def _copy_of(self, brief: Path) -> RecoveryCopy:
        self._copy = self._copy or RecoveryCopy(brief)
        return self._copy

    def set_aside(self) -> Path | None:
        """Keep a copy of what is not saved that stays whatever becomes of the text; None where all is saved.

        From any thread, at any time. Raises OSError.
        """
        return self.hold(set_aside=True)

    def hold(self, *, set_aside: bool = False) -> Path | None:
        """Have the copy hold what is not saved now, as for the end, which may come at once; the same in all else."""
        held = self._lock.acquire(timeout=_PATIENCE_S)
        try:
            found = self._unsaved()
            if found is None:
                return None
            copy = self._copy_of(found[0]) if held else RecoveryCopy(found[0])
            path = copy.keep(found[1])
            if set_aside:
                copy.leave()
            return path
        finally:
            if held:
                self._lock.release()

    def discard(self) -> None:
        """Remove the copy, and keep none any more: nobody wants what is not saved."""
        self._over.set()
        with self._lock, suppress(OSError):
            if self._copy is not None:
                self._copy.remove()
