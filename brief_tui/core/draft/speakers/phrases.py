"""A paragraph cut into phrases: who and what is named, and what is done.

No grammar is parsed: noun phrases are those of `noun_phrases`, and a verb phrase is a run of auxiliaries, adverbs and
denials up to the first verb of speech. The rules of attribution are written over these phrases.
"""

from __future__ import annotations

from collections.abc import Sequence

from brief_tui.core.draft.speakers.clauses import Clauses
from brief_tui.core.draft.speakers.noun_phrases import LONGEST, NounPhrases
from brief_tui.core.draft.speakers.phrase import NAMES, THINGS, Kind, Phrase, looks_done
from brief_tui.core.language.clause_words import DEEDS, OPENERS, VIEWS
from brief_tui.core.language.wordlists import HELPING
from brief_tui.core.remembering import remembered_of_text

_OF_CODE = {
    "Q": Kind.QUOTATION,
    "S": Kind.PRONOUN,
    "A": Kind.JOIN,
    "r": Kind.WHO,
    ",": Kind.PAUSE,
    ":": Kind.COLON,
    ".": Kind.STOP,
    "!": Kind.MAY_STOP,
}
_HOLDS = frozenset("feels finds holds knows reasons sees".split())
_WISHES = frozenset("hope hopes hoping like love want wanted wants".split())
_VERB_OF_CODE = {"V": Kind.SPEAKS, "v": Kind.SPEAKS, "T": Kind.TELLS, "R": Kind.RELAYS}


def read_phrases(text: str, clauses: Clauses) -> tuple[Phrase, ...]:
    """The phrases of a paragraph, in order. Linear in its length."""
    return _phrases(text, clauses.codes, tuple(clauses.places))


@remembered_of_text(4096)
def _phrases(text: str, codes: str, places: tuple[tuple[int, int], ...]) -> tuple[Phrase, ...]:
    return _Reader(text, codes, places).read()


class _Reader(NounPhrases):
    def __init__(self, text: str, codes: str, places: Sequence[tuple[int, int]]) -> None:
        super().__init__(text, codes, places)
        self._found: list[Phrase] = []

    def read(self) -> tuple[Phrase, ...]:
        at = 0
        while at < self._size:
            phrase = self._phrase(at)
            self._found.append(phrase)
            at = phrase.end
        return tuple(self._found)

    def _before(self) -> Kind | None:
        """The kind of the phrase before, adverbs aside."""
        for phrase in reversed(self._found[-3:]):
            if phrase.kind is not Kind.ADVERB:
                return phrase.kind
        return None

    def _phrase(self, at: int) -> Phrase:
        code = self._codes[at]
        if code == "r" and self._before() is Kind.DOES and self._code(at + 1) == "V" and self._words[at] == "that":
            return self._with_complements(self._noun(at) or Phrase(Kind.WHO, at, at + 1, at))
        if kind := _OF_CODE.get(code):
            return Phrase(kind, at, at + 1, at)
        if code in "pfF" or (code == "w" and self._words[at] in OPENERS):
            return self._beside(at) or Phrase(Kind.WHO if self._words[at] in OPENERS else Kind.ADVERB, at, at + 1, at)
        occupies = code == "v" and self._is_occupation(at)
        if (code in "VTRvXkb" and not occupies) or (code == "w" and self._is_verb(at)):
            return self._verb(at)
        noun = self._noun(at)
        return self._with_complements(noun) if noun else Phrase(Kind.ADVERB, at, at + 1, at)

    def _is_occupation(self, at: int) -> bool:
        """Whether "writing" at an index is what time is for, and leads to no words: an hour for writing at home."""
        leads = self._code(at + 1) in "Q,:"
        return self._words[at] == "writing" and self._words[at - 1 : at] in (["for"], ["of"]) and not leads

    def _is_verb(self, at: int) -> bool:
        """Whether a word in no list begins a verb phrase: it looks like a verb, or stands behind a name."""
        word, before = self._words[at], self._before()
        if word in HELPING or word in DEEDS:
            return True
        if before is Kind.PAUSE and looks_done(word):
            holds = word in _HOLDS and self._code(at + 1) == "r" and self._words[at + 1] == "that"
            if holds or word in VIEWS or self._code(at + 1) == "N":
                return True
        if before in NAMES:
            return self._title_row(at) == at and not word.endswith("ly")
        return before in THINGS and looks_done(word)

    def _verb(self, at: int) -> Phrase:
        """A verb phrase that begins at an index."""
        kind, head, end = Kind.DOES, at, at
        denied = passive = is_ = False
        while end < min(self._size, at + LONGEST):
            code = self._codes[end]
            if code in _VERB_OF_CODE:
                if kind is Kind.DOES and end > at and self._finite(head):
                    break
                kind, head = self._kind_of(at, end), end
                by = self._by_somebody(end + 1)
                passive = (is_ or by) and _is_done(self._words[end])
                end += 1
                break
            if code == "X":
                denied = True
            elif code in "bk":
                is_, kind, head = True, Kind.IS if code == "b" else Kind.GETS, end
            elif code == "w":
                if is_ and self._words[end] == "all":
                    break
                if kind is Kind.DOES and end > at and self._finite(head):
                    break
                if self._words[end] in OPENERS or (end > at and self._title_row(end) > end):
                    break
                if kind is Kind.DOES and (self._words[end] not in HELPING or self._words[head] in HELPING):
                    head = end
            elif code == "p" and self._infinitive(end):
                denied |= is_ and self._words[end - 1].endswith("ed")  # is rumoured to have said
                is_, head = False, end
            else:
                break
            end += 1
        joins = self._codes[head] == "v"
        return Phrase(kind, at, end, head, denied=denied, passive=passive, joins=joins)

    def _by_somebody(self, at: int) -> bool:
        """Whether "by" with a noun stands at an index; "responded by asking" is done by its subject."""
        by = self._code(at) == "f" and self._words[at] == "by"
        return by and not (at + 1 < self._size and self._words[at + 1].endswith("ing"))

    def _kind_of(self, start: int, at: int) -> Kind:
        """The kind of the verb in a list at an index: who points at something, or wants to hear it, does not say it."""
        word = self._words[at]
        points = word in {"point", "pointed", "points"} and self._code(at + 1) == "p"
        wishes = word == "hear" and not _WISHES.isdisjoint(self._words[start:at])
        return Kind.DOES if points or wishes else _VERB_OF_CODE[self._codes[at]]

    def _finite(self, at: int) -> bool:
        """Whether a verb stands at an index that none of speech can be built with."""
        word = self._words[at]
        return self._codes[at] == "w" and word not in HELPING and (word in DEEDS or looks_done(word))

    def _infinitive(self, at: int) -> bool:
        """Whether "to" with a verb stands at an index, or behind the particle there ("on to say")."""
        if self._words[at] != "to":
            return self._code(at + 1) == "p" and self._words[at + 1] == "to" and self._code(at + 2) in "VTRX"
        return self._code(at + 1) in "VTRX" or (self._code(at + 1) == "w" and self._code(at + 2) not in "NC")


def _is_done(word: str) -> bool:
    """Whether a verb of speech behind "is" is done to its subject."""
    return word.endswith("ed") or word in {"heard", "put", "read", "said", "told"}
