"""Judging the draft off the UI thread: one job at a time, the latest text, and no result shown that is outdated."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")

PAUSE = 0.1
"""Seconds without a key press after which the draft is judged."""
PATIENCE = 0.6
"""Seconds after which it is judged although the editor types on."""


class Judging(Generic[Result]):
    """Runs jobs in a thread, single-flight.

    A job that runs is never cancelled (restarting at each key press would show nothing while one types): the
    latest request waits for it. A result is delivered only if nothing was edited since its job began, and counts from
    when it is shown: whoever shows it asks `shows` before.
    """

    def __init__(
        self,
        prepare: Callable[[], Callable[[], Result] | None],
        deliver: Callable[[Result | Exception, int], None],
        pause: float = PAUSE,
    ) -> None:
        """`prepare` takes the text as it is now and returns the job; None when there is nothing to judge yet.

        `deliver` gets the job's result, or the exception that ended it, and what `shows` wants to know of it. Both are
        called on the UI thread.
        """
        self._prepare, self._deliver, self._pause = prepare, deliver, pause
        self._generation = 0
        self._unjudged_since: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None
        self._pending = False

    @property
    def current(self) -> bool:
        """Whether the result shown last is about the text, and what it is judged against, as they are now."""
        return self._unjudged_since is None

    @property
    def waiting(self) -> float:
        """Seconds since the text, or what it is judged against, changed without a verdict on it."""
        return 0.0 if self._unjudged_since is None else asyncio.get_running_loop().time() - self._unjudged_since

    def edited(self) -> None:
        """The text changed: what runs now is stale; judge at the next pause."""
        self._outdate()
        if self._timer is not None:
            self._timer.cancel()
        delay = min(self._pause, max(0.0, PATIENCE - self.waiting))
        self._timer = asyncio.get_running_loop().call_later(delay, self.now)

    def replaced(self) -> None:
        """Another text, or what it is judged against changed: what runs now is stale; judge at once."""
        self._outdate()
        self.now()

    def now(self) -> None:
        """Judge at once, or as soon as the running job is done."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._task is not None:
            self._pending = True
            return
        job = self._prepare()
        if job is not None:
            self._task = asyncio.create_task(self._run(job, self._generation))

    def shows(self, generation: int) -> bool:
        """Note that the result of `generation` is shown; False where it must not be, as something was edited since."""
        if generation != self._generation:
            return False
        self._unjudged_since = None
        return True

    def stop(self) -> None:
        """Deliver nothing any more."""
        self._generation += 1
        self._pending = False
        if self._timer is not None:
            self._timer.cancel()

    def _outdate(self) -> None:
        self._generation += 1
        if self._unjudged_since is None:
            self._unjudged_since = asyncio.get_running_loop().time()

    async def _run(self, job: Callable[[], Result], generation: int) -> None:
        outcome: Result | Exception
        try:
            outcome = await asyncio.to_thread(job)
        except Exception as error:  # a fault of the judge must not take the draft with it
            outcome = error
        self._task = None
        try:
            if generation == self._generation:
                self._deliver(outcome, generation)
        finally:
            if self._pending:
                self._pending = False
                self.now()
