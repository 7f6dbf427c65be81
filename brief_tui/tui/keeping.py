"""Recovery copies of all that is typed and stands nowhere else yet, kept up by one thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Protocol, cast

from textual.message_pump import MessagePump

from brief_tui.core.visible import visible_line
from brief_tui.store.recovery import RecoveryCopy, copies_left, copy_left, read_copy

EVERY_S = 0.5
"""Seconds between two looks at the texts: less than the 1 s of typing that a SIGKILL may cost (FAULTS.md, row 69)."""
AHEAD = "typed"
"""Text typed before the draft is read is kept as if it were that of a draft of this name in the event's folder."""
_PATIENCE_S = 0.3
"""Seconds to wait, on leaving, for a copy that a slow disk is taking, before another one is written."""
_OFFERED = ", and stands there again when you come back to it"


class UnsavedText:
    """One text that is not saved, and its copy: written only where the text has changed."""

    def __init__(
        self,
        read: Callable[[], tuple[Path, str] | None],
        name: str,
        afterwords: str = "",
        *,
        advice: str = "save now",
        on_fault: Callable[[], None] = lambda: None,
        temporary: bool = False,
    ) -> None:
        """`read` gives the path of what the text belongs to, and the text; None where nothing is unsaved.

        It is called from any thread. `name` and `afterwords` stand around the copy's path in what is said of it. The
        keeper's thread calls `on_fault` when `fault` changes; `advice` is what to do where no copy can be kept.
        A `temporary` text is wanted by nobody once the editor leaves.
        """
        self._read, self.name, self._afterwords = read, name, afterwords
        self._advice, self._on_fault, self.temporary = advice, on_fault, temporary
        self._lock, self._over = threading.Lock(), False
        self._copy: RecoveryCopy | None = None
        self.fault = ""
        """Why there is no copy, or where it is instead of in its folder."""

    @property
    def text(self) -> str | None:
        """The text while it is not saved, else None."""
        found = self._read()
        return found and found[1]

    @property
    def path(self) -> Path | None:
        """Where its last copy is."""
        return self._copy.path if self._copy is not None else None

    @property
    def kept(self) -> str:
        """Where its last copy is, in words, empty without one; what stands in it may be half a second old."""
        return self._is_in(self.path) if self.path else ""

    def _is_in(self, path: Path) -> str:
        return f"{self.name} is in {path}{self._afterwords}"

    def keep_up(self) -> None:
        """Bring the copy up to date with the unsaved text; remove it where all is saved. Blocks on the disk."""
        before = self.fault
        with self._lock:
            if not self._over:
                self._keep_up()
        if self.fault != before:
            self._on_fault()

    def _keep_up(self) -> None:
        try:
            found = self._read()
            if found is None or (self._copy is not None and found[0] != self._copy.brief):
                self._remove()
            self.fault = self._write(*found) if found is not None else ""
        except Exception as error:  # whatever it is, the next look may find it gone
            self.fault = f"No recovery copy can be kept ({_reason(error)}): {self._advice}"

    def _write(self, brief: Path, text: str) -> str:
        copy = self._copy_of(brief)
        path = copy.keep(text)
        return copy.fault and f"The folder for recovery copies takes none ({copy.fault}): yours is {path}"

    def _remove(self) -> None:
        if self._copy is not None:
            with suppress(OSError):  # what it held is lost to nobody, and the next look may find it deletable
                self._copy.remove()
                self._copy = None

    def _copy_of(self, brief: Path) -> RecoveryCopy:
        if self._copy is None or self._copy.brief != brief:
            self._copy = RecoveryCopy(brief)
        return self._copy

    def write_now(self, *, set_aside: bool = False) -> Path | None:
        """Keep a copy of what is not saved, as for the end, which may come at once; None where all is saved.

        One that is `set_aside` stays, whatever becomes of the text. From any thread, at any time. Raises OSError.
        """
        held = self._lock.acquire(timeout=_PATIENCE_S)
        try:
            found = None if self._over else self._read()
            if found is None:
                if held:
                    self._remove()
                return None
            copy = self._copy_of(found[0]) if held else RecoveryCopy(found[0])
            path = copy.keep(found[1])
            if set_aside:
                copy.leave()
            return path
        finally:
            if held:
                self._lock.release()

    def rescue(self, *, set_aside: bool = False) -> str:
        """Do `write_now`, and say where the text is or why it could not be kept; empty where all is saved."""
        try:
            path = self.write_now(set_aside=set_aside)
        except Exception as error:  # whatever it is, the end must come to its end
            older = f"; {self.path} is an older copy" if self.path else ""
            return f"{self.name} could not be kept: {_reason(error)}{older}"
        return self._is_in(path) if path else ""

    def discard(self) -> None:
        """Remove the copy, and keep none any more: nobody wants what is not saved."""
        with self._lock:
            self._over = True
            self._remove()

    def leave(self) -> None:
        """Leave the copy to the next session."""
        if self._lock.acquire(timeout=_PATIENCE_S):
            if self._copy is not None:
                self._copy.leave()
            self._lock.release()


