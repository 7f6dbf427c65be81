"""Little is written to the terminal for a key, whatever it changes, and the terminal then shows the truth."""

from __future__ import annotations

from tests.pty.conftest import Start
from tests.pty.session import Session

_BUDGET = 1000
"""Bytes for a key at 80x24."""
_FAR_BUDGET = 6000
"""Bytes for one that shows another part of the draft there: less than its pane and the strip twice."""


def at_the_end(start: Start) -> Session:
    """A paragraph of its own is begun at the end of the draft."""
    session = start(size=(24, 80))
    session.until_shown("verified")
    session.type("\x1b[1;5F\r")
    session.until(session.is_modified)
    session.type('"')
    session.settle()
    return session


def test_a_key_that_changes_what_is_offered_writes_less_than_a_kilobyte(start: Start) -> None:
    session = at_the_end(start)
    written = {}
    for key in [*"We m", "\x7f", "t", "h", "x"]:
        before = len(session.written)
        session.type(key)
        session.settle()
        written[key] = len(session.written) - before
        if key == "h":
            assert "▸ We threw out" in session.shown
    assert "▸" not in session.shown
    assert all(0 < count < _BUDGET for count in written.values()), written


def test_a_key_that_goes_elsewhere_writes_nothing_twice(start: Start) -> None:
    session = at_the_end(start)
    session.type("\x1b[1;5H")
    session.settle()
    before = len(session.written)
    session.type("\x1b[20~")
    session.settle()
    assert 0 < len(session.written) - before < _FAR_BUDGET, len(session.written) - before


def test_the_terminal_shows_what_it_shows_painted_in_full(start: Start) -> None:
    session = at_the_end(start)
    for keys in ("We th", "\x1b[Z", "\x0e", "\x1bk\x1bk", "\x1b[15~", "\x1b", "世界 é"):
        session.type(keys)
        session.settle()
        session.draw(0.5)
        partial = without_time(session)
        session.resize(24, 81)
        session.settle()
        session.resize(24, 80)
        session.settle()
        assert without_time(session) == partial, keys


def without_time(session: Session) -> list[list[object]]:
    """Every cell with its colours, but for those of the clock and the latency, and of a notice, which goes."""
    buffer = session.screen.buffer
    return [[buffer[y][x] for x in range(80)] for y in range(1, 23)]
