"""An hour's work, compressed: what it costs in memory and open files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from tests.pty.session import Session
from tests.soak.event import Failed, copies, workstation
from tests.tui.quayside import BRIEF, CALDER

_WORDS = "the wall moves and nobody pays for it"
_BACKSPACE = "\x7f"
_WARM = 10
"""Rounds after which all is imported and every cache has begun to fill."""
_MOST_MIB = 25.0
"""By so much it may grow from then on, in however many rounds."""


def hour(rounds: int) -> Iterator[str]:
    """Each round is half a minute of typing, a save, another program's edit of the draft, and a changed transcript."""
    with workstation() as (session, event):
        began = monotonic()
        first: float | None = None
        yield f"at the start  {_use(session)}"
        for number in range(1, rounds + 1):
            _round(session, event, number)
            first = first or (_resident(session) if number >= _WARM else None)
            if number % max(1, rounds // 8) == 0:
                yield f"round {number:<7} {_use(session)}, {len(copies(event))} recovery copies"
        log = event.parent / "state" / "brief-tui" / "brief-tui.log"
        keys = rounds * (2 * len(_WORDS) + 2)
        yield f"{keys:,} keys, {rounds} saves, edits and transcripts in {monotonic() - began:.0f} s"
        grown = _resident(session) - (first or _resident(session))
        yield f"{grown:.1f} MiB more than after {_WARM} rounds"
        yield f"{log.stat().st_size:,} bytes of log, files left: {sorted(path.name for path in event.iterdir())}"
        if grown > _MOST_MIB:
            raise Failed(f"{grown:.1f} MiB grown, of {_MOST_MIB} at most")


def _round(session: Session, event: Path, number: int) -> None:
    letter = "ab"[number % 2]
    for word in _WORDS.split(" "):
        session.type(f"{word} ")
        session.draw(0.05)
    session.type(_BACKSPACE * (len(_WORDS) + 1))
    session.type(f"{letter}\x13")
    session.until(lambda: (event / "brief.md").read_text().startswith(letter))
    session.type(_BACKSPACE + "\x13")
    session.until(lambda: (event / "brief.md").read_text().startswith("#"))
    new = event / "new.md"
    new.write_text(BRIEF.replace("moves", f"moves {number}", 1))
    new.rename(event / "brief.md")
    session.until_shown(f"# The quay that moves {number} ")
    (event / "transcripts" / "calder.md").write_text(f"{CALDER}\n**Oda Finch:** Thank you, {number} times.\n")
    session.draw(0.3)


def _use(session: Session) -> str:
    files = len(list(Path("/proc", str(session.program.pid), "fd").iterdir()))
    return f"{_resident(session):.1f} MiB, {files} open files, {_status(session)['Threads'].strip()} threads"


def _resident(session: Session) -> float:
    """MiB of memory in use."""
    return int(_status(session)["VmRSS"].split()[0]) / 1024


def _status(session: Session) -> dict[str, str]:
    lines = Path("/proc", str(session.program.pid), "status").read_text().splitlines()
    return dict(line.split(":", 1) for line in lines)
