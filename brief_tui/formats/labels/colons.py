"""The place in front of a colon in a file whose lines name their speakers there: what stands in it is a label.

A person's name is read as one by the rule of `names`. Anything else (a telephone number, a device, "Question from the
board") is nobody, but never the speaker before. In a file that names speakers on change a sentence with a colon ("The
point is this: …") goes on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from brief_tui.core.language.offices import HOLDERS, OFFICES
from brief_tui.formats.clock import CLOCK, DATED
from brief_tui.formats.labels.sentence_like import reads_as_speech
from brief_tui.formats.labels.words import (
    DETERMINERS,
    FLOOR,
    LABEL_LENGTH,
    LABEL_WORDS,
    ROLES,
    SUBJECTS,
    TOPICS,
)

_PLACE = re.compile(
    rf"[ \t]*(?:{DATED}[ \t]*)?(?:{CLOCK}[ \t]+(?:[-–—][ \t]+)?)?"
    rf"(?P<name>[^\s:：][^\r\n:：]{{0,{LABEL_LENGTH - 1}}}?)[ \t]*(?::(?=\s|$)|：)\s*"
)
_SHORT = 2
"""Words that alone before a colon are no sentence."""
_LONG = 100
"""Characters of what is no label if it reads as speech, even in a file where each line has one."""
_ALWAYS = 10
"""One line in this many may lack a label in a file where every line is taken to have one."""
_ELSEWHERE = FLOOR | ROLES | HOLDERS | OFFICES | frozenset("at from in on with".split())
"""Whoever holds an office or stands somewhere may be called so: Last point from the gallery."""


class BeforeColon(NamedTuple):
    """What stands in front of a colon where a line begins."""

    name: str
    end: int
    """Offset in the line of the first character behind the colon and the white space after it."""
    alone: bool
    """Whether nothing follows in the line."""


def before_colon(line: str) -> BeforeColon | None:
    """What stands in front of a colon at the start of `line`; white space or the line's end follows the colon."""
    match = _PLACE.match(line) if ":" in line or "：" in line else None
    if match is None:
        return None
    return BeforeColon(" ".join(match["name"].split()), match.end(), match.end() == len(line))


class ColonLabels:
    """Where a file names its speakers in front of colons: with speech behind them, on lines of their own, or not.

    Where they stand on lines of their own, others may have speech behind them, but not the other way round.
    """

    def __init__(self, lines: Iterable[tuple[BeforeColon | None, bool]], *, elsewhere: bool = False) -> None:
        """`lines` are what stands in front of a colon in each, and whether that is read as a name.

        `elsewhere` says whether the file names speakers in other places than in front of colons.
        """
        found = list(lines)
        self._returning = Counter(place.name for place, known in found if place is not None and not known)
        self._named = {place.alone for place, known in found if place is not None and known}
        if elsewhere:
            self._named.add(False)
        known_once = sum(known for _, known in found) < 2
        without = sum(place is None for place, _ in found)
        self.always = not known_once and True not in self._named and _ALWAYS * without <= len(found)

    def label(self, line: str, *, opens: bool, ended: bool, begins_line: bool) -> tuple[str, int] | None:
        """Words in a label's place that are no name by the rule of `names`, and the offset of the speech behind them.

        It is speech as well, unless it returns. In a file where nearly every line has a label even a sentence is
        doubtful, unless it is long. `opens` says whether a sentence may begin here, `ended` whether one has ended for
        sure, so that small letters are no part of it, `begins_line` whether a line of the file begins here.
        """
        found = before_colon(line) if self._named else None
        if found is None or (found.alone and True not in self._named):
            return None
        words = found.name.count(" ") + 1
        spoken = words > (_SHORT if found.alone else 0) and reads_as_speech(found.name)
        spoken |= words > LABEL_WORDS and not found.alone
        small = _small(found.name) and not (found.alone or (ended and line[found.end].isupper()))
        anything = self.always and begins_line and not (spoken and len(found.name) > _LONG)
        if not anything and (spoken or not opens or small):
            return None
        return found.name, found.end if self._returning[found.name] > 1 and not spoken else 0


def unusual_label(line: str) -> str | None:
    """Several words in front of a colon that are no sentence, with speech behind them: Ida's iPhone, +1 555."""
    found = before_colon(line)
    if found is None or found.alone or " " not in found.name or found.name.count(" ") >= LABEL_WORDS:
        return None
    first, _, rest = found.name.partition(" ")
    said = reads_as_speech(rest if first.casefold() in DETERMINERS else found.name)
    return None if _small(found.name) or announces(found.name) or said else found.name


def _small(name: str) -> bool:
    """Whether it begins as what stands inside a sentence; an iPhone does not."""
    first = name.split(maxsplit=1)[0]
    return first[:1].islower() and first == first.lower()


def announces(name: str) -> bool:
    """Whether it is a thing that a speaker announces, and nobody: The big news, Bottom line, Rule number one."""
    first, *words = name.casefold().split()
    if not words or name[1:] != name[1:].lower():
        return False
    told = first in DETERMINERS and words[-1] in SUBJECTS
    return told or (not TOPICS.isdisjoint((first, *words)) and _ELSEWHERE.isdisjoint((first, *words)))
