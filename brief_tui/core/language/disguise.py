"""Characters in disguise: what nobody sees, and words that mix scripts (FAULTS.md, rows 43 and 44)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from brief_tui.core.language.words import hidden_characters
from brief_tui.core.offsets import MappedText
from brief_tui.core.visible import piled_marks

_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufff9-\ufffb]"
)
_OVERLAY = re.compile("[\u0334-\u0338\u20d2\u20d3\u20d8-\u20da\u20e5\u20e6\u20ea\u20eb]")
"""Marks that strike a letter through."""
_FOREIGN = re.compile(
    "[\u0370-\u03ff\u1f00-\u1fff\u2c80-\u2cff"  # Greek, Coptic
    "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"  # Cyrillic
    "\u0530-\u058f\u13a0-\u13ff\uab70-\uabbf\ua4d0-\ua4ff]"  # Armenian, Cherokee, Lisu
)
"""Scripts with letters that look like Latin ones."""
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*+")
_SYMBOLS = frozenset("\u00b5\u03bc\u03a9\u0394")
"""Greek letters that units and differences are written with (μs, kΩ, ΔT)."""


def disguises(words: MappedText, what: str) -> Iterator[tuple[str, int, str]]:
    """What is in disguise in `words`: a finding's id, the offset in the file, and the message.

    `what` they are ("quotation", "attribution"). At most one of each id, at the first place.
    """
    if words.text.isascii() and words.text.isprintable():
        return
    hidden = hidden_places(words.text)
    if hidden:
        yield "hidden-character", words.source_of(hidden[0]), hidden_message(words.text, hidden, what)
    mixed = _mixed_words(words.text)
    if mixed:
        foreign = _code_points("".join(_FOREIGN.findall(" ".join(m[0] for m in mixed))))
        message = f"A word of the {what} mixes scripts: {mixed[0][0]} holds {foreign}. Type it again in one script."
        yield "mixed-script", words.source_of(mixed[0].start()), message


def mixes_scripts(text: str) -> bool:
    """Whether a word of the text holds Latin letters beside those of a script that looks like it."""
    return bool(_mixed_words(text))


def _mixed_words(text: str) -> list[re.Match[str]]:
    return [m for m in _WORD.finditer(text) if _is_mixed(m[0])] if _FOREIGN.search(text) else []


def hidden_places(text: str) -> list[int]:
    """Offsets of what nobody sees, or what covers other characters: zero-width, control, overlay, heaps of marks."""
    if text.isascii() and text.isprintable():
        return []
    found = {m.start() for pattern in (_CONTROL, _OVERLAY) for m in pattern.finditer(text)}
    found.update(at for pile in piled_marks(text) for at in range(*pile))
    return sorted(found.union(hidden_characters(text)))


def without_hidden(text: str) -> str:
    """The text with nothing of `hidden_places` in it."""
    hidden = set(hidden_places(text))
    return "".join(char for at, char in enumerate(text) if at not in hidden) if hidden else text


def hidden_message(text: str, places: Sequence[int], what: str) -> str:
    """What stands hidden at `places` of the text, and what to do. `what` it is ("quotation", "attribution")."""
    points = _code_points("".join(text[at] for at in places))
    return f"Hidden characters inside the {what}: {points}. Delete them."


def _is_mixed(word: str) -> bool:
    """Whether Latin letters stand in one word with those of a script that looks like it."""
    foreign = set(_FOREIGN.findall(word)) - _SYMBOLS
    return bool(foreign) and any(unicodedata.name(char, "").startswith("LATIN") for char in word)


def _code_points(chars: str) -> str:
    """The first code points with their names: U+200B ZERO WIDTH SPACE."""
    named = [f"U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip() for char in dict.fromkeys(chars)]
    return ", ".join(named[:5]) + (f" and {len(named) - 5} more" if len(named) > 5 else "")