class RecoveryKeeper:
    """Looks after all of a session's texts, whatever the terminal and the event loop are doing.

    What stands in a line to type in is kept under a name, and given back when a line of that name is opened next.
    """

    def __init__(self, folder: Path) -> None:
        """`folder` is the event's."""
        self._folder = folder
        self._kept: dict[str, UnsavedText] = {}
        self._given: dict[str, Path] = {}
        """The copy of what stands in a line again, by its name: that one goes with it, none that nobody has seen."""
        self._over, self._lines = threading.Event(), threading.RLock()

    def start(self) -> None:
        """Keep copies from now on."""
        threading.Thread(target=self._go_on, name="recovery", daemon=True).start()

    def _go_on(self) -> None:
        while not self._over.wait(EVERY_S):
            for unsaved in list(self._kept.values()):
                if not self._over.is_set():
                    unsaved.keep_up()

    def stop(self) -> None:
        """Keep none any more; what was written stays."""
        self._over.set()
        for name, unsaved in list(self._kept.items()):
            unsaved.leave()
            given = self._given.pop(name, None)
            if given is not None and unsaved.path != given and (unsaved.path or unsaved.text is None):
                with suppress(OSError):
                    given.unlink(missing_ok=True)

    def add(self, name: str, unsaved: UnsavedText) -> None:
        """Look after one more."""
        self._kept[name] = unsaved

    def texts(self) -> list[str | None]:
        """The unsaved text of each that is kept; None for one that is saved."""
        return [unsaved.text for unsaved in list(self._kept.values())]

    def rescue(self) -> str:
        """Keep last copies of all that is not saved; the words for them, or none. From any thread, at any time."""
        return _joined(unsaved.rescue() for unsaved in list(self._kept.values()))

    @property
    def kept(self) -> str:
        """Where the copies are that were written last, in words: for whoever can wait for no disk."""
        return _joined(unsaved.kept for unsaved in list(self._kept.values()))

    def end(self) -> str:
        """As `rescue`, when the editor leaves: temporary texts are dropped first."""
        for name, unsaved in list(self._kept.items()):
            if unsaved.temporary:
                self.close_line(name, used=True)
        return self.rescue()

    # Lines to type in

    def open_line(
        self, name: str, typed: Callable[[], str], on_fault: Callable[[str], None], *, temporary: bool
    ) -> tuple[UnsavedText, str]:
        """Keep what is `typed` in a line, until that is closed; gives it, and what was not used before.

        `on_fault` is called in another thread with why there is no copy, or where it is.
        """
        place = self._place(name)

        def read() -> tuple[Path, str] | None:
            return (place, text) if (text := typed()).strip() else None

        unsaved = UnsavedText(
            read,
            "the line that you were typing",
            _OFFERED,
            advice="note it elsewhere",
            on_fault=lambda: on_fault(unsaved.fault),
            temporary=temporary,
        )
        with self._lines:
            self.close_line(name, used=False)
            before = self._left(name)
            self.add(name, unsaved)
        return unsaved, before

    def _left(self, name: str) -> str:
        """What was typed in a line before and not used: from memory, else from its copy on disk."""
        known = self._kept.get(name)
        before, left = (known.text or "", known.path) if known is not None else ("", copy_left(self._place(name), ""))
        with suppress(OSError):
            before = before or (read_copy(left) if left is not None else "")
        if known is not None:
            known.leave()
        if before and left is not None:
            self._given[name] = left
        return before

    def close_line(self, name: str, *, used: bool, line: UnsavedText | None = None) -> None:
        """Keep what was typed in a line for the next time, if it was not `used`; nothing where nothing is typed.

        Where a `line` is given, another one that bears the name by now stays open.
        """
        with self._lines:
            unsaved = self._kept.get(name)
            if unsaved is not None and line in (None, unsaved) and not self._over.is_set():
                self._close(name, unsaved, used=used)

    def _close(self, name: str, unsaved: UnsavedText, *, used: bool) -> None:
        try:
            path = None if used else unsaved.write_now(set_aside=True)
        except OSError:  # it is looked after as before: the end says what became of it
            return
        del self._kept[name]
        if path is None:
            unsaved.discard()
        given = self._given.pop(name, None)
        for left in copies_left(self._place(name), "") if unsaved.temporary else filter(None, [given]):
            with suppress(OSError):
                if left != path:
                    left.unlink(missing_ok=True)

    def _place(self, name: str) -> Path:
        return self._folder / visible_line(name).replace("/", " ")


class _Keeps(Protocol):
    keeper: RecoveryKeeper


def keeper_of(node: MessagePump) -> RecoveryKeeper:
    """The recovery keeper of the application to which a screen or widget belongs."""
    return cast("_Keeps", node.app).keeper


def _joined(words: Iterable[str]) -> str:
    return "; ".join(filter(None, words))


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or type(error).__name__
