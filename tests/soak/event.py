"""The small event in a new folder, and the workstation on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pty.session import Session
from tests.tui.quayside import BRIEF, CALDER, EVENT


class Failed(Exception):  # noqa: N818 - said of a run
    """What a run found is not as it should be."""


@contextmanager
def workstation() -> Iterator[tuple[Session, Path]]:
    """The workstation when it has judged the draft, and the event folder; its state is beside that."""
    with TemporaryDirectory() as home:
        event = Path(home, "quayside")
        (event / "transcripts").mkdir(parents=True)
        (event / "event.toml").write_text(EVENT)
        (event / "brief.md").write_text(BRIEF)
        (event / "transcripts" / "calder.md").write_text(CALDER)
        session = Session(event)
        try:
            session.until_shown("verified")
            yield session, event
        finally:
            session.close()


def copies(event: Path) -> list[Path]:
    """Recovery copies of the session."""
    return list((event.parent / "state" / "brief-tui" / "recovery").glob("*.md"))
