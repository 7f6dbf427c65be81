"""Names in the prose that nobody bears: nearly a known surname, nearly a name that a transcript says, or nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from brief_tui.core.article.article import Article
from brief_tui.core.article.companies.credited_companies import known_names
from brief_tui.core.article.companies.named_companies import small_words
from brief_tui.core.article.names.likely_names import LikelyNames, near
from brief_tui.core.article.names.slips import known, likely_names, slips
from brief_tui.core.article.once import once
from brief_tui.core.companies import Spellings, spellings
from brief_tui.core.draft.prose import Prose
from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.language.clause_words import DEEDS
from brief_tui.core.language.common_words import COMMON
from brief_tui.core.language.offices import FIRMS, INSTITUTIONS, OFFICES, ROLES, TITLES
from brief_tui.core.language.wordlists import HELPING
from brief_tui.core.language.words import fold_word
from brief_tui.core.offsets import Span
from brief_tui.core.people import People, name_words, without_ending
from brief_tui.core.remembering import LONGEST_KEPT, remembered
from brief_tui.core.sources.index import TranscriptIndex
from brief_tui.core.sources.lexicon import UNKNOWN

_ROW = re.compile("[CN]*[CG]|(?<![^.!:Q])w(?=[VT])")
"""Over the codes of `Clauses`; a name that opens a sentence may look like a word there, and speaks: "Beverly said"."""
_NO_FIRST = OFFICES | TITLES | ROLES | COMMON | frozenset("dear hotel little mount old poor port saint young".split())
_DESCRIBES = ("ed", "ing", "ly")
"""How words end that, with a capital at the start of a sentence, are no first names."""
_ORGANISATIONS = INSTITUTIONS | FIRMS
_SHORTEST, _SHORT = 4, 5
"""Letters of a surname; one of no more than `_SHORT` opens a sentence only before a verb: other words do as well."""
_DOES = HELPING | DEEDS | {"is", "was"}
_VERB = re.compile(r"[a-z]{2,}(?:s|ed) (?:an?|her|his|it|its|no|that|the|this|to|\d+)")
"""She expects 700."""
_PLURAL = frozenset("are do have were".split())
_NEXT = re.compile(r"\s+(\w+(?: \w+)?)")
_SHORT_FIRST = 3
_LONGEST = 4
"""Most words of a name."""
_MOST = 200
"""Most capitalised words, and rows of them, that are looked at in a paragraph."""
_KEPT = 2048
"""Most paragraphs whose names are remembered."""
_PLACES = 50
"""Most places that are looked at where a transcript says the other part of a name."""


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
    if not article.index.words:
        return []
    reader = _reader(article.index, article.people, known(article), known_names(article))
    found = (
        Stranger(name, meant, prose.source(span))
        for prose, read in zip(article.brief.prose, article.clauses, strict=True)
        if prose.kind != "heading" and len(prose.text) <= LONGEST_KEPT
        for name, meant, span in reader.paragraph(prose, read)
    )
    return [one for one in found if " " in one.written or one.written.lower() not in small_words(article).all]


@remembered(2)
def _reader(index: TranscriptIndex, people: People, known: tuple[str, ...], companies: tuple[str, ...]) -> _Reader:
    return _Reader(index, people, likely_names(known), spellings(companies))


@once
def meant_by(article: Article) -> dict[str, str]:
    """The names that are slips, with the person whom each means."""
    meant = {written: right for written, right, _ in slips(article)}
    return {one.written: one.meant for one in strangers(article) if one.meant} | meant


class _Reader:
    """Finds the strangers of paragraphs; what it found is kept."""

    def __init__(self, index: TranscriptIndex, people: People, likely: LikelyNames, companies: Spellings) -> None:
        self._index, self._people, self._likely, self._companies = index, people, likely, companies
        self._known: dict[tuple[str, tuple[Span, ...]], list[tuple[str, str, Span]]] = {}
        self._names: dict[tuple[str, int], dict[tuple[str, str], None]] = {}

    def paragraph(self, prose: Prose, read: Clauses) -> list[tuple[str, str, Span]]:
        """Each name as written, as it is meant, and where in the text it stands."""
        key = prose.text, prose.quoted
        found = self._known.get(key)
        if found is None:
            if len(self._known) > _KEPT:
                self._known.clear()
            found = self._known[key] = list(self._find(prose, read))
        return found

    def _find(self, prose: Prose, read: Clauses) -> Iterator[tuple[str, str, Span]]:
        rows = list(islice(_ROW.finditer(read.codes), _MOST))
        companies = self._companies.found(prose.unquoted, near=True) if rows else ()
        for row in rows:
            start, end = row.span()
            span = without_ending(prose.text, read.span(start, end))
            name = prose.text[slice(*span)]
            words = name.split()
            taken = any(one.span.start < span.end and span.start < one.span.end for one in companies)
            if len(words) == end - start and len(words) <= _LONGEST and name[0].isupper() and not taken:
                following = _NEXT.match(prose.text, span.end)
                meant = self._meant(words, following[1] if following else "", read.codes, start, end)
                if meant is not None:
                    yield name, meant, span

    def _meant(self, words: Sequence[str], following: str, codes: str, start: int, end: int) -> str | None:
        """The name that a stranger's is nearly, empty where it is near none; None for what is no stranger's name."""
        if len(words) == 1:
            stands = _stands_for_somebody(words[0], following, codes, start, end)
            return self._surname(words[0], alone=_acts_alone(following, codes, start, end)) if stands else None
        if self._likely.meant(" ".join(words)) is not None:
            return None
        return self._as_said(words) or ("" if self._is_unknown(words, codes, start, end) else None)

    def _is_said(self, word: str) -> bool:
        return self._index.lexicon.lookup([fold_word(word.lower())]) != UNKNOWN

    def _surname(self, word: str, *, alone: bool) -> str | None:
        """The person whose surname a word is a slip for; not with an "s", where no one does something `alone`."""
        meant = self._likely.surnamed(word) if len(word) >= _SHORTEST and not self._is_said(word) else None
        family = meant is not None and name_words(word) == (f"{name_words(meant)[-1]}s",)
        return None if family and not alone else meant

    def _as_said(self, words: Sequence[str]) -> str | None:
        """The name that a transcript says, where one word of a name is a slip and the other is not."""
        first, last = words[0], words[-1]
        if len(words) != 2 or self._is_said(first) == self._is_said(last):
            return None
        right, wrong, step = (first, last, 1) if self._is_said(first) else (last, first, -1)
        key = fold_word(wrong.lower())
        for name, heard in self._names_with(fold_word(right.lower()), step):
            if near(key, heard) and not {f"{key}s", f"{heard}s"} & {key, heard}:  # Tide Prizes
                return name
        return None

    def _names_with(self, key: str, step: int) -> Iterable[tuple[str, str]]:
        """The names of two words that transcripts say with one, and the other folded: the next (1) or the last (-1)."""
        if (key, step) in self._names:
            return self._names[key, step]
        found = self._names[key, step] = dict[tuple[str, str], None]()
        for at in islice(self._index.occurrences(self._index.lexicon.lookup([key])), _PLACES):
            place = self._index.place(at)
            said, n = self._index.turn_words(place), at - place.start
            if 0 <= n + step < len(said):
                one, other = said.said(n, n + 1), said.said(n + step, n + step + 1)
                if one[0].isupper() and other[0].isupper():
                    found[f"{one} {other}" if step > 0 else f"{other} {one}", said.keys[n + step]] = None
        return found

    def _is_unknown(self, words: Sequence[str], codes: str, start: int, end: int) -> bool:
        """Whether a name that speaks, or has a known first name, is in no transcript."""
        if not all(word[0].isupper() for word in words) or words[-1].lower() in _ORGANISATIONS:
            return False
        before, behind = codes[max(0, start - 1) : start], codes[end : end + 1]
        if before == "D":
            return False
        if self._has_another_first(words, opens=before in {"", ".", "!", ":", "Q"}):
            return True
        if self._is_said(words[-1]):
            return False
        bearer = self._people.resolve(words[0]).person
        named = bearer is not None and name_words(bearer)[0] == name_words(words[0])[0]
        speaks = behind in {"V", "T"} or before == "V" or codes[max(0, start - 2) : start] == "fp"  # according to
        return named or speaks

    def _has_another_first(self, words: Sequence[str], *, opens: bool) -> bool:
        """Whether the last of two words is one person's surname, and the first nobody's name, or somebody else's."""
        first, key = words[0], fold_word(words[0].lower())
        bearer = self._people.resolve(words[-1]).person if len(words) == 2 else None
        if bearer is None or name_words(bearer)[-1:] != name_words(words[-1]):
            return False
        if self._people.resolve(first).person not in {None, bearer}:
            return True
        word = len(first) < _SHORT_FIRST or first[1:] != first[1:].lower() or key in _NO_FIRST
        return not (word or (opens and key.endswith(_DESCRIBES)) or self._is_said(first))


def _stands_for_somebody(word: str, following: str, codes: str, start: int, end: int) -> bool:
    """Whether a single word is a name: a long one, one inside a sentence, or where it speaks or does something."""
    inside = start > 0 and codes[start - 1] not in ".!:Q"
    return len(word) > _SHORT or inside or codes[end - 1] == "G" or _does(following, codes, end)


def _does(following: str, codes: str, end: int) -> bool:
    """Whether a verb of speech or of a deed stands behind a name."""
    verb = following.partition(" ")[0] in _DOES or _VERB.fullmatch(following) is not None
    return verb or codes[end : end + 1] == "V"


def _acts_alone(following: str, codes: str, start: int, end: int) -> bool:
    """Whether a name does something and is no family's: "Felds found", not "the Felds found" or "two Felds"."""
    many = codes[max(0, start - 1) : start] in {"D", "I"} or following.partition(" ")[0] in _PLURAL
    return not many and _does(following, codes, end)
