"""Whether something is told of the past, by the forms of its verbs."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.language.word_forms import irregular_forms
from brief_tui.core.language.wordlists import is_negation

_NOT_PAST = frozenset(
    "am are being children does doing feet getting goes has having is making men people women".split()
)
"""Irregular forms of verbs and nouns that are no past."""
_PASSIVE = frozenset("am are aren't be been being get gets has hasn't have haven't is isn't".split())
"""Words behind which a participle tells of the present, or is perfect."""
_DENIED = frozenset("couldn't didn't hadn't wasn't weren't".split())
"""The past with a negation."""


def is_past(keys: Sequence[str]) -> bool:
    """Whether one of some folded words in their order is in the past: not "hired" in "is hired" or "has hired"."""
    told = [key for key in keys if not is_negation(key) or "'" in key]
    return any(_is_past(key) and before not in _PASSIVE for before, key in zip(("", *told), told, strict=False))


def _is_past(key: str) -> bool:
    if key in _DENIED or (key.endswith("ed") and len(key) > 4):
        return True
    forms = irregular_forms(key)
    return len(forms) > 1 and key != forms[0] and key not in _NOT_PAST
