"""A paragraph cut into phrases: who and what is named, and what is done; the rules of attribution are written over them.

No grammar is parsed: a noun phrase begins at an article, a possessive, a title or a name and takes its words and its
prepositional phrases along; a verb phrase is a run of auxiliaries, adverbs and denials up to the first verb of speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.draft.clauses import Clauses
from brief_tui.core.draft.marks import LONGEST_KEPT
from brief_tui.core.language.clause_words import ALONE, AUXILIARIES, CODES, DEEDS, OPENERS, ROLES, TITLES


class Kind(Enum):
    """What a phrase is."""

    QUOTATION = auto()
    PERSON = auto()
    """A known name with its titles: "Quill engineer Jon Feld"; the head is the name."""
    STRANGER = auto()
    """Other capitalised words."""
    PRONOUN = auto()
    WORDS = auto()
    """What somebody says: "Feld's answer", "the view"; also a possessive alone ("was Feld's")."""
    OTHER = auto()
    """Any other noun phrase: a role, a thing, "some"."""
    BESIDE = auto()
    """A preposition with its noun phrase; its head is the preposition."""
    SPEAKS = auto()
    TELLS = auto()
    """A verb of speech whose object is a person."""
    RELAYS = auto()
    """Quotes, reads, hears."""
    GETS = auto()
    """Gets or meets what others say."""
    IS = auto()
    DOES = auto()
    """Any other verb."""
    JOIN = auto()
    """And, but, while."""
    WHO = auto()
    """Who, that, how, when, as, if: a clause of its own follows."""
    PAUSE = auto()
    COLON = auto()
    STOP = auto()
    MAY_STOP = auto()
    """The end of a quotation that may end the sentence around it."""
    ADVERB = auto()
    """Any other word."""

    __hash__ = object.__hash__  # that of Enum is ten times slower, and these sets are asked for every phrase


NAMES = frozenset({Kind.PERSON, Kind.STRANGER, Kind.PRONOUN})
NOUNS = NAMES | {Kind.WORDS, Kind.OTHER}
SPEECH = frozenset({Kind.SPEAKS, Kind.TELLS})
VERBS = SPEECH | {Kind.RELAYS, Kind.GETS, Kind.IS, Kind.DOES}
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
_VERB_OF_CODE = {"V": Kind.SPEAKS, "v": Kind.SPEAKS, "T": Kind.TELLS, "R": Kind.RELAYS}
_LONGEST = 12
"""So many words of one phrase are read at most."""


class Phrase(NamedTuple):
    """Some words; `start`, `end` and `head` are indices of the codes of `clauses.Clauses`."""

    kind: Kind
    start: int
    end: int
    head: int
    owner: int = -1
    """The known person's possessive in it; -1 without."""
    inside: tuple[Phrase, ...] = ()
    """The prepositional phrases of a noun phrase; the noun phrase of a prepositional one."""
    denied: bool = False
    passive: bool = False
    """Whether it is done to its subject: "was told"."""
    joins: bool = False
    """Whether it is a participle, and goes on about the subject of the verb before: "…, adding that"."""


def read_phrases(text: str, clauses: Clauses) -> tuple[Phrase, ...]:
    """The phrases of a paragraph, in order. Linear in its length."""
    return _Reader(text, clauses).read()


