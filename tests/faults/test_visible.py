"""Rows 23, 32, 33 and 42 of FAULTS.md in a real terminal: every byte that is written is kept and looked at.

That no widget of any screen shows more is tried by tests/tui/test_untrusted.py; "Making untrusted text visible" code
point by code point by tests/unit/core/test_visible.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pty.session import Session
from tests.tui.test_untrusted import BRIEF, EVENT, FILE, SPEECH

SEQUENCES = [
    *["\x1b]2;title\x07", "\x1b]0;title\x1b\\", "\x1b]52;c;eA==\x07", "\x1b]8;;http://x\x1b\\", "\x1b[2J", "\x1b[c"],
    *["\x1b[H\x1b[J", "\x1b[>c", "\x1b[>q", "\x1b[5n", "\x1b[6n", "\x1b[21t", "\x1bP+q544e\x1b\\", "\x1bZ", "\x1bc"],
    *["\x9b2J", "\x9d2;title\x9c", "\x90q\x9c", "\x07", "\x08\x08", "\x0e", "\x7f", "\r", "\x0b", "\x0c", "\u202e"],
    *["\u2066", "\u200b", "\ufeff", "\u2028", "\u2029", "\u00ad", "[@click=app.quit]x[/]", "[/]", "[inaudible]"],
]
"""What no terminal may be sent, each with a word of its own behind it, by which it would be found."""
RAW = re.compile("[\x00-\x07\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Of these the workstation sends none of its own either, but for what ends a POINTER."""
POINTER = re.compile("\x1b\\]22;[a-z-]+\x07")
"""The shape of the mouse's pointer, which Textual asks for."""


@pytest.fixture
def event(tmp_path: Path) -> Path:
    folder = tmp_path / "quayside"
    (folder / "transcripts").mkdir(parents=True)
    (folder / "event.toml").write_text(EVENT)
    (folder / "brief.md").write_text(BRIEF)
    said = "".join(f"Mark{n}{sequence}Word{n} " for n, sequence in enumerate(SEQUENCES))
    (folder / "transcripts" / f"a {FILE}.txt").write_bytes(f"Ines Calder: {said}\n".encode())
    (folder / "transcripts" / f"speech {FILE}.vtt").write_text(SPEECH)
    (folder / "transcripts" / f"broken {FILE}.md").write_bytes(b"\xff")
    return folder


@pytest.fixture
def session(event: Path) -> Iterator[Session]:
    session = Session(event, size=(40, 160))
    yield session
    session.close()


def test_rows_23_32_and_33_none_of_it_reaches_the_terminal_and_the_brief_is_unchanged(
    event: Path, session: Session, tmp_path: Path
) -> None:
    session.until_shown("QA FAIL")
    for keys in ("\x1bOQ", "\x14", "\r", "\x1b[6~", "\x06", "Mark", "\x1b", "\x07", "\x1b[B", "\x1b", "\x0c", "\x1b"):
        session.type(keys)
        session.settle()
    session.type("\x11")
    assert session.ended() == 0
    written = POINTER.sub("", session.written.decode())
    assert "Mark0␛]2;title␇Word0" in written
    for number, sequence in enumerate(SEQUENCES):
        if not sequence.isprintable():
            assert f"{sequence}Word{number}" not in written
    assert not RAW.search(written)
    assert (event / "brief.md").read_text() == BRIEF
    log = next((tmp_path / "state").rglob("brief-tui.log")).read_text()
    assert not RAW.search(log)
    assert "Word0" not in log


def test_row_42_a_paste_of_controls_is_shown_and_saved_as_it_is(event: Path, session: Session) -> None:
    session.until_shown("QA FAIL")
    pasted = "one\x00two\u2028three\x9b2Jfour\x1b[2Jfive"
    session.type(f"\x1b[200~{pasted}\x1b[201~")
    session.until_shown("one␀two\ufffdthree\ufffd2Jfour␛[2Jfive")
    session.type("\x13")
    session.until(lambda: (event / "brief.md").read_text() == pasted + BRIEF)
    session.type("\x11")
    assert session.ended() == 0
    assert not RAW.search(POINTER.sub("", session.written.decode()))
