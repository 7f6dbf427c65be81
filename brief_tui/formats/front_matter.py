"""The YAML block that a file may begin with: it tells of the talk, and is no part of it."""

from __future__ import annotations

import re

_OPENING = re.compile(r"---[ \t]*(?:\r\n?|\n)(?=[\w\"'-]+[ \t]*:|#|---)")
_END = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_ENTRY = re.compile(r"(?P<key>[a-z][\w-]*)[ \t]*:(?:[ \t].*)?|[ \t]+\S.*|-[ \t]+.*|#.*|[ \t]*")
"""A line of such a block."""
_KEYS = frozenset("title grade date layout url slug".split())
"""Of which one is there; nobody who speaks is called so."""
_LONGEST = 10_000


def without_front_matter(text: str) -> str:
    """`text` with spaces for the YAML block that it may begin with."""
    opening = _OPENING.match(text)
    closing = _END.search(text, opening.end()) if opening else None
    return " " * closing.end() + text[closing.end() :] if closing else text


def begins_with_front_matter(text: str) -> bool:
    """Whether it begins with such a block for sure: in plain text, rules may stand around what people say.

    Its lines are entries of small keys, one of which tells of a talk.
    """
    opening = _OPENING.match(text)
    closing = _END.search(text, opening.end(), opening.end() + _LONGEST) if opening else None
    if opening is None or closing is None:
        return False
    entries = [_ENTRY.fullmatch(line) for line in text[opening.end() : closing.start()].splitlines()]
    return all(entries) and any(entry is not None and entry["key"] in _KEYS for entry in entries)


def below_front_matter(text: str) -> str:
    """Plain `text` with spaces for the YAML block that it begins with for sure."""
    return without_front_matter(text) if begins_with_front_matter(text) else text
