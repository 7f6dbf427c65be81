"""Words that a speaker was quoting or reading: they stand inside quotation marks in the transcript."""

from __future__ import annotations

import re
from bisect import bisect_left

from brief_tui.core.judging.locate import Placement
from brief_tui.core.language.words import Words
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex

# A straight mark opens before a word and closes after one; so do curly ones, which some editors turn round.
_OPENS = re.compile(r"[“«]|(?<!\S)\"(?=\S)|(?<=[(\[—–-])\"(?=\w)")
_MARK = re.compile(r"[“”«»\"]")
_QUOTE = frozenset({"quote", "unquote"})
_CLOSING = frozenset("close end".split())
_SHOWN = re.compile(r"[“”„«»\"‘]|(?<!\S)'(?=\S)")


def relayed(index: TranscriptIndex, first: Placement, last: Placement | None = None) -> bool:
    """Whether the words from one placement to the last one of a turn lie within one pair of quotation marks.

    Marks may be spoken: "quote, …, unquote".
    """
    last = last or first
    if first.place.start != last.place.start:
        return False
    source = index.turn_words(first.place)
    if "uote" in source.text and _spoken_marks(source.keys, first.match.start, last.match.end):
        return True
    span = source.span(first.match.start, last.match.end)
    marks = _marks(source)
    before, after = bisect_left(marks, span.start), bisect_left(marks, span.end)
    if before != after or not 0 < before < len(marks):
        return False
    return _opens(source.text, marks[before - 1]) and not _opens(source.text, marks[before])


def _spoken_marks(keys: list[str], start: int, end: int) -> bool:
    """Whether somebody says "quote" before words [start, end), and behind them that the quotation ends."""
    before = next((n for n in range(start - 1, -1, -1) if keys[n] in _QUOTE), None)
    after = next((n for n in range(end, len(keys)) if keys[n] in _QUOTE), None)
    return before is not None and after is not None and not _closes(keys, before) and _closes(keys, after)


def _closes(keys: list[str], at: int) -> bool:
    return keys[at] == "unquote" or (at > 0 and keys[at - 1] in _CLOSING)


@remembered(512)
def _marks(words: Words) -> list[int]:
    """Where the marks of a turn stand; found once for each `Words`, by its identity."""
    return [m.start() for m in _MARK.finditer(words.text)]


def _opens(speech: str, at: int) -> bool:
    return _OPENS.match(speech, at) is not None


def shows_marks(quotation: str) -> bool:
    """Whether the words between a quotation's marks show that somebody else is quoted in them."""
    return _SHOWN.search(quotation) is not None
