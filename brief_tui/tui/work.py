"""Work on the event loop that begins in its turn, if nothing takes its place before."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from textual.dom import DOMNode
from textual.worker import Worker

Result = TypeVar("Result")
KEYS_WAIT = "keys wait"
"""Group of the work that keys wait for which come behind the one that began it."""


def begin(
    node: DOMNode,
    work: Callable[[], Coroutine[Any, Any, Result]],
    *,
    name: str = "",
    group: str = "default",
    exclusive: bool = False,
) -> Worker[Result]:
    """Have `node` run the coroutine that `work` gives; it is called then, so that nothing is left of what never begins.

    `exclusive`: it takes the place of what else the node runs in the group. mypy refuses `run_worker` with such a
    `work` wherever its result is not named, as it is here.
    """
    return node.run_worker(work, name=name, group=group, exclusive=exclusive)