class _Reader:
    def __init__(self, text: str, clauses: Clauses) -> None:
        self._text, self._codes, self._places = text, clauses.codes, clauses.places
        self._size = len(clauses.codes)
        self._found: list[Phrase] = []

    def read(self) -> tuple[Phrase, ...]:
        at = 0
        while at < self._size:
            phrase = self._phrase(at)
            self._found.append(phrase)
            at = phrase.end
        return tuple(self._found)

    def _code(self, at: int) -> str:
        return self._codes[at] if at < self._size else "."

    def _word(self, at: int) -> str:
        start, end = self._places[at]
        return self._text[start:end].casefold()

    def _before(self) -> Kind | None:
        """The kind of the phrase before, adverbs aside."""
        for phrase in reversed(self._found[-3:]):
            if phrase.kind is not Kind.ADVERB:
                return phrase.kind
        return None

    def _phrase(self, at: int) -> Phrase:
        code = self._codes[at]
        if code == "r" and self._before() is Kind.DOES and self._code(at + 1) in "wVUO" and self._word(at) == "that":
            return self._with_complements(self._noun(at) or Phrase(Kind.WHO, at, at + 1, at))
        if kind := _OF_CODE.get(code):
            return Phrase(kind, at, at + 1, at)
        if code in "pfF" or (code == "w" and self._word(at) in OPENERS):
            return self._beside(at) or Phrase(
                Kind.WHO if self._word(at) in OPENERS else Kind.ADVERB, at, at + 1, at
            )
        if code in "VTRvXkb" or (code == "w" and self._is_verb(at)):
            return self._verb(at)
        noun = self._noun(at)
        return self._with_complements(noun) if noun else Phrase(Kind.ADVERB, at, at + 1, at)

    def _is_verb(self, at: int) -> bool:
        """Whether a word in no list begins a verb phrase: it looks like a verb, or stands behind a name."""
        word, before = self._word(at), self._before()
        if word in AUXILIARIES or word in DEEDS:
            return True
        if before in NAMES:
            return self._title_row(at) == at and not _is_adverb(word)
        return before in {Kind.OTHER, Kind.WORDS} and looks_done(word)

    def _verb(self, at: int) -> Phrase:
        """A verb phrase that begins at an index."""
        kind, head, end = Kind.DOES, at, at
        denied = passive = is_ = False
        while end < min(self._size, at + _LONGEST):
            code = self._codes[end]
            if code in _VERB_OF_CODE:
                if kind is Kind.DOES and end > at and self._finite(head):
                    break
                kind, head = self._kind_of(end), end
                by = self._code(end + 1) == "f" and self._word(end + 1) == "by"
                passive = (is_ or by) and _is_done(self._word(end))
                end += 1
                break
            if code == "X":
                denied = True
            elif code == "b":
                is_, kind, head = True, Kind.IS, end
            elif code == "k":
                is_, kind, head = True, Kind.GETS, end
            elif code == "w":
                if is_ and self._word(end) == "all":
                    break
                if kind is Kind.DOES and end > at and self._finite(head):
                    break
                if self._word(end) in OPENERS or (end > at and self._title_row(end) > end):
                    break
                if kind is Kind.DOES and (self._word(end) not in AUXILIARIES or self._word(head) in AUXILIARIES):
                    head = end
            elif code == "p" and self._infinitive(end):
                is_, head = False, end
            else:
                break
            end += 1
        joins = self._codes[head] == "v"
        return Phrase(kind, at, end, head, denied=denied, passive=passive, joins=joins)

    def _kind_of(self, at: int) -> Kind:
        """The kind of the verb in a list at an index; who points at something does not say it."""
        word = self._word(at)
        points = word in {"point", "pointed", "points"} and self._code(at + 1) == "p"
        return Kind.DOES if points else _VERB_OF_CODE[self._codes[at]]

    def _finite(self, at: int) -> bool:
        """Whether a verb stands at an index that none of speech can be built with."""
        word = self._word(at)
        return self._codes[at] == "w" and word not in AUXILIARIES and (word in DEEDS or looks_done(word))

    def _infinitive(self, at: int) -> bool:
        """Whether "to" with a verb stands at an index, or behind the particle there ("on to say")."""
        if self._word(at) != "to":
            return self._code(at + 1) == "p" and self._word(at + 1) == "to" and self._code(at + 2) in "VTRX"
        return self._code(at + 1) in "VTRX" or (self._code(at + 1) == "w" and self._code(at + 2) not in "NC")

    def _noun(self, at: int, *, object_: bool = False) -> Phrase | None:
        """The noun phrase that begins at an index; `object_` is one behind a preposition."""
        code_at = self._code(at)
        end, owner, head, last = at, -1, -1, ""
        determined = code_at in "DIr"
        if determined:
            head = end = at
            end += 1
        elif code_at in "wUO":
            if self._title_row(at) == at and not (object_ or self._is_bare_subject(at)):
                return None
            determined = object_
        while end < min(self._size, at + _LONGEST):
            code = self._codes[end]
            if code == "N":
                if (object_ or determined) and last in set("wUO") and self._word(end - 1) not in TITLES:
                    break
                stop = end + 1
                while self._code(stop) == "N" and self._touches(stop):
                    stop += 1
                return Phrase(Kind.PERSON, at, stop, end, owner)
            if code == "P":
                owner, head, determined = end, end, True
            elif code in "Gg":
                head, determined = end, True
            elif code == "C":
                if object_ and end > at and self._codes[end - 1] == "w" and not determined:
                    break
                stop = end + 1
                while self._code(stop) == "C":
                    stop += 1
                row = self._title_row(stop)
                if self._code(stop) not in "NPG" and row == stop:
                    if not (self._code(stop) in "wUO" and self._goes_on(stop, determined)):
                        return Phrase(Kind.STRANGER, at, stop, end, owner)
                head, end, last = end, stop, "C"
                continue
            elif code in "wUO":
                if head >= 0 and not self._continues(at, end):
                    break
                row = self._title_row(end)
                if end > at and ((object_ and row > end and code_at == "w") or (not determined and row == end)):
                    break
                head = end
            elif code == "I" and end == at + 1 and code_at == "D":  # the most, the other
                head = end
            elif code in "VR" and self._is_adjective(at, end):
                head = end
            elif code in "Vvk" and determined and end > at and self._codes[end - 1] in "DIPGgr":
                head, code = end, "U"
                if self._codes[end - 1] == "I" and self._word(end - 1) in ALONE:
                    break
            else:
                break
            last = code
            end += 1
        if end == at:
            return None
        said = last == "U" or (owner >= 0 and head == owner)
        return Phrase(Kind.WORDS if said else Kind.OTHER, at, end, max(head, at), owner)

    def _is_adjective(self, at: int, end: int) -> bool:
        """Whether a participle stands between articles and a noun: "the most quoted line"."""
        opens = end > at and set(self._codes[at:end]) <= {"D", "I"} and self._word(at) not in ALONE
        return opens and self._word(end).endswith("ed") and self._code(end + 1) in "wUO"

    def _touches(self, at: int) -> bool:
        return len(self._text[self._places[at - 1][1] : self._places[at][0]]) <= 1

    def _goes_on(self, at: int, determined: bool) -> bool:
        """Whether a noun phrase goes on behind capitalised words: "the Quill report", "Quill engineer"."""
        word = self._word(at)
        return holds_office(word) or self._codes[at] == "O" or (determined and not self._verbal(at))

    def _continues(self, start: int, at: int) -> bool:
        """Whether a word belongs to the noun phrase that began at `start`, and is not the verb behind it."""
        if self._codes[at] != "w":
            return True
        word = self._word(at)
        if at == start + 1:
            alone = self._codes[start] in "DI" and self._word(start) in ALONE
            return not (word in AUXILIARIES or (alone and (word in DEEDS or looks_done(word))))
        return not self._verbal(at)

    def _verbal(self, at: int) -> bool:
        word = self._word(at)
        return word in AUXILIARIES or word in DEEDS or word == "as" or (looks_done(word) and self._code(at + 1) not in "wNCUO")

    def _title_row(self, at: int) -> int:
        """Where a row of words ends that leads up to a name with a title, or a role: "product manager Moreau"."""
        end = at
        while end < min(self._size, at + _LONGEST) and self._codes[end] in "wUO" and not self._leads(end):
            end += 1
        if end > at and self._code(end) in "NC" and holds_office(self._word(end - 1)):
            return end
        return at

    def _leads(self, at: int) -> bool:
        """Whether a word is an adverb or a verb, and no part of a title."""
        word = self._word(at)
        if holds_office(word):
            return False
        return word in CODES and self._codes[at] == "w" or _is_adverb(word) or word in DEEDS or looks_done(word)

    def _is_bare_subject(self, at: int) -> bool:
        """Whether a noun without an article stands before a verb of speech: "sources say"."""
        word = self._word(at)
        if self._codes[at] == "w" and (word in CODES or _is_adverb(word) or word.endswith(("ing", "ed"))):
            return False
        return self._code(at + 1) in "VTRbX" or holds_office(word)

    def _beside(self, at: int) -> Phrase | None:
        """A preposition and what it belongs to."""
        word = self._word(at)
        if word in OPENERS:
            return None
        start = at + 1
        if word == "according" and self._code(start) == "p":
            start += 1
        noun = Phrase(Kind.PRONOUN, start, start + 1, start) if self._code(start) == "S" else None
        noun = noun or (self._noun(start, object_=True) if self._code(start) in "DIPNCGgwUOr" else None)
        noun = noun and self._with_complements(noun)
        return Phrase(Kind.BESIDE, at, noun.end, at, inside=(noun,)) if noun else None

    def _with_complements(self, noun: Phrase) -> Phrase:
        """A noun phrase with the prepositional phrases behind it."""
        inside, end = list[Phrase](), noun.end
        while self._code(end) in "pF" and len(inside) < _LONGEST and (beside := self._beside(end)):
            inside.append(beside)
            end = beside.end
        return noun._replace(inside=tuple(inside), end=end)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly")


def looks_done(word: str) -> bool:
    """Whether a word looks like a verb with a subject in front of it."""
    return word.endswith("ed") or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and not holds_office(word))


def _is_done(word: str) -> bool:
    """Whether a verb of speech behind "is" is done to its subject."""
    return word.endswith("ed") or word in {"heard", "put", "read", "said", "told"}


def is_role(word: str) -> bool:
    """Whether a word is somebody who may speak."""
    return word in ROLES or word.removesuffix("s") in ROLES


def holds_office(word: str) -> bool:
    """Whether a word is a title, or somebody who may speak."""
    return word in TITLES or is_role(word)
