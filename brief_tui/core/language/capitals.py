"""Words that their capitals alone tell apart: 5 mW and 5 MW, 8 Gb and 8 GB, the US and us.

Everywhere else case is set aside (VERDICTS.md, row "case"), and here too where a text has no use of capitals: speech
recognition writes "eight gb" and "the us market".
"""

from __future__ import annotations

import re

from brief_tui.core.language.words import Words, has_number
from brief_tui.core.remembering import remembered

_UNIT = re.compile(r"(?:[0-9][0-9.,]*)?([kKmMGTPE])(b|B|bps|Bps|W|Wp|Wh|V|VA|A|Hz|J|eV|Pa)")
_COUNTRY = frozenset({"US", "us"})


@remembered(2048)
def tell_apart(words: Words) -> tuple[int, ...]:
    """The words that capitals may tell apart from others; found once for each `Words`, by its identity."""
    return tuple(at for at, key in enumerate(words.keys) if key == "us" or _unit(words, at))


def differ(one: Words, i: int, other: Words, j: int) -> bool:
    """Whether word `i` of one text and word `j` of another, the same but for case, mean two things."""
    if j not in tell_apart(other):
        return False
    units = _unit(one, i), _unit(other, j)
    if None not in units:
        return units[0] != units[1] and not one.text.islower() and not other.text.islower()
    return {_written(one, i), _written(other, j)} == _COUNTRY and _mixed(one.text) and _mixed(other.text)


def _written(words: Words, at: int) -> str:
    _, start, end = words[at]
    return words.text[start:end]


def _mixed(text: str) -> bool:
    return not text.islower() and not text.isupper()


def _unit(words: Words, at: int) -> tuple[str, str] | None:
    """The prefix and the unit of a measure; None for what is none, or is spelled as none is: 5 mw, 8 gb, 8 mb."""
    match = _UNIT.fullmatch(_written(words, at))
    if match is None or not (match[0][0].isdigit() or _after_number(words, at)):
        return None
    prefix, unit = match.groups()
    return None if prefix == "m" and unit[0] in "bB" else ("k" if prefix == "K" else prefix, unit)


def _after_number(words: Words, at: int) -> bool:
    return at > 0 and has_number(words.keys[at - 1]) and words.before(at).strip("-\u2010\u2011 \u00a0\u202f\n") == ""
