"""The line on which each key of a TOML text stands, which `tomllib` does not tell."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

KeyPath = tuple[str | int, ...]
"""Keys and, for arrays, 0-based places: `("pillars", 1, "heading")`."""

_CALL = 50
"""Cost of one call of the parser beside its text, counted in characters."""
_BUDGET = 500_000
"""Most characters handed to the parser, which tries again at each line of a long value: some 0.2 s."""


class Statement(NamedTuple):
    """A header, or a key with its value. Lines count from 1; both ends belong to it."""

    first_line: int
    last_line: int
    text: str
    data: dict[str, Any]


def statements(text: str) -> Iterator[Statement]:
    """The statements of a TOML text in order, as far as they parse and the budget reaches."""
    lines = text.replace("\r\n", "\n").split("\n")
    start, budget = 0, _BUDGET
    for end in range(1, len(lines) + 1):
        source = "\n".join(lines[start:end])
        budget -= len(source) + _CALL
        if budget < 0:
            return
        try:
            data = tomllib.loads(source)
        except (ValueError, RecursionError):
            continue
        if data:
            yield Statement(start + 1, end, source, data)
        start = end


def key_lines(text: str) -> dict[KeyPath, int]:
    """The line, from 1, on which each key of a valid TOML text is first written; absent where not found out.

    Keys inside a value of several lines have the line on which that value begins.
    """
    found: dict[KeyPath, int] = {}
    elements: Counter[KeyPath] = Counter()
    table: KeyPath = ()
    for statement in statements(text):
        if statement.text.lstrip().startswith("["):
            table = _table_path(statement.data, elements)
            paths: Iterable[KeyPath] = (table[:end] for end in range(1, len(table) + 1))
        else:
            paths = (table + path for path in _paths(statement.data))
        for path in paths:
            found.setdefault(path, statement.first_line)
    return found


def _table_path(header: dict[str, Any], elements: Counter[KeyPath]) -> KeyPath:
    # `[a.b]` parses to nested tables of one key, and `[[a.b]]` to the same ending in an array: one element
    # more. Where `a` is such an array, the header speaks of its last element.
    path: KeyPath = ()
    value: Any = header
    while value:
        ((key, value),) = value.items()
        path += (key,)
        if isinstance(value, list):
            elements[path] += 1
            value = None
        if elements[path]:
            path += (elements[path] - 1,)
    return path


def _paths(value: dict[str, Any] | list[Any]) -> Iterator[KeyPath]:
    items: Iterable[tuple[str | int, Any]] = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield (key,)
        if isinstance(inner, dict | list):
            for rest in _paths(inner):
                yield (key, *rest)
