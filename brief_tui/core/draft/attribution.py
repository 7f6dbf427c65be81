"""Who says what the prose quotes: the ordered rules of DESIGN.md, "The event folder".

1. A clause after the quotation names its speaker ("…," Moreau noted; "…," noted Moreau).
2. A clause before it that ends in a colon or comma names one known speaker.
3. A split quotation ("…," she said, "…") keeps its speaker.
4. One known speaker is named in the same sentence.
5. A pronoun, or nobody named, means the latest known speaker of the paragraph; so does a name that several bear. A
   pronoun that a paragraph opens with means the one person whom the paragraph before is about.

To be named is not enough for 2 and 4: the name must be what the clause is about, and the subject of its verb of
speech. Where a clause gives the words to somebody else ("the man beside Moreau said"), denies them ("never said"),
or passes them on ("read from a letter"), or a sentence names two people and no clause decides, nobody is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.draft import shapes
from brief_tui.core.draft.clauses import Clauses, read_clauses
from brief_tui.core.draft.marks import LONGEST_KEPT
from brief_tui.core.draft.saying import Mention, Saying, Speaker, Told
from brief_tui.core.language.clause_words import ROLES, TITLES
from brief_tui.core.offsets import Span
from brief_tui.core.people import People

_NEAREST = 20
"""So many names before a pronoun are looked at."""
_LONGEST_LEAD = 120
"""So many codes before a quotation are read for a clause that introduces it."""


def speakers(text: str, quotations: Sequence[Span], people: People, before: Speaker | None = None) -> Told:
    """Who says each of a paragraph's quotations; the speaker is None where nobody can be given it.

    `text` is the paragraph as its reader sees it, `quotations` are spans in it, marks included, in order; `before` is
    the one whom the paragraph before it is about. Linear in the paragraph's length.
    """
    read = _speakers if len(text) <= LONGEST_KEPT else _speakers.__wrapped__
    return read(text, tuple(quotations), people, before.name if before else None)


def opening_pronoun(text: str, clauses: Clauses) -> Span | None:
    """Where a paragraph begins with a pronoun that means somebody of the paragraph before."""
    m = shapes.OPENS_WITH_PRONOUN.match(clauses.codes)
    if m is None or any(_is_role(text[slice(*place)].casefold()) for place in clauses.places[: m.end()]):
        return None
    return clauses.span(m.end() - 1, m.end())


@lru_cache(maxsize=2048)
def _speakers(text: str, quotations: tuple[Span, ...], people: People, before: str | None) -> Told:
    return _Paragraph(text, read_clauses(text, quotations, people), before).told()


class _Outcome(NamedTuple):
    """To whom a clause gives a quotation, and where in the codes it ends."""

    speaker: Speaker | None
    end: int


class _Paragraph:
    def __init__(self, text: str, clauses: Clauses, before: str | None) -> None:
        self._text, self._clauses, self._codes = text, clauses, clauses.codes
        self._ends = [m.end() for m in re.finditer(r"[.!]", self._codes)]
        self._starts = [0, *self._ends]
        self._mentions = [self._mention(m.start()) for m in re.finditer("[NP]", self._codes)]
        self._indices = [mention.at for mention in self._mentions]
        self._latest = self._opening(before)
        self._latest_at = -1  # what tells of the latest speaker stands before this index
        self._told = 0  # mentions before this one have had their say about the latest speaker
        self._named: tuple[Span, tuple[Mention, ...]] = Span(-1, -1), ()
        self._clause: _Outcome | None = None  # the clause after the last quotation

    def told(self) -> Told:
        """Quotation after quotation, for each may lean on the ones before it."""
        found: list[Saying] = []
        for m in re.finditer("Q", self._codes):
            sentence = self._sentence(m.start())
            self._pass(sentence.start)
            saying = self._saying(m.start(), sentence, found[-1] if found else None)
            self._latest, self._latest_at = saying.speaker, sentence.end
            self._told = max(self._told, bisect_left(self._indices, sentence.end))
            found.append(saying)
        self._pass(len(self._codes))
        return Told(tuple(found), self._latest if self._is_about_one() else None)

    def _opening(self, before: str | None) -> Speaker | None:
        """The one whom the paragraph before was about, where this one begins with a pronoun."""
        pronoun = opening_pronoun(self._text, self._clauses) if before is not None else None
        return Speaker(before, pronoun, True) if before and pronoun else None

    def _is_about_one(self) -> bool:
        """Whether nobody else is named, nor speaks behind the last mention, so that a pronoun has one meaning."""
        if self._latest is None or any(m.bearers != (self._latest.name,) for m in self._mentions):
            return False
        return not shapes.STRANGER_SPEAKS.search(self._codes, self._indices[-1] if self._indices else 0)

    def _mention(self, index: int) -> Mention:
        span = self._clauses.span(index, index + 1)
        return Mention(index, _without_possessive(self._text[slice(*span)]), self._clauses.bearers[index], span)

    def _sentence(self, index: int) -> Span:
        n = bisect_right(self._ends, index)
        return Span(self._ends[n - 1] if n else 0, self._ends[n] if n < len(self._ends) else len(self._codes))

    def _among(self, start: int, end: int) -> list[Mention]:
        return self._mentions[bisect_left(self._indices, start) : bisect_left(self._indices, end)]

    def _pass(self, until: int) -> None:
        """Let the sentences before `until` say who is the latest known speaker; one that names two leaves none."""
        while self._told < len(self._mentions) and self._indices[self._told] < until:
            sentence = self._sentence(self._indices[self._told])
            named = self._among(sentence.start, sentence.end)
            alone = _one(named) and not self._is_together(sentence)
            self._latest = named[0].speaker(self._latest) if alone else None
            self._latest_at = sentence.end
            self._told = bisect_left(self._indices, sentence.end)

    def _saying(self, at: int, sentence: Span, before: Saying | None) -> Saying:
        clause, self._clause = self._clause, self._after(at, sentence)
        if self._clause is not None:
            return Saying(self._clause.speaker, not shapes.IS.match(self._codes, at + 1))
        split = clause is not None and clause.end > sentence.start
        start = max(sentence.start, at - _LONGEST_LEAD, clause.end if clause is not None else 0)
        lead = self._codes[start:at]
        if before and split and shapes.KEEPS_SPEAKER.match(lead):
            return before
        if (found := self._lead(lead, start, sentence)) is not None:
            return Saying(found.speaker, found.speaker is not None or re.search("[CNSTV]", lead) is not None)
        return Saying(self._by_sentence(lead, at, sentence), False)

    # Rule 1

    def _after(self, at: int, sentence: Span) -> _Outcome | None:
        """The clause after the quotation at index `at`, if there is one that tells whose it is, or that it is not."""
        codes, here = self._codes, at + 1
        for pattern in shapes.AFTER:
            if m := pattern.match(codes, here):
                return _Outcome(self._who(_index(m), sentence), m.end())
        if (m := shapes.IN_HER_WORDS.match(codes, here)) and shapes.HER.match(self._said(here, m.end())):
            return _Outcome(self._inferred(at), m.end())
        for shape, words in shapes.SOURCES_AFTER:
            if (m := shape.match(codes, here)) and words.match(self._text, self._clauses.places[here][0]):
                return _Outcome(self._who(_index(m), sentence), m.end())
        m = shapes.TAG.match(codes, here) if at == sentence.start else None
        if m is not None and shapes.SAYS.match(self._text, self._clauses.places[m.start("verb")][0]):
            return _Outcome(self._who(m.start("who"), sentence), m.end())
        return None

    def _who(self, index: int, sentence: Span) -> Speaker | None:
        """The speaker whom a clause names at an index; None for -1."""
        if index < 0:
            return None
        code = self._codes[index]
        if code == "S":
            return self._pronoun(index, sentence)
        if code in "NP":
            return self._mention(index).speaker(self._latest)
        end = index
        while self._codes.startswith("C", end):
            end += 1
        span = self._clauses.span(index, end)
        return Speaker(self._text[slice(*span)], span)

    # Rule 2

    def _lead(self, lead: str, start: int, sentence: Span) -> _Outcome | None:
        """What the clause before the quotation says: the codes `lead`, which begin at index `start`."""
        if not lead.endswith((":", ",")) or shapes.THEN.match(lead):
            return None
        end = start + len(lead)
        if (source := self._source(lead, start)) is not None:
            return _Outcome(self._who(start + _index(source), sentence), end)
        if shapes.IN_HER_WORDS.fullmatch(lead[:-1]) and shapes.HER.match(self._said(start, end)):
            return _Outcome(self._inferred(start), end)
        if shapes.DENIED.search(lead):
            return _Outcome(None, end)
        if m := shapes.OPENING_CLAUSES.match(lead):
            start, lead = start + m.end(), lead[m.end() :]
            if shapes.OTHERS_OPEN.match(m[0]):
                sentence = sentence._replace(start=start)
        return self._main_clause(lead, start, sentence)

    def _source(self, lead: str, start: int) -> re.Match[str] | None:
        """A lead that names no speaker as its subject: "In Moreau's words,", "The line came from Moreau:"."""
        if m := shapes.IN_WORDS_BEFORE.match(lead):
            return m if shapes.IN_OR_BY.match(self._text, self._clauses.places[start][0]) else None
        if m := shapes.FROM.match(lead):
            return m
        if m := shapes.WAS_HERS.match(lead):
            return m
        for shape, words in shapes.SOURCES:
            if (m := shape.match(lead)) and words.search(self._said(start, start + len(lead))):
                return m
        return None

    def _said(self, start: int, end: int) -> str:
        """The text behind the codes [start, end)."""
        return self._text[slice(*self._clauses.span(start, end))]

    def _main_clause(self, lead: str, start: int, sentence: Span) -> _Outcome | None:
        end = start + len(lead)
        m = shapes.ANSWER_TO.match(lead)
        if m is None and (verb := self._verb(lead, start)) is not None:
            theirs = shapes.THEIR_WORDS.search(lead, verb) or shapes.ASKED_ANOTHER.search(self._said(start, end))
            if self._word(start + verb) in shapes.RECALLS:
                theirs = theirs or re.search("[OU]", lead[verb:])
            return _Outcome(None if theirs else self._subject(lead[:verb], start, sentence), end)
        m = m or shapes.SHE.match(lead) or self._topic(lead, start)
        if m is not None:
            return _Outcome(self._who(start + _index(m), sentence), end)
        if any(self._word(n) in ROLES for n in range(start, end)):
            return _Outcome(None, end)
        if shapes.GOES_ON.match(lead) and shapes.IT.match(self._text, self._clauses.places[start][0]):
            return _Outcome(self._inferred(start), end)
        return _Outcome(None, end) if lead.endswith(":") or re.search("[NP]", lead) else None

    def _verb(self, lead: str, start: int) -> int | None:
        """Where the last verb of speech stands; a laugh is none."""
        verbs = (m.start() for m in shapes.VERB.finditer(lead))
        return max((n for n in verbs if not n or self._word(start + n - 1) not in shapes.ARTICLES), default=None)

    def _word(self, index: int) -> str:
        return self._said(index, index + 1).casefold()

    def _topic(self, lead: str, start: int) -> re.Match[str] | None:
        """Whom a lead without a verb of speech is about; nobody where another one could be speaking in it."""
        m = shapes.TOPIC.match(lead)
        if m is None:
            return None
        who = start + _index(m)
        beside = shapes.BESIDE.match(lead, who + 1 - start)
        end = start + len(lead)
        named = [*self._among(start, who + 1), *self._among(start + beside.end() if beside else who, end)]
        rest = self._codes.find(",", who + 2, end) if self._codes[who + 1] == "," else who
        others = (n for n in range(max(rest, who) + 1, end) if "f" not in self._codes[n - 2 : n])
        return m if _one(named) and not any(_is_role(self._word(n)) for n in others) else None

    def _subject(self, lead: str, start: int, sentence: Span) -> Speaker | None:
        """Whose verb it is before which the codes `lead` stand; None for somebody known by role, or nobody."""
        if shapes.ASIDE.search(lead):
            return self._inferred(start)
        for pattern in shapes.SUBJECTS:
            if m := pattern.search(lead):
                return self._who(start + _index(m), sentence)
        return None

    # Rules 4 and 5

    def _by_sentence(self, lead: str, at: int, sentence: Span) -> Speaker | None:
        """Whom the sentence is about, when it gives the words to nobody else."""
        start, after = at - len(lead), self._codes[at + 1 : min(sentence.end, at + 1 + _LONGEST_LEAD)]
        if self._named[0] != sentence:
            self._named = sentence, _distinct(self._among(*sentence))
        named = self._named[1]
        if len(named) > 1 or re.search("[XR]", lead) or re.search("[XR]", after):
            return None
        if m := shapes.SOURCE_AFTER.match(after):
            return self._who(at + 1 + _index(m), sentence)
        if not shapes.GOES_ON_AFTER.match(after) or shapes.SPEAKS_AFTER.match(after):
            return None
        if (verb := self._verb(lead, start)) is not None:
            return self._subject(lead[:verb], start, sentence)
        if named:
            m = shapes.TOPIC.match(lead)
            return self._who(start + _index(m), sentence) if m is not None else None
        return None if shapes.SOMEBODY.search(lead) or re.search("[CGUg]", after) else self._inferred(at)

    def _pronoun(self, index: int, sentence: Span) -> Speaker | None:
        """Whom he, she or they at an index means: the one named before in the sentence, else the latest speaker."""
        named = self._among(sentence.start, index)[-_NEAREST:]
        if named:
            return named[0].speaker(self._latest, inferred=True) if _one(named) else None
        return self._inferred(index)

    def _inferred(self, at: int) -> Speaker | None:
        """The latest speaker, unless a sentence since then is about somebody known by role: "A student rang."."""
        if self._latest is None:
            return None
        starts = self._starts[bisect_left(self._starts, self._latest_at) : bisect_right(self._starts, at)]
        return None if any(map(self._is_about_role, starts)) else self._latest._replace(inferred=True)

    def _is_together(self, sentence: Span) -> bool:
        """Whether somebody known by role does what a sentence tells as well: "Feld and a visitor …"."""
        m = shapes.TOGETHER.search(self._codes, *sentence)
        return m is not None and any(_is_role(self._word(n)) for n in range(m.start(), m.end()))

    def _is_about_role(self, start: int) -> bool:
        m = shapes.ROLE.match(self._codes, start)
        if m is None or shapes.SHE_SAYS.search(self._codes, start, self._sentence(start).end):
            return False
        words = [self._word(n) for n in range(m.start(), m.end())]
        return any(_is_role(word) or word in TITLES for word in words)


def _index(match: re.Match[str]) -> int:
    """Where the name stands that a rule found; -1 when it names nobody."""
    return match.start(match.lastgroup) if match.lastgroup else -1


def _distinct(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The first mention of each name's bearers."""
    return tuple({mention.bearers: mention for mention in reversed(mentions)}.values())


def _one(mentions: Sequence[Mention]) -> bool:
    return len({mention.bearers for mention in mentions}) == 1


def _without_possessive(name: str) -> str:
    return re.sub("(?:['’][sS]?)$", "", name)


def _is_role(word: str) -> bool:
    return word in ROLES or word.removesuffix("s") in ROLES
