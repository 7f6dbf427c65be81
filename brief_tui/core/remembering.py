"""What judging remembers of the texts that it has read, kept to what one draft takes, however long one types.

Each function that remembers has a bound of its own, made for the largest draft; of a small one, the versions of a
whole day would stay.
"""

from __future__ import annotations

import sys
from functools import _lru_cache_wrapper
from typing import Any

_VERSIONS = 5_000
"""Answers beyond those that one draft takes: some minutes of typing."""


class Remembering:
    """Counts the answers that the core's functions remember, and has them forgotten when they are too many."""

    def __init__(self) -> None:
        self._caches: list[_lru_cache_wrapper[Any]] = []
        self._needed: int | None = None
        """How many there were after the first judgement since all were forgotten."""

    def judged(self) -> None:
        """To be called after each judgement. What is forgotten is found out again by the next, as at the start."""
        self._caches = self._caches or _caches()
        held = sum(cache.cache_info().currsize for cache in self._caches)
        if self._needed is None:
            self._needed = held
        elif held > 2 * self._needed + _VERSIONS:
            for cache in self._caches:
                cache.cache_clear()
            self._needed = None


def _caches() -> list[_lru_cache_wrapper[Any]]:
    """Those of all modules that a judgement has imported."""
    modules = [module for name, module in sys.modules.items() if name.startswith("brief_tui.core.")]
    values = [value for module in modules for value in vars(module).values()]
    return list({id(value): value for value in values if isinstance(value, _lru_cache_wrapper)}.values())
