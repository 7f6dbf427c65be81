"""Characters in disguise: what nobody sees, and words that mix scripts (FAULTS.md, rows 43 and 44)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from brief_tui.core.offsets import MappedText
from brief_tui.core.words import hidden_characters

_FOREIGN = re.compile("[\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]")
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*+")
_SYMBOLS = frozenset("\u00b5\u03bc\u03a9\u0394")
"""Greek letters that units and differences are written with (μs, kΩ, ΔT)."""


def disguises(words: MappedText, what: str) -> Iterator[tuple[str, int, str]]:
    """What is in disguise in `words`: a finding's id, the offset in the file, and the message.

    `what` they are ("quotation", "attribution"). At most one of each id, at the first place.
    """
    if words.text.isascii():
        return
    hidden = hidden_characters(words.text)
    if hidden:
        points = _code_points("".join(words.text[at] for at in hidden))
        message = f"Hidden characters inside the {what}: {points}. Delete them."
        yield "hidden-character", words.source_of(hidden[0]), message
    mixed = [m for m in _WORD.finditer(words.text) if _is_mixed(m[0])] if _FOREIGN.search(words.text) else []
    if mixed:
        foreign = _code_points("".join(_FOREIGN.findall(" ".join(m[0] for m in mixed))))
        message = f"A word of the {what} mixes scripts: {mixed[0][0]} holds {foreign}. Type it again in one script."
        yield "mixed-script", words.source_of(mixed[0].start()), message


def _is_mixed(word: str) -> bool:
    """Whether Latin letters stand in one word with Cyrillic or Greek ones."""
    foreign = set(_FOREIGN.findall(word)) - _SYMBOLS
    return bool(foreign) and any(unicodedata.name(char, "").startswith("LATIN") for char in word)


def _code_points(chars: str) -> str:
    """The first code points with their names: U+200B ZERO WIDTH SPACE."""
    named = [f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip() for char in dict.fromkeys(chars)]
    return ", ".join(named[:5]) + (f" and {len(named) - 5} more" if len(named) > 5 else "")
