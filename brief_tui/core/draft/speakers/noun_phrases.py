"""Noun phrases: an article, a possessive, a title or a name with its words, and what stands behind them."""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.draft.speakers.phrase import Kind, Phrase, holds_office, is_somebody, looks_done
from brief_tui.core.language.clause_words import ALONE, CODES, DEEDS, OPENERS
from brief_tui.core.language.offices import HONORIFICS, TITLES
from brief_tui.core.language.wordlists import HELPING

LONGEST = 12
"""Most words of one phrase that are read."""
_DEEPEST = 3
"""How deep prepositional phrases may stand in each other: "the wife of the mayor of Quill"."""
_WORDS = frozenset("wUO")
"""The codes of words that no list takes for anything but nouns or adverbs."""

_PLURAL = frozenset("both few many these those".split())
"""Words that a verb in "-s" never has for a subject: "many things"."""
_NOUNS_TOO = frozenset("hearing reading".split())
"""Words of the lists of verbs that are nouns behind an article and before a preposition."""


class NounPhrases:
    """Reads the noun phrase that begins at a code of `clauses.Clauses`."""

    def __init__(self, text: str, codes: str, places: Sequence[tuple[int, int]]) -> None:
        self._codes, self._places, self._size = codes, places, len(codes)
        self._words = [text[start:end].casefold() for start, end in places]

    def _code(self, at: int) -> str:
        return self._codes[at] if at < self._size else "."

    def _noun(self, at: int, *, behind: bool = False) -> Phrase | None:
        """The noun phrase that begins at an index, without complements; `behind` is one behind a preposition."""
        end = titles = self._title_row(at) if self._codes[at] in _WORDS and not behind else at
        if self._codes[at] in "DIr":
            end += 1
        elif self._codes[at] in _WORDS and end == at and not (behind or self._is_bare_subject(at)):
            return None
        owner, head = -1, at
        while end < min(self._size, at + LONGEST):
            code = self._codes[end]
            if code == "N":
                named = end in {at, titles} or self._leads_to_name(end - 1)
                return self._named(at, end, owner) if named else self._plain(at, end, head, owner)
            if code == "C":
                stop = self._past_name(end)
                if end > at and behind and self._codes[end - 1] == "w":
                    break
                if not self._goes_on(stop, determined=behind or self._is_determined(at, end)):
                    return Phrase(Kind.STRANGER, at, stop, end, owner)
                head, end = end, stop
                continue
            if not self._takes(at, end, behind=behind):
                break
            owner, head = end if code == "P" else owner, end
            end += 1
        return self._plain(at, end, head, owner) if end > at else None

    def _plain(self, at: int, end: int, head: int, owner: int) -> Phrase:
        """A noun phrase without a name at its end."""
        last = self._codes[end - 1]
        said = (last in "UVv" and end > at + (last != "U")) or (owner >= 0 and head == owner)
        return Phrase(Kind.WORDS if said else Kind.OTHER, at, end, head, owner)

    def _named(self, at: int, end: int, owner: int) -> Phrase:
        """The noun phrase that ends with the known name at `end`, or with two names of one ("Moreau Ada")."""
        stop = end + 1
        while self._code(stop) == "N" and self._places[stop][0] - self._places[stop - 1][1] <= 1:
            stop += 1
        return Phrase(Kind.PERSON, at, stop, end, owner)

    def _leads_to_name(self, at: int) -> bool:
        """Whether the word before a name belongs to it: a title, a company, a possessive."""
        return self._codes[at] not in _WORDS | {"D", "I"} or self._words[at] in TITLES

    def _past_name(self, at: int) -> int:
        while self._code(at) == "C":
            at += 1
        return at

    def _is_determined(self, at: int, end: int) -> bool:
        return self._codes[at] in "DIr" or not set(self._codes[at:end]).isdisjoint("PGg")

    def _takes(self, at: int, end: int, *, behind: bool) -> bool:
        """Whether the word at `end` belongs to the noun phrase that begins at `at`."""
        code, before = self._codes[end], self._codes[end - 1] if end > at else ""
        if code in "PGg":
            return True
        if code in _WORDS:
            return end == at or self._takes_word(at, end, behind=behind)
        if code == "I":  # the most, the other
            return end == at + 1 and before == "D"
        if code in "VR" and self._is_adjective(at, end):
            return True
        if self._words[end] in _NOUNS_TOO and before:  # the reading of a plan
            return before in "DIPGg" and self._code(end + 1) == "p"
        if code in "Vvk" and before:
            return before in "DPGgr" or (before == "I" and self._words[end - 1] not in ALONE)
        return False

    def _takes_word(self, at: int, end: int, *, behind: bool) -> bool:
        if self._words[end] in HONORIFICS:
            return False
        row = self._title_row(end) > end
        if (behind and row and self._codes[at] == "w") or not (row or behind or self._is_determined(at, end)):
            return False
        if self._codes[end] != "w":
            return True
        word = self._words[end]
        if end == at + 1 and self._codes[at] in "DI":
            things = self._words[at] in _PLURAL and word.endswith("s")
            alone = self._words[at] in ALONE and not things and (word in DEEDS or looks_done(word))
            return not (alone or word in HELPING)
        return not self._is_verbal(end)

    def _is_adjective(self, at: int, end: int) -> bool:
        """Whether a participle stands between articles and a noun: "the most quoted line"."""
        opens = end > at and set(self._codes[at:end]) <= {"D", "I"} and self._words[at] not in ALONE
        return opens and self._words[end].endswith("ed") and self._code(end + 1) in _WORDS

    def _goes_on(self, stop: int, *, determined: bool) -> bool:
        """Whether a noun phrase goes on behind capitalised words: "the Quill report", "Quill engineer Moreau"."""
        code = self._code(stop)
        if code in "NPG" or self._title_row(stop) > stop:
            return True
        office = code in _WORDS and (holds_office(self._words[stop]) or code == "O")
        return office or (code in _WORDS and determined and not self._is_verbal(stop))

    def _is_verbal(self, at: int) -> bool:
        """Whether a word behind a noun is what it does."""
        word = self._words[at]
        if word in HELPING or word in DEEDS or word == "as":
            return True
        named = self._code(at + 1) == "," and self._code(at + 2) == "N"  # its head of rules, Ada Moreau, …
        return looks_done(word) and not named and self._code(at + 1) not in _WORDS | {"N", "C"}

    def _title_row(self, at: int) -> int:
        """Where a row of words ends that leads up to a name with a title, or a role: "product manager Moreau"."""
        end, office, of = at, False, False
        while end < min(self._size, at + LONGEST) and not self._is_no_title(end):
            if self._codes[end] in _WORDS:
                named = self._code(end + 1) == "N" and is_somebody(self._words[end])
                office = named or holds_office(self._words[end]) or (of and office)
            elif of or not office or self._words[end] != "of":
                break
            else:
                of = True
            end += 1
        return end if end > at and self._code(end) in "NC" and office else at

    def _is_no_title(self, at: int) -> bool:
        """Whether a word is an adverb or a verb, and no part of a title."""
        word = self._words[at]
        if holds_office(word):
            return False
        return (word in CODES and self._codes[at] == "w") or word.endswith("ly") or word in DEEDS or looks_done(word)

    def _is_bare_subject(self, at: int) -> bool:
        """Whether a noun without an article stands before a verb of speech: "sources say"."""
        word = self._words[at]
        if self._codes[at] == "w" and (word in CODES or word.endswith(("ly", "ing", "ed"))):
            return False
        return self._code(at + 1) in "VTRbX" or holds_office(word)

    def _beside(self, at: int, depth: int = 0) -> Phrase | None:
        """The prepositional phrase that begins at an index."""
        if self._words[at] in OPENERS or depth > _DEEPEST:
            return None
        start = at + 1 + (self._words[at] == "according" and self._code(at + 1) == "p")
        code = self._code(start)
        if code == "S":
            return Phrase(Kind.BESIDE, at, start + 1, at, inside=(Phrase(Kind.PRONOUN, start, start + 1, start),))
        noun = self._noun(start, behind=True) if code in "DIPNCGgwUOr" else None
        noun = noun and self._with_complements(noun, depth + 1)
        return Phrase(Kind.BESIDE, at, noun.end, at, inside=(noun,)) if noun else None

    def _with_complements(self, noun: Phrase, depth: int = 0) -> Phrase:
        """A noun phrase with the prepositional phrases behind it."""
        inside, end = list[Phrase](), noun.end
        while self._completes(noun, end) and len(inside) < LONGEST and (beside := self._beside(end, depth)):
            inside.append(beside)
            end = beside.end
        return noun._replace(inside=tuple(inside), end=end)

    def _completes(self, noun: Phrase, at: int) -> bool:
        """Whether a preposition goes on with a noun phrase; "for" only behind an office: president for sales."""
        code = self._code(at)
        return code in "pF" or (code == "f" and self._words[at] == "for" and holds_office(self._words[noun.head]))
