"""Where the prose names companies, as they are known or by a slip, and whether a company is meant there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.companies.credited_companies import known_names
from brief_tui.core.article.once import once
from brief_tui.core.article.roles.described import CALLINGS
from brief_tui.core.companies import CompanyName, spellings
from brief_tui.core.draft.prose import Prose
from brief_tui.core.language.clause_words import CODES
from brief_tui.core.language.common_words import telling
from brief_tui.core.language.offices import TITLES
from brief_tui.core.language.wordlists import DETERMINERS
from brief_tui.core.language.words import fold_word
from brief_tui.core.offsets import Span
from brief_tui.core.remembering import remembered
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN

_ORDINARY_FROM = 4
"""Fewest characters of a word that the transcripts are asked for."""
_LOOKED_AT = 12
_MOST_NAMES = 1_000
"""Most company names of a draft that are looked at."""
_NEAR_WITHIN = 60_000
"""Most characters of prose in which near spellings are looked for."""
_WORD = re.compile(r"(?<![\w@#/._-])[^\W\d_]+(?![\w@#/]|[._-]\w)")
_NEXT_WORD = re.compile(r"[ \u00a0]+([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]+$")
_POSSESSIVES = ("’", "'")
_BEFORE_NOUNS = DETERMINERS | frozenset("another any each every many more most much no one some such two three".split())


class Named(NamedTuple):
    """A company's name in the prose."""

    number: int
    """Index of its piece in `brief.prose`."""
    prose: Prose
    found: CompanyName
    written: str

    @property
    def at(self) -> int:
        """Where it stands in the draft."""
        return self.prose.source(self.found.span).start


@once
def named_companies(article: Article) -> list[Named]:
    """Every company named in the prose outside quotations, misspelt or not, in order."""
    return list(islice(_find_named(article), _MOST_NAMES))


def _find_named(article: Article) -> Iterator[Named]:
    names = known_names(article)
    finder, short = spellings(names), _short_names(names)
    begins = spellings(tuple(short))
    read = 0
    for n, prose in enumerate(article.brief.prose):
        text = prose.unquoted
        read += len(text)
        whole = finder.found(text, near=read <= _NEAR_WITHIN)
        for found in whole:
            named = Named(n, prose, found, text[slice(*found.span)])
            if found.way == "known" or _is_slip(article, named):
                yield named
        for found in begins.found(text) if short and read <= _NEAR_WITHIN else ():
            named = Named(n, prose, found, text[slice(*found.span)])
            if found.way == "near" and _is_short_slip(article, named) and not _overlaps(found.span, whole):
                yield named._replace(found=found._replace(name=short[found.name]))


def _short_names(names: Sequence[str]) -> dict[str, str]:
    """The first words that stand for one longer name each, with that name: "Vantor" for "Vantor Capital"."""
    begins = Counter(name.split()[0] for name in names)
    alone = {name for name in names if " " not in name}
    longer = {name.split()[0]: name for name in names if " " in name}
    return {
        word: name
        for word, name in longer.items()
        if begins[word] == 1 and word not in alone and word[:1].isupper() and telling(fold_word(word))
    }


def _overlaps(span: Span, names: Sequence[CompanyName]) -> bool:
    return any(one.span.start < span.end and span.start < one.span.end for one in names)


def _is_short_slip(article: Article, named: Named) -> bool:
    """Whether a word is a slip for the first word of a name, and no part of another name or the plural of a word.

    Nor a thing that begins a sentence: "Holes in the hull".
    """
    following = _NEXT_WORD.match(named.prose.text, named.found.span.end)
    alone = following is None or following[1].islower()
    plural = f"{named.found.name.lower()}s" == named.written.lower()
    thing = following is not None and CODES.get(following[1]) == "p" and is_unclear(named)
    return alone and not (plural or thing) and _is_slip(article, named)


class SmallWords(NamedTuple):
    """The words that the prose writes without a capital."""

    all: frozenset[str]
    determined: frozenset[str]
    """Those that stand behind an article or its like, which no company's name does."""


@once
def small_words(article: Article) -> SmallWords:
    """The words of the prose outside quotations that have no capital."""
    words, determined = set(), set()
    for prose in article.brief.prose:
        before = ""
        for word in _WORD.findall(prose.unquoted):
            if word.islower():
                words.add(word)
                if before in _BEFORE_NOUNS:
                    determined.add(word)
            before = word.lower()
    return SmallWords(frozenset(words), frozenset(determined))


