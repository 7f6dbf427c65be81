"""Who says what the prose quotes: the ordered rules of DESIGN.md, "The event folder".

1. A clause after the quotation names its speaker ("…," Moreau noted; "…," noted Moreau).
2. A clause before it that ends in a colon or comma names one known speaker.
3. A split quotation ("…," she said, "…") keeps its speaker.
4. One known speaker is named in the same sentence.
5. A pronoun, or nobody named, means the latest known speaker of the paragraph; so does a name that several bear.

Where a clause gives the words to somebody else ("one visitor wrote"), or a sentence names two people and no clause
decides, nobody is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from brief_tui.core.clauses import Clauses, read_clauses
from brief_tui.core.marks import LONGEST_KEPT
from brief_tui.core.offsets import Span
from brief_tui.core.people import People

# Over the codes of `Clauses`. After a quotation, from the code behind Q on:
_NAME_FIRST = re.compile(r"[,!]?[wDIGC]{0,6}(?:P[wC]{0,3})?(?P<who>N)(?:,[^.;:VTQN!]{0,25},|[wDIpC]{0,4})[VT]")
_VERB_FIRST = re.compile(r"[,!]?w{0,2}V(?!p)[wDIGCp]{0,8}(?:P[wC]{0,3})?,?(?<!p)(?P<who>N)(?!,?AN)")
_SHE_SAID = re.compile(r"[,!]?w{0,2}(?:(?P<who>S)[wp]{0,3}[VT]|V(?P<who2>S))")
_AFTER_FULL_STOP = re.compile(r"\.(?P<who>[NS])w?[VT](?=\.|$)")
_STRANGER_AFTER = re.compile(
    r",(?:[wDIGC]{0,6}(?<!C)(?P<who>C+)w{0,3}[VT]|w?V(?!p)[wDIGCp]{0,8},?(?<![pC])(?P<who2>C+)(?![wC]))"
)
_OTHERS_AFTER = re.compile(
    r"[,!](?:[wGC]{0,2}(?:I|P)[wpC]{0,5}[VT]|w?V(?!p)(?:I|P|D?w{0,2}O)|D?w{0,2}Ow{0,2}[VT]|[wDIGC]{0,6}N,?AN[wD]{0,3}[VT])"
)
# Before a quotation, on the codes from the sentence's start up to Q:
_TOLD = re.compile(r"(?P<who>N)w{0,2}TN[^NP]*$")
_SHE_SAID_BEFORE = re.compile(r"S[wp]{0,2}[VT]")
_STRANGER_BEFORE = re.compile(r"(?:^|[,A])[wDIGC]{0,5}(?<!C)(?P<who>C+)w{0,2}[VT][^NPS]*$")
_OTHERS_BEFORE = re.compile(r"(?:^|[,A])w{0,2}(?:I[wpC]{0,4}|P[wpC]{1,5}|D?w{0,2}Ow{0,2})[VT][^NS]*$")
_NEAREST = 20
"""So many names before a pronoun are looked at."""
_LONGEST_LEAD = 120
"""So many codes before a quotation are read for a clause that introduces it."""


class Speaker(NamedTuple):
    """Whom a quotation in the prose is given to."""

    name: str
    """The full name of a known person; a name that several bear, or nobody known, as it is written."""
    span: Span
    """The name in the paragraph that this rests on."""
    inferred: bool = False


class _Mention(NamedTuple):
    at: int
    name: str
    bearers: tuple[str, ...]
    span: Span

    def speaker(self, latest: Speaker | None, *, inferred: bool = False) -> Speaker:
        """The person; of several bearers the latest speaker, if that is one of them."""
        if len(self.bearers) == 1:
            return Speaker(self.bearers[0], self.span, inferred)
        if latest is not None and latest.name in self.bearers:
            return Speaker(latest.name, self.span, True)
        return Speaker(self.name, self.span, inferred)


def speakers(text: str, quotations: Sequence[Span], people: People) -> list[Speaker | None]:
    """Who says each of a paragraph's quotations; None for those that nobody can be given.

    `text` is the paragraph as its reader sees it, `quotations` are spans in it, marks included, in order. Linear in
    the paragraph's length.
    """
    read = _speakers if len(text) <= LONGEST_KEPT else _speakers.__wrapped__
    return list(read(text, tuple(quotations), people))


@lru_cache(maxsize=2048)
def _speakers(text: str, quotations: tuple[Span, ...], people: People) -> tuple[Speaker | None, ...]:
    return tuple(_Paragraph(text, read_clauses(text, quotations, people)).speakers())


class _Outcome(NamedTuple):
    """To whom a clause gives a quotation, and where in the codes it ends."""

    speaker: Speaker | None
    end: int


class _Paragraph:
    def __init__(self, text: str, clauses: Clauses) -> None:
        self._text, self._clauses, self._codes = text, clauses, clauses.codes
        self._ends = [m.end() for m in re.finditer(r"[.!]", self._codes)]
        self._mentions = [self._mention(m.start()) for m in re.finditer("[NP]", self._codes)]
        self._indices = [mention.at for mention in self._mentions]
        self._latest: Speaker | None = None
        self._told = 0  # mentions before this one have had their say about the latest speaker
        self._named: tuple[Span, tuple[_Mention, ...]] = Span(-1, -1), ()
        self._clause: _Outcome | None = None  # the clause after the last quotation

    def speakers(self) -> list[Speaker | None]:
        """Quotation after quotation, for each may lean on the ones before it."""
        found: list[Speaker | None] = []
        for m in re.finditer("Q", self._codes):
            sentence = self._sentence(m.start())
            self._pass(sentence.start)
            speaker = self._speaker(m.start(), sentence, found[-1] if found else None)
            self._latest = speaker
            self._told = max(self._told, bisect_left(self._indices, sentence.end))
            found.append(speaker)
        return found

    def _mention(self, index: int) -> _Mention:
        span = self._clauses.span(index, index + 1)
        return _Mention(index, _without_possessive(self._text[slice(*span)]), self._clauses.bearers[index], span)

    def _sentence(self, index: int) -> Span:
        n = bisect_right(self._ends, index)
        return Span(self._ends[n - 1] if n else 0, self._ends[n] if n < len(self._ends) else len(self._codes))

    def _among(self, start: int, end: int) -> list[_Mention]:
        return self._mentions[bisect_left(self._indices, start) : bisect_left(self._indices, end)]

    def _pass(self, until: int) -> None:
        """Let the sentences before `until` say who is the latest known speaker; one that names two leaves none."""
        while self._told < len(self._mentions) and self._indices[self._told] < until:
            sentence = self._sentence(self._indices[self._told])
            named = self._among(sentence.start, sentence.end)
            self._latest = named[0].speaker(self._latest) if _one(named) else None
            self._told = bisect_left(self._indices, sentence.end)

    def _speaker(self, at: int, sentence: Span, before: Speaker | None) -> Speaker | None:
        clause, self._clause = self._clause, self._after(at, sentence)
        if self._clause is not None:
            return self._clause.speaker
        split = clause is not None and clause.end > sentence.start
        start = max(sentence.start, at - _LONGEST_LEAD, clause.end if clause is not None else 0)
        lead = self._codes[start:at]
        if (found := self._lead(lead, start, sentence)) is not None:
            return found.speaker
        if split and not re.search("[NPS]", lead):
            return before
        return self._by_sentence(sentence)

    # Rule 1

    def _after(self, at: int, sentence: Span) -> _Outcome | None:
        """The clause after the quotation at index `at`, if there is one that tells whose it is, or that it is not."""
        codes, here = self._codes, at + 1
        for pattern in (_NAME_FIRST, _VERB_FIRST, _SHE_SAID, _AFTER_FULL_STOP, _STRANGER_AFTER, _OTHERS_AFTER):
            if m := pattern.match(codes, here):
                who = m.start(m.lastgroup) if m.lastgroup else -1
                return _Outcome(self._who(who, sentence), m.end())
        return None

    def _who(self, index: int, sentence: Span) -> Speaker | None:
        """The speaker whom a clause names at an index; None for -1."""
        if index < 0:
            return None
        code = self._codes[index]
        if code == "S":
            return self._pronoun(index, sentence)
        if code == "N":
            return self._mention(index).speaker(self._latest)
        end = index
        while self._codes.startswith("C", end):
            end += 1
        span = self._clauses.span(index, end)
        return Speaker(self._text[slice(*span)], span)

    # Rule 2

    def _lead(self, lead: str, start: int, sentence: Span) -> _Outcome | None:
        """What the clause before the quotation says: the codes `lead`, which begin at index `start`."""
        if not lead.endswith((":", ",")):
            return None
        end = start + len(lead)
        named = self._among(start, end)
        if m := _SHE_SAID_BEFORE.search(lead):
            return _Outcome(self._pronoun(start + m.start(), sentence), end)
        if m := _TOLD.search(lead):
            return _Outcome(self._who(start + m.start("who"), sentence), end)
        if m := _STRANGER_BEFORE.search(lead):
            return _Outcome(self._who(start + m.start("who"), sentence), end)
        if _OTHERS_BEFORE.search(lead):
            return _Outcome(None, end)
        if _one(named):
            return _Outcome(named[0].speaker(self._latest), end)
        return None

    # Rules 4 and 5

    def _by_sentence(self, sentence: Span) -> Speaker | None:
        if self._named[0] != sentence:
            self._named = sentence, _distinct(self._among(*sentence))
        named = self._named[1]
        if len(named) > 1:
            return None
        return named[0].speaker(self._latest) if named else self._inferred()

    def _pronoun(self, index: int, sentence: Span) -> Speaker | None:
        """Whom he, she or they at an index means: the one named before in the sentence, else the latest speaker."""
        named = self._among(sentence.start, index)[-_NEAREST:]
        if named:
            return named[0].speaker(self._latest, inferred=True) if _one(named) else None
        return self._inferred()

    def _inferred(self) -> Speaker | None:
        return self._latest._replace(inferred=True) if self._latest is not None else None


def _distinct(mentions: Sequence[_Mention]) -> tuple[_Mention, ...]:
    """The first mention of each name's bearers."""
    return tuple({mention.bearers: mention for mention in reversed(mentions)}.values())


def _one(mentions: Sequence[_Mention]) -> bool:
    return len({mention.bearers for mention in mentions}) == 1


def _without_possessive(name: str) -> str:
    return re.sub("(?:['’][sS]?)$", "", name)
