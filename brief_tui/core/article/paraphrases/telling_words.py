"""The telling words of what a sentence gives to somebody: neither names, nor words of saying, nor common ones."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from brief_tui.core.article.paraphrases.paraphrase_measures import is_dealing
from brief_tui.core.article.said_context import tells
from brief_tui.core.draft.speakers.clauses import TICKER, Clauses
from brief_tui.core.language.clause_words import CODES, VIEWS
from brief_tui.core.language.common_words import COMMON
from brief_tui.core.language.words import fold, has_number
from brief_tui.core.offsets import Span

_HERE = frozenset(
    "attendees audience conference crowd delegates forum interview microphone moderator onstage panel podcast recorder "
    "reporters session stage summit".split()
)
"""Words for those to whom, and where, something is said; they are no part of what is said."""
_EVERYDAY = frozenset(
    "alongside amid anybody anyone beneath beside besides billions cease ceased ceases course finds gave gets gives "
    "hers herself himself hundreds inside instead itself knew knows let lets millions nearly none roughly seldom "
    "single soon sooner tend tended themselves thousands underneath usable whatever whereas whichever whoever "
    "whom".split()
)
"""Words that stand anywhere: a course, too, is mostly one of "of course"."""
_SILENT = COMMON | _HERE | VIEWS | _EVERYDAY
_IS = frozenset("are be been being is was were".split())
"""Behind which a verb that denies tells what is done to somebody: they were dismissed, it is often rejected."""
_ONE = "one"
"""Is a number as a figure; in letters it stands for somebody or something as often: "one of them"."""
_KNOWN, _LEAD = re.compile(r"\b(?:her|his|its|our|the|their)\s+$", re.IGNORECASE), 8
_MOST_WORDS = 30
"""Most telling words of one paraphrase that are read."""


class TellingWord(NamedTuple):
    """A telling word of a paraphrase."""

    key: str
    """Folded."""
    name: bool
    """Whether it is written as names are."""
    noun: bool = False
    """Whether it is what a noun phrase is about."""
    written: str = ""
    """As the prose has it."""
    known: bool = False
    """Whether it is told of as known: "the insurer", "its lab"."""


def telling_words(
    plain: str, read: Clauses, matter: Iterable[Span], sentence: int, nouns: Container[int] = ()
) -> Iterator[TellingWord]:
    """The telling words, each once, of some spans of codes in a sentence that begins at the offset `sentence`.

    `plain` is the text without names and quotations; `nouns` are the offsets of the characters of nouns.
    """
    done: set[str] = set()
    for start, end in matter:
        if end <= start:
            continue
        at = read.span(start, end)
        words = fold(plain[slice(*at)], notes=False)
        for n, key in enumerate(words.keys):
            done_to = not _IS.isdisjoint(words.keys[max(0, n - 2) : n])
            if key in done or len(done) >= _MOST_WORDS or not _tells(key, done_to=done_to):
                continue
            written, first = words.said(n, n + 1), words[n].start
            if written.casefold() != _ONE:
                done.add(key)
                capital = written[:1].isupper() and at.start + first > sentence
                offset = at.start + first
                known = _KNOWN.search(plain, max(0, offset - _LEAD), offset) is not None
                yield TellingWord(key, capital, offset in nouns, written, known)


def _tells(key: str, *, done_to: bool) -> bool:
    if key.removesuffix("'s") in _SILENT:
        return False
    code = CODES.get(key, "w")
    dealt_with = done_to and code == "X" and is_dealing(key)
    return has_number(key) or (tells(key) and (dealt_with or code not in "VTvRXS"))


def without_names(text: str, read: Clauses) -> str:
    """The text with spaces for the people's names and for tickers in brackets, so that offsets hold."""
    text = TICKER.sub(lambda found: " " * len(found[0]), text)
    parts, at = [], 0
    for n in read.bearers:
        start, end = read.places[n]
        parts += [text[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, text[at:]])
