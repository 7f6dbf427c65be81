"""Where nothing at all can be written, the workstation opens and keeps the text: rows 47 and 48 of FAULTS.md."""

from __future__ import annotations

from pathlib import Path

from tests.pty.conftest import Start, typed
from tests.tui.quayside import BRIEF

NO_ROOM = """\
import resource, sys
from brief_tui.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
sys.exit(main(sys.argv[1:]))
"""


def test_rows_47_and_48_without_room_anywhere_it_opens_and_says_so(event: Path, start: Start, copies: Path) -> None:
    session = start(("-c", NO_ROOM))
    typed(session)
    session.until_shown("No recovery copy can be kept (File too large): save now")
    session.type("\x13")
    session.until_shown("Not saved; your text is kept")
    session.until_shown("a limit on file sizes is set")
    session.type("\x1b[B\r")
    session.until_shown("A copy of your text")
    session.until_shown("your text could not be kept: File too large")
    session.type("\r")
    session.until(lambda: "A copy of your text" not in session.shown)
    assert "x# The quay" in session.shown
    assert session.is_modified()
    assert (event / "brief.md").read_text() == BRIEF
    assert sorted(path.name for path in event.iterdir()) == ["brief.md", "event.toml", "transcripts"]
    assert list(copies.iterdir()) == []
