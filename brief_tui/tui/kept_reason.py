"""The reason that a reviewer types, kept as the draft is: it stands there again when the same quotation is waived."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from brief_tui.store.recovery import copies_left, copy_left, read_copy
from brief_tui.tui.keeping import Keeping

_WHAT = "the reason that you were typing"


class KeptReason:
    """One quotation's; from its beginning on it is kept within half a second, in a file of its own."""

    def __init__(self, folder: Path, quotation: str, offer: str) -> None:
        """`folder` is the event's, `quotation` a digest, `offer` names the key that offers what is kept again."""
        self._place, self._offer = folder / f"waiver {quotation}", offer
        self.text = ""
        """What is typed; at first what was left of an earlier time."""
        with suppress(OSError):
            before = copy_left(self._place, "")
            self.text = read_copy(before) if before is not None else ""
        self._keeping = Keeping(self._typed, lambda: None)
        self._keeping.start()

    def _typed(self) -> tuple[Path, str] | None:
        return (self._place, self.text) if self.text.strip() else None

    def rescue(self) -> str:
        """Have the copy hold it; the words for it, or none. From any thread, at any time."""
        try:
            path = self._keeping.hold()
        except OSError as error:
            return f"{_WHAT} could not be kept: {error.strerror}"
        return f"{_WHAT} is in {path}, and {self._offer} on its quotation offers it again" if path else ""

    def put_by(self) -> None:
        """Keep it for the next time; nothing where nothing is typed."""
        if not self.text.strip():
            self.settle()
            return
        with suppress(OSError):
            if (path := self._keeping.hold()) is not None:
                self._drop_but(path)
            self._keeping.hold(set_aside=True)
        self._keeping.stop()

    def settle(self) -> None:
        """It is signed, or empty: nothing is kept of it."""
        self._keeping.discard()
        self._drop_but(None)

    def _drop_but(self, own: Path | None) -> None:
        for path in copies_left(self._place, ""):
            with suppress(OSError):
                if path != own:
                    path.unlink(missing_ok=True)
