"""Words that a speaker was quoting or reading: they stand inside quotation marks in the transcript.

But not what speakers say that they thought or said themselves: I sat down one day and thought, "…".
"""

from __future__ import annotations

import re
from bisect import bisect_left

from brief_tui.core.judging.locate import Placement
from brief_tui.core.language.wordlists import is_negation
from brief_tui.core.language.words import Words, fold
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex

# A straight mark opens before a word and closes after one; so do curly ones, which some editors turn round.
_OPENS = re.compile(r"[“«]|(?<!\S)\"(?=\S)|(?<=[(\[—–-])\"(?=\w)")
_MARK = re.compile(r"[“”«»\"]")
_QUOTE = frozenset({"quote", "unquote"})
_CLOSING = frozenset("close end".split())
_REACH = 200
"""Characters before an opening mark that are looked at."""
_SHOWN = re.compile(r"[“”„«»\"‘]|(?<!\S)'(?=\S)")
_SAYS = frozenset(
    "answer answered ask asked believed explain explained felt figured go imagined like realised realized said say "
    "saying tell telling think thinking thought went wonder wondered wondering wrote".split()
)
_I = frozenset("i i'd i'm i've we we'd we're we've".split())
_ANOTHER = frozenset(
    "a an any each every he her his it its my our she some somebody someone that the their they this who you "
    "your".split()
)
"""Words that may begin another subject, of a verb behind "I"."""
_NOT_SAID = frozenset("could if might should used would".split())
_MATTER = re.compile(r"[A-Z]|\b(?:about|of)\b")
_SENTENCE_END = re.compile(r"[.?!…]\s")
_LONGEST_LEAD = 16
"""Most words of the sentence that are read before the mark that opens what was thought or said."""


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
    opening = marks[before - 1]
    quoted = _opens(source.text, opening) and not _opens(source.text, marks[before])
    return quoted and not _is_own(source.text[max(0, opening - _REACH) : opening])


def _is_own(lead: str) -> bool:
    """Whether what leads up to an opening mark says that the speakers themselves say or think what follows.

    That is so where no other subject can stand between "I" and the last verb of speech, and nothing says that they
    did not, nor of whom or what they thought.
    """
    sentence = lead[max((m.end() for m in _SENTENCE_END.finditer(lead)), default=0) :]
    words = fold(sentence)
    keys = words.keys[-_LONGEST_LEAD:]
    said = next((n for n in range(len(keys) - 1, -1, -1) if keys[n] in _SAYS), 0)
    mine = next((n for n in range(said - 1, -1, -1) if keys[n] in _I), None)
    if mine is None or any(map(is_negation, keys[:said])) or not _NOT_SAID.isdisjoint(keys[:said]):
        return False
    behind = sentence[words[len(words) - len(keys) + said].end :]
    return _ANOTHER.isdisjoint(keys[mine + 1 : said]) and not _MATTER.search(behind)


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
