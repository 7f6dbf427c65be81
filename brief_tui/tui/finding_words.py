"""Words looked for in a text as they are written: every place, upper and lower case and whole words as asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from brief_tui.core.offsets import Span

LONGEST = 500
"""Most characters that are looked for; a longer search finds nothing, which keeps its time bounded."""


_CURLY = {'"': "“”„‟", "'": "‘’‚‛"}
"""Straight marks, and what a draft may have for them: it turns some while they are typed."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for."""

    words: str
    """Literally; nothing in it is a pattern. A straight mark finds curly ones, and a curly one the straight one."""
    case: bool = False
    """Whether upper and lower case differ."""
    whole: bool = False
    """Whether letters and digits directly before or behind a place rule it out."""

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        before = r"(?<!\w)" if self.whole and _in_word(self.words[:1]) else ""
        behind = r"(?!\w)" if self.whole and _in_word(self.words[-1:]) else ""
        return re.compile(
            before + "".join(map(_written, self.words)) + behind, re.NOFLAG if self.case else re.IGNORECASE
        )

    def places(self, text: str) -> tuple[Span, ...]:
        """Every place of `text`, in order; none shares a character with another."""
        if not 0 < len(self.words) <= LONGEST:
            return ()
        return tuple(Span(*match.span()) for match in self._pattern.finditer(text))


def replaced(text: str, places: Sequence[Span], words: str) -> tuple[Span, str]:
    """The part of `text` from the first to the last of `places`, and what it is once each of them is `words`."""
    start, end = places[0].start, places[-1].end
    kept = [text[one.end : following.start] for one, following in zip(places, places[1:], strict=False)]
    return Span(start, end), words + "".join(between + words for between in kept)


def _written(character: str) -> str:
    """The pattern of what may be written for a character that is looked for."""
    for straight, curly in _CURLY.items():
        if character == straight:
            return f"[{straight}{curly}]"
        if character in curly:
            return f"[{straight}{character}]"
    return re.escape(character)


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
