"""Answers about an article that several rules ask for are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import ref

from brief_tui.core.article.article import Article

T = TypeVar("T")


def once(work: Callable[[Article], T]) -> Callable[[Article], T]:
    """`work`, with its result kept until it is asked about another article. The article itself is not kept alive."""
    kept: tuple[ref[Article], T] | None = None

    @wraps(work)
    def worked_out(article: Article) -> T:
        nonlocal kept
        last = kept
        if last is not None and last[0]() is article:
            return last[1]
        result = work(article)
        kept = ref(article), result
        return result

    return worked_out
