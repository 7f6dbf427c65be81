"""Quotations so short that they may be terms, and those that a sentence gives to people without a name."""

from __future__ import annotations

import re

from brief_tui.core.draft.brief import TERM_WORDS
from brief_tui.core.language.words import fold
from brief_tui.core.offsets import Span

_LONGEST = 120
_WORDS = r"(?:words?|phrase|terms?)"
_SOMEBODY = rf"the\s+{_WORDS}\s+of\s+(?:one|some|an?)\s"
_BEFORE = re.compile(rf"\bin\s+(?:their(?:\s+own)?\s+{_WORDS}|{_SOMEBODY}+[\w’'-]+),?\s*$")
_WHAT = r"(?:[\w’'-]+\s+){0,3}[\w’'-]+"
_NAME = re.compile(
    r"\b(?:(?:had|has|have)\s+an?\s+(?:name|term|word)\s+for\s+(?:it|that|them|this)[,:]?\s+(?:the\s+)?"
    rf"|(?:coined|found|had|has|have)\s+an?\s+(?:(?:name|nickname|phrase|term)\s+for\s+{_WHAT}[,:]|word\s+for\s+{_WHAT},)\s+)$"
)
"""“A word for the minister:” leads to what is told him; behind a comma it is what he is called."""
_BEHIND = re.compile(rf",?\s+in\s+(?:their(?:\s+own)?\s+{_WORDS}\b|{_SOMEBODY})")
_NAMING = re.compile(r"\b(?:an?|its|so-called|the|their|these|this|those)\s+$", re.IGNORECASE)
"""What a term stands behind that is part of a sentence: "the “second sun”, gets", "a so-called “sky tap”"."""
NAMES = frozenset("coined found had has have".split())
"""Verbs by which a term is somebody's: "has a word for it, “…”"."""
_NEAR = 60
"""Characters before a quotation that are looked at."""


def is_short(text: str, quotation: Span) -> bool:
    """Whether a quotation of a text has so few words that it may be a term (VERDICTS.md)."""
    start, end = quotation
    return len(fold(text[start : min(end, start + _LONGEST)], notes=False)) <= TERM_WORDS


def is_nobodys_term(text: str, quotation: Span) -> bool:
    """Whether a short quotation is the word of many, or of somebody without a name: a term, and nobody's speech.

    In their word, “…”; “…”, in the words of one visitor.
    """
    start, end = quotation
    near = max(0, start - _NEAR)
    theirs = _BEHIND.match(text, end) or _BEFORE.search(text, near, start)
    return theirs is not None and is_short(text, quotation)


def is_what_is_called(text: str, quotation: Span) -> bool:
    """Whether a short quotation is what those who have a name for a thing call it: "they have a word for it: …"."""
    start = quotation.start
    return _NAME.search(text, max(0, start - _NEAR), start) is not None and is_short(text, quotation)


def is_named_term(text: str, quotation: Span) -> bool:
    """Whether a short quotation is a noun of the sentence around it, and nothing that somebody says there."""
    start = quotation.start
    named = text[start + 1 : start + 2].islower() and _NAMING.search(text, max(0, start - _NEAR), start)
    return bool(named) and is_short(text, quotation)
