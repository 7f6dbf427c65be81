"""An hour's work, compressed: what it costs in memory and open files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from tests.pty.session import Session
from tests.soak.event import copies, workstation
from tests.tui.quayside import BRIEF, CALDER

_WORDS = "the wall moves and nobody pays for it"
_BACKSPACE = "\x7f"


def hour(rounds: int) -> Iterator[str]:
    """Each round is half a minute of typing, a save, another program's edit of the draft, and a changed transcript."""
    with workstation() as (session, event):
        began = monotonic()
        yield f"at the start  {_use(session)}"
        for number in range(1, rounds + 1):
            _round(session, event, number)
            if number % max(1, rounds // 8) == 0:
                yield f"round {number:<7} {_use(session)}, {len(copies(event))} recovery copies"
        log = event.parent / "state" / "brief-tui" / "brief-tui.log"
        keys = rounds * (2 * len(_WORDS) + 2)
        yield f"{keys:,} keys, {rounds} saves, edits and transcripts in {monotonic() - began:.0f} s"
        yield f"{log.stat().st_size:,} bytes of log, files left: {sorted(path.name for path in event.iterdir())}"


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
    process = Path("/proc", str(session.program.pid))
    status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
    resident = int(status["VmRSS"].split()[0]) / 1024
    return (
        f"{resident:.1f} MiB, {len(list((process / 'fd').iterdir()))} open files, {status['Threads'].strip()} threads"
    )