def _is_slip(article: Article, named: Named) -> bool:
    """Whether an unusual spelling means the company, and is no other word or name."""
    written, name = named.written, named.found.name
    if _is_ticker(named):
        return False
    if named.found.way == "same":
        if written.isupper() and named.prose.text.isupper():
            return False
        return not written.islower() or name.islower() or _is_miswritten(article, named)
    if written.isupper() and not name.isupper():
        return False
    if person_at(article, named) or article.people.resolve(written).person or _is_of_another_name(named):
        return False
    if " " in written:
        last = written.split()[-1].lower()
        return last not in CALLINGS or last == name.split()[-1].lower()  # the City Librarian, of City Libraries
    word = written.lower()
    plural = word == f"{name.lower()}s" and _before(named).lower() == "the"
    return (
        not plural
        and word not in small_words(article).all
        and not _is_said(article.index, word)
        and not is_ordinary(article.index, name)
    )


def _is_ticker(named: Named) -> bool:
    """Whether capitals in brackets, after a dollar sign or after an exchange stand for a symbol."""
    start = named.found.span.start
    before = named.prose.text[max(0, start - 2) : start].rstrip()[-1:]
    return named.written.isupper() and not named.found.name.isupper() and before in {"$", "(", ":", "["}


def _is_miswritten(article: Article, named: Named) -> bool:
    """Whether a name without its capital is a slip rather than a common word or code."""
    if " " in named.written:
        return True
    start, end = named.prose.source(named.found.span)
    if article.brief.text[start - 1 : start] == "`" or article.brief.text[end : end + 1] in {"-", "_", "`"}:
        return False
    return _before(named).lower() not in _BEFORE_NOUNS and not is_ordinary(article.index, named.written)


def _before(named: Named) -> str:
    """The word before a name; "" for none."""
    found = _LAST_WORD.search(named.prose.text, max(0, named.found.span.start - 40), named.found.span.start)
    return found[1] if found else ""


def _is_of_another_name(named: Named) -> bool:
    """Whether a capitalised word before it makes it a part of somebody's name: "Peter Hadmeer"."""
    before = _before(named)
    return before[:1].isupper() and before.lower() not in CODES and before.lower() not in TITLES


def person_at(article: Article, named: Named) -> str | None:
    """The person whose name, in the prose, holds the company's; nobody where something is done "at" it."""
    start, end = named.found.span
    if _before(named).lower() == "at" and not named.prose.text.startswith(_POSSESSIVES, end):
        return None
    mentions = article.mentions[named.number]
    before = bisect_right(mentions, start, key=lambda mention: mention.span.start) - 1
    if before < 0 or mentions[before].span.end < end:
        return None
    return mentions[before].person or mentions[before].bearers[0]


def is_in_full_name(article: Article, named: Named) -> bool:
    """Whether it is but a part of somebody's name, which is written in full: "Jon Feld" where a company is "Feld"."""
    (start, end), words = named.found.span, len(named.written.split())
    return any(
        one.span.start <= start and end <= one.span.end and len(one.written.split()) > words
        for one in article.mentions[named.number]
    )


def _is_said(index: TranscriptIndex, word: str) -> bool:
    return index.lexicon.lookup([fold_word(word)]) != UNKNOWN


@remembered(512)
def is_ordinary(index: TranscriptIndex, name: str) -> bool:
    """Whether the transcripts have a name of one word, or what it is the plural of, mostly without a capital.

    Where they write no capitals at all, that tells nothing.
    """
    forms = (name.lower(), name.lower().removesuffix("s"))
    characters = {index.lexicon.lookup([fold_word(form)]) for form in forms if len(form) >= _ORDINARY_FROM} - {UNKNOWN}
    places = [at for one in sorted(characters) for at in islice(index.occurrences(one), _LOOKED_AT)]
    written = list[str]()
    for at in places:
        place = index.place(at)
        if not place.transcript.said_in(place.turn).islower():
            written.append(index.turn_words(place).said(at - place.start, at - place.start + 1))
    return 2 * sum(word[:1].islower() for word in written) > len(written)


def is_unclear(named: Named) -> bool:
    """Whether the capital says nothing: at the start of a sentence, or in a heading that capitalises its words."""
    start = named.found.span.start
    before = named.prose.text[max(0, start - 10) : start].rstrip(" \u00a0\n([*“‘\"'")
    return not before or before[-1] in ".!?:…" or (named.prose.kind == "heading" and _is_capitalised(named.prose.text))


def _is_capitalised(heading: str) -> bool:
    """Whether a heading writes no word without a capital but those that every heading does: "of", "with"."""
    return not any(word.islower() and telling(word) for word in _WORD.findall(heading))


def is_company(article: Article, named: Named) -> bool:
    """Whether the company is meant, rather than a person or a word of that spelling."""
    if person_at(article, named) is not None:
        return False
    return not (is_word(named) and is_unclear(named) and is_ordinary(article.index, named.written))


def is_word(named: Named) -> bool:
    """Whether the name looks like a word, and not like an abbreviation."""
    return named.written.isalpha() and not named.written[1:].isupper()
