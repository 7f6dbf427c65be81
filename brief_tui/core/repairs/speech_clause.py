"""Clauses that say who speaks, as they stand right behind words or right before them: "Feld said", "he said", "said
Feld"."""

from __future__ import annotations

import re

from brief_tui.core.language.clause_words import CODES

_READ = 80
"""Characters."""
_BEHIND, _BEFORE = re.compile("n{1,3}V|Vn"), re.compile("(?:n{1,3}V|Vn{1,3})$")
_AT_START = re.compile("[n-]{0,4}n-?[VT]")
_BEHIND_APOSTROPHE = re.compile("['’].*")


def says_behind(text: str, at: int) -> bool:
    """Whether a clause begins at an offset that says who speaks."""
    return bool(_BEHIND.match("".join(map(_part, text[at : at + _READ].split()))))


def says_before(text: str) -> bool:
    """Whether a text ends with such a clause, and the comma or colon behind it."""
    said = text.rstrip()
    return said.endswith((",", ":")) and bool(_BEFORE.search("".join(map(_part, said[-_READ:].split()))))


def begins_report(sentence: str) -> bool:
    """Whether a sentence begins with who says what follows: "Feld also said that …"."""
    return bool(_AT_START.match("".join(map(_part, sentence[:_READ].split()))))


def _part(word: str) -> str:
    """Code of a word in a clause of speech: "V" or "T" for a verb, "n" for a name, he or she, "-" for another."""
    folded = word.strip(".,;:!?…").casefold()
    if (code := CODES.get(folded)) in {"V", "T"}:
        return code
    is_name = word[:1].isupper() and _BEHIND_APOSTROPHE.sub("", folded) not in CODES
    return "n" if is_name or folded in {"he", "she"} else "-"
