"""Hyphenated words, which no quotation cuts where that leaves a prefix out: "profit" is not said in "non-profit"."""

from __future__ import annotations

from brief_tui.core.language.wordlists import PREFIXES
from brief_tui.core.language.words import Words

_HYPHENS = frozenset("-\u2010\u2011")
_TURNING = PREFIXES | frozenset("counter half near never no not post pro pseudo quasi".split())
"""Before a hyphen these make another thing of what follows."""


def hyphenated(source: Words, at: int) -> bool:
    """Whether a hyphen ties word `at` to the one before it."""
    return 0 < at < len(source) and source.before(at) in _HYPHENS


def compound(source: Words, at: int) -> str:
    """The whole hyphenated word that word `at` is a part of."""
    start, end = at, at + 1
    while hyphenated(source, start):
        start -= 1
    while hyphenated(source, end):
        end += 1
    return source.said(start, end)


def cut_prefix(source: Words, start: int, end: int) -> str:
    """The hyphenated word whose prefix an end of passage [start, end) cuts off, or which it ends with; or nothing."""
    # Few words are prefixes, so that hardly ever the text between two words is looked at.
    cut = (at for at in (start, end) if at and source.keys[at - 1] in _TURNING and hyphenated(source, at))
    return next((compound(source, at) for at in cut), "")
