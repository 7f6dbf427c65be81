"""A small event, and the workstation on it in a pty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.pty.session import Session
from tests.tui.quayside import BRIEF, CALDER, EVENT

Start = Callable[..., Session]


@pytest.fixture
def event(tmp_path: Path) -> Path:
    folder = tmp_path / "quayside"
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(EVENT)
    (folder / "brief.md").write_text(BRIEF)
    (folder / "transcripts" / "calder.md").write_text(CALDER)
    return folder


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    """Where recovery copies are."""
    return tmp_path / "state" / "brief-tui" / "recovery"


@pytest.fixture
def start(event: Path) -> Iterator[Start]:
    """Starts the workstation; arguments as in `Session`."""
    sessions: list[Session] = []

    def begin(*arguments: object, **more: object) -> Session:
        sessions.append(Session(event, *arguments, **more))  # type: ignore[arg-type]  # as they were given
        return sessions[-1]

    yield begin
    for session in sessions:
        session.close()


@pytest.fixture
def session(start: Start) -> Session:
    """The workstation with one letter typed and not saved."""
    session = start()
    typed(session)
    return session


def typed(session: Session) -> None:
    """Type one letter once the draft is judged."""
    session.until_shown("verified")
    session.type("x")
    session.until(session.is_modified)
