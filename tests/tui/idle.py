"""When a test may look at the screen: once the event loop has nothing left to do, however loaded the machine is.

Textual's pilot takes the process for idle if it used no processor time for a moment. Where other processes want the
processor, that is so in the midst of the work as well. What the loop itself runs is counted instead.
"""

from __future__ import annotations

import asyncio
from asyncio import Handle
from time import monotonic, process_time

import pytest

_LOOK_S = 0.02
_AT_REST = 2  # a sleep ends by two of the loop's own steps: the timer that sets its future, the task that awaits it
_BUSY_S = 0.001


class Steps:
    """How many callbacks the event loops of this process have run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.run = 0
        run = Handle._run  # asyncio has no public hook for it

        def counted(handle: Handle) -> None:
            self.run += 1
            run(handle)

        monkeypatch.setattr(Handle, "_run", counted)

    async def rest(self, min_sleep: float = _LOOK_S, max_sleep: float = 1.0) -> None:
        """Wait until a moment passes in which nothing ran in the loop and, in threads beside it, next to nothing."""
        start = monotonic()
        while True:
            before, used = self.run, process_time()
            await asyncio.sleep(_LOOK_S)
            waited = monotonic() - start
            at_rest = self.run - before <= _AT_REST and process_time() - used < _BUSY_S
            if waited >= max_sleep or (at_rest and waited > min_sleep):
                return
