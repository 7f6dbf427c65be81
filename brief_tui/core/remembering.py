"""The answers that judging remembers of texts, kept to as many as one draft takes, however long one types.

Each function that remembers has a bound of its own, made for the largest draft; of a small one, the versions of a
whole day would stay.

- `remembered`: answers to arguments that may be asked for again, a name or a word; with a bound of 1, what belongs to
  one index or event.
- `remembered_of_text`: answers about paragraphs, which may be long.
- `article.once`: the answer about the article at hand, for the rules that share it.
- A dictionary with a bound, `_KEPT`, in an object that belongs to one index: it goes with the index.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

LONGEST_KEPT = 10_000
"""Most characters of a paragraph whose answers are kept: on a pause in typing, all but one are as they were."""
_VERSIONS = 5_000
"""Answers beyond those that one draft takes: some minutes of typing."""

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class _Cache(Protocol):
    def cache_info(self) -> Any: ...  # noqa: ANN401  # a type that functools keeps to itself

    def cache_clear(self) -> None: ...


_caches: list[_Cache] = []


def remembered(most: int) -> Callable[[Callable[Given, Answer]], Callable[Given, Answer]]:
    """Has a pure function of hashable arguments remember its last answers, `most` of them."""

    def remembering(function: Callable[Given, Answer]) -> Callable[Given, Answer]:
        cached = lru_cache(maxsize=most)(function)
        _caches.append(cached)
        return cast(Callable[Given, Answer], cached)

    return remembering


def remembered_of_text(
    most: int,
) -> Callable[[Callable[Concatenate[str, Given], Answer]], Callable[Concatenate[str, Given], Answer]]:
    """As `remembered`, for a function of a text; of texts longer than LONGEST_KEPT, the last answer alone.

    Several rules ask for that, one after the other; the versions of it would take too much memory.
    """

    def remembering(function: Callable[Concatenate[str, Given], Answer]) -> Callable[Concatenate[str, Given], Answer]:
        short, long = remembered(most)(function), remembered(1)(function)

        @wraps(function)
        def of_text(text: str, /, *arguments: Given.args, **named: Given.kwargs) -> Answer:
            return (short if len(text) <= LONGEST_KEPT else long)(text, *arguments, **named)

        return of_text

    return remembering


class Remembering:
    """Counts the answers that are remembered, and has them forgotten when they are too many."""

    def __init__(self) -> None:
        self._needed: int | None = None
        """How many answers there were after the first judgement since all were forgotten; None before it."""

    def judged(self) -> None:
        """Forget all answers where they are too many; call it after each judgement. The next finds them out again."""
        held = sum(cache.cache_info().currsize for cache in _caches)
        if self._needed is None:
            self._needed = held
        elif held > 2 * self._needed + _VERSIONS:
            forget()
            self._needed = None


def forget() -> None:
    """Forget every answer."""
    for cache in _caches:
        cache.cache_clear()
