"""Names in the prose that nobody bears: nearly a known surname, nearly a name that a transcript says, or nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.likely_names import LikelyNames, near
from brief_tui.core.companies import spellings
from brief_tui.core.draft.clauses import Clauses
from brief_tui.core.draft.marks import LONGEST_KEPT
from brief_tui.core.draft.prose import Prose, clauses
from brief_tui.core.language.words import fold_word
from brief_tui.core.offsets import Span
from brief_tui.core.people import name_words
from brief_tui.core.rules.named import known_names, small_words
from brief_tui.core.rules.once import once
from brief_tui.core.rules.slips import known, likely_names, without_ending
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN

_ROW = re.compile("[CN]*[CG]")
"""Over the codes of `Clauses`."""
_SHORTEST = 5
_LONGEST = 4
"""Words of a name."""
_MOST = 2_000
"""So many capitalised words and rows of them in a draft are looked at."""
_PLACES = 50
"""So many places are looked at where a transcript says the other part of a name."""


class Stranger(NamedTuple):
    """A name in the prose that is nobody's."""

    written: str
    meant: str
    """The name that it is nearly; empty where it is near none."""
    span: Span
    """In the draft."""


@once
def strangers(article: Article) -> list[Stranger]:
    """The names outside headings and quotations that neither event.toml nor a citation nor a transcript has."""
    return list(_find(article)) if article.index.words else []


def _find(article: Article) -> Iterator[Stranger]:
    likely, finder = likely_names(known(article)), spellings(known_names(article))
    for prose, read, start, end in islice(_rows(article), _MOST):
        span = without_ending(prose.text, read.span(start, end))
        words = prose.text[slice(*span)].split()
        if len(words) != end - start or not 0 < len(words) <= _LONGEST:
            continue
        companies = finder.found(prose.unquoted, near=True)
        if any(one.span.start < span.end and span.start < one.span.end for one in companies):
            continue
        name = prose.text[slice(*span)]
        if len(words) == 1:
            tells = len(name) > _SHORTEST or _stands_for_somebody(read.codes, start, end)
            meant = _surname(article, likely, name) if tells else None
        elif likely.meant(name) is not None:
            continue
        else:
            meant = _as_said(article.index, words)
            if meant is None and _is_unknown(article, words, read.codes, start, end):
                meant = ""
        if meant is not None:
            yield Stranger(name, meant, prose.source(span))


def _rows(article: Article) -> Iterator[tuple[Prose, Clauses, int, int]]:
    for prose in article.brief.prose:
        if prose.kind != "heading" and len(prose.text) <= LONGEST_KEPT:
            read = clauses(prose, article.people)
            yield from ((prose, read, *row.span()) for row in _ROW.finditer(read.codes))


def _stands_for_somebody(codes: str, start: int, end: int) -> bool:
    """Whether the capital of one word tells that it is a name: inside a sentence, or where it speaks."""
    return (start > 0 and codes[start - 1] not in ".!:Q") or codes[end : end + 1] == "V"


def _is_said(index: TranscriptIndex, word: str) -> bool:
    return index.lexicon.lookup([fold_word(word.lower())]) != UNKNOWN


def _surname(article: Article, likely: LikelyNames, word: str) -> str | None:
    """The person whose surname a word is a slip for."""
    if len(word) < _SHORTEST or _is_said(article.index, word) or word.lower() in small_words(article).all:
        return None
    return likely.surnamed(word) if name_words(word) else None


def _as_said(index: TranscriptIndex, words: Sequence[str]) -> str | None:
    """The name that a transcript says, where one word of a name is a slip and the other is not."""
    first, last = words[0], words[-1]
    if len(words) != 2 or _is_said(index, first) == _is_said(index, last):
        return None
    right, wrong, step = (first, last, 1) if _is_said(index, first) else (last, first, -1)
    for at in islice(index.occurrences(index.lexicon.lookup([fold_word(right.lower())])), _PLACES):
        place = index.place(at)
        said, n = index.turn_words(place), at - place.start
        if 0 <= n + step < len(said):
            one, other = said.said(n, n + 1), said.said(n + step, n + step + 1)
            if one[0].isupper() and other[0].isupper() and near(fold_word(wrong.lower()), said.keys[n + step]):
                return f"{one} {other}" if step > 0 else f"{other} {one}"
    return None


def _is_unknown(article: Article, words: Sequence[str], codes: str, start: int, end: int) -> bool:
    """Whether a name that speaks, or has a known first name, is in no transcript."""
    if _is_said(article.index, words[-1]) or not all(word[0].isupper() for word in words):
        return False
    bearer = article.people.resolve(words[0]).person
    named = bearer is not None and name_words(bearer)[0] == name_words(words[0])[0]
    return named or codes[end : end + 1] == "V" or codes[max(0, start - 1) : start] == "V"
