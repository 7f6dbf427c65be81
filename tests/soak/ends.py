"""The workstation hung up on or killed at random moments while somebody types."""

from __future__ import annotations

import random
import signal
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from string import ascii_lowercase
from time import monotonic

from tests.pty.session import Session
from tests.soak.event import Failed, copies, workstation
from tests.tui.quayside import BRIEF

_BETWEEN_KEYS_S = 0.02
_chance = random.Random(69)  # noqa: S311  # a repeatable choice, no secret


def hangups(times: int) -> Iterator[str]:
    """SIGHUP, and every other time a terminal that is closed, which sends it, too."""
    complete, gone, written = 0, [], []
    lost: dict[bool, list[int]] = {False: [], True: []}
    for number in range(times):
        with workstation() as (session, event):
            sent = _type_for(session, _chance.uniform(0.1, 2.5))
            seen = _typed_in(session.shown)
            began, closed = monotonic(), number % 2 == 1
            if closed:
                session.close_terminal()
            else:
                session.program.kill(signal.SIGHUP)
            while not _kept(event, sent, seen) and monotonic() - began < 3:
                pass
            written.append(monotonic() - began)
            code = session.gone() if closed else session.ended()
            gone.append(monotonic() - began)
            complete += _kept(event, sent, seen) and code == 128 + signal.SIGHUP
            lost[closed].append(len(sent) + len(BRIEF) - max(len(path.read_text()) for path in copies(event)))
    yield f"{complete} of {times} copies complete, with exit code 129"
    yield f"copy after {_spread(written)}, gone after {_spread(gone)}"
    for closed, keys in lost.items():
        how = "by a closed terminal" if closed else "by a signal"
        yield f"keys pressed and lost {how}: {sum(keys)} in {len(keys)} ends, {max(keys, default=0)} at most"
    if complete < times:
        raise Failed(f"{times - complete} copies are not complete")


def kills(times: int) -> Iterator[str]:
    """SIGKILL."""
    lost = []
    for _ in range(times):
        with workstation() as (session, event):
            sent = _type_for(session, _chance.uniform(1.0, 4.0))
            killed = monotonic()
            session.program.kill(signal.SIGKILL)
            session.gone()
            (copy,) = copies(event)
            kept = len(copy.read_text()) - len(BRIEF)
            assert copy.read_text() == "".join(letter for _, letter in sent[:kept]) + BRIEF
            lost.append(killed - sent[kept][0] if kept < len(sent) else 0.0)
    yield f"{times} copies intact; typing lost: {_spread(lost)}"


def _type_for(session: Session, seconds: float) -> list[tuple[float, str]]:
    """Type the alphabet over and over; when which letter was sent."""
    sent: list[tuple[float, str]] = []
    until = monotonic() + seconds
    for letter in cycle(ascii_lowercase):
        if monotonic() > until:
            return sent
        sent.append((monotonic(), letter))
        session.type(letter)
        session.draw(_BETWEEN_KEYS_S)
    raise AssertionError


def _typed_in(shown: str) -> int:
    """How many letters stand before the draft's first line, wrapped as they may be."""
    above, _, _ = shown.partition("# The quay")
    return sum(len(line.split()[0]) for line in above.splitlines()[3:] if line[:3].strip()) if above != shown else 0


def _kept(event: Path, sent: list[tuple[float, str]], seen: int) -> bool:
    """Whether the one copy is what was typed, and at least what was seen of it."""
    texts = [path.read_text() for path in copies(event)]
    whole = "".join(letter for _, letter in sent)
    if len(texts) != 1 or not texts[0].endswith(BRIEF):
        return False
    typed = texts[0].removesuffix(BRIEF)
    return whole.startswith(typed) and len(typed) >= seen


def _spread(seconds: list[float]) -> str:
    ordered = sorted(seconds)
    return f"{ordered[len(ordered) // 2] * 1000:.0f} ms (median), {ordered[-1] * 1000:.0f} ms at most"
